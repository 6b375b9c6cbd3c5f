"""Saving the settings in hand as a preset, without a dialog."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from ffstudio.ui.inspector.looks import label, restyle
from ffstudio.ui.inspector.presets.shelf import Shelf
from ffstudio.ui.inspector.presets.verbs import PresetVerbs
from ffstudio.ui.theme import GRID


class SaveForm(QFrame):
    """`closed` when it was saved or given up."""

    closed = Signal()

    def __init__(self, verbs: PresetVerbs, shelf: Shelf, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._verbs, self._shelf = verbs, shelf
        self.setProperty("surface", "raised")
        self.title, self.description = QLineEdit(self), QLineEdit(self)
        self.title.setPlaceholderText(self.tr("Name of the preset"))
        self.title.setAccessibleName(self.title.placeholderText())
        self.description.setPlaceholderText(self.tr("What it is for"))
        self.description.setAccessibleName(self.description.placeholderText())
        self.problem = label("", "bad")
        self.save, cancel = QPushButton(), QPushButton(self.tr("Cancel"))
        self.save.setProperty("role", "primary")
        self.save.clicked.connect(self._save)
        cancel.clicked.connect(self.closed)
        self.title.textChanged.connect(self._check)
        for field in (self.title, self.description):
            field.returnPressed.connect(self._save)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(cancel)
        buttons.addWidget(self.save)
        column = QVBoxLayout(self)
        column.setContentsMargins(*4 * (2 * GRID,))
        column.setSpacing(GRID)
        for widget in (self.title, self.problem, self.description):
            column.addWidget(widget)
        column.addLayout(buttons)

    def begin(self) -> None:
        """Empty, with the keyboard in the name."""
        preset = self._verbs.present
        own = preset if preset and self._shelf.is_own(preset.name) else None
        self.title.setText(own.title if own else "")
        self.description.setText(own.description if own else "")
        self._check()
        self.title.setFocus(Qt.FocusReason.OtherFocusReason)
        self.title.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
            return
        super().keyPressEvent(event)

    def _check(self) -> None:
        title = self.title.text().strip()
        why = self._verbs.why_not_named(title) if title else ""
        self.problem.setText(why)
        self.problem.setVisible(bool(why))
        restyle(self.title, "state", "bad" if why else "")
        self.save.setEnabled(bool(title) and not why)
        self.save.setText(self.tr("Replace") if self._shelf.is_own(title) else self.tr("Save"))

    def _save(self) -> None:
        if self.save.isEnabled():
            self._verbs.save_as(self.title.text().strip(), self.description.text().strip())
            self.closed.emit()
