"""Looks at everything a render needs, and says how to mend what is missing."""

from __future__ import annotations

import ctypes
import platform
import shutil
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

from ffstudio import __version__
from ffstudio.config.paths import DATA_DIR_VARIABLE, Paths
from ffstudio.config.versions import library_versions
from ffstudio.domain.errors import EnvironmentError_
from ffstudio.domain.health import Finding, Health
from ffstudio.domain.sentences import said
from ffstudio.domain.settings import ComputeSettings, EncoderKind, Provider
from ffstudio.inference.catalog import load_catalog, model_path, verify
from ffstudio.inference.providers import TITLES, usable_providers
from ffstudio.media.encoding.encoders import available_encoders
from ffstudio.media.encoding.table import load_encoders
from ffstudio.telemetry.gpu import find_gpus
from ffstudio.telemetry.memory import find_memory

LOW_DISK = 5 * 2**30  # bytes; a minute of 1080p ProRes 4444 and its copy
LOW_MEMORY = 4 * 2**30  # bytes; a 4K render with room for the system

LIBRARIES = {  # what OpenCV and Qt load from the system on Linux: its Debian package
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "fontconfig",
    "libxcb-cursor.so.0": "libxcb-cursor0",
}

DRIVER_REMEDY = said("install NVIDIA's driver; without it everything runs on the CPU")
PROVIDER_REMEDIES = {
    Provider.CUDA: said(
        "install the driver and the extra ffstudio[cuda]; until then the next provider is used"
    ),
    Provider.TENSORRT: said("install TensorRT for this CUDA version; until then the next provider is used"),
    Provider.CPU: said("install FF Studio again"),
}


def examine(paths: Paths) -> list[Finding]:
    """Every finding, grouped by area; tries every provider and encoder, which takes seconds where a GPU wakes."""
    providers = provider_findings(usable_providers(ComputeSettings(), paths.networks))
    return [*look_around(paths), *providers, *encoder_findings(available_encoders())]


def look_around(paths: Paths) -> list[Finding]:
    """What is found without trying providers and encoders, the machine first."""
    checks = (_machine, _gpu, _libraries, lambda: _disk(paths), _models)
    return [finding for check in checks for finding in check()]


def _machine() -> Iterator[Finding]:
    area = said("Machine")
    system = said(
        "Python {version} on {system}", version=platform.python_version(), system=platform.platform()
    )
    yield Finding(
        area, "ffstudio", Health.GOOD, said("{version}, {system}", version=__version__, system=system)
    )
    versions = ", ".join(f"{name} {version}" for name, version in library_versions().items())
    yield Finding(area, said("libraries"), Health.GOOD, versions)
    memory = find_memory()
    health, remedy = Health.GOOD, ""
    if memory.available < LOW_MEMORY:
        health, remedy = Health.LIMITED, said("close other programs, or lower compute.batch")
    yield Finding(
        area,
        said("memory"),
        health,
        said("{free} of {total} free", free=_gib(memory.available), total=_gib(memory.total)),
        remedy,
    )


def _gpu() -> Iterator[Finding]:
    gpus, why = find_gpus()
    if why:
        yield Finding(said("GPU"), "NVIDIA", Health.LIMITED, why, DRIVER_REMEDY)
    for gpu in gpus:
        detail = said(
            "driver {driver}, CUDA {cuda}, {free} of {total} free",
            driver=gpu.driver,
            cuda=gpu.cuda,
            free=_gib(gpu.memory_free),
            total=_gib(gpu.memory_total),
        )
        yield Finding(said("GPU"), f"{gpu.index}: {gpu.name}", Health.GOOD, detail)


def provider_findings(reasons: Mapping[Provider, str]) -> Iterator[Finding]:
    """Of providers with the reason why each cannot be used, "" where it can."""
    area = said("Execution providers")
    for provider, why in reasons.items():
        if not why:
            yield Finding(area, TITLES[provider], Health.GOOD, said("runs networks"))
            continue
        health = Health.BROKEN if provider is Provider.CPU else Health.LIMITED
        yield Finding(area, TITLES[provider], health, why, PROVIDER_REMEDIES[provider])


def encoder_findings(reasons: Mapping[str, str]) -> Iterator[Finding]:
    """Of encoders, by their names in the table, with the reason why a trial failed, "" where it did not."""
    area, table = said("Encoders"), load_encoders().encoders
    for name, why in reasons.items():
        if not why:
            yield Finding(area, name, Health.GOOD, said("encoded two frames"))
        elif table[name].kind is EncoderKind.NVENC:
            remedy = said(
                "use an NVIDIA GPU with an encoder and a current driver; until then software encodes"
            )
            yield Finding(area, name, Health.LIMITED, why, remedy)
        else:
            yield Finding(area, name, Health.BROKEN, why, said("install FF Studio again"))


def _libraries() -> Iterator[Finding]:
    if not sys.platform.startswith("linux"):
        return
    area = said("System libraries")
    for library, package in LIBRARIES.items():
        try:
            ctypes.CDLL(library)
        except OSError:
            detail = said("missing: the console's window needs it, rendering does not")
            yield Finding(area, library, Health.LIMITED, detail, f"apt-get install {package}")
        else:
            yield Finding(area, library, Health.GOOD, said("found"))


def _disk(paths: Paths) -> Iterator[Finding]:
    for name, folder in ((said("data"), paths.data), (said("cache"), paths.cache)):
        free = shutil.disk_usage(_existing(folder)).free
        health, remedy = Health.GOOD, ""
        if free < LOW_DISK:
            health = Health.LIMITED
            remedy = said("free some space, or set {variable} to another disk", variable=DATA_DIR_VARIABLE)
        yield Finding(
            said("Disk"),
            name,
            health,
            said("{free} free at {folder}", free=_gib(free), folder=folder),
            remedy,
        )


def _models() -> Iterator[Finding]:
    for name, spec in load_catalog().models.items():
        try:
            verify(spec, model_path(spec))
        except EnvironmentError_ as error:
            yield Finding(
                said("Models"),
                name,
                Health.BROKEN,
                said("{what}: {why}", what=error.what, why=error.why),
                error.remedy,
            )
        else:
            use = said("commercial use allowed") if spec.commercial else said("not for commercial use")
            yield Finding(
                said("Models"), name, Health.GOOD, said("{licence}, {use}", licence=spec.licence, use=use)
            )


def _existing(folder: Path) -> Path:
    return next(path for path in (folder, *folder.parents) if path.exists())


def _gib(size: int) -> str:
    return f"{size / 2**30:.1f} GiB"
