"""Batches of the landmarks as feeders hand them over, pictures as bytes, as a camera gives them; and a pool of
batches, as making one takes several times as long as learning from it.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import Tensor

from lite.data import Prepared, open_prepared
from lite.feeders import Feeders
from lite.landmarks.batches import Batch, Batches, Stocks
from lite.schedule import choose_device

FEEDERS_MOST = 64  # streams of random numbers a leg
FIRST_SHARE = 32  # of the pool is filled before anything is drawn


@dataclass(frozen=True)
class LandmarkSupply:
    """`seeds`: of the training and of the leg, which is the step it begins at."""

    archive: Path
    stocks: Stocks
    batch: int
    device: str
    seeds: tuple[int, int]

    def batches(self, feeder: int) -> Iterator[dict[str, Tensor]]:
        """For ever; see `unpacked`."""
        device = choose_device(self.device)
        if device.type == "cuda":
            device = torch.device("cuda", feeder % torch.cuda.device_count())
            torch.cuda.set_device(device)
        seed, step = self.seeds
        generator = torch.Generator(device).manual_seed((seed * 1_000_003 + step) * FEEDERS_MOST + feeder)
        made = Batches(open_prepared(self.archive), device, generator, self.stocks)
        while True:
            yield packed(made.draw(self.batch))


class Pool:
    """The latest `kept` batches of feeders, drawn at random, mirrored or not; each is drawn `reuse` times, on the
    average.
    """

    def __init__(self, feeders: Feeders, kept: int, reuse: int, device: torch.device, seed: int) -> None:
        self._feeders, self._reuse, self._device = feeders, reuse, device
        self._generator = torch.Generator().manual_seed(seed)  # on the CPU: a draw waits for no GPU
        self._batches: deque[dict[str, Tensor]] = deque(maxlen=kept)
        self._draws = 0
        for _ in range(max(1, kept // FIRST_SHARE)):
            self._batches.append(feeders.next(device))

    def draw(self) -> Batch:
        """One batch."""
        self._draws += 1
        if self._draws % self._reuse == 0:
            self._batches.append(self._feeders.next(self._device))
        number, mirror = (self._below(many) for many in (len(self._batches), 2))
        batch = unpacked(self._batches[number])
        return batch.mirrored() if mirror else batch

    def _below(self, many: int) -> int:
        return int(torch.randint(many, (1,), generator=self._generator))


def packed(batch: Batch) -> dict[str, Tensor]:
    """Tensors by name, `images` as bytes."""
    images = (batch.images.clamp(0, 1) * 255).round().to(torch.uint8)
    return {"images": images, "meshes": batch.meshes, "sure": batch.sure, "nudge": batch.nudge}


def unpacked(arrays: dict[str, Tensor]) -> Batch:
    """The batch again."""
    rest = (arrays[name] for name in ("meshes", "sure", "nudge"))
    return Batch(arrays["images"].float() / 255, *rest, len(arrays["nudge"]))


def mean_shape(prepared: Prepared) -> Tensor:
    """Mean of the faces that are trained on, [468,3] px of the nominal 160 px crop."""
    return torch.from_numpy(prepared.meshes[prepared.indices(held_out=False)]).mean(0) / 2
