"""Colours, type and icons, read from `resources/theme`; the only place that names a colour."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, fields
from functools import cache
from string import Template

from PySide6.QtGui import QColor, QFont, QFontDatabase, QIcon, QPalette
from PySide6.QtWidgets import QApplication

from ffstudio.config.resources import data_file
from ffstudio.ui.glyphs import glyph_icon

THEMES = ("dark", "light")
GRID = 4  # px; every margin and distance is a multiple
TEXT_PX = 13
_FOLDER = "resources/theme"


@dataclass(frozen=True)
class Theme:
    """Colours as "#rrggbb", named by what they are for; `series` are for people and curves."""

    name: str
    window: str
    panel: str
    raised: str
    field: str
    line: str
    edge: str
    hover: str
    pressed: str
    text: str
    muted: str
    faint: str
    accent: str
    accent_text: str
    accent_soft: str
    focus: str
    good: str
    warn: str
    bad: str
    viewer: str
    series: tuple[str, ...]

    def colour(self, name: str) -> QColor:
        """The colour with this name, as "accent"."""
        return QColor(getattr(self, name))

    def series_colour(self, number: int) -> QColor:
        """Colour of person or curve `number`, counted from 1; repeats."""
        return QColor(self.series[(number - 1) % len(self.series)])

    def icon(self, name: str, colour: str = "text") -> QIcon:
        """An icon of `resources/theme/icons.toml` in a colour of this theme. Raises KeyError."""
        return glyph_icon(_icons()[name], getattr(self, colour), self.faint)


def load_theme(name: str) -> Theme:
    """The theme of this name, "dark" or "light"."""
    series = tuple(_read("series")[name])
    return Theme(name=name, series=series, **_read(name))


def apply_theme(app: QApplication, theme: Theme) -> None:
    """Gives the application its palette, type and style sheet."""
    begin_theme(app, theme)
    finish_theme(app, theme)


def begin_theme(app: QApplication, theme: Theme) -> None:
    """All but the style sheet, which `finish_theme` gives once the widgets stand.

    Under a style sheet every widget that is put into another is styled anew with all that is in it, and a window
    takes twice as long to make.
    """
    app.setStyleSheet("")
    app.setStyle("Fusion")
    app.setFont(text_font())
    app.setPalette(_palette(theme))


def finish_theme(app: QApplication, theme: Theme) -> None:
    """The style sheet."""
    colours = {field.name: str(getattr(theme, field.name)) for field in fields(theme)}
    app.setStyleSheet(Template(data_file(f"{_FOLDER}/console.qss").read_text("utf-8")).substitute(colours))


@cache
def text_font(px: int = TEXT_PX, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """The console's type, not to be changed; digits are of one width, so that running numbers stand still."""
    _load_fonts()
    font = QFont("Inter")
    font.setPixelSize(px)
    font.setWeight(weight)
    font.setFeature(QFont.Tag("tnum"), 1)
    return font


@cache
def _load_fonts() -> None:
    for file in sorted(data_file("resources/fonts/inter").glob("*.otf")):
        QFontDatabase.addApplicationFont(str(file))


@cache
def _read(name: str) -> dict[str, str]:
    return tomllib.loads(data_file(f"{_FOLDER}/{name}.toml").read_text("utf-8"))


def _icons() -> dict[str, str]:
    return _read("icons")


def _palette(theme: Theme) -> QPalette:
    """For what style sheets do not reach: links, placeholders, tool tips of the system."""
    palette, role = QPalette(), QPalette.ColorRole
    for where, name in {
        role.Window: "window",
        role.WindowText: "text",
        role.Base: "field",
        role.AlternateBase: "raised",
        role.Text: "text",
        role.Button: "raised",
        role.ButtonText: "text",
        role.Highlight: "accent",
        role.HighlightedText: "accent_text",
        role.PlaceholderText: "faint",
        role.Link: "accent",
        role.ToolTipBase: "raised",
        role.ToolTipText: "text",
    }.items():
        palette.setColor(where, theme.colour(name))
    return palette
