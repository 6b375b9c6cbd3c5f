"""A render is a plan of segments: what is finished is never done again."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from ffstudio.config.files import sha256_of, write_atomic
from ffstudio.domain.frames import FrameTime
from ffstudio.domain.jobs import SegmentRecord
from ffstudio.media.encoding.failing import writing
from ffstudio.media.reading.content import hash_files

NEAR_A_CUT = 4  # a segment's end moves to a cut that is within this part of its length

Span = tuple[int, int]


def plan_segments(first: int, last: int, length: int, cuts: Sequence[int]) -> tuple[Span, ...]:
    """Spans of about `length` frames that cover `first` to `last`; each span's both ends are included.

    A span ends where a shot ends, when a cut (the first frame of a shot) is close to where it would end.
    """
    spans: list[Span] = []
    begin = first
    while begin <= last:
        end = _nearest_cut(begin + length, cuts, length // NEAR_A_CUT)
        if last - end < length // NEAR_A_CUT:
            end = last + 1  # no short tail
        spans.append((begin, min(end - 1, last)))
        begin = spans[-1][1] + 1
    return tuple(spans)


def _nearest_cut(frame: int, cuts: Sequence[int], reach: int) -> int:
    close = [cut for cut in cuts if abs(cut - frame) <= reach]
    return min(close, key=lambda cut: abs(cut - frame), default=frame)


class Ledger(Protocol):
    """Where the segments of one job are written down. `finish` returns once the record survives a crash."""

    def plan(self, spans: Sequence[Span]) -> Sequence[Span]:
        """Records the plan once; the one that holds."""
        ...

    def finished(self) -> Mapping[int, SegmentRecord]: ...

    def finish(self, record: SegmentRecord) -> None: ...

    def forget(self) -> None:
        """All segments are to be done again."""
        ...


@dataclass
class MemoryLedger:
    """For a render that is not a job: its segments go with its process."""

    records: dict[int, SegmentRecord] = field(default_factory=dict)

    def plan(self, spans: Sequence[Span]) -> Sequence[Span]:
        return spans

    def finished(self) -> Mapping[int, SegmentRecord]:
        return self.records

    def finish(self, record: SegmentRecord) -> None:
        self.records[record.number] = record

    def forget(self) -> None:
        self.records.clear()


@dataclass(frozen=True)
class Work:
    """Where the segments of one render are kept, and where they are written down."""

    folder: Path
    ledger: Ledger

    def begin(self, spans: Sequence[Span], key: str) -> None:
        """Forgets all segments that were made under another `key` (another clip, encoder or setting)."""
        note = self.folder / "key"
        if not note.exists() or note.read_text("utf-8") != key:
            self.ledger.forget()
            with writing(note):
                write_atomic(note, key.encode())
        if tuple(self.ledger.plan(spans)) != tuple(spans):
            self.ledger.forget()
            self.ledger.plan(spans)

    @property
    def is_delivering(self) -> bool:
        """True once the deliverable may already stand under its final name."""
        return (self.folder / "delivering").exists()

    def deliver(self) -> None:
        """Notes that from here on the output's name is ours."""
        note = self.folder / "delivering"
        with writing(note):
            write_atomic(note, b"")

    def intact(self, spans: Sequence[Span]) -> dict[int, SegmentRecord]:
        """Finished segments of the plan whose files still are what was recorded."""
        return {
            number: record
            for number, record in self.ledger.finished().items()
            if number < len(spans)
            and spans[number] == (record.first, record.last)
            and (record.frames == 0 or hash_segment(record.path) == record.sha256)
        }

    def path(self, number: int, suffix: str) -> Path:
        return self.folder / f"segment-{number:06d}{suffix}"

    def finish(self, number: int, span: Span, path: Path, times: Sequence[FrameTime]) -> SegmentRecord:
        """Syncs the segment's file to disk, hashes it, and writes it down."""
        pts = tuple(time.pts for time in times)
        with writing(path):
            sha256 = hash_segment(_synced(path)) if times else ""
        record = SegmentRecord(number, *span, path, len(pts), sha256, pts)
        self.ledger.finish(record)
        return record


def hash_segment(path: Path) -> str:
    """Hex sha256 of a segment; of a folder of pictures that of their names and hashes; "" where it is gone."""
    if path.is_file():
        return sha256_of(path)
    if not path.is_dir():
        return ""
    return hash_files(sorted(path.iterdir()), is_sequence=True)


def _synced(path: Path) -> Path:
    files = sorted(path.iterdir()) if path.is_dir() else [path]
    for file in files:
        with file.open("rb+") as opened:
            os.fsync(opened.fileno())
    return path
