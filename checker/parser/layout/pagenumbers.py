"""Page numbers: alone at the edge of a page and counting up, or counting up through the whole text."""

from __future__ import annotations

import re
from itertools import pairwise

from msgspec import Struct

from checker.parser.layout.lines import Row
from checker.text.numbering import roman_value

_PAGE_NUMBER = re.compile(
    r"[-~\u2014 ]{0,20}(?:page|pg\.?)?[-\u2014 ]{0,20}\(?(?:[a-z]{1,3}-)?"
    r"(?P<number>\d{1,4}|[ivxl]{1,7})(?:-\d{1,3})?\)?(?: ?(?:of|/) {0,3}[1-9]\d{0,3})?[-~\u2014 ]{0,20}",
    re.IGNORECASE | re.ASCII,
)
_TWO_NUMBERS = re.compile(
    r"(?:page|-)? ?(?P<number>\d{1,3})(?: ?-)? {1,20}(?:page|-)? ?\d{1,3}(?: ?-)?", re.IGNORECASE | re.ASCII
)
"""The foot of a page and the head of the next one: "-8-    9", "2 - 2 -"."""
_LONGEST = 24
_DASHES = "-~\u2014"
_WORDED = ("Page ", "PAGE ", "page ")
_PAGE_OF = re.compile(r"page \d{1,3} of \d{1,3}", re.IGNORECASE | re.ASCII)
"""Never anything else."""
_LABELS = frozenset(("article", "section", "schedule", "exhibit", "annex", "part", "chapter"))
"""Alone on a line they have their number on the next one."""
_FEWEST_PAGES = 4
_FEWEST_DRESSED = 3
_UNEVEN = 4
"""A page is so many times shorter than the usual one at most."""
_MOST_SKIPPED = 3
"""So many pages on, a count may go on where no pages are known: some have no number of their own line."""
_SIDE_BY_SIDE = 4
_SHORTEST_PAGE, _USUAL_PAGE, _LONGEST_PAGE = 200, 800, 9_000
"""Characters on a page: on any, on average at least, at most."""


def mark_at_edges(pages: list[list[Row]]) -> None:
    """Mark numbers that stand alone at the edge of a page, if they count up from page to page."""
    if len(pages) == 1:
        return
    found: list[tuple[int, Row, int]] = []
    marked = any(page[0].page_before for page in pages[1:])
    for index, page in enumerate(pages):
        worded_rows = [row for row in page[1:4] + page[-4:-1] if row.text.startswith(_WORDED)]
        for row in (*page[:1], *worded_rows, *page[-1:]):
            match = _PAGE_NUMBER.fullmatch(row.text) if len(row.text) <= _LONGEST else None
            item = row.text[-1] == ")" and not marked  # a list's number, alone on its line
            if match and not item:
                number = match["number"]
                found.append((index, row, int(number) if number.isdigit() else roman_value(number.lower())))
    for position, (index, row, value) in enumerate(found):
        neighbours = found[max(position - 3, 0) : position] + found[position + 1 : position + 4]
        counts_up = any(value - other == index - page and value != other for page, _, other in neighbours)
        worded = "page" in row.text.lower() or not row.text.isalnum()
        follows = any(0 < (value - other) * (1 if index > page else -1) <= 3 for page, _, other in neighbours)
        only = len(found) == 1 and value == index + 1
        if counts_up or only or (worded and follows) or (follows and row.blank_before > 0):
            row.furniture = "page-number"


def mark_counted(rows: list[Row]) -> None:
    """Mark numbers alone on their lines that count up through the document, a page after the other.

    They are found by the distance from one to the next alone, where nothing else tells pages apart
    (text made from PDF). Two may count side by side: the foot of each page, and the head of the next one.
    """
    latest: dict[int, list[tuple[_Counted, list[_Counted]]]] = {}
    """By number: the last places where it stands, each with the count that it belongs to."""
    counts: list[list[_Counted]] = []
    known = [row.furniture for row in rows].count("page-number") >= _FEWEST_PAGES
    for at in [at for at, row in enumerate(rows) if len(row.text) <= _LONGEST and not row.table]:
        counted = _counted(rows[at])
        if counted is None or (known and counted.row.furniture is not None and not counted.dressed):
            continue
        if at and _is_label(rows[at - 1], counted.row):
            continue
        count = _count_that_goes_on(latest, counted, 1 if known else _MOST_SKIPPED)
        if count is None:
            count = []
            counts.append(count)
        count.append(counted)
        places = latest.setdefault(counted.value, [])
        places.append((counted, count))
        del places[:-_SIDE_BY_SIDE]
    for count in counts:
        for counted in _pages_of(count):
            counted.row.furniture = "page-number"


def _is_label(before: Row, row: Row) -> bool:
    """Whether the line before a number says what it is the number of."""
    return before.number == row.number - 1 and before.text.lower() in _LABELS


def mark_beside_heads(rows: list[Row]) -> None:
    """Mark numbers that stand beside running heads and go on with the last page's."""
    last = 0
    for index in [at for at, row in enumerate(rows) if row.furniture in ("running-head", "page-number")]:
        if rows[index].furniture == "page-number":
            counted = _counted(rows[index])
            last = counted.value if counted is not None else last
            continue
        for near in (*rows[max(index - 1, 0) : index], *rows[index + 1 : index + 2]):
            counted = _counted(near) if near.furniture is None else None
            if counted is not None and counted.value == last + 1:
                near.furniture = "page-number"
                last = counted.value


class _Counted(Struct, frozen=True):
    """A number alone on its line."""

    row: Row
    value: int
    dressed: bool
    """Between dashes, or called a page: hardly anything else."""


def _counted(row: Row) -> _Counted | None:
    """The number of a page, if a line can be one: "12", "- 12 -", "Page 12", "-12-    13"."""
    text = row.text
    if len(text) > _LONGEST or not (text[-1].isdigit() or text[-1] in _DASHES):
        return None
    if row.furniture is not None and row.furniture != "page-number":
        return None
    match = _PAGE_NUMBER.fullmatch(text) or _TWO_NUMBERS.fullmatch(text)
    if match is None or not match["number"].isdigit():
        return None
    return _Counted(row, int(match["number"]), text[0] in _DASHES or text[:4].lower() == "page")


def _count_that_goes_on(
    latest: dict[int, list[tuple[_Counted, list[_Counted]]]], counted: _Counted, skipped: int
) -> list[_Counted] | None:
    """The count whose next number this is, at most ``skipped`` pages on."""
    for step in range(1, skipped + 1):
        for before, count in reversed(latest.get(counted.value - step, ())):
            dressed = before.dressed and counted.dressed
            shortest = 1 if dressed else _SHORTEST_PAGE
            if (dressed or count[-1] is before) and (
                shortest <= counted.row.start - before.row.start <= _LONGEST_PAGE * step
            ):
                return count
    return None


def _pages_of(count: list[_Counted]) -> list[_Counted]:
    """Those of a count that can be numbers of pages: there are enough, far enough apart.

    Numbers far closer to both neighbours than the others are stand in a table that the count ran into.
    """
    if all(counted.dressed for counted in count):
        sure = len(count) >= _FEWEST_DRESSED or _PAGE_OF.fullmatch(count[0].row.text) is not None
        return count if sure else []
    starts = [counted.row.start for counted in count]
    if len(count) < _FEWEST_PAGES or starts[-1] - starts[0] < len(count) * _USUAL_PAGE:
        return []
    gaps = [after - before for before, after in pairwise(starts)]
    least = sorted(gaps)[len(gaps) // 2] / _UNEVEN
    far = [True, *[gap >= least for gap in gaps], True]
    return [counted for counted, before, after in zip(count, far, far[1:], strict=False) if before or after]
