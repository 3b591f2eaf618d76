"""The text as a person reads it: page furniture set aside, lines joined, characters folded."""

from __future__ import annotations

from bisect import bisect_right
from typing import Literal

from msgspec import Struct

from checker.model.source import Document, Mark


class Span(Struct, frozen=True, order=True, gc=False):
    """A half-open range of characters, ``start`` from 0, ``end`` not included."""

    start: int
    end: int

    def __contains__(self, other: Span | int) -> bool:
        """Whether an offset, or the whole of another span, lies inside."""
        if isinstance(other, int):
            return self.start <= other < self.end
        return self.start <= other.start and other.end <= self.end


class SourceMap(Struct, frozen=True):
    """The way back from offsets in the reading text to offsets in the source.

    The reading text is a row of pieces, each copied from the source without a change of length
    (characters are folded one for one). ``reading[i]`` is where piece ``i`` begins in the reading
    text, ``source[i]`` where it begins in the source; what stands between two pieces in the reading
    text (a single blank or a line feed) was put there when the pieces were joined.
    """

    reading: tuple[int, ...]
    source: tuple[int, ...]

    def offset(self, offset: int) -> int:
        """The source offset of the character at ``offset`` of the reading text."""
        if not self.reading:
            return 0
        piece = bisect_right(self.reading, offset, 1) - 1
        return self.source[piece] + offset - self.reading[piece]

    def span(self, span: Span) -> Span:
        """The source span from the first to the last character of ``span``."""
        if span.end <= span.start:
            at = self.offset(span.start)
            return Span(at, at)
        return Span(self.offset(span.start), self.offset(span.end - 1) + 1)


class Line(Struct, frozen=True, gc=False):
    """One line of the source that holds text (no blank lines, no furniture)."""

    start: int
    """Where the line's text begins in the reading text."""
    end: int
    number: int
    """Line number in the source, from 1."""
    indent: int
    """Columns of white space before the text (a tab goes to the next multiple of 8)."""
    blank_before: int
    """How many blank lines stand directly before it in the source (furniture not counted)."""


ParagraphKind = Literal["text", "table", "contents"]


class Paragraph(Struct, frozen=True, gc=False):
    """Lines that belong together; in the reading text they are joined by single blanks."""

    start: int
    end: int
    first_line: int
    """Index of its first line in ``Reading.lines``."""
    last_line: int
    """Index after its last line in ``Reading.lines``."""
    kind: ParagraphKind = "text"
    """``table`` for rows of a table, ``contents`` for rows of a table of contents."""
    centred: bool = False
    underlined: bool = False
    """A row of dashes stood directly under its last line, or the source underlines one of its lines."""
    heading: int = 0
    """Its level from 1, where the source says that it is a heading."""


FurnitureKind = Literal["page-mark", "page-number", "running-head", "underline", "separator", "tag"]


class Furniture(Struct, frozen=True, gc=False):
    """Something on the page that is not part of the agreement's words. Offsets are the source's."""

    start: int
    end: int
    kind: FurnitureKind


class Reading(Struct, frozen=True, kw_only=True):
    """A document's text made ready for parsing.

    ``text`` holds the paragraphs, one a line (separated by a line feed). Inside a paragraph the
    source's lines are joined by one blank, runs of blanks are folded to one, words broken over a
    line end by a hyphen are joined, and typographic quotes, dashes and blanks are folded to their
    plain forms. **Every span of an agreement counts characters of this text**; ``source_map`` leads
    back to the source.
    """

    document: Document
    text: str
    folded: str
    """``text`` in lower case, of the same length."""
    source_map: SourceMap
    lines: tuple[Line, ...]
    paragraphs: tuple[Paragraph, ...]
    furniture: tuple[Furniture, ...]
    line_starts: tuple[int, ...]
    """Where each line begins in ``text``."""
    paragraph_starts: tuple[int, ...]
    page_starts: tuple[int, ...]
    """Offsets in ``text`` at which the second and every later page begins; empty: no pages known."""
    marks: tuple[Mark, ...] = ()
    """What the source states (``document.marks``), with offsets in ``text``: comments, tracked changes,
    field errors and so on. One on words that are set aside is empty."""

    def paragraph_at(self, offset: int) -> Paragraph | None:
        """The paragraph that holds ``offset`` of the reading text."""
        index = self.paragraph_index(offset)
        return self.paragraphs[index] if index >= 0 else None

    def paragraph_index(self, offset: int) -> int:
        """Index of the last paragraph that begins at or before ``offset``; -1 before the first."""
        return bisect_right(self.paragraph_starts, offset) - 1

    def in_contents(self, offset: int) -> bool:
        """Whether a row of a table of contents stands at ``offset``."""
        paragraph = self.paragraph_at(offset)
        return paragraph is not None and paragraph.kind == "contents"

    def line_index(self, offset: int) -> int:
        """Index of the last line that begins at or before ``offset``; -1 before the first."""
        return bisect_right(self.line_starts, offset) - 1

    def source_text(self, span: Span) -> str:
        """The source's own words for a span of the reading text: what a report quotes."""
        place = self.source_map.span(span)
        return self.document.text[place.start : place.end]
