"""What the engine says of clips in which a face is hard to replace."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any

import av
import cv2
import pytest

from ffstudio.domain.cautions import Reason
from ffstudio.domain.clip import FrameRange
from ffstudio.domain.progress import CancelToken, ignore_progress
from ffstudio.domain.spec import RenderSpec
from ffstudio.media.reading.probe import probe
from ffstudio.media.reading.reader import Reader
from ffstudio.pipeline.cautions import sentences
from ffstudio.pipeline.engine import Engine
from ffstudio.pipeline.production import Production, load_casting, prepare
from ffstudio.pipeline.viewing import Viewing
from tests.footage import blank_frame, sample_frames, write_footage

FIRST, LAST, COUNT = 20, 39, 50


def pasted(frames: Iterable[Any], at: tuple[int, int, int, int]) -> Iterable[Any]:
    """The frames with a board before frames `FIRST` to `LAST`; `at` is x0, y0, x1, y1."""
    for number, frame in enumerate(frames):
        pixels = frame.to_ndarray(format="rgb24")
        if FIRST <= number <= LAST:
            pixels[at[1] : at[3], at[0] : at[2]] = (60, 90, 140)
        yield av.VideoFrame.from_ndarray(pixels, format="rgb24")


def far(frames: Iterable[Any]) -> Iterable[Any]:
    """The frames so small that the face is about 40 px wide, on grey."""
    for frame in frames:
        pixels = blank_frame(320, 180).to_ndarray(format="rgb24")
        small = frame.to_ndarray(format="rgb24")
        pixels[50:122, 80:208] = cv2.resize(small, (128, 72), interpolation=cv2.INTER_AREA)
        yield av.VideoFrame.from_ndarray(pixels, format="rgb24")


def produced(spec: RenderSpec, engine: Engine) -> Production:
    with Reader(probe(spec.target)) as reader:
        casting = load_casting(spec, engine)
        return prepare(spec, casting, reader, engine, progress=ignore_progress, cancel=CancelToken())


@pytest.fixture(scope="module")
def covered(sample: Path, small_spec: RenderSpec, tmp_path_factory: pytest.TempPathFactory) -> RenderSpec:
    """A man before whose mouth and nose a board is held, 480x270."""
    shown = (frame.reformat(480, 270) for frame in sample_frames(sample / "shot010.mp4", COUNT))
    path = tmp_path_factory.mktemp("covered") / "covered.mkv"
    return replace(small_spec, target=write_footage(path, pasted(shown, (150, 145, 340, 250)), "ffv1"))


def test_a_board_before_the_face_is_told_with_its_frames(covered: RenderSpec, small_engine: Engine) -> None:
    production = produced(covered, small_engine)
    (caution,) = production.cautions
    assert (caution.reason, caution.person) == (Reason.COVERED, 1)
    ((first, last),) = caution.runs
    assert abs(first - FIRST) <= 1
    assert abs(last - LAST) <= 1
    (text,) = [text for text in production.warnings if "person 1 seems to be covered" in text]
    assert f"frames {first}-{last} (00:00:00:{first:02d})" in text


def test_only_frames_that_are_rendered_are_told_of(covered: RenderSpec, small_engine: Engine) -> None:
    assert produced(replace(covered, trim=FrameRange(0, 10)), small_engine).cautions == ()


def test_a_viewer_is_told_in_the_frames_themselves(covered: RenderSpec, small_engine: Engine) -> None:
    produced(covered, small_engine)
    with Viewing(covered.target, small_engine, patience=None) as viewing:
        before, within = (viewing.look(frame, covered).warnings for frame in (5, 30))
    assert before == ()
    assert len(within) == 1


def test_a_face_of_40_px_is_told(
    sample: Path, small_spec: RenderSpec, small_engine: Engine, tmp_path: Path
) -> None:
    path = write_footage(tmp_path / "far.mkv", far(sample_frames(sample / "shot010.mp4", 8)), "ffv1")
    production = produced(replace(small_spec, target=path), small_engine)
    (caution,) = production.cautions
    assert (caution.reason, caution.runs) == (Reason.TINY, ((0, 7),))
    assert 30 < caution.worst < 50


def test_the_sample_gives_no_warning(small_spec: RenderSpec, small_engine: Engine) -> None:
    assert produced(small_spec, small_engine).warnings == ()


def test_many_stretches_are_a_few_lines(covered: RenderSpec, small_engine: Engine) -> None:
    (caution,) = produced(covered, small_engine).cautions
    runs = tuple((first, first + 5) for first in range(0, 600, 60))
    many = [replace(caution, person=person, runs=runs) for person in range(1, 11)]
    told = sentences([*many, replace(many[0], track=99)], "lite-mesh", probe(covered.target).video)
    assert len(told) == 7
    assert "180-185 (00:00:07:05) and 6 more" in told[0]
    assert "hard to replace: 40." in told[-1]
