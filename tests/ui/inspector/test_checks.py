"""What cannot work is said where it is set, with what would help."""

from __future__ import annotations

from dataclasses import replace

import pytest

from ffstudio.domain.clip import ClipKind
from ffstudio.domain.failures import SettingInvalid
from ffstudio.domain.project import Project, Role, SourcePerson, TargetClip
from ffstudio.domain.settings import Codec, Provider, RenderSettings
from ffstudio.ui.inspector.problems import CONTAINER, FOLDER
from ffstudio.ui.inspector.values import with_value
from ffstudio.ui.outputs import OutputName, check_pattern, free_output, output_name
from tests.ui.inspector.test_settings import put, settings_of


def problem(panel, place):
    return next((found for found in panel.checker.verdict.problems if found.place == place), None)


@pytest.fixture
def checked(panel, qtbot):
    """The panel once the clip is known to be fine."""
    qtbot.waitUntil(lambda: panel.checker.verdict.size_bytes > 0)
    assert panel.checker.verdict.problems == ()
    return panel


def test_the_name_and_size_are_shown_and_follow_the_settings(checked, desk, qtbot):
    assert checked.footer.name.whole == "shot010_Ana.mp4"
    assert "free" in checked.footer.size_label.whole
    desk.document.edit("Name", lambda project: replace(project, output_pattern="{index}-{target}"))
    put(checked.line("encode.codec"), Codec.PNG)
    qtbot.waitUntil(lambda: checked.footer.name.whole == "01-shot010.%04d.png")
    assert checked.line("compute.provider").note.text()


def test_a_container_that_cannot_hold_the_codec_is_said_and_mended(checked, desk, qtbot):
    desk.document.edit(
        "Codec", lambda project: project.with_target(replace(project.targets[0], container=".mp4"))
    )
    put(checked.line("encode.codec"), Codec.PRORES)
    qtbot.waitUntil(lambda: problem(checked, CONTAINER) is not None)
    notice = checked.output.container.notice
    assert notice.isVisible()
    assert "prores" in notice.text.text()
    notice.button.click()
    assert desk.document.project.targets[0].container == ".mov"
    qtbot.waitUntil(lambda: not notice.isVisible())
    assert settings_of(desk).encode.codec is Codec.PRORES


WRONG = {"encode.profile": "no-such", "swap.model": "gone", "compute.provider": Provider.TENSORRT}


def test_values_that_cannot_work_are_said_at_their_rows_and_mended(checked, desk, qtbot):
    settings = settings_of(desk)
    for name, value in WRONG.items():
        settings = with_value(settings, name, value)
    changed = replace(desk.document.project.targets[0], settings=settings)
    desk.document.edit("Wrong", lambda project: project.with_target(changed))
    for name in WRONG:
        line = checked.line(name)
        qtbot.waitUntil(lambda line=line: line.problem is not None)
        assert line.notice.isVisible()
        line.notice.button.click()
        qtbot.waitUntil(lambda line=line: line.problem is None)
    assert settings_of(desk) == RenderSettings()
    put(checked.line("encode.pixel_format"), "yuv422p")
    put(checked.line("encode.profile"), "baseline")
    qtbot.waitUntil(lambda: checked.line("encode.pixel_format").problem is not None)


def test_a_folder_that_is_gone_is_said_at_its_line(checked, desk, qtbot, tmp_path):
    desk.document.edit("Folder", lambda project: replace(project, output_folder=tmp_path / "gone"))
    qtbot.waitUntil(lambda: problem(checked, FOLDER) is not None)
    assert checked.output.folder.notice.isVisible()
    checked.output.folder.button.click()
    assert desk.document.project.output_folder is None


def test_a_pattern_that_cannot_be_used_stays_out_of_the_project(checked, desk):
    field = checked.output.pattern_control.field
    field.setText("{nobody}")
    field.textEdited.emit("{nobody}")
    assert checked.output.pattern.notice.isVisible()
    assert desk.document.project.output_pattern == "{target}_{source}"
    checked.output.pattern.button.click()


@pytest.mark.parametrize("pattern", ["", "{", "{gone}", "{target!r}", "{}"])
def test_patterns_that_are_refused(pattern):
    with pytest.raises(SettingInvalid):
        check_pattern(pattern)


def test_names_are_safe_on_every_system_and_never_taken(tmp_path):
    sources = (SourcePerson("a", 'A/n:a "x"'),)
    target = TargetClip("t", tmp_path / "take#1.mov", roles=(Role(None, "a"),))
    name = output_name(Project(sources, (target,)), target, ClipKind.VIDEO)
    assert name.path() == tmp_path / "take#1_A_n_a _x_.mp4"
    long = Project((replace(sources[0], name="语" * 200),), (target,))
    assert len(output_name(long, target, ClipKind.VIDEO).path().name.encode()) <= 255
    name = OutputName(tmp_path, "shot", ".mov")
    (tmp_path / "shot.mov").touch()
    assert free_output(name, [tmp_path / "SHOT_2.mov"], replace=False) == tmp_path / "shot_3.mov"
    assert free_output(name, [], replace=True) == tmp_path / "shot.mov"
    assert free_output(name, [tmp_path / "shot.mov"], replace=True) == tmp_path / "shot_2.mov"
    pictures = OutputName(tmp_path, "shot", ".%04d.png")
    (tmp_path / "shot.0007.png").touch()
    assert free_output(pictures, [], replace=False) == tmp_path / "shot_2.%04d.png"
