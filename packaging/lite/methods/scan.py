"""Looks through a clip for the frames that are hard for a method."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from ffstudio.domain.faces import DetectedFace
from ffstudio.domain.frames import VideoFrame
from ffstudio.pipeline.engine import Engine
from ffstudio.swap.eyes import eyes_of
from ffstudio.swap.measure import mouth_of, turn_of
from lite.methods.crops import SIDE, Place, place
from lite.methods.stage import Stage, face_in, frames_with_faces


@dataclass(frozen=True, slots=True)
class Trait:
    """What one face does: `mouth` in heights from eyes to lips, `eyes` the gap between the lids in widths, `turn`
    sideways without sign, `width` of its box, px, `light` mean luma 0..1.
    """

    mouth: float
    eyes: float
    turn: float
    width: float
    light: float


def traits(stage: Stage, engine: Engine, most: int) -> dict[int, Trait]:
    """Traits by frame, of at most `most` frames evenly through the clip."""
    production = stage.production("mesh")
    numbers = frames_with_faces(production)
    chosen = (
        [numbers[row] for row in np.unique(np.linspace(0, len(numbers) - 1, most).astype(int))]
        if numbers
        else []
    )
    template, groups = engine.catalog.template("arcface_128"), engine.landmarker.groups
    found: dict[int, Trait] = {}
    for frame in stage.frames(chosen):
        face = face_in(production, frame.index)
        if face is not None:
            found[frame.index] = _trait(frame, face, place(face, template, groups))
    return found


def extremes(found: Mapping[int, Trait]) -> dict[int, str]:
    """Frames with what is extreme in them, in order of time; the plainest of all is among them."""
    chosen: dict[int, list[str]] = {}
    for name, key, sign in (
        ("mouth open", "mouth", 1), ("eyes shut", "eyes", -1), ("turned", "turn", 1), ("small", "width", -1),
        ("dark", "light", -1), ("straight", "turn", -1),
    ):  # fmt: skip
        frame = max(found, key=lambda number: sign * getattr(found[number], key))
        chosen.setdefault(frame, []).append(f"{name} {getattr(found[frame], key):.2f}")
    return {frame: ", ".join(chosen[frame]) for frame in sorted(chosen)}


def _trait(frame: VideoFrame, face: DetectedFace, where: Place) -> Trait:
    crop, groups = where.cut(frame), where.groups
    eyes = eyes_of(crop, where.landmarks, groups)
    inner = slice(SIDE // 4, SIDE * 3 // 4)
    return Trait(
        mouth_of(where.landmarks, groups),
        min(float(eye.gap.max()) for eye in eyes),
        abs(turn_of(where.landmarks, groups)),
        float(face.box[2] - face.box[0]),
        float(crop[inner, inner].mean()),
    )
