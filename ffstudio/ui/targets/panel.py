"""The Targets panel: clips to work on."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QPoint, QTimer
from PySide6.QtGui import QAction, QActionGroup, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from ffstudio.domain.project import Project
from ffstudio.ui.cards.commands import actions, add_commands, enable
from ffstudio.ui.cards.panel import CardFrame
from ffstudio.ui.cards.rows import ROW, Rows, neighbour
from ffstudio.ui.cards.view import CardList
from ffstudio.ui.desk import Desk
from ffstudio.ui.empty import EmptyState
from ffstudio.ui.selection import Looking
from ffstudio.ui.taking import dropped_files, take
from ffstudio.ui.targets.commands import ADDING, COMMANDS, OF_CARDS
from ffstudio.ui.targets.delegate import TargetDelegate
from ffstudio.ui.targets.hand import TargetHand
from ffstudio.ui.targets.rows import SORTS, RowMaker, TargetRow

SORT = "targets.sort"  # preference
SWEEP_MS = 5000  # between looks whether files have gone or come back
SHOW_MS = 100  # changes of many clips at once are shown together


class TargetsPanel(QWidget):
    """Clips with their state; the one that is chosen is `selection.target`."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.frame, self.model = CardFrame(desk, self), Rows(self)
        self.delegate = TargetDelegate(desk.theme, self.frame.list)
        self.hand = TargetHand(desk, self.frame.list)
        add_commands(desk.commands, "Targets", COMMANDS, self.frame.list, self.hand.acts)
        self._is_showing = False  # the list chooses a card by itself when rows go
        self._soon = QTimer(self, interval=SHOW_MS, singleShot=True)
        self._sweep = QTimer(self, interval=SWEEP_MS)
        self._maker = RowMaker(desk.clips, desk.analyses)
        self._lay_out()
        self._connect()
        self._show()
        self._sweep.start()

    @property
    def cards(self) -> CardList:
        return self.frame.list

    def _lay_out(self) -> None:
        commands, frame = self._desk.commands, self.frame
        frame.list.setModel(self.model)
        frame.list.setItemDelegate(self.delegate)
        frame.list.setUniformItemSizes(True)
        frame.name(self.tr("Filter clips"), self.tr("Target clips"))
        frame.add_menu("sort", self.tr("Sort clips"), self._sort_actions())
        frame.add_menu("add", self.tr("Add clips"), actions(commands, ADDING))
        title, text = self.tr("No clips yet"), self.tr("Drop videos, image sequences or folders here.")
        empty = EmptyState(self._desk.theme, "clip", title, text, commands["file.add-clips"], self)
        frame.instead(self.tr("No clip matches the filter."), empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(frame)
        self.setFocusProxy(frame.list)
        self.setAcceptDrops(True)

    def _connect(self) -> None:
        desk = self._desk
        self.frame.field.textChanged.connect(self._show)
        self._soon.timeout.connect(self._show)
        self._sweep.timeout.connect(desk.clips.sweep)
        self.delegate.relink.connect(self._relink)
        self.cards.menu_asked.connect(self._open_menu)
        self.cards.selectionModel().currentChanged.connect(self._follow_list)
        self.cards.selectionModel().selectionChanged.connect(self._enable)
        desk.document.changed.connect(self._show_project)
        desk.document.opened.connect(self._take_first)
        desk.clips.changed.connect(self._note_file)
        desk.analyses.changed.connect(self._note)
        desk.selection.changed.connect(self._show_selection)

    def _sort_actions(self) -> list[QAction]:
        self._sort_group, made = QActionGroup(self), []
        for id, (title, _) in SORTS.items():
            action = QAction(QCoreApplication.translate("Targets", title), self._sort_group)
            action.setCheckable(True)
            action.setData(id)
            action.setChecked(id == self._sort)
            made.append(action)
        self._sort_group.triggered.connect(self._sort_by)
        return made

    @property
    def _sort(self) -> str:
        return str(self._desk.preferences.value(SORT, "added"))

    def _sort_by(self, action: QAction) -> None:
        self._desk.preferences.set_value(SORT, action.data())
        self._show()

    def _note(self, target: str) -> None:
        self._maker.forget(target)
        self._show_soon()

    def _note_file(self, path: Path) -> None:
        self._maker.forget_file(path)
        self._show_soon()

    def _show_soon(self) -> None:
        if not self._soon.isActive():
            self._soon.start()

    def _show(self) -> None:
        """The cards as they are now."""
        project = self._desk.document.project
        rows = self._maker.rows(project, self.frame.field.text(), self._sort)
        self._is_showing = True
        self.model.show(rows)
        self._is_showing = False
        self.frame.show_state(has_any=bool(project.targets), has_shown=bool(rows))
        self._mark_selected()
        self._enable()

    def _show_project(self, old: Project, new: Project) -> None:
        if old.targets != new.targets:
            self._show()
            if self._desk.selection.now.target:
                self._heal_selection(old, new)

    def _heal_selection(self, old: Project, new: Project) -> None:
        """In the place of a clip that went its neighbour is in hand."""
        before, after = ([target.id for target in project.targets] for project in (old, new))
        wanted = neighbour(self._desk.selection.now.target, before, after)
        self._desk.selection.set(target=wanted)

    def _take_first(self) -> None:
        """Of a project that was opened the first clip is in hand."""
        ids = [target.id for target in self._desk.document.project.targets]
        self._desk.selection.set(target=neighbour(self._desk.selection.now.target, [], ids))

    def _show_selection(self, old: Looking, new: Looking) -> None:
        if old.target != new.target:
            self._desk.analyses.prefer(new.target)
            self._mark_selected()
            self._enable()

    def _mark_selected(self) -> None:
        """The clip in hand is the current card."""
        index = self.model.place(self._desk.selection.now.target)
        if index.isValid() and index not in self.cards.selectedIndexes():
            self.cards.setCurrentIndex(index)

    def _follow_list(self) -> None:
        row: TargetRow | None = self.cards.currentIndex().data(ROW)
        if row and not self._is_showing and self._desk.document.project.target(row.key):
            self._desk.selection.set(target=row.key)

    def _enable(self) -> None:
        commands, chosen, analyses = self._desk.commands, self.hand.chosen, self._desk.analyses
        busy = [analyses.progress(target.id) is not None for target in chosen]
        enable(commands, ("clip.remove", "clip.reveal", "clip.relink"), chosen)
        enable(commands, ("clip.analyse",), any(not analyses.of(target.id) for target in chosen))
        enable(commands, ("clip.analyse-anew",), not all(busy))
        enable(commands, ("clip.analyse-cancel",), any(busy))
        enable(commands, ("clip.settings-to-all",), len(self._desk.document.project.targets) > 1)

    def _relink(self, row: TargetRow) -> None:
        self.hand.ask_for(row.target.path)

    def _open_menu(self, point: QPoint) -> None:
        ids = OF_CARDS if self.cards.currentIndex().isValid() else ADDING
        menu = QMenu(self)
        menu.addActions(actions(self._desk.commands, ids))
        menu.exec(point)
        menu.deleteLater()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt's name
        if dropped_files(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt's name
        event.acceptProposedAction()
        take(dropped_files(event.mimeData()), self._desk, "targets")
