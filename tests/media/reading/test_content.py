"""Content hashes and fingerprints."""

from __future__ import annotations

import hashlib
import os
import shutil

import pytest

from ffstudio.domain.errors import Cancelled
from ffstudio.domain.failures import FileMissing
from ffstudio.domain.progress import CancelToken
from ffstudio.media.reading.content import content_hash, fingerprint
from ffstudio.media.reading.probe import probe
from tests.clips import make_clip


def _clip(folder):
    return probe(make_clip(folder / "a.mp4", options={"preset": "ultrafast"}, frames=3, size=(64, 48)))


def _sequence(folder):
    make_clip(folder / "a.%02d.png", codec="png", pix_fmt="rgb24", frames=3, colour=None, size=(64, 48))
    return probe(folder / "a.%02d.png")


def test_hash_is_the_files_sha256_wherever_it_lies(tmp_path):
    clip = _clip(tmp_path)
    assert content_hash(clip) == hashlib.sha256(clip.path.read_bytes()).hexdigest()


def test_hash_of_a_sequence_follows_names_and_contents(tmp_path):
    clip = _sequence(tmp_path)
    first = content_hash(clip)
    assert content_hash(clip) == first
    picture = tmp_path / "a.02.png"
    shutil.copy(tmp_path / "a.01.png", picture)
    assert content_hash(clip) != first


def test_fingerprint_notices_change_and_replacement(tmp_path):
    clip = _clip(tmp_path)
    before = fingerprint(clip)
    assert fingerprint(clip) == before
    os.utime(clip.path, ns=(1, 1))
    touched = fingerprint(clip)
    assert touched != before
    copy = tmp_path / "copy.mp4"
    shutil.copy2(clip.path, copy)
    copy.replace(clip.path)
    assert fingerprint(clip) != touched


def test_fingerprint_of_a_sequence_has_every_file(tmp_path):
    assert [item[0] for item in fingerprint(_sequence(tmp_path)).files] == [
        "a.01.png",
        "a.02.png",
        "a.03.png",
    ]


def test_missing_and_cancelled(tmp_path):
    clip, token = _clip(tmp_path), CancelToken()
    token.cancel()
    with pytest.raises(Cancelled):
        content_hash(clip, cancel=token)
    clip.path.unlink()
    with pytest.raises(FileMissing):
        content_hash(clip)
    with pytest.raises(FileMissing):
        fingerprint(clip)
