from __future__ import annotations

from dataclasses import replace

from briefs import PARAGRAPHS, a_brief, claim, repeated, source_of, with_claims

from briefing.language.sentences import word_count
from briefing.model import Gap, Profile, Question, When
from briefing.rendering.selection import select
from briefing.rendering.view import compose


def test_a_brief_that_fits_keeps_everything():
    brief = a_brief()
    chosen = select(brief)
    assert chosen.brief == brief
    assert chosen.words < chosen.body_words


def test_whole_items_are_left_aside_and_counted_until_it_fits():
    brief = with_claims(12)
    view = compose(brief)
    assert view.words < view.body_words
    assert view.dated + view.undated == ()
    assert any("six dated events" in sentence for sentence in view.method.sentences)


def test_a_claim_is_printed_even_of_a_source_of_one_sentence():
    source = source_of(PARAGRAPHS[:1])
    brief = replace(
        with_claims(1), sources=(source,), claims=(claim(1, source, PARAGRAPHS[0]),), positions=(), views=()
    )
    brief = replace(brief, events=(), proposition=None)
    assert [one.code for one in compose(brief).claims] == ["K1"]


def test_the_same_words_are_counted_once():
    brief = with_claims(3)
    alone = select(replace(brief, bottom_line=())).words
    assert select(replace(brief, bottom_line=repeated(brief.claims[:2]))).words == alone


def test_a_question_brings_the_claim_it_follows_from_or_is_left_aside():
    brief = with_claims(12)
    asked = replace(
        brief,
        questions=(Question(text="Who pays for it?", follows_from=("K12",)),),
        gaps=(Gap(looking_for="The text", raised_by="K11"),),
    )
    chosen = select(asked).brief
    codes = {one.code for one in chosen.claims}
    assert all(code in codes for question in chosen.questions for code in question.follows_from)
    assert all(gap.raised_by in codes for gap in chosen.gaps)


def test_what_was_not_chosen_is_never_spoken_of():
    brief = with_claims(12)
    claims = (replace(brief.claims[0], against=("K99",)), *brief.claims[1:])
    assert select(replace(brief, claims=claims)).brief.claims[0].against == ()


def test_a_short_profile_ends_at_seven_hundred_words():
    paragraphs = tuple(f"{number} {paragraph}" for number in range(8) for paragraph in PARAGRAPHS)
    source = source_of(paragraphs)
    claims = tuple(claim(number + 1, source, paragraph) for number, paragraph in enumerate(paragraphs))
    brief = replace(
        with_claims(1), sources=(source,), claims=claims, positions=(), views=(), events=(), proposition=None
    )
    chosen = select(replace(brief, task=replace(brief.task, profile=Profile.SHORT)))
    assert chosen.words <= 700
    assert len(chosen.brief.claims) <= 12


def test_the_measure_is_that_of_the_text_printed():
    brief = replace(with_claims(2), views=(), events=(), bottom_line=(), dek=None)
    texts = [brief.title.text, *(one.statement for one in brief.claims)]
    assert select(brief).words == int(sum(word_count(text) for text in texts))


def test_a_thing_that_a_date_only_names_fills_up_a_short_timeline_and_no_full_one():
    brief = a_brief()
    thing = replace(
        brief.events[0], code="T9", statement="the 2001 pact, which failed", when=When(words="2001", year=2001)
    )
    assert thing in select(replace(brief, events=(*brief.events[:2], thing))).brief.events
    assert thing not in select(replace(brief, events=(*brief.events, thing))).brief.events
