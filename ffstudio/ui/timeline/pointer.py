"""The mouse over the timeline: what a press, a drag, a double click and a wheel mean."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, Signal
from PySide6.QtGui import QHelpEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication

from ffstudio.ui.timeline.canvas import Canvas
from ffstudio.ui.timeline.drags import Drag, MoveBars, MoveMarker, MoveRange, MoveTrim, NewRange, Pull, Scrub
from ffstudio.ui.timeline.geometry import HEADER
from ffstudio.ui.timeline.hits import Hit, Zone
from ffstudio.ui.timeline.hover import point_out, show_tip
from ffstudio.ui.timeline.selecting import pick_bar

WHEEL = 120.0  # eighths of a degree in one notch
NEARER = 1.25  # a notch
RANGES = {Zone.RANGE: (True, True), Zone.RANGE_FIRST: (True, False), Zone.RANGE_LAST: (False, True)}
AT_ONCE = (Zone.RULER, Zone.STRIP)  # these follow from the press on

Mods = Qt.KeyboardModifier


class Pointer(QObject):
    """Filters the canvas's events. `edit_marker`, `rename` and `menu(hit, global point)` are for the panel."""

    edit_marker = Signal(object)
    rename = Signal(object)
    menu = Signal(object, object)

    def __init__(self, canvas: Canvas) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._drag: Drag | None = None
        self._pressed: QPointF | None = None
        self._pan: QPointF | None = None
        self._is_dragging = False
        canvas.viewport().installEventFilter(self)
        canvas.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """True where the event was meant for the timeline."""
        if watched is self._canvas:
            return event.type() == QEvent.Type.KeyPress and self._escape(event)
        if isinstance(event, QWheelEvent):
            return self._wheel(event)
        if isinstance(event, QHelpEvent):
            return show_tip(self._canvas, event)
        if isinstance(event, QMouseEvent):
            return self._mouse(event)
        return False

    def _mouse(self, event: QMouseEvent) -> bool:
        match event.type():
            case QEvent.Type.MouseButtonPress:
                self._press(event)
            case QEvent.Type.MouseMove:
                self._move(event)
            case QEvent.Type.MouseButtonRelease:
                self._release()
            case QEvent.Type.MouseButtonDblClick:
                self._double(event)
            case _:
                return False
        return True

    def _press(self, event: QMouseEvent) -> None:
        at = event.position()
        self._canvas.setFocus(Qt.FocusReason.MouseFocusReason)
        if event.button() == Qt.MouseButton.MiddleButton:
            self._pan = at
            return
        hit = self._canvas.place.find(at.x(), at.y())
        if hit.zone is Zone.MORE or event.button() == Qt.MouseButton.RightButton:
            self._take(hit, event, keeps=True)
            if hit.zone is Zone.MORE:
                self.menu.emit(hit, event.globalPosition().toPoint())
            return
        self._take(hit, event, keeps=False)
        self._pressed, self._drag, self._is_dragging = at, self._drag_of(hit, event), False
        if hit.zone in AT_ONCE and self._drag:
            self._is_dragging = True
            self._drag_to(event)

    def _take(self, hit: Hit, event: QMouseEvent, *, keeps: bool) -> None:
        """What was pressed is in hand; with `keeps` several stay so."""
        scene = self._canvas.scene
        if hit.piece and hit.lane:
            if not (keeps and hit.piece.part in scene.picked.parts):
                pick_bar(scene, hit.lane, hit.piece, event.modifiers())
        elif hit.lane:
            scene.pick(person=hit.lane.person)
        elif hit.marker:
            scene.pick_marker(hit.marker)
        elif hit.index is not None:
            scene.pick_range(hit.index)
        elif hit.zone in {Zone.NOTHING, Zone.RANGES}:
            scene.pick()

    def _drag_of(self, hit: Hit, event: QMouseEvent) -> Drag | None:
        canvas = self._canvas
        if hit.zone in {Zone.RULER, Zone.STRIP, Zone.IN, Zone.OUT} and event.modifiers() & Mods.AltModifier:
            return NewRange(canvas, hit.frame)
        if hit.zone in AT_ONCE:
            return Scrub(canvas)
        if hit.zone in {Zone.IN, Zone.OUT}:
            return MoveTrim(canvas, is_in=hit.zone is Zone.IN)
        if hit.marker:
            return MoveMarker(canvas, hit.marker)
        if hit.zone in RANGES:
            return MoveRange(canvas, hit, RANGES[hit.zone])
        if hit.piece and hit.lane:
            return MoveBars(canvas, canvas.scene.pieces(), canvas.scene.lanes.index(hit.lane))
        return None

    def _move(self, event: QMouseEvent) -> None:
        at = event.position()
        if self._pan is not None:
            bar = self._canvas.horizontalScrollBar()
            bar.setValue(bar.value() - round(at.x() - self._pan.x()))
            self._pan = at
        elif self._drag is None or self._pressed is None:
            point_out(self._canvas, at.toPoint())
        else:
            far = (at - self._pressed).manhattanLength() >= QApplication.startDragDistance()
            self._is_dragging = self._is_dragging or far
            if self._is_dragging:
                self._drag_to(event)

    def _drag_to(self, event: QMouseEvent) -> None:
        if self._drag is None:
            return
        canvas, at = self._canvas, event.position()
        over = min(0.0, at.x() - HEADER) + max(0.0, at.x() - HEADER - canvas.scale.width)
        if over:
            bar = canvas.horizontalScrollBar()
            bar.setValue(bar.value() + round(over))
        is_free = bool(event.modifiers() & Mods.ShiftModifier)
        self._drag.move(Pull(at.x() - HEADER, at.y(), is_free))

    def _release(self) -> None:
        drag, self._drag, self._pressed, self._pan = self._drag, None, None, None
        if drag and self._is_dragging:
            drag.drop()
        self._is_dragging = False

    def _escape(self, event: QEvent) -> bool:
        is_escape = getattr(event, "key", lambda: None)() == Qt.Key.Key_Escape
        if not is_escape or self._drag is None:
            return False
        drag, self._drag = self._drag, None
        drag.cancel()
        return True

    def _double(self, event: QMouseEvent) -> None:
        self._release()
        hit = self._canvas.place.find(event.position().x(), event.position().y())
        if hit.marker:
            self.edit_marker.emit(hit.marker)
        elif hit.zone is Zone.HEADER and hit.lane:
            self.rename.emit(hit.lane)
        elif hit.zone in {Zone.BAR, Zone.LANE, Zone.RANGE}:
            self._canvas.desk.selection.set(frame=hit.frame)

    def _wheel(self, event: QWheelEvent) -> bool:
        canvas, turned = self._canvas, event.angleDelta()
        if event.modifiers() & Mods.ControlModifier:
            notches = (turned.y() or turned.x()) / WHEEL
            canvas.zoom(NEARER**notches, max(0.0, event.position().x() - HEADER))
            return True
        down, across = canvas.verticalScrollBar(), canvas.horizontalScrollBar()
        sideways = bool(event.modifiers() & Mods.ShiftModifier) or not down.maximum()
        if turned.x() or sideways:
            step = turned.x() or turned.y()
            across.setValue(across.value() - round(step / WHEEL * canvas.scale.width / 10))
        else:
            down.setValue(down.value() - round(turned.y() / WHEEL * down.singleStep()))
        return True
