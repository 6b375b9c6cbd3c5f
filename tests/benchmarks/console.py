"""How long the window's thread is held up: `python -m tests.benchmarks.console`.

The first window; 200 files dropped, looked at, added, undone; a clip analysed and scrubbed while the queue renders;
memory over 500 scrubs. Exit status 1 when the event loop stands still for over 50 ms, the first window takes over
1.5 s, or scrubbing adds over 60 MB.

"Own" is what the window's thread worked between two turns of the loop, whatever else the machine does. Of a gap in
wall time the machine may be to blame: what other programs took of the cores while the thread was ready does not
count, nor do gaps in which a control, an idle process, stood still for 10 ms.
"""

from __future__ import annotations

import argparse
import os
import random
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import psutil
from PySide6.QtWidgets import QApplication

from ffstudio.config.paths import DATA_DIR_VARIABLE, Paths, user_paths
from ffstudio.config.resources import data_file
from ffstudio.ui.console import Console, open_console
from ffstudio.ui.enqueue import Enqueuer
from ffstudio.ui.taking import take
from ffstudio.ui.yielding import keep_collections_short, switch_soon
from tests.control import Control
from tests.watchdog import Watchdog

BAR_MS, BAR_WINDOW_S, BAR_MB = 50.0, 1.5, 60.0
PEOPLE, CLIPS = 40, 160
CLIP = "sample-shot020"
WARMING, SCRUBS, FRAMES = 0.2, 500, 125


def lay_out(folder: Path) -> list[Path]:
    """200 files: links to the sample's clips and people."""
    folder.mkdir()
    sample = data_file("resources/sample")
    clips = [(f"clip{n:03d}.mp4", sample / f"shot0{n % 2 + 1}0.mp4") for n in range(CLIPS)]
    names = [(n, "abc"[n % 3]) for n in range(PEOPLE)]
    people = [(f"{n:03d}{name}.jpg", sample / f"source_{name}.jpg") for n, name in names]  # no sequence
    for name, original in (*clips, *people):
        (folder / name).symlink_to(original)
    return [folder / name for name, _ in (*clips, *people)]


def wait(seconds: float, is_over: Callable[[], bool] = lambda: False) -> None:
    end = time.perf_counter() + seconds
    while time.perf_counter() < end and not is_over():
        QApplication.processEvents()
        time.sleep(0.0005)


def first_window(app: QApplication, paths: Paths) -> float:
    """Seconds until an empty console stands there, with all its modules loaded before."""
    began, own = time.perf_counter(), time.thread_time()
    with open_console(app, paths) as console:
        console.window.show()
        app.processEvents()
        seconds, worked = time.perf_counter() - began, time.thread_time() - own
    print(f"{'first window':26} {seconds:.2f} s ({worked:.2f} s of its own)")
    return seconds


def drop(console: Console, files: list[Path], seconds: float, control: Control) -> float:
    desk = console.desk
    with Watchdog(control) as watchdog:
        took = time.perf_counter()
        take(files, desk)
        wait(300, lambda: len(desk.document.project.targets) == CLIPS)
        assert len(desk.document.project.sources) == PEOPLE
        print(f"{len(files)} files were taken in within {time.perf_counter() - took:.1f} s")
        worst = watchdog.report("200 files, looking")
        wait(seconds)
        worst = max(worst, watchdog.report("200 files, added"))
        desk.document.undo_stack.undo()
        wait(0.5)
        desk.document.undo_stack.redo()
        wait(1.0)
        return max(worst, watchdog.report("undo and redo"))


def scrub(console: Console, count: int) -> None:
    chance = random.Random(7)
    for _ in range(count):
        console.desk.selection.set(frame=chance.randrange(FRAMES))
        wait(0.02)


def work(console: Console, folder: Path, control: Control) -> float:
    """The sample is opened, analysed and rendered while it is scrubbed."""
    desk = console.desk
    desk.document.mark_saved(folder / "show.ffs")  # or the console asks before it opens the sample
    with Watchdog(control) as watchdog:
        desk.commands["file.open-sample"].trigger()
        wait(30, lambda: desk.document.project.target(CLIP) is not None)
        desk.selection.set(target=CLIP)
        Enqueuer(desk, console).add(desk.document.project.targets)
        wait(30, lambda: bool(desk.jobs.all))
        desk.runner.start()
        scrub(console, 250)
        wait(300, lambda: any(job.done for job in desk.jobs.all))
        assert any(job.done for job in desk.jobs.all), "the runner renders nothing"
        scrub(console, 250)
        desk.runner.stop()
        return watchdog.report("scrub, analysis and queue")


def remember(console: Console) -> float:
    """MB that 500 scrubs add, once every frame was shown: the viewer keeps some hundred MB of frames."""
    process = psutil.Process()
    for frame in range(FRAMES):
        console.desk.selection.set(frame=frame)
        wait(WARMING)
    before = process.memory_info().rss
    scrub(console, SCRUBS)
    grown = (process.memory_info().rss - before) / 1e6
    print(f"{'memory':26} {before / 1e6:.0f} MB, {grown:+.1f} MB by {SCRUBS} scrubs")
    return grown


def measure(app: QApplication, folder: Path, seconds: float) -> int:
    switch_soon()
    first_window(app, Paths(folder / "warm", folder / "warm"))  # loads what is loaded with the first window
    window = first_window(app, Paths(folder / "first", folder / "first"))
    with open_console(app, user_paths()) as console, Control() as control:
        console.window.show()
        keep_collections_short()
        wait(1.5)
        gap = max(drop(console, lay_out(folder / "show"), seconds, control), work(console, folder, control))
        grown = remember(console)
    return int(gap > BAR_MS or window > BAR_WINDOW_S or grown > BAR_MB)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=10.0, help="to watch after the files were added")
    options = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication(sys.argv[:1])
    with tempfile.TemporaryDirectory() as name:
        os.environ[DATA_DIR_VARIABLE] = name  # the runner's too, which is a process of its own
        return measure(app, Path(name), options.seconds)


if __name__ == "__main__":
    sys.exit(main())
