"""Manifests on disk."""

from __future__ import annotations

import json
from pathlib import Path

from ffstudio.config.files import write_atomic
from ffstudio.config.serial import from_data, to_data
from ffstudio.domain.failures import FileMissing, SettingInvalid
from ffstudio.domain.manifest import FORMAT, Manifest, manifest_path
from ffstudio.domain.sentences import said


def write_manifest(manifest: Manifest) -> Path:
    """Writes the manifest beside its deliverable. Raises OSError."""
    path = manifest_path(manifest.output.path)
    text = json.dumps(to_data(manifest), indent=2, ensure_ascii=False)
    write_atomic(path, f"{text}\n".encode())
    return path


def read_manifest(path: Path) -> Manifest:
    """Raises FileMissing, or SettingInvalid for what is no manifest or one of a newer format."""
    where = said("manifest {path}", path=path)
    if not path.is_file():
        raise FileMissing(path)
    try:
        data = json.loads(path.read_text("utf-8"))
    except (UnicodeDecodeError, json.JSONDecodeError) as error:
        raise SettingInvalid(where, str(error), said("name a file that ends in .ffstudio.json")) from error
    version = data.get("format") if isinstance(data, dict) else None
    if isinstance(version, int) and version > FORMAT:
        why = said(
            "it is of format {version}, this version reads up to {known}", version=version, known=FORMAT
        )
        raise SettingInvalid(where, why, said("update FF Studio"))
    return from_data(Manifest, data, where)
