"""What lies under the pointer."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from ffstudio.domain.project import Marker
from ffstudio.faces.editing import Piece
from ffstudio.ui.timeline.geometry import BAR_INSET, HEADER, LANE, MARKS, RANGE, RULER, Rows, Scale, stacked
from ffstudio.ui.timeline.lanes import Lane
from ffstudio.ui.timeline.scene import Scene

GRIP = 6  # px to each side of an edge that may be drawn
FLAG = 14  # px, width of a marker's flag
MORE = 28  # px at the right of a header: its menu


class Zone(Enum):
    NOTHING = auto()
    RULER = auto()
    IN = auto()
    OUT = auto()
    MARKER = auto()
    STRIP = auto()
    RANGES = auto()
    RANGE = auto()
    RANGE_FIRST = auto()
    RANGE_LAST = auto()
    HEADER = auto()
    MORE = auto()
    LANE = auto()
    BAR = auto()


@dataclass(frozen=True, eq=False)
class Hit:
    """`frame` at the pointer; `index` of a range."""

    zone: Zone
    frame: int = 0
    lane: Lane | None = None
    piece: Piece | None = None
    marker: Marker | None = None
    index: int | None = None


@dataclass(frozen=True)
class Place:
    """The scene as it stands in the window; x and y count from the window's corner, headers included."""

    scene: Scene
    scale: Scale
    rows: Rows

    def find(self, x: float, y: float) -> Hit:
        lane = self._lane(y)
        if x < HEADER:
            zone = Zone.MORE if x >= HEADER - MORE else Zone.HEADER
            return Hit(zone, lane=lane) if lane else Hit(Zone.NOTHING)
        x -= HEADER
        if y < RULER:
            return self._on_ruler(x, y)
        if y < self.rows.range_top:
            return Hit(Zone.STRIP, self.scale.frame(x))
        if y < self.rows.lanes_top:
            return self._on_ranges(x, y)
        return self._on_lane(x, y, lane) if lane else Hit(Zone.NOTHING, self.scale.frame(x))

    def bar(self, lane: Lane, row: int, index: int) -> tuple[float, float]:
        """Top and height of the bars in row `row` of the lane at place `index`."""
        room = (LANE - 2 * BAR_INSET) / lane.depth
        return self.rows.top(index) + BAR_INSET + row * room, max(2.0, room - (lane.depth > 1))

    def range_rows(self) -> list[int]:
        """The row of each range."""
        ranges = self.scene.target.ranges if self.scene.target else ()
        order = sorted(range(len(ranges)), key=lambda index: ranges[index].first)
        rows = stacked([(ranges[index].first, ranges[index].last) for index in order])
        return [row for _, row in sorted(zip(order, rows, strict=True))]

    def _lane(self, y: float) -> Lane | None:
        index = self.rows.lane(y)
        return self.scene.lanes[index] if index is not None and index < len(self.scene.lanes) else None

    def _on_ruler(self, x: float, y: float) -> Hit:
        frame, target = self.scale.frame(x), self.scene.target
        if target is None:
            return Hit(Zone.NOTHING)
        if y < RULER - MARKS:
            return Hit(Zone.RULER, frame)
        for marker in reversed(target.markers):
            if -GRIP <= x - self.scale.x(marker.frame) <= FLAG:
                return Hit(Zone.MARKER, frame, marker=marker)
        first, last = self.scene.trim
        x0, x1 = self.scale.x(first), self.scale.x(last + 1)
        reach = min(FLAG, (x1 - x0) / 2)
        if -GRIP <= x - x0 <= reach:
            return Hit(Zone.IN, frame)
        if -reach <= x - x1 <= GRIP:
            return Hit(Zone.OUT, frame)
        return Hit(Zone.RULER, frame)

    def _on_ranges(self, x: float, y: float) -> Hit:
        frame = self.scale.frame(x)
        row, rows = int(y - self.rows.range_top) // RANGE, self.range_rows()
        ranges = self.scene.target.ranges if self.scene.target else ()
        for index, each in reversed(list(enumerate(ranges))):
            x0, x1 = self.scale.x(each.first), self.scale.x(each.last + 1)
            if rows[index] != row or not x0 - GRIP <= x <= x1 + GRIP:
                continue
            grip = min(GRIP, (x1 - x0) / 3)
            edge = Zone.RANGE_FIRST if x <= x0 + grip else Zone.RANGE_LAST
            return Hit(Zone.RANGE if x0 + grip < x < x1 - grip else edge, frame, index=index)
        return Hit(Zone.RANGES, frame)

    def _on_lane(self, x: float, y: float, lane: Lane) -> Hit:
        frame, index = self.scale.frame(x), self.rows.lane(y) or 0
        slack = int(2 / self.scale.zoom)
        for piece, row in lane.between(frame - slack, frame + slack):
            top, height = self.bar(lane, row, index)
            if top <= y < top + height:
                return Hit(Zone.BAR, frame, lane, piece)
        return Hit(Zone.LANE, frame, lane)
