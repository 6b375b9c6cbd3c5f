"""Names of outputs, from a pattern with fields."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from string import Formatter

from ffstudio.config.preset_store import is_device_name
from ffstudio.domain.failures import SettingInvalid
from ffstudio.domain.sentences import said
from ffstudio.domain.settings import Codec
from ffstudio.media.encoding.table import load_encoders
from ffstudio.media.reading.pattern import is_pattern

FIELDS = ("source", "target", "index", "ext", "preset", "date")
DEFAULT_PATTERN = "{source}_{target}.{ext}"
FIELD_BYTES = 80  # of UTF-8; several fields and what a render adds while it works stay within 255
NAME_BYTES = 200
_FORBIDDEN = re.compile(
    r'[<>:"/\\|?*%#]'
)  # no file name on Windows, and what makes a name a pattern of numbers
_SPEC = re.compile(r"[<>^]?0?\d{0,2}d?")
_DATE_SPEC = re.compile(r"(?:%[A-Za-z]|[-_. ])*")


@dataclass(frozen=True, slots=True)
class Naming:
    """What the fields of one output are filled with."""

    source: str
    target: str
    index: int
    ext: str
    preset: str
    day: date


@dataclass(frozen=True, slots=True)
class OutputPattern:
    """A checked pattern such as "{source}_{target}_{index:04}.{ext}"; folders in it are allowed."""

    text: str

    @property
    def fields(self) -> frozenset[str]:
        return frozenset(name for _, name, _, _ in Formatter().parse(self.text) if name)

    def path(self, naming: Naming) -> Path:
        """The name filled in; field values are made safe as names. Raises SettingInvalid for one too long."""
        values = {
            "source": safe_name(naming.source),
            "target": safe_name(naming.target),
            "index": naming.index,
            "ext": naming.ext,
            "preset": safe_name(naming.preset),
            "date": naming.day,
        }
        path = Path(self.text.format(**values))
        longest = max(len(part.encode("utf-8", "surrogateescape")) for part in path.parts)
        if longest > NAME_BYTES:
            why = said(
                "it makes a name of {longest} bytes, {allowed} are allowed",
                longest=longest,
                allowed=NAME_BYTES,
            )
            raise SettingInvalid(said("output pattern {text}", text=self.text), why, said("shorten it"))
        return path


def parse_pattern(text: str) -> OutputPattern:
    """Raises SettingInvalid for an unknown field or one that cannot be filled in, and for no name at all."""
    where = said("output pattern {text}", text=text)
    try:
        parts = list(Formatter().parse(text))
    except ValueError as error:
        raise SettingInvalid(where, str(error), said("write {{{{ for a brace that is no field")) from error
    for _, name, spec, conversion in parts:
        if name is None:
            continue
        if name not in FIELDS:
            raise SettingInvalid(
                where,
                said("there is no field {{{name}}}", name=name),
                said("use {fields}", fields=", ".join(FIELDS)),
            )
        if conversion or not _is_spec(name, spec or ""):
            why = said("field {name} cannot be written as {form}", name=name, form=spec or conversion)
            raise SettingInvalid(where, why, said("write {{index:04}} or {{date:%Y%m%d}}"))
    if not Path(text).name or text.endswith(("/", "\\")) or "\0" in text:
        raise SettingInvalid(
            where, said("it names no file"), said("write it as {pattern}", pattern=DEFAULT_PATTERN)
        )
    return OutputPattern(text)


def _is_spec(name: str, spec: str) -> bool:
    if name == "index":
        return bool(_SPEC.fullmatch(spec))
    return bool(_DATE_SPEC.fullmatch(spec)) if name == "date" else not spec


def safe_name(text: str) -> str:
    """`text` as part of a file name that every system allows, that hides nothing and holds no folder."""
    plain = unicodedata.normalize("NFC", text)
    plain = "".join("_" if unicodedata.category(sign).startswith("C") else sign for sign in plain)
    plain = _FORBIDDEN.sub("_", plain).strip(". ")
    plain = plain.encode()[:FIELD_BYTES].decode("utf-8", "ignore").rstrip(". ")
    return f"_{plain}" if not plain or is_device_name(plain) else plain


def default_suffix(codec: Codec) -> str:
    """The first container of the table for a codec, without its dot."""
    return load_encoders().for_codec(codec)[0].containers[0].removeprefix(".")


def with_number_place(path: Path, codec: Codec, *, is_still: bool) -> Path:
    """The output of a clip in pictures is one file a frame: shot.png becomes shot.%04d.png."""
    is_images = load_encoders().for_codec(codec)[0].is_images
    if not is_images or is_still or is_pattern(path):
        return path
    return path.with_name(f"{path.stem}.%04d{path.suffix}")
