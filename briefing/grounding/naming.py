"""Whom a proposed name means: the same party as an attribution's, several at once, a group, somebody named in a sentence."""

from __future__ import annotations

import re

from briefing.grounding.shelf import Shelf
from briefing.language.folding import find, fold
from briefing.language.limits import Kind, as_good, limits
from briefing.language.tables import words
from briefing.language.voices import Voices
from briefing.model import Attribution, Party, Source, SourceKind, Span

#: What nobody else is reported to say in these is their author's, "I" or not.
ONE_AUTHOR = frozenset({SourceKind.OPINION, SourceKind.SPEECH})
#: Characters by which a name may be longer in the source than as proposed: doubled spaces, soft hyphens.
_SLACK = 8
#: In these words unnamed groups are counted.
_AMOUNTS = (Kind.FEW, Kind.MANY)
_SEVERAL = re.compile(r"\s*(?:,|;|\band\b|&)\s*")
#: By these two countries or towns of one name are told apart.
_PARTS = frozenset(
    {"North", "South", "East", "West", "Northern", "Southern", "Eastern", "Western", "New", "Upper", "Lower"}
)
_PART_REACH = 12
_NAME_WORD = re.compile(r"[^\W\d_][\w'’-]*")


def several(speaker: str) -> list[str]:
    """The speakers of "Smith and Jones"; of "Smith, mayor of Osterby" Smith alone, whose office that is."""
    parts = [part for part in _SEVERAL.split(speaker) if part]
    named = [part for part in parts if part[0].isupper()]
    return named if parts and parts[0][0].isupper() else parts


def same(speaker: str, name: str, known: Voices) -> bool:
    """Whether a proposed speaker is the one an attribution names; an unnamed group must be named in its exact words."""
    party = known.parties.get(name)
    if (party is not None and party.group) or is_group(speaker):
        return bare(speaker) == bare(name)
    if len(_SEVERAL.split(speaker)) > 1:
        # Two speakers are not the one whose name comes last.
        return bare(speaker) in {bare(variant) for variant in (name, *(party.variants if party else ()))}
    return known.same(speaker, name)


def is_group(speaker: str) -> bool:
    """Whether a speaker has no name: no capital but perhaps the first."""
    return (speaker[1:] == speaker[1:].lower() and " " in speaker.strip()) or speaker == speaker.lower()


def counts_some(party: Party) -> bool:
    """Whether an unnamed group is told by how many it has, as "several analysts" are: another time others may be meant."""
    if not (party.group or is_group(party.name)):
        return False
    name = party.name.casefold()
    return any(one.kind in _AMOUNTS for one in limits(name)) or any(as_good(name, kind) for kind in _AMOUNTS)


def bare(name: str) -> str:
    """A name without article and capitals, for comparing."""
    return re.sub(r"^(?:the|a|an)\s+", "", " ".join(name.casefold().split()))


def mentioned_as(speaker: str, said: Attribution, source: Source, known: Voices) -> bool:
    """Whether an attribution's mention stands inside the proposed name: "TASS" in "Russia's TASS news agency".

    The name must stand there as it is proposed, and nobody else may be named in it.
    """
    mention = said.speaker_span
    if mention is None or len(speaker) <= mention.end - mention.start:
        return False
    around = Span(max(0, mention.end - len(speaker) - _SLACK), mention.start + len(speaker) + _SLACK)
    place = find(fold(speaker), source.text, Span(around.start, min(around.end, len(source.text))))
    if place is None or not (place.start <= mention.start and mention.end <= place.end):
        return False
    others = (other.speaker_span for other in known.attributions if other.speakers != said.speakers)
    return not any(other is not None and other.overlaps(place) for other in others)


def own_voice(source: Source) -> Party | None:
    """Whom the byline names in a text that is one author's from end to end; None where it names nobody."""
    byline = source.card.byline.value
    return Party(name=byline) if byline and source.kind in ONE_AUTHOR else None


def party_named(speaker: str, letter: str, shelf: Shelf) -> Party:
    """The source's own party of that name; a name that speaks nowhere else stands as it is proposed."""
    known = shelf.voices[letter]
    return next((party for name, party in known.parties.items() if same(speaker, name, known)), None) or Party(
        name=speaker, group=is_group(speaker)
    )


def names(speaker: str, at: str, shelf: Shelf) -> bool:
    """Whether a sentence names a speaker, outside what it has somebody else say."""
    if not is_group(speaker) and not all(shelf.roll.has(word) for word in proper(speaker)):
        return False
    wanted = bare(speaker) if is_group(speaker) else (proper(speaker) or [speaker])[-1]
    pattern = re.compile(rf"(?<!\w){re.escape(wanted)}(?!\w)", re.IGNORECASE if is_group(speaker) else 0)
    place, source = shelf.places[at], shelf.source_at(at)
    known = shelf.voices[source.letter]
    others = [
        span
        for said in known.covering(place.span)
        if said.speakers and not any(same(speaker, name, known) for name in said.speakers)
        for span in said.spans
    ]
    mentions = (
        Span(*match.span())
        for match in pattern.finditer(source.text, place.span.start, place.span.end)
        if not _is_other_half(source.text[place.span.start : match.start()], speaker)
    )
    return any(not any(mention.overlaps(other) for other in others) for mention in mentions)


def _is_other_half(before: str, speaker: str) -> bool:
    """Whether a name goes on behind "South" that the speaker has not: "South Norland" is not "North Norland"."""
    words_before = _NAME_WORD.findall(before[-_PART_REACH:])
    half = words_before[-1] if words_before and before[-1:].isspace() else ""
    return half in _PARTS and half not in speaker.split()


def proper(speaker: str) -> list[str]:
    """The capitalised words of a name, titles off."""
    found = [word.removesuffix("'s").removesuffix("’s") for word in _NAME_WORD.findall(speaker)]
    return [word for word in found if word[0].isupper() and word not in words("names.en", "titles")]
