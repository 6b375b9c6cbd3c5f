"""The picture: paints what came, zooms, pans and wipes. It knows nothing of projects or engines."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ffstudio.domain.clip import Clip
from ffstudio.ui.theme import GRID, Theme
from ffstudio.ui.viewer import geometry
from ffstudio.ui.viewer.easel import Easel, draw_handle
from ffstudio.ui.viewer.geometry import Box, Camera, Point, Size, Upright
from ffstudio.ui.viewer.labels import FaceLabel
from ffstudio.ui.viewer.looks import Mode, Shown
from ffstudio.ui.viewer.overlay import ToWidget, box_of, draw_faces, draw_tag


class Canvas(QWidget):
    """`moved()` after zoom, pan and size, `wiped()` after the wipe, `showed(shown)` after another picture."""

    moved = Signal()
    wiped = Signal()
    showed = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.shown: Shown | None = None
        self.clip: Clip | None = None
        self.camera, self.wipe = Camera(), 0.5
        self.labels: tuple[FaceLabel, ...] = ()
        self.hovered: FaceLabel | None = None
        self.tags = (self.tr("Before"), self.tr("After"))
        self.setAccessibleName(self.tr("Picture"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(QSize(64 * GRID, 36 * GRID))

    @property
    def mode(self) -> Mode:
        return self.shown.request.mode if self.shown else Mode.AFTER

    @property
    def upright(self) -> Upright:
        """How the clip's frames are shown."""
        return upright_of(self.clip)

    @property
    def view(self) -> Size:
        """The space for one picture, device px."""
        whole = self._whole()
        return geometry.halves(whole)[0].size if self.mode is Mode.SIDE else whole

    @property
    def zoom(self) -> float:
        """Device px for one px of the frame."""
        return geometry.scale_of(self.camera, self.upright.size, self.view)

    def longest(self, clip: Clip | None, mode: Mode) -> int:
        """How large a picture of a clip is worth making, px of its longer side, 0 for all of it."""
        whole = self._whole()
        view = geometry.halves(whole)[0].size if mode is Mode.SIDE else whole
        if clip is None:
            return round(max(view.width, view.height))
        return geometry.longest_side(self.camera, upright_of(clip), view)

    @property
    def is_pannable(self) -> bool:
        return geometry.is_larger(self.camera, self.upright.size, self.view)

    def show_picture(self, shown: Shown | None, labels: Sequence[FaceLabel]) -> None:
        """Another frame, or the same in another way; None shows nothing."""
        if shown and shown.opened:
            self.clip = shown.opened.clip
        is_other = shown is not self.shown
        self.shown, self.labels = shown, tuple(labels)
        self.update()
        if is_other:
            self.showed.emit(shown)

    def set_camera(self, camera: Camera) -> None:
        if camera != self.camera:
            self.camera = camera
            self.update()
            self.moved.emit()

    def set_wipe(self, wipe: float) -> None:
        self.wipe = min(max(wipe, 0.0), 1.0)
        self.update()
        self.wiped.emit()

    def zoom_to(self, zoom: float | None, at: QPointF | None = None) -> None:
        """Zooms about a point of the widget, its middle where none is given; None fits the frame."""
        if zoom is None:
            self.set_camera(Camera())
            return
        view, ratio = self.view, self.devicePixelRatioF()
        point = (view.width / 2, view.height / 2) if at is None else self.in_pane(at, ratio)
        self.set_camera(geometry.zoomed(self.camera, self.upright.size, view, zoom, point))

    def in_pane(self, at: QPointF, ratio: float) -> Point:
        """A point of the widget in device px of the picture's own space."""
        x, y = at.x() * ratio, at.y() * ratio
        pane = next((pane for pane in self.panes() if pane.holds((x, y))), self.panes()[0])
        return x - pane.x, y - pane.y

    def panes(self) -> tuple[Box, ...]:
        """Where pictures are, device px."""
        whole = self._whole()
        if self.mode is Mode.SIDE:
            return geometry.halves(whole)
        return (Box(0, 0, whole.width, whole.height),)

    def picture_box(self) -> QRectF:
        """Where the (left) picture lies on the widget."""
        return self._logical(self._placed(self.panes()[0]))

    def face_at(self, at: QPointF) -> FaceLabel | None:
        """The face under a point of the widget, the smallest where several are."""
        found = [
            (box.width() * box.height(), label)
            for pane in self.panes()
            for label in self.labels
            if (box := box_of(label, self._mapping(pane))).contains(at)
        ]
        return min(found, key=lambda pair: pair[0])[1] if found else None

    def face_box(self, label: FaceLabel) -> QRectF:
        """Where a face is on the widget."""
        return box_of(label, self._mapping(self.panes()[0]))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self.moved.emit()

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), self._theme.colour("viewer"))
            if self.shown is not None and self.shown.layers:
                self._paint_layers(painter, self.shown.layers)
                self._paint_over(painter)

    def _paint_layers(self, painter: QPainter, layers: tuple[QImage, ...]) -> None:
        ratio, is_smooth = self.devicePixelRatioF(), self.zoom < geometry.PIXELS_FROM
        easel = Easel(painter, self.upright, ratio, is_smooth=is_smooth)
        placed = [(self._placed(pane), pane) for pane in self.panes()]
        if self.mode is Mode.SIDE:
            for (box, pane), image in zip(placed, layers, strict=True):
                easel.draw((image,), box, pane)
        elif self.mode is Mode.WIPE:
            easel.draw_wipe(layers, *placed[0], self.wipe)
            draw_handle(painter, self.picture_box(), self.wipe, self._theme)
        else:
            easel.draw(layers, *placed[0])

    def _paint_over(self, painter: QPainter) -> None:
        draw_faces(painter, self.labels, self._mapping(self.panes()[0]), self._theme)
        if self.hovered is not None:
            painter.setPen(QPen(self._theme.colour("accent"), 3))
            painter.drawRect(self.face_box(self.hovered))
        if self.mode in {Mode.WIPE, Mode.SIDE}:
            edge = 2.0 * GRID
            draw_tag(painter, self.tags[0], QPointF(edge, edge), self._theme)
            right = QPointF(self.width() - edge, edge)
            draw_tag(painter, self.tags[1], right, self._theme, is_right=True)

    def _mapping(self, pane: Box) -> ToWidget:
        box, upright, ratio = self._placed(pane), self.upright, self.devicePixelRatioF()
        across, down = box.width / upright.size.width, box.height / upright.size.height

        def to_widget(x: float, y: float) -> QPointF:
            shown = upright.to_shown((x, y))
            return QPointF((box.x + shown[0] * across) / ratio, (box.y + shown[1] * down) / ratio)

        return to_widget

    def _placed(self, pane: Box) -> Box:
        return geometry.place(self.camera, self.upright.size, pane.size).moved(pane.x, pane.y)

    def _whole(self) -> Size:
        ratio = self.devicePixelRatioF()
        return Size(max(1.0, round(self.width() * ratio)), max(1.0, round(self.height() * ratio)))

    def _logical(self, box: Box) -> QRectF:
        ratio = self.devicePixelRatioF()
        return QRectF(box.x / ratio, box.y / ratio, box.width / ratio, box.height / ratio)


def upright_of(clip: Clip | None) -> Upright:
    """How the frames of a clip are shown, by its rotation and the shape of its px."""
    if clip is None:
        return Upright(16, 9)
    video = clip.video
    aspect = float(video.sample_aspect) or 1.0
    return Upright(video.width, video.height, aspect, round(video.rotation / 90) % 4)
