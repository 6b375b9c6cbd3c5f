"""One network, opened on the provider that was asked for, or on the next one with the reason."""

from __future__ import annotations

import threading
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime
from numpy.typing import NDArray

from ffstudio.config.paths import Paths
from ffstudio.domain.failures import GpuMemoryExhausted, InferenceFailed, ModelUnloadable, ProviderUnavailable
from ffstudio.domain.models import ModelSpec
from ffstudio.domain.sentences import said
from ffstudio.domain.settings import ComputeSettings, Policy, Provider
from ffstudio.inference import profile
from ffstudio.inference.catalog import model_path, verify
from ffstudio.inference.errors import ORT_ERRORS, first_line, is_out_of_memory
from ffstudio.inference.options import session_options
from ffstudio.inference.profile import Model
from ffstudio.inference.providers import (
    NAMES,
    REFUSED,
    TITLES,
    Request,
    blocker,
    chain,
    quieten,
    request,
    why_not,
)
from ffstudio.inference.rewrite import repaired

Feeds = Mapping[str, NDArray[Any]]


@dataclass(frozen=True, slots=True)
class Timing:
    """What a network has done so far: `calls`, the `items` (first dimension) in them, wall `seconds`."""

    calls: int = 0
    items: int = 0
    seconds: float = 0.0

    def plus(self, items: int, seconds: float) -> Timing:
        return Timing(self.calls + 1, self.items + items, self.seconds + seconds)

    def since(self, before: Timing) -> Timing:
        return Timing(self.calls - before.calls, self.items - before.items, self.seconds - before.seconds)


@dataclass(frozen=True, slots=True)
class _Opened:
    session: Any
    request: Request
    fallbacks: tuple[str, ...]


class Network:
    """A loaded network; `run` may be called from several threads. Made by `open_network`.

    `warnings` say which provider was asked for and not given, and why; `notes` say the same of providers
    which were merely preferred by `auto`.
    """

    def __init__(self, spec: ModelSpec, model: Model, opened: _Opened, wanted: Provider) -> None:
        self.spec = spec
        self.inputs = tuple(value.name for value in opened.session.get_inputs())
        self.outputs = tuple(value.name for value in opened.session.get_outputs())
        self.providers: tuple[str, ...] = tuple(opened.session.get_providers())
        fallbacks = opened.fallbacks
        self.warnings: tuple[str, ...] = () if wanted is Provider.AUTO else fallbacks
        self.notes: tuple[str, ...] = fallbacks if wanted is Provider.AUTO else ()
        self._model, self._request = model, opened.request
        self._session: Any | None = opened.session
        self._is_single = any(value.shape and value.shape[0] == 1 for value in opened.session.get_inputs())
        self._is_on_gpu = self.providers[0] != NAMES[Provider.CPU]
        self._timing = Timing()
        self._shapes: dict[str, tuple[int, ...]] = {}
        self._lock = threading.Lock()

    @property
    def timing(self) -> Timing:
        return self._timing

    def run(self, feeds: Feeds) -> tuple[NDArray[Any], ...]:
        """Outputs in the network's order, for any number of items in the first dimension of every input.

        A network whose file fixes that dimension to one runs once an item. Raises InferenceFailed.
        """
        count = len(next(iter(feeds.values())))
        began = time.perf_counter()
        outputs = self._one_by_one(feeds, count) if self._is_single else self._together(feeds, count)
        with self._lock:
            self._timing = self._timing.plus(count, time.perf_counter() - began)
            self._shapes = {name: (1, *value.shape[1:]) for name, value in feeds.items()}
        return outputs

    def node_counts(self) -> dict[str, int]:
        """Graph nodes by the provider that ran them, from profiling one item of the size last seen."""
        shapes = self._shapes or profile.small_shapes(self._live(), self.spec.size)
        return profile.node_counts(self._model, self._request, shapes)

    def close(self) -> None:
        """Frees the session; the network cannot be run afterwards."""
        self._session = None

    def _live(self) -> Any:
        if self._session is None:
            raise InferenceFailed(self.spec.name, self.providers[0], said("it was closed"))
        return self._session

    def _together(self, feeds: Feeds, count: int) -> tuple[NDArray[Any], ...]:
        # cuDNN and TensorRT tune themselves for each new shape, so a GPU only sees powers of two.
        size = 1 << (count - 1).bit_length() if self._is_on_gpu else count
        padded = {name: _padded(value, size) for name, value in feeds.items()}
        return tuple(output[:count] for output in self._call(padded))

    def _one_by_one(self, feeds: Feeds, count: int) -> tuple[NDArray[Any], ...]:
        rows = [self._call({name: value[i : i + 1] for name, value in feeds.items()}) for i in range(count)]
        return tuple(np.concatenate(column) for column in zip(*rows, strict=True))

    def _call(self, feeds: Feeds) -> list[NDArray[Any]]:
        try:
            outputs: list[NDArray[Any]] = self._live().run(None, dict(feeds))
        except ORT_ERRORS as error:
            kind = GpuMemoryExhausted if is_out_of_memory(error) else InferenceFailed
            raise kind(self.spec.name, self.providers[0], first_line(error)) from error
        return outputs


def open_network(spec: ModelSpec, compute: ComputeSettings, paths: Paths) -> Network:
    """Checks the file's hash, repairs it where its record says so, and opens it.

    Raises ModelMissing, ModelHashMismatch, ModelUnloadable, and ProviderUnavailable under policy `require`.
    """
    original = model_path(spec)
    verify(spec, original)
    model = repaired(spec, original, paths.networks)
    try:
        opened = _open(spec, model, compute, paths.networks)
    except ModelUnloadable:
        if model == original:
            raise
        model = repaired(spec, original, paths.networks, afresh=True)  # a damaged cache mends itself once
        opened = _open(spec, model, compute, paths.networks)
    return Network(spec, model, opened, compute.provider)


def _open(spec: ModelSpec, model: Model, compute: ComputeSettings, cache_folder: Path) -> _Opened:
    """Down the chain until onnxruntime gives what was asked; its `get_providers()` is the only witness."""
    quieten()
    fallbacks: list[str] = []
    for best in chain(compute.provider):
        why, who = blocker(best), said("Networks do")
        if not why:
            wanted = request(chain(best), compute, cache_folder)
            session, why = _attempt(model, compute.threads, wanted, best)
            who = said("{name} does", name=spec.name)
            if session is not None:
                return _Opened(session, wanted, tuple(fallbacks))
        if best is Provider.CPU:
            raise ModelUnloadable(spec.name, why)
        if compute.policy is Policy.REQUIRE and best is compute.provider:
            raise ProviderUnavailable(TITLES[best], why)
        fallbacks.append(said("{who} not run on {provider}: {why}.", who=who, provider=TITLES[best], why=why))
    raise ModelUnloadable(spec.name, said("no execution provider is left"))


def _attempt(model: Model, threads: int, wanted: Request, best: Provider) -> tuple[Any | None, str]:
    """A session that runs on `best`, or None and the reason."""
    try:
        session = onnxruntime.InferenceSession(
            profile.loadable(model), session_options(threads), providers=wanted, enable_fallback=0
        )
    except ORT_ERRORS as error:
        return None, (best is not Provider.CPU and why_not(best)) or first_line(error)
    if NAMES[best] in session.get_providers():
        return session, ""
    return None, why_not(best) or REFUSED


def _padded(value: NDArray[Any], size: int) -> NDArray[Any]:
    missing = size - len(value)
    return np.concatenate([value, np.repeat(value[-1:], missing, axis=0)]) if missing else value
