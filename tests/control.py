"""What of a gap is the machine's, not the program's: a core that was taken; an idle process that stood still, too.

As a program this module is that process: it ticks each millisecond, and answers a line on its standard input with
what it noted since.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
import time
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType

TICK_S, LEAST_S = 0.001, 0.002  # what is shorter is the system's clock
ROOT = Path(__file__).resolve().parents[1]


@dataclass
class Control:
    """`with Control() as control:` beside what is measured. Both processes read the same clock."""

    _stalls: list[tuple[float, float]] = field(default_factory=list)

    def __enter__(self) -> Control:
        command = [sys.executable, "-m", "tests.control"]
        self._process = subprocess.Popen(
            command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        self._ask()  # it has begun when it answers
        return self

    def __exit__(
        self, _kind: type[BaseException] | None, _error: BaseException | None, _trace: TracebackType | None
    ) -> None:
        self._process.communicate()

    def look(self) -> None:
        """Takes what it noted since the last look, in place of what was taken then."""
        self._stalls = [(began, ended) for began, ended in json.loads(self._ask())]

    def longest(self, began: float, ended: float) -> float:
        """The longest time, in ms, that it stood still in or across this time of `time.perf_counter`."""
        found = (end - start for start, end in self._stalls if start < ended and end > began)
        return max(found, default=0.0) * 1000

    def _ask(self) -> str:
        assert self._process.stdin
        assert self._process.stdout
        self._process.stdin.write("\n")
        self._process.stdin.flush()
        return self._process.stdout.readline()


class Core:
    """How long the thread that makes it stood ready and had no core; only Linux tells."""

    def __init__(self) -> None:
        path = Path(f"/proc/self/task/{threading.get_native_id()}/schedstat")
        self._file = os.open(path, os.O_RDONLY) if path.exists() else None

    def waited(self) -> float:
        """Milliseconds, since the thread began."""
        return int(os.pread(self._file, 99, 0).split()[1]) / 1e6 if self._file is not None else 0.0

    def close(self) -> None:
        if self._file is not None:
            os.close(self._file)


def _answer(stalls: list[tuple[float, float]]) -> None:
    for _ in sys.stdin:
        noted = stalls[:]
        del stalls[: len(noted)]
        print(json.dumps(noted), flush=True)


def _tick() -> None:
    stalls: list[tuple[float, float]] = []
    asked = threading.Thread(target=_answer, args=(stalls,))
    asked.start()
    last = time.perf_counter()
    while asked.is_alive():
        time.sleep(TICK_S)
        now = time.perf_counter()
        if now - last > LEAST_S:
            stalls.append((last, now))
        last = now


if __name__ == "__main__":
    _tick()
