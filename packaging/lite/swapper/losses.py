"""What the generator is asked for. Every part is a mean over the batch; weights are in `Weights`."""

from __future__ import annotations

from dataclasses import dataclass

import torch
import torch.nn.functional as nnf
from torch import Tensor

from lite.degrade import gaussian
from lite.geometry import sample, view_grid
from lite.mesh import MESH
from lite.scenes.pixels import edges
from lite.swapper.batches import Batch
from lite.teachers import MESH_SIDE, MeshTeacher

EXPRESSIVE = MESH.of("right_eye", "left_eye", "right_brow", "left_brow", "lips_outer", "lips_inner")
EYE_CORNERS = (33, 263)
_LOOK = ((4 / 3, 0.0, 0.0), (0.0, 4 / 3, 4.0))  # where the mesh teacher looks in a 256 px crop


@dataclass(frozen=True)
class Weights:
    """Of the parts in the sum."""

    identity: float = 10.0
    likeness: float = 10.0  # to the known answer
    edges: float = 5.0
    deception: float = 1.0
    features: float = 3.0
    expression: float = 18.0
    colour: float = 18.0
    border: float = 9.0
    detail: float = 8.0
    mask: float = 2.0
    outside: float = 6.0
    covered: float = 6.0


def pictures_loss(face: Tensor, composite: Tensor, batch: Batch) -> dict[str, Tensor]:
    """Everything that compares pixels. `face` is the network's own picture, `composite` that over the target."""
    known, off = batch.known[:, None, None, None], face - batch.wanted
    count = batch.known.sum().clamp(min=1)
    pyramid = [nnf.avg_pool2d(off, size).abs() * share for size, share in ((1, 1.0), (4, 0.5), (16, 0.5))]
    # The face is two fifths of the crop, and the rest is easily copied.
    near = [level * (0.5 + nnf.adaptive_avg_pool2d(batch.oval, level.shape[-1])) for level in pyramid]
    likeness = sum(((level.mean((1, 2, 3)) * batch.known).sum() / count for level in near), off.new_zeros(()))
    sharp = ((edges(face) - edges(batch.wanted)).abs() * known).mean((1, 2, 3)).sum() / count
    outside = 1 - (batch.oval + batch.covered).clamp(0, 1)
    moved = face - batch.target
    soft, goal = gaussian(composite, 1.2), gaussian(batch.wanted, 1.2)
    detail = ((soft - goal).abs() * batch.detail).sum() / (3 * batch.detail.sum() + 1e3)
    return {
        "likeness": likeness,
        "edges": sharp,
        "outside": (moved.abs() * outside).mean(),
        "covered": (moved.abs() * batch.covered).mean(),
        "detail": detail,
    }


def colour_loss(composite: Tensor, batch: Batch) -> dict[str, Tensor]:
    """Low frequencies inside the oval, and finer ones where the two pictures meet."""
    off = composite - batch.wanted
    inside = nnf.avg_pool2d(batch.oval, 16)
    low = nnf.avg_pool2d(off * batch.oval, 16).abs() / (inside + 1e-4)
    colour = (low * inside * (inside > 0.3)).sum() / (3 * inside.sum() + 1)
    rim = nnf.avg_pool2d(4 * batch.blend * (1 - batch.blend) * (1 - batch.covered), 8)
    border = (nnf.avg_pool2d(off, 8).abs() * rim).sum() / (3 * rim.sum() + 1)
    return {"colour": colour, "border": border}


def expression_loss(composite: Tensor, batch: Batch, mesh: MeshTeacher, share: float = 0.5) -> Tensor:
    """Distance of the teacher's eyes, brows and lips from the answer's, over the outer eye corners' distance."""
    count = max(1, int(len(composite) * share))
    with torch.no_grad():
        goal, presence = mesh(look(batch.wanted[:count]))
    found, _ = mesh(look(composite[:count]))
    errors = expression_errors(found, goal)
    sure = (presence > 0.5) * (1 - 0.5 * batch.covered[:count].amax((1, 2, 3)))
    return (errors * sure).sum() / sure.sum().clamp(min=1)


def expression_errors(found: Tensor, goal: Tensor) -> Tensor:
    """[n] of meshes [n, 468, 3]: mean distance of `EXPRESSIVE` over the goal's outer eye corners' distance."""
    corners = goal[:, EYE_CORNERS[0], :2] - goal[:, EYE_CORNERS[1], :2]
    unit = torch.linalg.vector_norm(corners, dim=-1).clamp(min=MESH_SIDE / 10)
    rows = list(EXPRESSIVE)
    off = torch.linalg.vector_norm(found[:, rows, :2] - goal[:, rows, :2], dim=-1)
    return off.mean(1) / unit


def look(crops: Tensor) -> Tensor:
    """Crops [n, 3, 256, 256] as the mesh teacher sees them, [n, 3, 192, 192]."""
    views = torch.tensor(_LOOK, device=crops.device).expand(len(crops), 2, 3)
    return sample(crops, view_grid(views, MESH_SIDE))
