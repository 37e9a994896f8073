"""The few words that stand before a statement, a claim's label or a doubt's target: short, and nothing of their own in them."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.grounding.quotes import check_quoted
from briefing.grounding.rulings import PASSED, Ruling, remark
from briefing.grounding.shelf import Shelf
from briefing.grounding.statements import check_figures, check_names
from briefing.model import Check, Evidence, Result

#: Words of a label and of a target, a few more than are asked of a model.
MOST_OF_LABEL = 5
MOST_OF_TARGET = 12


def heading(text: str, evidence: Sequence[Evidence], shelf: Shelf, most: int) -> tuple[str, Ruling]:
    """The words as printed; "" with the remark why, where they are too many or say what the item's evidence does not."""
    plain = text.strip()
    if not plain:
        return "", PASSED
    if len(plain.split()) > most:
        return "", remark(Check.SHAPE, Result.TOO_LONG, f"{len(plain.split())} words before the statement")
    ruling = check_figures(plain, evidence, shelf) + check_names(plain, shelf) + check_quoted(plain, evidence, shelf)[1]
    return ("", Ruling(remarks=ruling.faults)) if ruling.faults else (plain, PASSED)
