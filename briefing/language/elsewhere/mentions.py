"""Who is named beside a verb of saying, in scripts with capitals: a name with what stands around it, or nobody."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from briefing.language.elsewhere.cues import Cues
from briefing.language.elsewhere.quotations import LOST, QUOTED
from briefing.model import Span

_WORD = re.compile(r"(?:[ldnsjcm]|qu)[’'](?=\w)|[^\W\d_]\.(?=\s*[^\W\d_])|[^\W\d_]+(?:[’'\u2011-][^\W\d_]+)*")
_BETWEEN_WORDS = re.compile(r"[^\S\n]*")
_STRETCH = re.compile(rf"[^,;:.!?()\[\]\n–—…{QUOTED}{LOST}]*(?:(?<=\b\w)\.[^,;:.!?()\[\]\n–—…{QUOTED}{LOST}]*)*")
#: An office stands among the first words of what introduces a name.
_EARLY = 4
_LONGEST_ROLE = 12
#: Where a person has two names, a run of so many capitalised words names something else first.
_BODY_AND_NAME = 3


class Mention(NamedTuple):
    """A name as it stands, with the office given beside it ("" for none)."""

    span: Span
    name: str
    role: str = ""


class Word(NamedTuple):
    """A word and its place."""

    text: str
    start: int
    end: int

    @property
    def capital(self) -> bool:
        """Whether it begins with a capital."""
        return self.text[0].isupper()


@dataclass(frozen=True, slots=True)
class Mentions:
    """Reads mentions in a paragraph whose quotations are hidden; offsets are those of `text`."""

    text: str
    cues: Cues
    known: Callable[[str], bool]
    """Whether words are a name that the text gives elsewhere."""

    def after(self, at: int, limit: int, *, plain_follows: bool = True) -> Mention | None:
        """The mention that begins behind a cue: "said *the minister Anna Berg*, …"."""
        stretch = self._stretch(at, limit)
        words = self.words(stretch)
        found = self._read(words)
        if found is not None:
            if not plain_follows and any(word.end > found.span.end for word in words):
                return None
            return found if found.role else self._with_role(found, stretch.end, limit)
        return self._named_by_apposition(words, stretch.end, limit)

    def before(self, start: int, verb: int) -> Mention | None:
        """The mention that ends before a verb: "*The minister Anna Berg* said", "*Anna Berg, the minister,* said"."""
        left = self.text[start:verb].rstrip()
        parts = [part for part in re.finditer(r"[^,]+", self.text[start : start + len(left)]) if part.group().strip()]
        if not left.endswith(","):
            return self._last(start + parts[-1].start(), start + len(left)) if parts else None
        if len(parts) < 2:
            return None
        first, second = (self.words(Span(start + part.start(), start + part.end())) for part in parts[-2:])
        if (name := self._bare_name(second)) and self._office(first) is not None:
            return name._replace(role=self._joined(first))
        if len(parts) > 2:
            return None
        found = self._read(first)
        if found is None or found.span.end != first[-1].end or self._office(second) is None:
            return None
        return found._replace(role=found.role or self._joined(second))

    def _last(self, start: int, end: int) -> Mention | None:
        words = self.words(Span(start, end))
        while words and self.cues.is_in("between", words[-1].text):
            words = words[:-1]
        found = self._read(words)
        return found if found and found.span.end == words[-1].end else None

    def _stretch(self, at: int, limit: int) -> Span:
        match = _STRETCH.match(self.text, at, limit)
        return Span(at, max(at + 1, match.end() if match else at + 1))

    def words(self, span: Span) -> list[Word]:
        """The words of a stretch."""
        return [Word(match.group(), *match.span()) for match in _WORD.finditer(self.text, span.start, span.end)]

    def _joined(self, words: Sequence[Word]) -> str:
        first = 1 if words and self.cues.is_in("articles", words[0].text) else 0
        return self.text[words[first].start : words[-1].end] if len(words) > first else ""

    def _office(self, words: Sequence[Word]) -> int | None:
        """Which of the first words names an office."""
        return next((at for at, word in enumerate(words[:_EARLY]) if self.cues.kind(word.text)), None)

    def _read(self, words: list[Word]) -> Mention | None:
        first = next((at for at, word in enumerate(words) if not self.cues.is_in("between", word.text)), len(words))
        # "On Monday Berg", but not "in the end Berg": a preposition alone leaves its noun behind.
        if first == len(words) or (first and self.cues.is_in("stops", words[first - 1].text)):
            return None
        words = words[first:]
        article = self.cues.is_in("articles", words[0].text)
        words = words[1:] if article else words
        office = self._office(words)
        # Of "Smith told a journalist" the journalist is nobody's office.
        leads = office is not None and (article or not words[0].capital or office == 0)
        if office is not None and leads and not any(self._halts(word) for word in words[:office]):
            return self._behind_office(words, office)
        run = self.run(words, 0)
        if len(self.person(run)) < len(run) or not run or (article and not self._may_have_article(run)):
            return None
        return self._mention(run) if self._may_stand_alone(run) else None

    def _halts(self, word: Word) -> bool:
        return self.cues.is_in("stops", word.text) or self.cues.is_in("of", word.text)

    def _may_have_article(self, run: Sequence[Word]) -> bool:
        """Where nouns have capitals a name never has an article, but a body may."""
        return not self.cues.nouns_capital or self._is_body(run)

    def _is_body(self, run: Sequence[Word]) -> bool:
        return len(run) == 1 and (run[0].text.isupper() or self.cues.bodies.fullmatch(run[0].text.lower()) is not None)

    def _may_stand_alone(self, run: Sequence[Word]) -> bool:
        if len(run) > 1:
            return True
        if self.cues.is_in("places", run[0].text) or len(run[0].text) == 1:
            return False
        # Where every noun has a capital, one word is a name only if it is part of one elsewhere.
        return not self.cues.nouns_capital or self._is_body(run) or self.known(run[0].text)

    def _behind_office(self, words: list[Word], office: int) -> Mention | None:
        """The name behind an office; none where a preposition stands between, which makes it somebody else's name."""
        at = office + 1
        while at < len(words):
            word = words[at]
            if word.capital and not self.cues.kind(word.text):
                return self._named_office(words, office, at)
            if self._halts(word) and not self._place_follows(words, at):
                return None
            at += 1
        return None

    def _place_follows(self, words: Sequence[Word], at: int) -> bool:
        """Whether "of" and a place stand before a name: "president of Chile Gabriel Boric"."""
        rest = [word for word in words[at + 1 :] if not self.cues.is_in("articles", word.text)]
        return self.cues.is_in("of", words[at].text) and bool(rest) and self.cues.is_in("places", rest[0].text)

    def _named_office(self, words: list[Word], office: int, at: int) -> Mention | None:
        run = self.person(self.run(words, at))
        stripped = list(run)
        while stripped and (self.cues.is_in("places", stripped[0].text) or stripped[0].text.isupper()):
            if len(stripped[0].text) == 2 and stripped[0].text.endswith("."):
                break
            stripped = stripped[1:]
        if not stripped:
            return self._named_office_further(words, office, at + len(run)) if run else None
        mention = self._mention(stripped)
        return mention._replace(role=self._joined(words[: words.index(stripped[0])])) if mention else None

    def _named_office_further(self, words: list[Word], office: int, at: int) -> Mention | None:
        rest = words[: office + 1] + words[at:]
        return self._behind_office(rest, office) if at < len(words) else None

    def run(self, words: Sequence[Word], at: int) -> list[Word]:
        """The capitalised words from here on that stand together, particles between them."""
        run: list[Word] = []
        held: list[Word] = []
        for number in range(at, len(words)):
            word = words[number]
            before = held[-1] if held else run[-1] if run else None
            if before and not _BETWEEN_WORDS.fullmatch(self.text, before.end, word.start):
                break
            if word.capital and not self.cues.is_in("refused", word.text) and not self._ends_run(run, word):
                run += [*held, word]
                held = []
            elif run and self.cues.is_in("particles", word.text):
                held.append(word)
            else:
                break
        return run

    def person(self, run: list[Word]) -> list[Word]:
        """The name of a person at the end of a body's and a person's, where a person has two names."""
        middle = self.cues.patronymics
        if middle is None or len(run) < _BODY_AND_NAME:
            return run
        return run[-3:] if middle.search(run[-2].text.lower()) else run[-2:]

    def _ends_run(self, run: Sequence[Word], word: Word) -> bool:
        """Whether a word behind a name is none of it; "Rey" may be a name where only names have capitals."""
        office = self.cues.nouns_capital and self.cues.kind(word.text) is not None
        return bool(run) and (self.cues.is_in("between", word.text) or office)

    def _mention(self, run: Sequence[Word]) -> Mention | None:
        if not run or run[0].text.endswith(("’", "'")):
            return None
        span = Span(run[0].start, run[-1].end)
        return Mention(span, self.text[span.start : span.end])

    def _bare_name(self, words: Sequence[Word]) -> Mention | None:
        """The mention that a stretch is wholly."""
        run = self.run(words, 0)
        whole = len(run) == len(words) and (len(run) > 1 or self.known(self._joined(run)))
        return self._mention(run) if run and whole else None

    def _named_by_apposition(self, words: list[Word], end: int, limit: int) -> Mention | None:
        """An office, a comma, and nothing but a name: "said the minister of economy, Carla Ruiz"."""
        office = next((at for at, word in enumerate(words[: _EARLY + 1]) if self.cues.kind(word.text)), None)
        if office is None or self.text[end : end + 1] != ",":
            return None
        name = self._bare_name(self.words(self._stretch(end + 1, limit)))
        return name._replace(role=self._joined(words[office:])) if name else None

    def _with_role(self, found: Mention, end: int, limit: int) -> Mention:
        """With the office that follows the name behind a comma."""
        if self.text[found.span.end : found.span.end + 1] != "," or end != found.span.end:
            return found
        words = self.words(self._stretch(end + 1, limit))
        office = self._office(words)
        if office is None or office > 1 or len(words) > _LONGEST_ROLE:
            return found
        return found._replace(role=self._joined(words))


def capital_runs(text: str, cues: Cues) -> Iterator[str]:
    """Every name of two words and more that a text gives, without the offices before it."""
    read = Mentions(text, cues, lambda _: False)
    words = read.words(Span(0, max(len(text), 1)))
    at = 0
    while at < len(words):
        outside = cues.kind(words[at].text) is not None or cues.is_in("between", words[at].text)
        run = [] if outside else read.person(read.run(words, at))
        if cues.nouns_capital and at and cues.is_in("articles", words[at - 1].text):
            # Behind an article a noun comes first: "the physicist Anna Berg".
            run = run[-2:] if len(run) >= _BODY_AND_NAME and run[-2].capital else []
        if len(run) > 1:
            yield text[run[0].start : run[-1].end]
        at = max(at, words.index(run[-1], at) if run else at) + 1
