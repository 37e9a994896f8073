"""What `check` does: a finished brief held against its own text, its printed pages and the files it came from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import briefing
from briefing.model import Brief, Source
from briefing.record import from_json, from_pdf, is_pdf
from briefing.verify.against import origins
from briefing.verify.direction import NOTE, runs_leftward
from briefing.verify.report import Document, Finding, Report
from briefing.verify.speakers import speaker_findings
from briefing.verify.text import notes, quotations, text_findings

__all__ = ["Document", "Finding", "Report", "check"]


def check(document: bytes, *, against: Sequence[Source] = ()) -> Report:
    """The report on a brief in JSON or PDF. Raises SourceError where the document is no brief of ours."""
    pdf = is_pdf(document)
    brief = from_pdf(document) if pdf else from_json(document)
    report = Report(
        kind=Document.PDF if pdf else Document.JSON,
        sources=len(brief.sources),
        quotations=sum(1 for _ in quotations(brief)),
        findings=tuple(text_findings(brief)),
        notes=tuple(notes(brief)),
    )
    if report.ok and brief.method.version == briefing.__version__:
        report = _more(report, tuple(speaker_findings(brief)))
    elif report.ok:
        report = _more(report, notes=(_another_version(brief, "who says so was not worked out again"),))
    if pdf:
        report = _with_pages(report, brief, document)
    if against:
        held = origins(brief, against)
        report = _more(replace(report, against=held.same), held.findings, held.notes)
    return report


def _with_pages(report: Report, brief: Brief, document: bytes) -> Report:
    """The report with what the pages say. A brief that does not hold by itself cannot say what to expect of them."""
    if report.findings:
        return _more(report, notes=("the pages were not read, as the brief inside does not hold by itself",))
    # Templates and two PDF libraries, which a brief in JSON need not pay for.
    from briefing.verify.pages import mask_findings, page_findings, statement_findings  # noqa: PLC0415
    from briefing.verify.printed import read_pages  # noqa: PLC0415

    printed = read_pages(document)
    leftward = (NOTE,) if runs_leftward(printed.text) else ()
    report = _more(replace(report, pages=printed.pages), tuple(mask_findings(printed)), leftward)
    if brief.method.version != briefing.__version__:
        note = _another_version(brief, "its pages were searched for what it says, not for what it does not say")
        return _more(report, tuple(statement_findings(brief, printed)), (note,))
    return _more(report, tuple(page_findings(brief, printed)))


def _another_version(brief: Brief, what: str) -> str:
    return f"made by version {brief.method.version[:20]}: {what}"


def _more(report: Report, findings: tuple[Finding, ...] = (), notes: tuple[str, ...] = ()) -> Report:
    return replace(report, findings=(*report.findings, *findings), notes=(*report.notes, *notes))
