from __future__ import annotations

import re
from dataclasses import replace

import pytest
from briefs import NOTICE, PARAGRAPHS, bare, claim, evidence, source_of
from hypothesis import given
from hypothesis import strategies as st

from briefing.model import Excerpt
from briefing.rendering import render
from briefing.rendering.quoting import BARE, Frame, frame
from briefing.rendering.view import compose

SOURCE = source_of(
    (
        *PARAGRAPHS,
        'The minister said "it is done. It was hard, and long," and left.',
        "Он сказал: «Мы готовы к переговорам», но не сегодня.",
        '"We will not sign,” she said. They left.',
        '"A speech that goes on. And on',
        "The harbour's boats aren't the owners' boats, they said.",
        "He called it 'a very poor sort of map' and went home.",
    )
)


def framed(words: str) -> Frame:
    return frame(words, (evidence(SOURCE, words),), SOURCE)


@pytest.mark.parametrize(
    "words",
    [
        "it is done. It was hard, and long",
        "It was hard, and long",
        "Мы готовы к переговорам",
        "We will not sign",
        "A speech that goes on.",
        "a very poor sort of map",
        "the accord is not a promise of joint patrols and was never meant as one",
    ],
)
def test_words_wholly_between_quotation_marks_are_direct_words(words):
    assert framed(words) == Frame(quoted=True)


def test_a_part_of_a_longer_quotation_is_quoted_and_shows_that_it_goes_on():
    assert framed("It was hard") == Frame(quoted=True, cut_after=True)
    assert framed("was hard, and long") == Frame(quoted=True, cut_before=True)


@pytest.mark.parametrize("words", [NOTICE, 'said "it is done', "The harbour's boats aren't the owners' boats"])
def test_words_with_marks_of_their_own_or_none_around_get_no_more(words):
    assert not framed(words).quoted


def test_a_whole_quotation_with_its_marks_is_not_shown_as_cut():
    assert framed(NOTICE) == BARE


@pytest.mark.parametrize(
    ("words", "before", "after"),
    [
        (PARAGRAPHS[6], False, False),
        (PARAGRAPHS[6].removesuffix("."), False, False),
        ("the new quotas mainly serve the four large trawling companies", True, True),
        ("They say that the new quotas mainly serve", False, True),
        ("she explained.", True, False),
    ],
)
def test_dots_stand_where_the_sentence_goes_on_and_not_for_a_full_stop(words, before, after):
    assert framed(words) == Frame(cut_before=before, cut_after=after)


def test_titles_and_an_engine_s_own_words_are_left_as_they_are():
    title = evidence(SOURCE, "Fishing accord leaves")
    assert frame("Fishing accord leaves", (title,), SOURCE) == BARE
    assert frame("Other words.", (evidence(SOURCE, "she explained."),), SOURCE) == BARE
    assert frame("Other words.", (), SOURCE) == BARE


def test_a_paragraph_that_is_withheld_in_part_is_not_judged():
    found = evidence(SOURCE, "She explained".lower())
    kept = replace(SOURCE, excerpts=(Excerpt(start=found.span.start, text=found.words),))
    assert frame(found.words, (found,), kept) == BARE


@given(st.data())
def test_dots_never_stand_at_a_sentence_s_own_start_or_end(data):
    block = data.draw(st.sampled_from([block for block in SOURCE.blocks if block.sentences and block.number]))
    sentence = data.draw(st.sampled_from(block.sentences))
    words = SOURCE.text[sentence.span.start : sentence.span.end]
    found = replace(evidence(SOURCE, words), span=sentence.span)
    assert (frame(words, (found,), SOURCE).cut_before, frame(words, (found,), SOURCE).cut_after) == (False, False)


QUOTED = "the accord is not a promise of joint patrols and was never meant as one"
CUT = "the new quotas mainly serve the four large trawling companies"


@pytest.mark.parametrize("format_", ["html", "markdown"])
def test_marks_and_dots_are_printed_in_every_format(format_):
    brief = bare()
    source = brief.sources[0]
    claims = (claim(1, source, QUOTED), claim(2, source, CUT), claim(3, source, NOTICE))
    text = render(replace(brief, claims=claims), format_).decode()
    plain = re.sub(r"<[^>]+>", "", text).replace("&#34;", '"').replace("&#39;", "'")
    assert f"“{QUOTED}”" in plain
    assert f"… {CUT} …" in plain
    assert f"“{NOTICE}" not in plain
    assert f"{NOTICE} …" not in plain


def test_a_dated_event_is_not_shown_as_cut():
    from briefs import a_brief  # noqa: PLC0415

    for entry in compose(a_brief()).undated:
        assert entry.wording is not None
        assert not entry.wording.cut_before
        assert not entry.wording.cut_after
