"""Lines of keys in every way that TOML can write them."""

from __future__ import annotations

import tomllib

from ffstudio.config.preset_lines import key_lines, line_of
from ffstudio.config.resources import data_file

TEXT = '''# a comment, and a blank line

format = 2
text = """
[not.a.table]
no = 1
"""  # a multi-line string
"quoted key".inner = [
    1,
    2,  # ] not yet
]
[settings.encode]
quality = 1
[settings]
mask = { feather = 1, "box" = true }
[[more]]
x = 1
[[more]]
y = { z = 1 }'''


def test_every_key_has_its_line() -> None:
    lines = key_lines(TEXT)
    assert lines == {
        ("format",): 3,
        ("text",): 4,
        ("quoted key",): 8,
        ("quoted key", "inner"): 8,
        ("settings",): 12,
        ("settings", "encode"): 12,
        ("settings", "encode", "quality"): 13,
        ("settings", "mask"): 15,
        ("settings", "mask", "feather"): 15,
        ("settings", "mask", "box"): 15,
        ("more",): 16,
        ("more", "x"): 17,
        ("more", "y"): 19,
        ("more", "y", "z"): 19,
    }


def test_what_has_no_line_is_at_what_holds_it() -> None:
    lines = key_lines(TEXT)
    assert line_of(lines, ("quoted key", "inner", 1)) == 8
    assert line_of(lines, ("settings", "encode", "codec")) == 12
    assert line_of(lines, ("title",)) == 0


def test_every_key_of_a_shipped_file_is_found() -> None:
    text = data_file("resources/encoders.toml").read_text("utf-8")
    lines = key_lines(text)
    assert {path[:2] for path in lines if path[0] == "encoder" and len(path) > 1} == {
        ("encoder", name) for name in tomllib.loads(text)["encoder"]
    }
    rows = text.splitlines()
    assert all(path[-1] in rows[line - 1] for path, line in lines.items())
