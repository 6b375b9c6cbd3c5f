"""Layouts agree with FFmpeg's own description of every pixel format they know."""

from __future__ import annotations

import pytest
from av.video.format import VideoFormat

from ffstudio.domain.pixels import ColourModel, layout_of

COMPOSITED = [
    "yuv420p",
    "yuvj420p",
    "yuv422p",
    "yuv444p",
    "yuv420p10le",
    "yuv422p10le",
    "yuv444p10le",
    "yuv420p12le",
    "yuv422p12le",
    "yuv444p12le",
    "yuva420p",
    "yuva444p10le",
    "yuva444p12le",
    "nv12",
    "nv16",
    "nv24",
    "p010le",
    "p210le",
    "p012le",
    "gbrp",
    "gbrp10le",
    "gbrp12le",
    "gbrap",
    "gbrap12le",
    "rgb24",
    "bgr24",
    "rgba",
    "bgra",
    "argb",
    "abgr",
    "bgr0",
    "rgb48le",
    "rgba64le",
    "gray",
    "gray10le",
]


@pytest.mark.parametrize("name", COMPOSITED)
def test_layout_matches_ffmpeg(name: str) -> None:
    layout, known = layout_of(name), VideoFormat(name, 64, 64)
    assert layout is not None
    alpha = [component for component in known.components if component.is_alpha]
    colour = [component for component in known.components if not component.is_alpha]
    assert layout.depth == colour[0].bits
    assert len(layout.components) == len(colour)
    assert (layout.model is ColourModel.RGB) == known.is_rgb
    assert [c.plane for c in layout.components] == [c.plane for c in colour]
    assert (layout.alpha is None) == (not alpha)
    if layout.model is ColourModel.YUV:
        assert layout.chroma_shift == (
            (64 // known.chroma_width(64)).bit_length() - 1,
            (64 // known.chroma_height(64)).bit_length() - 1,
        )


@pytest.mark.parametrize("name", ["pal8", "yuyv422", "rgb48be", "bayer_rggb8", "cuda", "xyz12le", "0rgb4"])
def test_other_formats_are_refused(name: str) -> None:
    assert layout_of(name) is None


def test_p010_keeps_its_bits_on_top() -> None:
    layout = layout_of("p010le")
    assert layout is not None
    assert (layout.depth, layout.shift, layout.bytes_per_sample) == (10, 6, 2)
    assert layout.plane_shift(0) == (0, 0)
    assert layout.plane_shift(1) == (1, 1)
