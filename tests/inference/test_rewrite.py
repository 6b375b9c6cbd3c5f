from pathlib import Path

import numpy as np
import pytest

from ffstudio.config.paths import Paths
from ffstudio.domain.failures import ModelUnloadable, SettingInvalid
from ffstudio.domain.settings import ComputeSettings, Provider
from ffstudio.inference.catalog import load_catalog, model_path
from ffstudio.inference.rewrite import repaired, rewrite
from ffstudio.inference.session import open_network

CPU = ComputeSettings(provider=Provider.CPU)


def test_centerface_takes_any_size_and_batch(paths: Paths):
    network = open_network(load_catalog().model("centerface"), CPU, paths)
    assert network.inputs == ("input.1",)
    for count, height, width in ((1, 64, 96), (3, 96, 64)):
        heat, *_ = network.run({"input.1": np.zeros((count, 3, height, width), np.float32)})
        assert heat.shape == (count, 1, height // 4, width // 4)


def test_the_repaired_copy_is_made_once_and_mends_itself(paths: Paths):
    spec = load_catalog().model("centerface")
    path = repaired(spec, model_path(spec), paths.networks)
    assert isinstance(path, Path)
    before = path.stat().st_mtime_ns
    assert repaired(spec, model_path(spec), paths.networks) == path
    assert path.stat().st_mtime_ns == before
    path.write_bytes(path.read_bytes()[:100_000])
    network = open_network(spec, CPU, paths)
    assert network.providers == ("CPUExecutionProvider",)
    assert path.stat().st_size > 7_000_000


def test_a_copy_that_cannot_be_kept_is_used_all_the_same(tmp_path: Path):
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    network = open_network(load_catalog().model("centerface"), CPU, Paths(tmp_path, tmp_path / "file"))
    (heat, *_) = network.run({"input.1": np.zeros((1, 3, 64, 64), np.float32)})
    assert heat.shape == (1, 1, 16, 16)
    assert sum(network.node_counts().values()) > 10


def test_a_batch_is_made_dynamic(doubler: Path, spec_of, paths: Paths):
    network = open_network(spec_of(doubler, rewrite=("inputs", "batch")), CPU, paths)
    images = np.random.default_rng(0).random((5, 3, 4, 4), np.float32)
    (result,) = network.run({"image": images})
    np.testing.assert_array_equal(result, images * 2)


def test_unknown_repairs_and_files_that_are_no_network_are_refused(doubler: Path, spec_of):
    with pytest.raises(SettingInvalid, match="polish"):
        rewrite(spec_of(doubler, rewrite=("polish",)), doubler.read_bytes())
    with pytest.raises(ModelUnloadable):
        rewrite(spec_of(doubler, rewrite=("batch",)), b"\xff" * 100)
