from __future__ import annotations

import cv2
import numpy as np
import pytest

from ffstudio.domain.colour import Colour
from ffstudio.domain.frames import VideoFrame
from ffstudio.media.pixels.sampling import chroma_offset, crop, picture
from tests.media.frames import NOW, converted, layout, noise, painting

FORMATS = [
    "yuv420p", "nv12", "yuv422p", "yuv444p", "yuv411p", "yuv420p10le", "yuv422p10le", "p010le",
    "yuv444p12le", "gbrp", "gbrap12le", "rgb24", "bgra", "rgb48le", "rgba64le",
]  # fmt: skip
MATRIX = np.array([[0.8, 0.1, -20.0], [-0.1, 0.8, 5.0]])


@pytest.mark.parametrize("name", FORMATS)
def test_crop_shows_the_picture_that_was_converted(name):
    pixels = painting(321, 243)
    frame = converted(pixels, name, span="pc" if "b" in name[:4] else "tv")
    wanted = cv2.warpAffine(pixels, MATRIX, (192, 192), borderMode=cv2.BORDER_REPLICATE)
    found = crop(frame, MATRIX, 192)
    assert found.shape == (192, 192, 3)
    assert found.dtype == np.float32
    assert np.abs(found * 255 - wanted).max() < 4


@pytest.mark.parametrize("matrix", ["bt709", "smpte170m", "bt2020nc"])
@pytest.mark.parametrize("span", ["tv", "pc"])
def test_every_matrix_and_range(matrix, span):
    pixels = painting(160, 120)
    found = crop(converted(pixels, "yuv444p10le", matrix, span), np.eye(2, 3), 96)
    assert np.abs(found * 255 - pixels[:96, :96]).max() < 2


def test_grey_fills_all_channels():
    frame = noise("gray", 64, 64)
    found = crop(frame, np.eye(2, 3), 64)
    assert np.allclose(found * 255, frame.planes[0][..., None], atol=1e-3)


@pytest.mark.parametrize(
    "siting", ["left", "center", "topleft", "top", "bottomleft", "bottom", "unspecified"]
)
def test_chroma_is_read_where_it_was_sited(siting):
    colour = Colour(matrix="bt709", range="tv", chroma=siting)
    kind = layout("yuv420p")
    dx, dy = chroma_offset(colour, kind)
    y, x = np.mgrid[:32, :32].astype(np.float64)
    luma = np.full((64, 64), 100, np.uint8)
    chroma = np.round(100 + (2 * x + dx) + (2 * y + dy) / 2).astype(np.uint8)
    frame = VideoFrame(0, NOW, (luma, np.full_like(chroma, 128), chroma), kind, colour, None)
    red = crop(frame, np.eye(2, 3), 64)[..., 0]
    wanted = (100 - 16) / 219 + 1.5748 * (100 + np.mgrid[:64, :64][1] + np.mgrid[:64, :64][0] / 2 - 128) / 224
    assert np.abs(red - wanted)[4:-4, 4:-4].max() < 1.5748 * 0.8 / 224


def test_untagged_siting_is_left_and_of_jpeg_centre():
    assert chroma_offset(Colour(), layout("yuv420p")) == (0, 0.5)
    assert chroma_offset(Colour(), layout("yuvj420p")) == (0.5, 0.5)
    assert chroma_offset(Colour(), layout("yuv422p")) == (0, 0)


def test_a_shrunk_crop_does_not_alias():
    frame = noise("gray", 512, 512)
    found = crop(frame, np.eye(2, 3) / 8, 64)
    assert np.std(found[4:-4, 4:-4]) < 0.06  # noise of 0.29 averaged over 64 samples, then interpolated


def test_shrinking_keeps_places():
    x = np.mgrid[:400, :400][1]
    plane = (x // 2).astype(np.uint8)
    frame = VideoFrame(0, NOW, (plane,), layout("gray"), Colour(), None)
    found = crop(frame, np.array([[0.25, 0, 1.0], [0, 0.25, 1.0]]), 96)[..., 0] * 255
    wanted = ((np.arange(96) - 1) * 4 - 0.5) / 2
    assert np.abs(found[50] - wanted)[4:-4].max() < 0.6


@pytest.mark.parametrize("shift", [(-400, 0), (0, 900), (5000, 5000)])
def test_outside_the_frame_the_edge_is_repeated(shift):
    frame = converted(painting(101, 67), "yuv420p")
    found = crop(frame, np.array([[1.0, 0, shift[0]], [0, 1.0, shift[1]]]), 64)
    assert np.isfinite(found).all()
    assert np.ptp(found, axis=(0, 1)).max() < 0.75


@pytest.mark.parametrize("name", FORMATS)
def test_picture_is_the_frame_made_small(name):
    pixels = painting(853, 481)
    frame = converted(pixels, name, span="pc" if "b" in name[:4] else "tv")
    small, scale = picture(frame, 320)
    assert small.shape == (180, 320, 3)
    assert small.dtype == np.uint8
    assert scale == pytest.approx(853 / 320)
    wanted = cv2.resize(pixels, (320, 180), interpolation=cv2.INTER_AREA)
    assert np.abs(small.astype(int) - wanted)[2:-2, 2:-2].max() <= 4


def test_picture_clips_what_is_out_of_range():
    frame = noise("yuv420p10le", 320, 180)
    small, scale = picture(frame, 640)
    assert scale == 1
    assert small.min() == 0
    assert small.max() == 255
