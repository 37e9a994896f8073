"""Who is said to say it against the text: whether each speaker is still tied to the words under that name."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.grounding.shelf import Shelf, lay_out
from briefing.grounding.speakers import who_says
from briefing.model import Brief, Cite, Evidence, Item, Line, Party, Position, Proposed, Saying, Span, Tie, Version
from briefing.verify.report import Finding, shown
from briefing.verify.wording import lines


def tie_findings(brief: Brief) -> Iterator[Finding]:
    """Speakers that hang on words which are not those of their item; holds for briefs of every version."""
    named: list[tuple[str, Line | Item]] = [*lines(brief), *((item.code, item) for item in brief.items())]
    for place, rests in named:
        for saying in rests.sayings:
            if (saying.party is None) != (saying.tie is Tie.ARTICLE):
                yield _finding(place, f"{_named(saying)} cannot be tied to the words as {saying.tie.value!r}")
            if not _spans(saying.evidence) <= _spans(rests.evidence):
                yield _finding(place, f"{_named(saying)} is tied to words that it does not rest on")
        if isinstance(rests, Position) and (holder := _name(rests.party)) not in _parties(rests.sayings):
            yield _finding(place, f"it is the position of {shown(holder)}, who says none of it")
    for difference in brief.differences:
        for version in difference.versions:
            if version.figure not in version.evidence[0].words:
                yield Finding(place=difference.code, message=f"{shown(version.figure)} is not in its evidence")
            told = {span for saying in version.sayings for span in _spans(saying.evidence)}
            if told != _spans(version.evidence):
                yield _finding(difference.code, f"{shown(version.figure)} rests on other words than its speakers'")


def speaker_findings(brief: Brief) -> Iterator[Finding]:
    """Speakers that this version's reading of the text would not name. The brief must hold by itself."""
    if any(source.withheld for source in brief.sources):
        return
    shelf = lay_out(brief.sources)
    for item in brief.items():
        yield from _item_findings(item, shelf)
    for difference in brief.differences:
        for version in difference.versions:
            yield from _version_findings(difference.code, version, shelf)


def _version_findings(code: str, version: Version, shelf: Shelf) -> Iterator[Finding]:
    """A figure's speakers, place by place: nobody proposed them."""
    for one in version.evidence:
        item = Proposed(evidence=(Cite(at=one.at, words=one.words),))
        given = [_name(saying.party) for saying in version.sayings if one in saying.evidence]
        if (found := _parties(who_says(item, (one,), shelf).sayings)) != given:
            yield _finding(
                code, f"the text gives {shown(one.words)} to {_listed(found)}, the brief to {_listed(given)}"
            )


def _listed(names: list[str]) -> str:
    return " and ".join(shown(name) if name else "the article" for name in names) or "nobody"


def _item_findings(item: Item, shelf: Shelf) -> Iterator[Finding]:
    if not any(saying.party for saying in item.sayings):
        found = _parties(who_says(_proposed(item.sayings[0], item), item.evidence, shelf).sayings)
        if found and "" not in found:
            yield _finding(item.code, f"the text gives its words to {shown(found[0])}, the brief to nobody")
        return
    for saying in item.sayings:
        if saying.party is None:
            continue
        if saying.tie is Tie.NAMED_IN:
            # Which sentence named the speaker is not kept; that the name stands in a source is what can be held.
            if not all(shelf.roll.has(word) for word in saying.party.name.split() if word[0].isupper()):
                yield _finding(item.code, f"{_named(saying)} stands in no source")
        elif who_says(_proposed(saying, item), saying.evidence, shelf).ruling.faults:
            yield _finding(item.code, f"{_named(saying)} is not tied to its words in the text")


def _proposed(saying: Saying, item: Item) -> Proposed:
    """The saying as an engine would have proposed it."""
    cites = tuple(Cite(at=each.at, words=each.words) for each in saying.evidence)
    return Proposed(
        evidence=cites,
        speaker=saying.party.name if saying.party else None,
        statement=None if item.verbatim else item.statement,
    )


def _spans(evidence: tuple[Evidence, ...]) -> set[tuple[str, Span]]:
    return {(each.letter, each.span) for each in evidence}


def _parties(sayings: tuple[Saying, ...]) -> list[str]:
    """The names of those who speak, "" for the article."""
    return [_name(saying.party) for saying in sayings]


def _name(party: Party | None) -> str:
    return party.name if party else ""


def _named(saying: Saying) -> str:
    return shown(saying.party.name) if saying.party else "the article"


def _finding(place: str, message: str) -> Finding:
    return Finding(place=f"{place}, who says so", message=message)
