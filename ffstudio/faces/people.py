"""Groups tracks into people by their embeddings."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from ffstudio.domain.faces import FaceTrack, Person
from ffstudio.faces.embed import mean_embedding


def group_people(tracks: Sequence[FaceTrack], same_person: float) -> tuple[Person, ...]:
    """People numbered from 1: first seen first, then from the left.

    The two most alike groups are joined while the cosine of their mean embeddings (weighted by detected
    frames) reaches `same_person`. Groups seen in the same frame are never one person.
    """
    groups = [[track] for track in tracks]
    likeness = _likeness(groups)
    while len(groups) > 1 and likeness.max() >= same_person:
        kept, joined = sorted(int(i) for i in np.unravel_index(int(likeness.argmax()), likeness.shape))
        groups[kept] += groups.pop(joined)
        likeness = np.delete(np.delete(likeness, joined, 0), joined, 1)
        likeness[kept] = likeness[:, kept] = [_alike(groups[kept], group) for group in groups]
        likeness[kept, kept] = -np.inf
    groups.sort(key=lambda group: min(_seen(track) for track in group))
    return tuple(make_person(number, group) for number, group in enumerate(groups, 1))


def _likeness(groups: list[list[FaceTrack]]) -> NDArray[np.float64]:
    count = len(groups)
    table = np.full((count, count), -np.inf)
    for i in range(count):
        for j in range(i):
            table[i, j] = table[j, i] = _alike(groups[i], groups[j])
    return table


def _alike(a: list[FaceTrack], b: list[FaceTrack]) -> float:
    if any(x.first <= y.last and y.first <= x.last for x in a for y in b):
        return -np.inf
    return float(_mean(a) @ _mean(b))


def _mean(group: Sequence[FaceTrack]) -> NDArray[np.float32]:
    # A piece of a track may lie in a gap.
    weights = np.array([max(1, track.detected.sum()) for track in group], np.float32)
    return mean_embedding(np.stack([track.embedding for track in group]), weights)


def _seen(track: FaceTrack) -> tuple[int, float]:
    return track.first, float(track.boxes[0, 0] + track.boxes[0, 2])


def make_person(number: int, group: Sequence[FaceTrack]) -> Person:
    """A person of these tracks, at least one."""
    ordered = sorted(group, key=_seen)
    return Person(number, tuple(track.id for track in ordered), _mean(ordered))
