"""Who says so: the speakers that code ties to the words of an item.

An engine proposes a speaker. What counts is the text around the words: an attribution that covers them decides; where
none does, the speaker must at least be named there. A name inside what somebody else says makes nobody a speaker.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from briefing.grounding.context import ANSWER, context
from briefing.grounding.naming import ONE_AUTHOR, mentioned_as, names, own_voice, party_named, proper, same, several
from briefing.grounding.places import stands
from briefing.grounding.rulings import PASSED, Ruling, fault, remark
from briefing.grounding.shelf import Shelf
from briefing.language.stems import read, unaccented
from briefing.language.voices import Voices
from briefing.model import (
    Attribution,
    Check,
    Evidence,
    Party,
    Proposed,
    Result,
    Saying,
    Section,
    Span,
    Tie,
)

#: The share of an item's words that somebody must have said to be one of its speakers, …
_PART = 0.25
#: … to be contradicted by it, …
_DECIDES = 0.5
#: … and that nobody may have left unsaid, or the article speaks too.
_REST = 0.45
_FIRMNESS = (Tie.ATTRIBUTED, Tie.NAMED, Tie.NAMED_IN, Tie.BYLINE, Tie.ARTICLE)
#: Of the words that a statement takes from a place, so many at least and this share make it a speaker's.
_FEWEST = 3
_MOSTLY = 0.6
_PRONOUN = re.compile(r"\b(?:he|she|they|who)\b", re.IGNORECASE)
_ARTICLE = frozenset({"the article", "article", "the text", "the source", "the author", "narrator"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Spoken:
    """Who says an item's words, and the ruling on the speaker proposed."""

    sayings: tuple[Saying, ...] = ()
    ruling: Ruling = PASSED


@dataclass(slots=True)
class _Sayings:
    """Collects sayings, one a party, with the firmest tie that any of its places gives."""

    found: dict[str | None, Saying] = field(default_factory=dict)

    def add(self, party: Party | None, tie: Tie, evidence: Evidence, via: str | None = None) -> None:
        key = party.name if party else None
        before = self.found.get(key)
        if before is None:
            self.found[key] = Saying(party=party, via=via, tie=tie, evidence=(evidence,))
            return
        pieces = tuple(dict.fromkeys((*before.evidence, evidence)))
        firmest = min(before.tie, tie, key=_FIRMNESS.index)
        self.found[key] = replace(before, via=before.via or via, tie=firmest, evidence=pieces)

    def all(self) -> tuple[Saying, ...]:
        return tuple(self.found.values())


def who_says(item: Proposed, evidence: Sequence[Evidence], shelf: Shelf) -> Spoken:
    """The speakers of an item's evidence, as code ties them."""
    if item.speaker is None or item.speaker.strip().lower() in _ARTICLE:
        return Spoken(sayings=_unasked(item, evidence, shelf))
    asked = item.speaker.strip()
    spoken = _asked(asked, item, evidence, shelf)
    together = several(asked)
    if not spoken.ruling.faults or together == [asked]:
        return spoken
    parts = [_asked(part, item, evidence, shelf) for part in together]
    failed = next((part for part in parts if part.ruling.faults), None)
    if failed is not None:
        return failed
    sayings = _Sayings()
    for saying in (saying for part in parts for saying in part.sayings):
        for one in saying.evidence:
            sayings.add(saying.party, saying.tie, one, saying.via)
    return Spoken(sayings=sayings.all(), ruling=sum((part.ruling for part in parts), PASSED))


def _unasked(item: Proposed, evidence: Sequence[Evidence], shelf: Shelf) -> tuple[Saying, ...]:
    """Nobody was proposed: whoever the attributions show, and the article for what they leave."""
    sayings = _Sayings()
    leading_up = context(item, evidence, shelf)
    for one in (one for one in evidence if one not in leading_up):
        shares = _shares(one, shelf)
        # That somebody rejected a plan is the article's word; that they called it folly is theirs.
        covered = [share for share in shares if share.part >= _PART and share.said.reports]
        for share in covered:
            for party in share.parties:
                sayings.add(party, Tie.ATTRIBUTED, one, share.said.via)
        if not covered or 1 - max(share.all_parts for share in covered) >= _REST:
            _add_own_voice(sayings, one, shelf)
    return sayings.all()


def _add_own_voice(sayings: _Sayings, evidence: Evidence, shelf: Shelf) -> None:
    """Words that nobody else is reported to say are the text's own, and so its author's where it is one author's."""
    author = own_voice(shelf.by_letter[evidence.letter])
    sayings.add(author, Tie.BYLINE if author else Tie.ARTICLE, evidence)


def _asked(speaker: str, item: Proposed, evidence: Sequence[Evidence], shelf: Shelf) -> Spoken:
    """The proposed speaker, tied to at least one of the places and contradicted at none."""
    sayings = _Sayings()
    left: list[Evidence] = []
    leading_up = context(item, evidence, shelf)
    for one in evidence:
        shares = _shares(one, shelf)
        own = [(share, party) for share in shares if (party := share.party_called(speaker, shelf))]
        if own:
            share, party = own[0]
            sayings.add(party, Tie.ATTRIBUTED, one, share.said.via or _reporter(item, one, shelf))
        elif one in leading_up:
            left += [one] if names(speaker, one.at, shelf) else []
        elif (other := next((share for share in shares if share.decides(item, one)), None)) is not None:
            whose = " and ".join(party.name for party in other.parties)
            detail = f"{one.at}: the words are those of {whose}, not of {speaker}"
            return Spoken(ruling=fault(Check.SPEAKER, Result.WRONG_SPEAKER, detail))
        else:
            left.append(one)
    return _named(speaker, item, left, sayings, shelf)


def _named(speaker: str, item: Proposed, left: Sequence[Evidence], sayings: _Sayings, shelf: Shelf) -> Spoken:
    """Places without an attribution: the speaker named there, or in the sentence pointed at."""
    ruling = PASSED
    pointer = item.named_in
    if pointer is not None and (unknown := stands(pointer, Section.CLAIMS, shelf)).faults:
        ruling += Ruling(remarks=unknown.faults)
        pointer = None
    tied = bool(sayings.found)
    for one in left:
        via = _reporter(item, one, shelf)
        if turn := shelf.places[one.at].block.turn:
            # A question is asked, and not said by who answers; an answer does not make a speaker of whom it names.
            if turn == ANSWER and pointer is not None and _introduces(pointer, speaker, shelf):
                sayings.add(party_named(speaker, shelf.source_at(pointer).letter, shelf), Tie.NAMED_IN, one, via)
            continue
        if names(speaker, one.at, shelf):
            sayings.add(party_named(speaker, one.letter, shelf), Tie.NAMED, one, via)
        elif pointer is not None and names(speaker, pointer, shelf):
            sayings.add(party_named(speaker, shelf.source_at(pointer).letter, shelf), Tie.NAMED_IN, one, via)
        elif tied or _is_author(speaker, one, shelf):
            # Beside a speaker's own words, what leads up to them is the article's.
            _add_own_voice(sayings, one, shelf)
    if not sayings.found:
        where = ", ".join(dict.fromkeys(one.at for one in left))
        return Spoken(
            ruling=ruling + fault(Check.SPEAKER, Result.SPEAKER_NOT_FOUND, f"{speaker!r} is not tied to {where}")
        )
    return Spoken(sayings=sayings.all(), ruling=ruling)


def _introduces(pointer: str, speaker: str, shelf: Shelf) -> bool:
    """Whether a sentence outside the turns names a speaker: whom an interviewer names need not be who answers."""
    return not shelf.places[pointer].block.turn and names(speaker, pointer, shelf)


def _is_author(speaker: str, evidence: Evidence, shelf: Shelf) -> bool:
    author = own_voice(shelf.by_letter[evidence.letter])
    return author is not None and shelf.voices[evidence.letter].same(speaker, author.name)


# --- attributions over a place --------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class _Share:
    """How much of a place one set of speakers has said."""

    said: Attribution
    parties: tuple[Party, ...]
    part: float
    all_parts: float
    """What all speakers together have said of it."""

    letter: str

    def decides(self, item: Proposed, evidence: Evidence) -> bool:
        """Whether what the item takes from a place is mostly theirs: the place itself is, or the words that it uses."""
        if self.part >= _DECIDES:
            return True
        used = {word.stem for word in read(item.statement or "") if word.content}
        used -= {word.stem for word in read(item.speaker or "")}
        start = evidence.span.start
        taken = [word.span for word in read(evidence.words) if word.stem in used]
        theirs = [
            span
            for span in taken
            if any(own.start <= start + span.start and start + span.end <= own.end for own in self.said.spans)
        ]
        return len(theirs) >= _FEWEST and len(theirs) >= _MOSTLY * len(taken)

    def party_called(self, speaker: str, shelf: Shelf) -> Party | None:
        """The party among these speakers that a proposed name means."""
        known = shelf.voices[self.letter]
        for name, party in zip(self.said.speakers, self.parties, strict=True):
            if same(speaker, name, known):
                return party
        if len(self.parties) == 1 and mentioned_as(speaker, self.said, shelf.by_letter[self.letter], known):
            # Of a group the exact words count: "several analysts" are not all who are called analysts.
            return replace(self.parties[0], name=speaker) if self.parties[0].group else self.parties[0]
        return None


def _shares(evidence: Evidence, shelf: Shelf) -> list[_Share]:
    """Who has said how much of a place, most first; who is not safe to name has no share."""
    known = shelf.voices[evidence.letter]
    covering = [said for said in known.covering(evidence.span) if said.speakers]
    told = [span for said in covering for span in _telling(said, evidence)]
    whole = set(_offsets(evidence, (evidence.span,))) - set(_offsets(evidence, told))
    by_speakers: dict[tuple[str, ...], tuple[Attribution, set[int]]] = {}
    for said in covering:
        first, offsets = by_speakers.get(said.speakers, (said, set()))
        by_speakers[said.speakers] = (first, offsets | set(_offsets(evidence, said.spans)))
    everything = set().union(*(offsets for _, offsets in by_speakers.values())) if by_speakers else set()
    # Where the evidence is nothing but "Smith said", nobody's words are left.
    total = len(whole | everything) or 1
    shares = [
        _Share(
            said=said,
            parties=tuple(_known_party(name, known) for name in said.speakers),
            part=len(offsets) / total,
            all_parts=len(everything) / total,
            letter=evidence.letter,
        )
        for said, offsets in by_speakers.values()
    ]
    return sorted(shares, key=lambda share: -share.part)


def _telling(said: Attribution, evidence: Evidence) -> Iterator[Span]:
    """The words that only tell who speaks: the mention, the cue and what stands between them, the office."""
    spans = [span for span in (said.speaker_span, said.cue) if span is not None]
    if spans:
        between = Span(min(span.start for span in spans), max(span.end for span in spans))
        yield from (between,) if not any(between.overlaps(content) for content in said.spans) else spans
    if said.role and (start := evidence.words.find(said.role)) >= 0:
        yield Span(evidence.span.start + start, evidence.span.start + start + len(said.role))


def _offsets(evidence: Evidence, spans: Sequence[Span]) -> Iterator[int]:
    """Where words begin that lie both in the evidence and in the spans: shares are of words, however long names are."""
    for span in spans:
        for offset in range(max(span.start, evidence.span.start), min(span.end, evidence.span.end)):
            at = offset - evidence.span.start
            if evidence.words[at].isalnum() and not (at and evidence.words[at - 1].isalnum()):
                yield offset


def _known_party(name: str, known: Voices) -> Party:
    return known.parties.get(name) or Party(name=name)


def _reporter(item: Proposed, evidence: Evidence, shelf: Shelf) -> str | None:
    """Through whom the words came, as proposed: believed where the sentence names it."""
    named = item.reported_by
    return named if named and names(named, evidence.at, shelf) else None


def is_authors(saying: Saying, shelf: Shelf) -> bool:
    """Whether words that are nobody else's are those of the author whose text it is."""
    kinds = {shelf.by_letter[one.letter].kind for one in saying.evidence}
    return saying.tie in {Tie.BYLINE, Tie.ARTICLE} and kinds <= ONE_AUTHOR


def names_nobody(sayings: Sequence[Saying], shelf: Shelf) -> Ruling:
    """The fault of a position that nobody holds; what nobody else says in an author's text is the author's."""
    if any(saying.party or is_authors(saying, shelf) for saying in sayings):
        return PASSED
    return fault(Check.SPEAKER, Result.SPEAKER_NOT_FOUND, "nobody in the source is tied to these words")


def unnamed(text: str, sayings: Sequence[Saying], before: Sequence[Saying] = ()) -> Ruling:
    """The remark that a worded line names none of its speakers; a pronoun names those of the line before.

    What is the text's own needs no name: the page says whose text it is.
    """
    parties = [saying.party for saying in sayings if saying.party]
    if not parties:
        return PASSED
    if _PRONOUN.search(text) and {party.name for party in parties} <= {one.party.name for one in before if one.party}:
        return PASSED
    if len(parties) < len(sayings) and re.search(
        r"\b(?:article|text|source|report|speech|speaker|author|issuer|minutes)\b", text, re.IGNORECASE
    ):
        return PASSED
    # A headline may leave away the accents that the text has, and the other way round.
    plain = unaccented(text)
    named = any(
        re.search(rf"(?<!\w){re.escape(unaccented(word))}(?!\w)", plain, re.IGNORECASE)
        for party in parties
        for word in (proper(party.name) or [party.name])
    )
    return PASSED if named else remark(Check.SPEAKER, Result.UNVERIFIED, "it names none of its speakers")
