"""What stands at the head of a line before a name: the mark of an item, a heading, the label of a row."""

from __future__ import annotations

import re

from checker.model.reading import Reading
from checker.text.roles import ROLE_WORDS
from checker.text.suffixes import ENTITY_SUFFIX

_MARK = re.compile(
    r"(?:(?P<letter>\(?[A-Z])(?P<close>[.)])|\d{1,2}(?:\.\d{1,2})+[.)]?|\(?(?:\d{1,2}|[IVX]{2,4})[.)]"
    r"|(?:Section|Article|Clause|Paragraph) \d{1,2}[.:]?) (?=\S)"
)
_BARE_MARK = re.compile(
    r"(?:\A|\n)(?:section |article |clause )?\(?(?:\d{1,2}(?:\.\d{1,2})*|[ivx]{1,4}|[a-z])[.)]?\n\Z"
)
_HEADING_WORD = r"(?:[A-Z][\w'-]*|of|and|the|to|for|by|in|on|or)"
_HEADING = re.compile(
    rf"{_HEADING_WORD}(?:,? {_HEADING_WORD}){{0,7}}"
    r"(?:(?<=[A-Za-z]{4})(?<!Bros)(?<!Prof)(?<!Messrs)\.(?: ?[-\u2013\u2014]{1,2})?|:) ?(?=[A-Z\"])"
)
"""``Purpose. ``, ``Establishment of the Plan.-- ``: a heading with its text on one line."""
_SUFFIX_END = re.compile(rf"\b{ENTITY_SUFFIX}[ .:-]*\Z")
_NAME_LABEL = re.compile(
    rf"(?:(?:full|legal|registered|company|corporate|entity|business|trading|party|{ROLE_WORDS}) )*"
    r"name(?: of (?:the )?[a-z]+)?(?: ?:)? "
)
_LONGEST_MARK = 20


def behind_line_head(reading: Reading, place: int, end: int) -> int:
    """Where the words of a line begin behind its mark, heading or label; ``place`` itself without one."""
    text = reading.text
    if place and text[place - 1] != "\n":
        return place
    mark = _MARK.match(text, place, end)
    if mark is not None and not (mark["letter"] and not _has_neighbour(reading, mark)):
        return _behind_heading(text, mark.end(), end)
    if _BARE_MARK.search(reading.folded, max(0, place - _LONGEST_MARK), place):
        return _behind_heading(text, place, end)
    label = _NAME_LABEL.match(reading.folded, place, end)
    if label is not None and text[label.end() : label.end() + 1].isupper():
        return label.end()
    return place


def _has_neighbour(reading: Reading, mark: re.Match[str]) -> bool:
    """Whether a capital marks an item and is no initial: a line opens with the letter before or behind it."""
    opens, letter, closes = mark["letter"][:-1], ord(mark["letter"][-1].lower()), mark["close"]
    return any(f"\n{opens}{chr(letter + by)}{closes}" in reading.folded for by in (-1, 1))


def _behind_heading(text: str, place: int, end: int) -> int:
    heading = _HEADING.match(text, place, end)
    return heading.end() if heading and not _SUFFIX_END.search(heading[0]) else place
