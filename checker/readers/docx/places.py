"""The way back from the words to paragraph, run and character.

Every character of every run has a number of its own, in the order of the document: deleted and hidden
ones too, and those of automatic numbers. The pieces of the text refer to these numbers.
"""

from __future__ import annotations

from array import array
from bisect import bisect_right

from msgspec import Struct

from checker.model.source import Place, Point, RunPoint
from checker.readers.words import SourceMap, source_end, source_start


class Owner(Struct, frozen=True, gc=False):
    """A paragraph."""

    paragraph: int
    """In its part, from 1."""
    number: str
    """As shown."""
    part: str
    """Empty for the body."""


class Trail:
    """Collects where each run's characters begin."""

    def __init__(self) -> None:
        self.at = 0
        """Number of the next character."""
        self.starts = array("q")
        self.runs = array("q")
        self.paragraphs = array("q")
        """Index in ``owners``."""
        self.owners: list[Owner] = []
        self.pages: list[int] = []
        """Where pages begin, as Word broke them when it last saved the file."""

    def open_paragraph(self, paragraph: int, number: str, part: str) -> None:
        self.owners.append(Owner(paragraph, number, part))

    def open_run(self, run: int) -> None:
        """A run begins in the last paragraph; 0 is its automatic number."""
        self.starts.append(self.at)
        self.runs.append(run)
        self.paragraphs.append(len(self.owners) - 1)

    def places(self, source_map: SourceMap) -> Places:
        return Places(
            source_map, self.starts, self.runs, self.paragraphs, tuple(self.owners), tuple(self.pages)
        )


class Places(Struct, frozen=True):
    """What :func:`locate` needs."""

    source_map: SourceMap
    """From the text to the numbers of characters."""
    starts: array[int]
    runs: array[int]
    paragraphs: array[int]
    owners: tuple[Owner, ...]
    pages: tuple[int, ...]


def locate(places: Places, start: int, end: int) -> Place:
    """The place of the text from ``start`` to before ``end``."""
    begin = source_start(places.source_map, start)
    stop = max(source_end(places.source_map, end - 1), begin) if end > start else begin
    page = bisect_right(places.pages, begin) + 1 if places.pages else None
    return Place(
        _point(places, start, begin, after=False), _point(places, end, stop, after=end > start), page
    )


def _point(places: Places, offset: int, character: int, *, after: bool) -> Point:
    """Where a character stands; ``after`` it, in its run, for the end of a stretch of words."""
    line, column = places.source_map.index.position(offset)
    run = bisect_right(places.starts, character - 1 if after else character) - 1
    if run < 0:
        return Point(line, column)
    owner = places.owners[places.paragraphs[run]]
    in_run = character - places.starts[run]
    return Point(line, column, RunPoint(owner.paragraph, places.runs[run], in_run, owner.number, owner.part))
