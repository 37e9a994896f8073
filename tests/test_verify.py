"""Every tampering with a finished brief is found and named."""

from __future__ import annotations

import hashlib
import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from small_brief import (
    BRIEF,
    FIRST,
    SECOND,
    SOURCE,
    TEXT,
    THIRD,
    VOS,
    evidence,
    saying,
    with_claim,
    with_source,
)

from briefing.errors import SourceError
from briefing.model import Evidence, Excerpt, Fact, Line, Party, Saying, Span, Tie
from briefing.record import to_json
from briefing.verify import check
from briefing.verify.report import MOST_SHOWN, difference, printable, shown


def found(brief, against=()):
    return [finding.line() for finding in check(to_json(brief).encode(), against=against).findings]


def tampered(change):
    brief = json.loads(to_json(BRIEF))
    change(brief)
    return [finding.line() for finding in check(json.dumps(brief).encode()).findings]


def another(text):
    """A source of another text with the places of the small brief's."""
    digest = hashlib.sha256(text.encode()).hexdigest()
    return replace(SOURCE, letter="", digest=digest, length=len(text), excerpts=(Excerpt(start=0, text=text),))


def test_an_untouched_brief_holds():
    report = check(to_json(BRIEF).encode())
    assert report.ok
    assert report.lines() == (
        "14 quotations looked up in 1 source",
        "consistent with the text it carries; this proves consistency, not origin (give --against SOURCE)",
    )


def test_what_is_no_brief_is_refused():
    with pytest.raises(SourceError, match="not a brief of ours"):
        check(b"An article.")


def test_a_changed_letter_of_a_quotation_is_found():
    assert tampered(lambda b: b["claims"][1]["evidence"][0].update(words=SECOND.replace("quay", "quai"))) == [
        "K2: altered: “…ays for the quai,” she said.” where the text has “…ays for the quay,” she said.”"
    ]


def test_a_changed_letter_of_the_text_is_found_by_digest_and_by_every_quotation_of_it():
    lines = tampered(lambda b: b["sources"][0]["excerpts"][0].update(text=TEXT.replace("quay", "quai")))
    assert lines[0].startswith("A: its text has the digest ")
    assert {line.split(":")[0] for line in lines[1:]} == {"K2", "K2, who says so", "P1", "P1, who says so"}


def test_a_changed_digest_is_found():
    assert found(with_source(digest="0" * 64)) == [f"A: its text has the digest {SOURCE.digest}, not {'0' * 64}"]


def test_a_moved_place_is_found():
    moved = Span(evidence("A1.1", FIRST).span.start + 1, evidence("A1.1", FIRST).span.end + 1)
    lines = found(with_claim(0, evidence=(Evidence(letter="A", at="A1.1", span=moved, words=FIRST),)))
    assert lines[0].startswith("K1: altered: ")
    assert f"K1: its place {moved.start}–{moved.end} is outside A1.1" in lines


def test_a_place_past_the_end_is_found():
    past = Evidence(letter="A", at="A1.1", span=Span(10, 10_000), words=FIRST)
    assert "K1: its place 10–10000 is not in the text carried" in found(with_claim(0, evidence=(past,)))


@pytest.mark.parametrize(
    ("at", "line"), [("A7.1", "K1: there is no sentence 'A7.1'"), ("A2.1", "K1: its place 54–115 is outside A2.1")]
)
def test_a_sentence_id_that_does_not_hold_the_words_is_found(at, line):
    claim = replace(evidence("A1.1", FIRST), at=at)
    assert line in found(with_claim(0, evidence=(claim,)))


def test_a_source_that_does_not_exist_is_found():
    assert "K1: there is no source 'B'" in found(
        with_claim(0, evidence=(replace(evidence("A1.1", FIRST), letter="B"),))
    )


def test_furniture_is_no_sentence():
    bare = tuple(replace(block, caption=False) for block in SOURCE.blocks)
    assert "T1: there is no sentence 'A~1'" in found(with_source(blocks=bare))


def test_a_verbatim_statement_with_other_words_is_found():
    statement = FIRST.replace("will", "may")
    assert found(with_claim(0, statement=statement)) == [
        "K1: “The council may raise the ha…” is called verbatim and is not its evidence's words"
    ]


def test_a_verbatim_statement_may_join_stretches_of_its_evidence():
    both = (evidence("A1.1", FIRST), evidence("A2.1", THIRD))
    assert not found(with_claim(0, statement=f"{FIRST} … {THIRD}", evidence=both))
    assert found(with_claim(0, statement=f"{FIRST} or {THIRD}", evidence=both))


def test_a_quotation_in_an_engine_s_sentence_is_looked_up_in_its_evidence():
    assert not found(with_claim(1, statement="She says the toll “pays for the quay.”"))
    assert found(with_claim(1, statement="She says the toll “pays for the quays.”")) == [
        "K2: it quotes “pays for the quays”, which its evidence does not say"
    ]


def test_a_quotation_of_the_bottom_line_is_looked_up():
    line = Line(text="They say “nobody will ever call”.", items=("S1",), evidence=(evidence("A2.1", THIRD),))
    assert found(replace(BRIEF, bottom_line=(line,))) == [
        "bottom line 1: it quotes “nobody will ever call”, which its evidence does not say"
    ]


def test_a_printed_quotation_from_elsewhere_is_found():
    position = replace(BRIEF.positions[0], quote=evidence("A2.1", "Nobody will call here any more"))
    assert found(replace(BRIEF, positions=(position,))) == [
        "P1: its quotation “Nobody will call here any mo…” is not from its evidence"
    ]


@pytest.mark.parametrize(
    ("change", "line"),
    [
        (lambda b: b["bottom_line"][0].update(items=["K9"]), "bottom line 1: it refers to “K9”"),
        (lambda b: b["claims"][1].update(against=["S2"]), "K2: it refers to “S2”"),
        (lambda b: b["claims"][1].update(same_as=["K0"]), "K2: it refers to “K0”"),
        (lambda b: b["gaps"][0].update(raised_by="K3"), "gap 1: it refers to “K3”"),
        (lambda b: b["questions"][0].update(follows_from=["K1", "X"]), "question 1: it refers to “X”"),
    ],
)
def test_a_reference_to_nothing_is_found(change, line):
    assert tampered(change) == [f"{line}, and there is no such item"]


def test_a_code_given_twice_is_found():
    assert "K1: several items have this code" in found(with_claim(1, code="K1"))


def test_a_letter_given_twice_is_found():
    assert "A: several sources have this letter" in found(replace(BRIEF, sources=(SOURCE, SOURCE)))


def test_a_fact_about_the_source_that_its_text_does_not_say_is_found():
    card = replace(SOURCE.card, title=replace(SOURCE.card.title, value="Harbour toll is to fall"))
    (line,) = found(with_source(card=card))
    assert line.startswith("A, title: “Harbour toll is to fall” where the text has")


def test_a_fact_without_a_place_is_not_held_against_the_text():
    assert not found(with_source(card=replace(SOURCE.card, byline=Fact(value="Nobody"))))


@pytest.mark.parametrize(
    ("change", "line"),
    [
        ({"number": 3}, "A: its paragraphs are not numbered one after the other"),
        ({"span": Span(0, 10_000)}, "A, block 4: 0–10000 is past the end of the text"),
        ({"span": Span(0, 5)}, "A, block 4: a sentence is outside the block, or a piece outside its sentence"),
    ],
)
def test_a_block_that_is_not_of_the_text_is_found(change, line):
    blocks = (*SOURCE.blocks[:-1], replace(SOURCE.blocks[-1], **change))
    assert line in found(with_source(blocks=blocks))


def test_sentences_that_overlap_or_are_misnumbered_are_found():
    first, second = SOURCE.blocks[2].sentences
    overlapping = replace(SOURCE.blocks[2], sentences=(first, replace(second, number=5, span=first.span)))
    lines = found(with_source(blocks=(*SOURCE.blocks[:2], overlapping, *SOURCE.blocks[3:])))
    assert "A, block 3: its sentences overlap" in lines
    assert "A, block 3: its sentences are not numbered one after the other" in lines


def test_withheld_text_is_noted_and_its_quotations_are_still_held():
    start = TEXT.index(FIRST)
    withheld = with_source(excerpts=(Excerpt(start=start, text=TEXT[start:]),))
    report = check(to_json(withheld).encode())
    assert report.notes == ("part of the text of A is withheld; its digest was not recomputed",)
    assert {finding.place for finding in report.findings} == {"title", "T1", "T1, who says so"}


def test_excerpts_that_overlap_or_pass_the_length_are_found():
    excerpts = (Excerpt(start=0, text=TEXT), Excerpt(start=5, text=TEXT[5:] + "more"))
    lines = found(with_source(excerpts=excerpts))
    assert "A: its excerpts overlap at 5" in lines
    assert f"A: it carries more than its {len(TEXT)} characters" in lines


@given(st.integers(0, len(TEXT) - 1))
def test_any_changed_letter_of_the_text_is_found(at):
    text = TEXT[:at] + ("x" if TEXT[at] != "x" else "y") + TEXT[at + 1 :]
    assert found(with_source(excerpts=(Excerpt(start=0, text=text),)))


def test_the_file_itself_is_named_as_the_origin():
    report = check(to_json(BRIEF).encode(), against=[another(TEXT)])
    assert report.ok
    assert report.lines()[-1] == "consistent with the text it carries, and made from the text given: A harbour.txt"


def test_a_file_changed_inside_evidence_names_the_items_and_both_digests():
    file = another(TEXT.replace("quay", "quai"))
    moved, unlike = found(BRIEF, [file])
    assert moved == "A: evidence of K2, P1 is not in harbour.txt"
    assert unlike == (
        f"A: harbour.txt is not the source this brief was made from: its digest is {file.digest}, "
        f"the brief has {SOURCE.digest}"
    )


def test_a_file_changed_elsewhere_is_not_the_source():
    (line,) = found(BRIEF, [another(TEXT + "One line more.\n")])
    assert "not the source this brief was made from" in line


def test_a_file_with_words_pushed_along_says_that_they_are_elsewhere():
    moved, _ = found(BRIEF, [another("New: " + TEXT)])
    everything = "title, bottom line 1, bottom line 2, K1, K2, P1, S1, T1"
    assert moved == f"A: evidence of {everything} is not at its place in harbour.txt"


def test_where_words_changed_and_others_were_pushed_along_only_the_changed_are_named():
    moved, _ = found(BRIEF, [another(TEXT.replace("quay", "landing stage"))])
    assert moved == "A: evidence of K2, P1 is not in harbour.txt"


def test_files_are_matched_by_digest_then_name_then_order():
    other = replace(another("Else."), name="else.txt")
    report = check(to_json(BRIEF).encode(), against=[other, replace(another(TEXT), name="renamed.txt")])
    assert report.ok
    assert report.against == ("A renamed.txt",)
    assert report.notes == ("else.txt was held against no source of the brief",)
    by_name = check(to_json(BRIEF).encode(), against=[other, another(TEXT + "x")])
    assert "harbour.txt is not the source" in by_name.findings[0].message
    by_order = check(to_json(BRIEF).encode(), against=[other])
    assert "else.txt is not the source" in by_order.findings[-1].message


def test_a_source_that_no_file_was_given_for_is_noted():
    second = replace(SOURCE, letter="B")
    report = check(to_json(replace(BRIEF, sources=(SOURCE, second))).encode(), against=[another(TEXT)])
    assert report.notes == ("B was held against no file",)
    assert report.lines()[-1].startswith("consistent with the text it carries, and made in part from the text given")


def test_a_withheld_text_is_held_against_the_file_of_the_same_digest():
    start = TEXT.index(SECOND)
    brief = with_source(excerpts=(Excerpt(start=start, text="x" + TEXT[start + 1 :]),))
    assert any(line.startswith("A: the text carried: “x") for line in found(brief, [another(TEXT)]))


def test_who_says_so_rests_on_the_words_of_its_item():
    assert found(with_claim(0, sayings=(saying(VOS, "A2.1", THIRD),))) == [
        "K1, who says so: “Piet Vos” is tied to words that it does not rest on"
    ]


def test_nobody_is_tied_to_words_and_nobody_at_once():
    nobody = replace(BRIEF.claims[0].sayings[0], party=None)
    assert found(with_claim(0, sayings=(nobody,))) == [
        "K1, who says so: the article cannot be tied to the words as 'attributed'"
    ]


def test_a_position_is_that_of_who_says_it():
    assert found(replace(BRIEF, positions=(replace(BRIEF.positions[0], party=VOS),))) == [
        "P1, who says so: it is the position of “Piet Vos”, who says none of it"
    ]


def test_a_speaker_put_for_another_is_found():
    assert found(with_claim(0, sayings=(saying(VOS, "A1.1", FIRST),))) == [
        "K1, who says so: “Piet Vos” is not tied to its words in the text"
    ]


def test_a_speaker_taken_away_is_found():
    nobody = Saying(party=None, tie=Tie.ARTICLE, evidence=(evidence("A1.1", FIRST),))
    (line,) = found(with_claim(0, sayings=(nobody,)))
    assert line.startswith("K1, who says so: the text gives its words to “")
    assert line.endswith("Ruiz”, the brief to nobody")


def test_a_speaker_named_in_another_sentence_must_stand_in_the_source():
    elsewhere = replace(saying(VOS, "A1.1", FIRST), tie=Tie.NAMED_IN)
    assert not found(with_claim(0, sayings=(elsewhere,)))
    unknown = replace(elsewhere, party=Party(name="Jo Blau"))
    assert found(with_claim(0, sayings=(unknown,))) == ["K1, who says so: “Jo Blau” stands in no source"]


def test_speakers_of_another_version_s_brief_are_not_worked_out_again():
    brief = with_claim(0, sayings=(saying(VOS, "A1.1", FIRST),))
    report = check(to_json(replace(brief, method=replace(brief.method, version="0"))).encode())
    assert report.ok
    assert report.notes == ("made by version 0: who says so was not worked out again",)


def test_a_report_shows_few_words_and_nothing_that_steers_a_terminal():
    long = "word " * 1000
    assert len(shown(long, 2000)) <= MOST_SHOWN + 4
    assert len(difference(long, "x" * 1000)) < 100
    assert printable("a\x1b[31mb\n") == "a?[31mb?"
    lines = check(to_json(with_claim(0, code="K1\x1b[2J", statement="x")).encode()).lines()
    assert all(line.isprintable() for line in lines)
