"""Whether a stretch of words can be read alone: nobody asks who "he" is or what "this" was."""

from __future__ import annotations

import re

from briefing.language.counting import count_words
from briefing.language.tables import words
from briefing.model import SourceKind

#: A reader takes in a claim of this length at once.
MAX_WORDS = 45
MIN_WORDS = 6

TOKEN = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")

TABLE = "standing.en"
POINTERS = words(TABLE, "pointers")
DETERMINERS = words(TABLE, "determiners")
VERBS = words(TABLE, "verbs")
PERSONS = words(TABLE, "persons")
CONNECTIVES = words(TABLE, "connectives")
FIRST_PERSON = words(TABLE, "first_person")
OWN_VOICE = re.compile(
    rf"\b(?:I|{'|'.join(f'[{word[0].upper()}{word[0]}]{word[1:]}' for word in sorted(FIRST_PERSON) if word.isalpha() and word != 'i')})\b"
)
#: In these the first person is the voice of the text, not an aside.
FIRST_PERSON_KINDS = frozenset({SourceKind.SPEECH, SourceKind.INTERVIEW, SourceKind.OPINION, SourceKind.PRESS_RELEASE})
#: "to open the border" is what somebody wants, and without them no statement.
INFINITIVE = re.compile(r"to [a-z]")
QUOTED = re.compile(r"[\"“«][^\"”»]*[\"”»]?")


def stands_alone(stretch: str, kind: SourceKind) -> bool:
    """Whether the stretch can be a claim: long enough, short enough, no question, nothing that points backwards."""
    return (MIN_WORDS <= count_words(stretch) <= MAX_WORDS and is_statement(stretch)) and not (
        points_back(stretch)
        or INFINITIVE.match(stretch) is not None
        or _breaks_a_quotation(stretch)
        or _is_aside(stretch, kind)
    )


def is_statement(stretch: str) -> bool:
    """Whether it says something: no question, no announcement of what follows, no row of names."""
    return not (stretch.rstrip("\"'”’») ").endswith(("?", "？", "؟", ":")) or _is_list(stretch))


def cost_of_opening(stretch: str) -> float:
    """What a weak opening ("Yet this …") takes off a stretch's score, from 0 to 0.2."""
    opening = [token.lower() for token in TOKEN.findall(stretch[:60])[:2]]
    connective = 0.08 if opening[:1] and opening[0] in CONNECTIVES else 0.0
    determiner = 0.1 if any(token in DETERMINERS for token in opening) else 0.0
    return connective + determiner


def points_back(stretch: str) -> bool:
    """Whether it opens with a word that only what came before can explain."""
    tokens = TOKEN.findall(stretch[:120])[:6]
    if not tokens:
        return True
    lowered = [token.lower() for token in tokens]
    first = 1 if lowered[0] in CONNECTIVES and len(lowered) > 1 else 0
    opener, follower = lowered[first], lowered[first + 1] if len(lowered) > first + 1 else ""
    if opener in POINTERS:
        return opener not in DETERMINERS or follower in VERBS or not follower.isalpha()
    return _person_before_name(tokens[:5])


def _person_before_name(tokens: list[str]) -> bool:
    """Whether a personal pronoun comes before any name: "Yesterday he said …"."""
    for index, token in enumerate(tokens):
        if token.lower() in PERSONS:
            return True
        if index and token[0].isupper():
            return False
    return False


def _breaks_a_quotation(stretch: str) -> bool:
    """Whether it opens a quotation that it does not close, or the other way round."""
    return stretch.count('"') % 2 == 1 or stretch.count("“") != stretch.count("”")


def _is_aside(stretch: str, kind: SourceKind) -> bool:
    if kind in FIRST_PERSON_KINDS:
        return False
    return in_first_person(QUOTED.sub(" ", stretch))


def in_first_person(unquoted: str) -> bool:
    """Whether words that nobody else is quoted with say "I" or "we"; "US" in capitals is no "us"."""
    return OWN_VOICE.search(unquoted) is not None


def _is_list(stretch: str) -> bool:
    """Whether it is a row of names (an attendance list) and no sentence: most of its words are capitalised."""
    tokens: list[str] = [token for token in TOKEN.findall(stretch) if token.isalpha()]
    if stretch.isupper():
        return True
    capitalised = sum(token[0].isupper() for token in tokens)
    return capitalised > 0.6 * len(tokens)
