"""What a reader should look at in an engine's own wording: names, changes, units and denials that its evidence has not.

Remarks, all of them: what differs may be right, and nobody has checked it. English only.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from briefing.grounding.context import questions
from briefing.grounding.rulings import PASSED, Ruling, remark
from briefing.grounding.shelf import Shelf, in_english
from briefing.language import figures
from briefing.language.names import Roll, names
from briefing.language.stems import read
from briefing.language.support import changes
from briefing.language.units import mixed
from briefing.model import Check, Evidence, Proposed, Result, Role, Saying

_DENIES = re.compile(r"\b(?:den(?:y|ies|ied|ying)|reject(?:s|ed|ing)?|refut(?:e|es|ed|ing)|confirm(?:s|ed|ing)?)\b")
_DECLINES = re.compile(
    r"\b(?:comment|declin(?:e|es|ed|ing)|(?:would|will|could|can|did|do)(?:n['’]t| not) (?:say|discuss|answer|tell)"
    r"|won['’]t (?:say|discuss|answer|tell)|refus(?:e|es|ed|ing) to (?:say|discuss|answer|tell))\b",
    re.IGNORECASE,
)
_DENIED = re.compile(r"\b(?:den(?:y|ies|ied|ying)|denial|reject|refut|confirm|not true|untrue|false)", re.IGNORECASE)


def check_marks(
    item: Proposed, statement: str, evidence: Sequence[Evidence], sayings: Sequence[Saying], shelf: Shelf
) -> Ruling:
    """The remarks on a statement; what they are about decides nothing alone."""
    if not in_english(evidence, shelf):
        return PASSED
    asked = questions(evidence, shelf)
    told = [shelf.sentence(at) for at in dict.fromkeys(one.at for one in evidence if one not in asked)]
    ruling = PASSED
    for detail in dict.fromkeys(
        (
            *_names(statement, _material(item, evidence, sayings, shelf)),
            *changes(statement, told),
            *_units(statement, told),
            *_denials(statement, told),
            *(_asked_only(statement, told, [one.words for one in asked]) if asked else ()),
        )
    ):
        ruling += remark(Check.SUPPORT, Result.UNVERIFIED, detail)
    return ruling


def _names(statement: str, material: str) -> Iterator[str]:
    roll = Roll(material)
    if absent := [name for name in names(statement) if not roll.has(name)]:
        yield "not in the cited sentences: " + ", ".join(f"“{name}”" for name in absent)


def _material(item: Proposed, evidence: Sequence[Evidence], sayings: Sequence[Saying], shelf: Shelf) -> str:
    """All that a statement may take a name from: its sentences, who says them, where that is told, the headline."""
    at = dict.fromkeys(one.at for one in evidence)
    if item.named_in is not None and item.named_in in shelf.places:
        at[item.named_in] = None
    parties = [saying.party for saying in sayings if saying.party]
    called = [part or "" for party in parties for part in (party.name, *party.variants, party.role)]
    via = [saying.via or "" for saying in sayings]
    letters = dict.fromkeys(one.letter for one in evidence)
    cards = [shelf.by_letter[letter].card for letter in letters]
    card = [fact.value or "" for each in cards for fact in (each.title, each.dek, each.byline, each.outlet)]
    titles = [
        shelf.sentence(place.at)
        for place in shelf.places.values()
        if place.block.role in {Role.TITLE, Role.DEK} and shelf.source_at(place.at).letter in letters
    ]
    return "\n".join((*(shelf.sentence(one) for one in at), *called, *via, *card, *titles, item.speaker or ""))


def _units(statement: str, told: Sequence[str]) -> Iterator[str]:
    for one in mixed(statement, "\n".join(told)):
        yield f"says “{one.here}” where the evidence counts “{one.there}”"


def _denials(statement: str, told: Sequence[str]) -> Iterator[str]:
    """To decline to comment is neither to deny nor to confirm."""
    denies = _DENIES.search(statement)
    text = "\n".join(told)
    if denies and (declines := _DECLINES.search(text)) and not _DENIED.search(text):
        yield f"says “{denies[0]}” where the evidence says “{declines[0]}”"


def _asked_only(statement: str, told: Sequence[str], asked: Sequence[str]) -> Iterator[str]:
    """What only the question says is not said by who answers it, unless a statement speaks of being asked."""
    if only := figures.missing(statement, "\n".join(told)):
        yield "only in the question: " + ", ".join(f"“{figure}”" for figure in only)
        return
    if _DECLINES.search(statement) or re.search(r"\bask(?:ed|s)?\b", statement, re.IGNORECASE):
        return
    wanted, answer, question = (
        {word.stem for word in read(text) if word.content} for text in (statement, "\n".join(told), "\n".join(asked))
    )
    if len(wanted & (question - answer)) > 1 and not wanted & answer:
        yield "its words are only in the question"
