"""How much a sentence matters to its text: where it stands, how central it is, what the headline shares with it."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from briefing.language.tables import words

TERM = re.compile(r"[^\W_]{3,}|\d+")

#: Other languages get none: their frequent words weigh little by themselves.
STOPWORDS = words("standing.en", "stopwords")

#: The lead tells the news; how far behind it a sentence stands says little of what it is worth to a brief.
NEWS_LEAD = (1.0, 0.8, 0.6)
#: A speech or minutes come to their subject by and by.
LEAD = (1.0, 0.6)
#: What each sign of importance weighs; they add up to 1.
WEIGHTS = {"position": 0.4, "centrality": 0.3, "headline": 0.2, "figures": 0.1}


def terms(text: str) -> Counter[str]:
    """Content words with their counts, plural and possessive endings off."""
    return Counter(_stem(word) for word in TERM.findall(text.lower()) if word not in STOPWORDS)


def _stem(word: str) -> str:
    """Drop the commonest English endings, so that "treaties" and "treaty" meet."""
    for ending, replacement in (("ies", "y"), ("sses", "ss"), ("ing", ""), ("ed", ""), ("es", "e"), ("s", "")):
        if word.endswith(ending) and len(word) - len(ending) >= 4 and not word.endswith("ss"):
            return word[: -len(ending)] + replacement
    return word


def cosine(first: Mapping[str, float], second: Mapping[str, float]) -> float:
    """The cosine of two sparse vectors, 0 where either is empty."""
    if len(second) < len(first):
        first, second = second, first
    shared = sum(weight * second.get(term, 0.0) for term, weight in first.items())
    norm = math.sqrt(sum(w * w for w in first.values()) * sum(w * w for w in second.values()))
    return shared / norm if norm else 0.0


def weigh(sentences: Sequence[str]) -> list[dict[str, float]]:
    """Each sentence as a tf-idf vector, the sentences being the collection (Spärck Jones 1972)."""
    counted = [terms(sentence) for sentence in sentences]
    frequency = Counter(term for counts in counted for term in counts)
    total = len(sentences)
    return [
        {term: count * math.log(1 + total / frequency[term]) for term, count in counts.items()} for counts in counted
    ]


def importance(vectors: Sequence[Mapping[str, float]], headline: str, lead: Sequence[float] = LEAD) -> list[float]:
    """A score from 0 to 1 for each sentence of a text, in its order.

    Centrality is the cosine with the sum of all sentences (the centroid of Radev et al. 2004): linear in the text.
    """
    centroid = _sum(vectors)
    wanted = dict.fromkeys(terms(headline), 1.0)
    centrality = _scaled(cosine(vector, centroid) for vector in vectors)
    overlap = _scaled(cosine(dict.fromkeys(vector, 1.0), wanted) for vector in vectors)
    figures = [min(1.0, sum(_is_amount(term) for term in vector) / 2) for vector in vectors]
    place = [lead[number] if number < len(lead) else 0.0 for number in range(len(vectors))]
    rows = zip(place, centrality, overlap, figures, strict=True)
    return [sum(weight * sign for weight, sign in zip(WEIGHTS.values(), row, strict=True)) for row in rows]


def _is_amount(term: str) -> bool:
    """A number that is no year: years tell when, not how much."""
    return term.isdigit() and not (len(term) == 4 and term[:2] in ("18", "19", "20"))


def _sum(vectors: Iterable[Mapping[str, float]]) -> dict[str, float]:
    total: dict[str, float] = {}
    for vector in vectors:
        for term, weight in vector.items():
            total[term] = total.get(term, 0.0) + weight
    return total


def _scaled(values: Iterable[float]) -> list[float]:
    """The values with the largest brought to 1; all 0 stays all 0."""
    found = list(values)
    top = max(found, default=0.0)
    return [value / top for value in found] if top else found
