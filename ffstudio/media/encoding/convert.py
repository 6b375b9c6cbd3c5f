"""Hands frames to an encoder in the format and size it takes. No change of primaries or transfer, ever."""

from __future__ import annotations

from dataclasses import dataclass, replace

import av
import numpy as np
from av.video.format import VideoFormat
from av.video.frame import VideoFrame as NativeFrame
from av.video.plane import VideoPlane
from av.video.reformatter import Interpolation, VideoReformatter
from numpy.typing import NDArray

from ffstudio.domain.colour import UNSPECIFIED, Colour
from ffstudio.media.encoding.exact import can_deepen, deepen
from ffstudio.media.pixels.colour_tags import codec_ints

# Codes of libswscale (SWS_CS_*) for the matrices it knows; others are taken by picture height.
SWS_MATRIX = {"bt709": 1, "fcc": 4, "bt470bg": 5, "smpte170m": 5, "smpte240m": 7, "bt2020nc": 9, "bt2020c": 9}
FLOAT_FROM = {"gbrpf32le": "rgb48le", "gbrapf32le": "rgba64le", "grayf32le": "gray16le"}
HD_HEIGHT = 720  # from here BT.709 is assumed where nothing is said, BT.601 below (ITU-R BT.709, BT.601)


def is_rgb(pixel_format: str) -> bool:
    return VideoFormat(pixel_format).is_rgb


def encoded_colour(colour: Colour, source: str, target: str, height: int) -> Colour:
    """Tags of the encoded stream: the clip's own, but for the matrix and range that RGB <-> YCbCr changes."""
    if source.startswith("yuvj") and colour.range == UNSPECIFIED:
        colour = replace(colour, range="pc")
    if is_rgb(source) == is_rgb(target) or target.startswith("gray"):
        return colour
    if is_rgb(target):
        return replace(colour, matrix="gbr", range="pc", chroma=UNSPECIFIED)
    matrix = "bt709" if height >= HD_HEIGHT else "smpte170m"
    return replace(colour, matrix=matrix, range="tv", chroma="left")


@dataclass(frozen=True)
class Converter:
    """Brings frames [h, w] of any format to `pixel_format` and `size` [w, h], padded to the right and below.

    `source` are the tags of the frames, `target` those of the encoded stream.
    """

    pixel_format: str
    size: tuple[int, int]
    source: Colour
    target: Colour
    scaler: VideoReformatter

    def convert(self, native: NativeFrame) -> NativeFrame:
        """The frame itself where nothing is to do; side data survives but for padded frames."""
        if native.format.name != self.pixel_format:
            native = self._change_format(native)
        if (native.width, native.height) != self.size:
            native = pad(native, self.size)
        for name, code in codec_ints(self.target).items():
            setattr(native, name, code)
        return native

    def _change_format(self, native: NativeFrame) -> NativeFrame:
        if can_deepen(native.format.name, self.pixel_format):
            return deepen(native, self.pixel_format)
        if "f32" in self.pixel_format:
            return deepen(self._reformat(native, FLOAT_FROM[self.pixel_format]), self.pixel_format)
        return self._reformat(native, self.pixel_format)

    def _reformat(self, native: NativeFrame, target: str) -> NativeFrame:
        source = native.format.name
        matrix, out_matrix = (_sws_matrix(c.matrix, native.height) for c in (self.source, self.target))
        if is_rgb(source) == is_rgb(target):
            out_matrix = matrix
        return self.scaler.reformat(
            native,
            format=target,
            src_colorspace=out_matrix if is_rgb(source) else matrix,
            dst_colorspace=matrix if is_rgb(target) else out_matrix,
            src_color_range=_sws_range(self.source.range, source),
            dst_color_range=_sws_range(self.target.range, target),
            interpolation=Interpolation.BICUBIC | Interpolation.ACCURATE_RND | Interpolation.FULL_CHR_H_INT,
        )


def _sws_matrix(matrix: str, height: int) -> int:
    return SWS_MATRIX.get(matrix, 1 if height >= HD_HEIGHT else 5)


def _sws_range(tag: str, pixel_format: str) -> int:
    is_full = tag == "pc" or is_rgb(pixel_format) or pixel_format.startswith("yuvj")
    return 2 if is_full else 1


def pad(native: NativeFrame, size: tuple[int, int]) -> NativeFrame:
    """A copy with the last column and row repeated up to `size` [w, h]; timing and tags kept."""
    padded = av.VideoFrame(*size, native.format.name)
    for index, (old, new) in enumerate(zip(native.planes, padded.planes, strict=True)):
        pixel = sum((c.bits + 7) // 8 for c in native.format.components if c.plane == index)
        grow = ((0, new.height - old.height), (0, new.width - old.width), (0, 0))
        _pixels(new, pixel)[:] = np.pad(_pixels(old, pixel), grow, mode="edge")
    padded.pts, padded.time_base = native.pts, native.time_base
    return padded


def _pixels(plane: VideoPlane, pixel: int) -> NDArray[np.uint8]:
    """View [h, w, pixel] of a plane whose pixels take `pixel` bytes."""
    rows = np.frombuffer(memoryview(plane), np.uint8).reshape(-1, plane.line_size)
    shape, strides = (plane.height, plane.width, pixel), (plane.line_size, pixel, 1)
    return np.lib.stride_tricks.as_strided(rows, shape, strides)
