"""Which language a text is in: by its script, and among languages of one script by its commonest words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from functools import cache

from briefing.language.tables import table, tags
from briefing.sources.wordlists import wordlist

_SAMPLE = 20_000
_WORD = re.compile(r"[^\W\d_]+")
_SCRIPTS = (
    ("latin", "A", "\u024f"),
    ("el", "\u0370", "\u03ff"),
    ("cyrillic", "\u0400", "\u052f"),
    ("hy", "\u0530", "\u058f"),
    ("he", "\u0590", "\u05ff"),
    ("arabic", "\u0600", "\u06ff"),
    ("hi", "\u0900", "\u097f"),
    ("bn", "\u0980", "\u09ff"),
    ("ta", "\u0b80", "\u0bff"),
    ("th", "\u0e00", "\u0e7f"),
    ("ka", "\u10a0", "\u10ff"),
    ("kana", "\u3041", "\u30ff"),
    ("han", "\u3400", "\u9fff"),
    ("ko", "\uac00", "\ud7a3"),
)
_LEAST_SHARE = 0.1
"""Of all words: as many must be among the commonest of a language."""

_MARGIN = 1.15
"""So much more must speak for one language than for the next."""


def detect(text: str) -> str:
    """The language as a BCP 47 primary tag, "und" where it is not plain."""
    letters = Counter(character for character in text[:_SAMPLE] if character.isalpha())
    scripts = Counter[str]()
    for character, count in letters.items():
        scripts[_script(character)] += count
    total = sum(scripts.values())
    if total < 20:
        return "und"
    if scripts["kana"] + scripts["han"] > total / 2:
        return "ja" if scripts["kana"] * 10 > total else "zh"
    script, most = scripts.most_common(1)[0]
    if most * 2 < total or script == "other":
        return "und"
    if script in {"latin", "cyrillic", "arabic"}:
        return _by_words(text, script)
    return script


def _script(character: str) -> str:
    for name, first, last in _SCRIPTS:
        if first <= character <= last:
            return name
    return "other"


def _by_words(text: str, script: str) -> str:
    """The language of the script that most of the commonest words belong to; only one by a clear margin counts."""
    words = Counter(_WORD.findall(text[:_SAMPLE].lower()))
    total = sum(words.values())
    lists = {tag: common.split() for tag, common in _commonest(script).items()}
    shares = {tag: sum(words[word] for word in common) / total for tag, common in lists.items()}
    first, second = sorted(shares, key=lambda tag: shares[tag], reverse=True)[:2]
    if shares[first] < _LEAST_SHARE:
        return "und"
    if shares[first] >= shares[second] * _MARGIN:
        return first
    # A word that both have tells nothing: "de" and "la" are French as well as Spanish.
    both = set(lists[first]) & set(lists[second])
    one, other = (sum(words[word] for word in lists[tag] if word not in both) for tag in (first, second))
    found, own, others = (first, one, other) if one >= other else (second, other, one)
    return found if found in tags() and own >= others * _MARGIN else "und"


@cache
def _commonest(script: str) -> Mapping[str, str]:
    """The commonest words of every language of a script."""
    heard = {tag: table(f"voices.{tag}") for tag in tags()}
    own = {tag: str(told["commonest"]) for tag, told in heard.items() if told["script"] == script}
    return {**wordlist("languages")[script], **own}
