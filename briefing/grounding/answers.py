"""A whole answer held against the sources: what can be printed gets its code, all else is listed as left out."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.grounding.differences import find_differences
from briefing.grounding.events import check_when, in_own_words
from briefing.grounding.headings import MOST_OF_LABEL, MOST_OF_TARGET, heading
from briefing.grounding.items import words_of
from briefing.grounding.outcomes import CLAIMS, EVENTS, VIEWS, Outcomes, kept
from briefing.grounding.places import Placed, place
from briefing.grounding.positions import ground_positions
from briefing.grounding.quotes import check_quoted
from briefing.grounding.rulings import Ruling, fault
from briefing.grounding.shelf import Shelf, lay_out
from briefing.grounding.statements import check_figures, check_names
from briefing.language.folding import fold
from briefing.model import (
    Answer,
    Check,
    Claim,
    Event,
    Findings,
    Gap,
    ProposedClaim,
    ProposedEvent,
    ProposedProposition,
    ProposedView,
    Proposition,
    Result,
    Section,
    SkepticView,
    Source,
    Verdict,
)


def ground(answer: Answer, sources: Sequence[Source]) -> Findings:
    """The answer held against the sources, which have letters. Nothing vanishes: what fails is in `left_out`.

    Gaps point at items by the code that the order proposed would give them ("K2": the second claim).
    """
    shelf, outcomes = lay_out(sources), Outcomes()
    proposition = _proposition(answer.proposition, shelf, outcomes)
    claims = _claims(answer.claims, shelf, outcomes)
    positions = ground_positions(answer.positions, shelf, outcomes)
    views = _views(answer.views, shelf, outcomes)
    events = _events(answer.events, shelf, outcomes)
    gaps = _gaps(answer.gaps, outcomes)
    return Findings(
        proposition=proposition,
        claims=claims,
        positions=positions,
        views=views,
        events=events,
        gaps=gaps,
        differences=find_differences(shelf),
        left_out=tuple(outcomes.left_out),
    )


def _proposition(proposed: ProposedProposition | None, shelf: Shelf, outcomes: Outcomes) -> Proposition | None:
    """A headline must be the headline as it stands; a question rests on nothing; an engine's wording adds nothing."""
    if proposed is None:
        return None
    if not proposed.evidence:
        return Proposition(text=proposed.text, kind=proposed.kind)
    placed = place(proposed.evidence, Section.PROPOSITION, shelf)
    ruling = placed.ruling
    if proposed.worded:
        return _worded(proposed, placed, shelf, outcomes)
    if not ruling.faults and fold(words_of(placed.evidence, shelf)).strip() != fold(proposed.text).strip():
        ruling += fault(Check.QUOTE, Result.ALTERED, f"it is not what stands at {placed.evidence[0].at}")
    if ruling.faults:
        outcomes.leave_out(proposed, Section.PROPOSITION, ruling)
        return None
    return Proposition(text=words_of(placed.evidence, shelf), kind=proposed.kind, evidence=placed.evidence)


def _worded(proposed: ProposedProposition, placed: Placed, shelf: Shelf, outcomes: Outcomes) -> Proposition | None:
    """An engine's own words, printed without a place: a place would make them look like the source's."""
    ruling = placed.ruling
    if not ruling.faults:
        ruling += check_quoted(proposed.text, placed.evidence, shelf)[1]
        ruling += check_figures(proposed.text, placed.evidence, shelf) + check_names(proposed.text, shelf)
    if not proposed.text.strip():
        ruling += fault(Check.SHAPE, Result.EMPTY, "it says nothing")
    if ruling.faults:
        outcomes.leave_out(proposed, Section.PROPOSITION, ruling)
        return None
    return Proposition(text=proposed.text.strip(), kind=proposed.kind)


def _claims(proposed: Sequence[ProposedClaim], shelf: Shelf, outcomes: Outcomes) -> tuple[Claim, ...]:
    staying = list(kept(proposed, CLAIMS, shelf, outcomes))
    claims = []
    for code, item, checked in staying:
        against, remarks = _against(item, code, outcomes)
        label, ruling = heading(item.label, checked.evidence, shelf, MOST_OF_LABEL)
        claims.append(
            Claim(
                code=code,
                statement=checked.statement,
                evidence=checked.evidence,
                sayings=checked.sayings,
                limits=checked.limits,
                verdicts=(*checked.verdicts, *remarks, *ruling.remarks),
                verbatim=checked.verbatim,
                label=label,
                against=against,
            )
        )
    return tuple(claims)


def _against(item: ProposedClaim, code: str, outcomes: Outcomes) -> tuple[tuple[str, ...], tuple[Verdict, ...]]:
    """The codes of the claims that a claim speaks against, and remarks on those that are not there."""
    found = [outcomes.code(f"{CLAIMS.letter}{index + 1}") for index in item.against]
    codes = dict.fromkeys(one for one in found if isinstance(one, str) and one != code)
    return tuple(codes), tuple(one for one in found if isinstance(one, Verdict))


def _views(proposed: Sequence[ProposedView], shelf: Shelf, outcomes: Outcomes) -> tuple[SkepticView, ...]:
    views = []
    for code, item, checked in kept(proposed, VIEWS, shelf, outcomes):
        target, ruling = heading(item.target, checked.evidence, shelf, MOST_OF_TARGET)
        views.append(
            SkepticView(
                code=code,
                statement=checked.statement,
                evidence=checked.evidence,
                sayings=checked.sayings,
                limits=checked.limits,
                verdicts=(*checked.verdicts, *ruling.remarks),
                verbatim=checked.verbatim,
                target=target,
                doubt=item.doubt,
                cues=item.cues,
            )
        )
    return tuple(views)


def _events(proposed: Sequence[ProposedEvent], shelf: Shelf, outcomes: Outcomes) -> tuple[Event, ...]:
    staying = kept(
        proposed,
        EVENTS,
        shelf,
        outcomes,
        lambda item, checked: check_when(item.when, checked.evidence, shelf)[1],
    )
    events = []
    for code, item, found in staying:
        checked = in_own_words(found)
        when, ruling = check_when(item.when, checked.evidence, shelf)
        events.append(
            Event(
                code=code,
                statement=checked.statement,
                evidence=checked.evidence,
                sayings=checked.sayings,
                limits=checked.limits,
                verdicts=(*checked.verdicts, *ruling.remarks),
                verbatim=checked.verbatim,
                when=when,
            )
        )
    return tuple(events)


def _gaps(proposed: Sequence[Gap], outcomes: Outcomes) -> tuple[Gap, ...]:
    gaps = []
    for gap in proposed:
        code = outcomes.code(gap.raised_by)
        if isinstance(code, Verdict):
            outcomes.leave_out(gap, Section.GAPS, Ruling(faults=(code,)))
        elif not gap.looking_for.strip():
            outcomes.leave_out(gap, Section.GAPS, fault(Check.SHAPE, Result.EMPTY, "it says nothing"))
        else:
            gaps.append(Gap(looking_for=gap.looking_for.strip(), raised_by=code))
    return tuple(gaps)
