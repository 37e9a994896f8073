from __future__ import annotations

import pytest

from briefing.language.limits import Kind, as_good, limits, negation_spans


def worded(text: str, *kinds: Kind) -> tuple[str, ...]:
    found = [one for one in limits(text) if one.kind in kinds]
    return tuple(text.replace("’", "'")[one.span.start : one.span.end] for one in found)


def hedges(text: str) -> tuple[str, ...]:
    return worded(text, *(set(Kind) - {Kind.NEGATION, Kind.CONDITION}))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It does not mean war, and no one can't see.", ("not", "no one", "n't")),
        ("It isn’t so; it cannot be.", ("n't", "cannot")),
        ("He denied it without a word.", ("denied", "without")),
        ("Not only ships but boats, no doubt.", ()),
        ("The notion of a knot is nowadays common.", ()),
    ],
)
def test_negations_are_given_as_worded(text: str, found: tuple[str, ...]) -> None:
    assert worded(text, Kind.NEGATION) == found
    assert len(negation_spans(text)) == len(found)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It may, reportedly, rise in part.", ("may", "reportedly", "in part")),
        ("In May it rose.", ()),
        ("Several of at least ten could potentially go.", ("Several", "at least", "could", "potentially")),
        ("Maybe mighty candles.", ("Maybe",)),
    ],
)
def test_hedges_are_given_as_worded_and_the_month_is_none(text: str, found: tuple[str, ...]) -> None:
    assert hedges(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("If prices rise, unless they fall, provided that all agree.", ("If", "unless", "provided that")),
        ("They provide it before and after.", ()),
        ("Only after the vote, as long as it holds.", ("Only after", "as long as")),
    ],
)
def test_conditions_are_given_as_worded(text: str, found: tuple[str, ...]) -> None:
    assert worded(text, Kind.CONDITION) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("About 300 came, at least eight of them early.", ("About", "at least")),
        ("Talks about the bridge went on around the clock.", ()),
        ("The most important point; how many there are.", ()),
    ],
)
def test_what_holds_back_a_figure_is_a_limit_before_one_only(text: str, found: tuple[str, ...]) -> None:
    assert hedges(text) == found


def test_other_words_may_be_as_good() -> None:
    text = "Officials forecast a rise."
    assert [text[span.start : span.end] for span in as_good(text, Kind.CHANCE)] == ["forecast"]
    assert as_good(text, Kind.BOUND) == ()
