import os
import subprocess
import sys
import tempfile
from pathlib import Path

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray

from ffstudio.config.paths import Paths
from ffstudio.config.resources import data_file
from ffstudio.domain.failures import InferenceFailed, ModelHashMismatch, ModelUnloadable, ProviderUnavailable
from ffstudio.domain.models import ModelSpec
from ffstudio.domain.settings import ComputeSettings, Policy, Provider
from ffstudio.inference.catalog import load_catalog
from ffstudio.inference.providers import usable_providers
from ffstudio.inference.session import open_network

CPU = ComputeSettings(provider=Provider.CPU)
CATALOG = load_catalog()
SIZES = {"centerface": (3, 64, 64), "lite-landmarks": (3, 160, 160), "lite-embedder": (3, 112, 112)}


@pytest.fixture(scope="module")
def cuda_problem(shared_data_dir: Path) -> str:
    return usable_providers(ComputeSettings(), shared_data_dir / "networks")[Provider.CUDA]


@pytest.mark.parametrize("name", SIZES)
def test_a_batch_equals_single_runs(name: str, paths: Paths):
    network = open_network(CATALOG.model(name), CPU, paths)
    images = np.random.default_rng(1).random((3, *SIZES[name]), np.float32)
    together = network.run({network.inputs[0]: images})
    for i in range(3):
        alone = network.run({network.inputs[0]: images[i : i + 1]})
        for whole, one in zip(together, alone, strict=True):
            np.testing.assert_allclose(whole[i : i + 1], one, atol=1e-3)
    assert network.timing.calls == 4
    assert network.timing.items == 6
    assert network.timing.seconds > 0


def test_a_network_of_one_item_runs_item_by_item(doubler: Path, spec_of, paths: Paths):
    network = open_network(spec_of(doubler), CPU, paths)
    images = np.random.default_rng(2).random((3, 3, 4, 4), np.float32)
    (result,) = network.run({"image": images})
    np.testing.assert_array_equal(result, images * 2)
    assert network.node_counts() == {"CPUExecutionProvider": 1}


def test_what_a_killed_count_of_nodes_left_is_removed(
    doubler: Path, spec_of, paths: Paths, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    with subprocess.Popen([sys.executable, "-c", ""]) as dead:
        pass
    left, alive = (tmp_path / f"ffstudio-profile-{pid}-x" for pid in (dead.pid, os.getppid()))
    left.mkdir()
    alive.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    open_network(spec_of(doubler), CPU, paths).node_counts()
    assert list(tmp_path.glob("ffstudio-profile-*")) == [alive]


def test_nodes_are_counted_by_provider(paths: Paths):
    network = open_network(CATALOG.model("lite-landmarks"), CPU, paths)
    counts = network.node_counts()
    assert set(counts) == {"CPUExecutionProvider"}
    assert counts["CPUExecutionProvider"] > 20


def test_a_required_provider_is_given_or_an_error(cuda_problem: str, paths: Paths):
    compute = ComputeSettings(provider=Provider.CUDA, policy=Policy.REQUIRE)
    if not cuda_problem:
        pytest.skip("CUDA works here")
    with pytest.raises(ProviderUnavailable) as failure:
        open_network(CATALOG.model("lite-landmarks"), compute, paths)
    assert failure.value.why == cuda_problem
    assert "doctor" in failure.value.remedy


def test_a_fallback_is_told(cuda_problem: str, paths: Paths):
    if not cuda_problem:
        pytest.skip("CUDA works here")
    asked = open_network(CATALOG.model("lite-landmarks"), ComputeSettings(provider=Provider.CUDA), paths)
    assert asked.providers == ("CPUExecutionProvider",)
    assert asked.warnings == (f"Networks do not run on CUDA: {cuda_problem}.",)
    preferred = open_network(CATALOG.model("lite-landmarks"), ComputeSettings(), paths)
    assert preferred.warnings == ()
    assert len(preferred.notes) == 2
    assert preferred.notes[1] == asked.warnings[0]


def test_corrupt_files_are_refused(tmp_path: Path, doubler: Path, spec_of, paths: Paths):
    spec: ModelSpec = spec_of(doubler)
    doubler.write_bytes(doubler.read_bytes()[:-20])
    with pytest.raises(ModelHashMismatch):
        open_network(spec, CPU, paths)
    with pytest.raises(ModelUnloadable, match="install the model again"):
        open_network(spec_of(doubler), CPU, paths)


def test_a_wrong_feed_and_a_closed_network_are_told(paths: Paths):
    network = open_network(CATALOG.model("lite-landmarks"), CPU, paths)
    with pytest.raises(InferenceFailed, match="lite-landmarks"):
        network.run({"image": np.zeros((1, 3, 10, 10), np.float32)})
    network.close()
    with pytest.raises(InferenceFailed, match="closed"):
        network.run({"image": np.zeros((1, 3, 160, 160), np.float32)})


def _faces(height: int, width: int) -> NDArray[np.float32]:
    """Three pictures of a face, RGB 0..1 [3,3,height,width]: landmarks found in noise are not steady."""
    picture = cv2.imread(str(data_file("resources/sample/source_a.jpg")))
    assert picture is not None
    size = (width, height)
    looks = [cv2.resize(picture[cut:, cut:], size, interpolation=cv2.INTER_AREA) for cut in (0, 40, 80)]
    return np.divide(np.stack(looks)[..., ::-1].transpose(0, 3, 1, 2), 255, dtype=np.float32)


@pytest.mark.gpu
@pytest.mark.parametrize("name", SIZES)
def test_cuda_gives_what_the_cpu_gives(name: str, cuda_problem: str, paths: Paths):
    if cuda_problem:
        pytest.skip(cuda_problem)
    compute = ComputeSettings(provider=Provider.CUDA, policy=Policy.REQUIRE)
    gpu, cpu = (open_network(CATALOG.model(name), wanted, paths) for wanted in (compute, CPU))
    images = _faces(*SIZES[name][1:])
    for fast, exact in zip(gpu.run({gpu.inputs[0]: images}), cpu.run({cpu.inputs[0]: images}), strict=True):
        np.testing.assert_allclose(fast, exact, atol=0.05, rtol=0.01)
    assert max(gpu.node_counts(), key=gpu.node_counts().__getitem__) == "CUDAExecutionProvider"
