"""Paints source cards, and lets their names and tags be edited in place."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QEvent, QRect, QRectF, QSize, Signal
from PySide6.QtGui import QHelpEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLineEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
    QWidget,
)

from ffstudio.ui.cards.paint import Brush, bold, image_of
from ffstudio.ui.cards.rows import ROW, Index
from ffstudio.ui.cards.view import CardList
from ffstudio.ui.sources.layout import Part, Spot, height_of, spot_at, spots
from ffstudio.ui.sources.rows import PersonRow, PictureRow, SourceRow
from ffstudio.ui.theme import Theme, text_font

NAME, TAGS = "name", "tags"


class SourceDelegate(QStyledItemDelegate):
    """`opened(row)` when its arrow is clicked, `chosen(row, number)` a face, `edited(row, what, text)` a text."""

    opened = Signal(object)
    chosen = Signal(object, int)
    edited = Signal(object, str, str)

    def __init__(self, theme: Theme, view: CardList) -> None:
        super().__init__(view)
        self._view, self._brush = view, Brush(theme)
        self.editing = NAME
        self.drop_key = ""

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802 - Qt's name
        width = self._view.viewport().width()
        return QSize(width, height_of(index.data(ROW), width))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: SourceRow = index.data(ROW)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._brush.background(painter, option, is_target=row.key == self.drop_key)
        for spot in spots(row, _rect(option)):
            self._paint(painter, row, spot)
        painter.restore()

    def _paint(self, painter: QPainter, row: SourceRow, spot: Spot) -> None:
        if spot.chip:
            self._brush.chip(painter, spot.rect, spot.chip)
        elif isinstance(row, PersonRow):
            self._paint_person(painter, row, spot)
        else:
            self._paint_picture(painter, row, spot)

    def _paint_person(self, painter: QPainter, row: PersonRow, spot: Spot) -> None:
        if spot.part is Part.ARROW:
            mark = QRect(0, 0, 14, 14)
            mark.moveCenter(spot.rect.center())
            self._brush.icon(painter, mark, "collapse" if row.is_open else "forward")
        elif spot.part is Part.PICTURE:
            self._brush.picture(painter, spot.rect, image_of(row.face.crop) if row.face else None, "person")
            if row.plays:
                self._brush.ring(painter, QRectF(spot.rect), "accent")
        elif spot.part is Part.NAME:
            self._brush.text(painter, spot.rect, row.person.name, bold())
        else:
            facts = " · ".join((row.facts, *row.person.tags))
            self._brush.text(painter, spot.rect, facts, text_font(12), "muted")

    def _paint_picture(self, painter: QPainter, row: PictureRow, spot: Spot) -> None:
        if spot.part is Part.NAME:
            self._brush.text(painter, spot.rect, row.image.path.name, text_font(12), "muted")
        elif spot.part is Part.PICTURE:
            face = row.chosen
            image = image_of(face.crop) if face else None
            self._brush.picture(painter, spot.rect, image, "missing" if row.is_missing else "picture")
        else:
            face = next(face for face in row.faces if face.number == spot.number)
            self._brush.picture(painter, spot.rect, image_of(face.crop))
            is_chosen = row.chosen is face
            self._brush.ring(
                painter, QRectF(spot.rect), "accent" if is_chosen else "line", 2 if is_chosen else 1
            )

    def editorEvent(  # noqa: N802 - Qt's name
        self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        """A click on an arrow or on a face."""
        if isinstance(event, QMouseEvent) and event.type() is QEvent.Type.MouseButtonRelease:
            row: SourceRow = index.data(ROW)
            spot = spot_at(row, _rect(option), event.position().toPoint())
            if spot and spot.part is Part.ARROW:
                self.opened.emit(row)
                return True
            if spot and spot.part is Part.FACE:
                self.chosen.emit(row, spot.number)
                return True
        return super().editorEvent(event, model, option, index)

    def helpEvent(  # noqa: N802 - Qt's name
        self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        """The tip of the part under the mouse."""
        row: SourceRow | None = index.data(ROW)
        spot = spot_at(row, _rect(option), event.pos()) if row else None
        QToolTip.showText(event.globalPos(), self._tip(row, spot) if row and spot else "", view)
        return True

    def _tip(self, row: SourceRow, spot: Spot) -> str:
        if spot.chip:
            return spot.chip.tip
        if spot.part is Part.FACE:
            return self.tr("Use face {number} from the left").format(number=spot.number)
        if isinstance(row, PictureRow):
            return str(row.image.path)
        if spot.part is Part.PICTURE and row.plays:
            return self.tr("Plays in the clip that is open")
        return ", ".join((row.person.name, *row.person.tags)) if spot.part is not Part.ARROW else ""

    def createEditor(  # noqa: N802 - Qt's name
        self, parent: QWidget, _option: QStyleOptionViewItem, _index: Index
    ) -> QWidget:
        editor = QLineEdit(parent)
        editor.setAccessibleName(self.tr("Name") if self.editing == NAME else self.tr("Tags"))
        if self.editing == TAGS:
            editor.setPlaceholderText(self.tr("Tags, separated by commas"))
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:  # noqa: N802 - Qt's name
        row = index.data(ROW)
        if isinstance(editor, QLineEdit) and isinstance(row, PersonRow):
            editor.setText(row.person.name if self.editing == NAME else ", ".join(row.person.tags))
            editor.selectAll()

    def setModelData(  # noqa: N802 - Qt's name
        self, editor: QWidget, _model: QAbstractItemModel, index: Index
    ) -> None:
        if isinstance(editor, QLineEdit):
            self.edited.emit(index.data(ROW), self.editing, editor.text())

    def updateEditorGeometry(  # noqa: N802 - Qt's name
        self, editor: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> None:
        part = Part.NAME if self.editing == NAME else Part.FACTS
        spot = next(spot for spot in spots(index.data(ROW), _rect(option)) if spot.part is part)
        editor.setGeometry(spot.rect.adjusted(-9, -4, 4, 4))


def _rect(option: QStyleOptionViewItem) -> QRect:
    rect: QRect = option.rect  # type: ignore[attr-defined]
    return rect
