"""How long the window's thread is held up: `python -m tests.benchmarks.console`.

200 files are dropped on the window, looked at, added, and analysed for a while, as an editor would scroll and type.
Exit status 1 when the event loop stands still for over 50 ms. Wall time counts, so run it on a machine at rest;
"of its own" is what the window's thread worked in that time, whatever else the machine does.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QElapsedTimer, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

from ffstudio.config.paths import Paths
from ffstudio.config.resources import data_file
from ffstudio.ui.console import Console, open_console

BAR_MS = 50.0
TICK_MS = 2
PEOPLE, CLIPS = 40, 160  # names of people are letters: numbered pictures would be footage


@dataclass
class Gap:
    """Milliseconds between two turns of the event loop; `own` of them the thread worked."""

    wall: float
    own: float
    at: float


@dataclass
class Gaps:
    """Watches the event loop from `start` on."""

    owner: QObject
    found: list[Gap] = field(default_factory=list)

    def start(self) -> None:
        self._clock, self._began = QElapsedTimer(), time.perf_counter()
        self._clock.start()
        self._own = time.thread_time()
        timer = QTimer(self.owner, interval=TICK_MS)
        timer.setTimerType(Qt.TimerType.PreciseTimer)
        timer.timeout.connect(self._tick)
        timer.start()

    def _tick(self) -> None:
        wall, own = self._clock.nsecsElapsed() / 1e6, time.thread_time()
        self.found.append(Gap(wall, (own - self._own) * 1000, time.perf_counter() - self._began))
        self._own = own
        self._clock.restart()

    def report(self, what: str) -> float:
        walls = sorted(gap.wall for gap in self.found)
        worst = sorted(self.found, key=lambda gap: -gap.wall)[:3]
        print(
            f"{what:20} 99.9 %: {walls[int(len(walls) * 0.999)]:.1f} ms; most of its own: "
            f"{max(gap.own for gap in self.found):.1f} ms; longest:"
        )
        for gap in worst:
            print(f"{'':20} {gap.wall:7.1f} ms ({gap.own:.1f} ms of its own) after {gap.at:.1f} s")
        self.found.clear()
        return walls[-1]


def lay_out(folder: Path) -> list[Path]:
    """200 files: links to the sample's clips and people."""
    sample = data_file("resources/sample")
    clips = [(f"clip{n:03d}.mp4", sample / f"shot0{n % 2 + 1}0.mp4") for n in range(CLIPS)]
    people = [(f"person {chr(65 + n)}.jpg", sample / f"source_{'abc'[n % 3]}.jpg") for n in range(PEOPLE)]
    for name, original in (*clips, *people):
        (folder / name).symlink_to(original)
    return [folder / name for name, _ in (*clips, *people)]


def wait(app: QApplication, seconds: float, is_over: object = None) -> None:
    end = time.perf_counter() + seconds
    while time.perf_counter() < end and not (callable(is_over) and is_over()):
        app.processEvents()
        time.sleep(0.0005)


def drop(app: QApplication, console: Console, files: list[Path], seconds: float) -> float:
    from ffstudio.ui.taking import take  # noqa: PLC0415

    window, gaps = console.window, Gaps(console)
    desk = window._desk
    window.show()
    wait(app, 1.5)
    gaps.start()
    wait(app, 1.0)
    idle = gaps.report("at rest")
    began = time.perf_counter()
    take(files, desk)
    wait(app, 300, lambda: len(desk.document.project.targets) == CLIPS)
    print(
        f"{len(files)} files were taken in within {time.perf_counter() - began:.1f} s, one step: "
        f"{desk.document.undo_stack.count() == 1}"
    )
    worst = gaps.report("while looking")
    wait(app, seconds)
    worst = max(worst, gaps.report("posters, analysis"))
    desk.document.undo_stack.undo()
    desk.document.undo_stack.redo()
    wait(app, 1.0)
    return max(worst, gaps.report("undo and redo"), idle)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=10.0, help="of analysis to watch")
    options = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication(sys.argv[:1])
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "show"
        folder.mkdir()
        files = lay_out(folder)
        with open_console(app, Paths(Path(name), Path(name) / "cache")) as console:
            worst = drop(app, console, files, options.seconds)
    return int(worst > BAR_MS)


if __name__ == "__main__":
    sys.exit(main())
