"""Words taken out of markup, with the way back to where they stood.

A reader of marked-up text collects :class:`Row` values and has :func:`write` make the document's text of
them, its marks, and the map from its offsets to the source's.
"""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Iterable, Sequence

from msgspec import Struct

from checker.model.source import Mark, MarkKind, Place, Point
from checker.text.lines import LineIndex

Piece = tuple[str, int, int]
"""Some text, and the source offsets between which it stood. Where the two differ in length it is what an
entity stands for, or was put there by the reader."""

_CENTRED = 120
"""Longer lines are not centred, whatever the markup says: someone forgot to close a tag."""


class Row:
    """One line of words. Mutable while it is being collected."""

    __slots__ = ("cells", "centred", "furniture", "gap", "heading", "length", "marks", "page_break", "pieces",
                 "plain", "underlined")  # fmt: skip

    def __init__(self, gap: int = 0) -> None:
        self.pieces: list[Piece] = []
        self.length = 0
        self.gap = gap
        """Blank lines before it."""
        self.page_break = False
        """A page begins with it."""
        self.heading = 0
        self.centred = False
        self.underlined = 0
        """Characters that are underlined, and those that are not."""
        self.plain = 0
        self.furniture = False
        """At the edge of the page: a header, a footer, a page number."""
        self.marks: list[tuple[int, int, MarkKind, str]] = []
        """With offsets in the row."""
        self.cells: list[tuple[int, int]] = []
        """Where it is a row of a table: the extent of each cell."""

    def put(self, text: str, start: int, end: int) -> None:
        """Add a piece."""
        self.pieces.append((text, start, end))
        self.length += len(text)

    @property
    def text(self) -> str:
        return "".join([piece[0] for piece in self.pieces])

    def strip(self) -> None:
        """Drop blanks at the end."""
        while self.pieces:
            text, start, end = self.pieces.pop()
            kept = text.rstrip()
            self.length -= len(text) - len(kept)
            if kept:
                self.pieces.append((kept, start, end - (len(text) - len(kept)) if end > start else end))
                return

    def append(self, other: Row, between: str) -> None:
        """Add another row's words after ``between``."""
        if between:
            end = self.pieces[-1][2] if self.pieces else other.pieces[0][1]
            self.put(between, end, end)
        shift = self.length
        self.pieces += other.pieces
        self.length += other.length
        self.underlined += other.underlined
        self.plain += other.plain
        self.page_break = self.page_break or other.page_break
        self.furniture = self.furniture or other.furniture
        self.heading = self.heading or other.heading
        self.marks += [(start + shift, end + shift, kind, value) for start, end, kind, value in other.marks]


class SourceMap(Struct, frozen=True):
    """Where each piece of the text begins and where it stood in the source."""

    text: Sequence[int]
    """One more than there are pieces: the last is the text's length."""
    source: Sequence[int]
    ends: Sequence[int]
    index: LineIndex
    """Of the file."""
    shift: int
    """Where in the file the source begins: it may be one document of several."""


class Written(Struct, frozen=True):
    text: str
    marks: tuple[Mark, ...]
    source_map: SourceMap


def write(rows: Iterable[Row], index: LineIndex, shift: int = 0) -> Written:
    """The rows as a text. What they were taken from begins at ``shift`` in the file that ``index`` is of."""
    parts: list[str] = []
    text, source, ends = array("q"), array("q"), array("q")
    marks: list[Mark] = []
    length = at = 0
    for row in rows:
        if parts:
            feeds = "\n" * (1 + row.gap)
            parts.append(feeds)
            text.append(length)
            source.append(at)
            ends.append(at)
            length += len(feeds)
        marks += _marks(row, length)
        for words, start, end in row.pieces:
            parts.append(words)
            text.append(length)
            source.append(start)
            ends.append(end)
            length += len(words)
            at = end
    text.append(length)
    return Written(
        "".join(parts), tuple(sorted(marks, key=_start)), SourceMap(text, source, ends, index, shift)
    )


def locate(source_map: SourceMap, start: int, end: int) -> Place:
    """The place in the source of the text from ``start`` to before ``end``."""
    first = source_start(source_map, start)
    last = source_end(source_map, end - 1) if end > start else first
    return Place(_point(source_map, first), _point(source_map, max(first, last)))


def source_start(source_map: SourceMap, offset: int) -> int:
    """Source offset of the character at ``offset``."""
    if not source_map.source:
        return 0
    piece = _piece(source_map, offset)
    if not _copied(source_map, piece):
        return source_map.source[piece]
    return min(source_map.source[piece] + offset - source_map.text[piece], source_map.ends[piece])


def source_end(source_map: SourceMap, offset: int) -> int:
    """Source offset after the character at ``offset``."""
    if not source_map.source:
        return 0
    piece = _piece(source_map, offset)
    if not _copied(source_map, piece):
        return source_map.ends[piece]
    return min(source_map.source[piece] + offset - source_map.text[piece] + 1, source_map.ends[piece])


def _piece(source_map: SourceMap, offset: int) -> int:
    return min(max(bisect_right(source_map.text, offset) - 1, 0), len(source_map.source) - 1)


def _copied(source_map: SourceMap, piece: int) -> bool:
    length = source_map.text[piece + 1] - source_map.text[piece]
    return source_map.ends[piece] - source_map.source[piece] == length


def _point(source_map: SourceMap, offset: int) -> Point:
    return Point(*source_map.index.position(offset + source_map.shift))


def _marks(row: Row, at: int) -> list[Mark]:
    """The marks of a row that begins at ``at``."""
    end = at + row.length
    marks = [Mark(at + start, at + stop, kind, value) for start, stop, kind, value in row.marks]
    if row.page_break:
        marks.append(Mark(at, at, "page-break"))
    if row.furniture:
        marks.append(Mark(at, end, "footer"))
    if row.heading:
        marks.append(Mark(at, end, "heading", str(row.heading)))
    if row.centred and row.length <= _CENTRED:
        marks.append(Mark(at, end, "centred"))
    if row.underlined > 2 and row.plain <= 1:
        marks.append(Mark(at, end, "underlined"))
    if row.cells:
        marks.append(Mark(at, end, "row"))
        marks += [Mark(at + start, at + stop, "cell") for start, stop in row.cells]
    return marks


def _start(mark: Mark) -> int:
    return mark.start
