"""The Sources panel: people whose faces are put in."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QPoint
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from ffstudio.domain.project import Project
from ffstudio.ui.cards.commands import actions, add_commands, enable
from ffstudio.ui.cards.panel import CardFrame
from ffstudio.ui.cards.rows import ROW, neighbour
from ffstudio.ui.cards.view import CardList
from ffstudio.ui.desk import Desk
from ffstudio.ui.empty import EmptyState
from ffstudio.ui.selection import Looking
from ffstudio.ui.sources.commands import ADDING, COMMANDS, OF_CARDS
from ffstudio.ui.sources.delegate import SourceDelegate
from ffstudio.ui.sources.hand import SourceHand
from ffstudio.ui.sources.model import SourceRows
from ffstudio.ui.sources.recent import RecentPeople
from ffstudio.ui.sources.rows import PersonRow, Sight, SourceRow, is_undecided, rows_of
from ffstudio.ui.taking import dropped_files, take


class SourcesPanel(QWidget):
    """People with their pictures; the one that is chosen is `selection.source`."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._by_hand: dict[str, bool] = {}  # people opened or closed by hand
        self._is_showing = False  # the list chooses a card by itself when rows go
        self.frame, self.model = CardFrame(desk, self), SourceRows(self)
        self.delegate = SourceDelegate(desk.theme, self.frame.list)
        self.hand = SourceHand(desk, self.frame.list, self.delegate)
        add_commands(desk.commands, "Sources", COMMANDS, self.frame.list, self.hand.acts)
        self._lay_out()
        self._connect()
        self._show()

    @property
    def cards(self) -> CardList:
        return self.frame.list

    def _lay_out(self) -> None:
        commands, frame = self._desk.commands, self.frame
        frame.list.setModel(self.model)
        frame.list.setItemDelegate(self.delegate)
        frame.list.setDragDropMode(CardList.DragDropMode.DragOnly)
        frame.name(self.tr("Search people and tags"), self.tr("Source people"))
        menu = frame.add_menu("add", self.tr("Add people"), actions(commands, ADDING))
        self.recent = menu.addMenu(self.tr("Recent people"))
        RecentPeople(self._desk, self.recent)
        title, text = (
            self.tr("No people yet"),
            self.tr("Drop pictures of faces here, or a folder for each person."),
        )
        empty = EmptyState(self._desk.theme, "people", title, text, commands["file.add-people"], self)
        frame.instead(self.tr("Nobody matches the search."), empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(frame)
        self.setFocusProxy(frame.list)
        self.setAcceptDrops(True)

    def _connect(self) -> None:
        desk = self._desk
        self.frame.field.textChanged.connect(self._show)
        self.delegate.opened.connect(self._toggle)
        self.cards.menu_asked.connect(self._open_menu)
        self.cards.selectionModel().currentChanged.connect(self._follow_list)
        self.cards.selectionModel().selectionChanged.connect(self._enable)
        desk.document.changed.connect(self._show_project)
        desk.portraits.changed.connect(self._show)
        desk.selection.changed.connect(self._show_selection)
        desk.intake.faceless.connect(self._say_faceless)

    def _show(self) -> None:
        """The cards as they are now."""
        project = self._desk.document.project
        sight = Sight(self.frame.field.text(), self._opened(project), self._desk.selection.now.target)
        rows = rows_of(project, self._desk.portraits, sight)
        self._is_showing = True
        self.model.show(rows)
        self._is_showing = False
        self.frame.show_state(has_any=bool(project.sources), has_shown=bool(rows))
        self._mark_selected()
        self._enable()

    def _opened(self, project: Project) -> frozenset[str]:
        """Those opened by hand, and those that wait for a face to be chosen."""
        portraits = self._desk.portraits
        return frozenset(
            person.id
            for person in project.sources
            if self._by_hand.get(person.id, is_undecided(person, portraits))
        )

    def _show_project(self, old: Project, new: Project) -> None:
        if old.sources != new.sources or old.targets != new.targets:
            self._show()
            if wanted := self._desk.selection.now.source:
                before, after = ([person.id for person in project.sources] for project in (old, new))
                self._desk.selection.set(source=neighbour(wanted, before, after))

    def _show_selection(self, old: Looking, new: Looking) -> None:
        if (old.source, old.target) != (new.source, new.target):
            self._show()

    def _mark_selected(self) -> None:
        """The person in hand is the current card, unless one of the person's pictures is."""
        wanted, now = self._desk.selection.now.source, self.hand.current
        if now is None or _person_of(now) != wanted or not self.cards.selectedIndexes():
            index = self.model.place(wanted)
            if index.isValid():
                self.cards.setCurrentIndex(index)

    def _follow_list(self) -> None:
        row = self.hand.current
        if row and not self._is_showing and self._desk.document.project.source(_person_of(row)):
            self._desk.selection.set(source=_person_of(row))

    def _toggle(self, row: SourceRow) -> None:
        if isinstance(row, PersonRow):
            self._by_hand[row.key] = not row.is_open
            self._show()

    def _enable(self) -> None:
        row, commands = self.hand.current, self._desk.commands
        enable(commands, ("clip.assign-source",), row)
        enable(commands, ("source.rename", "source.tags"), isinstance(row, PersonRow))
        enable(commands, ("source.reveal", "source.relink"), self.hand.picture)
        enable(commands, ("source.remove",), self.cards.selectedIndexes())

    def _open_menu(self, point: QPoint) -> None:
        ids = OF_CARDS if self.hand.current else ADDING
        menu = QMenu(self)
        menu.addActions(actions(self._desk.commands, ids))
        menu.exec(point)
        menu.deleteLater()

    def _say_faceless(self, files: Sequence[Path]) -> None:
        names = ", ".join(file.name for file in files[:3]) + (" …" if len(files) > 3 else "")
        text = self.tr(
            "No face was found in {names}. Choose a sharp, frontal picture of at least 128 px of face."
        )
        self.frame.notice.say(text.format(names=names))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt's name
        if dropped_files(event.mimeData()):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:  # noqa: N802 - Qt's name
        self._point_at(self._person_at(event.position().toPoint()))
        event.acceptProposedAction()

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:  # noqa: N802 - Qt's name
        self._point_at("")

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt's name
        """Pictures dropped on a person become that person's."""
        person = self._person_at(event.position().toPoint())
        self._point_at("")
        event.acceptProposedAction()
        take(dropped_files(event.mimeData()), self._desk, "sources", person=person)

    def _person_at(self, point: QPoint) -> str:
        if not self.cards.isVisible():
            return ""
        row = self.cards.indexAt(self.cards.viewport().mapFrom(self, point)).data(ROW)
        return _person_of(row) if row else ""

    def _point_at(self, person: str) -> None:
        self.delegate.drop_key = person
        self.cards.viewport().update()


def _person_of(row: SourceRow) -> str:
    return row.person.id if isinstance(row, PersonRow) else row.person
