"""Edits of tracks are values: every verb gives a new one, and equal edits are equal."""

from __future__ import annotations

import pytest

from ffstudio.domain.editing import TrackEdits, TrackPart, may_vary

WHOLE, LATER = TrackPart(1, 5), TrackPart(1, 20)


def test_a_split_keeps_person_and_state() -> None:
    edits = TrackEdits().move(WHOLE, 3).ignore(WHOLE).split(WHOLE, 20)
    assert edits.splits == (LATER,)
    assert edits.person_of(LATER) == 3
    assert edits.ignored == (WHOLE, LATER)
    assert edits.split(WHOLE, 20) == edits
    assert edits.split(WHOLE, 5) == edits


def test_every_verb_can_be_undone() -> None:
    empty = TrackEdits()
    split = empty.split(WHOLE, 20)
    assert split.move(LATER, 2).ignore(LATER).join(LATER) == empty
    assert split.ignore(LATER).restore(LATER) == split
    assert split.move(LATER, 2).unmoved(LATER) == split


def test_the_order_of_edits_does_not_matter() -> None:
    one = TrackEdits().merge([WHOLE, LATER], 2)
    assert one == TrackEdits().move(LATER, 2).move(WHOLE, 7).move(WHOLE, 2)
    assert hash(one) == hash(TrackEdits().merge([LATER, WHOLE], 2))


@pytest.mark.parametrize(
    ("name", "varies"),
    [
        ("mask.feather", True),
        ("swap.amount", True),
        ("swap.crop", False),
        ("faces.min_size", False),
        ("mask", False),
    ],
)
def test_which_settings_may_differ_within_a_clip(name: str, varies: bool) -> None:
    assert may_vary(name) is varies
