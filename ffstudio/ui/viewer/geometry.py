"""Where a picture lies in a view: fit, zoom, pan, halves and wipe. Plain numbers, no Qt.

A view is measured in device px, a frame in its own px as shown: turned upright, with square px. Both count
from the left and the top, from the edge of the first px.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

Point = tuple[float, float]
Matrix = tuple[float, float, float, float, float, float]

LEAST_ZOOM, MOST_ZOOM = 0.05, 32.0
LADDER = (0.05, 0.1, 0.25, 1 / 3, 0.5, 2 / 3, 1.0, 1.5, 2.0, 3.0, 4.0, 6.0, 8.0, 12.0, 16.0, 24.0, 32.0)
PIXELS_FROM = 2.0  # zoom from which px are shown as squares
GAP = 4.0  # device px between two pictures side by side


@dataclass(frozen=True, slots=True)
class Size:
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Box:
    x: float
    y: float
    width: float
    height: float

    @property
    def size(self) -> Size:
        return Size(self.width, self.height)

    def holds(self, point: Point) -> bool:
        return 0 <= point[0] - self.x < self.width and 0 <= point[1] - self.y < self.height

    def moved(self, x: float, y: float) -> Box:
        return replace(self, x=self.x + x, y=self.y + y)


@dataclass(frozen=True, slots=True)
class Upright:
    """How a stored frame of `width` x `height` px is shown: px `aspect` wide, `turns` quarter turns leftwards."""

    width: int
    height: int
    aspect: float = 1.0
    turns: int = 0

    @property
    def size(self) -> Size:
        wide, high = self.width * self.aspect, float(self.height)
        return Size(high, wide) if self.turns % 2 else Size(wide, high)

    @property
    def matrix(self) -> Matrix:
        """(a, b, c, d, x, y): shown x = a * stored x + b * stored y + x, shown y = c * … + d * … + y."""
        wide, high, aspect = self.width * self.aspect, float(self.height), self.aspect
        return (
            (aspect, 0.0, 0.0, 1.0, 0.0, 0.0),
            (0.0, 1.0, -aspect, 0.0, 0.0, wide),
            (-aspect, 0.0, 0.0, -1.0, wide, high),
            (0.0, -1.0, aspect, 0.0, high, 0.0),
        )[self.turns % 4]

    def to_shown(self, point: Point) -> Point:
        a, b, c, d, x, y = self.matrix
        return a * point[0] + b * point[1] + x, c * point[0] + d * point[1] + y

    def to_stored(self, point: Point) -> Point:
        a, b, c, d, x, y = self.matrix
        across, down, area = point[0] - x, point[1] - y, a * d - b * c
        return (d * across - b * down) / area, (a * down - c * across) / area


@dataclass(frozen=True, slots=True)
class Camera:
    """`zoom` in device px for one px of the frame, None fits it; `centre` 0..1 is what lies amid the view."""

    zoom: float | None = None
    centre: Point = (0.5, 0.5)


def scale_of(camera: Camera, frame: Size, view: Size) -> float:
    """Device px for one px of the frame."""
    if camera.zoom is not None:
        return camera.zoom
    return max(min(view.width / frame.width, view.height / frame.height), 1e-6)


def place(camera: Camera, frame: Size, view: Size) -> Box:
    """Where the whole frame lies, in the view's px, on whole ones so that nothing is blurred."""
    scale = scale_of(camera, frame, view)
    wide, high = max(1.0, round(frame.width * scale)), max(1.0, round(frame.height * scale))
    x = _start(wide, view.width, camera.centre[0])
    return Box(x, _start(high, view.height, camera.centre[1]), wide, high)


def zoomed(camera: Camera, frame: Size, view: Size, zoom: float, at: Point) -> Camera:
    """Another zoom, under which the point `at` of the view shows the same of the frame."""
    zoom = min(max(zoom, LEAST_ZOOM), MOST_ZOOM)
    box = place(camera, frame, view)
    wide, high = frame.width * zoom, frame.height * zoom
    x = at[0] - (at[0] - box.x) / box.width * wide
    y = at[1] - (at[1] - box.y) / box.height * high
    return Camera(zoom, (_centre(x, wide, view.width), _centre(y, high, view.height)))


def panned(camera: Camera, frame: Size, view: Size, across: float, down: float) -> Camera:
    """The frame moved by so many device px, as far as there is more of it to see."""
    box = place(camera, frame, view)
    x = _centre(box.x + across, box.width, view.width)
    return replace(camera, centre=(x, _centre(box.y + down, box.height, view.height)))


def is_larger(camera: Camera, frame: Size, view: Size) -> bool:
    """Whether some of the frame is out of the view."""
    box = place(camera, frame, view)
    return box.width > view.width or box.height > view.height


def stepped(zoom: float, steps: int) -> float:
    """The next round zoom above or below."""
    if steps > 0:
        return next((each for each in LADDER if each > zoom * 1.001), MOST_ZOOM)
    return next((each for each in reversed(LADDER) if each < zoom * 0.999), LEAST_ZOOM)


def longest_side(camera: Camera, upright: Upright, view: Size) -> int:
    """How large a picture need be made: its longer stored side in px, 0 for all of it."""
    scale, longer = scale_of(camera, upright.size, view), max(upright.width, upright.height)
    wanted = math.ceil(longer * scale * max(1.0, upright.aspect))
    return 0 if wanted >= longer else max(wanted, 16)


def halves(view: Size) -> tuple[Box, Box]:
    """The left and the right half of a view, a gap between them."""
    left = math.floor((view.width - GAP) / 2)
    return Box(0, 0, left, view.height), Box(left + GAP, 0, left, view.height)


def visible(box: Box, view: Box, image: Size) -> tuple[Box, Box]:
    """The part of a frame at `box` that the view shows, and the px of its image that are there.

    Painting that part alone costs the same at every zoom. Empty parts have a width or height of 0.
    """
    x, wide, from_x, image_wide = _seen(box.x, box.width, view.x, view.width, image.width)
    y, high, from_y, image_high = _seen(box.y, box.height, view.y, view.height, image.height)
    return Box(x, y, wide, high), Box(from_x, from_y, image_wide, image_high)


def wipe_at(x: float, box: Box) -> float:
    """Which share 0..1 of a picture lies left of `x`."""
    return min(max((x - box.x) / box.width, 0.0), 1.0)


def _start(length: float, room: float, centre: float) -> float:
    if length <= room:
        return math.floor((room - length) / 2)
    return round(min(max(room / 2 - centre * length, room - length), 0.0))


def _centre(start: float, length: float, room: float) -> float:
    if length <= room:
        return 0.5
    half = room / 2 / length
    return min(max(half - start / length, half), 1 - half)


def _seen(start: float, length: float, from_: float, room: float, px: float) -> tuple[float, ...]:
    """Along one axis: where the seen px of an image begin and how far they go, on the view and in the image."""
    step = length / px
    first = max(0, math.floor((from_ - start) / step))
    last = min(px, math.ceil((from_ + room - start) / step))
    count = max(0.0, last - first)
    return start + first * step, count * step, float(first), count
