"""An analysis in words and numbers, for people and scripts."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from ffstudio.domain.cautions import Caution
from ffstudio.domain.clip import Clip
from ffstudio.domain.faces import Analysis, FaceTrack


def analysis_report(analysis: Analysis, clip: Clip, cautions: Sequence[Caution] = ()) -> dict[str, Any]:
    """JSON-able report: frames from 0, ranges with both ends, sizes in px of the full frame.

    `cautions` tell where the method is out of its range; `worst` and `limit` are degrees, px or a share 0..1.
    `mean_size` is the longer side of the mean box; `score` and `confidence` are means over detected frames.
    """
    return {
        "clip": str(clip.path),
        "sha256": analysis.clip_hash,
        "width": clip.video.width,
        "height": clip.video.height,
        "frames": analysis.frame_count,
        "cuts": list(analysis.cuts),
        "people": [_person(person.number, analysis.tracks_of(person.number)) for person in analysis.people],
        "cautions": [_caution(caution) for caution in cautions],
    }


def _caution(caution: Caution) -> dict[str, Any]:
    return {
        "reason": caution.reason.value,
        "person": caution.person,
        "track": caution.track,
        "frames": [list(run) for run in caution.runs],
        "worst": round(caution.worst, 3),
        "limit": caution.limit,
    }


def _person(number: int, tracks: Sequence[FaceTrack]) -> dict[str, Any]:
    counts = [track.count for track in tracks]
    return {
        "number": number,
        "frames": sum(counts),
        "mean_size": round(float(np.average([mean_size(track) for track in tracks], weights=counts)), 1),
        "tracks": [_track(track) for track in tracks],
    }


def _track(track: FaceTrack) -> dict[str, Any]:
    return {
        "id": track.id,
        "first": track.first,
        "last": track.last,
        "filled": int((~track.detected).sum()),
        "mean_size": round(mean_size(track), 1),
        "score": round(float(track.scores[track.detected].mean()), 3),
        "confidence": round(float(track.confidence[track.detected].mean()), 3),
    }


def mean_size(track: FaceTrack) -> float:
    """Longer side of the track's mean box, px of the full frame."""
    extent = track.boxes[:, 2:] - track.boxes[:, :2]
    return float(np.max(extent.mean(axis=0)))
