"""Names that a source has in pieces: words alone in their lines, ends of names joined to those beside them.

Texts made from other formats have their lines broken behind the first word, ``THE`` / ``TALBOTS, INC.``,
``Vice`` / ``President``. One such line says nothing; where several words stand on lines of their own that
say nothing for themselves, every word alone belongs to the line below it. And where names side by side went
on in a second line, it may be joined to the first: ``ALDER GROUP LIMITED     BIRCH INC. LIABILITY COMPANY``.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from itertools import chain, pairwise

from msgspec.structs import replace

from checker.model.reading import Reading
from checker.parser.cells import Cell
from checker.parser.signatures.kinds import is_role
from checker.parser.signatures.parties import Names, folded_words, name_words
from checker.parser.signatures.words import ACK, ATTACHMENT, LABEL, WITNESS, is_title

_FEWEST = 2
"""So many lines are broken at least where any is."""
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
    instead: dict[Cell, list[Cell]] = {}
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
        if instead.keys().isdisjoint((cell, other)) and (at := _end_of(reading, cell, other, names)):
            instead[cell] = [cell, replace(cell, start=at, end=other.end)]
            instead[other] = [replace(other, end=at - 1)]
    if not instead:
        return columns
    return [[each for cell in column for each in instead.get(cell, [cell])] for column in columns]


def _end_of(reading: Reading, cell: Cell, other: Cell, names: Names) -> int:
    """Where in the other cell begins what a cell's name lacks, behind its own name; or 0."""
    text = reading.text[other.start : other.end]
    if (0, len(text)) in names.find(text):
        return 0
    words, begun = name_words(text), folded_words(reading.text[cell.start : cell.end])
    for at in range(max(len(words) - _LONGEST, 1), len(words)):
        if names.completes(begun, tuple(word for word, _, _ in words[at:])):
            return other.start + words[at][1]
    return 0


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
    return is_role(word) or is_title(word) or any(each.match(word) for each in (WITNESS, ACK, ATTACHMENT))
