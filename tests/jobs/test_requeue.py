"""Names for what is rendered again, and specs that cannot be."""

from __future__ import annotations

from pathlib import Path

import pytest

from ffstudio.domain.failures import SettingInvalid
from ffstudio.domain.spec import UnreadableSpec
from ffstudio.jobs.requeue import free_name
from ffstudio.pipeline.preflight import check_paths


@pytest.mark.parametrize(
    ("present", "output", "free"),
    [
        ((), "shot.mov", "shot.mov"),
        (("shot.mov",), "shot.mov", "shot_2.mov"),
        (("shot.mov", "shot_2.mov"), "shot.mov", "shot_3.mov"),
        (("shot.0007.exr",), "shot.%04d.exr", "shot_2.%04d.exr"),
        (("shot_07.png",), "shot_##.png", "shot_2_##.png"),
    ],
)
def test_the_first_free_name(tmp_path: Path, present: tuple[str, ...], output: str, free: str) -> None:
    for name in present:
        (tmp_path / name).touch()
    assert free_name(tmp_path / output).name == free


def test_names_given_away_are_not_free(tmp_path: Path) -> None:
    assert free_name(tmp_path / "a.mov", {tmp_path / "a.mov", tmp_path / "a_2.mov"}).name == "a_3.mov"


def test_a_spec_that_could_not_be_read_is_never_rendered(tmp_path: Path) -> None:
    spec = UnreadableSpec(tmp_path / "a.mov", tmp_path / "b.mov", (), problem="there is no setting mask.gone")
    with pytest.raises(SettingInvalid, match="no setting mask"):
        check_paths(spec)
