"""Skeptic views: doubts, limits and objections that somebody in the source voices."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefing.engines.extractive.passages import Reading
from briefing.engines.extractive.standing import MAX_WORDS, is_statement, points_back
from briefing.language.asking import Asked
from briefing.language.counting import count_words
from briefing.language.doubt import Doubt, doubt, doubts_by_name
from briefing.language.stance import stance
from briefing.language.voices import JUDGED
from briefing.model import Attribution, Cite, DoubtKind, PartyKind, ProposedView, SourceKind, Span, Stance

MOST_VIEWS = 5
MOST_OF_ONE_VOICE = 2
#: Where one voice fills the text, it may be heard so often.
MOST_OF_THE_ONLY_VOICE = 3
ONE_VOICE = frozenset({SourceKind.OPINION, SourceKind.SPEECH, SourceKind.INTERVIEW})
MIN_WORDS = 3
#: Weaker cues than this ("despite") do not make a doubt by themselves.
WEAKEST = 0.5
#: What it adds that somebody doubts by the very verb ("denied", "questioned"), or is called by it ("critics").
BY_THE_VERB = 0.2
BY_NAME = 0.5
#: In a report, what nobody is reported to doubt must be said to be open by strong words: "it is unclear whether".
WEAKEST_OF_A_REPORT = 0.55
#: A doubt that somebody voices comes before the text's own.
COST_OF_NO_VOICE = 0.15
#: What words that lean on the sentence before lose: a reader of the page has not read it.
COST_OF_POINTING_BACK = 0.2
#: What words gain that bear on the question asked.
ON_THE_QUESTION = 0.5
#: What these say a thing does not include is its limit, stated by its makers or reported; from others it is a doubt.
STATE_LIMITS = frozenset({PartyKind.GOVERNMENT, PartyKind.MEDIA, PartyKind.DOCUMENT})


#: In these the text's own voice is somebody's, and doubts what it doubts.
OWN_VOICE = frozenset({SourceKind.OPINION, SourceKind.SPEECH})


@dataclass(frozen=True, slots=True)
class Voiced:
    """A doubt with whose it is and where it stands."""

    speaker: str | None
    """None: the text's own."""
    cites: tuple[Cite, ...]
    kind: DoubtKind
    strength: float
    cues: tuple[str, ...]
    """The words that show it; where the speaker's name alone does, the name."""


def propose_views(
    readings: Sequence[Reading], proposition: str | None, asked: Asked | None = None
) -> tuple[ProposedView, ...]:
    """At most five, the strongest first; every voice is heard once before any is heard twice."""
    # English cues mean something else elsewhere: a Spanish "no" is not "no doubt".
    judged = [reading for reading in readings if reading.source.language in JUDGED]
    voiced = [found for reading in judged for found in (*_voiced(reading, proposition, asked), *_own(reading, asked))]
    heard: Counter[str | None] = Counter()
    turns: list[tuple[int, Voiced]] = []
    # sorted() keeps text order among equals.
    for one in sorted(voiced, key=lambda found: -found.strength):
        turns.append((heard[one.speaker], one))
        heard[one.speaker] += 1
    is_one = all(reading.source.kind in ONE_VOICE for reading in readings)
    most = MOST_OF_THE_ONLY_VOICE if is_one else MOST_OF_ONE_VOICE
    ordered = [one for turn, one in sorted(turns, key=lambda pair: pair[0]) if turn < most]
    return tuple(
        ProposedView(evidence=one.cites, speaker=one.speaker, doubt=one.kind, cues=one.cues)
        for one in ordered[:MOST_VIEWS]
    )


def _voiced(reading: Reading, proposition: str | None, asked: Asked | None) -> Iterator[Voiced]:
    """What somebody is reported to doubt, sentence by sentence: a whole turn or letter is no doubt."""
    for said in reading.voices.attributions:
        if said.speaker is None or len(said.speakers) > 1 or reading.is_copied(said.spans[0]):
            continue
        for cites, around in _sentences(reading, said):
            words = reading.words(around)
            if not MIN_WORDS <= count_words(words) <= MAX_WORDS or _is_limit(reading, said.speaker, words, proposition):
                continue
            found = doubt(words)
            strength = _strength(said, around, found)
            if strength >= WEAKEST:
                weight = strength + _weight(words, asked)
                kind = found.kind if found else DoubtKind.DISPUTES
                yield Voiced(said.speaker, cites, kind, weight, _shown_by(words, found) or (said.speaker,))


def _weight(words: str, asked: Asked | None) -> float:
    """What bears on the reader's question gains, what points back to another sentence loses."""
    gain = ON_THE_QUESTION * asked.bearing(words) if asked else 0.0
    return gain - (COST_OF_POINTING_BACK if points_back(words) else 0.0)


def _sentences(reading: Reading, said: Attribution) -> Iterator[tuple[tuple[Cite, ...], Span]]:
    """What is said in each sentence, with the stretch that holds it and, where it stands there, its cue."""
    found: dict[str, list[Cite]] = defaultdict(list)
    for span in said.spans:
        for cite in reading.cites(reading.bare(span)):
            found[cite.at].append(cite)
    for at, cites in found.items():
        place = reading.places[at].span
        parts = [clipped for part in (*said.spans, said.cue) if part and (clipped := _clipped(part, place))]
        if sum(count_words(reading.words(part)) for part in parts if part != said.cue) >= MIN_WORDS:
            yield tuple(cites), Span(min(part.start for part in parts), max(part.end for part in parts))


def _clipped(part: Span, place: Span) -> Span | None:
    start, end = max(part.start, place.start), min(part.end, place.end)
    return Span(start, end) if start < end else None


def _strength(said: Attribution, around: Span, found: Doubt | None) -> float:
    """How strong a doubt is by its words, the verb that reports it, and who voices it."""
    left = 1 - found.strength if found else 1.0
    if found and said.cue is not None and _is_by_the_verb(said.cue, around, found):
        left *= 1 - BY_THE_VERB
    if said.speaker is not None and doubts_by_name(said.speaker):
        left *= 1 - BY_NAME
    return 1 - left


def _is_by_the_verb(verb: Span, around: Span, found: Doubt) -> bool:
    return any(verb.overlaps(Span(around.start + cue.start, around.start + cue.end)) for cue in found.cues)


def _own(reading: Reading, asked: Asked | None) -> Iterator[Voiced]:
    """What the text itself leaves open or objects to, in sentences that report nobody."""
    is_voice = reading.source.kind in OWN_VOICE
    for place in reading.body if is_voice or reading.source.kind is SourceKind.NEWS else ():
        words = reading.words(place.span)
        size = count_words(words)
        if not MIN_WORDS <= size <= MAX_WORDS or not is_statement(words):
            continue
        # Who says "I" in an opinion is the writer, whom the sentence does not name.
        if any(said.speaker is not None or not is_voice for said in reading.said_in(place.span)):
            continue
        found = doubt(words)
        if found is None or (not is_voice and not _is_open(found)) or found.strength < WEAKEST:
            continue
        weight = found.strength + _weight(words, asked) - (0.0 if is_voice else COST_OF_NO_VOICE)
        yield Voiced(None, (Cite(at=place.at),), found.kind, weight, _shown_by(words, found))


def _shown_by(words: str, found: Doubt | None) -> tuple[str, ...]:
    return tuple(words[cue.start : cue.end] for cue in found.cues) if found else ()


def _is_open(found: Doubt) -> bool:
    """Whether a report says that something is open; the bad news that it reports is no doubt of its own."""
    return found.kind is DoubtKind.UNCERTAIN and found.strength >= WEAKEST_OF_A_REPORT


def _is_limit(reading: Reading, speaker: str, words: str, proposition: str | None) -> bool:
    if proposition is None or reading.voices.parties[speaker].kind not in STATE_LIMITS:
        return False
    return stance(words, proposition) is Stance.QUALIFIED
