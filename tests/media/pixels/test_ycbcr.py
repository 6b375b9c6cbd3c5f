from __future__ import annotations

import numpy as np
import pytest

from ffstudio.domain.colour import Colour
from ffstudio.media.pixels.ycbcr import coding, joint_columns, matrix_name
from tests.media.frames import layout

RED = np.array([1, 0, 0, 1], np.float32)
WHITE = np.array([1, 1, 1, 1], np.float32)

# Codes of 100 % red as printed in the standards' tables and test patterns.
CODES_OF_RED = [
    ("yuv420p", "smpte170m", "tv", (81, 90, 240)),
    ("yuv420p", "bt709", "tv", (63, 102, 240)),
    ("yuv422p10le", "bt709", "tv", (250, 409, 960)),
    ("yuv420p10le", "bt2020nc", "tv", (294, 387, 960)),
    ("p010le", "bt709", "tv", (250 << 6, 409 << 6, 960 << 6)),
    ("yuvj420p", "smpte170m", "unspecified", (76, 85, 255.5)),
    ("gbrp12le", "unspecified", "unspecified", (4095, 0, 0)),
    ("rgb24", "unspecified", "tv", (235, 16, 16)),
]


@pytest.mark.parametrize(("name", "matrix", "span", "codes"), CODES_OF_RED)
def test_red_has_the_codes_of_the_standard(name, matrix, span, codes):
    kind = layout(name)
    found = coding(Colour(matrix=matrix, range=span), kind, 1080).from_rgb @ RED
    assert np.allclose(found, codes, atol=0.51 * 2**kind.shift)


@pytest.mark.parametrize("name", ["yuv420p", "yuv444p12le", "p010le", "yuv420p16le", "gray10le", "rgb48le"])
def test_white_and_back(name):
    coded = coding(Colour(range="tv"), layout(name), 1080)
    codes = np.append(coded.from_rgb @ WHITE, 1)
    assert np.allclose(coded.to_rgb @ codes, 1, atol=1e-4)


@pytest.mark.parametrize(
    ("colour", "height", "wanted"),
    [
        (Colour(), 1080, "bt709"),
        (Colour(), 720, "bt709"),
        (Colour(), 576, "smpte170m"),
        (Colour(primaries="bt2020"), 2160, "bt2020nc"),
        (Colour(matrix="bt470bg"), 1080, "bt470bg"),
        (Colour(matrix="ycgco"), 1080, "bt709"),
    ],
)
def test_matrix_of_tags_or_height(colour, height, wanted):
    assert matrix_name(colour, height) == wanted


def test_columns_follow_the_channels_in_memory():
    nv21, rgba = layout("nv21"), layout("bgra")
    swapped = joint_columns(nv21, coding(Colour(), nv21, 720))
    plain = joint_columns(layout("nv12"), coding(Colour(), layout("nv12"), 720))
    assert np.array_equal(swapped[:, [0, 2, 1, 3]], plain)
    columns = joint_columns(rgba, coding(Colour(), rgba, 720))
    assert np.array_equal(columns[:, 3], np.zeros(3))
    assert np.array_equal(columns[:, :3] > 0, np.eye(3)[::-1] > 0)
