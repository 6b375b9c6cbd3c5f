"""Media and range of a step of a FaceFusion job."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from ffstudio.config.facefusion_keys import OutputTable
from ffstudio.config.facefusion_values import KeyReport, Outcome
from ffstudio.domain.clip import FrameRange
from ffstudio.domain.settings import Codec, EncodeSettings, RenderSettings

_NOWHERE = Path()
_DRIVE = re.compile(r"[A-Za-z]:[\\/]|\\\\")
_TRIMS = ("trim_frame_start", "trim_frame_end")


@dataclass(frozen=True)
class Media:
    """What a step reads and writes; an empty path is missing. `settings` fit the output's suffix."""

    sources: tuple[Path, ...]
    target: Path
    output: Path
    trim: FrameRange
    settings: RenderSettings
    report: tuple[KeyReport, ...]

    @property
    def is_whole(self) -> bool:
        return bool(self.sources) and _NOWHERE not in (self.target, self.output)


def step_media(
    where: str, args: Mapping[str, Any], settings: RenderSettings, root: Path, outputs: OutputTable, note: str
) -> Media:
    """`root` is the folder that relative paths start from; `note` is what to tell of the output's name."""
    sources, source_row = _sources(where, args, root, outputs)
    target, target_row = _target(where, args, root)
    output, settings, output_row = _output(where, args, settings, root, outputs, note)
    trim, trim_rows = _trim(where, args)
    return Media(sources, target, output, trim, settings, (source_row, target_row, output_row, *trim_rows))


def _row(where: str, key: str, value: object, outcome: Outcome, became: str = "", why: str = "") -> KeyReport:
    section = "frame_extraction" if key in _TRIMS else "paths"
    return KeyReport(where, section, key, "" if value is None else str(value), outcome, became, why)


def _located(text: str, root: Path) -> Path | None:
    """The path, from `root` if it is relative; None for one of another system."""
    path = Path(text).expanduser()
    if not path.is_absolute() and _DRIVE.match(text):
        return None
    return path if path.is_absolute() else root / path


def _sources(
    where: str, args: Mapping[str, Any], root: Path, outputs: OutputTable
) -> tuple[tuple[Path, ...], KeyReport]:
    given = args.get("source_paths") or []
    texts = [given] if isinstance(given, str) else [str(text) for text in given]
    faces = [text for text in texts if Path(text).suffix.lower() not in outputs.sound]
    found = [_located(text, root) for text in faces]
    paths = tuple(path for path in found if path is not None)
    value, became = " ".join(texts), " ".join(map(str, paths))
    if not faces:
        return (), _row(
            where, "source_paths", value, Outcome.UNSUPPORTED, "", "it names no picture of a face"
        )
    if len(paths) < len(faces):
        return (), _row(where, "source_paths", value, Outcome.UNSUPPORTED, "", _other_system())
    if len(faces) < len(texts):
        why = "sound is carried over from the target; sound among the sources is left out"
        return paths, _row(where, "source_paths", value, Outcome.MAPPED, became, why)
    return paths, _row(where, "source_paths", value, Outcome.TAKEN, became)


def _target(where: str, args: Mapping[str, Any], root: Path) -> tuple[Path, KeyReport]:
    text = str(args.get("target_path") or "")
    path = _located(text, root) if text else _NOWHERE
    if path is None or path == _NOWHERE:
        why = _other_system() if path is None else "it names no target"
        return _NOWHERE, _row(where, "target_path", text, Outcome.UNSUPPORTED, "", why)
    return path, _row(where, "target_path", text, Outcome.TAKEN, str(path))


def _output(
    where: str,
    args: Mapping[str, Any],
    settings: RenderSettings,
    root: Path,
    outputs: OutputTable,
    note: str,
) -> tuple[Path, RenderSettings, KeyReport]:
    text = str(args.get("output_path") or "")
    path = _located(text, root) if text else _NOWHERE
    if path is None or path == _NOWHERE:
        why = _other_system() if path is None else "it names no output"
        return _NOWHERE, settings, _row(where, "output_path", text, Outcome.UNSUPPORTED, "", why)
    fitting, settings, why = _fit(path, settings, outputs)
    whys = "; ".join(filter(None, (note, why)))
    outcome = Outcome.MAPPED if whys else Outcome.TAKEN
    return fitting, settings, _row(where, "output_path", text, outcome, str(fitting), whys)


def _fit(path: Path, settings: RenderSettings, outputs: OutputTable) -> tuple[Path, RenderSettings, str]:
    """The output with a suffix that is written here, the settings for it, and what was changed."""
    suffix = path.suffix.lower()
    if suffix in outputs.pictures:
        codec, written = outputs.pictures[suffix]
        encode = EncodeSettings(codec=Codec(codec))
        why = "" if written == suffix else f"{suffix} is not written; {written} is, without loss"
        return path.with_suffix(written if why else path.suffix), replace(settings, encode=encode), why
    if suffix in outputs.containers[settings.encode.codec.value]:
        return path, settings, ""
    why = f"{suffix or 'no suffix'} cannot hold {settings.encode.codec.value} here"
    return path.with_suffix(outputs.fallback), settings, why


def _trim(where: str, args: Mapping[str, Any]) -> tuple[FrameRange, list[KeyReport]]:
    """FaceFusion's end is the first frame that is left out; ours is the last that is rendered."""
    start, end = (_frame(args.get(name)) for name in _TRIMS)
    rows = [_row(where, _TRIMS[0], start, Outcome.TAKEN, f"--in {start}")] if start is not None else []
    if end is None:
        return FrameRange(start, None), rows
    if end <= (start or 0):
        why = "it ends before it starts: the clip is rendered to its end"
        return FrameRange(start, None), [*rows, _row(where, _TRIMS[1], end, Outcome.UNSUPPORTED, "", why)]
    why = "FaceFusion leaves this frame out; --out is included"
    rows.append(_row(where, _TRIMS[1], end, Outcome.MAPPED, f"--out {end - 1}", why))
    return FrameRange(start, end - 1), rows


def _frame(value: Any) -> int | None:
    return value if isinstance(value, int) and not isinstance(value, bool) and value >= 0 else None


def _other_system() -> str:
    return "it is a path of another system; import the jobs on the machine that made them"
