"""Failures of networks and their providers."""

from __future__ import annotations

from pathlib import Path

from ffstudio.domain.errors import EnvironmentError_


class ProviderUnavailable(EnvironmentError_):
    def __init__(self, provider: str, why: str) -> None:
        super().__init__(
            f"Execution provider {provider} cannot be used",
            why,
            "run `ffstudio doctor`, or set compute.policy to prefer to allow the next one",
        )


class ModelMissing(EnvironmentError_):
    def __init__(self, name: str, where: str) -> None:
        super().__init__(
            f"Model {name} is not installed", f"no file at {where}", "install FF Studio or the model again"
        )


class ModelHashMismatch(EnvironmentError_):
    def __init__(self, name: str, path: Path, wanted: str, found: str) -> None:
        super().__init__(
            f"Model {name} is corrupt",
            f"sha256 of {path} is {found[:12]}…, the catalogue says {wanted[:12]}…",
            "install the model again",
        )


class ModelUnloadable(EnvironmentError_):
    def __init__(self, name: str, why: str) -> None:
        super().__init__(f"Model {name} cannot be loaded", why, "install the model again")


class DataFileMissing(EnvironmentError_):
    def __init__(self, name: str) -> None:
        super().__init__(
            f"FF Studio's own file {name} is missing",
            "the installation is incomplete",
            "install FF Studio again",
        )


class InferenceFailed(EnvironmentError_):
    """A loaded network broke off while it ran: out of memory, a lost GPU."""

    def __init__(self, name: str, provider: str, why: str) -> None:
        super().__init__(
            f"Network {name} failed on {provider}",
            why,
            "lower compute.batch, close other programs that use the GPU, or choose another provider",
        )


class GpuMemoryExhausted(InferenceFailed):
    """The GPU could not hold a batch; a smaller one may fit."""
