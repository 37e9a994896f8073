"""What a reader is asked to look at in an engine's own wording, and what needs no look."""

from __future__ import annotations

from dataclasses import replace

import pytest
from grounding.small_sources import a_source

from briefing.grounding import ground
from briefing.model import Answer, Check, Cite, Claim, ProposedClaim, Result, Role

LINES = (
    (Role.TITLE, "Storm over Osterby"),
    (Role.BODY, "The mayor of Larvik, Ada Brandt, said the storm damaged 40 houses within 48 hours."),
    (
        Role.BODY,
        "Engineer Ruth Falk told the council of Hamar that the dam lost 150 litres a minute before it was mended.",
    ),
    (Role.BODY, "About 8,000 migrants may wait at the border. The union won the vote by 7 to 4."),
    (Role.BODY, "Winter declined to comment on the talks. Prices rise in the north of the country every winter."),
    (Role.BODY, "Falk denied that she had declined to comment."),
    (Role.BODY, "Around 80 people left the island on 12 boats. The Harbour Guards team beat the Dockers 7-4."),
)


def claim(statement: str, at: str, speaker: str | None = None, language: str = "en") -> Claim:
    proposed = ProposedClaim(evidence=(Cite(at=at),), statement=statement, speaker=speaker)
    (found,) = ground(Answer(claims=(proposed,)), (replace(a_source(LINES), language=language),)).claims
    return found


MARKED = (
    ("The mayor of Hamar said the storm damaged 40 houses.", "A1.1", "Ada Brandt", "“Hamar”"),
    ("Brandt said the storm damaged 40 houses within 48 days.", "A1.1", "Ada Brandt", "“48 days”"),
    ("Brandt said the storm damaged 40 boats within 48 hours.", "A1.1", "Ada Brandt", "“40 boats”"),
    ("Falk said the dam lost 150 litres an hour.", "A2.1", "Ruth Falk", "“150 hour”"),
    ("Some 8,000 boats of migrants may wait at the border.", "A3.1", None, "“8,000 boats”"),
    ("About 80 families left the island.", "A6.1", None, "“80 families”"),
    ("Prices fall in the north of the country every winter.", "A4.2", None, "“fall” for “rise”"),
    ("Prices rise in the south of the country every winter.", "A4.2", None, "“south” for “north”"),
    ("Winter denied that there had been talks.", "A4.1", None, "“denied”"),
    ("Winter rejects all questions about the talks.", "A4.1", None, "“rejects”"),
)


@pytest.mark.parametrize(("statement", "at", "speaker", "told"), MARKED)
def test_what_the_evidence_does_not_have_is_marked(statement: str, at: str, speaker: str | None, told: str) -> None:
    details = [
        one.detail
        for one in claim(statement, at, speaker).verdicts
        if (one.check, one.result) == (Check.SUPPORT, Result.UNVERIFIED)
    ]
    assert any(told in detail for detail in details), details


@pytest.mark.parametrize(
    ("statement", "at", "speaker"),
    [
        ("The storm over Osterby damaged 40 houses, Larvik's mayor said.", "A1.1", "Ada Brandt"),
        ("It took the storm 48 hours to damage 40 homes, Brandt said.", "A1.1", "Ada Brandt"),
        ("The dam lost 150 litres per minute, Falk said.", "A2.1", "Ruth Falk"),
        ("About 8,000 stranded migrants may be at the border.", "A3.1", None),
        ("Some 80 islanders left on a dozen boats.", "A6.1", None),
        ("Winter would not speak about the talks.", "A4.1", None),
        ("Falk denied that she had refused to comment.", "A5.1", None),
        ("The Dockers lost 4-7 to the Harbour Guards team.", "A6.2", None),
    ],
)
def test_the_same_in_other_words_is_not_marked(statement: str, at: str, speaker: str | None) -> None:
    assert claim(statement, at, speaker).verdicts == ()


def test_a_statement_in_a_language_without_word_lists_is_not_marked() -> None:
    assert claim(*MARKED[0][:2], speaker=None, language="de").verdicts == ()


@pytest.mark.parametrize(
    ("statement", "at"),
    [("The union won the vote by 4 to 7.", "A3.2"), ("The Harbour Guards team beat the Dockers 4-7.", "A6.2")],
)
def test_a_score_turned_around_is_left_out(statement: str, at: str) -> None:
    proposed = ProposedClaim(evidence=(Cite(at=at),), statement=statement)
    findings = ground(Answer(claims=(proposed,)), (a_source(LINES),))
    assert {one.result for one in findings.left_out[0].verdicts} == {Result.FIGURE_NOT_IN_EVIDENCE}


@pytest.mark.parametrize("statement", ["", " ", "…", "“ — ”", "?!"])
def test_a_statement_without_a_letter_or_digit_says_nothing(statement: str) -> None:
    proposed = ProposedClaim(evidence=(Cite(at="A1.1"),), statement=statement)
    findings = ground(Answer(claims=(proposed,)), (a_source(LINES),))
    assert Result.EMPTY in {one.result for one in findings.left_out[0].verdicts}
