"""What the source itself states about its lines, put on the rows before the layout looks for more."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from checker.model.reading import SourceMap
from checker.model.source import Mark
from checker.parser.layout.lines import Row


def apply_marks(rows: list[Row], marks: Sequence[Mark]) -> None:
    """Set headers and footers aside; note page breaks, tables, headings, centred and underlined lines."""
    if not rows or not marks:
        return
    starts = [row.start for row in rows]
    for mark in marks:
        if mark.kind == "page-break":
            # The line at the break, even where a mark stands inside of its white space.
            after = bisect_left(starts, mark.start)
            if after < len(rows):
                rows[after].page_before = True
        elif mark.kind in _OF_LINES:
            for row in rows[bisect_left(starts, mark.start) : bisect_left(starts, mark.end)]:
                _put(row, mark)


_FLAGS = {"row": "table", "centred": "centred", "underlined": "underlined"}
_OF_LINES = frozenset(("header", "footer", "heading", *_FLAGS))


def _put(row: Row, mark: Mark) -> None:
    if mark.kind in ("header", "footer"):
        row.furniture = "page-number" if row.text.strip("-. ").isdigit() else "running-head"
    elif mark.kind == "heading":
        row.heading = int(mark.value) if mark.value.isdigit() else 1
    else:
        setattr(row, _FLAGS[mark.kind], True)


def read_marks(marks: Sequence[Mark], source_map: SourceMap, length: int) -> tuple[Mark, ...]:
    """The marks with the reading text's offsets. ``length`` is that text's; words set aside have none."""
    placed = []
    for mark in marks:
        start = _reading_offset(source_map, mark.start, length)
        end = _reading_offset(source_map, mark.end, length)
        placed.append(Mark(start, max(start, end), mark.kind, mark.value))
    return tuple(placed)


def _reading_offset(source_map: SourceMap, offset: int, length: int) -> int:
    """Where a source offset stands in the reading text, or the next place after it."""
    piece = bisect_right(source_map.source, offset) - 1
    if piece < 0:
        return 0
    following = source_map.reading[piece + 1] if piece + 1 < len(source_map.reading) else length
    return min(source_map.reading[piece] + offset - source_map.source[piece], following)
