"""Measures of pictures that both trainings use."""

from __future__ import annotations

import torch
import torch.nn.functional as nnf
from torch import Tensor


def edges(image: Tensor) -> Tensor:
    """Sobel gradients of the grey picture: RGB [n, 3, h, w] -> [n, 2, h, w]."""
    grey = image.mean(1, keepdim=True)
    kernel = grey.new_tensor([[-1.0, 0, 1], [-2, 0, 2], [-1, 0, 1]])[None, None] / 4
    return torch.cat(
        [nnf.conv2d(grey, kernel, padding=1), nnf.conv2d(grey, kernel.transpose(2, 3), padding=1)], 1
    )


def mask_loss(logit: Tensor, goal: Tensor, covered: Tensor) -> Tensor:
    """Cross entropy, three times as heavy on and beside things in front (opacity `covered`), and Dice."""
    near = nnf.max_pool2d(covered, 7, 1, 3)
    entropy = nnf.binary_cross_entropy_with_logits(logit, goal, 1 + 2 * near)
    mask = torch.sigmoid(logit)
    overlap = 2 * (mask * goal).sum((1, 2, 3)) + 1
    return entropy + (1 - overlap / (mask.sum((1, 2, 3)) + goal.sum((1, 2, 3)) + 1)).mean()
