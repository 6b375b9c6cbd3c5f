"""What stands at the foot of the inspector: the name that the deliverable will have, and the way to the queue."""

from __future__ import annotations

from PySide6.QtCore import QLocale
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QToolButton, QVBoxLayout, QWidget

from ffstudio.domain.project import TargetClip
from ffstudio.ui.commands import Command
from ffstudio.ui.desk import Desk
from ffstudio.ui.enqueue import Enqueuer, Outcome
from ffstudio.ui.inspector.controls.place import ElidedLabel
from ffstudio.ui.inspector.hand import Hand
from ffstudio.ui.inspector.looks import ActionButton, icon_button
from ffstudio.ui.inspector.problems import Verdict
from ffstudio.ui.theme import GRID


class Footer(QFrame):
    """Adds the clip in hand, or all, to the queue."""

    def __init__(self, desk: Desk, hand: Hand, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._hand = desk, hand
        self._enqueuer = Enqueuer(desk, self)
        self.setProperty("surface", "panel")
        self.name, self.size_label = ElidedLabel(self), ElidedLabel(self)
        self.size_label.setProperty("tone", "muted")
        self._add, self._start, self._all = self._make_commands()
        self._lay_out()
        hand.changed.connect(self._show)
        desk.document.changed.connect(self._show)
        self._show()

    def show_verdict(self, verdict: Verdict) -> None:
        """The file that the render would write, and how large it may become."""
        output = verdict.output
        self.name.show_text(output.name if output else "", str(output or ""))
        self.name.setVisible(output is not None)
        self.size_label.setVisible(output is not None and bool(verdict.size_bytes))
        locale = QLocale()
        size = locale.formattedDataSize(verdict.size_bytes, 1)
        free = locale.formattedDataSize(verdict.free_bytes, 1)
        text = (
            self.tr("At least {size}, {free} free")
            if verdict.is_least
            else self.tr("About {size}, {free} free")
        )
        self.size_label.show_text(text.format(size=size, free=free))

    def _make_commands(self) -> tuple[QAction, QAction, QAction]:
        add = self._desk.commands.add
        here, start, every = (
            Command(
                "queue.add",
                self.tr("&Add to queue"),
                ("Ctrl+Return",),
                "add_to_queue",
                tip=self.tr("Add the clip in hand to the render queue"),
            ),
            Command(
                "queue.add-start",
                self.tr("Add and &start"),
                ("Ctrl+Shift+Return",),
                "play",
                tip=self.tr("Add the clip in hand and start the queue"),
            ),
            Command(
                "queue.add-all",
                self.tr("Add a&ll clips"),
                (),
                "add_to_queue",
                tip=self.tr("Add every clip of the project to the render queue"),
            ),
        )
        return add(here, self.add), add(start, self.add_and_start), add(every, self.add_all)

    def add(self) -> None:
        self._enqueuer.add(self._in_hand())

    def add_and_start(self) -> None:
        self._enqueuer.add(self._in_hand(), self._start_queue)

    def add_all(self) -> None:
        self._enqueuer.add(self._desk.document.project.targets)

    def _in_hand(self) -> tuple[TargetClip, ...]:
        return (self._hand.now.target,) if self._hand.now else ()

    def _start_queue(self, outcome: Outcome) -> None:
        if outcome.jobs:
            self._desk.runner.start()

    def _show(self, *_: object) -> None:
        has_clip = self._hand.now is not None
        self._add.setEnabled(has_clip)
        self._start.setEnabled(has_clip)
        self._all.setEnabled(bool(self._desk.document.project.targets))

    def _lay_out(self) -> None:
        menu = QMenu(self)
        menu.addActions([self._start, self._all])
        more = icon_button(self._desk.theme, "collapse", self.tr("More ways to add"))
        more.setProperty("role", "")
        more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        more.setMenu(menu)
        buttons = QHBoxLayout()
        buttons.setSpacing(GRID)
        buttons.addWidget(ActionButton(self._add, "primary"), 1)
        buttons.addWidget(more)
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * GRID, 2 * GRID, 3 * GRID, 3 * GRID)
        column.setSpacing(GRID)
        column.addWidget(self.name)
        column.addWidget(self.size_label)
        column.addSpacing(GRID)
        column.addLayout(buttons)
