"""The hidden folder in which a deliverable grows."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from ffstudio.domain.failures import OutputUnwritable


@contextmanager
def workspace(output: Path) -> Iterator[Path]:
    """A folder beside the output, on the same disk, so that finished files are renamed and not copied.

    It is removed with all it holds, whatever happens. Raises OutputUnwritable.
    """
    try:
        folder = Path(tempfile.mkdtemp(prefix=f".{output.stem}.", suffix=".ffstudio", dir=output.parent))
    except OSError as error:
        raise OutputUnwritable(output, error.strerror or str(error)) from error
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)
