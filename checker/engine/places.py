"""From spans of the reading text to the source's positions."""

from __future__ import annotations

from bisect import bisect_right

from msgspec import UNSET, Struct

from checker.model.agreement import Agreement
from checker.model.reading import Span
from checker.model.report import Location, Position
from checker.model.source import Point
from checker.text.lines import LineIndex


class Places(Struct, frozen=True):
    """What it takes to say where something stands in one agreement's source."""

    agreement: Agreement
    index: LineIndex

    @classmethod
    def of(cls, agreement: Agreement) -> Places:
        return cls(agreement, LineIndex.of(agreement.reading.document.text))

    def trimmed(self, span: Span) -> Span:
        """The span without white space at its ends. Raises ValueError if it lies outside of the text."""
        if not 0 <= span.start <= span.end <= len(self.agreement.text):
            raise ValueError(f"span {span.start}-{span.end} lies outside of the text")
        words = self.agreement.words(span)
        if not words or words.isspace():
            return Span(span.start, span.start)
        start = span.start + len(words) - len(words.lstrip())
        return Span(start, start + len(words.strip()))

    def source(self, span: Span) -> Span:
        """The span in the source."""
        return self.agreement.reading.source_map.span(span)

    def location(self, span: Span, *, boxes: bool = False) -> Location:
        """Lines, columns, page and section of a span of the reading text.

        Boxes on the page are asked for where a person is pointed to the words, since they may be slow.
        """
        source = self.source(span)
        document = self.agreement.reading.document
        place = document.locate(source.start, source.end) if document.locate else None
        section = self.agreement.section_at(span.start)
        return Location(
            start=self._position(source.start, place.start if place else None),
            end=self._position(source.end, place.end if place else None),
            page=(place.page if place else None) or self._page(span.start),
            section=section.path or None if section else None,
            boxes=document.boxes(source.start, source.end) if boxes and document.boxes else UNSET,
        )

    def quote(self, span: Span) -> str:
        """The source's own words, character for character."""
        return self.agreement.reading.source_text(span)

    def _position(self, offset: int, point: Point | None) -> Position:
        if point is not None:
            return Position(offset, point.line, point.column, point.run)
        line, column = self.index.position(offset)
        return Position(offset, line, column)

    def _page(self, offset: int) -> int | None:
        pages = self.agreement.reading.page_starts
        return bisect_right(pages, offset) + 1 if pages else None
