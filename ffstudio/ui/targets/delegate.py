"""Paints target cards; a missing clip has a button that relinks it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QAbstractItemModel, QCoreApplication, QEvent, QPoint, QRect, QSize, Signal
from PySide6.QtGui import QHelpEvent, QImage, QMouseEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem, QToolTip

from ffstudio.ui.cards.paint import CHIP, Brush, Chip, bold, image_of, place_chips
from ffstudio.ui.cards.rows import ROW, Index
from ffstudio.ui.cards.view import CardList
from ffstudio.ui.targets.rows import TargetRow
from ffstudio.ui.targets.states import State
from ffstudio.ui.theme import GRID, Theme, text_font

HEIGHT = 18 * GRID
POSTER, NARROW = QSize(24 * GRID, 14 * GRID), QSize(18 * GRID, 14 * GRID)
WIDE = 66 * GRID  # px of a card; narrower ones have the narrow poster
LINE = 5 * GRID
PAD = 2 * GRID


@dataclass(frozen=True)
class Places:
    """Where the parts of a card lie."""

    poster: QRect
    name: QRect
    facts: QRect
    chips: tuple[tuple[QRect, Chip], ...]
    bar: QRect


def places(row: TargetRow, rect: QRect) -> Places:
    """For a card that fills `rect`; the last chip of one with a missing file is its button."""
    poster = QRect(rect.topLeft() + QPoint(PAD, PAD), POSTER if rect.width() >= WIDE else NARROW)
    left, right, top = poster.right() + 1 + PAD, rect.right() - PAD, rect.top() + PAD
    room = QRect(left, top + 2 * LINE - 2, right - left, CHIP)
    return Places(
        poster,
        QRect(left, top - 2, right - left, LINE),
        QRect(left, top + LINE - 3, right - left, LINE - 2),
        tuple(place_chips(tuple(_chips(row)), room)),
        QRect(poster.left(), poster.bottom() + 3, poster.width(), 3),
    )


def relink_chip() -> Chip:
    text = QCoreApplication.translate("Targets", "Relink…")
    return Chip(text, QCoreApplication.translate("Targets", "Say where the file is now."), "accent")


def _chips(row: TargetRow) -> Iterator[Chip]:
    yield from row.chips
    if row.state in (State.MISSING, State.UNREADABLE):
        yield relink_chip()


class TargetDelegate(QStyledItemDelegate):
    """`relink(row)` when the button of a missing clip is clicked."""

    relink = Signal(object)

    def __init__(self, theme: Theme, view: CardList) -> None:
        super().__init__(view)
        self._brush = Brush(theme)
        self._images: dict[str, tuple[object, QImage]] = {}

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:  # noqa: N802 - Qt's name
        return QSize(40 * GRID, HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: TargetRow = index.data(ROW)
        rect: QRect = option.rect  # type: ignore[attr-defined]
        parts = places(row, rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._brush.background(painter, option)
        is_there = row.state not in (State.MISSING, State.UNREADABLE)
        self._brush.picture(painter, parts.poster, self._image(row), "clip" if is_there else "missing")
        self._brush.text(painter, parts.name, row.name, bold(), "text" if is_there else "muted")
        self._brush.text(
            painter, parts.facts, row.facts or str(row.target.path.parent), text_font(11), "muted"
        )
        for place, chip in parts.chips:
            self._brush.chip(painter, place, chip)
        self._brush.corner(painter, parts.poster, row.length)
        if row.progress is not None:
            self._brush.bar(painter, parts.bar, row.progress)
        painter.restore()

    def editorEvent(  # noqa: N802 - Qt's name
        self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        """A click on the button."""
        if isinstance(event, QMouseEvent) and event.type() is QEvent.Type.MouseButtonRelease:
            chip = self._chip_at(index.data(ROW), option, event.position().toPoint())
            if chip == relink_chip():
                self.relink.emit(index.data(ROW))
                return True
        return super().editorEvent(event, model, option, index)

    def helpEvent(  # noqa: N802 - Qt's name
        self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        """What a chip says in full; elsewhere the path."""
        row: TargetRow | None = index.data(ROW)
        chip = self._chip_at(row, option, event.pos()) if row else None
        QToolTip.showText(event.globalPos(), chip.tip if chip else _whole(row) if row else "", view)
        return True

    def _chip_at(self, row: TargetRow, option: QStyleOptionViewItem, point: QPoint) -> Chip | None:
        rect: QRect = option.rect  # type: ignore[attr-defined]
        return next((chip for place, chip in places(row, rect).chips if place.contains(point)), None)

    def _image(self, row: TargetRow) -> QImage | None:
        """Made once for each poster."""
        if row.poster is None:
            return None
        kept = self._images.get(row.key)
        if kept is None or kept[0] is not row.poster:
            kept = self._images[row.key] = (row.poster, image_of(row.poster))
        return kept[1]


def _whole(row: TargetRow) -> str:
    facts = " · ".join(part for part in (row.facts, row.length) if part)
    return f"{row.target.path}\n{facts}" if facts else str(row.target.path)
