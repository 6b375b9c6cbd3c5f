"""Whose face is put in."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from ffstudio.domain.faces import DetectedFace, Floats
from ffstudio.domain.portrait import Hint


@dataclass(frozen=True, slots=True)
class SourceRef:
    """A picture of a source; `face` chooses one of several, counted from the left from 1."""

    path: Path
    face: int | None = None


@dataclass(frozen=True, slots=True)
class SourceImage:
    """A source picture and the face chosen in it. `pixels` uint8 RGB [h, w, 3]; `embedding` [256].

    `hints` say why it will not give the best result.
    """

    path: Path
    sha256: str
    pixels: NDArray[np.uint8]
    face: DetectedFace
    embedding: Floats
    hints: tuple[Hint, ...] = ()


@dataclass(frozen=True, slots=True)
class SourceIdentity:
    """One or more pictures of the same source person; `embedding` [256] is their normalised mean."""

    name: str
    images: tuple[SourceImage, ...]
    embedding: Floats


@dataclass(frozen=True, slots=True)
class Assignment:
    """Pictures of one source person for one person of the clip; `person` None means those the settings choose."""

    sources: tuple[SourceRef, ...]
    person: int | None = None
