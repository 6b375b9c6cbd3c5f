"""Samples of this machine."""

from __future__ import annotations

import os
import time
from dataclasses import fields
from datetime import UTC, datetime

import psutil
import pynvml
import pytest

from ffstudio.telemetry.gpu import find_gpus
from ffstudio.telemetry.sampler import Sampler


def test_it_tells_load_and_memory_of_this_machine():
    with Sampler() as sampler:
        first = sampler.sample({os.getpid()})
        time.sleep(0.2)
        second = sampler.sample({os.getpid()})
    assert first.cpu is None
    assert second.cpu is not None
    assert second.ram_used is not None
    assert 0 <= second.cpu <= 100
    assert second.ram_total == psutil.virtual_memory().total
    assert 0 < second.ram_used < second.ram_total
    assert (datetime.now(UTC) - second.at).total_seconds() < 60


def test_it_tells_gpus_or_why_there_are_none():
    with Sampler() as sampler:
        sample = sampler.sample(())
        assert len(sample.gpus) == len(sampler.gpus)
        assert bool(sampler.gpus) != bool(sampler.why_none)


def test_a_driver_that_does_not_answer_is_not_asked_every_second():
    if find_gpus()[0]:
        pytest.skip("this machine has a GPU")
    with Sampler() as sampler:
        started = time.thread_time()
        for _ in range(20):
            assert sampler.sample(()).gpus == ()
        assert sampler.why_none
        assert time.thread_time() - started < 1


@pytest.mark.gpu
def test_a_gpu_tells_everything_and_comes_back_after_its_library_was_shut():
    if why := find_gpus()[1]:
        pytest.skip(why)
    with Sampler() as sampler:
        (gpu, *_) = sampler.sample({os.getpid()}).gpus
        told = [getattr(gpu, field.name) for field in fields(gpu)]
        assert None not in told
        _, utilisation, used, total, ours, encoder, decoder, temperature, power = told
        assert 0 < used < total
        assert 0 <= ours <= used
        assert all(0 <= share <= 100 for share in (utilisation, encoder, decoder))
        assert 0 < temperature < 120
        assert power > 0
        pynvml.nvmlShutdown()
        assert sampler.sample(()).gpus == ()
        assert "went away" in sampler.why_none
        sampler._wait = 0
        assert sampler.sample(()).gpus
