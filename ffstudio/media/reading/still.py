"""Reads one picture as an array, the way it is meant to be looked at."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import av.error
import cv2
import numpy as np
from numpy.typing import NDArray

from ffstudio.config.files import write_atomic
from ffstudio.domain.failures import (
    FileMissing,
    MediaEmpty,
    MediaUnreadable,
    OutputUnsupported,
    OutputUnwritable,
)
from ffstudio.domain.sentences import said
from ffstudio.media.reading.opening import open_media

_NOT_A_PICTURE = said("it is not a picture, or it is damaged")


def load_picture(path: Path) -> NDArray[np.uint8]:
    """RGB uint8 [h, w, 3], alpha dropped, turned as the EXIF orientation says.

    PNG, JPEG, TIFF and WebP are read by OpenCV, which turns them; EXR by FFmpeg, and taken from linear light
    to sRGB. Sixteen bits are scaled to eight, floating point is clipped to 0..1. Raises FileMissing,
    MediaEmpty, MediaUnreadable.
    """
    if not path.is_file():
        raise FileMissing(path)
    if path.stat().st_size == 0:
        raise MediaEmpty(path)
    if path.suffix.lower() == ".exr":
        return _eight_bits(_srgb(_linear(path)))
    flags = cv2.IMREAD_COLOR | cv2.IMREAD_ANYDEPTH
    try:
        # Not cv2.imread, which cannot open every file name on Windows.
        image = cv2.imdecode(np.frombuffer(path.read_bytes(), np.uint8), flags)
    except (cv2.error, OSError) as error:
        raise MediaUnreadable(path, _NOT_A_PICTURE) from error
    if image is None:
        raise MediaUnreadable(path, _NOT_A_PICTURE)
    return _eight_bits(np.asarray(image)[..., ::-1])


def save_picture(pixels: NDArray[np.uint8], path: Path) -> None:
    """Writes RGB uint8 [h, w, 3] as the kind of picture that the suffix names, whole or not at all.

    Raises OutputUnsupported, OutputUnwritable.
    """
    try:
        _, encoded = cv2.imencode(path.suffix, np.ascontiguousarray(pixels[..., ::-1]))
    except cv2.error as error:
        raise OutputUnsupported(
            path,
            said("the suffix {suffix} is no picture's", suffix=path.suffix)
            if path.suffix
            else said("it has no suffix"),
            said("name it .png"),
        ) from error
    try:
        write_atomic(path, encoded.tobytes())
    except OSError as error:
        raise OutputUnwritable(path, error.strerror or str(error)) from error


def _eight_bits(image: NDArray[np.generic]) -> NDArray[np.uint8]:
    """Scaled so that full scale stays full scale: uint8, uint16, or floats of 0..1."""
    if image.dtype == np.uint8:
        return np.ascontiguousarray(image, np.uint8)
    scale = 255 / 65535 if image.dtype == np.uint16 else 255
    values = np.nan_to_num(image.astype(np.float32) * scale, posinf=255, neginf=0)
    return np.asarray(np.clip(values + 0.5, 0, 255), np.uint8)


def _linear(path: Path) -> NDArray[np.float32]:
    """Linear-light RGB float32 [h, w, 3] of an OpenEXR file."""
    try:
        with closing(open_media(path)) as container:
            frame = next(container.decode(video=0))
            return np.asarray(frame.reformat(format="gbrpf32le").to_ndarray(), np.float32)
    except (av.error.FFmpegError, StopIteration) as error:
        raise MediaUnreadable(path, _NOT_A_PICTURE) from error


def _srgb(linear: NDArray[np.float32]) -> NDArray[np.float32]:
    """The transfer function of IEC 61966-2-1."""
    clipped = np.clip(np.nan_to_num(linear), 0, 1)
    curve = np.where(clipped <= 0.0031308, clipped * 12.92, 1.055 * clipped ** (1 / 2.4) - 0.055)
    return np.asarray(curve, np.float32)
