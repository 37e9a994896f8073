"""What a statement drops of the words that hold its evidence back, and what only looks like that."""

from __future__ import annotations

import pytest
from grounding.small_sources import a_source

from briefing.grounding import ground
from briefing.grounding.dropped import Reading, dropped, put_in
from briefing.language.limits import Kind
from briefing.model import Answer, Check, Cite, Claim, ProposedClaim, Result, Role

Pair = tuple[str, str, tuple[str, ...]]

#: A statement, its evidence, the limits copied from it: each statement says more than its evidence.
DROPS: tuple[Pair, ...] = (
    ("The plant will close in spring, the owner said.", "The owner said the plant may close in spring.", ()),
    ("The levy undermines small farms.", "The levy would potentially undermine small farms.", ()),
    ("She called the accord a first step.", "She called the accord merely a first step.", ()),
    (
        "The reform has lowered rents in the capital.",
        "The reform has partly lowered rents in the capital, the study finds.",
        (),
    ),
    ("Mayors oppose the tax.", "Several mayors oppose the tax, the league said.", ()),
    ("The fund lost 300 million euros.", "The fund lost at least 300 million euros, auditors found.", ()),
    ("The army will withdraw its troops.", "The army will withdraw its troops if the truce holds.", ()),
    (
        "The subsidy will be paid to all growers.",
        "Unless parliament objects, the subsidy will be paid to all growers.",
        (),
    ),
    (
        "The court allows the search of phones.",
        "The court allows the search of phones only after a judge has signed.",
        (),
    ),
    ("Minister Holm said the bridge is safe.", "Minister Holm said the bridge is reportedly safe.", ()),
    ("The drug reduces the risk of stroke.", "The drug appears to reduce the risk of stroke in trials.", ()),
    ("The two banks are to merge in June.", "The two banks are expected to merge in June.", ()),
    ("Exports fell because of the strike.", "Exports fell largely because of the strike.", ()),
    ("Critics say the law harms newspapers.", "Critics say the law harms newspapers in part.", ()),
    (
        "The ceasefire covers the northern towns.",
        "The ceasefire covers the northern towns until 1 May.",
        ("until 1 May",),
    ),
    (
        "The firm pays its drivers a bonus.",
        "The firm pays its drivers a bonus in rare cases, it said.",
        ("in rare cases",),
    ),
    (
        "Doctors recommend the vaccine for children.",
        "Most doctors recommend the vaccine for children over five.",
        ("Most", "over five"),
    ),
    ("Ministers backed the plan.", "A few ministers backed the plan, two officials said.", ()),
    (
        "The union asks for a strike, Berg says the rail company hides losses.",
        "Berg asked whether the rail company hides losses.",
        (),
    ),
    (
        "The region is likely to run dry, and its reservoirs will be empty by autumn.",
        "The region's reservoirs might be empty by autumn.",
        (),
    ),
    (
        "The agreement gives fishermen access to the bay.",
        "The agreement in principle gives fishermen access to the bay.",
        (),
    ),
    (
        "The bank will raise rates in March.",
        "The bank will raise rates in March provided that inflation stays high.",
        (),
    ),
    ("The islands get new ferries by 2027.", "The islands get new ferries by 2027, depending on funding.", ()),
    (
        "Farmers could lose a third of their income, the minister told parliament, and rents double.",
        "Farmers could lose a third of their income, the minister told parliament, and rents might double.",
        (),
    ),
    ("The panel found that the pump failed.", "The panel found that the pump probably failed.", ()),
    ("The rebels control the valley.", "The rebels control most of the valley.", ()),
    ("Shares fell 30 percent.", "Shares fell nearly 30 percent.", ()),
    ("The embassy will stay open.", "The embassy will stay open as long as its staff are safe.", ()),
    ("Teachers want a shorter week.", "Some teachers want a shorter week, a survey says.", ()),
    ("Ruling the coast is the navy's task.", "Guarding the coast is mainly the navy's task.", ()),
    ("The visa lets nurses work in clinics.", "The visa lets nurses work only in clinics.", ()),
    ("The company polluted the river.", "The company allegedly polluted the river.", ()),
    ("The merger would cut costs, it said.", "The merger could cut costs, it said.", ()),
    ("The aid reaches the camps.", "The aid reaches the camps in some cases.", ()),
    ("Turnout was high in cities.", "Turnout was relatively high in cities.", ()),
    (
        "The parties agree to share the water, the treaty says.",
        "The parties agree to share the water subject to a yearly review, the treaty says.",
        ("subject to a yearly review",),
    ),
    ("The vaccine does not reduce deaths.", "The vaccine does not significantly reduce deaths.", ()),
    ("Experts doubt that the dam will hold.", "A few experts doubt that the dam will hold.", ()),
    ("The ban applies to boats.", "The ban applies to boats longer than 20 metres.", ("longer than 20 metres",)),
)
#: Each says no more.
HARMLESS: tuple[Pair, ...] = (
    ("The owner said the plant might close in spring.", "The owner said the plant may close in spring.", ()),
    (
        "Russia, if it secures relief, may reassert dominance.",
        "In a potential scenario where Russia secures relief, it may reassert dominance.",
        ("in a potential scenario where Russia secures relief",),
    ),
    ("The levy is potentially harmful to small farms.", "The levy could be harmful to small farms.", ()),
    (
        "The ministry has opened a second office in Lund.",
        "The ministry, which may merge next year, has opened a second office in Lund.",
        (),
    ),
    (
        "Only once the truce holds will the army withdraw its troops.",
        "The army will withdraw its troops if the truce holds.",
        (),
    ),
    (
        "The mayor said 15 people had been found.",
        "The mayor said 15 people had been found and would answer any questions relatives might have.",
        (),
    ),
    ("Some mayors oppose the tax.", "Several mayors oppose the tax, the league said.", ()),
    (
        "The fund reported a loss in its third year.",
        "The fund reported a loss in its third year. Auditors were asked if they could help.",
        (),
    ),
    ("Berg asks whether the rail company hides its losses.", "Will the rail company go on hiding its losses?", ()),
    (
        "The advice given to the minister is that the risk is low.",
        "I'm advised that the risk from this case is low.",
        ("I'm advised",),
    ),
    ("Holm thinks the bridge is safe.", "I think the bridge is safe.", ("I think",)),
    (
        "The impact depends on several things, one being the price of grain.",
        "The impact depends on several things. One of them is the price of grain.",
        ("One of them",),
    ),
    (
        "Though state aid may be weaker than under the Farm Act, the villages are thriving.",
        "Even though state aid may be weaker than the one provided by the Farm Act, the villages are thriving.",
        ("Even though state aid may be weaker than the one provided by the Farm Act",),
    ),
    (
        'Lind calls the treaty "a tool" more than "a promise".',
        'Lind calls the treaty "a tool -- useful for a while -- more than a promise".',
        ("more than a promise",),
    ),
    (
        "Judging the plan has to wait until the harvest is in.",
        "We will have to wait until the harvest is in to judge the plan.",
        ("we will have to wait until the harvest is in",),
    ),
    ("The new tunnel carries trains and cars.", "The new tunnel, about 7 km long, carries trains and cars.", ()),
    ("The council chose the second bid.", "The council could not agree on the first bid and chose the second bid.", ()),
    ("Officials forecast that the two banks merge in June.", "The two banks are expected to merge in June.", ()),
    ("The strike was the main cause of the fall in exports.", "Exports fell mainly because of the strike.", ()),
    (
        "The law was passed by parliament on Monday.",
        "The law, which critics say would harm some newspapers, was passed by parliament on Monday.",
        (),
    ),
    (
        "If parliament agrees, the subsidy will be paid to all growers.",
        "Unless parliament objects, the subsidy will be paid to all growers.",
        (),
    ),
    (
        "Talks went on around the clock in Bern.",
        "Talks about the bridge went on around the clock in Bern, where most embassies are.",
        (),
    ),
    (
        "The report finds that the walls are weak.",
        "The report, whose authors should present it in May, finds that the walls are weak.",
        (),
    ),
    (
        "The envoy said the most important point was trade.",
        "The envoy said that the point of most importance was trade.",
        (),
    ),
    (
        "Rents might double, the minister told parliament.",
        "Farmers could lose a third of their income, the minister told parliament, and rents might double.",
        (),
    ),
    ("The pump is thought to have failed.", "The panel found that the pump probably failed.", ()),
    ("The rebels hold a majority of the valley's villages.", "The rebels hold most of the valley's villages.", ()),
    ("Shares fell almost 30 percent.", "Shares fell nearly 30 percent.", ()),
    (
        "The embassy stays open while its staff are safe.",
        "The embassy will stay open as long as its staff are safe.",
        (),
    ),
    (
        "Teachers in the capital have a shorter week.",
        "Teachers in the capital have a shorter week, which some parents want for all.",
        (),
    ),
    ("The nurses' visa is for clinics alone.", "The visa lets nurses work only in clinics.", ()),
    ("The company is accused of polluting the river.", "The company allegedly polluted the river.", ()),
    ("The ministry expects the merger to cut costs.", "The merger could cut costs, the ministry said.", ()),
    (
        "A yearly review is a condition for sharing the water.",
        "The parties agree to share the water subject to a yearly review, the treaty says.",
        ("subject to a yearly review",),
    ),
    (
        "Deaths rose in March.",
        "Deaths rose in March although the vaccine does not significantly reduce them, some say.",
        (),
    ),
    ("Boats over 20 metres are banned.", "The ban applies to boats longer than 20 metres.", ("longer than 20 metres",)),
    ("Berg asked if the rail company hides losses.", "Berg asked whether the rail company hides losses.", ("whether",)),
    ("The bank said it will raise rates in March.", "The bank said it would raise rates in March.", ()),
    (
        "Members judge a slower harvest needed to ease the prices of grain.",
        "Members judged that a slower harvest would be needed to ease the prices of grain.",
        (),
    ),
    (
        "Lind said the island has never had a school.",
        "There has never been a school on the island, Lind noted, though a teacher may come.",
        (),
    ),
    ("The deputy called for a new road.", '"We should build a new road," the deputy said.', ()),
)


def judged(statement: str, evidence: str, limits: tuple[str, ...]) -> Claim:
    source = a_source([(Role.TITLE, "Of this and that"), (Role.BODY, evidence)])
    cites = tuple(Cite(at=f"A1.{one.number}") for one in source.blocks[1].sentences)
    (claim,) = ground(
        Answer(claims=(ProposedClaim(evidence=cites, statement=statement, limits=limits),)), (source,)
    ).claims
    return claim


def is_marked(pair: Pair) -> bool:
    return any(verdict.result is Result.UNVERIFIED for verdict in judged(*pair).verdicts)


@pytest.mark.parametrize("pair", DROPS, ids=lambda pair: pair[0])
def test_a_statement_that_drops_what_holds_its_evidence_back_is_marked(pair: Pair) -> None:
    assert is_marked(pair)


@pytest.mark.parametrize("pair", HARMLESS, ids=lambda pair: pair[0])
def test_a_statement_that_says_no_more_in_other_words_is_not_marked(pair: Pair) -> None:
    assert not is_marked(pair)


def test_words_alone_can_be_misjudged() -> None:
    """Both ways: a word as good that belongs to something else, and one that no list has."""
    assert not is_marked(
        ("Prices will rise next year, the bank expects relief.", "Prices could rise next year, the bank warned.", ())
    )
    assert is_marked(("In the cities turnout was fairly high.", "Turnout was relatively high in cities.", ()))


def test_the_remark_names_the_word_with_what_it_governs() -> None:
    remarks = judged("The port will reopen in June.", "The port may reopen in June, the mayor said.", ()).verdicts
    assert [(one.check, one.detail) for one in remarks if one.result is Result.DIFFERS] == [
        (Check.HEDGE, "the statement does not keep “port may reopen in June”")
    ]


def test_a_limit_is_not_missed_where_another_cited_sentence_says_it_without() -> None:
    cited = [Reading("The port may reopen in June."), Reading("The port does reopen in June, it was decided.")]
    assert list(dropped(Reading("The port reopens in June."), cited)) == []
    assert list(dropped(Reading("The port reopens in June."), cited[:1])) == [(Kind.CHANCE, "port may reopen in June")]


@pytest.mark.parametrize(
    ("statement", "evidence"),
    [
        ("The mayor did not want the port to reopen.", "The mayor wanted the port to reopen."),
        ("The port will reopen if the strike ends.", "The port will reopen in June."),
    ],
)
def test_a_negation_or_condition_that_the_evidence_has_not_is_found(statement: str, evidence: str) -> None:
    assert list(put_in(Reading(statement), [Reading(evidence)]))


@pytest.mark.parametrize(
    ("statement", "evidence"),
    [
        ("Nobody spoke of the harbour.", "The mayor wanted the port to reopen."),
        ("He doubts that the port, if the strike ends, will reopen.", "Will the port reopen? The strike ends in June."),
        ("The mayor did not want the port to reopen.", "The mayor rejected any plan to want the port to reopen."),
    ],
)
def test_a_negation_or_condition_on_other_words_is_none_put_in(statement: str, evidence: str) -> None:
    assert not list(put_in(Reading(statement), [Reading(evidence)]))
