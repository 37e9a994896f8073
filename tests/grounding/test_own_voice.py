"""Who says so in a text that is one author's, and names longer or shorter than the source's own."""

from __future__ import annotations

from dataclasses import replace

import pytest
from grounding.small_sources import a_source

from briefing import read
from briefing.grounding import ground
from briefing.model import (
    Answer,
    Card,
    Check,
    Cite,
    Fact,
    ProposedClaim,
    ProposedPosition,
    Result,
    Role,
    Source,
    SourceKind,
    Stance,
    Tie,
)

SPEECH = (
    (Role.TITLE, "The harbour after the storm"),
    (Role.BODY, "I will rebuild every pier before the winter. The Coast Agency said the old walls are unsafe."),
    (Role.BODY, "Just yesterday, Cabinet decided to close the northern quay for a week."),
)
NEWS = (
    (Role.TITLE, "Walls and piers"),
    (Role.BODY, "Norland's Sjofart shipping agency said on Monday that the old walls are unsafe."),
    (Role.BODY, "Several dock workers said that nobody had asked them about the piers."),
)


def of_kind(kind: SourceKind, *, byline: str | None = None, letter: str = "A") -> Source:
    return replace(a_source(SPEECH, letter), kind=kind, card=Card(byline=Fact(value=byline)))


def position(at: str, speaker: str | None) -> ProposedPosition:
    return ProposedPosition(
        evidence=(Cite(at=at),), speaker=speaker, statement="The piers will be rebuilt before the winter."
    )


def claim(at: str, speaker: str | None) -> ProposedClaim:
    return ProposedClaim(evidence=(Cite(at=at),), speaker=speaker)


@pytest.mark.parametrize("kind", [SourceKind.SPEECH, SourceKind.OPINION])
def test_the_author_of_a_text_holds_a_position_named_or_not(kind: SourceKind) -> None:
    findings = ground(Answer(positions=(position("A1.1", None),)), (of_kind(kind),))
    (held,) = findings.positions
    assert held.party is None
    assert [(saying.party, saying.tie) for saying in held.sayings] == [(None, Tie.ARTICLE)]


def test_the_reporter_of_an_article_holds_none() -> None:
    findings = ground(Answer(positions=(position("A1.1", None),)), (of_kind(SourceKind.NEWS),))
    assert not findings.positions
    assert findings.left_out[0].verdicts[0].result is Result.SPEAKER_NOT_FOUND


def test_two_unnamed_authors_are_two_parties() -> None:
    sources = (of_kind(SourceKind.SPEECH), of_kind(SourceKind.SPEECH, letter="B"))
    findings = ground(Answer(positions=(position("A1.1", None), position("B1.1", None))), sources)
    assert [held.code for held in findings.positions] == ["P1", "P2"]


@pytest.mark.parametrize("speaker", [None, "Ada Brandt", "Brandt"])
def test_the_byline_of_a_speech_says_what_nobody_else_says(speaker: str | None) -> None:
    source = of_kind(SourceKind.SPEECH, byline="Ada Brandt")
    findings = ground(Answer(claims=(claim("A1.1", speaker),), positions=(position("A1.1", speaker),)), (source,))
    for item in (findings.claims[0], findings.positions[0]):
        (saying,) = item.sayings
        assert saying.party is not None
        assert (saying.party.name, saying.tie) == ("Ada Brandt", Tie.BYLINE)


def test_the_byline_does_not_say_what_another_says() -> None:
    source = of_kind(SourceKind.SPEECH, byline="Ada Brandt")
    findings = ground(Answer(claims=(claim("A1.2", "Ada Brandt"),)), (source,))
    assert not findings.claims
    (verdict,) = findings.left_out[0].verdicts
    assert (verdict.check, verdict.result) == (Check.SPEAKER, Result.WRONG_SPEAKER)


def test_the_byline_of_a_report_says_nothing_itself() -> None:
    source = of_kind(SourceKind.NEWS, byline="Ada Brandt")
    assert not ground(Answer(claims=(claim("A1.1", "Ada Brandt"),)), (source,)).claims


def test_what_somebody_is_told_to_have_decided_is_the_texts_own_word() -> None:
    findings = ground(Answer(claims=(claim("A2.1", None),)), (of_kind(SourceKind.SPEECH),))
    assert [saying.party for saying in findings.claims[0].sayings] == [None]


def test_what_somebody_is_told_to_have_decided_is_their_position() -> None:
    decided = replace(position("A2.1", "Cabinet"), statement=None, stance=Stance.FAVOURABLE)
    (held,) = ground(Answer(positions=(decided,)), (of_kind(SourceKind.SPEECH),)).positions
    assert held.party is not None
    assert held.party.name == "Cabinet"


@pytest.mark.parametrize(
    ("at", "speaker", "name"),
    [
        ("A1.1", "Norland's Sjofart shipping agency", None),
        ("A2.1", "Several dock workers", "Several dock workers"),
    ],
)
def test_a_name_may_be_longer_than_the_mention_where_the_source_has_it_so(
    at: str, speaker: str, name: str | None
) -> None:
    (found,) = ground(Answer(claims=(claim(at, speaker),)), (a_source(NEWS),)).claims
    (saying,) = found.sayings
    assert saying.party is not None
    assert saying.tie is Tie.ATTRIBUTED
    if name:
        assert saying.party.name == name


@pytest.mark.parametrize("speaker", ["Most dock workers", "All of several dock workers", "dock workers"])
def test_a_group_that_does_not_stand_there_in_these_words_is_not_tied(speaker: str) -> None:
    assert not ground(Answer(claims=(claim("A2.1", speaker),)), (a_source(NEWS),)).claims


def test_what_is_told_of_somebody_beside_their_own_words_gives_the_words_no_second_speaker() -> None:
    lines = ((Role.BODY, "Ada Brandt pointed to the old plan. Brandt said that such plans come to nothing."),)
    both = replace(claim("A1.1", "Ada Brandt"), evidence=(Cite(at="A1.1"), Cite(at="A1.2")))
    (found,) = ground(Answer(claims=(both,)), (a_source(lines),)).claims
    assert [saying.party.name if saying.party else None for saying in found.sayings] == ["Ada Brandt"]


def test_a_body_that_is_only_named_beside_a_speakers_words_does_not_say_them() -> None:
    described = 'Ada Brandt describing the plan as merely "a costly gesture"'
    lines = (
        (Role.BODY, f"Even shipowners close to the ministry express doubts, with {described} at a Harbour Club panel."),
    )
    statement = 'The Harbour Club described the plan as merely "a costly gesture".'
    club = replace(claim("A1.1", "Harbour Club"), statement=statement)
    (left,) = ground(Answer(claims=(club,)), (a_source(lines),)).left_out
    assert left.verdicts[0].result is Result.WRONG_SPEAKER
    owners = replace(
        claim("A1.1", "shipowners close to the ministry"),
        statement="Even shipowners close to the ministry express doubts about the plan.",
    )
    assert ground(Answer(claims=(owners,)), (a_source(lines),)).claims


def test_a_question_is_not_said_by_who_answers_it() -> None:
    text = """The Daily Anchor interviews Ada Brandt

Osterby, May 3. The Daily Anchor spoke with Ada Brandt, who leads the harbour office.

Q: Why have so few ships called at the harbour this year?

A: The quay walls are weak, and the insurers know it. We will need two summers to mend them.

Q: Who will pay for the walls?

A: Nobody has said so yet. The council may ask the shipowners, and they may refuse it.
"""
    (source,) = read(text.encode(), name="interview.txt")
    source = replace(source, letter="A")
    asked, answered = (
        next(
            f"A{block.number}.1"
            for block in source.blocks
            if block.number and source.text[block.span.start :].startswith(opens)
        )
        for opens in ("Why", "The quay")
    )
    both = replace(
        claim(answered, "Ada Brandt"),
        evidence=(Cite(at=asked), Cite(at=answered)),
        named_in="A1.1",
        statement="Asked why so few ships have called, Ada Brandt said the quay walls are weak.",
    )
    (found,) = ground(Answer(claims=(both,)), (source,)).claims
    assert [one.at for saying in found.sayings for one in saying.evidence] == [answered]
