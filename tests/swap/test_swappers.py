from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest

from ffstudio.domain.colour import Colour
from ffstudio.domain.errors import BugError
from ffstudio.domain.failures import SettingInvalid
from ffstudio.domain.frames import VideoFrame
from ffstudio.domain.identity import SourceIdentity
from ffstudio.domain.settings import RenderSettings, SwapSettings
from ffstudio.faces.align import similarity
from ffstudio.swap.base import FaceInput
from ffstudio.swap.neural import driving
from ffstudio.swap.registry import SWAPPERS, open_swapper
from ffstudio.swap.replace import take
from tests.media.frames import NOW, copies, layout
from tests.swap import drawn
from tests.swap.people import People
from tests.teacher import Teacher, teacher_file

SOURCES = ["source_a.jpg", "source_b.jpg", "source_c.jpg"]
SHOTS = [("shot010.mp4", 40), ("shot020.mp4", 60)]
SETTINGS = RenderSettings()


def taken(people: People, name: str, source: SourceIdentity, clip: str, number: int) -> FaceInput:
    frame, swapper = people.frame(clip, number), people.swapper(name)
    face = people.face(frame)
    size = swapper.crop_size(float(face.box[2] - face.box[0]))
    matrix = similarity(face.points, people.catalog.template(swapper.template), size)
    return take(frame, face, matrix, size, swapper.prepare(source), embedding=people.embedding(frame, face))


@pytest.mark.parametrize("name", sorted(SWAPPERS))
def test_every_swapper_keeps_the_protocol(people: People, name: str):
    swapper, source = people.swapper(name), people.source("source_b.jpg")
    faces = [taken(people, name, source, clip, number) for clip, number in SHOTS]
    outputs = swapper.swap(faces, SETTINGS)
    assert swapper.name == name
    assert swapper.swap([], SETTINGS) == []
    for face, output in zip(faces, outputs, strict=True):
        assert len(output.face) >= len(face.crop)
        assert output.face.dtype == np.float32
        assert -0.1 < output.face.min() <= output.face.max() < 1.1
        assert output.mask is None or output.mask.shape == output.face.shape[:2]
    alone = [swapper.swap([face], SETTINGS)[0] for face in faces]
    for together, single in zip(outputs, alone, strict=True):
        assert np.allclose(together.face, single.face, atol=1e-3)


@pytest.mark.parametrize("name", sorted(SWAPPERS))
@pytest.mark.parametrize("source", SOURCES)
@pytest.mark.parametrize(("clip", "number"), SHOTS)
def test_the_sample_shows_the_source(people: People, name: str, source: str, clip: str, number: int):
    frame, identity = people.frame(clip, number), people.source(source)
    before = people.embedding(frame, people.face(frame))
    face = people.replaced(name, identity, frame, SETTINGS)
    after = people.embedding(frame, face)
    assert float((after - before) @ identity.embedding) > 0.2


@pytest.mark.skipif(teacher_file() is None, reason="set FFSTUDIO_TEST_TEACHER to the teacher's file")
@pytest.mark.parametrize("name", sorted(SWAPPERS))
@pytest.mark.parametrize("source", SOURCES)
@pytest.mark.parametrize(("clip", "number"), SHOTS)
def test_the_teacher_knows_the_source(people: People, name: str, source: str, clip: str, number: int):
    path = teacher_file()
    assert path is not None
    teacher, identity = Teacher(path), people.source(source)
    image = identity.images[0]
    pixels = VideoFrame(0, NOW, (image.pixels,), layout("rgb24"), Colour(range="pc"), None)
    wanted = teacher.embed(pixels, image.face.points)
    frame = people.frame(clip, number)
    before = teacher.embed(frame, people.face(frame).points)
    face = people.replaced(name, identity, frame, SETTINGS)
    gain = float((teacher.embed(frame, face.points) - before) @ wanted)
    print(f"{name} {source} {clip}: {gain:.3f}")
    assert gain > 0.2


@pytest.mark.parametrize("name", sorted(SWAPPERS))
def test_only_the_face_changes(people: People, name: str):
    frame = people.frame("shot020.mp4", 60)
    before = copies(frame)
    face = people.replaced(name, people.source("source_b.jpg"), frame, SETTINGS)
    x0, y0, x1, y1 = np.round(face.box).astype(int)
    outside = np.ones(before[0].shape, bool)
    outside[y0 - 40 : y1 + 40, x0 - 40 : x1 + 40] = False
    assert np.array_equal(before[0][outside], frame.planes[0][outside])
    assert np.abs(before[0][y0:y1, x0:x1].astype(int) - frame.planes[0][y0:y1, x0:x1]).mean() > 2


def test_no_opacity_changes_nothing(people: People):
    frame = people.frame("shot010.mp4", 0)
    before = copies(frame)
    settings = RenderSettings(swap=SwapSettings(amount=0))
    people.replaced("lite-mesh", people.source("source_a.jpg"), frame, settings)
    assert all(np.array_equal(old, new) for old, new in zip(before, frame.planes, strict=True))


@pytest.mark.parametrize("name", sorted(SWAPPERS))
def test_any_crop_size(people: People, name: str):
    frame = people.frame("shot010.mp4", 0)
    settings = RenderSettings(swap=SwapSettings(crop=320))
    people.replaced(name, people.source("source_c.jpg"), frame, settings)


def test_mesh_crop_follows_the_face(people: People):
    sizes = [people.swapper("lite-mesh").crop_size(px) for px in (10, 200, 300, 400, 500, 3000)]
    assert sizes[0] == 128
    assert sizes[-1] == 384
    assert sizes == sorted(sizes)
    assert all(size % 32 == 0 for size in sizes)


def test_mesh_does_not_flip_between_pictures(people: People):
    """Two pictures of unlike expression: a small move of the landmarks makes a small change of the face."""
    swapper = people.swapper("lite-mesh")
    face = taken(people, "lite-mesh", people.source("source_a.jpg", "source_c.jpg"), "shot010.mp4", 40)
    other = face.identity[1].shape - face.identity[0].shape
    moved = [
        replace(face, landmarks=(face.identity[0].shape + other * step) * len(face.crop))
        for step in np.linspace(0, 1, 41)
    ]
    faces = [output.face for output in swapper.swap(moved, SETTINGS)]
    steps = [float(np.abs(b - a).mean()) for a, b in pairwise(faces)]
    assert np.abs(faces[-1] - faces[0]).mean() > 0.05
    assert max(steps) < 0.02


def test_mesh_does_not_fold_where_the_face_turns(people: People):
    """The nose's tip lies over the far cheek: seen in a picture that brightens to the right, nothing turns over."""
    swapper = people.swapper("lite-mesh")
    face = taken(people, "lite-mesh", people.source("source_a.jpg"), "shot010.mp4", 40)
    (source,) = face.identity
    nose, turned = people.landmarker.groups["nose"], face.landmarks.copy()
    middle = turned[:, 0].mean()
    turned[:, 0] = middle + 0.5 * (turned[:, 0] - middle)
    turned[nose, 0] -= 0.4 * np.ptp(turned[:, 0])

    def folded(turn: float) -> int:
        levels = tuple(replace(level, pixels=_brightening(level.pixels)) for level in source.levels)
        drawn = replace(face, landmarks=turned, identity=(replace(source, levels=levels, turn=turn),))
        (output,) = swapper.swap([drawn], SETTINGS)
        low, high = (turned.min(axis=0) * 2).astype(int), (turned.max(axis=0) * 2).astype(int)
        shown = output.face[low[1] : high[1], low[0] : high[0], 0]
        return int((np.diff(shown, axis=1) < -0.5 / 255).sum())

    as_turned_as_the_target = 0.55
    assert folded(as_turned_as_the_target) > 1000
    assert folded(source.turn) < 100


def _brightening(pixels: np.ndarray) -> np.ndarray:
    row = np.linspace(0, 255, pixels.shape[1])[None, :, None]
    return np.ascontiguousarray(np.broadcast_to(row, pixels.shape).astype(np.uint8))


def test_mesh_takes_the_nearest_picture(people: People):
    both, one = people.source("source_a.jpg", "source_c.jpg"), people.source("source_c.jpg")
    swapper = people.swapper("lite-mesh")
    face = taken(people, "lite-mesh", both, "shot010.mp4", 40)
    as_second = replace(face, landmarks=face.identity[1].shape * len(face.crop))
    alone = replace(as_second, identity=swapper.prepare(one))
    mixed, single = swapper.swap([as_second, alone], SETTINGS)
    assert np.abs(mixed.face - single.face).mean() < 0.02


def test_neural_strength_pushes_away_from_the_target(people: People):
    face = taken(people, "lite-neural", people.source("source_b.jpg"), "shot010.mp4", 40)
    assert face.embedding is not None
    plain, pushed = driving(face, 0), driving(face, 0.3)
    assert plain is face.identity
    assert np.linalg.norm(pushed) == pytest.approx(1, abs=1e-5)
    assert pushed @ face.embedding < plain @ face.embedding


@pytest.mark.parametrize(("shown", "least", "most"), [(1.0, 0.5, 1.0), (0.0, 0.0, 0.05)])
def test_neural_leaves_shut_eyes_to_the_target(people: People, shown: float, least: float, most: float):
    swapper = people.swapper("lite-neural")
    face = FaceInput(
        drawn.picture(shown),
        drawn.landmarks(shown=shown),
        swapper.prepare(people.source("source_a.jpg")),
    )
    (output,) = swapper.swap([face], RenderSettings())
    assert output.mask is not None
    for x, y in drawn.EYES.values():
        assert least <= output.mask[round(y), round(x)] <= most


def test_a_face_without_landmarks_is_our_mistake(people: People):
    frame = people.frame("shot010.mp4", 0)
    face = replace(people.face(frame), landmarks=None)
    with pytest.raises(BugError):
        take(frame, face, np.eye(2, 3), 256, None)


def test_unknown_swapper_names_the_known(people: People):
    with pytest.raises(SettingInvalid, match="lite-mesh, lite-neural"):
        open_swapper("sorcery", people.network, people.catalog)
