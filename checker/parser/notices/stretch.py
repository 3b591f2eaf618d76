"""A stretch of text read for addresses: line by line, column by column."""

from __future__ import annotations

from bisect import bisect_right

from msgspec.structs import replace

from checker.model.reading import Reading
from checker.parser.cells import Cell
from checker.parser.notices.entries import Reader
from checker.parser.notices.names import Names
from checker.parser.notices.pieces import pieces
from checker.parser.notices.units import unit_streams

_MOST_LINES = 140
_MOST_IDLE = 3
"""After so many paragraphs without an address no more are looked for."""


def read_stretch(reading: Reading, names: Names, start: int, limit: int, reader: Reader) -> int:
    """Read from ``start`` on up to ``limit`` or to some paragraphs without an address; returns the end."""
    lines = reading.lines
    while start < limit and reading.text[start].isspace():
        start += 1
    first = max(bisect_right(lines, start, key=lambda line: line.start) - 1, 0)
    last = min(bisect_right(lines, limit - 1, key=lambda line: line.start), first + _MOST_LINES)
    end = start
    idle, paragraph = 0, -1
    for cells in unit_streams(reading, first, last, start, names.printed):
        if cells[0].start < end:
            idle, paragraph = 0, -1  # the next column
        if idle > _MOST_IDLE:
            break
        for piece in pieces(reading, _clipped(cells, limit), names):
            if reader.take(piece):
                idle = 0
            elif (here := reading.paragraph_index(piece.start)) != paragraph:
                idle, paragraph = idle + 1, here
            if idle > _MOST_IDLE:
                break
            end = max(end, piece.end)
    return end


def _clipped(cells: list[Cell], limit: int) -> list[Cell]:
    """The cells before ``limit``, the last one cut there."""
    return [cell if cell.end <= limit else replace(cell, end=limit) for cell in cells if cell.start < limit]
