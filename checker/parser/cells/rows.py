"""The rows of cells on a page: its lines as they were printed, whatever the source has made of them.

Lines that the source has joined to one are put apart again, tabs become columns, and what is drawn to sign
on stands in a row of its own.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from itertools import pairwise

from msgspec.structs import replace

from checker.model.reading import Reading
from checker.parser.cells import LABELLED, SHORT, TAB, WORDS, Cell, fills, line_cells, reading_offset
from checker.parser.cells.joined import WIDEST, Spot, unjoin

_LABEL_INSIDE = re.compile(rf" (?={LABELLED}|(?:By|BY) _)")
_TWO_BLANKS = re.compile(r"(?<=[^ :])  (?=[A-Z])")
"""All that parts a long name from the one beside it."""
_NEAR = 3
"""So many rows from a line the columns may stand in which it was written."""


def find_rows(reading: Reading, first: int, last: int, start: int) -> list[list[Cell]]:
    """The cells of each line, rows of dashes among them where they stand."""
    rows = [row for index in range(first, last) if (row := line_cells(reading, index, start))]
    rows = [_beside(reading, rows, index) for index in range(len(rows))]
    if not rows:
        return []
    if "\t" in reading.document.text[_source(reading, rows[0][0]) : _source(reading, rows[-1][-1])]:
        rows = _by_tabs(reading, rows)
    rows += _dashes(reading, rows[0][0], rows[-1][0])
    rows.sort(key=lambda row: row[0].line)
    return _unjoined(reading, rows) if any(row[-1].column > WIDEST or len(row) > 2 for row in rows) else rows


def _beside(reading: Reading, rows: Sequence[list[Cell]], index: int) -> list[Cell]:
    """A row, its only cell apart where two blanks lead to the column of a cell in a row near it."""
    cell = rows[index][0]
    if len(rows[index]) > 1 or cell.run_on:
        return rows[index]
    first = _source(reading, cell)
    words = reading.document.text[first : reading.source_map.offset(cell.end - 1) + 1]
    if "  " not in words:
        return rows[index]
    near = {each.column for row in rows[max(index - _NEAR, 0) : index + _NEAR + 1] for each in row[1:]}
    gaps = (gap for gap in _TWO_BLANKS.finditer(words) if cell.column + gap.end() in near)
    gap = next(gaps, None)
    if gap is None:
        return rows[index]
    end, start = (reading_offset(reading, first + at) for at in (gap.start() - 1, gap.end()))
    return [replace(cell, end=end + 1), replace(cell, start=start, column=cell.column + gap.end())]


def is_hand(reading: Reading, before: Cell, cell: Cell) -> bool:
    """Whether a cell is what is signed beside its label, in a line no longer than a page is wide."""
    line = reading.lines[reading.line_index(cell.start)]
    beside = before.line == cell.line and fills(before, cell) and line.end - line.start <= WIDEST
    return beside and reading.folded.startswith("/s/", cell.start)


def _unjoined(reading: Reading, rows: Sequence[list[Cell]]) -> list[list[Cell]]:
    """The rows, those apart that were joined to one line; the numbers of lines grow by what they are more."""
    found: list[list[Cell]] = []
    more = 0
    for index, row in enumerate(rows):
        lines: list[list[int]] = []
        finer = row
        if len(row) > 1 and not row[0].rule and not _is_signed(reading, row):
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


def _is_signed(reading: Reading, row: Sequence[Cell]) -> bool:
    """Whether hands stand beside their labels in a row no wider than a page: a line as it was printed."""
    wide = _spot(reading, row[-1])[1] > WIDEST
    return not wide and any(is_hand(reading, before, cell) for before, cell in pairwise(row))


def _at_labels(reading: Reading, row: list[Cell]) -> list[Cell]:
    """The cells of a row, apart before the labels in them: a line at the margin may begin there."""
    text = reading.text
    if not any(_LABEL_INSIDE.search(text, cell.start, cell.end) for cell in row):
        return row
    found: list[Cell] = []
    for cell in row:
        source = _source(reading, cell)
        labels = [match.start() for match in _LABEL_INSIDE.finditer(text, cell.start, cell.end)]
        for begin, end in pairwise([cell.start - 1, *labels, cell.end]):
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
        tabs = 0
        for cell in row:
            place = _source(reading, cell)
            tabs += text.count("\t", at, place)
            at, column = place, tabs * TAB
            before = reading.text[placed[-1].start : placed[-1].end] if placed else ""
            if before and len(before) <= (SHORT if before[-1] == ":" else SHORT // 2):
                column = placed[-1].column + SHORT  # what a label before the tab asks for
            placed.append(replace(cell, column=column))
        found.append(placed)
    return found


def _source(reading: Reading, cell: Cell) -> int:
    return reading.source_map.offset(cell.start)


def _dashes(reading: Reading, top: Cell, bottom: Cell) -> list[list[Cell]]:
    """Rows of dashes between two cells and directly below the last, split where a gap stands in them."""
    text, source_map = reading.document.text, reading.source_map
    begin, end = source_map.offset(top.start), source_map.offset(bottom.end - 1) + 300
    below = reading.line_index(bottom.end - 1) + 1
    if below < len(reading.lines):  # what is drawn under that line is its own
        end = min(end, source_map.offset(reading.lines[below].start))
    first = source_map.offset(reading.lines[0].start)
    indent = first - text.rfind("\n", 0, first) - 1 - reading.lines[0].indent  # of the whole text
    found = []
    at = bisect_left(reading.furniture, begin, key=lambda furniture: furniture.start)
    for index in range(at, len(reading.furniture)):
        furniture = reading.furniture[index]
        if furniture.start > end:
            break
        if furniture.kind != "underline" or text[furniture.start] == "=":
            continue  # a double rule stands over a sum
        margin = furniture.start - text.rfind("\n", 0, furniture.start) - 1 - max(indent, 0)
        place = min(reading_offset(reading, furniture.start), len(reading.text))
        line = reading.lines[max(bisect_left(reading.line_starts, place) - 1, 0)]
        number = line.number + text.count("\n", source_map.offset(line.end - 1), furniture.start)
        dashes = text[furniture.start : furniture.end]
        found.append(
            [
                Cell(place, place, number, margin + match.start(), 0, rule=True)
                for match in WORDS.finditer(dashes)
            ]
        )
    return found
