"""Builders of sample briefs: an invented article, and briefs of it that put a page to the test."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from many_articles import articles

from briefing import make_brief
from briefing.model import (
    Block,
    Brief,
    Card,
    Check,
    Cite,
    Claim,
    DoubtKind,
    Event,
    Evidence,
    Excerpt,
    Fact,
    Gap,
    LeftOut,
    Line,
    Method,
    Notice,
    Party,
    PartyKind,
    Position,
    ProposedClaim,
    Proposition,
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
    Stance,
    Task,
    Tie,
    Verdict,
    When,
)

TITLE = "Fishing accord leaves Marlow Strait patrols unfunded"
DEK = "The two coast guards share radar data, but nobody has paid for the boats."
CAPTION = "Harbour master Ina Solberg opens the joint radar room in Osterby, 3 March. [Photo: Havn Foto]"
HEADING = "'A map without a ship'"

ARTICLE = """
A five-year fishing accord between Norland and Vesterby, signed 12 February in Osterby, sets no budget for joint
patrols of the Marlow Strait and leaves small boats where they were, fishermen said.

The accord covers catch quotas, radar data, rescue at sea and a shared register of vessels, but names no sum for
patrols, the Coastal News Agency reported 14 February.

"The parties undertake to exchange positions of vessels without delay, but the text does not oblige either side
to send a ship," the agency wrote.

Deputy Fisheries Minister Torben Aske said "the accord is not a promise of joint patrols and was never meant as
one," Radio Havn reported.

Vesterby fisheries minister Lene Gram and Norland foreign minister Paul Eide praised the "open tone of the
talks" at a 2 March press conference.

Eide pointed to "a common register, a common radar picture and a hotline that is answered day and night, which
protect our crews".

Yet the accord brings little relief to boats under twelve metres, which land most of the cod, and fishermen note
that Norland -- short of crews -- lacks the ships to noticeably raise the number of patrols.

They say that the new quotas mainly serve the four large trawling companies, while the shared register puts the
cost of transponders on family boats.

Maritime lawyer Ada Brandt, an adviser to the port of Osterby, recalled the 2009 Marlow protocol, which lapsed
without a single joint patrol.

"Such accords work as maps without a ship -- they show who should be where and leave the sea as empty as
before," she told this paper.

"Both states still compete for the same cod," she said, adding that if the quota were raised in autumn, "it
could push the stock below the safe limit".

That would probably undermine the rescue of the stock and strain the accord itself, she explained.

The accord gives small boats no right to compensation if their nets are cut, said Piet Oster, head of the Strait
Fishers' League.

"For us it is a notice on a wall, not help at sea," he said.

Even researchers close to the ministry voice doubts, with Osterby Institute director Mona Falk calling the
accord "a first sketch" at a 20 March hearing.
"""
PARAGRAPHS = tuple(" ".join(paragraph.split()) for paragraph in ARTICLE.strip().split("\n\n"))


def source_of(paragraphs: Sequence[str], *, title: str = TITLE, dek: str = DEK, letter: str = "A") -> Source:
    """A source as the reader would make it: blocks with sentences over one text."""
    parts: list[tuple[Role, str]] = [(Role.TITLE, title), (Role.DEK, dek), (Role.FURNITURE, CAPTION)]
    for number, paragraph in enumerate(paragraphs, start=1):
        parts += [(Role.HEADING, HEADING)] if number == 9 else []
        parts.append((Role.BODY, paragraph))
    text, blocks, number = "", [], 0
    for role, words in parts:
        span = Span(len(text), len(text) + len(words))
        number += role is Role.BODY
        blocks.append(_block(role, span, words, number))
        text += words + "\n\n"
    return Source(
        letter=letter,
        name="accord.txt",
        digest=hashlib.sha256(text.encode()).hexdigest(),
        form="text/1",
        length=len(text),
        excerpts=(Excerpt(start=0, text=text),),
        blocks=tuple(blocks),
        kind=SourceKind.NEWS,
        kind_reason="reports what several people said",
        card=Card(
            title=Fact(value=title),
            byline=Fact(value="Signe Holm"),
            rests_on=(Fact(value="Coastal News Agency"), Fact(value="Radio Havn")),
        ),
    )


def _block(role: Role, span: Span, words: str, number: int) -> Block:
    numbers = {Role.BODY: number, Role.TITLE: 0, Role.DEK: 0, Role.FURNITURE: 1}
    return Block(
        role=role,
        span=span,
        number=numbers.get(role),
        caption=role is Role.FURNITURE,
        why="a picture's caption" if role is Role.FURNITURE else "",
        sentences=_sentences(span, words) if role in (Role.BODY, Role.TITLE, Role.DEK) else (),
    )


def _sentences(span: Span, words: str) -> tuple[Sentence, ...]:
    starts = [0, *(found.end() for found in re.finditer(r"[.?!]\"? (?=[A-Z\"])", words))]
    ends = [*(start - 1 for start in starts[1:]), len(words)]
    return tuple(
        Sentence(number=number, span=Span(span.start + start, span.start + end))
        for number, (start, end) in enumerate(zip(starts, ends, strict=True), start=1)
    )


def evidence(source: Source, words: str) -> Evidence:
    """The words where they stand in the source."""
    start = source.text.index(words)
    span = Span(start, start + len(words))
    block = next(block for block in source.blocks if span in block.span)
    sentence = next((one.number for one in block.sentences if one.span.overlaps(span)), 1)
    at = f"{source.letter}~{block.number}" if block.caption else f"{source.letter}{block.number}.{sentence}"
    return Evidence(letter=source.letter, at=at, span=span, words=words)


def saying(party: Party | None, *evidences: Evidence, via: str | None = None) -> Saying:
    return Saying(party=party, via=via, tie=Tie.ATTRIBUTED if party else Tie.ARTICLE, evidence=evidences)


def claim(number: int, source: Source, words: str, party: Party | None = None, **more: object) -> Claim:
    """A claim that is the words themselves."""
    found = evidence(source, words)
    via = more.pop("via", None)
    return Claim(
        code=f"K{number}",
        statement=words,
        evidence=(found,),
        sayings=(saying(party, found, via=via),),  # type: ignore[arg-type]  # a test's own keyword
        verbatim=True,
        **more,  # type: ignore[arg-type]
    )


FISHERMEN = Party(name="fishermen", group=True, kind=PartyKind.PUBLIC)
AGENCY = Party(name="Coastal News Agency", kind=PartyKind.MEDIA)
ASKE = Party(name="Torben Aske", role="Deputy Fisheries Minister", kind=PartyKind.GOVERNMENT)
GRAM = Party(name="Lene Gram", role="Vesterby fisheries minister", kind=PartyKind.GOVERNMENT)
EIDE = Party(name="Paul Eide", role="Norland foreign minister", kind=PartyKind.GOVERNMENT)
BRANDT = Party(name="Ada Brandt", role="Maritime lawyer", kind=PartyKind.EXPERT)
OSTER = Party(name="Piet Oster", role="head of the Strait Fishers' League", kind=PartyKind.CIVIL_SOCIETY)
FALK = Party(name="Mona Falk", role="Osterby Institute director", kind=PartyKind.EXPERT)

NOT = "the accord is not a promise of joint patrols and was never meant as one"
MAPS = "they show who should be where and leave the sea as empty as before"
NOTICE = '"For us it is a notice on a wall, not help at sea,"'


def claims_of(source: Source) -> tuple[Claim, ...]:
    """Eight claims in the source's own words."""
    return (
        claim(1, source, NOT, ASKE, via="Radio Havn"),
        claim(2, source, PARAGRAPHS[0].removesuffix(", fishermen said."), FISHERMEN),
        claim(3, source, PARAGRAPHS[1].removesuffix(", the Coastal News Agency reported 14 February."), AGENCY),
        claim(4, source, "The accord gives small boats no right to compensation if their nets are cut", OSTER),
        claim(5, source, PARAGRAPHS[6]),
        claim(6, source, PARAGRAPHS[7].removeprefix("They say that "), FISHERMEN),
        claim(7, source, 'if the quota were raised in autumn, "it could push the stock below the safe limit"', BRANDT),
        claim(8, source, NOTICE, OSTER, against=("K3",)),
    )


def position(number: int, source: Source, party: Party, stance: Stance, *words: str) -> Position:
    found = tuple(evidence(source, one) for one in words)
    return Position(
        code=f"P{number}",
        statement=" … ".join(words),
        verbatim=True,
        evidence=found,
        sayings=(saying(party, *found),),
        party=party,
        stance=stance,
    )


def view(number: int, source: Source, party: Party, words: str, doubt: DoubtKind, target: str = "") -> SkepticView:
    found = evidence(source, words)
    return SkepticView(
        code=f"S{number}",
        statement=words,
        evidence=(found,),
        sayings=(saying(party, found),),
        verbatim=True,
        target=target,
        doubt=doubt,
    )


def event(number: int, source: Source, words: str, when: When) -> Event:
    found = evidence(source, words)
    return Event(
        code=f"T{number}", statement=words, evidence=(found,), sayings=(saying(None, found),), verbatim=True, when=when
    )


def positions_of(source: Source) -> tuple[Position, ...]:
    critical, limits, unstated = Stance.CRITICAL, Stance.QUALIFIED, Stance.NOT_STATED
    return (
        position(
            1, source, BRANDT, critical, "Such accords work as maps without a ship", "That would probably undermine"
        ),
        position(2, source, OSTER, critical, NOTICE),
        position(3, source, FALK, critical, '"a first sketch"'),
        position(4, source, FISHERMEN, critical, "leaves small boats where they were", "the new quotas mainly serve"),
        position(5, source, ASKE, limits, NOT),
        position(6, source, AGENCY, limits, "the text does not oblige either side to send a ship"),
        position(7, source, GRAM, unstated, "open tone of the talks"),
        position(8, source, EIDE, unstated, "open tone of the talks", "a common radar picture"),
    )


def views_of(source: Source) -> tuple[SkepticView, ...]:
    return (
        view(1, source, BRANDT, PARAGRAPHS[9].removesuffix(" she told this paper."), DoubtKind.INSUFFICIENT),
        view(2, source, OSTER, NOTICE, DoubtKind.DISPUTES, "any use to small boats"),
        view(3, source, FALK, 'calling the accord "a first sketch" at a 20 March hearing', DoubtKind.UNCERTAIN),
    )


def events_of(source: Source) -> tuple[Event, ...]:
    return (
        event(1, source, "signed 12 February in Osterby", When(words="12 February", month=2, day=12)),
        event(2, source, "the Coastal News Agency reported 14 February", When(words="14 February", month=2, day=14)),
        event(3, source, "at a 2 March press conference", When(words="2 March", month=3, day=2)),
        event(4, source, CAPTION.split(".", maxsplit=1)[0], When(words="3 March", month=3, day=3)),
        event(5, source, "recalled the 2009 Marlow protocol", When(words="2009", year=2009)),
        event(6, source, "at a 20 March hearing", When(words="20 March", month=3, day=20)),
    )


def repeated(claims: Iterable[Claim]) -> tuple[Line, ...]:
    """Bottom-line sentences that are claims word for word, as the extractive engine makes them."""
    return tuple(
        Line(text=one.statement, items=(one.code,), evidence=one.evidence, sayings=one.sayings, verbatim=True)
        for one in claims
    )


def a_brief() -> Brief:
    """What the extractive engine makes of the article."""
    source = source_of(PARAGRAPHS)
    claims = claims_of(source)
    title, dek = evidence(source, TITLE), evidence(source, DEK)
    return Brief(
        sources=(source,),
        task=Task(date="2026-11-24"),
        method=Method(engine="extractive", version="0.1.0", furniture=3, skipped=(Check.SUPPORT,)),
        proposition=Proposition(text=TITLE, evidence=(title,)),
        title=Line(text=TITLE, evidence=(title,), sayings=(saying(None, title),), verbatim=True),
        dek=Line(text=DEK, evidence=(dek,), sayings=(saying(None, dek),), verbatim=True),
        bottom_line=repeated((claims[0], claims[3], claims[7])),
        claims=claims,
        positions=positions_of(source),
        views=views_of(source),
        events=events_of(source),
        left_out=(
            LeftOut(
                what=ProposedClaim(evidence=(Cite(at="A4.1"),), statement="The accord costs 4 million."),
                section=Section.CLAIMS,
                verdicts=(Verdict(check=Check.FIGURES, result=Result.FIGURE_NOT_IN_EVIDENCE, detail="4 million"),),
            ),
        ),
    )


def a_model_brief() -> Brief:
    """What a model makes of it: its own sentences, labels, gaps and questions."""
    brief = a_brief()
    source = brief.sources[0]
    worded = (
        ("Patrols", "The accord is no promise of joint patrols.", NOT, ASKE),
        ("Money", "It names no sum for patrols.", "names no sum for patrols", AGENCY),
        ("Nets", "Small boats get no right to compensation if their nets are cut.", "no right to compensation", OSTER),
        (
            "Quotas",
            "The new quotas mainly serve the four large trawling companies.",
            "the new quotas mainly serve",
            FISHERMEN,
        ),
    )
    claims = tuple(
        replace(claim(number, source, words, party, label=label), statement=statement, verbatim=False)
        for number, (label, statement, words, party) in enumerate(worded, start=1)
    )
    lines = tuple(
        Line(text=text, items=(one.code,), evidence=one.evidence, sayings=one.sayings)
        for text, one in zip(
            (
                "Deputy minister Torben Aske said the accord promises no joint patrols, via Radio Havn.",
                "The Coastal News Agency found no sum for them in the text.",
            ),
            claims,
            strict=False,
        )
    )
    top = Line(
        text="Marlow accord promises no patrols, deputy minister says", items=("K1",), evidence=claims[0].evidence
    )
    return replace(
        brief,
        method=Method(engine="model", model="a-model", host="localhost", version="0.1.0", furniture=3),
        title=top,
        dek=replace(top, text="The five-year accord covers quotas, radar data and rescue at sea."),
        positions=worded_positions(source),
        bottom_line=lines,
        claims=claims,
        gaps=(
            Gap(looking_for="What a joint patrol costs", raised_by="K2"),
            Gap(looking_for="The text itself", raised_by="K1"),
        ),
        questions=(
            Question(text="Which ships could Norland send today?", follows_from=("K1",)),
            Question(text="Who pays for the transponders?", follows_from=("K4", "S2")),
        ),
    )


def worded_positions(source: Source) -> tuple[Position, ...]:
    """Positions as a model words them: one that a claim tells too, two that nothing else on the page tells."""
    aske, gram, eide = (replace(one, verbatim=False) for one in positions_of(source) if one.party in (ASKE, GRAM, EIDE))
    return (
        replace(aske, statement="Torben Aske denied that the accord was ever meant to bring patrols."),
        replace(
            gram,
            statement="Lene Gram praised the tone of the talks.",
            quote=evidence(source, "open tone of the talks"),
        ),
        replace(
            eide,
            statement="He set store by “a common radar picture”.",
            quote=evidence(source, "a common radar picture"),
        ),
    )


def with_claims(count: int) -> Brief:
    """As many claims as asked for, in whole paragraphs, none of them in the bottom line but the first."""
    brief = a_brief()
    source = brief.sources[0]
    claims = tuple(claim(number, source, PARAGRAPHS[number - 1]) for number in range(1, count + 1))
    return replace(brief, claims=claims, bottom_line=repeated(claims[:1]) if count > 1 else ())


def without_views() -> Brief:
    return replace(a_brief(), views=())


def without_dates() -> Brief:
    return replace(a_brief(), events=())


def bare() -> Brief:
    """One claim and nothing else."""
    brief = with_claims(1)
    return replace(brief, views=(), events=(), positions=(), dek=None, proposition=None, left_out=())


HOSTILE = "<script>alert(1)</script> {{ 7*7 }} javascript:alert(1) ]]> ** | `x` [y](http://z.example) & \"q\" 'r'"


def hostile() -> Brief:
    """Text that would break out of a template, a page or Markdown, in every field that a source or engine fills."""
    paragraphs = tuple(f"{HOSTILE} {paragraph}" for paragraph in PARAGRAPHS)
    source = source_of(paragraphs, title=HOSTILE, dek=f"{HOSTILE} dek")
    fact = Fact(value=HOSTILE)
    source = replace(
        source,
        name=HOSTILE,
        kind_reason=HOSTILE,
        card=Card(title=fact, byline=fact, outlet=fact, published=fact, rests_on=(fact,)),
        notices=(Notice(code="addresses-ai", detail=HOSTILE),),
    )
    party = Party(name=HOSTILE, role=HOSTILE)
    claims = tuple(
        replace(claim(number, source, paragraph, party, via=HOSTILE), label=HOSTILE)
        for number, paragraph in enumerate(paragraphs[:3], start=1)
    )
    title = evidence(source, HOSTILE)
    line = Line(text=HOSTILE, evidence=(title,), sayings=(saying(party, title, via=HOSTILE),))
    base = a_brief()
    return replace(
        base,
        sources=(source,),
        task=replace(base.task, question=HOSTILE, audience=HOSTILE),
        method=Method(engine=HOSTILE, version=HOSTILE, model=HOSTILE, host=HOSTILE),
        proposition=Proposition(text=HOSTILE, evidence=(title,)),
        title=line,
        dek=replace(line, evidence=(evidence(source, f"{HOSTILE} dek"),)),
        bottom_line=(line,),
        claims=claims,
        positions=(position(1, source, party, Stance.CRITICAL, paragraphs[3]),),
        views=(view(1, source, party, paragraphs[4], DoubtKind.ASKS, HOSTILE),),
        events=(event(1, source, paragraphs[5], When(words=HOSTILE, resolved=HOSTILE)),),
        gaps=(Gap(looking_for=HOSTILE, raised_by="K1"),),
        questions=(Question(text=HOSTILE, follows_from=("K1",)),),
        left_out=(
            replace(
                base.left_out[0],
                what=ProposedClaim(evidence=(Cite(at="A4.1"),), statement=HOSTILE),
                verdicts=(Verdict(check=Check.QUOTE, result=Result.ALTERED, detail=HOSTILE),),
            ),
        ),
    )


SECOND = (
    "Vesterby will charter two patrol boats from May, its fisheries ministry said in a notice on 1 April.",
    '"The boats are paid for until the end of the year," the notice says.',
    "The Strait Fishers' League called the notice a beginning and asked who would pay after that.",
)


def two_sources() -> Brief:
    brief = a_brief()
    second = source_of(SECOND, title="Vesterby charters two boats", dek="A notice of the ministry.", letter="B")
    second = replace(second, name="notice.txt", kind=SourceKind.PRESS_RELEASE)
    ministry = Party(name="Vesterby fisheries ministry", kind=PartyKind.GOVERNMENT)
    return replace(
        brief,
        sources=(*brief.sources, second),
        claims=(*brief.claims, claim(9, second, "The boats are paid for until the end of the year", ministry)),
    )


def differing() -> Brief:
    """Three articles that differ on three figures, as the extractive engine reads them."""
    return make_brief(articles("strike"), task=Task(date="2026-11-24"))


HEBREW = "שר הדיג אמר כי ההסכם אינו הבטחה לסיורים משותפים"


def right_to_left() -> Brief:
    """A claim in words that run from right to left."""
    source = source_of((*PARAGRAPHS, f"{HEBREW}."))
    source = replace(source, card=replace(source.card, published=Fact(value="21 March")))
    brief = a_brief()
    return replace(
        brief, sources=(source,), claims=(*brief.claims[:2], claim(3, source, HEBREW)), bottom_line=(), views=()
    )


def long_paragraph() -> Brief:
    """A source one of whose paragraphs is longer than a page, with another as long as three."""
    whole = " ".join(PARAGRAPHS)
    source = source_of((*PARAGRAPHS, " ".join([whole] * 3), *PARAGRAPHS, " ".join([whole] * 9)))
    brief = a_brief()
    return replace(brief, sources=(source,))


SAMPLES = {
    "article": a_brief,
    "model": a_model_brief,
    "one claim": lambda: with_claims(1),
    "twelve claims": lambda: with_claims(12),
    "no views": without_views,
    "no dates": without_dates,
    "bare": bare,
    "hostile": hostile,
    "two sources": two_sources,
    "differing figures": differing,
    "right to left": right_to_left,
    "long paragraph": long_paragraph,
}
