"""Presets by name: built in or the user's own, with what they inherit."""

from __future__ import annotations

import difflib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from ffstudio.config.paths import Paths
from ffstudio.config.preset_document import PresetDocument, read_document
from ffstudio.config.preset_lines import line_of
from ffstudio.config.resources import data_file
from ffstudio.config.serial import from_data
from ffstudio.domain.failures import PresetInvalid, SettingInvalid
from ffstudio.domain.preset import Preset, PresetProblem
from ffstudio.domain.sentences import said
from ffstudio.domain.settings import RenderSettings

SUFFIX = ".toml"


def preset_files(paths: Paths) -> dict[str, Path]:
    """Every preset by name; the user's own hide built-in ones of the same name."""
    folders = (data_file("presets"), paths.presets)
    return {file.stem: file for folder in folders for file in sorted(folder.glob(f"*{SUFFIX}"))}


def is_built_in(path: Path) -> bool:
    """Whether a preset file came with FF Studio."""
    return path.parent == data_file("presets")


def find_preset(name: str, paths: Paths) -> Preset:
    """The preset of this name, or the one in this file. Raises SettingInvalid."""
    return read_preset(preset_path(name, paths), paths)


def preset_path(name: str, paths: Paths) -> Path:
    """The file of a preset; a name that ends in .toml is a path. Raises SettingInvalid for an unknown name."""
    if name.endswith(SUFFIX):
        return Path(name)
    files = preset_files(paths)
    if name not in files:
        raise SettingInvalid(
            said("preset {name}", name=name), said("there is none of this name"), _advice(name, files)
        )
    return files[name]


def _advice(name: str, files: Mapping[str, Path]) -> str:
    near = difflib.get_close_matches(name.casefold(), files, n=3, cutoff=0.5)
    meant = said("perhaps {near} was meant; ", near=" or ".join(near)) if near else ""
    return said("{meant}there are {names}", meant=meant, names=", ".join(files))


def read_preset(path: Path, paths: Paths) -> Preset:
    """Reads and checks a preset and all that it extends. Raises PresetInvalid for the first problem."""
    chain = preset_chain(path, paths)
    for problem in (problem for document in chain for problem in document.problems):
        raise PresetInvalid(problem.where, problem.why, problem.remedy)
    settings: dict[str, Any] = {}
    for document in reversed(chain):
        settings = merged(settings, document.settings)
    own = chain[0]
    checked = from_data(RenderSettings, settings, said("preset {path}", path=path))
    return Preset(path.stem, own.title, own.description, checked, own.extends)


def check_preset(path: Path, paths: Paths) -> tuple[PresetProblem, ...]:
    """Everything that is wrong with a preset file and those it extends; nothing if it can be used."""
    return tuple(problem for document in preset_chain(path, paths) for problem in document.problems)


def preset_chain(path: Path, paths: Paths) -> tuple[PresetDocument, ...]:
    """The file, what it extends, what that extends, and so on. A chain that breaks ends with the problem."""
    chain = [read_document(path)]
    while chain[-1].extends:
        last = chain[-1]
        parent = _parent(last, paths)
        seen = [document.path.resolve() for document in chain]
        if parent is None:
            why = said("there is no preset {name} to extend", name=last.extends)
            chain[-1] = _broken(last, why, said("use one of {names}", names=", ".join(preset_files(paths))))
        elif parent.resolve() in seen:
            names = " -> ".join([*(document.path.stem for document in chain), parent.stem])
            chain[-1] = _broken(
                last,
                said("presets extend each other in a circle: {names}", names=names),
                said("break the circle"),
            )
        else:
            chain.append(read_document(parent))
    return tuple(chain)


def merged(base: Mapping[str, Any], over: Mapping[str, Any]) -> dict[str, Any]:
    """Nested tables of settings with those of `over` on top; lists are replaced as a whole."""
    result = dict(base)
    for key, value in over.items():
        below = result.get(key)
        is_table = isinstance(value, Mapping) and isinstance(below, Mapping)
        result[key] = merged(below or {}, value) if is_table else value
    return result


def _parent(document: PresetDocument, paths: Paths) -> Path | None:
    """Looked for beside the file, then among the user's, then the built-in ones; never the file itself.

    So an own preset may extend the built-in one of its own name.
    """
    folders: Sequence[Path] = (document.path.parent, paths.presets, data_file("presets"))
    files = [folder / f"{document.extends}{SUFFIX}" for folder in folders]
    own = document.path.resolve()
    is_name = Path(document.extends).name == document.extends
    return next((file for file in files if is_name and file.is_file() and file.resolve() != own), None)


def _broken(document: PresetDocument, why: str, remedy: str) -> PresetDocument:
    problem = PresetProblem(document.path, line_of(document.lines, ("extends",)), why, remedy)
    return PresetDocument(document.path, document.title, document.description, problems=(problem,))
