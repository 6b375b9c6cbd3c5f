"""What the landmarks are trained against."""

from __future__ import annotations

import math

import torch
import torch.nn.functional as nnf
from torch import Tensor

from lite.landmarks.batches import Batch
from lite.landmarks.model import POINTS, SIDE
from lite.mesh import MESH

WING, WING_CURVE = 0.04, 0.03  # of the distance between the eyes
DETAIL = ("right_eye", "left_eye", "right_brow", "left_brow", "lips_outer", "lips_inner")
DETAIL_WEIGHT = 1.6
UNLISTED_WEIGHT = 0.4  # of the mesh's points outside the 148
DEPTH_SHARE = 0.3
GAPS = (*MESH.lids["right"], *MESH.lids["left"], *MESH.lip_seam)  # (upper, lower) points


def eye_distance(points: Tensor) -> Tensor:
    """Distance [N] px between the middles of the eyes, from points [N,148,2]."""
    right, left = (points[:, slice(*MESH.groups[eye])].mean(1) for eye in ("right_eye", "left_eye"))
    return (left - right).norm(dim=-1)


def listed(meshes: Tensor) -> Tensor:
    """The 148 points [N,148,2] of meshes [N,468,3]."""
    return meshes[:, list(MESH.points), :2]


def point_errors(found: Tensor, points: Tensor, least: float = 8.0) -> Tensor:
    """Errors [N,148] over the distance between the eyes, which counts as `least` px at the least."""
    return (found - points).norm(dim=-1) / eye_distance(points).clamp(min=least)[:, None]


def point_loss(found: Tensor, batch: Batch, weights: Tensor) -> Tensor:
    """Wing loss (Feng et al., CVPR 2018) over the points inside the pictures that are labelled and well visible,
    and a share of their depth's error.
    """
    off, goal = found - batch.meshes, batch.meshes
    unit = eye_distance(listed(goal)).clamp(min=8.0)[:, None]
    errors, depth = off[..., :2].norm(dim=-1) / unit, off[..., 2].abs() / unit
    flat = WING - WING * math.log1p(WING / WING_CURVE)
    wing = torch.where(errors < WING, WING * torch.log1p(errors / WING_CURVE), errors - flat)
    inside = ((goal[..., :2] > -8) & (goal[..., :2] < SIDE + 8)).all(-1)
    counted = inside * batch.sure[:, None] * weights
    return ((wing + DEPTH_SHARE * depth) * counted).sum() / counted.sum().clamp(min=1)


def opening_loss(found: Tensor, batch: Batch) -> Tensor:
    """How far the openings of eyes and mouth are off, over the distance between the eyes: what blinks and speech
    are read from, and small beside the errors of where eyes and mouth lie.
    """
    upper, lower = ([pair[end] for pair in GAPS] for end in (0, 1))
    gaps = [meshes[:, lower, :2] - meshes[:, upper, :2] for meshes in (found, batch.meshes)]
    unit = eye_distance(listed(batch.meshes)).clamp(min=8.0)
    off = (gaps[0] - gaps[1]).abs().sum(-1).mean(1) / unit
    return (off * batch.sure).sum() / batch.sure.sum().clamp(min=1)


def jitter_loss(found: Tensor, batch: Batch) -> Tensor:
    """How far the two views of a pair disagree once the nudge is undone, over the distance between the eyes."""
    first, second = found[: batch.pairs, :, :2], found[batch.pairs : 2 * batch.pairs, :, :2]
    expected = torch.einsum("nij,nkj->nki", batch.nudge[:, :, :2], first) + batch.nudge[:, None, :, 2]
    distance = eye_distance(listed(batch.meshes[: batch.pairs])).clamp(min=8)[:, None]
    apart = (second - expected).square().sum(-1).add(1e-6).sqrt() / distance
    return apart.mean()


def sure_loss(logits: Tensor, batch: Batch) -> Tensor:
    """Binary cross-entropy of the confidence, a little softened so that it stays graded."""
    return nnf.binary_cross_entropy_with_logits(logits, batch.sure * 0.97 + 0.015)


def point_weights(device: torch.device) -> Tensor:
    """[468]: eyes, brows and lips count more, what is not among the 148 less."""
    weights = torch.full((POINTS,), UNLISTED_WEIGHT, device=device)
    weights[list(MESH.points)] = 1
    weights[list(MESH.of(*DETAIL))] = DETAIL_WEIGHT
    return weights
