"""A proposition in an engine's own words, and a "not" more or less in it."""

from __future__ import annotations

import pytest
from grounding.small_sources import a_source

from briefing.grounding import ground
from briefing.model import Answer, Check, Cite, Findings, ProposedProposition, Result, Role

LINES = (
    (Role.TITLE, "No ban on trawling in the bay"),
    (Role.BODY, "The minister said the bay will not be closed to trawlers this year."),
    (Role.BODY, "The council should sell the old ferry to a private owner, the report says."),
)


def proposed(text: str, *at: str) -> Findings:
    evidence = tuple(Cite(at=one) for one in at)
    return ground(
        Answer(proposition=ProposedProposition(text=text, evidence=evidence, worded=True)), (a_source(LINES),)
    )


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("The bay will be closed to trawlers this year", "A1.1"),
        ("Close the bay to trawlers this year", "A1.1"),
        ("A ban on trawling in the bay", "A0.1"),
        ("The council should not sell the old ferry to a private owner", "A2.1"),
        ("The council should never sell the ferry to a private owner", "A2.1"),
    ],
)
def test_a_proposition_with_a_negation_more_or_less_is_left_out(text: str, at: str) -> None:
    findings = proposed(text, at)
    assert findings.proposition is None
    assert {(one.check, one.result) for one in findings.left_out[0].verdicts} == {(Check.NEGATION, Result.DIFFERS)}


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("The bay will not be closed to trawlers", ("A1.1",)),
        ("The bay stays open to trawlers this year", ("A1.1",)),
        ("The council should sell the ferry", ("A2.1",)),
        ("The bay is not closed to trawlers", ("A0.1", "A1.1")),
    ],
)
def test_a_proposition_that_keeps_the_negation_or_needs_none_stays(text: str, at: tuple[str, ...]) -> None:
    kept = proposed(text, *at).proposition
    assert kept is not None
    assert kept.text == text
