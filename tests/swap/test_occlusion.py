"""The occluder network on the sample's people: what is drawn in front of them is found, and nothing else."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import cv2
import numpy as np
import pytest

from ffstudio.domain.faces import Floats
from ffstudio.domain.settings import MaskSettings, RenderSettings
from ffstudio.swap.masks import combined
from ffstudio.swap.occlusion import Occluder
from tests.swap.people import People
from tests.swap.test_hybrid import fringe, microphone, shown, taken

CASES = (("shot010.mp4", 20), ("shot020.mp4", 60))


def skin_bar(picture: Floats) -> Floats:
    """An arm of the face's own skin, across the mouth."""
    result = picture.copy()
    skin = tuple(float(value) for value in np.median(picture[110:150, 90:170], axis=(0, 1)))
    cv2.line(result, (0, 215), (255, 165), tuple(0.9 * value for value in skin), 26, cv2.LINE_AA)
    return result


@pytest.fixture(scope="module")
def occluder(people: People) -> Occluder:
    return Occluder(people.network)


@pytest.mark.parametrize(("clip", "number"), CASES)
def test_a_free_face_is_left_whole(people: People, occluder: Occluder, clip: str, number: int):
    face = taken(people, "lite-mesh", people.source("source_b.jpg"), clip, number)
    (front,) = occluder.front([face.crop])
    mask = combined(face.landmarks, len(face.crop), None, people.landmarker.groups, MaskSettings())
    assert float((front * mask).sum() / mask.sum()) < 0.01


@pytest.mark.parametrize(("thing", "least"), [(microphone, 0.7), (fringe, 0.35), (skin_bar, 0.7)])
@pytest.mark.parametrize(("clip", "number"), CASES)
def test_what_is_in_front_is_found(
    people: People,
    occluder: Occluder,
    clip: str,
    number: int,
    thing: Callable[[Floats], Floats],
    least: float,
):
    """IoU inside the face."""
    face = taken(people, "lite-mesh", people.source("source_b.jpg"), clip, number)
    covered = np.abs(thing(face.crop) - face.crop).max(axis=2) > 0.04
    (front,) = occluder.front([thing(face.crop)])
    inside = combined(face.landmarks, len(face.crop), None, people.landmarker.groups, MaskSettings()) > 0.5
    found, truth = (front > 0.5) & inside, covered & inside
    assert (found & truth).sum() / (found | truth).sum() > least


def test_it_stays_in_the_picture_where_the_settings_ask_for_it(people: People, occluder: Occluder):
    face = taken(people, "lite-mesh", people.source("source_c.jpg"), "shot020.mp4", 60)
    covered = np.abs(microphone(face.crop) - face.crop).max(axis=2) > 0.1
    crop = microphone(face.crop)
    face = replace(face, crop=crop, front=occluder.front([crop])[0])
    without = RenderSettings(mask=MaskSettings(occlusion=False))
    kept, painted = (
        float(np.abs(shown(people, "lite-mesh", face, settings) - crop)[covered].mean())
        for settings in (RenderSettings(), without)
    )
    assert kept < 0.15 * painted


def test_crops_of_any_size_go_together(occluder: Occluder):
    sizes = (192, 256, 384)
    fronts = occluder.front([np.full((size, size, 3), 0.5, np.float32) for size in sizes])
    assert [front.shape for front in fronts] == [(size, size) for size in sizes]
    assert occluder.front([]) == []
