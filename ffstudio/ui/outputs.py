"""What deliverables are called: the project's pattern, the codec's suffix, and a number where a name is taken."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path
from string import Formatter

from ffstudio.domain.clip import ClipKind
from ffstudio.domain.failures import SettingInvalid
from ffstudio.domain.project import Project, TargetClip
from ffstudio.domain.sentences import said
from ffstudio.domain.settings import Codec
from ffstudio.media.encoding.table import load_encoders
from ffstudio.media.reading.pattern import pattern_of
from ffstudio.media.reading.sequence import files_at

FIELDS = ("target", "source", "preset", "index")
MOST_BYTES = 200  # of a name before its suffix; file systems take 255, and folders of segments add to it
NUMBER_PLACE = ".%04d"  # of the pictures of a sequence

_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f]')
_DEVICES = re.compile(r"(?i:con|prn|aux|nul|com\d|lpt\d)")  # Windows opens these instead of a file


@dataclass(frozen=True, slots=True)
class OutputName:
    """A deliverable's `folder`, the `stem` of its name, and its `tail`: ".mov", or ".%04d.png" for pictures."""

    folder: Path
    stem: str
    tail: str

    def path(self, number: int = 1) -> Path:
        """The file, from 2 on with a number."""
        numbered = self.stem if number == 1 else f"{self.stem}_{number}"
        return self.folder / f"{numbered}{self.tail}"


def output_name(project: Project, target: TargetClip, kind: ClipKind) -> OutputName:
    """What the deliverable of a clip of the project is to be called. Raises SettingInvalid for a bad pattern."""
    suffix = target.container or suffixes(target.settings.encode.codec)[0]
    is_pictures = _is_pictures(target.settings.encode.codec)
    stem = output_stem(project, target, kind)
    if is_pictures:
        stem = stem.replace("%", "_").replace("#", "_")
    tail = f"{NUMBER_PLACE}{suffix}" if is_pictures and kind is not ClipKind.STILL else suffix
    return OutputName(project.output_folder or target.path.parent, stem, tail)


def free_output(name: OutputName, taken: Collection[Path], *, replace: bool) -> Path:
    """The first path that is neither `taken`, whatever the case of its letters, nor there unless `replace`.

    Looks at the disk.
    """
    others = {str(path).casefold() for path in taken}
    number = 1
    while True:
        path = name.path(number)
        if str(path).casefold() not in others and (replace or not (path.exists() or files_at(path))):
            return path
        number += 1


def output_stem(project: Project, target: TargetClip, kind: ClipKind) -> str:
    """The name without its suffix, safe on every system. Raises SettingInvalid for a bad pattern."""
    check_pattern(project.output_pattern)
    playing = [project.source(role.source) for role in target.roles]
    place = next((n for n, other in enumerate(project.targets, 1) if other.id == target.id), 0)
    text = project.output_pattern.format(
        target=_clip_name(target.path, kind),
        source="+".join(dict.fromkeys(source.name for source in playing if source)) or "nobody",
        preset=target.preset or "custom",
        index=f"{place:02d}",
    )
    stem = _FORBIDDEN.sub("_", text).strip().rstrip(". ").lstrip(".") or "render"
    stem = f"{stem}_" if _DEVICES.fullmatch(stem.partition(".")[0]) else stem
    return stem.encode()[:MOST_BYTES].decode(errors="ignore")


def check_pattern(pattern: str) -> None:
    """Raises SettingInvalid for a pattern that is empty or names a field there is not."""
    where = said("the file name")
    remedy = said("use {fields}", fields=", ".join(f"{{{field}}}" for field in FIELDS))
    if not pattern.strip():
        raise SettingInvalid(where, said("it is empty"), remedy)
    try:
        parts = list(Formatter().parse(pattern))
    except ValueError as error:
        raise SettingInvalid(where, said("a brace has no partner"), remedy) from error
    for _, field, form, conversion in parts:
        if field is not None and (field not in FIELDS or form or conversion):
            raise SettingInvalid(where, said("there is no field {{{name}}}", name=field), remedy)


def suffixes(codec: Codec) -> tuple[str, ...]:
    """Suffixes of the files that hold this codec, the advised one first."""
    specs = load_encoders().for_codec(codec)
    return tuple(dict.fromkeys(suffix for spec in specs for suffix in spec.containers))


def _is_pictures(codec: Codec) -> bool:
    return all(spec.is_images for spec in load_encoders().for_codec(codec))


def _clip_name(path: Path, kind: ClipKind) -> str:
    """A sequence goes by the name before its number."""
    pattern = pattern_of(path) if kind is ClipKind.SEQUENCE else None
    return (pattern.head.rstrip("._- ") or path.parent.name) if pattern else path.stem
