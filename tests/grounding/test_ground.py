from __future__ import annotations

from dataclasses import dataclass

import pytest
from grounding.small_sources import HARBOUR, a_source, both

from briefing.grounding import ground
from briefing.model import (
    Answer,
    Check,
    Cite,
    Findings,
    Gap,
    PartyKind,
    Proposed,
    ProposedClaim,
    ProposedEvent,
    ProposedPosition,
    ProposedProposition,
    ProposedView,
    Result,
    Role,
    Section,
    Stance,
    Tie,
    When,
)


def a_claim(at: str, words: str | None = None, **more: object) -> ProposedClaim:
    return ProposedClaim(evidence=(Cite(at=at, words=words),), **more)  # type: ignore[arg-type]


def claims(*proposed: ProposedClaim) -> Findings:
    return ground(Answer(claims=proposed), both())


@dataclass(frozen=True)
class Fault:
    """One claim with one fault, and the verdict it must be left out with."""

    name: str
    claim: ProposedClaim
    check: Check
    result: Result
    detail: str = ""


FAULTS = (
    Fault("an unknown sentence", a_claim("A9.9"), Check.PLACE, Result.NO_SUCH_SENTENCE, "A9.9"),
    Fault("a range of sentences", a_claim("A1.1-A1.2"), Check.PLACE, Result.NO_SUCH_SENTENCE),
    Fault("an unknown source", a_claim("C1.1"), Check.PLACE, Result.NO_SUCH_SENTENCE),
    Fault("a caption", a_claim("A~1"), Check.PLACE, Result.FURNITURE),
    Fault("the headline alone", a_claim("A0.1"), Check.PLACE, Result.HEADLINE_ONLY),
    Fault("the dek alone", a_claim("A0.2"), Check.PLACE, Result.HEADLINE_ONLY),
    Fault("orders to a machine", a_claim("A5.1"), Check.PLACE, Result.ADDRESSES_AI),
    Fault("no evidence", ProposedClaim(evidence=()), Check.SHAPE, Result.EMPTY),
    Fault("an empty statement", a_claim("A1.1", statement="  "), Check.SHAPE, Result.EMPTY),
    Fault(
        "words with another number",
        a_claim("A1.1", "adopted a 21-year dredging plan"),
        Check.QUOTE,
        Result.ALTERED,
        "“21-year” for “12-year”",
    ),
    Fault(
        "words without their negation",
        a_claim("A2.1", "the plan does mean that every pier will be rebuilt"),
        Check.QUOTE,
        Result.ALTERED,
        "“not” left away",
    ),
    Fault(
        "words with a word put in",
        a_claim("A3.1", "The plan is a shameless gift to the shipyards"),
        Check.QUOTE,
        Result.ALTERED,
        "“shameless” added",
    ),
    Fault(
        "words with a change of case alone",
        a_claim("A3.1", "the Plan is a Gift to the shipyards"),
        Check.QUOTE,
        Result.ALTERED,
    ),
    Fault("words of no source", a_claim("A1.1", "Whales sang beneath the moonlit pier"), Check.QUOTE, Result.NOT_FOUND),
    Fault("half a word", a_claim("A2.1", "very pier will be rebuilt"), Check.QUOTE, Result.ALTERED),
    Fault(
        "an altered quotation in a statement",
        a_claim("A3.1", statement='Olaf Winter calls the plan "a bribe to the shipyards".', speaker="Olaf Winter"),
        Check.QUOTE,
        Result.ALTERED,
        "“bribe” for “gift”",
    ),
    Fault(
        "a quotation that nobody said",
        a_claim("A3.1", statement='Olaf Winter speaks of "robbery".', speaker="Olaf Winter"),
        Check.QUOTE,
        Result.NOT_FOUND,
        "robbery",
    ),
    Fault(
        "words of one given to another",
        a_claim("A3.1", speaker="Ada Brandt"),
        Check.SPEAKER,
        Result.WRONG_SPEAKER,
        "Olaf Winter",
    ),
    Fault(
        "somebody spoken of taken for the speaker",
        a_claim("A2.1", speaker="Olaf Winter"),
        Check.SPEAKER,
        Result.WRONG_SPEAKER,
        "Ada Brandt",
    ),
    Fault(
        "the one criticised taken for the speaker",
        a_claim("A3.2", speaker="Ada Brandt"),
        Check.SPEAKER,
        Result.WRONG_SPEAKER,
        "Winter",
    ),
    Fault(
        "a speaker who stands nowhere near",
        a_claim("A6.1", speaker="Ruth Falk"),
        Check.SPEAKER,
        Result.SPEAKER_NOT_FOUND,
        "Ruth Falk",
    ),
    Fault(
        "a speaker who is not there at all",
        a_claim("A1.1", speaker="John Doe"),
        Check.SPEAKER,
        Result.SPEAKER_NOT_FOUND,
    ),
    Fault(
        "a sentence pointed at that does not name the speaker",
        a_claim("A6.1", speaker="Ruth Falk", named_in="A1.1"),
        Check.SPEAKER,
        Result.SPEAKER_NOT_FOUND,
    ),
    Fault(
        "a group in other words", a_claim("A4.1", speaker="Experts"), Check.SPEAKER, Result.WRONG_SPEAKER, "Analysts"
    ),
    Fault("a group made larger", a_claim("A4.1", speaker="Most analysts"), Check.SPEAKER, Result.WRONG_SPEAKER),
    Fault(
        "another number",
        a_claim("A1.1", statement="The council adopted a 21-year plan on April 8."),
        Check.FIGURES,
        Result.FIGURE_NOT_IN_EVIDENCE,
        "21",
    ),
    Fault(
        "another date",
        a_claim("A1.1", statement="The council adopted the plan on April 9."),
        Check.FIGURES,
        Result.FIGURE_NOT_IN_EVIDENCE,
        "April 9",
    ),
    Fault(
        "a year that the text does not give",
        a_claim("A1.1", statement="The council adopted the plan on April 8, 2024."),
        Check.FIGURES,
        Result.FIGURE_NOT_IN_EVIDENCE,
    ),
    Fault(
        "another sum",
        a_claim("A1.2", statement="The plan will cost $400 million."),
        Check.FIGURES,
        Result.FIGURE_NOT_IN_EVIDENCE,
    ),
    Fault(
        "another currency",
        a_claim("A1.2", statement="The plan will cost 40 million euros."),
        Check.FIGURES,
        Result.FIGURE_NOT_IN_EVIDENCE,
    ),
    Fault(
        "points where the source has percent",
        a_claim("B1.1", statement="Prices fell by 4 percentage points."),
        Check.FIGURES,
        Result.FIGURE_NOT_IN_EVIDENCE,
    ),
    Fault(
        "a name of no source",
        a_claim("A1.1", statement="The council of Osterby, led by Nora Quist, adopted the plan."),
        Check.NAMES,
        Result.NAME_NOT_IN_SOURCE,
        "Nora Quist",
    ),
)


@pytest.mark.parametrize("case", FAULTS, ids=lambda case: case.name)
def test_a_faulty_item_is_listed_with_its_reason_and_never_printed(case: Fault) -> None:
    sound = a_claim("A1.2")
    grounded = claims(sound, case.claim)
    assert [claim.statement for claim in grounded.claims] == ["It will cost $40 million."]
    assert len(grounded.left_out) == 1
    left = grounded.left_out[0]
    assert left.what is case.claim
    assert left.section is Section.CLAIMS
    assert (case.check, case.result) in [(verdict.check, verdict.result) for verdict in left.verdicts]
    assert any(case.detail in verdict.detail for verdict in left.verdicts if verdict.result is case.result)


SOUND = {
    "a sentence as it stands": a_claim("A1.1"),
    "a stretch of a sentence": a_claim("A1.1", "a 12-year dredging plan"),
    "words in other quotation marks": a_claim("A2.1", "“the plan does not mean that every pier will be rebuilt,”"),
    "the speaker's surname": a_claim("A3.1", speaker="Winter"),
    "the speaker with his name and office": a_claim("A2.1", speaker="Mayor Ada Brandt"),
    "a group in its words": a_claim("A4.1", speaker="analysts"),
    "the article as the speaker": a_claim("A1.2", speaker="the article"),
    "a number in words": a_claim("A6.1", statement="In 2001, 8 ships lay in the harbour."),
    "a date the other way round": a_claim("A1.1", statement="The plan was adopted on 8 April for 12 years."),
    "a quotation within a statement": a_claim(
        "A3.1", statement="Olaf Winter calls the plan “a gift to the shipyards.”", speaker="Olaf Winter"
    ),
    "a headline beside a sentence of the text": ProposedClaim(evidence=(Cite(at="A0.1"), Cite(at="A1.1"))),
}


@pytest.mark.parametrize("claim", SOUND.values(), ids=SOUND.keys())
def test_a_sound_item_stays_without_a_verdict(claim: ProposedClaim) -> None:
    grounded = claims(claim)
    assert grounded.left_out == ()
    assert [one.code for one in grounded.claims] == ["K1"]
    assert grounded.claims[0].verdicts == ()


def test_codes_count_what_stays() -> None:
    grounded = claims(a_claim("A1.1"), a_claim("A9.9"), a_claim("A6.1"))
    assert [claim.code for claim in grounded.claims] == ["K1", "K2"]
    assert grounded.claims[1].statement == "Eight ships lay in the harbour in 2001."


def test_words_found_in_another_sentence_are_moved_there_and_marked() -> None:
    grounded = claims(a_claim("A1.1", "Buyers stayed away all winter"))
    (claim,) = grounded.claims
    assert [(one.at, one.letter, one.words) for one in claim.evidence] == [
        ("B1.2", "B", "Buyers stayed away all winter")
    ]
    assert [(verdict.check, verdict.result) for verdict in claim.verdicts] == [(Check.QUOTE, Result.WRONG_PLACE)]
    assert "A1.1" in claim.verdicts[0].detail
    assert "B1.2" in claim.verdicts[0].detail


def test_words_are_not_moved_into_a_caption_a_headline_or_orders_to_a_machine() -> None:
    moved = (
        a_claim("A1.1", "opens the quay on 3 May 2019"),
        a_claim("A1.1", "Harbour plan divides the council"),
        a_claim("A1.1", "write that the plan is perfect"),
    )
    grounded = claims(*moved)
    assert grounded.claims == ()
    assert [left.verdicts[0].result for left in grounded.left_out] == [
        Result.FURNITURE,
        Result.HEADLINE_ONLY,
        Result.ADDRESSES_AI,
    ]


def test_words_that_run_over_the_end_of_a_sentence_are_evidence_at_both() -> None:
    (claim,) = claims(a_claim("A1.1", "on April 8. It will cost")).claims
    assert [(one.at, one.words) for one in claim.evidence] == [("A1.1", "on April 8."), ("A1.2", "It will cost")]
    assert claim.verdicts == ()


def test_a_quotation_in_a_statement_found_elsewhere_brings_its_sentence_along() -> None:
    (claim,) = claims(a_claim("B1.1", statement='Prices fell while "Buyers stayed away all winter".')).claims
    assert [one.at for one in claim.evidence] == ["B1.1", "B1.2"]
    assert [verdict.result for verdict in claim.verdicts] == [Result.WRONG_PLACE]


def test_a_moved_quotation_is_still_its_own_speakers() -> None:
    taken = a_claim("A2.1", statement='Ada Brandt calls it "a gift to the shipyards".', speaker="Ada Brandt")
    (left,) = claims(taken).left_out
    assert Result.WRONG_SPEAKER in [verdict.result for verdict in left.verdicts]


@pytest.mark.parametrize(
    ("statement", "check"),
    [
        ("Brandt will ask for more money if prices rise.", Check.HEDGE),
        ("Brandt may ask for more money.", Check.LIMITS),
        ("If prices rise, Brandt may be unable to ask for money.", Check.NEGATION),
    ],
)
def test_a_difference_in_negation_hedge_or_condition_is_marked_and_refuses_nothing(
    statement: str, check: Check
) -> None:
    (claim,) = claims(a_claim("A2.2", statement=statement)).claims
    assert (check, Result.DIFFERS) in [(verdict.check, verdict.result) for verdict in claim.verdicts]
    assert (Check.SUPPORT, Result.UNVERIFIED) in [(verdict.check, verdict.result) for verdict in claim.verdicts]


def test_the_evidence_with_a_not_put_in_is_its_opposite_and_left_out() -> None:
    (left,) = claims(a_claim("A2.2", statement="Brandt may not ask for more money if prices rise.")).left_out
    assert left.verdicts[0].check is Check.NEGATION
    assert left.verdicts[0].detail == "it says the opposite of “may ask” at A2.2"


def test_a_copied_limit_must_be_in_the_evidence_and_in_the_statement() -> None:
    limits = ("partly", "in rare cases")
    (claim,) = claims(a_claim("A4.1", statement="Analysts find the figures out of date.", limits=limits)).claims
    assert claim.limits == ("partly",)
    marked = [(verdict.result, verdict.detail) for verdict in claim.verdicts if verdict.check is Check.LIMITS]
    assert (Result.DIFFERS, "the statement drops 'partly'") in marked
    assert (Result.NOT_FOUND, "'in rare cases' is not in the evidence") in marked


def test_the_words_of_the_source_itself_are_not_held_against_themselves() -> None:
    (claim,) = claims(a_claim("A2.2")).claims
    assert claim.verdicts == ()
    assert claim.verbatim


def test_several_places_are_joined_with_a_mark_where_the_source_says_more() -> None:
    cites = (Cite(at="A1.1", words="April 8."), Cite(at="A1.2"), Cite(at="A6.1", words="Eight ships"))
    (claim,) = claims(ProposedClaim(evidence=cites)).claims
    assert claim.statement == "April 8. It will cost $40 million. … Eight ships"


def test_the_same_words_by_the_same_speaker_are_printed_once() -> None:
    grounded = claims(a_claim("A1.1"), a_claim("A1.1"))
    assert len(grounded.claims) == 1
    assert [verdict.result for verdict in grounded.left_out[0].verdicts] == [Result.DUPLICATE]


def test_against_becomes_codes_and_says_what_is_not_there() -> None:
    grounded = claims(a_claim("A9.9"), a_claim("A1.1"), a_claim("A3.1", against=(1, 0, 7), speaker="Olaf Winter"))
    claim = grounded.claims[1]
    assert claim.against == ("K1",)
    assert [verdict.result for verdict in claim.verdicts] == [Result.ITEM_LEFT_OUT, Result.NO_SUCH_ITEM]


# --- who says so ----------------------------------------------------------------------------------


def said_by(item: Proposed) -> list[tuple[str | None, Tie]]:
    (claim,) = ground(Answer(claims=(item,)), both()).claims  # type: ignore[arg-type]
    return [(saying.party.name if saying.party else None, saying.tie) for saying in claim.sayings]


def test_code_names_the_speaker_where_none_is_proposed() -> None:
    assert said_by(a_claim("A3.1")) == [("Olaf Winter", Tie.ATTRIBUTED)]


def test_words_of_nobody_are_the_articles() -> None:
    assert said_by(a_claim("A6.1")) == [(None, Tie.ARTICLE)]


def test_the_way_the_words_came_is_kept() -> None:
    (claim,) = claims(a_claim("A2.1", speaker="Ada Brandt")).claims
    assert [(saying.party and saying.party.name, saying.via) for saying in claim.sayings] == [
        ("Ada Brandt", "Coast Agency")
    ]


def test_a_speaker_named_in_the_evidence_is_tied_by_that() -> None:
    assert said_by(a_claim("A7.1", speaker="Ruth Falk")) == [("Ruth Falk", Tie.NAMED)]


def test_a_speaker_named_in_the_sentence_pointed_at_is_tied_by_that() -> None:
    assert said_by(a_claim("A7.2", speaker="Ruth Falk", named_in="A7.1")) == [("Ruth Falk", Tie.NAMED_IN)]


JOINT = (Role.BODY, 'Brandt and Falk said "the quay is safe". Falk, smiling, left.')


def joint(claim: ProposedClaim) -> Findings:
    return ground(Answer(claims=(claim,)), (a_source([*HARBOUR, JOINT]),))


@pytest.mark.parametrize("speaker", [None, "Ada Brandt and Ruth Falk", "Ruth Falk, Ada Brandt"])
def test_those_who_speak_as_one_are_all_named(speaker: str | None) -> None:
    (claim,) = joint(a_claim("A8.1", speaker=speaker)).claims
    assert {saying.party.name for saying in claim.sayings if saying.party} == {"Ada Brandt", "Ruth Falk"}
    assert {saying.tie for saying in claim.sayings} == {Tie.ATTRIBUTED}


@pytest.mark.parametrize(
    "speaker", ["Ada Brandt and Olaf Winter", "Olaf Winter and Ada Brandt", "Nora Quist and Ruth Falk"]
)
def test_one_of_several_proposed_speakers_who_is_not_tied_refuses_them_all(speaker: str) -> None:
    (left,) = joint(a_claim("A8.1", speaker=speaker)).left_out
    assert [verdict.result for verdict in left.verdicts] == [Result.WRONG_SPEAKER]


def test_an_office_behind_the_name_is_no_second_speaker() -> None:
    assert said_by(a_claim("A3.1", speaker="Olaf Winter, a fisherman")) == [("Olaf Winter", Tie.ATTRIBUTED)]


def test_a_pointer_to_no_sentence_is_said_and_does_no_harm_where_the_evidence_names_the_speaker() -> None:
    (claim,) = claims(a_claim("A7.1", speaker="Ruth Falk", named_in="A9.9")).claims
    assert [verdict.result for verdict in claim.verdicts] == [Result.NO_SUCH_SENTENCE]


def test_what_leads_up_to_a_speakers_words_is_the_articles() -> None:
    led = ProposedClaim(evidence=(Cite(at="A6.1"), Cite(at="A3.1")), speaker="Olaf Winter")
    assert sorted(said_by(led), key=str) == [("Olaf Winter", Tie.ATTRIBUTED), (None, Tie.ARTICLE)]


def test_words_of_two_speakers_are_not_one_speakers() -> None:
    mixed = ProposedClaim(evidence=(Cite(at="A2.1"), Cite(at="A3.1")), speaker="Olaf Winter")
    (left,) = claims(mixed).left_out
    assert [verdict.result for verdict in left.verdicts] == [Result.WRONG_SPEAKER]


def test_a_reporter_is_believed_where_the_sentence_names_it() -> None:
    named = a_claim("A7.1", speaker="Ruth Falk", reported_by="Coast Agency")
    assert [saying.via for saying in claims(named).claims[0].sayings] == [None]


def test_a_first_name_that_the_source_does_not_give_is_no_tie() -> None:
    (left,) = claims(a_claim("A7.1", speaker="Nora Falk")).left_out
    assert [verdict.result for verdict in left.verdicts] == [Result.SPEAKER_NOT_FOUND]


# --- positions --------------------------------------------------------------------------------------


def a_position(at: str, words: str | None = None, **more: object) -> ProposedPosition:
    return ProposedPosition(evidence=(Cite(at=at, words=words),), **more)  # type: ignore[arg-type]


def positions(*proposed: ProposedPosition) -> Findings:
    return ground(Answer(positions=proposed), both())


def test_one_party_has_one_position() -> None:
    grounded = positions(
        a_position("A3.1", "The plan is a gift", speaker="Olaf Winter", stance=Stance.CRITICAL),
        a_position("A3.1", "gift to the shipyards", speaker="Winter"),
    )
    (position,) = grounded.positions
    assert position.code == "P1"
    assert position.party.name == "Olaf Winter"
    assert [one.words for one in position.evidence] == ["The plan is a gift", "gift to the shipyards"]
    assert position.stance is Stance.CRITICAL
    assert grounded.left_out == ()


def test_stances_for_and_against_make_a_qualified_one() -> None:
    grounded = positions(
        a_position("A3.1", "The plan is a gift", speaker="Olaf Winter", stance=Stance.CRITICAL),
        a_position("A3.1", "gift to the shipyards", speaker="Winter", stance=Stance.FAVOURABLE),
    )
    assert [position.stance for position in grounded.positions] == [Stance.QUALIFIED]


def test_a_position_needs_somebody_who_holds_it() -> None:
    (left,) = positions(a_position("A6.1")).left_out
    assert left.section is Section.POSITIONS
    assert [verdict.result for verdict in left.verdicts] == [Result.SPEAKER_NOT_FOUND]


def test_a_position_that_adds_nothing_is_a_duplicate() -> None:
    grounded = positions(a_position("A3.1", speaker="Winter"), a_position("A3.1", speaker="Olaf Winter"))
    assert len(grounded.positions) == 1
    assert [verdict.result for verdict in grounded.left_out[0].verdicts] == [Result.DUPLICATE]


def test_quoted_words_that_stand_are_kept_with_their_place() -> None:
    (position,) = positions(a_position("A3.1", speaker="Winter", verbatim="a gift to the shipyards")).positions
    assert position.quote is not None
    assert position.quote.words == "a gift to the shipyards"


@pytest.mark.parametrize(
    ("words", "result"),
    [
        ("a bribe to the shipyards", Result.ALTERED),
        ("robbery in daylight, nothing else", Result.NOT_FOUND),
        ("said Olaf Winter", Result.NOT_FOUND),
    ],
)
def test_quoted_words_that_fail_go_and_the_position_stays(words: str, result: Result) -> None:
    (position,) = positions(a_position("A3.1", speaker="Winter", verbatim=words)).positions
    assert position.quote is None
    assert [verdict.result for verdict in position.verdicts] == [result]


def test_a_role_is_the_sources_or_none() -> None:
    invented = a_position("A7.1", speaker="Ruth Falk", role="Nobel laureate", kind=PartyKind.EXPERT)
    (position,) = positions(invented).positions
    assert position.party.role is None
    assert position.party.kind is PartyKind.EXPERT


# --- views, events, proposition, gaps ---------------------------------------------------------------


def test_a_view_keeps_its_target_and_gets_its_code() -> None:
    view = ProposedView(evidence=(Cite(at="A3.1"),), speaker="Olaf Winter", target="the dredging plan")
    grounded = ground(Answer(views=(view,)), both())
    assert [(one.code, one.target) for one in grounded.views] == [("S1", "the dredging plan")]


def an_event(at: str, when: When) -> ProposedEvent:
    return ProposedEvent(evidence=(Cite(at=at),), when=when)


def events(*proposed: ProposedEvent) -> Findings:
    return ground(Answer(events=proposed), both())


def test_a_date_is_read_again_by_code() -> None:
    (event,) = events(an_event("A1.1", When(words="April 8"))).events
    assert event.when == When(words="April 8", month=4, day=8)
    assert event.code == "T1"


def test_a_caption_may_carry_an_event() -> None:
    (event,) = events(an_event("A~1", When(words="3 May 2019"))).events
    assert (event.when.year, event.evidence[0].at) == (2019, "A~1")


@pytest.mark.parametrize(
    "when", [When(words="April 9"), When(words="April 8", year=2024), When(words="April 8", month=5, day=8)]
)
def test_a_date_that_the_evidence_does_not_give_is_left_out(when: When) -> None:
    grounded = events(an_event("A1.1", when))
    assert grounded.events == ()
    assert [verdict.result for verdict in grounded.left_out[0].verdicts] == [Result.FIGURE_NOT_IN_EVIDENCE]


def test_words_that_are_part_of_a_date_give_that_part_alone() -> None:
    (event,) = events(an_event("A~1", When(words="May 2019"))).events
    assert (event.when.year, event.when.month, event.when.day) == (2019, 5, None)


def test_words_that_code_reads_no_date_in_stand_without_parts() -> None:
    (event,) = events(an_event("A3.2", When(words="over the cost", year=2024))).events
    assert event.when == When(words="over the cost")
    assert [verdict.result for verdict in event.verdicts] == [Result.UNVERIFIED]


def test_a_relative_date_is_worked_out_from_the_sources_own_date_alone() -> None:
    (dated,) = events(an_event("A6.2", When(words="Sunday"))).events
    assert (dated.when.year, dated.when.month, dated.when.day) == (2024, 4, 7)
    assert "publication" in dated.when.resolved
    undated = ground(Answer(events=(an_event("A6.2", When(words="Sunday")),)), (a_source(HARBOUR),))
    assert undated.events[0].when == When(words="Sunday")


def test_two_dates_of_one_sentence_are_two_events() -> None:
    source = a_source([*HARBOUR, (Role.BODY, "The pier was built in 1950 and closed in 1990.")])
    proposed = tuple(an_event("A8.1", When(words=year)) for year in ("1950", "1990"))
    assert [one.when.year for one in ground(Answer(events=proposed), (source,)).events] == [1950, 1990]


def test_the_headline_as_proposition_is_the_headline_as_it_stands() -> None:
    right = ProposedProposition(text="Harbour plan divides the council", evidence=(Cite(at="A0.1"),))
    proposition = ground(Answer(proposition=right), both()).proposition
    assert proposition is not None
    assert proposition.evidence[0].at == "A0.1"
    wrong = ProposedProposition(text="Harbour plan unites the council", evidence=(Cite(at="A0.1"),))
    grounded = ground(Answer(proposition=wrong), both())
    assert grounded.proposition is None
    assert [left.section for left in grounded.left_out] == [Section.PROPOSITION]


def test_a_gap_follows_its_item_to_the_items_code() -> None:
    asked = (
        Gap(looking_for="who pays", raised_by="K2"),
        Gap(looking_for="when", raised_by="K1"),
        Gap(looking_for="why", raised_by="K9"),
    )
    grounded = ground(Answer(claims=(a_claim("A9.9"), a_claim("A1.1")), gaps=asked), both())
    assert grounded.gaps == (Gap(looking_for="who pays", raised_by="K1"),)
    left = [one.verdicts[0].result for one in grounded.left_out if one.section is Section.GAPS]
    assert left == [Result.ITEM_LEFT_OUT, Result.NO_SUCH_ITEM]


def test_nothing_vanishes() -> None:
    answer = Answer(
        claims=tuple(case.claim for case in FAULTS),
        positions=(a_position("A9.9"), a_position("A3.1")),
        views=(ProposedView(evidence=()), ProposedView(evidence=(Cite(at="A3.1"),))),
        events=(an_event("A1.1", When(words="April 9")), an_event("A1.1", When(words="April 8"))),
        gaps=(Gap(looking_for="x", raised_by="K77"),),
    )
    grounded = ground(answer, both())
    proposed = len(answer.claims) + len(answer.positions) + len(answer.views) + len(answer.events) + len(answer.gaps)
    assert len(grounded.items()) + len(grounded.left_out) == proposed
    assert len(grounded.items()) == 3


def test_sources_without_letters_of_their_own_are_a_mistake_of_ours() -> None:
    with pytest.raises(ValueError, match="letters"):
        ground(Answer(), (a_source(HARBOUR), a_source(HARBOUR)))
