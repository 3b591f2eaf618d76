"""Tables of addressees: the parties as columns and what is said of them as rows, or the other way round.

Only tables whose rows the source itself states; in plain text a table of addresses is a list in columns.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from checker.model.agreement import AddressLabel
from checker.model.reading import Reading, Span
from checker.parser.cells import Cell, line_cells
from checker.parser.notices.entries import Addresses, Entry
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
_LONGEST_NAME = 90
_BEFORE = 300
_AFTER = 160


def read_tables(reading: Reading, names: Names) -> Iterator[Addresses]:
    """The addresses in tables for notices, in order, each table led in by the paragraph before it."""
    for rows in _tables(reading):
        span = Span(rows[0][0].start, rows[-1][-1].end)
        found = _by_columns(reading, names, rows) or _by_rows(reading, names, rows)
        if found and _is_about_notices(reading, span):
            index = reading.paragraph_index(span.start)
            above = reading.paragraphs[max(index - 1, 0)]
            yield Addresses(Span(above.start, above.end), found)


def _tables(reading: Reading) -> Iterator[list[list[Cell]]]:
    """The rows of each table, each with its cells."""
    rows: list[list[Cell]] = []
    end = -1
    for mark in reading.marks:
        if mark.kind != "row" or mark.start >= mark.end:
            continue
        if rows and mark.start > end + 1:
            yield rows
            rows = []
        cells = _cells(reading, mark.start, mark.end)
        if cells:
            rows.append(cells)
            end = mark.end
    if rows:
        yield rows


def _cells(reading: Reading, start: int, end: int) -> list[Cell]:
    first = max(reading.line_index(start), 0)
    found: list[Cell] = []
    for index in range(first, len(reading.lines)):
        if reading.lines[index].start >= end:
            break
        found += line_cells(reading, index)
    return found


def _is_about_notices(reading: Reading, span: Span) -> bool:
    before = reading.folded[max(span.start - _BEFORE, 0) : span.start]
    after = reading.folded[span.end : span.end + _AFTER]
    words = reading.folded[span.start : span.end]
    return _ABOUT.search(before + after + words) is not None and _SIGNED.search(words) is None


def _by_columns(reading: Reading, names: Names, rows: Sequence[list[Cell]]) -> list[Entry]:
    """The addresses of the parties that the first row names, one a column."""
    heads = rows[0]
    if len(heads) < 2 or not all(_is_addressee(reading, names, cell) for cell in heads):
        return []
    entries = [Entry(_head(reading, cell), False) for cell in heads]
    for row in islice(rows, 1, None):
        label = row[0] if len(row) == len(heads) + 1 else None
        cells = row[1:] if label else row
        if len(cells) == len(heads):
            for entry, cell in zip(entries, cells, strict=True):
                entry.take(_piece(reading, cell, label))
    return entries


def _by_rows(reading: Reading, names: Names, rows: Sequence[list[Cell]]) -> list[Entry]:
    """The addresses of the parties that the first cells name, one a row below the names of the columns."""
    attributes, own = rows[0], rows[1:]
    if not own or not all(_is_addressee(reading, names, row[0]) for row in own):
        return []
    if "address" not in reading.folded[attributes[0].start : attributes[-1].end]:
        return []
    entries = []
    for row in own:
        entry = Entry(_head(reading, row[0]), False)
        labels = attributes[1:] if len(attributes) == len(row) else [None] * (len(row) - 1)
        for cell, label in zip(row[1:], labels, strict=True):
            entry.take(_piece(reading, cell, label))
        entries.append(entry)
    return entries


def _is_addressee(reading: Reading, names: Names, cell: Cell) -> bool:
    words = _TO.sub("", reading.text[cell.start : cell.end])
    if not words or len(words) > _LONGEST_NAME:
        return False
    return names.is_label(words) or names.is_name(words) or party_label(words) is not None


def _head(reading: Reading, cell: Cell) -> Piece:
    words = _TO.sub("", reading.text[cell.start : cell.end].rstrip(": "))
    return Piece("to", cell.start, cell.end, words, None, cell)


def _piece(reading: Reading, cell: Cell, label: Cell | None) -> Piece:
    """A cell as a line of the address, or as what its attribute says."""
    words = reading.text[cell.start : cell.end]
    named = reading.text[label.start : label.end].rstrip(": ") if label is not None else ""
    if label is None or _FIELD.match(named) is None:
        return Piece("line", cell.start, cell.end, words, None, cell)
    return Piece(
        "field", cell.start, cell.end, words, AddressLabel(named, Span(label.start, label.end)), cell
    )
