"""What footage does to a face: softness, small size, noise, compression, poor light, things in front. On the
device.

Every function takes a batch [N,3,H,W] RGB 0..1 and a `torch.Generator` of its device, and returns a new batch.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import torch
import torch.nn.functional as nnf
from torch import Tensor

from lite.geometry import Jitter, chosen, random_views, sample, uniform, view_grid


@dataclass(frozen=True)
class Footage:
    """How likely each fault is, and how bad it can be; blur in px of a 160 px picture, noise of 1."""

    blur: float = 0.3
    blur_px: float = 1.4
    small: float = 0.25
    smallest: float = 0.3
    noise: float = 0.4
    noise_level: float = 0.06
    block: float = 0.35
    block_level: float = 5.0


MILD = Footage(0.25, 0.9, 0.2, 0.5, 0.35, 0.035, 0.3, 3.0)
USUAL = Footage()


def footage(batch: Tensor, generator: torch.Generator, faults: Footage = USUAL) -> Tensor:
    """Blur, small size, noise, block compression: each with its own chance and strength a picture."""
    n = len(batch)
    batch = _where(chosen(n, faults.blur, generator), _blurred(batch, faults.blur_px, generator), batch)
    batch = _where(chosen(n, faults.small, generator), _small(batch, faults.smallest, generator), batch)
    batch = _where(chosen(n, faults.noise, generator), _noisy(batch, faults.noise_level, generator), batch)
    if batch.shape[2] % 8 == 0 and batch.shape[3] % 8 == 0:
        strength = uniform((n, 1, 1, 1), 0.3, faults.block_level, generator)
        batch = _where(chosen(n, faults.block, generator), compressed(batch, strength), batch)
    return batch.clamp(0, 1)


def light(batch: Tensor, generator: torch.Generator, strength: float = 1.0) -> Tensor:
    """Gamma, gain, white balance, contrast, saturation, a gradient over the face, now and then near-darkness
    or grey.
    """
    n = len(batch)

    def spread(amount: float, channels: int = 1) -> Tensor:
        return uniform((n, channels, 1, 1), -amount * strength, amount * strength, generator)

    batch = batch.clamp(1e-4, 1) ** spread(0.35).exp() * (1 + spread(0.2)) * (1 + spread(0.1, 3))
    mean = batch.mean((1, 2, 3), keepdim=True)
    batch = (batch - mean) * (1 + spread(0.25)) + mean
    grey = batch.mean(1, keepdim=True)
    colour = torch.where(chosen(n, 0.08, generator)[:, None, None, None], 0.0, 1 + spread(0.35))
    batch = grey + (batch - grey) * colour
    knots = uniform((n, 1, 3, 3), -1, 1, generator) * uniform((n, 1, 1, 1), 0, 0.6 * strength, generator)
    batch = batch * nnf.interpolate(knots, batch.shape[2:], mode="bicubic", align_corners=False).exp()
    dark = uniform((n, 1, 1, 1), 0.12, 0.5, generator)
    return _where(chosen(n, 0.08 * strength, generator), batch * dark, batch).clamp(0, 1)


def occlude(
    batch: Tensor, pool: Tensor, generator: torch.Generator, chance: float = 0.35, cover: float = 0.35
) -> tuple[Tensor, Tensor]:
    """Soft blobs and strips of other pictures (`pool`, as many), of skin or plain colour; with their mask
    [N,1,H,W].
    """
    n, size = len(batch), batch.shape[-1]
    mask = blobs(n, size, cover, generator) * chosen(n, chance, generator)[:, None, None, None]
    middle = torch.full((n, 2), pool.shape[-1] / 2, device=batch.device)
    ratio = torch.full((n,), pool.shape[-1] / size, device=batch.device)
    jitter = Jitter(180, 0.5, 2.5, size * 0.3)
    views = random_views(middle, ratio, torch.zeros_like(ratio), size, jitter, generator)
    texture = light(sample(pool, view_grid(views, size)), generator, 1.4)
    plain = uniform((n, 3, 1, 1), 0, 1, generator)
    skin = torch.tensor([0.78, 0.58, 0.48], device=batch.device)[:, None, None]
    skin = (skin * uniform((n, 1, 1, 1), 0.2, 1.1, generator)).clamp(0, 1)
    plain = torch.where(chosen(n, 0.5, generator)[:, None, None, None], plain, skin)
    texture = _where(chosen(n, 0.35, generator), plain * 0.85 + texture * 0.15, texture)
    return batch * (1 - mask) + texture * mask, mask


def blobs(count: int, size: int, cover: float, generator: torch.Generator) -> Tensor:
    """Soft masks [count,1,size,size]: wavy ellipses about the face's middle, some of them long strips."""
    device = generator.device
    cells = int(torch.randint(2, 8, (1,), generator=generator, device=device))
    waves = torch.randn((count, 1, cells, cells), generator=generator, device=device)
    waves = nnf.interpolate(waves, (size, size), mode="bicubic", align_corners=False)
    u = (torch.arange(size, device=device) + 0.5) / size
    x = u[None, None, None] - uniform((count, 1, 1, 1), 0.12, 0.88, generator)
    y = u[None, None, :, None] - uniform((count, 1, 1, 1), 0.17, 0.93, generator)
    turn = uniform((count, 1, 1, 1), 0, math.pi, generator)
    a, b = x * turn.cos() + y * turn.sin(), y * turn.cos() - x * turn.sin()
    long = torch.where(chosen(count, 0.3, generator)[:, None, None, None], 2.5, 1.0)
    half_length = 0.05 + uniform((count, 1, 1, 1), 0, cover, generator) * long
    half_width = 0.04 + uniform((count, 1, 1, 1), 0, cover * 0.55, generator)
    inside = 1 - torch.sqrt((a / half_length) ** 2 + (b / half_width) ** 2) + waves * 0.25
    return torch.sigmoid(inside * size * 0.25)


def gaussian(batch: Tensor, sigma: float) -> Tensor:
    """Gaussian blur of `sigma` px."""
    reach = max(1, int(3 * sigma + 0.5))
    x = torch.arange(-reach, reach + 1, device=batch.device, dtype=batch.dtype)
    kernel = torch.exp(-x * x / (2 * sigma * sigma))
    kernel, channels = kernel / kernel.sum(), batch.shape[1]
    batch = nnf.pad(batch, (reach, reach, 0, 0), mode="replicate")
    batch = nnf.conv2d(batch, kernel.reshape(1, 1, 1, -1).expand(channels, 1, 1, -1), groups=channels)
    batch = nnf.pad(batch, (0, 0, reach, reach), mode="replicate")
    return nnf.conv2d(batch, kernel.reshape(1, 1, -1, 1).expand(channels, 1, -1, 1), groups=channels)


def compressed(batch: Tensor, strength: Tensor) -> Tensor:
    """Block-DCT quantisation, 8 x 8, `strength` [N,1,1,1] (0 none, 5 bad); sides divisible by 8."""
    n, channels, height, width = batch.shape
    k = torch.arange(8, device=batch.device, dtype=batch.dtype)
    basis = torch.cos((2 * k[None] + 1) * k[:, None] * math.pi / 16) * 0.5
    basis[0] = basis[0] / math.sqrt(2)
    filters = torch.einsum("ui,vj->uvij", basis, basis).reshape(64, 1, 8, 8)
    steps = (1 + (k[:, None] + k[None]) * 1.6).reshape(1, 64, 1, 1)
    steps = (steps * strength.repeat_interleave(channels, 0) * 0.02).clamp(min=1e-4)
    blocks = nnf.conv2d((batch - 0.5).reshape(n * channels, 1, height, width), filters, stride=8)
    blocks = torch.round(blocks / steps) * steps
    return nnf.conv_transpose2d(blocks, filters, stride=8).reshape(batch.shape) + 0.5


def _where(which: Tensor, yes: Tensor, no: Tensor) -> Tensor:
    return torch.where(which[:, None, None, None], yes, no)


def _blurred(batch: Tensor, most: float, generator: torch.Generator) -> Tensor:
    sigma = float(uniform((1,), 0.3, most, generator)) * batch.shape[-1] / 160
    return gaussian(batch, sigma)


def _small(batch: Tensor, smallest: float, generator: torch.Generator) -> Tensor:
    size = batch.shape[-1]
    less = max(8, int(size * float(uniform((1,), smallest, 0.8, generator))))
    small = nnf.interpolate(batch, (less, less), mode="bilinear", align_corners=False, antialias=True)
    return nnf.interpolate(small, (size, size), mode="bilinear", align_corners=False)


def _noisy(batch: Tensor, most: float, generator: torch.Generator) -> Tensor:
    level = uniform((len(batch), 1, 1, 1), 0, most, generator)
    fine = torch.randn(batch.shape, generator=generator, device=batch.device)
    coarse = (
        nnf.avg_pool2d(nnf.pad(fine, (1, 1, 1, 1), mode="replicate"), 3, 1) * 2.2
    )  # noise of scaled footage
    coarse = _where(chosen(len(batch), 0.4, generator), coarse, fine)
    return batch + coarse * level
