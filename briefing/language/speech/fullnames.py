"""The full names that a text gives, so that "Smith" and "SEC" can be read as who they are."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator

from briefing.language.speech.vocabulary import Vocabulary

# Letter ranges instead of "no small letter": far faster, and the few small letters among them open no English word.
_LETTER = "[A-ZÀ-ÖØ-ÞĀ-ŽΑ-ΩЀ-Я]"
_CAPITAL = rf"{_LETTER}[\w’'‑-]*"
_PARTICLE = r"(?:de|da|di|del|della|van|von|der|den|bin|bint|ibn|al|el|la|le|du|dos|ter|abu|of|the)"
_TITLE = "(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Lt|Col|Prof|Rev|Jr|St)"
_ABBREVIATED = rf"(?:[A-Z]|{_TITLE})\."
# The first word is looked for by its first letter, and judged when it stands there: several times as fast.
_FIRST = rf"{_LETTER}(?:(?<=[A-Z])\.|(?<=(?={_TITLE}\.).)\w+\.|[\w’'‑-]*)"
_RUN = re.compile(rf"{_FIRST}(?:[ \u00a0](?:{_PARTICLE}[ \u00a0])?(?:{_ABBREVIATED}|{_CAPITAL}))+")
_ACCENT = re.compile("[À-ÖØ-öø-ſ]")
#: A capitalised word with a letter that is not plain.
_ACCENTED = re.compile(r"\b[A-ZÀ-ÖØ-ÞĀ-Ž](?=\w*[À-ÖØ-öø-ſ])\w+|\b[À-ÖØ-ÞĀ-Ž]\w+")
_SHORT_FORM = re.compile(rf"((?:{_CAPITAL}[ ](?:of |for |and |the |on )*){{2,8}})\(([A-Z]{{2,7}})\)")
#: A word in more full names than this says nothing of who is meant.
_SHARED = 40
_SMALL = frozenset({"of", "the"})


class Names:
    """The full names of a text, by their last and first words."""

    def __init__(self, texts: Iterable[str], vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self._by_word: dict[str, dict[str, None]] = defaultdict(dict)
        self._long_forms: dict[str, str] = {}
        self._fullest: dict[str, str] = {}
        self._accented: dict[str, str] = {}
        #: As keys: a text says the same names again and again.
        runs: dict[str, None] = {}
        for text in texts:
            for match in _SHORT_FORM.finditer(text) if "(" in text else ():
                self._long_forms.setdefault(match[2], self._long_form(match[1].split(), match[2]))
            runs.update(dict.fromkeys(_RUN.findall(text)))
            if not text.isascii() and _ACCENT.search(text):
                self._accented |= {without_accents(word): word for word in _ACCENTED.findall(text)}
        for name in (name for run in runs for name in self._name_in(run)):
            words = name.split()
            for word in {words[-1], words[0]}:
                self._by_word[word][name] = None

    def _long_form(self, words: list[str], short: str) -> str:
        """The words before a short form in brackets that it is made of."""
        capitals = [number for number, word in enumerate(words) if word[0].isupper()]
        start = capitals[-len(short)] if len(capitals) >= len(short) else capitals[0]
        return " ".join(words[start:])

    def __contains__(self, name: str) -> bool:
        """Whether a personal name of two words or more stands in the text."""
        return name in self._by_word.get(name.rsplit(maxsplit=1)[-1], {})

    def fullest(self, name: str) -> str:
        """The fullest form in the text of a one-word name; the name itself where two people share it."""
        if name in self._long_forms:
            return self._long_forms[name]
        if self._accented:
            name = " ".join(self._with_accents(word) for word in name.split(" "))
        if " " in name:
            return name
        found = self._fullest.get(name)
        if found is None:
            found = self._fullest[name] = self._work_out(name)
        return found

    def _with_accents(self, word: str) -> str:
        """The word as the text writes it elsewhere: a headline often leaves accents out."""
        return word if word in self._by_word else self._accented.get(word, word)

    def _work_out(self, name: str) -> str:
        forms = self._by_word.get(name, {})
        if len(forms) > _SHARED:
            return name
        ending = _without_longer([form for form in forms if form.endswith(f" {name}")])
        if len({form.split()[0] for form in ending}) == 1:
            return max(ending, key=len)
        if ending:
            return name
        starting = [form for form in forms if form.startswith(f"{name} ") and len(form.split()) == 2]
        return starting[0] if len(starting) == 1 and self._is_first_name(name) else name

    def people_in(self, text: str) -> tuple[str, ...]:
        """Whoever is named in full in a text, in order, each once."""
        return tuple(dict.fromkeys(name for run in _RUN.findall(text) for name in self._name_in(run)))

    def is_person(self, name: str) -> bool:
        """Whether a name seems to be a person's."""
        words = name.split()
        return self._is_first_name(words[0]) or " " in self.fullest(words[-1])

    def _is_first_name(self, word: str) -> bool:
        low = word.lower()
        return low in self._vocabulary.sets["names"]

    def _name_in(self, run: str) -> Iterator[str]:
        """The personal name at the end of a run of capitals, after its office and what opens a sentence."""
        words = run.split()
        offices = self._vocabulary.sets["offices"]
        start = 0
        for number, word in enumerate(words):
            low = word.lower().rstrip(".")
            if low in offices or word in _SMALL or (number == start and self._only_opens(word, low)):
                start = number + 1
        name = words[start:]
        if name and name[-1].endswith(("'s", "’s")):
            name[-1] = name[-1][:-2]
        if 2 <= len(name) <= 3 and self._vocabulary.sets["bodies"].isdisjoint(word.lower() for word in name):
            yield " ".join(name)

    def _only_opens(self, word: str, low: str) -> bool:
        """Whether a capitalised word stands before a name without being part of it."""
        return low in self._vocabulary.sets["before-names"] or word.endswith(("'s", "’s"))


def _without_longer(forms: list[str]) -> list[str]:
    """The forms that do not merely put something before another form."""
    return [form for form in forms if not any(form != other and form.endswith(f" {other}") for other in forms)]


def without_accents(name: str) -> str:
    """The name as one writes it who leaves the accents out."""
    return "".join(letter for letter in unicodedata.normalize("NFD", name) if not unicodedata.combining(letter))
