"""Moves the mesh of a face: jaw, lips, lids, brows. Measures are shares of the face's width unless said
otherwise.
"""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor

from lite.geometry import chosen, uniform
from lite.mesh import MESH

LIPS = MESH.of("lips_outer", "lips_inner")
LIP_ENDS = (61, 291)
LIP_MIDDLE = (13, 14, 61, 291)


@dataclass(frozen=True)
class Amounts:
    """How far expressions go. `jaw`, `brow`, `smile`, `drawn` are shares of the face's width; `wide` of the eye's
    opening; `pucker` of the mouth's width; `closing`, `one_eye`, `frown` are chances.
    """

    jaw: float
    closing: float
    one_eye: float
    wide: float
    brow: float
    drawn: float
    frown: float
    pucker: float
    smile: float


@dataclass(frozen=True)
class Moved:
    """The moved `mesh` [N,468,3] px, the same with no eye closing, `awake`, and how far the jaw fell, `drop` [N]
    px.
    """

    mesh: Tensor
    awake: Tensor
    drop: Tensor


def face_width(mesh: Tensor) -> Tensor:
    """Width of the face's oval [N] px."""
    x = mesh[:, list(MESH.of("face_oval")), 0]
    return x.amax(1) - x.amin(1)


def oval_centre(mesh: Tensor) -> Tensor:
    """Middle of the face's oval [N,3] px."""
    return mesh[:, list(MESH.of("face_oval"))].mean(1)


def expressed(mesh: Tensor, amounts: Amounts, generator: torch.Generator) -> Moved:
    """One random expression for every mesh [N,468,3]."""
    mesh = mesh.clone()
    drop = _jaw_drop(len(mesh), amounts.jaw, generator) * face_width(mesh)
    original = mesh.clone()
    _move_mouth(mesh, original, drop, amounts, generator)
    closing = _move_lids(mesh, original, amounts, generator)
    _move_brows(mesh, original, amounts, generator)
    awake = mesh.clone()
    mesh[..., 1] += closing
    return Moved(mesh, awake, drop)


def _normal(count: int, spread: float, generator: torch.Generator) -> Tensor:
    return torch.randn(count, generator=generator, device=generator.device) * spread


def _jaw_drop(count: int, most: float, generator: torch.Generator) -> Tensor:
    """A fifth shut, a third speaking, the rest wide open."""
    kind = uniform((count,), 0, 1, generator)
    speaking = uniform((count,), 0, most / 3, generator)
    wide = uniform((count,), most * 0.28, most, generator)
    return torch.where(kind < 0.2, 0.0, torch.where(kind < 0.55, speaking, wide))


def _move_mouth(
    mesh: Tensor, original: Tensor, drop: Tensor, amounts: Amounts, generator: torch.Generator
) -> None:
    n, width = len(mesh), face_width(original)
    corner = width * _normal(n, 0.018, generator)
    smile = width * _normal(n, amounts.smile, generator)
    pucker = uniform((n,), 0, amounts.pucker, generator) * chosen(n, 0.3, generator)
    upper_share = uniform((n,), 0.08, 0.28, generator)
    sideways = width * _normal(n, 0.01, generator)
    _move_lips(mesh, original, (drop, corner, smile, pucker, upper_share, sideways))
    jaw, shares = [index for index, _ in MESH.jaw], [share for _, share in MESH.jaw]
    fall = torch.tensor(shares, device=mesh.device)
    mesh[:, jaw, 1] += (drop * (1 - upper_share))[:, None] * fall * 0.92
    mesh[:, jaw, 0] += sideways[:, None] * fall
    followers = list(MESH.smile_followers)
    middle = original[:, list(LIP_MIDDLE), 0].mean(1, keepdim=True)
    mesh[:, followers, 1] -= smile[:, None] * 0.6
    mesh[:, followers, 0] += (original[:, followers, 0] - middle).sign() * corner[:, None] * 0.6


def _move_lips(mesh: Tensor, original: Tensor, moves: tuple[Tensor, ...]) -> None:
    drop, corner, smile, pucker, upper_share, sideways = (move[:, None] for move in moves)
    lips = list(LIPS)
    ends = original[:, list(LIP_ENDS), 0]
    half = (ends[:, 1] - ends[:, 0]).abs()[:, None] / 2 + 1e-3
    across = original[:, lips, 0] - original[:, list(LIP_MIDDLE), 0].mean(1, keepdim=True)
    out = (across.abs() / half).clamp(max=1)
    arch = (1 - (across.abs() / (half * 1.02)).clamp(max=1) ** 2).clamp(min=0) ** 0.6
    lower = torch.tensor([index in MESH.lower_lip for index in lips], device=mesh.device).float()
    mesh[:, lips, 1] += (lower * drop * (1 - upper_share) - (1 - lower) * drop * upper_share) * arch
    mesh[:, lips, 1] -= smile * out**1.5
    narrowing = drop / face_width(original)[:, None] * 0.8 + pucker
    mesh[:, lips, 0] += across.sign() * corner * out - across * narrowing + lower * sideways
    mesh[:, lips, 2] -= pucker * half * 0.5


def _move_lids(mesh: Tensor, original: Tensor, amounts: Amounts, generator: torch.Generator) -> Tensor:
    """Widens eyes and lifts lower lids; returns how far the upper ones fall when they close, [N,468] px."""
    n, falls = len(mesh), torch.zeros_like(mesh[..., 1])
    both = _lid_change(n, amounts, generator)
    for side in MESH.lids:
        alone = chosen(n, amounts.one_eye, generator)
        change = torch.where(alone, _lid_change(n, amounts, generator), both)[:, None]
        upper = [pair[0] for pair in MESH.lids[side]]
        lower = [pair[1] for pair in MESH.lids[side]]
        gap = original[:, lower, 1] - original[:, upper, 1]
        falls[:, upper] = change.clamp(min=0) * 0.9 * gap
        mesh[:, upper, 1] += change.clamp(max=0) * 0.9 * gap
        mesh[:, lower, 1] -= change * 0.08 * gap
    return falls


def _lid_change(count: int, amounts: Amounts, generator: torch.Generator) -> Tensor:
    """1 closes an eye, below 0 widens it; half of the closings go all the way."""
    kind = uniform((count,), 0, 1, generator)
    partly = uniform((count,), 0, 1, generator)
    fully = uniform((count,), 0.9, 1, generator)
    closing = torch.where(chosen(count, 0.4, generator), fully, partly)
    widening = -uniform((count,), 0, amounts.wide, generator)
    return torch.where(
        kind < amounts.closing, closing, torch.where(kind < amounts.closing + 0.2, widening, 0.0)
    )


def _move_brows(mesh: Tensor, original: Tensor, amounts: Amounts, generator: torch.Generator) -> None:
    n, width = len(mesh), face_width(original)[:, None]
    centre = oval_centre(original)[:, None, 0]
    both = _normal(n, amounts.brow, generator)
    draw = uniform((n,), -0.4 * amounts.drawn, amounts.drawn, generator) * chosen(n, amounts.frown, generator)
    draw = draw[:, None] * width
    for side in ("right", "left"):
        lift = (both + _normal(n, 0.6 * amounts.brow, generator))[:, None] * width
        brow = list(MESH.of(f"{side}_brow"))
        across = original[:, brow, 0] - centre
        out = (across.abs() / (0.4 * width)).clamp(max=1)
        mesh[:, brow, 1] += draw * (1 - out) - lift * (0.7 + 0.3 * out)
        mesh[:, brow, 0] -= across.sign() * draw.clamp(min=0) * 0.6 * (1 - out)
        mesh[:, list(MESH.forehead[side]), 1] -= lift * 0.35
