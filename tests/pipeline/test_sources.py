"""Pictures of a source person become an identity."""

from __future__ import annotations

from pathlib import Path

import cv2
import numpy as np
import pytest

from ffstudio.config.paths import Paths
from ffstudio.domain.failures import FileMissing
from ffstudio.domain.identity import SourceRef
from ffstudio.domain.settings import RenderSettings
from ffstudio.media.reading.still import load_picture, save_picture
from ffstudio.pipeline.engine import Engine
from ffstudio.pipeline.sources import load_identity, parse_source, source_warnings


def test_a_hash_chooses_a_face_unless_it_is_part_of_the_name(tmp_path: Path) -> None:
    plain, odd = tmp_path / "crew.jpg", tmp_path / "take#2"
    plain.touch()
    odd.touch()
    assert parse_source(f"{plain}#3") == SourceRef(plain, 3)
    assert parse_source(str(odd)) == SourceRef(odd)
    for text in (f"{plain}#0", f"{plain}#x", str(tmp_path / "none.jpg")):
        with pytest.raises(FileMissing):
            parse_source(text)


def test_several_pictures_make_one_identity(sample: Path, tmp_path: Path, paths: Paths) -> None:
    pixels = load_picture(sample / "source_b.jpg")
    small = tmp_path / "small.png"
    save_picture(np.asarray(cv2.resize(pixels, (200, 200), interpolation=cv2.INTER_AREA), np.uint8), small)
    with Engine(paths=paths) as engine:
        refs = [SourceRef(sample / "source_b.jpg"), SourceRef(small)]
        identity = load_identity(refs, engine, RenderSettings())
    assert len(identity.images) == 2
    assert np.isclose(np.linalg.norm(identity.embedding), 1)
    assert float(identity.images[0].embedding @ identity.images[1].embedding) > 0.7
    (warning,) = source_warnings(identity)
    assert "small.png" in warning


def test_small_and_blurred_pictures_are_told_of(sample: Path, tmp_path: Path, paths: Paths) -> None:
    pixels = load_picture(sample / "source_a.jpg")
    small, soft = tmp_path / "small.png", tmp_path / "soft.png"
    save_picture(np.asarray(cv2.resize(pixels, (82, 82), interpolation=cv2.INTER_AREA), np.uint8), small)
    save_picture(np.asarray(cv2.GaussianBlur(pixels, (0, 0), 4), np.uint8), soft)
    with Engine(paths=paths) as engine:
        told = [
            source_warnings(load_identity([SourceRef(path)], engine, RenderSettings()))
            for path in (sample / "source_a.jpg", small, soft)
        ]
    assert told[0] == ()
    assert told[1] == ("The face in small.png is only 47 px wide; the result will be soft.",)
    assert told[2][0].startswith("The face in soft.png is blurred")
