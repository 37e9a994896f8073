"""What the pages of a brief should print: the text of its own page template, filled in again."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from html.parser import HTMLParser

from briefing.rendering.html import Front, everything, fill
from briefing.rendering.parts import BriefView
from briefing.verify.squeezing import squeeze, visible

LAYOUT = "policy-brief"

_UNSEEN = ("head", "style", "script", "template")


@dataclass(frozen=True, slots=True)
class Node:
    """A stretch of text between two tags, squeezed, with whether a list's mark may stand before it."""

    text: str
    listed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Expected:
    """What should stand on the pages."""

    nodes: tuple[Node, ...]
    """The content in reading order."""
    heads: tuple[str, ...]
    """What may run along the edges of every page, squeezed, the longest first."""


def expected(view: BriefView, printed: str) -> Iterator[Expected]:
    """Each way that the brief may be spread over its pages, the likelier first; the same words but for "continued"."""
    for front in _fronts(view, printed.casefold()):
        reader = _Reader()
        reader.feed(fill(view, layout=LAYOUT, front=front, pdf=True))
        reader.close()
        heads = {visible(words) for words in (*reader.heads, view.foot)}
        yield Expected(nodes=tuple(reader.nodes), heads=tuple(sorted(heads, key=len, reverse=True)))


def _fronts(view: BriefView, printed: str) -> Iterator[Front]:
    """How page one may have been filled, as far as the words printed leave that open."""
    words = view.words_of
    yield everything(view)
    overleaf = (f"{words['overleaf']}: {claim.code}" for claim in view.claims)
    claims = next((number for number, line in enumerate(overleaf) if _small(line) in printed), len(view.claims))
    entries = len(view.dated) + len(view.undated)
    carried_on = _small(words["continued"].replace("{section}", words["timeline"])) in printed
    for events in range(1, entries) if carried_on else {entries, 0}:
        for speaks in (True, False):
            yield Front(claims=claims, events=events, speaks=speaks)


def _small(words: str) -> str:
    return visible(words).casefold()


class _Reader(HTMLParser):
    """Collects the text that a page shows, and what its style may take from attributes."""

    def __init__(self) -> None:
        super().__init__()
        self.nodes: list[Node] = []
        self.heads: list[str] = []
        self.unseen = 0
        self.listed = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.unseen += tag in _UNSEEN
        self.listed = self.listed or tag == "li"
        self.heads += [words for name, words in attrs if name.startswith("data-") and words]

    def handle_endtag(self, tag: str) -> None:
        self.unseen -= tag in _UNSEEN

    def handle_data(self, data: str) -> None:
        if not self.unseen and (text := squeeze(data)):
            self.nodes.append(Node(text, self.listed))
            self.listed = False
