"""Every swapper by its name in the settings: one line a family."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from ffstudio.domain.failures import SettingInvalid
from ffstudio.domain.sentences import said
from ffstudio.faces.landmarks import LandmarkGroups, load_groups
from ffstudio.inference.catalog import Catalog, metadata_path
from ffstudio.inference.session import Network
from ffstudio.swap.base import Swapper
from ffstudio.swap.hybrid import HybridSwapper
from ffstudio.swap.mesh import MeshSwapper
from ffstudio.swap.neural import NeuralSwapper

Networks = Callable[[str], Network]


def _mesh(_networks: Networks, catalog: Catalog) -> Swapper:
    return MeshSwapper(catalog.template(MeshSwapper.template), _groups(catalog))


def _neural(networks: Networks, catalog: Catalog) -> Swapper:
    return NeuralSwapper(networks("lite-neural"), _groups(catalog))


def _hybrid(networks: Networks, catalog: Catalog) -> Swapper:
    return HybridSwapper(_mesh(networks, catalog), networks(HybridSwapper.name), _groups(catalog))


def _groups(catalog: Catalog) -> LandmarkGroups:
    return load_groups(metadata_path(catalog.model("lite-landmarks")))


SWAPPERS: Mapping[str, Callable[[Networks, Catalog], Swapper]] = MappingProxyType(
    {"lite-mesh": _mesh, "lite-hybrid": _hybrid, "lite-neural": _neural}
)


def open_swapper(name: str, networks: Networks, catalog: Catalog) -> Swapper:
    """The swapper of this name; `networks` opens networks by name. Raises SettingInvalid for an unknown one."""
    if name not in SWAPPERS:
        raise SettingInvalid(
            f"swap.model = {name}",
            said("there is no such swapper"),
            said("choose one of {names}", names=", ".join(sorted(SWAPPERS))),
        )
    return SWAPPERS[name](networks, catalog)
