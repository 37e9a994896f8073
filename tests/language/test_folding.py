from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.language.folding import find, fold
from briefing.model import Span

PIECES = st.sampled_from(
    ["we", "say", "likely", "un", "“", "”", '"', "'", "’", "«", "»", "-", "--", "–", "—", "\u00ad", "-\n", "\u00ad\n", "\n", " ", "\u00a0", "\t",
     "Iran", "20", "é", "e\u0301", "…", "...", "港口", "."]
)  # fmt: skip
TEXTS = st.lists(PIECES, min_size=1, max_size=16).map("".join)


def found(words: str, text: str) -> str | None:
    span = find(words, text, Span(0, len(text)))
    return None if span is None else text[span.start : span.end]


@given(TEXTS, TEXTS)
def test_what_is_found_folds_to_what_was_asked(words: str, text: str) -> None:
    there = found(words, text)
    if there is not None:
        assert fold(there).strip() == fold(words).strip()


@given(TEXTS)
def test_folding_twice_changes_nothing_more(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(
    st.lists(st.sampled_from(["we", "say", "“so", "it”", "--", "don’t", "20", "Iran."]), min_size=1, max_size=12),
    st.data(),
)
def test_any_run_of_words_is_found_again_in_straight_marks(tokens: list[str], draw: st.DataObject) -> None:
    text = "\n".join(tokens)
    start = draw.draw(st.integers(0, len(tokens) - 1))
    end = draw.draw(st.integers(start + 1, len(tokens)))
    asked = " ".join(tokens[start:end]).replace("“", '"').replace("”", '"').replace("’", "'").replace("--", "—")
    assert found(asked, text) is not None


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ('"so it is"', "“so it is”"),
        ("don't", "don’t"),
        ("‘fair’", "«fair»"),
        ("power -- and", "power — and"),
        ("2015-2019", "2015–2019"),
        ("two words", "two\u00a0\n words"),
        ("security", "secu\u00adrity"),
        ("security", "secu-\nrity"),
        ("Iran-Russia", "Iran-\nRussia"),
        ("20-year", "20-\nyear"),
    ],
)
def test_marks_dashes_spaces_and_broken_words_do_not_count(words: str, text: str) -> None:
    assert found(words, text) == text


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ("The plan", "the plan"),
        ("resume", "résumé"),
        ("wait…", "wait..."),
        ("does mean", "does not mean"),
        ("21", "12"),
        ("likely", "unlikely"),
        ("likely", "un\u00adlikely"),
        ("be", "being"),
        ("", "anything"),
        ("…", ""),
    ],
)
def test_everything_else_counts(words: str, text: str) -> None:
    assert find(words, text or " ", Span(0, len(text) or 1)) is None


def test_words_that_stand_there_exactly_are_taken_before_folded_ones() -> None:
    text = '“a” and "a"'
    assert find('"a"', text, Span(0, len(text))) == Span(8, 11)


def test_only_the_place_asked_about_is_searched() -> None:
    text = "one two one"
    assert find("one", text, Span(3, 11)) == Span(8, 11)
    assert find("two", text, Span(0, 6)) is None


def test_scripts_without_spaces_have_no_word_borders() -> None:
    assert found("口很", "港口很大") == "口很"
