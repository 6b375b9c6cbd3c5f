"""Segments of a job, written down in the store as long as the job is this runner's."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ffstudio.domain.jobs import SegmentRecord
from ffstudio.domain.sentences import said
from ffstudio.pipeline.segments import Span
from ffstudio.store import Store


@dataclass(frozen=True)
class StoreLedger:
    store: Store
    job: int
    runner: str

    def plan(self, spans: Sequence[Span]) -> Sequence[Span]:
        return self.store.segments.plan(self.job, spans)

    def finished(self) -> Mapping[int, SegmentRecord]:
        return self.store.segments.finished(self.job)

    def finish(self, record: SegmentRecord) -> None:
        self.store.segments.finish(self.job, record, runner=self.runner)
        self.store.events.add(
            self.job,
            "segment",
            said(
                "{number}: frames {first} to {last}",
                number=record.number,
                first=record.first,
                last=record.last,
            ),
        )

    def forget(self) -> None:
        self.store.segments.forget(self.job)
