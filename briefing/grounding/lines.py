"""The conclusion held against the grounded items: title, dek, bottom line, gaps, open questions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import PurePath

from briefing.grounding.items import words_of
from briefing.grounding.places import place
from briefing.grounding.quotes import check_quoted
from briefing.grounding.rulings import PASSED, Ruling, fault
from briefing.grounding.shelf import Shelf, lay_out
from briefing.grounding.speakers import unnamed, who_says
from briefing.grounding.statements import check_figures, check_names, check_names_of, check_statement, unverified
from briefing.grounding.subjects import check_subjects
from briefing.language.sentences import cut
from briefing.model import (
    Check,
    Conclusion,
    Evidence,
    Findings,
    Gap,
    Item,
    Left,
    LeftOut,
    Line,
    Proposed,
    ProposedLine,
    Question,
    Result,
    Role,
    Saying,
    Section,
    Source,
    Span,
)

MOST_SENTENCES = 3
MOST_WORDS = 60
#: Words of a title and of a dek, a third more than is asked of a model.
MOST_OF_LINE = {Section.TITLE: 16, Section.DEK: 34}
_QUESTION_MARKS = ("?", "？", "؟", ";")


@dataclass(frozen=True, slots=True, kw_only=True)
class Concluded:
    """What of a conclusion can be printed, and all that cannot, with why. There is always a title."""

    title: Line
    dek: Line | None = None
    bottom_line: tuple[Line, ...] = ()
    gaps: tuple[Gap, ...] = ()
    questions: tuple[Question, ...] = ()
    left_out: tuple[LeftOut, ...] = ()


@dataclass(slots=True)
class _Desk:
    """What the checks of a conclusion share."""

    shelf: Shelf
    items: Mapping[str, Item]
    left_out: list[LeftOut] = field(default_factory=list)

    def leave_out(self, what: Left, section: Section, ruling: Ruling) -> None:
        self.left_out.append(LeftOut(what=what, section=section, verdicts=(*ruling.faults, *ruling.remarks)))

    def known(self, codes: Sequence[str]) -> Ruling:
        """Whether every code is that of an item which is printed."""
        ruling = PASSED
        for code in codes:
            if code not in self.items:
                ruling += fault(Check.REFERENCE, Result.NO_SUCH_ITEM, f"there is no item {code!r}")
        return ruling


def ground_conclusion(conclusion: Conclusion, findings: Findings, sources: Sequence[Source]) -> Concluded:
    """The conclusion held against items and sources. Without a title that holds, the first source's headline is it."""
    desk = _Desk(lay_out(sources), {item.code: item for item in findings.items()})
    title = _line(conclusion.title, Section.TITLE, desk)
    dek = _line(conclusion.dek, Section.DEK, desk)
    return Concluded(
        title=title or _headline(desk.shelf),
        dek=dek,
        bottom_line=tuple(_bottom_line(conclusion.bottom_line, desk)),
        gaps=tuple(_gaps(conclusion.gaps, desk)),
        questions=tuple(_questions(conclusion.questions, desk)),
        left_out=tuple(desk.left_out),
    )


def _line(proposed: ProposedLine | None, section: Section, desk: _Desk) -> Line | None:
    """The line with what it rests on, None where it is left out."""
    if proposed is None:
        return None
    ruled = (
        _verbatim(proposed, section, desk) if proposed.text is None else _worded(proposed, proposed.text, section, desk)
    )
    if isinstance(ruled, Ruling):
        desk.leave_out(proposed, section, ruled)
        return None
    return ruled


def _owned(line: Line, before: Sequence[Line]) -> Line:
    """A worded sentence of the bottom line, with the remark that it does not say whose it is."""
    if line.verbatim:
        return line
    said_before = before[-1].sayings if before else ()
    return replace(line, verdicts=(*line.verdicts, *unnamed(line.text, line.sayings, said_before).remarks))


def _verbatim(proposed: ProposedLine, section: Section, desk: _Desk) -> Line | Ruling:
    """The words of its cites as they stand."""
    ruling = _resting(proposed, section, desk)
    placed = place(proposed.cites, section, desk.shelf)
    ruling += placed.ruling
    if ruling.faults:
        return ruling
    headline = all(desk.shelf.places[one.at].block.role in {Role.TITLE, Role.DEK} for one in placed.evidence)
    spoken = () if headline else who_says(Proposed(evidence=proposed.cites), placed.evidence, desk.shelf).sayings
    return Line(
        text=words_of(placed.evidence, desk.shelf),
        items=proposed.items,
        evidence=placed.evidence,
        sayings=spoken,
        verdicts=ruling.remarks,
        verbatim=True,
    )


def _worded(proposed: ProposedLine, text: str, section: Section, desk: _Desk) -> Line | Ruling:
    """An engine's own words: they must say no more than their items' evidence."""
    ruling = _resting(proposed, section, desk)
    if not text.strip():
        ruling += fault(Check.SHAPE, Result.EMPTY, "it says nothing")
    if len(text.split()) > MOST_OF_LINE.get(section, MOST_WORDS):
        ruling += fault(Check.SHAPE, Result.TOO_LONG, f"{len(text.split())} words")
    placed = place(proposed.cites, section, desk.shelf) if proposed.cites else None
    ruling += placed.ruling if placed else PASSED
    if ruling.faults:
        return ruling
    items = [desk.items[code] for code in proposed.items]
    evidence = tuple(
        dict.fromkeys((*(placed.evidence if placed else ()), *(one for item in items for one in item.evidence)))
    )
    if not evidence:
        return ruling + fault(Check.SHAPE, Result.EMPTY, "it names nothing that it rests on")
    ruling += check_quoted(text, evidence, desk.shelf)[1] + unverified(check_statement(text, evidence, desk.shelf))
    sayings = _sayings(items)
    ruling += check_subjects(text, sayings, evidence, desk.shelf)
    ruling += check_names_of(text, _material(items, evidence, desk.shelf))
    if ruling.faults:
        return ruling
    return Line(text=text.strip(), items=proposed.items, evidence=evidence, sayings=sayings, verdicts=ruling.remarks)


def _resting(proposed: ProposedLine, section: Section, desk: _Desk) -> Ruling:
    """Whether its items are there; a sentence of the bottom line rests on one at least."""
    ruling = desk.known(proposed.items)
    if section is Section.BOTTOM_LINE and not proposed.items:
        ruling += fault(Check.REFERENCE, Result.EMPTY, "it names no item that it rests on")
    return ruling


def _material(items: Sequence[Item], evidence: Sequence[Evidence], shelf: Shelf) -> str:
    """All that a line may take a name from: its sentences, its items and who says them, the cards of their sources."""
    cards = [shelf.by_letter[letter].card for letter in dict.fromkeys(one.letter for one in evidence)]
    known = [fact.value or "" for card in cards for fact in (card.title, card.dek, card.byline, card.outlet)]
    parties = [saying.party for item in items for saying in item.sayings if saying.party]
    called = [" ".join((party.name, *party.variants, party.role or "")) for party in parties]
    sentences = [shelf.sentence(at) for at in dict.fromkeys(one.at for one in evidence)]
    return "\n".join((*sentences, *(item.statement for item in items), *called, *known))


def _sayings(items: Sequence[Item]) -> tuple[Saying, ...]:
    return tuple(dict.fromkeys(saying for item in items for saying in item.sayings))


def _bottom_line(proposed: Sequence[ProposedLine], desk: _Desk) -> list[Line]:
    """The lines that hold, as far as three sentences and sixty words go; a shorter one may follow one too long."""
    lines: list[Line] = []
    sentences = words = 0
    for one in proposed:
        line = _line(one, Section.BOTTOM_LINE, desk)
        if line is None:
            continue
        more = len(cut(line.text, Span(0, len(line.text)))), len(line.text.split())
        if sentences + more[0] > MOST_SENTENCES or words + more[1] > MOST_WORDS:
            detail = f"{sentences + more[0]} sentences and {words + more[1]} words with it"
            desk.leave_out(one, Section.BOTTOM_LINE, fault(Check.SHAPE, Result.TOO_LONG, detail))
            continue
        sentences, words = sentences + more[0], words + more[1]
        lines.append(_owned(line, lines))
    return lines


def _headline(shelf: Shelf) -> Line:
    """The first source's headline as it stands; its name without the suffix where it has none."""
    first = shelf.sources[0]
    headline = tuple(
        shelf.evidence(at, one.span)
        for at, one in shelf.places.items()
        if one.block.role is Role.TITLE and shelf.source_at(at) is first
    )
    evidence: tuple[Evidence, ...] = headline
    if evidence:
        return Line(text=words_of(evidence, shelf), evidence=evidence, verbatim=True)
    return Line(text=PurePath(first.name).stem)


def _gaps(proposed: Sequence[Gap], desk: _Desk) -> list[Gap]:
    gaps = []
    for gap in proposed:
        ruling = desk.known((gap.raised_by,))
        if not gap.looking_for.strip():
            ruling += fault(Check.SHAPE, Result.EMPTY, "it says nothing")
        if ruling.faults:
            desk.leave_out(gap, Section.GAPS, ruling)
        else:
            gaps.append(gap)
    return gaps


def _asks(question: Question, desk: _Desk) -> Ruling:
    """Whether it is one question and brings nothing of its own: no name, figure or quotation that its items have not."""
    text = question.text.strip()
    if not text.endswith(_QUESTION_MARKS) or len(cut(text, Span(0, len(text)))) > 1:
        return fault(Check.SHAPE, Result.NO_QUESTION, "it is not one question")
    evidence = [one for code in question.follows_from for one in desk.items[code].evidence]
    quoted = check_quoted(text, evidence, desk.shelf)[1]
    return check_names(text, desk.shelf) + check_figures(text, evidence, desk.shelf) + quoted


def _questions(proposed: Sequence[Question], desk: _Desk) -> list[Question]:
    questions = []
    for question in proposed:
        ruling = desk.known(question.follows_from)
        if not question.follows_from:
            ruling += fault(Check.REFERENCE, Result.EMPTY, "it names no item that it follows from")
        if not question.text.strip():
            ruling += fault(Check.SHAPE, Result.EMPTY, "it asks nothing")
        if not ruling.faults:
            ruling += _asks(question, desk)
        if ruling.faults:
            desk.leave_out(question, Section.QUESTIONS, ruling)
        else:
            questions.append(question)
    return questions
