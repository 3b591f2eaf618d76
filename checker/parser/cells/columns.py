"""The cells of a page column by column, where its rows have columns."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from checker.model.reading import Reading
from checker.parser.cells import SHORT, TAB, Cell, fills
from checker.parser.cells.rows import find_rows, is_hand

_REACH = 6
"""Cells that begin within so many characters of each other stand in one column."""
_INDENT = 2
"""Where no line of a text is indented more, its columns have lost their places."""
_AROUND = 1_000
"""So many lines before and behind a page are looked at for one."""


def streams(
    reading: Reading,
    first: int,
    last: int,
    start: int,
    heads: re.Pattern[str],
    strict: bool = False,
) -> Iterator[list[Cell]]:
    """The cells of the lines ``first`` to ``last`` from ``start`` on, as a person reads them.

    Page by page, and on a page column by column; a long line is a stream of its own. Columns are
    columns only if in each of them a cell begins with what ``heads`` matches, or a line is drawn.
    ``strict``: and only if no row has more heads than there are columns, and something tells the column of
    a cell alone in its row.
    """
    page: list[list[Cell]] = []
    for row in find_rows(reading, first, last, start):
        turned = _begins_page(reading, row[0]) and not (page and _is_parted(reading, page[-1][-1], row[0]))
        if page and (turned or row[0].run_on != page[-1][0].run_on):
            yield from _by_column(reading, page, heads, strict)
            page = []
        page.append(row)
    if page:
        yield from _by_column(reading, page, heads, strict)


def _begins_page(reading: Reading, cell: Cell) -> bool:
    index = bisect_right(reading.page_starts, cell.start)
    return not cell.rule and index > 0 and reading.page_starts[index - 1] == cell.start


def _is_parted(reading: Reading, label: Cell, cell: Cell) -> bool:
    """Whether a page ends between a label and the hand that fills it in: ``By:`` and ``/s/ Jane Doe``."""
    ends = reading.text.endswith(":", label.start, label.end) and label.end - label.start <= SHORT
    return ends and reading.folded.startswith("/s/", cell.start)


def _by_column(
    reading: Reading, rows: list[list[Cell]], heads: re.Pattern[str], strict: bool
) -> Iterator[list[Cell]]:
    """One list of cells a column, left to right; text without columns stays as it is."""
    columns = _placed(rows, _columns(rows))
    if len(columns) < 2 or not (
        _all_headed(reading, columns, heads)
        and (not strict or (not _is_crowded(reading, columns, heads) and _tells_place(reading, rows)))
    ):
        yield [cell for row in rows for cell in row]
        return
    yield from columns


def _tells_place(reading: Reading, rows: Sequence[list[Cell]]) -> bool:
    """Whether a cell alone in its row stands where its column does: the text has kept its indentation."""
    if all(len(row) > 1 for row in rows) or any(row[0].column >= TAB for row in rows):
        return True
    index = reading.line_index(rows[0][0].start)
    around = reading.lines[max(index - _AROUND, 0) : index + _AROUND]
    return any(line.indent > _INDENT for line in around)


def _placed(rows: Sequence[list[Cell]], bounds: list[int]) -> list[list[Cell]]:
    """The columns of a page, by where its cells begin."""
    columns: list[list[Cell]] = [[] for _ in range(len(bounds) + 1)]
    for row in rows:
        for cell in row:
            columns[bisect_right(bounds, cell.column + 2)].append(cell)
    return columns


def _all_headed(reading: Reading, columns: Iterable[list[Cell]], heads: re.Pattern[str]) -> bool:
    """Whether in every column a cell begins as ``heads`` says."""
    return all(
        any(cell.rule or heads.match(reading.text, cell.start, cell.end) for cell in column)
        for column in columns
    )


def _is_crowded(reading: Reading, columns: Sequence[list[Cell]], heads: re.Pattern[str]) -> bool:
    """Whether a row has more heads than there are columns, or one of them the same head twice.

    Then lines of the page were run together, or its gaps are of one width and no column lies below another:
    ``By:     By:`` over ``Name: Jane Doe     Name: John Roe``.
    """
    found = [
        (cell.line, number, head[0])
        for number, column in enumerate(columns)
        for index, cell in enumerate(column)
        if not (index and is_hand(reading, column[index - 1], cell))
        and (head := heads.match(reading.text, cell.start, cell.end))
    ]
    most = max(Counter(line for line, _, _ in found).values(), default=0)
    return most > len(columns) or len(set(found)) < len(found)


def _columns(rows: list[list[Cell]]) -> list[int]:
    """Where the second and every later column begins: at least two cells must say so.

    What fills in labels stands in their column, and so does what stands below it, a line or a name in print.
    """
    pairs = [pair for row in rows for pair in pairwise(row)]
    filled = {cell.column for before, cell in pairs if fills(before, cell)}
    starts = sorted(cell.column for before, cell in pairs if not fills(before, cell))
    bounds: list[int] = []
    group: list[int] = []
    for start in [*starts, 10**9]:
        if group and start - group[-1] > _REACH:
            inside = bounds and group[0] in filled
            if len(group) >= 2 and not inside:
                bounds.append(group[0])
            group = []
        group.append(start)
    return bounds
