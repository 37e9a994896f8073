"""One cue of a sentence: who speaks by it, and which words, by where the speaker stands."""

from __future__ import annotations

from dataclasses import dataclass, field

from briefing.language.speech.cues import Cue
from briefing.language.speech.findings import Finding, before_quote
from briefing.language.speech.mentions import Mention
from briefing.language.speech.openings import first_subject
from briefing.language.speech.page import Page
from briefing.language.speech.passages import Stretch
from briefing.language.speech.vocabulary import Form, Frame

#: How far before its participle "with" may stand: "with Smith describing it as …".
_WITH_REACH = 18
_SAYING = frozenset({Frame.REPORT, Frame.ADDRESS})
_KNOWING = frozenset({Frame.THINK, Frame.FIND, Frame.ASK})
#: What may stand behind its words.
_BEHIND = frozenset({Frame.REPORT, Frame.ADDRESS, Frame.THINK, Frame.ASK})
_HOLDING = frozenset({Frame.STANCE, Frame.NAMING, Frame.NAMING_AS})
#: After a verb that needs nobody addressed, these are addressed all the same.
_ADDRESSED = frozenset({"me", "him", "them", "us", "reporters", "journalists"})


@dataclass(slots=True)
class Matcher:
    """Matches the cues of one sentence in order, and remembers what they took."""

    page: Page
    span: range
    borders: set[int]
    """Where the words of one speaker end because another begins."""
    low: int
    """Words before this token are taken."""
    found: list[Finding] = field(default_factory=list)
    words: list[str] = field(init=False)
    """The words of the passage."""
    lowers: list[str] = field(init=False)
    """The same in small letters."""

    def __post_init__(self) -> None:
        self.words, self.lowers = self.page.passage.tokens.words, self.page.passage.tokens.lowers

    def read(self, cue: Cue, subject: Mention | None) -> None:
        """Adds what the next cue shows, if anything."""
        finding = self._match(cue, subject)
        if finding is None:
            return
        self.found.append(finding)
        behind = finding.reports and finding.contents[0][0] < cue.first
        if behind and finding.speaker:
            self.low = max(self.low, cue.last + 1, finding.speaker.finish + 1)

    def _is_quoted(self, place: int) -> bool:
        return self.page.passage.inside[place] >= 0

    def _match(self, cue: Cue, subject: Mention | None) -> Finding | None:
        if cue.passive or (cue.infinitive and cue.form is not Form.ING):
            return None
        if cue.form is Form.ING and subject is None:
            return self._participle(cue)
        if (inverted := self._inverted(cue, subject)) is not None:
            return inverted
        if subject is None:
            subject = self._shared_subject(cue)
        if subject is None or (cue.negated and Frame.REPORT in cue.verb.frames and not cue.particle):
            return None
        return self._behind(cue, subject) or self._ahead(cue, subject)

    def _inverted(self, cue: Cue, subject: Mention | None) -> Finding | None:
        """Words, cue, speaker: "…," said Smith."""
        before = cue.first - 1
        if before < self.low or Frame.REPORT not in cue.verb.frames or cue.first != cue.at:
            return None
        quoted = self._is_quoted(before)
        if not quoted and (self.words[before] not in {",", "—", "--"} or subject is not None):
            return None
        speaker = self.page.speakers.after(cue.last + 1, self.span.stop)
        if speaker is None:
            return None
        sure = quoted and self.page.contents.ends_with_pause(before)
        if not sure and not self.page.adjuncts.pauses_at(
            self.page.adjuncts.past_adjuncts(speaker.finish + 1, self.span.stop), self.span.stop
        ):
            return None
        content = self._left(before)
        if content is None:
            return None
        behind = self.page.clauses.second_half(speaker.finish + 1, self.span.stop, content)
        return self._finding(cue, speaker, (content, *behind))

    def _behind(self, cue: Cue, subject: Mention) -> Finding | None:
        """Words, speaker, cue: "…," Smith said."""
        before = subject.begin - 1
        if before < self.low or cue.particle or cue.verb.frames.isdisjoint(_BEHIND):
            return None
        quoted = self._is_quoted(before)
        if not quoted and self.words[before] not in {",", "—", "--", "…", "?", "!"}:
            return None
        place = cue.last + 1
        if Frame.ADDRESS in cue.verb.frames and Frame.REPORT not in cue.verb.frames:
            place = self.page.adjuncts.past_addressee(place, self.span.stop)
        addressee = (cue.last + 1, place - 1) if place > cue.last + 1 else None
        after = self.page.adjuncts.past_adjuncts(place, self.span.stop)
        sure = quoted and self.page.contents.ends_with_pause(before)
        if not sure and (
            not self.page.adjuncts.pauses_at(after, self.span.stop) or self.words[min(after, self.span.stop - 1)] == ":"
        ):
            return None
        content = self._left(before)
        if content is None:
            return None
        ahead = after + 1 < self.span.stop and self.words[after] == "," and self._is_quoted(after + 1)
        if ahead and not self._quotes(content):
            return None
        return self._finding(
            cue, subject, (content, *self.page.clauses.second_half(after, self.span.stop, content)), addressee=addressee
        )

    def _quotes(self, stretch: Stretch) -> bool:
        return any(self._is_quoted(number) for number in stretch)

    def _left(self, end: int) -> Stretch | None:
        """The words before a cue or speaker; only the quotation where another cue stands before that."""
        low = self.low
        if self._is_quoted(end):
            quote = self.page.passage.quotes[self.page.passage.inside[end]]
            taken = any(before_quote(finding, low, quote) for finding in self.found)
            scene = quote.first - low >= 2 and self.lowers[quote.first - 1] == ","
            if taken or scene:
                low = quote.first
        return self.page.contents.left(low, end)

    def _ahead(self, cue: Cue, subject: Mention) -> Finding | None:
        """Speaker, cue, words, as in "Smith said that …"."""
        stop, frames, clauses = self.span.stop, cue.verb.frames, self.page.clauses
        if cue.last + 1 >= stop:
            return None
        place, addressee = self._past_addressee(cue)
        start = clauses.clause_start(place, stop, self.borders)
        clause = start < stop and clauses.is_clause(start, cue)
        holds = clauses.may_hold(subject)
        if not cue.particle or cue.particle == "it":
            if frames & _SAYING and (clause or (holds and not cue.verb.homograph)):
                return self._finding(cue, subject, self._to_end(start), addressee=addressee)
            if frames & _KNOWING and clause and holds:
                return self._finding(cue, subject, self._to_end(start), reports=Frame.ASK in frames)
            if holds and Frame.INTEND in frames and self.lowers[start : start + 1] == ["to"]:
                return self._finding(cue, subject, self._object(start), reports=False)
        if (holds and cue.particle) or (frames & _HOLDING and clauses.takes_object(place, stop, cue, subject)):
            return self._finding(cue, subject, self._object(place), reports=False)
        return None

    def _to_end(self, start: int) -> tuple[Stretch, ...]:
        return _one(self.page.contents.right(start, self.span.stop, self.borders))

    def _object(self, start: int) -> tuple[Stretch, ...]:
        return _one(self.page.contents.object(start, self.span.stop, self.borders))

    def _past_addressee(self, cue: Cue) -> tuple[int, Stretch | None]:
        """Where what follows the cue begins, behind those who are told it, and these."""
        place = cue.last + 1
        if Frame.ADDRESS not in cue.verb.frames or self.lowers[place] == "that" or self._is_quoted(place):
            return place, None
        if Frame.REPORT in cue.verb.frames and self.lowers[place] not in _ADDRESSED:
            return place, None
        behind = self.page.adjuncts.past_addressee(place, self.span.stop)
        return behind, (place, behind - 1) if behind > place else None

    def _participle(self, cue: Cue) -> Finding | None:
        """A participle as in "…, adding that …": the speaker is the one before, or the subject of the sentence."""
        before = cue.first - 1
        if before < self.span.start or not cue.verb.frames:
            return None
        lowers = self.lowers
        quoted = self._is_quoted(before)
        pause = quoted or lowers[before] in {",", "—", "--", "and", "while"} or cue.by
        speaker = self._carried_subject() if pause else self._with_subject(cue)
        if speaker is None or lowers[before] in {"of", "for", "from", "about", "on"}:
            return None
        return self._ahead(cue, speaker)

    def _with_subject(self, cue: Cue) -> Mention | None:
        """The subject of "with Smith describing it as …"."""
        lowers = self.lowers
        for number in range(cue.first - 2, max(self.span.start, cue.first - _WITH_REACH) - 1, -1):
            if lowers[number] == "with":
                return self.page.subjects.before(cue.first, number + 1)
            if not lowers[number][0].isalnum():
                return None
        return None

    def _carried_subject(self) -> Mention | None:
        if self.found:
            return self.found[-1].speaker
        return first_subject(self.page, self.span)

    def _shared_subject(self, cue: Cue) -> Mention | None:
        """The subject of "she stood up and said"."""
        before = cue.first - 1
        if before < self.span.start or self.lowers[before] not in {"and", "but", "then"}:
            return None
        if cue.form is Form.PLAIN or cue.verb.homograph:
            return None
        return self._carried_subject()

    def _finding(
        self,
        cue: Cue,
        speaker: Mention,
        contents: tuple[Stretch, ...],
        *,
        addressee: Stretch | None = None,
        reports: bool = True,
    ) -> Finding | None:
        if not contents:
            return None
        return Finding(
            page=self.page,
            cue=(cue.first, cue.last),
            speaker=speaker,
            contents=contents,
            addressee=addressee,
            reports=reports,
        )


def _one(stretch: Stretch | None) -> tuple[Stretch, ...]:
    return (stretch,) if stretch else ()
