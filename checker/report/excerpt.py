"""The source line with the words marked."""

from __future__ import annotations

import re

from msgspec import Struct

from checker.model.report import Location
from checker.report.terminal import cells

_LINE_END = re.compile(r"[\r\n]")
_CUT = "..."
_BEFORE = 30
"""Columns kept before the words when a long line is cut."""


class Excerpt(Struct, frozen=True):
    number: int
    """Line number in the source, from 1."""
    line: str
    """As shown: tabs expanded, control characters written out, cut if too long."""
    marks: str
    """Blanks and ``^`` to stand under it."""
    last: int
    """Number of the line on which the words end."""


def excerpt(source: str, location: Location, width: int) -> Excerpt:
    """The first line of a place in the source, at most ``width`` columns with the signs of a cut."""
    start = location.start.offset
    # The column may count a file's markup, the words do not: the line is found in the words, and no more
    # of it is looked at than could be shown.
    floor, ceiling = max(start - 2 * width, 0), min(start + 2 * width, len(source))
    head = max(source.rfind("\n", floor, start), source.rfind("\r", floor, start), floor - 1) + 1
    line_end = _LINE_END.search(source, start, ceiling)
    tail = line_end.start() if line_end else ceiling
    end = max(min(location.end.offset, tail), start)
    left, right = _window(source, head, tail, start, end, width)
    before, column = cells(source[left:start])
    if left > head:
        before, column = _CUT + before, column + len(_CUT)
    marked, marked_width = cells(source[start : min(end, right)], column)
    after, _ = cells(source[min(end, right) : right], column + marked_width)
    cut = _CUT if right < tail else ""
    return Excerpt(
        number=location.start.line,
        line=(before + marked + after).rstrip() + cut,
        marks=" " * column + "^" * max(marked_width, 1),
        last=location.end.line,
    )


def _window(source: str, head: int, tail: int, start: int, end: int, width: int) -> tuple[int, int]:
    """The part of the line from ``head`` to ``tail`` to show: all of it, or a stretch around the words."""
    if tail - head <= width and cells(source[head:tail])[1] <= width:
        return head, tail
    room = width - 2 * len(_CUT)
    words, taken = _fitting(source[start : min(end, start + room)], room)
    room -= taken
    middle = start + words
    _, wanted = _fitting(source[middle : min(tail, middle + room)], room)
    spare = min(max(room - wanted, _BEFORE), room)
    before, taken = _fitting(source[max(head, start - room) : start][::-1], spare)
    left = start - before
    if left > head:
        blank = source.find(" ", left, start)
        left = blank + 1 if blank >= 0 else left
        _, taken = _fitting(source[left:start], room)
    after, _ = _fitting(source[middle : min(tail, middle + room)], room - taken)
    return left, middle + after


def _fitting(text: str, room: int) -> tuple[int, int]:
    """How many of the first characters fit into so many columns, and how many columns they take at most."""
    taken = 0
    for count, char in enumerate(text):
        columns = cells(char)[1]
        if taken + columns > room:
            return count, taken
        taken += columns
    return len(text), taken
