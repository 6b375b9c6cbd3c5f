from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from ffstudio.domain.faces import Analysis, Person
from ffstudio.domain.settings import Choose, FaceSettings
from ffstudio.faces import archive


@pytest.fixture
def analysis(track_of) -> Analysis:
    rng = np.random.default_rng(0)
    tracks = tuple(track_of(n, 10 * n, 40, rng.normal(size=256), x=3000.3) for n in (1, 2))
    people = tuple(Person(n, (n,), tracks[n - 1].embedding) for n in (1, 2))
    return Analysis("ab" * 32, "key", 100, (10, 55), tracks, people)


def test_what_was_kept_is_read_back(analysis: Analysis, tmp_path: Path):
    path = archive.archive_path(tmp_path / "new", analysis.clip_hash, analysis.settings_key)
    kept = archive.save(path, analysis)
    loaded = archive.load(path, analysis.clip_hash, "key")
    assert loaded is not None
    assert (loaded.frame_count, loaded.cuts) == (100, (10, 55))
    assert [(p.number, p.tracks) for p in loaded.people] == [(1, (1,)), (2, (2,))]
    for first, again, was in zip(loaded.tracks, kept.tracks, analysis.tracks, strict=True):
        for name in (
            "boxes",
            "points",
            "landmarks",
            "scores",
            "confidence",
            "detected",
            "embedding",
            "covered",
        ):
            value = getattr(first, name)
            assert value.dtype == getattr(was, name).dtype
            np.testing.assert_array_equal(value, getattr(again, name))
            np.testing.assert_allclose(value, getattr(was, name), atol=1 / 64)
    assert archive.encode(loaded) == archive.encode(kept)


def test_anything_else_is_analysed_again(analysis: Analysis, tmp_path: Path, monkeypatch):
    path = tmp_path / "analysis.ffa"
    assert archive.load(path, analysis.clip_hash, "key") is None
    archive.save(path, analysis)
    assert archive.load(path, analysis.clip_hash, "other") is None
    assert archive.load(path, "cd" * 32, "key") is None
    content = path.read_bytes()
    for damaged in (b"", b"text", content[: len(content) // 2], content[:400] + bytes(200) + content[600:]):
        path.write_bytes(damaged)
        assert archive.load(path, analysis.clip_hash, "key") is None
    path.write_bytes(content)
    monkeypatch.setattr(archive, "VERSION", archive.VERSION + 1)
    assert archive.load(path, analysis.clip_hash, "key") is None


def test_the_key_follows_what_changes_the_result():
    settings, models = FaceSettings(), {"a": "1"}
    key = archive.settings_key(settings, models, (0, None))
    assert archive.settings_key(replace(settings, choose=Choose.ALL), models, (0, None)) == key
    others = [
        archive.settings_key(replace(settings, smoothing=4), models, (0, None)),
        archive.settings_key(settings, {"a": "2"}, (0, None)),
        archive.settings_key(settings, models, (0, 9)),
    ]
    assert len({key, *others}) == 4
