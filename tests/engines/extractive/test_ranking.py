"""Importance of sentences."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.engines.extractive.ranking import LEAD, NEWS_LEAD, WEIGHTS, cosine, importance, terms, weigh

SENTENCES = [
    "The harbour authority approved the new ferry terminal on Monday.",
    "Gulls were seen near the old pier.",
    "The ferry terminal will serve 3,000 passengers a day, the harbour authority said.",
    "Lunch was served at noon.",
]


def test_plural_and_singular_are_one_term() -> None:
    assert terms("Treaties bind") == terms("treaty binds")


def test_words_without_topic_are_no_terms() -> None:
    assert not terms("they said that this would have been")


def test_a_sentence_that_shares_the_topic_outranks_one_that_does_not() -> None:
    scores = importance(weigh(SENTENCES), "Harbour authority approves ferry terminal")
    assert scores[0] > scores[1]
    assert scores[2] > scores[3]


def test_of_two_alike_the_earlier_ranks_higher() -> None:
    twice = [SENTENCES[0], SENTENCES[0]]
    first, second = importance(weigh(twice), "")
    assert first > second


def test_only_the_lead_gains_by_its_place() -> None:
    alike = [SENTENCES[0]] * 5
    scores = importance(weigh(alike), "", NEWS_LEAD)
    assert scores[0] > scores[1] > scores[2] > scores[3] == scores[4]


def test_a_text_without_terms_still_gets_scores() -> None:
    assert importance(weigh(["", "the"]), "") == pytest.approx([WEIGHTS["position"] * share for share in LEAD])


@given(st.lists(st.text(max_size=80), min_size=1, max_size=12))
def test_scores_lie_between_0_and_1(sentences: list[str]) -> None:
    scores = importance(weigh(sentences), sentences[0])
    assert all(0 <= score <= 1 + 1e-9 for score in scores)


@given(st.text(max_size=80))
def test_a_text_is_like_itself_or_empty(text: str) -> None:
    vector = {term: float(count) for term, count in terms(text).items()}
    assert cosine(vector, vector) == 0 if not vector else abs(cosine(vector, vector) - 1) < 1e-9
