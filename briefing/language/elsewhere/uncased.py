"""Who is named beside a verb of saying, in scripts without capitals: the words between cue and mark, few and plain."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from briefing.language.elsewhere.cues import Cues
from briefing.language.elsewhere.mentions import Mention, Word
from briefing.language.elsewhere.quotations import LOST, QUOTED
from briefing.model import Span

_WORD = re.compile(r"[^\W_][\w\u200c\u200d\u064b-\u0652'’.-]*(?<!\.)")
_STRETCH = re.compile(rf"[^،,؛;:.!؟?()\[\]\n–—…{QUOTED}{LOST}]*")
_LONGEST_NAME = 6
#: Name, office, and when or where it was said.
_WITH_ADVERBIAL = 3


@dataclass(frozen=True, slots=True)
class UncasedMentions:
    """Reads mentions where no capital shows a name; one word alone is nobody unless the text names more of it."""

    text: str
    cues: Cues
    known: Callable[[str], bool]

    def after(self, at: int, limit: int, *, plain_follows: bool = True) -> Mention | None:
        """The words behind a cue, up to a mark or to what cannot belong to a name."""
        span = self._stretch(at, limit)
        words = self._words(span)
        name = self._name(words)
        if name is None or (not plain_follows and len(self._head(words)) < len(words)):
            return None
        if name.span.end == words[-1].end and self.text[span.end : span.end + 1] in {"،", ","}:
            behind = self._words(self._stretch(span.end + 1, limit))
            if behind and self._is_office(behind[0]) and not self._is_office(words[0]) and len(behind) <= _LONGEST_NAME:
                return name._replace(role=self._joined(behind))
        return name

    def before(self, start: int, verb: int) -> Mention | None:
        """The words before a verb, from where the sentence begins: a name, or name, office and comma."""
        spans = [
            Span(start + part.start(), start + part.end()) for part in re.finditer(r"[^،,]+", self.text[start:verb])
        ]
        parts = [words for words in map(self._words, spans) if words]
        if len(parts) == _WITH_ADVERBIAL and self.cues.is_in("stops", parts[2][0].text):
            parts = parts[:2]
        if not parts or len(parts) > 2:
            return None
        name = self._name(parts[0])
        if len(parts) == 1:
            return name
        whole = name is not None and name.span.end == parts[0][-1].end
        if name is None or not whole or not self._is_office(parts[1][0]) or len(parts[1]) > _LONGEST_NAME:
            return None
        return name._replace(role=self._joined(parts[1]))

    def _is_office(self, word: Word) -> bool:
        return self.cues.kind(word.text) is not None

    def _stretch(self, at: int, limit: int) -> Span:
        match = _STRETCH.match(self.text, at, limit)
        return Span(at, max(at + 1, match.end() if match else at + 1))

    def _words(self, span: Span) -> list[Word]:
        return [Word(match.group(), *match.span()) for match in _WORD.finditer(self.text, span.start, span.end)]

    def _joined(self, words: Sequence[Word]) -> str:
        return self.text[words[0].start : words[-1].end]

    def _head(self, words: Sequence[Word]) -> list[Word]:
        """The first words up to one that no name has."""
        head: list[Word] = []
        for word in words:
            if (
                self.cues.is_in("stops", word.text)
                or self.cues.addressed.fullmatch(word.text)
                or self.cues.complements.fullmatch(word.text)
            ):
                break
            head.append(word)
        return head

    def _name(self, words: Sequence[Word]) -> Mention | None:
        head = self._head(words)
        if not head or len(head) > _LONGEST_NAME or any(self.cues.is_in("refused", word.text) for word in head):
            return None
        words_in_full = self._joined(head)
        if len(head) == 1 and not self.known(words_in_full) and not self.cues.bodies.fullmatch(words_in_full):
            return None
        # An office alone names nobody.
        if all(self._is_office(word) for word in head):
            return None
        return Mention(Span(head[0].start, head[-1].end), words_in_full)
