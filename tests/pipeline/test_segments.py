"""Segments: the plan, what is kept, and a joined result that is the same as one piece."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import pytest

from ffstudio.config.paths import Paths
from ffstudio.config.presets import find_preset
from ffstudio.domain.errors import Cancelled
from ffstudio.domain.identity import Assignment, SourceRef
from ffstudio.domain.progress import CancelToken, Progress
from ffstudio.domain.spec import RenderSpec
from ffstudio.media.reading.probe import probe
from ffstudio.media.reading.reader import Reader
from ffstudio.pipeline.engine import Engine
from ffstudio.pipeline.render import produce, render
from ffstudio.pipeline.segments import MemoryLedger, Work, plan_segments
from tests.footage import frames_of, sample_frames, write_footage


@pytest.mark.parametrize(
    ("first", "last", "cuts", "spans"),
    [
        (0, 87, (), ((0, 39), (40, 87))),
        (0, 79, (), ((0, 39), (40, 79))),
        (0, 199, (45, 120), ((0, 44), (45, 84), (85, 119), (120, 159), (160, 199))),
        (10, 10, (), ((10, 10),)),
        (5, 60, (), ((5, 44), (45, 60))),
    ],
)
def test_plan(first: int, last: int, cuts: tuple[int, ...], spans: tuple[tuple[int, int], ...]) -> None:
    assert plan_segments(first, last, 40, cuts) == spans


@pytest.fixture
def spec(sample: Path, tmp_path: Path, paths: Paths) -> RenderSpec:
    target = write_footage(tmp_path / "target.mkv", sample_frames(sample / "shot010.mp4", 20), "ffv1")
    source = Assignment((SourceRef(sample / "source_b.jpg"),))
    return RenderSpec(target, tmp_path / "out.mkv", (source,), find_preset("lossless", paths).settings)


def in_segments(spec: RenderSpec, length: int) -> RenderSpec:
    encode = replace(spec.settings.encode, segment_frames=length)
    return replace(spec, settings=replace(spec.settings, encode=encode), output=spec.output.with_stem("cut"))


def test_joined_segments_equal_one_piece(spec: RenderSpec, paths: Paths) -> None:
    with Engine(paths=paths) as engine:
        render(spec, engine)
        cut = in_segments(spec, 8)
        render(cut, engine)
    assert frames_of(cut.output) == frames_of(spec.output)


@pytest.mark.parametrize(
    ("preset", "suffix"), [("delivery-h264", "mp4"), ("delivery-hevc10", "mov"), ("prores-4444", "mov")]
)
def test_lossy_segments_join_seamlessly(
    spec: RenderSpec, paths: Paths, preset: str, suffix: str, tmp_path: Path
) -> None:
    settings = find_preset(preset, paths).settings
    cut = replace(in_segments(replace(spec, settings=settings), 8), output=tmp_path / f"cut.{suffix}")
    with Engine(paths=paths) as engine:
        manifest = render(cut, engine)
    with Reader(probe(cut.output)) as reader:
        shown = [frame.time.seconds for frame in reader.frames()]
    assert manifest.output.frames == 20
    assert shown == [Fraction(n, 25) for n in range(20)]


def test_a_finished_segment_is_not_done_again(spec: RenderSpec, paths: Paths, tmp_path: Path) -> None:
    cut, token = in_segments(spec, 8), CancelToken()
    folder = tmp_path / "work"
    folder.mkdir()
    work = Work(folder, MemoryLedger())

    def stop_in_the_second(progress: Progress) -> None:
        if progress.stage == "render" and progress.done == 10:
            token.cancel()

    with Engine(paths=paths) as engine:
        with pytest.raises(Cancelled):
            produce(cut, engine, work, progress=stop_in_the_second, cancel=token)
        assert set(work.ledger.finished()) == {0}
        first = (folder / "segment-000000.mkv").stat().st_mtime_ns
        seen: list[int] = []
        produce(cut, engine, work, progress=lambda p: seen.append(p.done) if p.stage == "render" else None)
        assert seen[0] == 9
        assert (folder / "segment-000000.mkv").stat().st_mtime_ns == first
        render(spec, engine)
    assert frames_of(cut.output) == frames_of(spec.output)


def test_a_damaged_or_foreign_segment_is_done_again(spec: RenderSpec, paths: Paths, tmp_path: Path) -> None:
    cut = in_segments(spec, 8)
    folder = tmp_path / "work"
    folder.mkdir()
    work = Work(folder, MemoryLedger())
    with Engine(paths=paths) as engine:
        produce(cut, engine, work)
        (folder / "segment-000001.mkv").write_bytes(b"damaged")
        before = (folder / "segment-000000.mkv").stat().st_mtime_ns
        produce(replace(cut, overwrite=True), engine, work)
        assert (folder / "segment-000000.mkv").stat().st_mtime_ns == before
        softer = replace(cut.settings, mask=replace(cut.settings.mask, feather=0.1))
        produce(replace(cut, settings=softer), engine, work)
        assert (folder / "segment-000000.mkv").stat().st_mtime_ns != before
