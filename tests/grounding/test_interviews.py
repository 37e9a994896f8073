"""Questions and answers: who is heard in them, and what a question beside its answer counts for."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefing import read
from briefing.grounding import ground
from briefing.language.voices import voices
from briefing.model import Answer, Cite, Findings, ProposedClaim, Result, Source, Tie

TURNS = """

Q: Is it true that the ferry line has lost 90 sailors since the storm?

A: We lost about 60, and many have come back. The pay is better now.

Q: The harbour master Ivo Grant calls your plan reckless. Did the minister, Rosa Lind, press you to keep it?

A: I will not comment on private talks. The plan was ours from the beginning.
"""
NAMED = "Lena Moss, who runs the ferry line, talks about sailors and money."
UNNAMED = "Lena Moss runs the ferry line. Carl Berg, her deputy, came along."


def interview(opening: str, *, questions: str = "Q", answers: str = "A") -> Source:
    turns = TURNS.replace("Q:", f"{questions}:").replace("A:", f"{answers}:")
    (source,) = read(f"The ferry and its sailors\n\n{opening}{turns}".encode(), name="interview.txt")
    assert [block.turn for block in source.paragraphs()][1:] == [questions, answers] * 2
    return replace(source, letter="A")


def claimed(source: Source, *at: str, statement: str, speaker: str | None, named_in: str | None = None) -> Findings:
    cites = tuple(Cite(at=one) for one in at)
    proposed = ProposedClaim(evidence=cites, statement=statement, speaker=speaker, named_in=named_in)
    return ground(Answer(claims=(proposed,)), (source,))


def remarks(findings: Findings) -> list[str]:
    (claim,) = findings.claims
    return [one.detail for one in claim.verdicts if one.result is Result.UNVERIFIED]


@pytest.mark.parametrize(
    "opening",
    [
        NAMED,
        "The Daily Anchor talked to Lena Moss about the ferry line.",
        "Lena Moss talks to the Daily Anchor about the ferry line.",
        "Carl Berg spoke with Lena Moss on the quay.",
        "In conversation with Lena Moss.",
        "The ferry line is short of sailors. Its manager, Lena Moss, explains why.",
    ],
)
def test_who_answers_is_told_by_the_opening(opening: str) -> None:
    source = interview(opening)
    found = voices(source)
    answers = [block for block in source.blocks if block.turn == "A"]
    assert {one.speaker for block in answers for one in found.covering(block.span)} == {"Lena Moss"}


@pytest.mark.parametrize(
    "opening",
    [UNNAMED, "Everybody talks about the ferry that Carl Berg built and Lena Moss runs.", "We spoke to Moss."],
)
def test_an_opening_that_leaves_it_open_names_nobody(opening: str) -> None:
    source = interview(opening)
    found = voices(source)
    answers = [block for block in source.blocks if block.turn == "A"]
    assert {one.speaker for block in answers for one in found.covering(block.span)} == {None}


@pytest.mark.parametrize("marks", [("Q", "A"), ("Daily Anchor", "Lena Moss")])
def test_a_question_beside_its_answer_neither_says_nor_contradicts(marks: tuple[str, str]) -> None:
    source = interview(NAMED, questions=marks[0], answers=marks[1])
    statement = "Moss would not say whether the minister, Rosa Lind, had pressed her to keep the plan."
    findings = claimed(source, "A4.2", "A5.1", statement=statement, speaker="Lena Moss")
    (claim,) = findings.claims
    assert [one.at for saying in claim.sayings for one in saying.evidence] == ["A5.1"]
    assert remarks(findings) == []


def test_a_question_alone_is_still_whose_it_is() -> None:
    source = interview(NAMED, questions="Daily Anchor", answers="Lena Moss")
    findings = claimed(source, "A2.1", statement="The line has lost 90 sailors.", speaker="Lena Moss")
    assert findings.left_out[0].verdicts[0].result is Result.WRONG_SPEAKER


@pytest.mark.parametrize(
    ("at", "statement"),
    [
        (("A2.1", "A3.1"), "Moss says the ferry line has lost 90 sailors."),
        (("A4.2", "A5.1"), "Moss says the minister, Rosa Lind, pressed her to keep it."),
    ],
)
def test_what_only_the_question_says_is_marked(at: tuple[str, ...], statement: str) -> None:
    findings = claimed(interview(NAMED), *at, statement=statement, speaker="Lena Moss")
    assert any("only in the question" in detail for detail in remarks(findings))


def test_where_nobody_is_known_to_answer_the_sentence_pointed_at_tells() -> None:
    statement = "Moss says the pay is better now."
    (claim,) = claimed(interview(UNNAMED), "A3.2", statement=statement, speaker="Lena Moss", named_in="A1.1").claims
    assert [(saying.party and saying.party.name, saying.tie) for saying in claim.sayings] == [
        ("Lena Moss", Tie.NAMED_IN)
    ]


@pytest.mark.parametrize(
    ("at", "speaker", "named_in"),
    [("A3.2", "Ivo Grant", "A4.1"), ("A2.1", "Lena Moss", "A1.1"), ("A3.2", "Lena Moss", None)],
)
def test_neither_a_question_nor_a_name_in_one_tells_who_answers(at: str, speaker: str, named_in: str | None) -> None:
    findings = claimed(interview(UNNAMED), at, statement="The plan is reckless.", speaker=speaker, named_in=named_in)
    assert findings.left_out[0].verdicts[0].result is Result.SPEAKER_NOT_FOUND
