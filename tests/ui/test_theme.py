"""Both themes can be read: WCAG 2.2 asks 4.5:1 of text (1.4.3) and 3:1 of what marks a control (1.4.11)."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor

from ffstudio.ui.cards.paint import CHIP_TINT
from ffstudio.ui.theme import THEMES, Theme, load_theme

GROUNDS = ("window", "panel", "raised", "field")
ROWS = (*GROUNDS, "hover", "accent_soft")
TONES = ("text", "muted", "faint", "good", "warn", "bad")
TEXTS = (
    *((tone, ground) for tone in TONES for ground in ROWS),
    *(("accent", ground) for ground in GROUNDS),
    *((tone, "viewer") for tone in ("text", "muted")),
    ("text", "pressed"),
    ("accent_text", "accent"),
    ("accent_text", "focus"),
)
MARKS = (
    *((mark, ground) for mark in ("accent", "focus", "muted") for ground in ROWS),
    *(("edge", ground) for ground in ("window", "panel", "field")),
)


def luminance(colour: QColor) -> float:
    """Relative luminance of sRGB, by WCAG 2.2."""
    linear = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (colour.redF(), colour.greenF(), colour.blueF())
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: QColor, other: QColor) -> float:
    dark, bright = sorted((luminance(one), luminance(other)))
    return (bright + 0.05) / (dark + 0.05)


def tinted(theme: Theme, tone: str) -> QColor:
    """The ground of a chip: its tone thinly over the field."""
    top, ground = theme.colour(tone), theme.colour("field")
    pairs = ((top.red(), ground.red()), (top.green(), ground.green()), (top.blue(), ground.blue()))
    return QColor(*(round(over * CHIP_TINT + under * (1 - CHIP_TINT)) for over, under in pairs))


@pytest.mark.parametrize("name", THEMES)
def test_text_and_controls_stand_out(name):
    theme = load_theme(name)
    pairs = [(*pair, 4.5) for pair in TEXTS] + [(*pair, 3.0) for pair in MARKS]
    weak = {
        f"{tone} on {ground}": round(found, 2)
        for tone, ground, least in pairs
        if (found := contrast(theme.colour(tone), theme.colour(ground))) < least
    }
    assert not weak
    chips = ("muted", "accent", "good", "warn", "bad")
    assert min(contrast(theme.colour(tone), tinted(theme, tone)) for tone in chips) >= 4.5


@pytest.mark.parametrize("name", THEMES)
def test_people_and_curves_stand_out_on_every_ground(name):
    theme = load_theme(name)
    for number in range(1, len(theme.series) + 1):
        for ground in GROUNDS:
            assert contrast(theme.series_colour(number), theme.colour(ground)) >= 3.0
