"""The shapes of a model's answers, in the order in which a model should think, and their way into our own types.

Evidence comes before the statement and the verdict last, since a model writes in the order of the fields. Every field
is required and may be null instead: strict schemas want that. Lengths are checked here and not named in the schema,
whose strict form not every endpoint allows them in.
"""

from __future__ import annotations

from typing import Annotated, Any, Literal, TypeVar

from pydantic import AfterValidator, BaseModel, ConfigDict

from briefing.model import (
    Answer,
    Cite,
    Conclusion,
    DoubtKind,
    PartyKind,
    ProposedClaim,
    ProposedLine,
    ProposedPosition,
    ProposedProposition,
    ProposedView,
    PropositionKind,
    Question,
    Stance,
    Usage,
)
from briefing.sources.form import text_form

#: Longer is no statement, and more is no list, but a model that goes on and on.
MOST_CHARACTERS = 2000
MOST_ENTRIES = 60

#: A model's plain words for a stance, as the brief has them.
STANCES = {
    "supports": Stance.FAVOURABLE,
    "opposes": Stance.CRITICAL,
    "limits": Stance.QUALIFIED,
    "mixed": Stance.QUALIFIED,
    "unclear": Stance.NOT_STATED,
}

Some = TypeVar("Some")


def _plain(text: str) -> str:
    """On one line and in text form, as the sources are: what a model writes may hold anything."""
    if len(text) > MOST_CHARACTERS:
        raise ValueError("too long")
    return " ".join(text_form(text).split())


def _id(text: str) -> str:
    """Models like to put the brackets of the listing around an id."""
    return text.strip("[]")


def _few(entries: list[Some]) -> list[Some]:
    if len(entries) > MOST_ENTRIES:
        raise ValueError("too many")
    return entries


Text = Annotated[str, AfterValidator(_plain)]
Id = Annotated[Text, AfterValidator(_id)]
Few = Annotated[list[Some], AfterValidator(_few)]


class Wire(BaseModel):
    """A shape on the wire: nothing more and nothing less than its fields."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class WireItem(Wire):
    """What every item has, before what it says."""

    evidence: Few[Id]
    speaker: Text | None
    named_in: Id | None
    reported_by: Text | None
    limits: Few[Text]

    def shared(self) -> dict[str, Any]:
        """These fields as `Proposed` has them: each sentence once, null for what is empty."""
        return {
            "evidence": _cites(self.evidence),
            "speaker": self.speaker or None,
            "named_in": self.named_in or None,
            "reported_by": self.reported_by or None,
            "limits": tuple(limit for limit in self.limits if limit),
        }


class WireClaim(WireItem):
    """One key claim."""

    statement: Text
    label: Text


class WirePosition(WireItem):
    """One voice and where it stands."""

    role: Text
    kind: Literal["government", "party", "expert", "company", "civil-society", "media", "public", "document", "unknown"]
    statement: Text
    speaks_to: Text
    stance: Literal["supports", "opposes", "limits", "mixed", "unclear"]
    verbatim: Text | None


class WireView(WireItem):
    """One doubt."""

    target: Text
    statement: Text
    doubt: Literal["disputes", "insufficient", "risk", "uncertain", "asks"]


class WireProposition(Wire):
    """What stances refer to."""

    kind: Literal["measure", "assessment"]
    evidence: Few[Id]
    text: Text


class WireLine(Wire):
    """A sentence that rests on items."""

    items: Few[Id]
    text: Text


class WireQuestion(Wire):
    """A question that follows from items."""

    follows_from: Few[Id]
    question: Text


class KeyClaims(Wire):
    """The answer to `key_claims`."""

    claims: Few[WireClaim]

    def to_answer(self, usage: Usage) -> Answer:
        """An answer of claims alone."""
        return Answer(
            claims=tuple(
                ProposedClaim(**one.shared(), statement=one.statement, label=one.label) for one in self.claims
            ),
            usage=usage,
        )


class StakeholderPositions(Wire):
    """The answer to `stakeholder_positions`."""

    proposition: WireProposition | None
    positions: Few[WirePosition]

    def to_answer(self, usage: Usage) -> Answer:
        """An answer of a proposition and positions."""
        return Answer(
            proposition=None if self.proposition is None else _proposition(self.proposition),
            positions=tuple(_position(one) for one in self.positions),
            usage=usage,
        )


class SkepticViews(Wire):
    """The answer to `skeptic_views`."""

    views: Few[WireView]

    def to_answer(self, usage: Usage) -> Answer:
        """An answer of views alone."""
        return Answer(
            views=tuple(
                ProposedView(**one.shared(), statement=one.statement, target=one.target, doubt=DoubtKind(one.doubt))
                for one in self.views
            ),
            usage=usage,
        )


class Drawn(Wire):
    """The answer to `conclusion`."""

    bottom_line: Few[WireLine]
    title: WireLine
    dek: WireLine | None
    open_questions: Few[WireQuestion]

    def to_conclusion(self, usage: Usage) -> Conclusion:
        """A conclusion without gaps: who sees no source cannot know what it lacks."""
        return Conclusion(
            title=_line(self.title),
            dek=None if self.dek is None else _line(self.dek),
            bottom_line=tuple(_line(one) for one in self.bottom_line),
            questions=tuple(
                Question(text=one.question, follows_from=tuple(one.follows_from)) for one in self.open_questions
            ),
            usage=usage,
        )


def _position(one: WirePosition) -> ProposedPosition:
    return ProposedPosition(
        **one.shared(),
        statement=one.statement,
        role=one.role or None,
        kind=PartyKind(one.kind),
        speaks_to=one.speaks_to,
        stance=STANCES[one.stance],
        verbatim=one.verbatim or None,
    )


def _proposition(one: WireProposition) -> ProposedProposition:
    return ProposedProposition(
        text=one.text, kind=PropositionKind(one.kind), evidence=_cites(one.evidence), worded=True
    )


def _line(one: WireLine) -> ProposedLine:
    return ProposedLine(text=one.text, items=tuple(one.items))


def _cites(ids: list[str]) -> tuple[Cite, ...]:
    return tuple(Cite(at=at) for at in dict.fromkeys(ids))
