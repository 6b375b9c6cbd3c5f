"""FaceFusion's jobs: the same steps in the same order, and a reason for each that is left out."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from ffstudio.config.facefusion import import_facefusion
from ffstudio.config.facefusion_values import Outcome
from ffstudio.config.serial import from_data, to_data
from ffstudio.domain.clip import FrameRange
from ffstudio.domain.failures import FileMissing, SettingInvalid
from ffstudio.domain.jobs import JobState
from ffstudio.domain.settings import Codec, Provider
from tests.config.facefusion_folder import step, write_ini, write_job


def test_a_job_tree_gives_the_same_steps_in_the_same_order(tmp_path: Path) -> None:
    write_ini(
        tmp_path, "[execution]\nexecution_providers = cpu\n[output_creation]\noutput_video_quality = 60\n"
    )
    write_job(tmp_path, "queued", "job-b", [step("b0.mp4", "o/b0.mp4"), step("b1.mp4", "o/b1.mkv")])
    write_job(tmp_path, "queued", "job-a", [step(f"a{n}.mp4", f"o/a{n}.mp4") for n in range(11)])
    write_job(tmp_path, "drafted", "job-c", [step("c.mp4", "o/c.mp4", "drafted", output_video_quality=90)])
    write_job(
        tmp_path,
        "failed",
        "job-d",
        [step("d0.mp4", "o/d0.mp4", "completed"), step("d1.mp4", "o/d1.mp4", "failed")],
    )
    write_job(tmp_path, "completed", "job-e", [step("e.mp4", "o/e.mp4", "completed")])
    found = import_facefusion(tmp_path)
    renders = [(state.value, spec.target.stem) for state, spec in found.renders]
    queued = [("queued", name) for name in (*(f"a{n}" for n in range(11)), "b0", "b1")]
    ended = [("completed", "e"), ("completed", "d0"), ("failed", "d1")]
    assert renders == [("draft", "c"), *queued, *ended]
    specs = [spec for _, spec in found.renders]
    assert all(
        spec.target.is_relative_to(tmp_path) and spec.output.is_relative_to(tmp_path) for spec in specs
    )
    assert specs[0].assignments[0].sources[0].path == tmp_path / "faces/ana.jpg"
    assert (specs[0].settings.encode.quality, specs[1].settings.encode.quality) == (92, 62)
    assert {spec.settings.compute.provider for spec in specs} == {Provider.CPU}
    assert {spec.preset for spec in specs} == {"facefusion"}
    assert all(from_data(type(spec), to_data(spec), "spec") == spec for spec in specs)


def test_args_of_a_step_are_all_reported(tmp_path: Path) -> None:
    args: dict[str, Any] = {
        "trim_frame_start": 10,
        "trim_frame_end": 20,
        "face_mask_types": ["box"],
        "face_mask_padding": [0, 5, 0, 5],
        "face_selector_gender": None,
        "face_enhancer_blend": 80,
        "new_key": 1,
    }
    write_job(tmp_path, "queued", "job", [step("a.mp4", "o.mp4", **args)])
    job = import_facefusion(tmp_path / ".jobs").jobs[0]
    spec, rows = job.steps[0].spec, {row.key: row for row in job.steps[0].report}
    assert spec is not None
    assert spec.trim == FrameRange(10, 19)
    assert spec.settings.mask.padding == (0, 5, 0, 5)
    assert set(rows) == {*args, "source_paths", "target_path", "output_path", "processors"}
    assert rows["trim_frame_end"].became == "--out 19"
    assert rows["new_key"].outcome is Outcome.UNSUPPORTED
    assert rows["face_selector_gender"].why == "blank: the default holds"


def test_steps_that_share_an_output_keep_their_parts_apart(tmp_path: Path) -> None:
    steps = [
        step("a.mp4", "o/x.mp4"),
        step("b.mp4", "o/x.mp4"),
        step("c.mp4", "o/y.mp4"),
        step("o/y-remix-2.mp4", "o/z.mp4"),
    ]
    write_job(tmp_path, "queued", "remix", steps)
    specs = [spec for _, spec in import_facefusion(tmp_path).renders]
    assert [spec.output.name for spec in specs] == [
        "x-remix-0.mp4",
        "x-remix-1.mp4",
        "y-remix-2.mp4",
        "z.mp4",
    ]
    assert specs[3].target == specs[2].output
    assert len({spec.output for spec in specs}) == 4


@pytest.mark.parametrize(
    ("output", "encoder", "written", "codec"),
    [
        ("o.mp4", "libx264", "o.mp4", Codec.H264),
        ("o.MOV", "libx265", "o.MOV", Codec.HEVC),
        ("o.webm", "libvpx-vp9", "o.mkv", Codec.AV1),
        ("o.avi", "rawvideo", "o.mkv", Codec.FFV1),
        ("o.jpg", "libx264", "o.png", Codec.PNG),
        ("o.tiff", "libx264", "o.tiff", Codec.TIFF),
    ],
)
def test_outputs_become_what_is_written_here(
    tmp_path: Path, output: str, encoder: str, written: str, codec: Codec
) -> None:
    write_job(tmp_path, "queued", "job", [step("a.mp4", output, output_video_encoder=encoder)])
    [(_, spec)] = import_facefusion(tmp_path).renders
    assert (spec.output.name, spec.settings.encode.codec) == (written, codec)


@pytest.mark.parametrize(
    "args",
    [
        {"processors": ["face_enhancer"]},
        {"source_paths": []},
        {"source_paths": ["voice.mp3"]},
        {"source_paths": ["C:\\faces\\ana.jpg"]},
        {"target_path": None},
        {"output_path": "\\\\server\\out.mp4"},
    ],
)
def test_a_step_that_cannot_be_rendered_says_why(tmp_path: Path, args: dict[str, Any]) -> None:
    write_job(tmp_path, "queued", "job", [step("a.mp4", "o.mp4"), {"args": step("a", "b")["args"] | args}])
    job = import_facefusion(tmp_path).jobs[0]
    assert [one.spec is None for one in job.steps] == [False, True]
    row = next(row for row in job.steps[1].report if row.key in args)
    assert row.outcome is Outcome.UNSUPPORTED
    assert row.why


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("{", "it cannot be read"),
        ("[]", "it is no job"),
        ('{"version": "2", "steps": []}', "it is of version 2"),
        ('{"version": "1", "steps": [{"status": "queued"}]}', "has no args"),
    ],
)
def test_a_bad_job_is_told_and_the_others_are_taken(tmp_path: Path, text: str, says: str) -> None:
    path = write_job(tmp_path, "queued", "bad", [])
    path.write_text(text)
    write_job(tmp_path, "queued", "good", [step("a.mp4", "o.mp4")])
    found = import_facefusion(tmp_path)
    assert says in found.jobs[0].problem
    assert len(list(found.renders)) == 1


def test_one_job_file_and_a_jobs_folder_named_in_the_file(tmp_path: Path) -> None:
    path = write_job(tmp_path, "failed", "one", [step("a.mp4", "o.mp4")])
    [(state, spec)] = import_facefusion(path).renders
    assert (state, spec.target) == (JobState.FAILED, tmp_path / "a.mp4")
    (tmp_path / ".jobs").rename(tmp_path / "my jobs")
    write_ini(tmp_path, "[paths]\njobs_path = my jobs\n")
    assert len(import_facefusion(tmp_path).jobs) == 1


def test_nothing_to_import_is_told(tmp_path: Path) -> None:
    with pytest.raises(FileMissing):
        import_facefusion(tmp_path / "none")
    with pytest.raises(SettingInvalid, match="neither facefusion"):
        import_facefusion(tmp_path)
    write_ini(tmp_path, "face_detector_score = 1\n")
    with pytest.raises(SettingInvalid, match="no section headers"):
        import_facefusion(tmp_path)
