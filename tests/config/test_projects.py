"""Projects are read as they were written, also from another folder."""

from __future__ import annotations

import json
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from ffstudio.config.projects import FORMAT, read_project, write_project
from ffstudio.domain.clip import FrameRange
from ffstudio.domain.editing import RangeSettings, TrackEdits, TrackPart
from ffstudio.domain.failures import FileMissing, ProjectTooNew, ProjectUnreadable
from ffstudio.domain.identity import Assignment, SourceRef
from ffstudio.domain.project import Marker, Project, Role, SourcePerson, TargetClip


@pytest.fixture
def project(tmp_path: Path) -> Project:
    ana = SourcePerson("a", "Ana", (SourceRef(tmp_path / "faces" / "ana.jpg", 2),), ("lead",))
    shot = TargetClip(
        "s",
        tmp_path / "plates" / "shot.mp4",
        FrameRange(3, 40),
        (Role(1, "a"), Role(None, "a")),
        TrackEdits().ignore(TrackPart(4, 10)),
        (RangeSettings(5, 9, ("mask.feather=0.1",)),),
        (Marker(7, "Blinzeln 眨眼"),),
        ((1, "Eva"),),
    )
    return Project((ana,), (shot,), tmp_path / "out")


def test_a_project_is_read_as_it_was_written(project, tmp_path):
    write_project(project, tmp_path / "show.ffs")
    assert read_project(tmp_path / "show.ffs") == project


def test_a_moved_folder_takes_its_media_along(project, tmp_path):
    write_project(project, tmp_path / "show" / "edit" / "show.ffs")
    shutil.move(tmp_path / "show", tmp_path / "elsewhere")
    moved = read_project(tmp_path / "elsewhere" / "edit" / "show.ffs")
    assert moved.targets[0].path == tmp_path / "plates" / "shot.mp4"
    assert "../../plates/shot.mp4" in (tmp_path / "elsewhere" / "edit" / "show.ffs").read_text()


def test_files_far_away_are_named_absolutely(project, tmp_path):
    path = tmp_path / "a" / "b" / "c" / "show.ffs"
    write_project(project, path)
    assert str(tmp_path / "plates" / "shot.mp4") in path.read_text()


@pytest.mark.parametrize(
    "content", [b"", b"{", b"[]", b'{"format": 1}', b'{"format": 1, "project": {"sources": [1]}}']
)
def test_what_is_no_project_is_refused(content, tmp_path):
    (tmp_path / "show.ffs").write_bytes(content)
    with pytest.raises(ProjectUnreadable):
        read_project(tmp_path / "show.ffs")


def test_a_newer_project_is_refused_politely(project, tmp_path):
    write_project(project, tmp_path / "show.ffs")
    document = json.loads((tmp_path / "show.ffs").read_text())
    (tmp_path / "show.ffs").write_text(json.dumps(document | {"format": FORMAT + 1}))
    with pytest.raises(ProjectTooNew, match="update FF Studio"):
        read_project(tmp_path / "show.ffs")


def test_a_missing_project_is_said(tmp_path):
    with pytest.raises(FileMissing):
        read_project(tmp_path / "show.ffs")


def test_a_project_makes_the_spec_of_a_clip(project, tmp_path):
    spec = project.render_spec(project.targets[0], tmp_path / "out.mp4")
    assert spec.assignments[0] == Assignment(project.sources[0].images, 1)
    assert spec.trim == FrameRange(3, 40)
    assert spec.ranges == project.targets[0].ranges


def test_removing_a_source_frees_its_roles(project):
    assert project.without_source("a").targets[0].roles == ()


def test_relinking_changes_every_mention(project, tmp_path):
    old, new = project.targets[0].path, tmp_path / "new.mp4"
    double = project.with_target(replace(project.targets[0], id="t"))
    assert [target.path for target in double.relinked({old: new}).targets] == [new, new]
