"""One preset file: what it says, and everything that is wrong with it."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, ValidationError, model_validator
from pydantic_core import ErrorDetails

from ffstudio.config.preset_formats import FORMAT, migrated, unknown_keys
from ffstudio.config.preset_lines import KeyPath, key_lines, line_of
from ffstudio.config.serial import describe
from ffstudio.domain.preset import PresetProblem
from ffstudio.domain.ranges import OutOfRange
from ffstudio.domain.sentences import said
from ffstudio.domain.settings import RenderSettings

_AT = re.compile(r" \(at line (\d+), column \d+\)$")


class PresetFile(BaseModel):
    """What a file of the present format holds; missing settings are inherited or keep their defaults."""

    model_config = ConfigDict(extra="forbid", frozen=True, protected_namespaces=())

    format: Literal[2]
    title: str
    description: str
    extends: str = ""
    settings: RenderSettings | None = None

    @model_validator(mode="after")
    def _says_something(self) -> PresetFile:
        if self.settings is None and not self.extends:
            raise ValueError(said("settings: it has none and extends no other preset"))
        return self


@dataclass(frozen=True)
class PresetDocument:
    """A file as read. `settings` are only those it names; `lines` gives where a key stands."""

    path: Path
    title: str = ""
    description: str = ""
    extends: str = ""
    settings: Mapping[str, Any] = field(default_factory=dict)
    lines: Mapping[KeyPath, int] = field(default_factory=dict)
    problems: tuple[PresetProblem, ...] = ()


def read_document(path: Path) -> PresetDocument:
    """Reads one file; whatever is wrong with it is in `problems`."""
    try:
        text = path.read_text("utf-8-sig")
        data = tomllib.loads(text)
    except (OSError, UnicodeDecodeError) as error:
        why = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        return PresetDocument(path, problems=(PresetProblem(path, 0, why.lower()),))
    except tomllib.TOMLDecodeError as error:
        return PresetDocument(path, problems=(syntax_problem(path, str(error)),))
    lines = key_lines(text)
    problems = _format_problems(path, data, lines) or _schema_problems(path, data, lines)
    if problems:
        return PresetDocument(path, lines=lines, problems=problems)
    extends, settings = data.get("extends", ""), data.get("settings", {})
    return PresetDocument(path, data["title"], data["description"], extends, settings, lines)


def syntax_problem(path: Path, message: str) -> PresetProblem:
    """What tomllib says of a file that is no TOML, with the line it names."""
    found = _AT.search(message)
    line = int(found[1]) if found else 0
    return PresetProblem(path, line, said("it is no TOML: {message}", message=_AT.sub("", message)))


def _format_problems(
    path: Path, data: Mapping[str, Any], lines: Mapping[KeyPath, int]
) -> tuple[PresetProblem, ...]:
    version, line = data.get("format"), line_of(lines, ("format",))
    if type(version) is not int or version < 1:
        why = said("format: it is no format number") if "format" in data else said("format: it is missing")
        return (PresetProblem(path, line, why, said("write format = {known}", known=FORMAT)),)
    if version > FORMAT:
        why = said(
            "it is of format {version}, this version reads up to {known}", version=version, known=FORMAT
        )
        return (PresetProblem(path, line, why, said("update FF Studio")),)
    return tuple(
        PresetProblem(
            path,
            line_of(lines, (key,)),
            said("there is no {key} in format {version}", key=key, version=version),
            said("write format = {known}", known=FORMAT),
        )
        for key in unknown_keys(data, version)
    )


def _schema_problems(
    path: Path, data: Mapping[str, Any], lines: Mapping[KeyPath, int]
) -> tuple[PresetProblem, ...]:
    try:
        PresetFile.model_validate(migrated(data, data["format"]))
    except ValidationError as error:
        found = [(line_of(lines, key_path(one)), describe(one)) for one in error.errors()]
        return tuple(PresetProblem(path, line, why) for line, why in sorted(found))
    return ()


def key_path(problem: ErrorDetails) -> tuple[object, ...]:
    """Where the key that pydantic complains of stands, for `line_of`."""
    cause = problem.get("ctx", {}).get("error")
    return (*problem["loc"], cause.name) if isinstance(cause, OutOfRange) else problem["loc"]
