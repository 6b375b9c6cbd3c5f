"""Where the faces of a clip are out of range of the method that is to replace them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ffstudio.domain.cautions import Caution, Runs
from ffstudio.domain.faces import Analysis
from ffstudio.faces.cautions import Watch
from ffstudio.faces.editing import Piece
from ffstudio.faces.landmarks import load_groups
from ffstudio.inference.catalog import load_catalog, metadata_path
from ffstudio.pipeline.cautions import analysis_cautions
from ffstudio.swap.limits import load_limits
from ffstudio.ui.timeline.evidence import Evidence, evidence_of

Heeded = Mapping[int, tuple[Caution, ...]]


@dataclass(frozen=True, slots=True, eq=False)
class Weighing:
    """What evidence and cautions are to be found of. Equal only with the very same analysis."""

    analysis: Analysis
    model: str
    rate: float

    def __eq__(self, other: object) -> bool:
        return (
            isinstance(other, Weighing)
            and self.analysis is other.analysis
            and (self.model, self.rate) == (other.model, other.rate)
        )

    def __hash__(self) -> int:
        return hash((id(self.analysis), self.model, self.rate))

    def result(self) -> Weighed:
        """Takes a few ms for each thousand frames of a face."""
        return Weighed(self, evidence_of(self.analysis), heeded_of(self.analysis, self.model, self.rate))


@dataclass(frozen=True, slots=True, eq=False)
class Weighed:
    """What was found, by the number of the track as analysed."""

    of: Weighing
    evidence: Mapping[int, Evidence]
    heeded: Heeded


def heeded_of(analysis: Analysis, model: str, rate: float) -> Heeded:
    """By the number of the track as analysed; nothing for a method whose limits are not known."""
    limits = load_limits().get(model)
    if limits is None:
        return {}
    groups = load_groups(metadata_path(load_catalog().model("lite-landmarks")))
    found: dict[int, tuple[Caution, ...]] = {}
    for caution in analysis_cautions(analysis, Watch(limits, groups, rate)):
        found[caution.track] = (*found.get(caution.track, ()), caution)
    return found


def runs_in(piece: Piece, caution: Caution) -> Runs:
    """The caution's runs as far as they lie in a piece of its track."""
    first, last = piece.track.first, piece.track.last
    inside = ((max(a, first), min(b, last)) for a, b in caution.runs)
    return tuple((a, b) for a, b in inside if a <= b)
