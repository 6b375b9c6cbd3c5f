"""One training step of swapper and critic."""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor

from lite.blocks import Average
from lite.geometry import chosen, uniform
from lite.scenes.pixels import mask_loss
from lite.scenes.views import SOURCE, identity_crops, mirrored
from lite.swapper.batches import Batch
from lite.swapper.critic import Critic, Verdict, critic_loss, deception_loss, feature_distance
from lite.swapper.losses import Weights, colour_loss, expression_loss, pictures_loss
from lite.swapper.networks import Swapper
from lite.teachers import IdentityTeacher, MeshTeacher

CRITIC_ALONE = 250  # steps in which the critic, which starts afresh, catches up with a trained generator
CRITIC_RISE = 500  # steps more until its word counts in full
BETAS = (0.0, 0.99)
CROSS_FEATURES = 0.2  # of the feature distance's weight where no answer is known: attributes, not looks
SPREAD = 0.05  # of the light before the critic; a strong one blinds it
_SHIFT = 8  # px


@dataclass(frozen=True)
class Rates:
    """Learning rates, and the share of the plan after which both fall along a cosine."""

    swapper: float = 2e-4
    critic: float = 4e-4
    fall: float = 0.5
    warm_steps: int = 100

    def factor(self, progress: float, step: int) -> float:
        """Of both rates."""
        down = max(0.0, (progress - self.fall) / (1 - self.fall))
        cosine = 0.5 + 0.5 * float(torch.cos(torch.tensor(down * torch.pi)))
        return min(1.0, (step + 1) / self.warm_steps) * max(0.03, cosine)


class Trainer:
    """Networks, optimisers, average; `parts` is what a checkpoint needs."""

    def __init__(
        self,
        swapper: Swapper,
        identity: IdentityTeacher,
        mesh: MeshTeacher,
        device: torch.device,
        rates: Rates,
    ) -> None:
        self.swapper = swapper.to(device, memory_format=torch.channels_last)
        self.critic = Critic().to(device, memory_format=torch.channels_last)
        self.average = Average(self.swapper)
        self._identity, self._mesh, self._device = identity, mesh, device
        self._rates, self._weights = rates, Weights()
        self._optimiser = torch.optim.Adam(self.swapper.parameters(), rates.swapper, BETAS)
        self._critic_optimiser = torch.optim.Adam(self.critic.parameters(), rates.critic, BETAS)
        self.parts = {
            "swapper": self.swapper,
            "critic": self.critic,
            "average": self.average,
            "optimiser": self._optimiser,
            "critic_optimiser": self._critic_optimiser,
        }

    def step(self, batch: Batch, progress: float, step: int, generator: torch.Generator) -> dict[str, Tensor]:
        """Updates all; returns every part of the losses, detached."""
        self._set_rates(self._rates.factor(progress, step))
        with self._autocast():
            face, logit = self.swapper(
                batch.target.contiguous(memory_format=torch.channels_last), batch.condition
            )
        face, logit = face.float(), logit.float()
        mask = torch.sigmoid(logit).detach()
        composite = mask * face + (1 - mask) * batch.target
        figures = self._train_critic(batch, composite.detach(), generator)
        parts = self._parts(batch, face, logit, composite, generator)
        trust = min(1.0, max(0.0, (step - CRITIC_ALONE) / CRITIC_RISE))
        weights = {name: getattr(self._weights, name) for name in parts}
        weights["deception"] *= trust
        loss = torch.stack([weights[name] * value for name, value in parts.items()]).sum()
        self._optimiser.zero_grad(set_to_none=True)
        loss.backward()
        norm = torch.nn.utils.clip_grad_norm_(self.swapper.parameters(), 20.0)
        if bool(norm.isfinite()):
            self._optimiser.step()
            self.average.update(self.swapper)
        return {
            name: value.detach() for name, value in {**parts, **figures, "loss": loss, "norm": norm}.items()
        }

    def _train_critic(self, batch: Batch, composite: Tensor, generator: torch.Generator) -> dict[str, Tensor]:
        pictures, masks = _varied(
            torch.cat([batch.wanted, composite]), torch.cat([batch.blend, batch.blend]), generator
        )
        with self._autocast():
            verdict = self.critic(pictures.contiguous(memory_format=torch.channels_last))
        real, made = _halves(verdict)
        mask, _ = masks.chunk(2)
        loss = critic_loss(real, made, mask)
        self._critic_optimiser.zero_grad(set_to_none=True)
        loss.backward()
        self._critic_optimiser.step()
        self.critic.advance()
        return {
            "critic": loss,
            "critic_real": -deception_loss(real, mask),
            "critic_made": -deception_loss(made, mask),
        }

    def _parts(
        self, batch: Batch, face: Tensor, logit: Tensor, composite: Tensor, generator: torch.Generator
    ) -> dict[str, Tensor]:
        self.critic.requires_grad_(False)
        pictures, masks = _varied(
            torch.cat([composite, batch.wanted]), torch.cat([batch.blend, batch.blend]), generator
        )
        with self._autocast():
            made, goal = _halves(self.critic(pictures.contiguous(memory_format=torch.channels_last)))
        self.critic.requires_grad_(True)
        distance = feature_distance(made, goal)
        likeness = (self._identity(_seen(composite.clamp(0, 1), generator)) * batch.identity).sum(1)
        return {
            **pictures_loss(face, composite, batch),
            **colour_loss(composite, batch),
            "identity": (1 - likeness).mean(),
            "deception": deception_loss(made, masks.chunk(2)[0]),
            "features": (distance * (CROSS_FEATURES + (1 - CROSS_FEATURES) * batch.known)).mean(),
            "expression": expression_loss(composite.clamp(0, 1), batch, self._mesh),
            "mask": mask_loss(logit, batch.blend, batch.covered),
        }

    def _set_rates(self, factor: float) -> None:
        pairs = ((self._optimiser, self._rates.swapper), (self._critic_optimiser, self._rates.critic))
        for optimiser, rate in pairs:
            for group in optimiser.param_groups:
                group["lr"] = rate * factor

    def _autocast(self) -> torch.autocast:
        return torch.autocast(self._device.type, dtype=torch.bfloat16)


def _halves(verdict: Verdict) -> tuple[Verdict, Verdict]:
    scores, features = ([part.chunk(2) for part in parts] for parts in (verdict.scores, verdict.features))
    first, second = (
        Verdict(tuple(score[i] for score in scores), tuple(feature[i] for feature in features))
        for i in (0, 1)
    )
    return first, second


def _varied(pictures: Tensor, masks: Tensor, generator: torch.Generator) -> tuple[Tensor, Tensor]:
    """A little light, a shift, a mirror: the same for both halves of the batch."""
    half = len(pictures) // 2
    light = uniform((half, 3, 1, 1), 1 - SPREAD, 1 + SPREAD, generator).repeat(2, 1, 1, 1)
    down, right = torch.randint(
        -_SHIFT, _SHIFT + 1, (2,), generator=generator, device=pictures.device
    ).tolist()
    flip = chosen(half, 0.5, generator).repeat(2)
    moved = (part.roll((down, right), (2, 3)) for part in (pictures * light, masks))
    pictures, masks = mirrored(flip, *moved)
    return pictures, masks


def _seen(crops: Tensor, generator: torch.Generator) -> Tensor:
    """Identity crops, moved, lit and grained at random, so that the teacher cannot be played with."""
    small = identity_crops(crops, SOURCE, generator)
    (small,) = mirrored(chosen(len(small), 0.5, generator), small)
    small = small * uniform((len(small), 3, 1, 1), 0.9, 1.1, generator)
    noise = torch.randn(small.shape, generator=generator, device=small.device)
    return (small + noise * 0.015).clamp(0, 1)
