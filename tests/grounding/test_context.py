"""Cited sentences that only say what "this" or "they" is, and speakers in them."""

from __future__ import annotations

import pytest
from grounding.small_sources import a_source

from briefing.grounding import ground
from briefing.model import Answer, Cite, Findings, ProposedClaim, ProposedPosition, Result, Role

LINES = (
    (Role.TITLE, "The quay of Osterby"),
    (
        Role.BODY,
        (
            "The head of the Coast Agency said on Monday that dredging is feasible and must remain the first task of every port. "
            "This is the way that Osterby is going, with three tools: barges, pumps and a new sluice in the northern basin."
        ),
    ),
    (
        Role.BODY,
        (
            "Residents said the transition would cost jobs. "
            "Several engineers said that it would come about mainly through early retirement and shorter hours in the yards. "
            "Residents said rents are rising by 4 percent."
        ),
    ),
)


def cited(*at: str) -> tuple[Cite, ...]:
    return tuple(Cite(at=one) for one in at)


def grounded(*at: str, statement: str | None, speaker: str | None) -> Findings:
    claim = ProposedClaim(evidence=cited(*at), statement=statement, speaker=speaker)
    return ground(Answer(claims=(claim,)), (a_source(LINES),))


def speakers(findings: Findings) -> list[str | None]:
    (claim,) = findings.claims
    return [saying.party.name if saying.party else None for saying in claim.sayings]


TOOLS = "Osterby is going the way of dredging, with three tools: barges, pumps and a new sluice in the northern basin."
RETIRING = "Several engineers said the transition would come about mainly through early retirement and shorter hours in the yards."


def test_who_speaks_in_a_sentence_that_only_leads_up_is_no_speaker_and_the_sentence_stays() -> None:
    findings = grounded("A1.1", "A1.2", statement=TOOLS, speaker=None)
    assert speakers(findings) == [None]
    assert [one.at for one in findings.claims[0].evidence] == ["A1.1", "A1.2"]


def test_who_speaks_in_a_sentence_that_only_leads_up_does_not_contradict() -> None:
    assert speakers(grounded("A2.1", "A2.2", statement=RETIRING, speaker="Several engineers")) == ["Several engineers"]


@pytest.mark.parametrize(
    ("at", "statement", "speaker"),
    [
        (("A2.1", "A2.2"), "The transition will cost jobs and shorten hours in the yards.", "Several engineers"),
        (("A2.2", "A2.3"), f"{RETIRING[:-1]}, while rents are rising.", "Several engineers"),
        (("A2.2", "A2.3"), f"{RETIRING[:-1]}, and by 4 percent.", "Several engineers"),
        (("A2.1", "A2.2"), "Residents say the transition would cost jobs.", "Several engineers"),
    ],
    ids=["both", "another's words behind", "another's figure", "the other's alone"],
)
def test_what_another_says_is_not_given_to_a_speaker(at: tuple[str, ...], statement: str, speaker: str) -> None:
    (left,) = grounded(*at, statement=statement, speaker=speaker).left_out
    assert Result.WRONG_SPEAKER in [verdict.result for verdict in left.verdicts]


def test_a_statement_of_two_speakers_words_has_both() -> None:
    statement = "Dredging is feasible and every port's first task, and Osterby has barges, pumps and a new sluice."
    assert len(speakers(grounded("A1.1", "A1.2", statement=statement, speaker=None))) > 1


def test_words_as_they_stand_are_all_that_they_cite() -> None:
    assert len(speakers(grounded("A1.1", "A1.2", statement=None, speaker=None))) > 1
    assert not grounded("A2.1", "A2.2", statement=None, speaker="Several engineers").claims


def test_a_name_that_one_sentence_alone_has_is_drawn_on() -> None:
    lines = (
        *LINES[:1],
        (Role.BODY, "Ruth Falk said pumps fail. Olaf Winter said it floods the yards of the old town."),
    )
    claim = ProposedClaim(
        evidence=cited("A1.1", "A1.2"),
        statement="Olaf Winter said that, as Ruth Falk has it, it floods the yards of the old town.",
        speaker="Olaf Winter",
    )
    assert not ground(Answer(claims=(claim,)), (a_source(lines),)).claims


def test_several_of_a_group_are_not_known_to_be_the_several_of_another_sentence() -> None:
    lines = (
        *LINES[:1],
        (Role.BODY, "Several engineers said the pumps fail. Several engineers said the sluice is too dear."),
        (Role.BODY, "Analysts said the barges are old. Analysts said the basin is deep."),
    )

    def position(at: str, speaker: str) -> ProposedPosition:
        return ProposedPosition(evidence=cited(at), speaker=speaker)

    proposed = (
        position("A1.1", "Several engineers"),
        position("A1.2", "Several engineers"),
        position("A1.2", "Several engineers"),
        position("A2.1", "Analysts"),
        position("A2.2", "Analysts"),
    )
    findings = ground(Answer(positions=proposed), (a_source(lines),))
    assert [(one.code, [each.at for each in one.evidence]) for one in findings.positions] == [
        ("P1", ["A1.1"]),
        ("P2", ["A1.2"]),
        ("P3", ["A2.1", "A2.2"]),
    ]
    assert [verdict.result for left in findings.left_out for verdict in left.verdicts] == [Result.DUPLICATE]
