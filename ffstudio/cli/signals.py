"""Ctrl-C and a polite kill become a cancelled render, not a broken one."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

from ffstudio.domain.progress import CancelToken


@contextmanager
def cancel_on_signal() -> Iterator[CancelToken]:
    """A token that SIGINT and SIGTERM cancel; the old handlers come back afterwards."""
    token = CancelToken()

    def cancel(_number: int, _frame: FrameType | None) -> None:
        token.cancel()

    old = {number: signal.signal(number, cancel) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield token
    finally:
        for number, handler in old.items():
            signal.signal(number, handler)
