"""The Targets panel, over real clips and the real engine."""

from __future__ import annotations

import shutil
from dataclasses import replace
from fractions import Fraction

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent

from ffstudio.domain.progress import Progress
from ffstudio.domain.project import SourcePerson, TargetClip
from ffstudio.media.reading.still import load_picture, save_picture
from ffstudio.ui.relinking import found_beside
from ffstudio.ui.taking import take
from ffstudio.ui.targets.facts import length_text, rate_text
from ffstudio.ui.targets.panel import TargetsPanel
from ffstudio.ui.targets.states import State
from tests.footage import sample_frames, write_footage


@pytest.fixture
def panel(qtbot, desk):
    desk.preferences.set_value("analyse.auto", value=False)
    panel = TargetsPanel(desk)
    qtbot.addWidget(panel)
    panel.resize(300, 500)
    panel.show()
    return panel


@pytest.fixture
def at_rest(qtbot, desk, panel):
    def wait() -> None:
        qtbot.wait(1)  # what follows an edit begins in a turn of its own
        qtbot.waitUntil(lambda: not desk.work.tasks and not panel._soon.isActive(), timeout=30_000)
        qtbot.wait(1)

    return wait


@pytest.fixture(scope="module")
def shots(tmp_path_factory, sample):
    """Two short clips, a sequence of three pictures, and a text."""
    folder = tmp_path_factory.mktemp("shots")
    write_footage(folder / "b.mp4", sample_frames(sample / "shot010.mp4", 6))
    write_footage(folder / "a.mov", sample_frames(sample / "shot020.mp4", 12))
    (folder / "plate").mkdir()
    for number in (8, 9, 10):
        save_picture(load_picture(sample / "source_a.jpg")[::4, ::4], folder / f"plate/p{number:02d}.png")
    (folder / "notes.txt").write_text("no footage")
    return folder


def names(panel):
    return [row.name for row in panel.model.all]


def drop(panel, paths):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    action, button = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    panel.dropEvent(QDropEvent(QPointF(20, 300), action, data, button, Qt.KeyboardModifier.NoModifier))


def test_a_dropped_folder_gives_clips_and_sequences_as_one_step(panel, desk, shots, at_rest):
    desk.document.edit("Ana", lambda project: project.with_source(SourcePerson("a", "Ana")))
    drop(panel, [shots, shots / "notes.txt", shots / "gone.mov"])
    at_rest()
    assert names(panel) == ["a.mov", "b.mp4", "p[08-10].png"]
    first, *_ = panel.model.all
    assert (first.facts, first.length) == ("1280x720 · 25 fps · H.264", "00:00:00")
    assert first.poster.shape[1] == 192
    assert [alert.what for alert in desk.alerts.all] == ["2 files cannot be used"]
    targets = desk.document.project.targets
    assert {target.source_of(None) for target in targets} == {"a"}
    assert desk.selection.now.target == targets[0].id
    drop(panel, [shots / "b.mp4"])
    at_rest()
    assert len(desk.document.project.targets) == 3
    assert desk.selection.now.target == targets[1].id
    assert desk.alerts.all[-1].why == "b.mp4"
    desk.document.undo_stack.undo()
    assert desk.document.project.targets == ()


def test_clips_are_sorted_and_filtered(panel, desk, shots, at_rest):
    take([shots / "b.mp4", shots / "a.mov", shots / "plate"], desk, "targets")
    at_rest()
    sorts = {action.data(): action for action in panel._sort_group.actions()}
    for id, wanted in {"name": "abp", "duration": "pba", "added": "bap"}.items():
        sorts[id].trigger()
        assert "".join(name[0] for name in names(panel)) == wanted
    panel.frame.field.setText("h.264 mov")
    assert names(panel) == ["a.mov"]
    panel.frame.field.setText("nothing")
    assert not panel.cards.isVisible()


def test_a_new_clip_is_analysed_by_itself_with_progress(qtbot, panel, desk, shots, at_rest):
    desk.preferences.set_value("analyse.auto", value=True)
    seen: list[Progress | None] = []
    desk.analyses.changed.connect(lambda target: seen.append(desk.analyses.progress(target)))
    take([shots / "a.mov", shots / "b.mp4"], desk, "targets")
    at_rest()
    assert [row.state for row in panel.model.all] == [State.ANALYSED] * 2
    assert [row.chips[0].text for row in panel.model.all] == ["2 people", "1 person"]
    assert any(progress and progress.total == 12 for progress in seen)
    target = desk.document.project.targets[0]
    faces = replace(target.settings.faces, min_score=0.7)
    changed = replace(target, settings=replace(target.settings, faces=faces))
    desk.document.edit("score", lambda project: project.with_target(changed))
    assert panel.model.all[0].state is State.OUTDATED
    desk.commands["clip.analyse-anew"].trigger()
    qtbot.waitUntil(desk.commands["clip.analyse-cancel"].isEnabled)
    desk.commands["clip.analyse-cancel"].trigger()
    at_rest()
    assert panel.model.all[0].state is State.OUTDATED
    assert desk.alerts.all == ()


def test_missing_clips_are_relinked_with_others_found_beside(qtbot, panel, desk, shots, tmp_path, at_rest):
    old, new = tmp_path / "old", tmp_path / "new"
    shutil.copytree(shots, old)
    take([old / "a.mov", old / "b.mp4"], desk, "targets")
    at_rest()
    old.rename(new)
    desk.clips.sweep()
    at_rest()
    assert [row.state for row in panel.model.all] == [State.MISSING] * 2
    panel.hand.relink_to(old / "a.mov", new / "a.mov")
    at_rest()
    assert [row.state is State.MISSING for row in panel.model.all] == [False, True]
    offer = desk.alerts.all[-1].remedy
    assert offer.text == "Relink 1 more found beside it"
    offer.act()
    at_rest()
    assert [target.path for target in desk.document.project.targets] == [new / "a.mov", new / "b.mp4"]
    assert State.MISSING not in [row.state for row in panel.model.all]
    desk.document.undo_stack.undo()
    assert desk.document.project.targets[1].path == old / "b.mp4"


def test_a_project_that_moved_is_found_by_its_shape(tmp_path):
    (tmp_path / "there/day2").mkdir(parents=True)
    for name in ("there/day2/b.mov", "there/c.mov"):
        (tmp_path / name).touch()
    old, new = tmp_path / "here/day1/a.mov", tmp_path / "there/day1/a.mov"
    lost = [tmp_path / "here/day2/b.mov", tmp_path / "here/c.mov", tmp_path / "here/d.mov"]
    assert found_beside(lost, old, new) == {
        lost[0]: tmp_path / "there/day2/b.mov",
        lost[1]: tmp_path / "there/c.mov",
    }


def test_removing_and_copying_settings_can_be_undone(panel, desk, shots, at_rest):
    take([shots / "a.mov", shots / "b.mp4", shots / "plate"], desk, "targets")
    at_rest()
    first, second, third = desk.document.project.targets
    hard = replace(first, settings=replace(first.settings, swap=replace(first.settings.swap, amount=0.5)))
    desk.document.edit("amount", lambda project: project.with_target(hard))
    desk.commands["clip.settings-to-all"].trigger()
    assert {target.settings.swap.amount for target in desk.document.project.targets} == {0.5}
    desk.document.undo_stack.undo()
    desk.selection.set(target=second.id)
    assert [index.row() for index in panel.cards.selectedIndexes()] == [1]
    desk.commands["clip.remove"].trigger()
    assert [target.id for target in desk.document.project.targets] == [first.id, third.id]
    assert desk.selection.now.target == third.id
    desk.document.undo_stack.undo()
    assert desk.document.project.targets[1] == second


def test_a_preset_and_a_project_are_passed_on(qtbot, desk, paths, tmp_path, at_rest):
    preset = tmp_path / "mine.toml"
    preset.write_text('format = 1\ntitle = "Mine"\ndescription = "Ours"\n[settings.swap]\namount = 0.5\n')
    project = tmp_path / "show.ffs"
    project.touch()
    with qtbot.waitSignals([desk.intake.project_found, desk.intake.presets_changed], timeout=10_000):
        take([preset, project], desk)
    assert (paths.presets / "mine.toml").exists()
    at_rest()


def test_facts_are_written_as_editors_do():
    assert length_text(Fraction(730)) == "00:12:10"
    assert (rate_text(Fraction(30000, 1001)), rate_text(Fraction(25))) == ("29.97", "25")


def test_a_clip_of_an_opened_project_is_looked_at(panel, desk, shots, at_rest):
    project = replace(desk.document.project, targets=(TargetClip("x", shots / "a.mov"),))
    desk.document.open(project, None)
    at_rest()
    assert names(panel) == ["a.mov"]
    assert desk.selection.now.target == "x"
