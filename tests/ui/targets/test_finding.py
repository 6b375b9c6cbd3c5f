"""What dropped files and folders are taken for."""

from __future__ import annotations

from pathlib import Path

import pytest

from ffstudio.domain.errors import Cancelled
from ffstudio.domain.progress import CancelToken
from ffstudio.ui.finding import Found, find


@pytest.fixture
def show(tmp_path):
    """A folder as editors have them; the files are empty, since only names count."""
    names = ["day1/a.mov", "day1/b.MP4", "day1/._a.mov", "day1/notes.txt", ".trash/c.mov", "cast/Ana/1.jpg"]
    names += [f"plates/p.{number:04d}.exr" for number in range(1001, 1031)]
    names += ["cast/Ana/2.jpg", "cast/Bo/bo.png", "show.ffs", "look.toml"]
    for name in names:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    return tmp_path


def found(paths, where="window"):
    return find(paths, where, CancelToken())


def test_a_folder_on_the_window_holds_people_clips_and_sequences(show):
    everything = found([show])
    assert everything.people == (
        ("Ana", (show / "cast/Ana/1.jpg", show / "cast/Ana/2.jpg")),
        ("Bo", (show / "cast/Bo/bo.png",)),
    )
    assert everything.clips == (show / "day1/a.mov", show / "day1/b.MP4", show / "plates/p.%04d.exr")
    assert (everything.projects, everything.presets) == ((), ())


def test_where_it_is_dropped_decides_what_a_picture_is(show):
    bo = show / "cast/Bo/bo.png"
    assert found([bo]) == found([bo], "sources") == Found(people=(("bo", (bo,)),))
    assert found([bo], "targets") == Found(clips=(bo,))
    numbered = sorted((show / "plates").iterdir())
    assert found(numbered, "targets") == Found(clips=(show / "plates/p.%04d.exr",))
    assert len(found(numbered[:5]).people) == 5
    assert found([show / "cast"], "targets") == Found(clips=(show / "cast/Ana/%d.jpg",))
    assert found([show / "plates"], "sources").clips == ()


def test_named_files_are_kept_whatever_they_are(show):
    paths = [show / name for name in ("show.ffs", "look.toml", "day1/notes.txt", "gone.mov")]
    assert found(paths) == Found((paths[0],), (paths[1],), clips=(paths[2], paths[3]))
    assert found([show / "plates/p.####.exr"]) == Found(clips=(show / "plates/p.####.exr",))


def test_looking_through_folders_can_be_stopped(show):
    token = CancelToken()
    token.cancel()
    with pytest.raises(Cancelled):
        find([Path(show)], "window", token)
