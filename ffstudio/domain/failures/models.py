"""Failures of networks and their providers."""

from __future__ import annotations

from pathlib import Path

from ffstudio.domain.errors import EnvironmentError_
from ffstudio.domain.sentences import said


class ProviderUnavailable(EnvironmentError_):
    def __init__(self, provider: str, why: str) -> None:
        super().__init__(
            said("Execution provider {provider} cannot be used", provider=provider),
            why,
            said("run `ffstudio doctor`, or set compute.policy to prefer to allow the next one"),
        )


class ModelMissing(EnvironmentError_):
    def __init__(self, name: str, where: str) -> None:
        super().__init__(
            said("Model {name} is not installed", name=name),
            said("no file at {where}", where=where),
            said("install FF Studio or the model again"),
        )


class ModelHashMismatch(EnvironmentError_):
    def __init__(self, name: str, path: Path, wanted: str, found: str) -> None:
        super().__init__(
            said("Model {name} is corrupt", name=name),
            said(
                "sha256 of {path} is {found}…, the catalogue says {wanted}…",
                path=path,
                found=found[:12],
                wanted=wanted[:12],
            ),
            said("install the model again"),
        )


class ModelUnloadable(EnvironmentError_):
    def __init__(self, name: str, why: str) -> None:
        super().__init__(
            said("Model {name} cannot be loaded", name=name), why, said("install the model again")
        )


class DataFileMissing(EnvironmentError_):
    def __init__(self, name: str) -> None:
        super().__init__(
            said("FF Studio's own file {name} is missing", name=name),
            said("the installation is incomplete"),
            said("install FF Studio again"),
        )


class InferenceFailed(EnvironmentError_):
    """A loaded network broke off while it ran: out of memory, a lost GPU."""

    def __init__(self, name: str, provider: str, why: str) -> None:
        super().__init__(
            said("Network {name} failed on {provider}", name=name, provider=provider),
            why,
            said("lower compute.batch, close other programs that use the GPU, or choose another provider"),
        )


class GpuMemoryExhausted(InferenceFailed):
    """The GPU could not hold a batch; a smaller one may fit."""
