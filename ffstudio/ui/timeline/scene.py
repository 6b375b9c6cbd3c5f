"""What the timeline shows now: the clip in hand with its people, and what of them is picked."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from fractions import Fraction

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from ffstudio.domain.clip import Clip
from ffstudio.domain.editing import TrackPart
from ffstudio.domain.faces import Analysis
from ffstudio.domain.project import Marker, Project, TargetClip
from ffstudio.faces.editing import EditedAnalysis, Piece, apply_edits
from ffstudio.ui.clips import Facts
from ffstudio.ui.desk import Desk
from ffstudio.ui.selection import Looking
from ffstudio.ui.timeline.changes import trimmed
from ffstudio.ui.timeline.evidence import Evidence
from ffstudio.ui.timeline.filmstrip import declared_count
from ffstudio.ui.timeline.heed import Heeded, Weighed, Weighing
from ffstudio.ui.timeline.lanes import Lane, make_lanes, person_of
from ffstudio.ui.timeline.picked import Picked
from ffstudio.ui.viewer.timecode import Timecode, timecode_of
from ffstudio.ui.work import Lane as WorkLane


class Scene(QObject):
    """Follows the services. `changed` when anything but the playhead and what is picked is another.

    `moved(old frame, new frame)` follows the playhead; `repicked` what is picked, or the lane in hand.
    """

    changed = Signal()
    moved = Signal(int, int)
    repicked = Signal()

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.target: TargetClip | None = None
        self.edited: EditedAnalysis | None = None
        self.lanes: tuple[Lane, ...] = ()
        self.evidence: Mapping[int, Evidence] = {}
        self.heeded: Heeded = {}
        self.picked = Picked()
        self._weighed: Weighing | None = None
        self._counted: tuple[str, int] = ("", 0)
        desk.document.changed.connect(self._follow_document)
        desk.selection.changed.connect(self._follow_selection)
        desk.analyses.changed.connect(self._follow_analysis)
        desk.clips.changed.connect(self._follow_clip)
        self._read()

    @property
    def facts(self) -> Facts | None:
        return self._desk.clips.facts(self.target.path) if self.target else None

    @property
    def clip(self) -> Clip | None:
        return self.facts.clip if self.facts else None

    @property
    def analysis(self) -> Analysis | None:
        return self.edited.original if self.edited else None

    @property
    def count(self) -> int:
        """Frames of the clip, as well as known by now; at least 1."""
        known = self._counted[1] if self.target and self._counted[0] == self.target.id else 0
        declared = declared_count(self.clip) if self.clip else 1
        return max(1, (self.analysis.frame_count if self.analysis else 0) or known or declared)

    def know_count(self, count: int) -> None:
        """The file was counted."""
        if self.target and self._counted != (self.target.id, count):
            self._counted = (self.target.id, count)
            self.changed.emit()

    @property
    def timecode(self) -> Timecode:
        return timecode_of(self.clip.video) if self.clip else Timecode(Fraction(25))

    @property
    def cuts(self) -> tuple[int, ...]:
        return self.analysis.cuts if self.analysis else ()

    @property
    def trim(self) -> tuple[int, int]:
        """First and last frame that are rendered."""
        return trimmed(self.target, self.count) if self.target else (0, self.count - 1)

    @property
    def frame(self) -> int:
        return min(self._desk.selection.now.frame, self.count - 1)

    @property
    def person(self) -> int | None:
        return self._desk.selection.now.person

    @property
    def range(self) -> int | None:
        """The range in hand, where it is there."""
        index = self._desk.selection.now.range
        return index if index is not None and self.target and index < len(self.target.ranges) else None

    @property
    def lane(self) -> Lane | None:
        """The lane in hand."""
        return next((lane for lane in self.lanes if lane.person == self.person), None)

    def pieces(self) -> list[Piece]:
        """The picked pieces, in order of time."""
        lane = self.lane
        chosen = [piece for piece in lane.pieces if piece.part in self.picked.parts] if lane else []
        others = self.edited.pieces if self.edited and len(chosen) < len(self.picked.parts) else ()
        return chosen if not others else [piece for piece in others if piece.part in self.picked.parts]

    def pick(
        self, parts: Iterable[TrackPart] = (), anchor: TrackPart | None = None, person: int | None = None
    ) -> None:
        """Takes pieces in hand, and the lane of a person."""
        self._put(Picked(frozenset(parts), anchor))
        self._desk.selection.set(range=None, **({} if person is None else {"person": person}))

    def pick_marker(self, marker: Marker | None) -> None:
        self._put(Picked(marker=marker))
        if marker:
            self._desk.selection.set(range=None)

    def pick_range(self, index: int | None) -> None:
        self._put(Picked())
        self._desk.selection.set(range=index)

    def _put(self, picked: Picked) -> None:
        if picked != self.picked:
            self.picked = picked
            self.repicked.emit()

    def _follow_document(self, old: Project, new: Project) -> None:
        now = self._desk.selection.now.target
        if old.target(now) != new.target(now) or old.sources != new.sources:
            self._read()

    def _follow_selection(self, old: Looking, new: Looking) -> None:
        if old.target != new.target:
            self.picked = Picked()
            self._read()
        elif old.frame != new.frame:
            self.moved.emit(old.frame, new.frame)
        if (old.person, old.range) != (new.person, new.range):
            self.repicked.emit()

    def _follow_analysis(self, target: str) -> None:
        if self.target and target == self.target.id:
            self._read()

    def _follow_clip(self, path: object) -> None:
        if self.target and path == self.target.path:
            self._read()

    def _read(self) -> None:
        project = self._desk.document.project
        self.target = target = project.target(self._desk.selection.now.target)
        analysis = self._desk.analyses.of(target.id) if target else None
        self.edited = apply_edits(analysis, target.edits) if target and analysis else None
        self.lanes = make_lanes(project, target, self.edited) if target and self.edited else ()
        self._weigh(analysis)
        self._drop_picked()
        self.changed.emit()

    def _drop_picked(self) -> None:
        """What is no longer there cannot stay in hand."""
        self._put(self.picked.among(self.lanes, self.target.markers if self.target else ()))
        if self.person is not None and self.lanes and self.lane is None:
            moved = next((person_of(self.lanes, part) for part in self.picked.parts), None)
            self._desk.selection.set(person=moved.person if moved else None)

    def _weigh(self, analysis: Analysis | None) -> None:
        model = self.target.settings.swap.model if self.target else ""
        to_weigh = Weighing(analysis, model, float(self.timecode.rate)) if analysis else None
        if to_weigh == self._weighed:
            return
        if not (to_weigh and self._weighed and to_weigh.analysis is self._weighed.analysis):
            self.evidence = {}
        self._weighed, self.heeded = to_weigh, {}
        if to_weigh is not None:
            self._desk.work.run(WorkLane.MEDIA, lambda _: to_weigh.result(), self._take)

    def _take(self, weighed: Weighed) -> None:
        if isValid(self) and weighed.of is self._weighed:
            self.evidence, self.heeded = weighed.evidence, weighed.heeded
            self.changed.emit()
