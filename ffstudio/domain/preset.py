"""A named set of settings."""

from __future__ import annotations

from dataclasses import dataclass

from ffstudio.domain.settings import RenderSettings


@dataclass(frozen=True)
class Preset:
    """`name` is the file's stem; `title` and `description` are for people."""

    name: str
    title: str
    description: str
    settings: RenderSettings
