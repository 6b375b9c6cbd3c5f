"""The viewer: the picture with its bar, put together."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QHideEvent, QShowEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from ffstudio.domain.errors import FfstudioError
from ffstudio.domain.failures import FileMissing
from ffstudio.domain.project import Project
from ffstudio.ui.desk import Desk
from ffstudio.ui.selection import Looking
from ffstudio.ui.theme import GRID
from ffstudio.ui.viewer.asking import Asking
from ffstudio.ui.viewer.canvas import Canvas
from ffstudio.ui.viewer.controls import make_transport
from ffstudio.ui.viewer.edits import target_in_hand
from ffstudio.ui.viewer.hand import Hand
from ffstudio.ui.viewer.labels import FaceLabel, face_labels
from ffstudio.ui.viewer.looks import Mode, Shown
from ffstudio.ui.viewer.modes import Modes
from ffstudio.ui.viewer.notice import Notice
from ffstudio.ui.viewer.playback import Playback
from ffstudio.ui.viewer.player import Player
from ffstudio.ui.viewer.readout import Readout
from ffstudio.ui.viewer.roles import Roles
from ffstudio.ui.viewer.snapshots import Snapshots
from ffstudio.ui.viewer.states import States
from ffstudio.ui.viewer.worker import PreviewWorker
from ffstudio.ui.viewer.zooming import Zooming


class ViewerPanel(QWidget):
    """Shows the frame in hand. `stop` ends its thread, and must be called before the window goes."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._error: FfstudioError | None = None
        self.setObjectName("viewer")
        self.worker = PreviewWorker(desk.paths, desk.theme.accent, self)
        self.player = Player(desk.selection, self)
        self.canvas = Canvas(desk.theme)
        self.states = States(desk, self.canvas, self)
        self.notice, self.busy_mark = Notice(desk.theme, self.canvas), self._make_busy_mark()
        self.modes, self.zooming = Modes(desk, self), Zooming(desk, self.canvas)
        self.playback = Playback(desk, self.player, self)
        self.snapshots = Snapshots(desk, self.worker, self)
        self.roles, self.hand = Roles(desk, self), Hand(self.canvas)
        self.transport = make_transport(
            desk.theme, self.playback, self.zooming, self.modes, self.snapshots.actions, self
        )
        self.readout = Readout(desk, self.player, self.zooming, self.transport, self)
        self.asking = Asking(desk, self.worker, self.canvas, self.modes, self.zooming, self.player, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.states, 1)
        column.addWidget(self.transport)
        self.setTabOrder(self, self.canvas)
        self.setTabOrder(self.canvas, self.transport.position)
        self.setFocusProxy(self.canvas)
        self._connect()
        self._show_state()

    @property
    def shown(self) -> Shown | None:
        """What stands on the screen."""
        return self.canvas.shown

    def stop(self) -> None:
        """Stops playing, ends the preview's thread and frees its engine; asking it again does nothing."""
        self.asking.close()
        self.player.stop()
        self.worker.close()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        super().showEvent(event)
        self._show_state()
        self.asking.open()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        super().hideEvent(event)
        self.player.stop()
        self.asking.close()

    def _connect(self) -> None:
        desk = self._desk
        desk.document.changed.connect(self._follow_project)
        desk.selection.changed.connect(self._follow_hand)
        desk.clips.changed.connect(self._follow_file)
        self.asking.came.connect(self._show)
        self.asking.busy.connect(self.busy_mark.setVisible)
        self.hand.picked.connect(self._pick)
        self.hand.given.connect(self.roles.assign)
        self.hand.menu_wanted.connect(self._show_menu)
        self.hand.play_wanted.connect(self.playback.actions["play"].trigger)
        self.zooming.actions["overlays"].toggled.connect(self._label)
        self.readout.told.connect(self._tell)

    def _make_busy_mark(self) -> QLabel:
        mark = QLabel(self.tr("Rendering…"), self.canvas)
        mark.setProperty("tone", "chip")
        mark.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        mark.move(2 * GRID, 2 * GRID)
        mark.hide()
        return mark

    def _show(self, shown: Shown) -> None:
        """A frame came, or the reason why none did."""
        if isinstance(shown.error, FileMissing):
            self._look_for_file()
        if shown.opened is not None:
            self.player.load(shown.opened.times)
            self.player.cuts = shown.analysis.cuts if shown.analysis else ()
        if shown.view is not None:
            self.canvas.show_picture(shown, ())
            self.player.saw()
        self._error = shown.error
        self.roles.show(shown)
        self.readout.show(shown)
        self._label()
        self._notify()

    def _look_for_file(self) -> None:
        target = target_in_hand(self._desk)
        facts = self._desk.clips.facts(target.path) if target else None
        if target and facts and facts.error is None:
            self._desk.clips.look_again(target.path)

    def _label(self) -> None:
        """Puts names at the faces, where they are wanted."""
        target, shown = target_in_hand(self._desk), self.canvas.shown
        labels: tuple[FaceLabel, ...] = ()
        is_his = target and shown and shown.request.look.target == target.path
        if target and shown and shown.view and is_his and self.zooming.shows_faces:
            project, person = self._desk.document.project, self._desk.selection.now.person
            labels = face_labels(project, target, shown.view, person, self._desk.theme)
        self.canvas.show_picture(shown, labels)

    def _notify(self) -> None:
        target = target_in_hand(self._desk)
        if self._error is not None:
            self.notice.say_error(self._error)
        elif target is not None and not target.roles and self.modes.now is not Mode.BEFORE:
            what = self.tr("Nobody is replaced yet")
            self.notice.say("info", "accent", what, self.tr("Drop a face from Sources on a person."))
        else:
            self.notice.hide()

    def _tell(self, text: str) -> None:
        """Warnings of the frame, shown on request; the next frame takes them away."""
        if self.notice.text.startswith(text):
            self._notify()
        else:
            self.notice.say("alert", "warn", text)

    def _show_state(self) -> None:
        """The picture's place, or the sentence that stands in it."""
        target = target_in_hand(self._desk)
        facts = self._desk.clips.facts(target.path) if target else None
        is_missing = facts is not None and isinstance(facts.error, FileMissing)
        if target is None or is_missing:
            self.player.load(None)
            self.canvas.show_picture(None, ())
            self.notice.hide()
        if target is None:
            self.states.show_nothing()
        elif is_missing:
            self.states.show_missing(target.path)
        else:
            self.states.show_picture()
        self.readout.refresh()

    def _pick(self, label: FaceLabel) -> None:
        self._desk.selection.set(person=label.face.person)

    def _show_menu(self, label: FaceLabel | None, at: QPoint) -> None:
        zooms = self.zooming.actions
        general: list[QAction] = [zooms["zoom-fit"], zooms["zoom-100"], zooms["overlays"]]
        self.roles.show_menu(label, at, [*general, *self.snapshots.actions])

    def _follow_project(self, _old: Project, _new: Project) -> None:
        self._show_state()
        self._label()

    def _follow_hand(self, old: Looking, new: Looking) -> None:
        if old.target != new.target:
            self.player.load(None)
            self._error = None
            self.notice.hide()
            self._show_state()
        if (old.target, old.person) != (new.target, new.person):
            self._label()
        self.readout.refresh()

    def _follow_file(self, _: Path) -> None:
        self._show_state()
