"""Source cards as a Qt model: people can be dragged away and edited."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QMimeData, QModelIndex, Qt

from ffstudio.ui.cards.rows import ROW, Index, Rows
from ffstudio.ui.sources.rows import PersonRow

SOURCE_MIME = "application/x-ffstudio-source"  # its data: the source's id in UTF-8


class SourceRows(Rows):
    """A drag carries the person of the first card."""

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index) | Qt.ItemFlag.ItemIsDragEnabled
        is_person = isinstance(index.data(ROW), PersonRow)
        return flags | Qt.ItemFlag.ItemIsEditable if is_person else flags

    def mimeTypes(self) -> list[str]:  # noqa: N802 - Qt's name
        return [SOURCE_MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:  # noqa: N802 - Qt's name
        row = min(indexes, key=lambda index: index.row()).data(ROW)
        data = QMimeData()
        data.setData(SOURCE_MIME, (row.person.id if isinstance(row, PersonRow) else row.person).encode())
        return data

    def supportedDragActions(self) -> Qt.DropAction:  # noqa: N802 - Qt's name
        return Qt.DropAction.CopyAction
