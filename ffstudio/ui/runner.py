"""The queue runner beside the console: started, watched, restarted after a crash, left alone at the end."""

from __future__ import annotations

import subprocess
import sys
import time
from datetime import UTC, datetime, timedelta
from enum import Enum
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from ffstudio.config.paths import Paths
from ffstudio.domain.errors import ExitCode
from ffstudio.domain.runners import Runner
from ffstudio.store import Store
from ffstudio.ui.alerts import Alerts, Remedy
from ffstudio.ui.jobs import Jobs
from ffstudio.ui.work import Lane, Work
from ffstudio.ui.yielding import let_give_way

LOOK_MS = 500
ALIVE = timedelta(seconds=10)  # without a heartbeat
QUICK_SECONDS, QUICK_CRASHES = 60, 3  # so many crashes in so short a time, and it is not started again
STOP_SECONDS = 15  # a batch of the largest kind, and the end of an encoder


class RunnerState(Enum):
    """`OTHERS` is a runner that somebody else started: a service, or an earlier console."""

    OFF = "off"
    RUNNING = "running"
    OTHERS = "others"


class RunnerProcess(QObject):
    """`changed` when the state does. The process has a session of its own and outlives the console."""

    changed = Signal()

    def __init__(
        self,
        paths: Paths,
        store: Store,
        work: Work,
        jobs: Jobs,
        alerts: Alerts,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._paths, self._store, self._work, self._jobs, self._alerts = paths, store, work, jobs, alerts
        self._process: subprocess.Popen[bytes] | None = None
        self._stopped: list[subprocess.Popen[bytes]] = []  # told to end, and perhaps not there yet
        self._crashes: list[float] = []
        self._state = RunnerState.OFF
        self._alive: tuple[Runner, ...] = ()
        self._timer = QTimer(self, interval=LOOK_MS)
        self._timer.timeout.connect(self._look)

    @property
    def state(self) -> RunnerState:
        return self._state

    @property
    def pid(self) -> int | None:
        """Of the process this console started."""
        return self._process.pid if self._process else None

    @property
    def pids(self) -> tuple[int, ...]:
        """Of every runner that is at work, ours or not."""
        others = tuple(runner.pid for runner in self._alive)
        return (self._process.pid,) if self._process else others

    @property
    def log(self) -> Path:
        """What the runner prints."""
        return self._paths.data / "logs" / "runner.log"

    def watch(self) -> None:
        """Looks for runners from now on."""
        self._timer.start()
        self._look()

    def start(self) -> None:
        """Starts a runner unless one is there."""
        if self._state is RunnerState.OFF:
            self.log.parent.mkdir(parents=True, exist_ok=True)
            with self.log.open("wb") as log:
                self._process = subprocess.Popen(
                    [sys.executable, "-m", "ffstudio", "queue", "run"],
                    stdin=subprocess.DEVNULL,
                    stdout=log,
                    stderr=subprocess.STDOUT,
                    start_new_session=True,
                    creationflags=_flags(),
                )
            let_give_way(self._process.pid)
            self._set(RunnerState.RUNNING)

    def stop(self) -> None:
        """Ends our runner within a batch; its job goes back to the queue with what is finished."""
        if self._process:
            process, self._process = self._process, None
            process.terminate()
            self._stopped = [old for old in self._stopped if old.returncode is None] + [process]
            self._work.run(Lane.MEDIA, lambda _: _await_end(process), lambda _: self._look())
            self._set(RunnerState.OFF)

    def let_go(self) -> None:
        """The console ends and the renders go on."""
        self._timer.stop()
        if self._process:
            self._process.returncode = 0  # or Popen warns that nobody waited for it
            self._process = None

    def close(self) -> None:
        """Ends our runner and waits for it: nobody is to be left behind."""
        self._timer.stop()
        if self._process:
            self._process.terminate()
            self._stopped.append(self._process)
            self._process = None
        for process in self._stopped:
            _await_end(process)

    def _look(self) -> None:
        if self._process and (status := self._process.poll()) is not None:
            self._process = None
            self._set(RunnerState.OFF)
            self._ended(status)
        self._work.run(Lane.STORE, lambda _: self._store.runners.list(), self._take, failed=lambda _: None)

    def _take(self, runners: tuple[Runner, ...]) -> None:
        if self._process:
            return
        now = datetime.now(UTC)
        self._alive = tuple(runner for runner in runners if now - runner.heartbeat < ALIVE)
        self._set(RunnerState.OTHERS if self._alive else RunnerState.OFF)

    def _ended(self, status: int) -> None:
        """A crash is said as a crash; the job goes on with the next runner, at the segment it was at."""
        if status in (ExitCode.DONE, ExitCode.CANCELLED):
            return
        now = time.monotonic()
        self._crashes = [at for at in self._crashes if now - at < QUICK_SECONDS] + [now]
        is_hopeless = len(self._crashes) >= QUICK_CRASHES or status in (
            ExitCode.WRONG_USE,
            ExitCode.ENVIRONMENT,
        )
        why = _last_line(self.log) or self.tr("it ended with status {status}").format(status=status)
        if is_hopeless:
            again = Remedy(self.tr("Start again"), self.start)
            self._alerts.warn(self.tr("The queue runner stopped"), why, remedy=again)
            return
        running = ", ".join(str(job.id) for job in self._jobs.running)
        goes_on = self.tr("job {jobs} goes on after its last finished segment").format(jobs=running)
        self._alerts.warn(
            self.tr("The queue runner crashed and was started again"), why, goes_on if running else ""
        )
        self.start()

    def _set(self, state: RunnerState) -> None:
        if state is not self._state:
            self._state = state
            self.changed.emit()


def _flags() -> int:
    """On Windows: a runner that does not end with the console, and shows no window."""
    if sys.platform == "win32":
        own = subprocess.CREATE_NEW_PROCESS_GROUP | subprocess.CREATE_NO_WINDOW
        return own | subprocess.BELOW_NORMAL_PRIORITY_CLASS
    return 0


def _await_end(process: subprocess.Popen[bytes]) -> None:
    try:
        process.wait(STOP_SECONDS)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def _last_line(log: Path) -> str:
    try:
        lines = log.read_text("utf-8", "replace").strip().splitlines()
    except OSError:
        return ""
    return lines[-1][:200] if lines else ""
