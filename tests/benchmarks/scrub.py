"""What an editor feels in the viewer, through the widget: `python -m tests.benchmarks.scrub`.

Exit status 1 when a new value of a setting takes over 400 ms (median) to its picture, 500 scrubs add over 60 MB,
or the window's thread stands still for over 50 ms.
"""

from __future__ import annotations

import argparse
import os
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from dataclasses import fields, replace
from functools import partial
from pathlib import Path

import psutil
from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from ffstudio.config.paths import Paths
from ffstudio.config.resources import data_file
from ffstudio.domain.identity import SourceRef
from ffstudio.domain.project import Role, SourcePerson, TargetClip
from ffstudio.ui.analyses import AUTO
from ffstudio.ui.commands import Commands
from ffstudio.ui.desk import Desk, Services
from ffstudio.ui.services import open_services
from ffstudio.ui.theme import apply_theme, load_theme
from ffstudio.ui.viewer.looks import Mode
from ffstudio.ui.viewer.panel import ViewerPanel
from tests.benchmarks.overhead import make_clip
from tests.waiting import pause

BAR_MS, BAR_MB, BAR_GAP_MS = 400.0, 60.0, 50.0
FRAMES, SIZE = 250, (1280, 800)
PATIENCE_S = 30.0


class Watchdog(QObject):
    """The longest time in which the event loop did not come round, ms: by the clock, and of this thread's work."""

    def __init__(self) -> None:
        super().__init__()
        self.reset()
        self._timer = QTimer(self, interval=1)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    def reset(self) -> None:
        self.longest, self._last = 0.0, time.perf_counter()
        self.busiest, self._worked = 0.0, time.thread_time()

    def _look(self) -> None:
        now, worked = time.perf_counter(), time.thread_time()
        self.longest, self._last = max(self.longest, (now - self._last) * 1000), now
        self.busiest, self._worked = max(self.busiest, (worked - self._worked) * 1000), worked


class Bench:
    """A viewer over a clip of 1080p, and its figures."""

    def __init__(self, desk: Desk, panel: ViewerPanel) -> None:
        self.desk, self.panel = desk, panel

    def rest(self) -> None:
        until = time.perf_counter() + PATIENCE_S
        asking = self.panel.asking
        while time.perf_counter() < until:
            pause(1)
            shown = self.panel.shown
            if shown is not None and asking.is_at_rest and shown.request == asking.asked:
                return
        raise TimeoutError

    def times(self, what: str, acts: Iterable[Callable[[], None]]) -> float:
        """Median of ms from an act to its picture on the screen."""
        taken = []
        for act in acts:
            began = time.perf_counter()
            act()
            self.rest()
            taken.append((time.perf_counter() - began) * 1000)
        taken.sort()
        median = statistics.median(taken)
        print(f"{what:32} {median:7.1f} ms   (90 %: {taken[int(len(taken) * 0.9)]:.1f})")
        return median

    def go(self, frame: int) -> None:
        self.desk.selection.set(frame=frame)

    def set_feather(self, value: float) -> None:
        def changed(target: TargetClip) -> TargetClip:
            mask = replace(target.settings.mask, feather=value)
            return replace(target, settings=replace(target.settings, mask=mask))

        self.desk.document.edit("Feather", lambda p: p.with_target(changed(p.targets[0])), merge="feather")

    def play(self, mode: Mode) -> None:
        self.panel.modes.actions[mode].trigger()
        self.panel.player.go(0)
        self.rest()
        looks = self.panel.worker.looks
        self.panel.playback.actions["play"].trigger()
        pause(3000)
        shown, frame = self.panel.worker.looks - looks, self.desk.selection.now.frame
        self.panel.playback.actions["stop"].trigger()
        print(f"playing 3 s, {mode:19} {shown / 3:7.1f} fps shown, frame {frame} (75 is on time)")

    def scrub(self, count: int) -> None:
        """As fast as a hand moves: a new frame every 8 ms, most of them overtaken."""
        chance = random.Random(7)
        for _ in range(count):
            self.desk.selection.set(frame=chance.randrange(FRAMES))
            pause(8)
        self.rest()


def measure(bench: Bench, scrubs: int) -> bool:
    process, dog = psutil.Process(), Watchdog()
    bench.times("first picture, networks opened", [lambda: bench.desk.selection.set(target="clip")])
    bench.desk.analyses.start(bench.desk.document.project.targets[0])
    while bench.desk.analyses.of("clip") is None:
        pause(50)
    bench.rest()
    dog.reset()
    bench.times("next frame", [partial(bench.go, frame) for frame in range(20, 50)])
    feathers = [partial(bench.set_feather, 0.01 + step / 250) for step in range(30)]
    value = bench.times("new value of a setting", feathers)
    for mode in (Mode.AFTER, Mode.BEFORE):
        bench.play(mode)
    bench.panel.modes.actions[Mode.AFTER].trigger()
    grown = 0.0
    for part in ("warming up", "memory flat"):
        before = process.memory_info().rss / 2**20
        bench.scrub(scrubs)
        grown = process.memory_info().rss / 2**20 - before
        print(f"{scrubs} scrubs, {part:19} {grown:+7.1f} MB   (from {before:.0f} MB)")
    print(f"{'longest gap of the event loop':32} {dog.longest:7.1f} ms   ({dog.busiest:.1f} of own work)")
    return value <= BAR_MS and grown <= BAR_MB and dog.longest <= BAR_GAP_MS


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--scrubs", type=int, default=500)
    options = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app, owner, sample = QApplication([]), QObject(), data_file("resources/sample")
    theme = load_theme("dark")
    apply_theme(app, theme)
    with tempfile.TemporaryDirectory() as name:
        clip = Path(name) / "clip.mp4"
        make_clip(clip, sample, FRAMES)
        with open_services(Paths(Path(name), Path(name))) as services:
            given = {field.name: getattr(services, field.name) for field in fields(Services)}
            desk = Desk(**given, commands=Commands(theme, {}, owner), theme=theme)
            desk.preferences.set_value(AUTO, value=False)
            panel = ViewerPanel(desk)
            panel.resize(*SIZE)
            panel.show()
            source = SourcePerson("face", "Face", (SourceRef(sample / "source_b.jpg"),))
            target = TargetClip("clip", clip, roles=(Role(None, "face"),))
            desk.document.edit("Add", lambda project: project.with_source(source).with_target(target))
            is_good = measure(Bench(desk, panel), options.scrubs)
            panel.stop()
    return int(not is_good)


if __name__ == "__main__":
    sys.exit(main())
