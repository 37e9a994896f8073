"""What became of each proposed item: its code, or why it is left out."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TypeVar

from briefing.grounding.elsewhere import said_elsewhere
from briefing.grounding.items import Checked, check
from briefing.grounding.rulings import Ruling, fault
from briefing.grounding.shelf import Shelf
from briefing.model import (
    Check,
    Left,
    LeftOut,
    Proposed,
    ProposedClaim,
    ProposedEvent,
    ProposedView,
    Result,
    Section,
    Verdict,
)

Some = TypeVar("Some", bound=ProposedClaim | ProposedView | ProposedEvent)


@dataclass(slots=True)
class Outcomes:
    """Filled section by section."""

    left_out: list[LeftOut] = field(default_factory=list)
    codes: dict[str, str | None] = field(default_factory=dict)
    """By the code in the order proposed ("K2": the second claim); None for an item left out."""

    def leave_out(self, what: Left, section: Section, ruling: Ruling) -> None:
        """List it with everything that was found about it."""
        self.left_out.append(LeftOut(what=what, section=section, verdicts=(*ruling.faults, *ruling.remarks)))

    def code(self, proposed: str) -> str | Verdict:
        """The code that a proposed item got, or what there is to say of one that got none."""
        if proposed not in self.codes:
            return Verdict(check=Check.REFERENCE, result=Result.NO_SUCH_ITEM, detail=f"there is no item {proposed!r}")
        code = self.codes[proposed]
        left = Verdict(check=Check.REFERENCE, result=Result.ITEM_LEFT_OUT, detail=f"item {proposed!r} was left out")
        return left if code is None else code


@dataclass(frozen=True, slots=True)
class Prefix:
    """A section and the letter of its codes."""

    section: Section
    letter: str


CLAIMS = Prefix(Section.CLAIMS, "K")
POSITIONS = Prefix(Section.POSITIONS, "P")
VIEWS = Prefix(Section.VIEWS, "S")
EVENTS = Prefix(Section.EVENTS, "T")


def kept(
    proposed: Sequence[Some],
    prefix: Prefix,
    shelf: Shelf,
    outcomes: Outcomes,
    also: Callable[[Some, Checked], Ruling] | None = None,
) -> Iterator[tuple[str, Some, Checked]]:
    """The items of a section that stay, each with its code; `also` is a check of the section's own.

    Items on the same places by the same speakers are one, unless they are worded and say different things; events
    there may still differ in their dates. Claims that several sources make are one, too, with the places of all.
    """
    seen: dict[tuple[object, ...], list[tuple[str, Checked]]] = {}
    elsewhere: dict[str, str] = {}
    count = 0
    for number, item in enumerate(proposed, start=1):
        name = f"{prefix.letter}{number}"
        outcomes.codes[name] = None
        checked = _checked(item, prefix, shelf, also)
        if isinstance(checked, Ruling):
            outcomes.leave_out(item, prefix.section, checked)
            continue
        alike = seen.setdefault((*checked.key(), _date(item)), [])
        twin = next((code for code, before in alike if checked.says_again(before)), None)
        twin = twin or _said_before(checked, elsewhere)
        if twin is not None:
            outcomes.codes[name] = twin
            twice = fault(Check.SHAPE, Result.DUPLICATE, f"the same words and speakers as {twin}")
            outcomes.leave_out(item, prefix.section, twice)
            continue
        count += 1
        outcomes.codes[name] = code = f"{prefix.letter}{count}"
        alike.append((code, checked))
        if prefix is CLAIMS:
            checked, places = _with_others(item, checked, shelf)
            elsewhere.update(dict.fromkeys(places, code))
        yield code, item, checked


def _said_before(checked: Checked, elsewhere: Mapping[str, str]) -> str | None:
    """The claim of another source that rests on all of these places as well."""
    codes = {elsewhere.get(one.at) for one in checked.evidence}
    return codes.pop() if len(codes) == 1 else None


def _with_others(item: Proposed, checked: Checked, shelf: Shelf) -> tuple[Checked, tuple[str, ...]]:
    """A claim with the places of other sources that say the same, and the ids of these."""
    places, sayings = said_elsewhere(item.statement, checked.evidence, shelf)
    evidence = tuple(dict.fromkeys((*checked.evidence, *places)))
    widened = replace(checked, evidence=evidence, sayings=(*checked.sayings, *sayings))
    return widened, tuple(one.at for one in places)


def _checked(
    item: Some, prefix: Prefix, shelf: Shelf, also: Callable[[Some, Checked], Ruling] | None
) -> Checked | Ruling:
    checked = check(item, prefix.section, shelf)
    if also is None or isinstance(checked, Ruling):
        return checked
    own = also(item, checked)
    return own if own.faults else checked


def _date(item: Proposed) -> str | None:
    return item.when.words if isinstance(item, ProposedEvent) else None
