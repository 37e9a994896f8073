"""The model engine: three questions about the sources side by side, then one about what was found in them."""

from __future__ import annotations

import json
import re
import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from typing import Any, TypeVar

import pydantic

from briefing.engines.chat.completion import OTHERWISE, Reply
from briefing.engines.chat.deadline import Patience, Watch
from briefing.engines.chat.endpoint import Endpoint
from briefing.engines.chat.listing import carded, counted, fence, itemised, listed
from briefing.engines.chat.prompts import Prompts
from briefing.engines.chat.provider import Provider, Question
from briefing.engines.chat.tokens import counter_for
from briefing.engines.chat.wire import (
    Drawn,
    KeyClaims,
    SkepticViews,
    StakeholderPositions,
    Wire,
    WireClaim,
    WireLine,
    WirePosition,
    WireProposition,
    WireQuestion,
    WireView,
)
from briefing.engines.clock import Clock
from briefing.errors import AnswerError, BudgetError
from briefing.language.counting import count_words
from briefing.model import (
    Answer,
    Conclusion,
    Findings,
    ProposedProposition,
    PropositionKind,
    Role,
    Source,
    Task,
)

Fitting = TypeVar("Fitting", bound=Wire)

#: Questions of English that ask for more than yes or no.
_OPEN = re.compile(r"\s*(?:who|whom|whose|what|which|when|where|why|how)\b", re.IGNORECASE)

SYSTEM = "shared/system"
#: The questions of the first round, each a template, with the shape of their answers.
FIRST_ROUND: Mapping[str, type[KeyClaims | StakeholderPositions | SkepticViews]] = {
    "key_claims": KeyClaims,
    "stakeholder_positions": StakeholderPositions,
    "skeptic_views": SkepticViews,
}
CONCLUSION = "conclusion"
#: Tokens of an answer, for a plan: three times what an article of 560 words took.
ANSWER_TOKENS = 1800
#: Words of a source that one key claim may stand for, and how many claims there are at most.
WORDS_A_CLAIM = 55
MOST_CLAIMS = 8


#: The names of all fields that may be asked for.
_FIELDS = frozenset(
    name
    for shape in (
        *FIRST_ROUND.values(),
        Drawn,
        WireClaim,
        WirePosition,
        WireView,
        WireProposition,
        WireLine,
        WireQuestion,
    )
    for name in shape.model_fields
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """What a model engine may be told beside whom to ask."""

    prompts: Prompts = field(default_factory=Prompts)
    max_input_tokens: int = 100_000
    """A call that needs more is refused."""
    patience: Patience = field(default_factory=Patience)


@dataclass(frozen=True, slots=True, kw_only=True)
class Planned:
    """A call that would be made."""

    name: str
    tokens_in: int
    tokens_out: int
    """About as many at most."""
    exact: bool
    """Whether `tokens_in` was counted, with the model's own vocabulary."""


class Chat:
    """Proposes what a chat model finds. One engine may make many briefs, in several threads too."""

    name = "model"

    def __init__(self, endpoint: Endpoint, options: Options | None = None, *, clock: Clock | None = None) -> None:
        self._endpoint = endpoint
        self._options = options or Options()
        self._clock = clock or Clock()
        # A run's time begins with its proposals and goes on in its conclusion, which one thread asks for in turn.
        self._run = threading.local()

    @property
    def model(self) -> str:
        """The model's name as the provider knows it."""
        return self._endpoint.model

    @property
    def host(self) -> str:
        """Where the sources go."""
        return self._endpoint.host

    def plan(self, sources: Sequence[Source], task: Task) -> tuple[Planned, ...]:
        """The calls and their tokens; sends nothing. What the conclusion is asked is known only when items are."""
        questions = [self._extraction(name, sources, task) for name in FIRST_ROUND]
        planned = [self._planned(question) for question in questions]
        frame = self._planned(self._conclusion(sources, task, Findings()))
        items = sum(one.tokens_out for one in planned)
        last = Planned(name=CONCLUSION, tokens_in=frame.tokens_in + items, tokens_out=ANSWER_TOKENS, exact=False)
        return (*planned, last)

    def proposals(self, sources: Sequence[Source], task: Task) -> tuple[Callable[[], Answer], ...]:
        """The questions of the first round. Raises SetupError or BudgetError before any is asked."""
        self._endpoint.check_key()
        questions = {name: self._extraction(name, sources, task) for name in FIRST_ROUND}
        for question in questions.values():
            self._within_budget(question, "nothing was sent")
        provider = self._run.provider = self._provider()
        return tuple(partial(self._extract, provider, question, task) for question in questions.values())

    def conclude(self, sources: Sequence[Source], task: Task, findings: Findings) -> Conclusion:
        """Title, dek, bottom line and questions out of items alone: the model does not see the sources again."""
        provider = getattr(self._run, "provider", None) or self._provider()
        question = self._conclusion(sources, task, findings)
        self._within_budget(question, "the questions before it were answered")
        fitting, reply = _asked(provider, question, Drawn)
        return fitting.to_conclusion(reply.usage)

    def _provider(self) -> Provider:
        return Provider(self._endpoint, Watch(patience=self._options.patience, clock=self._clock), self._clock)

    def _extract(self, provider: Provider, question: Question, task: Task) -> Answer:
        fitting, reply = _asked(provider, question, FIRST_ROUND[question.name])
        answer = fitting.to_answer(reply.usage)
        return _about_the_question(answer, task) if isinstance(fitting, StakeholderPositions) else answer

    def _extraction(self, name: str, sources: Sequence[Source], task: Task) -> Question:
        material = [listed(source) for source in sources]
        words = sum(count_words(source.body) for source in sources)
        most = min(MOST_CLAIMS, max(1, round(words / WORDS_A_CLAIM)))
        fewest = round(most * 0.75)
        context = {
            **_reader(task),
            "fence": fence(material),
            "sources": material,
            "titled": any(block.role is Role.TITLE for source in sources for block in source.blocks),
            "fewest": fewest,
            "most": most,
        }
        return self._question(name, context, FIRST_ROUND[name])

    def _conclusion(self, sources: Sequence[Source], task: Task, findings: Findings) -> Question:
        material = {
            "sources": [carded(source) for source in sources],
            "proposition": findings.proposition.text if findings.proposition else None,
            "items": [itemised(item, {source.letter: source.kind for source in sources}) for item in findings.items()],
            "left_out": counted(findings.left_out),
        }
        return self._question(CONCLUSION, {**_reader(task), "fence": fence(material), **material}, Drawn)

    def _question(self, name: str, context: Mapping[str, Any], shape: type[Wire]) -> Question:
        prompts = self._options.prompts
        return Question(
            name=name,
            messages=(
                {"role": "system", "content": prompts.fill(SYSTEM, {})},
                {"role": "user", "content": prompts.fill(name, context)},
            ),
            schema=shape.model_json_schema(),
        )

    def _planned(self, question: Question) -> Planned:
        counter = counter_for(self.model)
        texts = (*(message["content"] for message in question.messages), json.dumps(question.schema))
        tokens = sum(counter.count(text) for text in texts)
        return Planned(name=question.name, tokens_in=tokens, tokens_out=ANSWER_TOKENS, exact=counter.exact)

    def _within_budget(self, question: Question, so_far: str) -> None:
        planned, most = self._planned(question), self._options.max_input_tokens
        if planned.tokens_in > most:
            about = "" if planned.exact else "about "
            raise BudgetError(
                f"{question.name} needs {about}{planned.tokens_in:,} tokens and may have {most:,}; {so_far}",
                hint="give a shorter source, raise max_input_tokens if the model takes more, or use --engine extractive",
            )


def _asked(provider: Provider, question: Question, shape: type[Fitting]) -> tuple[Fitting, Reply]:
    """The answer in its shape. Raises AnswerError where it does not fit."""
    reply = provider.ask(question)
    try:
        return shape.model_validate_json(reply.text), reply
    except (pydantic.ValidationError, UnicodeEncodeError) as error:
        raise AnswerError(
            f"the model's answer to {question.name} does not have the form that was asked for ({_told(error)})",
            hint=f"try a model that keeps to a JSON schema, {OTHERWISE}",
        ) from error


def _told(error: ValueError) -> str:
    """Where the first misfit is and of what sort, without the words of the answer."""
    if not isinstance(error, pydantic.ValidationError):
        return "it is no text"
    first = error.errors(include_url=False, include_context=False, include_input=False)[0]
    # Keys that were asked for, and numbers: a key of the model's own making is its words too.
    where = ".".join(str(part) for part in first["loc"] if isinstance(part, int) or part in _FIELDS)
    what = "no JSON" if first["type"] == "json_invalid" else first["type"].replace("_", " ")
    return f"{where}: {what}" if where else what


def _about_the_question(answer: Answer, task: Task) -> Answer:
    """What can be answered by yes or no is the proposition, as it was asked; a model only says of which kind it is.

    To "Who pays?" nobody is for or against, so there the model's statement of it stays.
    """
    if task.question is None or (answer.proposition is not None and _OPEN.match(task.question)):
        return answer
    kind = answer.proposition.kind if answer.proposition else PropositionKind.ASSESSMENT
    return replace(answer, proposition=ProposedProposition(text=task.question, kind=kind))


def _reader(task: Task) -> dict[str, str | None]:
    return {"question": task.question, "audience": task.audience, "language": task.language}
