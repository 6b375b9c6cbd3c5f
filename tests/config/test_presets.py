"""Presets and settings by name: every built-in one, and what a wrong one says."""

from __future__ import annotations

from pathlib import Path

import pytest

from ffstudio.config.paths import Paths
from ffstudio.config.presets import find_preset, preset_files, read_preset
from ffstudio.config.serial import from_data, to_data
from ffstudio.config.settings import apply_overrides, setting_names
from ffstudio.domain.failures import SettingInvalid
from ffstudio.domain.settings import Codec, RenderSettings

BUILT_IN = ("delivery-h264", "delivery-hevc10", "draft", "lossless", "prores-4444")


def test_every_built_in_preset_fits_the_schema(paths: Paths) -> None:
    assert tuple(preset_files(paths)) == BUILT_IN
    for name in BUILT_IN:
        preset = find_preset(name, paths)
        assert preset.name == name
        assert preset.title
        assert preset.description


def test_settings_survive_the_round_trip() -> None:
    settings = apply_overrides(RenderSettings(), ["mask.padding=[1, 2, 3, 4]", "encode.codec=ffv1"])
    assert settings.mask.padding == (1, 2, 3, 4)
    assert from_data(RenderSettings, to_data(settings), "test") == settings


@pytest.mark.parametrize("name", setting_names())
def test_every_setting_takes_its_own_default(name: str) -> None:
    group, key = name.split(".")
    value = to_data(RenderSettings())[group][key]
    text = str(value).lower() if isinstance(value, bool) else str(value)
    assert apply_overrides(RenderSettings(), [f"{name}={text}"]) == RenderSettings()


@pytest.mark.parametrize(
    ("override", "says"),
    [
        ("encode.qualty=3", "perhaps encode.quality was meant"),
        ("encode.quality", "write it as group.name=value"),
        ("encode.quality=101", "outside 0 to 100"),
        ("encode.codec=divx", "encode.codec"),
        ("mask.hull=perhaps", "mask.hull"),
    ],
)
def test_a_wrong_override_says_what_to_do(override: str, says: str) -> None:
    with pytest.raises(SettingInvalid) as error:
        apply_overrides(RenderSettings(), [override])
    assert says in str(error.value)


def test_bare_words_are_text() -> None:
    assert apply_overrides(RenderSettings(), ["encode.codec=prores"]).encode.codec is Codec.PRORES


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("format = 2\n", "update FF Studio"),
        ("format = 1\ntitle = \n", "line 2"),
        ("format = 1\ntitle = 'x'\ndescription = ''\n[settings.encode]\nspede = 1\n", "spede"),
        ("format = 1\ntitle = 'x'\ndescription = ''\n", "settings"),
    ],
)
def test_a_wrong_preset_file_says_why(tmp_path: Path, text: str, says: str) -> None:
    file = tmp_path / "mine.toml"
    file.write_text(text)
    with pytest.raises(SettingInvalid) as error:
        read_preset(file)
    assert says in str(error.value)


def test_an_unknown_preset_lists_those_there_are(paths: Paths) -> None:
    with pytest.raises(SettingInvalid, match="draft"):
        find_preset("best", paths)
