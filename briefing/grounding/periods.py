"""Which months and years sources are of, where they say so themselves."""

from __future__ import annotations

from briefing.language.figures import figures
from briefing.model import Source

_YEAR = 4


def are_apart(first: Source, second: Source) -> bool:
    """Whether two sources are of other years, or of months that do not follow each other: what holds may have changed."""
    one, other = _months(first), _months(second)
    years = [{part for part in found if part.isdigit()} for found in (one, other)]
    months = [_month_numbers(found) for found in (one, other)]
    other_years = all(years) and not years[0] & years[1]
    far = all(months) and not any((month - later) % 12 in (0, 1, 11) for month in months[0] for later in months[1])
    return other_years or far


def _months(source: Source) -> frozenset[str]:
    """The months and years that a source is of, by its headline and its date of publication."""
    told = figures(f"{source.card.title.value or ''}. {source.card.published.value or ''}")
    return frozenset(one[:4] for one in told if one.startswith("--") or (one.isdigit() and len(one) == _YEAR))


def _month_numbers(found: frozenset[str]) -> set[int]:
    return {int(part[2:]) for part in found if part.startswith("--")}
