"""What stands before a statement, and what is asked: nothing of their own may slip in there."""

from __future__ import annotations

import pytest
from grounding.small_sources import both

from briefing.grounding import ground, ground_conclusion
from briefing.model import (
    Answer,
    Check,
    Cite,
    Conclusion,
    ProposedClaim,
    ProposedLine,
    ProposedView,
    Question,
    Result,
)

CLAIM = ProposedClaim(evidence=(Cite(at="A3.1", words="a gift to the shipyards"),), speaker="Olaf Winter")
FINDINGS = ground(Answer(claims=(CLAIM,)), both())


@pytest.mark.parametrize("label", ["", "Gift to shipyards", "The shipyards"])
def test_a_label_of_the_sources_matter_is_printed(label: str) -> None:
    (claim,) = ground(Answer(claims=(ProposedClaim(evidence=CLAIM.evidence, label=label),)), both()).claims
    assert claim.label == label
    assert claim.verdicts == ()


@pytest.mark.parametrize(
    ("label", "result"),
    [
        ("Shipyards took 500 ships", Result.FIGURE_NOT_IN_EVIDENCE),
        ("Winter and Nora Quist", Result.NAME_NOT_IN_SOURCE),
        ('A "robbery" of all', Result.NOT_FOUND),
        ("Why the whole plan is a gift to them", Result.TOO_LONG),
    ],
)
def test_a_label_with_something_of_its_own_is_not_and_the_claim_stays(label: str, result: Result) -> None:
    (claim,) = ground(Answer(claims=(ProposedClaim(evidence=CLAIM.evidence, label=label),)), both()).claims
    assert claim.label == ""
    assert [verdict.result for verdict in claim.verdicts] == [result]


def test_a_target_is_held_to_the_same() -> None:
    view = ProposedView(evidence=CLAIM.evidence, speaker="Olaf Winter", target="Nora Quist's lies of 2014")
    (kept,) = ground(Answer(views=(view,)), both()).views
    assert kept.target == ""
    assert kept.verdicts


def asked(text: str) -> Conclusion:
    return Conclusion(questions=(Question(text=text, follows_from=("K1",)),))


def test_a_question_is_printed() -> None:
    ends = ground_conclusion(asked('Who called the plan "a gift to the shipyards" first?'), FINDINGS, both())
    assert len(ends.questions) == 1


@pytest.mark.parametrize(
    ("text", "check"),
    [
        ("Winter has lied about the shipyards.", Check.SHAPE),
        ("Winter has lied. Who pays?", Check.SHAPE),
        ("Why did Winter take 5,000 euros?", Check.FIGURES),
        ('Why did Winter say "the poor can drown"?', Check.QUOTE),
        ("When will Nora Quist resign?", Check.NAMES),
    ],
)
def test_a_question_that_asserts_is_left_out(text: str, check: Check) -> None:
    ends = ground_conclusion(asked(text), FINDINGS, both())
    assert ends.questions == ()
    assert check in [verdict.check for left in ends.left_out for verdict in left.verdicts]


def test_a_title_longer_than_a_title_is_left_out() -> None:
    long = "Olaf Winter calls the plan a gift to the shipyards and then says so again and again to everybody there"
    ends = ground_conclusion(Conclusion(title=ProposedLine(text=long, items=("K1",))), FINDINGS, both())
    assert ends.title.text != long
    assert [left.verdicts[0].result for left in ends.left_out] == [Result.TOO_LONG]
