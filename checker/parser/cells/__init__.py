"""Cells: what stands on a line, apart by wide gaps, row by row (``rows``) and column by column (``columns``).

Signature blocks and addresses stand side by side in the source; the reading text has folded the gaps
between them. So the cells are taken from the source's lines, and each keeps its place in the reading text.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable

from msgspec import Struct
from msgspec.structs import replace

from checker.model.reading import Reading

_SIGNING = "By|BY|(?:Print(?:ed)? )?(?:Name|NAME)|Title|TITLE|Its|ITS|Dated?|DATED?|Signature|Signed"
LABELLED = rf"(?:{_SIGNING})(?: ?:| /[sS]/)"
"""A label of a signature block, as a pattern."""
WORDS = re.compile(rf"[^ \t\u00a0]+(?:(?:[ \u00a0]|[ \u00a0]{{2}}(?!{LABELLED}))[^ \t\u00a0]+)*")
"""The words of a cell."""
_BLANK, _TAB = "\u00a0", "\t"
_GAP = re.compile(rf"\t|[ \u00a0]{{3}}|  (?={LABELLED})")
"""Two blanks part cells only where a label of a signature block stands behind them."""
_BLOCK_LABEL = re.compile(r"\b(By|BY|Name|NAME|Title|TITLE)(?: ?:|(?= Name| NAME))")
"""Not "Its:", which stands between two "By:" of one block: ``By: Birch GP Its: General Partner By: ___``."""
_TWO_BLOCKS, _TWO = 40, 2
SHORT = 8
"""A cell so short may be the label of the one beside it."""
WIDEST_LABEL = 16
"""What a label asks for stands no further from where it begins."""
TAB = 40
"""How wide a column is that a tab leads to, where every tab leads to the next cell."""
LONGEST_ROW = 170
"""Longer lines are text without columns: cells follow each other, wherever they stand."""


class Cell(Struct, frozen=True, gc=False):
    """Some words of one line."""

    start: int
    """In the reading text."""
    end: int
    line: int
    """Line number of the source."""
    column: int
    """Columns of the source before it."""
    blank_before: int
    rule: bool = False
    """A row of dashes drawn to sign on; it has no words."""
    run_on: bool = False
    """Of a line without columns."""
    top: int = -1
    """The first of its lines, where it is made of several; -1 for one of a single line."""

    @property
    def first_line(self) -> int:
        """Line number of its first line."""
        return self.line if self.top < 0 else self.top


def line_cells(reading: Reading, index: int, start: int = 0, reach: int | None = None) -> list[Cell]:
    """The cells of one line, from left to right; those before ``start`` and beyond its reach are left out."""
    line = reading.lines[index]
    begin = max(line.start, start)
    stop = line.end if reach is None else min(line.end, begin + reach)
    if begin >= stop:
        return []
    source_map = reading.source_map
    first = source_map.offset(begin)
    words = reading.document.text[first : source_map.offset(stop - 1) + 1]
    run_on = line.end - line.start > LONGEST_ROW
    indent = line.indent + begin - line.start
    gapped = "  " in words or _TAB in words or _BLANK in words
    if not gapped or _GAP.search(words) is None:
        run_on = run_on or _holds_blocks(words)
        return [Cell(begin, stop, line.number, indent, line.blank_before, run_on=run_on)]
    cells = []
    matches = list(WORDS.finditer(words))
    run_on = run_on and sum(len(match[0].strip("-_ ")) for match in matches) > LONGEST_ROW
    for match in matches:
        at = reading_offset(reading, first + match.start())
        end = min(reading_offset(reading, first + match.end() - 1) + 1, stop)
        if at < end:
            column = indent + match.start()
            cells.append(Cell(at, end, line.number, column, line.blank_before, run_on=run_on))
    return cells


def _holds_blocks(words: str) -> bool:
    """Whether a line holds whole blocks one behind the other: the labels of one come again behind its last.

    ``ALDER LLC By: Name: Title: BIRCH LLC By: Name: Title:``; two columns have each label twice at once.
    """
    if len(words) < _TWO_BLOCKS or words.count(":") < _TWO:
        return False
    labels = [label[1].lower() for label in _BLOCK_LABEL.finditer(words)]
    back = next((at for at, label in enumerate(labels) if label != labels[0]), len(labels))
    return labels[:1] != [] and labels[0] in labels[back:]


def join_open(
    reading: Reading, cells: Iterable[Cell], open_end: re.Pattern[str], lower: bool = True
) -> list[Cell]:
    """The cells, one made of two where the words of one ask for those of the next line.

    ``open_end`` finds such words at a cell's end; ``lower``: the next line must go on in lower case.
    """
    joined: list[Cell] = []
    for cell in cells:
        before = joined[-1] if joined else None
        if (
            before is not None
            and not (cell.rule or before.rule or cell.blank_before)
            and 0 <= cell.start - before.end <= 2
            and (not lower or reading.text[cell.start].islower())
            and open_end.search(reading.text, before.start, before.end)
        ):
            joined[-1] = replace(before, end=cell.end, line=cell.line, top=before.first_line)
        else:
            joined.append(cell)
    return joined


def fills(before: Cell, cell: Cell) -> bool:
    """Whether a cell only fills in the label before it ("Title:     President")."""
    return before.end - before.start <= SHORT and cell.column - before.column <= WIDEST_LABEL


def reading_offset(reading: Reading, offset: int) -> int:
    """The place in the reading text of a character of the source; a blank's is that of what follows."""
    source_map = reading.source_map
    piece = bisect_right(source_map.source, offset, 1) - 1
    place = source_map.reading[piece] + max(offset - source_map.source[piece], 0)
    if piece + 1 < len(source_map.reading):
        place = min(place, source_map.reading[piece + 1])
    return place
