"""The docks: what each shows, where it stands at first, and in which workspace."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtWidgets import QDockWidget, QMainWindow, QWidget

from ffstudio.ui.alerting.panel import AlertsPanel
from ffstudio.ui.desk import Desk
from ffstudio.ui.gpu.panel import GpuPanel
from ffstudio.ui.history.panel import HistoryPanel
from ffstudio.ui.inspector.panel import InspectorPanel
from ffstudio.ui.log.panel import LogPanel
from ffstudio.ui.queue.panel import QueuePanel
from ffstudio.ui.scopes.panel import ScopesPanel
from ffstudio.ui.sources.panel import SourcesPanel
from ffstudio.ui.targets.panel import TargetsPanel
from ffstudio.ui.texts import QT_TRANSLATE_NOOP

Area = Qt.DockWidgetArea


@dataclass(frozen=True)
class Dock:
    """`panel` makes its widget; `keys` show it."""

    id: str
    title: str
    panel: Callable[[Desk], QWidget]
    area: Qt.DockWidgetArea
    keys: str


DOCKS = (
    Dock("sources", QT_TRANSLATE_NOOP("Docks", "Sources"), SourcesPanel, Area.LeftDockWidgetArea, "Alt+1"),
    Dock("targets", QT_TRANSLATE_NOOP("Docks", "Targets"), TargetsPanel, Area.LeftDockWidgetArea, "Alt+2"),
    Dock(
        "inspector",
        QT_TRANSLATE_NOOP("Docks", "Inspector"),
        InspectorPanel,
        Area.RightDockWidgetArea,
        "Alt+3",
    ),
    Dock("queue", QT_TRANSLATE_NOOP("Docks", "Queue"), QueuePanel, Area.BottomDockWidgetArea, "Alt+4"),
    Dock("history", QT_TRANSLATE_NOOP("Docks", "History"), HistoryPanel, Area.BottomDockWidgetArea, "Alt+5"),
    Dock("gpu", QT_TRANSLATE_NOOP("Docks", "GPU"), GpuPanel, Area.BottomDockWidgetArea, "Alt+6"),
    Dock("log", QT_TRANSLATE_NOOP("Docks", "Log"), LogPanel, Area.BottomDockWidgetArea, "Alt+7"),
    Dock("alerts", QT_TRANSLATE_NOOP("Docks", "Alerts"), AlertsPanel, Area.BottomDockWidgetArea, "Alt+8"),
    Dock("scopes", QT_TRANSLATE_NOOP("Docks", "Scopes"), ScopesPanel, Area.BottomDockWidgetArea, "Alt+9"),
)


class _NoTitle(QWidget):
    """Takes no room. The height of a bare widget is -1, which the panel below would lack at its least height."""

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(0, 0)


def make_docks(window: QMainWindow, desk: Desk) -> dict[str, QDockWidget]:
    """Every dock in the window, by id; where they stand is the workspace's business."""
    docks = {}
    for spec in DOCKS:
        dock = QDockWidget(QCoreApplication.translate("Docks", spec.title), window)
        dock.setObjectName(spec.id)
        panel = spec.panel(desk)
        panel.setAccessibleName(dock.windowTitle())
        panel.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        dock.setWidget(panel)
        window.addDockWidget(spec.area, dock)
        dock.visibilityChanged.connect(panel.updateGeometry)  # a panel behind a tab may need less
        docks[spec.id] = dock
    return docks


def show_titles(window: QMainWindow, docks: Mapping[str, QDockWidget]) -> None:
    """A dock behind a tab needs no title of its own: the tab says it."""
    for dock in docks.values():
        is_tabbed = bool(window.tabifiedDockWidgets(dock)) and not dock.isFloating()
        if is_tabbed == (dock.titleBarWidget() is None):
            old = dock.titleBarWidget()
            dock.setTitleBarWidget(_NoTitle(dock) if is_tabbed else None)  # type: ignore[arg-type]
            if old:
                old.deleteLater()


def give_keyboard(dock: QDockWidget) -> None:
    """To what the panel proposes, or where that is hidden, to its first control that takes it.

    The focus chain is not walked: PySide makes each widget that `nextInFocusChain` gives a belonging of the one
    before, and what is deleted would take the Python halves of all that follow with it.
    """
    panel = dock.widget()
    proposed = panel.focusProxy()
    able = (child for child in panel.findChildren(QWidget) if _takes_keyboard(child))
    wanted = proposed if proposed is not None and proposed.isVisible() else next(able, dock)
    wanted.setFocus(Qt.FocusReason.ShortcutFocusReason)


def _takes_keyboard(widget: QWidget) -> bool:
    return widget.isVisible() and widget.isEnabled() and bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
