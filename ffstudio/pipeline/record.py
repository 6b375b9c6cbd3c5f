"""What a render tells about itself."""

from __future__ import annotations

import hashlib
import json
import platform
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from ffstudio import __version__
from ffstudio.config.serial import to_data
from ffstudio.config.versions import library_versions
from ffstudio.domain.manifest import (
    FORMAT,
    EncoderRecord,
    Manifest,
    MediaRecord,
    NetworkRecord,
    Timings,
)
from ffstudio.domain.sentences import Sentence, as_data
from ffstudio.inference.session import Network, Timing
from ffstudio.media.encoding.plan import EncodePlan
from ffstudio.media.reading.content import hash_files
from ffstudio.media.reading.pattern import is_pattern
from ffstudio.pipeline.production import Production
from ffstudio.pipeline.stopwatch import Stopwatch


def segment_key(production: Production, plan: EncodePlan) -> str:
    """Hex name of everything that a segment's content depends on beside its range."""
    settings = to_data(production.spec.settings)
    del settings["compute"]  # where networks run; batches give the same frames
    casting = {str(number): [i.sha256 for i in who.images] for number, who in production.casting.items()}
    edits = [to_data(value) for value in (production.spec.edits, *production.spec.ranges)]
    encoding = (plan.encoder, sorted(plan.options.items()), plan.pixel_format, plan.bit_rate, plan.gop)
    facts = (__version__, production.analysis.clip_hash, settings, casting, edits, encoding)
    return hashlib.sha256(json.dumps(facts, sort_keys=True).encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class Outcome:
    """What only the run itself knows: frames and files written, remarks for the operator, watt-hours."""

    frames: int
    files: tuple[Path, ...]
    notes: tuple[str, ...]
    warnings: tuple[str, ...]
    energy: float | None


def make_manifest(
    production: Production,
    plan: EncodePlan,
    used: Sequence[tuple[Network, Timing]],
    watch: Stopwatch,
    outcome: Outcome,
) -> Manifest:
    """The manifest of a finished deliverable, which `used` these networks for so long; hashes it."""
    networks = [network for network, _ in used]
    notes = _unique([*outcome.notes, *plan.notes, *(note for n in networks for note in n.notes)])
    warnings = _unique([*outcome.warnings, *(text for n in networks for text in n.warnings)])
    return Manifest(
        format=FORMAT,
        created=datetime.now(UTC).isoformat(timespec="seconds"),
        versions={"ffstudio": __version__, "python": platform.python_version(), **library_versions()},
        spec=production.spec,
        target=_target(production),
        sources=_sources(production),
        output=_output(production, plan, outcome),
        people=_people(production),
        networks=tuple(_network(network, timing) for network, timing in used),
        encoder=EncoderRecord(plan.encoder, plan.pixel_format, dict(plan.options), plan.reason),
        timings=_timings(watch, outcome),
        notes=notes,
        warnings=warnings,
        sentences=tuple(
            as_data(text) for text in (plan.reason, *notes, *warnings) if isinstance(text, Sentence)
        ),
    )


def _target(production: Production) -> MediaRecord:
    clip, video = production.clip, production.clip.video
    details = f"{video.codec} {video.width}x{video.height} {video.pixel_format} {video.rate} fps"
    return MediaRecord(clip.path, production.analysis.clip_hash, video.frame_count or 0, details)


def _sources(production: Production) -> tuple[MediaRecord, ...]:
    images = [image for identity in production.casting.values() for image in identity.images]
    return tuple(MediaRecord(image.path, image.sha256, details="source face") for image in images)


def _output(production: Production, plan: EncodePlan, outcome: Outcome) -> MediaRecord:
    spec = production.spec
    sha256 = hash_files(outcome.files, is_sequence=is_pattern(spec.output))
    return MediaRecord(
        spec.output, sha256, outcome.frames, f"{spec.settings.encode.codec} {plan.pixel_format}"
    )


def _people(production: Production) -> dict[str, str]:
    return {str(number or "chosen"): identity.name for number, identity in production.casting.items()}


def _network(network: Network, timing: Timing) -> NetworkRecord:
    spec = network.spec
    return NetworkRecord(
        spec.name,
        spec.sha256,
        spec.licence,
        network.providers,
        network.node_counts(),
        timing.calls,
        timing.items,
        round(timing.seconds, 3),
    )


def _timings(watch: Stopwatch, outcome: Outcome) -> Timings:
    sources, analysis, render, conform = (
        round(watch.seconds(part), 3) for part in ("sources", "analysis", "render", "conform")
    )
    total = sources + analysis + render + conform
    fps = round(outcome.frames / total, 2) if total else 0.0
    return Timings(sources, analysis, render, conform, fps, outcome.energy)


def _unique(sentences: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(sentences))
