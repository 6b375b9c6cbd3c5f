from pathlib import Path

from ffstudio.domain.settings import ComputeSettings, Provider
from ffstudio.inference.providers import chain, usable_providers


def test_the_chain_goes_down_to_the_cpu():
    assert chain(Provider.AUTO) == (Provider.TENSORRT, Provider.CUDA, Provider.CPU)
    assert chain(Provider.CUDA) == (Provider.CUDA, Provider.CPU)
    assert chain(Provider.CPU) == (Provider.CPU,)


def test_every_provider_runs_or_says_why_not(tmp_path: Path, capfd):
    found = usable_providers(ComputeSettings(), tmp_path)
    assert list(found) == [Provider.TENSORRT, Provider.CUDA, Provider.CPU]
    assert found[Provider.CPU] == ""
    if found[Provider.CUDA]:
        assert found[Provider.TENSORRT]
    assert capfd.readouterr() == ("", "")
