"""An attribution while it is being read, and which of those in one sentence stand."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from briefing.language.speech.mentions import Mention
from briefing.language.speech.nouns import Nouns
from briefing.language.speech.page import Page
from briefing.language.speech.passages import Passage, Stretch
from briefing.language.speech.quotes import Quote

#: Of fewer, none can hold or pass on another.
_FEWEST = 2


class Finding(NamedTuple):
    """Somebody says something in one paragraph; all places are tokens of it."""

    page: Page
    cue: Stretch | None
    speaker: Mention | None
    contents: tuple[Stretch, ...]
    via: Mention | None = None
    addressee: Stretch | None = None
    according: bool = False
    reports: bool = True
    """Whether the cue reports words, so that later quotations may join it."""
    follows: tuple[tuple[Passage, Stretch], ...] = ()
    """Content that stands in later paragraphs."""

    @property
    def passage(self) -> Passage:
        """The paragraph of speaker and cue."""
        return self.page.passage


def transmitted(found: list[Finding], nouns: Nouns) -> list[Finding]:
    """Attributions that an outlet passes on name it as their way: "Smith said …, AFP reported"."""
    if len(found) < _FEWEST:
        return found
    kept = list(found)
    for outer in found:
        if outer.speaker is None or not outer.reports:
            continue
        inner = [finding for finding in kept if finding is not outer and finding.cue and _holds(outer, finding.cue)]
        if not inner or 2 * sum(map(_length, inner)) < _length(outer):
            continue
        trailing = outer.contents[0][0] < (outer.cue or outer.contents[0])[0]
        if not nouns.is_outlet(outer.speaker) and not (trailing and (outer.according or _passes_on(outer, nouns))):
            continue
        kept = [
            finding._replace(via=outer.speaker) if finding in inner else finding
            for finding in kept
            if finding is not outer
        ]
    return kept


def flattened(found: list[Finding]) -> list[Finding]:
    """Only outer attributions: one whose cue stands in another's words goes."""
    if len(found) < _FEWEST:
        return found
    kept = []
    for finding in found:
        cue = finding.cue
        if cue is None or not any(other is not finding and _holds(other, cue) for other in found):
            kept.append(finding)
    return kept


def taken(quote: Quote, found: Iterable[Finding]) -> bool:
    """Whether a quotation is in somebody's words already."""
    return any(first <= quote.last and quote.first <= last for finding in found for first, last in finding.contents)


def before_quote(finding: Finding, low: int, quote: Quote) -> bool:
    """Whether an attribution stands before a quotation that is not its own."""
    if finding.cue is None or not low <= finding.cue[0] < quote.first:
        return False
    return not any(first <= quote.last and quote.first <= last for first, last in finding.contents)


def only_named(outer: Finding, other: Finding) -> bool:
    """Whether a cue stands among the words that only name who an attribution is from."""
    last = max(mention.finish for mention in (outer.speaker, outer.via) if mention)
    return bool(outer.cue and other.cue and outer.cue[0] <= other.cue[0] <= last)


def _passes_on(outer: Finding, nouns: Nouns) -> bool:
    """Whether its verb is one of passing on: after what another said, "… reported" is an outlet's."""
    if outer.cue is None:
        return False
    words = outer.passage.tokens.lowers[outer.cue[0] : outer.cue[1] + 1]
    return any(word in nouns.vocabulary.sets["passing_on"] for word in words)


def _length(finding: Finding) -> int:
    return sum(last - first + 1 for first, last in finding.contents)


def _holds(finding: Finding, cue: Stretch) -> bool:
    return any(first <= cue[0] <= last for first, last in finding.contents)
