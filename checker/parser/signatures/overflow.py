"""Names side by side that went on in a second line, which the source has joined to the first.

``ALDER GROUP LIMITED     BIRCH INC. LIABILITY COMPANY``: what ends the second cell is what the first lacks.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from itertools import chain

from msgspec.structs import replace

from checker.model.reading import Reading
from checker.parser.cells import Cell
from checker.parser.signatures.parties import Names, folded_words, name_words

_MOST = 8
"""So many cells of a row are looked at for names that went on side by side."""
_LONGEST = 12
"""No name lacks more words."""


def apart_beside(reading: Reading, columns: Iterable[list[Cell]], names: Names) -> list[list[Cell]]:
    """The cells of each column; behind a cell what its name lacks, where that ends a cell beside it."""
    columns = list(columns)
    rows: dict[int, list[Cell]] = defaultdict(list)
    for cell in chain.from_iterable(columns):
        rows[cell.line].append(cell)
    instead: dict[int, list[Cell]] = {}
    pairs = (
        (cell, other)
        for row in rows.values()
        if len(row) > 1
        for cell in row[:_MOST]
        if names.begins(reading.text[cell.start : cell.end])
        for other in row[:_MOST]
        if other is not cell
    )
    for cell, other in pairs:
        free = id(cell) not in instead and id(other) not in instead
        if free and (at := _end_of(reading, cell, other, names)):
            instead[id(cell)] = [cell, replace(cell, start=at, end=other.end)]
            instead[id(other)] = [replace(other, end=at - 1)]
    if not instead:
        return columns
    return [[each for cell in column for each in instead.get(id(cell), [cell])] for column in columns]


def _end_of(reading: Reading, cell: Cell, other: Cell, names: Names) -> int:
    """Where in the other cell begins what a cell's name lacks, behind a name or the head of one; or 0."""
    text = reading.text[other.start : other.end]
    if (0, len(text)) in names.find(text):
        return 0
    words, begun = name_words(text), folded_words(reading.text[cell.start : cell.end])
    for at in range(max(len(words) - _LONGEST, 1), len(words)):
        if names.completes(begun, tuple(word for word, _, _ in words[at:])):
            head = text[: words[at][1]].rstrip()
            if names.is_party(head) or (names.begins(head) and not names.is_party(text)):
                return other.start + words[at][1]
    return 0
