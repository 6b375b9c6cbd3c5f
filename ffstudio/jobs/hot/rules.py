"""What is done with the files of a watched folder: told by the watcher and by ffstudio.toml of each folder."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, ValidationError

from ffstudio.config.paths import Paths
from ffstudio.config.preset_document import key_path, syntax_problem
from ffstudio.config.preset_lines import KeyPath, key_lines, line_of
from ffstudio.config.presets import SUFFIX, find_preset, merged
from ffstudio.config.serial import describe, from_data, to_data
from ffstudio.config.settings import apply_overrides
from ffstudio.domain.errors import FfstudioError
from ffstudio.domain.failures import SettingInvalid, SidecarInvalid
from ffstudio.domain.identity import SourceRef
from ffstudio.domain.preset import PresetProblem
from ffstudio.domain.sentences import said
from ffstudio.domain.settings import RenderSettings
from ffstudio.jobs.batch.finding import person_in
from ffstudio.jobs.batch.names import OutputPattern, parse_pattern

SIDECAR = "ffstudio.toml"


class Sidecar(BaseModel):
    """What a folder's ffstudio.toml holds; whatever it leaves out is as in the folder above."""

    model_config = ConfigDict(extra="forbid", frozen=True, protected_namespaces=())

    format: Literal[1] = 1
    preset: str | None = None
    sources: tuple[str, ...] | None = None
    output_pattern: str | None = None
    priority: int | None = None
    pictures: bool | None = None
    settings: RenderSettings | None = None


@dataclass(frozen=True)
class FolderRules:
    """`person` is what `sources` are called in names of outputs.

    `overrides` are those of --set, `tables` the settings of the sidecars from the top down.

    `pictures` takes stills and numbered pictures, too.
    """

    preset: str
    person: str
    sources: tuple[SourceRef, ...]
    pattern: OutputPattern
    settings: RenderSettings
    priority: int = 0
    pictures: bool = False
    overrides: tuple[str, ...] = ()
    tables: Mapping[str, Any] = field(default_factory=dict)

    @property
    def preset_name(self) -> str:
        return Path(self.preset).stem if self.preset.endswith(SUFFIX) else self.preset


class Sidecars:
    """The rules of every folder below a watched one; a file is read again once it changed."""

    def __init__(self, root: Path, rules: FolderRules, paths: Paths) -> None:
        self._root, self._rules, self._paths = root, rules, paths
        self._kept: dict[Path, tuple[object, FolderRules]] = {}

    def rules_of(self, folder: Path) -> FolderRules:
        """Raises SidecarInvalid for a sidecar of this folder or one above it that cannot be used."""
        above = self._rules if folder == self._root else self.rules_of(folder.parent)
        file = folder / SIDECAR
        try:
            found = file.stat()
        except OSError:
            return above
        state = (found.st_mtime_ns, found.st_size, found.st_ino, above)
        kept = self._kept.get(file)
        if kept and kept[0] == state:
            return kept[1]
        rules = read_sidecar(file, above, self._paths)
        self._kept[file] = (state, rules)
        return rules


def read_sidecar(file: Path, above: FolderRules, paths: Paths) -> FolderRules:
    """The rules of the folder above with those of this file on top. Raises SidecarInvalid."""
    try:
        text = file.read_text("utf-8-sig")
        data = tomllib.loads(text)
    except (OSError, UnicodeDecodeError) as error:
        raise SidecarInvalid(str(file), str(error)) from error
    except tomllib.TOMLDecodeError as error:
        raise _invalid(syntax_problem(file, str(error))) from error
    lines = key_lines(text)
    try:
        sidecar = Sidecar.model_validate(data)
    except ValidationError as error:
        one = error.errors()[0]
        raise _invalid(PresetProblem(file, line_of(lines, key_path(one)), describe(one))) from error
    return _applied(file, sidecar, data.get("settings", {}), lines, replace(above, **_simple(sidecar)), paths)


def person_of(paths: Iterable[Path]) -> tuple[str, tuple[SourceRef, ...]]:
    """One person from pictures and folders of pictures: the first one's name, and all. Raises as `person_in`."""
    found = [(path, person_in(path)) for path in paths]
    names = [path.name if path.is_dir() else refs[0].path.stem for path, refs in found]
    return names[0] if names else "", tuple(ref for _, refs in found for ref in refs)


def hot_pattern(text: str) -> OutputPattern:
    """A pattern that can name many outputs. Raises SettingInvalid."""
    pattern = parse_pattern(text)
    if pattern.fields.isdisjoint(("target", "index")):
        raise SettingInvalid(
            said("output pattern {text}", text=text),
            said("every clip would have the same output"),
            said("add {{target}} or {{index}}"),
        )
    return pattern


def settings_of(rules: FolderRules, paths: Paths) -> RenderSettings:
    """The preset with --set and all sidecars on top. Raises SettingInvalid, PresetInvalid."""
    base = apply_overrides(find_preset(rules.preset, paths).settings, rules.overrides)
    return from_data(RenderSettings, merged(to_data(base), rules.tables), said("the folder's settings"))


def _simple(sidecar: Sidecar) -> dict[str, Any]:
    values = {"priority": sidecar.priority, "pictures": sidecar.pictures}
    return {name: value for name, value in values.items() if value is not None}


def _applied(
    file: Path,
    sidecar: Sidecar,
    table: Mapping[str, Any],
    lines: Mapping[KeyPath, int],
    rules: FolderRules,
    paths: Paths,
) -> FolderRules:
    """Each key by itself, so that a problem has the line of its key."""
    key = "sources"
    try:
        if sidecar.sources is not None:
            person, refs = person_of(_beside(file, name) for name in sidecar.sources)
            rules = replace(rules, person=person, sources=refs)
        key = "output_pattern"
        if sidecar.output_pattern is not None:
            rules = replace(rules, pattern=hot_pattern(sidecar.output_pattern))
        key = "preset" if sidecar.preset is not None else "settings"
        if sidecar.preset is not None:
            is_file = sidecar.preset.endswith(SUFFIX)
            rules = replace(rules, preset=str(_beside(file, sidecar.preset)) if is_file else sidecar.preset)
        rules = replace(rules, tables=merged(rules.tables, table))
        return replace(rules, settings=settings_of(rules, paths))
    except FfstudioError as error:
        problem = PresetProblem(
            file, line_of(lines, (key,)), said("{what}: {why}", what=error.what, why=error.why), error.remedy
        )
        raise _invalid(problem) from error


def _beside(file: Path, name: str) -> Path:
    """A path of a sidecar is relative to the sidecar."""
    return file.parent / Path(name).expanduser()


def _invalid(problem: PresetProblem) -> SidecarInvalid:
    return SidecarInvalid(problem.where, problem.why, problem.remedy)
