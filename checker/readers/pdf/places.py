"""The way back from the words to pages and to boxes on them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from msgspec import Struct

from checker.model.source import Box, Place, Point
from checker.readers.pdf.pages import Edges, Page, has_form, open_page, open_pdf
from checker.readers.words import SourceMap, source_end, source_start

_SAME_LINE = 4.0
"""Points between the baselines of characters of one line, raised ones among them."""


class Places(Struct, frozen=True):
    """What it takes to find words on the pages."""

    source_map: SourceMap
    """From the text to the characters of all pages, counted through."""
    shifts: tuple[int, ...]
    """The number of each page's first character."""


def locate(places: Places, start: int, end: int) -> Place:
    """Line and column in the text, and the page."""
    index = places.source_map.index
    page = bisect_right(places.shifts, source_start(places.source_map, start))
    return Place(Point(*index.position(start)), Point(*index.position(end)), page or None)


def boxes(data: bytes, places: Places, start: int, end: int) -> tuple[Box, ...]:
    """The boxes of the text from ``start`` to before ``end``, one a line. Opens the file's bytes again."""
    wanted: dict[int, list[int]] = {}
    for first, after in _stretches(places.source_map, start, end):
        index = bisect_right(places.shifts, first) - 1
        shift = places.shifts[index]
        wanted.setdefault(index, []).extend(range(first - shift, after - shift))
    pdf = open_pdf(data)
    form = has_form(pdf)
    found: list[Box] = []
    try:
        for index, chars in wanted.items():
            with open_page(pdf, index, form=form) as page:
                found += [
                    Box(index + 1, *(round(edge, 2) for edge in edges)) for edges in _boxes(page, chars)
                ]
    finally:
        pdf.close()
    return tuple(found)


def _stretches(source_map: SourceMap, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The characters that a stretch of the text was copied from."""
    piece = max(bisect_right(source_map.text, start) - 1, 0)
    stop = bisect_left(source_map.text, end)
    for at in range(piece, min(stop, len(source_map.source))):
        begin, after = max(source_map.text[at], start), min(source_map.text[at + 1], end)
        if begin < after and source_map.ends[at] > source_map.source[at]:
            yield source_start(source_map, begin), source_end(source_map, after - 1)


def _boxes(page: Page, chars: list[int]) -> list[Edges]:
    """The boxes around some characters: a new one where a line begins."""
    found: list[Edges] = []
    base = 0.0
    for char in chars:
        left, top, right, bottom = page.box(char)
        if right <= left:
            continue
        before_base, base = base, page.origin(char)[1]
        if found and abs(base - before_base) < _SAME_LINE and left >= found[-1][0] - 1:
            before = found[-1]
            found[-1] = before[0], min(before[1], top), max(before[2], right), max(before[3], bottom)
        else:
            found.append((left, top, right, bottom))
    return found
