"""Sources in, a finished brief out: the only module that knows the order of the stages."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import briefing
from briefing.engines.extractive import Extractive
from briefing.errors import AnswerError, SourceError
from briefing.grounding import ground, ground_conclusion
from briefing.language.voices import HEARD
from briefing.model import Brief, Check, Method, Origin, Role, Source, Task, Usage, source_letters

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
    lettered = tuple(
        _with_letter(source, letter, task) for source, letter in zip(sources, source_letters(), strict=False)
    )
    answer = engine.propose(lettered, task)
    grounded = ground(answer, lettered)
    if not grounded.claims:
        raise _nothing_to_brief(engine, len(grounded.left_out))
    items = (*grounded.claims, *grounded.positions, *grounded.views, *grounded.events)
    conclusion = engine.conclude(lettered, task, items)
    concluded = ground_conclusion(conclusion, grounded, lettered)
    return Brief(
        sources=lettered,
        task=task,
        method=_method(engine, lettered, _sum(answer.usage, conclusion.usage)),
        proposition=grounded.proposition,
        title=concluded.title,
        dek=concluded.dek,
        bottom_line=concluded.bottom_line,
        claims=grounded.claims,
        positions=grounded.positions,
        views=grounded.views,
        events=grounded.events,
        gaps=concluded.gaps,
        questions=concluded.questions,
        left_out=(*grounded.left_out, *concluded.left_out),
    )


def _with_letter(source: Source, letter: str, task: Task) -> Source:
    if task.kind is None:
        return replace(source, letter=letter)
    return replace(source, letter=letter, kind=task.kind, kind_reason=Origin.USER.value)


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


def _sum(first: Usage, second: Usage) -> Usage:
    return Usage(
        calls=first.calls + second.calls,
        tokens_in=first.tokens_in + second.tokens_in,
        tokens_out=first.tokens_out + second.tokens_out,
    )
