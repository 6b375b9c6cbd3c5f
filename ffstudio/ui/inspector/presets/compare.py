"""What differs between the clip in hand and a preset, value by value."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ffstudio.domain.preset import Preset
from ffstudio.ui.inspector.controls.choice import ChoiceControl
from ffstudio.ui.inspector.hand import Hand
from ffstudio.ui.inspector.looks import BUTTON_PX, ROW_PX, icon_button, label
from ffstudio.ui.inspector.presets.shelf import Shelf
from ffstudio.ui.inspector.presets.verbs import PresetVerbs
from ffstudio.ui.inspector.table import load_table, say
from ffstudio.ui.inspector.values import differing, spoken, value_of
from ffstudio.ui.theme import GRID, Theme

MOST_ROWS = 8  # without scrolling
ICON_PX = 7 * GRID


class Differences(QTableWidget):
    """Enter takes the value of the row."""

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.cellActivated.emit(self.currentRow(), 0)
            return
        super().keyPressEvent(event)


class CompareTable(QFrame):
    """Follows the clip in hand while it is shown."""

    def __init__(
        self, theme: Theme, hand: Hand, shelf: Shelf, verbs: PresetVerbs, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme, self._hand, self._shelf, self._verbs = theme, hand, shelf, verbs
        self.setProperty("surface", "raised")
        self.choice = ChoiceControl([])
        self.choice.name(self.tr("Preset to compare with"))
        self.apply = QPushButton(self.tr("Apply"))
        self.same = label(self.tr("All settings are those of the preset."), "muted")
        self.table = self._make_table()
        self._names: tuple[str, ...] = ()
        line = QHBoxLayout()
        line.setSpacing(2 * GRID)
        line.addWidget(self.choice, 1)
        line.addWidget(self.apply)
        column = QVBoxLayout(self)
        column.setContentsMargins(*4 * (2 * GRID,))
        column.setSpacing(2 * GRID)
        column.addLayout(line)
        column.addWidget(self.same)
        column.addWidget(self.table)
        self.choice.changed.connect(self._show)
        self.apply.clicked.connect(self._apply)
        self.table.cellActivated.connect(self._take)
        hand.changed.connect(self._show)
        shelf.changed.connect(self.begin)

    @property
    def preset(self) -> Preset | None:
        """The preset compared with."""
        return self._shelf.find(self.choice.value or "")

    def begin(self) -> None:
        """Compares with the clip's own preset, or the first there is."""
        usable = [(entry.name, entry.title) for entry in self._shelf.entries if entry.preset]
        if not usable:
            return
        self.choice.offer(usable)
        present = self._verbs.present
        self.choice.show_value(present.name if present else usable[0][0])
        self._show()

    def _show(self, *_: object) -> None:
        now, preset = self._hand.now, self.preset
        if self.isHidden() or now is None or preset is None:
            return
        self._names = differing(now.target.settings, preset.settings)
        self.table.setRowCount(len(self._names))
        for place, name in enumerate(self._names):
            row = load_table().rows[name]
            values = (value_of(now.target.settings, name), value_of(preset.settings, name))
            self._fill(place, name, [say(row.title), *(spoken(row, value) for value in values)])
        self.table.setVisible(bool(self._names))
        self.same.setVisible(not self._names)
        self.apply.setEnabled(bool(self._names) or now.target.preset != preset.name)
        height = self.table.horizontalHeader().sizeHint().height() + min(len(self._names), MOST_ROWS) * ROW_PX
        self.table.setFixedHeight(height + 2)

    def _fill(self, place: int, name: str, texts: list[str]) -> None:
        for column, text in enumerate(texts):
            item = QTableWidgetItem(text)
            item.setToolTip(text)
            self.table.setItem(place, column, item)
        tip = self.tr("Take the preset's {title}").format(title=texts[0])
        button = icon_button(self._theme, "take", tip, partial(self._take_named, name))
        button.setFixedSize(BUTTON_PX, BUTTON_PX)
        self.table.setCellWidget(place, len(texts), button)

    def _take(self, place: int, _column: int) -> None:
        if 0 <= place < len(self._names):
            self._take_named(self._names[place])

    def _take_named(self, name: str) -> None:
        if self.preset:
            self._verbs.take(self.preset, name)

    def _apply(self) -> None:
        if self.preset:
            self._verbs.apply(self.preset)

    def _make_table(self) -> QTableWidget:
        table = Differences(0, 4, self)
        table.setAccessibleName(self.tr("Differences"))
        table.setHorizontalHeaderLabels([self.tr("Setting"), self.tr("Clip"), self.tr("Preset"), ""])
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(ROW_PX)
        table.setShowGrid(False)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        table.setTabKeyNavigation(False)
        header = table.horizontalHeader()
        header.setMinimumSectionSize(ICON_PX)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(3, QHeaderView.ResizeMode.Fixed)
        header.resizeSection(3, ICON_PX)
        header.setHighlightSections(False)
        return table
