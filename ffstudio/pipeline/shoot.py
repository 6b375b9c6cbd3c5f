"""Renders the segments of a plan, each through all stages into a file of its own."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from ffstudio.domain.failures import DecodeFailed, GpuMemoryExhausted
from ffstudio.domain.frames import FrameTime
from ffstudio.domain.jobs import SegmentRecord
from ffstudio.domain.progress import CancelToken, OnProgress
from ffstudio.domain.sentences import said
from ffstudio.media.encoding.plan import EncodePlan
from ffstudio.media.encoding.writer import VideoWriter
from ffstudio.media.reading.reader import Reader
from ffstudio.pipeline import frames
from ffstudio.pipeline.pace import Pace
from ffstudio.pipeline.production import Production
from ffstudio.pipeline.segments import Span, Work
from ffstudio.pipeline.stages import Pipeline

DECODE_DEPTH = 4  # frames; keeps the decoder busy while a batch is cut
CUT_DEPTH = 1  # batches; one waits while one is in the networks
SWAP_DEPTH = 1  # batches; one waits while one is composited
COMPOSITE_DEPTH = 4  # frames; rides out the encoder's look-ahead
ENCODE_DEPTH = 16  # times of frames, a few bytes each


class Shoot:
    """One run over the segments of a production. `warnings` fill up as it goes."""

    def __init__(
        self,
        production: Production,
        reader: Reader,
        plan: EncodePlan,
        work: Work,
        progress: OnProgress,
        cancel: CancelToken,
    ) -> None:
        self._production, self._reader, self._plan, self._work = production, reader, plan, work
        self._cancel, self._batch = cancel, production.spec.settings.compute.batch
        self._pace = Pace("render", production.count, progress)
        self.warnings: list[str] = []

    def segments(self, spans: Sequence[Span], key: str) -> list[SegmentRecord]:
        """Every segment in order; those finished before under the same `key` and intact are taken as they are.

        Raises DecodeFailed where not one frame decodes, and what the stages raise.
        """
        self._work.begin(spans, key)
        kept = self._work.intact(spans)
        self._pace.skip(sum(last - first + 1 for number, (first, last) in enumerate(spans) if number in kept))
        records = [kept.get(number) or self._segment(number, span) for number, span in enumerate(spans)]
        if not any(record.frames for record in records):
            raise DecodeFailed(self._production.clip.path, said("none of its frames could be decoded"))
        return records

    def _segment(self, number: int, span: Span) -> SegmentRecord:
        path = self._work.path(number, self._plan.segment_suffix)
        while True:
            try:
                times = self._frames(span, path)
            except DecodeFailed:
                times = []  # a damaged stretch; the reader warns of it
            except GpuMemoryExhausted as error:
                self._halve(error)
                continue
            return self._work.finish(number, span, path, times)

    def _halve(self, error: GpuMemoryExhausted) -> None:
        if self._batch == 1:
            raise error
        self._batch //= 2
        self.warnings.append(
            said("The GPU's memory ran out: going on with batches of {batch}.", batch=self._batch)
        )

    def _frames(self, span: Span, path: Path) -> list[FrameTime]:
        """Runs the stages over a span; gives the source time of every frame that was encoded."""
        times: list[FrameTime] = []
        try:
            self._run(span, path, times)
        except BaseException:
            self._pace.skip(-len(times))
            raise
        return times

    def _run(self, span: Span, path: Path, times: list[FrameTime]) -> None:
        production = self._production
        with (
            VideoWriter(self._plan, production.clip, path) as writer,
            Pipeline(f"The render of {production.spec.target.name}", self._cancel) as pipeline,
        ):
            decoded = pipeline.stage("decode", self._reader.frames(*span), DECODE_DEPTH)
            cut = pipeline.stage("cut", frames.cut(decoded, production, self._batch), CUT_DEPTH)
            swapped = pipeline.stage("swap", frames.swap(cut, production), SWAP_DEPTH)
            whole = pipeline.stage("composite", frames.composite(swapped), COMPOSITE_DEPTH)
            for time in pipeline.stage("encode", frames.encode(whole, writer), ENCODE_DEPTH):
                times.append(time)
                self._pace.step()
