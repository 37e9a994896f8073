from __future__ import annotations

import pytest

from briefing import resources
from briefing.model import Result
from briefing.rendering import labels


def test_braces_in_a_value_are_text_and_not_gaps():
    assert labels.load("en").say("towards") == "Stance towards:"
    assert labels.load("en").say("via", channel="{channel} {0}") == "via {channel} {0}"


def test_a_language_without_a_file_is_labelled_in_english():
    assert labels.load("xx").language == "en"
    assert labels.load("xx").word("doubts") == "Doubts and objections"


def test_what_a_language_lacks_is_taken_from_english(monkeypatch, tmp_path):
    (tmp_path / "labels").mkdir()
    english = resources.text("templates", "labels/en.toml")
    (tmp_path / "labels" / "en.toml").write_text(english)
    (tmp_path / "labels" / "de.toml").write_text('[words]\ndoubts = "Zweifel und Einwände"\n')
    monkeypatch.setattr(resources, "folder", lambda _name: tmp_path)
    german = labels.load("de")
    assert german.language == "de"
    assert german.word("doubts") == "Zweifel und Einwände"
    assert german.word("sources") == "Sources"


def test_parts_are_listed_as_one_says_them():
    english = labels.load("en")
    assert english.listed([]) == ""
    assert english.listed(["a"]) == "a"
    assert english.listed(["a", "b", "c"]) == "a, b and c"


@pytest.mark.parametrize("result", Result)
def test_there_are_plain_words_for_every_reason_to_leave_something_out(result):
    words = labels.load("en").word(result.value.replace(" ", "-"), "reasons")
    assert words.startswith(("it ", "its ", "a ", "the ", "only "))


def test_small_numbers_are_words():
    assert labels.load("en").number(2) == "two"
    assert labels.load("en").number(40) == "40"
