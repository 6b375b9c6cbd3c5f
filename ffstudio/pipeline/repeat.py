"""The render of a manifest, again."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from ffstudio.config.files import sha256_of
from ffstudio.domain.failures import FileMissing, MediaDiffers
from ffstudio.domain.manifest import Manifest
from ffstudio.domain.spec import RenderSpec
from ffstudio.media.reading.content import content_hash
from ffstudio.media.reading.probe import probe


def repeat_spec(manifest: Manifest, output: Path | None, *, overwrite: bool) -> RenderSpec:
    """The spec of a manifest, to its own output or another, once its media proved to be the same.

    Raises FileMissing, MediaDiffers.
    """
    spec = manifest.spec
    for source in manifest.sources:
        if not source.path.is_file():
            raise FileMissing(source.path)
        if sha256_of(source.path) != source.sha256:
            raise MediaDiffers(source.path)
    clip = probe(spec.target, sequence_rate=spec.sequence_rate)
    if content_hash(clip) != manifest.target.sha256:
        raise MediaDiffers(spec.target)
    return replace(spec, output=output or spec.output, overwrite=overwrite)
