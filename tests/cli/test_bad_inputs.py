"""Bad input: one sentence of what, why and remedy, the right exit code, and nothing under the output's name."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import av
import cv2
import numpy as np
import pytest

from ffstudio.config import resources
from ffstudio.domain.failures import TargetChanged
from ffstudio.domain.identity import Assignment, SourceRef
from ffstudio.domain.progress import Progress
from ffstudio.domain.spec import RenderSpec
from ffstudio.pipeline.engine import Engine
from ffstudio.pipeline.render import render
from tests.cli.conftest import Shell
from tests.clips import make_clip
from tests.disks import small_disk

FEW = ("--in", 0, "--out", 3)


@pytest.fixture
def output(tmp_path: Path) -> Path:
    return tmp_path / "made" / "out.mp4"


@pytest.fixture(autouse=True)
def nothing_left(output: Path) -> Iterator[None]:
    """No file stands in the output's folder after a refusal, unless the test put it there."""
    output.parent.mkdir()
    yield
    assert [path.name for path in output.parent.iterdir() if path.name != "kept.mp4"] == []


def empty(folder: Path) -> Path:
    path = folder / "empty.mp4"
    path.touch()
    return path


def text(folder: Path) -> Path:
    path = folder / "notes.mp4"
    path.write_text("These are the notes of the shoot.\n" * 50)
    return path


def without_index(folder: Path) -> Path:
    whole = make_clip(folder / "whole.mp4", frames=50)
    path = folder / "cut.mp4"
    path.write_bytes(whole.read_bytes()[: whole.stat().st_size // 2])
    return path


def sound_only(folder: Path) -> Path:
    path = folder / "sound.m4a"
    with av.open(str(path), "w") as container:
        stream = container.add_stream("aac", rate=48000, layout="mono")
        frame = av.AudioFrame.from_ndarray(np.zeros((1, 48000), np.float32), "fltp", "mono")
        frame.rate, frame.pts = 48000, 0
        container.mux([*stream.encode(frame), *stream.encode(None)])
    return path


def without_face(folder: Path) -> Path:
    return make_clip(folder / "empty_stage.mp4", frames=6)


@pytest.mark.parametrize(
    ("make", "code", "says"),
    [
        (lambda folder: folder / "missing.mp4", 2, "there is no such file"),
        (empty, 1, "the file is empty"),
        (text, 1, "Cannot read"),
        (without_index, 1, "moov"),
        (sound_only, 1, "no video stream"),
        (without_face, 1, "no face was found in the chosen frames"),
    ],
    ids=["missing", "empty", "text", "without moov", "audio only", "no face"],
)
def test_bad_target(
    shell: Shell, sample: Path, tmp_path: Path, output: Path, make, code: int, says: str
) -> None:
    target = make(tmp_path)
    assert (
        shell("render", "--source", sample / "source_a.jpg", "--target", target, "--output", output) == code
    )
    assert says in shell.err
    assert target.name in shell.err
    assert "Traceback" not in shell.err


def test_a_target_cut_off_renders_what_decodes_and_says_so(
    shell: Shell, sample: Path, short_clip: Path, tmp_path: Path
) -> None:
    cut = tmp_path / "cut.mp4"
    cut.write_bytes(short_clip.read_bytes()[: int(short_clip.stat().st_size * 0.6)])
    made = tmp_path / "cut_made.mp4"
    assert shell("render", "--source", sample / "source_a.jpg", "--target", cut, "--output", made) == 0
    assert "Warning" in shell.err
    assert "of 24 frames" in shell.err
    with av.open(str(made)) as container:
        frames = sum(1 for _ in container.decode(video=0))
    assert 1 <= frames < 24


def test_no_face_in_the_source(shell: Shell, short_clip: Path, tmp_path: Path, output: Path) -> None:
    picture = tmp_path / "wall.png"
    cv2.imwrite(str(picture), np.tile(np.arange(256, dtype=np.uint8), (256, 1)))
    assert shell("render", "--source", picture, "--target", short_clip, "--output", output, *FEW) == 1
    assert "no face was found in it" in shell.err


def test_several_faces_in_the_source_want_a_choice(
    shell: Shell, two_faces: Path, short_clip: Path, tmp_path: Path, output: Path
) -> None:
    ask = ("--target", short_clip, *FEW)
    assert shell("render", "--source", two_faces, *ask, "--output", output) == 2
    assert "add #1 to #2" in shell.err
    assert shell("render", "--source", f"{two_faces}#3", *ask, "--output", output) == 2
    assert shell("render", "--source", f"{two_faces}#2", *ask, "--output", tmp_path / "chosen.mp4") == 0


def test_a_person_who_is_not_in_the_clip(shell: Shell, sample: Path, short_clip: Path, output: Path) -> None:
    who = ("--person", f"4={sample / 'source_a.jpg'}")
    assert shell("render", *who, "--target", short_clip, "--output", output, *FEW) == 2
    assert "the clip shows 1" in shell.err


def test_a_range_outside_the_clip(shell: Shell, sample: Path, short_clip: Path, output: Path) -> None:
    ask = ("render", "--source", sample / "source_a.jpg", "--target", short_clip, "--output", output)
    assert shell(*ask, "--out", 500) == 2
    assert "24 frames" in shell.err
    assert shell(*ask, "--in", 9, "--out", 3) == 2


def test_an_existing_output_is_kept(shell: Shell, sample: Path, short_clip: Path, output: Path) -> None:
    kept = output.with_name("kept.mp4")
    kept.write_bytes(b"the only copy")
    ask = ("render", "--source", sample / "source_a.jpg", "--target", short_clip, "--output", kept)
    assert shell(*ask, *FEW) == 2
    assert "--overwrite" in shell.err
    assert kept.read_bytes() == b"the only copy"


@pytest.mark.parametrize("overwrite", [[], ["--overwrite"]])
def test_the_output_is_never_an_input(
    shell: Shell, sample: Path, short_clip: Path, tmp_path: Path, overwrite: list[str]
) -> None:
    target = tmp_path / "target.mp4"
    shutil.copy(short_clip, target)
    (tmp_path / "link.mp4").symlink_to(target)
    for output in (target, tmp_path / "link.mp4"):
        ask = ("render", "--source", sample / "source_a.jpg", "--target", target, "--output", output)
        assert shell(*ask, *FEW, *overwrite) == 2
        assert "input of this render" in shell.err
    assert target.read_bytes() == short_clip.read_bytes()


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("--set", "encode.qualty=3"), "perhaps encode.quality was meant"),
        (("--preset", "best"), "there is none of this name"),
        (("--set", "swap.model=deepface"), "lite-mesh"),
        (("--set", "encode.codec=prores"), "prores"),
        (("--person", "ana"), "N=FACE"),
    ],
)
def test_wrong_options(
    shell: Shell, sample: Path, short_clip: Path, output: Path, arguments: tuple[str, ...], says: str
) -> None:
    ask = ("render", "--source", sample / "source_a.jpg", "--target", short_clip, "--output", output)
    assert shell(*ask, *FEW, *arguments) == 2
    assert says in shell.err


@pytest.fixture
def mounted(tmp_path: Path) -> Iterator[Path]:
    with small_disk(tmp_path / "disk", "256k") as folder:
        yield folder


def test_a_full_disk(shell: Shell, sample: Path, short_clip: Path, mounted: Path) -> None:
    out = mounted / "out.mkv"
    lossless = ("--preset", "lossless", "--output", out)
    assert shell("render", "--source", sample / "source_a.jpg", "--target", short_clip, *lossless) == 5
    assert "the disk is full" in shell.err
    assert list(mounted.iterdir()) == []


def test_a_disk_that_fills_up_while_rendering(
    shell: Shell, sample: Path, short_clip: Path, mounted: Path
) -> None:
    out = mounted / "out.mp4"
    heavy = ("--set", "encode.quality=95", "--out", 9, "--output", out)
    assert shell("render", "--source", sample / "source_a.jpg", "--target", short_clip, *heavy) == 5
    assert "the disk is full" in shell.err
    assert list(mounted.iterdir()) == []


def test_an_unwritable_folder(shell: Shell, sample: Path, short_clip: Path, tmp_path: Path) -> None:
    ask = ("render", "--source", sample / "source_a.jpg", "--target", short_clip, *FEW)
    assert shell(*ask, "--output", "/proc/out.mp4") == 5
    assert "Cannot write /proc/out.mp4" in shell.err
    assert shell(*ask, "--output", tmp_path / "no" / "out.mp4") == 5
    assert "there is no folder" in shell.err


def test_a_corrupt_model(
    shell: Shell,
    sample: Path,
    short_clip: Path,
    tmp_path: Path,
    output: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    source = sample / "source_a.jpg"
    models = tmp_path / "root" / "resources" / "models"
    shutil.copytree(resources.data_file("resources/models"), models)
    network = models / "lite" / "lite_embedder_112.onnx"
    network.write_bytes(network.read_bytes()[:-1000])
    roots = [tmp_path / "root", *resources._roots()]
    monkeypatch.setattr(resources, "_roots", lambda: roots)
    assert shell("render", "--source", source, "--target", short_clip, "--output", output, *FEW) == 5
    assert "Model lite-embedder is corrupt" in shell.err


def test_a_target_replaced_while_it_is_rendered(
    sample: Path, short_clip: Path, tmp_path: Path, output: Path
) -> None:
    target = tmp_path / "target.mp4"
    shutil.copy(short_clip, target)

    def replace_once_rendering(progress: Progress) -> None:
        if progress.stage == "render" and progress.done == 1:
            fresh = tmp_path / "fresh.mp4"
            shutil.copy(sample / "shot020.mp4", fresh)
            fresh.replace(target)

    source = Assignment((SourceRef(sample / "source_a.jpg"),))
    with Engine() as engine, pytest.raises(TargetChanged, match="replaced or changed"):
        render(RenderSpec(target, output, (source,)), engine, progress=replace_once_rendering)
