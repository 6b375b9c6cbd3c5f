"""The timeline's own menus: of a person, a track, a range, a marker; and lists of sources and of people."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QActionGroup, QIcon, QPixmap
from PySide6.QtWidgets import QMenu

from ffstudio.ui.timeline.canvas import Canvas
from ffstudio.ui.timeline.hits import Hit, Zone
from ffstudio.ui.timeline.lanes import Lane
from ffstudio.ui.timeline.paint_headers import name_of

SWATCH = 12  # px
PERSON = ("assign", "release", "rename", "same-as")
TRACK = ("this-is", "split", "join", "ignore")
RANGE = ("range-first", "range-last", "remove")
MARKER = ("edit-marker", "remove")
EMPTY = ("range-settings", "zoom-in", "zoom-out", "fit")


class Menus(QObject):
    """Each is shown at a point of the screen and gone once it is closed."""

    def __init__(self, canvas: Canvas) -> None:
        super().__init__(canvas)
        self._canvas, self._scene, self._verbs = canvas, canvas.scene, canvas.verbs
        self._desk = canvas.desk

    def sources(self, person: int, at: QPoint) -> QMenu:
        """Who may play a person."""
        menu = self._menu(self.tr("Who plays this person"))
        lane = next((lane for lane in self._scene.lanes if lane.person == person), None)
        player = lane.player if lane else None
        group = QActionGroup(menu)
        for source in self._desk.document.project.sources:
            action = menu.addAction(source.name)
            action.setCheckable(True)
            action.setChecked(bool(player and player.source == source.id and not player.is_chosen))
            action.triggered.connect(self._call(self._verbs.assign, person, source.id))
            group.addAction(action)
        if not self._desk.document.project.sources:
            menu.addAction(self.tr("No sources yet: drop pictures of a person into Sources")).setEnabled(
                False
            )
        menu.addSeparator()
        menu.addAction(self._desk.commands["timeline.release"])
        return self._show(menu, at)

    def people(self, title: str, but: int | None, act: Callable[[int], None], at: QPoint) -> QMenu:
        """The people of the clip, one apart."""
        menu = self._menu(title)
        self._add_people(menu, but, act)
        return self._show(menu, at)

    def for_tracks(self, at: QPoint) -> QMenu:
        """To whom the picked tracks belong."""
        menu = self._menu(self.tr("These tracks are"))
        owners = {piece.person for piece in self._scene.pieces()}
        self._add_people(menu, owners.pop() if len(owners) == 1 else None, self._give)
        menu.addSeparator()
        menu.addAction(self._desk.commands["timeline.new-person"])
        return self._show(menu, at)

    def context(self, hit: Hit, at: QPoint) -> QMenu:
        """What can be done with what is under the pointer; it is in hand already."""
        menu = self._menu(self.tr("Timeline"))
        groups: list[tuple[str, ...]] = [EMPTY]
        if hit.piece:
            groups = [TRACK, PERSON]
        elif hit.lane:
            groups = [PERSON]
        elif hit.marker:
            groups = [MARKER]
        elif hit.index is not None:
            groups = [RANGE]
        for group in groups:
            menu.addSeparator()
            for id in group:
                menu.addAction(self._desk.commands[f"timeline.{id}"])
        return self._show(menu, at)

    def in_hand(self) -> QMenu:
        """The menu of what is in hand, by the keyboard."""
        scene, canvas = self._scene, self._canvas
        pieces, lane = scene.pieces(), scene.lane
        zone = Zone.RANGE if scene.range is not None else Zone.NOTHING
        hit = Hit(zone, scene.frame, lane, pieces[0] if pieces else None, scene.picked.marker, scene.range)
        return self.context(
            hit, self.at(lane) if lane else canvas.mapToGlobal(QPoint(0, canvas.rows.lanes_top))
        )

    def at(self, lane: Lane) -> QPoint:
        """The foot of a lane's header, on the screen."""
        rect = self._canvas.header_rect(self._scene.lanes.index(lane))
        return self._canvas.viewport().mapToGlobal(QPoint(48, rect.bottom()))

    def _add_people(self, menu: QMenu, but: int | None, act: Callable[[int], None]) -> None:
        for lane in self._scene.lanes:
            if lane.person != but:
                action = menu.addAction(self._swatch(lane.person), name_of(lane))
                action.triggered.connect(self._call(act, lane.person))

    def _give(self, person: int) -> None:
        self._verbs.give(self._scene.pieces(), person)

    def _swatch(self, person: int) -> QIcon:
        pixmap = QPixmap(SWATCH, SWATCH)
        pixmap.fill(self._desk.theme.series_colour(person))
        return QIcon(pixmap)

    def _call(self, act: Callable[..., None], *given: int | str) -> Callable[[], None]:
        return lambda: act(*given)

    def _menu(self, title: str) -> QMenu:
        menu = QMenu(title, self._canvas)
        menu.setAccessibleName(title)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return menu

    def _show(self, menu: QMenu, at: QPoint) -> QMenu:
        menu.popup(at)
        return menu
