"""The discriminator: patches at two scales, spectrally normalised, judged only where the face was replaced."""

from __future__ import annotations

from dataclasses import dataclass

import torch
import torch.nn.functional as nnf
from torch import Tensor, nn

from lite.swapper.spectral import SpectralConv

_CHANNELS = (64, 128, 256, 384)
_GAIN = 1.4  # gives back what the rectifier takes, so that scores reach the hinge soon


@dataclass(frozen=True, slots=True, eq=False)
class Verdict:
    """`scores` [n, 1, h, w], one a scale, and the `features` [n, c, h, w] before them, from fine to coarse."""

    scores: tuple[Tensor, ...]
    features: tuple[Tensor, ...]


class PatchCritic(nn.Module):
    """Four strided convolutions and one more, then a score for each patch."""

    def __init__(self) -> None:
        super().__init__()
        sides = zip((3, *_CHANNELS[:-1]), _CHANNELS, strict=True)
        layers = [SpectralConv(a, b, 4, 2) for a, b in sides]
        layers.append(SpectralConv(_CHANNELS[-1], _CHANNELS[-1], 3, 1))
        self.layers = nn.ModuleList(layers)
        self.score = nn.Conv2d(_CHANNELS[-1], 1, 3, 1, 1)  # free: a bounded one needs long to reach the hinge

    def forward(self, x: Tensor) -> tuple[Tensor, list[Tensor]]:
        """RGB [n, 3, h, w] 0..1 -> scores [n, 1, h/16, w/16] and features."""
        features = []
        x = x * 2 - 1
        for layer in self.layers:
            x = nnf.leaky_relu(layer(x), 0.2) * _GAIN
            features.append(x)
        return self.score(x), features


class Critic(nn.Module):
    """Two patch critics: the picture and half its size."""

    def __init__(self) -> None:
        super().__init__()
        self.fine, self.coarse = PatchCritic(), PatchCritic()

    def forward(self, x: Tensor) -> Verdict:
        """RGB [n, 3, 256, 256] 0..1."""
        fine, fine_features = self.fine(x)
        coarse, coarse_features = self.coarse(nnf.avg_pool2d(x, 2))
        return Verdict((fine, coarse), (*fine_features, *coarse_features))

    def advance(self) -> None:
        """Follows the weights' norms; call it once after each update."""
        for module in self.modules():
            if isinstance(module, SpectralConv):
                module.advance()


def weighted_mean(scores: Tensor, mask: Tensor) -> Tensor:
    """Mean of [n, 1, h, w] where the `mask` [n, 1, s, s] says the face was replaced.

    Elsewhere real and made pictures are the same pixels: judged there, no critic can win, and it stops learning.
    """
    weight = nnf.adaptive_avg_pool2d(mask, scores.shape[-2:])
    weight = weight * (weight > 0.25)
    return (scores.float() * weight).sum() / weight.sum().clamp(min=1)


def critic_loss(real: Verdict, made: Verdict, mask: Tensor) -> Tensor:
    """Hinge loss, mean of the scales: 2 for a critic that knows nothing, 0 for one that always knows."""
    losses = [
        weighted_mean(nnf.relu(1 - a), mask) + weighted_mean(nnf.relu(1 + b), mask)
        for a, b in zip(real.scores, made.scores, strict=True)
    ]
    return torch.stack(losses).mean()


def deception_loss(made: Verdict, mask: Tensor) -> Tensor:
    """What the generator minimises: minus the mean score."""
    return -torch.stack([weighted_mean(score, mask) for score in made.scores]).mean()


def feature_distance(found: Verdict, goal: Verdict) -> Tensor:
    """[n]: mean absolute difference of both scales' deeper features, over the goal's own size."""
    deep = [i for i in range(len(found.features)) if i % (len(_CHANNELS) + 1) >= 2]
    pairs = [(found.features[i].float(), goal.features[i].float().detach()) for i in deep]
    parts = [(a - b).abs().mean((1, 2, 3)) / b.abs().mean().clamp(min=1e-3) for a, b in pairs]
    return torch.stack(parts).mean(0)
