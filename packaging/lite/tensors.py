"""An archive's faces as tensors."""

from __future__ import annotations

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from lite.data import Prepared


def faces_on(prepared: Prepared, rows: NDArray[np.intp], device: torch.device) -> tuple[Tensor, Tensor]:
    """Pictures uint8 RGB [n, 3, 320, 320] and meshes float32 [n, 468, 3] of these rows, on the device."""
    images = torch.from_numpy(prepared.faces.images[rows]).to(device).permute(0, 3, 1, 2).contiguous()
    return images, torch.from_numpy(prepared.meshes[rows]).to(device)
