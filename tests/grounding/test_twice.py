"""Two claims of one speaker over one sentence: said twice, or two things said."""

from __future__ import annotations

import pytest
from grounding.small_sources import both

from briefing.grounding import ground
from briefing.model import Answer, Cite, Findings, ProposedClaim, Result

FIRST = "The council adopted a 12-year dredging plan."


def claimed(*statements: str | None) -> Findings:
    cites = (Cite(at="A1.1"),)
    return ground(Answer(claims=tuple(ProposedClaim(evidence=cites, statement=one) for one in statements)), both())


@pytest.mark.parametrize(
    "again",
    [FIRST, "A 12-year dredging plan was adopted by the council on April 8.", "The council adopts a plan.", None],
)
def test_a_claim_that_says_the_same_again_is_left_out(again: str | None) -> None:
    findings = claimed(FIRST, again)
    assert [one.code for one in findings.claims] == ["K1"]
    assert findings.left_out[0].verdicts[0].result is Result.DUPLICATE
    assert findings.left_out[0].verdicts[0].detail.endswith("K1")


@pytest.mark.parametrize(
    "other",
    [
        "On April 8, Osterby got its scheme for the fairway.",
        "The dredging plan that the council adopted will not end for 12 years.",
    ],
)
def test_a_claim_that_says_something_else_stays_beside_the_first(other: str) -> None:
    findings = claimed(FIRST, other, FIRST)
    assert [one.statement for one in findings.claims] == [FIRST, other]
    assert [one.code for one in findings.claims] == ["K1", "K2"]
    assert len(findings.left_out) == 1
