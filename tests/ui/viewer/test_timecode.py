"""Frames as timecode and back."""

from __future__ import annotations

from fractions import Fraction

import pytest

from ffstudio.ui.viewer.timecode import Timecode

PAL, DROP = Timecode(Fraction(25), "10:00:00:00"), Timecode(Fraction(30000, 1001), "00:00:00;00")


@pytest.mark.parametrize("timecode", [PAL, DROP, Timecode(Fraction(60000, 1001), "23:59:50;00")])
def test_every_frame_is_found_again(timecode):
    for frame in (0, 1, 24, 1799, 1800, 17981, 17982, 107892):
        assert timecode.frame_of(timecode.at(frame), 0) == frame


def test_drop_frame_leaves_numbers_out_and_not_frames():
    assert DROP.at(1799) == "00:00:59;29"
    assert DROP.at(1800) == "00:01:00;02"
    assert DROP.at(17982) == "00:10:00;00"


@pytest.mark.parametrize(
    ("text", "frame"),
    [("10:00:01:05", 30), ("30", 30), ("+5", 17), ("-5", 7), ("1:05", 30), ("1:00:00", 1500), ("noon", None)],
)
def test_what_an_editor_types(text, frame):
    assert PAL.frame_of(text, 12) == frame
