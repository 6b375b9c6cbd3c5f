"""The identity embedder: 112 px face to a unit vector. The first release's layers, faster activations, a few
more.
"""

from __future__ import annotations

from collections.abc import Mapping

import torch.nn.functional as nnf
from torch import Tensor, nn

from lite.blocks import ConvNorm, Inverted

SIDE = 112
SIZE = 256
SLOPE = 0.25  # about what the first release's PReLUs had learnt
MORE_MIDDLE, MORE_LATE = 3, 2


class Embedder(nn.Module):
    """RGB 0..1 [N,3,112,112] (arcface_112_v2) -> unit vectors [N,256]."""

    def __init__(self) -> None:
        super().__init__()
        self.features = nn.Sequential(
            ConvNorm(3, 64, 3, 2, slope=SLOPE),
            ConvNorm(64, 64, 3, 1, 64, SLOPE),
            _block(64, 64, 2),
            *(_block(64, 64) for _ in range(4)),
            _block(64, 128, 2, 4),
            *(_block(128, 128) for _ in range(6 + MORE_MIDDLE)),
            _block(128, 128, 2, 4),
            _block(128, 160),
            *(_block(160, 160) for _ in range(3 + MORE_LATE)),
            ConvNorm(160, 512, 1, slope=SLOPE),
            ConvNorm(512, 512, 7, 1, 512, slope=None, padding=0),
        )
        self.project = nn.Linear(512, SIZE, bias=False)
        self.norm = nn.BatchNorm1d(SIZE)

    def forward(self, image: Tensor) -> Tensor:
        return self.answer(self.look(image))

    def look(self, image: Tensor) -> Tensor:
        """The part that may run in half precision: [N,512]."""
        seen: Tensor = self.features(image * 2 - 1)
        return seen.flatten(1)

    def answer(self, seen: Tensor) -> Tensor:
        """The unit vectors of what was seen."""
        return nnf.normalize(self.norm(self.project(seen)), dim=1)


def start_from_release(embedder: Embedder, state: Mapping[str, Tensor]) -> None:
    """Takes the first release's weights; the added blocks begin as passing their input on.

    `state` names layer `f.I` (I counts without the added blocks), within it `c`, `b` (norm) and in blocks `n.K`.
    """
    added = _added_layers()
    kept = [layer for layer in range(len(embedder.features)) if layer not in added]
    renamed = {f"f.{old}.": f"features.{new}." for old, new in enumerate(kept)}
    inner = {"n.": "layers.", "c.": "conv.", "b.": "norm."}
    taken = {}
    for name, value in state.items():
        if ".a." in name:
            continue
        new = name.replace("fc.", "project.", 1) if name.startswith("fc.") else name
        new = new.replace("bn.", "norm.", 1) if new.startswith("bn.") else new
        for old, now in renamed.items():
            if new.startswith(old):
                rest = "." + new[len(old) :]
                for a, b in inner.items():
                    rest = rest.replace("." + a, "." + b)
                new = now + rest[1:]
                break
        taken[new] = value
    missing, unexpected = embedder.load_state_dict(taken, strict=False)
    allowed = tuple(f"features.{layer}." for layer in added)
    wrong = [name for name in missing if not name.startswith(allowed)] + unexpected
    if wrong:
        raise ForeignCheckpoint(wrong[0])
    for layer in added:
        block = embedder.features[layer]
        nn.init.zeros_(block.layers[2].norm.weight)


class ForeignCheckpoint(Exception):
    """The start is not the first release's embedder."""

    def __init__(self, name: str) -> None:
        super().__init__(f"The checkpoint does not fit at {name}. Give the first release's embedder.pt.")


def _block(wide: int, out: int, stride: int = 1, widen: int = 2) -> Inverted:
    return Inverted(wide, out, stride, widen, slope=SLOPE)


def _added_layers() -> list[int]:
    middle, late = 8 + 6, 8 + 6 + MORE_MIDDLE + 2 + 3
    return [*range(middle, middle + MORE_MIDDLE), *range(late, late + MORE_LATE)]
