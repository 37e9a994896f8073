from __future__ import annotations

import hashlib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.errors import SourceError
from briefing.model import NOT_GIVEN, Role, Source, SourceKind, places
from briefing.sources import FORM, check_length, read

EXAMPLE = Path(__file__).parents[2] / "examples" / "iran-russia-treaty" / "article.txt"
WORDS = "The port authority of Tallmouth said on Wednesday that the fees would rise by a tenth in the next year. "


@pytest.fixture(scope="module")
def treaty() -> Source:
    (source,) = read(EXAMPLE)
    return source


def words(source: Source, role: Role) -> list[str | None]:
    return [source.words_at(block.span) for block in source.blocks if block.role is role]


def test_a_plain_file_in_text_form_is_the_text(treaty: Source) -> None:
    text = EXAMPLE.read_bytes().decode()
    assert (treaty.text, treaty.length, treaty.name, treaty.media_type) == (
        text,
        len(text),
        "article.txt",
        "text/plain",
    )
    assert (treaty.digest, treaty.form) == (hashlib.sha256(text.encode()).hexdigest(), FORM)
    assert treaty.notices == ()


def test_the_example_has_its_title_standfirst_heading_and_fifteen_paragraphs(treaty: Source) -> None:
    assert words(treaty, Role.TITLE) == [
        "Iran-Russia treaty stops short of offering Iranian regime military guarantees"
    ]
    (dek,) = words(treaty, Role.DEK)
    assert dek is not None
    assert dek.startswith("The newly ratified strategic partnership agreement")
    assert words(treaty, Role.HEADING) == ["'Political theater'"]
    assert [block.number for block in treaty.paragraphs()] == list(range(1, 16))
    assert {block.under for block in treaty.paragraphs()[8:]} == {"'Political theater'"}


def test_the_furniture_of_the_example_is_told_with_reasons(treaty: Source) -> None:
    furniture = [block for block in treaty.blocks if block.role is Role.FURNITURE]
    assert [block.why for block in furniture] == [
        "a section label above the title",
        "a picture's caption: it ends with a credit in brackets",
        "repeats the caption above",
        "a byline",
        "a question or request to the page's reader",
    ]


def test_the_dated_caption_can_be_cited_once(treaty: Source) -> None:
    found = places(treaty)
    assert "~1" in found
    assert "~2" not in found
    assert (treaty.words_at(found["~1"].span) or "").endswith("January 17. [Vyacheslav Prokofyev/POOL/AFP]")


def test_the_card_of_the_example(treaty: Source) -> None:
    assert treaty.card.byline.value == "Fariba Raad"
    assert (treaty.card.published, treaty.card.outlet) == (NOT_GIVEN, NOT_GIVEN)
    assert [fact.value for fact in treaty.card.rests_on] == ["TASS", "AFP"]
    assert (treaty.kind, treaty.language) == (SourceKind.NEWS, "en")


def test_the_same_text_reads_the_same_with_other_line_ends_and_encoding(treaty: Source) -> None:
    data = treaty.text.replace("\n", "\r\n").encode("utf-16")
    (other,) = read(data, name="article.txt")
    assert other == treaty


def test_captions_moved_or_taken_out_leave_the_paragraphs_as_they_are(treaty: Source) -> None:
    parts = treaty.text.strip().split("\n\n")
    captions = [part for part in parts if part.startswith("Russian President")]
    others = [part for part in parts if part not in captions]
    for arranged in (others, [*others[:8], *captions, *others[8:]], [*others[:-1], *captions, others[-1]]):
        (source,) = read("\n\n".join(arranged).encode())
        assert words(source, Role.BODY) == words(treaty, Role.BODY)
        assert words(source, Role.DEK) == words(treaty, Role.DEK)


def test_line_ends_alone_part_the_paragraphs_too(treaty: Source) -> None:
    lines = [line for line in treaty.text.split("\n") if line]
    (source,) = read("\n".join(lines).encode())
    assert words(source, Role.BODY) == words(treaty, Role.BODY)


def test_a_text_in_one_line_is_numbered_in_runs_of_sentences_and_says_so(treaty: Source) -> None:
    (source,) = read(" ".join(treaty.text.split()).encode())
    assert [notice.code for notice in source.notices] == ["no-paragraphs"]
    assert [len(block.sentences) for block in source.paragraphs()] == [5, 5, 5, 4]


def test_an_over_long_sentence_carries_its_pieces() -> None:
    (source,) = read(("word, " * 100 + "end.").encode())
    (sentence,) = source.paragraphs()[0].sentences
    assert sentence.pieces[0].start == sentence.span.start
    assert sentence.pieces[-1].end == sentence.span.end


def test_invisible_characters_go_and_the_reader_is_told() -> None:
    (source,) = read((WORDS * 3 + "\u200b\U000e0041\n").encode())
    assert source.text == WORDS * 3 + "\n"
    assert [notice.detail for notice in source.notices] == [
        "2 invisible characters were taken out of this source's text."
    ]


def test_a_folder_makes_one_source_a_file(tmp_path: Path) -> None:
    (tmp_path / "b.md").write_text(f"# Fees\n\n{WORDS * 3}")
    (tmp_path / "a.txt").write_text(f"Fees\n\n{WORDS * 3}")
    assert [(source.name, source.media_type) for source in read(tmp_path)] == [
        ("a.txt", "text/plain"),
        ("b.md", "text/markdown"),
    ]


def test_bytes_take_the_name_they_are_given() -> None:
    data = (WORDS * 3).encode()
    assert [read(data)[0].name, read(data, name="standard input")[0].name] == ["text", "standard input"]


@pytest.mark.parametrize(
    ("data", "line"),
    [
        (b"", "'x.txt' is empty"),
        (b" \n\t ", "'x.txt' is empty"),
        (b"Ten words are far too few to make a brief.", "'x.txt' holds nothing to brief: 10 words"),
        ("港".encode() * 79, "'x.txt' holds nothing to brief: 39.5 words"),
        (b"\0\1\2\3" * 100, "'x.txt' holds binary data, not text"),
    ],
)
def test_what_holds_nothing_to_brief_is_a_source_error(data: bytes, line: str) -> None:
    with pytest.raises(SourceError) as caught:
        read(data, name="x.txt")
    assert caught.value.line().startswith(line)
    assert caught.value.hint


def test_forty_words_are_enough_and_a_cjk_character_is_half_a_word() -> None:
    check_length("word " * 40, "x")
    check_length("港" * 80, "x")


def test_a_text_of_buttons_alone_holds_nothing_to_brief() -> None:
    with pytest.raises(SourceError, match="no paragraph in it"):
        read("\n\n".join(["Share this article"] * 20).encode())


def test_an_address_is_not_fetched() -> None:
    with pytest.raises(SourceError, match="is an address; nothing is fetched"):
        read("https://harbour.example/plan")


LINES = st.sampled_from(
    [
        "Harbour", "Harbour fees to rise next year", "By Ann Lee |", "March 3, 2020", "Photo: Ann Lee", "Is it so?", "Q: Is it?", "A: It is.",
        "The port in spring, May 3. [Ann Lee/XYZ]", "'So it goes'", "- an item", "Share this article", "* * *", WORDS, WORDS * 4, '"We go. They stay," he said.',
        "CHAIR: Order.", "About Northwind", "港口费用明年将上涨。", "", "",
    ]
)  # fmt: skip


@given(
    st.lists(LINES, min_size=1, max_size=25),
    st.sampled_from(["\n", "\n\n", "\r\n", "\x0c", " "]),
    st.sampled_from(["a.txt", "a.md"]),
)
@settings(max_examples=150)
def test_blocks_are_in_order_apart_numbered_and_read_back(lines: list[str], between: str, name: str) -> None:
    (source,) = read(between.join([*lines, WORDS * 3]).encode(), name=name)
    end = 0
    for block in source.blocks:
        assert block.span.start >= end
        end = block.span.end
        assert (source.words_at(block.span) or "").strip() == source.words_at(block.span)
        assert bool(block.why) == (block.role is Role.FURNITURE)
        assert all(sentence.span in block.span for sentence in block.sentences)
        assert [sentence.number for sentence in block.sentences] == list(range(1, len(block.sentences) + 1))
    assert end <= source.length
    assert [block.number for block in source.paragraphs()] == list(range(1, len(source.paragraphs()) + 1))
    assert all(block.number == 0 and block.sentences for block in source.blocks if block.role in {Role.TITLE, Role.DEK})
    assert source.paragraphs()
