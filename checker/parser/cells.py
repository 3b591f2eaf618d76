"""Cells: what stands on a line, apart by wide gaps, column by column.

Signature blocks and addresses stand side by side in the source; the reading text has folded the gaps
between them. So the cells are taken from the source's lines, and each keeps its place in the reading text.
"""

from __future__ import annotations

import itertools
import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from checker.model.reading import Reading
from checker.parser.joined import WIDEST, Spot, unjoin

_SIGNING = "By|BY|(?:Print(?:ed)? )?(?:Name|NAME)|Title|TITLE|Its|ITS|Dated?|DATED?|Signature|Signed"
_LABELLED = rf"(?:{_SIGNING})(?: ?:| /[sS]/)"
_LABEL_INSIDE = re.compile(rf" (?={_LABELLED}|(?:By|BY) _)")
_CELL = re.compile(rf"[^ \t\u00a0]+(?:(?:[ \u00a0]|[ \u00a0]{{2}}(?!{_LABELLED}))[^ \t\u00a0]+)*")
_GAPS = frozenset("\t\u00a0")
_GAP = re.compile(rf"\t|[ \u00a0]{{3}}|  (?={_LABELLED})")
"""Two blanks part cells only where a label of a signature block stands behind them."""
LONGEST_ROW = 170
"""Longer lines are text without columns: cells follow each other, wherever they stand."""
_SHORT = 8
"""A cell so short may be the label of the one beside it."""
_TAB = 40
"""How wide a column is that a tab leads to, where every tab leads to the next cell."""
_NEAR = 3
"""So many rows from a line the columns may stand in which it was written."""
_EVEN = 3
"""So many rows of as many cells each are columns, though nothing stands below the other."""
_COLUMN_REACH = 6
"""Cells that begin within so many characters of each other stand in one column."""


class Cell(Struct, frozen=True, gc=False):
    """Some words of one line."""

    start: int
    """In the reading text."""
    end: int
    line: int
    """Line number of the source."""
    column: int
    """Columns of the source before it."""
    blank_before: int
    rule: bool = False
    """A row of dashes drawn to sign on; it has no words."""
    run_on: bool = False
    """Of a line without columns."""
    top: int = -1
    """The first of its lines, where it is made of several; -1 for one of a single line."""

    @property
    def first_line(self) -> int:
        """Line number of its first line."""
        return self.line if self.top < 0 else self.top


def line_cells(reading: Reading, index: int, start: int = 0) -> list[Cell]:
    """The cells of one line, from left to right; those before ``start`` are left out."""
    line = reading.lines[index]
    begin = max(line.start, start)
    if begin >= line.end:
        return []
    source_map = reading.source_map
    first = source_map.offset(begin)
    words = reading.document.text[first : source_map.offset(line.end - 1) + 1]
    run_on = line.end - line.start > LONGEST_ROW
    indent = line.indent + begin - line.start
    if ("  " not in words and _GAPS.isdisjoint(words)) or _GAP.search(words) is None:
        return [Cell(begin, line.end, line.number, indent, line.blank_before, run_on=run_on)]
    cells = []
    matches = list(_CELL.finditer(words))
    run_on = run_on and sum(len(match[0].strip("-_ ")) for match in matches) > LONGEST_ROW
    for match in matches:
        at = _reading_offset(reading, first + match.start())
        end = min(_reading_offset(reading, first + match.end() - 1) + 1, line.end)
        if at < end:
            column = indent + match.start()
            cells.append(Cell(at, end, line.number, column, line.blank_before, run_on=run_on))
    return cells


def streams(
    reading: Reading,
    first: int,
    last: int,
    start: int,
    heads: re.Pattern[str],
    ragged: bool = True,
    crowded: bool = True,
) -> Iterator[list[Cell]]:
    """The cells of the lines ``first`` to ``last`` from ``start`` on, as a person reads them.

    Page by page, and on a page column by column; a long line is a stream of its own. Columns are
    columns only if in each of them a cell begins with what ``heads`` matches, or a line is drawn.
    ``ragged``: rows with fewer cells are read column by column too; without it, where the text has
    lost its indentation, they are read row by row, for nothing tells the column of a cell alone.
    ``crowded``: a row may have more heads than there are columns.
    """
    page: list[list[Cell]] = []
    pages = frozenset(reading.page_starts)
    for row in _rows(reading, first, last, start):
        if page and (row[0].run_on != page[-1][0].run_on or (row[0].start in pages and not row[0].rule)):
            yield from _by_column(reading, page, heads, ragged, crowded)
            page = []
        page.append(row)
    if page:
        yield from _by_column(reading, page, heads, ragged, crowded)


def join_open(
    reading: Reading, cells: Iterable[Cell], open_end: re.Pattern[str], lower: bool = True
) -> list[Cell]:
    """The cells, one made of two where the words of one ask for those of the next line.

    ``open_end`` finds such words at a cell's end; ``lower``: the next line must go on in lower case.
    """
    joined: list[Cell] = []
    for cell in cells:
        before = joined[-1] if joined else None
        if (
            before is not None
            and not (cell.rule or before.rule or cell.blank_before)
            and 0 <= cell.start - before.end <= 2
            and (not lower or reading.text[cell.start].islower())
            and open_end.search(reading.text, before.start, before.end)
        ):
            joined[-1] = replace(before, end=cell.end, line=cell.line, top=before.first_line)
        else:
            joined.append(cell)
    return joined


def _rows(reading: Reading, first: int, last: int, start: int) -> list[list[Cell]]:
    """The cells of each line, rows of dashes among them where they stand."""
    rows = [row for index in range(first, last) if (row := line_cells(reading, index, start))]
    if not rows:
        return []
    if "\t" in reading.document.text[_source(reading, rows[0][0]) : _source(reading, rows[-1][-1])]:
        rows = _by_tabs(reading, rows)
    rows += _dashes(reading, rows[0][0], rows[-1][0])
    rows.sort(key=lambda row: row[0].line)
    return _unjoined(reading, rows) if any(row[-1].column > WIDEST or len(row) > 2 for row in rows) else rows


def _unjoined(reading: Reading, rows: Sequence[list[Cell]]) -> list[list[Cell]]:
    """The rows, those apart that were joined to one line; the numbers of lines grow by what they are more."""
    found: list[list[Cell]] = []
    more = 0
    for index, row in enumerate(rows):
        lines: list[list[int]] = []
        finer = row
        if len(row) > 1 and not row[0].rule:
            near = _places((*found[-_NEAR:], *rows[index + 1 : index + 1 + _NEAR]))
            lines = unjoin([_spot(reading, cell) for cell in row], near)
            if len(lines) < 2 and (finer := _at_labels(reading, row)) is not row:
                lines = unjoin([_spot(reading, cell) for cell in finer], near)
        if len(lines) < 2:
            found.append([replace(cell, line=cell.line + more) for cell in row])
            continue
        cells = iter(finer)
        for number, columns in enumerate(lines):
            found.append([_moved(reading, next(cells), column, more, number) for column in columns])
            more += number > 0
    return found


def _at_labels(reading: Reading, row: list[Cell]) -> list[Cell]:
    """The cells of a row, apart before the labels in them: a line at the margin may begin there."""
    text = reading.text
    if not any(_LABEL_INSIDE.search(text, cell.start, cell.end) for cell in row):
        return row
    found: list[Cell] = []
    for cell in row:
        source = _source(reading, cell)
        labels = [match.start() for match in _LABEL_INSIDE.finditer(text, cell.start, cell.end)]
        for begin, end in itertools.pairwise([cell.start - 1, *labels, cell.end]):
            column = cell.column + reading.source_map.offset(begin + 1) - source
            found.append(replace(cell, start=begin + 1, end=end, column=column))
    return found


def _places(rows: Iterable[list[Cell]]) -> list[list[int]]:
    """The columns of some rows that are no longer than a page is wide."""
    columns = [[cell.column for cell in row] for row in rows if len(row) > 1]
    fewest = min(map(len, columns), default=0)  # a row with more may be two
    return [each for each in columns if len(each) == fewest and each[-1] < WIDEST]


def _spot(reading: Reading, cell: Cell) -> Spot:
    """In which columns a cell begins and ends."""
    size = reading.source_map.offset(cell.end - 1) + 1 - _source(reading, cell)
    return cell.column, cell.column + size


def _moved(reading: Reading, cell: Cell, column: int, more: int, number: int) -> Cell:
    """A cell in its own line; a row of dashes is drawn to sign on."""
    rule = not reading.text[cell.start : cell.end].strip("-")
    end = cell.start if rule else cell.end
    blank = 0 if number else cell.blank_before
    line = cell.line + more + (number > 0)
    return Cell(cell.start, end, line, column, blank, rule)


def _by_tabs(reading: Reading, rows: list[list[Cell]]) -> list[list[Cell]]:
    """The rows, those that a tab parts with its number for a column: each tab leads to the next cell."""
    text = reading.document.text
    if not any(text[_source(reading, row[1]) - 1] == "\t" for row in rows if len(row) > 1):
        return rows
    found = []
    for row in rows:
        at = text.rfind("\n", 0, _source(reading, row[0])) + 1
        placed: list[Cell] = []
        for cell in row:
            column = text.count("\t", at, _source(reading, cell)) * _TAB
            before = reading.text[placed[-1].start : placed[-1].end] if placed else ""
            if before and len(before) <= (_SHORT if before[-1] == ":" else _SHORT // 2):
                column = placed[-1].column + _SHORT  # what a label before the tab asks for
            placed.append(replace(cell, column=column))
        found.append(placed)
    return found


def _source(reading: Reading, cell: Cell) -> int:
    return reading.source_map.offset(cell.start)


def _dashes(reading: Reading, top: Cell, bottom: Cell) -> list[list[Cell]]:
    """Rows of dashes between two cells, split where a gap stands in them."""
    text, source_map = reading.document.text, reading.source_map
    begin, end = source_map.offset(top.start), source_map.offset(bottom.end - 1) + 300
    found = []
    at = bisect_left(reading.furniture, begin, key=lambda furniture: furniture.start)
    for furniture in reading.furniture[at:]:
        if furniture.start > end:
            break
        if furniture.kind != "underline" or text[furniture.start] == "=":
            continue  # a double rule stands over a sum
        margin = furniture.start - text.rfind("\n", 0, furniture.start) - 1
        place = min(_reading_offset(reading, furniture.start), len(reading.text))
        index = bisect_left(reading.line_starts, place) - 1
        number = reading.lines[max(index, 0)].number
        number += text.count("\n", source_map.offset(reading.lines[max(index, 0)].end - 1), furniture.start)
        dashes = text[furniture.start : furniture.end]
        found.append(
            [
                Cell(place, place, number, margin + match.start(), 0, rule=True)
                for match in _CELL.finditer(dashes)
            ]
        )
    return [row for row in found if row]


def _by_column(
    reading: Reading, rows: list[list[Cell]], heads: re.Pattern[str], ragged: bool, crowded: bool
) -> Iterator[list[Cell]]:
    """One list of cells a column, left to right; text without columns stays as it is."""
    columns = _numbered(rows) or _placed(rows, _columns(rows))
    if len(columns) < 2 or not (
        _all_headed(reading, columns, heads)
        and (crowded or not _is_crowded(reading, columns, heads))
        and (ragged or any(row[0].column >= _TAB for row in rows) or all(len(row) > 1 for row in rows))
    ):
        yield [cell for row in rows for cell in row]
        return
    yield from (column for column in columns if column)


def _numbered(rows: Sequence[list[Cell]]) -> list[list[Cell]]:
    """The columns of a page that has as many cells in every row, wherever they stand; else none."""
    width = len(rows[0])
    if len(rows) < _EVEN or width < 2 or any(len(row) != width for row in rows):
        return []
    if any(_fills(before, cell) for row in rows for before, cell in itertools.pairwise(row)):
        return []
    return [list(column) for column in zip(*rows, strict=True)]


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
    """Whether a row has more heads than there are columns, or one head twice in a column: lines of the page
    were run together, or nothing stands below the other."""
    found = [
        (cell.line, number, head[0])
        for number, column in enumerate(columns)
        for cell in column
        if (head := heads.match(reading.text, cell.start, cell.end))
    ]
    most = max(Counter(line for line, _, _ in found).values(), default=0)
    return most > len(columns) or len(set(found)) < len(found)


def _columns(rows: list[list[Cell]]) -> list[int]:
    """Where the second and every later column begins: at least two cells must say so."""
    starts = sorted(
        cell.column for row in rows for before, cell in itertools.pairwise(row) if not _fills(before, cell)
    )
    bounds: list[int] = []
    group: list[int] = []
    for start in [*starts, 10**9]:
        if group and start - group[-1] > _COLUMN_REACH:
            if len(group) >= 2:
                bounds.append(group[0])
            group = []
        group.append(start)
    return bounds


def _fills(before: Cell, cell: Cell) -> bool:
    """Whether a cell only fills in the label before it ("Title:     President")."""
    return before.end - before.start <= _SHORT and cell.column - before.column <= 16


def _reading_offset(reading: Reading, offset: int) -> int:
    """The place in the reading text of a character of the source; a blank's is that of what follows."""
    source_map = reading.source_map
    piece = max(bisect_right(source_map.source, offset) - 1, 0)
    place = source_map.reading[piece] + max(offset - source_map.source[piece], 0)
    if piece + 1 < len(source_map.reading):
        place = min(place, source_map.reading[piece + 1])
    return place
