"""The networks FF Studio knows, read from resources/models/catalog.toml, and their files."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import numpy as np
from numpy.typing import NDArray
from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, ValidationError

from ffstudio.config.files import sha256_of
from ffstudio.config.resources import data_file, package_file
from ffstudio.domain.failures import DataFileMissing, ModelHashMismatch, ModelMissing, SettingInvalid
from ffstudio.domain.models import ModelRole, ModelSpec
from ffstudio.domain.sentences import said

CATALOG = "resources/models/catalog.toml"

_Point = tuple[float, float]
_Templates = TypeAdapter(dict[str, Annotated[list[_Point], Field(min_length=5, max_length=5)]])


class _Entry(BaseModel):
    """Schema of one table of the catalogue; the fields are those of ModelSpec."""

    model_config = ConfigDict(extra="forbid")

    role: ModelRole
    file: str = Field(min_length=1)
    sha256: str = Field(pattern="^[0-9a-f]{64}$")
    licence: str = Field(min_length=1)
    commercial: bool
    size: int = Field(0, ge=0)
    template: str = ""
    root: str = ""
    package: str = ""
    metadata: str = ""
    rewrite: tuple[str, ...] = ()
    origin: str = ""


@dataclass(frozen=True, slots=True)
class Catalog:
    """Networks by name, and alignment templates [5, 2] float32 as fractions of the crop by name."""

    models: Mapping[str, ModelSpec]
    templates: Mapping[str, NDArray[np.float32]]

    def model(self, name: str) -> ModelSpec:
        """Raises SettingInvalid for a name the catalogue does not have."""
        if name not in self.models:
            raise SettingInvalid(
                said("model {name}", name=name), said("the catalogue does not know it"), _choices(self.models)
            )
        return self.models[name]

    def template(self, name: str) -> NDArray[np.float32]:
        """Raises SettingInvalid for a name the catalogue does not have."""
        if name not in self.templates:
            raise SettingInvalid(
                said("template {name}", name=name),
                said("the catalogue does not know it"),
                _choices(self.templates),
            )
        return self.templates[name]


def load_catalog(path: Path | None = None) -> Catalog:
    """The shipped catalogue, or the one at `path`. Raises DataFileMissing and SettingInvalid."""
    path = path or data_file(CATALOG)
    try:
        return _parse(path.read_text(encoding="utf-8"))
    except (ValidationError, tomllib.TOMLDecodeError, ValueError) as error:
        raise SettingInvalid(str(path), str(error), said("install FF Studio again")) from error


def model_path(spec: ModelSpec) -> Path:
    """Where the network's file lies. Raises ModelMissing."""
    try:
        return (
            package_file(spec.package, spec.file) if spec.package else data_file(f"{spec.root}/{spec.file}")
        )
    except DataFileMissing as error:
        raise ModelMissing(spec.name, f"{spec.package or spec.root}/{spec.file}") from error


def metadata_path(spec: ModelSpec) -> Path:
    """Where the file beside the network lies that explains its outputs. Raises ModelMissing."""
    path = model_path(spec).with_name(spec.metadata)
    if not path.is_file():
        raise ModelMissing(spec.name, str(path))
    return path


def verify(spec: ModelSpec, path: Path) -> None:
    """Raises ModelHashMismatch unless the file's sha256 is the catalogue's, ModelMissing if it is gone."""
    if not path.is_file():
        raise ModelMissing(spec.name, str(path))
    found = sha256_of(path)
    if found != spec.sha256:
        raise ModelHashMismatch(spec.name, path, spec.sha256, found)


def _parse(text: str) -> Catalog:
    tables = tomllib.loads(text)
    points = _Templates.validate_python(tables.pop("templates", {}))
    models = {
        name: ModelSpec(name=name, **dict(_Entry.model_validate(table))) for name, table in tables.items()
    }
    for spec in models.values():
        if spec.template and spec.template not in points:
            raise ValueError(f"{spec.name} names the unknown template {spec.template}")
    return Catalog(models, {name: np.array(five, np.float32) for name, five in points.items()})


def _choices(known: Mapping[str, object]) -> str:
    return said("choose one of {names}", names=", ".join(sorted(known)))
