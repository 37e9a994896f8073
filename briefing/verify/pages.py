"""The printed pages of a brief against the JSON that the same PDF carries."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefing.model import Brief
from briefing.rendering.parts import BriefView
from briefing.rendering.view import compose
from briefing.verify.direction import letters, runs_leftward
from briefing.verify.expected import Expected, Node, expected
from briefing.verify.printed import Printed
from briefing.verify.report import Finding, difference, shown
from briefing.verify.squeezing import SOFT_HYPHEN, visible

#: Where the words part, the next stretch of at least this many characters that stands in both is looked for.
SURE = 12
#: One cause may part pages and brief in many places.
MOST_FINDINGS = 20

_LIST_MARK = re.compile(r"[•◦▪‣–]|\d+[.)]")


@dataclass(frozen=True, slots=True)
class Parting:
    """Where the pages say something else than they should."""

    at: int
    end: int
    nodes: tuple[Node, ...] = ()

    @property
    def wanted(self) -> str:
        """What should stand there."""
        return "".join(node.text for node in self.nodes)


def page_findings(brief: Brief, printed: Printed) -> Iterator[Finding]:
    """What the pages print that the brief does not say, and the other way round."""
    view = compose(brief)
    wanted, partings = _nearest(view, printed.text)
    for parting in partings[:MOST_FINDINGS]:
        yield _told(parting, printed)
    if len(partings) > MOST_FINDINGS:
        yield Finding(place="pages", message=f"{len(partings) - MOST_FINDINGS} more such places")
    yield from _edge_findings(view, wanted, printed)


def mask_findings(printed: Printed) -> Iterator[Finding]:
    """Signs that the pages show something else than can be read from them."""
    for page in printed.masked:
        yield Finding(place=f"page {page}", message="it carries replacement text that hides what is drawn")
    for page in printed.overlaid:
        yield Finding(place=f"page {page}", message="it carries annotations that draw over it")


def statement_findings(brief: Brief, printed: Printed) -> Iterator[Finding]:
    """The brief's statements, speakers and paragraphs that the pages do not print; needs no template."""
    view = compose(brief)
    for place, words in _statements(view):
        wanted = visible(words)
        there = wanted in printed.text or (runs_leftward(wanted) and letters(wanted) <= letters(printed.text))
        if not there:
            yield Finding(place=place, message=f"{shown(words)} is not printed as the brief has it")


def _statements(view: BriefView) -> Iterator[tuple[str, str]]:
    """What a brief says, whatever page it is set on."""
    lines = [("title", view.title), *((("dek", view.dek),) if view.dek else ())]
    lines += [(line.code, line) for line in (*view.bottom_line, *view.claims, *(view.doubts or ()))]
    for place, line in lines:
        yield place, line.wording.text
        yield from ((place, speaker.name) for speaker in line.speakers)
    for differing in view.differing:
        for given in differing.given:
            yield differing.code, given.figure
            yield from ((differing.code, speaker.name) for speaker in given.speakers)
            yield differing.code, given.wording.text
    yield from ((stand.party.label, stand.wording.text) for stand in view.stands)
    for source in view.sources:
        for paragraph in source.paragraphs:
            for segment in paragraph.segments:
                yield f"source {source.letter}, {paragraph.anchor or paragraph.sort}", segment.text


def _nearest(view: BriefView, printed: str) -> tuple[Expected, list[Parting]]:
    """Of the ways to spread the brief over pages the one that the pages come nearest to."""
    best: tuple[Expected, list[Parting]] | None = None
    for wanted in expected(view, printed):
        partings = [each for each in _partings(wanted.nodes, printed) if not _is_turned(each, printed)]
        if best is None or _weight(partings) < _weight(best[1]):
            best = wanted, partings
        if not partings:
            break
    if best is None:
        raise AssertionError("a brief can always be spread over pages in one way")
    return best


def _weight(partings: Sequence[Parting]) -> int:
    return sum(len(parting.wanted) + parting.end - parting.at for parting in partings)


def _partings(nodes: Sequence[Node], printed: str) -> Iterator[Parting]:
    """Walks both side by side; where they part, goes on at the next words that they share."""
    at = number = 0
    while number < len(nodes):
        end = _after(nodes[number], printed, at)
        if end is not None:
            at, number = end, number + 1
            continue
        ahead, found = _next_shared(nodes, number + 1, printed, at)
        yield Parting(at, found, tuple(nodes[number:ahead]))
        at, number = found, ahead
    if at < len(printed):
        yield Parting(at, len(printed))


def _after(node: Node, printed: str, at: int) -> int | None:
    """Where the node ends that is printed at that place; None where something else is."""
    for wanted in (node.text, _in_capitals(node.text)):
        if printed.startswith(wanted, at):
            return at + len(wanted)
    if node.listed and (mark := _LIST_MARK.match(printed, at)):
        return _after(Node(node.text), printed, mark.end())
    if SOFT_HYPHEN not in node.text:
        return None
    # A soft hyphen is printed where a line ends at it, and only there.
    pattern = "[-\u2010]?".join(re.escape(part) for part in node.text.split(SOFT_HYPHEN))
    found = re.compile(pattern).match(printed, at)
    return found.end() if found else None


def _in_capitals(text: str) -> str:
    """A label as a style may set it; the same text where one changed letter would make the difference."""
    changed = sum(letter != letter.upper() for letter in text)
    return text.upper() if changed > 1 else text


def _next_shared(nodes: Sequence[Node], start: int, printed: str, at: int) -> tuple[int, int]:
    """The next node that is printed further on, and where; the ends of both where none is."""
    for number in range(start, len(nodes)):
        text = nodes[number].text
        found = [printed.find(each, at) for each in (text, _in_capitals(text)) if len(text) >= SURE]
        if max(found, default=-1) >= 0:
            return number, min(place for place in found if place >= 0)
    return len(nodes), len(printed)


def _is_turned(parting: Parting, printed: str) -> bool:
    """Whether words that run from right to left were merely read in another order."""
    if not runs_leftward(parting.wanted):
        return False
    wanted, there = letters(visible(parting.wanted)), letters(printed[parting.at : parting.end])
    for node in parting.nodes:
        plain, capitals = letters(visible(node.text)), letters(visible(_in_capitals(node.text)))
        if plain - capitals <= wanted - there and capitals - plain <= there - wanted:
            wanted = wanted - plain + capitals
    return wanted == there


def _told(parting: Parting, printed: Printed) -> Finding:
    there = printed.text[parting.at : parting.end]
    place = f"page {printed.page_at(parting.at)}"
    if not parting.wanted:
        return Finding(place=place, message=f"it prints {shown(there)}, which the brief does not say")
    if not there:
        return Finding(place=place, message=f"{shown(parting.wanted)} of the brief is not printed")
    return Finding(place=place, message=f"it prints {difference(there, parting.wanted, where='the brief')}")


def _edge_findings(view: BriefView, wanted: Expected, printed: Printed) -> Iterator[Finding]:
    """What runs along the edges of the pages, and what stands outside the content without running there."""
    head = visible(view.head)
    for number, words in enumerate(printed.apart, start=1):
        if head not in words and not (runs_leftward(words) and letters(head) <= letters(words)):
            yield Finding(place=f"page {number}", message=f"the running head {shown(view.head)} is missing")
        if rest := _rest(words, (*wanted.heads, f"{number}/{printed.pages}")):
            yield Finding(place=f"page {number}", message=f"it prints {shown(rest)}, which is no part of the brief")


def _rest(words: str, known: Sequence[str]) -> str:
    """What is left of the words when the known ones are taken away."""
    turned: list[str] = []
    for each in known:
        turned += [each] if each not in words else []
        words = words.replace(each, "", 1)
    # Beside words from right to left a reader turns the others as well.
    return "".join((letters(words) - letters("".join(turned))).elements()) if runs_leftward(words) else words
