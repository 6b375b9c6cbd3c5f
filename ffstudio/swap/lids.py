"""Eyelids and gaze: the source's eye as it is, covered by its own lid's skin as far as the target's is."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from ffstudio.domain.faces import Floats
from ffstudio.media.pixels.sampling import Region
from ffstudio.swap.eyes import ACROSS
from ffstudio.swap.moves import EyeMove

_TABLE = 48  # cells across the field in which an eye's changes are worked out
_WIDE, _LOW, _HIGH = 0.6, -0.3, 0.75  # its extent, in widths of the eye
_ROOM = 0.15  # of the width: skin there is at least between the lid and the brow
_COLUMNS = (np.arange(_TABLE) + 0.5) / _TABLE * 2 * _WIDE - _WIDE
_EDGE = 0.02  # of the width, softness of the lid's edge
_SHADOW, _SHADE = 0.08, 0.35  # reach in widths and depth of the shadow under a lid that has come down
_ROOTS, _BEYOND = 0.05, 0.5  # of the source's gap, above its upper lid's line: lashes' roots, skin above them
_BAND = 0.08  # of the width: a shut lid's lashes are pressed into it
_STRETCH = 0.85  # most of the skin's way that a closing lid may take away; 1 would fold
_PULLED, _LASHES = 0.2, 0.06  # of the width: skin pulled so far, above its lashes, is smoothed
_ALONG = 0.07  # of the width, along the lid
_IRIS = 0.17  # of the width: half of what moves as a whole
_NEAR_LID = 0.1  # of the eye's height: where a lowered iris ends at the lower lid


def draw_eye(
    pixels: NDArray[np.uint8], picture: NDArray[np.uint8], maps: Floats, move: EyeMove, region: Region
) -> None:
    """Redraws an eye in `pixels` [h, w, 4], the region of a crop that `maps` [h, w, 2] took from `picture`.

    Two looks at the picture: the eyeball, its iris moved, and the lid, its skin stretched down to the edge.
    """
    matrix, part = _placed(move, region)
    if part.is_empty:
        return
    size = (part.x1 - part.x0, part.y1 - part.y0)
    frame, (fields, shade) = move.target.frame, _fields(move)
    spread = _spread(fields, matrix, size)
    softness = max(_EDGE * frame.width, 1.0) / frame.width
    cover = np.clip(spread[..., 3] / np.float32(softness) + np.float32(0.5), 0, 1)
    shown = _looked_up(picture, maps, part, spread[..., :2])
    if shade.max() >= 1 / 255:
        dark = _spread(shade, matrix, size)
        shown = np.asarray(cv2.blendLinear(shown, np.zeros_like(shown), 1 - dark, dark), np.uint8)
    skin = _looked_up(picture, maps, part, spread[..., 2:3] * frame.axes[1])
    skin = _without_stripes(skin, spread, frame.width)
    part.of(pixels)[:] = cv2.blendLinear(skin, shown, cover, 1 - cover)


def _without_stripes(skin: NDArray[np.uint8], spread: Floats, width: float) -> NDArray[np.uint8]:
    """A lid's skin whose lashes, pulled long above its edge, are smoothed along the lid."""
    pulled = np.clip(spread[..., 2] / _PULLED, 0, 1) * np.clip(spread[..., 3] / _LASHES, 0, 1)
    if float(pulled.max()) < 0.05:
        return skin
    smooth = cv2.GaussianBlur(skin, (0, 0), max(_ALONG * width, 0.5), sigmaY=0.5)
    return np.asarray(cv2.blendLinear(smooth, skin, pulled, 1 - pulled), np.uint8)


def _spread(table: Floats, matrix: Floats, size: tuple[int, int]) -> Floats:
    """A table of the eye's coordinates at the px of its part."""
    ways = cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP
    return np.asarray(
        cv2.warpAffine(table, matrix, size, flags=ways, borderMode=cv2.BORDER_REPLICATE), np.float32
    )


def _shade(above: Floats, gap: Floats, own: Floats) -> Floats:
    """How much light the eyeball misses [_TABLE, _TABLE]: some under a lid that has come down."""
    closed = np.clip(1 - gap / np.maximum(own, 1e-4), 0, 1)
    on_ball = np.clip(above / 0.03, 0, 1) * np.clip(gap / 0.05, 0, 1)
    shadow = _SHADE * closed * on_ball * np.exp(np.minimum(above - gap, 0) / _SHADOW)
    return np.asarray(shadow, np.float32)


def _placed(move: EyeMove, region: Region) -> tuple[Floats, Region]:
    """The part of the region an eye covers, in the region's px, and the matrix [2, 3] from it to the table."""
    frame = move.target.frame
    corners = np.array([[x, y] for x in (-_WIDE, _WIDE) for y in (_LOW, _HIGH)], np.float32)
    places = frame.px(corners) - np.array([region.x0, region.y0], np.float32)
    limits = np.array([region.x1 - region.x0, region.y1 - region.y0])
    low = np.clip(np.floor(places.min(axis=0)), 0, limits).astype(int)
    high = np.clip(np.ceil(places.max(axis=0)) + 1, 0, limits).astype(int)
    part = Region(int(low[0]), int(low[1]), int(high[0]), int(high[1]))
    to_local = frame.inverse.T
    start = to_local @ (low + np.array([region.x0, region.y0]) - frame.origin)
    cells = np.array([_TABLE / (2 * _WIDE), _TABLE / (_HIGH - _LOW)])
    offset = (start + np.array([_WIDE, -_LOW])) * cells - 0.5
    return np.column_stack([to_local * cells[:, None], offset]).astype(np.float32), part


def _fields(move: EyeMove) -> tuple[Floats, Floats]:
    """Two tables: fields [_TABLE, _TABLE, 4], and the shadow on the eyeball [_TABLE, _TABLE], 0..1.

    The fields are where the eyeball is taken from (x, y, px), the lid (upwards, widths of the eye) and the height
    over the lid's edge (widths). Rows go up, columns to the nose.
    """
    lower, above, gap, own = _profiles(move)
    lid = _lid(np.maximum(move.target.brow - lower, np.maximum(own, gap) + _ROOM), above, gap, own)
    ball = _gazing(move, above, gap, own) @ move.target.frame.axes
    return np.dstack([ball, lid, above - gap]).astype(np.float32), _shade(above, gap, own)


def _profiles(move: EyeMove) -> tuple[Floats, Floats, Floats, Floats]:
    """Over the table's columns: lower lid, height above it [_TABLE, _TABLE], gap to be seen, the source's own."""
    y = (np.arange(_TABLE) + 0.5) / _TABLE * (_HIGH - _LOW) + _LOW
    lower, gap, own = (
        np.interp(_COLUMNS, ACROSS, line).astype(np.float32)
        for line in (move.target.lower, move.gap, move.own)
    )
    return lower, y[:, None].astype(np.float32) - lower, gap, own


def _lid(brow: Floats, above: Floats, gap: Floats, own: Floats) -> Floats:
    """Skin between the lid's edge and the brow, stretched without a fold, and least where the lashes are."""
    closed = np.clip(1 - gap / np.maximum(own, 1e-4), 0, 1)
    rise = np.clip((above - gap) / _BAND, 0, 1)
    closing = own * (1 + (_ROOTS + (_BEYOND - _ROOTS) * rise) * closed) - gap
    room = np.maximum(brow - gap, np.abs(closing) / _STRETCH)
    way = np.clip((above - gap) / room, 0, 1)
    bent = np.clip((_STRETCH * room / np.maximum(np.abs(closing), 1e-6) - 1) / 0.5, 0, 1)
    return np.asarray(closing * (1 - way - bent * (way * way * (3 - 2 * way) - way)), np.float32)


def _gazing(move: EyeMove, above: Floats, gap: Floats, own: Floats) -> Floats:
    """The eyeball [..., 2]: stretched where wider open than the source's; the iris moves, the white with it."""
    stretch = np.minimum(1, own / np.maximum(gap, 1e-4)) - 1
    inside = np.clip(above, 0, np.maximum(gap, 0))
    gaze, iris = move.gaze, float(np.clip(move.target.iris[0], -0.3, 0.3))
    along = np.interp(_COLUMNS, [-0.5, iris - _IRIS, iris + _IRIS, 0.5], [0, 1, 1, 0])
    room = np.maximum(np.maximum(gap, own), 1e-4)
    rising = np.clip(above / (0.25 * room), 0, 1)
    # A falling lid takes the iris along, down to where little is seen of the eye.
    upright = np.clip(above / (_NEAR_LID * room), 0, 1) if gaze[1] < 0 else rising
    upright = upright * np.clip((room - above) / (0.4 * room), 0, 1)
    moved = [-gaze[0] * along * rising, inside * stretch - gaze[1] * along * upright]
    return np.stack(moved, axis=-1).astype(np.float32)


def _looked_up(picture: NDArray[np.uint8], maps: Floats, part: Region, moved: Floats) -> NDArray[np.uint8]:
    """The picture under the maps' part, each px looked up where it is `moved` [h, w, 2] px away."""
    across = moved[..., 0] + np.arange(part.x0, part.x1, dtype=np.float32)
    down = moved[..., 1] + np.arange(part.y0, part.y1, dtype=np.float32)[:, None]
    places = cv2.remap(maps, across, down, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
    at = np.asarray(places, np.float32)
    seen = cv2.remap(picture, at[..., 0], at[..., 1], cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
    return np.asarray(seen, np.uint8)
