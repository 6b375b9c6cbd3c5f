"""Specs to queue: nothing opens their files."""

from __future__ import annotations

from pathlib import Path

from ffstudio.domain.identity import Assignment, SourceRef
from ffstudio.domain.spec import RenderSpec


def spec(number: int = 0, preset: str = "") -> RenderSpec:
    source = SourceRef(Path("/sources/face.jpg"))
    shot = Path(f"/shots/shot{number:04}.mov")
    return RenderSpec(shot, shot.with_name(f"out{number:04}.mov"), (Assignment((source,)),), preset=preset)
