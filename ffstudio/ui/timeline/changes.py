"""What the timeline changes of a clip: each verb takes the clip and returns another. Pure values."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from ffstudio.domain.clip import FrameRange
from ffstudio.domain.editing import RangeSettings, TrackEdits, TrackPart
from ffstudio.domain.project import Marker, TargetClip
from ffstudio.faces.editing import EditedAnalysis, Piece


def assign(clip: TargetClip, edited: EditedAnalysis, person: int, source: str) -> TargetClip:
    """The person is played by a source; one who was ignored as a whole is so no more."""
    pieces = edited.pieces_of(person)
    if pieces and all(piece.ignored for piece in pieces):
        clip = restore(clip, [piece.part for piece in pieces])
    return clip.with_role(person, source)


def release(clip: TargetClip, edited: EditedAnalysis, person: int) -> TargetClip:
    """Nobody plays the person; where the settings would choose it, its pieces are ignored, too."""
    clip = clip.with_role(person, None)
    if clip.source_of(None) is None:
        return clip
    return ignore(clip, [piece.part for piece in edited.pieces_of(person)])


def rename(clip: TargetClip, person: int, name: str) -> TargetClip:
    """Gives a person a name; "" takes it away."""
    names = {number: old for number, old in clip.names if number != person}
    if name.strip():
        names[person] = name.strip()
    return replace(clip, names=tuple(sorted(names.items())))


def split(clip: TargetClip, pieces: Iterable[Piece], frame: int) -> TargetClip:
    """Cuts pieces before a frame inside them."""
    edits = clip.edits
    for piece in pieces:
        if piece.track.first < frame <= piece.track.last:
            edits = edits.split(piece.part, frame)
    return replace(clip, edits=edits)


def joins(edits: TrackEdits, parts: Sequence[TrackPart]) -> list[TrackPart]:
    """Splits to undo so that pieces of one track are one; a single piece joins the one before it, or else after."""
    inner = [part for part in parts if part in edits.splits and _follows(part, parts)]
    return inner or [split for part in parts for split in _nearest(edits, part)]


def _follows(part: TrackPart, parts: Sequence[TrackPart]) -> bool:
    return any(other.track == part.track and other.first < part.first for other in parts)


def _nearest(edits: TrackEdits, part: TrackPart) -> list[TrackPart]:
    """The split at which a piece begins, or else the one at which it ends."""
    if part in edits.splits:
        return [part]
    return sorted(split for split in edits.splits if split.track == part.track and split > part)[:1]


def join(clip: TargetClip, parts: Iterable[TrackPart]) -> TargetClip:
    """Undoes the splits at which these pieces begin."""
    edits = clip.edits
    for part in parts:
        edits = edits.join(part)
    return replace(clip, edits=edits)


def ignore(clip: TargetClip, parts: Iterable[TrackPart]) -> TargetClip:
    edits = clip.edits
    for part in parts:
        edits = edits.ignore(part)
    return replace(clip, edits=edits)


def restore(clip: TargetClip, parts: Iterable[TrackPart]) -> TargetClip:
    edits = clip.edits
    for part in parts:
        edits = edits.restore(part)
    return replace(clip, edits=edits)


def give(clip: TargetClip, pieces: Iterable[Piece], person: int, owners: dict[int, int]) -> TargetClip:
    """Pieces to a person; `owners` are people by track as analysed, so that going home leaves no edit."""
    edits = clip.edits
    for piece in pieces:
        is_home = owners.get(piece.part.track) == person
        edits = edits.unmoved(piece.part) if is_home else edits.move(piece.part, person)
    return replace(clip, edits=edits)


def merge(clip: TargetClip, edited: EditedAnalysis, person: int, into: int) -> TargetClip:
    """All of one person to another, who takes its name and its source where there was none."""
    source, name = clip.source_of(person), clip.name_of(person)
    clip = give(clip, edited.pieces_of(person), into, owners_of(edited))
    clip = rename(clip.with_role(person, None), person, "")
    if source and clip.source_of(into) is None:
        clip = clip.with_role(into, source)
    return rename(clip, into, name) if name and not clip.name_of(into) else clip


def owners_of(edited: EditedAnalysis) -> dict[int, int]:
    """The person of each track as analysed."""
    return {track: person.number for person in edited.original.people for track in person.tracks}


def trim(clip: TargetClip, first: int, last: int, count: int) -> TargetClip:
    """In at `first`, out at `last`, both rendered; at the clip's ends nothing is cut."""
    first, last = min(first, last), max(first, last)
    return replace(clip, trim=FrameRange(first or None, last if last < count - 1 else None))


def trimmed(clip: TargetClip, count: int) -> tuple[int, int]:
    """First and last frame that are rendered."""
    first, last = clip.trim.first or 0, clip.trim.last
    return min(first, count - 1), min(count - 1 if last is None else last, count - 1)


def add_range(clip: TargetClip, first: int, last: int) -> TargetClip:
    """Settings of their own for these frames, none of them set yet; put last."""
    return replace(clip, ranges=(*clip.ranges, RangeSettings(min(first, last), max(first, last), ())))


def set_range(clip: TargetClip, index: int, first: int, last: int) -> TargetClip:
    """Another span for a range, the same settings."""
    moved = replace(clip.ranges[index], first=min(first, last), last=max(first, last))
    return replace(clip, ranges=(*clip.ranges[:index], moved, *clip.ranges[index + 1 :]))


def remove_range(clip: TargetClip, index: int) -> TargetClip:
    return replace(clip, ranges=(*clip.ranges[:index], *clip.ranges[index + 1 :]))


def move_marker(clip: TargetClip, marker: Marker, frame: int) -> TargetClip:
    return _with_marker(clip, marker, replace(marker, frame=frame))


def write_marker(clip: TargetClip, marker: Marker, text: str) -> TargetClip:
    return _with_marker(clip, marker, replace(marker, text=text))


def remove_marker(clip: TargetClip, marker: Marker) -> TargetClip:
    return _with_marker(clip, marker, None)


def _with_marker(clip: TargetClip, old: Marker, new: Marker | None) -> TargetClip:
    others = [marker for marker in clip.markers if marker != old]
    kept = sorted([*others, *([new] if new else [])], key=lambda marker: marker.frame)
    return replace(clip, markers=tuple(kept))
