"""Jobs that the GPU has no room for: refused, or kept waiting while others go ahead."""

from __future__ import annotations

from dataclasses import replace

import pytest

from ffstudio.config.manifests import read_manifest
from ffstudio.config.paths import Paths
from ffstudio.domain.clip import FrameRange
from ffstudio.domain.jobs import JobState
from ffstudio.domain.manifest import manifest_path
from ffstudio.domain.settings import Admission, ComputeSettings
from ffstudio.domain.spec import RenderSpec
from ffstudio.jobs import verbs
from ffstudio.jobs.admission import Verdict, decide
from ffstudio.jobs.machine import Machine
from ffstudio.store import Store
from ffstudio.telemetry.gpu import GpuMemory
from tests.jobs.machines import GIB, Card
from tests.jobs.working import run_once, running, wait


@pytest.mark.parametrize(
    ("need", "memory", "admission", "verdict"),
    [
        (3, GpuMemory(8, 3), Admission.WAIT, Verdict.GO),
        (3, GpuMemory(8, 2), Admission.WAIT, Verdict.WAIT),
        (3, GpuMemory(8, 2), Admission.REFUSE, Verdict.REFUSE),
        (9, GpuMemory(8, 8), Admission.WAIT, Verdict.REFUSE),  # it would wait for ever
        (9, None, Admission.REFUSE, Verdict.GO),
    ],
)
def test_decision(need: int, memory: GpuMemory | None, admission: Admission, verdict: Verdict) -> None:
    assert decide(need, memory, admission) is verdict


def sized(spec: RenderSpec, name: str, batch: int, admission: Admission = Admission.WAIT) -> RenderSpec:
    compute = ComputeSettings(batch=batch, admission=admission)
    settings = replace(spec.settings, compute=compute)
    return replace(spec, output=spec.output.with_stem(name), settings=settings, trim=FrameRange(0, 7))


def test_a_large_job_waits_and_a_small_one_goes_ahead(store: Store, paths: Paths, spec: RenderSpec) -> None:
    large = verbs.enqueue(store, sized(spec, "large", 64))
    small = verbs.enqueue(store, sized(spec, "small", 1))
    card = Card(free=4 * GIB)
    with running(store, paths, card.machine()):
        wait(lambda: store.jobs.get(small).state is JobState.COMPLETED)
        waiting = store.jobs.get(large)
        assert (waiting.state, waiting.tries, waiting.runner) == (JobState.QUEUED, 0, "")
        assert waiting.reason.startswith("waits for about ")
        assert "4.0 GiB are free" in waiting.reason
        card.free = 32 * GIB
        wait(lambda: store.jobs.get(large).state is JobState.COMPLETED)
    pauses = [later - earlier for earlier, later in zip(card.asked, card.asked[1:], strict=False)]
    assert len(card.asked) < 4 + sum(pauses)  # it never spins
    energy = {row.job: row.energy for row in store.history.list()}
    assert all(watt_hours and 0 < watt_hours < 1 for watt_hours in energy.values())
    timings = read_manifest(manifest_path(spec.output.with_stem("large"))).timings
    assert timings.energy is not None
    assert 0 < timings.energy <= (energy[large] or 0)


def test_a_stop_ends_the_wait_and_the_job_stays_queued(store: Store, paths: Paths, spec: RenderSpec) -> None:
    number = verbs.enqueue(store, sized(spec, "large", 64))
    with running(store, paths, Card(free=0).machine()):
        wait(lambda: store.jobs.get(number).reason)
    assert store.jobs.get(number).state is JobState.QUEUED
    verbs.cancel(store, [number])
    assert store.jobs.get(number).state is JobState.CANCELLED


def test_refused_says_need_free_and_remedy(store: Store, paths: Paths, spec: RenderSpec) -> None:
    short = verbs.enqueue(store, sized(spec, "short", 64, Admission.REFUSE))
    never = verbs.enqueue(store, sized(spec, "never", 64))
    assert run_once(store, paths, Card(free=GIB, total=8 * GIB).machine()) == 2
    assert [store.jobs.get(number).error for number in (short, never)] == ["GpuTooSmall", "GpuTooSmall"]
    verbs.retry(store, [short])
    assert run_once(store, paths, Card(free=GIB).machine()) == 1
    job = store.jobs.get(short)
    assert (job.state, job.error) == (JobState.FAILED, "GpuMemoryShort")
    for word in ("it needs about 2", "1.0 GiB are free", "lower compute.batch"):
        assert word in job.reason


def test_a_crash_before_the_wait_is_still_counted(store: Store, paths: Paths, spec: RenderSpec) -> None:
    number = verbs.enqueue(store, sized(spec, "large", 64))
    store.jobs.claim("dies")
    store.jobs.recover(0.0)
    assert store.jobs.get(number).tries == 1
    with running(store, paths, Card(free=0).machine()):
        wait(lambda: store.jobs.get(number).reason.startswith("waits"))
    assert store.jobs.get(number).tries == 1


def test_nothing_is_asked_on_the_cpu(store: Store, paths: Paths, spec: RenderSpec) -> None:
    card = Card(free=0)
    verbs.enqueue(store, sized(spec, "cpu", 4))
    machine = Machine(uses_gpu=lambda _: False, gpu_memory=card.memory, gpu_energy=card.millijoules)
    assert run_once(store, paths, machine) == 1
    assert card.asked == []
    (row,) = store.history.list()
    assert (row.state, row.energy) == (JobState.COMPLETED, None)
