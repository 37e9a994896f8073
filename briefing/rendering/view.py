"""From a brief to the page: order, grouping, labels and citations, worked out once for every format."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.language.asking import ask
from briefing.language.voices import JUDGED
from briefing.model import Brief, Check, Section, Verdict
from briefing.rendering import labels as labelling
from briefing.rendering.card import about, made_by, notices
from briefing.rendering.labels import Labels
from briefing.rendering.method import method_note, sources_phrase
from briefing.rendering.page import Page
from briefing.rendering.parts import BriefView, Chip, Statement
from briefing.rendering.places import Backs, print_source
from briefing.rendering.selection import Selection, select
from briefing.rendering.speaking import Speaking
from briefing.rendering.timeline import split


def compose(brief: Brief) -> BriefView:
    """The page of a brief. Prints fewer items than the brief holds where it would be as long as its source."""
    labels = labelling.load(brief.task.language)
    selection = select(brief)
    page = Page(brief=selection.brief, labels=labels)
    speaking = Speaking(page=page, worded=selection.worded)
    printed = selection.brief
    dated, undated = split(printed.events)
    backs = Backs(of=page.backs())
    marked = _marked(page, selection, labels)
    return BriefView(
        language=labels.language,
        date=brief.task.date,
        version=brief.method.version,
        words_of=labels.tables["words"],
        plural=len(brief.sources) > 1,
        kicker=labels.say("kicker", sources=sources_phrase(brief, labels)),
        head=_head(brief, labels),
        foot=labels.word("list").join((labels.word("foot"), *((labels.word("foot_marked"),) if marked else ()))),
        marked_note=labels.word("marked_note") if marked else "",
        draft=brief.signed is None,
        title=page.line(printed.title),
        dek=page.line(printed.dek) if printed.dek else None,
        asked=_asked(brief, labels),
        bottom_line=tuple(page.bottom_line(line) for line in page.lines()),
        flowing=not any(line.verbatim for line in page.lines()),
        says_note=page.says_note(),
        claims=tuple(page.item(claim) for claim in page.claims_below()),
        about=about(brief, labels),
        notices=notices(brief),
        made_by=made_by(brief, labels),
        dated=tuple(page.dated(event) for event in dated),
        undated=tuple(page.dated(event) for event in undated),
        towards_label=speaking.towards_label(),
        towards=speaking.towards(),
        rows=speaking.rows(),
        stands=speaking.stands(),
        stands_note=speaking.stands_note(),
        doubts=page.doubts(),
        no_doubts=_no_doubts(brief, labels),
        differing=page.differing(),
        against=tuple(page.item(claim) for claim in printed.claims if claim.against),
        gaps=page.gaps(),
        questions=page.questions(),
        method=method_note(brief, selection, marked, labels),
        sources=tuple(print_source(source, page.uses(), backs, labels) for source in brief.sources),
        words=selection.words,
        body_words=selection.body_words,
    )


def chips(view: BriefView) -> frozenset[tuple[str, str]]:
    """Every citation printed: the code of its line and the anchor it leads to."""
    found = [chip for statement in _statements(view) for chip in _chips_of(statement)]
    found += [chip for entry in (*view.dated, *view.undated) for chip in entry.chips]
    found += [chip for row in view.rows for voice in row.voices for chip in voice.chips]
    given = (one for differing in view.differing for one in differing.given)
    found += [chip for one in given for speaker in one.speakers for chip in speaker.chips]
    found += [chip for stand in view.stands for chip in stand.chips]
    return frozenset((chip.code, chip.target) for chip in found)


def marks(view: BriefView) -> frozenset[tuple[str, str]]:
    """Every passage marked: the code of a line that rests on it and the anchor of its paragraph."""
    return frozenset(
        (code, paragraph.anchor)
        for source in view.sources
        for paragraph in source.paragraphs
        for segment in paragraph.segments
        for code in segment.codes
    )


def _statements(view: BriefView) -> Iterator[Statement]:
    yield view.title
    yield from (statement for statement in (view.dek, view.towards) if statement)
    yield from (*view.bottom_line, *view.claims, *(view.doubts or ()))


def _chips_of(statement: Statement) -> Iterator[Chip]:
    yield from statement.chips
    for speaker in statement.speakers:
        yield from speaker.chips


def _marked(page: Page, selection: Selection, labels: Labels) -> tuple[str, ...]:
    """What bears the mark "not verified" on the page: items by their codes, what has none by its name."""
    printed = selection.brief
    lines: list[tuple[str, tuple[Verdict, ...]]] = [
        (labels.word(section, "sections"), line.verdicts)
        for section, line in (
            (Section.TITLE, printed.title),
            (Section.DEK, printed.dek),
            *((Section.BOTTOM_LINE, line) for line in page.lines()),
        )
        if line is not None
    ]
    lines += [(item.code, item.verdicts) for item in (*printed.claims, *printed.positions, *printed.views)]
    lines += [(labels.word(Section.EVENTS, "sections"), event.verdicts) for event in printed.events]
    unprinted = {one.code for one in printed.positions} - selection.worded
    named = (name for name, verdicts in lines if name not in unprinted and page.unchecked(verdicts))
    return tuple(dict.fromkeys(named))


def _asked(brief: Brief, labels: Labels) -> str:
    """The question, and that nothing in the sources bears on it where that is so. Of a model's reading rules know nothing."""
    asked = ask(brief.task.question, brief.sources) if brief.method.model is None else None
    if brief.task.question is None or brief.method.model is not None:
        return ""
    amount = "one" if len(brief.sources) == 1 else "many"
    found = "asked" if asked is not None and asked.best else f"asked_nothing_{amount}"
    return labels.say(found, question=brief.task.question)


def _no_doubts(brief: Brief, labels: Labels) -> str:
    """What a page without doubts says of them: that none was found, or that there was no room for what was."""
    if not brief.views and Check.SPEAKER in brief.method.skipped:
        return labels.word("not_looked_for_sentence")
    if not brief.views and brief.method.model is None and all(one.language not in JUDGED for one in brief.sources):
        return labels.word("not_judged_sentence")
    if not brief.views:
        return labels.word("none_found_many" if len(brief.sources) > 1 else "none_found_one")
    count = labels.number(len(brief.views))
    amount = "one" if len(brief.views) == 1 else "many"
    return labels.say(f"none_chosen_{amount}", count=count[:1].upper() + count[1:])


def _head(brief: Brief, labels: Labels) -> str:
    if brief.signed is None:
        return labels.word("draft")
    return labels.say("reviewed_head", name=brief.signed.name, date=brief.signed.date)
