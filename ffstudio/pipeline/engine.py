"""The networks of one worker: opened when first needed, closed together."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from threading import RLock
from types import TracebackType
from typing import Self

from ffstudio.config.paths import Paths, user_paths
from ffstudio.domain.settings import ComputeSettings
from ffstudio.faces.detect import Detector
from ffstudio.faces.embed import Embedder
from ffstudio.faces.landmarks import Landmarker
from ffstudio.inference.catalog import Catalog, load_catalog
from ffstudio.inference.session import Network, Timing, open_network
from ffstudio.media.encoding.encoders import TrialCache
from ffstudio.swap.base import Swapper
from ffstudio.swap.occlusion import Occluder
from ffstudio.swap.registry import open_swapper


class Engine:
    """Owns every session of a worker. Not shared between processes; safe to share between threads.

    Raises ModelMissing, ModelHashMismatch, ModelUnloadable or ProviderUnavailable when a network is first used.
    """

    def __init__(self, compute: ComputeSettings | None = None, paths: Paths | None = None) -> None:
        self.compute = compute or ComputeSettings()
        self.paths = paths or user_paths()
        self._networks: dict[str, Network] = {}
        self._swappers: dict[str, Swapper] = {}
        self._lock = RLock()
        self.trials = TrialCache()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @cached_property
    def catalog(self) -> Catalog:
        return load_catalog()

    @cached_property
    def detector(self) -> Detector:
        return Detector(self.network("centerface"))

    @cached_property
    def landmarker(self) -> Landmarker:
        return Landmarker(self.network("lite-landmarks"))

    @cached_property
    def embedder(self) -> Embedder:
        return Embedder(self.network("lite-embedder"))

    @cached_property
    def occluder(self) -> Occluder:
        return Occluder(self.network)

    @property
    def networks(self) -> tuple[Network, ...]:
        """The networks opened so far."""
        return tuple(self._networks.values())

    def timings(self) -> dict[str, Timing]:
        """What each network has done so far, for `used_since`."""
        return {name: network.timing for name, network in self._networks.items()}

    def used_since(self, before: Mapping[str, Timing]) -> tuple[tuple[Network, Timing], ...]:
        """The networks that ran since `timings` gave `before`, and what they did since."""
        since = [(n, n.timing.since(before.get(n.spec.name, Timing()))) for n in self.networks]
        return tuple((network, timing) for network, timing in since if timing.calls)

    def network(self, name: str) -> Network:
        """The network with this name in the catalogue."""
        with self._lock:
            if name not in self._networks:
                self._networks[name] = open_network(self.catalog.model(name), self.compute, self.paths)
            return self._networks[name]

    def swapper(self, name: str) -> Swapper:
        """The swapper with this name in the registry. Raises SettingInvalid for an unknown one."""
        with self._lock:
            if name not in self._swappers:
                self._swappers[name] = open_swapper(name, self.network, self.catalog)
            return self._swappers[name]

    def close(self) -> None:
        """Frees every session; networks that are asked for afterwards say that they were closed."""
        with self._lock:
            for network in self._networks.values():
                network.close()
