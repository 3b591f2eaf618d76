"""The lines of a page as they stand on it: indents, gaps between columns, blank lines between paragraphs."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from statistics import median

from msgspec import Struct

from checker.readers.pdf.pages import HYPHENS, LINE, Page
from checker.readers.words import Row

_WORD = re.compile(r"\S+")
_GLUED = re.compile(
    r"(?:\d{1,3}\.(?:\d{1,3}\.?)*|\(?(?:[a-z]{1,2}|[ivx]{1,5}|[A-Z]|\d{1,3})\)|[A-Z]\.|[IVX]{2,5}\.)"
    r"(?=[A-Z\"\u201c(\[])"
)
"""A number with the first word of its paragraph, where the file draws them apart without a blank between."""
_ORDINAL = re.compile("(?:st|nd|rd|th)")
_FULL = 40
"""Characters of a line from which on it tells how wide characters are."""
_WIDE = 3.0
"""Widths of a character that make a gap between columns; justified lines stay under two."""
_STRETCHED = 1.25
"""A line whose characters seem so much wider than usual has gaps."""
_NEXT_LINE = 1.3
"""Lines further apart than so many times the usual have blank lines between them."""
_MOST_BLANKS = 3
_FURTHEST = 200
"""Columns."""
_SAME_LINE = 0.35
_OTHER_LEVEL = 5.0
"""Points that a word stands higher or lower than the one before it in another line; raised ones stay."""
_CENTRED = 8
"""A centred line leaves so many characters free on both sides, and is off the middle by at most three."""


class Line:
    """A line of words. ``base`` is the height of its baseline, from above."""

    __slots__ = ("base", "chars", "left", "right", "text")

    def __init__(self, text: str, chars: Sequence[int], left: float, right: float, base: float) -> None:
        self.text = text
        self.chars = chars
        self.left = left
        self.right = right
        self.base = base


class Measure(Struct, frozen=True):
    """What is usual on the pages so far, in points."""

    char: float = 4.5
    """Width of a character."""
    pitch: float = 12.0
    """From one line to the next."""
    left: float = 72.0
    right: float = 540.0


def page_lines(page: Page) -> list[Line]:
    """The lines in the order of the file, without blanks at their ends."""
    lines = []
    for match in LINE.finditer(page.text):
        raw = match[0]
        text = raw.strip()
        if not text:
            continue
        start = match.start() + len(raw) - len(raw.lstrip())
        chars = page.chars[start : start + len(text)]
        if text[-1] in HYPHENS:
            text = f"{text[:-1]}-"
        left, base = page.origin(chars[0])
        right = page.box(chars[-1])[2]
        line = Line(text, chars, left, right, base)
        if abs(page.origin(chars[-1])[1] - base) > _OTHER_LEVEL:
            lines += _levels(page, line)
        else:
            lines.append(line)
    return lines


def _levels(page: Page, line: Line) -> list[Line]:
    """A line that goes up or down on its way, as several: a page number with the footer below it."""
    words = list(_WORD.finditer(line.text))
    places = [page.origin(line.chars[word.start()]) for word in words]
    levels = []
    first = 0
    for index in range(1, len(words) + 1):
        if index == len(words) or abs(places[index][1] - places[index - 1][1]) > _OTHER_LEVEL:
            start, end = words[first].start(), words[index - 1].end()
            chars = line.chars[start:end]
            left, base = places[first]
            levels.append(Line(line.text[start:end], chars, left, page.box(chars[-1])[2], base))
            first = index
    return levels


def measured(lines: Sequence[Line], before: Measure) -> Measure:
    """What is usual on a page; where it has too few lines to tell, what was usual before it."""
    full = [line for line in lines if len(line.text) >= _FULL and line.right > line.left]
    widths = [(line.right - line.left) / len(line.text) for line in full]
    pitches = [
        below.base - above.base
        for above, below in itertools.pairwise(lines)
        if 5 < below.base - above.base < 40 and len(above.text) >= _FULL
    ]
    return Measure(
        char=median(widths) if len(widths) > 4 else before.char,
        pitch=median(pitches) if len(pitches) > 4 else before.pitch,
        left=min((line.left for line in full), default=before.left) if len(full) > 4 else before.left,
        right=max((line.right for line in full), default=before.right) if len(full) > 4 else before.right,
    )


def page_rows(page: Page, lines: list[Line], usual: Measure, shift: int) -> list[Row]:
    """The lines as rows; ``shift`` is the number of the page's first character in the document."""
    rows: list[Row] = []
    before: Line | None = None
    for line in _ordinals_raised(page, lines, usual):
        blanks = _blanks_between(before, line, usual)
        if before is not None and blanks is None:
            _put(rows[-1], page, line, usual, shift)
        else:
            row = Row(blanks or 0)
            row.centred = _is_centred(line, usual)
            _put(row, page, line, usual, shift)
            rows.append(row)
        before = line
    if rows:
        rows[0].gap = 0
    return rows


def _blanks_between(before: Line | None, line: Line, usual: Measure) -> int | None:
    """Blank lines before a line; None when it goes on with the line before it, further right."""
    if before is None:
        return 0
    down = (line.base - before.base) / usual.pitch
    if abs(down) < _SAME_LINE:
        return None if line.left >= before.right else 0
    if down < 0:
        return 1  # another column, or what was drawn later
    return 0 if down <= _NEXT_LINE else min(max(round(down) - 1, 1), _MOST_BLANKS)


def _is_centred(line: Line, usual: Measure) -> bool:
    before, after = line.left - usual.left, usual.right - line.right
    least = _CENTRED * usual.char
    return before > least and after > least and abs(before - after) < 6 * usual.char


def _put(row: Row, page: Page, line: Line, usual: Measure, shift: int) -> None:
    """Add a line's words at its place in the row."""
    first = shift + line.chars[0]
    if not row.pieces:
        indent = round((line.left - usual.left) / usual.char)
        if indent > 0:
            row.put(" " * min(indent, _FURTHEST), first, first)
    else:
        _fill(row, (line.left - usual.left) / usual.char, first)
    stretched = (line.right - line.left) / len(line.text) > _STRETCHED * usual.char
    if stretched and " " in line.text.replace("\u00a0", " "):
        _put_apart(row, page, line, usual, shift)
        return
    glued = _GLUED.match(line.text)
    if glued:
        cut = glued.end()
        _copy(row, line, 0, cut, shift)
        row.put(" ", shift + line.chars[cut], shift + line.chars[cut])
        _copy(row, line, cut, len(line.text), shift)
    else:
        _copy(row, line, 0, len(line.text), shift)


def _put_apart(row: Row, page: Page, line: Line, usual: Measure, shift: int) -> None:
    """Add the words of a line with gaps, each after a gap in its column."""
    right = 0.0
    end = 0
    for word in _WORD.finditer(line.text):
        left = page.box(line.chars[word.start()])[0]
        if end and left - right > _WIDE * usual.char:
            _fill(row, (left - usual.left) / usual.char, shift + line.chars[word.start()])
        elif end:
            _copy(row, line, end, word.start(), shift)
        _copy(row, line, word.start(), word.end(), shift)
        right = page.box(line.chars[word.end() - 1])[2]
        end = word.end()


def _fill(row: Row, column: float, at: int) -> None:
    """Blanks up to a column, at least so many that they keep columns apart."""
    row.put(" " * max(min(round(column), _FURTHEST) - row.length, 3), at, at)


def _copy(row: Row, line: Line, start: int, end: int, shift: int) -> None:
    """Add a part of a line's text as it is, in pieces of characters that follow each other."""
    chars = line.chars
    if isinstance(chars, range):
        row.put(line.text[start:end], shift + chars[start], shift + chars[end - 1] + 1)
        return
    while start < end:
        stop = start + 1
        while stop < end and chars[stop] == chars[stop - 1] + 1:
            stop += 1
        row.put(line.text[start:stop], shift + chars[start], shift + chars[stop - 1] + 1)
        start = stop


def _ordinals_raised(page: Page, lines: list[Line], usual: Measure) -> list[Line]:
    """The lines with the raised letters of "23rd" put back after their number.

    They are drawn apart, often at the end of the page.
    """
    raised = [line for line in lines if len(line.text) == 2 and _ORDINAL.fullmatch(line.text)]
    if not raised:
        return lines
    kept = [line for line in lines if line not in raised]
    for letters in raised:
        home = next((line for line in kept if _lies_in(letters, line, usual)), None)
        if home is None or not _insert(page, home, letters):
            kept.insert(min(lines.index(letters), len(kept)), letters)
    return kept


def _lies_in(letters: Line, line: Line, usual: Measure) -> bool:
    return (
        0 <= line.base - letters.base < usual.pitch * 0.7
        and line.left < letters.left
        and letters.left <= line.right + usual.char
    )


def _insert(page: Page, line: Line, letters: Line) -> bool:
    """Put raised letters into a line after the number that they stand at, if there is one."""
    for match in re.finditer(r"\d", line.text):
        right = page.box(line.chars[match.start()])[2]
        if abs(right - letters.left) < 3.0 and not line.text[match.end() : match.end() + 1].isdigit():
            cut = match.end()
            line.text = line.text[:cut] + letters.text + line.text[cut:]
            line.chars = [*line.chars[:cut], *letters.chars, *line.chars[cut:]]
            line.right = max(line.right, letters.right)
            return True
    return False
