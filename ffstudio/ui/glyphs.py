"""Icons from the glyphs of QtAwesome's font of Material Design Icons, each drawn once a size and colour.

QtAwesome itself would load a dozen fonts at start, and draw every icon anew at every paint of a button.
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QIcon, QIconEngine, QPainter, QPixmap, QPixmapCache

from ffstudio.config.resources import package_file
from ffstudio.domain.failures import DataFileMissing

SHARE = (
    0.875  # of the icon's height that the glyph is set in: 14 px in an icon of 16, which falls on whole ones
)


def glyph_icon(name: str, colour: str, disabled: str) -> QIcon:
    """The icon of this name ("play"), in "#rrggbb" and, while it is disabled, in another. Raises KeyError."""
    return QIcon(GlyphEngine(chr(int(_codes()[name], 16)), colour, disabled))


class GlyphEngine(QIconEngine):
    """Draws one letter of the font."""

    def __init__(self, letter: str, colour: str, disabled: str) -> None:
        super().__init__()
        self._letter, self._colour, self._disabled = letter, colour, disabled

    def clone(self) -> QIconEngine:
        return GlyphEngine(self._letter, self._colour, self._disabled)

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, _state: QIcon.State) -> None:
        font = QFont(_family())
        font.setPixelSize(max(1, round(SHARE * rect.height())))
        painter.save()
        painter.setFont(font)
        painter.setPen(QColor(self._colour_in(mode)))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, self._letter)
        painter.restore()

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        """`size` is in the screen's own pixels."""
        key = f"glyph {self._letter} {self._colour_in(mode)} {size.width()} {size.height()}"
        kept = QPixmap()
        if QPixmapCache.find(key, kept):
            return kept
        picture = QPixmap(size)
        picture.fill(Qt.GlobalColor.transparent)
        with QPainter(picture) as painter:
            self.paint(painter, QRect(QPoint(0, 0), size), mode, state)
        QPixmapCache.insert(key, picture)
        return picture

    def _colour_in(self, mode: QIcon.Mode) -> str:
        return self._disabled if mode is QIcon.Mode.Disabled else self._colour


@cache
def _family() -> str:
    font = QFontDatabase.addApplicationFont(str(_file("*.ttf")))
    return QFontDatabase.applicationFontFamilies(font)[0]


@cache
def _codes() -> dict[str, str]:
    """Hexadecimal code points by name."""
    codes: dict[str, str] = json.loads(_file("*-charmap-*.json").read_text("utf-8"))
    return codes


def _file(ending: str) -> Path:
    folder, name = package_file("qtawesome", "fonts"), f"materialdesignicons6{ending}"
    found = sorted(folder.glob(name))
    if not found:
        raise DataFileMissing(f"qtawesome/fonts/{name}")
    return found[0]
