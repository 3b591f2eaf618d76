"""Texts whose lines are broken behind the first word: ``THE`` / ``TALBOTS, INC.``, ``Vice`` / ``President``.

Texts made from other formats have it, line after line. One such line says nothing; where several words
stand on lines of their own that say nothing for themselves, every word alone belongs to the line below it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise

from msgspec.structs import replace

from checker.model.reading import Reading
from checker.parser.cells import Cell
from checker.parser.signatures.kinds import is_role
from checker.parser.signatures.parties import Names
from checker.parser.signatures.words import ACK, ATTACHMENT, LABEL, WITNESS, is_title

_FEWEST = 2


def join_broken(reading: Reading, columns: Iterable[list[Cell]], names: Names) -> list[list[Cell]]:
    """The cells of each column; in a text so broken, each word alone made one with the line below it."""
    columns = list(columns)
    rows = Counter(cell.line for column in columns for cell in column)
    broken = sum(
        rows[above.line] == 1
        and _is_broken(reading, above, cell, names)
        and not _says_something(_words(reading, above))
        for column in columns
        for above, cell in pairwise(column)
    )
    return columns if broken < _FEWEST else [_joined(reading, column, rows, names) for column in columns]


def _joined(reading: Reading, column: Sequence[Cell], rows: Counter[int], names: Names) -> list[Cell]:
    joined: list[Cell] = []
    for cell in column:
        above = joined[-1] if joined and rows[cell.line] == rows[joined[-1].line] == 1 else None
        if above is not None and _begins(reading, joined) and _is_broken(reading, above, cell, names):
            joined[-1] = replace(above, end=cell.end, line=cell.line, top=above.first_line)
        else:
            joined.append(cell)
    return joined


def _begins(reading: Reading, cells: Sequence[Cell]) -> bool:
    """Whether the last of some cells may begin what goes on below it."""
    last, text = cells[-1], reading.text
    if len(cells) < 2 or last.blank_before or cells[-2].line != last.line - 1:
        return True
    end = cells[-2].end  # of a name, where an initial stands there: "/s/ Jane A." / "Roe"
    return not (text[end - 1] == "." and text[end - 2].isupper() and text[end - 3] in " .")


def _is_broken(reading: Reading, above: Cell, cell: Cell, names: Names) -> bool:
    """Whether a word stands alone directly above a line that has no label of its own."""
    if cell.rule or above.rule or cell.run_on or cell.blank_before or cell.line != above.line + 1:
        return False
    words = _words(reading, above)
    last = words.rpartition("\n")[2]
    if " " in last or not last[:1].isalpha() or last.endswith(":") or LABEL.match(last):
        return False
    below = _words(reading, cell)
    return LABEL.match(below) is None and not names.is_party(below)


def _words(reading: Reading, cell: Cell) -> str:
    """A cell's words, without the mark that somebody has signed."""
    words = reading.text[cell.start : cell.end]
    return words[4:] if words[:4] in ("/s/ ", "/S/ ") else words


def _says_something(word: str) -> bool:
    """Whether a word may stand for itself: a label, a title, a heading."""
    if is_role(word) or is_title(word):
        return True
    return any(pattern.match(word) for pattern in (WITNESS, ACK, ATTACHMENT))
