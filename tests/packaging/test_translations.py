"""What the check of the catalogues finds of the engine's sentences."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
import translations
from engine_texts import engine_texts, unsaid_texts


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the catalogues."""
    copied = shutil.copytree(translations.FOLDER, tmp_path / "translations")
    monkeypatch.setattr(translations, "FOLDER", copied)
    return copied


def test_the_check_finds_a_sentence_of_the_engine_that_is_not_translated(folder):
    catalogue = folder / f"{translations.CHINESE}.ts"
    text = catalogue.read_text("utf-8")
    for old, new in (
        ("<translation>其中未找到人脸", '<translation type="unfinished">'),
        ("<translation>无法打开 {path}", "<translation>无法打开"),
        ("<source>it is empty</source>", "<source>it was empty</source>"),
    ):
        assert old in text
        text = text.replace(old, new)
    catalogue.write_text(text, "utf-8")
    found = translations.check()
    assert f"{catalogue.stem}: 'no face was found in it' is not translated" in found
    assert f"{catalogue.stem}: 'Cannot open {{path}}' has other placeholders: '无法打开'" in found
    assert f"{catalogue.stem}: 'it is empty' of Engine is new: update" in found


def test_the_check_finds_what_cannot_be_translated(tmp_path):
    (tmp_path / "engine.py").write_text(
        'why = said("it is {size}", size=3)\n'
        "said(why)\n"
        'raise MediaUnreadable(path, "it is too small")\n'
        'raise MediaUnreadable(path, why=f"it is {size} px wide")\n'
        'raise SettingInvalid("--set swap.model", str(error))\n'
    )
    assert [text for _, text in engine_texts(tmp_path)] == ["it is {size}", ""]
    assert len(list(unsaid_texts(tmp_path))) == 2
