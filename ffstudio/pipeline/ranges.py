"""Which frames are rendered, and the settings of each where they differ within a clip."""

from __future__ import annotations

from collections.abc import Sequence

from ffstudio.config.settings import apply_overrides
from ffstudio.domain.clip import FrameRange
from ffstudio.domain.editing import VARYING_GROUPS, WHOLE_CLIP, RangeSettings, may_vary
from ffstudio.domain.failures import SettingInvalid
from ffstudio.domain.sentences import conjoined, said
from ffstudio.domain.settings import RenderSettings


class RangedSettings:
    """A clip's settings with its ranges; of ranges that set the same in one frame, the last one given wins.

    Raises SettingInvalid for a range that ends before it begins or begins after the last of `frame_count` frames
    (None where nobody knows), a setting that is unknown or holds for the whole clip, or a value out of range.
    """

    def __init__(
        self,
        settings: RenderSettings,
        ranges: Sequence[RangeSettings] = (),
        frame_count: int | None = None,
    ) -> None:
        self._ranges = tuple(ranges)
        self._by_overrides: dict[tuple[str, ...], RenderSettings] = {(): settings}
        self._settings = settings
        for each in self._ranges:
            _check(each, settings, frame_count)

    def at(self, frame: int) -> RenderSettings:
        """The settings of one frame; frames with the same overrides get the very same value."""
        overrides = tuple(text for each in self._ranges if each.covers(frame) for text in each.overrides)
        if overrides not in self._by_overrides:
            self._by_overrides[overrides] = apply_overrides(self._settings, overrides)
        return self._by_overrides[overrides]


def resolve_range(trim: FrameRange, frame_count: int) -> tuple[int, int]:
    """First and last frame of a clip of `frame_count` frames. Raises SettingInvalid."""
    check_trim(trim, frame_count)
    return trim.first or 0, frame_count - 1 if trim.last is None else trim.last


def check_trim(trim: FrameRange, frame_count: int | None) -> None:
    """Raises SettingInvalid for points outside a clip of `frame_count` frames, or in the wrong order."""
    points = (
        (trim.first, said("in point {frame}", frame=trim.first)),
        (trim.last, said("out point {frame}", frame=trim.last)),
    )
    for frame, point in points:
        if frame is not None and frame_count is not None and not 0 <= frame < frame_count:
            raise _outside(point, frame_count)
    if trim.last is not None and trim.last < (trim.first or 0):
        why = said("it is before in point {first}", first=trim.first)
        raise SettingInvalid(points[1][1], why, said("give a frame at or after it"))


def _outside(what: str, count: int) -> SettingInvalid:
    why = said("the clip has {count} frames, 0 to {last}", count=count, last=count - 1)
    return SettingInvalid(what, why, said("choose a frame inside"))


def _check(each: RangeSettings, settings: RenderSettings, frame_count: int | None) -> None:
    where = said("the settings of frames {first} to {last}", first=each.first, last=each.last)
    if not 0 <= each.first <= each.last:
        raise SettingInvalid(
            where, said("it is no range of frames"), said("give the first and the last frame, from 0")
        )
    if frame_count is not None and each.first >= frame_count:
        raise _outside(where, frame_count)
    for text in each.overrides:
        name = text.partition("=")[0].strip()
        try:
            apply_overrides(settings, [text])
        except SettingInvalid as error:
            raise SettingInvalid(
                said("{text} in {where}", text=text, where=where), error.why, error.remedy
            ) from error
        if not may_vary(name):
            groups = ", ".join(VARYING_GROUPS)
            why = said("{name} holds for the whole clip", name=name)
            remedy = said(
                "only settings of {groups} may differ within it, {whole} apart",
                groups=groups,
                whole=conjoined(WHOLE_CLIP),
            )
            raise SettingInvalid(said("{text} in {where}", text=text, where=where), why, remedy)
