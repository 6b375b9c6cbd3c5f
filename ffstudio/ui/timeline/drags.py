"""What a press of the mouse may turn into: each drag moves one thing until it is let go, or given up."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from ffstudio.domain.project import Marker
from ffstudio.faces.editing import Piece
from ffstudio.ui.desk import Desk
from ffstudio.ui.timeline.geometry import SNAP, Scale, snapped
from ffstudio.ui.timeline.hits import Hit
from ffstudio.ui.timeline.scene import Scene
from ffstudio.ui.timeline.verbs import Verbs


@dataclass(frozen=True)
class Pull:
    """Where the pointer is; `is_free` while Shift lets things go anywhere."""

    x: float
    y: float
    is_free: bool = False


class Board(Protocol):
    """What a drag needs of the timeline's window; x from the lanes' left edge, y from the top."""

    desk: Desk
    scene: Scene
    verbs: Verbs
    scale: Scale
    snaps: bool
    band: tuple[int, int] | None
    target_row: int | None

    def lane_index(self, y: float) -> int | None:
        """The lane at y, one more than there are for a new person, None elsewhere."""
        ...

    def redraw(self) -> None: ...


class Drag(Protocol):
    def move(self, to: Pull) -> None: ...

    def drop(self) -> None: ...

    def cancel(self) -> None: ...


class Snapping:
    """Frames near cuts, markers and ends are drawn to them. The places are those at the drag's beginning."""

    def __init__(self, board: Board, but: tuple[int, ...] = ()) -> None:
        self._board = board
        self._places = [place for place in places(board.scene) if place not in but]

    def frame(self, to: Pull) -> int:
        return self.near(self._board.scale.frame(to.x), to)

    def near(self, frame: int, to: Pull) -> int:
        if to.is_free or not self._board.snaps:
            return frame
        return snapped(frame, self._places, SNAP / self._board.scale.zoom)


def places(scene: Scene) -> list[int]:
    """Frames to which things snap, sorted: cuts, markers, and where ranges begin and end."""
    target = scene.target
    markers = [marker.frame for marker in target.markers] if target else []
    ranges = [edge for each in (target.ranges if target else ()) for edge in (each.first, each.last + 1)]
    return sorted({0, scene.count - 1, *scene.trim, *scene.cuts, *markers, *ranges})


class Scrub:
    """The playhead follows."""

    def __init__(self, board: Board) -> None:
        self._board, self._snapping = board, Snapping(board)

    def move(self, to: Pull) -> None:
        self._board.desk.selection.set(frame=self._snapping.frame(to))

    def drop(self) -> None:
        """It is where it is."""

    def cancel(self) -> None:
        """It is where it is."""


class _Edit:
    """Changes the project while it moves; all of it is one step, taken back when given up."""

    def __init__(self, board: Board) -> None:
        self.board, self.key = board, board.verbs.new_drag()
        self._before = board.desk.document.undo_stack.index()

    def drop(self) -> None:
        """Every move was an edit."""

    def cancel(self) -> None:
        if self.board.desk.document.undo_stack.index() > self._before:
            self.board.desk.document.undo_stack.undo()


class MoveTrim(_Edit):
    """In or out."""

    def __init__(self, board: Board, *, is_in: bool) -> None:
        super().__init__(board)
        self._is_in, (self._first, self._last) = is_in, board.scene.trim
        self._snapping = Snapping(board, (self._first if is_in else self._last,))

    def move(self, to: Pull) -> None:
        frame = self._snapping.frame(to)
        if self._is_in:
            self.board.verbs.trim(min(frame, self._last), self._last, self.key)
        else:
            self.board.verbs.trim(self._first, max(frame, self._first), self.key)


class MoveMarker(_Edit):
    def __init__(self, board: Board, marker: Marker) -> None:
        super().__init__(board)
        self._marker, self._snapping = marker, Snapping(board, (marker.frame,))

    def move(self, to: Pull) -> None:
        frame = self._snapping.frame(to)
        self._marker = self.board.verbs.move_marker(self._marker, frame, self.key)


class MoveRange(_Edit):
    """A range of settings, or one of its ends; `moves` tells which ends follow."""

    def __init__(self, board: Board, hit: Hit, moves: tuple[bool, bool]) -> None:
        super().__init__(board)
        self._index, self._moves, self._from = hit.index or 0, moves, hit.frame
        target = board.scene.target
        each = target.ranges[self._index] if target else None
        self._span = (each.first, each.last) if each else (0, 0)
        self._snapping = Snapping(board, (self._span[0], self._span[1] + 1))

    def move(self, to: Pull) -> None:
        first, last = self._span
        if all(self._moves):
            by = self._snapping.near(first + self.board.scale.frame(to.x) - self._from, to) - first
            by = min(max(by, -first), self.board.scene.count - 1 - last)
            span = (first + by, last + by)
        elif self._moves[0]:
            span = (min(self._snapping.frame(to), last), last)
        else:
            span = (first, max(self._snapping.frame(to), first))
        self.board.verbs.set_range(self._index, *span, self.key)


class NewRange:
    """Frames marked on the ruler, which get settings of their own."""

    def __init__(self, board: Board, frame: int) -> None:
        self._board, self._snapping = board, Snapping(board)
        self._from = frame

    def move(self, to: Pull) -> None:
        frame = self._snapping.frame(to)
        self._board.band = (min(self._from, frame), max(self._from, frame))
        self._board.redraw()

    def drop(self) -> None:
        band = self._board.band
        self.cancel()
        if band and band[1] > band[0]:
            self._board.verbs.add_range(*band)

    def cancel(self) -> None:
        self._board.band = None
        self._board.redraw()


class MoveBars:
    """Pieces on their way to another lane; below the last one is a new person."""

    def __init__(self, board: Board, pieces: list[Piece], lane: int) -> None:
        self._board, self._pieces, self._lane = board, pieces, lane

    def move(self, to: Pull) -> None:
        row = self._board.lane_index(to.y)
        self._board.target_row = None if row == self._lane else row
        self._board.redraw()

    def drop(self) -> None:
        row, lanes = self._board.target_row, self._board.scene.lanes
        self.cancel()
        if row is not None:
            self._board.verbs.give(self._pieces, lanes[row].person if row < len(lanes) else None)

    def cancel(self) -> None:
        self._board.target_row = None
        self._board.redraw()
