"""The settings of each frame, where they differ within a clip."""

from __future__ import annotations

from collections.abc import Sequence

from ffstudio.config.settings import apply_overrides
from ffstudio.domain.editing import VARYING_GROUPS, WHOLE_CLIP, RangeSettings, may_vary
from ffstudio.domain.failures import SettingInvalid
from ffstudio.domain.sentences import conjoined, said
from ffstudio.domain.settings import RenderSettings


class RangedSettings:
    """A clip's settings with its ranges; of ranges that set the same in one frame, the last one given wins.

    Raises SettingInvalid for a range that ends before it begins, a setting that is unknown or holds for the whole
    clip, or a value out of range.
    """

    def __init__(self, settings: RenderSettings, ranges: Sequence[RangeSettings] = ()) -> None:
        self._ranges = tuple(ranges)
        self._by_overrides: dict[tuple[str, ...], RenderSettings] = {(): settings}
        self._settings = settings
        for each in self._ranges:
            _check(each, settings)

    def at(self, frame: int) -> RenderSettings:
        """The settings of one frame; frames with the same overrides get the very same value."""
        overrides = tuple(text for each in self._ranges if each.covers(frame) for text in each.overrides)
        if overrides not in self._by_overrides:
            self._by_overrides[overrides] = apply_overrides(self._settings, overrides)
        return self._by_overrides[overrides]


def _check(each: RangeSettings, settings: RenderSettings) -> None:
    where = said("the settings of frames {first} to {last}", first=each.first, last=each.last)
    if not 0 <= each.first <= each.last:
        raise SettingInvalid(
            where, said("it is no range of frames"), said("give the first and the last frame, from 0")
        )
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
