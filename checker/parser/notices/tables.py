"""Tables of addressees: the parties as columns and what is said of them as rows, or the other way round.

Only tables whose rows the source itself states; in plain text a table of addresses is a list in columns.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from checker.model.agreement import AddressLabel
from checker.model.reading import Reading, Span
from checker.parser.cells import Cell, line_cells
from checker.parser.notices.entries import Entry
from checker.parser.notices.names import Names
from checker.parser.notices.pieces import Piece
from checker.text.roles import party_label

_FIELD = re.compile(
    r"(?:e-?mail|tele|phone|tel\b|fax|facsimile|attn|(?:for )?(?:the )?attention|contact (?:no|num))",
    re.IGNORECASE,
)
"""Attributes that are no lines of the address."""
_ABOUT = re.compile(r"notice|communication|correspondence")
_SIGNED = re.compile(r"\bsign|/s/|\bby:|witness")
_TO = re.compile(r"\A(?:(?:[Ii]f|[Nn]otices?) )?(?:[Tt]o|TO|[Ff]or|FOR) (?:the )?")
_Row = list[Cell]
_LONGEST_NAME = 90
_BEFORE = 300
_AFTER = 160


def read_tables(reading: Reading, names: Names) -> Iterator[tuple[Span, list[Entry]]]:
    """The addresses in tables for notices, in order, each table's behind the paragraph that leads it in."""
    for rows in _tables(reading):
        span = Span(rows[0][0].start, rows[-1][-1].end)
        found = _by_columns(reading, names, rows) or _by_rows(reading, names, rows)
        if found and _is_about_notices(reading, span):
            index = reading.paragraph_index(span.start)
            above = reading.paragraphs[max(index - 1, 0)]
            yield Span(above.start, above.end), found


def _tables(reading: Reading) -> Iterator[list[_Row]]:
    """The rows of each table, each with its cells."""
    rows: list[_Row] = []
    end = -1
    for mark in reading.marks:
        if mark.kind != "row" or mark.start >= mark.end:
            continue
        if rows and mark.start > end + 1:
            yield rows
            rows = []
        first, last = max(reading.line_index(mark.start), 0), reading.line_index(mark.end - 1)
        if cells := [cell for index in range(first, last + 1) for cell in line_cells(reading, index)]:
            rows.append(cells)
            end = mark.end
    if rows:
        yield rows


def _is_about_notices(reading: Reading, span: Span) -> bool:
    around = reading.folded[max(span.start - _BEFORE, 0) : span.end + _AFTER]
    signed = _SIGNED.search(reading.folded, span.start, span.end)
    return _ABOUT.search(around) is not None and signed is None


def _by_columns(reading: Reading, names: Names, rows: Sequence[_Row]) -> list[Entry]:
    """The addresses of the parties that the first row names, one a column."""
    heads, size = rows[0], len(rows[0])
    if size < 2 or not all(_is_addressee(reading, names, cell) for cell in heads):
        return []
    own = [row for row in rows[1:] if size <= len(row) <= size + 1]
    labels = [row[0] if len(row) > size else None for row in own]
    return [_entry(reading, head, labels, [row[at - size] for row in own]) for at, head in enumerate(heads)]


def _by_rows(reading: Reading, names: Names, rows: Sequence[_Row]) -> list[Entry]:
    """The addresses of the parties that the first cells name, one a row below the names of the columns."""
    attributes, own = rows[0], rows[1:]
    if not own or not all(_is_addressee(reading, names, row[0]) for row in own):
        return []
    if "address" not in reading.folded[attributes[0].start : attributes[-1].end]:
        return []
    fits = [attributes[1:] if len(attributes) == len(row) else [None] * (len(row) - 1) for row in own]
    return [_entry(reading, row[0], labels, row[1:]) for row, labels in zip(own, fits, strict=True)]


def _entry(reading: Reading, head: Cell, labels: Sequence[Cell | None], cells: _Row) -> Entry:
    """The address of one party, from the cells of its row or column."""
    words = _TO.sub("", reading.text[head.start : head.end].rstrip(": "))
    entry = Entry(Piece("to", head.start, head.end, words, None, head), False)
    for label, cell in zip(labels, cells, strict=True):
        entry.take(_piece(reading, cell, label))
    return entry


def _is_addressee(reading: Reading, names: Names, cell: Cell) -> bool:
    words = _TO.sub("", reading.text[cell.start : cell.end])
    if not words or len(words) > _LONGEST_NAME:
        return False
    return names.is_label(words) or names.is_name(words) or party_label(words) is not None


def _piece(reading: Reading, cell: Cell, label: Cell | None) -> Piece:
    """A cell as a line of the address, or as what its attribute says."""
    words = reading.text[cell.start : cell.end]
    named = reading.text[label.start : label.end].rstrip(": ") if label is not None else ""
    if label is None or _FIELD.match(named) is None:
        return Piece("line", cell.start, cell.end, words, None, cell)
    return Piece(
        "field", cell.start, cell.end, words, AddressLabel(named, Span(label.start, label.end)), cell
    )
