"""The words that attribution goes by, as sets; the lists themselves are in `words/attribution.en.toml`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum, StrEnum, auto
from functools import cache

from briefing.language.speech.marks import ENDING, QUOTING
from briefing.language.tables import table

_TABLE = "attribution.en"


class Frame(StrEnum):
    """What a cue verb may take, and how it may stand to its speaker."""

    # An enum's own is written in Python; frames are looked up in sets for every cue.
    __hash__ = str.__hash__

    REPORT = auto()
    """Words of all forms, before and after: "…," she said; said Smith."""
    ADDRESS = auto()
    """Somebody addressed, then the words: told reporters that."""
    ASK = auto()
    THINK = auto()
    """A clause after it: believes that."""
    FIND = auto()
    """What documents and surveys do."""
    STANCE = auto()
    """An object: praised the plan."""
    INTEND = auto()
    """An infinitive: refused to pay."""
    NAMING = auto()
    """A thing and its name: called it a mistake."""
    NAMING_AS = auto()
    """The same with "as"."""


class Form(Enum):
    """The grammatical form of a cue."""

    __hash__ = object.__hash__

    PLAIN = auto()
    THIRD = auto()
    PAST = auto()
    ING = auto()


@dataclass(frozen=True, slots=True)
class Verb:
    """What is known of one form of a cue verb."""

    frames: frozenset[Frame]
    forms: frozenset[Form]
    particles: frozenset[str]
    """Words that make it a cue of stance where they follow it: "called on"."""
    homograph: bool
    """As often a noun or an everyday verb."""
    only_form: Form | None
    """The form, where it can be but one."""


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Every list as a set, by its name in the table or joined from several, and the cue verbs by form."""

    verbs: Mapping[str, Verb]
    sets: Mapping[str, frozenset[str]]
    hot: frozenset[str]
    """Words at which a cue can begin."""
    notable: frozenset[str]
    """The same, and every mark that quotes or ends a sentence: all that a paragraph is first searched for."""


_COMMON = ("groups", "documents", "roles", "bodies", "determiners", "pronouns")
_WALLS = ("joining", "opening", "prepositions", "linking", "determiners", "finite")
#: Lists of words that may open a run of capitals without being part of the name.
_BEFORE_NAMES = ("offices", "demonyms", "openers", "times", "determiners", "prepositions", "subordinators")


#: Before a day or a part of one: "last Monday", "the next morning".
BEFORE_TIMES = frozenset({"this", "last", "next", "the", "as", "before", "first"})
#: Determiners that are the whole subject as often: "both said".
_ALSO_SUBJECTS = frozenset(
    {"both", "all", "some", "many", "several", "most", "few", "one", "each", "another", "these", "those", "this", "no"}
)


@cache
def vocabulary() -> Vocabulary:
    """The English vocabulary."""
    sections = table(_TABLE)
    sets = {
        name: frozenset(words.split())
        for section in ("forms", "function", "mentions", "kinds")
        for name, words in sections[section].items()
        if section != "kinds"
    }
    sets |= {f"kind:{name}": frozenset(words.split()) for name, words in sections["kinds"].items()}
    sets["finite"] = sets["auxiliaries"] | sets["modals"]
    sets["unnominal"] = sets["subordinators"] | sets["personal"] | sets["finite"]
    sets["opening"] = sets["subordinators"] | sets["personal"] | sets["contracted"]
    sets["names"] = sets["women_names"] | sets["men_names"]
    sets["offices"] = sets["roles"] | sets["honorifics"]
    sets["holders"] = sets["roles"] | sets["groups"] | sets["bodies"] | sets["documents"]
    sets["apposed"] = sets["articles"] | sets["possessives"] | sets["roles"]
    sets["linking-office"] = sets["house"] | {"to"}
    sets["adjunct-openers"] = sets["adjuncts"] | sets["times"] | BEFORE_TIMES
    sets["unfinished"] = sets["determiners"] - sets["pronouns"]
    sets["before-nouns"] = sets["prepositions"] - sets["clausal"]
    sets["before-ing"] = sets["prepositions"] | {"while", "when"}
    sets["before-no-cue"] = sets["determiners"] - _ALSO_SUBJECTS
    sets["helpers"] = sets["finite"] | sets["negations"] | sets["adverbs"]
    verbs = _verbs(sets["homographs"])
    sets["common"] = frozenset().union(*(sets[name] for name in _COMMON))
    # A word outside these, and no participle, goes on a noun phrase.
    sets["walls"] = frozenset(verbs).union({"who"}, *(sets[name] for name in _WALLS))
    sets["before-names"] = frozenset(verbs).union(*(sets[name] for name in _BEFORE_NAMES))
    hot = frozenset(verbs) | {"according", "words"}
    return Vocabulary(verbs=verbs, sets=sets, hot=hot, notable=hot | QUOTING | ENDING)


_FRAMES = {
    "report": Frame.REPORT,
    "address": Frame.ADDRESS,
    "ask": Frame.ASK,
    "think": Frame.THINK,
    "find": Frame.FIND,
    "stance": Frame.STANCE,
    "intend": Frame.INTEND,
}


def _verbs(homographs: frozenset[str]) -> dict[str, Verb]:
    listed = table(_TABLE)["verbs"]
    frames: dict[str, set[Frame]] = {}
    lists = [(listed[name], frame) for name, frame in _FRAMES.items()]
    lists += [(listed["naming"]["plain"], Frame.NAMING), (listed["naming"]["as"], Frame.NAMING_AS)]
    for verbs, frame in lists:
        for verb in verbs.split():
            frames.setdefault(verb, set()).add(frame)
    particles = {verb: frozenset(words.split()) for verb, words in listed["with"].items()}
    for verb in particles:
        frames.setdefault(verb, set())
    out: dict[str, Verb] = {}
    for verb, taken in frames.items():
        for word, form in inflected(verb):
            old = out.get(word)
            forms = frozenset({form}) | (old.forms if old else frozenset())
            out[word] = Verb(
                frames=frozenset(taken) | (old.frames if old else frozenset()),
                forms=forms,
                only_form=form if len(forms) == 1 else None,
                particles=particles.get(verb, frozenset()) | (old.particles if old else frozenset()),
                homograph=word in homographs,
            )
    return out


def inflected(verb: str) -> Iterator[tuple[str, Form]]:
    """The forms of a verb."""
    irregular = table(_TABLE)["irregular"].get(verb)
    third, past, ing, participle = irregular.split() if irregular else _regular(verb)
    yield verb, Form.PLAIN
    yield third, Form.THIRD
    yield past, Form.PAST
    yield participle, Form.PAST
    yield ing, Form.ING


def _regular(verb: str) -> tuple[str, str, str, str]:
    third = f"{verb}es" if verb.endswith(("s", "x", "z", "ch", "sh", "o")) else f"{verb}s"
    if verb.endswith("e"):
        past, ing = f"{verb}d", f"{verb[:-1]}ing"
    elif verb.endswith("y") and verb[-2] not in "aeiou":
        third, past, ing = f"{verb[:-1]}ies", f"{verb[:-1]}ied", f"{verb}ing"
    else:
        past, ing = f"{verb}ed", f"{verb}ing"
    return third, past, ing, past
