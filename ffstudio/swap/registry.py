"""Every swapper by its name in the settings: one line a family."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from ffstudio.domain.failures import SettingInvalid
from ffstudio.domain.sentences import said
from ffstudio.faces.landmarks import load_groups
from ffstudio.inference.catalog import Catalog, metadata_path
from ffstudio.inference.session import Network
from ffstudio.swap.base import Swapper
from ffstudio.swap.mesh import MeshSwapper
from ffstudio.swap.neural import NeuralSwapper

Networks = Callable[[str], Network]


def _mesh(_networks: Networks, catalog: Catalog) -> Swapper:
    groups = load_groups(metadata_path(catalog.model("lite-landmarks")))
    return MeshSwapper(catalog.template(MeshSwapper.template), groups)


def _neural(networks: Networks, _catalog: Catalog) -> Swapper:
    return NeuralSwapper(networks("lite-neural"))


SWAPPERS: Mapping[str, Callable[[Networks, Catalog], Swapper]] = MappingProxyType(
    {"lite-mesh": _mesh, "lite-neural": _neural}
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
