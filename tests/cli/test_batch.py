"""`ffstudio batch` as an operator uses it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Shell

pytestmark = pytest.mark.usefixtures("private_queue")


@pytest.fixture
def ask(sample: Path, short_clip: Path, tmp_path: Path) -> tuple[object, ...]:
    faces, clips = tmp_path / "faces", tmp_path / "clips"
    for folder in (faces, clips):
        folder.mkdir()
    for name in ("ana", "ben"):
        (faces / f"{name}.jpg").symlink_to(sample / "source_b.jpg")
    (clips / "ana_010.mp4").symlink_to(short_clip)
    where = ("--sources", faces, "--targets", clips, "--output-dir", tmp_path / "out")
    return ("batch", *where, "--preset", "draft", "--out", 3)


def test_a_dry_run_shows_and_queues_nothing(shell: Shell, ask: tuple[object, ...], tmp_path: Path) -> None:
    assert shell(*ask, "--dry-run") == 0
    assert "Would be: 2 queued" in shell.out
    assert shell(*ask, "--dry-run", "--json", "-o", "{source}/{target}_{index:03}.{ext}", "--ext", "mkv") == 0
    rows = json.loads(shell.out)["rows"]
    outputs = [str(Path(row["output"]).relative_to(tmp_path)) for row in rows]
    assert outputs == ["out/ana/ana_010_001.mkv", "out/ben/ana_010_002.mkv"]
    assert not (tmp_path / "out").exists()
    assert shell("queue", "list", "--json") == 0
    assert json.loads(shell.out) == []


def test_run_and_again_adds_nothing(shell: Shell, ask: tuple[object, ...], tmp_path: Path) -> None:
    (tmp_path / "clips" / "extra.mp4").write_bytes(b"no media")
    assert shell(*ask, "--pair", "name", "--run", "--json") == 1, "one has no source"
    rows = json.loads(shell.out)["rows"]
    assert [(row["source"], row["fate"], row["job"]) for row in rows] == [
        ("ana", "queued", 1),
        ("", "refused", 0),
    ]
    assert (tmp_path / "out" / "ana_ana_010.mp4").exists()
    (tmp_path / "clips" / "extra.mp4").unlink()
    assert shell(*ask, "--pair", "name") == 0
    assert "1 done" in shell.out


def test_mistakes_are_explained(shell: Shell, ask: tuple[object, ...]) -> None:
    assert shell(*ask, "--preset", "proress-4444") == 2
    assert "perhaps prores-4444 was meant" in shell.err
    assert shell(*ask, "-o", "{person}.{ext}") == 2
    assert "there is no field {person}" in shell.err
    assert shell(*ask, "-o", "{target}.{ext}") == 2
    assert "ana.jpg with" in shell.err
    assert shell(*ask, "--ext", "xyz") == 1
    assert "the suffix .xyz is unknown" in shell.err
