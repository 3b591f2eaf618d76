"""Page numbers: alone at the edge of a page and counting up, or counting up through the whole text."""

from __future__ import annotations

import re

from checker.parser.layout.lines import Row

_PAGE_NUMBER = re.compile(
    r"[-~\u2014 ]{0,20}(?:page|pg\.?)?[-\u2014 ]{0,20}\(?(?:[a-z]{1,3}-)?"
    r"(?P<number>\d{1,4}|[ivxl]{1,7})(?:-\d{1,3})?\)?(?: ?(?:of|/) {0,3}\d{1,4})?[-~\u2014 ]{0,20}",
    re.IGNORECASE | re.ASCII,
)
_LONGEST = 24
_DASHES = "-~\u2014"
_FEWEST_PAGES = 4
_SHORTEST_PAGE, _USUAL_PAGE, _LONGEST_PAGE = 200, 800, 9_000
"""Characters on a page: on any, on average at least, at most."""


def mark_at_edges(pages: list[list[Row]]) -> None:
    """Mark numbers that stand alone at the edge of a page, if they count up from page to page."""
    found: list[tuple[int, Row, int]] = []
    marked = any(page[0].page_before for page in pages[1:])
    for index, page in enumerate(pages):
        worded_rows = [row for row in page[1:4] + page[-4:-1] if row.text[:5].lower() == "page "]
        for row in (*page[:1], *worded_rows, *page[-1:]):
            match = _PAGE_NUMBER.fullmatch(row.text) if len(row.text) <= _LONGEST else None
            item = row.text[-1] == ")" and not marked  # a list's number, alone on its line
            if match and not item:
                found.append((index, row, _value(match["number"])))
    if len(pages) == 1:
        return
    for position, (index, row, value) in enumerate(found):
        neighbours = found[max(position - 3, 0) : position] + found[position + 1 : position + 4]
        counts_up = any(value - other == index - page and value != other for page, _, other in neighbours)
        worded = "page" in row.text.lower() or not row.text.isalnum()
        follows = any(0 < (value - other) * (1 if index > page else -1) <= 3 for page, _, other in neighbours)
        only = len(found) == 1 and value == index + 1
        if counts_up or only or (worded and follows) or (follows and row.blank_before > 0):
            row.furniture = "page-number"


def mark_counted(rows: list[Row]) -> None:
    """Mark numbers alone on their lines that count up by one a page through the document.

    They are found by the distance from one to the next alone, where nothing else tells pages apart
    (text made from PDF).
    """
    last: dict[int, tuple[Row, list[Row]]] = {}
    chains: list[list[Row]] = []
    for row in rows:
        text = row.text
        if len(text) > _LONGEST or not (text[-1].isdigit() or text[-1] in _DASHES):
            continue
        if row.furniture is not None or row.table:
            continue
        match = _PAGE_NUMBER.fullmatch(text)
        if match is None or not match["number"].isdigit():
            continue
        value = int(match["number"])
        before = last.get(value - 1)
        chain = [row]
        if before is not None and _SHORTEST_PAGE <= row.start - before[0].start <= _LONGEST_PAGE:
            chain = before[1]
            chain.append(row)
        else:
            chains.append(chain)
        last[value] = (row, chain)
    for chain in chains:
        if len(chain) >= _FEWEST_PAGES and chain[-1].start - chain[0].start >= len(chain) * _USUAL_PAGE:
            for row in chain:
                row.furniture = "page-number"


def _value(number: str) -> int:
    """The number of a page in digits or roman numerals."""
    if number.isdigit():
        return int(number)
    values = {"i": 1, "v": 5, "x": 10, "l": 50}
    digits = [values[char] for char in number.lower()]
    return sum(-a if a < b else a for a, b in zip(digits, [*digits[1:], 0], strict=True))
