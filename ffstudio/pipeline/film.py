"""Small pictures of chosen frames of one clip: stills along it, and heads of people in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from ffstudio.domain.clip import Clip
from ffstudio.domain.failures import DecodeFailed
from ffstudio.domain.frames import VideoFrame
from ffstudio.domain.progress import CancelToken
from ffstudio.domain.view import Picture
from ffstudio.faces.turn import quarter_turns, upright
from ffstudio.media.pixels.sampling import crop, picture, scaling
from ffstudio.media.reading.index import FrameIndex
from ffstudio.media.reading.reader import Reader

AROUND = 1.4  # of the longer side of a face's box: hair and chin
K = TypeVar("K")
Box = tuple[float, float, float, float]


def still_frame(keyframes: NDArray[np.int64], first: int, last: int) -> int:
    """The frame to show for `first` to `last`: of the keyframes, soon decoded, the one nearest the middle."""
    middle = (first + last) // 2
    begin, end = np.searchsorted(keyframes, (first, last + 1))
    inside = keyframes[begin:end]
    return int(inside[np.abs(inside - middle).argmin()] if len(inside) else middle)


def stills(
    clip: Clip, index: FrameIndex, frames: Iterable[int], longest: int, cancel: CancelToken
) -> dict[int, Picture]:
    """Frames as a player shows them, uint8 RGB, by number; damaged ones are left out.

    Raises what Reader raises, and Cancelled.
    """
    wanted = {number: number for number in frames}
    return {
        number: upright(picture(frame, longest)[0], quarter_turns(clip.video.rotation))
        for number, frame in _read(clip, index, wanted, cancel)
    }


def heads(
    clip: Clip, index: FrameIndex, boxes: Mapping[K, tuple[int, Box]], side: int, cancel: CancelToken
) -> dict[K, Picture]:
    """Heads upright, uint8 RGB [side, side, 3]; `boxes` give frame and face, px of the frame as stored.

    Raises what Reader raises, and Cancelled.
    """
    wanted = {key: frame for key, (frame, _) in boxes.items()}
    turns = quarter_turns(clip.video.rotation)
    return {
        key: upright(_head(frame, boxes[key][1], side), turns)
        for key, frame in _read(clip, index, wanted, cancel)
    }


def _head(frame: VideoFrame, box: Box, side: int) -> Picture:
    x0, y0, x1, y1 = box
    scale = side / (max(x1 - x0, y1 - y0, 1.0) * AROUND)
    centre = np.array([(x0 + x1) / 2, (y0 + y1) / 2])
    matrix = scaling(scale, scale, *(side / 2 - 0.5 - centre * scale))
    return np.asarray(np.clip(crop(frame, matrix, side) * 255 + 0.5, 0, 255), np.uint8)


def _read(
    clip: Clip, index: FrameIndex, wanted: Mapping[K, int], cancel: CancelToken
) -> Iterator[tuple[K, VideoFrame]]:
    with Reader(clip, index=index) as reader:
        for key, number in sorted(wanted.items(), key=lambda pair: pair[1]):
            cancel.check(f"Looking through {clip.path.name}")
            try:
                yield key, reader.frame(min(number, index.count - 1))
            except DecodeFailed:
                continue
