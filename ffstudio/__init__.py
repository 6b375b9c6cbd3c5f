"""FF Studio: face replacement for studios, from footage to a finished, exact deliverable."""

import os

# Read when NumPy is loaded. All systems solved here are small: several threads on one wait longer than they work.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

__version__ = "0.1.0"
