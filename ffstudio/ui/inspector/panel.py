"""The Inspector: every setting of the clip in hand, or of one range of it, and the way to the queue."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QStackedLayout, QVBoxLayout, QWidget

from ffstudio.ui.desk import Desk
from ffstudio.ui.empty import EmptyState
from ffstudio.ui.inspector.checker import Checker
from ffstudio.ui.inspector.footer import Footer
from ffstudio.ui.inspector.group import Group
from ffstudio.ui.inspector.hand import Hand, Subject
from ffstudio.ui.inspector.looks import label, link_button
from ffstudio.ui.inspector.output import OutputLines
from ffstudio.ui.inspector.presets.bar import PresetBar
from ffstudio.ui.inspector.presets.shelf import Shelf
from ffstudio.ui.inspector.problems import Fix, Verdict
from ffstudio.ui.inspector.setting import SettingLine
from ffstudio.ui.inspector.table import load_table, say
from ffstudio.ui.theme import GRID

FILL_MS = 10  # after the first clip is taken in hand: other panels show it first
LEAST_PX = 80 * GRID  # room for a line: title, slider, field, unit, and the scroll bar


class InspectorPanel(QWidget):
    """Follows the selection; every change is an edit of the document."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.shelf = Shelf(desk, self)
        self.hand = Hand(desk, self.shelf, self)
        self.presets = PresetBar(desk, self.hand, self.shelf)
        self.output = OutputLines(desk, self.hand, self)
        self.groups = {id: self._make_group(id, say(title)) for id, title in load_table().groups.items()}
        self.footer = Footer(desk, self.hand)
        self.range_header = self._make_range_header()
        self.scroll_area = self._make_scroll()
        self._stack = self._lay_out()
        self.setMinimumWidth(LEAST_PX)
        self.checker = Checker(desk, self.hand, self)
        self.checker.changed.connect(self._show_verdict)
        self.hand.changed.connect(self._show)
        self._show(None, self.hand.now)

    def line(self, name: str) -> SettingLine:
        """The line of a setting. Raises KeyError for one there is not."""
        group = self.groups[load_table().rows[name].group]
        return next(line for line in group.lines if line.row.name == name)

    def _make_group(self, id: str, title: str) -> Group:
        theme = self._desk.theme
        group = Group(id, title, theme, self._desk.preferences)
        lines = [SettingLine(theme, row, self.hand) for row in load_table().of_group(id)]
        group.add(lines, self.output.all if id == "output" else ())
        group.fixed.connect(self._fix)
        return group

    def _make_range_header(self) -> QWidget:
        banner = QFrame()
        banner.setProperty("banner", "info")
        self._range_title = label("", "heading")
        text = label(self.tr("Changes hold in these frames only."), "muted")
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._range_title)
        words.addWidget(text)
        line = QHBoxLayout(banner)
        line.setContentsMargins(3 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        line.addLayout(words, 1)
        self.back = link_button(self.tr("Back to clip"), self._leave_range)
        line.addWidget(self.back)
        header = QWidget()
        column = QVBoxLayout(header)
        column.setContentsMargins(3 * GRID, 2 * GRID, 3 * GRID, GRID)
        column.addWidget(banner)
        return header

    def _make_scroll(self) -> QScrollArea:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(GRID, 0, GRID, 2 * GRID)
        column.setSpacing(2 * GRID)
        for group in self.groups.values():
            column.addWidget(group)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(inside)
        return scroll

    def _lay_out(self) -> QStackedLayout:
        full = QWidget()
        column = QVBoxLayout(full)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addWidget(self.presets)
        column.addWidget(self.range_header)
        column.addWidget(self.scroll_area, 1)
        column.addWidget(self.footer)
        empty = EmptyState(
            self._desk.theme,
            "inspector",
            self.tr("No clip in hand"),
            self.tr("Choose a clip under Targets to set how its faces are replaced and what is delivered."),
        )
        stack = QStackedLayout(self)
        stack.addWidget(empty)
        stack.addWidget(full)
        return stack

    def _show(self, old: Subject | None, now: Subject | None) -> None:
        """In turns of their own: filling all controls takes a while, and laying them out once more."""
        if old is None and now is not None and self._stack.currentIndex() == 0:
            QTimer.singleShot(FILL_MS, self, self._fill)
        else:
            self._fill()
        QTimer.singleShot(0, self, self._turn)

    def _fill(self) -> None:
        now = self.hand.now
        if now is None:
            return
        self._show_place(now)
        self.output.show_subject(now)
        for group in self.groups.values():
            group.show_subject(now)

    def _turn(self) -> None:
        self._stack.setCurrentIndex(0 if self.hand.now is None else 1)

    def _show_place(self, now: Subject) -> None:
        self.presets.setVisible(now.place is None)
        self.range_header.setVisible(now.range is not None)
        if now.range:
            text = self.tr("Range {first}-{last}").format(first=now.range.first, last=now.range.last)
            self._range_title.setText(text)

    def _show_verdict(self, verdict: Verdict) -> None:
        for group in self.groups.values():
            group.show_problems(verdict.problems, dict(verdict.notes))
        self.footer.show_verdict(verdict)

    def _fix(self, fix: Fix) -> None:
        self.hand.edit_target(fix.text, fix.apply)

    def _leave_range(self) -> None:
        self._desk.selection.set(range=None)
