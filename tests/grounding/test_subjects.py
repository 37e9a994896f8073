"""Whom a worded statement has speak: right field, wrong words."""

from __future__ import annotations

import pytest
from grounding.small_sources import HARBOUR, a_source, both

from briefing.grounding import ground, ground_conclusion
from briefing.model import (
    Answer,
    Check,
    Cite,
    Conclusion,
    DoubtKind,
    Findings,
    ProposedClaim,
    ProposedLine,
    ProposedPosition,
    ProposedView,
    Result,
    Role,
)

#: Somebody who quotes another, and somebody who tells what another did.
FERRY = (
    (Role.TITLE, "The ferry stays"),
    (Role.BODY, "Ferry manager Lena Moss said Captain Ivo Grant considers the old engine safe."),
    (Role.BODY, "Ivo Grant attacked the ministry on Monday. He said the repairs came a year too late."),
    (Role.BODY, "The ministry spent 2 million euros on the repairs."),
)


def claimed(statement: str, at: str, speaker: str | None, lines: tuple[tuple[Role, str], ...] = HARBOUR) -> Findings:
    proposed = ProposedClaim(evidence=(Cite(at=at),), speaker=speaker, statement=statement)
    return ground(Answer(claims=(proposed,)), (a_source(lines),))


@pytest.mark.parametrize(
    ("statement", "at", "speaker"),
    [
        ("Ruth Falk says the plan is a gift to the shipyards.", "A3.1", "Olaf Winter"),
        ("The plan, Ada Brandt said, is a gift to the shipyards.", "A3.1", "Olaf Winter"),
        ("Falk called the plan a gift to the shipyards.", "A3.1", "Olaf Winter"),
        ("Winter said that not every pier will be rebuilt.", "A2.1", "Ada Brandt"),
        ("Falk urges the council to drop the plan as a gift to the shipyards.", "A3.1", "Olaf Winter"),
        ("Olaf Winter said the quay walls are weak in two places.", "A7.2", None),
    ],
)
def test_a_statement_that_has_somebody_else_speak_is_left_out(statement: str, at: str, speaker: str | None) -> None:
    findings = claimed(statement, at, speaker)
    assert not findings.claims
    found = {(one.check, one.result) for one in findings.left_out[0].verdicts}
    assert (Check.SPEAKER, Result.WRONG_SPEAKER) in found


@pytest.mark.parametrize(
    ("statement", "at", "speaker"),
    [
        ("Winter said the plan is a gift to the shipyards.", "A3.1", "Olaf Winter"),
        ("The fisherman Olaf Winter calls the plan a gift to the shipyards.", "A3.1", "Olaf Winter"),
        ("He said the plan is a gift to the shipyards.", "A3.1", "Olaf Winter"),
        ("The plan is a gift to the shipyards.", "A3.1", "Olaf Winter"),
        ("Critics say the plan is a gift to the shipyards.", "A3.1", "Olaf Winter"),
        ("The mayor may ask for more money if prices rise, the Coast Agency reported.", "A2.1", "Ada Brandt"),
        ("Winter criticised Brandt over the cost.", "A3.2", None),
        ("Ruth Falk said that she drew the plan.", "A7.1", None),
    ],
)
def test_a_statement_that_names_its_speaker_or_nobody_stays(statement: str, at: str, speaker: str | None) -> None:
    assert len(claimed(statement, at, speaker).claims) == 1


def test_of_a_quotation_within_a_report_the_outer_speaker_counts() -> None:
    assert claimed("Moss said Grant considers the engine safe.", "A1.1", "Lena Moss", FERRY).claims
    assert not claimed("Grant said Moss considers the engine safe.", "A2.2", "Lena Moss", FERRY).claims


def test_what_somebody_did_may_be_told_by_another() -> None:
    assert claimed("Grant attacked the ministry.", "A2.1", None, FERRY).claims
    assert claimed("The ministry decided to spend 2 million euros on the repairs.", "A3.1", None, FERRY).claims


def test_positions_and_views_are_held_to_it_as_well() -> None:
    wrong, at = "Ruth Falk says the plan is a gift to the shipyards.", (Cite(at="A3.1"),)
    view = ProposedView(
        evidence=at, speaker="Olaf Winter", statement=wrong, target="the plan", doubt=DoubtKind.DISPUTES
    )
    position = ProposedPosition(evidence=at, speaker="Olaf Winter", statement=wrong)
    findings = ground(Answer(positions=(position,), views=(view,)), both())
    assert not findings.items()
    assert [left.verdicts[0].result for left in findings.left_out] == [Result.WRONG_SPEAKER] * 2


@pytest.mark.parametrize("place", ["bottom line", "dek", "title"])
def test_a_line_has_nobody_speak_whom_its_items_do_not_have(place: str) -> None:
    sources = both()
    items = (ProposedClaim(evidence=(Cite(at="A3.1"),), speaker="Olaf Winter"),)
    wrong = ProposedLine(text="Brandt said the plan is a gift to the shipyards.", items=("K1",))
    right = ProposedLine(text="Winter said the plan is a gift to the shipyards.", items=("K1",))
    for line, stays in ((wrong, False), (right, True)):
        conclusion = {
            "bottom line": Conclusion(bottom_line=(line,)),
            "dek": Conclusion(dek=line),
            "title": Conclusion(title=line),
        }[place]
        concluded = ground_conclusion(conclusion, ground(Answer(claims=items), sources), sources)
        assert bool(concluded.left_out) is not stays
        if not stays:
            assert Result.WRONG_SPEAKER in {one.result for one in concluded.left_out[0].verdicts}


def test_the_northern_half_of_a_country_is_not_named_by_the_southern() -> None:
    lines = (
        (Role.TITLE, "Two Norlands"),
        (
            Role.BODY,
            "The talks began in May, and South Norland hopes to end them by June. North Norland has left the table.",
        ),
    )
    statement = "North Norland hopes to end the talks by June."
    findings = claimed(statement, "A1.1", "North Norland", lines)
    assert findings.left_out[0].verdicts[0].check is Check.SPEAKER
    assert claimed("South Norland hopes to end the talks by June.", "A1.1", "South Norland", lines).claims
