"""FF Studio: face replacement for studios, from footage to a finished, exact deliverable."""

__version__ = "0.1.0"
