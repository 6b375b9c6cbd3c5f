"""A line that says what cannot work and offers the remedy, where it belongs."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from ffstudio.ui.inspector.looks import ICON, label, link_button, restyle
from ffstudio.ui.inspector.problems import Problem
from ffstudio.ui.theme import GRID, Theme


class Notice(QFrame):
    """`fixed(Fix)` when its button is pressed. Hidden while there is nothing to say."""

    fixed = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.problem: Problem | None = None
        self.text = label("")
        self.text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.button = link_button("", self._fix)
        self._icon = QLabel(self)
        self._icon.setFixedSize(ICON)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.text)
        words.addWidget(self.button)
        line = QHBoxLayout(self)
        line.setContentsMargins(2 * GRID, GRID, 2 * GRID, GRID)
        line.setSpacing(2 * GRID)
        line.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        line.addLayout(words, 1)
        self.hide()

    def show_problem(self, problem: Problem | None) -> None:
        if problem == self.problem:
            return
        self.problem = problem
        self.setVisible(problem is not None)
        if problem is None:
            return
        tone = "bad" if problem.is_bad else "warn"
        restyle(self, "banner", tone)
        self._icon.setPixmap(self._theme.icon("bad" if problem.is_bad else "alert", tone).pixmap(ICON))
        self.text.setText(problem.text)
        self.setAccessibleName(problem.text)
        self.button.setVisible(problem.fix is not None)
        if problem.fix:
            self.button.setText(problem.fix.text)

    def _fix(self) -> None:
        if self.problem and self.problem.fix:
            self.fixed.emit(self.problem.fix)
