"""What a single line shows of itself to be: a caption, a byline, a date line, a share button, an advertisement."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum, auto
from functools import cache

from briefing.language.sentences import word_count
from briefing.model import Span
from briefing.sources.datelines import calendar, date_in, only_date
from briefing.sources.wordlists import wordlist


class Sort(StrEnum):
    """The sorts of furniture that tell something of what stands around them, or of the source."""

    CAPTION = auto()
    BYLINE = auto()
    DATELINE = auto()
    OTHER = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class Flag:
    """Why a line is furniture, in plain words, and where in it the name or the date stands."""

    sort: Sort = Sort.OTHER
    why: str
    value: Span | None = None


_WORDLIKE = re.compile(r"[^\W_]")
_EDGES = re.compile(r"^[\W_]+|[\W_]+$")
_COUNT = re.compile(r"[\d.,]+\s?[km]?\s+(.+)", re.IGNORECASE)
_MAIL = re.compile(r"[\w.+-]{1,64}@[\w-]{1,64}\.[\w.]{2,64}")
_PHONE = re.compile(
    r"(?:tel|phone|fax|call|mob)\w{0,6}[.:]?\s*[+(]?\d[\d ()/.-]{6,}|\+\d[\d ()/.-]{7,}\d", re.IGNORECASE
)
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+\Z", re.IGNORECASE)
# "[Name/AGENCY]" at the end, or "Name Name/AGENCY" without brackets.
_BRACKETED = re.compile(r"[\[(](?P<credit>[^\[\]()]{2,80})[\])]\s*\Z")
_SLASHED = re.compile(
    r"[.!?\"”’)]\s+(?:[^\W\d_][\w.'’-]*\s){0,3}[^\W\d_][\w.'’-]*\s?/\s?(?:[A-Z]{2,}|[A-Z]\w+ Images)\b[\w /]{0,40}\Z"
)
_CRUMB = r"[^\W\d][\w&'’-]*(?:\s[^\W\d][\w&'’-]*){0,3}"
_CRUMBS = re.compile(rf"{_CRUMB}(?:\s[>›»|/•·]\s{_CRUMB})+\s?[>›»|]?\Z")
_NAME = r"[^\W\d_a-z][\w.'’-]*"
_CREDIT = re.compile(rf"{_NAME}(?:[ /,&]+(?:{_NAME}|via|for|of|and))*")
_SHORT = 14
_CAPTION_AT_MOST = 80
"""Words: a longer passage is a paragraph, whatever it ends with."""


def flag(text: str, span: Span) -> Flag | None:
    """Why the line is furniture, None where nothing in it says so."""
    words = text[span.start : span.end]
    if not _WORDLIKE.search(words):
        return Flag(why="a rule or an ornament, without words")
    if len(words) > 1000:
        return None
    if date := only_date(text, span.start, span.end):
        return Flag(sort=Sort.DATELINE, why="a line that gives only a date", value=date)
    if name := byline(text, span):
        return Flag(sort=Sort.BYLINE, why="a byline", value=name)
    if reason := _caption(words):
        return Flag(sort=Sort.CAPTION, why=reason)
    reason = _of_the_page(words)
    return Flag(why=reason) if reason else None


def _caption(words: str) -> str:
    words = " ".join(words.split())
    if word_count(words) > _CAPTION_AT_MOST:
        return ""
    bracketed = _BRACKETED.search(words)
    if bracketed and bracketed.start() and _credits_picture(bracketed):
        return "a picture's caption: it ends with a credit in brackets"
    if _SLASHED.search(words):
        return "a picture's caption: it ends with a credit"
    if _labels().search(words):
        return "a picture's caption: it names the picture's maker"
    return ""


def _credits_picture(bracketed: re.Match[str]) -> bool:
    """Whether bracketed words behind a caption credit somebody: "[Name/AGENCY]", "(Photo: …)", "[Agency]"."""
    credit = bracketed["credit"].strip()
    if _labels().search(credit) or any(mark in credit.lower() for mark in wordlist("pages")["file_pictures"]):
        return True
    if "/" not in credit and not bracketed.group().startswith("["):
        return False
    ended = bracketed.string[: bracketed.start()].rstrip()[-1:] in {".", "。", "!", "?", '"', "”"}
    return ended and len(credit.split()) <= 8 and _CREDIT.fullmatch(credit) is not None


@cache
def _labels() -> re.Pattern[str]:
    lists = wordlist("pages")
    labels = "|".join(sorted(map(re.escape, lists["pictures"]), key=len, reverse=True))
    credited = r"(?i:by|courtesy of|courtesy|credit|von|par|por|de)"
    filed = "|".join(map(re.escape, lists["file_pictures"]))
    # At the start in any case, further on only as a capitalised word or in brackets.
    at_start = rf"(?:\A|(?<=[(\[/|]))(?i:{labels})"
    inside = rf"(?<=\s)(?=[^\W_a-z])(?i:{labels})"
    return re.compile(
        rf"(?:{at_start}|{inside})(?:(?:\s{credited})?\s?[:：/]\s?\S.{{0,100}}|\s{credited}\s{_CREDIT.pattern}\.?)\Z"
        rf"|{at_start}(?:\s{credited})?\s?[:：]\s?\S"
        rf"|[(\[—–-]\s?(?i:{filed})\s?[)\]]?\.?\Z",
        re.DOTALL,
    )


def byline(text: str, span: Span) -> Span | None:
    """Where the names stand in a line such as "By Name and Name | Place"."""
    line = text[span.start : span.end]
    opening = _by().match(line)
    if not opening or len(line) > 160:
        return None
    names = re.split(
        r"\s?[|•·–—]|\s-\s|\n|,\s(?!(?:and|und|et|y|e)\b)(?=\S+\s\S+\s\S+\s|[a-z])", line[opening.end() :], maxsplit=1
    )[0]
    if names.count(",") == 1 and not re.search(r"\s(?:and|und|et|y|e|&)\s", names):
        names = names.partition(",")[0]
    names = names.rstrip(" ,:")
    if not _is_names(names):
        return None
    start = span.start + opening.end()
    return Span(start, start + len(names))


@cache
def _by() -> re.Pattern[str]:
    words = "|".join(sorted(map(re.escape, wordlist("pages")["by"]), key=len, reverse=True))
    return re.compile(rf"(?:{words})(?:\s?[:：/／]\s?|\s+)(?=\S)", re.IGNORECASE)


def _is_names(names: str) -> bool:
    tokens = names.replace(",", " ").split()
    particles = wordlist("pages")["particles"]
    capitals = [token for token in tokens if not token[0].islower() and token[0].isalpha()]
    if len(tokens) == 1 and tokens[0].lower().rstrip(".") in calendar():
        return False
    sound = all(token in capitals or token.lower() in particles for token in tokens)
    stopped = names.endswith((".", "!", "?", "…")) and len(tokens[-1]) > 3 if tokens else True
    return bool(capitals) and sound and not stopped and len(tokens) <= 10


def _of_the_page(words: str) -> str:
    lists = wordlist("pages")
    lowered = words.casefold().strip()
    bare = _EDGES.sub("", lowered)
    count = _COUNT.fullmatch(bare)
    short = word_count(words) <= _SHORT
    tokens = set(re.findall(r"\w+", lowered)) if short else set()
    rules = (
        (bare in lists["lines"], "a button, link or label of the page"),
        (count is not None and count[1] in lists["counts"], "a count of the page's readers"),
        (short and lowered.startswith(tuple(lists["beginnings"])), "a line that leads to other parts of the page"),
        (
            short
            and bool(tokens & set(lists["page"]) and tokens & set(lists["asks"]) and tokens & set(lists["reader"])),
            "a question or request to the page's reader",
        ),
        (lowered.startswith("©") or (short and any(mark in lowered for mark in lists["rights"])), "a copyright line"),
        (lowered.startswith(tuple(lists["credits"])), "a line of credits"),
        (lowered.startswith(tuple(lists["authors"])), "a line about the author"),
        (short and _contact(words), "an address to write to or call"),
        (short and _CRUMBS.match(words) is not None, "the way through the site's sections"),
    )
    return next((why for holds, why in rules if holds), "")


def _contact(words: str) -> bool:
    return any(pattern.search(words) for pattern in (_MAIL, _PHONE)) or _ADDRESS.match(words) is not None


def dated(text: str, span: Span) -> bool:
    """Whether a caption has a date in it."""
    return date_in(text, span.start, span.end) is not None
