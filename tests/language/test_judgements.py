from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.language.judgements import judgements
from briefing.model import DoubtKind

PASSED = (
    ("The levy is a tax on bread.", "tax on", DoubtKind.DISPUTES, "The levy"),
    ("He called the levy a farce.", "farce", DoubtKind.DISPUTES, "the levy"),
    ('He called the levy "a costly farce".', "farce", DoubtKind.DISPUTES, "the levy"),
    ('They dismissed the offer as "window dressing".', "window dressing", DoubtKind.DISPUTES, "the offer"),
    ("She likened the pact to a house of cards.", "house of cards", DoubtKind.INSUFFICIENT, "the pact"),
    ("This remains an empty gesture.", "gesture", DoubtKind.INSUFFICIENT, "This"),
    ("It is a roof without walls.", "a roof without walls", DoubtKind.INSUFFICIENT, "It"),
    ("It’s a gamble.", "gamble", DoubtKind.RISK, "It"),
    ("He hailed the levy as a breakthrough.", "breakthrough", None, "the levy"),
    ("The levy is the fairest in the north.", "fairest", None, "The levy"),
    ("The tolls work.", "work", None, "tolls"),
    ("The tolls do not work.", "work", DoubtKind.INSUFFICIENT, "tolls"),
)


@pytest.mark.parametrize(("text", "words", "kind", "about"), PASSED)
def test_what_a_thing_is_said_to_be_judges_it(text: str, words: str, kind: DoubtKind | None, about: str) -> None:
    (found,) = (one for one in judgements(text) if text[one.span.start : one.span.end] == words)
    assert found.doubt is kind
    assert found.about == about


@pytest.mark.parametrize(
    "text",
    [
        "They called for a tax on sugar.",
        "The historic port was closed.",
        "It is not a mistake.",
        "There was a lie in it.",
        "He failed to appear.",
        "The treaty is merely a milestone.",
        "The men met in a prison.",
        "They called the historic port.",
        "",
    ],
)
def test_words_in_passing_and_denied_judgements_judge_nothing(text: str) -> None:
    assert not list(judgements(text))


@given(
    st.lists(
        st.sampled_from(["called", "the", "levy", '"a', "farce", "is", "a", "work.", "not", "without", "walls", "’s"]),
        max_size=14,
    ).map(" ".join)
)
def test_judgements_lie_in_the_text(text: str) -> None:
    assert all(0 <= one.span.start < one.span.end <= len(text) and one.about for one in judgements(text))
