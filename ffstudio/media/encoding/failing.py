"""Turns errors of the system and of FFmpeg into ours while a file is written."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import av

from ffstudio.domain.failures import DiskFull, EncodeFailed, OutputUnwritable
from ffstudio.media.encoding.encoders import reason_of

_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)


@contextmanager
def writing(path: Path) -> Iterator[None]:
    """Raises DiskFull, OutputUnwritable or EncodeFailed for what goes wrong inside, about `path`."""
    try:
        yield
    except (OSError, av.FFmpegError, ValueError) as error:
        number = getattr(error, "errno", None)
        if number in _FULL:
            raise DiskFull(path.parent) from error
        if isinstance(error, OSError) and not isinstance(error, ValueError):
            raise OutputUnwritable(path, error.strerror or str(error)) from error
        raise EncodeFailed(path, reason_of(error)) from error
