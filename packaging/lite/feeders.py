"""Processes that make batches beside the training: making one takes as long as learning from it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import TracebackType
from typing import Any, Protocol, Self

import torch
from torch import Tensor
from torch import multiprocessing as processes

SLOTS = 3  # batches a process: one is read, one waits, one is made
PATIENCE = 600  # seconds for the first batch; a stock of variants comes before it

Arrays = dict[str, Tensor]


class Supply(Protocol):
    """What makes batches; picklable. Each of the `feeders` draws from a generator of its own."""

    def batches(self, feeder: int) -> Iterator[Mapping[str, Tensor]]: ...


@dataclass(frozen=True)
class _Line:
    """Slots shared with one process, and which of them are full or free; the first is None until it is made."""

    process: Any
    slots: Any
    full: Any
    free: Any


class Feeders:
    """`with Feeders(supply, count) as feeders:` then `feeders.next()`: batches of the processes in turn, so that a
    run can be repeated. Leaving the block ends them.
    """

    def __init__(self, supply: Supply, count: int) -> None:
        context = processes.get_context("spawn")
        self._lines = [_started(context, supply, number) for number in range(count)]
        self._slots: list[tuple[Arrays, ...] | None] = [None] * count
        self._turn = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for line in self._lines:
            line.process.terminate()
            line.process.join()

    def next(self, device: torch.device) -> Arrays:
        """The next batch, on `device`. Raises queue.Empty where a process gives none."""
        line, number = self._lines[self._turn], self._turn
        self._turn = (self._turn + 1) % len(self._lines)
        slots = self._slots[number]
        if slots is None:
            slots = self._slots[number] = line.slots.get(timeout=PATIENCE)
        index = line.full.get(timeout=PATIENCE)
        batch = {name: value.to(device, copy=True) for name, value in slots[index].items()}
        line.free.put(index)
        return batch


def _started(context: Any, supply: Supply, number: int) -> _Line:
    queues = [context.Queue() for _ in range(3)]
    process = context.Process(target=_feed, args=(supply, number, *queues), daemon=True)
    process.start()
    return _Line(process, *queues)


def _feed(supply: Supply, number: int, slots: Any, full: Any, free: Any) -> None:
    """In a process of its own, for ever."""
    shared: tuple[Arrays, ...] = ()
    for made in supply.batches(number):
        if not shared:
            shared = tuple(_room(made) for _ in range(SLOTS))
            slots.put(shared)
            for index in range(SLOTS):
                free.put(index)
        index = free.get()
        for name, value in made.items():
            shared[index][name].copy_(value)
        full.put(index)


def _room(like: Mapping[str, Tensor]) -> Arrays:
    return {name: torch.empty(v.shape, dtype=v.dtype).share_memory_() for name, v in like.items()}
