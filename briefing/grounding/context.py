"""Cited sentences that a statement does not draw on: they stand before its own and say what "this" or "they" is.

Who speaks in such a sentence neither says the statement nor contradicts who does. What a statement draws on is told by
the words that it shares with one cited sentence alone: a figure, a name or more than a few words are drawn on.
"""

from __future__ import annotations

from collections.abc import Sequence

from briefing.grounding.shelf import Shelf
from briefing.language.figures import figures
from briefing.language.names import names
from briefing.language.stems import Word, read, stem
from briefing.model import Evidence, Proposed

#: So many words of its own, …
_FEW = 2
#: … and this share of the statement's, may a sentence give to a statement and still only lead up to it: a filled-in "this".
_SHARE = 0.2
#: How many paragraphs before the words that it leads up to it may stand.
_BEFORE = 1
#: The full name of a thing has so many words at most beside its noun.
_NAME = 5
#: How the turns of an interview are marked where they bear no name.
QUESTION, ANSWER = "Q", "A"
_DEFINITE = frozenset(stem(word) for word in ("the", "this", "these", "that", "those", "such", "its", "their"))
_HUNG_ON = frozenset(stem(word) for word in ("of", "for", "to", "toward", "towards", "with", "between", "on", "in"))


def context(item: Proposed, evidence: Sequence[Evidence], shelf: Shelf) -> frozenset[Evidence]:
    """The places that an item's own wording does not need; none of verbatim items, which say all that they cite."""
    if item.statement is None or len(evidence) < 2:
        return frozenset()
    others = {one: [other for other in evidence if other != one] for one in evidence}
    naming = frozenset(one for one in evidence if _names_what(one, item, others[one]))
    unneeded = {one for one in evidence if one not in naming and not _gives(one, item, others[one])}
    drawn_on = [one for one in evidence if one not in unneeded and one not in naming]
    leading_up = frozenset(one for one in unneeded if any(_leads_to(one, other, shelf) for other in drawn_on))
    return (leading_up | naming if drawn_on else leading_up) | questions(evidence, shelf)


def questions(evidence: Sequence[Evidence], shelf: Shelf) -> frozenset[Evidence]:
    """The questions that stand directly before an answer cited beside them: whatever they say, they only ask it."""
    return frozenset(one for one in evidence if any(_asks(one, other, shelf) for other in evidence))


def _asks(one: Evidence, other: Evidence, shelf: Shelf) -> bool:
    here, there = shelf.places[one.at].block, shelf.places[other.at].block
    if one.letter != other.letter or here.number is None or there.number != here.number + 1:
        return False
    text = shelf.by_letter[one.letter].text[here.span.start : here.span.end]
    return bool(here.turn and there.turn) and here.turn != there.turn and (here.turn == QUESTION or "?" in text)


def _names_what(one: Evidence, item: Proposed, others: Sequence[Evidence]) -> bool:
    """Whether all that a place gives is the full name of what the others call "the treaty" or "the transition".

    That is one stretch of words in the statement, as it stands in the place: before the noun ("the coastal defence
    treaty") or hung on it by a preposition ("the transition to steam").
    """
    here, elsewhere = read(one.words), read("\n".join(other.words for other in others))
    known = {word.stem for word in elsewhere} | _stems(item.speaker or "")
    said = read(item.statement or "")
    given = {word.stem for word in here if word.content} - known
    own = [number for number, word in enumerate(said) if word.content and word.stem in given]
    if not 0 < len(own) <= _NAME or figures(one.words) & figures(item.statement or "") - figures(_joined(others)):
        return False
    first, last = own[0], own[-1]
    if _definite(said, first) and _runs(said[first : last + 1], here) and _called(said[last + 1 : last + 2], elsewhere):
        return True
    noun = max((number for number in range(first) if said[number].content), default=None)
    if noun is None or not any(word.stem in _HUNG_ON for word in said[noun + 1 : first + 1]):
        return False
    return _definite(said, noun) and _runs(said[noun : last + 1], here) and _called(said[noun : noun + 1], elsewhere)


def _definite(words: Sequence[Word], number: int) -> bool:
    return number > 0 and words[number - 1].stem in _DEFINITE


def _runs(words: Sequence[Word], text: Sequence[Word]) -> bool:
    """Whether the words stand in a row in a text."""
    stems = [word.stem for word in words]
    return any([word.stem for word in text[at : at + len(stems)]] == stems for at in range(len(text)))


def _called(noun: Sequence[Word], text: Sequence[Word]) -> bool:
    """Whether a text speaks of "the …", with just this noun."""
    return bool(noun) and any(word.stem == noun[0].stem and _definite(text, at) for at, word in enumerate(text))


def _joined(several: Sequence[Evidence]) -> str:
    return "\n".join(one.words for one in several)


def _gives(one: Evidence, item: Proposed, others: Sequence[Evidence]) -> bool:
    """Whether a place gives the statement what no other does."""
    statement = item.statement or ""
    here, elsewhere = one.words, "\n".join(other.words for other in others)
    if figures(statement) & (figures(here) - figures(elsewhere)):
        return True
    speaker = _stems(item.speaker or "")
    own = _stems(here) - _stems(elsewhere) - speaker
    if any(own & _stems(name) for name in names(statement)):
        return True
    wanted = {word.stem for word in read(statement) if word.content} - speaker
    return len(wanted & own) > min(_FEW, _SHARE * len(wanted))


def _leads_to(one: Evidence, other: Evidence, shelf: Shelf) -> bool:
    """Whether a place stands shortly before another in its text."""
    before, after = shelf.places[one.at].block.number, shelf.places[other.at].block.number
    if one.letter != other.letter or before is None or after is None:
        return False
    return after - before <= _BEFORE and one.span.end <= other.span.start


def _stems(text: str) -> frozenset[str]:
    return frozenset(word.stem for word in read(text))
