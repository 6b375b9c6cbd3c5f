"""Arrangements of the docks: the two built-in ones, and how each was left."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QDockWidget, QMainWindow

from ffstudio.ui.preferences import Preferences, pack, unpack
from ffstudio.ui.texts import QT_TRANSLATE_NOOP

LAYOUT_VERSION = 3  # another set of docks: layouts of an older console are not restored


@dataclass(frozen=True)
class Workspace:
    """`left`, `right` and `bottom` dock ids; of those in one group the first is in front.

    `sizes` are shares of the window: width of left and right, height of bottom.
    """

    id: str
    title: str
    left: tuple[tuple[str, ...], ...]
    right: tuple[tuple[str, ...], ...]
    bottom: tuple[tuple[str, ...], ...]
    sizes: tuple[float, float, float]
    shows_viewer: bool = True


WORKSPACES = (
    Workspace(
        "edit",
        QT_TRANSLATE_NOOP("Workspaces", "Edit"),
        left=(("sources",), ("targets",)),
        right=(("inspector",),),
        bottom=(("queue", "history", "gpu", "log", "alerts", "scopes"),),
        sizes=(0.18, 0.22, 0.22),
    ),
    Workspace(
        "queue",
        QT_TRANSLATE_NOOP("Workspaces", "Queue"),
        left=(("queue", "history"),),
        right=(("gpu",), ("log", "alerts")),
        bottom=(),
        sizes=(0.62, 0.38, 0.0),
        shows_viewer=False,
    ),
)


def workspace(id: str) -> Workspace:
    """The workspace of this id, the first where there is none."""
    return next((known for known in WORKSPACES if known.id == id), WORKSPACES[0])


def save_layout(window: QMainWindow, preferences: Preferences) -> None:
    """Remembers how the present workspace was left."""
    now = preferences.now
    state = pack(window.saveState(LAYOUT_VERSION))
    preferences.set(layouts={**now.layouts, now.workspace: state}, geometry=pack(window.saveGeometry()))


def restore_layout(window: QMainWindow, docks: Mapping[str, QDockWidget], preferences: Preferences) -> None:
    """The present workspace as it was left, or as it is built in.

    Twice, as what docks need where they were holds those apart that take their place.
    """
    now = preferences.now
    state = now.layouts.get(now.workspace)
    if not state or not window.restoreState(unpack(state), LAYOUT_VERSION):
        arrange(window, docks, workspace(now.workspace))
        return
    QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
    window.restoreState(unpack(state), LAYOUT_VERSION)


def arrange(window: QMainWindow, docks: Mapping[str, QDockWidget], space: Workspace) -> None:
    """Puts every dock where the workspace has it; the others are hidden, and stay where they are.

    A dock that were taken out instead would not be in the layout that is kept, and come back with it unasked.
    """
    area = Qt.DockWidgetArea
    for dock in docks.values():
        dock.setFloating(False)
        window.addDockWidget(window.dockWidgetArea(dock), dock)
        dock.hide()
    for where, groups in (
        (area.LeftDockWidgetArea, space.left),
        (area.RightDockWidgetArea, space.right),
        (area.BottomDockWidgetArea, space.bottom),
    ):
        for group in groups:
            _place(window, [docks[id] for id in group], where)
    _size(window, docks, space)


def _place(window: QMainWindow, group: list[QDockWidget], where: Qt.DockWidgetArea) -> None:
    front, *behind = group
    window.addDockWidget(where, front)
    front.show()
    for dock in behind:
        window.tabifyDockWidget(front, dock)
        dock.show()
    front.raise_()


def _size(window: QMainWindow, docks: Mapping[str, QDockWidget], space: Workspace) -> None:
    left, right, bottom = space.sizes
    horizontal, vertical = Qt.Orientation.Horizontal, Qt.Orientation.Vertical
    width, height = window.width(), window.height()
    sides = [docks[space.left[0][0]], docks[space.right[0][0]]]
    window.resizeDocks(sides, [int(left * width), int(right * width)], horizontal)
    if space.bottom:
        window.resizeDocks([docks[space.bottom[0][0]]], [int(bottom * height)], vertical)
