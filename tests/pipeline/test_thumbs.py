"""Small pictures of clips, and what is said of a source's faces."""

from __future__ import annotations

from itertools import islice
from pathlib import Path

import cv2
import numpy as np
import pytest

from ffstudio.domain.errors import Cancelled
from ffstudio.domain.portrait import Hint
from ffstudio.domain.progress import CancelToken
from ffstudio.domain.settings import RenderSettings
from ffstudio.media.reading.index import build_index
from ffstudio.media.reading.probe import probe
from ffstudio.media.reading.still import load_picture, save_picture
from ffstudio.pipeline.engine import Engine
from ffstudio.pipeline.thumbs import face_thumbs, spread, strip, thumbnail
from tests.clips import make_clip


def test_a_clip_and_a_picture_have_a_thumbnail(sample: Path) -> None:
    assert thumbnail(sample / "shot010.mp4").shape == (90, 160, 3)
    small, whole = thumbnail(sample / "source_a.jpg", 72), load_picture(sample / "source_a.jpg")
    assert small.shape == (72, 72, 3)
    assert np.abs(small.mean(axis=(0, 1)) - whole.mean(axis=(0, 1))).max() < 1


def test_a_turned_clip_stands_upright(tmp_path: Path) -> None:
    clip = make_clip(tmp_path / "turned.mp4", size=(320, 180), rotation=90)
    assert thumbnail(clip).shape == (160, 90, 3)
    assert [picture.shape for _, picture in strip(clip, 2, 64, CancelToken())] == [(64, 36, 3)] * 2


def test_a_strip_runs_along_the_clip(sample: Path) -> None:
    clip = sample / "shot010.mp4"
    shown = list(strip(clip, 5, 96, CancelToken()))
    numbers = [number for number, _ in shown]
    assert numbers == spread(build_index(probe(clip)), 5)
    assert [number * 5 // 150 for number in numbers] == [0, 1, 2, 3, 4]
    assert {picture.shape for _, picture in shown} == {(54, 96, 3)}


def test_a_strip_can_be_stopped_and_a_short_clip_has_a_short_one(sample: Path, small_clip: Path) -> None:
    assert len(list(strip(small_clip, 100, 32, CancelToken()))) == 16
    cancel = CancelToken()
    pictures = strip(sample / "shot010.mp4", 5, 96, cancel)
    assert len(list(islice(pictures, 2))) == 2
    cancel.cancel()
    with pytest.raises(Cancelled):
        next(pictures)


@pytest.mark.parametrize(
    ("change", "hints"),
    [
        (lambda pixels: pixels, ()),
        (lambda pixels: cv2.GaussianBlur(pixels, (0, 0), 5), (Hint.BLURRED,)),
        (lambda pixels: cv2.resize(pixels, (180, 180), interpolation=cv2.INTER_AREA), (Hint.SMALL,)),
    ],
    ids=["good", "blurred", "small"],
)
def test_a_source_is_told_what_is_wrong_with_it(
    change, hints: tuple[Hint, ...], sample: Path, tmp_path: Path, small_engine: Engine
) -> None:
    save_picture(change(load_picture(sample / "source_b.jpg")), tmp_path / "face.png")
    (face,) = face_thumbs(tmp_path / "face.png", small_engine, RenderSettings())
    assert face.hints == hints
    assert face.crop.shape == (128, 128, 3)
    assert abs(face.yaw) < 10


def test_a_covered_face_is_hidden(sample: Path, tmp_path: Path, small_engine: Engine) -> None:
    pixels = load_picture(sample / "source_c.jpg")
    pixels[pixels.shape[0] * 55 // 100 :] = 190
    save_picture(pixels, tmp_path / "face.png")
    (face,) = face_thumbs(tmp_path / "face.png", small_engine, RenderSettings())
    assert Hint.HIDDEN in face.hints


def test_several_faces_are_numbered_from_the_left_and_turned_ones_say_so(
    sample: Path, tmp_path: Path, small_engine: Engine
) -> None:
    turned, front = thumbnail(sample / "shot010.mp4", 1280), load_picture(sample / "source_a.jpg")
    save_picture(np.hstack([turned, front]), tmp_path / "two.png")
    left, right = face_thumbs(tmp_path / "two.png", small_engine, RenderSettings())
    assert (left.number, right.number) == (1, 2)
    assert left.box[0] < right.box[0]
    assert left.yaw < -8 < right.yaw < 8


def test_a_picture_of_nobody(tmp_path: Path, small_engine: Engine) -> None:
    save_picture(np.full((120, 160, 3), 90, np.uint8), tmp_path / "wall.png")
    assert face_thumbs(tmp_path / "wall.png", small_engine, RenderSettings()) == ()
