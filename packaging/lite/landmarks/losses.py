"""What the landmarks are trained against."""

from __future__ import annotations

import math

import torch
import torch.nn.functional as nnf
from torch import Tensor

from lite.landmarks.batches import Batch
from lite.landmarks.model import POINTS, SIDE
from lite.mesh import MESH

WING, WING_CURVE = 0.04, 0.015  # of the distance between the eyes
DETAIL = ("right_eye", "left_eye", "lips_outer", "lips_inner")
DETAIL_WEIGHT = 1.6


def eye_distance(points: Tensor) -> Tensor:
    """Distance [N] px between the middles of the eyes, from points [N,148,2]."""
    right, left = (points[:, slice(*MESH.groups[eye])].mean(1) for eye in ("right_eye", "left_eye"))
    return (left - right).norm(dim=-1)


def point_errors(found: Tensor, points: Tensor, least: float = 8.0) -> Tensor:
    """Errors [N,148] over the distance between the eyes, which counts as `least` px at the least."""
    return (found - points).norm(dim=-1) / eye_distance(points).clamp(min=least)[:, None]


def point_loss(found: Tensor, batch: Batch, weights: Tensor) -> Tensor:
    """Wing loss (Feng et al., CVPR 2018) over the points inside the pictures that are labelled and well visible."""
    errors = point_errors(found, batch.points)
    flat = WING - WING * math.log1p(WING / WING_CURVE)
    wing = torch.where(errors < WING, WING * torch.log1p(errors / WING_CURVE), errors - flat)
    inside = ((batch.points > -8) & (batch.points < SIDE + 8)).all(-1)
    counted = inside * batch.sure[:, None] * weights
    return (wing * counted).sum() / counted.sum().clamp(min=1)


def jitter_loss(found: Tensor, batch: Batch) -> Tensor:
    """How far the two views of a pair disagree once the nudge is undone, over the distance between the eyes."""
    first, second = found[: batch.pairs], found[batch.pairs : 2 * batch.pairs]
    expected = torch.einsum("nij,nkj->nki", batch.nudge[:, :, :2], first) + batch.nudge[:, None, :, 2]
    distance = eye_distance(batch.points[: batch.pairs]).clamp(min=8)[:, None]
    apart = (second - expected).square().sum(-1).add(1e-6).sqrt() / distance
    return apart.mean()


def sure_loss(logits: Tensor, batch: Batch) -> Tensor:
    """Binary cross-entropy of the confidence, a little softened so that it stays graded."""
    return nnf.binary_cross_entropy_with_logits(logits, batch.sure * 0.97 + 0.015)


def point_weights(device: torch.device) -> Tensor:
    """[148]: eyes and lips count more."""
    weights = torch.ones(POINTS, device=device)
    weights[list(MESH.rows(*DETAIL))] = DETAIL_WEIGHT
    return weights
