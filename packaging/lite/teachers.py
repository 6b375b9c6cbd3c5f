"""The frozen networks that are learnt from. Their files stay outside the project."""

from __future__ import annotations

from pathlib import Path

import torch
import torch.nn.functional as nnf
from torch import Tensor, nn

from lite.geometry import sample, through, view_grid
from lite.onnx_torch import OnnxTorch

# the mesh teacher looks at 256 px of the 320 px crop, a little below its middle
MESH_SIDE = 192
MESH_SCALE = 256 / 192
MESH_CENTRE = (160.0, 164.0)


def network(path: Path, device: torch.device) -> OnnxTorch:
    """A frozen ONNX network on `device`; gradients pass through it, not into it."""
    module = OnnxTorch(path).to(device).eval()
    return module.requires_grad_(False)


class MeshTeacher(nn.Module):
    """The 468-point face mesh (MediaPipe): 192 px views RGB 0..1 -> points [N,468,3] px of the view,
    presence [N].
    """

    def __init__(self, path: Path, device: torch.device) -> None:
        super().__init__()
        self.net = network(path, device)

    def forward(self, views: Tensor) -> tuple[Tensor, Tensor]:
        a, b = (value.flatten(1) for value in self.net(views))
        points, presence = (a, b) if a.shape[1] == 1404 else (b, a)
        return points.reshape(-1, 468, 3), torch.sigmoid(presence[:, 0])

    def of_crops(self, crops: Tensor, views: Tensor | None = None) -> Tensor:
        """Points [N,468,3] px of 320 px crops; `views` [N,2,3] say where the teacher looks (default: its usual)."""
        if views is None:
            views = mesh_views(len(crops), crops.device)
        points, _ = self(sample(crops, view_grid(views, MESH_SIDE)))
        scale = torch.linalg.det(views[:, :, :2]).abs().sqrt()
        return torch.cat([through(views, points[..., :2]), points[..., 2:] * scale[:, None, None]], 2)


def mesh_views(count: int, device: torch.device) -> Tensor:
    """The view matrices [count,2,3] of the mesh teacher on 320 px crops."""
    x, y = (centre - MESH_SCALE * MESH_SIDE / 2 for centre in MESH_CENTRE)
    matrix = torch.tensor([[MESH_SCALE, 0.0, x], [0.0, MESH_SCALE, y]], device=device)
    return matrix.expand(count, 2, 3)


class IdentityTeacher(nn.Module):
    """MobileFace identity V2: 112 px crops (arcface_112_v2) RGB 0..1 -> unit vectors [N,256]."""

    def __init__(self, path: Path, device: torch.device) -> None:
        super().__init__()
        self.net = network(path, device)

    def forward(self, crops: Tensor) -> Tensor:
        return nnf.normalize(self.net(crops * 255)[0].float(), dim=1)
