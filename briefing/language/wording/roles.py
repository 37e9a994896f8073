"""Where a statement has who did it and to whom change places, or gives one speaker's words to another."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from briefing.language.attributions import attributions
from briefing.language.names import Roll, names
from briefing.language.tables import words as listed
from briefing.language.wording.stems import Word, bare, low_words, stem
from briefing.language.wording.turned import Change, Kind, worded
from briefing.model import Attribution

_TABLE = "support.en"
#: Who acts and to whom stand at most so many words from what is done.
_REACH = 6
_ENDINGS = ("ed", "es", "s", "ing")
#: The share of the statement's reported words that an attribution of the text has, to be the same words.
_SAME = 0.6
#: Longer sentences are not compared word by word.
_MOST = 200


def swapped(here: Sequence[Word], there: Sequence[Word]) -> Iterator[Change]:
    """Two that changed places around a verb: "the firm sued the bank" where the bank sued the firm."""
    if max(len(here), len(there)) > _MOST:
        return
    places, own = _once(there), _once(here)
    for middle, verb in enumerate(here):
        if verb.stem not in places.keys() & own.keys() or not (_acts(verb) and _acts(there[places[verb.stem]])):
            continue
        found = _turned(here, there, middle, places)
        if found is not None:
            yield found
            return


def _turned(here: Sequence[Word], there: Sequence[Word], middle: int, places: dict[str, int]) -> Change | None:
    at = places[here[middle].stem]
    for begin in range(max(0, middle - _REACH), middle):
        for end in range(middle + 1, min(len(here), middle + _REACH + 1)):
            first, last = places.get(here[begin].stem, -1), places.get(here[end].stem, -1)
            if min(first, last) < 0 or first == last or (first < at) == (last < at):
                continue
            low, high = min(first, last), max(first, last)
            if max(at - low, high - at) > _REACH or _lists(here[begin:end]) or _lists(there[low:high]):
                continue
            passive = _passive(here, middle) != _passive(there, at)
            if (last < first) != passive:
                return Change(Kind.ROLES, worded(here[begin : end + 1]), worded(there[low : high + 1]))
    return None


def _acts(word: Word) -> bool:
    """Whether the word may tell that something is done."""
    if word.low in listed(_TABLE, "mutual"):
        return False
    return word.low in listed(_TABLE, "irregular") or (word.low != word.bare and word.low.endswith(_ENDINGS))


def _lists(between: Sequence[Word]) -> bool:
    """Whether the words may be parts of a list or of one name, which may change places."""
    return any(word.breaks or word.low in {"and", "or", "of", "with"} for word in between)


def _passive(sentence: Sequence[Word], verb: int) -> bool:
    """Whether who acts comes behind: "sued by"."""
    done = sentence[verb].low.endswith("ed") or sentence[verb].low in listed(_TABLE, "irregular")
    return done and any(word.low == "by" for word in sentence[verb + 1 : verb + 3])


def _once(sentence: Sequence[Word]) -> dict[str, int]:
    """Where each word of content stands that the sentence has only once: no other can be taken for it."""
    counted = Counter(word.stem for word in sentence)
    return {word.stem: index for index, word in enumerate(sentence) if word.stem and counted[word.stem] == 1}


def misattributed(statement: str, text: str) -> Iterator[Change]:
    """Words that the statement gives to one name and the text to another."""
    said = [one for one in attributions(statement) if one.reports and _named(one)]
    if not said:
        return
    there = [(one, _content(one, text)) for one in attributions(text) if one.reports and one.speaker]
    for mine in said:
        asked = _content(mine, statement)
        same = [one for one, content in there if asked and len(asked & content) >= _SAME * len(asked)]
        if same and all(_named(one) for one in same) and not any(_may_be_one(mine, one, text) for one in same):
            yield Change(Kind.SPEAKER, mine.speaker or "", same[0].speaker or "")


def _named(one: Attribution) -> bool:
    """Whether the speaker is a name; behind another word, so that a capital counts."""
    return bool(names(f"by {one.speaker or ''}"))


def _content(one: Attribution, text: str) -> frozenset[str]:
    lows = (low for span in one.spans for low in low_words(text[span.start : span.end]))
    return frozenset(found for low in lows if (found := stem(low)))


def _may_be_one(mine: Attribution, theirs: Attribution, text: str) -> bool:
    """Whether the two speakers share a word, or the one is named beside the other's words."""
    known = [theirs.speaker or "", theirs.role or "", *theirs.speakers]
    if theirs.speaker_span is not None:
        known.append(text[theirs.speaker_span.start : theirs.speaker_span.end])
    if mine.speaker and Roll("\n".join(known)).has(mine.speaker):
        # Its initials are as good as the name.
        return True
    heard = {bare(low) for words in known for low in low_words(words) if stem(low)}
    return any(bare(low) in heard for low in low_words(mine.speaker or "") if stem(low))
