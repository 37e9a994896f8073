"""What a text says a thing is, where that judges it: "the levy is a lifeline", "called the levy 'a tax on bread'".

A word of judgement in passing judges nothing: "the historic port", "a tax on bread was paid". It counts where it
stands for the thing, behind a form of "be" or a verb of naming, and the words that name the thing are kept with it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from briefing.language.phrases import Phrases
from briefing.language.tables import table
from briefing.model import DoubtKind, Span

_TABLE = "judgements.en"
#: How far before a word of judgement its verb may stand, in characters.
_REACH = 120
_LEAD = r"[\s\"“”'‘]+(?:(?:[\w-]+ly|at\s+best|nothing\s+but|(?:nothing|little|no)\s+(?:more|less)\s+than|so|too|very|quite|rather|just|still|only|but|even|also)\s+)*"
_WORD = r"(?!(?:the|an?|how|what|why|as|to|of|in|on|for|at|by|with|from|his|her|its|their|our|my|your)\b)[\w'-]+\s+"
#: Before the word of judgement: an article with two words, or two words that are no participle ("is keeping the threat").
_ARTICLE = rf"[\"“'‘]*(?:(?:an?|the|another|yet\s+another|one(?:\s+more)?)\s+(?:[\w'-]+\s+){{0,2}}|(?:(?!\w+ing\b){_WORD}){{0,2}})[\"“'‘]*"
_WHAT = r"(?P<what>[^.;:!?\"“”]{0,80})"
_IS = re.compile(
    rf"(?:\b(?:is|are|was|were|be|been|being|becom(?:e|es|ing)|became|remain(?:s|ed)?|amount(?:s|ed)?\s+to)"
    rf"|(?<=\bit|\bhe)['’]s|(?<=\bthat|\bthis|\bwhat)['’]s|(?<=\bshe)['’]s|(?<=\bthey)['’]re){_LEAD}{_ARTICLE}\Z",
    re.IGNORECASE,
)
#: Words in front of a judgement that name no thing.
_NO_THING = frozenset(
    {"", "a", "an", "the", "there", "his", "her", "its", "their", "our", "my", "your", "to", "by", "not"}
)
#: Between the thing and the word of judgement: "the levy / a costly".
_NEXT = re.compile(r"\s(?:a|an|another)(?:\s.*)?\Z", re.IGNORECASE | re.DOTALL)
#: A thing that lacks what it is made of: "a roof without walls".
_WITHOUT = re.compile(r"\b(?:a|an)\s+[\w-]+\s+without\s+[\w-]+", re.IGNORECASE)
_CLAUSE = re.compile(
    r"[.;:!?,\"“”]|\s--\s|\s[–—]\s|\b(?:but|and|that|while|whereas|because|although|which|who)\b", re.IGNORECASE
)
_NOT = re.compile(r"(?:\b(?:not|never|no|hardly|nor|neither)|n['’]t)\b", re.IGNORECASE)
#: Praise behind these is none: "merely a milestone".
_MERE = re.compile(
    r"\b(?:mere|merely|only|just|symbolic|at\s+best|so-called|supposed|supposedly|hardly|too|less|least)\b",
    re.IGNORECASE,
)
_BESIDE = 40
#: Right before a verb of judgement, what judges by it.
_VERB_BEFORE = re.compile(
    r"(?P<what>[\w'’-]+)\s+(?P<between>(?:(?:do|does|did|will|would|has|have|had|can|could|not|never|still|simply|only|[\w]+ly|\w+n['’]t)\s+)*)\Z",
    re.IGNORECASE,
)
#: A plain verb, "failed", ends its clause or takes an adverb: "failed to appear" judges another thing.
_VERB_AFTER = re.compile(
    r"\s*(?:[.,;:!?\"“”)]|\Z|(?:because|since|as|and|but|in|for|when|where|so|well|badly|too|here|us|them|those|people)\b)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """A judgement and what it is passed on."""

    span: Span
    doubt: DoubtKind | None
    """The kind of doubt that a bad one expresses; None: it is good."""
    about: str
    """The words that name what is judged."""


def judgements(text: str) -> Iterator[Judgement]:
    """The judgements of a sentence or stretch, in no order; "not a mistake" is none."""
    for found in _names().all_in(text):
        told = _told(text, found.span.start)
        if told is not None and not (found.meaning is None and _is_belittled(text, found.span.start)):
            yield Judgement(span=found.span, doubt=found.meaning, about=told)
    for match in _WITHOUT.finditer(text):
        told = _told(text, match.start())
        if told is not None:
            yield Judgement(span=Span(*match.span()), doubt=DoubtKind.INSUFFICIENT, about=told)
    yield from _by_verbs(text)


def _told(text: str, start: int) -> str | None:
    """What the words at a place are said of; None where they are said of nothing."""
    before = text[max(0, start - _REACH) : start]
    for frame in _frames():
        if match := frame.search(before):
            named = _NEXT.sub("", match["what"]).strip()
            # "called the historic port a haven" is nothing said of "the".
            if _NOT.search(before, max(0, match.start() - 12)) or named.lower() in _NO_THING:
                return None
            return named
    match = _last(_IS, before)
    if match is None or _NOT.search(match[0]):
        return None
    subject = before[: match.start()]
    borders = [border.end() for border in _CLAUSE.finditer(subject)]
    about = subject[borders[-1] if borders else 0 :].strip()
    return None if about.lower() in _NO_THING else about


def _last(pattern: re.Pattern[str], before: str) -> re.Match[str] | None:
    """The match that begins last: the verb nearest to the word."""
    found = pattern.search(before)
    while found is not None and (later := pattern.search(before, found.start() + 1)):
        found = later
    return found


def _by_verbs(text: str) -> Iterator[Judgement]:
    for found in _verbs().all_in(text):
        before = text[max(0, found.span.start - _REACH) : found.span.start]
        match = _VERB_BEFORE.search(before)
        if match is None or not _VERB_AFTER.match(text, found.span.end):
            continue
        good = found.meaning is (_NOT.search(match["between"]) is None)
        yield Judgement(span=found.span, doubt=None if good else DoubtKind.INSUFFICIENT, about=match["what"])


def _is_belittled(text: str, start: int) -> bool:
    return _MERE.search(text, max(0, start - _BESIDE), start) is not None


@cache
def _frames() -> tuple[re.Pattern[str], ...]:
    """What stands between a verb of naming and the name: "dismissed the levy as", "called the levy"."""
    held, named = ("|".join(str(table(_TABLE)[key]).split()) for key in ("held_as", "named"))
    apart = "|".join(str(table(_TABLE)["apart"]).split())
    return (
        re.compile(rf"\b(?:{held})\b{_WHAT}\s+(?:as|to){_LEAD}{_ARTICLE}\Z", re.IGNORECASE),
        re.compile(rf"\b(?:{named})\b(?!\s+(?:{apart})\b){_WHAT}(?:\s+as)?{_LEAD}{_ARTICLE}\Z", re.IGNORECASE),
    )


@cache
def _names() -> Phrases[DoubtKind | None]:
    listed = table(_TABLE)
    bad = {words: DoubtKind(kind) for kind, names in listed["bad"].items() for words in names}
    return Phrases({**dict.fromkeys(listed["good"]), **bad})


@cache
def _verbs() -> Phrases[bool]:
    listed = table(_TABLE)
    return Phrases({**dict.fromkeys(listed["good_verbs"], True), **dict.fromkeys(listed["bad_verbs"], False)})
