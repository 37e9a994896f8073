"""Every error a caller may catch, by whose move is next, with its exit code.

BriefingError
├── UsageError       2  the person who typed it: an unknown format, options that contradict
├── SourceError      3  the person who chose it: unreadable, or nothing to brief
├── SetupError       4  the operator: a library, a font or a key is missing
├── EngineError      5  the provider: refused, timed out
│   └── AnswerError  6  the model: its answers do not fit, or hold nothing to brief
├── RenderError      7  this project: a layout asks for what the brief lacks
├── BudgetError      8  the operator: over the cap
└── CheckError       9  the brief: it does not hold
"""

from __future__ import annotations


class BriefingError(Exception):
    """A failure that is said in one plain line, with a hint at what to do where there is one."""

    exit_code = 1

    def __init__(self, message: str, *, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint

    def line(self) -> str:
        """The whole of what a person is told: what happened and what to do."""
        return f"{self.message}; {self.hint}" if self.hint else self.message


class UsageError(BriefingError):
    """The command or call is wrong."""

    exit_code = 2


class SourceError(BriefingError):
    """A source cannot be read, or says nothing to brief."""

    exit_code = 3


class SetupError(BriefingError):
    """Something this machine must have is missing: a key, a library, a font."""

    exit_code = 4


class EngineError(BriefingError):
    """The provider failed."""

    exit_code = 5


class AnswerError(EngineError):
    """The model's answers would not fit, or held nothing to brief."""

    exit_code = 6


class RenderError(BriefingError):
    """The brief could not be rendered."""

    exit_code = 7


class BudgetError(BriefingError):
    """The cap would be passed."""

    exit_code = 8


class CheckError(BriefingError):
    """A finished brief does not hold against its evidence."""

    exit_code = 9
