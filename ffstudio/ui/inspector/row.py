"""One line of the inspector: mark, title, control, unit, reset; below it what is wrong, or what was chosen."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QWidget

from ffstudio.ui.inspector.controls.base import asks_for_reset
from ffstudio.ui.inspector.looks import BUTTON_PX, ROW_PX, TITLE_PX, UNIT_PX, fixed_label, icon_button, label
from ffstudio.ui.inspector.notice import Notice
from ffstudio.ui.inspector.problems import Problem
from ffstudio.ui.theme import GRID, Theme

MARK_PX = 3


class Line(QWidget):
    """Lays out one control; without a `unit` it is wider, "" keeps the column.

    `reset` when its button asks for it, or a double click on the title.
    """

    reset = Signal()
    fixed = Signal(object)

    def __init__(
        self,
        theme: Theme,
        title: str,
        control: QWidget,
        unit: str | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.control = control
        self.title = fixed_label(title, TITLE_PX)
        self.title.setBuddy(control.focusProxy() or control)
        self.title.installEventFilter(self)
        self.button = icon_button(
            theme, "reset", self.tr("Reset {title}").format(title=title), self.reset.emit
        )
        self.mark = QFrame(self)
        # Few lines ever say something, and every widget costs time when the window opens.
        self.note: QLabel | None = None
        self.notice: Notice | None = None
        self._theme = theme
        self._grid = self._lay_out(unit)
        self.show_modified(False)

    def show_modified(self, is_modified: bool) -> None:
        self.mark.setVisible(is_modified)
        self.button.setVisible(is_modified)

    def show_note(self, text: str) -> None:
        """A muted line below, as what Automatic means here."""
        if self.note is None:
            if not text:
                return
            self.note = label("", "muted", self)
            self._grid.addWidget(self.note, 1, 2, 1, 2)
        self.note.setText(text)
        self.note.setVisible(bool(text))

    @property
    def problem(self) -> Problem | None:
        """What is said to be wrong."""
        return self.notice.problem if self.notice else None

    def show_problem(self, problem: Problem | None) -> None:
        if self.notice is None:
            if problem is None:
                return
            self.notice = Notice(self._theme, self)
            self.notice.fixed.connect(self.fixed)
            self._grid.addWidget(self.notice, 2, 1, 1, 4)
        self.notice.show_problem(problem)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """A double click or Ctrl+click on the title resets."""
        if isinstance(event, QMouseEvent):
            is_double = event.type() is QEvent.Type.MouseButtonDblClick
            is_click = event.type() is QEvent.Type.MouseButtonPress and asks_for_reset(event)
            if is_double or is_click:
                self.reset.emit()
                return True
        return super().eventFilter(watched, event)

    def _lay_out(self, unit: str | None) -> QGridLayout:
        self.mark.setProperty("mark", "true")
        self.button.setProperty("dense", "true")
        for widget in (self.mark, self.button):
            policy = widget.sizePolicy()
            policy.setRetainSizeWhenHidden(True)  # columns stand still
            widget.setSizePolicy(policy)
        self.mark.setFixedSize(MARK_PX, 4 * GRID)
        self.button.setFixedSize(BUTTON_PX, BUTTON_PX)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(GRID)
        grid.setVerticalSpacing(0)
        grid.setRowMinimumHeight(0, ROW_PX)
        grid.setColumnStretch(2, 1)
        middle = Qt.AlignmentFlag.AlignVCenter
        grid.addWidget(self.mark, 0, 0, middle)
        grid.addWidget(self.title, 0, 1, middle)
        grid.addWidget(self.control, 0, 2, 1, 2 if unit is None else 1)
        if unit is not None:
            grid.addWidget(fixed_label(unit, UNIT_PX, "muted"), 0, 3, middle)
        grid.addWidget(self.button, 0, 4, middle)
        return grid
