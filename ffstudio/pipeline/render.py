"""A render from spec to deliverable and manifest."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from ffstudio.config.manifests import write_manifest
from ffstudio.domain.failures import TargetChanged
from ffstudio.domain.frames import FrameTime
from ffstudio.domain.jobs import SegmentRecord
from ffstudio.domain.manifest import Manifest
from ffstudio.domain.progress import CancelToken, OnProgress, ignore_progress
from ffstudio.domain.spec import RenderSpec
from ffstudio.media.delivery.conform import ConformReport, conform
from ffstudio.media.encoding.failing import writing
from ffstudio.media.encoding.plan import EncodePlan, plan_encode
from ffstudio.media.reading.content import fingerprint
from ffstudio.media.reading.probe import probe
from ffstudio.media.reading.reader import Reader
from ffstudio.pipeline.engine import Engine
from ffstudio.pipeline.preflight import check_paths, check_space
from ffstudio.pipeline.production import Production, load_casting, prepare
from ffstudio.pipeline.record import Outcome, make_manifest, segment_key
from ffstudio.pipeline.segments import MemoryLedger, Work, plan_segments
from ffstudio.pipeline.shoot import Shoot
from ffstudio.pipeline.stopwatch import Stopwatch
from ffstudio.pipeline.vram import uses_gpu
from ffstudio.pipeline.workspace import workspace
from ffstudio.telemetry.energy import EnergyMeter
from ffstudio.telemetry.gpu import gpu_energy


def render(
    spec: RenderSpec,
    engine: Engine,
    *,
    progress: OnProgress = ignore_progress,
    cancel: CancelToken | None = None,
) -> Manifest:
    """Makes the deliverable of `spec` and the manifest beside it.

    Nothing stands under the output's name until it is whole. Raises any FfstudioError.
    """
    check_paths(spec)
    compute = spec.settings.compute
    meter = EnergyMeter(gpu_energy, compute.device, used=uses_gpu(compute))
    with workspace(spec.output) as folder:
        work = Work(folder, MemoryLedger())
        return produce(spec, engine, work, progress=progress, cancel=cancel, meter=meter)


def produce(
    spec: RenderSpec,
    engine: Engine,
    work: Work,
    *,
    progress: OnProgress = ignore_progress,
    cancel: CancelToken | None = None,
    meter: EnergyMeter | None = None,
    remarks: Sequence[str] = (),
) -> Manifest:
    """As `render`, with segments kept in `work`: those found intact there are not done again.

    `meter` has counted energy for as long as the manifest is to tell of; `remarks` are warnings of the caller.
    The caller has checked the paths. Raises any FfstudioError.
    """
    cancel, watch, earlier = cancel or CancelToken(), Stopwatch(), engine.timings()
    clip = probe(spec.target, sequence_rate=spec.sequence_rate)
    plan = plan_encode(clip, spec.output, spec.settings.encode, trials=engine.trials)
    before = fingerprint(clip)
    compute = spec.settings.compute
    plan = replace(plan, threads=compute.encode_threads)
    with Reader(clip, decode=compute.decode, device=compute.device, threads=compute.decode_threads) as reader:
        with watch.time("sources"):
            casting = load_casting(spec, engine)
        with watch.time("analysis"):
            production = prepare(spec, casting, reader, engine, progress=progress, cancel=cancel)
        check_space(spec, clip, plan, production.count)
        with watch.time("render"):
            shoot = Shoot(production, reader, plan, work, progress, cancel)
            records = shoot.segments(_spans(production), segment_key(production, plan))
        if fingerprint(clip) != before:
            raise TargetChanged(spec.target)
        work.deliver()
        with watch.time("conform"):
            report = _conform(production, plan, records, work.folder, cancel)
        warned = (*production.warnings, *plan.warnings, *reader.warnings, *shoot.warnings, *report.warnings)
    energy = meter.watt_hours() if meter else None
    outcome = Outcome(report.frames, report.files, report.notes, (*remarks, *warned), energy)
    manifest = make_manifest(production, plan, engine.used_since(earlier), watch, outcome)
    with writing(spec.output):
        write_manifest(manifest)
    return manifest


def _spans(production: Production) -> tuple[tuple[int, int], ...]:
    length = production.spec.settings.encode.segment_frames
    return plan_segments(production.first, production.last, length, production.analysis.cuts)


def _conform(
    production: Production,
    plan: EncodePlan,
    records: Sequence[SegmentRecord],
    scratch: Path,
    cancel: CancelToken,
) -> ConformReport:
    clip = production.clip
    times = [FrameTime(pts, clip.video.time_base) for record in records for pts in record.pts]
    return conform(
        plan,
        clip,
        [record.path for record in records if record.frames],
        times,
        production.spec.output,
        is_trimmed=production.is_trimmed,
        scratch=scratch,
        cancel=cancel,
    )
