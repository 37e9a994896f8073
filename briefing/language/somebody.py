"""Whether a name is that of somebody: people, offices, groups and bodies, and no document, figure or day."""

from __future__ import annotations

from briefing.language.speech.vocabulary import Vocabulary

_PEOPLE = ("offices", "groups", "bodies")
#: The longest short name in capitals: "FOMC".
_LETTERS = 6


def is_somebody(name: str, vocabulary: Vocabulary) -> bool:
    """Whether a name can be somebody's, by the noun that the rest of it hangs on."""
    core = _core(name.split(), vocabulary)
    head = core[-1].lower()
    if head in vocabulary.sets["documents"]:
        return False
    if any(head in vocabulary.sets[kind] for kind in _PEOPLE):
        return True
    small = [word for word in core if not word[0].isupper()]
    if small:
        return any(word.lower() in vocabulary.sets["roles"] for word in core)
    return len(core) > 1 or (head != core[0] and core[0].isupper() and 1 < len(head) <= _LETTERS)


def _core(words: list[str], vocabulary: Vocabulary) -> list[str]:
    """The words before the first preposition; of "a couple of members" the members, too."""
    for number, word in enumerate(words):
        counted = words[number - 1].lower() in vocabulary.sets["quantities"] | {
            "some",
            "many",
            "most",
            "several",
            "few",
        }
        if number and word in vocabulary.sets["prepositions"] and not counted:
            return words[:number]
    return words
