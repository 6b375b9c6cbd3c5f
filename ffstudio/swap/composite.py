"""The new face into the frame's own samples: no colour conversion outside the face, no change outside the mask."""

from __future__ import annotations

from collections.abc import Iterator

import cv2
import numpy as np
from numpy.typing import NDArray

from ffstudio.domain.faces import Floats
from ffstudio.domain.frames import VideoFrame
from ffstudio.domain.pixels import Component, PixelLayout
from ffstudio.media.pixels.sampling import Region, averaged
from ffstudio.media.pixels.ycbcr import coding
from ffstudio.swap.placement import Array, Layer, layers, support


def composite(frame: VideoFrame, face: Floats, mask: Floats, matrix: NDArray[np.floating]) -> None:
    """Blends a crop into a writable frame, in the frame's own pixel format.

    `face` RGB [s, s, 3] and `mask` [s, s] are float32 0..1; `matrix` [2, 3] takes full-frame px to crop px.
    Samples at which the mask, drawn into their plane, is 0 stay bit for bit what they were; so does alpha.
    """
    part = support(frame, mask, matrix)
    if part.is_empty:
        return
    for layer in layers(frame, mask, part, matrix):
        weight = layer.weight()
        for component, codes in _components(frame, face, part, layer):
            samples = layer.target.of(frame.planes[component.plane])
            _blend(samples, component.channel, layer.drawn(codes), weight, frame.layout)


def mask_planes(frame: VideoFrame, mask: Floats, matrix: NDArray[np.floating]) -> tuple[Floats, ...]:
    """The weight that `composite` gives each sample: float32 [h, w] for each plane, all 0 for planes of alpha."""
    planes = tuple(np.zeros(plane.shape[:2], np.float32) for plane in frame.planes)
    part = support(frame, mask, matrix)
    if part.is_empty:
        return planes
    for layer in layers(frame, mask, part, matrix):
        for plane in layer.planes:
            layer.target.of(planes[plane])[:] = layer.weight()
    return planes


def _components(
    frame: VideoFrame, face: Floats, part: Region, layer: Layer
) -> Iterator[tuple[Component, Array]]:
    """Each component that lies in the layer's planes, with the crop's part in that component's codes."""
    rows = coding(frame.colour, frame.layout, frame.height).from_rgb
    pixels = averaged(part.of(face), layer.factor)
    for row, component in zip(rows, frame.layout.components, strict=False):
        if component.plane in layer.planes:
            yield component, cv2.transform(pixels, row[None])


def _blend(samples: Array, channel: int, new: Array, weight: Array, layout: PixelLayout) -> None:
    """samples + weight * (new - samples), rounded to codes and held in the codes' range, into `samples`."""
    old = samples if samples.ndim == 2 else cv2.extractChannel(samples, channel)
    change = cv2.subtract(new, old, dst=new, dtype=cv2.CV_32F)
    change = cv2.multiply(change, weight, dst=change)
    if layout.shift:
        step = float(2**layout.shift)
        change = np.rint(change / step) * step
    wide = layout.bytes_per_sample == 2
    if not wide and samples.ndim == 2:
        cv2.add(old, change, dst=samples, dtype=cv2.CV_8U)
        return
    result = cv2.add(old, change, dtype=cv2.CV_16U if wide else cv2.CV_8U)
    if wide and layout.depth < 16:
        top = (2**layout.depth - 1) << layout.shift
        result = np.where(weight > 0, np.minimum(result, top), result)
    if samples.ndim == 2:
        samples[:] = result
    else:
        samples[..., channel] = result
