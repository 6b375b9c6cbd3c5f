# ruff: noqa: RUF001 - Chinese has punctuation of its own
"""The engine's own sentences in the language of the window."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from ffstudio.config.projects import read_project
from ffstudio.domain.errors import FfstudioError
from ffstudio.domain.sentences import Sentence, said
from ffstudio.pipeline.doctor import examine
from ffstudio.ui.language import apply_language
from ffstudio.ui.texts import translated
from tests.domain.test_failures import CONCRETE, make

CHINESE = re.compile("[\\u4e00-\\u9fff]")
WORDS = re.compile("[a-z]{2}")


@pytest.fixture
def chinese(qapp: QApplication) -> Iterator[None]:
    apply_language(qapp, "zh")
    yield
    apply_language(qapp, "en")


@pytest.fixture(autouse=True)
def english_again(qapp: QApplication) -> Iterator[None]:
    yield
    apply_language(qapp, "en")


def shown(widget: QWidget) -> list[str]:
    return [label.text() for label in widget.findChildren(QLabel) if not label.isHidden()]


def sentences(text: str) -> Iterator[Sentence]:
    """The sentence and all in it."""
    if isinstance(text, Sentence):
        yield text
        for value in text.values.values():
            yield from sentences(str(value) if not isinstance(value, str) else value)


def test_an_alert_is_said_anew_after_the_language_is_switched(console, qtbot, tmp_path):
    damaged = tmp_path / "scene.ffs"
    damaged.write_text("no JSON")
    with pytest.raises(FfstudioError) as caught:
        read_project(damaged)
    console.desk.alerts.error(caught.value)
    english = "Cannot open the project scene.ffs: it is no JSON; the file is damaged or is something else; "
    assert any(text.startswith(english) for text in shown(console.window))
    with qtbot.waitSignal(console.rebuilt):
        console.desk.commands["view.language-zh"].trigger()
    console.window.show_dock("alerts")
    wanted = (
        "无法打开项目 scene.ffs：它不是 JSON；文件已损坏，或是其他内容；打开其自动保存的副本，或其他项目。"
    )
    assert wanted in shown(console.window)
    assert str(caught.value).startswith(english)  # the log's words


@pytest.mark.parametrize("kind", CONCRETE, ids=lambda kind: kind.__name__)
def test_every_failure_is_said_in_chinese_with_its_values(chinese, kind):
    for sentence in sentences(make(kind).sentence):
        assert sentence.template.format(**sentence.values) == sentence
        text = translated(sentence)
        assert all(
            translated(str(value)) in text
            for value in sentence.values.values()
            if not isinstance(value, Sentence)
        )
        if WORDS.search(re.sub(r"\{.*?\}", "", sentence.template)):
            assert CHINESE.search(text), sentence.template


def test_the_doctor_is_said_in_chinese(chinese, paths):
    for finding in examine(paths):
        assert translated(finding.area) == "GPU" or CHINESE.search(translated(finding.area))
        assert not finding.remedy or CHINESE.search(translated(finding.remedy)) or "apt-get" in finding.remedy


def test_a_sentence_of_another_version_stays_english(chinese):
    kept = Sentence("Cannot open a.mov", "Cannot open {path}", {})
    assert translated(kept) == "Cannot open a.mov"
    assert translated(said("words that nobody translated")) == "words that nobody translated"
    assert translated("it is empty") == "it is empty"  # a file's name, for all that is known
