"""Batches: who is paired with what, what outputs are called, and that nothing is made twice."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from ffstudio.config.paths import Paths
from ffstudio.domain.clip import FrameRange
from ffstudio.domain.failures import NothingFound, OutputsCollide, PairAmbiguous, SettingInvalid
from ffstudio.domain.settings import Codec
from ffstudio.domain.spec import RenderSpec
from ffstudio.jobs.batch.finding import find_sources, find_targets
from ffstudio.jobs.batch.names import Naming, parse_pattern, safe_name, with_number_place
from ffstudio.jobs.batch.pairs import BatchSource, BatchTarget, Pairing, pair
from ffstudio.jobs.batch.planning import BatchOrder, Fate, enqueue_batch, plan_batch
from ffstudio.store import Store
from tests.jobs.working import run_once

DAY = date(2026, 3, 1)


def source(name: str) -> BatchSource:
    return BatchSource(name, ())


def target(name: str) -> BatchTarget:
    return BatchTarget(name, Path(f"/clips/{name}.mov"))


@pytest.fixture
def order(spec: RenderSpec, tmp_path: Path) -> BatchOrder:
    """One person, one small clip of four frames."""
    return BatchOrder(
        sources=[BatchSource("ben", spec.assignments[0].sources)],
        targets=[BatchTarget("small", spec.target)],
        settings=spec.settings,
        pattern=parse_pattern("{source}_{target}.{ext}"),
        folder=tmp_path / "made" / "here",
        ext="mkv",
        preset="lossless",
        day=DAY,
        trim=FrameRange(0, 3),
    )


@pytest.mark.parametrize(
    ("people", "clip", "found"),
    [
        (["ana", "ben"], "Ana", "ana"),
        (["ana"], "ana_010", "ana"),
        (["ana"], "shot-ana.v2", "ana"),
        (["ana"], "anabel_010", None),
        (["ana", "ana_maria"], "shot_ana_maria_2", "ana_maria"),
        (["ana", "ana_010"], "ana_010", "ana_010"),
    ],
)
def test_pairs_by_name(people: list[str], clip: str, found: str | None) -> None:
    (one,) = pair([source(name) for name in people], [target(clip)], Pairing.NAME)
    assert (one.source.name if one.source else None) == found


def test_a_target_that_two_sources_fit_is_refused(sample: Path) -> None:
    people = find_sources([str(sample / "source_a.jpg"), str(sample / "source_b.jpg")])
    with pytest.raises(PairAmbiguous, match=r"source_a\.jpg and .*source_b\.jpg all fit"):
        pair(people, [target("source_a_with_source_b")], Pairing.NAME)


def test_patterns_are_filled_in_and_safe() -> None:
    naming = Naming("../ana\n", "%04d: take#1", 7, "mov", "draft", DAY)
    pattern = parse_pattern("{date:%y%m}/{source}_{target}_{index:04}.{ext}")
    assert pattern.path(naming) == Path("2603/_ana___04d_ take_1_0007.mov")
    assert safe_name("CON.mov") == "_CON.mov"
    assert safe_name("...") == "_"
    assert len(safe_name("脸" * 200).encode()) <= 80
    assert with_number_place(Path("a.b.png"), Codec.PNG, is_still=False) == Path("a.b.%04d.png")
    assert with_number_place(Path("a.png"), Codec.PNG, is_still=True) == Path("a.png")


@pytest.mark.parametrize("text", ["{person}.mov", "{}.mov", "{source.name}.mov", "{source!r}.mov", "{source"])
def test_patterns_that_cannot_be_filled_in_say_why(text: str) -> None:
    with pytest.raises(SettingInvalid, match="output pattern"):
        parse_pattern(text)
    with pytest.raises(SettingInvalid, match="use source, target, index, ext, preset, date"):
        parse_pattern("{person}.mov")


def test_what_a_folder_holds(sample: Path, small_clip: Path, tmp_path: Path) -> None:
    for name in ("take10.mkv", "take2.mkv", "made.mkv", "half.mkv", ".hidden.mkv"):
        (tmp_path / name).symlink_to(small_clip)
    for name in ("made.mkv.ffstudio.json", "half.mkv.part", "notes.txt", *(f"p.{n:04d}.exr" for n in (1, 2))):
        (tmp_path / name).touch()
    (tmp_path / "ben").mkdir()
    for name in ("one.jpg", "two.jpg"):
        (tmp_path / "ben" / name).symlink_to(sample / "source_b.jpg")
    targets, notes = find_targets([str(tmp_path)], set())
    assert [one.path.name for one in targets] == ["ben", "p.%04d.exr", "take2.mkv", "take10.mkv"]
    assert [one.name for one in targets] == ["ben", "p", "take2", "take10"]
    assert "made.mkv is no target" in notes[0]
    (person,) = find_sources([f"{tmp_path}/b*"])
    assert (person.name, len(person.refs)) == ("ben", 2)
    with pytest.raises(NothingFound, match="holds no clips"):
        find_targets([f"{tmp_path}/*.mov"], set())


def test_outputs_that_collide_are_found_before_anything_is_queued(order: BatchOrder, store: Store) -> None:
    (one,) = order.targets
    twice = replace(order, targets=[one, BatchTarget("SMALL", one.path.with_name("other.mkv"))])
    with pytest.raises(OutputsCollide, match=r"small\.mkv and .*other\.mkv give the same name"):
        plan_batch(twice, store)
    assert store.jobs.list() == []


def test_nothing_is_made_twice(order: BatchOrder, store: Store, paths: Paths) -> None:
    def fate(asked: BatchOrder) -> Fate:
        (row,) = plan_batch(asked, store).rows
        return row.fate

    (row,) = enqueue_batch(plan_batch(order, store), store, priority=3).rows
    assert store.jobs.get(row.job).priority == 3
    again = enqueue_batch(plan_batch(order, store), store)
    assert (again.rows[0].fate, again.rows[0].reason) == (Fate.WAITING, "job 1 of the same is queued")
    other = replace(order, trim=FrameRange(0, 2))
    assert fate(other) is Fate.REFUSED, "another job writes there"
    assert run_once(store, paths) == 1

    assert fate(order) is Fate.DONE
    assert fate(replace(order, overwrite=True, skip_done=True)) is Fate.DONE
    assert fate(replace(order, overwrite=True, skip_done=False)) is Fate.QUEUED
    assert fate(other) is Fate.REFUSED, "it exists, made in another way"
    assert fate(replace(other, overwrite=True)) is Fate.QUEUED


def test_what_cannot_be_read_is_refused_and_the_rest_is_queued(
    order: BatchOrder, store: Store, tmp_path: Path
) -> None:
    bad = tmp_path / "bad.mkv"
    bad.write_bytes(b"no media")
    plan = enqueue_batch(
        plan_batch(replace(order, targets=[*order.targets, BatchTarget("bad", bad)]), store), store
    )
    assert [row.fate for row in plan.rows] == [Fate.QUEUED, Fate.REFUSED]
    assert "it is not a media file" in plan.rows[1].reason
    assert len(store.jobs.list()) == 1
