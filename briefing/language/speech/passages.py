"""A paragraph made ready for reading: tokens, quotations, and sentences as they stand outside quotations."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from itertools import compress, count
from typing import NamedTuple

from briefing.language.speech.marks import ENDING, QUOTING
from briefing.language.speech.quotes import Quote, between, inside
from briefing.language.speech.tokens import Tokens, tokenise
from briefing.language.speech.vocabulary import Frame, Vocabulary
from briefing.model import Span

_NO_OPENING = ENDING | {")", "]", ",", ";", ":", "—", "–", "--"}
_SOFT = frozenset({"!", "?", "…", "...", "。", "！", "？"})
#: Sentences are cut at this many tokens, so that no walk inside one grows with the text.
_LONGEST = 400
#: Cues read in one sentence; more are noise, and reading them all would not be linear.
_MOST = 24
#: How far behind a quotation ending in ? or ! its cue is looked for.
_CUE_REACH = 7
_SPOKEN = frozenset({Frame.REPORT, Frame.ASK, Frame.ADDRESS})


PAUSES = frozenset({",", ";", ":", "—", "–", "--", "-"})
#: Abbreviations that are written small.
_SMALL = frozenset({"vs", "etc", "e.g", "i.e", "est", "jr", "sr"})
STOPS = frozenset({".", "!", "?", "…", "..."})

Stretch = tuple[int, int]
"""First and last token, both included."""


class Place(NamedTuple):
    """Where a paragraph stands, and as what."""

    number: int
    """The how manieth paragraph of the text it is, from 0."""
    span: Span
    headline: bool = False
    turn: str = ""
    """Whose turn it is in an interview: "Q", "A" or a name; "" elsewhere."""


@dataclass(frozen=True, slots=True)
class Passage:
    """One paragraph, ready."""

    place: Place
    tokens: Tokens
    quotes: list[Quote]
    inside: list[int]
    """For each token, and for the end, its quotation's number or -1."""
    sentences: list[range]
    """Empty where no cue and no quotation asks for them."""
    hot: list[int]
    """Tokens outside quotations at which a cue may stand."""

    def hot_in(self, sentence: range) -> list[int]:
        """The hot tokens of one sentence, at most so many."""
        start = bisect_left(self.hot, sentence.start)
        return self.hot[start : min(bisect_left(self.hot, sentence.stop, lo=start), start + _MOST)]

    def quotes_in(self, first: int, last: int) -> list[Quote]:
        """The quotations that open between two tokens, both included."""
        opening = bisect_left(self.quotes, first, key=_opening)
        return self.quotes[opening : bisect_right(self.quotes, last, lo=opening, key=_opening)]

    def opens_sentence(self, place: int) -> bool:
        """Whether a sentence begins at a token."""
        number = bisect_left(self.sentences, place, key=_start)
        return number < len(self.sentences) and self.sentences[number].start == place

    def sentences_before(self, place: int, most: int) -> list[range]:
        """The last sentences, at most so many, that begin before a token."""
        number = bisect_left(self.sentences, place, key=_start)
        return self.sentences[max(0, number - most) : number]

    def is_all_quoted(self, first: int, last: int) -> bool:
        """Whether tokens first to last all stand in quotations."""
        return -1 not in self.inside[first : last + 1]


def is_abbreviated(tokens: Tokens, stop: int, vocabulary: Vocabulary) -> bool:
    """Whether a full stop belongs to the word before it: an abbreviation ("Gov.") or an initial ("J.")."""
    if stop == 0 or tokens.words[stop] != ".":
        return False
    before = tokens.words[stop - 1]
    if tokens.starts[stop - 1] + len(before) != tokens.starts[stop]:
        return False
    if before.lower() == "no":
        return tokens.words[stop + 1 : stop + 2] != [] and tokens.words[stop + 1][0].isdigit()
    known = before.lower() in vocabulary.sets["abbreviations"] and (before[0].isupper() or before in _SMALL)
    return known or (len(before) == 1 and before.isalpha())


def is_final_stop(passage: Passage, vocabulary: Vocabulary, place: int) -> bool:
    """Whether a token is a stop that ends a sentence, and no abbreviation's full stop."""
    tokens = passage.tokens
    if tokens.words[place] not in STOPS or place == 0:
        return False
    return place + 1 == len(tokens.words) or not is_abbreviated(tokens, place, vocabulary)


def _opening(quote: Quote) -> int:
    return quote.first


def _start(sentence: range) -> int:
    return sentence.start


def make_passage(text: str, place: Place, vocabulary: Vocabulary) -> Passage:
    """The paragraph at a place, ready."""
    tokens = tokenise(text, place.span.start, place.span.end)
    lowers = tokens.lowers
    notable = list(compress(count(), map(vocabulary.notable.__contains__, lowers)))
    quotes = between(tokens, [number for number in notable if lowers[number] in QUOTING])
    numbers = inside(tokens, quotes)
    hot = [number for number in notable if lowers[number] in vocabulary.hot and numbers[number] < 0]
    if not hot and not quotes and lowers[-1:] != [":"]:
        return Passage(place, tokens, quotes, numbers, [], hot)
    ends = [number for number in notable if lowers[number] in ENDING]
    return Passage(place, tokens, quotes, numbers, _sentences(tokens, quotes, numbers, ends, vocabulary), hot)


def _sentences(
    tokens: Tokens, quotes: list[Quote], numbers: list[int], ends: list[int], vocabulary: Vocabulary
) -> list[range]:
    sentences: list[range] = []
    start = 0
    final = len(tokens.words) - 1
    for place in ends if ends[-1:] == [final] else [*ends, final]:
        if place < start:
            continue
        end = _behind_end(tokens, place, quotes[numbers[place]] if numbers[place] >= 0 else None)
        for cut in range(start + _LONGEST, (end or place) - 1, _LONGEST):
            sentences.append(range(start, cut))
            start = cut
        if end is not None and _ends_here(tokens, place, end, vocabulary):
            sentences.append(range(start, end))
            start = end
    return sentences


def _behind_end(tokens: Tokens, place: int, quote: Quote | None) -> int | None:
    """The token behind a sentence that ends at a terminator, behind its closing mark; None inside a quotation."""
    if quote is None or place == len(tokens.words) - 1:
        return place + 1
    return place + 2 if quote.closed and place + 1 == quote.last else None


def _ends_here(tokens: Tokens, place: int, end: int, vocabulary: Vocabulary) -> bool:
    """Whether the terminator at `place` ends the sentence, `end` being the next token after its closing mark."""
    if end >= len(tokens.words):
        return True
    following = tokens.words[end]
    if following in _NO_OPENING or following[0].islower():
        return False
    quoted = end > place + 1
    if tokens.words[place] == "." and not quoted:
        if is_abbreviated(tokens, place, vocabulary):
            return False
        return tokens.starts[place] + 1 < tokens.starts[end]
    if quoted and tokens.words[place] in _SOFT:
        return not _cue_follows(tokens, end, vocabulary)
    return True


def _cue_follows(tokens: Tokens, start: int, vocabulary: Vocabulary) -> bool:
    """Whether the words right behind a quotation that ends in ? or ! say who speaks."""
    for number in range(start, min(start + _CUE_REACH, len(tokens.words))):
        word = tokens.lowers[number]
        if word in ENDING or not (word[0].isalnum() or word == ","):
            return False
        verb = vocabulary.verbs.get(word)
        if verb and not verb.homograph and number > start and not verb.frames.isdisjoint(_SPOKEN):
            return True
    return False
