"""The weights of the first release, whose layers had other names."""

from __future__ import annotations

import re
from pathlib import Path

import torch
from torch import Tensor

# In order; every pattern is tried on every name.
_NAMES = (
    (r"^map\.", "mapping."),
    (r"^e0\.", "stem."),
    (r"^r0\.a\.", "stem_residual.conv."),
    (r"^e([123])\.", r"down\1."),
    (r"^r([12])\.a\.", r"down\1_residual.conv."),
    (r"^blk\.", "blocks."),
    (r"\.c1\.", ".first."),
    (r"\.n1\.fc\.", ".first_norm.style."),
    (r"\.c2\.", ".second."),
    (r"\.n2\.fc\.", ".second_norm.style."),
    (r"^u([012])\.", r"up\1."),
    (r"\.red\.", ".reduce."),
    (r"\.sk\.", ".skip."),
    (r"\.m\.(\d)\.w$", r".convs.\1.weight"),
    (r"\.m\.(\d)\.b$", r".convs.\1.bias"),
    (r"\.m\.(\d)\.fc\.", r".convs.\1.style."),
    (r"^o1\.", "fold."),
    (r"^o2\.", "head."),
)


def released_weights(path: Path) -> dict[str, Tensor]:
    """Float32 weights by the names of `Swapper`; a file of today's names passes through as it is."""
    saved = torch.load(path, map_location="cpu", weights_only=True)
    return {_renamed(name): value.float() for name, value in saved.items()}


def _renamed(name: str) -> str:
    for pattern, replacement in _NAMES:
        name = re.sub(pattern, replacement, name)
    return name
