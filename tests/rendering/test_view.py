from __future__ import annotations

from dataclasses import replace

import pytest
from briefs import (
    ASKE,
    NOT,
    SAMPLES,
    a_brief,
    a_model_brief,
    bare,
    claim,
    evidence,
    position,
    saying,
    two_sources,
    with_claims,
    without_dates,
    without_views,
)

from briefing.model import (
    Check,
    LeftOut,
    Line,
    Party,
    PartyKind,
    Proposition,
    Result,
    Section,
    Signature,
    SourceKind,
    Stance,
    Verdict,
)
from briefing.rendering.view import chips, compose, marks


@pytest.mark.parametrize("name", SAMPLES)
def test_every_citation_has_its_mark_and_every_mark_its_citation(name):
    view = compose(SAMPLES[name]())
    assert chips(view)
    assert chips(view) == marks(view)


@pytest.mark.parametrize("name", SAMPLES)
def test_the_main_part_has_fewer_words_than_the_source(name):
    view = compose(SAMPLES[name]())
    assert view.words < view.body_words


@pytest.mark.parametrize("name", SAMPLES)
def test_a_mark_is_exactly_the_evidence_of_what_is_printed(name):
    brief = SAMPLES[name]()
    view = compose(brief)
    printed = {code for code, _ in chips(view)}
    for source, shown in zip(brief.sources, view.sources, strict=True):
        evidences = {
            one.words
            for item in brief.items()
            if item.code in printed
            for one in item.evidence
            if one.letter == source.letter
        }
        marked = "\n".join(
            "".join(segment.text if segment.codes else "\n" for segment in paragraph.segments)
            for paragraph in shown.paragraphs
        )
        assert all(words in marked for words in evidences)


def test_the_source_is_printed_word_for_word():
    brief = a_brief()
    printed = compose(brief).sources[0].paragraphs
    for block, paragraph in zip((b for b in brief.sources[0].blocks), printed, strict=True):
        assert "".join(segment.text for segment in paragraph.segments) == brief.sources[0].words_at(block.span)


def test_a_lone_source_is_cited_by_paragraph_and_several_by_letter_too():
    assert compose(a_brief()).claims[0].speakers[0].chips[0].label == "¶1"
    labels = {chip.label for one in compose(two_sources()).claims for by in one.speakers for chip in by.chips}
    assert {"A¶1", "B¶2"} <= labels


def test_a_headline_and_a_caption_are_cited_by_name():
    view = compose(a_brief())
    assert [chip.label for by in view.title.speakers for chip in by.chips] == ["headline"]
    assert "photo caption" in {chip.label for entry in view.undated for chip in entry.chips}


def test_who_says_so_names_the_speaker_the_role_and_the_channel():
    by = compose(a_brief()).bottom_line[0].speakers[0]
    assert (by.name, by.details, by.chips[0].label) == (
        "Torben Aske",
        ("Deputy Fisheries Minister", "via Radio Havn"),
        "¶4",
    )


def test_what_nobody_says_is_said_by_the_source_by_its_kind():
    brief = with_claims(2)
    assert compose(brief).claims[0].speakers[0].name == "the article"
    release = replace(brief, sources=(replace(brief.sources[0], kind=SourceKind.PRESS_RELEASE),))
    assert compose(release).claims[0].speakers[0].name == "the issuer"
    assert compose(release).says_note.startswith("The issuer’s account")


def test_a_kind_set_by_the_user_wins_and_says_so():
    brief = bare()
    view = compose(replace(brief, task=replace(brief.task, kind=SourceKind.SPEECH)))
    assert view.kicker == "Source brief: one speech"
    assert [(row.value, row.note) for row in view.about[0].rows if row.label == "Kind"] == [
        ("speech", "set by the user")
    ]


def test_a_claim_in_the_bottom_line_is_printed_once():
    view = compose(a_brief())
    assert [one.code for one in view.bottom_line] == ["K1", "K4", "K8"]
    assert [one.code for one in view.claims] == ["K2", "K3", "K5", "K6", "K7"]
    assert view.says_note == "In the source’s own words; K1, K4 and K8 stand in the bottom line."


def test_a_bottom_line_that_would_leave_no_claims_below_it_is_not_set_apart():
    brief = a_brief()
    few = replace(brief, claims=brief.claims[:1], bottom_line=brief.bottom_line[:1])
    view = compose(few)
    assert view.bottom_line == ()
    assert [one.code for one in view.claims] == ["K1"]


def test_a_models_bottom_line_reads_on_as_prose_and_its_claims_stay_below():
    view = compose(a_model_brief())
    assert view.flowing
    assert len(view.bottom_line) == 2
    assert [one.code for one in view.claims] == ["K1", "K2", "K3", "K4"]
    assert view.says_note == "Worded by a language model; only words in quotation marks are the source’s."


def test_stances_come_in_one_order_and_nobody_in_favour_is_said():
    rows = compose(a_brief()).rows
    assert [row.word for row in rows] == ["critical", "sets out limits", "favourable", "not stated"]
    assert rows[2].voices == ()


def test_where_nobody_takes_a_side_no_side_is_shown():
    brief = a_brief()
    unstated = tuple(replace(one, stance=Stance.NOT_STATED) for one in brief.positions)
    assert [row.word for row in compose(replace(brief, positions=unstated)).rows] == ["not stated"]


@pytest.mark.parametrize("kind", [SourceKind.PRESS_RELEASE, SourceKind.SPEECH])
def test_a_single_voice_gets_no_table_of_stances(kind):
    brief = a_brief()
    one = replace(
        brief,
        sources=(replace(brief.sources[0], kind=kind),),
        positions=(position(1, brief.sources[0], ASKE, Stance.FAVOURABLE, NOT),),
    )
    view = compose(one)
    assert view.towards is None
    assert [(row.stance, [voice.name for voice in row.voices]) for row in view.rows] == [("", ["Torben Aske"])]


def test_kinds_of_party_are_words_and_an_unknown_one_prints_nothing():
    brief = a_brief()
    source = brief.sources[0]
    union = Party(name="a union", kind=PartyKind.CIVIL_SOCIETY)
    somebody = Party(name="somebody", kind=PartyKind.UNKNOWN)
    positions = (
        position(1, source, union, Stance.CRITICAL, NOT),
        position(2, source, somebody, Stance.CRITICAL, NOT),
    )
    voices = compose(replace(brief, positions=positions)).rows[0].voices
    assert [voice.details for voice in voices] == [("civil society",), ()]


@pytest.mark.parametrize(
    ("party", "beside", "details"),
    [
        (Party(name="A. B.", role="fisheries expert", kind=PartyKind.EXPERT), "", ("fisheries expert",)),
        (Party(name="A. B.", role="Media Freedom director", kind=PartyKind.MEDIA), "", ("Media Freedom director",)),
        (Party(name="A. B.", role="mediator", kind=PartyKind.MEDIA), "", ("mediator", "media")),
        (Party(name="A. B.", role="minister", kind=PartyKind.GOVERNMENT), "", ("minister", "government")),
        (Party(name="experts", group=True, kind=PartyKind.EXPERT), "unnamed", ()),
    ],
)
def test_the_kind_of_party_is_not_said_where_its_role_or_its_being_a_group_says_it(party, beside, details):
    brief = a_brief()
    alone = replace(brief, positions=(position(1, brief.sources[0], party, Stance.CRITICAL, NOT),))
    (voice,) = compose(alone).rows[0].voices
    assert (voice.beside, voice.details) == (beside, details)


UNHEARD = "Speakers were not looked for: the source is in a language in which they are not found yet."


def test_where_nobody_listened_for_speakers_nobody_is_said_not_to_have_spoken():
    brief = bare()
    foreign = replace(
        brief,
        sources=(replace(brief.sources[0], language="pl"),),
        method=replace(brief.method, skipped=(Check.SPEAKER, Check.SUPPORT)),
    )
    view = compose(foreign)
    assert view.claims[0].speakers[0].name == "not looked for"
    assert UNHEARD in view.made_by
    assert UNHEARD in view.method.sentences
    assert "Not run: the check of support." in view.method.sentences
    heard = compose(replace(foreign, sources=brief.sources, method=brief.method))
    assert heard.claims[0].speakers[0].name == "the article"
    assert UNHEARD not in (*heard.made_by, *heard.method.sentences)


def test_of_several_sources_those_that_nobody_listened_to_are_named():
    brief = two_sources()
    first, second = brief.sources
    mixed = replace(
        brief,
        sources=(first, replace(second, language="pl")),
        method=replace(brief.method, skipped=(Check.SPEAKER,)),
    )
    assert "Speakers were not looked for in B, not being in English." in compose(mixed).made_by
    assert any(one.speakers[0].name == "the article" for one in compose(mixed).claims)


def test_doubts_that_were_found_and_had_no_room_are_not_said_to_be_none():
    brief = bare()
    assert compose(brief).no_doubts == "None was recognised in the source."
    body = " ".join(["word"] * 2000)
    long_doubts = tuple(replace(one, statement=body) for one in a_brief().views)
    view = compose(replace(brief, views=long_doubts))
    assert view.doubts == ()
    assert view.no_doubts == "Three were found and left aside so that the brief stays shorter than its source."
    assert compose(replace(brief, views=long_doubts[:1])).no_doubts.startswith("One was found")


def test_doubts_are_none_found_in_an_article_and_no_section_in_a_speech():
    brief = without_views()
    assert compose(brief).doubts == ()
    speech = replace(brief, sources=(replace(brief.sources[0], kind=SourceKind.SPEECH),))
    assert compose(speech).doubts is None


def test_dates_stand_in_order_and_a_year_that_is_not_given_stays_so():
    view = compose(a_brief())
    assert [entry.when for entry in view.dated] == ["2009"]
    assert [entry.when for entry in view.undated] == ["12 February", "14 February", "2 March", "3 March", "20 March"]
    assert compose(without_dates()).undated == ()


def test_a_date_that_opens_an_event_is_not_said_twice():
    brief = a_brief()
    words = "20 March hearing"
    opened = replace(brief.events[5], statement=words, evidence=(evidence(brief.sources[0], words),))
    [entry] = compose(replace(brief, events=(opened,))).undated
    assert entry.wording is not None
    assert (entry.when, entry.wording.text) == ("20 March", words)
    longer = replace(opened, statement="20 March hearing in Osterby")
    [entry] = compose(replace(brief, events=(longer,))).undated
    assert entry.wording is not None
    assert entry.wording.text == "hearing in Osterby"


def test_an_event_in_a_claims_own_words_points_at_the_claim():
    brief = a_brief()
    claim_as_event = replace(brief.events[0], statement=brief.claims[1].statement, evidence=brief.claims[1].evidence)
    entry = compose(replace(brief, events=(claim_as_event,))).undated[0]
    assert entry.wording is None
    assert entry.same_as is not None
    assert entry.same_as.label == "K2"


def test_what_the_engine_could_not_do_is_said():
    view = compose(a_brief())
    assert view.made_by == (
        "Made by software from one article. Not yet reviewed by a person.",
        "No language model was used; gaps were not looked for.",
    )
    assert "Gaps were not looked for." in view.method.sentences
    model = compose(a_model_brief())
    assert model.made_by[1:] == ("Language model: a-model at localhost.",)
    assert "Gaps were not looked for." not in model.method.sentences


def test_a_signature_takes_the_place_of_the_draft():
    view = compose(replace(a_brief(), signed=Signature(name="R. Iyer", date="2026-11-25")))
    assert not view.draft
    assert view.head == "Reviewed by R. Iyer, 2026-11-25"
    assert view.made_by[0].endswith("Reviewed by R. Iyer, 2026-11-25.")


def test_what_was_left_out_is_listed_with_its_reason():
    left = compose(a_brief()).method.left_out
    assert [(one.what, one.wording, one.reason) for one in left] == [
        ("claim", "The accord costs 4 million.", "a figure in it is not in the sentences it rests on")
    ]


def test_what_was_left_out_takes_one_short_line_and_the_reason_that_decided():
    brief = a_brief()
    (left,) = brief.left_out
    verdicts = (Verdict(check=Check.QUOTE, result=Result.ALTERED), Verdict(check=Check.LIMITS, result=Result.DIFFERS))
    lengthy = replace(left, what=replace(left.what, statement="The accord costs 4 million. " * 9), verdicts=verdicts)
    (shown,) = compose(replace(brief, left_out=(lengthy,))).method.left_out
    assert len(shown.wording) <= 80
    assert shown.wording.endswith("…")
    assert shown.reason == "it alters the source’s words"


def test_the_method_note_counts_names_and_admits():
    sentences = " ".join(compose(a_brief()).method.sentences)
    for said in ("version", "extractive engine", "3 blocks", "Not run: the check of support.", "comparison folding"):
        assert said.replace("version", "0.1.0") in sentences


def test_a_model_without_a_host_is_named_alone():
    brief = a_model_brief()
    assert compose(replace(brief, method=replace(brief.method, host=None))).made_by[1] == "Language model: a-model."


def test_what_is_not_a_models_is_said_to_be_softwares_and_what_is_word_for_word_is_marked():
    brief = a_model_brief()
    software = replace(brief, method=replace(brief.method, model=None))
    assert compose(software).says_note.startswith("Worded by software; ")
    mixed = compose(replace(brief, claims=(*brief.claims[:3], replace(a_brief().claims[4], code="K4"))))
    assert mixed.claims[3].tags == ("word for word",)
    assert "or marked “word for word”" in mixed.says_note


def test_a_models_positions_are_printed_unless_a_claim_of_the_party_tells_them_and_there_is_no_room():
    view = compose(a_model_brief())
    assert [one.party.label for one in view.stands] == ["P5", "P7", "P8"]
    assert view.stands_note == ""
    crowded = compose(replace(a_model_brief(), views=longer_than_the_source()))
    told = {voice.code: [one.label for one in voice.told] for row in crowded.rows for voice in row.voices}
    assert [one.party.label for one in crowded.stands] == ["P7", "P8"]
    assert told == {"P5": ["K1"], "P7": [], "P8": []}
    assert crowded.stands_note
    assert not any("position" in sentence for sentence in crowded.method.sentences)


def longer_than_the_source():
    """Doubts that leave room for a few words more."""
    brief = a_model_brief()
    room = compose(replace(brief, views=(), positions=brief.positions[1:])).body_words
    used = compose(replace(brief, views=(), positions=brief.positions[1:])).words
    return (replace(a_brief().views[0], statement=" ".join(["word"] * (room - used - 3)), verbatim=False),)


def test_a_position_that_nothing_tells_and_that_found_no_room_is_counted():
    brief = a_model_brief()
    gram = replace(brief.positions[1], statement=" ".join(["word"] * 2000))
    view = compose(replace(brief, positions=(gram,)))
    assert view.stands == ()
    assert any("left aside" in one.lower() and "one position" in one for one in view.method.sentences)


def test_a_source_own_positions_are_told_by_its_claims_and_doubts():
    view = compose(a_brief())
    assert view.stands == ()
    told = {voice.code: [one.label for one in voice.told] for row in view.rows for voice in row.voices}
    assert (told["P1"], told["P2"], told["P7"]) == (["S1"], ["K8", "S2"], [])


def test_a_sentence_that_names_its_party_does_not_name_it_twice_and_its_quote_is_set_as_one():
    stands = {one.party.label: one for one in compose(a_model_brief()).stands}
    gram, eide = stands["P7"], stands["P8"]
    assert (gram.name, eide.name) == ("", "Paul Eide")
    assert gram.quote is not None
    assert f"{gram.quote.opens}{gram.quote.text}{gram.quote.closes}" == "“open tone of the talks”"
    assert eide.quote is None


def test_a_quote_that_stands_between_no_marks_in_its_source_is_set_between_them():
    brief = a_model_brief()
    unmarked = replace(brief.positions[1], quote=evidence(brief.sources[0], "names no sum for patrols"))
    (stand,) = compose(replace(brief, positions=(unmarked,))).stands
    assert stand.quote is not None
    assert stand.quote.opens + stand.quote.closes == "“”"


def test_an_author_whom_the_text_does_not_name_is_told_by_claims_that_nobody_else_makes():
    brief = a_model_brief()
    source = brief.sources[0]
    nobodys = replace(claim(1, source, NOT), statement="It promises no patrols.", verbatim=False)
    position_of_author = replace(brief.positions[0], party=None, sayings=nobodys.sayings, verbatim=True)
    speech = replace(
        brief,
        sources=(replace(source, kind=SourceKind.SPEECH),),
        claims=(nobodys, *brief.claims[1:]),
        positions=(position_of_author,),
    )
    (voice,) = compose(speech).rows[0].voices
    assert (voice.name, [one.label for one in voice.told]) == ("The speaker", ["K1"])
    worded = replace(position_of_author, verbatim=False, statement="Patrols were never promised.")
    (stand,) = compose(replace(speech, positions=(worded,))).stands
    assert stand.name == "The speaker"


def test_a_question_that_stances_refer_to_is_called_one():
    brief = a_model_brief()
    question = "Does the accord bring patrols?"
    asked = replace(brief, task=replace(brief.task, question=question), proposition=Proposition(text=question))
    assert compose(asked).towards_label == "Stance on the question:"
    assert compose(brief).towards_label == "Stance on the subject of the headline:"


def test_a_role_that_the_name_says_already_is_not_said_again():
    brief = a_brief()
    group = Party(name="researchers close to the ministry", role="Researchers", group=True)
    alone = replace(brief, positions=(position(1, brief.sources[0], group, Stance.CRITICAL, NOT),))
    (voice,) = compose(alone).rows[0].voices
    assert (voice.name, voice.details) == ("Researchers close to the ministry", ())


def test_lines_that_nobody_checked_bear_a_mark_that_is_explained_once():
    brief = a_model_brief()
    differs = (Verdict(check=Check.HEDGE, result=Result.DIFFERS, detail="the evidence has “may”"),)
    top = replace(brief.bottom_line[0], verdicts=differs)
    gram = replace(brief.positions[1], verdicts=differs)
    view = compose(
        replace(brief, bottom_line=(top, *brief.bottom_line[1:]), positions=(gram,), events=(), title=brief.title)
    )
    assert view.bottom_line[0].tags == view.stands[0].tags == ("not verified",)
    (said,) = [one for one in view.method.sentences if one.startswith("Marked “not verified”")]
    assert said.startswith("Marked “not verified”: bottom line and P7. ")
    assert "“may”" not in " ".join(view.method.sentences)
    assert "not verified" in view.foot
    assert view.marked_note
    plain = compose(brief)
    assert "not verified" not in plain.foot
    assert plain.marked_note == ""


def test_a_place_put_right_and_a_quotation_dropped_are_said():
    brief = a_brief()
    moved = replace(brief.claims[1], verdicts=(Verdict(check=Check.QUOTE, result=Result.WRONG_PLACE),))
    lost = replace(brief.positions[0], verdicts=(Verdict(check=Check.QUOTE, result=Result.NOT_FOUND),))
    claims, positions = (brief.claims[0], moved, *brief.claims[2:]), (lost, *brief.positions[1:])
    sentences = compose(replace(brief, claims=claims, positions=positions)).method.sentences
    assert "The place that was proposed for K2 was wrong and was put right." in sentences
    assert "A quotation that was proposed with P1 is not the source’s and was dropped." in sentences


def test_gaps_that_were_looked_for_and_left_out_were_looked_for():
    brief = a_model_brief()
    gap = Verdict(check=Check.SHAPE, result=Result.EMPTY)
    left = LeftOut(what=brief.gaps[0], section=Section.GAPS, verdicts=(gap,))
    none = "Gaps were not looked for."
    assert none in compose(replace(brief, gaps=())).method.sentences
    assert none not in compose(replace(brief, gaps=(), left_out=(left,))).method.sentences


def test_an_unverified_item_says_so_on_the_page_and_in_the_note():
    brief = a_brief()
    doubtful = replace(
        brief.claims[1], verdicts=(Verdict(check=Check.NEGATION, result=Result.UNVERIFIED, detail="“not” was dropped"),)
    )
    view = compose(replace(brief, claims=(brief.claims[0], doubtful, *brief.claims[2:])))
    assert view.claims[0].tags == ("not verified",)
    assert any(sentence.startswith("Marked “not verified”: K2. ") for sentence in view.method.sentences)


def test_counter_evidence_is_shown_beside_what_it_speaks_against():
    against = compose(a_brief()).against
    assert [(one.code, [target.label for target in one.targets]) for one in against] == [("K8", ["K3"])]


def test_a_line_cited_by_nobody_shows_its_chips_all_the_same():
    brief = bare()
    found = evidence(brief.sources[0], NOT)
    dek = Line(text="A dek of its own.", evidence=(found,), sayings=())
    view = compose(replace(brief, dek=dek))
    assert view.dek is not None
    assert [chip.label for chip in view.dek.chips] == ["¶4"]


def test_evidence_that_no_speaker_covers_is_cited_beside_the_statement():
    brief = bare()
    source = brief.sources[0]
    one, other = evidence(source, NOT), evidence(source, "That would probably undermine")
    mixed = replace(claim(1, source, NOT, ASKE), evidence=(one, other), sayings=(saying(ASKE, one),))
    view = compose(replace(brief, claims=(mixed,)))
    assert [chip.label for chip in view.claims[0].speakers[0].chips] == ["¶4"]
    assert [chip.label for chip in view.claims[0].chips] == ["¶12"]


def test_a_document_keeps_its_own_title_where_the_brief_has_another():
    brief = a_brief()
    assert brief.title.text == brief.sources[0].card.title.value
    assert "Headline" not in [row.label for row in compose(brief).about[0].rows]
    worded = replace(brief, title=replace(brief.title, text="An accord without ships", verbatim=False))
    rows = {row.label: row.value for row in compose(worded).about[0].rows}
    assert rows["Headline"] == brief.title.text


def test_doubts_that_no_rule_looked_for_are_not_said_to_be_none():
    brief = replace(a_brief(), views=())
    assert compose(brief).no_doubts == "None was recognised in the source."
    german = replace(brief, sources=tuple(replace(source, language="de") for source in brief.sources))
    assert compose(german).no_doubts == "Not looked for: without a model, doubts are found in English alone."
