"""A calm line over the lower edge of the picture: what is wrong with it, why, and what helps."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from ffstudio.domain.errors import FfstudioError
from ffstudio.ui.texts import advice, translated
from ffstudio.ui.theme import GRID, Theme

WIDEST = 130 * GRID
EDGE = 3 * GRID


class Notice(QFrame):
    """Stays at the lower edge of its parent, and lets the mouse through."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._over = theme, parent
        self.setProperty("surface", "raised")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._icon, self._what, self._why = QLabel(self), QLabel(self), QLabel(self)
        self._what.setProperty("tone", "heading")
        self._why.setProperty("tone", "muted")
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(3 * GRID, 2 * GRID, 3 * GRID, 2 * GRID)
        row.setSpacing(2 * GRID)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        for label in (self._what, self._why):
            label.setWordWrap(True)
        row.addWidget(self._what, 2)
        row.addWidget(self._why, 3)
        parent.installEventFilter(self)
        self.hide()

    @property
    def text(self) -> str:
        """All that is said, "" while it is hidden."""
        return "" if self.isHidden() else f"{self._what.text()} {self._why.text()}".strip()

    def say(self, icon: str, tone: str, what: str, why: str = "") -> None:
        """Shows one message in place of the one before."""
        self._icon.setPixmap(self._theme.icon(icon, tone).pixmap(16, 16))
        self._what.setText(what)
        self._why.setText(why)
        self._why.setVisible(bool(why))
        self.setAccessibleName(f"{what} {why}".strip())
        self.show()
        self._place()
        self.raise_()

    def say_error(self, error: FfstudioError) -> None:
        self.say("alert", "warn", translated(error.what), advice(error))

    def eventFilter(self, _: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.Resize and not self.isHidden():
            self._place()
        return False

    def _place(self) -> None:
        parent = self._over
        wide = min(parent.width() - 2 * EDGE, WIDEST)
        high = self._row.heightForWidth(wide)
        self.setGeometry((parent.width() - wide) // 2, parent.height() - high - EDGE, wide, high)
