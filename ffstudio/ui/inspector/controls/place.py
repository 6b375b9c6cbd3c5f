"""Where a file goes and what it is called."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QMenu, QSizePolicy, QToolButton, QWidget

from ffstudio.ui.inspector.looks import icon_button
from ffstudio.ui.outputs import FIELDS
from ffstudio.ui.theme import GRID, Theme


class ElidedLabel(QLabel):
    """One line of text that loses its middle rather than widen the panel; the whole is its tooltip."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._whole = ""
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    @property
    def whole(self) -> str:
        """The text that is elided."""
        return self._whole

    def show_text(self, text: str, tip: str = "") -> None:
        self._whole = text
        self.setToolTip(tip or text)
        self.setAccessibleName(text)
        self._elide()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._elide()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._elide()

    def _elide(self) -> None:
        room = self.contentsRect().width()
        self.setText(self.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideMiddle, room))


class FolderControl(QWidget):
    """Shows a folder, None as "beside the clip"; `chosen` when another is to be asked for."""

    chosen = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.label = ElidedLabel(self)
        self.button = icon_button(theme, "folder", self.tr("Choose the output folder"), self.chosen.emit)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(GRID)
        line.addWidget(self.label, 1)
        line.addWidget(self.button)
        self.setFocusProxy(self.button)

    def show_value(self, folder: Path | None) -> None:
        if folder is None:
            self.label.show_text(self.tr("Beside the clip"))
        else:
            self.label.show_text(folder.name or str(folder), str(folder))


class PatternControl(QWidget):
    """A name with {fields}, which a menu puts in; `changed(text)` while it is typed."""

    changed = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = QLineEdit(self)
        self.field.setAccessibleName(self.tr("File name"))
        self.field.setMinimumWidth(16 * GRID)
        self.button = icon_button(theme, "add", self.tr("Put in a field"))
        self.button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.button.setMenu(self._menu())
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(GRID)
        line.addWidget(self.field, 1)
        line.addWidget(self.button)
        self.setFocusProxy(self.field)
        self.field.textEdited.connect(self.changed)

    def show_value(self, pattern: str) -> None:
        if pattern != self.field.text():
            self.field.setText(pattern)

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        words = (
            self.tr("Name of the clip"),
            self.tr("Name of the source"),
            self.tr("Name of the preset"),
            self.tr("Number of the clip"),
        )
        for field, text in zip(FIELDS, words, strict=True):
            menu.addAction(f"{text}   {{{field}}}", partial(self._insert, f"{{{field}}}"))
        return menu

    def _insert(self, text: str) -> None:
        self.field.insert(text)
        self.changed.emit(self.field.text())
