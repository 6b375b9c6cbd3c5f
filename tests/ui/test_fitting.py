"""Ranges that a clip cannot give are told when the clip is known, not when its render starts."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from ffstudio.domain.clip import FrameRange
from ffstudio.domain.editing import RangeSettings
from ffstudio.domain.project import Project, TargetClip
from ffstudio.ui.fitting import fitted

CLIP = TargetClip("t", Path("/footage/shot.mp4"))


def test_what_is_left_in_the_clip_stays():
    ranges = (RangeSettings(2, 30, ("mask.feather=0.1",)), RangeSettings(20, 30, ()), RangeSettings(8, 4, ()))
    bad = replace(CLIP, trim=FrameRange(4, 90), ranges=ranges)
    good = fitted(bad, 10)
    assert good.trim == FrameRange(4, None)
    assert good.ranges == (RangeSettings(2, 9, ("mask.feather=0.1",)),)
    assert fitted(replace(CLIP, trim=FrameRange(8, 4)), 10).trim == FrameRange(4, 8)
    assert fitted(replace(CLIP, trim=FrameRange(40, 90)), 10).trim == FrameRange()


def test_a_project_that_asks_for_too_much_is_told_at_once(services, sample, qtbot):
    shot = sample / "shot010.mp4"
    target = replace(CLIP, path=shot, trim=FrameRange(4, 9000))
    services.document.open(Project(targets=(target,)), None)
    qtbot.waitUntil(lambda: bool(services.alerts.all))
    (alert,) = services.alerts.all
    assert alert.what == "shot010.mp4: Cannot use out point 9000"
    assert "the clip has 150 frames" in alert.why
    alert.remedy.act()
    assert services.document.project.targets[0].trim == FrameRange(4, None)
    services.document.undo_stack.undo()
    assert services.document.project.targets[0] == target
