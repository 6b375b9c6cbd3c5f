"""The command that is run when the queue is done."""

from __future__ import annotations

import os
import shlex
import shutil
import signal
import subprocess
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from typing import IO

from ffstudio.domain.failures import SettingInvalid
from ffstudio.domain.jobs import JobState
from ffstudio.domain.progress import CancelToken
from ffstudio.domain.sentences import said

TIMEOUT_SECONDS = (
    120.0  # the queue stands still meanwhile; what takes longer is to start itself in the background
)
GRACE_SECONDS = 3.0
POLL_SECONDS = 0.1
SAID = 2000  # bytes of output, the last ones

Say = Callable[[str], None]


def split_command(command: str, *, is_windows: bool = os.name == "nt") -> tuple[str, ...]:
    """The program and its arguments, as a shell splits them; on Windows a backslash is only a backslash.

    Raises SettingInvalid for an open quotation and for nothing at all.
    """
    try:
        words = shlex.split(command, posix=not is_windows)
    except ValueError as error:
        raise SettingInvalid(
            "--when-done", said("{why} in {command}", why=str(error).lower(), command=command)
        ) from error
    if is_windows:
        words = [word[1:-1] if len(word) > 1 and word[0] == word[-1] in "\"'" else word for word in words]
    if not words:
        raise SettingInvalid("--when-done", said("it is empty"), said("name a program"))
    return tuple(words)


@dataclass(frozen=True)
class WhenDone:
    """A command, never given to a shell. `run` says everything that comes of it and raises nothing."""

    words: tuple[str, ...]
    say: Say

    def check(self) -> None:
        """Says now that the program is missing, rather than in the night."""
        if shutil.which(self.words[0]) is None:
            self.say(f"Warning: there is no program {self.words[0]} for --when-done.")

    def run(self, ended: Counter[JobState], device: int, stop: CancelToken) -> None:
        """Runs it to its end, to TIMEOUT_SECONDS or to `stop`; leaves no process of it."""
        self.say(f"When done: {shlex.join(self.words)}")
        counts = (JobState.COMPLETED, JobState.FAILED, JobState.CANCELLED)
        told = {f"FFSTUDIO_{state.name}": str(ended[state]) for state in counts}
        with tempfile.TemporaryFile() as output:
            try:
                process = subprocess.Popen(  # noqa: S603 - the operator's own command
                    self.words,
                    env={**os.environ, **told, "FFSTUDIO_DEVICE": str(device)},
                    stdin=subprocess.DEVNULL,
                    stdout=output,
                    stderr=subprocess.STDOUT,
                    start_new_session=True,  # Ctrl-C in the terminal is for the runner, which then ends it
                )
            except (OSError, ValueError) as error:
                why = getattr(error, "strerror", None) or error
                self.say(f"When done: {self.words[0]} cannot be run: {why}.")
                return
            why = _wait(process, stop)
            self._tell(output, process.returncode, why)

    def _tell(self, output: IO[bytes], status: int, why: str) -> None:
        output.seek(max(0, output.seek(0, os.SEEK_END) - SAID))
        for line in output.read().decode(errors="replace").splitlines():
            self.say(f"  {line}")
        self.say(f"When done: {self.words[0]} {why or f'ended with exit status {status}'}.")


def _wait(process: subprocess.Popen[bytes], stop: CancelToken) -> str:
    """Until it ends; why it was ended before, "" where it was not."""
    end = time.monotonic() + TIMEOUT_SECONDS
    while process.poll() is None:
        if stop.is_cancelled or time.monotonic() > end:
            _end(process)
            return (
                "was stopped with the runner" if stop.is_cancelled else f"took over {TIMEOUT_SECONDS:.0f} s"
            )
        time.sleep(POLL_SECONDS)
    return ""


def _end(process: subprocess.Popen[bytes]) -> None:
    """Asks it and all it started to end, then makes them."""
    _signal(process, is_final=False)
    with suppress(subprocess.TimeoutExpired):
        process.wait(GRACE_SECONDS)
    _signal(process, is_final=True)
    process.wait()


def _signal(process: subprocess.Popen[bytes], *, is_final: bool) -> None:
    if os.name == "nt":
        process.kill() if is_final else process.terminate()
        return
    with suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL if is_final else signal.SIGTERM)
