"""Sources in, a finished brief out: the only module that knows the order of the stages."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import Future, wait
from dataclasses import replace
from datetime import UTC, datetime
from threading import Thread
from typing import TYPE_CHECKING

import briefing
from briefing.engines.dated import dated_events
from briefing.engines.extractive import Extractive
from briefing.engines.joining import added, joined
from briefing.errors import AnswerError, SourceError
from briefing.grounding import ground, ground_conclusion
from briefing.language.voices import HEARD
from briefing.model import Answer, Brief, Check, Method, Origin, Role, Source, Task, Usage, source_letters
from briefing.sources.repeated import notice_copies

if TYPE_CHECKING:
    from briefing.engines import Engine


def make_brief(sources: Sequence[Source], *, task: Task | None = None, engine: Engine | None = None) -> Brief:
    """Make a brief of sources as `read` gives them; the extractive engine unless another is passed.

    Raises SourceError where the sources hold no key claim, and whatever the engine raises.
    """
    if not sources:
        raise SourceError("no source was given", hint="name at least one file, folder or text")
    task = task or Task(date=datetime.now(UTC).date().isoformat())
    engine = engine or Extractive()
    sources = lettered(sources, task)
    answer = joined((*_side_by_side(engine.proposals(sources, task)), Answer(events=dated_events(sources))))
    findings = ground(answer, sources)
    if not findings.claims:
        raise _nothing_to_brief(engine, len(findings.left_out))
    conclusion = engine.conclude(sources, task, findings)
    concluded = ground_conclusion(conclusion, findings, sources)
    return Brief(
        sources=sources,
        task=task,
        method=_method(engine, sources, added(answer.usage, conclusion.usage)),
        proposition=findings.proposition,
        title=concluded.title,
        dek=concluded.dek,
        bottom_line=concluded.bottom_line,
        claims=findings.claims,
        positions=findings.positions,
        views=findings.views,
        events=findings.events,
        differences=findings.differences,
        gaps=concluded.gaps,
        questions=concluded.questions,
        left_out=(*findings.left_out, *concluded.left_out),
    )


def lettered(sources: Sequence[Source], task: Task) -> tuple[Source, ...]:
    """The sources as engines get them: with letters, of the kind that the task says they are, copies noticed."""
    letters = zip(sources, source_letters(), strict=False)
    found = tuple(replace(source, letter=letter) for source, letter in letters)
    if task.kind is not None:
        found = tuple(replace(source, kind=task.kind, kind_reason=Origin.USER.value) for source in found)
    return notice_copies(found)


def _side_by_side(calls: Sequence[Callable[[], Answer]]) -> tuple[Answer, ...]:
    """What every call gives, in their order, once all have ended. Raises what the first that failed has raised.

    An interrupt does not wait: the threads are daemons, which neither this function nor the end of the process joins.
    An executor's threads are joined at the end of the process, and would hold Ctrl-C up as long as a provider is silent.
    """
    if len(calls) == 1:
        return (calls[0](),)
    futures: list[Future[Answer]] = []
    for call in calls:
        future: Future[Answer] = Future()
        futures.append(future)
        Thread(target=_fulfil, args=(future, call), daemon=True).start()
    wait(futures)
    return tuple(future.result() for future in futures)


def _fulfil(future: Future[Answer], call: Callable[[], Answer]) -> None:
    try:
        future.set_result(call())
    except BaseException as error:  # noqa: BLE001  # whatever it is, it is raised where the result is waited for
        future.set_exception(error)


def _nothing_to_brief(engine: Engine, left_out: int) -> SourceError | AnswerError:
    if engine.model is None:
        return SourceError(
            "nothing to brief: no sentence of the source can stand alone as a claim",
            hint="give a text that reports or argues something in whole sentences",
        )
    return AnswerError(f"the model's answers hold no claim that the source bears out ({left_out} left out)")


def _method(engine: Engine, sources: Sequence[Source], usage: Usage) -> Method:
    furniture = sum(block.role is Role.FURNITURE for source in sources for block in source.blocks)
    return Method(
        engine=engine.name,
        version=briefing.__version__,
        model=engine.model,
        host=engine.host,
        usage=usage,
        skipped=_skipped(engine, sources),
        furniture=furniture,
    )


def _skipped(engine: Engine, sources: Sequence[Source]) -> tuple[Check, ...]:
    """Checks that could not be made: of speakers in a language that is not heard, of support without a model to ask."""
    unheard = any(source.language not in HEARD for source in sources)
    return (*((Check.SPEAKER,) if unheard else ()), *((Check.SUPPORT,) if engine.model is not None else ()))
