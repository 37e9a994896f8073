"""What became of each proposed item: its code, or why it is left out."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

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
    there may still differ in their dates.
    """
    seen: dict[tuple[object, ...], list[tuple[str, Checked]]] = {}
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
        if twin is not None:
            outcomes.codes[name] = twin
            twice = fault(Check.SHAPE, Result.DUPLICATE, f"the same words and speakers as {twin}")
            outcomes.leave_out(item, prefix.section, twice)
            continue
        count += 1
        outcomes.codes[name] = code = f"{prefix.letter}{count}"
        alike.append((code, checked))
        yield code, item, checked


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
