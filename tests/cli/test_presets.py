"""`ffstudio presets`, and that every new built-in one renders."""

from __future__ import annotations

import json
from pathlib import Path

import av
import pytest

from tests.cli.conftest import Shell

HEAD = "format = 2\ntitle = 'Mine'\ndescription = 'Ours'\n"


@pytest.fixture(autouse=True)
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A data folder with one good preset and one bad one; gives the folder of presets."""
    monkeypatch.setenv("FFSTUDIO_DATA_DIR", str(tmp_path / "data"))
    folder = tmp_path / "data" / "presets"
    folder.mkdir(parents=True)
    (folder / "house.toml").write_text(f"{HEAD}extends = 'draft'\n[settings.mask]\ninset = 0.2\n")
    (folder / "bad.toml").write_text(f"{HEAD}[settings.mask]\ninset = 2\n")
    return folder


def test_list_shows_all_and_does_not_break_at_a_bad_one(shell: Shell) -> None:
    assert shell("presets", "list", "--json") == 0
    rows = {row["name"]: row for row in json.loads(shell.out)}
    assert (rows["draft"]["origin"], rows["house"]["origin"]) == ("built in", "own")
    assert (rows["house"]["extends"], rows["house"]["problem"]) == ("draft", "")
    assert "bad.toml, line 5" in rows["bad"]["problem"]
    assert shell("presets", "list") == 0
    assert "Ours" in shell.out


def test_show_tells_what_is_inherited(shell: Shell) -> None:
    assert shell("presets", "show", "house", "--json") == 0
    shown = json.loads(shell.out)
    assert (shown["settings"]["mask"]["inset"], shown["settings"]["faces"]["detect_size"]) == (0.2, 480)
    assert [Path(file).stem for file in shown["chain"]] == ["house", "draft"]
    assert shell("presets", "show", "house") == 0
    assert "faces.detect_size = 480" in shell.out
    assert shell("presets", "show", "bad") == 2
    assert "line 5" in shell.err


def test_check_tells_file_and_line(shell: Shell, own: Path) -> None:
    assert shell("presets", "check", "house", own / "house.toml") == 0
    assert shell("presets", "check") == 2
    assert f"{own / 'bad.toml'}, line 5: settings.mask: inset = 2.0 is outside 0 to 0.4" in shell.err
    assert shell("presets", "check", "bad", "--json") == 2
    assert json.loads(shell.out)[0]["problems"][0]["line"] == 5


def test_presets_travel(shell: Shell, own: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "all.ffspresets"
    assert shell("presets", "export", "house", "review", "--output", file, "--json") == 0
    assert json.loads(shell.out)["exported"] == ["house", "review"]
    assert shell("presets", "export", "--output", file, "--overwrite") == 2, "one of them is bad"
    monkeypatch.setenv("FFSTUDIO_DATA_DIR", str(tmp_path / "other"))
    assert shell("presets", "export", "--output", tmp_path / "none.ffspresets") == 2
    assert shell("presets", "import", file) == 0
    assert "house, review" in shell.out
    assert shell("presets", "import", file, "--json") == 2
    assert "--overwrite" in json.loads(shell.out)["skipped"][0]["remedy"]
    assert shell("presets", "import", file, "--overwrite") == 0
    assert shell("presets", "import", own / "bad.toml") == 2
    assert f"{own / 'bad.toml'}, line 5" in shell.err


@pytest.mark.parametrize(
    ("preset", "name", "codec", "pix_fmt"),
    [
        ("review", "out.mp4", "h264", "yuv420p"),
        ("dnxhr-hqx", "out.mov", "dnxhd", "yuv422p10le"),
        ("archive", "out.mkv", "ffv1", "yuv420p"),
        ("image-sequence", "out.%04d.png", "png", "rgb48be"),
    ],
)
def test_every_new_preset_renders(
    shell: Shell,
    sample: Path,
    short_clip: Path,
    tmp_path: Path,
    data_dir: Path,
    monkeypatch: pytest.MonkeyPatch,
    preset: str,
    name: str,
    codec: str,
    pix_fmt: str,
) -> None:
    monkeypatch.setenv("FFSTUDIO_DATA_DIR", str(data_dir))  # its cache has the analysis
    ask = ("--source", sample / "source_b.jpg", "--target", short_clip, "--preset", preset)
    assert shell("render", *ask, "--output", tmp_path / name, "--in", 4, "--out", 9) == 0
    made = next(path for path in sorted(tmp_path.glob("out.*")) if path.suffix != ".json")
    with av.open(str(made)) as container:
        stream = container.streams.video[0]
        assert (stream.codec_context.name, stream.codec_context.pix_fmt) == (codec, pix_fmt)
