"""A group of lines under a title that folds."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from ffstudio.ui.inspector.hand import Subject
from ffstudio.ui.inspector.looks import ICON, label, link_button
from ffstudio.ui.inspector.notice import Notice
from ffstudio.ui.inspector.problems import Problem, worst
from ffstudio.ui.inspector.row import Line
from ffstudio.ui.inspector.setting import SettingLine
from ffstudio.ui.preferences import Preferences
from ffstudio.ui.theme import GRID, Theme


class Group(QWidget):
    """Basic lines are shown, advanced ones after "More"; both states, and folding, are remembered by `id`."""

    fixed = Signal(object)

    def __init__(
        self, id: str, title: str, theme: Theme, preferences: Preferences, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.id, self._title, self._theme, self._preferences = id, title, theme, preferences
        self.lines: list[SettingLine] = []
        self._others: list[Line] = []
        self._subject: Subject | None = None
        self._is_open = bool(preferences.value(f"inspector.open.{id}", True))
        self._has_more = bool(preferences.value(f"inspector.more.{id}", False))
        self.header = self._make_header()
        self._count, self._icon = label("", "muted"), QLabel(self)
        self.notice = Notice(theme, self)
        self.notice.fixed.connect(self.fixed)
        self.more = link_button("", self._toggle_more)
        self._body = QWidget(self)
        self._rows = QVBoxLayout(self._body)
        self._lay_out()
        self._show_open()

    def add(self, lines: Sequence[SettingLine], others: Sequence[Line] = ()) -> None:
        """Puts lines in; `others` stand before them and are not settings."""
        for line in [*others, *lines]:
            line.fixed.connect(self.fixed)
            self._rows.addWidget(line)
        self._rows.addLayout(self._more_line())
        self.lines, self._others = list(lines), list(others)
        self._show_more()

    def show_subject(self, subject: Subject) -> None:
        """The group is hidden where a range may change nothing in it."""
        self._subject = subject
        for line in self.lines:
            line.show_subject(subject)
        shown = [line for line in self.lines if subject.shows(line.row.name)]
        for other in self._others:
            other.setVisible(subject.place is None)
        self.setVisible(bool(shown))
        count = sum(line.is_modified for line in shown)
        self._count.setText(self.tr("%n changed", "", count) if count else "")
        self._show_more()

    def show_problems(self, problems: Sequence[Problem], notes: dict[str, str]) -> None:
        """Each at its line, what has none below the title; while folded only the sign that there are some."""
        for line in [*self.lines, *self._others]:
            at = [problem for problem in problems if problem.place == line.objectName()]
            line.show_problem(worst(at))
            line.show_note(notes.get(line.objectName(), ""))
        own = [problem for problem in problems if problem.place == self.id]
        self.notice.show_problem(worst(own))
        names = {line.objectName() for line in [*self.lines, *self._others]} | {self.id}
        found = worst([problem for problem in problems if problem.place in names])
        self._icon.setVisible(found is not None)
        if found:
            look = ("bad", "bad") if found.is_bad else ("alert", "warn")
            self._icon.setPixmap(self._theme.icon(*look).pixmap(ICON))
            self._icon.setToolTip(found.text)
        self._show_more()

    def _make_header(self) -> QToolButton:
        header = QToolButton(self)
        header.setProperty("role", "flat")
        header.setProperty("heading", "true")
        header.setText(self._title)
        header.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        header.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        header.setIconSize(ICON)
        header.clicked.connect(self._toggle_open)
        return header

    def _lay_out(self) -> None:
        self._count.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self._count.setWordWrap(False)
        top = QHBoxLayout()
        top.setContentsMargins(0, 0, 2 * GRID, 0)
        top.setSpacing(2 * GRID)
        for widget, stretch in ((self.header, 1), (self._count, 0), (self._icon, 0)):
            top.addWidget(widget, stretch)
        self._rows.setContentsMargins(0, 0, 0, 2 * GRID)
        self._rows.setSpacing(GRID)
        self._rows.addWidget(self.notice)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addLayout(top)
        column.addWidget(self._body)

    def _more_line(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setContentsMargins(
            GRID // 2, 0, 0, 0
        )  # the link has room around it: its text is below the titles
        line.addWidget(self.more)
        line.addStretch(1)
        return line

    def _toggle_open(self) -> None:
        self._is_open = not self._is_open
        self._preferences.set_value(f"inspector.open.{self.id}", self._is_open)
        self._show_open()

    def _toggle_more(self) -> None:
        self._has_more = not self._has_more
        self._preferences.set_value(f"inspector.more.{self.id}", self._has_more)
        self._show_more()

    def _show_open(self) -> None:
        self._body.setVisible(self._is_open)
        self.header.setIcon(self._theme.icon("collapse" if self._is_open else "forward", "muted"))
        state = self.tr("{group}, open") if self._is_open else self.tr("{group}, folded")
        self.header.setAccessibleName(state.format(group=self._title))

    def _show_more(self) -> None:
        """An advanced line that is wrong is shown whatever is folded."""
        hidden = 0
        for line in self.lines:
            may = self._subject is None or self._subject.shows(line.row.name)
            is_kept = not line.row.advanced or self._has_more or line.problem is not None
            line.setVisible(may and is_kept)
            hidden += may and line.is_modified and not is_kept
        has_advanced = any(
            line.row.advanced and (self._subject is None or self._subject.shows(line.row.name))
            for line in self.lines
        )
        self.more.setVisible(has_advanced)
        more = self.tr("More (%n changed)", "", hidden) if hidden else self.tr("More")
        self.more.setText(self.tr("Less") if self._has_more else more)
