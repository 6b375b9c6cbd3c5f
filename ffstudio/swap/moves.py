"""What becomes of a source's eyes in a target: lids as far open, each by what is usual, and the gaze."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ffstudio.domain.faces import Floats
from ffstudio.faces.landmarks import UPPER_LID, LandmarkGroups
from ffstudio.swap.eyes import ACROSS, Eye

_UPPER_ROWS = UPPER_LID[1:-1]
_OPENING, _SHOWN = (0, 0.28, 0.36, 0.5), (0, 1, 1, 1.3)  # of the width, between the lids; of the source's own
_USUAL = 0.27  # of the width, between the lids of open eyes
AWAKE, _OWN = 0.32, (0.24, 0.45)  # likewise: where eyes count as open; range of what is one person's own
_ENOUGH = 0.3  # how far eyes must be open that where they look is believed
_SHUT = (0.04, 0.11)  # of the width, between the lids: nothing is seen of the eyeball, something is
_OVER = 0.12  # of the width: how far beyond the lower lid's line a shut lid comes down
_FARTHEST = np.array([0.2, 0.14], np.float32)  # of the width; the iris moves no farther


@dataclass(frozen=True, slots=True, eq=False)
class EyeMove:
    """What becomes of one source eye in a target: all in the target eye's coordinates, over `ACROSS`.

    `own` is the source's gap between the lids, `gap` what is to be seen of it; `gaze` [2] moves the iris.
    """

    target: Eye
    own: Floats
    gap: Floats
    gaze: Floats


def moves(
    target: tuple[Eye, Eye],
    source: tuple[Eye, Eye],
    usual: tuple[float, float],
    scale: float,
    *,
    lids: bool,
    gaze: float,
) -> tuple[EyeMove, ...]:
    """How both eyes change. `usual` is how far the target's are open otherwise, in widths; `scale` the size of the
    target's face, px, over the source's.

    The gaze is the mean of both eyes, so that they stay together; a shut eye has no say in it.
    """
    shift = gaze * _look(target, source)
    result = []
    for index, (seen, own) in enumerate(zip(target, source, strict=True)):
        gap = own.gap * np.float32(own.frame.width * scale / seen.frame.width)
        open_as = np.float32(AWAKE / np.clip(usual[index], *_OWN))
        wanted = _covering(seen.gap * open_as, gap) if lids else gap
        towards_nose = shift * np.array([1 if index == 0 else -1, 1], np.float32)
        result.append(EyeMove(seen, gap, wanted, np.clip(towards_nose, -_FARTHEST, _FARTHEST)))
    return tuple(result)


def _covering(seen: Floats, own: Floats) -> Floats:
    """The source's gap `own` as far open as the target's `seen`: each by what is usual for it, as some people's
    eyes are wider than others'. A source that squints is opened to what is usual for faces. A lid that is shut
    reaches over the eyeball's lower edge, which no landmark hits to the pixel.
    """
    widest, peak = float(seen.max()), max(float(own.max()), 1e-6)
    awake = own * np.float32(np.clip(_USUAL / peak, 1, 2))
    shut = np.float32(np.interp(widest, _SHUT, (1, 0)))
    shown = np.float32(np.interp(widest, _OPENING, _SHOWN))
    return np.asarray(awake * shown * (1 - shut) - own / peak * shut * _OVER, np.float32)


def _look(target: tuple[Eye, Eye], source: tuple[Eye, Eye]) -> Floats:
    """How far the target looks farther than the source, in widths: to its left, and up."""
    total, weights = np.zeros(2, np.float32), 1e-6
    for index, (seen, own) in enumerate(zip(target, source, strict=True)):
        sure = float(np.clip(seen.open * own.open / _ENOUGH, 0, 1))
        height = np.array([0.0, float(seen.lower.mean() - own.lower.mean())], np.float32)
        total += sure * (seen.iris - own.iris - height) * np.array([1 if index == 0 else -1, 1], np.float32)
        weights += sure
    # Where neither eye is seen well, the source's own gaze comes back.
    return np.asarray(total / max(weights, 0.5), np.float32)


def as_open(landmarks: Floats, changes: tuple[EyeMove, ...], groups: LandmarkGroups) -> Floats:
    """The landmarks [148, 2] with the target's eyes as far open as the source's: what the warp is made for."""
    result = landmarks.copy()
    for name, move in zip(("right_eye", "left_eye"), changes, strict=True):
        contour = result[groups[name]]
        local = move.target.frame.local(contour[_UPPER_ROWS])
        height = np.interp(local[:, 0], ACROSS, move.target.lower + move.own)
        contour[_UPPER_ROWS] = move.target.frame.px(np.column_stack([local[:, 0], height]).astype(np.float32))
    return result
