"""The timeline's window: draws what is in sight, and nothing else."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import cast

from PySide6.QtCore import QRect, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from ffstudio.ui.desk import Desk
from ffstudio.ui.timeline import filmstrip
from ffstudio.ui.timeline.describe import describe
from ffstudio.ui.timeline.geometry import HEADER, LANE, RULER, STRIP, Rows, Scale
from ffstudio.ui.timeline.hits import Place
from ffstudio.ui.timeline.paint import Paint, Shown
from ffstudio.ui.timeline.paint_ruler import playhead_columns
from ffstudio.ui.timeline.pictures import Pictures
from ffstudio.ui.timeline.scene import Scene
from ffstudio.ui.timeline.verbs import Verbs

NEW_PERSON = LANE  # px below the last lane, where pieces become a new person
SCROLL_BAR = 12  # px


class Canvas(QAbstractScrollArea):
    """Custom-painted: ruler, thumbnails, ranges and lanes. `scaled` follows zoom and scroll."""

    scaled = Signal()

    def __init__(self, desk: Desk, scene: Scene, verbs: Verbs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk, self.scene, self.verbs = desk, scene, verbs
        self.scale, self.rows = Scale(), Rows()
        self.snaps = True
        self.band: tuple[int, int] | None = None
        self.target_row: int | None = None
        self._pictures = Pictures(desk.work, self)
        self._paint = Paint(desk.theme, self._pictures, self.tr("New person"))
        self._clip_shown = ""
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.viewport().setMouseTracking(True)
        self.setMinimumHeight(RULER + STRIP + 2 * LANE + SCROLL_BAR)
        self.setAccessibleName(self.tr("Timeline"))
        scene.changed.connect(self._follow)
        scene.moved.connect(self._move_playhead)
        scene.repicked.connect(self._repick)
        self._pictures.changed.connect(self.redraw)
        self._pictures.counted.connect(scene.know_count)
        self._follow()

    @property
    def place(self) -> Place:
        return Place(self.scene, self.scale, self.rows)

    @property
    def lanes_height(self) -> int:
        """Height of the window, px."""
        return self.viewport().height()

    def redraw(self) -> None:
        self.viewport().update()

    def set_scale(self, scale: Scale) -> None:
        """Another zoom or scroll."""
        self.scale = scale
        self._set_bars()
        self._want_pictures()
        self.redraw()
        self.scaled.emit()

    def zoom(self, factor: float, x: float | None = None) -> None:
        """Nearer by `factor`, at x from the lanes' left edge, by default at the playhead where it shows."""
        if x is None:
            head = self.scale.x(self.scene.frame)
            x = head if 0 <= head <= self.scale.width else self.scale.width / 2
        self.set_scale(self.scale.zoomed(factor, x))

    def fit(self) -> None:
        self.set_scale(self.scale.fitted())

    def show_lane(self, index: int) -> None:
        self.rows = self.rows.showing(index, self.lanes_height)
        self.set_scale(self.scale)

    def lane_index(self, y: float) -> int | None:
        """The lane at y, one more than there are for a new person, None elsewhere."""
        index, end = self.rows.lane(y), self.rows.top(len(self.scene.lanes))
        if index is None and self.scene.lanes and end <= y < end + NEW_PERSON:
            return len(self.scene.lanes)
        return index

    def header_rect(self, index: int) -> QRect:
        """The header of a lane, px of the viewport."""
        return QRect(0, self.rows.top(index), HEADER, LANE)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self.set_scale(self.scale.resized(self.viewport().width() - HEADER))

    def scrollContentsBy(self, _dx: int, _dy: int) -> None:  # noqa: N802 - Qt's name
        """The bars moved."""
        self.rows = replace(self.rows, scroll=self.verticalScrollBar().value())
        self.scale = replace(self.scale, scroll=float(self.horizontalScrollBar().value()))
        self._want_pictures()
        self.redraw()
        self.scaled.emit()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        place, area, has_focus = self.place, self.viewport().rect(), self.hasFocus()
        with QPainter(self.viewport()) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for dirty in cast("Iterable[QRect]", event.region()):
                # The playhead's old place and its new one may be far apart.
                painter.setClipRect(dirty)
                shown = Shown(place, area, dirty, self.band, self.target_row, has_focus)
                self._paint.draw(painter, shown)

    def _follow(self) -> None:
        """Something of the clip is another, or the clip is."""
        scene, ranges = self.scene, self.place.range_rows()
        self.rows = replace(self.rows, ranges=max(ranges, default=-1) + 1, lanes=len(scene.lanes))
        scale = replace(self.scale, count=scene.count)
        is_new = self._clip_shown != (scene.target.id if scene.target else "")
        was_whole = self.scale.zoom <= self.scale.least_zoom * 1.0001
        self._clip_shown = scene.target.id if scene.target else ""
        ratio = self.devicePixelRatioF()
        longest = max(filmstrip.width(scene.clip), filmstrip.HIGH) * ratio
        self._pictures.show(scene.clip, round(longest))
        self.set_scale(scale.fitted() if is_new or was_whole else scale.held())
        self._repick()

    def _move_playhead(self, old: int, new: int) -> None:
        shown = self.scale.showing(min(new, self.scene.count - 1))
        if shown != self.scale:
            self.set_scale(shown)
            return
        for frame in (old, new):
            left, wide = playhead_columns(self.scale.x(min(frame, self.scene.count - 1)))
            self.viewport().update(left, 0, wide + int(self.scale.zoom) + 1, self.lanes_height)
        self.viewport().update(0, 0, HEADER, self.rows.lanes_top)

    def _repick(self) -> None:
        self.setAccessibleDescription(describe(self.scene))
        self.redraw()

    def _set_bars(self) -> None:
        across, down = self.horizontalScrollBar(), self.verticalScrollBar()
        with QSignalBlocker(across), QSignalBlocker(down):
            across.setRange(0, int(self.scale.most_scroll))
            across.setPageStep(int(self.scale.width))
            across.setSingleStep(max(1, int(self.scale.width / 20)))
            across.setValue(int(self.scale.scroll))
            window = self.lanes_height - self.rows.lanes_top
            over = self.rows.content - window
            down.setRange(0, over + NEW_PERSON // 2 if over > 0 else 0)
            down.setPageStep(max(LANE, window))
            down.setSingleStep(LANE // 2)
            self.rows = replace(self.rows, scroll=min(self.rows.scroll, down.maximum()))
            down.setValue(self.rows.scroll)

    def _want_pictures(self) -> None:
        spans = filmstrip.slots(self.scale, self.scene.clip, 0, self.scale.width)
        portraits = [self.scene.lanes[index].portrait for index in self.rows.visible(self.lanes_height)]
        self._pictures.want(spans, portraits)
