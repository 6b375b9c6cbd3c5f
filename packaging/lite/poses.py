"""Turns heads by the mesh's own relative depth, and says which points turn out of sight."""

from __future__ import annotations

import math
from dataclasses import dataclass

import torch
from torch import Tensor

from lite.expressions import face_width, oval_centre
from lite.geometry import chosen, uniform

SIDES = (234, 454)  # where the oval is widest, image left and right
RING = 24
AWAY = 0.0  # of a unit normal: edge-on already tears
CLOSE, BEHIND = 0.05, 0.1  # of the face's width


@dataclass(frozen=True)
class Turn:
    """Degrees: usual turns are normal with `yaw_spread`, `pitch_spread`; a share `far` is even up to the `most`.

    The far ones count from the camera, so that a face seen from the side is not turned further; they turn by
    `far_from` at least.
    """

    yaw_spread: float
    pitch_spread: float
    yaw_most: float = 0.0
    pitch_most: float = 0.0
    far: float = 0.0
    far_from: float = 0.0


@dataclass(frozen=True)
class Turned:
    """The turned `mesh` [N,468,3] px, `rotation` [N,3,3] about `pivot` [N,3]."""

    mesh: Tensor
    rotation: Tensor
    pivot: Tensor

    def of(self, points: Tensor) -> Tensor:
        """Other points [N,K,3] px of the same heads, turned likewise."""
        return _about(points, self.rotation, self.pivot)


def turned(mesh: Tensor, turn: Turn, generator: torch.Generator) -> Turned:
    """One random turn of every head."""
    n = len(mesh)
    noise = torch.randn((n, 2), generator=generator, device=mesh.device)
    yaw, pitch = noise[:, 0] * turn.yaw_spread, noise[:, 1] * turn.pitch_spread
    far = chosen(n, turn.far, generator)
    amount = uniform((n,), turn.far_from, turn.yaw_most, generator)
    far_yaw = torch.where(chosen(n, 0.5, generator), amount, -amount) - facing(mesh)
    far_pitch = uniform((n,), -turn.pitch_most, turn.pitch_most, generator)
    yaw, pitch = torch.where(far, far_yaw, yaw), torch.where(far, far_pitch, pitch)
    rotation = rotations(yaw, pitch)
    pivot = _behind(mesh, 0.35, 0.55)
    return Turned(_about(mesh, rotation, pivot), rotation, pivot)


def facing(mesh: Tensor) -> Tensor:
    """Yaw of the heads as they are, [N] degrees; above 0 the image's right side is nearer."""
    across = mesh[:, SIDES[1]] - mesh[:, SIDES[0]]
    return torch.rad2deg(torch.atan2(-across[:, 2], across[:, 0]))


def rotations(yaw: Tensor, pitch: Tensor) -> Tensor:
    """Rotation matrices [N,3,3] from degrees: yaw about the vertical first, then pitch."""
    y, x = torch.deg2rad(yaw), torch.deg2rad(pitch)
    zero, one = torch.zeros_like(y), torch.ones_like(y)
    about_y = torch.stack([y.cos(), zero, y.sin(), zero, one, zero, -y.sin(), zero, y.cos()], 1)
    about_x = torch.stack([one, zero, zero, zero, x.cos(), -x.sin(), zero, x.sin(), x.cos()], 1)
    return about_x.reshape(-1, 3, 3) @ about_y.reshape(-1, 3, 3)


def hidden(mesh: Tensor, turn: Turned) -> Tensor:
    """Points [N,468] of the unturned `mesh` that are out of sight after the turn.

    Either they face away, by the normals of an ellipsoid as the head, or something well nearer lies in front
    of them.
    """
    width = face_width(mesh)[:, None, None]
    radii = torch.tensor([0.5, 0.7, 0.6], device=mesh.device) * width
    normal = (mesh - _behind(mesh, 0.0, 0.3)[:, None]) / radii**2
    normal = normal / normal.norm(dim=2, keepdim=True).clamp(min=1e-6)
    away = torch.einsum("nij,nkj->nki", turn.rotation, normal)[:, :, 2] > AWAY
    flat, depth = turn.mesh[..., :2], turn.mesh[..., 2]
    close = torch.cdist(flat, flat, compute_mode="donot_use_mm_for_euclid_dist") < CLOSE * width
    behind = depth[:, :, None] - depth[:, None, :] > BEHIND * width
    return away | (close & behind).any(2)


def head_ring(mesh: Tensor, drop: Tensor) -> Tensor:
    """Points [N,24,3] px about the head: hair, ears and neck hang on them. `drop` [N] px is the jaw's."""
    width, centre = face_width(mesh)[:, None], oval_centre(mesh)
    angle = torch.arange(RING, device=mesh.device) * (2 * math.pi / RING)
    x = centre[:, :1] + 0.80 * width * angle.cos()
    y = centre[:, 1:2] - 0.12 * width + (width + drop[:, None] / 2) * angle.sin()
    return torch.stack([x, y, (centre[:, 2:] + 0.3 * width).expand_as(x)], 2)


def turned_ring(ring: Tensor, drop: Tensor, turn: Turned) -> Tensor:
    """The ring [N,24,2] px after the turn; its lower half falls with the jaw."""
    angle = torch.arange(RING, device=ring.device) * (2 * math.pi / RING)
    points = turn.of(ring)[..., :2].clone()
    points[..., 1] += drop[:, None] / 2 * angle.sin().clamp(min=0)
    return points


def _behind(mesh: Tensor, down: float, back: float) -> Tensor:
    shift = torch.tensor([0.0, down, back], device=mesh.device)
    return oval_centre(mesh) + shift * face_width(mesh)[:, None]


def _about(points: Tensor, rotation: Tensor, pivot: Tensor) -> Tensor:
    return torch.einsum("nij,nkj->nki", rotation, points - pivot[:, None]) + pivot[:, None]
