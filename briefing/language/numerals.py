"""The numbers of an English text with their values: digits, number words, scales, percent and currency."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import cache

from briefing.language.decimals import LARGEST, VULGAR, fraction, plain
from briefing.language.tables import table
from briefing.model import Span

_TABLE = "figures.en"
_TOKEN = re.compile(
    r"(?P<name>[^\W\d_]+\d\w*)"  # G7, H5N1: no numbers
    r"|(?P<time>\d{1,2}:\d\d(?!\d))"
    r"|(?P<digits>\d{1,3}(?:[,\u00a0\u2009\u202f]\d{3})+(?![\d])(?:\.\d+)?|\d+(?:\.\d+)*)"
    r"|(?P<vulgar>[½⅓⅔¼¾⅛⅜⅝⅞])"
    r"|(?P<word>[^\W\d_]+)"
    r"|(?P<sign>[^\w\s])"
)
_DASHES = frozenset("-\u2010\u2011\u2012\u2013\u2014")


@dataclass(frozen=True, slots=True, kw_only=True)
class Number:
    """A number of a text."""

    span: Span
    value: str
    """Its digits without separators; a fraction of no finite decimals as "1/3"."""
    unit: str = ""
    """The sign "%", "pp" (percentage points), a currency, "th" (ordinal), or nothing."""
    unscaled: str = ""
    """The digits alone where the scale is a mere letter ("10m" may be metres)."""


@dataclass(frozen=True, slots=True)
class _Token:
    kind: str
    text: str
    start: int
    end: int

    @property
    def low(self) -> str:
        return self.text.lower()


def numbers(text: str) -> tuple[Number, ...]:
    """Every number that is a figure, in text order; "one", "first", "the two" and vague ones ("thousands") are none."""
    tokens = [_Token(match.lastgroup or "", match[0], *match.span()) for match in _TOKEN.finditer(text)]
    reader = _Reader(tokens)
    found = list(reader.numbers())
    return tuple(_with_units_of_ranges(found, text))


class _Reader:
    """Walks once over the tokens."""

    def __init__(self, tokens: list[_Token]) -> None:
        self._tokens = tokens
        self._at = 0

    def numbers(self) -> Iterator[Number]:
        while self._at < len(self._tokens):
            began = self._at
            number = self._number()
            if number is not None:
                yield number
            else:
                self._at = began + 1

    def _token(self, ahead: int = 0) -> _Token | None:
        at = self._at + ahead
        return self._tokens[at] if 0 <= at < len(self._tokens) else None

    def _is(self, kind: str, *texts: str, ahead: int = 0) -> bool:
        token = self._token(ahead)
        return token is not None and token.kind == kind and (not texts or token.low in texts)

    def _joined(self, ahead: int = 0) -> bool:
        """Whether the token follows the one before it without a space."""
        token, before = self._token(ahead), self._token(ahead - 1)
        return token is not None and before is not None and before.end == token.start

    def _number(self) -> Number | None:
        first = self._token()
        if first is None or self._in_a_name():
            return None
        if first.kind == "time":
            self._at += 1
            return Number(span=Span(first.start, first.end), value=first.text)
        if first.kind in {"digits", "vulgar"}:
            return self._from_digits(first)
        return self._from_words(first) if first.kind == "word" else None

    def _in_a_name(self) -> bool:
        """The 19 of "COVID-19", the 16 of "F-16"; not that of "mid-2015"."""
        hyphen, before = self._token(-1), self._token(-2)
        if not (self._is("sign", *_DASHES, ahead=-1) and self._joined() and self._joined(-1)):
            return False
        return hyphen is not None and before is not None and before.kind == "word" and before.text != before.low

    def _from_digits(self, first: _Token) -> Number | None:
        unit, start = self._currency_before(first)
        literal = re.sub(r"[^\d.]", "", first.text) or VULGAR.get(first.text, "")
        self._at += 1
        last = first
        value = fraction(literal)
        if value is not None:
            value, last = self._and_a_fraction(value, last)
        if self._is("word", "st", "nd", "rd", "th") and self._joined():
            last, unit = self._take(), "th"
        scaled, unscaled, last = self._scaled(value, literal, last)
        return self._measured(Number(span=Span(start, last.end), value=scaled, unit=unit, unscaled=unscaled))

    def _and_a_fraction(self, value: Fraction, last: _Token) -> tuple[Fraction, _Token]:
        """The value with a fraction behind it: "3¼", "3-1/4", or "3/4" itself."""
        if self._is("vulgar") and self._joined():
            last = self._take()
            return value + Fraction(VULGAR[last.text]), last
        if (part := self._over(value, 0)) is not None:
            return part, self._tokens[self._at - 1]
        above = self._token(1)
        if (
            self._is("sign", "-")
            and self._joined()
            and self._is("digits", ahead=1)
            and self._joined(1)
            and above is not None
        ):
            top = fraction(above.text)
            if top is not None and (part := self._over(top, 2)) is not None:
                return value + part, self._tokens[self._at - 1]
        return value, last

    def _over(self, above: Fraction, ahead: int) -> Fraction | None:
        """The fraction with its "/" here, taken."""
        below = self._token(ahead + 1)
        if not (self._is("sign", "/", ahead=ahead) and self._joined(ahead) and self._joined(ahead + 1)):
            return None
        divisor = fraction(below.text) if below is not None and below.kind == "digits" else None
        if divisor is None or not above < divisor <= 100:
            return None
        self._at += ahead + 2
        return above / divisor

    def _scaled(self, value: Fraction | None, literal: str, last: _Token) -> tuple[str, str, _Token]:
        if value is None:
            return literal, "", last
        token = self._token()
        short = (
            _table("short_scales").get(token.low)
            if token is not None and token.kind == "word" and self._joined()
            else None
        )
        if short:
            return plain(value * short), plain(value), self._take()
        while value < LARGEST and (scale := self._scale()) is not None:
            value *= scale
            last = self._tokens[self._at - 1]
        return plain(value), "", last

    def _scale(self) -> int | None:
        """The scale word here, "-" before it allowed, taken."""
        hyphen = 1 if self._is("sign", *_DASHES) and self._joined() else 0
        token = self._token(hyphen)
        scale = _table("scales").get(token.low) if token is not None and token.kind == "word" else None
        if scale is not None:
            self._at += hyphen + 1
        return scale

    def _from_words(self, first: _Token) -> Number | None:
        if (part := self._one_part(first)) is not None:
            return part
        began = self._at
        if first.low in {"a", "an"} and self._is("word", *_table("scales"), ahead=1):
            self._at += 1
            value: int | None = 1
        else:
            value = self._small()
        ordinal = value is None and first.low in _table("ordinals")
        if value is None and not ordinal:
            return None
        total = self._added(value) if value is not None else _table("ordinals")[self._take().low]
        last = self._tokens[self._at - 1]
        number = self._measured(
            Number(span=Span(first.start, last.end), value=str(total), unit="th" if ordinal else "")
        )
        return self._part_of(number) or (number if self._counts(number, began) else None)

    def _small(self) -> int | None:
        """A number word below a hundred, "twenty-five" included, taken."""
        token = self._token()
        value = _table("small").get(token.low) if token is not None and token.kind == "word" else None
        if value is None:
            return None
        self._at += 1
        hyphen = 1 if self._is("sign", *_DASHES) and self._joined() else 0
        unit = self._token(hyphen)
        below = _table("small").get(unit.low, 0) if unit is not None and unit.kind == "word" else 0
        if value >= 20 and 0 < below < 10:
            self._at += hyphen + 1
            return value + below
        return value

    def _added(self, value: int) -> int:
        """The rest of a number in words: "two hundred and six", "three thousand two hundred"."""
        total, current = 0, value
        while True:
            if total + current < LARGEST and (scale := self._scale()) is not None:
                current *= scale
                if scale >= 1000:
                    total, current = total + current, 0
                continue
            joined = 1 if self._is("word", "and") and (total or current >= 100) else 0
            following = self._token(joined)
            if following is None or following.low not in _table("small") or not (current == 0 or current >= 100):
                return total + current
            self._at += joined
            current += self._small() or 0

    def _part_of(self, number: Number) -> Number | None:
        """The fraction in "two-thirds" and "three quarters of"."""
        token = self._token()
        hyphen = 1 if self._is("sign", *_DASHES) and self._joined() else 0
        named = self._token(hyphen)
        below = _table("fractions").get(named.low) if named is not None and named.kind == "word" else None
        of = self._is("word", "of", ahead=hyphen + 1)
        if token is None or named is None or below is None or not (hyphen or of) or not number.value.isdigit():
            return None
        self._at += hyphen + 1
        return replace(
            number, span=Span(number.span.start, named.end), value=plain(Fraction(int(number.value), below)), unit=""
        )

    def _one_part(self, first: _Token) -> Number | None:
        """The fraction in "half of" and "a third of"."""
        below = _table("fractions").get(first.low)
        if below is None or not self._is("word", "of", ahead=1) or not (below == 2 or self._is("word", "a", ahead=-1)):
            return None
        self._at += 1
        return Number(span=Span(first.start, first.end), value=plain(Fraction(1, below)))

    def _counts(self, number: Number, began: int) -> bool:
        """Whether number words are a figure, not a pronoun or a count of what was named before."""
        if number.unit not in {"", "th"} or len(number.value) > 1:
            return True
        before = self._tokens[began - 1].low if began else ""
        if number.value in {"0", "1"}:
            return False
        return not (number.unit == "" and int(number.value) <= 3 and before in _counted())

    def _measured(self, number: Number) -> Number:
        """The number with the percent sign or currency behind it."""
        skipped = 1 if self._is("sign", *_DASHES) and self._joined() else 0
        if self._is("sign", "%", ahead=skipped) or self._is("word", "percent", ahead=skipped):
            return self._with_unit(number, "%", skipped + 1)
        if self._is("word", "per", ahead=skipped) and self._is("word", "cent", ahead=skipped + 1):
            return self._with_unit(number, "%", skipped + 2)
        if self._is("word", "percentage", ahead=skipped):
            between = 1 if self._is("sign", *_DASHES, ahead=skipped + 1) else 0
            if self._is("word", "point", "points", ahead=skipped + between + 1):
                return self._with_unit(number, "pp", skipped + between + 2)
        country = 1 if self._is("word", "us", ahead=skipped) else 0
        token = self._token(skipped + country)
        money = _currencies().get(token.low) if token is not None and token.kind == "word" else None
        return self._with_unit(number, money, skipped + country + 1) if money and not number.unit else number

    def _with_unit(self, number: Number, unit: str, tokens: int) -> Number:
        self._at += tokens
        return replace(number, unit=unit, span=Span(number.span.start, self._tokens[self._at - 1].end))

    def _currency_before(self, first: _Token) -> tuple[str, int]:
        """The currency in front of a number, and where the number begins with it."""
        before = self._token(-1)
        currency = _currencies().get(before.low, "") if before is not None and before.end >= first.start - 1 else ""
        return currency, before.start if before is not None and currency else first.start

    def _take(self) -> _Token:
        self._at += 1
        return self._tokens[self._at - 1]


def _with_units_of_ranges(found: list[Number], text: str) -> Iterator[Number]:
    """In "5-10 percent" and "between 5 and 10 percent" the first number is a percentage too."""
    for number, following in zip(found, [*found[1:], None], strict=False):
        between = text[number.span.end : following.span.start].strip().lower() if following is not None else "."
        joins = between in _DASHES or between in {"to", "and", "or"}
        yield replace(number, unit=following.unit) if following and joins and not number.unit else number


@cache
def _table(key: str) -> Mapping[str, int]:
    return {str(name): int(number) for name, number in table(_TABLE)[key].items()}


@cache
def _currencies() -> Mapping[str, str]:
    return {str(name): str(code) for name, code in table(_TABLE)["currencies"].items()}


@cache
def _counted() -> frozenset[str]:
    return frozenset(str(table(_TABLE)["counted"]["by"]).split())
