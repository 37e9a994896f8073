"""Reading one paragraph: from its cues to who says which words there."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.language.speech.cues import Cue, according, cues
from briefing.language.speech.findings import Finding, flattened, only_named, transmitted
from briefing.language.speech.matches import Matcher
from briefing.language.speech.mentions import Mention, MentionKind
from briefing.language.speech.openings import first_subject
from briefing.language.speech.page import Page
from briefing.language.speech.uncued import read_according, read_loose
from briefing.language.speech.vocabulary import Form

_PAUSES = frozenset({",", ";", "--", "—"})
_TURNING = frozenset({"but", "while", "whereas"})
_JOINING = _TURNING | {"and", "although", "as"}
_ASKING = frozenset({"do", "did", "does", "would", "will", "can", "could", "should"})
_COUNTING = frozenset({"some", "most", "several", "many"})
_OF = frozenset({"of", "by", "from", "for", "to", "in"})
_SINGULAR = frozenset({"he", "she", "it", "this", "one", "that"})

_Led = tuple[Cue, Mention | None]
"""A cue and the subject right before it, where it can have one."""


def read_page(page: Page) -> list[Finding]:
    """The attributions of a paragraph in order."""
    found: list[Finding] = []
    for sentence in page.passage.sentences:
        found += _sentence(page, sentence)
    if page.passage.tokens.words[-1:] == [":"]:
        found = _announcing(page, found)
    return found


def _sentence(page: Page, span: range) -> list[Finding]:
    places = page.passage.hot_in(span)
    found = _cued(page, span, places) if places else []
    if page.passage.quotes:
        found += read_loose(page, span, found)
    return flattened(transmitted(found, page.nouns))


def _cued(page: Page, span: range, places: Sequence[int]) -> list[Finding]:
    """What the cues at some places of a sentence show."""
    led = _led(page, span, places)
    matcher = Matcher(page, span, _borders(page, led, span), span.start)
    for cue, subject in led:
        matcher.read(cue, subject)
    found = matcher.found
    for place in according(page.passage, span, places):
        if finding := read_according(page, span, place):
            found = [other for other in found if not only_named(finding, other)]
            found.append(finding)
    return found


def _led(page: Page, span: range, places: Sequence[int]) -> list[_Led]:
    found = cues(page.passage, span, places, page.vocabulary)
    return [(cue, _subject(page, cue, span) if cue.takes_subject else None) for cue in found]


def _subject(page: Page, cue: Cue, span: range) -> Mention | None:
    """The subject right before the cue, if its number fits the verb's form."""
    mention = page.subjects.before(cue.first, span.start)
    if mention is None or (mention.kind is MentionKind.PRONOUN and _is_no_subject(page, mention, cue, span)):
        return None
    if cue.form is Form.PLAIN and not _may_be_plural(page, mention, cue):
        return None
    if cue.form is Form.THIRD and mention.kind is MentionKind.NOUN and mention.plural:
        return None
    return mention


def _is_no_subject(page: Page, mention: Mention, cue: Cue, span: range) -> bool:
    """Whether a pronoun stands in a question, or "some" or "most" only says how much: "of some announced cuts"."""
    lowers = page.passage.tokens.lowers
    if lowers[mention.first] == "most" and lowers[mention.first + 1].endswith("ly"):
        return True
    before = mention.begin - 1
    counted = lowers[mention.first] in _COUNTING and cue.form is Form.PAST and before >= span.start
    return (counted and lowers[before] in _OF) or _is_asked(page, mention, span)


def _is_asked(page: Page, mention: Mention, span: range) -> bool:
    """Whether the subject stands in a question: "do you think"."""
    before = mention.begin - 1
    return before >= span.start and page.passage.tokens.lowers[before] in _ASKING


def _may_be_plural(page: Page, mention: Mention, cue: Cue) -> bool:
    lowers = page.passage.tokens.lowers
    if cue.first < cue.at:
        return True
    if mention.kind is MentionKind.PRONOUN:
        return lowers[mention.first] not in _SINGULAR
    return mention.plural or (mention.kind is MentionKind.NAME and lowers[mention.last].endswith("s"))


def _borders(page: Page, led: Sequence[_Led], span: range) -> set[int]:
    """Where the words of one speaker end because another, or the same one anew, begins."""
    places: set[int] = set()
    for cue, mention in led:
        finite = not (cue.passive or cue.infinitive or cue.form is Form.ING)
        if finite and (place := _border(page, cue, mention, span)) is not None:
            places.add(place)
    return places


def _border(page: Page, cue: Cue, mention: Mention | None, span: range) -> int | None:
    lowers = page.passage.tokens.lowers
    place = mention.begin - 1 if mention else cue.first - 1
    if place <= span.start:
        return None
    if mention is None:
        shared = lowers[place] in {"and", "but"} and cue.form is not Form.PLAIN and not cue.verb.homograph
        return place if shared else None
    if lowers[place] in _JOINING and lowers[place - 1] in _PAUSES:
        return place - 1
    if lowers[place] in _JOINING or not _is_postposed(page, cue, mention, span):
        return place if lowers[place] in _TURNING else None
    if lowers[place] in _PAUSES:
        return place
    return mention.begin if page.passage.inside[place] >= 0 else None


def _is_postposed(page: Page, cue: Cue, mention: Mention, span: range) -> bool:
    """Whether a speaker and cue stand behind their words: the sentence pauses right after them."""
    if mention.kind is MentionKind.NOUN:
        return False
    return page.adjuncts.pauses_at(page.adjuncts.past_adjuncts(cue.last + 1, span.stop), span.stop)


def _announcing(page: Page, found: list[Finding]) -> list[Finding]:
    """With who speaks in the paragraph to come, where this one ends in a colon; those words are still to be found."""
    span, colon = page.passage.sentences[-1], len(page.passage.tokens) - 1
    if found and found[-1].contents[-1][1] >= span.start:
        return [*found[:-1], found[-1]._replace(contents=())] if _only_leads(page, found[-1], colon) else found
    led = cues(page.passage, span, page.passage.hot_in(span), page.vocabulary)
    subjects = [subject for cue in led if (subject := _subject(page, cue, span))]
    speaker = subjects[-1] if subjects else first_subject(page, span)
    if speaker is None:
        return found
    return [*found, Finding(page=page, cue=(colon, colon), speaker=speaker, contents=())]


def _only_leads(page: Page, finding: Finding, colon: int) -> bool:
    """Whether what stands behind a cue only leads to the colon: "wrote on her page:"."""
    start, end = finding.contents[-1]
    ahead = finding.reports and finding.cue is not None and finding.cue[1] < start and end == colon - 1
    return ahead and page.passage.tokens.lowers[start] != "that" and page.passage.inside[start] < 0
