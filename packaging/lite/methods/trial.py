"""One clip with one source under every method: the frames to judge, and the figures."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from ffstudio.domain.faces import DetectedFace, Floats
from ffstudio.domain.frames import VideoFrame
from ffstudio.pipeline.engine import Engine
from ffstudio.pipeline.looking import embedder_crop, picture_frame
from ffstudio.pipeline.production import Production
from lite.methods import covered
from lite.methods.crops import Place, place
from lite.methods.judges import Judges
from lite.methods.measures import colour_at_border, expression_error, flicker, mean, spread
from lite.methods.stage import Made, Stage, face_in, frames_with_faces, perform
from lite.occluders.kinds import KINDS

Row = dict[str, Any]
_HALF_HIDDEN = 0.5  # opacity: below, a render shows the target's own face and there is nothing to judge


@dataclass(frozen=True, slots=True, eq=False)
class Seen:
    """A frame with the face to be replaced, and where it lies."""

    frame: VideoFrame
    face: DetectedFace
    place: Place


class Trial:
    """One clip and source; `runs` are the frames to judge, in threes."""

    def __init__(self, stage: Stage, engine: Engine, judges: Judges, most: int, every: int) -> None:
        self.stage, self._engine, self._judges = stage, engine, judges
        production = stage.production("mesh")
        frames = [n for n in frames_with_faces(production) if _shown(production, n)]
        numbers: Sequence[Sequence[int]] = spread(frames, most, every) or [frames[:1]]
        self.runs = [[self._seen(frame, production) for frame in stage.frames(run)] for run in numbers]
        image = production.casting[None].images[0]
        still = picture_frame(image.pixels)
        self._source = self._vectors(still, image.face)
        self._texture = self._place(image.face).cut(still)
        self._targets = [[self._vectors(each.frame, each.face) for each in run] for run in self.runs]
        self._things = list(self._covered())

    def row(self, method: str) -> Row:
        """The figures of one method."""
        production = self.stage.production(method)
        perform(self.runs[0][0].frame, production)  # the first call of a network is slow
        made = [[perform(each.frame, production) for each in run] for run in self.runs]
        pairs = [pair for run in zip(self.runs, made, strict=True) for pair in zip(*run, strict=True)]
        return {
            "clip": self.stage.clip.path.name,
            "source": self.stage.source.name,
            "method": method,
            "frames": len(pairs),
            "identity": self._identity(made),
            "expression_error": mean([self._expression(seen, done) for seen, done in pairs]),
            "colour_at_border": mean([_colour(seen, done) for seen, done in pairs]),
            "flicker_over_target": self._flicker(made),
            **self._occluders(method),
            "seconds_a_frame": mean([done.seconds for _, done in pairs]),
            "processor_seconds_a_frame": mean([done.processor for _, done in pairs]),
        }

    def _seen(self, frame: VideoFrame, production: Production) -> Seen:
        face = face_in(production, frame.index)
        assert face is not None  # noqa: S101 - the frame was chosen for its face
        return Seen(frame, face, self._place(face))

    def _place(self, face: DetectedFace) -> Place:
        return place(face, self._engine.catalog.template("arcface_128"), self._engine.landmarker.groups)

    def _vectors(self, frame: VideoFrame, face: DetectedFace) -> Mapping[str, Floats]:
        crop = embedder_crop(frame, face, self._engine)
        return {name: judge(crop) for name, judge in self._judges.identities.items()}

    def _identity(self, made: Sequence[Sequence[Made]]) -> Row:
        rows = [
            (self._vectors(done.frame, seen.face), target)
            for run, after, targets in zip(self.runs, made, self._targets, strict=True)
            for seen, done, target in zip(run, after, targets, strict=True)
        ]
        return {
            name: {
                "to_source": mean([float(vector[name] @ source) for vector, _ in rows]),
                "to_target": mean([float(vector[name] @ target[name]) for vector, target in rows]),
                "source_to_target": mean([float(source @ target[name]) for _, target in rows]),
            }
            for name, source in self._source.items()
        }

    def _expression(self, seen: Seen, done: Made) -> float:
        found, goal = (
            self._judges.face_mesh(seen.place.mesh_view(frame)) for frame in (done.frame, seen.frame)
        )
        return expression_error(found, goal)

    def _flicker(self, made: Sequence[Sequence[Made]]) -> float | None:
        own, result = [], []
        for run, after in zip(self.runs, made, strict=True):
            if len(run) < 2:
                return None
            mask = np.minimum.reduce([seen.place.oval() for seen in run])
            own.append(flicker([seen.place.cut(seen.frame) for seen in run], mask))
            cuts = [seen.place.cut(done.frame) for seen, done in zip(run, after, strict=True)]
            result.append(flicker(cuts, mask))
        return round(float(np.mean(result) / max(float(np.mean(own)), 1e-6)), 3)

    def _covered(self) -> Iterator[covered.Covered]:
        for number, run in enumerate(self.runs):
            seen = run[0]
            thing = covered.cover(seen.frame, seen.place, self._texture, number, self.stage, self._engine)
            if thing is not None:
                yield thing

    def _occluders(self, method: str) -> Row:
        found = [(thing.kind, covered.kept(thing, method, self.stage)) for thing in self._things]
        judged = [(kind, *value) for kind, value in found if value is not None]
        kinds = {
            kind.__name__: [iou for name, iou, _ in judged if name == kind.__name__] for kind, _ in KINDS
        }
        return {
            "occluder_iou": mean([iou for _, iou, _ in judged]),
            "occluder_change": mean([change for *_, change in judged]),
            "occluder_iou_by_kind": {name: mean(values) for name, values in kinds.items() if values},
            "covered_faces_not_found": len(found) - len(judged),
        }


def _shown(production: Production, frame: int) -> bool:
    return production.cast.at(frame)[-1][1].opacity_at(frame) >= _HALF_HIDDEN


def _colour(seen: Seen, done: Made) -> float:
    if done.face is None:
        return 0.0
    where, target = seen.place, seen.place.cut(seen.frame)
    weight = where.weight(seen.frame, done.face)
    return colour_at_border(where.new_face(done.face), target, weight, where.oval(brim=True))
