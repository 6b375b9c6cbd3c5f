"""Presets carried to another machine: one as .toml, several as a .ffspresets bundle (a zip of .toml files)."""

from __future__ import annotations

import tempfile
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from ffstudio.config.paths import Paths
from ffstudio.config.preset_store import is_preset_name, own_preset_path, preset_text, write_preset
from ffstudio.config.presets import SUFFIX, check_preset, is_built_in, preset_chain, preset_path, read_preset
from ffstudio.domain.failures import FileMissing, OutputExists, PresetInvalid, SettingInvalid
from ffstudio.domain.preset import PresetProblem
from ffstudio.domain.sentences import said

BUNDLE_SUFFIX = ".ffspresets"
MOST_BYTES = 1 << 20  # of one preset; a real one has a few hundred
MOST_FILES = 1000


@dataclass(frozen=True, slots=True)
class PresetImport:
    """Names taken over, and why each of the others was not."""

    imported: tuple[str, ...]
    skipped: tuple[PresetProblem, ...]


@dataclass(frozen=True, slots=True)
class _Member:
    """A file of a bundle; `problem` says why it cannot be read."""

    name: str
    content: bytes
    problem: str = ""


def export_presets(names: Sequence[str], output: Path, paths: Paths, *, overwrite: bool = False) -> list[str]:
    """Writes presets to `output` and gives the names written.

    A .toml holds one and stands alone. A .ffspresets holds all of them and those of the user that they extend.
    Raises OutputExists, OutputUnwritable and SettingInvalid, also where a preset is itself invalid.
    """
    if output.exists() and not overwrite:
        raise OutputExists(output)
    files = [preset_path(name, paths) for name in dict.fromkeys(names)]
    presets = [read_preset(file, paths) for file in files]
    suffix = output.suffix.lower()
    if suffix == SUFFIX and len(presets) == 1:
        alone = presets[0]
        write_preset(output, preset_text(alone).encode() if alone.extends else files[0].read_bytes())
        return [alone.name]
    if suffix != BUNDLE_SUFFIX:
        why = said(
            "presets are written to {suffix} (one) or {bundle_suffix} (any number)",
            suffix=SUFFIX,
            bundle_suffix=BUNDLE_SUFFIX,
        )
        raise SettingInvalid(
            said("output {output}", output=output),
            why,
            said("name it {stem}{bundle_suffix}", stem=output.stem, bundle_suffix=BUNDLE_SUFFIX),
        )
    family = _with_parents(files, paths)
    write_preset(output, _zipped(family))
    return [file.stem for file in family]


def import_presets(source: Path, paths: Paths, *, overwrite: bool = False) -> PresetImport:
    """Takes presets over into the user's folder; a bad one is skipped, and so is one that exists there.

    `overwrite` replaces those that exist. Raises FileMissing, and PresetInvalid for a bundle that is no zip.
    """
    if not source.is_file():
        raise FileMissing(source)
    members = [_single(source)] if source.suffix.lower() == SUFFIX else _members(source)
    skipped = [
        PresetProblem(_place(source, member.name), 0, member.problem) for member in members if member.problem
    ]
    imported: list[str] = []
    with tempfile.TemporaryDirectory(prefix="ffstudio-presets-") as folder:
        staged = [_stage(member, Path(folder)) for member in members if not member.problem]
        # All are laid out before the first is checked: they may extend each other.
        for file in staged:
            problem = _take(file, source, paths, overwrite=overwrite)
            if problem is None:
                imported.append(file.stem)
            else:
                skipped.append(problem)
    return PresetImport(tuple(imported), tuple(skipped))


def _take(file: Path, source: Path, paths: Paths, *, overwrite: bool) -> PresetProblem | None:
    target = own_preset_path(file.stem, paths)
    if target.exists() and not overwrite:
        return PresetProblem(
            _place(source, file.name),
            0,
            said("{target} exists", target=target),
            said("add --overwrite to replace it"),
        )
    for problem in check_preset(file, paths):
        is_inside = problem.path.parent == file.parent
        place = _place(source, problem.path.name) if is_inside else problem.path
        return PresetProblem(place, problem.line, problem.why, problem.remedy)
    write_preset(target, file.read_bytes())
    return None


def _place(source: Path, name: str) -> Path:
    """What to call a file that is imported: it is the source, or in it."""
    return source if source.suffix.lower() == SUFFIX else source / name


def _stage(member: _Member, folder: Path) -> Path:
    path = folder / member.name
    path.write_bytes(member.content)
    return path


def _with_parents(files: Sequence[Path], paths: Paths) -> list[Path]:
    """The files, and after each the user's own ones that it extends."""
    chains = [[document.path for document in preset_chain(file, paths)] for file in files]
    return list(
        dict.fromkeys(
            path
            for file, chain in zip(files, chains, strict=True)
            for path in chain
            if path == file or not is_built_in(path)
        )
    )


def _zipped(files: Sequence[Path]) -> bytes:
    for name in {file.name for file in files if sum(other.name == file.name for other in files) > 1}:
        raise PresetInvalid(name, said("two of the presets have this name"), said("export them apart"))
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as bundle:
        for file in files:
            bundle.writestr(zipfile.ZipInfo(file.name), file.read_bytes())
    return buffer.getvalue()


def _single(source: Path) -> _Member:
    if not is_preset_name(source.stem):
        return _Member(source.name, b"", said("its name cannot be a preset's"))
    with source.open("rb") as file:
        return _checked_size(source.name, file.read(MOST_BYTES + 1))


def _members(source: Path) -> list[_Member]:
    try:
        with zipfile.ZipFile(source) as bundle:
            infos = bundle.infolist()
            if len(infos) > MOST_FILES:
                raise PresetInvalid(
                    str(source),
                    said("it holds more than {most} files", most=MOST_FILES),
                    said("split the bundle"),
                )
            return list(_read_members(bundle, infos))
    except zipfile.BadZipFile as error:
        raise PresetInvalid(
            str(source), said("it is no bundle: {error}", error=error), said("export it again")
        ) from error


def _read_members(bundle: zipfile.ZipFile, infos: Sequence[zipfile.ZipInfo]) -> Iterator[_Member]:
    seen: set[str] = set()
    for info in infos:
        name = info.filename
        if not name.endswith(SUFFIX) or not is_preset_name(name.removesuffix(SUFFIX)):
            yield _Member(name, b"", said("its name in the bundle cannot be a preset's"))
        elif name.casefold() in seen:
            yield _Member(name, b"", said("the bundle holds another of this name"))
        else:
            seen.add(name.casefold())
            yield _read_member(bundle, info)


def _read_member(bundle: zipfile.ZipFile, info: zipfile.ZipInfo) -> _Member:
    try:
        with bundle.open(info) as file:
            return _checked_size(info.filename, file.read(MOST_BYTES + 1))
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError, NotImplementedError) as error:
        # RuntimeError: it is encrypted; NotImplementedError: a way of packing that Python does not know
        return _Member(info.filename, b"", said("it cannot be unpacked: {error}", error=error))


def _checked_size(name: str, content: bytes) -> _Member:
    if len(content) > MOST_BYTES:
        return _Member(name, b"", said("it is too large for a preset"))
    return _Member(name, content)
