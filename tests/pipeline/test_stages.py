"""Stages: order, back-pressure, errors, cancel, and no thread left behind."""

from __future__ import annotations

import itertools
import threading
import time

import pytest

from ffstudio.domain.errors import Cancelled
from ffstudio.domain.progress import CancelToken
from ffstudio.pipeline.stages import Pipeline


def test_items_pass_in_order() -> None:
    with Pipeline("Counting", CancelToken()) as pipeline:
        numbers = pipeline.stage("source", iter(range(100)), depth=2)
        doubled = pipeline.stage("double", (2 * n for n in numbers), depth=2)
        assert list(doubled) == [2 * n for n in range(100)]


def test_a_full_queue_holds_the_source_back() -> None:
    made = []

    def source():
        for n in itertools.count():
            made.append(n)
            yield n

    with Pipeline("Counting", CancelToken()) as pipeline:
        numbers = pipeline.stage("source", source(), depth=3)
        assert next(numbers) == 0
        time.sleep(0.1)
        assert len(made) <= 3 + 2


def test_the_first_error_reaches_the_caller_with_its_type() -> None:
    def failing(numbers):
        for n in numbers:
            if n == 5:
                raise ZeroDivisionError("five")
            yield n

    with pytest.raises(ZeroDivisionError, match="five"), Pipeline("Counting", CancelToken()) as pipeline:
        numbers = pipeline.stage("source", itertools.count(), depth=2)
        for _ in pipeline.stage("fail", failing(numbers), depth=2):
            pass


def test_an_error_in_the_caller_stops_the_stages() -> None:
    with pytest.raises(KeyError), Pipeline("Counting", CancelToken()) as pipeline:
        for _ in pipeline.stage("source", itertools.count(), depth=2):
            raise KeyError
    assert not [t for t in threading.enumerate() if t.name.startswith("ffstudio")]


def test_cancel_is_raised_to_the_caller() -> None:
    token = CancelToken()
    with pytest.raises(Cancelled, match="Counting was cancelled"), Pipeline("Counting", token) as pipeline:
        for n in pipeline.stage("source", itertools.count(), depth=2):
            if n == 3:
                token.cancel()


def test_generators_are_closed_in_their_own_thread() -> None:
    closed_in = []

    def source():
        try:
            yield from itertools.count()
        finally:
            closed_in.append(threading.current_thread().name)

    with Pipeline("Counting", CancelToken()) as pipeline:
        next(pipeline.stage("source", source(), depth=1))
    assert closed_in == ["ffstudio-source"]
