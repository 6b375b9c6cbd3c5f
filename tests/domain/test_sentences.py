"""A sentence is English text that knows what it was made from, also after it was kept as text."""

from __future__ import annotations

import copy
import json
import pickle
from pathlib import Path

import pytest

from ffstudio.domain.sentences import Sentence, conjoined, listed, packed, reworded, said, unpacked

NESTED = said("{what}: {seconds:.1f} s of {path}", what=said("too long"), seconds=2.25, path=Path("clip.mov"))


def parts(sentence: Sentence) -> tuple[object, ...]:
    return (sentence, sentence.template, dict(sentence.values))


def test_a_sentence_is_its_english_text():
    assert NESTED == "too long: 2.2 s of clip.mov"
    assert type(str(NESTED)) is str
    assert json.dumps({"why": NESTED}) == '{"why": "too long: 2.2 s of clip.mov"}'


@pytest.mark.parametrize(
    "passed_on", [lambda it: unpacked(packed(it)), copy.deepcopy, lambda it: pickle.loads(pickle.dumps(it))]
)
def test_it_keeps_what_it_was_made_from(passed_on):
    found = passed_on(NESTED)
    assert parts(found) == parts(NESTED)
    assert parts(found.values["what"]) == ("too long", "too long", {})


@pytest.mark.parametrize(
    "text", ["", "plain", '{"text": broken', '{"text": "of no template"}', '{"text": 1}']
)
def test_text_that_is_no_sentence_stays_as_it_is(text):
    assert packed(text) == text
    assert unpacked(text) == text
    assert type(unpacked(text)) is str


def test_sentences_are_joined_into_one():
    both = listed([said("one {number}", number=1), "foreign {words}"])
    assert both == "one 1; foreign {words}" == both.template.format(**both.values)
    assert conjoined(["a", "b", "c"]) == "a and b and c"
    assert conjoined([]) == ""


def test_rewording_changes_the_texts_and_not_the_template():
    found = reworded(said("a {b}", b=said("{c}", c="x\ny")), lambda text: text.replace("\n", " "))
    assert isinstance(found, Sentence)
    assert (found, found.template, found.values["b"]) == ("a x y", "a {b}", "x y")
