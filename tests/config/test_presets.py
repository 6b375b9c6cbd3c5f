"""Presets and settings by name: every built-in one, and what a wrong one says."""

from __future__ import annotations

from pathlib import Path

import pytest

from ffstudio.config.paths import Paths
from ffstudio.config.preset_formats import FORMAT, MIGRATIONS
from ffstudio.config.presets import check_preset, find_preset, preset_files, read_preset
from ffstudio.config.serial import from_data, to_data
from ffstudio.config.settings import apply_overrides, setting_names
from ffstudio.domain.failures import SettingInvalid
from ffstudio.domain.settings import Codec, RenderSettings

BUILT_IN = (
    "archive",
    "delivery-h264",
    "delivery-hevc10",
    "dnxhr-hqx",
    "draft",
    "image-sequence",
    "lossless",
    "prores-4444",
    "review",
)
HEAD = "# mine\nformat = 2\ntitle = 'Mine'\ndescription = ''\n"


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
        (
            "title = 'x'\nformat = 3\n",
            ", line 2: it is of format 3, this version reads up to 2; update FF Studio",
        ),
        ("title = 'x'\n", "format: it is missing; write format = 2"),
        ("format = '2'\n", ", line 1: format: it is no format number"),
        ("format = 2\ntitle = \n", ", line 2: it is no TOML: Invalid value"),
        (f"{HEAD}[settings.encode]\n\nspede = 1\n", ", line 7: there is no setting settings.encode.spede"),
        (f"{HEAD}[settings]\nencode.quality = 101\n", ", line 6: settings.encode: quality = 101 is outside"),
        (f"{HEAD}settings.mask = {{padding = [1, 2, 3, 50]}}\n", ", line 5: settings.mask: padding = 50"),
        (f"{HEAD}extends = 'draft'\ncolour = 1\n", ", line 6: there is no setting colour"),
        (f"{HEAD}", "it has none and extends no other preset"),
        (
            "format = 1\ntitle = 'x'\ndescription = ''\nextends = 'draft'\n",
            ", line 4: there is no extends in format 1",
        ),
        (f"{HEAD}extends = 'best'\n", ", line 5: there is no preset best to extend"),
        (f"{HEAD}extends = '../draft'\n", ", line 5: there is no preset ../draft to extend"),
        (f"{HEAD}extends = 'mine'\n", ", line 5: there is no preset mine to extend"),
    ],
)
def test_a_wrong_preset_file_says_where_and_why(paths: Paths, tmp_path: Path, text: str, says: str) -> None:
    file = tmp_path / "mine.toml"
    file.write_text(text)
    with pytest.raises(SettingInvalid) as error:
        read_preset(file, paths)
    assert f"preset {file}" in str(error.value)
    assert says in str(error.value)


def test_every_problem_of_a_file_is_told(paths: Paths, tmp_path: Path) -> None:
    file = tmp_path / "mine.toml"
    file.write_text(f"{HEAD}[settings.encode]\nspede = 1\n[settings.mask]\nfeather = 'much'\n")
    assert [problem.line for problem in check_preset(file, paths)] == [6, 8]


def test_a_missing_file_is_told(paths: Paths, tmp_path: Path) -> None:
    with pytest.raises(SettingInvalid, match="no such file"):
        find_preset(str(tmp_path / "none.toml"), paths)


def test_an_unknown_preset_lists_those_there_are(paths: Paths) -> None:
    with pytest.raises(SettingInvalid, match="draft"):
        find_preset("best", paths)


def test_format_1_still_reads(paths: Paths, tmp_path: Path) -> None:
    file = tmp_path / "old.toml"
    file.write_text(
        "\ufeffformat = 1\ntitle = 'x'\ndescription = ''\n[settings.encode]\ncodec = 'ffv1'\n", "utf-8"
    )
    assert read_preset(file, paths).settings.encode.codec is Codec.FFV1


def test_every_older_format_has_a_migration() -> None:
    assert set(MIGRATIONS) == set(range(1, FORMAT))


def test_settings_are_inherited_key_by_key(tmp_path: Path) -> None:
    paths = Paths(tmp_path, tmp_path / "cache")
    paths.presets.mkdir()
    write(paths, "house", "extends = 'lossless'\n[settings.mask]\ninset = 0.2\nfeather = 0.1\n")
    write(paths, "show", "extends = 'house'\n[settings.mask]\nfeather = 0.05\npadding = [1, 1, 1, 1]\n")
    show = find_preset("show", paths)
    assert (show.extends, show.settings.encode.codec) == ("house", Codec.FFV1)
    assert (show.settings.mask.inset, show.settings.mask.feather) == (0.2, 0.05)
    assert show.settings.mask.padding == (1, 1, 1, 1)


def test_an_own_preset_may_extend_the_built_in_one_of_its_name(tmp_path: Path) -> None:
    paths = Paths(tmp_path, tmp_path / "cache")
    paths.presets.mkdir()
    write(paths, "draft", "extends = 'draft'\n[settings.encode]\nquality = 1\n")
    draft = find_preset("draft", paths).settings
    assert (draft.encode.quality, draft.faces.detect_size) == (1, 480)


def test_a_circle_is_an_error_and_so_is_a_bad_parent(tmp_path: Path) -> None:
    paths = Paths(tmp_path, tmp_path / "cache")
    paths.presets.mkdir()
    for name, parent in (("a", "b"), ("b", "c"), ("c", "a"), ("child", "bad")):
        write(paths, name, f"extends = '{parent}'\n")
    write(paths, "bad", "[settings.encode]\nspede = 1\n")
    with pytest.raises(SettingInvalid, match=r"c\.toml, line 5: .* in a circle: a -> b -> c -> a"):
        find_preset("a", paths)
    with pytest.raises(SettingInvalid, match=r"bad\.toml, line 6: there is no setting settings.encode.spede"):
        find_preset("child", paths)


def write(paths: Paths, name: str, text: str) -> None:
    (paths.presets / f"{name}.toml").write_text(HEAD + text)
