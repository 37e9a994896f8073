from __future__ import annotations

from dataclasses import replace

import pytest
from briefs import a_brief

from briefing.model import When
from briefing.rendering import labels
from briefing.rendering.timeline import after_date, event_weight, told_by, worded


@pytest.mark.parametrize(
    ("when", "said"),
    [
        (When(words="April 8, 2025", year=2025, month=4, day=8), "8 April 2025"),
        (When(words="April 8", month=4, day=8), "8 April"),
        (When(words="in 2001", year=2001), "2001"),
        (When(words="March 2024", year=2024, month=3), "March 2024"),
        (When(words="in June", month=6), "June"),
        (When(words="the eighth", day=8), "the eighth"),
        (When(words="last spring"), "last spring"),
    ],
)
def test_a_date_says_what_the_text_gives_and_no_more(when, said):
    assert worded(when, labels.load("en")) == said


@pytest.mark.parametrize(
    ("statement", "date", "printed"),
    [
        ("the ministry reported 14 February", "14 February", "the ministry reported"),
        ("signed a treaty at the harbour, 14 February.", "14 February", "signed a treaty at the harbour"),
        ("was signed on 14 February", "14 February", "was signed on 14 February"),
        ("has been open since 1998", "1998", "has been open since 1998"),
        ("1998 treaty", "1998", "1998 treaty"),
        ("Marching bands came to the port", "March", "Marching bands came to the port"),
    ],
)
def test_a_date_that_closes_an_event_is_not_said_twice_unless_words_would_hang_in_the_air(statement, date, printed):
    event = replace(a_brief().events[0], statement=statement, when=When(words=date))
    assert after_date(event) == printed


def an_event(statement, **parts):
    brief = a_brief()
    return replace(brief.events[0], statement=statement, when=When(words="x", **parts))


def test_an_event_is_weighed_by_what_it_says_before_its_place():
    brief = a_brief()
    bearing = replace(an_event("The council met in Osterby", day=3), evidence=brief.claims[0].evidence)
    elsewhere = replace(bearing, evidence=(replace(bearing.evidence[0], at="A99.1"),))
    leaning = replace(bearing, statement="It met in Osterby")
    thing = replace(bearing, statement="the 2001 pact, which failed")
    told = [bearing, elsewhere, leaning, thing]
    assert sorted(told, key=lambda event: event_weight(event, brief.claims)) == told


def test_an_event_that_is_most_of_a_claim_is_told_by_it():
    claim = replace(a_brief().claims[0], statement="Ina Solberg opened the radar room in Osterby on 3 March, she said.")
    assert told_by(an_event("Ina Solberg opened the radar room in Osterby on 3 March."), [claim]) is claim
    assert told_by(an_event("Ina Solberg opened the radar room"), [claim]) is None
    assert told_by(an_event("The council met"), [claim]) is None
