"""Particulars: what a table or a list at the front says, as labels and values.

``Supplier | Harrow Mills Limited``, ``Landlord:   Joan Harrow``; the parties as columns and their attributes
as rows; or the attributes under the heading of each party. A colon or a wide gap tells label from value; the
readers of HTML, Markdown and DOCX set such gaps between the cells of a table's row.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from checker.model.reading import Reading, Span
from checker.parser.cells import line_cells
from checker.text.roles import party_label


class Particular(Struct, frozen=True):
    """A value and what it is said to be."""

    label: Span
    """``Supplier``, ``Registered office``, ``Date``; without its colon."""
    value: Span
    """Its first cell, where several stand beside the label."""
    subject: Span | None = None
    """The party whose attribute it is, by the head of its column or the heading above: ``Supplier``."""


Row = tuple[Span, ...]
"""The cells of a line, the first of them a label unless it is the only one."""

_ITEM = re.compile(
    r"(?:[-*\u2022] |\(?\w{1,2}[.)] )?\"?(?P<label>[A-Z][^:\n\"]{1,60}?)\"? ?[:\uff1a](?:\s+(?=\S)|\Z)"
)
_NUMBERED = re.compile(r"\d{1,2}(?:\.\d{1,2}){1,2}[.)]? (?P<label>[A-Z][A-Za-z' ]{2,40})\. (?=[A-Z])")
"""``1.2 Tenant. Alder Limited``: the heading of a section, and what it says of who has that role."""
_BETWEEN_BARS = re.compile(r"[^|\s](?:[^|]*[^|\s])?")
_NUMBER = re.compile(r"(?:\(?\w{1,2}[.)] )?(?:the )?", re.IGNORECASE)
_ITEM_NUMBER = re.compile(r"(?:(?:item|row|line|no\.?) ?)?\(?(?:\d{1,2}|[a-z])[.)]?")
_LONGEST_LABEL = 64
_PAIR = 2
_LONGEST_VALUE = 600


def read_particulars(reading: Reading, start: int, stop: int) -> tuple[Particular, ...]:
    """The particulars between two offsets of the reading text, in the order of the text."""
    found: list[Particular] = []
    heads: tuple[Span, ...] = ()
    subject: Span | None = None
    fresh = False
    for row in _rows(reading, start, stop):
        first, values = row[0], row[1:]
        roles = tuple(cell for cell in row if _is_role(reading, cell))
        if len(roles) > 1 and len(roles) >= len(row) - 1:
            heads, subject, fresh = row if first in roles else roles, None, True
            continue
        if not values:
            heads, subject = (), first
        elif heads and len(values) == len(heads):
            found += [Particular(first, value, head) for value, head in zip(values, heads, strict=True)]
        elif fresh and len(row) == len(heads):
            found += [Particular(head, cell, head) for cell, head in zip(row, heads, strict=True)]
        elif first.end - first.start <= _LONGEST_LABEL:
            found.append(Particular(first, values[0], subject))
        fresh = False
    return tuple(found)


def read_headed(reading: Reading, start: int, stop: int) -> Iterator[Particular]:
    """Each cell below another as its value, where two rows in succession have as many cells."""
    heads: list[Span] = []
    for index in range(max(reading.line_index(start), 0), len(reading.lines)):
        line = reading.lines[index]
        if line.start >= stop:
            return
        cells = _cells(reading, index, start) if line.end - line.start < _LONGEST_VALUE else []
        if len(cells) == len(heads) > 1:
            yield from (Particular(head, cell) for head, cell in zip(heads, cells, strict=True))
        heads = cells or heads


def _is_role(reading: Reading, cell: Span) -> bool:
    if cell.end - cell.start > _LONGEST_LABEL:
        return False
    number = _NUMBER.match(reading.text, cell.start, cell.end)
    start = number.end() if number else cell.start
    return party_label(reading.text[start : cell.end]) is not None


def _rows(reading: Reading, start: int, stop: int) -> list[Row]:
    """The lines that hold a label and values, each with the lines that go on with its last value.

    A line that holds nothing but a role is a row of one cell.
    """
    rows: list[Row] = []
    first = max(reading.line_index(start), 0)
    for index in range(first, len(reading.lines)):
        line = reading.lines[index]
        if line.start >= stop:
            break
        found = _line_rows(reading, index, max(start, line.start))
        if not found and rows and _goes_on(reading, index, rows[-1]):
            rows[-1] = (*rows[-1][:-1], Span(rows[-1][-1].start, line.end))
        elif not found and rows and len(rows[-1]) == 1 and _is_right_above(reading, rows[-1][0], index):
            rows[-1] = (rows[-1][0], Span(line.start, line.end))  # a role, and the name on the next line
        rows += found
    return rows


def _is_right_above(reading: Reading, cell: Span, index: int) -> bool:
    """Whether a cell, but for its colon, ends the line above a line."""
    return reading.lines[index - 1].end - cell.end <= len('" :')


def _line_rows(reading: Reading, index: int, start: int) -> list[Row]:
    """The rows of one line: several where several of its cells have a label with a colon."""
    end = reading.lines[index].end
    numbered = _NUMBERED.match(reading.text, start, end)
    if numbered and party_label(numbered["label"]):
        return [(Span(*numbered.span("label")), Span(numbered.end(), end))]
    if _is_plain(reading, start, end):
        line = Span(start, end)
        return [(line,)] if _is_role(reading, line) else []
    cells = _cells(reading, index, start)
    marked = len(cells) > 1 and _ITEM_NUMBER.fullmatch(reading.folded, cells[0].start, cells[0].end)
    if marked and (len(cells) > _PAIR or ":" in reading.text[cells[1].start : cells[1].end]):
        del cells[0]
    rows: list[list[Span]] = []
    for cell in cells:
        item = _item(reading, cell)
        if item == (cell,) and rows:
            rows[-1].append(cell)
        else:
            rows.append([*item])
    return [tuple(row) for row in rows if len(row) > 1 or _is_role(reading, row[0])]


def _cells(reading: Reading, index: int, start: int) -> list[Span]:
    """The cells of a line, parted by wide gaps or by bars; a rule between rows has none."""
    return [
        Span(*words.span())
        for cell in line_cells(reading, index, start)
        for words in _BETWEEN_BARS.finditer(reading.text, cell.start, cell.end)
        if words[0].strip("-=+:")
    ]


def _is_plain(reading: Reading, start: int, end: int) -> bool:
    """Whether words of a line are one cell without a label: no colon, and no gap that was folded."""
    offset = reading.source_map.offset
    words = reading.document.text[offset(start) : offset(end - 1) + 1]
    label = words[:_LONGEST_LABEL]
    return (
        len(words) == end - start
        and words[:1] != "|"
        and ":" not in label
        and "\uff1a" not in label
        and "\t" not in words
    )


def _item(reading: Reading, cell: Span) -> Row:
    """A label and its value, or the label alone without its colon, or the words as they are."""
    label = _ITEM.match(reading.text, cell.start, cell.end)
    if label is None:
        return (cell,)
    name = Span(*label.span("label"))
    return (name, Span(label.end(), cell.end)) if label.end() < cell.end else (name,)


def _goes_on(reading: Reading, index: int, row: Row) -> bool:
    """Whether a line of words goes on with the value of the row above it."""
    last = row[-1]
    line, before = reading.lines[index], reading.lines[index - 1]
    if len(row) != 2 or before.end != last.end or line.end - last.start > _LONGEST_VALUE:
        return False
    together = reading.paragraph_index(line.start) == reading.paragraph_index(last.start)
    return together or (line.blank_before == 0 and line.indent > before.indent + 2)
