"""Things pasted in front of a face of footage: does a method leave them there?"""

from __future__ import annotations

from dataclasses import dataclass, replace

import cv2
import numpy as np
import torch
from numpy.typing import NDArray

from ffstudio.domain.faces import Analysis, Floats, Person
from ffstudio.domain.frames import VideoFrame
from ffstudio.domain.settings import RenderSettings
from ffstudio.media.pixels.sampling import picture
from ffstudio.pipeline.engine import Engine
from ffstudio.pipeline.glimpse import glimpse
from ffstudio.pipeline.looking import picture_frame
from lite.methods.crops import Place
from lite.methods.measures import iou, mean_inside
from lite.methods.stage import Made, Stage, perform
from lite.occluders.kinds import KINDS, Scene

_LEAST = 60  # px of the crop: less of a thing over the face says nothing
_NEAR = 0.5  # of the crop's side: farther off it is another face


@dataclass(frozen=True, slots=True, eq=False)
class Covered:
    """A frame with a thing in front of the face; `front` bool [256, 256] is what of it covers the face's `oval`."""

    kind: str
    frame: VideoFrame
    place: Place
    oval: NDArray[np.bool_]
    front: NDArray[np.bool_]
    analysis: Analysis


def cover(
    frame: VideoFrame, place: Place, texture: Floats, number: int, stage: Stage, engine: Engine
) -> Covered | None:
    """The frame with thing `number` (kinds in turn) in front, looked at anew as one frame alone.

    `texture` is the crop of another face. None where the thing misses the face; `analysis` is empty where the
    face is not found any more.
    """
    kind, _ = KINDS[number % len(KINDS)]
    eyes = [place.landmarks[place.groups[name]].mean(axis=0) for name in ("right_eye", "left_eye")]
    scene = Scene(
        _tensor(place.cut(frame)), _tensor(texture), torch.from_numpy(np.stack(eyes))[None].float(),
        torch.Generator().manual_seed(number),
    )  # fmt: skip
    thing = kind(scene)
    alpha, colour = thing.alpha[0, 0].numpy(), thing.colour[0].permute(1, 2, 0).numpy()
    oval = place.oval() > 0.5
    front = (alpha > 0.5) & oval
    if int(front.sum()) < _LEAST:
        return None
    spoilt = replace(picture_frame(_pasted(frame, place, alpha, colour)), index=frame.index)
    found = glimpse(spoilt, engine, RenderSettings(), stage.clip.video.rotation)
    return Covered(kind.__name__, spoilt, place, oval, front, _nearest(found, place))


def kept(thing: Covered, method: str, stage: Stage) -> tuple[float, float] | None:
    """IoU of what the method leaves out and what is in front, and the change of it in steps of 255.

    None where the face was not found, and so nothing was replaced.
    """
    if not thing.analysis.people:
        return None
    made: Made = perform(thing.frame, stage.production(method, thing.analysis, thing.frame.index))
    if made.face is None:
        return None
    left_out = (thing.place.weight(thing.frame, made.face) < 0.5) & thing.oval
    change = np.abs(thing.place.cut(made.frame) - thing.place.cut(thing.frame))
    return iou(left_out, thing.front), mean_inside(change, thing.front)


def _tensor(crop: Floats) -> torch.Tensor:
    return torch.from_numpy(np.ascontiguousarray(crop.transpose(2, 0, 1)))[None]


def _pasted(frame: VideoFrame, place: Place, alpha: Floats, colour: Floats) -> NDArray[np.uint8]:
    pixels, _ = picture(frame, max(frame.width, frame.height))
    size = pixels.shape[1::-1]
    back = cv2.invertAffineTransform(place.matrix)
    share, shown = (
        np.asarray(cv2.warpAffine(np.ascontiguousarray(part), back, size, flags=cv2.INTER_LINEAR), np.float32)
        for part in (alpha, colour)
    )
    mixed = pixels * (1 - share[..., None]) + shown * 255 * share[..., None]
    return np.asarray(np.clip(mixed + 0.5, 0, 255), np.uint8)


def _nearest(found: Analysis, place: Place) -> Analysis:
    """The one face that is the covered one, if any."""
    goal = cv2.invertAffineTransform(place.matrix) @ np.array([128.0, 128.0, 1.0])
    reach = _NEAR * 256 / float(np.hypot(*place.matrix[:, 0]))
    for track in found.tracks:
        if float(np.hypot(*(track.points[0].mean(axis=0) - goal))) < reach:
            return Analysis("", "", 1, (), (track,), (Person(track.id, (track.id,), track.embedding),))
    return Analysis("", "", 1, (), (), ())
