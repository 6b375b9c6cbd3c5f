"""The first thing a newcomer sees: where to begin, and what this machine can do."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from ffstudio.domain.health import Finding, Health
from ffstudio.domain.sentences import said
from ffstudio.ui.desk import Desk
from ffstudio.ui.equipment import Tried
from ffstudio.ui.texts import plain, translated, whole
from ffstudio.ui.theme import GRID

WIDTH = 560  # px
LINES = ("GPU", "Execution providers", "Encoders", "Models")  # areas of the doctor, in the order shown
TONES = {Health.GOOD: ("good", "good"), Health.LIMITED: ("info", "warn"), Health.BROKEN: ("bad", "bad")}
RECENT = 4


class Welcome(QWidget):
    """Stands in the middle of the window until something is opened; `left` when it is no longer needed."""

    left = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._shown: tuple[tuple[Finding, ...], Tried | None] | None = None
        card = QFrame(self)
        card.setProperty("surface", "raised")
        card.setFixedWidth(WIDTH)
        column = QVBoxLayout(card)
        column.setContentsMargins(*4 * (8 * GRID,))
        column.setSpacing(4 * GRID)
        column.addWidget(self._label(self.tr("Welcome to FF Studio"), "title"))
        text = self.tr("Add a clip and the face of a person who has agreed, say who plays whom, and render.")
        column.addWidget(self._label(text, "muted"))
        column.addLayout(self._begin())
        column.addLayout(self._recent())
        column.addWidget(self._label(self.tr("This machine"), "heading"))
        self._machine = QGridLayout()
        self._machine.setHorizontalSpacing(3 * GRID)
        self._machine.setVerticalSpacing(GRID)
        self._machine.setColumnStretch(2, 1)
        column.addLayout(self._machine)
        self._missing = self._label("", "warn")
        column.addWidget(self._missing)
        middle = QVBoxLayout(self)
        middle.addWidget(card, 0, Qt.AlignmentFlag.AlignCenter)
        self._show()
        desk.machine.equipment.changed.connect(self._show)
        desk.document.opened.connect(self.left)
        desk.document.changed.connect(self.left)

    def _begin(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(2 * GRID)
        for id, role in (("file.open-sample", "primary"), ("file.add-media", ""), ("file.open", "")):
            row.addWidget(self._button(self._desk.commands[id], role))
        row.addStretch()
        return row

    def _recent(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(0)
        recent = self._desk.preferences.now.recent[:RECENT]
        if recent:
            column.addWidget(self._label(self.tr("Recent projects"), "heading"))
        for path in recent:
            button = QPushButton(path.stem, self)
            button.setProperty("role", "link")
            button.setToolTip(str(path))
            button.clicked.connect(partial(self._desk.projects.open, path))
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        return column

    def _button(self, action: QAction, role: str) -> QPushButton:
        button = QPushButton(plain(action.text()).removesuffix("…"), self)
        button.setProperty("role", role)
        button.clicked.connect(action.trigger)
        return button

    def _label(self, text: str, tone: str) -> QLabel:
        label = QLabel(text, self)
        label.setProperty("tone", tone)
        label.setWordWrap(True)
        return label

    @Slot()
    def _show(self) -> None:
        """What is known by now, and that there is more to come."""
        equipment = self._desk.machine.equipment
        if (equipment.findings, equipment.tried) == self._shown:
            return
        self._shown = equipment.findings, equipment.tried
        while self._machine.count() and (item := self._machine.takeAt(0)):
            if widget := item.widget():
                widget.deleteLater()
        best = best_of_each(equipment.findings)
        for row, finding in enumerate(best):
            self._add(row, finding)
        if equipment.tried is None:
            text = self.tr("Trying what runs networks and what encodes…")
            self._machine.addWidget(self._label(text, "muted"), len(best), 1, 1, 2)
        missing = first_missing(equipment.findings) if equipment.tried else None
        self._missing.setText(whole(missing.name, missing.remedy) if missing else "")
        self._missing.setVisible(missing is not None)

    def _add(self, row: int, finding: Finding) -> None:
        icon, tone = TONES[finding.health]
        picture = QLabel(self)
        picture.setPixmap(self._desk.theme.icon(icon, tone).pixmap(16, 16))
        self._machine.addWidget(picture, row, 0)
        self._machine.addWidget(self._label(translated(finding.area), "muted"), row, 1)
        self._machine.addWidget(self._label(_titled(finding, finding.detail), ""), row, 2)


def _titled(finding: Finding, text: str) -> str:
    return translated(said("{name}: {what}", name=finding.name, what=text))


def best_of_each(findings: Iterable[Finding]) -> list[Finding]:
    """The best finding of each area worth a line; of many good models or encoders the first."""
    order = list(Health)
    ranked = sorted(findings, key=lambda finding: order.index(finding.health))
    best = {finding.area: finding for finding in reversed(ranked)}
    return [best[area] for area in LINES if area in best]


def first_missing(findings: Iterable[Finding]) -> Finding | None:
    """The one thing to mend first: what is broken before what is limited."""
    wrong = [finding for finding in findings if finding.remedy]
    broken = [finding for finding in wrong if finding.health is Health.BROKEN]
    return next(iter(broken or wrong), None)
