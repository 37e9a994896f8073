"""The parts of a page, named as its reader would: what a template places and nothing computes any more."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Chip:
    """A citation beside a line: `¶4`, leading to the paragraph."""

    label: str
    target: str
    code: str
    """Of the line it stands beside."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """A word that leads to another line of the page: `K1`, `Timeline`."""

    label: str
    target: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """Words of a source or an engine, with what a page must know to set them."""

    text: str
    opens: str = ""
    """A quotation mark before them, where they are somebody's direct words and the text does not carry it."""
    closes: str = ""
    cut_before: bool = False
    """Whether their sentence begins before them: a page shows it by an ellipsis."""
    cut_after: bool = False
    verbatim: bool = False
    rtl: bool = False
    language: str = ""
    """"" where it is the page's own, or unknown."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker:
    """One entry of a who-says-so line."""

    name: str
    details: tuple[str, ...] = ()
    """Role and channel, each to be set after a comma."""
    chips: tuple[Chip, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """A line of the page that rests on evidence."""

    code: str = ""
    anchor: str = ""
    label: str = ""
    wording: Wording
    tags: tuple[str, ...] = ()
    speakers: tuple[Speaker, ...] = ()
    chips: tuple[Chip, ...] = ()
    """Of evidence that no speaker's entry shows."""
    targets: tuple[Reference, ...] = ()
    """The items that it speaks against."""
    same_as: Reference | None = None
    """The claim that says it already: then its words are not printed again."""
    differs: tuple[Reference, ...] = ()
    """Where a figure in it stands beside those of other sources."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Dated:
    """An entry of the timeline."""

    code: str
    anchor: str
    when: str
    note: str = ""
    """How a relative date was worked out."""
    wording: Wording | None
    """None where the same words are printed at `same_as`."""
    same_as: Reference | None = None
    tags: tuple[str, ...] = ()
    chips: tuple[Chip, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """A party in the table of who speaks."""

    code: str
    anchor: str
    name: str
    beside: str = ""
    """What stands on the line of the name: that a group is unnamed."""
    details: tuple[str, ...] = ()
    chips: tuple[Chip, ...] = ()
    told: tuple[Reference, ...] = ()
    """The claims and doubts that tell its position, where no sentence of its own does."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stand:
    """Where a party of that table stands, in a sentence."""

    party: Reference
    """Its code, leading back to the table."""
    name: str = ""
    """"" where the sentence names it."""
    wording: Wording
    quote: Wording | None = None
    """Words of its own that the sentence does not quote."""
    tags: tuple[str, ...] = ()
    chips: tuple[Chip, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """A figure on which sources differ, as some of them give it."""

    figure: str
    wording: Wording
    speakers: tuple[Speaker, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Differing:
    """The figures that sources give for one matter."""

    code: str
    anchor: str
    given: tuple[Given, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """The parties of one stance."""

    stance: str
    """A stance's own word, for the mark's shape; "" where the page shows no stances."""
    word: str = ""
    voices: tuple[Voice, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A gap or an open question, with the items that raise it."""

    code: str = ""
    text: str
    raised_by: tuple[Reference, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """A row of the source's card."""

    label: str
    value: str
    note: str = ""
    given: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """The card of one source."""

    letter: str = ""
    name: str = ""
    rows: tuple[Known, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment:
    """A stretch of a paragraph; `codes` are those of the lines that rest on it, none for most."""

    text: str
    codes: tuple[str, ...] = ()
    withheld: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """A block of a source as printed."""

    sort: str
    """"title", "dek", "heading", "paragraph" or "caption"."""
    mark: str = ""
    """What stands in the margin: the number, or a word."""
    anchor: str = ""
    turn: str = ""
    rtl: bool = False
    language: str = ""
    segments: tuple[Segment, ...]
    backs: tuple[Reference, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Printed:
    """A source in the appendix."""

    letter: str
    anchor: str
    name: str
    details: tuple[str, ...] = ()
    paragraphs: tuple[Paragraph, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Left:
    """An entry of the method note's list of what was left out."""

    what: str
    wording: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MethodNote:
    """How the brief was made."""

    sentences: tuple[str, ...]
    left_out_line: str
    left_out: tuple[Left, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class BriefView:
    """A brief in the order of the page, every label said and every citation placed; the same for all formats."""

    language: str
    date: str
    version: str
    """Of this program: by it a file is known again as a brief of ours."""
    words_of: Mapping[str, str]
    """Section names and other single labels."""
    plural: bool
    """Whether there are several sources."""
    kicker: str
    head: str
    """What runs along the top of every page."""
    foot: str
    """What runs along its bottom: the signs of the page, told once."""
    marked_note: str
    """What the mark "not verified" says, "" where no line bears it."""
    draft: bool
    title: Statement
    dek: Statement | None
    asked: str
    """What was asked and whether anything in the sources bears on it, "" where nothing was or a model was asked."""
    bottom_line: tuple[Statement, ...]
    """A sentence that is a claim word for word carries its code and is not printed again below."""
    flowing: bool
    """Whether the bottom line reads on as prose; else each sentence stands by itself with its speaker."""
    says_note: str
    claims: tuple[Statement, ...]
    about: tuple[About, ...]
    notices: tuple[str, ...]
    made_by: tuple[str, ...]
    dated: tuple[Dated, ...]
    undated: tuple[Dated, ...]
    towards_label: str
    towards: Statement | None
    rows: tuple[Row, ...]
    stands: tuple[Stand, ...]
    stands_note: str
    """Where to look for the parties that are not among them, "" where there are none."""
    doubts: tuple[Statement, ...] | None
    """None where the section does not belong; empty where there is none to print."""
    no_doubts: str
    """What is said where there is none to print."""
    differing: tuple[Differing, ...]
    against: tuple[Statement, ...]
    gaps: tuple[Asked, ...]
    questions: tuple[Asked, ...]
    method: MethodNote
    sources: tuple[Printed, ...]
    words: int
    """Of the main part: its sentences, without labels, method note and sources."""
    body_words: int
    """Of the sources' bodies together."""
