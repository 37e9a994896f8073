from __future__ import annotations

from dataclasses import dataclass

import pytest
from grounding.small_sources import HARBOUR, a_source, both

from briefing.grounding import Concluded, ground, ground_conclusion
from briefing.model import (
    Answer,
    Check,
    Cite,
    Conclusion,
    Gap,
    ProposedClaim,
    ProposedLine,
    Question,
    Result,
    Role,
    Section,
    Tie,
)

ANSWER = Answer(
    claims=(
        ProposedClaim(evidence=(Cite(at="A1.1"),)),
        ProposedClaim(evidence=(Cite(at="A3.1"),), speaker="Olaf Winter"),
        ProposedClaim(evidence=(Cite(at="A6.1"),)),
    )
)


def concluded(conclusion: Conclusion) -> Concluded:
    sources = both()
    return ground_conclusion(conclusion, ground(ANSWER, sources), sources)


@dataclass(frozen=True)
class Fault:
    """A bottom-line sentence with one fault, and the verdict it must be left out with."""

    name: str
    line: ProposedLine
    check: Check
    result: Result


FAULTS = (
    Fault("no item", ProposedLine(text="The plan is adopted."), Check.REFERENCE, Result.EMPTY),
    Fault("an item that is not there", ProposedLine(text="x", items=("K9",)), Check.REFERENCE, Result.NO_SUCH_ITEM),
    Fault("no words and no cites", ProposedLine(items=("K1",)), Check.SHAPE, Result.EMPTY),
    Fault("empty words", ProposedLine(text=" ", items=("K1",)), Check.SHAPE, Result.EMPTY),
    Fault(
        "an unknown sentence",
        ProposedLine(items=("K1",), cites=(Cite(at="A9.9"),)),
        Check.PLACE,
        Result.NO_SUCH_SENTENCE,
    ),
    Fault(
        "a figure of no item",
        ProposedLine(text="The article reports a plan of 15 years.", items=("K1",)),
        Check.FIGURES,
        Result.FIGURE_NOT_IN_EVIDENCE,
    ),
    Fault(
        "a name of no source",
        ProposedLine(text="The article says Osterby and Nora Quist adopted the plan.", items=("K1",)),
        Check.NAMES,
        Result.NAME_NOT_IN_SOURCE,
    ),
    Fault(
        "a name that stands elsewhere in the source",
        ProposedLine(text="Ruth Falk calls the plan a gift to the shipyards.", items=("K2",)),
        Check.NAMES,
        Result.NAME_NOT_IN_ITEMS,
    ),
    Fault(
        "a quotation that nobody said",
        ProposedLine(text='Winter calls it "a robbery of the poor".', items=("K2",)),
        Check.QUOTE,
        Result.NOT_FOUND,
    ),
)


@pytest.mark.parametrize("case", FAULTS, ids=lambda case: case.name)
def test_a_faulty_line_is_listed_with_its_reason_and_never_printed(case: Fault) -> None:
    ends = concluded(Conclusion(bottom_line=(case.line,)))
    assert ends.bottom_line == ()
    (left,) = ends.left_out
    assert left.what is case.line
    assert left.section is Section.BOTTOM_LINE
    assert (case.check, case.result) in [(verdict.check, verdict.result) for verdict in left.verdicts]


def test_a_line_without_words_of_its_own_is_its_cites_word_for_word() -> None:
    line = ProposedLine(items=("K2",), cites=(Cite(at="A3.1", words="a gift to the shipyards"),))
    (printed,) = concluded(Conclusion(bottom_line=(line,))).bottom_line
    assert printed.text == "a gift to the shipyards"
    assert printed.verbatim
    assert [(saying.party and saying.party.name, saying.tie) for saying in printed.sayings] == [
        ("Olaf Winter", Tie.ATTRIBUTED)
    ]


def test_a_worded_line_has_the_evidence_and_speakers_of_its_items() -> None:
    line = ProposedLine(text="Olaf Winter calls the plan a gift to the shipyards.", items=("K2",))
    (printed,) = concluded(Conclusion(bottom_line=(line,))).bottom_line
    assert [one.at for one in printed.evidence] == ["A3.1"]
    assert [saying.party and saying.party.name for saying in printed.sayings] == ["Olaf Winter"]
    assert printed.verdicts == ()


def test_a_line_that_names_none_of_its_speakers_is_marked() -> None:
    line = ProposedLine(text="The plan is a gift to the shipyards.", items=("K2",))
    (printed,) = concluded(Conclusion(bottom_line=(line,))).bottom_line
    assert (Check.SPEAKER, Result.UNVERIFIED) in [(verdict.check, verdict.result) for verdict in printed.verdicts]


@pytest.mark.parametrize("section", ["title", "dek", "bottom_line"])
def test_a_line_that_drops_what_holds_its_evidence_back_is_marked_as_an_item_is(section: str) -> None:
    source = a_source([*HARBOUR, (Role.BODY, 'Olaf Winter called the quay merely "a good start".')])
    findings = ground(Answer(claims=(ProposedClaim(evidence=(Cite(at="A8.1"),), speaker="Olaf Winter"),)), (source,))
    line = ProposedLine(text="Olaf Winter called the quay “a good start”.", items=("K1",))
    proposed = {section: (line,) if section == "bottom_line" else line}
    ends = ground_conclusion(Conclusion(**proposed), findings, (source,))  # type: ignore[arg-type]
    printed = ends.bottom_line[0] if section == "bottom_line" else getattr(ends, section)
    assert [(verdict.check, verdict.result) for verdict in printed.verdicts] == [
        (Check.HEDGE, Result.DIFFERS),
        (Check.SUPPORT, Result.UNVERIFIED),
    ]


def test_a_speaker_named_with_or_without_accents_is_named() -> None:
    source = a_source([*HARBOUR, (Role.BODY, 'Simon Ličen said "the quay is sound".')])
    claim = ProposedClaim(evidence=(Cite(at="A8.1"),), speaker="Simon Ličen")
    line = ProposedLine(text="Licen calls the quay sound.", items=("K1",))
    ends = ground_conclusion(Conclusion(bottom_line=(line,)), ground(Answer(claims=(claim,)), (source,)), (source,))
    assert [printed.verdicts for printed in ends.bottom_line] == [()]


def test_the_bottom_line_ends_at_three_sentences() -> None:
    line = ProposedLine(text="The article names the plan.", items=("K1",))
    ends = concluded(Conclusion(bottom_line=(line,) * 4))
    assert len(ends.bottom_line) == 3
    assert [left.verdicts[0].result for left in ends.left_out] == [Result.TOO_LONG]


def test_the_bottom_line_ends_at_sixty_words_and_a_shorter_sentence_may_still_follow() -> None:
    long = ProposedLine(text="The article " + "says it again and " * 14 + "again.", items=("K1",))
    short = ProposedLine(text="The article says more.", items=("K1",))
    ends = concluded(Conclusion(bottom_line=(short, long, short)))
    assert [line.text for line in ends.bottom_line] == [short.text, short.text]
    assert [(left.what, left.verdicts[0].result) for left in ends.left_out] == [(long, Result.TOO_LONG)]


def test_without_a_title_the_headline_stands_as_it_is_with_its_place() -> None:
    title = concluded(Conclusion()).title
    assert title.text == "Harbour plan divides the council"
    assert title.verbatim
    assert [one.at for one in title.evidence] == ["A0.1"]


def test_a_title_that_fails_is_listed_and_the_headline_stands() -> None:
    wrong = ProposedLine(text="Plan costs 90 million", items=("K1",))
    ends = concluded(Conclusion(title=wrong))
    assert ends.title.text == "Harbour plan divides the council"
    assert [(left.section, left.what) for left in ends.left_out] == [(Section.TITLE, wrong)]


def test_a_title_that_holds_is_printed() -> None:
    right = ProposedLine(text="Osterby adopts a 12-year dredging plan", items=("K1",))
    assert concluded(Conclusion(title=right)).title.text == right.text


def test_a_source_without_a_headline_gives_its_name() -> None:
    source = a_source([line for line in HARBOUR if line[0] is Role.BODY], name="harbour.v2.txt")
    title = ground_conclusion(Conclusion(), ground(Answer(), (source,)), (source,)).title
    assert (title.text, title.evidence, title.verbatim) == ("harbour.v2", (), False)


def test_a_dek_may_be_the_sources_dek() -> None:
    dek = concluded(Conclusion(dek=ProposedLine(cites=(Cite(at="A0.2"),)))).dek
    assert dek is not None
    assert (dek.text, dek.sayings) == ("A dredging plan would cost 40 million euros.", ())


def test_gaps_and_questions_follow_from_items_that_are_there() -> None:
    gaps = (
        Gap(looking_for="who pays", raised_by="K1"),
        Gap(looking_for="x", raised_by="K8"),
        Gap(looking_for="", raised_by="K1"),
    )
    questions = (
        Question(text="Who pays?", follows_from=("K1", "K2")),
        Question(text="Why?", follows_from=("K1", "S4")),
        Question(text="When?", follows_from=()),
        Question(text=" ", follows_from=("K1",)),
    )
    ends = concluded(Conclusion(gaps=gaps, questions=questions))
    assert ends.gaps == gaps[:1]
    assert ends.questions == questions[:1]
    assert [(left.section, left.verdicts[0].result) for left in ends.left_out] == [
        (Section.GAPS, Result.NO_SUCH_ITEM),
        (Section.GAPS, Result.EMPTY),
        (Section.QUESTIONS, Result.NO_SUCH_ITEM),
        (Section.QUESTIONS, Result.EMPTY),
        (Section.QUESTIONS, Result.EMPTY),
    ]


def test_a_question_that_brings_a_name_of_its_own_is_left_out() -> None:
    ends = concluded(Conclusion(questions=(Question(text="What does Nora Quist say of it?", follows_from=("K1",)),)))
    assert ends.questions == ()
    assert [left.verdicts[0].result for left in ends.left_out] == [Result.NAME_NOT_IN_SOURCE]
