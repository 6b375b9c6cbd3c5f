"""Ranges that their clip cannot give: told as soon as the clip is known, with a way to fit them to it."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject

from ffstudio.domain.clip import Clip, FrameRange
from ffstudio.domain.errors import FfstudioError
from ffstudio.domain.project import Project, TargetClip
from ffstudio.domain.sentences import said
from ffstudio.pipeline.ranges import RangedSettings, check_trim
from ffstudio.ui.alerts import Alert, Alerts, Level, Remedy
from ffstudio.ui.clips import Clips
from ffstudio.ui.document import Document


def check_ranges(target: TargetClip, clip: Clip | None) -> None:
    """What the render would refuse of in and out point and of the ranges, with a clip or before it is known.

    Raises SettingInvalid. The clip's end is the one that its container declares.
    """
    count = clip.video.frame_count if clip else None
    check_trim(target.trim, count)
    RangedSettings(target.settings, target.ranges, count)


def fitted(target: TargetClip, count: int) -> TargetClip:
    """The clip's ranges within its `count` frames: cut short at its end, and gone where nothing is left of them."""
    first, last = target.trim.first or 0, count - 1 if target.trim.last is None else target.trim.last
    first, last = max(min(first, last), 0), min(max(first, last), count - 1)
    is_left = first < count
    trim = FrameRange(first or None, last if last < count - 1 else None) if is_left else FrameRange()
    inside = (each for each in target.ranges if 0 <= each.first < count and each.first <= each.last)
    return replace(target, trim=trim, ranges=tuple(replace(e, last=min(e.last, count - 1)) for e in inside))


class Fitting(QObject):
    """Looks at every clip once it is probed, and at its ranges when they change; says each trouble once."""

    def __init__(self, document: Document, clips: Clips, alerts: Alerts, parent: QObject) -> None:
        super().__init__(parent)
        self._document, self._clips, self._alerts = document, clips, alerts
        self._said: set[tuple[str, str, str]] = set()
        document.changed.connect(self._follow)
        clips.changed.connect(self._look)

    def _follow(self, old: Project, new: Project) -> None:
        before = {target.id: (target.path, target.trim, target.ranges) for target in old.targets}
        for target in new.targets:
            if before.get(target.id) != (target.path, target.trim, target.ranges):
                self._check(target)

    def _look(self, path: Path) -> None:
        for target in self._document.project.targets:
            if target.path == path:
                self._check(target)

    def _check(self, target: TargetClip) -> None:
        facts = self._clips.facts(target.path)
        if facts is None or facts.clip is None:
            return
        try:
            check_ranges(target, facts.clip)
        except FfstudioError as error:
            self._say(target, facts.clip, error)

    def _say(self, target: TargetClip, clip: Clip, error: FfstudioError) -> None:
        key = (target.id, error.what, error.why)
        if key in self._said:
            return
        self._said.add(key)
        count = clip.video.frame_count
        fit = Remedy(self.tr("Fit to the clip"), partial(self._fit, target.id, count)) if count else None
        what = said("{name}: {what}", name=target.path.name, what=error.what)
        self._alerts.post(Alert(Level.WARN, what, error.why, error.remedy, fit))

    def _fit(self, id: str, count: int) -> None:
        self._said.clear()

        def fit(project: Project) -> Project:
            target = project.target(id)
            return project.with_target(fitted(target, count)) if target else project

        self._document.edit(self.tr("Fit ranges to the clip"), fit)
