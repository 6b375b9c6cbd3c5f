"""Whether a render has already been done: the deliverable and a manifest that says so."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Any

from ffstudio.config.files import sha256_of
from ffstudio.config.manifests import read_manifest
from ffstudio.domain.errors import FfstudioError
from ffstudio.domain.manifest import Manifest, manifest_path
from ffstudio.domain.settings import ComputeSettings
from ffstudio.domain.spec import RenderSpec
from ffstudio.media.reading.content import content_hash
from ffstudio.media.reading.probe import probe
from ffstudio.media.reading.sequence import files_at


class Hashes:
    """Content hashes of clips and pictures, each read once."""

    def __init__(self) -> None:
        self._clips: dict[Path, str] = {}
        self._pictures: dict[Path, str] = {}

    def clip(self, spec: RenderSpec) -> str:
        """Of the target of a spec. Raises what `probe` raises."""
        if spec.target not in self._clips:
            self._clips[spec.target] = content_hash(probe(spec.target, sequence_rate=spec.sequence_rate))
        return self._clips[spec.target]

    def pictures(self, spec: RenderSpec) -> list[str]:
        """Of all source pictures of a spec, in order. Raises OSError."""
        paths = [ref.path for assignment in spec.assignments for ref in assignment.sources]
        for path in paths:
            if path not in self._pictures:
                self._pictures[path] = sha256_of(path)
        return [self._pictures[path] for path in paths]


def is_done(spec: RenderSpec, hashes: Hashes) -> bool:
    """Whether the output is there with a manifest of the same target, source pictures, range and settings.

    Contents count, not paths; where the networks ran does not.
    """
    with suppress(FfstudioError, OSError):
        manifest = read_manifest(manifest_path(spec.output))
        return _is_whole(spec, manifest) and _is_same(spec, manifest, hashes)
    return False


def is_same_render(one: RenderSpec, other: RenderSpec) -> bool:
    """Whether both make the same file of the same media in the same way, whatever they are called."""
    return _without_names(one) == _without_names(other)


def _is_whole(spec: RenderSpec, manifest: Manifest) -> bool:
    files = len(files_at(spec.output))
    return files > 0 and (files == 1 or files >= manifest.output.frames)


def _is_same(spec: RenderSpec, manifest: Manifest, hashes: Hashes) -> bool:
    if _recipe(spec) != _recipe(manifest.spec):
        return False
    if [source.sha256 for source in manifest.sources] != hashes.pictures(spec):
        return False
    return manifest.target.sha256 == hashes.clip(spec)


def _recipe(spec: RenderSpec) -> tuple[Any, ...]:
    faces = [(casting.person, tuple(ref.face for ref in casting.sources)) for casting in spec.assignments]
    return replace(spec.settings, compute=ComputeSettings()), spec.trim, spec.sequence_rate, faces


def _without_names(spec: RenderSpec) -> RenderSpec:
    settings = replace(spec.settings, compute=ComputeSettings())
    return replace(spec, settings=settings, overwrite=False, preset="")
