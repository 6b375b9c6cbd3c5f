"""A render from spec to deliverable and manifest."""

from __future__ import annotations

from pathlib import Path

from ffstudio.config.manifests import write_manifest
from ffstudio.domain.failures import TargetChanged
from ffstudio.domain.frames import FrameTime
from ffstudio.domain.manifest import Manifest
from ffstudio.domain.progress import CancelToken, OnProgress, ignore_progress
from ffstudio.domain.spec import RenderSpec
from ffstudio.media.delivery.conform import conform
from ffstudio.media.encoding.plan import EncodePlan, plan_encode
from ffstudio.media.encoding.writer import VideoWriter
from ffstudio.media.reading.content import fingerprint
from ffstudio.media.reading.probe import probe
from ffstudio.media.reading.reader import Reader
from ffstudio.pipeline import frames
from ffstudio.pipeline.engine import Engine
from ffstudio.pipeline.pace import Pace
from ffstudio.pipeline.preflight import check_paths, check_space
from ffstudio.pipeline.production import Production, load_casting, prepare
from ffstudio.pipeline.record import Outcome, make_manifest
from ffstudio.pipeline.stages import Pipeline
from ffstudio.pipeline.stopwatch import Stopwatch
from ffstudio.pipeline.workspace import workspace

DECODE_DEPTH = 4  # frames; keeps the decoder busy while a batch is cut
CUT_DEPTH = 1  # batches; one waits while one is in the networks
SWAP_DEPTH = 1  # batches; one waits while one is composited
COMPOSITE_DEPTH = 4  # frames; rides out the encoder's look-ahead
ENCODE_DEPTH = 16  # times of frames, a few bytes each


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
    cancel = cancel or CancelToken()
    watch = Stopwatch()
    check_paths(spec)
    clip = probe(spec.target, sequence_rate=spec.sequence_rate)
    plan = plan_encode(clip, spec.output, spec.settings.encode, trials=engine.trials)
    before = fingerprint(clip)
    compute = spec.settings.compute
    with Reader(clip, decode=compute.decode, device=compute.device) as reader:
        with watch.time("sources"):
            casting = load_casting(spec, engine)
        with watch.time("analysis"):
            production = prepare(spec, casting, reader, engine, progress=progress, cancel=cancel)
        check_space(spec, clip, plan, production.count)
        with workspace(spec.output) as folder:
            segment = folder / f"segment-000000{plan.segment_suffix}"
            with watch.time("render"):
                times = _render_frames(production, reader, plan, segment, progress, cancel)
            if fingerprint(clip) != before:
                raise TargetChanged(spec.target)
            with watch.time("conform"):
                report = conform(
                    plan,
                    clip,
                    [segment],
                    times,
                    spec.output,
                    is_trimmed=production.is_trimmed,
                    cancel=cancel,
                )
        remarks = (*production.warnings, *plan.warnings, *reader.warnings, *report.warnings)
    manifest = make_manifest(
        production, plan, engine, watch, Outcome(len(times), report.files, report.notes, remarks)
    )
    write_manifest(manifest)
    return manifest


def _render_frames(
    production: Production,
    reader: Reader,
    plan: EncodePlan,
    segment: Path,
    progress: OnProgress,
    cancel: CancelToken,
) -> list[FrameTime]:
    """Runs the stages; gives the source time of every frame that was encoded."""
    settings = production.spec.settings
    pace = Pace("render", production.count, progress)
    times: list[FrameTime] = []
    with (
        VideoWriter(plan, production.clip, segment) as writer,
        Pipeline(f"The render of {production.spec.target.name}", cancel) as pipeline,
    ):
        decoded = pipeline.stage("decode", reader.frames(production.first, production.last), DECODE_DEPTH)
        cut = pipeline.stage("cut", frames.cut(decoded, production, settings.compute.batch), CUT_DEPTH)
        swapped = pipeline.stage("swap", frames.swap(cut, production), SWAP_DEPTH)
        whole = pipeline.stage("composite", frames.composite(swapped), COMPOSITE_DEPTH)
        for time in pipeline.stage("encode", frames.encode(whole, writer), ENCODE_DEPTH):
            times.append(time)
            pace.step()
    return times
