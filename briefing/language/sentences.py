"""Cuts a stretch of text into sentences, and an over-long sentence into pieces; linear in its length."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from itertools import pairwise
from typing import Any

from briefing.language.tables import table, tags
from briefing.model import Span

_UNSPACED = "。！？｡．؟۔।॥።։"
"""Stops that need no space behind them."""
_CJK = "\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff66-\uff9d\U00020000-\U0003ffff"
# A stop with all that still belongs to its sentence: closing marks (French sets a space before its own) and the
# mark of a footnote. Nothing must follow, so no run of marks is ever read twice.
_BOUNDARY = re.compile(
    rf"""
      (?P<blank>\n[^\S\n]*\n\s*)
    | (?P<bare>[{_UNSPACED}][.!?…‽{_UNSPACED}]*)(?P<closed>["'”’»›)\]}}」』】）〉》]*)
    | (?P<stop>[.!?…‽]+)
      (?P<closers>(?:["'”’“‘»«›‹)\]}}」』】）〉》]|[ \u00a0\u202f]»(?=[\s.,;:]|\Z))*)
      (?P<note>(?:\[\w{{1,4}}\])+|[¹²³⁰⁴-⁹]+|\d{{1,3}}(?![\w.,:%-]))?
    """,
    re.VERBOSE,
)
_OPENING = re.compile(r"""[\s"'“”‘’«»„‚‹›(\[{¿¡「『*_•–—-]*""")
_FIRST_WORD = re.compile(r"[^\W\d_]+(?:[’'][^\W\d_]+)?")
_LAST_WORD = re.compile(r"""[^\s"'“”‘’«»„‚(\[{—–/]+\Z""")
_DOTTED = re.compile(r"(?:[^\W\d_]{1,3}\.)+[^\W\d_]{1,3}\Z")
_MARKER = re.compile(r"\W*(?:\d{1,3}|[^\W\d_]|[ivxIVX]{1,4})\Z")
_WORDLIKE = re.compile(r"[^\W_]")
_WORD = re.compile(rf"(?P<cjk>[{_CJK}])|[^\W_][^\s{_CJK}]*")
_TOKEN = re.compile(rf"[{_CJK}]|[^\s{_CJK}]+")
_LOOK_BACK = 32
_LOOK_AHEAD = 80


@dataclass(frozen=True, slots=True, kw_only=True)
class _Rules:
    """What does and does not end a sentence in one language; the lists are explained in `words/sentences.toml`."""

    never: frozenset[str] = frozenset()
    maybe: frozenset[str] = frozenset()
    numbered: frozenset[str] = frozenset()
    openers: frozenset[str] = frozenset()
    says: frozenset[str] = frozenset()
    joins: frozenset[str] = frozenset()
    ordinals: bool = False
    after_quote: tuple[str, ...] = field(default=())


@cache
def _rules(language: str) -> _Rules:
    own = _table(language.split("-", maxsplit=1)[0].lower())
    lists = {name: frozenset(own.get(name, ())) for name in ("never", "maybe", "numbered", "openers", "says", "joins")}
    return _Rules(**lists, ordinals=own.get("ordinals", False), after_quote=tuple(own.get("after_quote", ())))


def _table(tag: str) -> Mapping[str, Any]:
    if tag in tags():
        rules: Mapping[str, Any] = table(f"voices.{tag}")["sentences"]
        return rules
    tables: Mapping[str, Mapping[str, Any]] = table("sentences")
    return tables.get(tag, tables["en"])


def openers(language: str) -> frozenset[str]:
    """Words that usually open a sentence in the language, capitalised."""
    return _rules(language).openers


def word_count(text: str) -> float:
    """The number of words, a CJK character counting as half a word."""
    return sum(0.5 if match["cjk"] else 1 for match in _WORD.finditer(text))


def cut(text: str, span: Span, *, language: str = "en") -> tuple[Span, ...]:
    """The sentences of a stretch of text, in order, covering all of it but white space.

    Closing marks and footnote marks after a full stop belong to its sentence. Each sentence of a quotation is a
    sentence of its own; one that ends inside a quotation and runs on in lower case ("Why?" she asked) is not ended.
    """
    rules = _rules(language)
    cased = any(character.isupper() for character in text[span.start : span.end])
    found: list[Span] = []
    start = seen = span.start
    spoken = False
    for match in _BOUNDARY.finditer(text, span.start, span.end):
        spoken = spoken or _WORDLIKE.search(text, seen, match.end()) is not None
        seen = match.end()
        if spoken and _Candidate(text, match, start, span.end, rules, cased).ends():
            found.extend(_trimmed(text, start, match.start() if match["blank"] else match.end()))
            start, spoken = match.end(), False
    rest = list(_trimmed(text, start, span.end))
    if rest and found and _WORDLIKE.search(text, start, span.end) is None:
        return (*found[:-1], Span(found[-1].start, rest[0].end))
    return (*found, *rest)


def _trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    words = text[start:end]
    left = start + len(words) - len(words.lstrip())
    if words.strip():
        yield Span(left, start + len(words.rstrip()))


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A stop that may end a sentence, with what stands around it."""

    text: str
    match: re.Match[str]
    start: int
    """Where the sentence begins that it would end."""
    end: int
    """Where the whole stretch ends."""
    rules: _Rules
    cased: bool
    """Whether the stretch has capitals at all; if not, a small letter may open a sentence."""

    def ends(self) -> bool:
        """Whether the sentence ends here."""
        behind = self.match.end()
        following = _OPENING.match(self.text, behind, self.end)
        ahead = following.end() if following else behind
        if self.match["blank"] or ahead >= self.end:
            return True
        if self.match["bare"]:
            return not (self.match["closed"] and self._tells(behind))
        return self.text[behind].isspace() and self._spaced_stop_ends(ahead)

    def _spaced_stop_ends(self, ahead: int) -> bool:
        stop = self.match["stop"]
        if stop == ".":
            return self._full_stop_ends(ahead)
        if ".." in stop or "…" in stop:
            return self._dots_end(ahead)
        return self._may_open(ahead) and not (self.match["closers"] and self._asked_by(ahead))

    def _full_stop_ends(self, ahead: int) -> bool:
        stop = self.match.start()
        found = _LAST_WORD.search(self.text[max(self.start, stop - _LOOK_BACK) : stop])
        word = found.group().lstrip("-*_") if found else ""
        if not word:
            return self.text[max(self.start, stop - 2) : stop] != ". " and self._may_open(ahead)
        if stop - self.start <= 8 and not self.match["closers"] and _MARKER.match(self.text[self.start : stop]):
            return False
        if self.match["note"] and self.text[self.match.start("note")].isdigit():
            return word not in self.rules.numbered and not word[-1].isdigit() and self._may_open(ahead)
        return self._word_lets_end(word, ahead)

    def _word_lets_end(self, word: str, ahead: int) -> bool:
        rules = self.rules
        names = {word, word.capitalize()} if word.isupper() and len(word) > 1 else {word}
        if names & rules.never:
            return False
        if names & rules.numbered and self.text[ahead].isdigit():
            return False
        initial = len(word.rsplit("-", maxsplit=1)[-1]) == 1 and word[-1].isalpha()
        ordinal = rules.ordinals and ((word.isdigit() and len(word) <= 2) or re.fullmatch("[IVX]+", word) is not None)
        if names & rules.maybe or initial or ordinal or _DOTTED.match(word):
            return self._opener(ahead)
        return self._may_open(ahead)

    def _dots_end(self, ahead: int) -> bool:
        before = self.text[self.match.start() - 1] if self.match.start() > self.start else " "
        omission = before.isspace() or before in "[("
        return not omission and self._may_open(ahead)

    def _may_open(self, ahead: int) -> bool:
        """Whether a sentence can begin with the character at `ahead`."""
        first = self.text[ahead]
        if first.islower():
            return not self.cased or self.text[ahead + 1 : ahead + 2].isupper()
        return first.isalnum() or first not in ".,;:!?"

    def _opener(self, ahead: int) -> bool:
        """Whether the word at `ahead` is one that usually opens a sentence, and no initial."""
        word = _FIRST_WORD.match(self.text, ahead, self.end)
        if not word:
            return False
        initial = len(word.group()) == 1 and self.text[word.end() : word.end() + 1] == "."
        return not initial and (
            word.group() in self.rules.openers or re.split("[’']", word.group())[0] in self.rules.openers
        )

    def _asked_by(self, ahead: int) -> bool:
        """Whether a name and a verb of saying follow: "Why?" Smith asked."""
        words = self.text[ahead : min(self.end, ahead + _LOOK_AHEAD)].split()[:5]
        for place, word in enumerate(words):
            bare = word.rstrip(".,;:")
            if bare in self.rules.says:
                return place > 0 and bare != word
            if not word[0].isupper() or bare in self.rules.openers or bare != word:
                return False
        return False

    def _tells(self, behind: int) -> bool:
        """Whether a short clause that ties a speaker to the quotation follows, in scripts without case."""
        clause = re.split(r"[，。！？；：、「“\s]", self.text[behind : min(self.end, behind + 12)])[0]
        marks = self.rules.after_quote
        return clause.startswith(marks) or (len(clause) <= 8 and clause.endswith(marks)) if marks else False


def pieces(text: str, span: Span, *, words: int = 60, language: str = "en") -> tuple[Span, ...]:
    """Where to cut a sentence of more than `words` words; () for a shorter one. The pieces join up to the span.

    It is cut at its last semicolon or colon that leaves a piece of some length, else at a comma or before a
    conjunction, else between words.
    """
    if word_count(text[span.start : span.end]) <= words:
        return ()
    cuts = [span.start, *_cuts(text, span, words, _rules(language).joins), span.end]
    return tuple(Span(start, end) for start, end in pairwise(cuts))


def _cuts(text: str, span: Span, words: int, joins: frozenset[str]) -> Iterator[int]:
    last: dict[int, tuple[int, float]] = {}
    total = base = 0.0
    before = ""
    for match in _TOKEN.finditer(text, span.start, span.end):
        token = match.group()
        if before:
            last[_strength(before, token, joins)] = (match.start(), total)
        total += word_count(token)
        while last and total - base > words:
            place, base = _strongest(last, base, words)
            yield place
            last = {strength: at for strength, at in last.items() if at[0] > place}
        before = token


def _strongest(last: dict[int, tuple[int, float]], base: float, words: int) -> tuple[int, float]:
    for strength in sorted(last, reverse=True):
        if last[strength][1] - base >= words / 4:
            return last[strength]
    return max(last.values())


def _strength(before: str, token: str, joins: frozenset[str]) -> int:
    """How good it is to cut between two neighbours."""
    if before[-1] in ";；؛:：":
        return 3
    if before[-1] in ",，、،–—" or token in joins:
        return 2
    return 1
