"""What mouse, wheel and keys do to the picture."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QMouseEvent,
    QWheelEvent,
)

from ffstudio.ui.viewer import geometry
from ffstudio.ui.viewer.canvas import Canvas
from ffstudio.ui.viewer.easel import HANDLE
from ffstudio.ui.viewer.looks import Mode

SOURCE_MIME = "application/x-ffstudio-source"  # its data: the source's id in UTF-8
NOTCH = 120  # Qt's unit of a wheel
ZOOM_STEP = 1.25  # one notch


class Hand(QObject):
    """Turns events of a canvas into zoom, pan and wipe, and into wishes about faces."""

    picked = Signal(object)  # FaceLabel
    given = Signal(str, object)  # a source's id, FaceLabel or None
    menu_wanted = Signal(object, object)  # FaceLabel or None, QPoint on the screen
    play_wanted = Signal()

    def __init__(self, canvas: Canvas) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._grip: QPointF | None = None  # where the picture is held
        self._is_wiping = self._holds_space = self._has_panned = False
        canvas.setAcceptDrops(True)
        canvas.installEventFilter(self)
        kind = QEvent.Type
        self._ways = {
            kind.Wheel: self._wheel,
            kind.MouseButtonPress: self._press,
            kind.MouseMove: self._move,
            kind.MouseButtonRelease: self._release,
            kind.MouseButtonDblClick: self._double_click,
            kind.ShortcutOverride: self._override,
            kind.KeyPress: self._key_press,
            kind.KeyRelease: self._key_release,
            kind.ContextMenu: self._menu,
            kind.DragEnter: self._drag,
            kind.DragMove: self._drag,
            kind.DragLeave: self._drag_out,
            kind.Drop: self._drop,
        }

    def eventFilter(self, _: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        way = self._ways.get(event.type())
        return way is not None and way(event)

    def _wheel(self, event: QEvent) -> bool:
        wheel = cast("QWheelEvent", event)
        notches = wheel.angleDelta().y() / NOTCH
        if notches and self._canvas.shown is not None:
            self._canvas.zoom_to(self._canvas.zoom * ZOOM_STEP**notches, wheel.position())
        return True

    def _press(self, event: QEvent) -> bool:
        mouse = cast("QMouseEvent", event)
        self._canvas.setFocus(Qt.FocusReason.MouseFocusReason)
        is_left = mouse.button() == Qt.MouseButton.LeftButton
        if mouse.button() == Qt.MouseButton.MiddleButton or (is_left and self._holds_space):
            self._grip = mouse.position()
            self._canvas.setCursor(Qt.CursorShape.ClosedHandCursor)
        elif is_left and self._is_on_wipe(mouse.position()):
            self._is_wiping = True
        elif is_left and (label := self._canvas.face_at(mouse.position())):
            self.picked.emit(label)
        return True

    def _move(self, event: QEvent) -> bool:
        at = cast("QMouseEvent", event).position()
        if self._grip is not None:
            self._pan(at - self._grip)
            self._grip = at
        elif self._is_wiping:
            box = self._canvas.picture_box()
            self._canvas.set_wipe((at.x() - box.left()) / box.width())
        else:
            self._show_cursor(at)
        return True

    def _release(self, event: QEvent) -> bool:
        self._grip, self._is_wiping = None, False
        self._show_cursor(cast("QMouseEvent", event).position())
        return True

    def _double_click(self, event: QEvent) -> bool:
        """Between all of the frame and its px."""
        at = cast("QMouseEvent", event).position()
        self._canvas.zoom_to(1.0 if self._canvas.camera.zoom is None else None, at)
        return True

    def _pan(self, way: QPointF) -> None:
        canvas, ratio = self._canvas, self._canvas.devicePixelRatioF()
        across, down = way.x() * ratio, way.y() * ratio
        self._has_panned = True
        canvas.set_camera(geometry.panned(canvas.camera, canvas.upright.size, canvas.view, across, down))

    def _is_on_wipe(self, at: QPointF) -> bool:
        box = self._canvas.picture_box()
        x = box.left() + box.width() * self._canvas.wipe
        return self._canvas.mode is Mode.WIPE and abs(at.x() - x) <= HANDLE / 2

    def _show_cursor(self, at: QPointF) -> None:
        shape = Qt.CursorShape.ArrowCursor
        if self._holds_space:
            shape = Qt.CursorShape.OpenHandCursor
        elif self._is_on_wipe(at):
            shape = Qt.CursorShape.SplitHCursor
        elif self._canvas.face_at(at):
            shape = Qt.CursorShape.PointingHandCursor
        self._canvas.setCursor(shape)

    def _override(self, event: QEvent) -> bool:
        """Space holds the picture while there is more of it to see; a tap plays as everywhere else."""
        key = cast("QKeyEvent", event)
        is_space = key.key() == Qt.Key.Key_Space and not key.modifiers()
        if is_space and self._canvas.is_pannable:
            event.accept()
            return True
        return False

    def _key_press(self, event: QEvent) -> bool:
        key = cast("QKeyEvent", event)
        if key.key() != Qt.Key.Key_Space or not self._canvas.is_pannable:
            return False
        if not key.isAutoRepeat():
            self._holds_space, self._has_panned = True, False
            self._canvas.setCursor(Qt.CursorShape.OpenHandCursor)
        return True

    def _key_release(self, event: QEvent) -> bool:
        key = cast("QKeyEvent", event)
        if key.key() != Qt.Key.Key_Space or key.isAutoRepeat() or not self._holds_space:
            return False
        self._holds_space, self._grip = False, None
        self._canvas.unsetCursor()
        if not self._has_panned:
            self.play_wanted.emit()
        return True

    def _menu(self, event: QEvent) -> bool:
        """By keyboard it is that of the person in hand, or of the first face."""
        wish = cast("QContextMenuEvent", event)
        label = self._canvas.face_at(QPointF(wish.pos()))
        at = wish.globalPos()
        if wish.reason() == QContextMenuEvent.Reason.Keyboard and self._canvas.labels:
            label = max(self._canvas.labels, key=lambda each: each.is_chosen)
            at = self._canvas.mapToGlobal(self._canvas.face_box(label).center().toPoint())
        self.menu_wanted.emit(label, at)
        return True

    def _drag(self, event: QEvent) -> bool:
        drag = cast("QDragMoveEvent", event)
        if not drag.mimeData().hasFormat(SOURCE_MIME):
            return False
        self._hover(drag.position())
        drag.acceptProposedAction()
        return True

    def _drag_out(self, _: QEvent) -> bool:
        self._hover(None)
        return False

    def _drop(self, event: QEvent) -> bool:
        drop = cast("QDropEvent", event)
        if not drop.mimeData().hasFormat(SOURCE_MIME):
            return False
        label = self._canvas.face_at(drop.position())
        self._hover(None)
        drop.acceptProposedAction()
        self.given.emit(bytes(drop.mimeData().data(SOURCE_MIME).data()).decode("utf-8"), label)
        return True

    def _hover(self, at: QPointF | None) -> None:
        self._canvas.hovered = self._canvas.face_at(at) if at is not None else None
        self._canvas.update()
