"""A sentence cited only for the full name of a thing neither says the statement nor contradicts its speaker."""

from __future__ import annotations

import pytest
from grounding.small_sources import a_source

from briefing.grounding import ground
from briefing.model import Answer, Cite, ProposedClaim, Role

TEXT = (
    (Role.BODY, "Economists said the coastal defence treaty brings little to ordinary sailors."),
    (Role.BODY, "Members expected that the transition to steam would be accompanied by lower fares."),
    (Role.BODY, "Some members judged that the transition would come about through fewer sailings."),
    (Role.BODY, "Ada Brandt called the treaty a gesture to the fleet."),
)


def kept(statement: str, speaker: str, *at: str) -> bool:
    proposed = ProposedClaim(evidence=tuple(Cite(at=one) for one in at), speaker=speaker, statement=statement)
    findings = ground(Answer(claims=(proposed,)), (a_source(TEXT),))
    return [saying.party.name if saying.party else None for claim in findings.claims for saying in claim.sayings] == [
        speaker
    ]


@pytest.mark.parametrize(
    ("statement", "speaker", "at"),
    [
        ("Ada Brandt called the coastal defence treaty a gesture to the fleet.", "Ada Brandt", ("A4.1", "A1.1")),
        (
            "Some members judged that the transition to steam would come about through fewer sailings.",
            "Some members",
            ("A2.1", "A3.1"),
        ),
    ],
)
def test_the_name_of_what_is_spoken_of_is_no_second_voice(statement: str, speaker: str, at: tuple[str, ...]) -> None:
    assert kept(statement, speaker, *at)


@pytest.mark.parametrize(
    ("statement", "speaker", "at"),
    [
        (
            "Ada Brandt called the treaty a gesture that brings little to ordinary sailors.",
            "Ada Brandt",
            ("A4.1", "A1.1"),
        ),
        (
            "Ada Brandt said the treaty brings little to ordinary sailors.",
            "Ada Brandt",
            ("A4.1", "A1.1"),
        ),
        (
            "Some members judged that the transition accompanied by lower fares would come about through fewer sailings.",
            "Some members",
            ("A2.1", "A3.1"),
        ),
    ],
)
def test_what_another_says_of_it_is_one(statement: str, speaker: str, at: tuple[str, ...]) -> None:
    assert not kept(statement, speaker, *at)
