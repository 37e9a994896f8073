"""A small brief made by hand, so that what reads and checks briefs is tested without what makes them."""

from __future__ import annotations

import hashlib
from dataclasses import replace

from briefing import __version__
from briefing.model import (
    Block,
    Brief,
    Card,
    Check,
    Cite,
    Claim,
    Event,
    Evidence,
    Excerpt,
    Fact,
    Gap,
    LeftOut,
    Line,
    Method,
    Party,
    Position,
    ProposedClaim,
    Question,
    Result,
    Role,
    Saying,
    Section,
    Sentence,
    SkepticView,
    Source,
    SourceKind,
    Span,
    Task,
    Tie,
    Verdict,
    When,
    places,
)

TITLE = "Harbour toll is to rise"
CAPTION = "The old harbour on 3 March."
FIRST = "The council will raise the harbour toll, Mayor Ana Ruiz said."
SECOND = "“The toll pays for the quay,” she said."
THIRD = "Skippers doubt it: “Nobody will call here any more,” said Piet Vos."
TEXT = f"{TITLE}\n\n{CAPTION}\n\n{FIRST} {SECOND}\n\n{THIRD}\n"

RUIZ = Party(name="Ana Ruiz", role="Mayor")
VOS = Party(name="Piet Vos")


def span(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


def evidence(at: str, words: str) -> Evidence:
    return Evidence(letter="A", at=at, span=span(words), words=words)


def saying(party: Party, at: str, words: str) -> Saying:
    return Saying(party=party, tie=Tie.ATTRIBUTED, evidence=(evidence(at, words),))


def block(role: Role, words: tuple[str, ...], number: int | None = None, *, caption: bool = False) -> Block:
    sentences = tuple(Sentence(number=index, span=span(each)) for index, each in enumerate(words, start=1))
    whole = Span(sentences[0].span.start, sentences[-1].span.end)
    return Block(role=role, span=whole, number=number, sentences=sentences, caption=caption)


SOURCE = Source(
    letter="A",
    name="harbour.txt",
    digest=hashlib.sha256(TEXT.encode()).hexdigest(),
    form="text/1",
    length=len(TEXT),
    excerpts=(Excerpt(start=0, text=TEXT),),
    blocks=(
        block(Role.TITLE, (TITLE,), 0),
        block(Role.FURNITURE, (CAPTION,), 1, caption=True),
        block(Role.BODY, (FIRST, SECOND), 1),
        block(Role.BODY, (THIRD,), 2),
    ),
    kind=SourceKind.NEWS,
    card=Card(title=Fact(value=TITLE, span=span(TITLE))),
)

BRIEF = Brief(
    sources=(SOURCE,),
    task=Task(date="2025-03-04"),
    method=Method(engine="by-hand", version=__version__, furniture=1),
    title=Line(text=TITLE, evidence=(evidence("A0.1", TITLE),), verbatim=True),
    bottom_line=(
        Line(text=FIRST, items=("K1",), evidence=(evidence("A1.1", FIRST),), verbatim=True),
        Line(text="Skippers fear that “Nobody will call here”.", items=("S1",), evidence=(evidence("A2.1", THIRD),)),
    ),
    claims=(
        Claim(
            code="K1",
            statement=FIRST,
            evidence=(evidence("A1.1", FIRST),),
            sayings=(saying(RUIZ, "A1.1", FIRST),),
            verbatim=True,
        ),
        Claim(
            code="K2",
            statement="Mayor Ruiz says the toll pays for the quay.",
            evidence=(evidence("A1.2", SECOND),),
            sayings=(saying(RUIZ, "A1.2", SECOND),),
            against=("S1",),
        ),
    ),
    positions=(
        Position(
            code="P1",
            statement=SECOND,
            evidence=(evidence("A1.2", SECOND),),
            sayings=(saying(RUIZ, "A1.2", SECOND),),
            verbatim=True,
            party=RUIZ,
            quote=evidence("A1.2", "The toll pays for the quay"),
        ),
    ),
    views=(
        SkepticView(
            code="S1",
            statement=THIRD,
            evidence=(evidence("A2.1", THIRD),),
            sayings=(saying(VOS, "A2.1", THIRD),),
            verbatim=True,
        ),
    ),
    events=(
        Event(
            code="T1",
            statement=CAPTION,
            evidence=(evidence("A~1", CAPTION),),
            sayings=(Saying(party=None, tie=Tie.ARTICLE, evidence=(evidence("A~1", CAPTION),)),),
            verbatim=True,
            when=When(words="3 March", month=3, day=3),
        ),
    ),
    gaps=(Gap(looking_for="the amount of the toll", raised_by="K1"),),
    questions=(Question(text="What do other harbours charge?", follows_from=("K1", "S1")),),
    left_out=(
        LeftOut(
            what=ProposedClaim(evidence=(Cite(at="A9.1"),), statement="Ships will sink.", against=(0,)),
            section=Section.CLAIMS,
            verdicts=(Verdict(check=Check.PLACE, result=Result.NO_SUCH_SENTENCE, detail="A9.1"),),
        ),
    ),
)


def with_claim(number: int, **changes: object) -> Brief:
    """The brief with one of its claims changed."""
    claims = list(BRIEF.claims)
    claims[number] = replace(claims[number], **changes)
    return replace(BRIEF, claims=tuple(claims))


def with_source(**changes: object) -> Brief:
    """The brief with its source changed."""
    return replace(BRIEF, sources=(replace(SOURCE, **changes),))


assert set(places(SOURCE)) == {"A0.1", "A~1", "A1.1", "A1.2", "A2.1"}
