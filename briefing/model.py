"""The nouns: sources as read, answers as proposed, briefs as grounded. Frozen data, imports nothing of ours.

Two levels of trust. What an engine hands over is an `Answer` or a `Conclusion`: its evidence is only
cites, and nobody believes it yet. What is printed is a `Brief`: every item holds its words and their
offsets. Only `grounding` turns the first into the second.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

# --- places -----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Span:
    """A place in a text: text[start:end], in characters (code points), never empty."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"not a place: {self.start}..{self.end}")

    def __contains__(self, other: Span) -> bool:
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Whether the two share at least one character."""
        return self.start < other.end and other.start < self.end


# --- sources ----------------------------------------------------------------------------------


class Role(StrEnum):
    """What a block of a source is. Only BODY has paragraph numbers from 1 and is evidence."""

    TITLE = "title"
    DEK = "dek"
    HEADING = "heading"
    BODY = "body"
    FURNITURE = "furniture"


class SourceKind(StrEnum):
    """What kind of text a source is."""

    NEWS = "news"
    OPINION = "opinion"
    PRESS_RELEASE = "press-release"
    SPEECH = "speech"
    INTERVIEW = "interview"
    MINUTES = "minutes"
    REPORT = "report"
    UNKNOWN = "unknown"


class Origin(StrEnum):
    """Where a fact about a source comes from."""

    TEXT = "text"
    """It stands in the text, at `Fact.span`."""
    DETECTED = "detected"
    """Found in the page's metadata or worked out by software."""
    USER = "user"
    """Set by the person who made the brief."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """One sentence of a paragraph, numbered from 1 within it."""

    number: int
    span: Span
    pieces: tuple[Span, ...] = ()
    """Where an over-long sentence was cut; empty for most. The pieces join up to the span."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A stretch of the source that stands by itself: a title, a paragraph, a caption."""

    role: Role
    span: Span
    number: int | None = None
    """BODY: the paragraph number, from 1. TITLE and DEK: 0. Dated captions: 1, 2, … of their own. Else None."""
    sentences: tuple[Sentence, ...] = ()
    why: str = ""
    """Why a FURNITURE block was taken for that, in plain words; "" for the others."""
    caption: bool = False
    """A FURNITURE block that is a picture's caption with a date in it: citable as `A~1` by a timeline entry."""
    under: str = ""
    """The sub-heading it stands under, "" for none."""
    turn: str = ""
    """Whose turn it is in an interview or debate: "Q", "A" or a name; "" elsewhere."""
    page: int | None = None
    """The page of a paged source, from 1."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One thing known about a source; `value` None prints "not given"."""

    value: str | None = None
    span: Span | None = None
    origin: Origin = Origin.TEXT


NOT_GIVEN = Fact()


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """What a source says of itself."""

    title: Fact = NOT_GIVEN
    dek: Fact = NOT_GIVEN
    byline: Fact = NOT_GIVEN
    outlet: Fact = NOT_GIVEN
    published: Fact = NOT_GIVEN
    """The date as the text words it; never completed by a year that it does not give."""
    rests_on: tuple[Fact, ...] = ()
    """The agencies, documents and people it quotes, as it names them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """Something the reader of a brief should know about how a source was read."""

    code: str
    """A word of its own kind: "encoding-guessed", "addresses-ai", "invisible", "cut", "text-form", "copy"."""
    detail: str
    """One plain English sentence."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Excerpt:
    """A stretch of a source's text that a brief carries, with the offset it starts at."""

    start: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One document as read. Offsets are into its text form and final."""

    letter: str = ""
    """"" until a brief is made of it; then A, B, …"""
    name: str
    """What the user called it: a file's name, never its folder."""
    media_type: str = "text/plain"
    digest: str
    """SHA-256 of the whole text form in UTF-8, in hexadecimal."""
    form: str
    """Which text form was applied: its name and version."""
    length: int
    """Characters of the whole text form, withheld ones included."""
    excerpts: tuple[Excerpt, ...]
    """The text carried: one excerpt from 0 where nothing is withheld."""
    blocks: tuple[Block, ...]
    kind: SourceKind = SourceKind.UNKNOWN
    kind_reason: str = ""
    card: Card = Card()
    language: str = "en"
    """BCP 47 primary tag; "und" where it is unknown."""
    notices: tuple[Notice, ...] = ()

    @property
    def withheld(self) -> bool:
        """Whether some of the text is not carried."""
        return not (
            len(self.excerpts) == 1 and self.excerpts[0].start == 0 and len(self.excerpts[0].text) == self.length
        )

    @property
    def text(self) -> str:
        """The whole text form. Raises ValueError where part of it is withheld."""
        if self.withheld:
            raise ValueError("part of this source's text is withheld")
        return self.excerpts[0].text

    def words_at(self, span: Span) -> str | None:
        """The words at a place, None where they are withheld or past the end."""
        for excerpt in self.excerpts:
            if excerpt.start <= span.start and span.end <= excerpt.start + len(excerpt.text):
                return excerpt.text[span.start - excerpt.start : span.end - excerpt.start]
        return None

    def paragraphs(self) -> tuple[Block, ...]:
        """The numbered body paragraphs."""
        return tuple(block for block in self.blocks if block.role is Role.BODY)

    @property
    def body(self) -> str:
        """The article's text without furniture: paragraphs and sub-headings, blank lines between; no title, no dek."""
        kept = (block for block in self.blocks if block.role in (Role.BODY, Role.HEADING))
        return "\n\n".join(words for block in kept if (words := self.words_at(block.span)) is not None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A sentence of a source together with the block it stands in."""

    at: str
    block: Block
    span: Span


def places(source: Source) -> dict[str, Place]:
    """Every citable sentence by its id, in reading order: `A0.1` (title, dek), `A4.2`, `A~1` (dated captions)."""
    found: dict[str, Place] = {}
    zeroth = 0
    for block in source.blocks:
        if block.caption and block.number is not None:
            at = f"{source.letter}~{block.number}"
            found[at] = Place(at=at, block=block, span=block.span)
        elif block.role in (Role.TITLE, Role.DEK):
            for sentence in block.sentences:
                zeroth += 1
                at = f"{source.letter}0.{zeroth}"
                found[at] = Place(at=at, block=block, span=sentence.span)
        elif block.role is Role.BODY:
            for sentence in block.sentences:
                at = f"{source.letter}{block.number}.{sentence.number}"
                found[at] = Place(at=at, block=block, span=sentence.span)
    return found


#: I, K, O, P, Q and S are left out: they read as numerals or are item codes.
LETTERS = "ABCDEFGHJLMNRTUVWXYZ"


def source_letters() -> Iterator[str]:
    """A, B, …, Z, AA, AB, … without the letters that item codes use."""
    yield from LETTERS
    for prefix in source_letters():
        for letter in LETTERS:
            yield prefix + letter


# --- who says what ----------------------------------------------------------------------------


class PartyKind(StrEnum):
    """What a party is; UNKNOWN prints nothing."""

    GOVERNMENT = "government"
    PARTY = "party"
    EXPERT = "expert"
    COMPANY = "company"
    CIVIL_SOCIETY = "civil-society"
    MEDIA = "media"
    PUBLIC = "public"
    DOCUMENT = "document"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """Somebody is reported to say, write, believe or want something, somewhere in a text."""

    speaker: str | None
    """The fullest name the text gives for the mention; None where nobody is safe to name."""
    speakers: tuple[str, ...] = ()
    """All of them where several speak as one; empty where `speaker` is None."""
    speaker_span: Span | None = None
    """The mention beside the cue, "he" included."""
    cue: Span | None = None
    spans: tuple[Span, ...]
    """The content, in text order, never empty; quotation marks included where it is quoted."""
    direct: bool
    """Whether the content is wholly between quotation marks."""
    role: str | None = None
    """The first speaker's office or description as the text gives it."""
    via: str | None = None
    """Through whom the words reached this text ("AFP"), None where straight."""
    resolved_from: str | None = None
    """The mention's words where `speaker` was worked out from them ("he", "Smith"); None where they are the same."""
    reports: bool = True
    """Whether words are reported; False where somebody is said to want, judge or do something ("rejected the plan")."""

    def __post_init__(self) -> None:
        if not self.spans:
            raise ValueError("an attribution has content")


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """Somebody who speaks in the sources: a person, a body, an unnamed group."""

    name: str
    role: str | None = None
    """Office or description as the source words it."""
    kind: PartyKind = PartyKind.UNKNOWN
    group: bool = False
    """An unnamed group ("analysts"), printed "Analysts, unnamed"."""
    variants: tuple[str, ...] = ()


class Tie(StrEnum):
    """How code tied a speaker to the words."""

    ATTRIBUTED = "attributed"
    """An attribution covers the words."""
    NAMED = "named"
    """The speaker is named in the evidence itself."""
    NAMED_IN = "named-in"
    """The speaker is named in another sentence that the item points at."""
    BYLINE = "byline"
    """The text is one author's, whom its byline names, and has nobody else say it."""
    ARTICLE = "article"
    """Nobody is tied to the words: the article says them."""


# --- what an engine proposes: believed by nobody ----------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Cite:
    """A pointer at a sentence and, where only part of it counts, the exact stretch of words."""

    at: str
    words: str | None = None


class Stance(StrEnum):
    """Where a party stands towards the proposition."""

    FAVOURABLE = "favourable"
    CRITICAL = "critical"
    QUALIFIED = "qualified"
    NOT_STATED = "not-stated"


class DoubtKind(StrEnum):
    """What sort of doubt a skeptic view is."""

    DISPUTES = "disputes"
    INSUFFICIENT = "insufficient"
    RISK = "risk"
    UNCERTAIN = "uncertain"
    ASKS = "asks"


class PropositionKind(StrEnum):
    """A measure is supported or opposed; an assessment is held true or disputed."""

    MEASURE = "measure"
    ASSESSMENT = "assessment"


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposed:
    """An item as an engine words it."""

    evidence: tuple[Cite, ...]
    speaker: str | None = None
    """None: the article itself says it."""
    named_in: str | None = None
    """A sentence id that names the speaker where the evidence does not."""
    reported_by: str | None = None
    limits: tuple[str, ...] = ()
    """Hedges, amounts, conditions and dates, copied from the evidence."""
    statement: str | None = None
    """None: the evidence itself, word for word."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposedClaim(Proposed):
    """A key claim."""

    label: str = ""
    """One to three words of topic, "" for none."""
    against: tuple[int, ...] = ()
    """Indices into `Answer.claims` that it speaks against."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposedPosition(Proposed):
    """Where a party stands."""

    role: str | None = None
    kind: PartyKind = PartyKind.UNKNOWN
    speaks_to: str = ""
    stance: Stance = Stance.NOT_STATED
    verbatim: str | None = None
    """Words to print as a quotation, from inside the evidence."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposedView(Proposed):
    """A doubt, limit or objection found in a source."""

    target: str = ""
    """What it is against; "" where the source does not say."""
    doubt: DoubtKind = DoubtKind.DISPUTES
    cues: tuple[str, ...] = ()
    """The source's words that show the doubt; empty where a model says so."""


@dataclass(frozen=True, slots=True, kw_only=True)
class When:
    """A date as the text gives it; parts that it does not give are None."""

    words: str
    year: int | None = None
    month: int | None = None
    day: int | None = None
    resolved: str = ""
    """How a relative date was worked out ("Tuesday" before the publication date), "" where it stands as given."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposedEvent(Proposed):
    """A dated event."""

    when: When


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposedProposition:
    """What stances refer to."""

    text: str
    kind: PropositionKind = PropositionKind.ASSESSMENT
    evidence: tuple[Cite, ...] = ()
    """The headline where it is the headline as it stands; empty for the user's question."""
    worded: bool = False
    """The text is the engine's own wording of what stands at `evidence`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """Something the sources do not say."""

    looking_for: str
    raised_by: str
    """The code of the item that makes one ask."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Usage:
    """What an engine used: calls and tokens; `cost` in `currency` where prices are known."""

    calls: int = 0
    tokens_in: int = 0
    tokens_out: int = 0
    cost: str | None = None
    """A decimal number as text, so that no digit is lost."""
    currency: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What an engine found in the sources. Right shape, not yet believed."""

    proposition: ProposedProposition | None = None
    claims: tuple[ProposedClaim, ...] = ()
    positions: tuple[ProposedPosition, ...] = ()
    views: tuple[ProposedView, ...] = ()
    events: tuple[ProposedEvent, ...] = ()
    gaps: tuple[Gap, ...] = ()
    usage: Usage = Usage()


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposedLine:
    """A title, dek or bottom-line sentence as an engine words it; `text` None: its cites, word for word."""

    text: str | None = None
    items: tuple[str, ...] = ()
    """Codes of the items it rests on."""
    cites: tuple[Cite, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """Raised by software; never carries a citation."""

    text: str
    follows_from: tuple[str, ...]
    """Codes of items."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Conclusion:
    """What an engine concludes from grounded items. Not yet believed."""

    title: ProposedLine | None = None
    dek: ProposedLine | None = None
    bottom_line: tuple[ProposedLine, ...] = ()
    gaps: tuple[Gap, ...] = ()
    questions: tuple[Question, ...] = ()
    usage: Usage = Usage()


# --- what grounding lets through --------------------------------------------------------------


class Check(StrEnum):
    """What was checked."""

    PLACE = "place"
    QUOTE = "quote"
    SPEAKER = "speaker"
    FIGURES = "figures"
    NAMES = "names"
    NEGATION = "negation"
    HEDGE = "hedge"
    LIMITS = "limits"
    SUPPORT = "support"
    REFERENCE = "reference"
    SHAPE = "shape"


class Result(StrEnum):
    """What a check said."""

    NO_SUCH_SENTENCE = "no such sentence"
    FURNITURE = "page furniture"
    HEADLINE_ONLY = "headline only"
    ADDRESSES_AI = "addresses an AI"
    WRONG_PLACE = "wrong place"
    ALTERED = "altered"
    NOT_FOUND = "not found"
    WRONG_SPEAKER = "wrong speaker"
    SPEAKER_NOT_FOUND = "speaker not found"
    FIGURE_NOT_IN_EVIDENCE = "figure not in evidence"
    NAME_NOT_IN_SOURCE = "name not in source"
    NO_QUESTION = "no question"
    NAME_NOT_IN_ITEMS = "name not in its items"
    DIFFERS = "differs"
    """Negation, hedge or limit: evidence and statement differ. Decides nothing alone, but for a "not" dropped in place."""
    ITEM_LEFT_OUT = "rests on an item left out"
    NO_SUCH_ITEM = "no such item"
    EMPTY = "empty"
    DUPLICATE = "duplicate"
    TOO_LONG = "too long"
    NOT_SUPPORTED = "not supported"
    PARTLY_SUPPORTED = "partly supported"
    UNVERIFIED = "unverified"


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """One check's word on an item, with the reason in plain English."""

    check: Check
    result: Result
    detail: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """Words of a source and their place: `words` is what stands at `span`, character for character."""

    letter: str
    at: str
    span: Span
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Saying:
    """Who says an item's words, how they reached us and how that was tied."""

    party: Party | None
    """None: the article, or whoever speaks in a text that does not name its author."""
    via: str | None = None
    tie: Tie
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """A grounded item: what is said, the words it rests on, and who says so."""

    code: str
    statement: str
    evidence: tuple[Evidence, ...]
    sayings: tuple[Saying, ...]
    limits: tuple[str, ...] = ()
    verdicts: tuple[Verdict, ...] = ()
    verbatim: bool = False
    """Whether `statement` is the source's own words (then it stands there, character for character)."""
    original: str | None = None
    """The words in the source's language, where the statement is in another."""

    def __post_init__(self) -> None:
        if not self.evidence or not self.sayings:
            raise ValueError(f"{self.code}: nothing is printed without its place and its speaker")


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim(Item):
    """A key claim; its code is K with a number."""

    label: str = ""
    same_as: tuple[str, ...] = ()
    against: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Position(Item):
    """Where a party stands; its code is P with a number."""

    party: Party | None
    """None: the author of a speech or opinion piece that does not name them."""
    speaks_to: str = ""
    stance: Stance = Stance.NOT_STATED
    quote: Evidence | None = None
    """Words to print as a quotation."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SkepticView(Item):
    """A doubt found in a source; its code is S with a number."""

    target: str = ""
    doubt: DoubtKind = DoubtKind.DISPUTES
    cues: tuple[str, ...] = ()
    """The source's words that show the doubt, in its order; empty where a model says so."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Event(Item):
    """A dated event; its code is T with a number."""

    when: When


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A grounded title, dek or bottom-line sentence."""

    text: str
    items: tuple[str, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    sayings: tuple[Saying, ...] = ()
    verdicts: tuple[Verdict, ...] = ()
    verbatim: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposition:
    """What stances refer to, as printed."""

    text: str
    kind: PropositionKind = PropositionKind.ASSESSMENT
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """A figure that some sources give for a matter on which others differ."""

    figure: str
    """As the first of them words it."""
    evidence: tuple[Evidence, ...]
    """A place a source; the first one's words hold the figure."""
    sayings: tuple[Saying, ...]

    def __post_init__(self) -> None:
        if not self.evidence or not self.sayings:
            raise ValueError(f"{self.figure!r}: no figure without its place and its speaker")


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """A matter on which the figures of the sources differ; its code is F with a number."""

    code: str
    versions: tuple[Version, ...]
    """Two or more, in the order of the sources."""

    def __post_init__(self) -> None:
        if len(self.versions) < 2:
            raise ValueError(f"{self.code}: one figure is no difference")


class Section(StrEnum):
    """The part of a brief that something was proposed for."""

    TITLE = "title"
    DEK = "dek"
    BOTTOM_LINE = "bottom-line"
    CLAIMS = "claims"
    POSITIONS = "positions"
    VIEWS = "views"
    EVENTS = "events"
    PROPOSITION = "proposition"
    GAPS = "gaps"
    QUESTIONS = "questions"


Left = (
    ProposedClaim
    | ProposedPosition
    | ProposedView
    | ProposedEvent
    | ProposedProposition
    | ProposedLine
    | Gap
    | Question
)


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOut:
    """What was proposed and is not printed, with why."""

    what: Left
    section: Section
    verdicts: tuple[Verdict, ...]

    def __post_init__(self) -> None:
        if not self.verdicts:
            raise ValueError("what is left out is left out for a reason")


@dataclass(frozen=True, slots=True, kw_only=True)
class Findings:
    """What of an answer can be printed, and all that cannot, with why; a conclusion is drawn from it."""

    proposition: Proposition | None = None
    claims: tuple[Claim, ...] = ()
    positions: tuple[Position, ...] = ()
    views: tuple[SkepticView, ...] = ()
    events: tuple[Event, ...] = ()
    gaps: tuple[Gap, ...] = ()
    """Candidates: a conclusion chooses among them."""
    differences: tuple[Difference, ...] = ()
    left_out: tuple[LeftOut, ...] = ()

    def items(self) -> tuple[Item, ...]:
        """Every item with a code."""
        return (*self.claims, *self.positions, *self.views, *self.events)


# --- the brief --------------------------------------------------------------------------------


class Profile(StrEnum):
    """How long a brief may be: 700 or 1,500 words."""

    SHORT = "short"
    STANDARD = "standard"


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """What is asked of a brief."""

    date: str
    """The brief's own date, YYYY-MM-DD."""
    question: str | None = None
    audience: str | None = None
    language: str = "en"
    """Language of the labels and of an engine's own words."""
    profile: Profile = Profile.STANDARD
    kind: SourceKind | None = None
    """Overrides the detected kind of every source."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Method:
    """How a brief was made."""

    engine: str
    version: str
    """Of this program."""
    model: str | None = None
    host: str | None = None
    usage: Usage = Usage()
    skipped: tuple[Check, ...] = ()
    """Checks that were not run."""
    furniture: int = 0
    """Blocks of page furniture set aside, over all sources."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Signature:
    """A person's word that the brief was reviewed."""

    name: str
    date: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Brief:
    """A finished brief: grounded, in reading order, with all that it rests on."""

    form: str = "briefing/1"
    """The form of this record."""
    sources: tuple[Source, ...]
    task: Task
    method: Method
    proposition: Proposition | None = None
    title: Line
    dek: Line | None = None
    bottom_line: tuple[Line, ...] = ()
    claims: tuple[Claim, ...]
    positions: tuple[Position, ...] = ()
    views: tuple[SkepticView, ...] = ()
    events: tuple[Event, ...] = ()
    differences: tuple[Difference, ...] = ()
    """Figures that differ between the sources."""
    gaps: tuple[Gap, ...] = ()
    questions: tuple[Question, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    signed: Signature | None = None

    def items(self) -> tuple[Item, ...]:
        """Every item with a code, in the order of the page."""
        return (*self.claims, *self.positions, *self.views, *self.events)
