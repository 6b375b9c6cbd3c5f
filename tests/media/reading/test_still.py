"""Pictures as arrays: formats, depths, orientation, errors."""

from __future__ import annotations

from pathlib import Path

import cv2
import numpy as np
import pytest

from ffstudio.domain.failures import FileMissing, MediaEmpty, MediaUnreadable
from ffstudio.media.reading.still import load_picture
from tests.clips import make_clip, picture

RGB = (picture(5, (96, 64)) >> 8).astype(np.uint8)


def _save(path: Path, rgb: np.ndarray) -> Path:
    path.write_bytes(cv2.imencode(path.suffix, np.ascontiguousarray(rgb[..., ::-1]))[1].tobytes())
    return path


@pytest.mark.parametrize("suffix", [".png", ".tiff", ".jpg", ".webp"])
def test_formats(tmp_path, suffix):
    found = load_picture(_save(tmp_path / f"a{suffix}", RGB))
    assert found.dtype == np.uint8
    tolerance = 0 if suffix in (".png", ".tiff") else 12
    assert np.abs(found.astype(int) - RGB).mean() <= tolerance


@pytest.mark.parametrize("suffix", [".png", ".tiff"])
def test_sixteen_bits_are_scaled(tmp_path, suffix):
    found = load_picture(_save(tmp_path / f"a{suffix}", RGB.astype(np.uint16) * 257))
    assert (found == RGB).all()


def test_alpha_is_dropped(tmp_path):
    path = tmp_path / "a.png"
    bgra = cv2.cvtColor(RGB, cv2.COLOR_RGB2BGRA)
    path.write_bytes(cv2.imencode(".png", bgra)[1].tobytes())
    assert (load_picture(path) == RGB).all()


def test_grey_becomes_rgb(tmp_path):
    path = tmp_path / "a.png"
    path.write_bytes(cv2.imencode(".png", RGB[..., 0])[1].tobytes())
    assert (load_picture(path) == RGB[..., :1]).all()


@pytest.mark.parametrize(("orientation", "turned"), [(1, 0), (6, -1), (3, 2), (8, 1)])
def test_exif_orientation(tmp_path, orientation, turned):
    plain = _save(tmp_path / "a.jpg", RGB)
    exif = b"Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0" + bytes([orientation]) + b"\0\0\0\0\0\0"
    segment = b"\xff\xe1" + (len(exif) + 2).to_bytes(2, "big") + exif
    marked = tmp_path / "b.jpg"
    marked.write_bytes(plain.read_bytes()[:2] + segment + plain.read_bytes()[2:])
    assert (load_picture(marked) == np.rot90(load_picture(plain), turned)).all()


def test_exr_goes_from_linear_light_to_srgb(tmp_path):
    path = make_clip(
        tmp_path / "a.exr", codec="exr", pix_fmt="gbrpf32le", frames=1, colour=None, size=(96, 64)
    )
    linear = picture(0, (96, 64)) / 65535
    curve = np.where(linear <= 0.0031308, linear * 12.92, 1.055 * linear ** (1 / 2.4) - 0.055)
    found = load_picture(path)
    assert found.shape == (64, 96, 3)
    assert np.abs(found - curve * 255).max() < 1


def test_bad_pictures(tmp_path):
    (tmp_path / "empty.png").touch()
    (tmp_path / "text.png").write_text("no picture")
    (tmp_path / "text.exr").write_text("no picture")
    for name, error in {
        "missing.png": FileMissing,
        "empty.png": MediaEmpty,
        "text.png": MediaUnreadable,
        "text.exr": MediaUnreadable,
    }.items():
        with pytest.raises(error):
            load_picture(tmp_path / name)
