"""The manifest of a run, to be read beside the work: key facts, and the file itself."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QPlainTextEdit,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from ffstudio.ui.history.facts import as_text, manifest_sections
from ffstudio.ui.history.reading import Document
from ffstudio.ui.history.tree import FactTree
from ffstudio.ui.reveal import reveal
from ffstudio.ui.texts import translated
from ffstudio.ui.theme import GRID

SIZE = (760, 560)


class ManifestWindow(QDialog):
    """Two pages, facts and JSON; does not hold up the window behind it."""

    def __init__(self, document: Document, parent: QWidget) -> None:
        super().__init__(parent)
        self._document = document
        self._sections = manifest_sections(document.manifest) if document.manifest else ()
        self.setWindowTitle(self.tr("Manifest: {name}").format(name=document.path.name))
        self.resize(*SIZE)
        self.pages = QTabWidget(self)
        self.pages.addTab(self._facts(), self.tr("Facts"))
        self.pages.addTab(self._json(), self.tr("JSON"))
        column = QVBoxLayout(self)
        column.setContentsMargins(*4 * (4 * GRID,))
        column.setSpacing(3 * GRID)
        column.addWidget(self.pages, 1)
        column.addWidget(self._buttons())

    @Slot()
    def copy(self) -> None:
        """Puts the page that is shown on the clipboard, as text."""
        is_facts = self.pages.currentIndex() == 0 and bool(self._sections)
        text = as_text(self._sections) if is_facts else self._document.text
        QGuiApplication.clipboard().setText(text)

    def _facts(self) -> QWidget:
        if self._document.problem is None:
            tree = FactTree([self.tr("Fact"), self.tr("Value")], self.tr("Facts"), self)
            for section in self._sections:
                head = tree.add_section(section.title)
                for row in section.rows:
                    tree.add_row(head, row)
            return tree
        error = self._document.problem
        label = QLabel(translated(error.sentence), self)
        label.setProperty("tone", "warn")
        label.setWordWrap(True)
        label.setContentsMargins(*4 * (4 * GRID,))
        return label

    def _json(self) -> QPlainTextEdit:
        text = QPlainTextEdit(self._document.text, self, readOnly=True)
        text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        text.setAccessibleName(self.tr("Manifest as JSON"))
        return text

    def _buttons(self) -> QDialogButtonBox:
        role = QDialogButtonBox.ButtonRole
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.addButton(self.tr("Copy"), role.ActionRole).clicked.connect(self.copy)
        buttons.addButton(self.tr("Show in folder"), role.ActionRole).clicked.connect(self._reveal)
        buttons.rejected.connect(self.close)
        return buttons

    @Slot()
    def _reveal(self) -> None:
        reveal(self._document.path)
