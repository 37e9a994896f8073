"""Claims that several sources make."""

from __future__ import annotations

from dataclasses import replace

from many_articles import articles

from briefing.grounding import ground
from briefing.model import Answer, Check, Cite, ProposedClaim, Result, Source


def sources(name: str) -> tuple[Source, ...]:
    return tuple(replace(one, letter=letter) for one, letter in zip(articles(name), "ABC", strict=False))


def test_a_claim_has_the_places_and_the_speakers_of_all_sources_that_make_it() -> None:
    (claim,) = ground(Answer(claims=(ProposedClaim(evidence=(Cite(at="A5.1"),)),)), sources("fire")).claims
    assert [one.at for one in claim.evidence] == ["A5.1", "C4.1"]
    assert [saying.party.name for saying in claim.sayings if saying.party] == ["Rune Vik", "Rune Vik"]
    assert claim.statement == claim.evidence[0].words


def test_the_same_claim_of_another_source_is_listed_as_said_before() -> None:
    claims = tuple(ProposedClaim(evidence=(Cite(at=at),)) for at in ("A5.1", "C4.1", "C2.1"))
    found = ground(Answer(claims=claims), sources("fire"))
    assert [claim.code for claim in found.claims] == ["K1", "K2"]
    (left,) = found.left_out
    assert (left.verdicts[0].check, left.verdicts[0].result) == (Check.SHAPE, Result.DUPLICATE)


def test_a_copied_paragraph_is_no_second_source() -> None:
    (claim,) = ground(Answer(claims=(ProposedClaim(evidence=(Cite(at="A2.1"),)),)), sources("fire")).claims
    assert {one.letter for one in claim.evidence} == {"A"}


def test_a_sentence_with_another_figure_does_not_say_the_same() -> None:
    (claim,) = ground(Answer(claims=(ProposedClaim(evidence=(Cite(at="A1.1"),)),)), sources("bridge")).claims
    assert {one.letter for one in claim.evidence} == {"A"}


def test_an_engines_own_statement_must_be_borne_out_by_the_other_source_too() -> None:
    item = ProposedClaim(
        evidence=(Cite(at="A5.1"),), speaker="Rune Vik", statement="Rune Vik wants inspectors to look."
    )
    (claim,) = ground(Answer(claims=(item,)), sources("fire")).claims
    assert {one.letter for one in claim.evidence} == {"A"}
