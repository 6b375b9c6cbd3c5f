"""Training pictures for the landmarks: variants, seen as a detector would cut them, in footage; and what is
no face.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import torch
from torch import Tensor

from lite.data import Prepared
from lite.degrade import footage, light, occlude
from lite.geometry import ARCFACE_128, Jitter, aligned_views, chosen, random_views, to_view, uniform, warp
from lite.landmarks.model import SIDE
from lite.landmarks.negatives import no_faces
from lite.landmarks.stock import Stock
from lite.mesh import MESH
from lite.mouths import polygons
from lite.poses import Turn
from lite.tensors import faces_on
from lite.variants import WIDE

TRAINED = replace(WIDE, shape_px=6.0, morphs=0.5, shapes=0.6)
PROFILE = replace(WIDE, turn=Turn(0, 10, 100, 15, far=1.0, far_from=68), still=0.0)
TEMPLATE_PX, TEMPLATE_MARGIN = 128, 16  # of the 160 px crop
USUAL = Jitter(14, 0.87, 1.16, 8)
ROUGH = Jitter(40, 0.7, 1.4, 18)
NUDGE = Jitter(3, 0.97, 1.03, 1.5)
SEEN_LEAST, SEEN_ENOUGH = 0.3, 0.65  # of the face's oval: confidence 0, 1


@dataclass(frozen=True)
class Batch:
    """`images` [N,3,160,160]; `meshes` [N,468,3] px of them; `sure` [N] 0..1 what the confidence should be.

    Of the first `pairs` pictures the next `pairs` show the same faces again, a nudge apart: a point p of the
    first is at `nudge` [pairs,2,3] p in the second.
    """

    images: Tensor
    meshes: Tensor
    sure: Tensor
    nudge: Tensor
    pairs: int

    def mirrored(self) -> Batch:
        """The same pictures, left and right exchanged."""
        turn = self.nudge.new_tensor([[1.0, -1.0], [-1.0, 1.0]])
        linear, offset = self.nudge[:, :, :2] * turn, self.nudge[:, :, 2]
        across = SIDE - SIDE * self.nudge[:, 0, 0] - offset[:, 0]
        offset = torch.stack([across, offset[:, 1] + SIDE * self.nudge[:, 1, 0]], 1)
        nudge = torch.cat([linear, offset[:, :, None]], 2)
        return replace(self, images=self.images.flip(3), meshes=mirrored_meshes(self.meshes), nudge=nudge)


def mirrored_meshes(meshes: Tensor) -> Tensor:
    """Meshes [N,468,3] px of a crop, left and right exchanged."""
    exchanged = meshes[:, list(MESH.mirror)]
    return exchanged * meshes.new_tensor([-1, 1, 1]) + meshes.new_tensor([SIDE, 0, 0])


def template(device: torch.device) -> Tensor:
    """The five points [5,2] px of the 160 px crop."""
    return torch.tensor(ARCFACE_128, device=device) * TEMPLATE_PX + TEMPLATE_MARGIN


def five_points(meshes: Tensor) -> Tensor:
    """Eyes, nose, mouth corners [N,5,2] as a detector gives them, from meshes [N,468,3]."""
    eyes = [meshes[:, list(MESH.of(eye)), :2].mean(1) for eye in ("right_eye", "left_eye")]
    rest = [meshes[:, index, :2] for index in (4, 61, 291)]
    return torch.stack([*eyes, *rest], 1)


@dataclass(frozen=True)
class Stocks:
    """How many variants are kept: within the usual ranges, and full profiles."""

    usual: int = 3072
    profiles: int = 384


class Batches:
    """Draws training batches of one archive on one device."""

    def __init__(
        self, prepared: Prepared, device: torch.device, generator: torch.Generator, stocks: Stocks
    ) -> None:
        images, meshes = faces_on(prepared, prepared.indices(held_out=False), device)
        self._images, self._generator, self._device = images, generator, device
        self._usual = Stock((images, meshes), TRAINED, stocks.usual, generator)
        self._profiles = Stock((images, meshes), PROFILE, stocks.profiles, generator)

    @torch.no_grad()
    def draw(self, count: int) -> Batch:
        """`count` pictures, about 40 % of them in pairs, an eighth no faces, a sixteenth full profiles."""
        pairs = round(count * 0.4 / 2)
        faces, profiles = count - pairs - count // 8 - count // 16, count // 16
        pictures, meshes = self._usual.draw(faces)
        views = self._views(meshes)
        nudge = self._nudges(pairs)
        views = torch.cat([views[:pairs], _joined(views[:pairs], nudge), views[pairs:]])
        rows = torch.cat([torch.arange(pairs), torch.arange(faces)]).to(self._device)
        images, points, covered = self._seen(pictures[rows], meshes[rows], views, pairs)
        side, side_meshes = self._profiles.draw(profiles)
        side_images, side_points, _ = self._seen(side, side_meshes, self._views(side_meshes), 0)
        nothing = no_faces(self._pictures(count - len(images) - profiles), self._generator)
        sure = ((1 - covered - SEEN_LEAST) / (SEEN_ENOUGH - SEEN_LEAST)).clamp(0, 1)
        none = torch.zeros(count - len(images), device=self._device)
        blank = points.new_zeros(len(nothing), *points.shape[1:])
        return Batch(
            torch.cat([images, side_images, nothing]),
            torch.cat([points, side_points, blank]),
            torch.cat([sure, none]),
            _inverse(nudge),
            pairs,
        )

    def _pictures(self, count: int) -> Tensor:
        rows = torch.randint(len(self._images), (count,), generator=self._generator, device=self._device)
        return self._images[rows].float() / 255

    def _views(self, meshes: Tensor) -> Tensor:
        """Half cut by their five points, half where the crop is nominal; a fifth of them roughly."""
        n = len(meshes)
        exact = aligned_views(five_points(meshes), template(self._device))
        centre = exact[:, :, :2].sum(2) * (SIDE / 2) + exact[:, :, 2]
        scale = torch.linalg.det(exact[:, :, :2]).sqrt()
        angle = torch.atan2(exact[:, 1, 0], exact[:, 0, 0])
        nominal = chosen(n, 0.5, self._generator)
        centre = torch.where(nominal[:, None], torch.full_like(centre, SIDE), centre)
        scale, angle = torch.where(nominal, 2.0, scale), torch.where(nominal, 0.0, angle)
        usual, rough = (random_views(centre, scale, angle, SIDE, j, self._generator) for j in (USUAL, ROUGH))
        return torch.where(chosen(n, 0.2, self._generator)[:, None, None], rough, usual)

    def _nudges(self, count: int) -> Tensor:
        """Matrices [count,2,3] from px of the second view to px of the first."""
        middle = torch.full((count, 2), SIDE / 2, device=self._device)
        still = torch.zeros(count, device=self._device)
        return random_views(middle, still + 1, still, SIDE, NUDGE, self._generator)

    def _seen(
        self, pictures: Tensor, meshes: Tensor, views: Tensor, pairs: int
    ) -> tuple[Tensor, Tensor, Tensor]:
        """Views in light and footage, their points, and how much of each face is covered [N]."""
        padding = "zeros" if float(uniform((1,), 0, 1, self._generator)) < 0.3 else "reflection"
        images = warp(pictures, views, SIDE, padding)
        points = _mesh_in(views, meshes)
        mirrored = chosen(len(images), 0.5, self._generator)
        mirrored[pairs : 2 * pairs] = mirrored[:pairs] = False
        points = torch.where(mirrored[:, None, None], mirrored_meshes(points), points)
        images = torch.where(mirrored[:, None, None, None], images.flip(3), images)
        images, mask = self._lit_and_occluded(images, pairs)
        return footage(images, self._generator), points, self._covered(mask, points)

    def _lit_and_occluded(self, images: Tensor, pairs: int) -> tuple[Tensor, Tensor]:
        """Neither light nor occluders may differ within a pair: only what a camera does from frame to frame."""
        lit = light(images, self._generator)
        lit[: 2 * pairs] = images[: 2 * pairs]
        whole, mask = occlude(lit, lit.roll(1, 0), self._generator, 0.4, 0.5)
        whole, more = occlude(whole, lit.roll(2, 0), self._generator, 0.1, 1.3)
        mask = torch.maximum(mask, more)
        whole[: 2 * pairs], mask[: 2 * pairs] = lit[: 2 * pairs], 0
        return whole, mask

    def _covered(self, mask: Tensor, points: Tensor) -> Tensor:
        oval = points[:, list(MESH.of("face_oval")), :2]
        inside = polygons(oval / 4, SIDE // 4)
        small = torch.nn.functional.avg_pool2d(mask, 4)
        return (small * inside).sum((1, 2, 3)) / inside.sum((1, 2, 3)).clamp(min=1)


def _mesh_in(views: Tensor, meshes: Tensor) -> Tensor:
    """Meshes [N,468,3] of pictures in px of their views; depth grows and shrinks with the rest."""
    scale = torch.linalg.det(views[:, :, :2]).sqrt()[:, None, None]
    return torch.cat([to_view(views, meshes[..., :2]), meshes[..., 2:] / scale], 2)


def _joined(first: Tensor, second: Tensor) -> Tensor:
    """The matrix that applies `second`, then `first`."""
    linear = first[:, :, :2] @ second[:, :, :2]
    offset = torch.einsum("nij,nj->ni", first[:, :, :2], second[:, :, 2]) + first[:, :, 2]
    return torch.cat([linear, offset[:, :, None]], 2)


def _inverse(matrices: Tensor) -> Tensor:
    linear = torch.linalg.inv(matrices[:, :, :2])
    return torch.cat([linear, -linear @ matrices[:, :, 2:]], 2)
