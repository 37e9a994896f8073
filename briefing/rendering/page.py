"""The lines of a page out of the items of a brief: wording, speakers, citations, and what each rests on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from briefing.model import (
    Brief,
    Claim,
    Event,
    Evidence,
    Item,
    Line,
    Proposition,
    Result,
    Saying,
    SkepticView,
    SourceKind,
    Verdict,
    Version,
)
from briefing.rendering.labels import Labels
from briefing.rendering.method import kind_of, unheard
from briefing.rendering.parts import Asked, Chip, Dated, Differing, Given, Reference, Speaker, Statement, Wording
from briefing.rendering.places import Atlas, Use, is_rtl
from briefing.rendering.quoting import BARE, frame
from briefing.rendering.standing import repeated_by
from briefing.rendering.timeline import after_date, told_by, worded

#: The codes of what has none of its own: title, dek and bottom line; the proposition.
TOP = "top"
STANCE = "stance"

#: Kinds that one voice may fill: a count of stances would say nothing.
ONE_VOICE = (SourceKind.PRESS_RELEASE, SourceKind.SPEECH)

#: What is said of a line that nobody has checked in full: of a negation, hedge or limit that differs, too.
OPEN = (Result.UNVERIFIED, Result.DIFFERS)


def item_anchor(code: str) -> str:
    """The id of an item's line."""
    return f"item-{code.lower()}"


def all_evidence(line: Item | Line) -> tuple[Evidence, ...]:
    """What a line rests on, and what ties it to its speakers."""
    return (*line.evidence, *(evidence for saying in line.sayings for evidence in saying.evidence))


def version_evidence(version: Version) -> tuple[Evidence, ...]:
    """What a figure rests on, and what ties it to its speakers."""
    return (*version.evidence, *(evidence for saying in version.sayings for evidence in saying.evidence))


def capital(name: str) -> str:
    """A name as it opens a line."""
    return name[:1].upper() + name[1:]


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A brief as printed, read for the page."""

    brief: Brief
    labels: Labels

    @property
    def atlas(self) -> Atlas:
        """Where the evidence stands."""
        return Atlas(sources={source.letter: source for source in self.brief.sources}, labels=self.labels)

    # The bottom line may be claims word for word: then they stand up there, and only there.

    def claim_of(self, line: Line) -> Claim | None:
        """The claim that a bottom-line sentence repeats word for word."""
        return next((claim for claim in self.brief.claims if claim.statement == line.text), None)

    def lines(self) -> tuple[Line, ...]:
        """The bottom line; without its repeated claims where no claim would be left to stand below it."""
        lines = self.brief.bottom_line
        own = tuple(line for line in lines if self.claim_of(line) is None)
        repeated = {claim.code for line in lines if (claim := self.claim_of(line))}
        return own if len(repeated) == len(self.brief.claims) else lines

    def claims_above(self) -> tuple[Claim, ...]:
        """The claims that stand in the bottom line."""
        found = (self.claim_of(line) for line in self.lines())
        return tuple(claim for claim in found if claim is not None)

    def claims_below(self) -> tuple[Claim, ...]:
        """The others, in their order."""
        above = self.claims_above()
        return tuple(claim for claim in self.brief.claims if claim not in above)

    def bottom_line(self, line: Line) -> Statement:
        """A sentence of the bottom line, with the code of the claim that it is."""
        claim = self.claim_of(line)
        return self.item(claim) if claim else self.line(line)

    def line(self, line: Line) -> Statement:
        """A title, dek or bottom-line sentence."""
        speakers, rest = self.speakers(TOP, line.sayings, line.evidence)
        return Statement(
            code=TOP,
            wording=self.wording(line.text, line.evidence, verbatim=line.verbatim),
            tags=self.unchecked(line.verdicts),
            speakers=speakers,
            chips=rest,
        )

    def item(self, item: Item) -> Statement:
        """A claim or a doubt, with who says so."""
        speakers, rest = self.speakers(item.code, item.sayings, item.evidence)
        return Statement(
            code=item.code,
            anchor=item_anchor(item.code),
            label=self.label(item),
            wording=self.wording(item.statement, item.evidence, verbatim=item.verbatim),
            tags=self.tags(item),
            speakers=speakers,
            chips=rest,
            targets=self.references(item.against) if isinstance(item, Claim) else (),
            differs=self.references(self.differences_in(item.evidence)),
        )

    def label(self, item: Item) -> str:
        """The topic of a claim, or the sort of a doubt and what it is against."""
        if isinstance(item, SkepticView):
            if not item.target:
                return self.labels.word(item.doubt.value, "doubts")
            doubted = self.labels.word(item.doubt.value, "doubted")
            return self.labels.say("doubt_of", doubt=doubted, target=item.target)
        return item.label if isinstance(item, Claim) else ""

    def tags(self, item: Item) -> tuple[str, ...]:
        """What a reader must know of this item and not of all."""
        found = []
        if item.verbatim and isinstance(item, Claim) and not self.all_verbatim():
            found.append(self.labels.word("verbatim_tag"))
        return (*found, *self.unchecked(item.verdicts))

    def unchecked(self, verdicts: Sequence[Verdict]) -> tuple[str, ...]:
        """The mark of a line that nobody has checked in full."""
        return (self.labels.word("unverified_tag"),) if any(one.result in OPEN for one in verdicts) else ()

    def all_verbatim(self) -> bool:
        """Whether every claim is in the source's own words."""
        return all(claim.verbatim for claim in self.brief.claims)

    def says_note(self) -> str:
        """What is said once of all claims, beside their heading."""
        kinds = {kind_of(self.brief, source.letter) for source in self.brief.sources}
        notes = {
            frozenset({SourceKind.PRESS_RELEASE}): "issuer_note",
            frozenset({SourceKind.OPINION}): "author_note",
        }
        note = notes.get(frozenset(kinds))
        parts = [self.labels.word(note)] if note else []
        parts.append(self.labels.word(self.worded_note()))
        if above := self.claims_above():
            amount = "one" if len(above) == 1 else "many"
            codes = self.labels.listed(claim.code for claim in above)
            parts.append(self.labels.say(f"in_bottom_line_{amount}", codes=codes))
        return capital(self.labels.word("list").join(parts)) + self.labels.word("stop")

    def worded_note(self) -> str:
        """Which label says whose words the claims are."""
        if self.all_verbatim():
            return "verbatim_note"
        tagged = any(claim.verbatim for claim in self.brief.claims)
        return f"worded_by_{'model' if self.brief.method.model else 'software'}{'_tagged' if tagged else ''}"

    def wording(self, text: str, evidence: Sequence[Evidence], *, verbatim: bool, cuts: bool = True) -> Wording:
        """Words with what they lost of their place, their direction, and their language where it is not the page's."""
        source = self.atlas.sources[evidence[0].letter] if verbatim and evidence else None
        # The words are those of the first source; others only say the same.
        own = [one for one in evidence if one.letter == evidence[0].letter]
        lost = frame(text, own, source) if source else BARE
        spoken = source.language if source else "und"
        return Wording(
            text=text,
            opens=self.labels.word("quote_opens") if lost.quoted else "",
            closes=self.labels.word("quote_closes") if lost.quoted else "",
            cut_before=cuts and lost.cut_before,
            cut_after=cuts and lost.cut_after,
            verbatim=verbatim,
            rtl=is_rtl(text),
            language="" if spoken in ("und", self.labels.language) else spoken,
        )

    def speakers(
        self, code: str, sayings: Sequence[Saying], evidence: Sequence[Evidence]
    ) -> tuple[tuple[Speaker, ...], tuple[Chip, ...]]:
        """Who says so, each named once for a channel; and the chips of evidence that is nobody's."""
        heard: dict[tuple[str, tuple[str, ...]], list[Evidence]] = {}
        for saying in sayings:
            heard.setdefault(self.named(saying), []).extend(saying.evidence)
        speakers = tuple(
            Speaker(name=name, details=details, chips=self.atlas.chips(code, found))
            for (name, details), found in heard.items()
        )
        shown = {chip.target for speaker in speakers for chip in speaker.chips}
        return speakers, tuple(chip for chip in self.atlas.chips(code, evidence) if chip.target not in shown)

    def named(self, saying: Saying) -> tuple[str, tuple[str, ...]]:
        """How a speaker is called, and what is said after the name."""
        via = (self.labels.say("via", channel=saying.via),) if saying.via else ()
        party = saying.party
        if party is None:
            letter = saying.evidence[0].letter if saying.evidence else self.brief.sources[0].letter
            if unheard(self.brief, letter):
                return self.labels.word("not_looked_for"), via
            return self.labels.word(kind_of(self.brief, letter).value, "itself"), via
        about_them = self.labels.word("unnamed") if party.group else party.role
        return capital(party.name) if party.group else party.name, ((about_them,) if about_them else ()) + via

    def references(self, codes: Sequence[str]) -> tuple[Reference, ...]:
        """Ways to other lines of the page."""
        return tuple(Reference(label=code, target=item_anchor(code)) for code in codes)

    def dated(self, event: Event) -> Dated:
        """An entry of the timeline; a claim's own words are not printed twice."""
        claim = told_by(event, self.brief.claims)
        same = claim.code if claim else None
        resolved = event.when.resolved
        words = self.wording(after_date(event), event.evidence, verbatim=event.verbatim, cuts=False)
        return Dated(
            code=event.code,
            anchor=item_anchor(event.code),
            when=worded(event.when, self.labels),
            note=self.labels.say("reckoned", words=event.when.words) if resolved else "",
            wording=None if same else words,
            same_as=Reference(label=same, target=item_anchor(same)) if same else None,
            tags=self.unchecked(event.verdicts),
            chips=self.atlas.chips(event.code, all_evidence(event)),
        )

    def proposition(self) -> Proposition | None:
        """What the stances refer to, where the page shows any."""
        kinds = {kind_of(self.brief, source.letter) for source in self.brief.sources}
        one_voice = kinds <= set(ONE_VOICE) and len({position.party for position in self.brief.positions}) < 2
        return self.brief.proposition if self.brief.positions and not one_voice else None

    def doubts(self) -> tuple[Statement, ...] | None:
        """None for a speech without any: one speaker does not doubt himself."""
        views = self.brief.views
        if not views and all(kind_of(self.brief, one.letter) is SourceKind.SPEECH for one in self.brief.sources):
            return None
        return tuple(replace(self.item(view), same_as=self.repeated(view)) for view in views)

    def repeated(self, view: SkepticView) -> Reference | None:
        """The claim that says a doubt already."""
        claim = repeated_by(view, self.brief.claims)
        return Reference(label=claim.code, target=item_anchor(claim.code)) if claim else None

    def differences_in(self, evidence: Sequence[Evidence]) -> tuple[str, ...]:
        """The codes of the differences that figures in these words belong to."""
        there = [(one.letter, one.span) for one in evidence]
        return tuple(
            difference.code
            for difference in self.brief.differences
            for version in difference.versions
            if any(
                one.letter == letter and one.span.overlaps(span) for one in version.evidence for letter, span in there
            )
        )

    def differing(self) -> tuple[Differing, ...]:
        """The figures that differ between sources."""
        return tuple(
            Differing(
                code=one.code,
                anchor=item_anchor(one.code),
                given=tuple(self.given(one.code, version) for version in one.versions),
            )
            for one in self.brief.differences
        )

    def given(self, code: str, version: Version) -> Given:
        """One of its figures; its words stand beside the others', even where a claim has them too."""
        return Given(
            figure=version.figure,
            wording=self.wording(version.evidence[0].words, version.evidence, verbatim=True),
            speakers=self.speakers(code, version.sayings, version.evidence)[0],
        )

    def gaps(self) -> tuple[Asked, ...]:
        """What the sources do not say."""
        return tuple(
            Asked(text=gap.looking_for, raised_by=self.references((gap.raised_by,))) for gap in self.brief.gaps
        )

    def questions(self) -> tuple[Asked, ...]:
        """What software asks."""
        return tuple(
            Asked(code=f"Q{number}", text=question.text, raised_by=self.references(question.follows_from))
            for number, question in enumerate(self.brief.questions, start=1)
        )

    def uses(self) -> tuple[Use, ...]:
        """Every evidence of what is printed, with the code of its line."""
        brief = self.brief
        own_lines = [line for line in self.lines() if self.claim_of(line) is None]
        lines = [line for line in (brief.title, brief.dek, *own_lines) if line]
        found = [(TOP, evidence) for line in lines for evidence in all_evidence(line)]
        found += [(item.code, evidence) for item in brief.items() for evidence in all_evidence(item)]
        for difference in brief.differences:
            for version in difference.versions:
                found += [(difference.code, evidence) for evidence in version_evidence(version)]
        if proposition := self.proposition():
            found += [(STANCE, evidence) for evidence in proposition.evidence]
        return tuple(found)

    def backs(self) -> dict[str, Reference]:
        """What leads back to each code, in the order of the page."""
        word = self.labels.word
        found = {TOP: Reference(label=word("top"), target="top")}
        found |= {item.code: Reference(label=item.code, target=item_anchor(item.code)) for item in self.brief.items()}
        found |= {one.code: Reference(label=one.code, target=item_anchor(one.code)) for one in self.brief.differences}
        found |= {
            event.code: Reference(label=word("timeline"), target=item_anchor(event.code)) for event in self.brief.events
        }
        return found | {STANCE: Reference(label=word("speaks"), target="who-speaks")}
