"""Footage with synthetic faces, cut from the sample into any pixel format and container."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from fractions import Fraction
from itertools import islice
from pathlib import Path
from typing import Any

import av
import numpy as np

RATE = Fraction(25)


def sample_frames(clip: Path, count: int, first: int = 0) -> Iterator[Any]:
    """PyAV frames of a sample clip."""
    with av.open(str(clip)) as container:
        yield from islice(container.decode(video=0), first, first + count)


def blank_frame(width: int, height: int) -> Any:
    """A frame without a face: a soft grey ramp."""
    ramp = np.tile(np.linspace(40, 200, width).astype(np.uint8), (height, 1))
    return av.VideoFrame.from_ndarray(np.repeat(ramp[..., None], 3, axis=2), format="rgb24")


def frames_of(path: Path) -> list[tuple[int | None, bytes]]:
    """Time and content of every frame of a lossless file."""
    with av.open(str(path)) as container:
        return [(frame.pts, frame.to_ndarray().tobytes()) for frame in container.decode(video=0)]


def write_footage(
    path: Path,
    frames: Iterable[Any],
    codec: str = "libx264",
    pix_fmt: str = "yuv420p",
    options: Mapping[str, str] | None = None,
) -> Path:
    """Encodes frames at 25 fps, without sound."""
    with av.open(str(path), "w") as container:
        stream: Any = None
        for number, frame in enumerate(frames):
            converted = frame.reformat(format=pix_fmt)
            if stream is None:
                stream = container.add_stream(codec, rate=RATE, options=dict(options or {}))
                stream.width, stream.height, stream.pix_fmt = frame.width, frame.height, pix_fmt
            converted.pts, converted.time_base = number, 1 / RATE
            converted.pict_type = 0
            container.mux(stream.encode(converted))
        container.mux(stream.encode(None))
    return path
