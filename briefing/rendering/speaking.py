"""Who speaks in the sources: the table of parties by stance, and below it where each stands in a sentence."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from briefing.language.folding import fold
from briefing.model import Party, Position, PropositionKind, Stance
from briefing.rendering.method import kind_of
from briefing.rendering.page import STANCE, Page, all_evidence, capital, item_anchor
from briefing.rendering.parts import Reference, Row, Stand, Statement, Voice, Wording
from briefing.rendering.standing import own_quote, told_by

ORDER = (Stance.CRITICAL, Stance.QUALIFIED, Stance.FAVOURABLE, Stance.NOT_STATED)

#: What quotations open with.
MARKS = ('"', "“", "„", "«", "‘", "'")


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaking:
    """The parties of a page."""

    page: Page
    worded: frozenset[str]
    """The codes of the positions whose own sentence is printed."""

    def towards(self) -> Statement | None:
        """The proposition as printed."""
        proposition = self.page.proposition()
        if proposition is None:
            return None
        wording = self.page.wording(proposition.text, proposition.evidence, verbatim=bool(proposition.evidence))
        return Statement(code=STANCE, wording=wording, chips=self.page.atlas.chips(STANCE, proposition.evidence))

    def towards_label(self) -> str:
        """What leads to the proposition; a reader's question is called one."""
        proposition = self.page.proposition()
        if proposition is not None and proposition.text == self.page.brief.task.question:
            return self.page.labels.word("on_question")
        # A headline may deny what its article is about: who agrees with it is against that.
        headline = proposition is not None and proposition.evidence
        return self.page.labels.word("towards_headline" if headline else "towards")

    def rows(self) -> tuple[Row, ...]:
        """Who speaks, by stance; one row without a stance where nothing is taken a stance on."""
        positions = self.page.brief.positions
        if self.page.proposition() is None:
            return (Row(stance="", voices=tuple(self.voice(position) for position in positions)),) if positions else ()
        # That nobody is in favour is worth saying once somebody is seen to take a side.
        sides = any(position.stance is not Stance.NOT_STATED for position in positions) and len(positions) > 1
        rows = []
        for stance in ORDER:
            voices = tuple(self.voice(position) for position in positions if position.stance is stance)
            if voices or (sides and stance in (Stance.CRITICAL, Stance.FAVOURABLE)):
                word = self.page.labels.word(stance.value, self.stances())
                rows.append(Row(stance=stance.value, word=word, voices=voices))
        return tuple(rows)

    def stances(self) -> str:
        """How stances are called: a measure is supported or opposed, a worded assessment held true or disputed."""
        proposition = self.page.proposition()
        if proposition is None or proposition.kind is not PropositionKind.ASSESSMENT:
            return "stances"
        # A headline as it stands, or a question, is nothing that one holds true.
        found = bool(proposition.evidence) or proposition.text == self.page.brief.task.question
        return "stances" if found else "stances-held"

    def voice(self, position: Position) -> Voice:
        """A party in the table of who speaks."""
        page, party = self.page, self.party(position)
        printed = (*page.brief.claims, *page.brief.views)
        told = () if position.code in self.worded else told_by(position, printed)
        return Voice(
            code=position.code,
            anchor=item_anchor(position.code),
            name=_called(party),
            beside=page.labels.word("unnamed") if party.group else "",
            details=tuple(detail for detail in (_role_beside(party), self.kind_beside(party)) if detail),
            chips=page.atlas.chips(position.code, all_evidence(position)),
            told=page.references(told),
        )

    def party(self, position: Position) -> Party:
        """Whose position it is; an author whom the text does not name is called by what they are."""
        if position.party is not None:
            return position.party
        kind = kind_of(self.page.brief, position.evidence[0].letter)
        return Party(name=self.page.labels.word(kind.value, "itself"), group=True)

    def kind_beside(self, party: Party) -> str:
        """What sort of party it is, "" where its role or its being a group says so already."""
        kind = self.page.labels.word(party.kind.value, "parties")
        said = set(re.findall(r"\w+", (party.role or "").casefold()))
        return "" if party.group or said & set(kind.casefold().split()) else kind

    def stands(self) -> tuple[Stand, ...]:
        """The positions whose own sentence is printed."""
        return tuple(self._stand(one) for one in self.page.brief.positions if one.code in self.worded)

    def stands_note(self) -> str:
        """Where the other positions are told."""
        told = any(voice.told for row in self.rows() for voice in row.voices)
        return self.page.labels.word("stands_others") if told else ""

    def _stand(self, position: Position) -> Stand:
        party = self.party(position)
        named = fold(party.name.casefold()) in fold(position.statement.casefold())
        return Stand(
            party=Reference(label=position.code, target=item_anchor(position.code)),
            name="" if named else _called(party),
            wording=self.page.wording(position.statement, position.evidence, verbatim=position.verbatim),
            quote=self._quote(position),
            tags=self.page.unchecked(position.verdicts),
            chips=self.page.atlas.chips(position.code, all_evidence(position)),
        )

    def _quote(self, position: Position) -> Wording | None:
        words = own_quote(position)
        if not words or position.quote is None:
            return None
        found = self.page.wording(words, (position.quote,), verbatim=True)
        if found.opens or words.startswith(MARKS):
            return found
        # A speech sets its speaker's words between none.
        word = self.page.labels.word
        return replace(found, opens=word("quote_opens"), closes=word("quote_closes"))


def _role_beside(party: Party) -> str | None:
    """A party's role, None where its name says it already."""
    return None if party.role and party.role.casefold() in party.name.casefold() else party.role


def _called(party: Party) -> str:
    return capital(party.name) if party.group else party.name
