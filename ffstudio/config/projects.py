"""Project files: JSON, whole or not there, with paths that survive a move of the folder."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

from ffstudio.config.files import write_atomic
from ffstudio.config.serial import from_data, to_data
from ffstudio.domain.failures import (
    FileMissing,
    OutputUnwritable,
    ProjectTooNew,
    ProjectUnreadable,
    SettingInvalid,
)
from ffstudio.domain.project import Project
from ffstudio.domain.sentences import said

FORMAT = 1
SUFFIX = ".ffs"


def read_project(path: Path) -> Project:
    """Raises FileMissing, ProjectUnreadable, ProjectTooNew."""
    try:
        document = json.loads(path.read_bytes())
    except FileNotFoundError as error:
        raise FileMissing(path) from error
    except OSError as error:
        raise ProjectUnreadable(path, error.strerror or str(error)) from error
    except ValueError as error:
        raise ProjectUnreadable(
            path, said("it is no JSON; the file is damaged or is something else")
        ) from error
    if not isinstance(document, dict) or not isinstance(document.get("format"), int):
        raise ProjectUnreadable(path, said("it is no project of FF Studio"))
    if document["format"] > FORMAT:
        raise ProjectTooNew(path, document["format"], FORMAT)
    try:
        return from_data(
            Project, _each_path(document["project"], lambda text: _resolve(text, path.parent)), path.name
        )
    except (SettingInvalid, KeyError, TypeError) as error:
        raise ProjectUnreadable(path, str(error)) from error


def write_project(project: Project, path: Path) -> None:
    """Files in or near the project's folder are named relative to it. Raises OutputUnwritable."""
    data = _each_path(to_data(project), lambda text: _relative(text, path.parent))
    text = json.dumps({"format": FORMAT, "project": data}, indent=1, ensure_ascii=False)
    try:
        write_atomic(path, text.encode())
    except OSError as error:
        raise OutputUnwritable(path, error.strerror or str(error)) from error


def _each_path(data: Any, change: Callable[[str], str]) -> Any:
    """A copy of a project's data with every path changed; only paths have these keys."""
    data = {**data}
    data["sources"] = [
        {**source, "images": [{**image, "path": change(image["path"])} for image in source["images"]]}
        for source in data.get("sources", ())
    ]
    data["targets"] = [{**target, "path": change(target["path"])} for target in data.get("targets", ())]
    if data.get("output_folder"):
        data["output_folder"] = change(data["output_folder"])
    return data


def _relative(text: str, folder: Path) -> str:
    """With forward slashes, so that the file opens on another system; absolute across disks and far away."""
    try:
        relative = Path(os.path.relpath(text, folder))
    except ValueError:  # another drive of Windows
        return text
    is_near = relative.parts.count("..") <= FAR
    return relative.as_posix() if is_near else text


FAR = 2  # folders up; beyond, an absolute path is likelier to be right after a move


def _resolve(text: str, folder: Path) -> str:
    return text if Path(text).is_absolute() else os.path.normpath(folder / text)
