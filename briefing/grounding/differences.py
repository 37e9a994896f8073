"""Figures on which the sources differ: which source gives which, where, and who says so there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from briefing.grounding.periods import are_apart
from briefing.grounding.shelf import Shelf
from briefing.grounding.speakers import who_says
from briefing.language.addressing import addresses_ai
from briefing.language.alike import inside, mentions
from briefing.language.amounts import DAY, Amount, amounts
from briefing.language.counting import count_words
from briefing.language.differing import agree, comparable, same_matter
from briefing.model import Cite, Difference, Evidence, Proposed, Role, Saying, Span, Version

#: More than these are not told one by one.
MOST = 6
#: The stretch around a figure is shown, or its sentence where that has no more words than this.
_TOO_FEW_WORDS = 1
#: More dates on which two sources differ show that they are of different times.
_MOST_DAYS = 2
#: With more figures than this in a source only its first are compared.
_MOST_FIGURES = 400


@dataclass(frozen=True, slots=True)
class _Figure:
    """An amount of a source with the sentence that it stands in."""

    letter: str
    at: str
    sentence: Span
    amount: Amount


def find_differences(shelf: Shelf) -> tuple[Difference, ...]:
    """The matters on which the sources' figures differ, in the order of the first source that gives one."""
    if len(shelf.sources) < 2:
        return ()
    figures = _figures(shelf)
    found = _of_one_time(_groups(figures), shelf)
    return tuple(
        Difference(code=f"F{number}", versions=tuple(_versions(group, shelf)))
        for number, group in enumerate(found[:MOST], start=1)
    )


def _groups(figures: Mapping[str, Sequence[_Figure]]) -> list[list[_Figure]]:
    """The figures of each matter on which sources differ."""
    found: list[list[_Figure]] = []
    taken: set[tuple[str, Span]] = set()
    for letter, own in figures.items():
        for figure in own:
            group = [] if (figure.at, figure.amount.span) in taken else _group(letter, figure, figures)
            if group:
                found.append(group)
                taken |= {(one.at, one.amount.span) for one in group}
    return found


def _of_one_time(groups: list[list[_Figure]], shelf: Shelf) -> list[list[_Figure]]:
    """The groups without those of sources that tell of different times, such as the minutes of two meetings."""
    pairs = Counter(_letters(group) for group in groups if group[0].amount.unit == DAY)
    apart = {letters for letters, count in pairs.items() if count > _MOST_DAYS}
    return [
        group
        for group in groups
        if _letters(group) not in apart
        and not any(
            are_apart(shelf.by_letter[one.letter], shelf.by_letter[other.letter]) for one in group for other in group
        )
    ]


def _letters(group: Sequence[_Figure]) -> frozenset[str]:
    return frozenset(one.letter for one in group)


def _figures(shelf: Shelf) -> Mapping[str, Sequence[_Figure]]:
    """The amounts of each source, without those of paragraphs that it has from another."""
    named = {letter: mentions(voices) for letter, voices in shelf.voices.items()}
    found: dict[str, list[_Figure]] = {source.letter: [] for source in shelf.sources}
    before = ""
    for at, place in shelf.places.items():
        letter, sentence = shelf.source_at(at).letter, shelf.sentence(at)
        if (
            place.block.role is Role.BODY
            and place.block.turn != "Q"
            and place.block.number not in shelf.copies[letter]
            and len(found[letter]) < _MOST_FIGURES
            and not addresses_ai(sentence)
        ):
            aside = tuple(inside(place.span, named[letter]))
            found[letter] += [
                _Figure(letter, at, place.span, one) for one in amounts(sentence, aside=aside, before=before)
            ]
        before = sentence
    return found


def _group(letter: str, figure: _Figure, figures: Mapping[str, Sequence[_Figure]]) -> list[_Figure]:
    """The figures of other sources for the matter of this one, it included; nothing where they agree."""
    group = [figure]
    for other, theirs in figures.items():
        if list(figures).index(other) > list(figures).index(letter):
            match = _match(figure, figures[letter], theirs)
            if match is not None:
                group.append(match)
    differs = any(not agree(figure.amount, one.amount) for one in group[1:])
    return group if differs else []


def _match(figure: _Figure, own: Sequence[_Figure], theirs: Sequence[_Figure]) -> _Figure | None:
    """The one figure of another source for the same matter, None where there is none or more than one could be."""
    matches = [one for one in theirs if same_matter(figure.amount, one.amount)]
    if not matches:
        return _agreeing(figure, theirs) or _only(figure, own, theirs)
    if len({one.amount.value for one in matches}) > 1:
        return None
    match = matches[0]
    if agree(figure.amount, match.amount):
        return match
    rivals = any(one.amount.value != figure.amount.value and same_matter(one.amount, match.amount) for one in own)
    return None if rivals or _gives(own, match) or _gives(theirs, figure) else match


def _gives(figures: Sequence[_Figure], other: _Figure) -> bool:
    """Whether a source has another's figure somewhere, too: then it tells of both."""
    return any(one.amount.value == other.amount.value and comparable(one.amount, other.amount) for one in figures)


def _agreeing(figure: _Figure, theirs: Sequence[_Figure]) -> _Figure | None:
    """A figure of the same sort and value in a sentence that shares little else."""
    return next(
        (
            one
            for one in theirs
            if one.amount.whole
            and one.amount.value == figure.amount.value
            and comparable(one.amount, figure.amount)
            and (one.amount.happening or one.amount.noun)
        ),
        None,
    )


def _only(figure: _Figure, own: Sequence[_Figure], theirs: Sequence[_Figure]) -> _Figure | None:
    """The other source's only figure for a happening of which each has one: the injured, where both tell of the dead."""
    if not figure.amount.happening:
        return None
    mine, others = (_of_one_sort(figure, figures) for figures in (own, theirs))
    alone = all(len({one.amount.value for one in found}) == 1 for found in (mine, others))
    whole = all(one.amount.whole and one.amount.dated == figure.amount.dated for one in (*mine, *others))
    if not (alone and whole and _one_event(own, theirs)):
        return None
    return next((one for one in others if not one.amount.there or not figure.amount.there), None)


def _of_one_sort(figure: _Figure, figures: Sequence[_Figure]) -> list[_Figure]:
    return [one for one in figures if comparable(one.amount, figure.amount)]


def _one_event(own: Sequence[_Figure], theirs: Sequence[_Figure]) -> bool:
    """Whether two sources tell of the same happening somewhere, be it with the same figure or another."""
    return any(one.amount.happening and same_matter(one.amount, other.amount) for one in own for other in theirs)


def _versions(group: Sequence[_Figure], shelf: Shelf) -> Iterator[Version]:
    """The figures of a group, those that agree as one."""
    left = list(group)
    while left:
        first = left[0]
        agreeing = [one for one in left if one.amount.value == first.amount.value]
        left = [one for one in left if one not in agreeing]
        evidence = tuple(_evidence(one, shelf) for one in agreeing)
        yield Version(figure=_worded(first, evidence[0]), evidence=evidence, sayings=tuple(_sayings(evidence, shelf)))


def _worded(figure: _Figure, evidence: Evidence) -> str:
    """The figure with "about" or "at least", where these stand in the words shown, too."""
    words, span = figure.amount.words, figure.amount.span
    return words if words in evidence.words else words[len(words) - (span.end - span.start) :]


def _sayings(evidence: Sequence[Evidence], shelf: Shelf) -> Iterator[Saying]:
    """Who says so in each source apart: two articles are two voices."""
    for one in evidence:
        item = Proposed(evidence=(Cite(at=one.at, words=one.words),))
        yield from who_says(item, (one,), shelf).sayings


def _evidence(figure: _Figure, shelf: Shelf) -> Evidence:
    """The stretch around the figure."""
    sentence, stretch = figure.sentence, figure.amount.stretch
    text = shelf.source_at(figure.at).text
    around = Span(sentence.start + stretch.start, sentence.start + stretch.end)
    enough = count_words(text[around.start : around.end]) > _TOO_FEW_WORDS
    return shelf.evidence(figure.at, around if enough else sentence)
