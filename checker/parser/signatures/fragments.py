"""Names of parties whose lines stand apart on a page: beside another name, or out of their column."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise

from msgspec import Struct

from checker.model.reading import Reading, Span
from checker.parser.cells import Cell

_WORD = re.compile(r"[^\W_]+(?:[.'&-][^\W_]+)*\.?")
_ADJOIN = 3
_REACH = 4
"""The rest of a name stands at most so many rows below its first words."""


class Whole(Struct, frozen=True):
    """A name put together; its place is that of one piece where others stand between them."""

    text: str
    start: int
    end: int


class Fragments(Struct, frozen=True):
    """The broken names, by where the cells start that hold their pieces."""

    names: dict[int, Whole]
    """The full name, by the cell in whose place it is read."""
    pieces: dict[int, tuple[int, int]]
    """What of each cell belongs to the name: from and to, counted in the cell."""


def find_fragments(reading: Reading, cells: Iterable[Cell], names: Sequence[str]) -> Fragments:
    """The broken names of parties among the cells of a region."""
    by_first: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for name in names:
        words = tuple(word for word, _, _ in _words(name))
        if len(words) > 1:
            by_first[words[0]].append(words)
    found = Fragments({}, {})
    if not by_first:
        return found
    rows = _rows(reading, cells)
    for index, row in enumerate(rows):
        for piece in row:
            if piece.cell.start in found.pieces or not piece.words:
                continue
            own = tuple(word for word, _, _ in piece.words)
            for words in by_first.get(own[0], ()):
                if len(own) < len(words) and own == words[: len(own)]:
                    _follow(reading, piece, words, rows[index + 1 :], found)
    return found


class _Piece(Struct, frozen=True):
    cell: Cell
    alone: bool
    """No other cell stands in its row."""
    words: list[tuple[str, int, int]]


def _follow(
    reading: Reading,
    first: _Piece,
    words: tuple[str, ...],
    below: Sequence[Sequence[_Piece]],
    found: Fragments,
) -> None:
    """Look for the rest of a name in the lines below its first words, and note all its pieces."""
    chain = [(first, 0, len(first.words))]
    rest = words[len(first.words) :]
    last = -1
    for index, row in enumerate(below):
        if not rest or index - last > _REACH:
            break
        if any(piece.words and piece.words[0][0] == words[0] for piece in row):
            return  # the name begins anew
        for piece in row:
            part = None if piece.cell.start in found.pieces else _part(piece, rest)
            if part is not None:
                chain.append((piece, *part))
                rest, last = rest[part[1] - part[0] :], index
                break
    if rest:
        return
    spans: list[Span] = []
    place = 0
    for index, (piece, begin, end) in enumerate(chain):
        start, stop = piece.words[begin][1], piece.words[end - 1][2]
        found.pieces[piece.cell.start] = (start, stop)
        spans.append(Span(piece.cell.start + start, piece.cell.start + stop))
        if not piece.alone and chain[place][0].alone:
            place = index
    adjoin = all(after.start - before.end <= _ADJOIN for before, after in pairwise(spans))
    own = Span(spans[0].start, spans[-1].end) if adjoin else spans[place]
    text = " ".join(reading.text[span.start : span.end] for span in spans)
    found.names[chain[place][0].cell.start] = Whole(text, own.start, own.end)


def _part(piece: _Piece, rest: tuple[str, ...]) -> tuple[int, int] | None:
    """Which words of a cell go on with a name: all of them, its first or its last ones."""
    words = tuple(word for word, _, _ in piece.words)
    if words and words == rest[: len(words)]:
        return 0, len(words)
    if words[: len(rest)] == rest:
        return 0, len(rest)
    if words[-len(rest) :] == rest:
        return len(words) - len(rest), len(words)
    return None


def _rows(reading: Reading, cells: Iterable[Cell]) -> list[list[_Piece]]:
    """Cells by line, from left to right; rules and text without columns left out."""
    rows: dict[int, list[Cell]] = defaultdict(list)
    for cell in cells:
        if not cell.rule and not cell.run_on:
            rows[cell.line].append(cell)
    return [
        [
            _Piece(cell, len(rows[line]) == 1, _words(reading.text[cell.start : cell.end]))
            for cell in sorted(rows[line], key=lambda cell: cell.column)
        ]
        for line in sorted(rows)
    ]


def _words(text: str) -> list[tuple[str, int, int]]:
    """The folded words of some text, each with where it begins and ends."""
    return [(match[0].lower().replace(".", ""), match.start(), match.end()) for match in _WORD.finditer(text)]
