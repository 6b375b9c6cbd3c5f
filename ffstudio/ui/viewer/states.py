"""What stands in the picture's place: no clip in hand, or one whose file is gone."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QStackedWidget, QWidget

from ffstudio.ui.desk import Desk
from ffstudio.ui.empty import EmptyState

ADD, RELINK = "file.add-media", "clip.relink"


class States(QStackedWidget):
    """The picture, or a sentence about what is missing. Sentences are made when they are first needed."""

    def __init__(self, desk: Desk, picture: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._picture = desk, picture
        self._said = ""
        self.setProperty("surface", "viewer")
        self.addWidget(picture)

    @property
    def is_picture(self) -> bool:
        return self.currentWidget() is self._picture

    def show_picture(self) -> None:
        self._said = ""
        self.setCurrentWidget(self._picture)

    def show_nothing(self) -> None:
        """No clip is in hand."""
        if self._desk.document.project.targets:
            what = self.tr("No clip chosen")
            self._say("clip", what, self.tr("Choose a clip under Targets to look at it here."))
        else:
            what = self.tr("No clip yet")
            self._say("clip", what, self.tr("Drop a clip here, or add one, to begin."), ADD)

    def show_missing(self, path: Path) -> None:
        """The clip in hand has no file."""
        what = self.tr("{name} was not found").format(name=path.name)
        text = self.tr("It is no longer in {folder}. Bring it back, or say where it is now.")
        self._say("missing", what, text.format(folder=path.parent), RELINK)

    def _say(self, icon: str, what: str, text: str, command: str = "") -> None:
        key = f"{what}\n{text}"
        if key == self._said:
            return
        self._said = key
        page = EmptyState(self._desk.theme, icon, what, text, self._action(command), self)
        old = self.currentWidget()
        self.addWidget(page)
        self.setCurrentWidget(page)
        if old is not None and old is not self._picture:
            self.removeWidget(old)
            old.deleteLater()

    def _action(self, id: str) -> QAction | None:
        return next((action for command, action in self._desk.commands if command.id == id), None)
