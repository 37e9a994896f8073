"""Texts that are not in text form are read alike, with places in the text as given."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing import attributions
from briefing.language.legible import legible
from briefing.model import Span

TEXT = (
    "The harbour ministry said on Monday that the café tunnel would open in May.\n\n"
    "“Nobody has seen the figures,” said Ida Brandt, an economist at the International Institute. “I asked for them.”\n"
)


@pytest.mark.parametrize(
    "change",
    [
        lambda text: text.replace("tion", "ti\u00adon"),
        lambda text: text.replace(" ", " \u200b"),
        lambda text: "\ufeff" + text,
        lambda text: text.replace("\n", "\r\n"),
        lambda text: text.replace("\n", "\r"),
        lambda text: text.replace("\n", "\u2028"),
        lambda text: unicodedata.normalize("NFD", text),
    ],
    ids=["soft hyphens", "zero width", "byte order mark", "CRLF", "CR", "line separators", "decomposed"],
)
def test_invisible_characters_and_other_forms_change_nobodys_words(change) -> None:
    changed = change(TEXT)
    expected, found = attributions(TEXT), attributions(changed)
    assert [one.speaker for one in found] == [one.speaker for one in expected]
    for given_back, wanted in zip(found, expected, strict=True):
        words = [legible(changed[span.start : span.end]).text for span in given_back.spans]
        assert words == [TEXT[span.start : span.end] for span in wanted.spans]


@given(st.text(alphabet=st.sampled_from("ab \u00ad\u200b\r\n\u2028e\u0301é"), max_size=40))
def test_every_place_leads_back_to_where_it_came_from(text: str) -> None:
    plain = legible(text)
    assert len(plain.text) == len(plain.starts) == len(plain.ends)
    for number, character in enumerate(plain.text):
        there = text[plain.starts[number] : plain.ends[number]]
        assert character == "\n" or character in unicodedata.normalize("NFC", there)
        assert plain.here(Span(plain.starts[number], plain.ends[number])) is not None


@pytest.mark.parametrize(
    "text",
    [
        "Neither Ida Brandt nor Tom Lund said the plan was bad for the islands.",
        "Ida Brandt said nothing about the tunnel.",
        "No one said the plan was bad for the islands.",
        "If Brandt said that the plan was bad, he would be wrong.",
    ],
)
def test_what_nobody_said_is_nobodys(text: str) -> None:
    assert attributions(text) == []
