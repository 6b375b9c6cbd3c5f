"""A watched folder, step by step: nothing is taken early, queued twice, or lost."""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from ffstudio.config.paths import Paths
from ffstudio.domain.failures import WatcherBusy
from ffstudio.domain.jobs import JobState
from ffstudio.domain.settings import RenderSettings
from ffstudio.domain.spec import RenderSpec
from ffstudio.jobs import verbs
from ffstudio.jobs.hot.events import HotEvent
from ffstudio.jobs.hot.filing import file_clip
from ffstudio.jobs.hot.folder import HotFolder, HotPlan
from ffstudio.jobs.hot.rules import FolderRules, hot_pattern
from ffstudio.jobs.hot.watching import observed, only_watcher
from ffstudio.store import Store
from tests.disks import small_disk
from tests.footage import sample_frames, write_footage
from tests.jobs.working import run_once, wait

SETTLE, GIVE_UP = 5.0, 60.0


@dataclass
class Watched:
    """A hot folder under a clock of the test's own."""

    folder: Path
    make: Callable[[list[HotEvent]], HotFolder]
    now: float = 0.0
    told: list[HotEvent] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.restart()

    def restart(self) -> None:
        self.hot = self.make(self.told)
        self.hot.start()

    def later(self, seconds: float = SETTLE) -> list[str]:
        """Looks, lets so much time pass, looks again; the kinds of what was told meanwhile."""
        self.told.clear()
        self.hot.step(self.now)
        self.now += seconds
        self.hot.step(self.now)
        return [event.kind for event in self.told]

    @property
    def text(self) -> str:
        return " ".join(event.text for event in self.told)


@pytest.fixture(scope="session")
def tiny(sample: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Four frames with a face."""
    frames = [frame.reformat(480, 270) for frame in sample_frames(sample / "shot010.mp4", 4)]
    return write_footage(tmp_path_factory.mktemp("tiny") / "tiny.mkv", frames, "ffv1")


@pytest.fixture
def watched(store: Store, paths: Paths, spec: RenderSpec, tmp_path: Path) -> Watched:
    folder = tmp_path / "hot"
    folder.mkdir()
    refs = spec.assignments[0].sources
    pattern = hot_pattern("{source}_{target}.{ext}")
    rules = FolderRules("lossless", "ben", refs, pattern, spec.settings)
    plan = HotPlan(folder, folder / "output", rules, SETTLE, GIVE_UP)
    return Watched(folder, lambda told: HotFolder(plan, store, paths, told.append))


def drop(clip: Path, place: Path) -> Path:
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_bytes(clip.read_bytes())
    return place


def test_a_growing_file_is_left_alone_then_rendered_and_sorted(
    watched: Watched, tiny: Path, store: Store, paths: Paths
) -> None:
    content, file = tiny.read_bytes(), watched.folder / "day1" / "a.mkv"
    file.parent.mkdir()
    file.write_bytes(content[: len(content) // 2])
    watched.hot.step(0)
    with file.open("ab") as growing:
        growing.write(content[len(content) // 2 :])
    watched.hot.step(SETTLE)
    watched.now = SETTLE
    assert store.jobs.list() == [], "it has changed: the wait begins anew"
    assert watched.later() == ["queued"]
    assert watched.later() == [], "it stays where it is while it waits"
    assert run_once(store, paths) == 1
    assert watched.later() == ["done"]
    assert (watched.folder / "output" / "day1" / "ben_a.mkv").exists()
    assert (watched.folder / "done" / "day1" / "a.mkv").read_bytes() == content
    assert not file.exists()

    drop(tiny, file)
    os.utime(file, (1, 1))
    assert watched.later() == ["found", "done"]
    assert "was rendered before" in watched.text
    assert (watched.folder / "done" / "day1" / "a_2.mkv").exists()


def test_what_cannot_be_read_fails_with_the_reason_and_never_replaces(watched: Watched) -> None:
    for name in ("a.mkv", "a_2.mkv"):
        (watched.folder / "failed").joinpath(name).write_text("of yesterday")
    (watched.folder / "a.mkv").write_bytes(b"no media")
    assert watched.later() == ["found"], "it may still be on its way"
    assert watched.later(GIVE_UP) == ["failed"]
    assert (watched.folder / "failed" / "a_3.mkv").read_bytes() == b"no media"
    assert "it is not a media file" in (watched.folder / "failed" / "a_3.mkv.reason.txt").read_text()


def test_hidden_unfinished_and_foreign_files_are_ignored(watched: Watched, tiny: Path) -> None:
    for name in (".a.mkv", "b.mkv.part", "c.mkv~", "d.mkv.tmp", "e.mkv", "notes.txt", "still.png"):
        drop(tiny, watched.folder / name)
    (watched.folder / "e.mkv.crdownload").touch()
    assert watched.later() == []
    (watched.folder / "e.mkv.crdownload").unlink()
    assert watched.later() == ["found", "queued"]


def test_sidecars_are_inherited_and_a_bad_one_stops_only_its_folder(
    watched: Watched, tiny: Path, store: Store
) -> None:
    for name in ("a.mkv", "b/b.mkv", "b/inner/c.mkv", "d/d.mkv"):
        drop(tiny, watched.folder / name)
    outer, inner = watched.folder / "b" / "ffstudio.toml", watched.folder / "b" / "inner" / "ffstudio.toml"
    outer.write_text("priority = 7\noutput_pattern = '{target}-x.{ext}'\n[settings.mask]\ninset = 2\n")
    inner.write_text("preset = 'draft'\n[settings.mask]\nfeather = 0.1\n")
    (watched.folder / "d" / "ffstudio.toml").write_text("preset = 'drft'\n")
    kinds = watched.later()
    assert (kinds.count("problem"), kinds.count("queued")) == (2, 1)
    assert f"{outer}, line 4: settings.mask: inset = 2.0 is outside" in watched.text
    assert f"{inner.parents[2] / 'd' / 'ffstudio.toml'}, line 1" in watched.text
    assert "perhaps draft was meant" in watched.text

    outer.write_text("priority = 7\noutput_pattern = '{target}-x.{ext}'\n[settings.mask]\ninset = 0.2\n")
    assert watched.later() == ["mended", "found", "found", "queued", "queued"]
    jobs = {job.spec.target.name: job for job in store.jobs.list()}
    assert jobs["a.mkv"].spec.settings.mask == RenderSettings().mask
    found = jobs["c.mkv"]
    assert (found.priority, found.spec.output.name, found.spec.preset) == (7, "c-x.mp4", "draft")
    assert (found.spec.settings.mask.inset, found.spec.settings.mask.feather) == (0.2, 0.1)


def test_a_restart_goes_on_where_the_last_watcher_was(
    watched: Watched, tiny: Path, store: Store, paths: Paths
) -> None:
    good, bad = drop(tiny, watched.folder / "good.mkv"), drop(tiny, watched.folder / "bad.mkv")
    watched.later()
    watched.restart()
    assert watched.later() == []
    assert len(store.jobs.list()) == 2
    verbs.cancel(store, [next(job.id for job in store.jobs.list() if job.spec.target == bad)])
    assert run_once(store, paths) == 1
    watched.restart()
    assert sorted(watched.later()) == ["done", "failed"]
    assert "cancelled by the operator" in (watched.folder / "failed" / "bad.mkv.reason.txt").read_text()
    drop(tiny, bad)
    watched.restart()
    assert watched.later() == ["found", "queued"], "put back, it is tried again"
    assert not good.exists()


def test_a_file_that_changes_after_it_was_queued_is_taken_up_anew(
    watched: Watched, tiny: Path, small_clip: Path, store: Store
) -> None:
    file = drop(tiny, watched.folder / "a.mkv")
    watched.later()
    drop(small_clip, file)
    assert watched.later() == ["changed", "found", "queued"]
    assert [job.state for job in store.jobs.list()] == [JobState.QUEUED, JobState.CANCELLED]


def test_a_file_waits_for_every_job_that_needs_it(
    watched: Watched, tiny: Path, store: Store, spec: RenderSpec
) -> None:
    file = drop(tiny, watched.folder / "a.mkv")
    watched.later()
    (first,) = store.jobs.list()
    (other,) = store.jobs.add([first.spec.__class__(file, spec.output, spec.assignments, spec.settings)])
    verbs.cancel(store, [first.id])
    assert watched.later() == []
    verbs.cancel(store, [other])
    assert watched.later() == ["failed"]


def test_moving_to_another_disk(tmp_path: Path, tiny: Path) -> None:
    file = drop(tiny, tmp_path / "a.mkv")
    with small_disk(tmp_path / "disk", "4m") as disk:
        place = file_clip(file, disk / "done")
        assert place.read_bytes() == tiny.read_bytes()
        assert not file.exists()
        assert [path.name for path in place.parent.iterdir()] == ["a.mkv"]


def test_numbered_pictures_are_one_clip_and_stay_together(tmp_path: Path) -> None:
    for number in (1, 2, 3):
        (tmp_path / f"p.{number:04d}.png").touch()
    place = file_clip(tmp_path / "p.%04d.png", tmp_path / "done")
    assert place == tmp_path / "done" / "p" / "p.%04d.png"
    assert len(list(place.parent.iterdir())) == 3


@pytest.mark.parametrize("poll", [False, True])
def test_notices_come_and_no_thread_is_left(tmp_path: Path, poll: bool) -> None:
    before = set(threading.enumerate())
    with observed(tmp_path, poll=poll) as wake:
        time.sleep(0.1)
        (tmp_path / "new").mkdir()
        (tmp_path / "new" / "file").touch()
        wait(wake.is_set)
    assert set(threading.enumerate()) == before


def test_one_watcher_a_folder(tmp_path: Path, paths: Paths) -> None:
    with (
        only_watcher(tmp_path, paths),
        pytest.raises(WatcherBusy, match="already at work"),
        only_watcher(tmp_path, paths),
    ):
        pass


def test_a_folder_that_drops_out_is_waited_for(watched: Watched, tiny: Path, store: Store) -> None:
    drop(tiny, watched.folder / "a.mkv")
    watched.later()
    away = watched.folder.rename(watched.folder.with_name("away"))
    assert watched.later() == ["problem"]
    away.rename(watched.folder)
    assert watched.later() == ["mended"]
    assert len(store.jobs.list()) == 1
