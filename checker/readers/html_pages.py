"""Pages of a web page that does not state them: page numbers in the flow, rules at the pages' ends."""

from __future__ import annotations

import re
from collections.abc import Iterable

from checker.readers.words import Row

_NUMBER = re.compile(
    r"[-\u2013\u2014 ]{0,4}(?:page )?(\d{1,3})(?: of \d{1,3})?[-\u2013\u2014 ]{0,4}", re.IGNORECASE
)
_LONGEST = 20
_FEWEST = 3
"""So many numbers that count up, one after the other, are page numbers."""
_FIRST = 3
"""The first page number in a file is no higher: a cover and a table of contents may stand before it."""


def find_pages(rows: list[Row], rules: Iterable[int]) -> None:
    """Mark page numbers, and the rows that begin a page; ``rules`` are indexes of the rows after a rule."""
    numbers = {index: number for index, row in enumerate(rows) if (number := _number(row)) is not None}
    for index in rules:
        if 0 < index < len(rows) and (index - 1 in numbers or index in numbers):
            rows[index].page_break = True
    counted = _counting_up(numbers)
    if len(counted) < max(_FEWEST, len(numbers) * 0.7):
        return
    for index in counted:
        rows[index].furniture = True
        if index + 1 < len(rows) and not rows[index].page_break:
            rows[index + 1].page_break = True


def _number(row: Row) -> int | None:
    """The page number that a row may be."""
    if row.length > _LONGEST or row.cells:
        return None
    found = _NUMBER.fullmatch(row.text)
    return int(found[1]) if found else None


def _counting_up(numbers: dict[int, int]) -> list[int]:
    """Indexes of the numbers that follow each other: 1, 2, 3."""
    counted: list[int] = []
    expected: int | None = None
    for index, number in numbers.items():
        if number == expected or (expected is None and number <= _FIRST):
            counted.append(index)
            expected = number + 1
    return counted
