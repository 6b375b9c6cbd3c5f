"""A line at the top of the window that says what happened and offers the remedy; never a dialog."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ffstudio.ui.alerts import Alert, Alerts, Level
from ffstudio.ui.texts import translated, whole
from ffstudio.ui.theme import GRID, Theme

ICONS = {Level.INFO: ("info", "accent"), Level.WARN: ("alert", "warn"), Level.BAD: ("bad", "bad")}
INFO_SECONDS = 6  # an info goes by itself; what needs the operator stays
SHOWN = 3  # banners at once; all are in the Alerts dock


class Banner(QFrame):
    """One alert."""

    def __init__(self, alert: Alert, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.alert = alert
        self.setProperty("banner", str(alert.level))
        self.setAccessibleName(translated(alert.what))
        icon = QLabel(self)
        icon.setPixmap(theme.icon(*ICONS[alert.level]).pixmap(16, 16))
        row = QHBoxLayout(self)
        row.setContentsMargins(3 * GRID, GRID, GRID, GRID)
        row.setSpacing(2 * GRID)
        row.addWidget(icon)
        row.addWidget(self._text(), 1)
        if alert.remedy:
            row.addWidget(self._remedy())
        row.addWidget(self._close(theme))

    def _text(self) -> QLabel:
        alert = self.alert
        label = QLabel(whole(alert.what, alert.why, alert.do), self)
        label.setWordWrap(True)
        label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        return label

    def _remedy(self) -> QPushButton:
        remedy = self.alert.remedy
        button = QPushButton(remedy.text if remedy else "", self)
        button.clicked.connect(self._act)
        return button

    def _act(self) -> None:
        if self.alert.remedy:
            self.alert.remedy.act()
        self.deleteLater()

    def _close(self, theme: Theme) -> QToolButton:
        button = QToolButton(self)
        button.setIcon(theme.icon("close"))
        button.setProperty("role", "flat")
        button.setAccessibleName(self.tr("Close this message"))
        button.clicked.connect(self.deleteLater)
        return button


class Banners(QWidget):
    """The stack of banners at the top of the window."""

    def __init__(self, alerts: Alerts, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(GRID, 0, GRID, 0)
        self._column.setSpacing(GRID)
        alerts.posted.connect(self._show)
        alerts.cleared.connect(self._clear)

    def _show(self, alert: Alert) -> None:
        for old in self._in_the_way(alert):
            old.deleteLater()
        banner = Banner(alert, self._theme, self)
        self._column.addWidget(banner)
        if alert.level is Level.INFO:
            QTimer.singleShot(INFO_SECONDS * 1000, banner, banner.deleteLater)

    def _in_the_way(self, alert: Alert) -> list[Banner]:
        """The same said before, and what would be too many."""
        shown = self.findChildren(Banner)
        said = [banner for banner in shown if banner.alert.what == alert.what]
        others = [banner for banner in shown if banner not in said]
        return said + others[: max(0, len(others) - SHOWN + 1)]

    def _clear(self) -> None:
        for banner in self.findChildren(Banner):
            banner.deleteLater()
