from __future__ import annotations

import pytest

from briefing.language.limits import conditions, hedges, negations


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
    assert negations(text) == found


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
    assert conditions(text) == found
