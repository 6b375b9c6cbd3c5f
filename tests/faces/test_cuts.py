from collections.abc import Iterable

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray

from ffstudio.faces.cuts import CutFinder
from ffstudio.media.pixels.sampling import picture
from ffstudio.media.reading.probe import probe
from ffstudio.media.reading.reader import Reader

Picture = NDArray[np.uint8]


def cuts(pictures: Iterable[Picture]) -> list[int]:
    finder = CutFinder()
    verdicts = [verdict for shown in pictures for verdict in finder.show(shown)]
    verdicts += finder.finish()
    return [frame for frame, is_cut in enumerate(verdicts) if is_cut]


@pytest.fixture(scope="module")
def shots(sample) -> list[list[Picture]]:
    found = []
    for name in ("shot010.mp4", "shot020.mp4"):
        with Reader(probe(sample / name)) as reader:
            found.append([picture(frame, 320)[0] for frame in reader.frames(0, 29)])
    return found


def test_a_cut_between_shots_is_found_at_its_frame(shots):
    first, second = shots
    assert cuts(first) == cuts(second) == []
    assert cuts(first + second) == [30]
    assert cuts(first[:10] + second[:10] + first[10:]) == [10, 20]
    assert cuts(first + second[:1]) == [30]
    assert cuts(first[:1] + second) == [1]


@pytest.mark.parametrize("length", [1, 2])
def test_a_flash_is_no_cut(shots, length):
    flashed = [frame.copy() for frame in shots[0]]
    for frame in flashed[12 : 12 + length]:
        frame[:] = np.clip(frame.astype(np.int16) + 180, 0, 255)
    assert cuts(flashed) == []


def test_a_fast_pan_is_no_cut(shots):
    wide = np.hstack([cv2.resize(shot[0], (640, 360)) for shot in (*shots, *shots)])
    pan = [np.ascontiguousarray(wide[:, x : x + 640]) for x in range(0, wide.shape[1] - 640, 96)]
    assert cuts(pan) == []


def test_a_fade_is_no_cut(shots):
    first, second = shots
    mixed = [
        cv2.addWeighted(a, 1 - part, b, part, 0).astype(np.uint8)
        for a, b, part in zip(first, second, np.linspace(0, 1, 30), strict=True)
    ]
    assert cuts(mixed) == []


def test_short_clips_have_no_cut(shots):
    assert cuts([]) == []
    assert cuts(shots[0][:1]) == []
    assert cuts(shots[0][:3]) == []
