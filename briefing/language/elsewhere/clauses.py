"""Where a sentence ties words to a name: the patterns that all the languages share, over text whose quotations are hidden."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from briefing.language.elsewhere.cues import Cues
from briefing.language.elsewhere.mentions import Mention, Mentions
from briefing.language.elsewhere.quotations import LOST, QUOTED
from briefing.language.elsewhere.uncased import UncasedMentions
from briefing.model import Span

#: So many characters may stand between a verb and what is said: "on Monday in Lisbon".
_ADVERBIAL = 70
#: In so many characters behind a comma a verb shows by its mood that words are reported.
_MOOD = 120
#: What is longer is no sentence of the news; it would be read again and again for each of its verbs.
_LONGEST = 3000
_TO_VERB = re.compile(r"[^\S\n]*[,،.]?[^\S\n]*[—–-]?[^\S\n]*")
_COLON = re.compile(rf"[^{QUOTED}{LOST}.:;\n]{{0,{_ADVERBIAL}}}[:：][^\S\n]*(?P<said>{QUOTED}+)")
_BARE = re.compile(rf"[^\S\n]*[,،]?[^\S\n]*(?P<said>{QUOTED}{{20,}})")
_ON = re.compile(rf"[^\n{QUOTED}{LOST}.;]{{0,{_ADVERBIAL}}}[,.:;،][^\S\n]*[—–-]?[^\S\n]*(?P<said>{QUOTED}+)")
_PLAIN = re.compile(rf"[^,،.:;؛{QUOTED}{LOST}\n]{{0,{_ADVERBIAL}}}")
_END = re.compile(r"[\s.!?…؟]*\Z")
_FIRST = re.compile(r"[^\W\d_]+")
#: Marks behind which another thought begins.
_ANOTHER = re.compile(r"[;؛:]")
_HARD = re.compile(rf"[;؛:{QUOTED}{LOST}()–—]")


class Said(NamedTuple):
    """Words tied to a name by a cue."""

    mention: Mention
    cue: Span
    spans: tuple[Span, ...]
    direct: bool = False


@dataclass(frozen=True, slots=True)
class Clauses:
    """Reads one sentence after the other of a text."""

    text: str
    cues: Cues
    mentions: Mentions | UncasedMentions

    def read(self, sentence: Span) -> Iterator[Said]:
        """All that the sentence ties to a name, the surest first."""
        if sentence.end - sentence.start > _LONGEST:
            return
        verbs = [Span(*verb.span()) for verb in self.cues.verbs.finditer(self.text, sentence.start, sentence.end)]
        verbs = [verb for verb in verbs if not self._denied(sentence, verb)]
        yield from self._quoted_before(sentence, verbs)
        for verb in verbs:
            yield from self._told(sentence, verb)
        yield from self._according(sentence)
        for verb in verbs:
            yield from self._closing(sentence, verb)

    def _denied(self, sentence: Span, verb: Span) -> bool:
        before = self._last_word(sentence.start, verb.start)
        clause = self._clause_start(sentence.start, verb.start)
        opening = self._first_word(clause, sentence.end)
        return self.cues.is_in("negators", before) or self.cues.is_in("unreal", opening)

    def _first_word(self, start: int, end: int) -> str:
        found = _FIRST.search(self.text, start, end)
        return found.group() if found else ""

    def _last_word(self, start: int, end: int) -> str:
        words = _FIRST.findall(self.text, max(start, end - 30), end)
        return str(words[-1]) if words else ""

    def _clause_start(self, start: int, end: int) -> int:
        return max((mark.end() for mark in _HARD.finditer(self.text, start, end)), default=start)

    def _quoted_before(self, sentence: Span, verbs: Sequence[Span]) -> Iterator[Said]:
        """Quotation, verb, name; and what the quotation goes on with behind the name."""
        for quoted in re.finditer(f"{QUOTED}+", self.text[sentence.start : sentence.end]):
            start, end = sentence.start + quoted.start(), sentence.start + quoted.end()
            gap = _TO_VERB.match(self.text, end, sentence.end)
            at = gap.end() if gap else end
            verb = next((one for one in verbs if one.start >= at), None)
            if verb is None or self.text[sentence.start : start].strip(" —–-"):
                continue
            mention = self._beside(at, verb, sentence)
            if mention is None:
                continue
            on = _ON.match(self.text, max(verb.end, mention.span.end), sentence.end)
            spans = (Span(start, end), *((Span(*on.span("said")),) if on else ()))
            yield Said(mention, verb, spans, direct=True)

    def _beside(self, at: int, verb: Span, sentence: Span) -> Mention | None:
        if verb.start == at and "after" in self.cues.orders:
            mention = self._after(verb, sentence.end)
            # "«…», dijo X que …" says something of its own.
            return mention if mention and not self._complement(mention.span.end, sentence.end) else None
        if at < verb.start < at + _ADVERBIAL and "after" not in self.cues.orders:
            return self.mentions.before(at, verb.start) if _END.match(self.text[verb.end : sentence.end]) else None
        return None

    def _after(self, verb: Span, limit: int) -> Mention | None:
        mention = self.mentions.after(verb.end, limit)
        return mention if mention and self._agree(verb, mention) else None

    def _agree(self, verb: Span, mention: Mention) -> bool:
        """Whether the name can be the verb's subject by its ending, where a language shows that."""
        words = self.text[verb.start : verb.end].lower()
        return not any(of.search(words) and ending.search(mention.name) for of, ending in self.cues.disagree)

    def _told(self, sentence: Span, verb: Span) -> Iterator[Said]:
        """X said: "…"; X said that …; and with the name behind the verb."""
        if "before" in self.cues.orders:
            mention = self.mentions.before(self._clause_start(sentence.start, verb.start), verb.start)
            if mention and self._agree(verb, mention) and (said := self._content(mention, verb, verb.end, sentence)):
                yield said
                return
        if "after" in self.cues.orders and (mention := self._after(verb, sentence.end)):
            at = self._behind_role(mention, sentence.end)
            if said := self._content(mention, verb, at, sentence):
                yield said

    def _behind_role(self, mention: Mention, limit: int) -> int:
        """Where the sentence goes on behind a name and an office set off by commas."""
        end = mention.span.end
        place = self.text.find(mention.role, end, limit) if mention.role else -1
        if 0 <= place <= end + 8:
            end = place + len(mention.role)
            return end + 1 if self.text[end : end + 1] in {",", "،"} else end
        return end

    def _content(self, mention: Mention, verb: Span, at: int, sentence: Span) -> Said | None:
        if quoted := _COLON.match(self.text, at, sentence.end) or _BARE.match(self.text, at, sentence.end):
            negated = self._negated(at, quoted.start("said"))
            return None if negated else Said(mention, verb, (Span(*quoted.span("said")),), direct=True)
        start = self._complement(at, sentence.end) or self._reported(at, sentence.end)
        if start is None or self._negated(at, start):
            return None
        content = self._trimmed(start, self._until_break(start, sentence.end))
        return Said(mention, verb, (content,), self._is_quoted(content)) if content else None

    def _negated(self, start: int, end: int) -> bool:
        return any(self.cues.is_in("negators", word) for word in _FIRST.findall(self.text, start, end))

    def _is_quoted(self, span: Span) -> bool:
        return set(self.text[span.start : span.end]) == {QUOTED}

    def _complement(self, at: int, limit: int) -> int | None:
        """Where what is said begins behind "that", no other clause between."""
        plain = _PLAIN.match(self.text, at, limit)
        end = plain.end() + 12 if plain else at
        found = self.cues.complements.search(self.text, at, min(limit, end))
        if found is None or any(mark in self.text[at : found.start()] for mark in ",،.:;" + QUOTED + LOST):
            return None
        # What is joined to "that" ("that he") belongs to the words said.
        return (
            found.start()
            if found.group().endswith(("ه", "ها", "هم")) and not self.cues.cased and found.group() != "که"
            else found.end()
        )

    def _reported(self, at: int, limit: int) -> int | None:
        """Where a clause begins behind a comma whose verb shows that it is reported."""
        moods = self.cues.lists["mood"]
        plain = _PLAIN.match(self.text, at, limit)
        if not moods or plain is None or self.text[plain.end() : plain.end() + 1] != ",":
            return None
        words = _FIRST.findall(self.text, plain.end(), min(limit, plain.end() + _MOOD))
        return plain.end() + 1 if any(word in moods for word in words) else None

    def _until_break(self, start: int, end: int) -> int:
        found = self.cues.breaks.search(self.text, start, end)
        return found.start() if found else end

    def _trimmed(self, start: int, end: int) -> Span | None:
        words = self.text[start:end]
        left = start + len(words) - len(words.lstrip(" ,،—–-\u00a0"))
        right = start + len(words.rstrip(" ,،.—–-\u00a0\n"))
        # A few letters are no statement; what nobody closes is not read at all.
        return Span(left, right) if right - left >= 8 and LOST not in self.text[left:right] else None

    def _according(self, sentence: Span) -> Iterator[Said]:
        for cue in self.cues.according.finditer(self.text, sentence.start, sentence.end):
            mention = self.mentions.after(cue.end(), sentence.end)
            if mention is None:
                continue
            content = self._around(sentence, Span(*cue.span()), self._behind_role(mention, sentence.end))
            if content:
                yield Said(self._whole(mention, cue.group()), Span(*cue.span()), content)
        for cue in self.cues.according_after.finditer(self.text, sentence.start, sentence.end):
            mention = self.mentions.before(sentence.start, cue.start())
            behind = self._trimmed(cue.end(), self._until_break(cue.end(), sentence.end)) if mention else None
            if mention and behind:
                yield Said(mention, Span(*cue.span()), (behind,))

    def _whole(self, mention: Mention, cue: str) -> Mention:
        """The name as it is without the cue that is joined to it."""
        joined, alone = self.cues.contracted or ("", "")
        if not joined or not cue.endswith(joined) or not mention.name.startswith(joined):
            return mention
        return mention._replace(name=alone + mention.name.removeprefix(joined))

    def _around(self, sentence: Span, cue: Span, end: int) -> tuple[Span, ...]:
        """What an "according to X" is said of: what follows it at the head of a sentence, else what it stands in."""
        head, tail = self.text[sentence.start : cue.start].strip(), self.text[end : sentence.end]
        closed = self.text[end - 1 : end] in {",", "،"} or tail.lstrip().startswith((",", "،"))
        behind = self._trimmed(end, self._until_break(end, sentence.end)) if not _END.match(tail) else None
        if not head.strip('«»"“”—– '):
            return (behind,) if behind and (closed or self.cues.nouns_capital) else ()
        breaks = [found.end() for found in self.cues.breaks.finditer(self.text, sentence.start, cue.start)]
        before = self._trimmed(breaks[-1] if breaks else sentence.start, cue.start)
        if before is None or _ANOTHER.search(self.text, before.start, before.end):
            return ()
        if behind is None:
            return (before,)
        middle = (closed and head.endswith((",", "،"))) or self.cues.nouns_capital
        return (before, behind) if middle else ()

    def _closing(self, sentence: Span, verb: Span) -> Iterator[Said]:
        """…, said X: a sentence that ends in who says it."""
        head = self.text[sentence.start : verb.start].rstrip(" —–-")
        if "after" not in self.cues.orders or not self.cues.cased or not head.endswith(","):
            return
        mention = self._after(verb, sentence.end)
        if mention is None or not self._ends_behind(mention, sentence):
            return
        if self.cues.is_in("unreal", self._first_word(sentence.start, sentence.end)) or self.cues.verbs.search(head):
            return
        if content := self._trimmed(sentence.start, verb.start):
            yield Said(mention, verb, (content,))

    def _ends_behind(self, mention: Mention, sentence: Span) -> bool:
        at = self._behind_role(mention, sentence.end)
        rest = _FIRST.findall(self.text, at, sentence.end)
        return len(rest) <= 6 and not set(self.text[at : sentence.end]) & set(",:;" + QUOTED + LOST)
