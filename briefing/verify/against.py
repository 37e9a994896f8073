"""A brief against the files that it says it was made from."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefing.model import Brief, Source
from briefing.verify.report import Finding, difference, listed
from briefing.verify.text import Quotation, quotations


@dataclass(frozen=True, slots=True, kw_only=True)
class Origins:
    """What holding a brief against files gave."""

    same: tuple[str, ...] = ()
    """Sources that are the very text given, each with the file's name."""
    findings: tuple[Finding, ...] = ()
    notes: tuple[str, ...] = ()


def origins(brief: Brief, given: Sequence[Source]) -> Origins:
    """Each source of the brief held against the file that it matches by digest, else by name, else by order."""
    pairs = _pairs(brief.sources, given)
    found = [finding for source, file in pairs for finding in _pair_findings(brief, source, file)]
    unlike = {finding.place for finding in found}
    matched = [source.letter for source, _ in pairs]
    files = {id(file) for _, file in pairs}
    return Origins(
        same=tuple(f"{source.letter} {file.name}" for source, file in pairs if source.letter not in unlike),
        findings=tuple(found),
        notes=(
            *(f"{each.letter} was held against no file" for each in brief.sources if each.letter not in matched),
            *(f"{each.name} was held against no source of the brief" for each in given if id(each) not in files),
        ),
    )


def _pairs(sources: Sequence[Source], given: Sequence[Source]) -> list[tuple[Source, Source]]:
    """Every source with its file, in the order of the brief; each file once."""
    pairs: dict[str, Source] = {}
    left = list(given)
    for wanted in ("digest", "name", ""):
        for source in sources:
            if source.letter in pairs:
                continue
            file = next((each for each in left if getattr(each, wanted, "") == getattr(source, wanted, "")), None)
            if file is not None:
                pairs[source.letter] = file
                left = [each for each in left if each is not file]
    return [(source, pairs[source.letter]) for source in sources if source.letter in pairs]


def _pair_findings(brief: Brief, source: Source, file: Source) -> Iterator[Finding]:
    if source.digest == file.digest:
        # Where text is withheld its digest was not recomputed, so that the stretches are held one by one.
        for excerpt in source.excerpts:
            there = file.text[excerpt.start : excerpt.start + len(excerpt.text)]
            if there != excerpt.text:
                yield Finding(place=source.letter, message=f"the text carried: {difference(excerpt.text, there)}")
        return
    mine = [each for each in quotations(brief) if each.evidence.letter == source.letter]
    # Where a text grew or shrank, everything behind is at another offset; only words that are gone were changed.
    gone = [each for each in mine if each.evidence.words not in file.text]
    moved = [each for each in mine if file.words_at(each.evidence.span) != each.evidence.words]
    if gone:
        yield Finding(place=source.letter, message=f"evidence of {_places(gone)} is not in {file.name}")
    elif moved:
        yield Finding(place=source.letter, message=f"evidence of {_places(moved)} is not at its place in {file.name}")
    yield Finding(place=source.letter, message=_unlike(source, file))


def _places(found: Sequence[Quotation]) -> str:
    return listed(tuple(dict.fromkeys(each.place.split(",")[0] for each in found)))


def _unlike(source: Source, file: Source) -> str:
    unlike = f"{file.name} is not the source this brief was made from: its digest is {file.digest}"
    forms = "" if source.form == file.form else f" (text forms {source.form[:20]!r} and {file.form[:20]!r})"
    return f"{unlike}, the brief has {source.digest[:64]}{forms}"
