"""Skeptic views: doubts, limits and objections that somebody in the source voices."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefing.engines.extractive.passages import Reading
from briefing.engines.extractive.standing import MAX_WORDS, points_back
from briefing.language.counting import count_words
from briefing.language.doubt import doubt
from briefing.language.stance import stance
from briefing.language.voices import JUDGED
from briefing.model import Attribution, Cite, DoubtKind, PartyKind, ProposedView, Span, Stance

MOST_VIEWS = 5
MOST_OF_ONE_VOICE = 2
MIN_WORDS = 3
#: Weaker cues than this ("despite") do not make a doubt by themselves.
WEAKEST = 0.5
#: What words that lean on the sentence before lose: a reader of the page has not read it.
COST_OF_POINTING_BACK = 0.2
#: What these say a thing does not include is its limit, stated by its makers or reported; from others it is a doubt.
STATE_LIMITS = frozenset({PartyKind.GOVERNMENT, PartyKind.MEDIA, PartyKind.DOCUMENT})


@dataclass(frozen=True, slots=True)
class Voiced:
    """A doubt with whose it is and where it stands."""

    speaker: str
    cites: tuple[Cite, ...]
    kind: DoubtKind
    strength: float


def propose_views(readings: Sequence[Reading], proposition: str | None) -> tuple[ProposedView, ...]:
    """At most five, the strongest first; every voice is heard once before any is heard twice."""
    voiced = [found for reading in readings for found in _voiced(reading, proposition)]
    heard: Counter[str] = Counter()
    turns: list[tuple[int, Voiced]] = []
    # sorted() keeps text order among equals.
    for one in sorted(voiced, key=lambda found: -found.strength):
        turns.append((heard[one.speaker], one))
        heard[one.speaker] += 1
    ordered = [one for turn, one in sorted(turns, key=lambda pair: pair[0]) if turn < MOST_OF_ONE_VOICE]
    return tuple(ProposedView(evidence=one.cites, speaker=one.speaker, doubt=one.kind) for one in ordered[:MOST_VIEWS])


def _voiced(reading: Reading, proposition: str | None) -> Iterator[Voiced]:
    if reading.source.language not in JUDGED:
        # English cues mean something else there: a Spanish "no" is not "no doubt".
        return
    for said in reading.voices.attributions:
        if said.speaker is None or len(said.speakers) > 1:
            continue
        cites = tuple(cite for span in said.spans for cite in reading.cites(reading.bare(span)))
        words = _with_cue(reading, said)
        size = sum(count_words(reading.words(span)) for span in said.spans)
        if (
            not cites
            or size < MIN_WORDS
            or not MIN_WORDS <= count_words(words) <= MAX_WORDS
            or _is_limit(reading, said, proposition)
        ):
            continue
        found = doubt(words)
        if found is not None and found.strength >= WEAKEST:
            cost = COST_OF_POINTING_BACK if points_back(words) else 0.0
            yield Voiced(said.speaker, cites, found.kind, found.strength - cost)


def _is_limit(reading: Reading, said: Attribution, proposition: str | None) -> bool:
    party = reading.voices.parties[said.speakers[0]]
    if proposition is None or party.kind not in STATE_LIMITS:
        return False
    return stance(_with_cue(reading, said), proposition) is Stance.QUALIFIED


def _with_cue(reading: Reading, said: Attribution) -> str:
    """Cue and content as they stand: "described … as merely a milestone" doubts by both."""
    parts = [part for part in (said.cue, *said.spans) if part is not None]
    return reading.words(Span(min(part.start for part in parts), max(part.end for part in parts)))
