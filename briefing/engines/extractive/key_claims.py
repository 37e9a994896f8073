"""The sentences that tell most of what a text tells, without a brief around them."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from heapq import heapify, heappop, heappush

from briefing.engines.extractive.ranking import terms
from briefing.engines.extractive.standing import MAX_WORDS, in_first_person, is_statement, points_back
from briefing.language.addressing import addresses_ai
from briefing.language.counting import count_words
from briefing.language.dateline import without_dateline
from briefing.language.run_on import LABEL, run_on, without_notice
from briefing.language.sentences import cut
from briefing.model import Role, Span
from briefing.sources.languages import detect
from briefing.sources.paragraphs import passages
from briefing.sources.roles import judge
from briefing.sources.turns import turns

#: In sentences: what a sentence is worth for its place falls to a third over so many.
REACH = 8
#: What the signs weigh: its place, words that other sentences use too, and such words said for the first time.
PLACE, CENTRALITY, FIRST_SAID = 1.5, 1.0, 1.5
#: What they cost: to be somebody's words for the most part, to lean on what stands before, to repeat what was chosen.
QUOTED, LEANING, REPEATED = 0.5, 0.5, 1.0
#: Fewer words than this are a remark.
LEAST_WORDS = 8
#: In a text of which more than this share is in the first person, that is its voice.
FIRST_PERSON_SHARE = 1 / 3

#: Line ends of other kinds: each one character, so that no offset moves.
LINE_END = re.compile("\r(?!\n)|[\x0b\x0c\x85\u2028\u2029]")
QUOTATION = re.compile(r"[\"“«][^\"”»]*[\"”»]?|(?<!\w)['‘][^'’]{12,}['’]")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of the text, or what one would be if no line end had been lost."""

    span: Span
    words: str
    size: int
    """In words."""
    unquoted: str
    terms: frozenset[str]


@dataclass(frozen=True, slots=True)
class Body:
    """What of a text its claims are chosen from."""

    sentences: tuple[Sentence, ...]
    headline: frozenset[str]
    """The terms of title and dek."""
    own_voice: bool
    """Whether "I" and "we" are the voice of the text, not an aside."""


def key_claims(text: str, limit: int = 3) -> list[Span]:
    """The places of the sentences that tell most of a text, most important first; fewer than `limit` where fewer stand.

    Each is a sentence of the text as it stands, or what was one before a line end was lost. None is a question,
    furniture, an aside or too long to take in. The rules are for English; texts in other languages are ranked too.
    """
    body = _body(LINE_END.sub("\n", text))
    return [body.sentences[number].span for number in _choose(body, limit)]


def _body(text: str) -> Body:
    judged = judge(text, passages(text))
    spoken = turns(judged)
    language = detect(text)
    read = [
        spoken.spans.get(number, one.span)
        for number, one in enumerate(judged)
        if one.role is Role.BODY and spoken.who.get(number) != "Q"
    ]
    sentences = tuple(sentence for span in read for sentence in _sentences(text, span, language))
    asides = sum(in_first_person(one.unquoted) for one in sentences)
    headline = " ".join(one.words for one in judged if one.role in (Role.TITLE, Role.DEK))
    return Body(
        sentences=sentences,
        headline=frozenset(terms(headline)),
        own_voice=bool(spoken.who) or asides > FIRST_PERSON_SHARE * len(sentences),
    )


def _sentences(text: str, paragraph: Span, language: str) -> Iterator[Sentence]:
    for span in cut(text, without_dateline(text, paragraph), language=language):
        for part in _parts(text, span, language):
            words = text[part.start : part.end]
            yield Sentence(part, words, count_words(words), QUOTATION.sub(" ", words), frozenset(terms(words)))


def _parts(text: str, span: Span, language: str) -> Iterator[Span]:
    """The sentence without a line of the page in front; one too long to read, as the sentences that ran together in it."""
    whole = without_notice(text, span)
    if count_words(text[whole.start : whole.end]) <= MAX_WORDS:
        yield whole
    else:
        yield from run_on(text, whole, language=language)


def _worth(body: Body) -> list[float]:
    """What each sentence is worth by itself. The headline counts as one sentence more that uses its words."""
    frequency = Counter(body.headline)
    frequency.update(term for one in body.sentences for term in one.terms)
    weight = {term: math.log(count) for term, count in frequency.items()}
    seen: set[str] = set()
    worth = []
    for number, one in enumerate(body.sentences):
        size = max(1, len(one.terms))
        # Sets have no order: a plain sum may differ in its last digit from run to run, and decide between two.
        shared = math.fsum(weight[term] for term in one.terms) / size
        first = math.fsum(weight[term] for term in one.terms - seen) / size
        seen |= one.terms
        worth.append(PLACE * math.exp(-number / REACH) + CENTRALITY * shared + FIRST_SAID * first - _cost(one))
    return worth


def _cost(sentence: Sentence) -> float:
    quoted = sentence.unquoted != sentence.words and 2 * count_words(sentence.unquoted) < sentence.size
    return QUOTED * quoted + LEANING * points_back(sentence.words)


def _may_stand(sentence: Sentence, *, own_voice: bool) -> bool:
    return (
        LEAST_WORDS <= sentence.size <= MAX_WORDS
        and is_statement(sentence.words)
        and (own_voice or not in_first_person(sentence.unquoted))
        and LABEL.match(sentence.words) is None
        and not addresses_ai(sentence.words)
    )


def _choose(body: Body, limit: int) -> list[int]:
    """The worthiest one after the other, each less worth by what it repeats of those before."""
    worth = _worth(body)
    waiting = [(-value, number, 0.0, 0) for number, value in enumerate(worth)]
    heapify(waiting)
    chosen: list[int] = []
    while waiting and len(chosen) < limit:
        _, number, likeness, compared = heappop(waiting)
        one = body.sentences[number]
        if compared < len(chosen):
            # To be like another takes worth away and gives none: who was behind stays behind, and need not be looked at.
            found = (_likeness(one.terms, body.sentences[other].terms) for other in chosen[compared:])
            likeness = max(likeness, *found)
            heappush(waiting, (REPEATED * likeness - worth[number], number, likeness, len(chosen)))
        elif _may_stand(one, own_voice=body.own_voice):
            chosen.append(number)
    return chosen


def _likeness(one: frozenset[str], other: frozenset[str]) -> float:
    return len(one & other) / math.sqrt(len(one) * len(other)) if one and other else 0.0
