from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.sources import text_form
from briefing.sources.form import formed


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("a\r\nb\rc\x0cd\u2028e", "a\nb\nc\nd\ne"),
        ("\ufeffBOM", "BOM"),
        ("cafe\u0301", "café"),
        ("a\x00b\x1bc\x7fd\x9fe", "abcde"),
        ("zero\u200bwidth\u2060stray", "zerowidthstray"),
        ("left\u202eright\u2066x\u2069", "leftrightx"),
        ("hidden\U000e0041\U000e0042", "hidden"),
        ("carrier\U000e0101", "carrier"),
        ("x\u200dy\u200cz", "xyz"),
        ("lone \ud800 half", "lone \ufffd half"),
    ],
)
def test_what_a_reader_does_not_see_is_taken_out(raw: str, text: str) -> None:
    assert text_form(raw) == text


@pytest.mark.parametrize(
    "text",
    [
        "tab\tand\nline",
        "می\u200cخواهم",
        "क्\u200dष",
        "👩\u200d💻",
        "\u200fمرحبا\u200e",
        "soft\u00adhyphen",
        "no\u00a0break",
        "葛\U000e0100",
    ],
)
def test_what_a_script_or_a_reader_needs_stays(text: str) -> None:
    assert text_form(text) == text


def test_the_number_of_invisible_characters_is_told_but_a_bom_and_line_ends_are_not_counted() -> None:
    assert formed("\ufeffa\r\nb\u200b\u200bc\x01").invisible == 3


@given(st.text())
def test_a_text_in_text_form_comes_back_as_it_is(text: str) -> None:
    once = text_form(text)
    assert text_form(once) == once
    assert unicodedata.is_normalized("NFC", once)
    assert once.encode().decode() == once
