"""Files that are either whole or not there."""

from __future__ import annotations

import hashlib
import os
import secrets
from pathlib import Path


def part_of(path: Path) -> Path:
    """A name beside `path`, hidden and not taken, under which its content may grow."""
    return path.with_name(f".{path.name}.{secrets.token_hex(4)}.part")


def write_atomic(path: Path, content: bytes) -> None:
    """Writes beside `path`, syncs to disk, then renames over it. Raises OSError."""
    path.parent.mkdir(parents=True, exist_ok=True)
    part = part_of(path)
    try:
        with part.open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    except BaseException:
        part.unlink(missing_ok=True)
        raise


def sha256_of(path: Path) -> str:
    """Hex sha256 of a file's content."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
