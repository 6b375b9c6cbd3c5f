"""The hybrid swapper on the sample's people: light, what lies in front, sharpness, and what it must leave alone."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import cv2
import numpy as np
import pytest

from ffstudio.domain.colour import Colour
from ffstudio.domain.faces import Floats
from ffstudio.domain.frames import VideoFrame
from ffstudio.domain.identity import SourceIdentity, SourceImage
from ffstudio.domain.settings import ColourMatch, ColourSettings, RenderSettings, SwapSettings
from ffstudio.faces.align import similarity
from ffstudio.media.pixels.sampling import crop
from ffstudio.swap.base import FaceInput
from ffstudio.swap.replace import finish, take
from tests.media.frames import NOW, layout
from tests.swap.people import People

SETTINGS = RenderSettings()
SIZE = 256
WHOLE = np.eye(2, 3)


def taken(people: People, name: str, source: SourceIdentity, clip: str, number: int) -> FaceInput:
    frame, swapper = people.frame(clip, number), people.swapper(name)
    face = people.face(frame)
    matrix = similarity(face.points, people.catalog.template(swapper.template), SIZE)
    return take(frame, face, matrix, SIZE, swapper.prepare(source))


def shown(people: People, name: str, face: FaceInput, settings: RenderSettings = SETTINGS) -> Floats:
    """The crop with the new face in it, RGB [256, 256, 3]."""
    (swapped,) = people.swapper(name).swap([face], settings)
    done = finish(face, swapped, WHOLE, people.landmarker.groups, settings)
    small, mask = (
        cv2.resize(image, (SIZE, SIZE), interpolation=cv2.INTER_AREA) for image in (done.face, done.mask)
    )
    return np.asarray(face.crop + (small - face.crop) * mask[..., None], np.float32)


def lit_from_the_side(people: People, clip: str, number: int) -> SourceIdentity:
    """A person of the sample as a source of himself, twice as bright to the right as to the left."""
    frame = people.frame(clip, number)
    face = people.face(frame)
    high, wide = frame.planes[0].shape
    picture = np.clip(crop(frame, WHOLE, wide)[:high], 0, 1)
    middle, width = float(face.points[:, 0].mean()), float(face.box[2] - face.box[0])
    gain = np.clip(1 + (np.arange(wide) - middle) / width, 0.3, 1.6)[None, :, None]
    pixels = np.round(np.clip(picture * gain, 0, 1) * 255).astype(np.uint8)
    still = VideoFrame(0, NOW, (pixels,), layout("rgb24"), Colour(range="pc"), None)
    embedding = people.embedding(still, face)
    return SourceIdentity("side", (SourceImage(Path("side"), "", pixels, face, embedding),), embedding)


def microphone(picture: Floats) -> Floats:
    """A dark ball before the mouth, on a stalk."""
    result, near_black = picture.copy(), (0.08, 0.08, 0.09)
    cv2.line(result, (133, 200), (115, SIZE), near_black, 18, cv2.LINE_AA)
    cv2.circle(result, (133, 200), 23, near_black, -1, cv2.LINE_AA)
    return result


def fringe(picture: Floats) -> Floats:
    """Dark strands that hang to the brows."""
    result = picture.copy()
    for x in range(77, 168, 7):
        cv2.line(result, (x, 0), (x + 4, 95), (0.15, 0.1, 0.07), 3, cv2.LINE_AA)
    return result


def test_a_wrongly_lit_source_comes_nearer_to_the_target(people: People):
    """The source is the target's own person, so that the target is the right answer."""
    source = lit_from_the_side(people, "shot010.mp4", 0)
    errors = {}
    for name in ("lite-mesh", "lite-hybrid"):
        face = taken(people, name, source, "shot010.mp4", 60)
        errors[name] = float(np.abs(shown(people, name, face) - face.crop).mean())
    assert errors["lite-hybrid"] < 0.85 * errors["lite-mesh"]


@pytest.mark.parametrize(("thing", "left"), [(microphone, 0.25), (fringe, 0.7)])
def test_what_is_in_front_stays_better_than_with_mesh(
    people: People, thing: Callable[[Floats], Floats], left: float
):
    source, errors = people.source("source_c.jpg"), {}
    for name in ("lite-mesh", "lite-hybrid"):
        face = taken(people, name, source, "shot020.mp4", 60)
        covered = np.abs(thing(face.crop) - face.crop).max(axis=2) > 0.1
        face = replace(face, crop=thing(face.crop))
        errors[name] = float(np.abs(shown(people, name, face) - face.crop)[covered].mean())
    assert errors["lite-hybrid"] < left * errors["lite-mesh"]


def test_a_beard_is_not_taken_for_something_in_front(people: People):
    face = taken(people, "lite-hybrid", people.source("source_a.jpg"), "shot010.mp4", 40)
    (output,) = people.swapper("lite-hybrid").swap([face], SETTINGS)
    (mesh,) = people.swapper("lite-mesh").swap([face], SETTINGS)
    assert output.mask is not None
    before = np.ones_like(output.mask) if mesh.mask is None else mesh.mask
    lips = np.round(face.landmarks[people.landmarker.groups["lips_outer"]]).astype(int) * 2
    (x0, y0), (x1, y1) = lips.min(axis=0) - 20, lips.max(axis=0) + np.array([20, 60])
    assert (before - output.mask)[y0:y1, x0:x1].mean() < 0.1


def test_the_face_keeps_every_detail(people: People):
    """What the network adds is smooth: finer than its blur, the face is the mesh method's own."""
    face = taken(people, "lite-hybrid", people.source("source_b.jpg"), "shot020.mp4", 60)
    plain = RenderSettings(colour=ColourSettings(match=ColourMatch.NONE))
    hybrid, mesh = (people.swapper(name).swap([face], plain)[0].face for name in ("lite-hybrid", "lite-mesh"))
    change = hybrid - mesh
    free = np.asarray(((hybrid > 0) & (hybrid < 1)).all(axis=2), np.uint8)
    unclipped = cv2.erode(free, np.ones((25, 25), np.uint8)) > 0
    assert unclipped.mean() > 0.3
    assert np.abs(change[unclipped]).max() > 0.02
    assert np.abs(change - cv2.GaussianBlur(change, (0, 0), 2))[unclipped].max() < 0.01


def test_without_harmony_it_is_the_mesh_method(people: People):
    settings = RenderSettings(swap=SwapSettings(harmony=0))
    face = taken(people, "lite-hybrid", people.source("source_b.jpg"), "shot020.mp4", 60)
    hybrid, mesh = (shown(people, name, face, settings) for name in ("lite-hybrid", "lite-mesh"))
    assert np.array_equal(hybrid, mesh)
