"""Settings that differ within a clip: which may, and what bad ones are told."""

from __future__ import annotations

import pytest

from ffstudio.domain.clip import FrameRange
from ffstudio.domain.editing import RangeSettings
from ffstudio.domain.failures import SettingInvalid
from ffstudio.domain.settings import RenderSettings
from ffstudio.pipeline.ranges import RangedSettings, check_trim, resolve_range


def test_later_ranges_win_where_they_overlap() -> None:
    base = RenderSettings()
    ranged = RangedSettings(
        base,
        [
            RangeSettings(10, 30, ("mask.feather=0.05", "swap.amount=0.5")),
            RangeSettings(20, 40, ("mask.feather=0.1",)),
        ],
    )
    found = [(ranged.at(n).mask.feather, ranged.at(n).swap.amount) for n in (10, 20, 30, 31, 40)]
    assert found == [(0.05, 0.5), (0.1, 0.5), (0.1, 0.5), (0.1, 1.0), (0.1, 1.0)]
    assert ranged.at(9) is ranged.at(41) is base
    assert ranged.at(11) is ranged.at(19)


@pytest.mark.parametrize(
    ("override", "why"),
    [
        ("swap.model=lite-neural", "swap.model holds for the whole clip"),
        ("swap.crop=128", "swap.crop holds for the whole clip"),
        ("encode.quality=3", "encode.quality holds for the whole clip"),
        ("mask.fether=0.1", "there is no such setting"),
        ("mask.feather=3", "outside 0 to 0.2"),
        ("mask.feather", "it has no value"),
    ],
)
def test_bad_overrides_say_where_and_why(override: str, why: str) -> None:
    with pytest.raises(SettingInvalid, match=why) as caught:
        RangedSettings(RenderSettings(), [RangeSettings(3, 7, (override,))])
    assert "frames 3 to 7" in caught.value.what


def test_a_range_must_be_one() -> None:
    with pytest.raises(SettingInvalid, match="no range of frames"):
        RangedSettings(RenderSettings(), [RangeSettings(7, 3, ("mask.feather=0.1",))])


def test_a_range_may_end_after_the_clip_but_not_begin_there() -> None:
    RangedSettings(RenderSettings(), [RangeSettings(9, 30, ())], 10)
    with pytest.raises(SettingInvalid, match="10 frames, 0 to 9"):
        RangedSettings(RenderSettings(), [RangeSettings(10, 30, ())], 10)


@pytest.mark.parametrize(
    ("trim", "what"),
    [
        (FrameRange(10, None), "in point 10"),
        (FrameRange(None, 10), "out point 10"),
        (FrameRange(7, 3), "out point 3"),
    ],
)
def test_a_trim_lies_in_the_clip_and_in_order(trim: FrameRange, what: str) -> None:
    with pytest.raises(SettingInvalid, match=what):
        resolve_range(trim, 10)
    check_trim(FrameRange(10, None), None)
    assert resolve_range(FrameRange(3, None), 10) == (3, 9)
