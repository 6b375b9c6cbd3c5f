"""What of a clip's tracks and markers is in hand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ffstudio.domain.editing import TrackPart
from ffstudio.domain.project import Marker
from ffstudio.ui.timeline.lanes import Lane


@dataclass(frozen=True)
class Picked:
    """Pieces of tracks, or a marker. `anchor` is the piece from which Shift extends."""

    parts: frozenset[TrackPart] = frozenset()
    anchor: TrackPart | None = None
    marker: Marker | None = None

    def among(self, lanes: Sequence[Lane], markers: Sequence[Marker]) -> Picked:
        """What of it is still there."""
        there = {piece.part for lane in lanes for piece in lane.pieces}
        return Picked(
            self.parts & there,
            self.anchor if self.anchor in there else None,
            self.marker if self.marker in markers else None,
        )
