"""Brackets without their partner."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from checker.model.reading import Reading

__all__ = ["lonely_brackets"]

_PAIRS = {")": "(", "]": "["}
_CLOSING = {opening: closing for closing, opening in _PAIRS.items()}
_BRACKET = re.compile(r"[()\[\]]")
_ALL_BUT_BRACKETS = bytes(code for code in range(256) if code not in b"()[]\n")
_LIST_MARK = re.compile(
    r"(?:^|[\s;:)\u2014\"-]|(?<!\d)[,.])(?:[a-zA-Z]{1,2}|[ivxlIVXL]{1,6}|\d{1,3}(?:\.\d{1,2})*)\.?$"
)
_INNER = re.compile(r"(?<=\d )[a-z]\)(?=[^()\n]{0,200}\))")
"""``(see 1 a) above)``: a number with its letter inside of brackets that another sign closes."""
_ENDED = re.compile(r"[.;:]\n")
"""The sentence ended with its paragraph: what follows may be an item of a list."""
_REACH = 25
"""A bracket may run on over so many paragraphs."""
_REACH_OF_NUMBER = 4
"""One that closes behind a number is the partner of a bracket so many paragraphs before at the most."""
_DEEPEST = 40
"""Brackets are not nested deeper; those opened before are given up."""
_CLOSED_NEAR = 80


class _Bracket(Struct, frozen=True):
    """A bracket that has no partner in its paragraph."""

    sign: str
    at: int
    paragraph: int
    listed: bool = False
    """It may close the number of an item (``9.2)``), which no bracket opens."""


def lonely_brackets(reading: Reading) -> Iterator[int]:
    """Offsets of the brackets without a partner in their own and the neighbouring paragraphs."""
    lonely: list[_Bracket] = []
    for index in _uneven_lines(reading.text):
        if reading.paragraphs[index].kind == "text":
            lonely += _lonely_in(reading, index)
    return (bracket.at for bracket in _without_partner(lonely, reading.text))


def _uneven_lines(text: str) -> Iterator[int]:
    """Indexes of the lines, each a paragraph, whose brackets do not close each other."""
    signs = text.encode("latin-1", "replace").translate(None, _ALL_BUT_BRACKETS)
    for pair in (b"()", b"[]", b"()"):
        signs = signs.replace(pair, b"")
    return (index for index, line in enumerate(signs.split(b"\n")) if line)


def _lonely_in(reading: Reading, index: int) -> list[_Bracket]:
    """Brackets of one paragraph that find no partner in it."""
    text, start, end = reading.text, reading.paragraphs[index].start, reading.paragraphs[index].end
    open_marks: list[_Bracket] = []
    lonely: list[_Bracket] = []
    for match in _BRACKET.finditer(text, start, end):
        mark = _Bracket(match[0], match.start(), index)
        if _quoted_alone(text, mark.at) or _INNER.match(text, max(mark.at - 1, start), end):
            continue
        if mark.sign in _CLOSING:
            open_marks.append(mark)
            continue
        partner = next(
            (other for other in reversed(open_marks[-_DEEPEST:]) if other.sign == _PAIRS[mark.sign]), None
        )
        if partner is not None:
            lonely += open_marks[open_marks.index(partner) + 1 :]
            del open_marks[open_marks.index(partner) :]
        elif text[mark.at - 1 : mark.at].isspace() or mark.at == start or _in_column(reading, mark.at):
            continue  # a column of brackets beside a venue or a signature
        else:
            listed = mark.sign == ")" and _LIST_MARK.search(text, max(start - 1, mark.at - 12, 0), mark.at)
            lonely.append(_Bracket(mark.sign, mark.at, index, listed=bool(listed)))
    return sorted(lonely + open_marks, key=lambda mark: mark.at)


def _in_column(reading: Reading, at: int) -> bool:
    """Whether a bracket closes its line, and one without a partner closes a line beside it.

    Such a column stands between the words of a signature or a venue and the blank beside them.
    """
    lines = reading.lines
    index = reading.line_index(at)
    if index < 0 or reading.text[at + 1 : lines[index].end].strip():
        return False
    near = (
        reading.text[line.start : line.end]
        for line in (*lines[max(index - 2, 0) : index], *lines[index + 1 : index + 3])
    )
    return any(words.count(")") > words.count("(") for words in near)


def _quoted_alone(text: str, at: int) -> bool:
    """Whether a bracket stands alone in a quotation: a piece of text is quoted."""
    if text[at] in _CLOSING:
        before, quote, _ = text[max(at - _CLOSED_NEAR, 0) : at][::-1].partition('"')
        opens = bool(quote) and text[at - len(before) - 2 : at - len(before) - 1] in (" ", "(", "\n")
        quoted, quote, _ = text[at + 1 : at + 200].partition('"')
        return opens and bool(quote) and _CLOSING[text[at]] not in quoted and "\n" not in before + quoted
    opening = text.rfind(_PAIRS[text[at]], max(text.rfind('"', max(at - 200, 0), at), 0), at)
    return text[at + 1 : at + 2] == '"' and opening < 0


def _without_partner(lonely: list[_Bracket], text: str) -> Iterator[_Bracket]:
    """The marks that find no partner in the paragraphs around either; marks of lists (``a)``) need none."""
    open_marks: list[_Bracket] = []
    for mark in lonely:
        if mark.sign in _CLOSING:
            open_marks.append(mark)
            continue
        near = [
            other
            for other in open_marks
            if other.sign == _PAIRS[mark.sign]
            and mark.paragraph - other.paragraph <= (_REACH_OF_NUMBER if mark.listed else _REACH)
            and not (mark.listed and _ENDED.search(text, other.at, mark.at))
        ]
        if near:
            open_marks.remove(near[-1])
        elif not mark.listed:
            yield mark
    yield from open_marks
