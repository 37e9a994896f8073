"""Whether a text gives orders to a language model. A text *about* such models is none."""

from __future__ import annotations

import re
from functools import cache

from briefing.language.tables import table

_TABLE = "addressing.en"


def addresses_ai(text: str) -> bool:
    """Whether some stretch of the text speaks to a language model, not to a reader."""
    folded = " ".join(text.replace("’", "'").split())
    low = folded.lower()
    if not any(clue in low for clue in table(_TABLE)["clues"]):
        return False
    return any(pattern.search(folded) for pattern in _patterns())


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    rules = table(_TABLE)
    machine = "|".join(str(name).replace(" ", r"[\s-]") for name in rules["machines"])
    orders = (str(order).replace("MACHINE", f"(?:{machine})s?") for order in rules["orders"])
    return tuple(re.compile(order, re.IGNORECASE) for order in orders)
