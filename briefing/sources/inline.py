"""Takes the marks inside Markdown's lines out: links and emphasis become their words, what a page hides goes."""

from __future__ import annotations

import re

_IMAGE = re.compile(r"!\[[^\[\]\n]{0,500}\](?:\([^()\s]{0,2000}(?:\s\"[^\"\n]{0,500}\")?\)|\[[^\[\]\n]{0,200}\])")
_LINK = re.compile(r"\[([^\[\]\n]{1,500})\](?:\([^()\s]{0,2000}(?:\s\"[^\"\n]{0,500}\")?\)|\[[^\[\]\n]{0,200}\])")
_TARGET = re.compile(r"^ {0,3}\[(?!\^)[^\[\]\n]{1,200}\]:[ \t]*\S+.*$\n?", re.MULTILINE)
_AUTOLINK = re.compile(r"<((?:https?://|mailto:)?[^\s<>]{3,500}[.@][^\s<>]{2,500})>")
_HIDING = re.compile(
    r"<([a-z][a-z0-9]{0,20})\b[^<>]{0,400}?(?:\bhidden\b|display\s?:\s?none|visibility\s?:\s?hidden)[^<>]{0,400}>",
    re.IGNORECASE,
)
_TAG = re.compile(r"</?[a-z][a-z0-9]{0,20}(?:\s[^<>]{0,1000})?/?>", re.IGNORECASE)
_QUOTED = re.compile(r"^ {0,3}(?:>[ \t]?)+", re.MULTILINE)
_DELIMITER = re.compile(r"(?<!\\)(?:\*{1,3}|_{1,3}|~~|(?<!`)`{1,2}(?!`))")
_ESCAPED = re.compile(r"\\([\\`*_{}\[\]()#+.!~>|-])")


def words_only(text: str) -> str:
    """The text as a reader of the formatted page would see its lines; marks of blocks stay."""
    text = _without_hidden(_without_comments(text))
    text = _AUTOLINK.sub(r"\1", _TARGET.sub("", text))
    text = _LINK.sub(r"\1", _IMAGE.sub("", text))
    text = _QUOTED.sub("", _TAG.sub("", text))
    return _ESCAPED.sub(r"\1", _without_emphasis(text))


def _without_comments(text: str) -> str:
    kept: list[str] = []
    place = 0
    while (start := text.find("<!--", place)) >= 0 and (end := text.find("-->", start + 4)) >= 0:
        kept.append(text[place:start])
        place = end + 3
    return "".join([*kept, text[place:]])


def _without_hidden(text: str) -> str:
    """Without elements that a page does not show, as far as their closing tag."""
    kept: list[str] = []
    place = 0
    while hiding := _HIDING.search(text, place):
        closing = re.compile(f"</{hiding[1]}>", re.IGNORECASE).search(text, hiding.end())
        if not closing:
            break
        kept.append(text[place : hiding.start()])
        place = closing.end()
    return "".join([*kept, text[place:]])


def _without_emphasis(text: str) -> str:
    """Without marks of emphasis that come in pairs around words of one paragraph."""
    dropped: list[tuple[int, int]] = []
    waiting: dict[str, re.Match[str]] = {}
    paragraph = 0
    for mark in _DELIMITER.finditer(text):
        if text.find("\n\n", paragraph, mark.start()) >= 0:
            waiting.clear()
        paragraph = mark.start()
        sign = mark.group()
        before, after = text[mark.start() - 1 : mark.start()], text[mark.end() : mark.end() + 1]
        if sign in waiting and before.strip() and not (sign[0] == "_" and after.isalnum()):
            opening = waiting.pop(sign)
            dropped += [opening.span(), mark.span()]
        elif after.strip() and not (sign[0] == "_" and before.isalnum()):
            waiting[sign] = mark
    kept: list[str] = []
    place = 0
    for start, end in sorted(dropped):
        kept.append(text[place:start])
        place = end
    return "".join([*kept, text[place:]])
