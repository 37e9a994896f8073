"""The happening of each date in a sentence: whole clauses with their verb, as they stand there, or nothing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefing.language.counting import count_words
from briefing.language.happenings.borders import CUT, FREE, Border, behind_connective, ends, starts
from briefing.language.happenings.hung import hung_on_noun, thing
from briefing.language.happenings.laid import STRONG, Laid, lay
from briefing.language.happenings.lexicon import listed, plain_verbs
from briefing.language.happenings.relations import Relation, relation, told_at
from briefing.model import Span

#: So many words are read at a glance; each more costs, …
SHORT, EACH_MORE = 20, 0.5
#: … and beyond so many much.
LONG, OVERLONG = 30, 6.0
#: More are no entry of a timeline.
LONGEST = 48
#: Fewer say nothing.
LEAST = 5
#: Nor does a noun with what hangs on it, in fewer.
LEAST_HUNG = 8
#: A sentence longer than this has no clauses that could be told apart.
MOST_READ = 150
#: What it costs to bring another date along.
OTHER_DATE = 4.0
SENTENCE_ENDS = frozenset({".", "!", '"', "”", "…"})
#: What it costs where the verb belongs to a clause that the date is not in.
OTHER_CLAUSE = 2.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Happening:
    """What happened on a date, and what the date is to it."""

    date: int
    """Its number among the dates that were asked for."""
    span: Span
    relation: Relation


def happenings(text: str, sentence: Span, dates: Sequence[Span]) -> tuple[Happening, ...]:
    """What the sentence says of each date; nothing of a date that it only uses to name or to measure something."""
    words = text[sentence.start : sentence.end]
    if not dates or count_words(words) > MOST_READ or words.rstrip("\"'”’)").endswith("?"):
        return ()
    laid = lay(text, sentence, dates)
    if _says_nothing(laid):
        return ()
    found = []
    for number in range(len(dates)):
        of = relation(laid, number)
        if of is Relation.NONE:
            continue
        told = thing(laid, number) if of is Relation.THING else _clause(laid, number)
        if told is not None:
            found.append(Happening(date=number, span=laid.tokens.span(*told), relation=of))
    return tuple(_nearest_verb(laid, found))


def _nearest_verb(laid: Laid, found: Sequence[Happening]) -> Iterator[Happening]:
    """Of several dates in the same words the one that stands nearest to a verb of its own clause."""
    for one in found:
        rivals = [other for other in found if other.span == one.span]
        if one is min(rivals, key=lambda other: _from_verb(laid, other.date)) and not _tells_again(laid, one, found):
            yield one


def _tells_again(laid: Laid, one: Happening, found: Sequence[Happening]) -> bool:
    """Whether it says at length what another entry says in short, and then more."""
    words = laid.tokens.text[one.span.start : one.span.end]
    holds = any(other.span in one.span for other in found if other.span != one.span)
    return holds and count_words(words) > LONG


def _from_verb(laid: Laid, date: int) -> int:
    first, last = laid.dates[date]
    left = max((n for n in range(first) if laid.lowers[n] in {",", *STRONG}), default=-1)
    if any(number in laid.verbs.participles for number in range(max(0, first - 2), first)):
        return len(laid)
    right = min((n for n in range(last + 1, len(laid)) if laid.lowers[n] in {",", *STRONG}), default=len(laid))
    return min((abs(first - verb) for verb in laid.verbs.finite if left < verb < right), default=len(laid))


def _says_nothing(laid: Laid) -> bool:
    """Whether it is a line of a list, a remark that hangs on the sentence before, or tells the reader to do something."""
    first = behind_connective(laid)
    opened = laid.low(first)
    if laid.low(0) in {"which", "whatever"} or (
        opened in plain_verbs() and laid.low(first + 1) not in listed("telling")
    ):
        return True
    lowers = laid.lowers
    if lowers.count('"') % 2 or lowers.count("”") > lowers.count("“"):
        # The rest of a quotation: who says so stands elsewhere, or what they say does.
        return lowers[0] in {'"', "“"} or len(laid) < SHORT
    if lowers[0] in {'"', "“"} and lowers[-1] in {'"', "”"} and not {'"', "”"} & set(lowers[1:-1]):
        # Somebody's words alone: who says so stands elsewhere.
        return True
    ended = laid.words[-1] in SENTENCE_ENDS
    return not laid.verbs.finite and not (ended and len(laid) > LEAST + LEAST)


def is_thing(words: str) -> bool:
    """Whether an entry is a thing with what is said of it ("the 2001 treaty, which failed") and no whole clause."""
    if not words or words.split(maxsplit=1)[0] not in listed("determiners"):
        return False
    laid = lay(words, Span(0, len(words)), ())
    return not laid.is_clause(0, len(laid) - 1)


def leans(words: str) -> bool:
    """Whether what happened is told of somebody or something that is named elsewhere."""
    first = words.split(maxsplit=1)[0].strip("\"'“‘(").lower().replace("’", "'") if words.split() else ""
    return first.split("'")[0] in listed("pointers") | {"i", "we"}


# --- clauses --------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Candidate:
    first: int
    last: int
    cost: float


def _clause(laid: Laid, date: int) -> tuple[int, int] | None:
    candidates = [*_cut_out(laid, date), *_noun(laid, date)]
    best = min(candidates, key=lambda one: (one.cost, one.last - one.first), default=None)
    return (best.first, best.last) if best else None


def _noun(laid: Laid, date: int) -> Iterator[_Candidate]:
    """A noun with what hangs on it, where that says enough."""
    if (hung := hung_on_noun(laid, date)) is None:
        return
    size = _size(laid, *hung)
    if LEAST_HUNG <= size <= LONG:
        cost = CUT + CUT + EACH_MORE * max(0, size - SHORT) + OTHER_DATE * _others(laid, date, *hung)
        yield _Candidate(*hung, cost)


def _cut_out(laid: Laid, date: int) -> Iterator[_Candidate]:
    """The sentence, or clauses of it that have the date; behind a date that opens them, also the clause alone."""
    first, last = laid.dates[date]
    whole = len(laid) - 1
    openings, endings = list(starts(laid)), list(ends(laid))
    subject = _subject_behind(laid, date)
    if told_at(laid, first) is not None:
        # Who said it on that day said all of it.
        openings = [opening for opening in openings if opening.cost == FREE]
    if subject is not None:
        openings.append(Border(subject, CUT))
    for opening in openings:
        fronted = opening.number > last
        if opening.number > first and not fronted:
            continue
        if fronted and opening.number != subject:
            continue
        for ending in endings:
            closed = whole if ending.cost == FREE and opening.number == 0 else ending.number
            if ending.number < (opening.number if fronted else last):
                continue
            yield from _judged(laid, date, opening, Border(closed, ending.cost))


def _judged(laid: Laid, date: int, opening: Border, ending: Border) -> Iterator[_Candidate]:
    first, last = opening.number, ending.number
    size = _size(laid, first, last)
    if not LEAST <= size <= LONGEST:
        return
    whole = first == 0 and last == len(laid) - 1
    if not whole and not _stands(laid, first, last):
        return
    cost = opening.cost + ending.cost + EACH_MORE * max(0, size - SHORT)
    cost += OTHER_CLAUSE * _is_in_clause(laid, first, laid.dates[date][0])
    cost += (OVERLONG + size - LONG) * (size > LONG)
    cost += OTHER_DATE * _others(laid, date, first, last)
    yield _Candidate(first, last, cost)


def _size(laid: Laid, first: int, last: int) -> int:
    span = laid.tokens.span(first, last)
    return count_words(laid.tokens.text[span.start : span.end])


def _others(laid: Laid, date: int, first: int, last: int) -> int:
    """How many other dates stand in the words."""
    return sum(first <= other[0] <= last for number, other in enumerate(laid.dates) if number != date)


def _is_in_clause(laid: Laid, first: int, date: int) -> bool:
    """Whether a clause that could stand by itself opens between these words and a date behind its verb."""
    for number in range(date - 1, first - 1, -1):
        if laid.lowers[number] in {",", *STRONG}:
            return False
        if laid.lowers[number] in listed("detachable") - listed("coordinators") and laid.subordinates(number):
            return laid.finite_in(number + 1, date)
    return False


def _stands(laid: Laid, first: int, last: int) -> bool:
    """Whether the words are a clause that stands by itself."""
    lowers = laid.lowers[first : last + 1]
    if laid.low(last) in listed("hanging") or laid.low(first) in listed("subordinators") - {"that"}:
        return False
    if first > 0 and laid.low(first) in listed("pointers") | listed("pronouns") and _opens_clause(laid, first):
        return False
    if lowers.count('"') % 2 or lowers.count("“") != lowers.count("”") or lowers.count("(") != lowers.count(")"):
        return False
    if laid.low(first - 1) == "with" and laid.low(first - 2) == ",":
        return any(low.endswith("ing") for low in lowers[1:]) and not {"one", "ones"} & set(lowers[:3])
    return laid.is_clause(first, last)


def _opens_clause(laid: Laid, first: int) -> bool:
    """Whether something of the sentence was left away before these words."""
    return any(low not in listed("connectives") | {","} for low in laid.lowers[:first])


def _subject_behind(laid: Laid, date: int) -> int | None:
    """Where the clause begins behind a phrase with the date that opens it: "On Thursday, with …, *the* council met"."""
    first, last = laid.dates[date]
    opened = max((n for n in range(first) if laid.lowers[n] in STRONG), default=-1) + 1
    if laid.finite_in(opened, last):
        return None
    verb = next((number for number in range(last + 1, len(laid)) if number in laid.verbs.finite), None)
    if verb is None:
        return None
    comma = max((n for n in range(last + 1, verb) if laid.lowers[n] == ","), default=None)
    return comma + 1 if comma is not None and comma + 1 < verb else None
