"""The limit of system memory: over it a job goes on with half the frames at a time, and says so."""

from __future__ import annotations

from dataclasses import replace

from ffstudio.config.manifests import read_manifest
from ffstudio.config.paths import Paths
from ffstudio.domain.jobs import Job, JobState
from ffstudio.domain.manifest import manifest_path
from ffstudio.domain.settings import ComputeSettings
from ffstudio.domain.spec import RenderSpec
from ffstudio.jobs import verbs
from ffstudio.jobs.machine import Machine
from ffstudio.store import Store
from ffstudio.telemetry.memory import used_memory
from tests.footage import frames_of
from tests.jobs.machines import GIB, scripted
from tests.jobs.working import run_once

LOW, HIGH = GIB // 2, 2 * GIB


def ran(store: Store, paths: Paths, spec: RenderSpec, batch: int, *used: int) -> Job:
    """A job under a limit of 1 GiB, on a machine where this is used, measured once before and then in turn."""
    compute = ComputeSettings(batch=batch, memory_limit=1.0)
    spec = replace(spec, settings=replace(spec.settings, compute=compute))
    number = verbs.enqueue(store, spec)
    assert run_once(store, paths, Machine(used_memory=scripted(*used))) == 1
    return store.jobs.get(number)


def test_over_the_limit_the_batch_is_halved(store: Store, paths: Paths, spec: RenderSpec) -> None:
    job = ran(store, paths, spec, 4, LOW, LOW, HIGH, LOW, HIGH, LOW)
    assert job.state is JobState.COMPLETED
    said = [event.text for event in store.events.of(job.id) if event.kind == "memory"]
    assert [text.split(": ")[1] for text in said] == [f"going on with batches of {n}." for n in (2, 1)]
    manifest = read_manifest(manifest_path(spec.output))
    assert set(said) <= set(manifest.warnings)
    assert manifest.spec.settings.compute.batch == 1
    assert len(frames_of(spec.output)) == 64
    segments = [event.text for event in store.events.of(job.id) if event.kind == "segment"]
    assert len(segments) == len(set(segments)) == 8


def test_with_single_frames_it_fails_and_says_used_and_limit(
    store: Store, paths: Paths, spec: RenderSpec
) -> None:
    job = ran(store, paths, spec, 1, LOW, HIGH)
    assert (job.state, job.error) == (JobState.FAILED, "SystemMemoryExhausted")
    for word in ("2.0 GiB are used", "allows 1.0 GiB", "raise compute.memory_limit"):
        assert word in job.reason


def test_a_limit_below_what_is_used_already_is_told_before_the_start(
    store: Store, paths: Paths, spec: RenderSpec
) -> None:
    job = ran(store, paths, spec, 4, HIGH)
    assert (job.state, job.error, job.done) == (JobState.FAILED, "MemoryLimitTooLow", 0)


def test_the_real_probe_counts_what_a_process_holds() -> None:
    before = used_memory()
    held = bytearray(b"\x01") * (64 * 2**20)
    assert used_memory() - before > len(held) * 0.9
