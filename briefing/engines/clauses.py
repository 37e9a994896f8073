"""The few words of a sentence that say what happened on a date in it, as they stand there."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefing.language.counting import count_words
from briefing.language.tables import words
from briefing.model import Span

#: A sentence of so many words is shown whole.
WHOLE_SENTENCE = 18
#: Words looked at before a date, and how near the end of its clause must be after it.
REACH = 12
NEAR = 6
#: So few words before a clause that was cut for length are taken along.
SHORT_START = 4
#: So many words say that something happened; fewer go on over a border.
LEAST_WORDS = 4
#: A noun of so many words after a date says enough alone.
NOUN_WORDS = 2
#: "by the" may stand before a name that closes a phrase.
MOST_BEFORE_A_NAME = 2

TOKEN = re.compile(r"\S+")
PUNCTUATION = ",;:.–—- "
#: A clause ends behind these, or before them.
BORDER_END = (",", ";", ":", "--", "—", "–", ")", "”", '"')
BORDER_START = ("(", "“", "--", "—", "–", '"', "[")
STRONG_BORDER = (";", ":", "--", "—", "–")
BORDER_WORDS = words("standing.en", "clause_openers")
RELATIVES = words("standing.en", "relatives")
FUNCTION_WORDS = words("standing.en", "function_words") | BORDER_WORDS

Tokens = Sequence[re.Match[str]]


def around(text: str, sentence: Span, dated: Span) -> Span:
    """The whole sentence if it is short, else the noun that the date belongs to, else its clause."""
    if count_words(text[sentence.start : sentence.end]) <= WHOLE_SENTENCE:
        return sentence
    before = list(TOKEN.finditer(text, sentence.start, dated.start))
    after = list(TOKEN.finditer(text, dated.end, sentence.end))
    noun = _noun(after)
    if len(noun) >= NOUN_WORDS:
        return _trimmed(text, dated.start, noun[-1].end())
    left, right = _sides(before, after, noun)
    start = left[0].start() if left else dated.start
    end = right[-1].end() if right else dated.end
    return _trimmed(text, start, end)


def _sides(before: Tokens, after: Tokens, noun: list[re.Match[str]]) -> tuple[list[re.Match[str]], Tokens]:
    """What of the clause stands on either side of a date, which may open it ("On Friday, …") or stand in it."""
    if _opens_with_date(before):
        rest = _to_border(after[1:] if after and after[0].group() == "," else after, WHOLE_SENTENCE)
        if rest is not None and len(rest) >= LEAST_WORDS:
            return _clause_before(before, least=0), rest
    return _clause_before(before, least=LEAST_WORDS), noun or _rest_of_clause(after)


def _opens_with_date(before: Tokens) -> bool:
    """Whether nothing of the clause but small words stands before the date."""
    larger = [token for token in before if token.group().lower() not in FUNCTION_WORDS]
    return not larger or (larger[-1].group().endswith(STRONG_BORDER) and len(before) - before.index(larger[-1]) <= 2)


def _trimmed(text: str, start: int, end: int) -> Span:
    return Span(start, start + len(text[start:end].rstrip(PUNCTUATION)))


def _noun(tokens: Tokens) -> list[re.Match[str]]:
    """What a date stands before as an adjective does: "the 2001 *treaty*", "an 18 April *press conference*"."""
    found: list[re.Match[str]] = []
    for token in tokens[:REACH]:
        word = token.group()
        if _is_verb(word):
            return []
        if _opens_clause(word) or word.lower().rstrip(PUNCTUATION) in FUNCTION_WORDS or not word[0].isalpha():
            return found
        found.append(token)
        if word.endswith((*BORDER_END, ".")):
            return found
    # A long run may be a verb and its objects: no noun can be told from it.
    return []


def _is_verb(word: str) -> bool:
    """Whether a lower-case word ends as past forms do: "the poll from September *placed* her third"."""
    return word.endswith("ed") and word.islower()


def _clause_before(tokens: Tokens, *, least: int) -> list[re.Match[str]]:
    """Back to the border of the clause, over borders nearer than `least` words, without small words that lead in."""
    found = _back_to_border(tokens, least)
    if 0 < len(tokens) - len(found) <= SHORT_START and len(found) == REACH:
        return list(tokens)
    if len(found) < len(tokens):
        while found and found[0].group().lower() in FUNCTION_WORDS:
            found.pop(0)
    return found


def _back_to_border(tokens: Tokens, least: int) -> list[re.Match[str]]:
    found: list[re.Match[str]] = []
    for number in range(len(tokens) - 1, max(-1, len(tokens) - 1 - REACH), -1):
        word = tokens[number].group()
        if len(found) >= least and (word.endswith(BORDER_END) or _parts_clauses(tokens, number)):
            break
        found.insert(0, tokens[number])
        if len(found) >= least and word.startswith(BORDER_START):
            break
    return found


def _parts_clauses(tokens: Tokens, number: int) -> bool:
    """Whether the word opens a clause of its own: "and" between names does not, nor "that" before "have been"."""
    word = tokens[number].group().lower()
    if word not in BORDER_WORDS:
        return False
    follower = tokens[number + 1].group() if number + 1 < len(tokens) else ""
    if word in RELATIVES and follower in FUNCTION_WORDS:
        return False
    beside = [tokens[near].group() for near in (number - 1, number + 1) if 0 <= near < len(tokens)]
    return not all(word[0].isupper() for word in beside)


def _rest_of_clause(tokens: Tokens) -> Tokens:
    """On to the border of the clause if it is near, else over a phrase such as "by the State Council"."""
    near = _to_border(tokens, NEAR)
    if near is not None:
        return near
    first = next((number for number, token in enumerate(tokens[:NEAR]) if token.group()[0].isupper()), NEAR)
    if first > MOST_BEFORE_A_NAME or not tokens[0].group().islower():
        return []
    end = first
    while end < len(tokens) and tokens[end].group()[0].isupper():
        end += 1
    return tokens[:end]


def _to_border(tokens: Tokens, reach: int) -> list[re.Match[str]] | None:
    """The words up to a border at most `reach` words away, None where none is so near."""
    found: list[re.Match[str]] = []
    for token in tokens[:reach]:
        if _opens_clause(token.group()):
            return found
        found.append(token)
        if token.group().endswith((*BORDER_END, ".")):
            return found
    return found if len(tokens) <= reach else None


def _opens_clause(word: str) -> bool:
    return word.startswith(BORDER_START) or word.lower() in BORDER_WORDS
