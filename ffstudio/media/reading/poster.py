"""One frame from the middle of a clip, without reading the rest of it."""

from __future__ import annotations

from contextlib import closing, suppress
from typing import Any

import av.error

from ffstudio.domain.clip import Clip, ClipKind
from ffstudio.domain.failures import DecodeFailed
from ffstudio.domain.frames import FrameTime, VideoFrame
from ffstudio.domain.sentences import said
from ffstudio.media.pixels.frame import wrap
from ffstudio.media.reading.opening import decode_alone, only_stream, open_clip
from ffstudio.media.reading.reader import Reader


def poster(clip: Clip) -> VideoFrame:
    """A keyframe near the middle; of a sequence its middle picture. `index` is 0, wherever it is from.

    Raises DecodeFailed, and what opening raises.
    """
    if clip.kind is not ClipKind.VIDEO:
        with Reader(clip) as reader:
            return reader.frame(reader.frame_count // 2)
    native = _keyframe(clip, middle=True) or _keyframe(clip, middle=False)
    if native is None:
        raise DecodeFailed(clip.path, said("none of its frames could be decoded"))
    return wrap(native, 0, FrameTime(native.pts or 0, clip.video.time_base), clip.video.colour)


def _keyframe(clip: Clip, *, middle: bool) -> Any:
    with closing(open_clip(clip)) as container:
        stream = only_stream(container, clip)
        decode_alone(stream)
        with suppress(av.error.FFmpegError, OSError):
            if middle:
                container.seek(_middle(clip), stream=stream)
            return next(container.decode(stream), None)
    return None


def _middle(clip: Clip) -> int:
    seconds = (clip.duration or 0) / 2
    return clip.video.start_pts + int(seconds / clip.video.time_base)
