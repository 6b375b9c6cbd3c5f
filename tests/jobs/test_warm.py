"""Networks between jobs: closed or kept, as the memory strategy says."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from ffstudio.config.paths import Paths
from ffstudio.domain.failures import InferenceFailed
from ffstudio.domain.settings import ComputeSettings, MemoryStrategy, Provider
from ffstudio.inference.session import Network
from ffstudio.jobs.warm import Warm

CPU = ComputeSettings(provider=Provider.CPU)


def lives(network: Network) -> bool:
    try:
        network.run({network.inputs[0]: np.zeros((1, 3, 160, 160), np.float32)})
    except InferenceFailed:
        return False
    return True


@pytest.mark.parametrize(
    ("strategy", "after_job", "when_idle"),
    [
        (MemoryStrategy.STRICT, False, False),
        (MemoryStrategy.MODERATE, True, False),
        (MemoryStrategy.TOLERANT, True, True),
    ],
)
def test_a_strategy_closes_or_keeps_the_sessions(
    strategy: MemoryStrategy, after_job: bool, when_idle: bool, paths: Paths
) -> None:
    warm = Warm(paths, 0, idle_release=-1.0)
    network = warm.engine(replace(CPU, memory=strategy)).network("lite-landmarks")
    assert lives(network)
    warm.after_job()
    assert lives(network) is after_job
    warm.while_idle()
    assert lives(network) is when_idle
    warm.close()
    assert not lives(network)


def test_moderate_keeps_them_through_a_short_pause(paths: Paths) -> None:
    warm = Warm(paths, 0)
    engine = warm.engine(CPU)
    warm.after_job()
    warm.while_idle()
    assert warm.engine(CPU) is engine


def test_jobs_that_open_networks_alike_share_them(paths: Paths) -> None:
    warm = Warm(paths, 1)
    engine = warm.engine(CPU, need=5)
    alike = replace(
        CPU,
        batch=16,
        device=0,  # the runner's own counts
        decode_threads=2,
        encode_threads=2,
        memory=MemoryStrategy.TOLERANT,
        memory_limit=9.0,
    )
    assert warm.engine(alike) is engine
    assert (engine.compute.device, warm.granted(alike)) == (1, 5)
    other = replace(CPU, threads=1)
    assert warm.granted(other) == 0
    assert warm.engine(other) is not engine
