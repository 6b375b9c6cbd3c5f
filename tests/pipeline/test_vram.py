"""The estimate of GPU memory: it grows with what takes memory, and a real render stays below it."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from ffstudio.config.paths import Paths
from ffstudio.domain.identity import Assignment, SourceRef
from ffstudio.domain.models import ModelRole
from ffstudio.domain.settings import (
    Choose,
    ComputeSettings,
    Decode,
    EncoderKind,
    EncodeSettings,
    FaceSettings,
    Policy,
    Provider,
    RenderSettings,
    SwapSettings,
)
from ffstudio.domain.spec import RenderSpec
from ffstudio.inference.providers import usable_providers
from ffstudio.media.reading.probe import probe
from ffstudio.pipeline.vram import MIB, load_figures, uses_gpu, vram_need
from ffstudio.telemetry.energy import EnergyMeter
from ffstudio.telemetry.gpu import gpu_energy

SOFTWARE = EncodeSettings(encoder=EncoderKind.SOFTWARE)
CUDA = ComputeSettings(provider=Provider.CUDA, policy=Policy.REQUIRE)


@pytest.fixture
def spec(sample: Path, tmp_path: Path) -> RenderSpec:
    source = Assignment((SourceRef(sample / "source_a.jpg"),))
    settings = RenderSettings(compute=CUDA, encode=SOFTWARE)
    return RenderSpec(sample / "shot010.mp4", tmp_path / "out.mp4", (source,), settings)


def test_every_role_has_its_figure() -> None:
    assert set(load_figures().live) == {role.value for role in ModelRole}


def test_it_grows_with_what_takes_memory(spec: RenderSpec) -> None:
    video, settings = probe(spec.target).video, spec.settings

    def need(**groups: object) -> int:
        return vram_need(replace(spec, settings=replace(settings, **groups)), video)  # type: ignore[arg-type]

    base = need()
    assert 2**30 < base < 4 * 2**30
    assert need(compute=replace(CUDA, batch=16)) > need(compute=replace(CUDA, batch=8)) > base
    assert need(compute=replace(CUDA, decode=Decode.CUDA)) > base
    assert need(encode=EncodeSettings(encoder=EncoderKind.NVENC)) > base
    assert need(swap=SwapSettings(model="lite-neural")) > need(swap=SwapSettings(model="lite-hybrid")) > base
    assert need(faces=FaceSettings(choose=Choose.ALL)) > base
    assert need(faces=FaceSettings(detect_size=1280)) > base
    assert vram_need(spec, replace(video, height=video.height // 4)) < base


def test_the_cpu_asks_for_nothing() -> None:
    assert not uses_gpu(ComputeSettings(provider=Provider.CPU))


def test_energy_is_in_watt_hours_and_only_where_it_is_known() -> None:
    counter = iter([1_000, 1_801_000, 500])
    meter = EnergyMeter(lambda _: next(counter), 0, used=True)
    assert meter.watt_hours() == 0.5
    assert meter.watt_hours() is None  # the counter began anew
    assert EnergyMeter(lambda _: None, 0, used=True).watt_hours() is None
    assert EnergyMeter(lambda _: 1, 0, used=False).watt_hours() is None


@pytest.mark.gpu
@pytest.mark.parametrize("batch", [1, 4, 16])
@pytest.mark.parametrize("model", ["lite-mesh", "lite-hybrid", "lite-neural"])
def test_a_real_render_stays_below_it(model: str, batch: int, paths: Paths, tmp_path: Path) -> None:
    """On a GPU that nothing else uses meanwhile."""
    if why := usable_providers(CUDA, paths.networks)[Provider.CUDA]:
        pytest.skip(why)
    command = [sys.executable, "-m", "tests.pipeline.gpu_render", model, str(batch), str(tmp_path)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    print(f"{model}, batch {batch}: {found['used'] / MIB:.0f} of {found['need'] / MIB:.0f} MiB")
    assert 0 < found["used"] <= found["need"]
    assert gpu_energy(0) is None or found["energy"] > 0
