"""A drawn face: skin with two eyes of a known iris and opening, and landmarks to match."""

from __future__ import annotations

import cv2
import numpy as np

from ffstudio.faces.landmarks import LandmarkGroups

SIZE = 256
GROUPS = LandmarkGroups(
    {
        "face_oval": slice(0, 36), "right_eye": slice(36, 52), "left_eye": slice(52, 68),
        "right_brow": slice(68, 78), "left_brow": slice(78, 88),
        "lips_outer": slice(88, 108), "lips_inner": slice(108, 128),
        "nose": slice(128, 142), "cheek_forehead": slice(142, 148),
    },
    (),
)  # fmt: skip
EYES = {"right_eye": (92.0, 110.0), "left_eye": (164.0, 110.0)}  # middles, px
WIDTH, OPENING = 44.0, 0.32  # px between the corners; height of the contour, in widths
SKIN, WHITE, IRIS = (0.75, 0.58, 0.5), (0.85, 0.83, 0.82), (0.12, 0.08, 0.06)


def landmarks(mouth: float = 4.0, shown: float = 1.0) -> np.ndarray:
    """[148, 2] in px of the picture; `mouth` is half the height of the lips' inner outline, lids are open by
    `shown` 0..1.
    """
    points = np.zeros((148, 2), np.float32)
    points[GROUPS["face_oval"]] = _ring(36, 128, 135, 88, 110)[np.r_[27:36, 0:27]]
    for name, outer in (("right_eye", -1), ("left_eye", 1)):
        points[GROUPS[name]] = _contour(*EYES[name], outer, shown)
        brow = EYES[name][0] + outer * np.linspace(0.5, -0.5, 5) * WIDTH
        rows = [np.column_stack([brow, np.full(5, EYES[name][1] - high)]) for high in (22, 28)]
        points[GROUPS[name.replace("eye", "brow")]] = np.vstack(rows)
    points[GROUPS["lips_outer"]] = _ring(20, 128, 190, 32, 10 + mouth)[np.r_[10:20, 0:10]]
    points[GROUPS["lips_inner"]] = _ring(20, 128, 190, 26, mouth)[np.r_[10:20, 0:10]]
    points[GROUPS["nose"]] = [
        (128, 112), (128, 122), (128, 132), (128, 142), (128, 152), (128, 150), (128, 156), (128, 162),
        (120, 162), (124, 163), (132, 163), (136, 162), (114, 158), (142, 158),
    ]  # fmt: skip
    points[GROUPS["cheek_forehead"]] = [(70, 150), (186, 150), (90, 180), (166, 180), (128, 80), (128, 60)]
    return points


def picture(shown: float = 1.0, look: float = 0.0) -> np.ndarray:
    """RGB [256, 256, 3] float32 0..1: lids open by `shown` 0..1, irises `look` widths to the picture's right."""
    image = np.full((SIZE, SIZE, 3), SKIN, np.float32)
    for x, y in EYES.values():
        eye = np.full_like(image, WHITE)
        cv2.circle(
            eye, (round((x + look * WIDTH) * 16), round(y * 16)), round(0.2 * WIDTH * 16), IRIS, -1, 16, 4
        )
        mask = np.zeros((SIZE, SIZE), np.float32)
        half = OPENING / 2 * WIDTH
        axes = (round(WIDTH / 2 * 16), round(half * 16))
        cv2.ellipse(mask, (round(x * 16), round(y * 16)), axes, 0, 0, 360, 1.0, -1, 16, 4)
        mask[: round(y + half - 2 * half * shown)] = 0
        image += (eye - image) * mask[..., None]
        cv2.ellipse(
            image, (round(x), round(y)), (round(WIDTH / 2), round(half)), 0, 10, 170, IRIS, 1, cv2.LINE_AA
        )
    return np.clip(image, 0, 1)


def _ring(count: int, x: float, y: float, wide: float, high: float) -> np.ndarray:
    angle = np.linspace(0, 2 * np.pi, count, endpoint=False)
    return np.column_stack([x + wide * np.cos(angle), y + high * np.sin(angle)]).astype(np.float32)


def _contour(x: float, y: float, outer: int, shown: float) -> np.ndarray:
    """From the outer corner over the upper lid to the inner one and back below."""
    angle = np.linspace(0, 2 * np.pi, 16, endpoint=False)
    across = x + outer * np.cos(angle) * WIDTH / 2
    half, up = OPENING / 2 * WIDTH, np.sin(angle)
    down = y - up * half
    lid = np.minimum(y + half - 2 * half * shown, y + np.abs(up) * half)
    return np.column_stack([across, np.where(up > 0, np.maximum(down, lid), down)]).astype(np.float32)
