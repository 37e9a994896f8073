"""A passage with the role that it was judged to have, and what its words show of it."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, replace

from briefing.model import Role, Span
from briefing.sources.draft import Passage
from briefing.sources.furniture import Flag, Sort

TITLE_WORDS = 30
_CLOSERS = "\"'”’“‘»«)]}」』】*_ \u00a0"
_DOTTED_END = re.compile(r"(?:\b[^\W\d_]\.){2,}\Z")


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """A passage with its role."""

    passage: Passage
    words: str
    count: float
    role: Role | None = None
    """None until it is known."""
    flag: Flag | None = None
    """For FURNITURE: why, and where a name or date stands in it."""

    @property
    def span(self) -> Span:
        """Its place."""
        return self.passage.span

    @property
    def open(self) -> bool:
        """Whether its role is still to be found."""
        return self.role is None

    @property
    def last(self) -> str:
        """Its last character that is no closing mark."""
        return self.words.rstrip(_CLOSERS)[-1:]

    @property
    def stopped(self) -> bool:
        """Whether it ends as a sentence does."""
        return self.last in ".!?…。！？｡؟۔।:;," and not (
            self.last == "." and _DOTTED_END.search(self.words.rstrip(_CLOSERS))
        )

    @property
    def asks(self) -> bool:
        """Whether it ends with a question mark."""
        return self.last in {"?", "？", "؟"}

    @property
    def prose(self) -> bool:
        """Whether it is plainly a paragraph of running text."""
        return self.open and ((self.stopped and self.count >= 8) or self.count > TITLE_WORDS)

    @property
    def plain(self) -> str:
        """Its words without case, marks and accents, to tell a repetition by."""
        letters = unicodedata.normalize("NFKD", self.words.casefold())
        return " ".join(re.findall(r"\w+", "".join(letter for letter in letters if not unicodedata.combining(letter))))

    def sort(self) -> Sort | None:
        """The sort of furniture it is."""
        return self.flag.sort if self.flag else None

    def furniture(self, why: str, sort: Sort = Sort.OTHER, value: Span | None = None) -> Judged:
        """The same as furniture."""
        return replace(self, role=Role.FURNITURE, flag=Flag(sort=sort, why=why, value=value))

    def as_role(self, role: Role) -> Judged:
        """The same in a role of the text itself."""
        return replace(self, role=role, flag=None)
