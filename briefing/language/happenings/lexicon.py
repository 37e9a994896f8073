"""The words of the tables that clauses are told by."""

from __future__ import annotations

from functools import cache

from briefing.language.tables import table, words

_TABLE = "happenings.en"
_ATTRIBUTIONS = ("report", "think", "find", "stance", "intend")


@cache
def listed(key: str) -> frozenset[str]:
    """A list of the table of happenings."""
    return words(_TABLE, key)


@cache
def plain_verbs() -> frozenset[str]:
    """Verbs in their plain form, those that report words among them."""
    reporting = table("attribution.en")["verbs"]
    return listed("plain").union(*(str(reporting[key]).split() for key in _ATTRIBUTIONS))


@cache
def third_persons() -> frozenset[str]:
    """The same as "he" has them: "says", "passes", "carries"."""
    return frozenset(_third_person(verb) for verb in plain_verbs())


@cache
def pasts_like_participles() -> frozenset[str]:
    """Irregular past forms that may be participles."""
    irregular = table("attribution.en")["irregular"]
    reporting = {str(forms).split()[1] for forms in irregular.values()}
    return (listed("both") | reporting) - listed("pasts")


@cache
def outlets() -> frozenset[str]:
    """Agencies, papers and stations, and what they are called."""
    mentions = table("attribution.en")["mentions"]
    return frozenset(f"{mentions['media']} {mentions['outlets']}".split())


def _third_person(verb: str) -> str:
    if verb.endswith(("s", "x", "z", "ch", "sh", "o")):
        return f"{verb}es"
    return f"{verb[:-1]}ies" if verb.endswith("y") and verb[-2] not in "aeou" else f"{verb}s"
