"""The parties that speak in a source, each once, with the attributions that are theirs."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from briefing.language.attributions import Heard, hear
from briefing.language.elsewhere.reader import hear_elsewhere, kind_elsewhere
from briefing.language.parties import is_group, kind_of
from briefing.language.somebody import is_somebody
from briefing.language.speech.fullnames import without_accents
from briefing.language.speech.vocabulary import Vocabulary, vocabulary
from briefing.language.tables import tags
from briefing.model import Attribution, Party, Source, SourceKind, Span

#: The languages whose attributions are found.
HEARD = frozenset({"en"}) | tags()
#: The languages in which what is said is also judged, as a doubt or by its stance.
JUDGED = frozenset({"en"})
#: What somebody does beside speaking is no role: "citing two people", "speaking in Bergen".
_DOING = re.compile(r"(?!acting|outgoing|incoming|leading|founding|managing|governing|ruling|training)[a-z]+ing\b")
_LEADING = ("the ", "a ", "an ", "The ", "A ", "An ")


@dataclass(frozen=True, slots=True)
class Voices:
    """Who says what in a source, and who they are."""

    attributions: tuple[Attribution, ...]
    parties: Mapping[str, Party]
    """By the speaker's name as the attributions give it."""

    def covering(self, span: Span) -> tuple[Attribution, ...]:
        """The attributions whose content overlaps the span, those that share most of it first."""
        shared = [(sum(_overlap(span, part) for part in found.spans), found) for found in self.attributions]
        best = sorted((pair for pair in shared if pair[0] > 0), key=lambda pair: -pair[0])
        return tuple(found for _, found in best)

    def same(self, one: str, other: str) -> bool:
        """Whether two names can mean the same party: "Lavrov" and "Foreign Minister Sergey Lavrov"."""
        first, second = self._known(one), self._known(other)
        if first is not None and second is not None:
            return first == second
        return _alike(first.name if first else one, second.name if second else other)

    def _known(self, name: str) -> Party | None:
        if name in self.parties:
            return self.parties[name]
        wanted = _plain(name)
        hits = {
            party.name: party
            for party in self.parties.values()
            if wanted in {_plain(variant) for variant in (party.name, *party.variants)}
            or (not party.group and len(party.name) > 3 and wanted.endswith(f" {_plain(party.name)}"))
        }
        return next(iter(hits.values())) if len(hits) == 1 else None


def voices(source: Source) -> Voices:
    """Who says what in a source; nobody, where its language is none that is heard."""
    if source.language not in HEARD:
        return Voices((), {})
    known = vocabulary()
    if source.language in tags():
        found = hear_elsewhere(source)
        return Voices(tuple(one.attribution for one in found), dict(_parties(found, known, source.language)))
    heard = hear(source.text, blocks=source.blocks)
    if source.kind is SourceKind.MINUTES:
        # What "recent data indicated" is what the minutes say: those who met speak in them, and nothing else.
        heard = [one for one in heard if all(is_somebody(name, known) for name in one.attribution.speakers)]
    return Voices(tuple(one.attribution for one in heard), dict(_parties(heard, known, source.language)))


def _parties(heard: Sequence[Heard], known: Vocabulary, language: str) -> Iterator[tuple[str, Party]]:
    variants: dict[str, list[str]] = defaultdict(list)
    roles: dict[str, list[str]] = defaultdict(list)
    for one in heard:
        for number, name in enumerate(one.attribution.speakers):
            mentions = variants[name]
            if number == 0 and one.attribution.resolved_from:
                mentions.append(one.attribution.resolved_from)
            if number < len(one.roles) and one.roles[number] and not _DOING.match(one.roles[number]):
                roles[name].append(one.roles[number])
    together: dict[str, list[str]] = defaultdict(list)
    for name in variants:
        together[_plain(name)].append(name)
    for names in together.values():
        mentions = [mention for name in names for mention in variants[name]]
        offices = [role for name in names for role in roles[name]]
        # Of a name with and without its accents, the one with them is right.
        fullest = max(names, key=lambda name: sum(not letter.isascii() for letter in name))
        mentions = [mention for mention in (*names, *mentions) if mention != fullest]
        party = _party(fullest, tuple(dict.fromkeys(mentions)), tuple(dict.fromkeys(offices)), known)
        if language in tags():
            party = replace(party, kind=kind_elsewhere(fullest, tuple(offices), language), group=False)
        yield from ((name, party) for name in names)


def _party(name: str, variants: tuple[str, ...], roles: tuple[str, ...], known: Vocabulary) -> Party:
    pronouns = known.sets["pronouns"]
    shown = name if name[0].isupper() else name[0].upper() + name[1:]
    return Party(
        name=shown,
        role=roles[0] if roles else None,
        kind=kind_of(name, roles, known),
        group=is_group(name, known),
        variants=tuple(variant for variant in variants if variant.lower() not in pronouns and variant != name),
    )


def _overlap(one: Span, other: Span) -> int:
    return min(one.end, other.end) - max(one.start, other.start)


def _plain(name: str) -> str:
    for leading in _LEADING:
        name = name.removeprefix(leading)
    # One text may write a name with its accents here and without them there.
    return without_accents(name.replace("’", "'").casefold()).strip()


def _alike(one: str, other: str) -> bool:
    short, long = sorted((_plain(one), _plain(other)), key=len)
    return bool(short) and (short == long or long.endswith(f" {short}"))
