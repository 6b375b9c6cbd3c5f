"""One face's skin carried onto another's landmarks, as the mesh method does it, batched on the device."""

from __future__ import annotations

import torch
import torch.nn.functional as nnf
from torch import Tensor

from lite.degrade import gaussian
from lite.geometry import pixel_grid, sample, spline_field
from lite.mesh import MESH

_INSET = 0.05  # of the donor's oval: hair and background live at the very contour
_SLACK = 1.0  # px
_STEP = 8
_CONTRAST = (0.75, 1.3)
_LIGHT = 32  # px of the cells in which light is compared


def carried(donors: Tensor, donor_points: Tensor, points: Tensor, size: int) -> Tensor:
    """Donor pictures RGB [n, 3, h, w] as seen from the views in which their face's points would lie at `points`.

    `donor_points` [n, 468, 2] px of the donors, `points` [n, 468, 2] px of the views -> [n, 3, size, size].
    """
    rows = torch.tensor(_control(), device=points.device)
    at, there = points[:, rows], _drawn_in(donor_points)[:, rows]
    slack = torch.full(at.shape[:2], _SLACK, device=at.device)
    field = spline_field(at, there - at, slack, size, _STEP)
    return sample(donors, pixel_grid(size, at.device) + field)


def relit(face: Tensor, goal: Tensor, mask: Tensor) -> Tensor:
    """`face` with the goal's mean, contrast and smooth light inside `mask` [n, 1, s, s]; RGB [n, 3, s, s]."""
    total = mask.sum((2, 3), keepdim=True) + 1e-3

    def moments(image: Tensor) -> tuple[Tensor, Tensor]:
        mean = (image * mask).sum((2, 3), keepdim=True) / total
        return mean, (((image - mean) ** 2 * mask).sum((2, 3), keepdim=True) / total + 1e-6).sqrt()

    (mean, spread), (goal_mean, goal_spread) = moments(face), moments(goal)
    face = (face - mean) * (goal_spread / spread).clamp(*_CONTRAST) + goal_mean
    return (face + smooth((goal - face) * mask, mask) * 0.8).clamp(0, 1)


def smooth(difference: Tensor, mask: Tensor) -> Tensor:
    """A difference [n, 3, s, s], already times its mask, at low frequencies, spread to the mask's surroundings."""
    size, cells = difference.shape[-1], difference.shape[-1] // _LIGHT * 2
    weight = gaussian(nnf.adaptive_avg_pool2d(mask, cells), 1.0) + 1e-3
    low = gaussian(nnf.adaptive_avg_pool2d(difference, cells), 1.0) / weight
    return nnf.interpolate(low, (size, size), mode="bilinear", align_corners=False)


def inner_mask(oval: Tensor, hole: Tensor, shrink: int) -> Tensor:
    """The mesh method's mask: `oval` [n, 1, s, s] drawn in by `shrink` px and feathered, less the `hole`."""
    core = -nnf.max_pool2d(-oval, 2 * shrink + 1, 1, shrink)
    return gaussian(core, max(1.0, shrink / 2)) * (1 - gaussian(hole, 1.0))


def _drawn_in(points: Tensor) -> Tensor:
    oval = torch.tensor(MESH.of("face_oval"), device=points.device)
    centre = points[:, list(MESH.of("nose"))].mean(1, keepdim=True)
    result = points.clone()
    result[:, oval] = centre + (points[:, oval] - centre) * (1 - _INSET)
    return result


def _control() -> list[int]:
    """Points that carry the warp: every second of a contour says the same."""
    return [*MESH.points[::2], *MESH.support]
