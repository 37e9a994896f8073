"""The method note: how the brief was made, what was set aside, and what was left out with the reasons."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from briefing.language.folding import FOLDING
from briefing.language.voices import HEARD
from briefing.model import (
    Brief,
    Check,
    Gap,
    LeftOut,
    Proposed,
    ProposedLine,
    ProposedProposition,
    Question,
    Result,
    Section,
    SourceKind,
    Verdict,
)
from briefing.rendering.labels import Labels
from briefing.rendering.parts import Left, MethodNote
from briefing.rendering.selection import Selection
from briefing.rendering.standing import told_by
from briefing.rendering.templating import shortened

#: So much of what was left out is shown, in characters.
LEFT_OUT_SHOWN = 75


def sources_phrase(brief: Brief, labels: Labels) -> str:
    """What the brief was made of: one article, two speeches, three sources."""
    kinds = {brief.task.kind or source.kind for source in brief.sources}
    kind = kinds.pop().value if len(kinds) == 1 else "mixed"
    count = len(brief.sources)
    if count == 1:
        return labels.word(kind, "one")
    return labels.say(kind, "many", count=labels.number(count))


def kind_of(brief: Brief, letter: str) -> SourceKind:
    """The kind that a source is taken for: the user's word, else the reader's."""
    found = next(source.kind for source in brief.sources if source.letter == letter)
    return brief.task.kind or found


def unheard(brief: Brief, letter: str) -> bool:
    """Whether nobody listened for the speakers of a source, since its language is not one that is understood."""
    language = next(source.language for source in brief.sources if source.letter == letter)
    return Check.SPEAKER in brief.method.skipped and language not in HEARD


def unheard_line(brief: Brief, labels: Labels) -> str:
    """What is said of it, "" where speakers were looked for in all sources."""
    deaf = [source.letter for source in brief.sources if unheard(brief, source.letter)]
    if not deaf:
        return ""
    if len(brief.sources) == 1:
        return labels.word("unheard_one", "method")
    return labels.say("unheard_many", "method", letters=labels.listed(deaf))


def method_note(brief: Brief, selection: Selection, marked: Sequence[str], labels: Labels) -> MethodNote:
    """The note of a whole brief, of which the selection is printed; `marked` are its lines marked "not verified"."""
    said = (*_sentences(brief, selection, labels), *_remarks(selection.brief, marked, labels))
    return MethodNote(
        sentences=tuple(sentence for sentence in (*said, labels.word("found", "method")) if sentence),
        left_out_line=labels.word("left_out" if brief.left_out else "left_out_none", "method"),
        left_out=tuple(_left(left, labels) for left in brief.left_out),
    )


def _remarks(printed: Brief, marked: Sequence[str], labels: Labels) -> Iterator[str]:
    """What was found on lines that are printed all the same, each kind once; the record has every single one."""
    yield labels.say("marked", "method", lines=labels.listed(marked)) if marked else ""
    moved = _with_verdict(printed, lambda one: one.result is Result.WRONG_PLACE)
    yield labels.say("moved", "method", codes=labels.listed(moved)) if moved else ""
    quotes = (Result.NOT_FOUND, Result.ALTERED)
    unquoted = _with_verdict(printed, lambda one: one.check is Check.QUOTE and one.result in quotes)
    yield labels.say("unquoted", "method", codes=labels.listed(unquoted)) if unquoted else ""


def _with_verdict(printed: Brief, fits: Callable[[Verdict], bool]) -> tuple[str, ...]:
    return tuple(item.code for item in printed.items() if any(fits(verdict) for verdict in item.verdicts))


def _sentences(brief: Brief, selection: Selection, labels: Labels) -> Iterator[str]:
    method = brief.method
    yield _engine(brief, labels)
    if method.model is None:
        yield labels.word("extractive", "method")
    yield labels.word("no_gaps", "method") if not (brief.gaps or left_gaps(brief)) else ""
    yield _usage(brief, labels)
    yield labels.say("question", "method", question=brief.task.question) if brief.task.question else ""
    yield labels.say("audience", "method", audience=brief.task.audience) if brief.task.audience else ""
    amount = {0: "none", 1: "one"}.get(method.furniture, "many")
    yield labels.say(f"furniture_{amount}", "method", count=method.furniture)
    yield labels.say("length", "method", words=selection.words, body=selection.body_words)
    yield _not_chosen(brief, selection, labels)
    yield labels.word("sorted", "method")
    yield labels.say("read_as", "method", form=labels.listed(sorted({source.form for source in brief.sources})))
    yield labels.say("compared", "method", folding=FOLDING)
    yield unheard_line(brief, labels)
    skipped = [check for check in method.skipped if check is not Check.SPEAKER or not unheard_line(brief, labels)]
    if skipped:
        checks = labels.listed(labels.word(check.value, "checks") for check in skipped)
        yield labels.say("skipped", "method", checks=checks)


def left_gaps(brief: Brief) -> bool:
    """Whether gaps were looked for and none could be printed."""
    return any(left.section is Section.GAPS for left in brief.left_out)


def _engine(brief: Brief, labels: Labels) -> str:
    method = brief.method
    model = labels.say("model", "method", model=method.model) if method.model else ""
    host = labels.say("host", "method", host=method.host) if method.host else ""
    made = labels.say("engine", "method", version=method.version, engine=method.engine)
    return made + model + host + labels.say("date", "method", date=brief.task.date)


def _usage(brief: Brief, labels: Labels) -> str:
    usage = brief.method.usage
    if not usage.calls:
        return ""
    used = labels.say("usage", "method", calls=usage.calls, tokens_in=usage.tokens_in, tokens_out=usage.tokens_out)
    cost = labels.say("cost", "method", cost=usage.cost, currency=usage.currency) if usage.cost else ""
    return f"{used}{cost}."


def _not_chosen(brief: Brief, selection: Selection, labels: Labels) -> str:
    printed = selection.brief
    fewer = {
        "bottom-line": len(brief.bottom_line) - len(printed.bottom_line),
        "claims": len(brief.claims) - len(printed.claims),
        "positions": len(untold(selection)),
        "views": len(brief.views) - len(printed.views),
        "events": len(brief.events) - len(printed.events),
        "differences": len(brief.differences) - len(printed.differences),
        "gaps": len(brief.gaps) - len(printed.gaps),
        "questions": len(brief.questions) - len(printed.questions),
    }
    what = [_counted(count, section, labels) for section, count in fewer.items() if count]
    if brief.dek and not printed.dek:
        what.insert(0, labels.word("dek", "sections"))
    return labels.say("not_chosen", "method", what=labels.listed(what)) if what else ""


def _counted(count: int, section: str, labels: Labels) -> str:
    return f"{labels.number(count)} {labels.word(section, 'sections' if count == 1 else 'plurals')}"


def untold(selection: Selection) -> tuple[str, ...]:
    """Positions of which the page shows the stance and the places alone."""
    printed = (*selection.brief.claims, *selection.brief.views)
    return tuple(
        one.code
        for one in selection.brief.positions
        if one.code not in selection.worded and not one.verbatim and not told_by(one, printed)
    )


def _left(left: LeftOut, labels: Labels) -> Left:
    # What decided comes first; the record has every verdict with its details.
    return Left(
        what=labels.word(left.section.value, "sections"),
        wording=shortened(_wording(left), LEFT_OUT_SHOWN),
        reason=labels.word(left.verdicts[0].result.value.replace(" ", "-"), "reasons"),
    )


def _wording(left: LeftOut) -> str:
    """What was proposed, in its own words or else by the places that it pointed at."""
    what = left.what
    match what:
        case Gap():
            return what.looking_for
        case Question() | ProposedProposition():
            return what.text
        case ProposedLine():
            said, cites = what.text, what.cites
        case Proposed():
            said, cites = what.statement, what.evidence
    return said or " … ".join(cite.words or cite.at for cite in cites)
