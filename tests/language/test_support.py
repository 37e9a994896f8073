from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.language.support import supported
from briefing.model import Check, Result, Verdict

TEXT = """The harbour council voted on Monday to close the old lock. The engineers' union sued the port authority over unpaid wages in March.

The minister did not rule out a second review. Prices for berths rose by 12% last year, the port's annual report shows. Ferry traffic may resume in June if the divers clear the channel.
Most fishermen support the new quay, according to the survey. "The lock is beyond repair," said chief engineer Ida Thorsen.
Council leader Karl Holm said the money would come from the region. About 40 berths stand empty."""

BORNE_OUT = (
    "The harbour council voted on Monday to close the old lock.",
    "On Monday the council decided to close the lock.",
    "The old lock will be closed after a council vote.",
    "The port authority was sued by the engineers' union over unpaid wages.",
    "Berth prices rose 12% last year.",
    "The minister did not rule out another review.",
    "Chief engineer Ida Thorsen said the lock is beyond repair.",
)

NOT_BORNE_OUT = (
    ("The minister did rule out a second review.", "drops “not”"),
    ("The harbour council voted on Monday not to close the old lock.", "puts in “not”"),
    ("Prices for berths rose by 15% last year, the report shows.", "figures that the text does not have: “15%”"),
    ("Prices for berths fell by 12% last year, the port's report shows.", "says “fell” for “rose”"),
    (
        "The port authority sued the engineers' union over unpaid wages in March.",
        "says “port authority sued the engineers” for “engineers union sued the port”",
    ),
    ("Only the harbour council voted on Monday to close the old lock.", "puts in “Only”"),
    ("All fishermen support the new quay, according to the survey.", "puts in “All”"),
    ("Ferry traffic may resume in June.", "drops “if”"),
    ("Ferry traffic will resume in June if the divers clear the channel.", "drops “may”"),
    ("Karl Holm said the lock is beyond repair.", "gives to “Karl Holm” what “Ida Thorsen” says"),
    ("The mayor of Bergen opened the new lock.", "names that the text does not have: “Bergen”"),
    ("Smugglers burned the customs house.", "not in the text: “Smugglers”, “burned”, “customs”, “house”"),
    ("The harbour council closed the old lock and the old lock and the lock.", "says again: “old”, “lock”"),
    (
        "The engineers' union voted on Monday to close the new quay.",
        "not together in the text: “union … voted”, “close … new”",
    ),
)


@pytest.mark.parametrize("statement", BORNE_OUT)
def test_what_the_text_says_is_borne_out_in_its_words_or_nearly_its_words(statement: str) -> None:
    support = supported(statement, TEXT)
    assert support.supported, support.reason
    assert support.score > 0.5
    assert support.verdict is None


@pytest.mark.parametrize(("statement", "reason"), NOT_BORNE_OUT)
def test_what_the_text_does_not_say_is_refused_with_the_words_that_are_too_much(statement: str, reason: str) -> None:
    support = supported(statement, TEXT)
    assert not support.supported
    assert support.score <= 0.5
    assert reason in support.reason
    assert support.verdict == Verdict(check=Check.SUPPORT, result=Result.NOT_SUPPORTED, detail=support.reason)


def test_a_sentence_of_the_text_has_the_full_score_and_no_reason_against_it() -> None:
    support = supported("The minister did not rule out a second review.", TEXT)
    assert (support.supported, support.score, support.reason) == (True, 1.0, "")


def test_an_amount_that_is_dropped_counts_but_does_not_decide() -> None:
    support = supported("40 berths stand empty.", TEXT)
    assert support.supported
    assert support.score < supported("About 40 berths stand empty.", TEXT).score
    assert "drops “About”" in support.reason


def test_the_nearest_sentence_is_the_one_that_has_the_most_of_the_statement() -> None:
    support = supported("Prices for berths rose.", TEXT)
    nearest = support.nearest[0]
    assert TEXT[nearest.start : nearest.end].startswith("Prices for berths rose by 12%")
    assert len(support.nearest) <= 3


def test_fewer_words_in_the_text_make_a_lower_score() -> None:
    scores = [
        supported(f"The council closed the {what}.", TEXT).score for what in ("old lock", "old cinema", "rusty cinema")
    ]
    assert scores == sorted(scores, reverse=True)
    assert len(set(scores)) == 3


@pytest.mark.parametrize(
    ("statement", "text", "result", "detail"),
    [
        ("", TEXT, Result.UNVERIFIED, "it has no words to look for"),
        ("… — !", TEXT, Result.UNVERIFIED, "it has no words to look for"),
        ("It is so.", TEXT, Result.UNVERIFIED, "it has no words to look for"),
        ("The lock closed. " * 200, TEXT, Result.UNVERIFIED, "longer than 400 words"),
        ("The lock closed.", "", Result.NOT_SUPPORTED, "not in the text: “lock”, “closed”"),
        ("The lock closed.", " \n. !", Result.NOT_SUPPORTED, "not in the text: “lock”, “closed”"),
    ],
)
def test_what_cannot_be_looked_for_or_found_is_said_to_be_so(
    statement: str, text: str, result: Result, detail: str
) -> None:
    support = supported(statement, text)
    assert support.verdict == Verdict(check=Check.SUPPORT, result=result, detail=detail)


def test_many_words_are_listed_up_to_a_few() -> None:
    support = supported("Smugglers burned seven wooden customs houses beyond northern villages.", TEXT)
    assert support.reason.count("“") <= 8
    assert "…" in support.reason


@pytest.mark.parametrize(
    "filling", ["lock ", "not ", '"', "(", "1.", "A.b ", "x", 'said "', "if ", "ab\n", "\u00ad", "。"]
)
def test_no_text_keeps_it_from_an_answer(filling: str) -> None:
    text = filling * (60_000 // len(filling))
    assert 0 <= supported("The lock did not close in 2019, Ida Thorsen said.", text).score <= 1
    assert 0 <= supported(text[:1500], TEXT).score <= 1


def test_of_a_very_long_text_figures_and_names_are_found_beside_the_words_they_belong_to() -> None:
    text = "The weather was fair at sea.\n" * 12_000 + TEXT
    assert len(text) > 300_000
    assert supported("Berth prices rose 12% last year.", text).supported
    assert "“15%”" in supported("Berth prices rose 15% last year.", text).reason


@given(st.text(max_size=200), st.text(max_size=400))
def test_any_two_texts_give_a_score_and_places_inside_the_text(statement: str, text: str) -> None:
    support = supported(statement, text)
    assert 0 <= support.score <= 1
    assert support.supported <= (support.score >= 0.5)
    assert all(0 <= span.start < span.end <= len(text) for span in support.nearest)
    assert support == supported(statement, text)


@given(st.integers(0, 10_000))
def test_the_order_of_sentences_does_not_matter_to_a_sentence_among_them(seed: int) -> None:
    sentences = [
        "The lock closed.",
        "The union sued the port.",
        "Prices rose by 12%.",
        "No ferry sails.",
        "Karl Holm left.",
    ]
    random.Random(seed).shuffle(sentences)  # noqa: S311  # an order, no secret
    assert [supported(one, " ".join(sentences)).score for one in sentences] == [1.0] * len(sentences)
