"""Analyses on disk: a zip of arrays, written whole or not at all."""

from __future__ import annotations

import hashlib
import io
import json
import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ffstudio.config.files import write_atomic
from ffstudio.domain.faces import Analysis, FaceTrack, Person
from ffstudio.domain.settings import FaceSettings

VERSION = 2  # a reader of another version analyses again
STEP = 32  # positions are kept in steps of 1/32 px
SUFFIX = ".ffa"
_UNUSED = ("choose",)  # settings that a render reads, not the analysis
_POSITIONS = ("boxes", "points", "landmarks")


def settings_key(settings: FaceSettings, models: Mapping[str, str], span: tuple[int, int | None]) -> str:
    """Hex name of everything that decides the result beside the clip.

    `models` are sha256 by network name; `span` the first and last frame, None for the end.
    """
    used = {name: value for name, value in asdict(settings).items() if name not in _UNUSED}
    facts = {"version": VERSION, "settings": used, "models": dict(models), "span": span}
    return hashlib.sha256(json.dumps(facts, sort_keys=True).encode()).hexdigest()[:32]


def archive_path(folder: Path, clip_hash: str, key: str) -> Path:
    return folder / f"{clip_hash[:32]}-{key}{SUFFIX}"


def save(path: Path, analysis: Analysis) -> Analysis:
    """The analysis as it will be read back, so that it is the same now and later. Raises OSError."""
    content = encode(analysis)
    write_atomic(path, content)
    return decode(content)


def load(path: Path, clip_hash: str, key: str) -> Analysis | None:
    """The analysis kept at `path`; None where there is none, or it is damaged, older or of something else."""
    try:
        analysis = decode(path.read_bytes())
    except (OSError, ValueError, KeyError, TypeError, EOFError, zipfile.BadZipFile, zlib.error):
        return None
    is_wanted = analysis.clip_hash == clip_hash and analysis.settings_key == key
    return analysis if is_wanted else None


def encode(analysis: Analysis) -> bytes:
    """The archive's bytes; the same analysis always gives the same."""
    arrays: dict[str, NDArray[Any]] = {"head": np.frombuffer(_head(analysis), np.uint8)}
    for track in analysis.tracks:
        for name in _POSITIONS:
            steps = np.round(getattr(track, name).astype(np.float64) * STEP).astype(np.int32)
            # Differences in time are small numbers, which compress.
            arrays[f"{track.id}/{name}"] = np.diff(steps, axis=0, prepend=np.zeros_like(steps[:1]))
        for name in ("scores", "confidence"):
            arrays[f"{track.id}/{name}"] = getattr(track, name).astype(np.float16)
        arrays[f"{track.id}/detected"] = track.detected
        arrays[f"{track.id}/embedding"] = track.embedding
        if track.covered is not None:
            arrays[f"{track.id}/covered"] = np.round(track.covered * 255).astype(np.uint8)
    for person in analysis.people:
        arrays[f"person/{person.number}"] = person.embedding
    buffer = io.BytesIO()
    np.savez_compressed(buffer, allow_pickle=False, **arrays)
    return buffer.getvalue()


def decode(content: bytes) -> Analysis:
    """Raises ValueError, KeyError, EOFError, BadZipFile or zlib.error for anything but an archive."""
    with np.load(io.BytesIO(content), allow_pickle=False) as arrays:
        head = json.loads(arrays["head"].tobytes())
        if head["version"] != VERSION:
            raise ValueError(head["version"])
        return Analysis(
            head["clip_hash"],
            head["settings_key"],
            head["frame_count"],
            tuple(head["cuts"]),
            tuple(_track(arrays, number, first) for number, first in head["tracks"]),
            tuple(Person(n, tuple(tracks), arrays[f"person/{n}"]) for n, tracks in head["people"]),
        )


def _head(analysis: Analysis) -> bytes:
    facts = {
        "version": VERSION,
        "clip_hash": analysis.clip_hash,
        "settings_key": analysis.settings_key,
        "frame_count": analysis.frame_count,
        "cuts": analysis.cuts,
        "tracks": [(track.id, track.first) for track in analysis.tracks],
        "people": [(person.number, person.tracks) for person in analysis.people],
    }
    return json.dumps(facts).encode()


def _track(arrays: Mapping[str, NDArray[Any]], number: int, first: int) -> FaceTrack:
    def positions(name: str) -> NDArray[np.float32]:
        steps = np.cumsum(arrays[f"{number}/{name}"], axis=0, dtype=np.int64)
        return (steps / STEP).astype(np.float32)

    return FaceTrack(
        id=number,
        first=first,
        boxes=positions("boxes"),
        points=positions("points"),
        landmarks=positions("landmarks"),
        scores=arrays[f"{number}/scores"].astype(np.float32),
        confidence=arrays[f"{number}/confidence"].astype(np.float32),
        detected=arrays[f"{number}/detected"],
        embedding=arrays[f"{number}/embedding"],
        covered=_covered(arrays, number),
    )


def _covered(arrays: Mapping[str, NDArray[Any]], number: int) -> NDArray[np.float32] | None:
    name = f"{number}/covered"
    return (arrays[name] / np.float32(255)).astype(np.float32) if name in arrays else None
