"""Makes small test clips: a gradient, a moving box and the frame's number as a bar code that survives encoding."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from pathlib import Path
from typing import Any

import av
import numpy as np
from av.container import OutputContainer
from numpy.typing import NDArray

from ffstudio.domain.colour import UNSPECIFIED, Colour
from ffstudio.domain.frames import VideoFrame
from ffstudio.domain.pixels import ColourModel
from ffstudio.media.pixels.colour_tags import codec_ints

BITS = 12
REC709 = Colour("bt709", "bt709", "bt709", "tv", "left")
_PCM_CONTAINERS = (".mxf", ".avi")
_SUBTITLE_CODEC = {".mkv": "subrip", ".mp4": "mov_text", ".mov": "mov_text"}


@dataclass(frozen=True)
class _Recipe:
    codec: str
    size: tuple[int, int]
    rate: Fraction
    pix_fmt: str
    times: Sequence[int]
    time_base: Fraction
    options: Mapping[str, str]
    colour: Colour | None
    sar: Fraction | None
    rotation: float
    timecode: str | None
    tracks: int
    subtitle: bool
    chapters: Sequence[tuple[float, float, str]]
    mux: Mapping[str, str] = field(default_factory=dict)


def make_clip(
    path: Path,
    *,
    codec: str = "libx264",
    frames: int = 30,
    size: tuple[int, int] = (320, 180),
    rate: Fraction = Fraction(25),
    pix_fmt: str = "yuv420p",
    pts: Sequence[int] | None = None,
    time_base: Fraction | None = None,
    options: Mapping[str, str] | None = None,
    colour: Colour | None = REC709,
    sar: Fraction | None = None,
    rotation: float = 0,
    timecode: str | None = None,
    audio: int = 0,
    subtitle: bool = False,
    chapters: Sequence[tuple[float, float, str]] = (),
    start_pts: int = 0,
    mux: Mapping[str, str] | None = None,
) -> Path:
    """Writes `path` (its suffix is the container) and returns it.

    `pts` are ticks of `time_base` (1/rate by default), 0, 1, 2, ... where none are given, all moved by
    `start_pts`. `audio` is the number of tone tracks as long as the pictures; `chapters` are (start, end,
    title) in seconds; `options` are the encoder's, `mux` the container's.
    """
    times = [start_pts + time for time in (pts or range(frames))]
    recipe = _Recipe(
        codec, size, rate, pix_fmt, times, time_base or 1 / rate, options or {}, colour, sar, rotation,
        timecode, audio, subtitle, chapters, mux=mux or {},
    )  # fmt: skip
    with av.open(str(path), "w", options=dict(recipe.mux)) as output:
        _write(output, recipe, path.suffix)
    return path


def picture(number: int, size: tuple[int, int]) -> NDArray[np.uint16]:
    """RGB [h, w, 3] uint16 of one frame: gradient, moving box, bar code of `number` along the top."""
    width, height = size
    x, y = np.meshgrid(np.linspace(0, 1, width), np.linspace(0, 1, height))
    image = np.stack([0.2 + 0.6 * x, 0.25 + 0.5 * y, 0.7 - 0.4 * x * y], axis=-1)
    side = max(4, height // 4)
    left = (number * 7) % max(1, width - side)
    image[height // 2 : height // 2 + side, left : left + side] = (0.9, 0.3, 0.2)
    edges = _cells(width)
    for bit in range(BITS):
        image[: _bar_height(height), edges[bit] : edges[bit + 1]] = 0.92 if number >> bit & 1 else 0.06
    return (image * 65535 + 0.5).astype(np.uint16)


def frame_number(frame: VideoFrame) -> int:
    """The number burnt into a frame, read from luma or green."""
    component = frame.layout.components[1 if frame.layout.model is ColourModel.RGB else 0]
    plane = frame.planes[component.plane]
    channel = plane if plane.ndim == 2 else plane[..., component.channel]
    return read_number(channel.astype(np.float64) / (1 << (frame.layout.depth + frame.layout.shift)))


def read_number(values: NDArray[Any]) -> int:
    """The number burnt into a picture [h, w] of luma or green, 0..1."""
    edges, high = _cells(values.shape[1]), _bar_height(values.shape[0])
    inner = [values[high // 4 : max(1, high * 3 // 4), a + 1 : b - 1] for a, b in itertools.pairwise(edges)]
    return sum(1 << bit for bit, cell in enumerate(inner) if cell.mean() > 0.5)


def _cells(width: int) -> list[int]:
    return [width * bit // BITS for bit in range(BITS + 1)]


def _bar_height(height: int) -> int:
    return max(4, height // 8)


def _write(output: OutputContainer, recipe: _Recipe, suffix: str) -> None:
    video = _video_stream(output, recipe)
    tracks = [_audio_stream(output, suffix, track) for track in range(recipe.tracks)]
    words = output.add_mux_stream(_SUBTITLE_CODEC[suffix]) if recipe.subtitle else None
    if recipe.chapters:
        output.set_chapters(list(_chapters(recipe.chapters)))
    if words is not None:
        words.time_base = Fraction(1, 1000)
        words.metadata["language"] = "eng"
    output.start_encoding()
    if words is not None:
        output.mux(_words(words, suffix))
    for packet in _pictures(video, recipe):
        output.mux(packet)
    seconds = (recipe.times[-1] - recipe.times[0] + 1) * recipe.time_base
    for number, track in enumerate(tracks):
        output.mux(_tone(track, seconds, 220.0 * (number + 1)))


def _video_stream(output: OutputContainer, recipe: _Recipe) -> Any:
    options = dict(recipe.options)
    if recipe.colour and recipe.colour.chroma != UNSPECIFIED:
        options.setdefault("chroma_sample_location", recipe.colour.chroma)
    stream: Any = output.add_stream(recipe.codec, rate=recipe.rate, options=options)
    stream.width, stream.height = recipe.size
    stream.pix_fmt, stream.time_base = recipe.pix_fmt, recipe.time_base
    context = stream.codec_context
    context.time_base, context.thread_count = recipe.time_base, 1
    for name, code in codec_ints(recipe.colour or Colour()).items():
        setattr(context, name, code)
    if recipe.sar:
        context.sample_aspect_ratio = recipe.sar
    if recipe.rotation:
        stream.set_display_rotation(recipe.rotation)
    if recipe.timecode:
        stream.metadata["timecode"] = recipe.timecode
    return stream


def _pictures(stream: Any, recipe: _Recipe) -> Iterator[Any]:
    for number, time in enumerate(recipe.times):
        frame = av.VideoFrame.from_ndarray(picture(number, recipe.size), format="rgb48le")
        tags = codec_ints(recipe.colour or Colour())
        converted = frame.reformat(
            format=recipe.pix_fmt,
            dst_colorspace=tags["colorspace"] if recipe.colour else None,
            dst_color_range=tags["color_range"] or None,
        )
        for name, code in tags.items():
            setattr(converted, name, code)
        converted.pts, converted.time_base = time, recipe.time_base
        yield from stream.encode(converted)
    yield from stream.encode()


def _audio_stream(output: OutputContainer, suffix: str, track: int) -> Any:
    codec = "pcm_s16le" if suffix in _PCM_CONTAINERS else "aac"
    stream = output.add_stream(codec, rate=48000, layout="mono")
    stream.metadata["language"] = ("eng", "deu", "fra", "jpn")[track % 4]
    return stream


def _tone(stream: Any, seconds: Fraction, pitch: float) -> list[Any]:
    samples = np.arange(int(seconds * 48000))
    wave = (8000 * np.sin(2 * np.pi * pitch * samples / 48000)).astype(np.int16)[None]
    frame = av.AudioFrame.from_ndarray(wave, format="s16", layout="mono")
    frame.sample_rate, frame.pts, frame.time_base = 48000, 0, Fraction(1, 48000)
    resampled = av.AudioResampler(stream.format, "mono", 48000, stream.frame_size or 1920).resample(frame)
    packets = [packet for part in resampled for packet in stream.encode(part)]
    return [*packets, *stream.encode()]


def _words(stream: Any, suffix: str) -> Any:
    text = b"Hello"
    payload = len(text).to_bytes(2, "big") + text if _SUBTITLE_CODEC[suffix] == "mov_text" else text
    packet = av.Packet(payload)
    packet.stream, packet.time_base = stream, Fraction(1, 1000)
    packet.pts = packet.dts = 100
    packet.duration, packet.is_keyframe = 500, True
    return packet


def _chapters(chapters: Sequence[tuple[float, float, str]]) -> Iterator[Any]:
    for number, (start, end, title) in enumerate(chapters):
        yield {
            "id": number,
            "start": round(start * 1000),
            "end": round(end * 1000),
            "time_base": Fraction(1, 1000),
            "metadata": {"title": title},
        }
