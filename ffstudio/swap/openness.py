"""How far an eye is open, by what is dark between its lids: landmarks hardly follow a blink."""

from __future__ import annotations

import numpy as np

from ffstudio.domain.faces import Floats

ACROSS = np.linspace(-0.5, 0.5, 33).astype(np.float32)  # from the outer to the inner corner, in widths
SIDE = 40  # px of the picture an eye is looked at in
SPAN = 1.2  # of the eye's width that it shows
X = (SPAN * ((np.arange(SIDE) + 0.5) / SIDE - 0.5)).astype(np.float32)
Y = -X[:, None]
_CENTRAL = slice(12, 21)  # of `ACROSS`: where a lid is highest
_ABOVE, _UNDER, ASIDE = 0.03, 0.09, 0.42  # of the width, around the contour: where lashes may lie
_FEW, _CORE = 12, 0.6  # the twelfth darkest px, and the part of its darkness from which px belong to the iris
_THICK = (0.032, 0.050)  # of the width: lashes alone, an iris
_RISEN = (0.1, 0.42)  # of the contour's height, over the lower lid: lashes alone, an iris
_ABOVE_EYE = (0.55, 0.75)  # of it: darkness so high is the upper lid's own edge, over an eye that is light
_LIDDED = (0.1, 0.92)  # of the contour's height, the top of what is dark: a shut eye, an open one
_RAISED = (0.65, 0.8)  # of the way up: a lid that may be shut, one that is not
_MIDDLE, _RIM = np.abs(X) < 0.22, 0.55  # columns, and the part of the most darkness, that its top is found by
_OVER, _LOW = 0.06, 0.12  # of the width, above and below the contour, where it is looked for
_PLAIN = (0.2, 0.3)  # of darkness: no top can be told, a clear one


def openness(dark: Floats, lower: Floats, upper: Floats) -> float:
    """By what is darkest between the lids: an iris is thick and in the middle, lashes are thin and lie below.

    Thickness is the smaller principal deviation, whichever way the lashes slope. Where the iris is lighter than
    the lashes, as blue eyes in the sun are, these are what is darkest, but lie high while the eye is open.
    """
    low, high = (float(line[_CENTRAL].mean()) for line in (lower, upper))
    rows = np.abs(Y - (high + _ABOVE + low - _UNDER) / 2) < (high + _ABOVE - low + _UNDER) / 2
    near = rows & (np.abs(X) < ASIDE)
    darkest = float(np.sort(dark[near])[-_FEW]) if int(near.sum()) > _FEW else 0.0
    weight = np.where(near, np.maximum(dark - _CORE * darkest, 0), 0).astype(np.float64)
    total = max(float(weight.sum()), 1e-6)
    x, y = float((weight * X).sum()) / total, float((weight * Y).sum()) / total
    across, along, both = (
        float((weight * part).sum()) / total for part in ((X - x) ** 2, (Y - y) ** 2, (X - x) * (Y - y))
    )
    thick = np.sqrt(max((across + along - np.hypot(across - along, 2 * both)) / 2, 0.0))
    risen = (y - low) / max(high - low, 1e-3)
    sign = float(min(np.interp(thick, _THICK, (0, 1)), np.interp(risen, _RISEN, (0, 1))))
    sign = max(sign, float(np.interp(risen, _ABOVE_EYE, (0, 1))))
    # Level at both ends, so that noise does not make an open or a shut lid quiver.
    level, up = sign * sign * (3 - 2 * sign), _lidded(dark, low, high)
    # A lid that is clearly up is believed: a reflection or a contour that lies off makes an iris look like lashes.
    trust = float(np.interp(up, _RAISED, (0, 1)))
    return up * trust + min(level, up) * (1 - trust)


def _lidded(dark: Floats, low: float, high: float) -> float:
    """How far the upper lid is up, by the top of what is dark in the middle of the eye: lashes over an iris.

    Landmarks hardly follow a half blink; the lid's edge does.
    """
    inside = (Y[:, 0] < high + _OVER) & (Y[:, 0] > low - _LOW)
    rows = dark[inside][:, _MIDDLE].mean(axis=1)
    if len(rows) < 2:
        return 1.0
    limit, darkest = _RIM * float(rows.max()), int(rows.argmax())
    light = np.flatnonzero(rows[:darkest] <= limit)  # above the lashes: a crease of the lid lies higher still
    row = int(light[-1]) + 1 if len(light) else 0
    part = (rows[row] - limit) / max(float(rows[row] - rows[row - 1]), 1e-6) if row else 0.0
    top = float(Y[inside][row, 0]) + float(part) * SPAN / SIDE
    up = float(np.interp((top - low) / max(high - low, 1e-3), _LIDDED, (0, 1)))
    clear = float(np.interp(float(rows.max()), _PLAIN, (0, 1)))
    return 1 - clear * (1 - up)
