"""The text form: what every source's text is brought to before anything is counted in it."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

FORM = "text-form/1"
"""NFC; line ends as LF (form feeds too); no BOM, control or tag characters, bidirectional overrides or zero-width strays.

U+200C and U+200D stay where a script or an emoji uses them, U+200E and U+200F stay, tabs stay.
"""

_LINE_ENDS = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_NEVER_SEEN = re.compile(
    "["
    "\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f"  # control characters
    "\ufeff\u200b\u2060-\u2064\u206a-\u206f\u180e\u034f\u115f\u1160\u17b4\u17b5\u3164\uffa0"  # no width, no use
    "\u202a-\u202e\u2066-\u2069"  # they reorder what a reader sees
    "\ufff9-\ufffc\ufffe\uffff"
    "\U000e0000-\U000e007f"  # tags: a hidden copy of ASCII
    "]"
)
_LONE_SURROGATE = re.compile("[\ud800-\udfff]")
_JOINING = (
    "\u0600-\u06ff\u0700-\u074f\u0750-\u077f\u07c0-\u07ff\u0840-\u085f\u08a0-\u08ff"  # Arabic, Syriac, N'Ko, Mandaic
    "\u0900-\u0dff\u1000-\u109f\u1780-\u17ff\u1800-\u18af\ua840-\ua87f\ua8e0-\ua8ff\ufb50-\ufdff\ufe70-\ufefe"  # Indic, …
)
_EMOJI = "\u2190-\u21ff\u2600-\u27bf\u2b00-\u2bff\ufe0f\U0001f000-\U0001faff"
_STRAY_JOINER = re.compile(
    f"(?<![{_JOINING}{_EMOJI}])[\u200c\u200d]|(?<=[{_EMOJI}])\u200c|(?<=[{_EMOJI}])\u200d(?![{_EMOJI}])"
)
# Selectors 17 to 256 choose a shape of an ideograph; anywhere else they carry bytes that nobody sees.
_STRAY_SELECTOR = re.compile("(?<![\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff])[\U000e0100-\U000e01ef]")


@dataclass(frozen=True, slots=True)
class Formed:
    """A text in text form and how many invisible characters were taken out of it."""

    text: str
    invisible: int


def formed(text: str) -> Formed:
    """The text in text form."""
    if text.isascii() and text.isprintable():
        return Formed(text, 0)
    text = _LINE_ENDS.sub("\n", text.removeprefix("\ufeff"))
    kept = _without_invisible(_LONE_SURROGATE.sub("\ufffd", text))
    return Formed(unicodedata.normalize("NFC", kept), len(text) - len(kept))


def _without_invisible(text: str) -> str:
    return _STRAY_SELECTOR.sub("", _STRAY_JOINER.sub("", _NEVER_SEEN.sub("", text)))


def text_form(text: str) -> str:
    """The text in text form; what is in text form already comes back as it is."""
    return formed(text).text
