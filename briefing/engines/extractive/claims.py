"""Key claims: the stretches that matter most, varied, each readable alone and in one voice."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from briefing.engines.extractive.passages import Reading, sentences_of, told_at
from briefing.engines.extractive.ranking import LEAD, NEWS_LEAD, cosine, importance, weigh
from briefing.engines.extractive.standing import MAX_WORDS, MIN_WORDS, POINTERS, cost_of_opening, stands_alone
from briefing.language.alike import Sentences
from briefing.language.asking import Asked
from briefing.language.counting import count_words
from briefing.language.doubt import doubt
from briefing.language.run_on import run_on
from briefing.model import Attribution, Place, ProposedClaim, Role, SourceKind, Span

#: One claim for so many words of body, within the limits below.
WORDS_A_CLAIM = 70
MOST_CLAIMS = 8
#: Claims together may take this share of the body's words: a brief is shorter than its source.
SHARE_OF_BODY = 0.45
#: How much likeness to a claim already chosen counts against a candidate (Carbonell and Goldstein 1998).
SAMENESS = 0.45
#: What a voice costs that has spoken already, and what it is worth that anybody is named at all.
SAME_VOICE = 0.18
ATTRIBUTED = 0.12
OBJECTION = 0.15
#: What each other source adds that says the same, and how many of them count.
SEVERAL = 0.15
MOST_COUNTED = 2
#: What a source costs that more claims come from than from the others.
SAME_SOURCE = 0.05
#: What a sentence gains that bears on the question asked: more than any other sign.
ON_THE_QUESTION = 0.8
LEAD_PARAGRAPHS = 2
#: What is worth less is not worth a reader's time; a first claim is chosen all the same.
LEAST_WORTH = 0.15
#: A sentence of which this many words stand outside what somebody is reported to say has a second voice.
SECOND_VOICE_WORDS = 8

CLAUSE_BORDER = re.compile(r";\s|,\s(?=(?:and|but|while|whereas|which|who|although|though|because|so|as|with)\b)")
#: At the end of what stands before a speaker: "a", "the" and the like belong to the speaker.
ARTICLE = re.compile(r"\b(?:an?|the|one|some|many|several|most)\s+\Z", re.IGNORECASE)
#: Before a speaker's part this says that the part is about something that stands before it: "which, according to X, …".
LEANING = re.compile(r"\b(?:which|who|whom|whose|that|as|if)[\s,]+\Z", re.IGNORECASE)
#: What joins a clause to a speaker's: "…, and analysts say".
JOINED = re.compile(r"(?:;|[,–—-]\s*(?:and|but|while|whereas|yet))\s*(?:\w+\s+)?\Z", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A stretch that could be a claim, with what it is worth."""

    reading: int
    place: Place
    span: Span
    voice: str
    score: float
    vector: dict[str, float]
    same: frozenset[str] = frozenset()
    """The ids of the sentences of other sources that say the same."""


def propose_claims(readings: Sequence[Reading], asked: Asked | None = None) -> tuple[ProposedClaim, ...]:
    """The key claims of all sources, most important first; those that bear on a question before others."""
    told_by_others = sentences_of(readings)
    candidates = [
        _weighed(candidate, reading, told_by_others, asked)
        for number, reading in enumerate(readings)
        for candidate in _candidates(number, reading)
    ]
    body_words = sum(count_words(reading.words(place.span)) for reading in readings for place in reading.body)
    limit = max(1, min(MOST_CLAIMS, round(body_words / WORDS_A_CLAIM)))
    chosen = _choose(candidates, readings, limit, SHARE_OF_BODY * body_words)
    return tuple(ProposedClaim(evidence=readings[one.reading].cites(one.span)) for one in chosen)


def _choose(candidates: list[Candidate], readings: Sequence[Reading], limit: int, words: float) -> list[Candidate]:
    chosen: list[Candidate] = []
    left = candidates
    while left and len(chosen) < limit:
        best = max(left, key=lambda one: _worth(one, chosen))
        if chosen and best.score - SAMENESS * _likeness(best, chosen) < LEAST_WORTH:
            break
        size = count_words(readings[best.reading].words(best.span))
        left = [one for one in left if not _repeats(one, best)]
        if chosen and size > words:
            continue
        chosen.append(best)
        words -= size
    return chosen


def _repeats(one: Candidate, chosen: Candidate) -> bool:
    """Whether a candidate shares words with a chosen one, or says the same in another source."""
    if one.reading == chosen.reading:
        return one.place is chosen.place and one.span.overlaps(chosen.span)
    return one.place.at in chosen.same or chosen.place.at in one.same


def _weighed(candidate: Candidate, reading: Reading, others: Sentences, asked: Asked | None) -> Candidate:
    """A candidate with what it gains by other sources that say the same, and by what it bears on a question."""
    several = (told_at(reading, candidate.place.at, candidate.span),) if others.all else ()
    same = frozenset(other.at for one in several for other in others.same(one))
    score = candidate.score + SEVERAL * min(len(same), MOST_COUNTED)
    if asked is not None:
        score += ON_THE_QUESTION * asked.bearing(reading.words(candidate.place.span))
    return replace(candidate, score=score, same=same)


def _worth(candidate: Candidate, chosen: Sequence[Candidate]) -> float:
    voices = sum(candidate.voice == other.voice != "" for other in chosen)
    source = sum(candidate.reading == other.reading for other in chosen) - len(chosen) / 2
    cost = SAME_VOICE * min(voices, 2) + SAME_SOURCE * source
    return candidate.score - SAMENESS * _likeness(candidate, chosen) - cost


def _likeness(candidate: Candidate, chosen: Sequence[Candidate]) -> float:
    return max((cosine(candidate.vector, other.vector) for other in chosen), default=0.0)


def _candidates(number: int, reading: Reading) -> Iterator[Candidate]:
    """Every stretch of a source that may stand as a claim."""
    body = reading.body
    vectors = weigh([reading.words(place.span) for place in body])
    scores = importance(vectors, _headline(reading), _lead(reading))
    for place, vector, score in zip(body, vectors, scores, strict=True):
        if place.block.turn == "Q" or place.block.number in reading.copied:
            continue
        for span, said in _stretches(reading, place):
            words = reading.words(span)
            if not stands_alone(words, reading.source.kind):
                continue
            voice = (said.speaker or "") if said else ""
            worth = score - cost_of_opening(words) + ATTRIBUTED * _share_said(said, span) + _objection(words)
            yield Candidate(number, place, span, voice, worth, vector)


def _share_said(said: Attribution | None, span: Span) -> float:
    """How much of a stretch somebody is reported to say, from 0 to 1: to be merely mentioned is worth little."""
    if said is None or not said.speaker:
        return 0.0
    inside = sum(max(0, min(part.end, span.end) - max(part.start, span.start)) for part in said.spans)
    return inside / (span.end - span.start)


def _objection(words: str) -> float:
    """What a doubt adds: the other side must be heard."""
    found = doubt(words)
    return OBJECTION * found.strength if found else 0.0


def _lead(reading: Reading) -> tuple[float, ...]:
    """What the first sentences are worth for their place. The lead of a news report ends with its second paragraph."""
    if reading.source.kind is not SourceKind.NEWS:
        return LEAD
    opening = [place for place in reading.body[: len(NEWS_LEAD)] if (place.block.number or 0) <= LEAD_PARAGRAPHS]
    return NEWS_LEAD[: len(opening)]


def _headline(reading: Reading) -> str:
    blocks = (block for block in reading.source.blocks if block.role in (Role.TITLE, Role.DEK))
    return " ".join(reading.words(block.span) for block in blocks)


def _stretches(reading: Reading, place: Place) -> Iterator[tuple[Span, Attribution | None]]:
    """The forms in which a sentence may be printed, best first; all are the source's own words in one voice."""
    said_here = [said for said in reading.said_in(place.span) if _inside(said, place.span)]
    if not said_here:
        yield from ((span, None) for span in _whole_or_clause(reading, place.span))
    elif _second_voice(reading, place.span, said_here):
        yield from _halves(reading, place.span, said_here[0])
    elif all(_names_its_speaker(reading, said) for said in said_here):
        yield place.span, said_here[0]
    else:
        yield from ((reading.bare(content), said) for said in said_here if (content := _content(said, place.span)))


def _inside(said: Attribution, span: Span) -> bool:
    return any(part.overlaps(span) for part in said.spans)


def _names_its_speaker(reading: Reading, said: Attribution) -> bool:
    """Whether a reader of the sentence alone learns who speaks: no "she said"."""
    mention = said.speaker_span
    return mention is not None and reading.words(mention).lower() not in POINTERS


def _frame(said: Attribution, span: Span) -> Span | None:
    """Speaker, cue and content of an attribution, as far as they stand in this sentence."""
    parts = [part for part in (*said.spans, said.speaker_span, said.cue) if part is not None and part.overlaps(span)]
    if not parts:
        return None
    return Span(max(span.start, min(part.start for part in parts)), min(span.end, max(part.end for part in parts)))


def _second_voice(reading: Reading, span: Span, said_here: Sequence[Attribution]) -> bool:
    """Whether the sentence says a good deal beside what its speakers say: before a conjunction, or behind them."""
    frames = [frame for said in said_here if (frame := _frame(said, span))]
    if not frames:
        return False
    text = reading.source.text
    before = text[span.start : min(frame.start for frame in frames)]
    behind = text[max(frame.end for frame in frames) : span.end]
    return _is_clause(before) or count_words(behind) >= SECOND_VOICE_WORDS


def _is_clause(opening: str) -> bool:
    """Whether what stands before a speaker is joined to it as a clause of its own, not "In 2019, the minister said"."""
    return JOINED.search(opening) is not None and count_words(opening) > MIN_WORDS


def _halves(reading: Reading, span: Span, said: Attribution) -> Iterator[tuple[Span, Attribution | None]]:
    """The reporter's opening and the speaker's part of a sentence with two voices, apart."""
    frame = _frame(said, span)
    if frame is None:
        return
    text = reading.source.text
    article = ARTICLE.search(text, span.start, frame.start)
    start = article.start() if article else frame.start
    if not _names_its_speaker(reading, said):
        if said.reports and (content := _content(said, span)):
            yield reading.bare(content), said
    elif not LEANING.search(text, span.start, start):
        yield Span(start, frame.end), said
    joint = JOINED.search(text[span.start : start])
    if joint and _is_clause(text[span.start : start]):
        yield Span(span.start, span.start + len(text[span.start : span.start + joint.start()].rstrip())), None


def _content(said: Attribution, span: Span) -> Span | None:
    """What is said, where it is one stretch of this sentence."""
    inside = [part for part in said.spans if part.overlaps(span)]
    if len(inside) != 1:
        return None
    return Span(max(inside[0].start, span.start), min(inside[0].end, span.end))


def _whole_or_clause(reading: Reading, span: Span) -> Iterator[Span]:
    """A sentence; of an over-long one what follows a lost line end, or its longest opening up to a clause border."""
    words = reading.words(span)
    if count_words(words) <= MAX_WORDS:
        yield span
        return
    *captions, last = run_on(reading.source.text, span, language=reading.source.language)
    if captions:
        # What has no full stop was a caption or a heading: no evidence.
        yield from (last,) if count_words(reading.words(last)) <= MAX_WORDS else ()
        return
    ends = [border.start() for border in CLAUSE_BORDER.finditer(words)]
    fitting = [end for end in ends if MIN_WORDS <= count_words(words[:end]) <= MAX_WORDS]
    if fitting:
        yield Span(span.start, span.start + fitting[-1])
