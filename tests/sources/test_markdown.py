from __future__ import annotations

import pytest

from briefing.model import Role, Source
from briefing.sources import read
from briefing.sources.inline import words_only

PLAIN = """# The harbour plan leaves questions open

A plan signed on Monday settles fees but not safety, officials said.
It had been awaited for years, and ministers praised it.

## What was signed

Fees will rise by a tenth in the spring, and small boats are exempt from them,
as they have been since the last reform of the port.

- First item of a list
- Second snake_case_item and 2 * 3 * 4

Setext heading
--------------

The rest of it follows in the summer, the ministry said in a letter.
"""


def source(text: str) -> Source:
    (only,) = read(text.encode(), name="plan.md")
    return only


def blocks(text: str) -> list[tuple[Role, str | None]]:
    read_as = source(text)
    return [(block.role, read_as.words_at(block.span)) for block in read_as.blocks]


def test_a_file_without_marks_inside_its_lines_is_the_text() -> None:
    read_as = source(PLAIN)
    assert (read_as.text, read_as.media_type, read_as.notices) == (PLAIN, "text/markdown", ())


def test_headings_and_items_are_blocks_without_their_marks() -> None:
    assert [words for role, words in blocks(PLAIN) if role is not Role.BODY] == [
        "The harbour plan leaves questions open",
        "What was signed",
        "Setext heading",
    ]
    assert (Role.BODY, "First item of a list") in blocks(PLAIN)


def test_neighbouring_lines_are_one_paragraph_up_to_a_hard_break() -> None:
    assert [role for role, _ in blocks(PLAIN)].count(Role.BODY) == 5
    assert [role for role, _ in blocks(PLAIN.replace("said.\n", "said.  \n"))].count(Role.BODY) == 6


def test_front_matter_feeds_the_card_and_is_furniture() -> None:
    front = '---\ntitle: "The Plan"\nauthor: Ana Lind\ndate: 3 March 2021\nlayout: post\n---\n'
    read_as = source(front + PLAIN)
    card = read_as.card
    assert (card.title.value, card.byline.value, card.published.value) == (
        "The harbour plan leaves questions open",
        "Ana Lind",
        "3 March 2021",
    )
    assert card.byline.span is not None
    assert read_as.words_at(card.byline.span) == "Ana Lind"
    assert [block.role for block in read_as.blocks[:4]] == [Role.FURNITURE] * 4


def test_a_title_in_the_front_matter_is_the_title_where_no_heading_is() -> None:
    body = PLAIN.split("\n\n", maxsplit=1)[1]
    assert blocks(f"---\ntitle: The Plan\n---\n\n{body}")[0] == (Role.TITLE, "The Plan")


def test_code_is_furniture() -> None:
    assert (Role.FURNITURE, 'print("x")') in blocks(f'{PLAIN}\n```python\nprint("x")\n```\n')


def test_a_document_with_marks_inside_its_lines_says_that_they_were_taken_out() -> None:
    read_as = source(PLAIN.replace("Monday", "**Monday**"))
    assert read_as.text == PLAIN
    assert [notice.code for notice in read_as.notices] == ["text-form"]


@pytest.mark.parametrize(
    ("marked", "words"),
    [
        ('A [plan](https://x.example/y "z") it is', "A plan it is"),
        ("A [plan][1] it is\n\n[1]: https://x.example\n", "A plan it is\n\n"),
        ("So ![alt](pic.png) it is", "So  it is"),
        ("**bold** and *leaning* and ***both*** and __so__ and ~~gone~~", "bold and leaning and both and so and gone"),
        ("snake_case_word and 2 * 3 * 4 and *open", "snake_case_word and 2 * 3 * 4 and *open"),
        ("`code` and ```fence```", "code and ```fence```"),
        ("Seen<!-- hidden --> words", "Seen words"),
        ('Seen <span style="display: none">hidden</span>words', "Seen words"),
        ("A <b>bold</b> tag", "A bold tag"),
        ("> quoted\n> > twice", "quoted\ntwice"),
        (r"a \*star\* stays", "a *star* stays"),
        ("<https://x.example/y>", "https://x.example/y"),
        ("A note[^1] stays\n\n[^1]: with its text", "A note[^1] stays\n\n[^1]: with its text"),
        ("2 < 3 and 5 > 4", "2 < 3 and 5 > 4"),
        ("Unclosed <!-- comment", "Unclosed <!-- comment"),
    ],
)  # fmt: skip
def test_marks_inside_lines_become_their_words(marked: str, words: str) -> None:
    assert words_only(marked) == words


@pytest.mark.parametrize("unit", ["*a ", "[a", "<!--", "<a ", "[a](b", "> ", "<div hidden>", "_", "`", "![a", "[a]:"])
def test_hostile_marks_are_read_in_one_go(unit: str) -> None:
    assert isinstance(words_only(unit * 20_000), str)
