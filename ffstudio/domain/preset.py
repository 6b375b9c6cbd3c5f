"""A named set of settings."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from ffstudio.domain.sentences import said
from ffstudio.domain.settings import RenderSettings


@dataclass(frozen=True)
class Preset:
    """`name` is the file's stem; `title` and `description` are for people; `extends` names what it adds to."""

    name: str
    title: str
    description: str
    settings: RenderSettings
    extends: str = ""


@dataclass(frozen=True, slots=True)
class PresetProblem:
    """Why a preset file cannot be used. `line` counts from 1, 0 where none is to blame (a key is missing)."""

    path: Path
    line: int
    why: str
    remedy: str = said("correct the file")

    @property
    def where(self) -> str:
        """File and line."""
        return said("{path}, line {line}", path=self.path, line=self.line) if self.line else str(self.path)

    def __str__(self) -> str:
        return f"{self.where}: {self.why}; {self.remedy}."
