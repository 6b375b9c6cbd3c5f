"""The picture follows the project and the frame in hand, made by the real engine."""

from __future__ import annotations

import threading
from dataclasses import replace
from pathlib import Path

import numpy as np
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QImage

from ffstudio.domain.identity import SourceRef
from ffstudio.domain.project import SourcePerson, TargetClip
from ffstudio.ui.analyses import AUTO
from ffstudio.ui.viewer.looks import Mode
from ffstudio.ui.viewer.panel import ViewerPanel


def with_feather(target: TargetClip, feather: float) -> TargetClip:
    settings = target.settings
    return replace(target, settings=replace(settings, mask=replace(settings.mask, feather=feather)))


def preview_threads() -> list[str]:
    return [thread.name for thread in threading.enumerate() if thread.name == "ffstudio-preview"]


def test_a_value_changed_in_the_project_changes_the_picture_and_undo_brings_it_back(sight):
    first = sight.panel.shown
    assert (first.view.after != first.view.before).any()
    sight.change(lambda target: with_feather(target, 0.15))
    assert sight.panel.shown is first, "the old picture stays until the new one is there"
    sight.rest()
    second = sight.panel.shown
    assert (second.view.after != first.view.after).any()
    sight.desk.document.undo_stack.undo()
    sight.rest()
    np.testing.assert_array_equal(sight.panel.shown.view.after, first.view.after)


def test_what_does_not_show_makes_no_new_picture(sight):
    looks = sight.panel.worker.looks
    sight.change(lambda target: replace(target, names=((1, "Lead"),), preset="Soft"))
    sight.rest()
    assert sight.panel.worker.looks == looks
    assert sight.panel.canvas.labels[0].name == "Lead"


def test_the_latest_frame_wins_and_those_before_it_are_dropped(sight):
    looks = sight.panel.worker.looks
    for frame in range(1, 31):
        sight.desk.selection.set(frame=frame)
    sight.rest()
    assert sight.panel.shown.view.index == 30
    assert sight.panel.worker.looks - looks <= 3


def test_ways_to_look_at_a_frame_cost_no_new_one(sight):
    view = sight.panel.shown.view
    for mode in (Mode.WIPE, Mode.DIFFERENCE, Mode.MASK, Mode.BEFORE, Mode.AFTER):
        sight.panel.modes.actions[mode].trigger()
        sight.rest()
        assert sight.panel.canvas.mode is mode
        assert sight.panel.shown.view is view
        assert sight.panel.shown.layers
    sight.panel.modes.actions[Mode.SIDE].trigger()
    sight.rest()
    assert max(sight.panel.shown.view.after.shape) < max(view.after.shape)


def test_zoomed_in_the_picture_is_whole_and_its_px_are_squares(sight):
    assert max(sight.panel.shown.view.after.shape) == 800
    sight.panel.zooming.actions["overlays"].setChecked(False)
    sight.panel.zooming.actions["zoom-400"].trigger()
    sight.rest()
    assert max(sight.panel.shown.view.after.shape) == 1280
    seen = sight.panel.canvas.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    pixels = np.frombuffer(seen.constBits(), np.uint8).reshape(seen.height(), seen.bytesPerLine())
    edges = np.flatnonzero((np.diff(pixels.astype(int), axis=1) != 0).any(axis=0))
    assert set(edges % 4) == {edges[0] % 4}


def test_an_error_is_said_in_place_and_the_frame_as_shot_is_shown(sight, tmp_path: Path):
    gone = SourcePerson("ana", "Ana", (SourceRef(tmp_path / "gone.jpg"),))
    source = sight.desk.document.project.source("ana")
    sight.desk.document.edit("Lose", lambda project: project.with_source(gone))
    sight.rest()
    assert "gone.jpg" in sight.panel.notice.text
    assert sight.panel.shown.view.after is sight.panel.shown.view.before
    assert sight.desk.alerts.all == ()
    sight.desk.document.edit("Find", lambda project: project.with_source(source))
    sight.rest()
    assert sight.panel.notice.text == ""


def test_without_a_source_the_frame_is_shown_and_what_to_do(sight):
    sight.change(lambda target: replace(target, roles=()))
    sight.rest()
    assert "Nobody is replaced" in sight.panel.notice.text
    assert sight.panel.shown.view.after is sight.panel.shown.view.before


def test_a_clip_that_is_missing_is_said_and_found_again(empty, sample: Path, tmp_path: Path):
    path = tmp_path / "later.mp4"
    assert not empty.panel.states.is_picture
    empty.desk.document.edit("Add", lambda project: project.with_target(TargetClip("late", path)))
    empty.desk.selection.set(target="late")
    empty.until(lambda: not empty.panel.states.is_picture)
    path.symlink_to(sample / "shot020.mp4")
    empty.desk.clips.look_again(path)
    empty.rest()
    assert empty.panel.states.is_picture
    assert empty.panel.shown.opened.count == 125


def test_stopping_leaves_no_thread_and_asking_afterwards_is_harmless(plain):
    assert preview_threads()
    plain.panel.stop()
    assert not preview_threads()
    plain.desk.selection.set(frame=9)
    assert not preview_threads()


def test_a_viewer_that_is_thrown_away_takes_its_thread_along(desk, sample: Path, qtbot):
    desk.preferences.set_value(AUTO, value=False)
    desk.document.edit("Add", lambda project: project.with_target(TargetClip("s", sample / "shot010.mp4")))
    desk.selection.set(target="s")
    panel = ViewerPanel(desk)
    panel.show()
    qtbot.waitUntil(lambda: panel.shown is not None, timeout=20_000)
    panel.deleteLater()
    QCoreApplication.sendPostedEvents(panel, QEvent.Type.DeferredDelete)
    assert not preview_threads()


def test_a_frame_is_saved_whole(plain, tmp_path: Path):
    path = tmp_path / "frame.png"
    plain.panel.snapshots.save(path)
    plain.until(path.exists)
    image = QImage(str(path))
    assert (image.width(), image.height()) == (1280, 720)
    plain.panel.snapshots.copy()
    plain.until(lambda: len(plain.desk.alerts.all) == 2)
