"""Whom an engine's own wording has speak: it must be somebody whom code ties to the words that it rests on.

"Falk warns that the wall may burst" over what Winter said names the wrong one, however right the speaker proposed is.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefing.grounding.naming import is_group, names, proper, same
from briefing.grounding.rulings import PASSED, Ruling, fault
from briefing.grounding.shelf import Shelf, in_english
from briefing.language.attributions import attributions
from briefing.language.names import Roll
from briefing.language.names import names as proper_names
from briefing.model import Attribution, Check, Evidence, Result, Saying

#: A name of so many words, titles off, is known for one even where the source has it speak nowhere.
_FULL = 2


def check_subjects(text: str, sayings: Sequence[Saying], evidence: Sequence[Evidence], shelf: Shelf) -> Ruling:
    """The fault of a text that has somebody speak who does not; pronouns and unnamed groups are not ruled on."""
    if not in_english(evidence, shelf):
        return PASSED
    for said in _outer(text):
        for speaker in said.speakers:
            if _is_told(speaker, shelf) and not _may_speak(speaker, said, sayings, evidence, shelf):
                whose = " and ".join(saying.party.name for saying in sayings if saying.party) or "the text itself"
                detail = f"it has {speaker} speak, and the words are those of {whose}"
                return fault(Check.SPEAKER, Result.WRONG_SPEAKER, detail)
    return PASSED


def _outer(text: str) -> Iterator[Attribution]:
    """Those who speak in the text itself, not in what somebody in it says."""
    found = attributions(text)
    for one in found:
        mention = one.speaker_span
        inside = mention is not None and any(
            mention in content for other in found if other is not one for content in other.spans
        )
        if mention is not None and not inside:
            yield one


def _is_told(speaker: str, shelf: Shelf) -> bool:
    """Whether a speaker is somebody in particular by the name: the source has them speak, or it is a full name."""
    if is_group(speaker) or not proper_names(f"by {speaker}"):
        return False
    parties = [(voices, party) for voices in shelf.voices.values() for party in voices.parties.values()]
    known = [party for voices, party in parties if same(speaker, party.name, voices)]
    if known:
        return not any(party.group for party in known)
    full = shelf.full_names.fullest(speaker) if " " not in speaker else speaker
    # "All estimates", "Dock Workers": what the source writes small is no name for its capital.
    return sum(not shelf.roll.writes_small(word) for word in proper(full)) >= _FULL


def _may_speak(
    speaker: str, said: Attribution, sayings: Sequence[Saying], evidence: Sequence[Evidence], shelf: Shelf
) -> bool:
    """Whether somebody is among those who say the words, or through whom they came, under any of their names."""
    called = dict.fromkeys((*_called(sayings), *_heard_in(evidence, shelf)))
    known = [shelf.voices[letter] for letter in dict.fromkeys(one.letter for one in evidence)]
    if any(same(speaker, name, voices) for name in called for voices in known) or Roll("\n".join(called)).has(speaker):
        return True
    named = any(saying.party for saying in sayings)
    if said.reports:
        # With nobody tied, the words may be those of whom a sentence names.
        return not named and any(names(speaker, at, shelf) for at in dict.fromkeys(one.at for one in evidence))
    # What somebody did, others may tell: of one who is named about there.
    return not named or Roll("\n".join(_about(evidence, shelf))).has(speaker)


def _called(sayings: Sequence[Saying]) -> Iterator[str]:
    for saying in sayings:
        party = saying.party
        names_of = (party.name, party.role, *party.variants) if party else ()
        yield from (name for name in (*names_of, saying.via) if name)


def _heard_in(evidence: Sequence[Evidence], shelf: Shelf) -> Iterator[str]:
    """Whoever the source has say a part of the evidence."""
    for one in evidence:
        for told in shelf.voices[one.letter].covering(one.span):
            yield from (name for name in (*told.speakers, told.via) if name)


def _about(evidence: Sequence[Evidence], shelf: Shelf) -> Iterator[str]:
    """The paragraphs of the evidence, each with the one before it."""
    for letter, blocks in ((source.letter, source.blocks) for source in shelf.sources):
        cited = {shelf.places[one.at].block for one in evidence if one.letter == letter}
        for before, block in zip((None, *blocks), blocks, strict=False):
            if block in cited:
                text = shelf.by_letter[letter].text
                yield from (text[each.span.start : each.span.end] for each in (before, block) if each)
