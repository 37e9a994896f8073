"""Proper names in a sentence, and whether a text has them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from briefing.language.tables import table, words

_TABLE = "names.en"
_WORD = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W_]+(?:[-‑&'’][^\W_]+)*")
_POSSESSIVE = re.compile(r"(?<=\w)(?:['’]s|(?<=s)['’])$")
#: After one of these a capital may be the sentence's, not the word's.
_OPENS = re.compile(r"(?:[.!?:;\n][\"'”’)\]]*\s*|[\"“‘«(\[]|(?:^|\s)')\s*$")
_BROKEN = re.compile(r"[^\s\-‑–]")
_TITLE_CASE = 0.85
#: Longer words in capitals are words in capitals.
_LONGEST_ACRONYM = 6
#: So many other words may stand between the parts of a name: "Ada Brandt" is "Ada, of the old family of Brandt".
_BETWEEN = 6


@dataclass(frozen=True, slots=True)
class _Word:
    text: str
    start: int
    end: int
    opens: bool
    """Whether it stands where any word would have its capital."""
    apart: bool
    """Whether a mark stands between it and the word before."""
    ends: bool
    """Whether a possessive ends here, and a name with it."""

    @property
    def capital(self) -> bool:
        return self.text[:1].isupper()

    @property
    def acronym(self) -> bool:
        letters = [character for character in self.text if character.isalpha()]
        return len(letters) > 1 and all(character.isupper() for character in letters)


def names(text: str) -> tuple[str, ...]:
    """The proper names: runs of capitalised words, titles and possessives off; months and weekdays are none.

    A capitalised word that merely opens a sentence or quotation is none, unless it is an acronym or the text has it
    capitalised elsewhere. Of a line in title case only acronyms are names: its other capitals tell nothing.
    """
    found = list(_words(text))
    if not text.rstrip().endswith(".") and _in_title_case(found):
        return tuple(dict.fromkeys(word.text for word in found if word.acronym))
    certain = frozenset(word.text for word in found if word.capital and not word.opens)
    runs = (_trimmed(run, certain) for run in _runs(found))
    return tuple(dict.fromkeys(_joined(run, text) for run in runs if run))


class Roll:
    """The words of a text by which names are looked up in it."""

    def __init__(self, text: str) -> None:
        found = list(_words(text))
        self._cased = frozenset(part for word in found for part in (word.text, *_parts(word.text)))
        self._words = frozenset(part.lower() for part in self._cased)
        self._places = _places(found)
        self._text = f" {' '.join(word.text for word in found)} "
        self._lower = self._text.lower()
        self._initials = frozenset(_initials(found))

    def has(self, name: str) -> bool:
        """Whether each word of the name stands in the text, perhaps as its people, adjective or initials."""
        if self._stands(name) or self._otherwise(name):
            return True
        # Cut as the text was: "A.A0" is two words there.
        cut = [word.text for word in _words(name)]
        if self._stands(" ".join(cut)):
            return True
        parts = [part for word in cut for part in _parts(word)]
        return all(self._has_word(part) for part in parts) and self._together(parts)

    def writes_small(self, word: str) -> bool:
        """Whether the text has the word in small letters as well: then a capital may be the sentence's."""
        return word.lower() in self._cased

    def _together(self, parts: Sequence[str]) -> bool:
        """Whether the parts of a name stand near each other somewhere: "Nora" here and "Brandt" there are no Nora Brandt.

        Words that the text writes small too, offices for one, may stand anywhere.
        """
        named = [places for part in parts if (places := self._places_of(part))]
        reach = len(parts) + _BETWEEN
        return len(named) < 2 or any(
            all(any(abs(place - other) <= reach for other in places) for places in named[1:]) for place in named[0]
        )

    def _places_of(self, part: str) -> Sequence[int]:
        low = part.lower()
        if low in self._cased or part in words(_TABLE, "titles") or part in words(_TABLE, "links"):
            return ()
        return self._places.get(low, ())

    def _stands(self, name: str) -> bool:
        """Case counts only for what is short and all capitals: "US" is not "us"."""
        short = name.isupper() and len(name) <= _LONGEST_ACRONYM
        return f" {name} " in self._text if short else f" {name.lower()} " in self._lower

    def _has_word(self, word: str) -> bool:
        if word.isupper() and 1 < len(word) <= _LONGEST_ACRONYM:
            letters = word.replace(".", "")
            return word in self._cased or letters in self._cased or letters in self._initials or self._otherwise(word)
        low = word.lower()
        if low in self._words or not word[:1].isupper() or word in words(_TABLE, "titles") or self._otherwise(word):
            return True
        return any(variant in self._words for variant in _variants(low))

    def _otherwise(self, name: str) -> bool:
        return any(self._stands(other) for other in _same().get(name, ()))


def _places(found: Sequence[_Word]) -> Mapping[str, Sequence[int]]:
    """Where each word stands among all, by its small letters."""
    places: dict[str, list[int]] = {}
    for number, word in enumerate(found):
        for part in dict.fromkeys((word.text, *_parts(word.text))):
            places.setdefault(part.lower(), []).append(number)
    return places


def _initials(found: list[_Word]) -> Iterator[str]:
    """What the names of a text may be shortened to: the initials of two to eight capitalised words in a row."""
    for run in _runs(found):
        letters = "".join(part[0] for word in run if word.capital for part in _parts(word.text)).upper()
        for start in range(len(letters) - 1):
            for end in range(start + 2, min(len(letters), start + 8) + 1):
                yield letters[start:end]


def _variants(low: str) -> Iterator[str]:
    """A place, its people and its adjective by their endings: iran, iranian; china, chinese."""
    if len(low) < 4:
        return
    for ending in words(_TABLE, "endings"):
        yield low + ending
        if low[-1:] in "aeoy":
            yield low[:-1] + ending
        if low.endswith(ending) and len(low) - len(ending) > 3:
            stem = low[: -len(ending)]
            yield stem
            yield from (stem + vowel for vowel in "aeoy")
            yield from (stem + other for other in words(_TABLE, "endings"))


@cache
def _same() -> Mapping[str, frozenset[str]]:
    groups = (frozenset(name.replace("_", " ") for name in str(line).split()) for line in table(_TABLE)["same"])
    return {name: group for group in groups for name in group}


@cache
def _calendar() -> frozenset[str]:
    listed = (table("dates.en")[key] for key in ("months", "abbreviations", "weekdays"))
    return frozenset(name.title() for names_ in listed for name in names_)


def _words(text: str) -> Iterator[_Word]:
    before = ""
    last = 0
    for match in _WORD.finditer(text):
        bare = _POSSESSIVE.sub("", match[0])
        between = text[last : match.start()]
        # The full stop of an initial or of "Mr." ends nothing.
        if between.rstrip() == "." and (len(before) == 1 or before in words(_TABLE, "titles")):
            between = " "
        yield _Word(
            text=bare,
            start=match.start(),
            end=match.start() + len(bare),
            opens=last == 0 or _OPENS.search(between) is not None,
            apart=_BROKEN.search(between) is not None,
            ends=bare != match[0],
        )
        before, last = bare, match.end()


def _in_title_case(found: list[_Word]) -> bool:
    long = [word for word in found if len(word.text) > 3 and word.text.isalpha()]
    return len(long) > 4 and sum(word.capital for word in long) / len(long) > _TITLE_CASE


def _runs(found: list[_Word]) -> Iterator[list[_Word]]:
    """Stretches of capitalised words, links between them included."""
    run: list[_Word] = []
    links: list[_Word] = []
    for word in found:
        if run and (word.apart or (word.opens and not word.acronym)):
            yield run
            run, links = [], []
        if _may_be_in_a_name(word):
            run += [*(links if run else []), word]
            links = []
        elif run and not run[-1].ends and word.text in words(_TABLE, "links") and word.text != "and" and len(links) < 2:
            links.append(word)
            continue
        elif run:
            yield run
            run, links = [], []
        if run and word.ends:
            yield run
            run, links = [], []
    if run:
        yield run


def _may_be_in_a_name(word: _Word) -> bool:
    return word.capital and word.text not in _calendar() and (len(word.text) > 1 or not word.opens) and word.text != "I"


def _trimmed(run: list[_Word], certain: frozenset[str]) -> list[_Word]:
    """The run without what opens the sentence and without titles."""
    while run and (run[0].text in words(_TABLE, "titles") or run[0].text in words(_TABLE, "links")):
        run = run[1:]
    while run and run[0].opens and (run[0].text in words(_TABLE, "openers") or _leads_up_to(run, certain)):
        run = run[1:]
    while run and (run[0].text in words(_TABLE, "titles") or run[0].text in words(_TABLE, "links")):
        run = run[1:]
    alone = len(run) == 1 and run[0].opens and not run[0].acronym and run[0].text not in certain
    return [] if alone else run


def _leads_up_to(run: list[_Word], certain: frozenset[str]) -> bool:
    """Whether the first word only has its capital from the sentence: "Televising the Paralympic Games"."""
    first = run[0]
    return len(run) > 1 and run[1].text == "the" and first.text not in certain and not first.acronym


def _joined(run: list[_Word], text: str) -> str:
    return " ".join(text[run[0].start : run[-1].end].split())


def _parts(word: str) -> list[str]:
    """A word and, where it is hyphenated, its parts."""
    return [part for part in re.split(r"[-‑]", word) if part]
