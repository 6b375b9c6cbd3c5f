"""Numbered pictures as input and output: every name lands where it was meant, and nothing is overwritten."""

from __future__ import annotations

from itertools import islice
from pathlib import Path

import av
import pytest

from tests.cli.conftest import Shell


@pytest.fixture
def plates(tmp_path: Path, sample: Path) -> Path:
    """A folder of two pictures, plate.0101.png and plate.0102.png."""
    with av.open(str(sample / "shot010.mp4")) as clip:
        for number, frame in enumerate(islice(clip.decode(video=0), 2), 101):
            frame.reformat(640, 360).to_image().save(tmp_path / f"plate.{number:04d}.png")
    return tmp_path


def render(shell: Shell, sample: Path, target: Path, output: Path, *more: str) -> int:
    return shell("render", "--source", sample / "source_b.jpg", "--target", target, "--output", output, *more)


@pytest.mark.parametrize("name", ["plate.%04d.png", "plate.####.png"])
def test_plates_are_never_written_over(shell: Shell, sample: Path, plates: Path, name: str) -> None:
    before = (plates / "plate.0101.png").read_bytes()
    for target in (plates / "plate.%04d.png", plates):
        assert render(shell, sample, target, plates / name, "--overwrite") == 2
        assert "input of this render" in shell.err
    assert (plates / "plate.0101.png").read_bytes() == before


def test_pictures_of_a_render_before_are_kept(shell: Shell, sample: Path, plates: Path) -> None:
    target, output = plates / "plate.%04d.png", plates / "made.%04d.png"
    kept = plates / "made.0103.png"
    kept.write_bytes(b"the only copy")
    assert render(shell, sample, target, output) == 2
    assert "made.0103.png: the file exists" in shell.err
    assert render(shell, sample, target, output, "--overwrite") == 0
    assert kept.read_bytes() == b"the only copy"
    assert (plates / "made.0102.png").stat().st_size > 1000


@pytest.mark.parametrize(
    ("output", "made"), [("a.%04d.%03d.png", "a.%04d.101.png"), ("#1 100% ##.png", "#1 100% 101.png")]
)
def test_the_last_place_holds_the_number(
    shell: Shell, sample: Path, plates: Path, output: str, made: str
) -> None:
    assert render(shell, sample, plates / "plate.%04d.png", plates / output) == 0
    assert (plates / made).exists()
    assert shell("probe", plates / output) == 0


def test_a_still_keeps_its_name(shell: Shell, sample: Path, plates: Path) -> None:
    output = plates / "still #1.png"
    assert render(shell, sample, plates / "plate.0101.png", output) == 0
    assert "1 frame, png" in shell.out
    assert output.exists()


def test_only_the_pictures_of_this_render_are_recorded(shell: Shell, sample: Path, plates: Path) -> None:
    target, output = plates / "plate.%04d.png", plates / "made.%04d.png"
    (plates / "made.0001.png").write_bytes(b"of another render, with a gap between")
    assert render(shell, sample, target, output, "--overwrite") == 0
    assert "2 frames, png rgb24" in shell.out
