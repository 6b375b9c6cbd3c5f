"""The Alerts dock: what the operator was told in this session, the newest above."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from ffstudio.ui.alerts import Alert
from ffstudio.ui.banner import ICONS
from ffstudio.ui.commands import Command
from ffstudio.ui.desk import Desk
from ffstudio.ui.empty import EmptyState
from ffstudio.ui.texts import whole
from ffstudio.ui.theme import GRID, Theme


class AlertsPanel(QWidget):
    """A list of alerts with their remedies; cleared by one command."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        clear = desk.commands.add(
            Command("view.clear-alerts", self.tr("Clear alerts"), (), "clear"), desk.alerts.clear
        )
        self._clear = QPushButton(clear.text(), self)
        self._clear.setProperty("role", "flat")
        self._clear.setIcon(clear.icon())
        self._clear.clicked.connect(clear.trigger)
        text = self.tr("Warnings and errors are kept here, with what to do about them.")
        self._stack = QStackedLayout(self)
        self._stack.addWidget(EmptyState(desk.theme, "good", self.tr("Nothing to report"), text))
        self._stack.addWidget(self._list())
        for alert in desk.alerts.all:
            self._add(alert)
        desk.alerts.posted.connect(self._add)
        desk.alerts.cleared.connect(self._empty)

    def _list(self) -> QWidget:
        page, rows = QWidget(self), QWidget(self)
        self._rows = QVBoxLayout(rows)
        self._rows.setContentsMargins(*4 * (2 * GRID,))
        self._rows.setSpacing(GRID)
        self._rows.addStretch()
        scroll = QScrollArea(page)
        scroll.setWidgetResizable(True)
        scroll.setWidget(rows)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        bar = QHBoxLayout()
        bar.setContentsMargins(2 * GRID, GRID, 2 * GRID, 0)
        bar.addStretch()
        bar.addWidget(self._clear)
        column.addLayout(bar)
        column.addWidget(scroll, 1)
        return page

    @Slot(object)
    def _add(self, alert: Alert) -> None:
        self._rows.insertWidget(0, AlertRow(alert, self._desk.theme, self))
        self._stack.setCurrentIndex(1)

    @Slot()
    def _empty(self) -> None:
        for row in self.findChildren(AlertRow):
            row.deleteLater()
        self._stack.setCurrentIndex(0)


class AlertRow(QFrame):
    """Time, what, why and what to do; a button where there is a remedy."""

    def __init__(self, alert: Alert, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("banner", str(alert.level))
        icon = QLabel(self)
        icon.setPixmap(theme.icon(*ICONS[alert.level]).pixmap(16, 16))
        time = QLabel(alert.at.astimezone().strftime("%H:%M:%S"), self)
        time.setProperty("tone", "muted")
        text = QLabel(whole(alert.what, alert.why, alert.do), self)
        text.setWordWrap(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(2 * GRID, GRID, 2 * GRID, GRID)
        row.setSpacing(2 * GRID)
        row.addWidget(icon)
        row.addWidget(time)
        row.addWidget(text, 1)
        if alert.remedy:
            button = QPushButton(alert.remedy.text, self)
            button.clicked.connect(alert.remedy.act)
            row.addWidget(button)
