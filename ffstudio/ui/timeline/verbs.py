"""What the timeline does to the clip in hand: each verb is one undoable step."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from itertools import count

from PySide6.QtCore import QObject

from ffstudio.domain.project import Marker, Project, TargetClip
from ffstudio.faces.editing import EditedAnalysis, Piece
from ffstudio.ui.desk import Desk
from ffstudio.ui.timeline import changes
from ffstudio.ui.timeline.lanes import Lane
from ffstudio.ui.timeline.scene import Scene

Change = Callable[[TargetClip], TargetClip]


class Verbs(QObject):
    """Edits go through the document; what they refer to is what the scene shows."""

    def __init__(self, desk: Desk, scene: Scene, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._scene, self._drags = desk, scene, count(1)

    def new_drag(self) -> str:
        """A merge key: the edits of one drag are one step."""
        return f"timeline.drag-{next(self._drags)}"

    def assign(self, person: int, source: str) -> None:
        def change(edited: EditedAnalysis, clip: TargetClip) -> TargetClip:
            return changes.assign(clip, edited, person, source)

        self._with_people(self.tr("Assign source"), change)
        self._desk.selection.set(person=person, range=None)

    def assign_anyone(self, source: str) -> None:
        """The source plays whom the settings choose."""
        self._edit(self.tr("Assign source"), lambda clip: clip.with_role(None, source))

    def release(self, person: int) -> None:
        def change(edited: EditedAnalysis, clip: TargetClip) -> TargetClip:
            return changes.release(clip, edited, person)

        self._with_people(self.tr("Do not replace person"), change)

    def rename(self, person: int, name: str) -> None:
        self._edit(self.tr("Rename person"), lambda clip: changes.rename(clip, person, name))

    def splittable(self) -> list[Piece]:
        """Pieces that the playhead would cut: picked ones, else those of the lane in hand, else the only one."""
        frame, lane = self._scene.frame, self._scene.lane
        inside = [piece for each in self._scene.lanes for piece, _ in each.between(frame, frame)]
        inside = [piece for piece in inside if piece.track.first < frame]
        picked = [piece for piece in inside if piece.part in self._scene.picked.parts]
        own = [piece for piece in inside if lane and piece.person == lane.person]
        return picked or own or (inside if len(inside) == 1 else [])

    def split(self) -> None:
        pieces, frame = self.splittable(), self._scene.frame
        self._edit(self.tr("Split track"), lambda clip: changes.split(clip, pieces, frame))
        edited = self._scene.edited
        after = [piece for piece in edited.pieces if piece.track.first == frame] if edited else []
        tracks = {piece.part.track for piece in pieces}
        self._scene.pick([piece.part for piece in after if piece.part.track in tracks])

    def joinable(self) -> bool:
        target = self._scene.target
        return bool(target and changes.joins(target.edits, [piece.part for piece in self._scene.pieces()]))

    def join(self) -> None:
        parts = [piece.part for piece in self._scene.pieces()]
        self._edit(self.tr("Join tracks"), lambda clip: changes.join(clip, changes.joins(clip.edits, parts)))

    def ignore_or_restore(self) -> None:
        """Ignores the picked pieces; where all are ignored, restores them."""
        pieces = self._scene.pieces()
        parts = [piece.part for piece in pieces]
        if all(piece.ignored for piece in pieces):
            self._edit(self.tr("Restore track"), lambda clip: changes.restore(clip, parts))
        else:
            self._edit(self.tr("Ignore track"), lambda clip: changes.ignore(clip, parts))

    def ignore(self) -> None:
        parts = [piece.part for piece in self._scene.pieces()]
        self._edit(self.tr("Ignore track"), lambda clip: changes.ignore(clip, parts))

    def give(self, pieces: Sequence[Piece], person: int | None) -> None:
        """Pieces to another person, None to a new one."""
        edited = self._scene.edited
        if edited is None:
            return
        to = max(edited.known, default=0) + 1 if person is None else person
        owners = changes.owners_of(edited)
        self._edit(self.tr("Give track to person"), lambda clip: changes.give(clip, pieces, to, owners))
        self._desk.selection.set(person=to)

    def merge(self, lane: Lane, into: int) -> None:
        def change(edited: EditedAnalysis, clip: TargetClip) -> TargetClip:
            return changes.merge(clip, edited, lane.person, into)

        self._with_people(self.tr("Join people"), change)
        self._desk.selection.set(person=into)

    def trim(self, first: int, last: int, drag: str = "") -> None:
        count = self._scene.count
        span = self._inside(first, last)
        self._edit(self.tr("Set in and out"), lambda clip: changes.trim(clip, *span, count), drag)

    def add_range(self, first: int, last: int) -> None:
        """Settings of their own for these frames; the new range is in hand."""
        span = self._inside(first, last)
        self._edit(self.tr("Add range of settings"), lambda clip: changes.add_range(clip, *span))
        if self._scene.target:
            self._scene.pick_range(len(self._scene.target.ranges) - 1)

    def set_range(self, index: int, first: int, last: int, drag: str = "") -> None:
        def change(clip: TargetClip) -> TargetClip:
            return changes.set_range(clip, index, *self._inside(first, last))

        self._edit(self.tr("Move range of settings"), change, drag)

    def remove_range(self, index: int) -> None:
        self._scene.pick_range(None)
        self._edit(self.tr("Remove range of settings"), lambda clip: changes.remove_range(clip, index))

    def move_marker(self, marker: Marker, frame: int, drag: str = "") -> Marker:
        """The marker at its new frame, in hand."""
        moved = Marker(frame, marker.text)
        self._edit(self.tr("Move marker"), lambda clip: changes.move_marker(clip, marker, frame), drag)
        self._scene.pick_marker(moved)
        return moved

    def write_marker(self, marker: Marker, text: str) -> None:
        self._edit(self.tr("Write marker"), lambda clip: changes.write_marker(clip, marker, text))
        self._scene.pick_marker(Marker(marker.frame, text))

    def remove_marker(self, marker: Marker) -> None:
        self._edit(self.tr("Remove marker"), lambda clip: changes.remove_marker(clip, marker))

    def _inside(self, first: int, last: int) -> tuple[int, int]:
        """Both within the clip: what lies beyond cannot be rendered."""
        end = self._scene.count - 1
        return min(max(first, 0), end), min(max(last, 0), end)

    def _with_people(self, text: str, change: Callable[[EditedAnalysis, TargetClip], TargetClip]) -> None:
        edited = self._scene.edited
        if edited is not None:
            self._edit(text, partial(change, edited))

    def _edit(self, text: str, change: Change, drag: str = "") -> None:
        target = self._scene.target
        if target is None:
            return

        def apply(project: Project) -> Project:
            now = project.target(target.id)
            return project.with_target(change(now)) if now else project

        self._desk.document.edit(text, apply, merge=drag)
