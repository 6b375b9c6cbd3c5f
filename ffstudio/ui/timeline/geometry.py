"""Where things stand in the timeline: frames along x, rows down y. Pure numbers, without Qt."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace

RULER = 40  # px; the lower half is for markers and the ends of the range
MARKS = 20  # px of it
STRIP = 48
RANGE = 20
LANE = 40
BAR_INSET = 6  # px above and below the bars of a lane
HEADER = 216
MOST_ZOOM = 64.0  # px a frame
SNAP = 10  # px


@dataclass(frozen=True, slots=True)
class Scale:
    """`count` frames in a window `width` px wide: `zoom` px a frame, `scroll` px of the clip before the window.

    x counts from the window's left edge; a frame begins at its x and is `zoom` px wide.
    """

    count: int = 1
    width: float = 1.0
    zoom: float = 1.0
    scroll: float = 0.0

    @property
    def content(self) -> float:
        """Width of the whole clip, px."""
        return self.count * self.zoom

    @property
    def least_zoom(self) -> float:
        """At which the whole clip fits."""
        return min(self.width / self.count, MOST_ZOOM)

    @property
    def most_scroll(self) -> float:
        return max(0.0, self.content - self.width)

    def x(self, frame: float) -> float:
        return frame * self.zoom - self.scroll

    def frame(self, x: float) -> int:
        """The frame at x, within the clip."""
        return min(max(int((x + self.scroll) // self.zoom), 0), self.count - 1)

    def visible(self, x0: float = 0.0, x1: float | None = None) -> tuple[int, int]:
        """First and last frame that show between two places of the window, all of it by default."""
        return self.frame(x0), self.frame(self.width if x1 is None else x1)

    def held(self) -> Scale:
        """Within its limits."""
        zoom = min(max(self.zoom, self.least_zoom), MOST_ZOOM)
        held = replace(self, zoom=zoom)
        return replace(held, scroll=min(max(self.scroll, 0.0), held.most_scroll))

    def fitted(self) -> Scale:
        """The whole clip in the window."""
        return replace(self, zoom=self.least_zoom, scroll=0.0)

    def resized(self, width: float) -> Scale:
        """In a window of another width; a clip that fitted still does."""
        was_whole = self.zoom <= self.least_zoom * 1.0001
        scale = replace(self, width=max(1.0, width))
        return scale.fitted() if was_whole else scale.held()

    def zoomed(self, factor: float, x: float) -> Scale:
        """Nearer by `factor`; what is at x stays there."""
        zoom = min(max(self.zoom * factor, self.least_zoom), MOST_ZOOM)
        return replace(self, zoom=zoom, scroll=(x + self.scroll) * zoom / self.zoom - x).held()

    def showing(self, frame: int) -> Scale:
        """Scrolled by whole windows where the frame is out of sight, so that running footage stands still."""
        x = self.x(frame)
        if 0 <= x <= self.width - min(self.zoom, self.width):
            return self
        margin = self.width * 0.08
        return replace(self, scroll=frame * self.zoom - (margin if x > 0 else self.width - 2 * margin)).held()


@dataclass(frozen=True, slots=True)
class Rows:
    """Ruler, thumbnails, `ranges` rows of settings, then `lanes` people, `scroll` px of them before the window."""

    ranges: int = 0
    lanes: int = 0
    scroll: int = 0

    @property
    def strip(self) -> int:
        return RULER

    @property
    def range_top(self) -> int:
        return RULER + STRIP

    @property
    def lanes_top(self) -> int:
        return self.range_top + self.ranges * RANGE

    @property
    def content(self) -> int:
        """Height of all lanes, px."""
        return self.lanes * LANE

    def top(self, lane: int) -> int:
        return self.lanes_top + lane * LANE - self.scroll

    def lane(self, y: float) -> int | None:
        """The lane at y, None above the lanes and below the last."""
        index = int((y - self.lanes_top + self.scroll) // LANE)
        return index if y >= self.lanes_top and index < self.lanes else None

    def visible(self, height: int) -> range:
        """Lanes that show in a window of this height."""
        first = self.scroll // LANE
        return range(first, max(first, min(self.lanes, -(-(height - self.lanes_top + self.scroll) // LANE))))

    def showing(self, lane: int, height: int) -> Rows:
        """Scrolled as far as it takes to see the lane."""
        window = max(LANE, height - self.lanes_top)
        return replace(self, scroll=min(max(self.scroll, (lane + 1) * LANE - window), lane * LANE))


def snapped(frame: int, places: Sequence[int], reach: float) -> int:
    """The nearest of the sorted `places` within `reach` frames, else the frame itself."""
    after = bisect_left(places, frame)
    near = min(places[max(0, after - 1) : after + 1], key=lambda place: abs(place - frame), default=frame)
    return near if abs(near - frame) <= reach else frame


def stacked(spans: Sequence[tuple[int, int]]) -> list[int]:
    """A row for each span (first, last), in order of first, so that those of one row do not overlap."""
    ends: list[int] = []
    rows = []
    for first, last in spans:
        row = next((number for number, end in enumerate(ends) if end < first), len(ends))
        ends[row:] = [last, *ends[row + 1 :]]
        rows.append(row)
    return rows
