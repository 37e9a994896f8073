"""What happened on a date is told in a whole clause of the source, or not at all."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.language.counting import count_words
from briefing.language.dates import dates
from briefing.language.happenings.happening import LONGEST, happenings, leans
from briefing.language.happenings.relations import Relation
from briefing.model import Span

LONG_TAIL = (
    ", to the surprise of all who had come from the islands in the morning and of the many who had stayed at home"
)


def told(text: str) -> list[tuple[str, str]]:
    """Each date with what is told of it."""
    sentence = Span(0, len(text))
    given_dates = dates(text, sentence)
    found = happenings(text, sentence, [dated.span for dated in given_dates])
    return [(given_dates[one.date].when.words, text[one.span.start : one.span.end]) for one in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # A short sentence stays whole, its full stop too.
        ("The council met on 3 May.", [("3 May", "The council met on 3 May.")]),
        # A clause that hangs on another is cut off, and so is one that is joined.
        (
            f"The new bridge opened in Ardel on 17 January{LONG_TAIL}.",
            [("17 January", "The new bridge opened in Ardel on 17 January")],
        ),
        (
            (
                "The ministry closed the old ferry line on 9 June 2030, but the islanders, who had used it for two hundred "
                "years to bring their fish to the markets of the town, went on sailing in boats of their own."
            ),
            [("9 June 2030", "The ministry closed the old ferry line on 9 June 2030")],
        ),
        # Of two clauses each has its own date.
        (
            (
                "The yard was founded in 1950 by two brothers from Lund, and the last ship left it in 1998 for a port in "
                "the far south."
            ),
            [
                ("1950", "The yard was founded in 1950 by two brothers from Lund"),
                ("1998", "the last ship left it in 1998 for a port in the far south"),
            ],
        ),
        # A date in the clause that hangs.
        (
            (
                "Although the tunnel was dug in 1950, boats still cross the sound on most days of the year, and "
                "many who live in the north would rather wait than go under the sea."
            ),
            [("1950", "the tunnel was dug in 1950")],
        ),
        # A date that opens a long sentence.
        (
            (
                "On 4 March 2031, with nine days until the start of the great fair in the old town of Ardel, the Coastal "
                "Gazette interviewed the harbour master of the northern islands about attitudes to larger ships."
            ),
            [
                (
                    "4 March 2031",
                    (
                        "the Coastal Gazette interviewed the harbour master of the northern islands about attitudes to "
                        "larger ships"
                    ),
                )
            ],
        ),
        # A noun with its participle, a noun with its clause.
        (
            (
                "A ten-year coastal trade pact ratified 9 June by the State Council stops short of the loans that Ardel "
                "had asked for and does little for the fishermen of the outer islands, merchants said."
            ),
            [("9 June", "A ten-year coastal trade pact ratified 9 June by the State Council")],
        ),
        (
            (
                "Merchants said that the new pact of the two towns stops far short of the loans the bank granted to Lund "
                "in a 2024 treaty and that it does little for the fishermen of the outer islands."
            ),
            [("2024", "the loans the bank granted to Lund in a 2024 treaty")],
        ),
        # Somebody describing something on an occasion.
        (
            (
                "Even friends of the plan have their doubts about it by now, with harbour master Ina Solberg calling it "
                "merely a symbol at a March 24 hearing of the town council."
            ),
            [
                (
                    "March 24",
                    "harbour master Ina Solberg calling it merely a symbol at a March 24 hearing of the town council",
                )
            ],
        ),
        # Two sentences that ran into each other.
        (
            (
                "The ferry was sold on 3 May 2031.The buyer is a bank in Lund that has never owned a ship before and that "
                "has no plans for it."
            ),
            [("3 May 2031", "The ferry was sold on 3 May 2031")],
        ),
        # Whoever told it on that day told all of it.
        (
            "The old pier was sold, while the ferry that had served it was moved to the north, the mayor said on 3 May.",
            [
                (
                    "3 May",
                    (
                        "The old pier was sold, while the ferry that had served it was moved to the north, the mayor said "
                        "on 3 May."
                    ),
                )
            ],
        ),
    ],
)
def test_an_entry_is_a_whole_clause_with_its_verb(text: str, expected: list[tuple[str, str]]) -> None:
    assert told(text) == expected


def test_of_two_dates_in_the_same_words_the_one_beside_the_verb_is_the_event() -> None:
    text = "Brandt in October revealed large plans to widen the sound by the end of 2035."
    assert told(text) == [("October", text)]


@pytest.mark.parametrize(
    "text",
    [
        "Nine days are left until the start of the 2014 Winter Games in Ardel.",
        "The rule follows resolution 2254 (2015) of the council.",
        "If the bridge opens in May 2031, the ferry will close.",
        "Prices rose faster than in the July survey of the bank.",
        "Wages rose by a tenth in the twelve months ending in August 2030.",
        "Before May 2031 I would have said that it was too early.",
        "Will the bridge open in May 2031?",
        "Correction added 3 May 2031: the bridge has two lanes, and not three as the article said at first.",
        "June 9 – Ardel, Old Harbour Hall",
        "OUT,” Noem wrote on 4 May.",
        "“We took a good step in May 2031, and I thank you all for that.”",
        "Which is not to say that what happened in May was small.",
        "Now consider what we know of the visit in May.",
    ],
)
def test_a_date_that_names_or_measures_something_is_no_event(text: str) -> None:
    assert told(text) == []


def test_a_thing_named_by_its_date_is_an_event_where_a_clause_tells_of_it() -> None:
    text = "Winter pointed to the 1998 harbour treaty, which had failed within a year."
    sentence = Span(0, len(text))
    (one,) = happenings(text, sentence, [dated.span for dated in dates(text, sentence)])
    assert one.relation is Relation.THING
    assert text[one.span.start : one.span.end] == "the 1998 harbour treaty, which had failed within a year"


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("The bridge is closed, the Coastal News Agency reported May 3.", Relation.TELLING),
        ("The bridge is closed, the mayor said on May 3.", Relation.HAPPENING),
        ("Winter praised the plan during an April 18 press conference.", Relation.HAPPENING),
    ],
)
def test_the_day_of_an_outlets_report_is_told_from_that_of_an_event(text: str, relation: Relation) -> None:
    sentence = Span(0, len(text))
    (one,) = happenings(text, sentence, [dated.span for dated in dates(text, sentence)])
    assert one.relation is relation


@pytest.mark.parametrize("words", ["He left in May", "They’ve left", "Its end came", "“We left"])
def test_what_names_nobody_leans_on_another_sentence(words: str) -> None:
    assert leans(words)


def test_what_names_somebody_stands_alone() -> None:
    assert not leans("The mayor left in May")


def test_a_date_that_comes_only_with_a_long_telling_of_another_is_left_aside() -> None:
    text = (
        "A joint meeting of the harbour board of Ardel and the board of governors of the coastal railway was held in the "
        "old town hall on 4 March 2031, at noon and continued on 5 March 2031, at nine."
    )
    assert [when for when, _ in told(text)] == ["4 March 2031"]


@given(
    st.lists(
        st.sampled_from(
            [
                "the",
                "council",
                "met",
                "on 3 May",
                "in 2001",
                ",",
                "and",
                "who",
                "ratified",
                "by",
                "(",
                '"',
                ";",
                "He",
                ".",
            ]
        ),
        min_size=1,
        max_size=60,
    )
)
def test_whatever_the_words_an_entry_lies_in_its_sentence_and_is_short(tokens: list[str]) -> None:
    text = " ".join(tokens)
    sentence = Span(0, len(text))
    for one in happenings(text, sentence, [dated.span for dated in dates(text, sentence)]):
        assert one.span in sentence
        assert count_words(text[one.span.start : one.span.end]) <= LONGEST
