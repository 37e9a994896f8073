"""The figures of a sentence with what they count, as far as the words beside them show: "12 people were killed"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import cache

from briefing.language.dates import Dated, dates
from briefing.language.names import names
from briefing.language.numerals import Number, numbers
from briefing.language.stems import Word, read
from briefing.language.tables import table, words
from briefing.model import Span

_TABLE = "amounts.en"
#: So many words behind a figure may belong to its noun, and so many stand between it and what happened.
_NOUN = 3
_REACH = 5
_FAR_BEFORE = 8
#: So near stands what makes a figure another than it would be: "expected", "northern", "rose".
_CLOSE = 7
#: Words between the end of a noun and what happened to it: "12 people *had been* killed".
_BETWEEN = 4
#: Two figures in one stretch are parted at one of these.
_JOINT = re.compile(r"\b(?:and|but|while|whereas|against|compared|versus|than|or|plus|with)\b", re.IGNORECASE)
#: The unit of a day of the calendar.
DAY = "day"
#: The noun of people who are called no more than that.
SOMEBODY = "people"
_TENSES = (("plan", "foreseen"), ("coming", "coming"))
_THERE = re.compile(r"\b(?:[Ii]n|[Aa]t|[Oo]ff|[Nn]ear)\s+(?:the\s+)?([A-Z][\w-]+)")
_FRONTED = re.compile(r"^\W*(?:In|At|Off|Near)\s+(?:the\s+)?([A-Z][\w-]+)")
_POINTS_BACK = re.compile(r"\W*(?:It|They|He|She|This|These|Its|Their)\b")
#: How long something takes or how old somebody is: another matter each time, but for "a 20-year treaty".
_TIME = re.compile(
    r"\s+(?:years?|months?|weeks?|days?|hours?|minutes?|seconds?)\b|[\s-]+years?[\s-]+old\b", re.IGNORECASE
)
_RANGE = re.compile(r"\s*(?:[-–—]|to|and|or)\s*(?:(?:US|EU)?[$€£])?\s*\Z", re.IGNORECASE)
_SCORED = re.compile(r"\b(?:No|Nos|Article|Chapter|Section|Resolution|Room|Page|Route|Line|Flight)\.?\s*\Z")
_NAMED = re.compile(r"([A-Z][\w-]+)\s+\Z")
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Amount:
    """A figure where it stands, with what tells whether another speaks of the same."""

    span: Span
    words: str
    """With "about" or "at least" before it."""
    value: Fraction
    unit: str
    noun: str
    """The stem of what is counted, "" where no noun follows or it says no more than "people"."""
    counted: str
    """The same whatever it says."""
    of: str
    """The stem of what that is of: "tonnes of grain"."""
    happening: str
    """What happened to those counted, "" for nothing that is known."""
    change: bool
    """Whether it says by how much something changed."""
    heads: frozenset[str]
    """The stems right before it: "a *deficit* of 3 percent", "the toll *rose* to 5"."""
    near: frozenset[str]
    """The stems of its stretch of the sentence."""
    far: frozenset[str]
    """Those of the whole sentence."""
    named: frozenset[str]
    """The names in its stretch."""
    contrasts: frozenset[str]
    foreseen: str
    """"plan" for what is expected or planned, "coming" for what will be, "" for what is or was."""
    dated: frozenset[str]
    """What the sentence says of years and months."""
    loose: str
    """"about", "over", "under" or "" for an exact figure."""
    whole: bool
    """Whether it stands for itself: no part, no addition, no end of a range, nothing that held once."""
    stretch: Span
    """Of the sentence, from border to border."""
    there: frozenset[str]
    """Where those counted were: names behind "in" and the like."""
    around: frozenset[str]
    """The names in the whole sentence, speakers among them."""
    about: frozenset[str]
    """The same without speakers."""


def amounts(text: str, *, aside: Sequence[Span] = (), before: str = "") -> tuple[Amount, ...]:
    """The figures of a sentence. `aside` are places that name a speaker: they say nothing of what is counted.

    `before` is the sentence that it follows: "it" and "they" are what that speaks of.
    """
    flat = text.replace("\n", " ")  # a line's end is no border inside a sentence
    found = _amounts(flat, aside, before)
    return tuple(replace(one, words=text[one.span.end - len(one.words) : one.span.end]) for one in found)


def _amounts(text: str, aside: Sequence[Span], before: str) -> tuple[Amount, ...]:
    dated = dates(text, Span(0, len(text))) if text else ()
    rest = _blanked(text, [one.span for one in dated])
    found = [one for one in numbers(rest) if _measures(one, rest)]
    days = [one for one in map(_day, dated) if one is not None]
    if not found and not days:
        return ()
    told = _blanked(text, aside)
    sentence = _Sentence(text, rest, told, read(told), dated, before if _POINTS_BACK.match(text) else "")
    counted = _parted([sentence.amount(found, number) for number in range(len(found))])
    when = [day for one in days if (day := sentence.day(one)) is not None]
    return tuple(sorted((*counted, *when), key=lambda one: one.span.start))


def _parted(found: Sequence[Amount]) -> list[Amount]:
    """The amounts, those that share a noun marked as parts: "9 people in Havn and 4 people in Osterby"."""
    nouns = Counter((one.counted, one.happening) for one in found)
    alone = {noun for noun, _ in nouns if sum(other == noun for other, _ in nouns) == 1}

    def is_part(one: Amount) -> bool:
        bare = any(not happening for noun, happening in nouns if noun == one.counted)
        return one.counted != "" and (nouns[one.counted, one.happening] > 1 or (one.counted not in alone and bare))

    return [replace(one, whole=one.whole and not is_part(one)) for one in found]


def _blanked(text: str, spans: Sequence[Span]) -> str:
    """The text with places made blank, so that offsets stay."""
    for span in spans:
        text = text[: span.start] + " " * (span.end - span.start) + text[span.end :]
    return text


def _measures(number: Number, text: str) -> bool:
    """Whether a number says how much: no ordinal, no time of day, no number of a thing ("Article 5", "Room 12")."""
    if number.unit == "th" or ":" in number.value:
        return False
    if number.unit:
        return True
    if _TIME.match(text, number.span.end):
        return False
    before = text[: number.span.start]
    name = _NAMED.search(before)
    opens = name is not None and not before[: name.start()].strip()
    return not _SCORED.search(before) and (name is None or opens or name[1].lower() in _function_words())


def _day(dated: Dated) -> Number | None:
    """A day of the calendar as a number: its month and its day."""
    when = dated.when
    if when.month is None or when.day is None or when.resolved:
        return None
    return Number(span=dated.span, value=str(100 * when.month + when.day), unit=DAY)


def _periods(text: str, dated: Sequence[Dated]) -> frozenset[str]:
    """Years and months: two figures of different ones are no contradiction. A weekday or day tells when it was said."""
    found = {year for one in dated for year in re.findall(r"\d{4}s?", one.when.words)}
    found |= {f"month {one.when.month}" for one in dated if one.when.month and not one.when.day}
    return frozenset(found | set(re.findall(r"\b(?:last|next|this|previous) (?:year|month|week|quarter|season)", text)))


@dataclass(frozen=True, slots=True)
class _Sentence:
    text: str
    rest: str
    """The text with its dates blank."""
    told: str
    """The text with its speakers blank."""
    words: tuple[Word, ...]
    dates: tuple[Dated, ...]
    before: str
    """The sentence before, where this one points back at it."""

    @property
    def _plain(self) -> list[Word]:
        """The words that are part of no date."""
        return [word for word in self.words if self.rest[word.span.start : word.span.end].strip()]

    def day(self, one: Number) -> Amount | None:
        """A date with what happened on it as its noun, None where that may happen on any day."""
        amount = self.amount((one,), 0)
        before = [word for word in self._plain if word.span in amount.stretch and word.span.end <= one.span.start]
        verbs = [word for word in before if word.content or self._low(word) in words(_TABLE, "any_day")]
        if not verbs or amount.happening or self._low(verbs[-1]) in words(_TABLE, "any_day"):
            return None
        return replace(amount, noun="", of="", loose="", there=frozenset())

    def amount(self, found: Sequence[Number], number: int) -> Amount:
        """A figure with what stands beside it."""
        one = found[number]
        stretch = self._stretch(found, number)
        beside = [word for word in self._plain if word.span in stretch and not word.span.overlaps(one.span)]
        before = [word for word in beside if word.span.end <= one.span.start]
        behind = [word for word in beside if word.span.start >= one.span.end]
        noun, of = self._noun(one, behind)
        noun = noun or ([] if one.unit else _measured(self.text, one, before))
        happening = self._happening(before, behind, len(noun))
        lows = {self._low(word) for word in beside}
        close = {self._low(word) for word in (*before[-_CLOSE:], *behind[:_CLOSE])}
        counted = self._low(noun[0]) if noun else ""
        anybody = happening and (not counted or counted in words(_TABLE, "anybody") or counted in _happenings())
        loose, loose_from = self._loose(one, before)
        return Amount(
            span=one.span,
            words=self.text[loose_from : one.span.end],
            value=Fraction(one.value),
            unit=one.unit,
            noun="" if anybody or not noun else self._noun_stem(noun[0]),
            counted=noun[0].stem if noun else "",
            of=of,
            happening=happening,
            change=bool(before) and self._low(before[-1]) == "by",
            heads=frozenset(
                word.stem for word in _last_content(before) if self._low(word) not in _first_of_line("contrasts")
            ),
            near=self._stems(beside),
            far=self._stems(self._plain) | frozenset(word.stem for word in read(self.before) if word.content),
            named=frozenset(names(_bare(self.text, stretch))),
            contrasts=_lines("contrasts", close) | (frozenset() if happening else _lines("changes", close)),
            foreseen=next((kind for kind, key in _TENSES if close & words(_TABLE, key)), ""),
            dated=_periods(self.text[: stretch.end], [one for one in self.dates if one.span.start < stretch.end]),
            loose=loose,
            whole=self._whole(found, number, before, behind, lows),
            stretch=stretch,
            there=frozenset((*_THERE.findall(self.rest, one.span.end, stretch.end), *_FRONTED.findall(self.rest))),
            around=frozenset(names(f"{self.before} {self.text}")),
            about=frozenset(names(f"{self.before} {self.told}")),
        )

    def _stretch(self, found: Sequence[Number], number: int) -> Span:
        """From comma to comma, cut again between two figures that a conjunction parts."""
        one = found[number]
        own = next((word for word in self.words if word.span.overlaps(one.span)), None)
        inside = [word.span for word in self.words if own is not None and word.part == own.part] or [one.span]
        start, end = min(inside[0].start, one.span.start), max(inside[-1].end, one.span.end)
        for other in (*found[:number], *found[number + 1 :]):
            low, high = sorted((one.span, other.span), key=lambda span: span.start)
            joints = list(_JOINT.finditer(self.rest, low.end, high.start))
            if joints and low is one.span:
                end = min(end, joints[0].start())
            elif joints:
                start = max(start, joints[-1].end())
        stretch = self.text[start:end]
        return Span(start + len(stretch) - len(stretch.lstrip()), start + len(stretch.rstrip()))

    def _noun(self, one: Number, behind: Sequence[Word]) -> tuple[list[Word], str]:
        """The words right behind a figure, and what they are of. A percentage is of something itself."""
        if one.unit and behind:
            of = behind[1:] if self._low(behind[0]) == "of" else ()
            return [], next((after.stem for after in of if after.content), "")
        noun: list[Word] = []
        at = one.span.end
        for number, word in enumerate(behind[: _NOUN + 1]):
            if self.text[at : word.span.start].strip(" -‑'’") or len(noun) == _NOUN:
                break
            if not word.content:
                of = behind[number + 1 :] if self._low(word) == "of" and noun else ()
                return noun, next((after.stem for after in of if after.content), "")
            noun.append(word)
            at = word.span.end
        return noun, ""

    def _noun_stem(self, noun: Word) -> str:
        return SOMEBODY if self._low(noun) in words(_TABLE, "somebody") else noun.stem

    def _happening(self, before: Sequence[Word], behind: Sequence[Word], nouns: int) -> str:
        """What is said to have happened: in or right behind the noun, else before the figure."""
        for number, word in enumerate(behind[: nouns + _BETWEEN]):
            if found := _happenings().get(self._low(word), ""):
                return found
            if number >= nouns and word.content:
                break
        backwards = list(reversed(before[-_FAR_BEFORE:]))
        return next((found for word in backwards if (found := _happenings().get(self._low(word), ""))), "")

    def _loose(self, one: Number, before: Sequence[Word]) -> tuple[str, int]:
        """How near the figure is to the true one, and where the words begin that say so."""
        close = [self._low(word) for word in before[-2:]]
        pair = len(close) > 1 and (close[1] == "than" or close in (["at", "least"], ["at", "most"], ["up", "to"]))
        if pair:
            return "over" if close[0] == "more" or close[1] == "least" else "under", before[-2].span.start
        for kind in ("about", "over", "under"):
            if close and close[-1] in words(_TABLE, kind):
                return kind, before[-1].span.start
        return "", one.span.start

    def _whole(
        self, found: Sequence[Number], number: int, before: Sequence[Word], behind: Sequence[Word], lows: set[str]
    ) -> bool:
        one = found[number]
        last = [self._low(word) for word in before[-2:]]
        first = [self._low(word) for word in behind[:2]]
        part = bool({"from", *words(_TABLE, "parts_before")} & set(last)) or bool(
            set(first) & words(_TABLE, "parts_behind")
        )
        out_of = first[:1] == ["of"] and not one.unit
        negated = bool(lows & {"not", "no", "never", "neither", "nor"})
        return not (part or out_of or negated or lows & words(_TABLE, "old") or self._ranges(found, number, one))

    def _ranges(self, found: Sequence[Number], number: int, one: Number) -> bool:
        """Whether a figure is one end of a range: "5 to 10", "between 40 and 50"."""
        beside = []
        if number:
            beside.append(self.rest[found[number - 1].span.end : one.span.start])
        if number + 1 < len(found):
            beside.append(self.rest[one.span.end : found[number + 1].span.start])
        return any(_RANGE.fullmatch(between) for between in beside)

    def _low(self, word: Word) -> str:
        return self.text[word.span.start : word.span.end].lower()

    def _stems(self, found: Sequence[Word]) -> frozenset[str]:
        return frozenset(
            word.stem
            for word in found
            if word.content and not word.stem[0].isdigit() and self._low(word) not in _happenings()
        )


def _last_content(before: Sequence[Word]) -> list[Word]:
    """The words of content right before a figure, two at most."""
    return [word for word in before[-_REACH:] if word.content and not word.stem[0].isdigit()][-2:]


def _measured(text: str, one: Number, before: Sequence[Word]) -> list[Word]:
    """The noun of "a magnitude of 6.1"."""
    if len(before) < 2 or not before[-2].content:
        return []
    of = text[before[-1].span.start : one.span.start].split()
    return [before[-2]] if of == ["of"] else []


def _bare(text: str, span: Span) -> str:
    """A stretch for its names: what opens it has no capital of the sentence's unless it opens that."""
    return text[span.start : span.end] if span.start == 0 else f"- {text[span.start : span.end]}"


def _lines(key: str, lows: set[str]) -> frozenset[str]:
    known = _first_of_line(key)
    return frozenset(known[low] for low in lows if low in known)


def _happenings() -> Mapping[str, str]:
    return _first_of_line("happenings")


@cache
def _first_of_line(key: str) -> Mapping[str, str]:
    """Each word of a list of lines with the one that stands for its line."""
    return {word: line.split()[0] for line in map(str, table(_TABLE)[key]) for word in line.split()}


@cache
def _function_words() -> frozenset[str]:
    return words("standing.en", "function_words") | words(_TABLE, "about") | words(_TABLE, "over")
