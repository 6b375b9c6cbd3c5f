"""Expression and pose variants of aligned faces with exact labels, made in batches on the device.

The mesh of a face is moved (jaw, lips, lids, brows: `expressions`; head turns: `poses`; the whole shape a
little), and the picture follows by a spline through the moved points; closing lids are drawn over the eyeballs
(`lids`) and an opened mouth is painted (`mouths`). The label is the moved mesh itself.
"""

from __future__ import annotations

from dataclasses import dataclass

import torch
import torch.nn.functional as nnf
from torch import Tensor

from lite.expressions import Amounts, expressed
from lite.geometry import chosen, pixel_grid, sample, spline_field, uniform
from lite.lids import draw_lids
from lite.mesh import MESH
from lite.mouths import paint_mouths
from lite.poses import Turn, head_ring, hidden, turned, turned_ring

SIDE = 320
FIELD_STEP = 8
SLACK = 0.3  # px: lets neighbouring points disagree a little instead of tearing the picture
IGNORED = 1e5
SHAPES = (-0.35, 0.7)  # of the way to another face's shape
CONTROL = tuple(sorted({*MESH.points, *MESH.support}))


@dataclass(frozen=True)
class Ranges:
    """How far variants go.

    `still`: share of pictures left as they are; `shape_px`: how far the whole shape is bent; `morphs`: share
    that gets another face's texture mixed in, point on point; `shapes`: share whose shape goes towards another
    face's, or away from it.
    """

    amounts: Amounts
    turn: Turn
    still: float = 0.0
    shape_px: float = 0.0
    morphs: float = 0.0
    shapes: float = 0.0


# what the pack's first landmarks were trained and measured on
NARROW = Ranges(Amounts(0.36, 0.3, 0.3, 0.35, 0.035, 0.02, 0.4, 0.2, 0.02), Turn(11, 7))
WIDE = Ranges(
    Amounts(0.38, 0.4, 0.5, 0.4, 0.05, 0.04, 0.5, 0.45, 0.03), Turn(12, 8, 45, 25, far=0.5), still=0.15
)


@dataclass(frozen=True)
class Variants:
    """Pictures [N,3,320,320] RGB 0..1 and their meshes [N,468,3] px."""

    images: Tensor
    meshes: Tensor


def make(images: Tensor, meshes: Tensor, generator: torch.Generator, ranges: Ranges = WIDE) -> Variants:
    """One random variant of every face: `images` [N,3,320,320] 0..1 with `meshes` [N,468,3] px, on one device."""
    n = len(images)
    still = chosen(n, ranges.still, generator)
    shapes = _shapes(meshes, ranges.shapes, generator)
    moved = expressed(shapes, ranges.amounts, generator)
    turn = turned(moved.mesh, ranges.turn, generator)
    away = hidden(shapes, turn)
    ring = turned_ring(head_ring(shapes, moved.drop), moved.drop, turn)
    bend = _bend(n, ranges.shape_px, generator)
    awake, final = (_bent_mesh(mesh, bend) for mesh in (turn.of(moved.awake), turn.mesh))
    ring = _bent(ring, bend)

    sources = [Variants(images, meshes)]
    if ranges.morphs > 0:
        sources.append(Variants(images.roll(1, 0), meshes.roll(1, 0)))
    share = uniform((n,), 0, 0.7, generator) * chosen(n, ranges.morphs, generator)
    made = _carried(sources, (awake, ring), moved.drop, away, share)
    made = draw_lids(made, awake, final)
    made = paint_mouths(made, final, moved.drop, generator)
    keep = still[:, None, None]
    return Variants(torch.where(keep[..., None], images, made), torch.where(keep, meshes, final))


def morph(first: Variants, second: Variants, share: Tensor) -> Variants:
    """New people: shape and texture of both, point on point, `share` [N] of the second."""
    by, shut = share[:, None, None], torch.zeros_like(share)
    rings = [head_ring(face.meshes, shut) for face in (first, second)]
    mesh, ring = torch.lerp(first.meshes, second.meshes, by), torch.lerp(*rings, by)
    in_sight = torch.zeros(mesh.shape[:2], dtype=torch.bool, device=mesh.device)
    return Variants(_carried([first, second], (mesh, ring), shut, in_sight, share), mesh)


def _carried(
    sources: list[Variants], target: tuple[Tensor, Tensor], drop: Tensor, away: Tensor, share: Tensor
) -> Tensor:
    """The sources' pictures carried onto the target (mesh, ring); of a second one `share` [N] is mixed in."""
    control, mesh = list(CONTROL), target[0]
    frame = _frame(mesh)
    to = torch.cat([mesh[:, control, :2], target[1][..., :2], frame], 1)
    offsets = [
        torch.cat([face.meshes[:, control, :2], head_ring(face.meshes, drop)[..., :2], frame], 1) - to
        for face in sources
    ]
    slack = torch.full(to.shape[:2], SLACK, device=to.device)
    slack[:, : len(control)] += away[:, control] * IGNORED
    fields = spline_field(to, torch.cat(offsets, 2), slack, SIDE, FIELD_STEP).split(2, 3)
    grid = pixel_grid(SIDE, mesh.device)
    made = [sample(face.images, grid + field) for face, field in zip(sources, fields, strict=True)]
    return torch.lerp(*made, share[:, None, None, None]) if len(made) > 1 else made[0]


def _shapes(meshes: Tensor, chance: float, generator: torch.Generator) -> Tensor:
    """The meshes, some of them between two people or beyond the first one, seen from the second."""
    if chance == 0:
        return meshes
    n = len(meshes)
    share = uniform((n,), *SHAPES, generator) * chosen(n, chance, generator)
    return torch.lerp(meshes, meshes.roll(1, 0), share[:, None, None])


def _frame(like: Tensor) -> Tensor:
    """Points outside the picture, which stay where they are."""
    along = torch.linspace(-0.15, 1.15, 7, device=like.device) * SIDE
    low, high = torch.full_like(along, -0.15 * SIDE), torch.full_like(along, 1.15 * SIDE)
    inner = slice(1, -1)
    sides = [(along, low), (along, high), (low[inner], along[inner]), (high[inner], along[inner])]
    points = torch.cat([torch.stack(side, 1) for side in sides])
    return points.expand(len(like), -1, -1)


def _bend(count: int, most: float, generator: torch.Generator) -> Tensor:
    knots = uniform((count, 2, 5, 5), -1, 1, generator)
    return knots * uniform((count, 1, 1, 1), 0, most, generator)


def _bent_mesh(mesh: Tensor, knots: Tensor) -> Tensor:
    return torch.cat([_bent(mesh[..., :2], knots), mesh[..., 2:]], 2)


def _bent(points: Tensor, knots: Tensor) -> Tensor:
    """Points [N,K,2] px moved by the smooth field with these knots."""
    where = (points / SIDE * 2 - 1)[:, :, None]
    smooth = nnf.interpolate(knots, (40, 40), mode="bicubic", align_corners=False)
    moves = nnf.grid_sample(smooth, where, padding_mode="border", align_corners=False)
    return points + moves[..., 0].permute(0, 2, 1)
