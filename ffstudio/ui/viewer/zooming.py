"""The commands of looking closer, and of moving the wipe by keys."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QToolButton

from ffstudio.ui.commands import Command
from ffstudio.ui.desk import Desk
from ffstudio.ui.texts import QT_TRANSLATE_NOOP
from ffstudio.ui.viewer.canvas import Canvas
from ffstudio.ui.viewer.geometry import stepped

WIPE_STEP = 0.02
OVERLAYS = "viewer.overlays"

COMMANDS = (
    ("zoom-fit", QT_TRANSLATE_NOOP("Zoom", "Fit picture"), ("Ctrl+0",), "fit"),
    ("zoom-100", QT_TRANSLATE_NOOP("Zoom", "100 %"), ("Ctrl+Alt+1",), ""),
    ("zoom-200", QT_TRANSLATE_NOOP("Zoom", "200 %"), ("Ctrl+Alt+2",), ""),
    ("zoom-400", QT_TRANSLATE_NOOP("Zoom", "400 %"), ("Ctrl+Alt+4",), ""),
    ("zoom-in", QT_TRANSLATE_NOOP("Zoom", "Zoom in"), ("Ctrl+=", "Ctrl++"), ""),
    ("zoom-out", QT_TRANSLATE_NOOP("Zoom", "Zoom out"), ("Ctrl+-",), ""),
    ("wipe-left", QT_TRANSLATE_NOOP("Zoom", "Wipe to the left"), ("[",), ""),
    ("wipe-right", QT_TRANSLATE_NOOP("Zoom", "Wipe to the right"), ("]",), ""),
)


class Zooming(QObject):
    """`actions` by the last part of their ids, "overlays" among them."""

    def __init__(self, desk: Desk, canvas: Canvas) -> None:
        super().__init__(canvas)
        self._desk, self._canvas = desk, canvas
        acts = {
            "zoom-fit": lambda: canvas.zoom_to(None),
            "zoom-100": lambda: canvas.zoom_to(1.0),
            "zoom-200": lambda: canvas.zoom_to(2.0),
            "zoom-400": lambda: canvas.zoom_to(4.0),
            "zoom-in": lambda: canvas.zoom_to(stepped(canvas.zoom, 1)),
            "zoom-out": lambda: canvas.zoom_to(stepped(canvas.zoom, -1)),
            "wipe-left": lambda: canvas.set_wipe(canvas.wipe - WIPE_STEP),
            "wipe-right": lambda: canvas.set_wipe(canvas.wipe + WIPE_STEP),
        }
        self.actions: dict[str, QAction] = {}
        for name, text, keys, icon in COMMANDS:
            title = QCoreApplication.translate("Zoom", text)
            self.actions[name] = desk.commands.add(Command(f"view.{name}", title, keys, icon), acts[name])
        title = QCoreApplication.translate("Zoom", "Faces over the picture")
        command = Command("view.overlays", title, ("Shift+O",), "overlay", is_checkable=True)
        self.actions["overlays"] = desk.commands.add(command, self._keep_overlays)
        self.actions["overlays"].setChecked(bool(desk.preferences.value(OVERLAYS, default=True)))

    @property
    def shows_faces(self) -> bool:
        return self.actions["overlays"].isChecked()

    def serve(self, button: QToolButton) -> None:
        """Gives a button the zooms as its menu, and the zoom in force as its text."""
        menu = QMenu(button)
        for name in ("zoom-fit", "zoom-100", "zoom-200", "zoom-400", "zoom-in", "zoom-out"):
            menu.addAction(self.actions[name])
        button.setMenu(menu)

    def text(self) -> str:
        """The zoom in force, as "Fit 62 %"; nothing where there is no picture."""
        if self._canvas.shown is None or self._canvas.shown.view is None:
            return ""
        percent = self.tr("{percent} %").format(percent=round(self._canvas.zoom * 100))
        if self._canvas.camera.zoom is None:
            return self.tr("Fit {percent}").format(percent=percent)
        return percent

    def _keep_overlays(self, shows: bool) -> None:
        if shows != self._desk.preferences.value(OVERLAYS, default=True):
            self._desk.preferences.set_value(OVERLAYS, shows)
