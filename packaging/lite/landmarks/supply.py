"""Batches of the landmarks as feeders hand them over: pictures as bytes, as a camera gives them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import Tensor

from lite.data import Prepared, open_prepared
from lite.landmarks.batches import Batch, Batches, Stocks
from lite.schedule import choose_device

FEEDERS_MOST = 64  # streams of random numbers a leg


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
