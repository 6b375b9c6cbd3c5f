"""Where the parts of a source card lie; painting, clicks and tips all read it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QCoreApplication, QPoint, QRect
from PySide6.QtGui import QFontMetrics

from ffstudio.ui.cards.paint import CHIP, Chip, chip_lines, place_chips, small
from ffstudio.ui.sources.rows import PersonRow, PictureRow, SourceRow
from ffstudio.ui.theme import GRID

PAD = 2 * GRID
ARROW = 4 * GRID
FACE = 12 * GRID  # px, side of a portrait
CROP = 11 * GRID  # of a face to choose
INDENT = PAD + ARROW
LINE = 5 * GRID


class Part(Enum):
    ARROW = "arrow"
    PICTURE = "picture"
    NAME = "name"
    FACTS = "facts"
    CHIP = "chip"
    FACE = "face"


@dataclass(frozen=True)
class Spot:
    """A part of a card; `number` of a face from the left, `chip` of a chip."""

    part: Part
    rect: QRect
    number: int = 0
    chip: Chip | None = None


def consent_chip() -> Chip:
    """The badge of every person, until records of consent are kept."""
    tip = QCoreApplication.translate(
        "Sources",
        "This version of FF Studio keeps no records of consent. Use only people who have agreed, in writing.",
    )
    return Chip(QCoreApplication.translate("Sources", "No record"), tip)


def height_of(row: SourceRow, width: int) -> int:
    """Px that a card needs."""
    if isinstance(row, PersonRow):
        lines = chip_lines(row.chips, width - _text_left() - PAD)
        return FACE + 2 * PAD if lines == 0 else 2 * PAD + 2 * LINE + lines * (CHIP + GRID)
    if len(row.faces) > 1:
        lines = -(-len(row.faces) // _across(width))
        return 2 * GRID + LINE + GRID + lines * (CROP + GRID)
    return CROP + 2 * GRID


def spots(row: SourceRow, rect: QRect) -> Iterator[Spot]:
    """The parts of a card that fills `rect`."""
    yield from _of_person(row, rect) if isinstance(row, PersonRow) else _of_picture(row, rect)


def spot_at(row: SourceRow, rect: QRect, point: QPoint) -> Spot | None:
    return next((spot for spot in spots(row, rect) if spot.rect.contains(point)), None)


def _of_person(row: PersonRow, rect: QRect) -> Iterator[Spot]:
    left, top = rect.left() + PAD, rect.top() + PAD
    yield Spot(Part.ARROW, QRect(left - GRID, top, ARROW + GRID, FACE))
    yield Spot(Part.PICTURE, QRect(left + ARROW, top, FACE, FACE))
    text, right = rect.left() + _text_left(), rect.right() - PAD
    if not row.chips:
        top += (FACE - 2 * LINE) // 2
    badge = consent_chip()
    wide = QFontMetrics(small()).horizontalAdvance(badge.text) + 3 * GRID
    yield Spot(Part.CHIP, QRect(right - wide, top + 1, wide, CHIP), chip=badge)
    yield Spot(Part.NAME, QRect(text, top, right - wide - GRID - text, LINE))
    yield Spot(Part.FACTS, QRect(text, top + LINE, right - text, LINE))
    room = QRect(text, top + 2 * LINE + GRID, right - text, CHIP)
    yield from (Spot(Part.CHIP, place, chip=chip) for place, chip in place_chips(row.chips, room))


def _of_picture(row: PictureRow, rect: QRect) -> Iterator[Spot]:
    left, top, right = rect.left() + INDENT, rect.top() + GRID, rect.right() - PAD
    text = left
    if len(row.faces) > 1:
        yield from _faces(row, left, top + LINE + GRID, rect.width())
    else:
        yield Spot(Part.PICTURE, QRect(left, top, CROP, CROP))
        text = left + CROP + 2 * GRID
        top += 0 if row.chips else (CROP - LINE) // 2
    chips = list(place_chips(row.chips, QRect(text, top + LINE, right - text, CHIP)))
    if len(row.faces) > 1 and chips:
        wide = chips[0][0].width()
        chips = [(QRect(right - wide, top + 1, wide, CHIP), chips[0][1])]
        right -= wide + GRID
    yield Spot(Part.NAME, QRect(text, top, max(0, right - text), LINE))
    yield from (Spot(Part.CHIP, place, chip=chip) for place, chip in chips)


def _faces(row: PictureRow, left: int, top: int, width: int) -> Iterator[Spot]:
    across = _across(width)
    for place, face in enumerate(row.faces):
        down, along = divmod(place, across)
        spot = QRect(left + along * (CROP + GRID), top + down * (CROP + GRID), CROP, CROP)
        yield Spot(Part.FACE, spot, face.number)


def _across(width: int) -> int:
    return max(1, (width - INDENT - PAD + GRID) // (CROP + GRID))


def _text_left() -> int:
    return PAD + ARROW + FACE + 2 * GRID
