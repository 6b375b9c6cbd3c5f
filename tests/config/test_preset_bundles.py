"""Presets carried to another machine: whole families, nothing replaced unasked, nothing written elsewhere."""

from __future__ import annotations

import stat
import zipfile
from pathlib import Path

import pytest

from ffstudio.config.paths import Paths
from ffstudio.config.preset_bundles import MOST_BYTES, export_presets, import_presets
from ffstudio.config.preset_store import is_preset_name, own_preset_path, preset_text, save_preset
from ffstudio.config.presets import find_preset, preset_files, read_preset
from ffstudio.config.settings import apply_overrides
from ffstudio.domain.failures import FileMissing, OutputExists, PresetExists, SettingInvalid
from ffstudio.domain.preset import Preset
from ffstudio.domain.settings import RenderSettings

HEAD = "format = 2\ntitle = 'Mine'\ndescription = ''\n"


@pytest.fixture
def here(tmp_path: Path) -> Paths:
    """A user with the presets house (lossless) and show (house)."""
    paths = Paths(tmp_path / "here", tmp_path / "cache")
    paths.presets.mkdir(parents=True)
    (paths.presets / "house.toml").write_text(f"{HEAD}extends = 'lossless'\n[settings.mask]\ninset = 0.2\n")
    (paths.presets / "show.toml").write_text(f"{HEAD}extends = 'house'\n[settings.mask]\nfeather = 0.1\n")
    return paths


@pytest.fixture
def there(tmp_path: Path) -> Paths:
    """A user without presets."""
    return Paths(tmp_path / "there", tmp_path / "cache")


def bundle(path: Path, files: dict[str, str]) -> Path:
    with zipfile.ZipFile(path, "w") as archive:
        for name, text in files.items():
            archive.writestr(name, text)
    return path


def test_a_bundle_takes_the_whole_family_along(here: Paths, there: Paths, tmp_path: Path) -> None:
    file = tmp_path / "ours.ffspresets"
    assert export_presets(["show"], file, here) == ["show", "house"]
    assert import_presets(file, there).imported == ("show", "house")
    assert find_preset("show", there) == find_preset("show", here)


def test_one_preset_stands_alone(here: Paths, there: Paths, tmp_path: Path) -> None:
    file = tmp_path / "single.toml"
    assert export_presets(["show"], file, here) == ["show"]
    assert import_presets(file, there).imported == ("single",)
    assert find_preset("single", there).settings == find_preset("show", here).settings


@pytest.mark.parametrize("name", ["draft", "archive", "dnxhr-hqx"])
def test_built_in_presets_can_be_carried_too(here: Paths, there: Paths, tmp_path: Path, name: str) -> None:
    export_presets([name, "house"], tmp_path / "a.ffspresets", here)
    assert import_presets(tmp_path / "a.ffspresets", there).imported == (name, "house")
    assert find_preset(name, there).settings == find_preset(name, here).settings


def test_nothing_is_replaced_unasked(here: Paths, there: Paths, tmp_path: Path) -> None:
    file = tmp_path / "ours.ffspresets"
    export_presets(["show"], file, here)
    with pytest.raises(OutputExists):
        export_presets(["show"], file, here)
    import_presets(file, there)
    mine = there.presets / "house.toml"
    mine.write_text(f"{HEAD}extends = 'draft'\n")
    again = import_presets(file, there)
    assert again.imported == ()
    assert [problem.remedy for problem in again.skipped] == ["add --overwrite to replace it"] * 2
    assert "draft" in mine.read_text()
    assert import_presets(file, there, overwrite=True).imported == ("show", "house")
    assert "lossless" in mine.read_text()


def test_a_bad_one_is_skipped_and_the_rest_is_taken(there: Paths, tmp_path: Path) -> None:
    file = bundle(
        tmp_path / "mixed.ffspresets",
        {
            "good.toml": f"{HEAD}extends = 'draft'\n",
            "bad.toml": f"{HEAD}[settings.encode]\nspede = 1\n",
            "child.toml": f"{HEAD}extends = 'bad'\n",
            "newer.toml": "format = 3\n",
            "big.toml": "#" * (MOST_BYTES + 1),
            "GOOD.toml": f"{HEAD}extends = 'draft'\n",
            "last.toml": f"{HEAD}extends = 'good'\n",
        },
    )
    result = import_presets(file, there)
    assert result.imported == ("good", "last")
    reasons = {problem.path.name: str(problem) for problem in result.skipped}
    assert set(reasons) == {"bad.toml", "newer.toml", "big.toml", "GOOD.toml"}
    assert len(result.skipped) == 5, "the child is told with its parent's problem"
    assert f"{file / 'bad.toml'}, line 5: there is no setting settings.encode.spede" in reasons["bad.toml"]
    assert "update FF Studio" in reasons["newer.toml"]
    assert sorted(path.name for path in there.presets.iterdir()) == ["good.toml", "last.toml"]


@pytest.mark.parametrize(
    "name",
    ["../evil.toml", "/evil.toml", "a/evil.toml", "..\\evil.toml", "C:evil.toml", ".evil.toml", "nul.toml"],
)
def test_nothing_is_written_outside(there: Paths, tmp_path: Path, name: str) -> None:
    file = bundle(tmp_path / "evil.ffspresets", {name: f"{HEAD}extends = 'draft'\n"})
    before = set(tmp_path.rglob("*"))
    result = import_presets(file, there)
    assert result.imported == ()
    assert "cannot be a preset's" in str(result.skipped[0])
    assert set(tmp_path.rglob("*")) == before


def test_a_link_in_a_bundle_is_read_as_text(there: Paths, tmp_path: Path) -> None:
    file = tmp_path / "link.ffspresets"
    info = zipfile.ZipInfo("link.toml")
    info.external_attr = (stat.S_IFLNK | 0o777) << 16
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr(info, "/etc/hostname")
    assert import_presets(file, there).imported == ()


def test_a_broken_bundle_is_told(there: Paths, tmp_path: Path) -> None:
    file = tmp_path / "broken.ffspresets"
    with pytest.raises(FileMissing):
        import_presets(file, there)
    file.write_text("no zip")
    with pytest.raises(SettingInvalid, match="it is no bundle"):
        import_presets(file, there)
    bundle(file, {"a.toml": f"{HEAD}extends = 'draft'\n", "b.toml": f"{HEAD}extends = 'draft'\n"})
    content = bytearray(file.read_bytes())
    content[content.index(b"Mine")] ^= 0xFF
    file.write_bytes(content)
    result = import_presets(file, there)
    assert result.imported == ("b",)
    assert "it cannot be unpacked: Bad CRC-32" in str(result.skipped[0])


def test_an_output_that_cannot_hold_them_is_told(here: Paths, tmp_path: Path) -> None:
    with pytest.raises(SettingInvalid, match=r"name it a\.ffspresets"):
        export_presets(["show", "draft"], tmp_path / "a.toml", here)
    with pytest.raises(SettingInvalid, match="there is none of this name"):
        export_presets(["nothing"], tmp_path / "a.toml", here)


def test_a_saved_preset_reads_the_same(there: Paths) -> None:
    overrides = [
        "mask.padding=[1, 2, 3.5, 4]",
        "mask.hull=false",
        'swap.model=a"b\\c\x7f',
        "encode.codec=ffv1",
    ]
    preset = Preset("mine", 'Say "hi"', "two\nlines", apply_overrides(RenderSettings(), overrides))
    path = save_preset(preset, there)
    assert read_preset(path, there) == preset
    with pytest.raises(PresetExists, match="--overwrite"):
        save_preset(preset, there)
    plain = Preset("mine", "", "", RenderSettings())
    assert read_preset(save_preset(plain, there, overwrite=True), there) == plain
    assert "[settings]" in preset_text(plain)


@pytest.mark.parametrize("name", ["draft", "Take 2 (new)", "käse", "a.b", "A" * 100])
def test_names_that_a_file_can_have(name: str) -> None:
    assert is_preset_name(name)


@pytest.mark.parametrize(
    "name", ["", ".", "..", ".a", "a/b", "a\\b", "a:b", "con", "LPT1.x", "a ", "a.", "A" * 101]
)
def test_names_that_no_file_can_have(there: Paths, name: str) -> None:
    assert not is_preset_name(name)
    with pytest.raises(SettingInvalid, match="it is no file name"):
        own_preset_path(name, there)


def test_names_that_differ_in_case_only_are_one_file(here: Paths) -> None:
    assert own_preset_path("SHOW", here) == preset_files(here)["show"]
