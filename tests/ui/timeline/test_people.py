"""People of a clip in the timeline: assigned, cut, ignored, moved and merged, each undone."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtTest import QTest

from ffstudio.config.projects import read_project, write_project
from ffstudio.domain.editing import TrackEdits, TrackPart
from ffstudio.ui.timeline.changes import rename
from ffstudio.ui.timeline.describe import piece_text
from ffstudio.ui.timeline.editor import InlineEditor
from ffstudio.ui.timeline.geometry import BAR_INSET
from ffstudio.ui.timeline.paint_headers import name_of, player_text
from tests.ui.timeline.conftest import FRAMES, Bench, open_clip

Mods = Qt.KeyboardModifier


def test_two_people_have_a_lane_each_with_thumbnails_and_words(lanes: Bench):
    assert lanes.scene.count == FRAMES
    assert [len(lane.pieces) for lane in lanes.scene.lanes] == [1, 1]
    assert len(lanes.scene.evidence) == 2
    pictures = lanes.canvas._pictures
    heads = [pictures.head(lane.portrait) for lane in lanes.scene.lanes]
    assert all(head is not None and not head.isNull() for head in heads)
    assert pictures.still((0, FRAMES - 1)) is not None
    lanes.click(lanes.at(5, lanes.middle(0)))
    assert "Track 1" in lanes.canvas.accessibleDescription()
    assert lanes.desk.selection.now.person == 1


def test_where_a_face_is_too_small_the_lane_is_marked_and_says_so(bench: Bench, sample: Path, small: Path):
    open_clip(bench, sample, small)
    bench.do("analyse")
    bench.until(lambda: len(bench.scene.lanes) == 2)
    bench.rest()
    bench.verbs.assign_anyone("a")
    chosen = next(lane for lane in bench.scene.lanes if lane.player)
    assert "px wide in frames 0-7" in piece_text(chosen.pieces[0], bench.scene)
    top = bench.canvas.rows.top(bench.scene.lanes.index(chosen)) + BAR_INSET
    line = bench.canvas.grab().toImage().pixelColor(bench.at(4, top + 1))
    assert line == bench.desk.theme.colour("warn")
    bench.scene.pick([bench.scene.lanes[0].pieces[0].part])
    bench.do("ignore")
    assert "px wide" not in piece_text(bench.scene.lanes[0].pieces[0], bench.scene)


def test_a_source_is_assigned_by_drop_by_key_and_beside_the_lanes(lanes: Bench):
    lanes.drop("a", lanes.at(3, lanes.middle(0)))
    assert lanes.clip.source_of(1) == "a"
    lanes.scene.pick(person=2)
    lanes.do("assign")
    lanes.choose("B")
    assert lanes.clip.source_of(2) == "b"
    assert [player_text(lane) for lane in lanes.scene.lanes] == ["A", "B"]
    lanes.undo()
    lanes.undo()
    assert lanes.clip.roles == ()
    lanes.drop("b", lanes.at(3, 60))
    assert [lane.player and lane.player.is_chosen for lane in lanes.scene.lanes].count(True) == 1


def test_not_replaced_is_kept_from_the_automatic_choice(lanes: Bench):
    lanes.verbs.assign_anyone("a")
    chosen = next(lane.person for lane in lanes.scene.lanes if lane.player)
    lanes.scene.pick(person=chosen)
    lanes.do("release")
    assert [lane.person for lane in lanes.scene.lanes if lane.player] == [3 - chosen]
    lanes.undo()
    assert [lane.person for lane in lanes.scene.lanes if lane.player] == [chosen]


def test_split_ignore_and_join_at_the_playhead(lanes: Bench):
    lanes.desk.selection.set(frame=10, person=1)
    lanes.do("split")
    assert [piece.part.first for piece in lanes.scene.lanes[0].pieces] == [0, 10]
    assert lanes.scene.picked.parts == {TrackPart(lanes.scene.lanes[0].pieces[0].part.track, 10)}
    lanes.do("ignore")
    assert lanes.scene.lanes[0].pieces[1].ignored
    lanes.do("ignore")
    assert not lanes.scene.lanes[0].pieces[1].ignored
    lanes.do("join")
    assert len(lanes.scene.lanes[0].pieces) == 1
    for count in (2, 2, 2, 1):
        lanes.undo()
        assert len(lanes.scene.lanes[0].pieces) == count
    assert lanes.clip.edits == TrackEdits()


def test_several_tracks_are_selected_and_moved_to_another_lane_and_to_a_new_person(lanes: Bench):
    lanes.desk.selection.set(frame=10, person=1)
    lanes.do("split")
    lanes.desk.selection.set(frame=20)
    lanes.scene.pick(person=1)
    lanes.do("split")
    lanes.click(lanes.at(15, lanes.middle(0)))
    lanes.click(lanes.at(25, lanes.middle(0)), Mods.ControlModifier)
    assert len(lanes.scene.picked.parts) == 2
    lanes.drag(lanes.at(15, lanes.middle(0)), lanes.at(15, lanes.middle(1)))
    assert [len(lane.pieces) for lane in lanes.scene.lanes] == [2, 2]
    lanes.undo()
    lanes.click(lanes.at(25, lanes.middle(0)))
    lanes.drag(lanes.at(25, lanes.middle(0)), lanes.at(25, lanes.middle(2)))
    assert [lane.person for lane in lanes.scene.lanes] == [1, 2, 3]
    assert lanes.desk.selection.now.person == 3
    lanes.undo()
    assert len(lanes.scene.lanes) == 2


def test_people_are_merged_by_menu_and_apart_again_by_undo(lanes: Bench):
    lanes.verbs.rename(2, "Eva")
    lanes.scene.pick(person=1)
    lanes.do("same-as")
    lanes.choose("Eva")
    assert [(lane.person, name_of(lane), lane.depth) for lane in lanes.scene.lanes] == [(2, "Eva", 2)]
    assert lanes.desk.selection.now.person == 2
    lanes.undo()
    assert len(lanes.scene.lanes) == 2


def test_a_person_is_renamed_in_its_header(lanes: Bench):
    lanes.scene.pick(person=2)
    lanes.do("rename")
    lanes.write("Marta")
    assert name_of(lanes.scene.lanes[1]) == "Marta"
    assert lanes.clip.names == ((2, "Marta"),)


def test_the_keyboard_reaches_rows_and_tracks(lanes: Bench):
    lanes.verbs.add_range(5, 9)
    lanes.scene.pick()
    lanes.desk.selection.set(frame=10, person=1)
    lanes.do("split")
    lanes.do("row-below")
    assert lanes.desk.selection.now.person == 2
    lanes.do("row-above")
    lanes.do("item-after")
    lanes.do("item-after")
    lanes.do("extend-before")
    assert len(lanes.scene.picked.parts) == 2
    lanes.do("row-above")
    assert lanes.scene.range == 0
    lanes.do("nudge-on")
    assert (lanes.clip.ranges[0].first, lanes.clip.ranges[0].last) == (6, 10)


def test_the_menu_offers_what_fits(lanes: Bench):
    lanes.click(lanes.at(5, lanes.middle(0)))
    hit = lanes.canvas.place.find(*lanes.at(5, lanes.middle(0)).toTuple())  # type: ignore[misc]
    menu = lanes.panel.menus.context(hit, QPoint(10, 10))
    offered = {action.objectName() for action in menu.actions()}
    assert {"timeline.this-is", "timeline.ignore", "timeline.assign", "timeline.same-as"} <= offered
    menu.close()


def test_everything_survives_the_project_file(lanes: Bench, tmp_path):
    lanes.verbs.assign(1, "a")
    lanes.desk.selection.set(frame=12)
    lanes.do("split")
    lanes.do("ignore")
    lanes.verbs.rename(2, "Eva")
    lanes.verbs.add_range(3, 9)
    lanes.verbs.trim(2, 20)
    file = tmp_path / "show.ffs"
    write_project(lanes.desk.document.project, file)
    assert read_project(file) == lanes.desk.document.project


def test_the_keys_of_what_is_written_are_not_those_of_the_timeline(lanes: Bench):
    lanes.desk.selection.set(frame=10, person=1)
    lanes.do("split")
    lanes.do("rename")
    editor = lanes.canvas.findChild(InlineEditor)
    assert editor is not None
    QTest.keyClicks(editor, "Sad")
    QTest.keyClick(editor, Qt.Key.Key_Home)
    QTest.keyClick(editor, Qt.Key.Key_Delete)
    QTest.keyClick(editor, Qt.Key.Key_Return)
    assert lanes.clip.names == ((1, "ad"),)
    assert not lanes.clip.edits.ignored


def test_the_panel_may_go_while_its_work_is_under_way(lanes: Bench, qtbot):
    lanes.canvas.zoom(3)
    lanes.panel.close()
    lanes.panel.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    lanes.desk.document.edit("Name", lambda project: project.with_target(rename(lanes.clip, 1, "Eva")))
    lanes.desk.selection.set(frame=3)
    lanes.rest()
