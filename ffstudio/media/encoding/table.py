"""The table of encoders in resources/encoders.toml, as values."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Any

from ffstudio.config.resources import data_file
from ffstudio.domain.settings import Codec, EncoderKind, Speed

Options = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Profile:
    """The encoder's own value for a profile, and the pixel formats it allows (none named: all)."""

    value: str
    pixel_formats: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class QualityScale:
    """Constant quality: `option` runs from `worst` (quality 0) to `best` (quality 100)."""

    option: str
    worst: int
    best: int
    fixed: Options

    def options(self, quality: int) -> dict[str, str]:
        value = round(self.worst + (self.best - self.worst) * quality / 100)
        return {**self.fixed, self.option: str(value)}


@dataclass(frozen=True, slots=True)
class HdrNames:
    """Parameters inside `option` for the mastering display and the light level; integers or decimals."""

    option: str
    mastering: str
    light: str
    is_integer: bool


@dataclass(frozen=True, slots=True)
class ThreadsName:
    """How an encoder is told its threads that does not heed FFmpeg's count: as `name` inside `option`, `most`."""

    option: str
    name: str
    most: int


@dataclass(frozen=True, slots=True)
class EncoderSpec:
    """One encoder of the table; the fields are explained in resources/encoders.toml."""

    name: str
    codec: Codec
    kind: EncoderKind
    containers: tuple[str, ...]
    segment: str
    pixel_formats: tuple[str, ...]
    even: bool
    intra: bool
    keeps_hdr: bool
    least_bits: float
    options: Options
    interlaced: Options | None
    environment: Options
    hdr: HdrNames | None
    threads: ThreadsName | None
    quality: QualityScale | None
    speed: Mapping[Speed, Options]
    profiles: Mapping[str, Profile]
    defaults: tuple[str, ...]

    @property
    def is_images(self) -> bool:
        return not self.segment


@dataclass(frozen=True, slots=True)
class EncoderTable:
    """All encoders in order of preference, and which pixel formats repack into which without loss."""

    encoders: Mapping[str, EncoderSpec]
    repack: Mapping[str, tuple[str, ...]]

    def for_codec(self, codec: Codec, kind: EncoderKind = EncoderKind.AUTO) -> tuple[EncoderSpec, ...]:
        wanted = (kind,) if kind is not EncoderKind.AUTO else (EncoderKind.NVENC, EncoderKind.SOFTWARE)
        found = [e for k in wanted for e in self.encoders.values() if e.codec is codec and e.kind is k]
        return tuple(found)

    def taken(self, pixel_format: str, allowed: Sequence[str]) -> str | None:
        """The format itself, or one that it repacks into without loss, of those allowed."""
        candidates = (pixel_format, *self.repack.get(pixel_format, ()))
        return next((name for name in candidates if name in allowed), None)


def _quality(table: dict[str, Any] | None) -> QualityScale | None:
    if table is None:
        return None
    fixed = MappingProxyType({key: str(value) for key, value in table["fixed"].items()})
    return QualityScale(table["option"], table["worst"], table["best"], fixed)


def _spec(name: str, table: dict[str, Any]) -> EncoderSpec:
    profiles = {
        key: Profile(str(value["value"]), tuple(value["pixel_formats"]))
        for key, value in table.get("profiles", {}).items()
    }
    return EncoderSpec(
        name=name,
        codec=Codec(table["codec"]),
        kind=EncoderKind(table["kind"]),
        containers=tuple(table["containers"]),
        segment=table["segment"],
        pixel_formats=tuple(table["pixel_formats"]),
        even=table.get("even", False),
        intra=table.get("intra", False),
        keeps_hdr=table.get("keeps_hdr", True),
        least_bits=float(table["least_bits"]),
        options=MappingProxyType(table["options"]),
        interlaced=table.get("interlaced"),
        environment=MappingProxyType(table.get("environment", {})),
        hdr=HdrNames(**table["hdr"]) if "hdr" in table else None,
        threads=ThreadsName(**table["threads"]) if "threads" in table else None,
        quality=_quality(table.get("quality")),
        speed=MappingProxyType({Speed(key): value for key, value in table.get("speed", {}).items()}),
        profiles=MappingProxyType(profiles),
        defaults=tuple(table.get("defaults", ())),
    )


@cache
def load_encoders() -> EncoderTable:
    """The table in resources/encoders.toml."""
    with data_file("resources/encoders.toml").open("rb") as file:
        tables = tomllib.load(file)
    encoders = {name: _spec(name, table) for name, table in tables["encoder"].items()}
    repack = {name: tuple(others) for name, others in tables["repack"].items()}
    return EncoderTable(MappingProxyType(encoders), MappingProxyType(repack))
