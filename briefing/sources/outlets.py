"""Finds the agencies, newspapers and broadcasters that a paragraph says it has something from."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from briefing.language.sentences import openers
from briefing.model import Span
from briefing.sources.wordlists import wordlist

NAME = r"[^\W\d_a-z](?:[\w&.’'-]*[\w&])?"
NAMES = rf"{NAME}(?: (?:of |the )?{NAME}){{0,5}}"
_BEFORE = re.compile(rf"(?<![\w.’'-])(?P<name>{NAMES})\s?\Z")
_AFTER = re.compile(rf"[\s,]{{1,2}}(?:the\s)?(?P<name>{NAMES})")
_OWNER = re.compile(r".*[’']s?\s+")
_LETTERS = re.compile(r"[A-ZА-ЯЁ]{2,6}\Z")
_REACH = 80


def named_outlets(text: str, span: Span) -> Iterator[Span]:
    """Where their names stand, in order."""
    found: set[Span] = set()
    for anchor in _anchors().finditer(text, span.start, span.end):
        before = text[max(span.start, anchor.start() - _REACH) : anchor.start()]
        after = text[anchor.end() : min(span.end, anchor.end() + _REACH)]
        if anchor["kind"]:
            found.update(_named(before, _BEFORE, anchor.start() - len(before), sure=True))
            found.update(_named(after, _AFTER, anchor.end(), sure=True))
        elif anchor["verb"] or anchor["reports"]:
            found.update(
                _named(before, _BEFORE, anchor.start() - len(before), sure=False, letters=bool(anchor["reports"]))
            )
        else:
            found.update(_named(after, _AFTER, anchor.end(), sure=False))
    yield from sorted(found, key=lambda place: place.start)


@cache
def _anchors() -> re.Pattern[str]:
    """What stands beside an outlet's name: what it is, that it reported, or that somebody had it from there."""
    lists = wordlist("outlets")
    groups = (f"(?P<{name}>{'|'.join(map(re.escape, lists[name]))})" for name in ("kind", "verb", "reports"))
    source = f"(?P<source>(?i:{'|'.join(map(re.escape, lists['source']))}))"
    return re.compile(rf"\b(?:{'|'.join(groups)}|{source})(?!\w)")


def _named(around: str, pattern: re.Pattern[str], offset: int, *, sure: bool, letters: bool = True) -> Iterator[Span]:
    """The name beside an anchor; unless its kind is said, it must show in the name itself that it is an outlet's."""
    match = pattern.search(around) if pattern is _BEFORE else pattern.match(around)
    if not match:
        return
    start, words = match.start("name"), match["name"]
    if owner := _OWNER.match(words):
        start, words = start + owner.end(), words[owner.end() :]
    while " " in words and (
        words.split(" ", 1)[0] in openers("en") or words.split(" ", 1)[0].lower() in wordlist("outlets")["leading"]
    ):
        first = words.split(" ", 1)[0]
        start, words = start + len(first) + 1, words[len(first) + 1 :]
    last = words.rsplit(" ", 1)[-1]
    lettered = _LETTERS.match(last)
    if lettered and letters and last not in wordlist("outlets")["states"] and (pattern is _BEFORE or " " not in words):
        yield Span(offset + start + len(words) - len(last), offset + start + len(words))
    elif not lettered and (sure or last in wordlist("outlets")["endings"]) and words not in openers("en"):
        yield Span(offset + start, offset + start + len(words))
