"""Quotation marks without their partner."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct

from checker.model.reading import Paragraph, Reading

__all__ = ["lonely_quotes"]

_REACH = 25
"""A quotation may run on over so many paragraphs."""
_CLOSED_NEAR = 80
_INCHES = re.compile(
    r"(?<![\w\"$.,/'-])(?:\d{1,3}'-?)?(?:\d{1,3}[- ])?"
    r"(?:\d{1,3}|\d{0,3}\.\d{1,4}|\d{1,3},\d{3})(?:/\d{1,3})?\""
    r"|(?<=\dx)\d{1,3}(?:\.\d{1,4})?\""
)
"""A measure; an amount, the number of a year or a figure in quotation marks is none."""
_QUOTE = re.compile('"')
_IN_PARENTHESES = re.compile(r"\((?:[a-z]+,? ){0,6}[A-Z][\w' &-]{1,50}[A-Za-z.](?P<closed>\")(?=\)[^\"])")
_BEFORE_PARENTHESIS = re.compile(r"(?P<opened>\")(?<=[ (]\")[A-Z][^\"()\n]{1,50}[\w.](?=\)[^\"'])")
_AT_HEAD = re.compile(
    r"(?:\(?[\da-zA-Z.]{1,6}\)?\.? )?"
    r"(?:(?P<opened>\")[A-Z][\w/&' -]{2,50}|[A-Z][\w/&' -]{2,50}(?P<closed>\"))"
    r"(?= (?:means|shall mean|has the meaning|shall have the meaning)\b)"
)
"""A term that is defined, with one of its two quotation marks."""
_BEFORE_OPENING = (" ", "(", "[", "\u2014", "-", "/")
_OPENS, _CLOSES, _UNSURE = 1, -1, 0


class _Odd(Struct, frozen=True):
    """A paragraph with a quotation mark that has no partner in it."""

    paragraph: int
    side: int
    """Whether that mark opens or closes a quotation, or cannot be told."""
    at: int | None = None
    """Where it stands, among words, if it cannot be the head or the end of a longer quotation."""


def lonely_quotes(reading: Reading) -> list[int]:
    """Offsets of the marks that open and are never closed, or close and were never opened."""
    uneven = [
        index
        for index, each in enumerate(reading.paragraphs)
        if reading.text.count('"', each.start, each.end) % 2 and each.kind == "text"
    ]
    sure = dict(_halves(reading, uneven))
    seen = set(sure.values())
    odd = [_odd(reading.text, reading.paragraphs[index], index) for index in uneven]
    alone = [
        one.at
        for place, one in enumerate(odd)
        if one.at is not None and one.paragraph not in seen and _is_alone(odd, place)
    ]
    return sorted([*sure, *alone])


def _is_alone(odd: Sequence[_Odd], place: int) -> bool:
    """Whether no paragraph within reach, on the side where its partner would stand, has the other half."""
    one = odd[place]
    step = 1 if one.side == _OPENS else -1
    at = place + step
    while 0 <= at < len(odd) and abs(odd[at].paragraph - one.paragraph) <= _REACH:
        if odd[at].side != one.side:
            return False
        at += step
    return True


def _halves(reading: Reading, uneven: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Marks whose place tells that they are one of two, ``(the "Company)``, with their paragraphs."""
    text, paragraphs = reading.text, reading.paragraphs
    for index in uneven:
        if match := _AT_HEAD.match(text, paragraphs[index].start):
            yield match.start("opened" if match["opened"] else "closed"), index
    for mark, pattern in (("closed", _IN_PARENTHESES), ("opened", _BEFORE_PARENTHESIS)):
        for match in pattern.finditer(text):
            index = reading.paragraph_index(match.start(mark))
            if paragraphs[index].kind == "text":
                yield match.start(mark), index


def _odd(text: str, paragraph: Paragraph, index: int) -> _Odd:
    """Which mark of a paragraph with an odd number of them is the lonely one."""
    start, end = paragraph.start, paragraph.end
    lonely = None if _INCHES.search(text, start, end) else _breaking(text, start, end)
    if lonely is None or len(lonely) != 1:
        return _Odd(index, _UNSURE)
    ((at, side),) = lonely
    if "''" in text[at : min(at + _CLOSED_NEAR, end)]:
        return _Odd(index, _UNSURE)  # apostrophes close it
    if at in (start, end - 1) or (side == _OPENS and text.startswith('\n"', end)):
        return _Odd(index, side)  # a quotation of several paragraphs
    return _Odd(index, side, at)


def _breaking(text: str, start: int, end: int) -> list[tuple[int, int]] | None:
    """The marks that break the alternation of opening and closing ones; None where one could be either."""
    opened: int | None = None
    lonely: list[tuple[int, int]] = []
    for match in _QUOTE.finditer(text, start, end):
        at = match.start()
        before, after = text[at - 1 : at], text[at + 1 : at + 2]
        opens = (at == start or before in _BEFORE_OPENING) and not after.isspace()
        closes = not before.isspace() and before not in ("(", "[") and not after.isalnum()
        if opens == closes:
            return None
        if opens:
            if opened is not None:
                lonely.append((opened, _OPENS))
            opened = at
        elif opened is None:
            lonely.append((at, _CLOSES))
        else:
            opened = None
    return lonely if opened is None else [*lonely, (opened, _OPENS)]
