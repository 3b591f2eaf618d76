"""Units: the stretches of a page that a person reads as one line of an address.

A line of the source is mostly one. But a filled paragraph reads on over its lines, and where blank
lines stand between the lines of an address, what stands together is one line that was broken.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from checker.model.reading import Line, Paragraph, Reading
from checker.parser.cells import LONGEST_ROW, Cell, line_cells
from checker.parser.cells.columns import streams
from checker.parser.notices.names import Names

_COLUMN_HEADS = re.compile(
    r"(?:if to|to\b|with|copy|attention|attn|fax|facsimile|tel|phone|e-?mail)|.{0,150}\b\d{5}\b",
    re.IGNORECASE,
)
_FILLED = 48
"""Lines of a filled paragraph are at least so long; lines of an address are shorter."""
_EVEN = 0.7
"""None of them but the last is shorter than this share of the longest."""
_LONGEST_LOOK = 40 * LONGEST_ROW
"""Of a paragraph in one line, characters that tell whether its gaps part the lines of a page."""
_WIDE = 2
"""Two lines so far from what is above are one that was broken: a page of the web, made narrow."""
_LABEL_REACH = 40


def unit_streams(reading: Reading, first: int, last: int, start: int, names: Names) -> Iterator[list[Cell]]:
    """The units of the lines ``first`` to ``last`` from ``start`` on, column by column."""
    index = max(bisect_right(reading.paragraphs, first, key=lambda each: each.first_line) - 1, 0)
    begin = first
    for paragraph in islice(reading.paragraphs, index, None):
        if paragraph.first_line >= last:
            break
        if paragraph.last_line > first and _is_filled(reading, paragraph, start, names):
            yield from _streams(reading, begin, max(paragraph.first_line, begin), start)
            line = reading.lines[paragraph.first_line]
            at = max(paragraph.start, start)
            if at < paragraph.end:
                yield [Cell(at, paragraph.end, line.number, 0, line.blank_before, run_on=True)]
            begin = paragraph.last_line
    yield from _streams(reading, begin, max(last, begin), start)


def _streams(reading: Reading, first: int, last: int, start: int) -> Iterator[list[Cell]]:
    yield from _labelled(reading, streams(reading, first, last, start, _COLUMN_HEADS))


def _labelled(reading: Reading, columns: Iterable[list[Cell]]) -> Iterator[list[Cell]]:
    """The columns; one of labels ("If to Alder:") goes with the column beside it that holds its values."""
    before: list[Cell] = []
    for cells in columns:
        labels = _labels(reading, before, {cell.line for cell in cells})
        if labels:
            before = sorted([*labels, *cells], key=lambda cell: (cell.line, cell.column))
            continue
        if before:
            yield before
        before = cells
    if before:
        yield before


def _labels(reading: Reading, cells: list[Cell], beside: set[int]) -> list[Cell]:
    """The labels of what stands beside them, of several lines only the first; none if one is no label."""
    ends = {cell.line: reading.text.endswith(":", 0, cell.end) for cell in cells}
    here = beside.intersection(ends)
    if not here or not all(ends[line] or line + 1 in here for line in here):
        return []
    return [cell for cell in cells if cell.line not in beside or ends.get(cell.line - 1, True)]


def _is_filled(reading: Reading, paragraph: Paragraph, start: int, names: Names) -> bool:
    """Whether the lines of a paragraph were broken because they were full."""
    lines = reading.lines[paragraph.first_line : paragraph.last_line]
    if paragraph.kind != "text" or (len(lines) == 1 and lines[0].end - lines[0].start < LONGEST_ROW):
        return False
    if len(lines) == 1:  # the lines of a page, parted by gaps
        starts = [cell.start for cell in line_cells(reading, paragraph.first_line, start, _LONGEST_LOOK)]
        return len(starts) == 1 or 2 * _in_lower_case(reading, starts) > len(starts)
    indexes = range(paragraph.first_line, paragraph.last_line)
    broken = len(lines) == 2 and (lines[0].blank_before >= _WIDE or _after_word(reading, lines, names))
    wrapped = 2 * _in_lower_case(reading, [line.start for line in lines]) >= len(lines)
    return (broken or wrapped or _goes_on(reading, lines, names)) and all(
        len(line_cells(reading, index, start)) < 2 for index in indexes
    )


def _after_word(reading: Reading, lines: Sequence[Line], names: Names) -> bool:
    """Whether a narrow page was broken behind the first word: "New / York"; not a label above a name."""
    word = reading.text[lines[0].start : lines[0].end]
    if " " in word or (word.isalpha() and word.islower()):
        return False
    return not names.name_end(reading.text, lines[1].start)


def _in_lower_case(reading: Reading, starts: list[int]) -> int:
    """How many but the first begin in lower case and with no label: sentences go on so, addresses do not."""
    text = reading.text
    return sum(text[at].islower() and text.find(":", at, at + _LABEL_REACH) < 0 for at in starts[1:])


def _goes_on(reading: Reading, lines: Sequence[Line], names: Names) -> bool:
    """Whether lines are all as long as a page is wide, and at most one of them opens with a name.

    Those that do are a list's, though they may be long.
    """
    sizes = [line.end - line.start for line in lines]
    if min(sizes[:-1]) < max(_FILLED, _EVEN * max(sizes)):
        return False
    return sum(names.name_end(reading.text, line.start) > 0 for line in lines) < 2
