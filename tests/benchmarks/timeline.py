"""How long the timeline takes with a long clip and many tracks: `python -m tests.benchmarks.timeline [OUT.png]`.

100,000 frames, 200 tracks of 12 people. Prints medians and the worst of what happens in the window's thread, in
ms of processor time.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import fields
from pathlib import Path
from statistics import median

import numpy as np
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from ffstudio.config.paths import user_paths
from ffstudio.domain.faces import Analysis, FaceTrack, Person
from ffstudio.domain.project import Project, SourcePerson, TargetClip
from ffstudio.ui.commands import Commands
from ffstudio.ui.desk import Desk, Services
from ffstudio.ui.services import open_services
from ffstudio.ui.theme import apply_theme, load_theme
from ffstudio.ui.timeline.panel import TimelinePanel
from tests.footage import blank_frame, write_footage
from tests.waiting import pause

FRAMES, TRACKS, PEOPLE = 100_000, 200, 12
SIZE = (1400, 420)
ROUNDS = 60


def main() -> None:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as folder:
        os.environ["FFSTUDIO_DATA_DIR"] = folder
        clip = write_footage(Path(folder) / "long.mp4", _frames(), "mpeg4")
        app = QApplication([])
        with open_services(user_paths()) as services, _panel(app, services) as (desk, panel):
            _open(desk, panel, clip)
            _measure(desk, panel)
            if len(sys.argv) > 1:
                panel.grab().save(sys.argv[1])


def _frames() -> Iterator[object]:
    frame = blank_frame(64, 36)
    return (frame for _ in range(FRAMES))


@contextmanager
def _panel(app: QApplication, services: Services) -> Iterator[tuple[Desk, TimelinePanel]]:
    theme, owner = load_theme("dark"), QObject()
    apply_theme(app, theme)
    given = {field.name: getattr(services, field.name) for field in fields(Services)}
    desk = Desk(**given, commands=Commands(theme, {}, owner), theme=theme)
    desk.preferences.set_value("analyse.auto", value=False)
    panel = TimelinePanel(desk)
    panel.resize(*SIZE)
    panel.show()
    yield desk, panel
    panel.deleteLater()


def _open(desk: Desk, panel: TimelinePanel, clip: Path) -> None:
    target = TargetClip("t", clip).with_role(None, "a")
    desk.document.open(Project((SourcePerson("a", "Ana"),), (target,)), None)
    desk.selection.set(target="t")
    _rest(desk, lambda: panel.scene.clip is not None)
    desk.analyses._found["t"] = (target, panel.scene.clip, _analysis())
    desk.analyses.changed.emit("t")
    _rest(desk, lambda: bool(panel.scene.evidence))


def _rest(desk: Desk, is_so: Callable[[], bool]) -> None:
    while not is_so() or desk.work.tasks:
        pause(20)


def _analysis() -> Analysis:
    random = np.random.default_rng(4)
    length = FRAMES * PEOPLE // TRACKS // 2
    tracks = tuple(
        _track(number, int(first), length, random)
        for number, first in enumerate(np.sort(random.integers(0, FRAMES - length, TRACKS)), 1)
    )
    people = tuple(
        Person(number, tuple(range(number, TRACKS + 1, PEOPLE)), tracks[number].embedding)
        for number in range(1, PEOPLE + 1)
    )
    return Analysis("hash", "key", FRAMES, tuple(range(900, FRAMES, 900)), tracks, people)


def _track(number: int, first: int, count: int, random: np.random.Generator) -> FaceTrack:
    box = np.tile(np.array([20, 8, 40, 30], np.float32), (count, 1))
    walk = np.cumsum(random.normal(0, 0.01, count)).astype(np.float32)
    sure = np.clip(0.8 + walk, 0.1, 1).astype(np.float32)
    seen = np.ones(count, np.bool_)
    for hole in random.integers(1, count - 14, 6):
        seen[hole : hole + 12] = False
    nothing = np.zeros((count, 5, 2), np.float32)
    mesh = np.broadcast_to(np.float32(0), (count, 148, 2))
    face = random.normal(size=256).astype(np.float32)
    return FaceTrack(number, first, box, nothing, mesh, sure, sure, seen, face / np.linalg.norm(face))


def _measure(desk: Desk, panel: TimelinePanel) -> None:
    canvas, paint, events = panel.canvas, panel.canvas.viewport().repaint, QApplication.processEvents
    places = iter(np.random.default_rng(1).integers(0, FRAMES, 10_000))

    def step() -> None:
        desk.selection.set(frame=desk.selection.now.frame + 1)

    _time("paint, whole clip", paint)
    _time("playhead, whole clip", step, events)
    _time("scrub anywhere", lambda: desk.selection.set(frame=int(next(places))), events)
    for factor in (8, 16, 50):
        canvas.zoom(factor)
        _rest(desk, lambda: True)
        _time(f"paint at {canvas.scale.zoom:.3g} px a frame", paint)
        _time("playhead there", step, events)
    canvas.fit()
    _time("wheel zoom", lambda: canvas.zoom(1.25), paint)
    canvas.fit()
    panel.scene.pick(person=1)
    _time("an edit (name) and its paint", lambda: panel.verbs.rename(1, str(next(places))), paint)
    _time("a split and its paint", lambda: _split(desk, panel), paint)
    _rest(desk, lambda: True)


def _split(desk: Desk, panel: TimelinePanel) -> None:
    lane = panel.scene.lanes[0]
    piece = max(lane.pieces, key=lambda piece: piece.track.count)
    desk.selection.set(frame=piece.track.first + piece.track.count // 2)
    panel.scene.pick([piece.part], piece.part, lane.person)
    panel.verbs.split()


def _time(what: str, *acts: Callable[[], object]) -> None:
    taken = []
    for _ in range(ROUNDS):
        began = time.thread_time()
        for act in acts:
            act()
        taken.append((time.thread_time() - began) * 1000)
    print(f"{what:32} {median(taken):7.2f} ms, at the most {max(taken):7.2f}")


if __name__ == "__main__":
    main()
