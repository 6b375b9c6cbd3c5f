"""The verbs, as a newcomer would use them, on the synthetic sample through the real engine."""

from __future__ import annotations

import json
from pathlib import Path

import av
import cv2
import numpy as np
import pytest

from tests.cli.conftest import Shell

FEW = ("--in", 4, "--out", 9)


def frame_count(path: Path) -> int:
    with av.open(str(path)) as container:
        return sum(1 for _ in container.decode(video=0))


def test_render_writes_deliverable_and_manifest_and_repeats_it(
    shell: Shell, sample: Path, short_clip: Path, tmp_path: Path
) -> None:
    out, again = tmp_path / "out.mkv", tmp_path / "again.mkv"
    ask = ("--source", sample / "source_b.jpg", "--target", short_clip, "--preset", "lossless")
    hybrid = ("--set", "swap.model=lite-hybrid", "--set", "swap.harmony=0.8")
    assert shell("render", *ask, *hybrid, "--output", out, *FEW, "--json") == 0
    manifest = json.loads(shell.out)
    assert manifest == json.loads((tmp_path / "out.mkv.ffstudio.json").read_text())
    assert manifest["output"]["frames"] == frame_count(out) == 6
    assert manifest["encoder"]["name"] == "ffv1"
    assert all(network["nodes"]["CPUExecutionProvider"] > 0 for network in manifest["networks"])
    assert "lite-hybrid" in [network["name"] for network in manifest["networks"]]
    assert manifest["spec"]["settings"]["swap"]["harmony"] == 0.8
    assert manifest["spec"]["assignments"][0]["sources"][0]["path"].endswith("source_b.jpg")

    assert shell("render", "--manifest", tmp_path / "out.mkv.ffstudio.json", "--output", again) == 0
    assert frame_hashes(again) == frame_hashes(out)


def frame_hashes(path: Path) -> list[int]:
    with av.open(str(path)) as container:
        return [hash(frame.to_ndarray().tobytes()) for frame in container.decode(video=0)]


def test_a_manifest_is_only_repeated_with_the_same_media(
    shell: Shell, sample: Path, short_clip: Path, tmp_path: Path
) -> None:
    source, out = tmp_path / "face.jpg", tmp_path / "out.mp4"
    source.write_bytes((sample / "source_b.jpg").read_bytes())
    assert shell("render", "--source", source, "--target", short_clip, "--output", out, *FEW) == 0
    source.write_bytes((sample / "source_c.jpg").read_bytes())
    assert shell("render", "--manifest", f"{out}.ffstudio.json", "--overwrite") == 2
    assert "not the file that the manifest records" in shell.err
    assert shell("render", "--manifest", short_clip) == 2


@pytest.mark.parametrize(
    ("preset", "suffix", "codec", "pix_fmt"),
    [
        ("draft", "mp4", "h264", "yuv420p"),
        ("delivery-h264", "mov", "h264", "yuv420p"),
        ("delivery-hevc10", "mp4", "hevc", "yuv420p10le"),
        ("prores-4444", "mov", "prores", "yuv444p10le"),
        ("lossless", "mkv", "ffv1", "yuv420p"),
    ],
)
def test_every_preset_renders(
    shell: Shell,
    sample: Path,
    short_clip: Path,
    tmp_path: Path,
    preset: str,
    suffix: str,
    codec: str,
    pix_fmt: str,
) -> None:
    out = tmp_path / f"out.{suffix}"
    ask = ("--source", sample / "source_b.jpg", "--target", short_clip, "--preset", preset)
    assert shell("render", *ask, "--output", out, *FEW) == 0
    with av.open(str(out)) as container:
        stream = container.streams.video[0]
        assert (stream.codec_context.name, stream.codec_context.pix_fmt) == (codec, pix_fmt)
        assert len(container.streams.audio) == 1


def test_hostile_names(shell: Shell, sample: Path, short_clip: Path, tmp_path: Path) -> None:
    folder = tmp_path / "odd [x] %04d"
    folder.mkdir()
    target, source = folder / "-ta:ke [red]%s #1 ü\\n.mp4", folder / "a#2.jpg"
    target.write_bytes(short_clip.read_bytes())
    source.write_bytes((sample / "source_b.jpg").read_bytes())
    out = folder / "out [bold] %d.mov"
    assert shell("render", "--source", source, "--target", target, "--output", out, "--out", 2) == 0
    assert str(out) in shell.out
    assert frame_count(out) == 3


def test_two_people_get_two_sources(shell: Shell, sample: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.png"
    people = ("--person", f"1={sample / 'source_a.jpg'}", "--person", f"2={sample / 'source_c.jpg'}")
    ask = ("--target", sample / "shot020.mp4", "--frame", 2, "--compare", "--output", out)
    assert shell("preview", *people, *ask) == 0
    before, after = halves(out)
    changed = np.abs(before - after).max(axis=2) > 24
    assert changed[:, :640].mean() > 0.05
    assert changed[:, 640:].mean() > 0.05
    assert shell("preview", *people, *ask) == 2


def halves(picture: Path) -> tuple[np.ndarray, np.ndarray]:
    pixels = read_picture(picture).astype(np.int16)
    return pixels[:, :1280], pixels[:, -1280:]


def read_picture(path: Path) -> np.ndarray:
    pixels = cv2.imread(str(path))
    assert pixels is not None
    return pixels


def test_a_still_and_a_sequence_render_to_the_same(shell: Shell, sample: Path, tmp_path: Path) -> None:
    with av.open(str(sample / "shot010.mp4")) as clip:
        for number, frame in zip(range(3), clip.decode(video=0), strict=False):
            frame.to_image().save(tmp_path / f"plate.{number + 101:04d}.png")
    ask = ("render", "--source", sample / "source_b.jpg")
    still, pattern = tmp_path / "still.png", tmp_path / "made.%04d.png"
    assert shell(*ask, "--target", tmp_path / "plate.0101.png", "--output", still) == 0
    assert shell(*ask, "--target", tmp_path / "plate.%04d.png", "--output", pattern) == 0
    made = sorted(path.name for path in tmp_path.glob("made.*.png"))
    assert made == ["made.0101.png", "made.0102.png", "made.0103.png"]
    for path in (still, tmp_path / made[0]):
        changed = np.any(read_picture(path) != read_picture(tmp_path / "plate.0101.png"), axis=2)
        assert 0.03 < changed.mean() < 0.5


def test_analyse_reports_people(shell: Shell, sample: Path) -> None:
    assert shell("analyse", sample / "shot020.mp4", "--json", "--out", 20) == 0
    report = json.loads(shell.out)
    assert [person["number"] for person in report["people"]] == [1, 2]
    assert shell("analyse", sample / "shot020.mp4", "--out", 20) == 0
    assert "person" in shell.out


def test_analyse_refuses_a_range_outside_the_clip(shell: Shell, short_clip: Path) -> None:
    assert shell("analyse", short_clip, "--in", 24) == 2
    assert "the clip has 24 frames" in shell.err


@pytest.mark.parametrize("overwrite", [[], ["--overwrite"]])
def test_preview_never_writes_over_its_inputs(
    shell: Shell, sample: Path, short_clip: Path, tmp_path: Path, overwrite: list[str]
) -> None:
    face = tmp_path / "face.jpg"
    face.write_bytes((sample / "source_b.jpg").read_bytes())
    assert shell("preview", "--source", face, "--target", short_clip, "--output", face, *overwrite) == 2
    assert face.read_bytes() == (sample / "source_b.jpg").read_bytes()


def test_a_codec_without_a_preset_needs_no_further_settings(
    shell: Shell, sample: Path, short_clip: Path, tmp_path: Path
) -> None:
    out = tmp_path / "out.mov"
    ask = ("--target", short_clip, "--output", out, "--set", "encode.codec=prores", *FEW)
    assert shell("render", "--source", sample / "source_b.jpg", *ask) == 0
    assert "prores yuv422p10le" in shell.out


@pytest.mark.parametrize("rate", ["0", "abc", "1/0", "1/1000000", "1e9", "nan"])
def test_probe_refuses_what_is_no_frame_rate(shell: Shell, short_clip: Path, rate: str) -> None:
    assert shell("probe", short_clip, "--rate", rate) == 2
    assert "it is no frame rate" in shell.err


def test_probe_tells_what_a_clip_is(shell: Shell, sample: Path) -> None:
    assert shell("probe", sample / "shot010.mp4", "--json", "--count") == 0
    facts = json.loads(shell.out)
    assert facts["decoded_frames"] == 150
    assert facts["video"]["rate"] == "25"
    assert facts["video"]["timecode"] == "10:00:00:00"
    assert shell("probe", sample / "shot010.mp4") == 0
    assert "bt709" in shell.out


def test_settings_lists_every_setting(shell: Shell) -> None:
    assert shell("settings", "--json") == 0
    rows = {row["name"]: row for row in json.loads(shell.out)}
    assert rows["encode.quality"]["range"] == "0 to 100"
    assert "require" in rows["compute.policy"]["range"]
    assert shell("settings") == 0


def test_doctor_finds_the_lite_pack_ready(shell: Shell) -> None:
    assert shell("doctor", "--json") == 0
    findings = json.loads(shell.out)
    by_name = {finding["name"]: finding for finding in findings}
    needed = ("CPU", "libx264", "lite-neural", "lite-hybrid")
    assert [by_name[name]["health"] for name in needed] == ["good"] * len(needed)
    assert all(finding["remedy"] for finding in findings if finding["health"] != "good")
    assert shell("doctor") == 0


def test_requiring_what_is_not_there_is_an_error_not_a_fallback(
    shell: Shell, sample: Path, short_clip: Path, tmp_path: Path
) -> None:
    out = tmp_path / "out.mp4"
    ask = ("render", "--source", sample / "source_b.jpg", "--target", short_clip, "--output", out, *FEW)
    assert shell("doctor", "--json") == 0
    health = {finding["name"]: finding["health"] for finding in json.loads(shell.out)}
    if health["CUDA"] != "good":
        assert shell(*ask, "--set", "compute.provider=cuda", "--set", "compute.policy=require") == 5
        assert "Execution provider CUDA cannot be used" in shell.err
    if health["h264_nvenc"] != "good":
        assert shell(*ask, "--set", "encode.encoder=nvenc", "--set", "encode.policy=require") == 5
        assert "No usable encoder" in shell.err
        assert shell(*ask, "--set", "encode.encoder=nvenc") == 0
        assert "Warning" in shell.err
        assert "libx264 instead" in shell.err
