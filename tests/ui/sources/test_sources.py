"""The Sources panel, over the real engine: adding, choosing, dropping, pasting, and taking all of it back."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication, QImage

from ffstudio.domain.project import TargetClip
from ffstudio.media.reading.still import load_picture, save_picture
from ffstudio.ui.cards.rows import ROW
from ffstudio.ui.sources.layout import Part, spots
from ffstudio.ui.sources.model import SOURCE_MIME
from ffstudio.ui.sources.panel import SourcesPanel
from ffstudio.ui.sources.rows import PersonRow, PictureRow
from ffstudio.ui.taking import take


@pytest.fixture
def panel(qtbot, desk):
    desk.preferences.set_value("analyse.auto", value=False)
    panel = SourcesPanel(desk)
    qtbot.addWidget(panel)
    panel.resize(300, 700)
    panel.show()
    return panel


@pytest.fixture
def at_rest(qtbot, desk):
    def wait() -> None:
        qtbot.waitUntil(lambda: not desk.work.tasks, timeout=30_000)
        qtbot.wait(1)  # the selection follows in a turn of its own

    return wait


@pytest.fixture
def crew(tmp_path, sample):
    """A picture of two people."""
    path = tmp_path / "crew.png"
    save_picture(np.hstack([load_picture(sample / f"source_{name}.jpg") for name in "ab"]), path)
    return path


def people(desk):
    return [(person.name, len(person.images)) for person in desk.document.project.sources]


def row(panel, number):
    return panel.cards.model().index(number).data(ROW)


def drop(panel, paths, point):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    action, button = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    panel.dropEvent(QDropEvent(QPointF(point), action, data, button, Qt.KeyboardModifier.NoModifier))


def test_files_and_folders_are_people_and_pictures_without_faces_are_refused(
    panel, desk, sample, tmp_path, at_rest
):
    folder = tmp_path / "Ana"
    folder.mkdir()
    for name in ("one", "two"):
        save_picture(load_picture(sample / "source_a.jpg"), folder / f"{name}.png")
    blank = tmp_path / "blank.png"
    save_picture(np.full((200, 200, 3), 90, np.uint8), blank)
    take([sample / "source_b.jpg", blank, folder], desk, "sources")
    at_rest()
    assert people(desk) == [("source_b", 1), ("Ana", 2)]
    assert "blank.png" in panel.frame.notice.text
    assert panel.frame.notice.isVisible()
    assert not panel.frame.strip.isVisible()
    assert row(panel, 0).face.crop.shape == (128, 128, 3)
    assert desk.selection.now.source == desk.document.project.sources[0].id
    desk.document.undo_stack.undo()
    assert (people(desk), panel.model.rowCount()) == ([], 0)
    desk.document.undo_stack.redo()
    assert len(people(desk)) == 2


def test_the_editor_chooses_one_of_several_faces(qtbot, panel, desk, crew, at_rest):
    take([crew], desk, "sources")
    at_rest()
    picture = row(panel, 1)
    assert isinstance(picture, PictureRow)
    assert picture.chosen is None
    assert [chip.text for chip in row(panel, 0).chips] == ["Choose a face"]
    area = panel.cards.visualRect(panel.model.index(1))
    second = [spot for spot in spots(picture, area) if spot.part is Part.FACE][1]
    qtbot.mouseClick(panel.cards.viewport(), Qt.MouseButton.LeftButton, pos=second.rect.center())
    assert desk.document.project.sources[0].images[0].face == 2
    desk.document.undo_stack.undo()
    assert desk.document.project.sources[0].images[0].face is None
    panel.cards.setCurrentIndex(panel.model.index(1))
    qtbot.keyClick(panel.cards, Qt.Key.Key_1)
    assert desk.document.project.sources[0].images[0].face == 1
    assert row(panel, 0).chips == ()


def test_pictures_dropped_on_a_person_are_added_and_strangers_are_noticed(panel, desk, sample, at_rest):
    drop(panel, [sample / "source_a.jpg"], QPoint(20, 600))
    at_rest()
    area = panel.cards.visualRect(panel.model.index(0))
    point = panel.cards.viewport().mapTo(panel, area.center())
    drop(panel, [sample / "source_b.jpg", sample / "source_a.jpg"], point)
    at_rest()
    assert people(desk) == [("source_a", 2)]
    assert [chip.text for chip in row(panel, 0).chips] == ["May be two people"]
    assert any("Already" in alert.what for alert in desk.alerts.all)


def test_pictures_and_files_are_pasted(panel, desk, sample, paths, at_rest):
    clipboard = QGuiApplication.clipboard()
    clipboard.setImage(QImage(str(sample / "source_c.jpg")))
    desk.commands["edit.paste"].trigger()
    at_rest()
    assert desk.alerts.all == ()
    (person,) = desk.document.project.sources
    assert person.images[0].path.parent == paths.data / "pasted"
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(sample / "source_a.jpg"))])
    clipboard.setMimeData(data)
    desk.commands["edit.paste"].trigger()
    at_rest()
    assert len(people(desk)) == 2
    clipboard.clear()


def test_people_are_renamed_tagged_found_and_removed(qtbot, panel, desk, sample, at_rest):
    take([sample / f"source_{name}.jpg" for name in "abc"], desk, "sources")
    at_rest()
    panel.cards.setCurrentIndex(panel.model.index(1))
    for key, text in (("source.rename", "Bruno"), ("source.tags", "lead, night,lead")):
        desk.commands[key].trigger()
        editor = panel.cards.findChild(type(panel.frame.field))
        editor.setText(text)
        qtbot.keyClick(editor, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: panel.cards.findChild(type(panel.frame.field)) is None)
    bruno = desk.document.project.sources[1]
    assert (bruno.name, bruno.tags) == ("Bruno", ("lead", "night"))
    panel.frame.field.setText("night bru")
    assert [card.person.name for card in panel.model.all] == ["Bruno"]
    panel.frame.field.clear()
    assert desk.selection.now.source == bruno.id
    panel.cards.setCurrentIndex(panel.model.place(bruno.id))
    desk.commands["source.remove"].trigger()
    assert len(people(desk)) == 2
    desk.document.undo_stack.undo()
    assert desk.document.project.sources[1] == bruno


def test_opening_a_person_shows_pictures_that_can_be_removed(qtbot, panel, desk, sample, tmp_path, at_rest):
    take([tmp_path / "nobody"], desk, "sources")
    take([sample / "source_a.jpg"], desk, "sources")
    at_rest()
    qtbot.keyClick(panel.cards, Qt.Key.Key_Right)
    assert isinstance(row(panel, 1), PictureRow)
    qtbot.keyClick(panel.cards, Qt.Key.Key_Down)
    desk.commands["source.remove"].trigger()
    assert people(desk) == [("source_a", 0)]
    desk.document.undo_stack.undo()
    assert people(desk) == [("source_a", 1)]


def test_the_only_source_plays_in_new_clips_and_enter_casts(qtbot, panel, desk, sample, at_rest):
    desk.document.edit("clip", lambda project: project.with_target(TargetClip("t", sample / "shot010.mp4")))
    desk.selection.set(target="t")
    take([sample / "source_a.jpg"], desk, "sources")
    at_rest()
    first = desk.document.project.sources[0].id
    assert desk.document.project.target("t").source_of(None) == first
    take([sample / "source_b.jpg"], desk, "sources")
    at_rest()
    panel.cards.setCurrentIndex(panel.model.index(1))
    qtbot.keyClick(panel.cards, Qt.Key.Key_Return)
    assert desk.document.project.target("t").source_of(None) == desk.document.project.sources[1].id
    assert row(panel, 1).plays
    data = panel.model.mimeData([panel.model.index(1)])
    assert bytes(data.data(SOURCE_MIME).data()).decode() == desk.document.project.sources[1].id


def test_people_of_other_projects_are_offered_again(panel, desk, sample, at_rest):
    take([sample / "source_a.jpg"], desk, "sources")
    at_rest()
    desk.document.open(replace(desk.document.project, sources=()), None)
    at_rest()
    panel.recent.aboutToShow.emit()
    (again,) = panel.recent.actions()
    assert again.text() == "source_a"
    again.trigger()
    at_rest()
    assert people(desk) == [("source_a", 1)]


def test_a_missing_picture_says_so(panel, desk, sample, tmp_path, at_rest):
    gone = tmp_path / "gone.png"
    save_picture(load_picture(sample / "source_a.jpg"), gone)
    take([gone], desk, "sources")
    at_rest()
    gone.unlink()
    desk.portraits.look_again(gone)
    at_rest()
    card = row(panel, 0)
    assert isinstance(card, PersonRow)
    assert [chip.text for chip in card.chips] == ["Missing"]
    assert Path("gone.png").name in str(desk.document.project.files())
