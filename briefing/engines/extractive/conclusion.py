"""What the extractive engine puts on top: the source's headline and dek, and its shortest telling sentences."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefing.engines.extractive.ranking import terms
from briefing.language.counting import count_words
from briefing.model import Cite, Claim, Conclusion, ProposedLine, Role, Source, places

#: "Explainer: …", "Live: …": a headline that says what sort of text it is.
LABELLED = re.compile(r"\w+:\s")
MOST_SENTENCES = 3
MOST_WORDS = 60
#: Added to the words of a headline, so that a short one has no advantage.
EVENING = 4
#: A claim ranked behind these does not come up here because it is short.
FOREMOST = 5


def conclude(sources: Sequence[Source], claims: Sequence[Claim]) -> Conclusion:
    """Title, dek and bottom line, all in the sources' words."""
    return Conclusion(
        title=_line(sources, Role.TITLE), dek=_line(sources, Role.DEK), bottom_line=tuple(_bottom_line(claims))
    )


def _line(sources: Sequence[Source], role: Role) -> ProposedLine | None:
    """The first block of its role. Several sources have no subtitle in common, and the headline that says most of all."""
    if len(sources) > 1 and role is Role.DEK:
        return None
    for source in _by_headline(sources):
        cites = tuple(Cite(at=place.at) for place in places(source).values() if place.block.role is role)
        if cites:
            return ProposedLine(cites=cites)
    return None


def _by_headline(sources: Sequence[Source]) -> Sequence[Source]:
    """The sources, first the one of whose headline the others have most in their texts."""
    bodies = {source.letter: frozenset(terms(source.body)) for source in sources}

    def shared(source: Source) -> float:
        title = terms(source.card.title.value or "")
        others = [body for letter, body in bodies.items() if letter != source.letter]
        if LABELLED.match(source.card.title.value or ""):
            return 0.0
        return sum(term in body for term in title for body in others) / (EVENING + len(title))

    # sorted() keeps the order given among equals.
    return sorted(sources, key=lambda source: -shared(source)) if len(sources) > 1 else sources


def _bottom_line(claims: Sequence[Claim]) -> list[ProposedLine]:
    """The claims that matter most, a different voice each, as far as they fit; a source that is not heard yet first."""
    chosen: list[Claim] = []
    left = list(claims[:FOREMOST])
    while left and len(chosen) < MOST_SENTENCES:
        heard = {one.letter for claim in chosen for one in claim.evidence}
        claim = next((one for one in left if one.evidence[0].letter not in heard and _fits([*chosen, one])), left[0])
        left.remove(claim)
        if _fits([*chosen, claim]):
            chosen.append(claim)
    return [_line_of(claim) for claim in claims if claim in chosen]


def _fits(claims: Sequence[Claim]) -> bool:
    voices = [tuple(saying.party.name if saying.party else "" for saying in claim.sayings) for claim in claims]
    return len(set(voices)) == len(voices) and sum(count_words(claim.statement) for claim in claims) <= MOST_WORDS


def _line_of(claim: Claim) -> ProposedLine:
    # The words are those of the first source; others only say the same.
    own = (one for one in claim.evidence if one.letter == claim.evidence[0].letter)
    cites = tuple(Cite(at=evidence.at, words=evidence.words) for evidence in own)
    return ProposedLine(items=(claim.code,), cites=cites)
