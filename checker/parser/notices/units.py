"""Units: the stretches of a page that a person reads as one line of an address.

A line of the source is mostly one. But a filled paragraph reads on over its lines, and where blank
lines stand between the lines of an address, what stands together is one line that was broken.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice, pairwise

from msgspec.structs import replace

from checker.model.reading import Paragraph, Reading
from checker.parser.cells import Cell, line_cells, streams
from checker.parser.notices.printed import Printed
from checker.text.names import find_entity_names

_COLUMN_HEADS = re.compile(
    r"(?:if to|to\b|with|copy|attention|attn|fax|facsimile|tel|phone|e-?mail)|.{0,150}\b\d{5}\b",
    re.IGNORECASE,
)
_FILLED = 48
"""Lines of a filled paragraph are at least so long; lines of an address are shorter."""
_EVEN = 0.7
_FEW_RUNS = 5
_SHORT_RUN = 3
_NAME_REACH = 90
_WIDE = 2
"""So many blank lines stand between paragraphs that were taken out of a page of the web."""
_BROKEN = 2
_MOST = 0.7
_LINES_A_RUN = 1.6


def unit_streams(reading: Reading, first: int, last: int, start: int, names: Printed) -> Iterator[list[Cell]]:
    """The units of the lines ``first`` to ``last`` from ``start`` on, column by column."""
    index = max(bisect_right(reading.paragraphs, first, key=lambda each: each.first_line) - 1, 0)
    begin = first
    for paragraph in islice(reading.paragraphs, index, None):
        if paragraph.first_line >= last:
            break
        if paragraph.last_line > first and _is_filled(reading, paragraph, names):
            yield from _streams(reading, begin, max(paragraph.first_line, begin), start, names)
            line = reading.lines[paragraph.first_line]
            at = max(paragraph.start, start)
            if at < paragraph.end:
                yield [Cell(at, paragraph.end, line.number, 0, line.blank_before, run_on=True)]
            begin = paragraph.last_line
    yield from _streams(reading, begin, max(last, begin), start, names)


def _streams(reading: Reading, first: int, last: int, start: int, names: Printed) -> Iterator[list[Cell]]:
    for cells in _labelled(reading, streams(reading, first, last, start, _COLUMN_HEADS)):
        if cells[0].run_on:
            yield from _dealt(reading, cells, names)
        else:
            yield _closed_up(reading, cells)


def _labelled(reading: Reading, columns: Iterable[list[Cell]]) -> Iterator[list[Cell]]:
    """The columns; one of labels ("If to Alder:") goes with the column beside it that holds its values."""
    labels: list[Cell] = []
    for cells in columns:
        if labels and {cell.line for cell in labels} <= {cell.line for cell in cells}:
            yield sorted([*labels, *cells], key=lambda cell: (cell.line, cell.column))
            labels = []
            continue
        if labels:
            yield labels
        labels = cells if all(reading.text.endswith(":", 0, cell.end) for cell in cells) else []
        if not labels:
            yield cells
    if labels:
        yield labels


def _opens_address(text: str, start: int, names: Printed) -> bool:
    """Whether a line begins with a name: then it is one of a list, though it may be long."""
    name = next(find_entity_names(text, start, start + _NAME_REACH), None)
    return (name is not None and name.start == start) or names.end_at(text, start) > 0


def _is_filled(reading: Reading, paragraph: Paragraph, names: Printed) -> bool:
    """Whether the lines of a paragraph were broken because they were full."""
    lines = reading.lines[paragraph.first_line : paragraph.last_line]
    if len(lines) < 2 or paragraph.kind != "text":
        return False
    sizes = [line.end - line.start for line in lines]
    if min(sizes[:-1]) < max(_FILLED, _EVEN * max(sizes)):
        return False
    indexes = range(paragraph.first_line, paragraph.last_line)
    if any(len(line_cells(reading, index)) != 1 for index in indexes):
        return False
    return sum(_opens_address(reading.text, line.start, names) for line in lines) < 2


def _closed_up(reading: Reading, cells: list[Cell]) -> list[Cell]:
    """One cell for the lines between wide gaps, where nearly every line has one above and below."""
    runs: list[int] = []
    joined: list[Cell] = []
    for cell in cells:
        before = joined[-1] if joined else None
        if before is None or cell.blank_before:
            runs.append(1)
        else:
            runs[-1] += 1
        if (
            before is not None
            and not (cell.blank_before or cell.rule or before.rule)
            and reading.text[before.end : cell.start] == " "
        ):
            joined[-1] = replace(before, end=cell.end, line=cell.line)
        else:
            joined.append(cell)
    wide = sum(cell.blank_before >= _WIDE for cell in cells)
    short = [lines for lines in runs if lines <= _SHORT_RUN]
    broken = max(short, default=0) <= _BROKEN or sum(short) <= _LINES_A_RUN * len(short)
    apart = wide >= _MOST * len(runs) and len(short) >= max(_FEW_RUNS, _MOST * len(runs))
    return joined if broken and apart else cells


def _dealt(reading: Reading, cells: list[Cell], names: Printed) -> Iterator[list[Cell]]:
    """The columns of a table that was flattened row by row; other cells as they stand.

    The table's first row says how many columns there are: it names as many parties.
    """
    columns = 0
    while columns < len(cells) and names.is_all(reading.text[cells[columns].start : cells[columns].end]):
        columns += 1
    rows = _by_line(cells)
    dealt = [row for row in rows if columns and len(row) % columns == 0]
    if columns < 2 or dealt[:1] != rows[:1]:
        yield cells
        return
    stop = next((index for index, row in enumerate(rows) if len(row) % columns), len(rows))
    table = [cell for row in rows[:stop] for cell in row]
    yield from (table[column::columns] for column in range(columns))
    if rest := [cell for row in rows[stop:] for cell in row]:
        yield rest


def _by_line(cells: Sequence[Cell]) -> list[list[Cell]]:
    rows = [[cells[0]]]
    for before, cell in pairwise(cells):
        if cell.line == before.line:
            rows[-1].append(cell)
        else:
            rows.append([cell])
    return rows
