from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from ffstudio.domain.colour import Colour
from ffstudio.media.pixels.sampling import crop
from ffstudio.swap.composite import composite, mask_planes
from tests.media.frames import converted, copies, noise, painting

FORMATS = [
    "yuv420p", "nv12", "yuv422p10le", "yuv444p", "yuv420p10le", "p010le", "gbrp", "rgb24", "rgba", "gbrap12le",
    "yuv422p", "yuv411p", "nv21", "yuva444p", "yuv444p12le", "gray", "gray16le", "rgb48le", "rgba64le",
]  # fmt: skip
SIZE = 96


def alignment(scale: float = 0.9, turn: float = 0.2, x: float = 80.0, y: float = 60.0) -> np.ndarray:
    """Takes full px (x, y) to the middle of the crop."""
    linear = scale * np.array([[np.cos(turn), -np.sin(turn)], [np.sin(turn), np.cos(turn)]])
    return np.column_stack([linear, SIZE / 2 - linear @ [x, y]])


def oval(softness: float = 8.0) -> np.ndarray:
    y, x = np.mgrid[:SIZE, :SIZE] - SIZE / 2
    return np.asarray(np.clip((SIZE * 0.4 - np.hypot(x, y * 0.9)) / softness, 0, 1), np.float32)


def face() -> np.ndarray:
    return np.random.default_rng(3).random((SIZE, SIZE, 3)).astype(np.float32)


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("scale", [0.9, 0.3, 2.5])
def test_outside_the_mask_every_sample_is_the_same(name, scale):
    frame = noise(name, 161, 121)
    before, matrix = copies(frame), alignment(scale)
    composite(frame, face(), oval(), matrix)
    for old, new, weight in zip(before, frame.planes, mask_planes(frame, oval(), matrix), strict=True):
        assert np.array_equal(old[weight == 0], new[weight == 0])
    assert not np.array_equal(before[0], frame.planes[0])


@pytest.mark.parametrize("name", FORMATS)
def test_the_mask_stays_near_the_face(name):
    frame = noise(name, 161, 121)
    matrix = alignment(1.0, 0.0)
    for plane, weight in enumerate(mask_planes(frame, oval(), matrix)):
        step_x, step_y = (2**shift for shift in frame.layout.plane_shift(plane))
        y, x = np.mgrid[: weight.shape[0], : weight.shape[1]]
        distance = np.hypot(x * step_x - 80, (y * step_y - 60) * 0.9)
        assert weight[distance > SIZE * 0.4 + 2 * max(step_x, step_y) + 3].max(initial=0) == 0
        if frame.layout.alpha is None or frame.layout.alpha.plane != plane:
            assert weight[distance < SIZE * 0.4 - 8 - 2 * max(step_x, step_y)].min() > 0.99


@pytest.mark.parametrize("name", ["rgba", "bgra", "gbrap12le", "yuva444p", "yuva420p10le", "rgba64le"])
def test_alpha_is_not_touched(name):
    frame = noise(name, 120, 90)
    alpha = frame.layout.alpha
    assert alpha is not None
    before = copies(frame)[alpha.plane]
    composite(frame, face(), oval(), alignment())
    after = frame.planes[alpha.plane]
    if before.ndim == 3:
        before, after = before[..., alpha.channel], after[..., alpha.channel]
    assert np.array_equal(before, after)


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("size", [(160, 120), (161, 121)])
def test_a_face_put_back_changes_nothing_visible(name, size):
    frame = converted(painting(*size), name, span="pc" if "b" in name[:4] or "gray" in name else "tv")
    before, matrix = copies(frame), alignment()
    composite(frame, crop(frame, matrix, SIZE), oval(), matrix)
    limit = 2 * 2 ** (frame.layout.depth - 8) * 2**frame.layout.shift
    for old, new in zip(before, frame.planes, strict=True):
        assert np.abs(old.astype(int) - new).max() <= limit


@pytest.mark.parametrize("name", ["yuv420p", "nv12", "yuv422p10le", "p010le", "gbrp", "rgba"])
@pytest.mark.parametrize("place", [(0, 0), (160, 60), (80, 121), (-30, -20)])
def test_a_face_over_the_frame_s_edge(name, place):
    frame = noise(name, 161, 121)
    before, matrix = copies(frame), alignment(x=place[0], y=place[1])
    composite(frame, face(), oval(), matrix)
    for old, new, weight in zip(before, frame.planes, mask_planes(frame, oval(), matrix), strict=True):
        assert np.array_equal(old[weight == 0], new[weight == 0])
    assert any(not np.array_equal(old, new) for old, new in zip(before, frame.planes, strict=True))


@pytest.mark.parametrize("place", [(-500, 60), (80, 900), (5000, -5000)])
def test_a_face_outside_the_frame_does_nothing(place):
    frame = noise("yuv420p", 161, 121)
    before = copies(frame)
    composite(frame, face(), oval(), alignment(x=place[0], y=place[1]))
    assert all(np.array_equal(old, new) for old, new in zip(before, frame.planes, strict=True))


def test_an_empty_mask_and_its_faint_tail_do_nothing():
    frame = noise("yuv420p", 161, 121)
    before = copies(frame)
    composite(frame, face(), np.full((SIZE, SIZE), 0.005, np.float32), alignment())
    assert all(np.array_equal(old, new) for old, new in zip(before, frame.planes, strict=True))


@pytest.mark.parametrize("name", FORMATS)
def test_codes_stay_in_range(name):
    frame = noise(name, 161, 121)
    glaring = face() * 6 - 3
    composite(frame, glaring, np.ones((SIZE, SIZE), np.float32), alignment())
    kind = frame.layout
    for plane in frame.planes:
        assert plane.max() <= (2**kind.depth - 1) << kind.shift
        assert not np.any(plane & ((1 << kind.shift) - 1))


def test_codes_beyond_the_nominal_range_survive_outside_the_mask():
    frame = noise("yuv420p", 161, 121, Colour(range="tv"))
    super_white = frame.planes[0].copy()
    super_white[:] = 255
    frame = replace(frame, planes=(super_white, *frame.planes[1:]))
    composite(frame, face(), oval(), alignment())
    assert frame.planes[0][0, 0] == 255


def test_half_a_mask_is_half_a_face():
    frame = converted(painting(160, 120), "gbrp12le", span="pc")
    before, matrix = copies(frame), np.array([[1.0, 0, -20], [0, 1.0, -10]])
    composite(frame, np.ones((SIZE, SIZE, 3), np.float32), np.full((SIZE, SIZE), 0.5, np.float32), matrix)
    weight = (0.5 - 1 / 128) / (1 - 1 / 128)
    inner = np.s_[20:90, 30:100]
    wanted = before[0][inner] + weight * (4095.0 - before[0][inner])
    assert np.abs(frame.planes[0][inner] - wanted).max() <= 1
