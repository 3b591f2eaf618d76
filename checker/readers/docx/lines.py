"""The lines of a part, as they are put together: words, blanks for tabs, marks."""

from __future__ import annotations

import re

from checker.model.source import MarkKind
from checker.readers.docx.markup import Element, W, value, whole
from checker.readers.words import Row

TWIPS = 120
"""Twentieths of a point that a character is taken to be wide: the common 11 or 12 point type."""
_USUAL_STOP = 720
_WIDEST = 31_680
"""Twips of the widest page that Word can make."""
_NARROWEST = 3
"""So many blanks keep columns apart."""
_MOST_BLANKS = 3
_NUMBER = re.compile(
    r"\s*(?:(?:section|article) )?\(?(?:[A-Za-z]|[ivxlIVXL]{1,6}|\d{1,3})?(?:\.\d{1,3}){0,4}[.)]{0,2}"
)
_LEADERS = {"underscore": "_", "heavy": "_", "dot": ".", "middleDot": ".", "hyphen": "-"}

Stop = tuple[int, str]
"""A tab stop: its place in characters, and what fills the line up to it."""


class Lines:
    """Collects lines; the open one is ``row``."""

    def __init__(self) -> None:
        self.rows: list[Row] = []
        self.row = Row()
        self.gap = 0
        self.page_break = False
        self.inside = 0
        """Depth of tables: cells keep no white space at the beginning of a line."""
        self.comments: dict[str, int] = {}
        """The comments that are open, each with its beginning in the open line."""
        self.commented: set[str] = set()
        """All comments that were open."""
        self.stops: list[Stop] = []
        """Of the paragraph."""

    def put(self, text: str, start: int, end: int, *, underlined: bool = False) -> None:
        """Add words that stand at characters ``start`` to ``end`` of the document."""
        row = self.row
        if not row.pieces and self.inside:
            kept = text.lstrip()
            if not kept:
                return
            start += len(text) - len(kept)
            text = kept
        if underlined:
            row.underlined += len(text)
        elif not text.isspace():
            row.plain += len(text)
        row.put(text, start, end)

    def number(self, text: str, at: int, length: int) -> None:
        """Put a paragraph's number at the beginning of the line, ``length`` of it to be marked as such.

        Words may stand there already: what is left of a paragraph whose end is deleted.
        """
        row = self.row
        rest, marks = row.pieces, row.marks
        size = len(text)
        row.pieces, row.length = [(text, at, at + size), *rest], row.length + size
        row.marks = [(start + size, end + size, kind, what) for start, end, kind, what in marks]
        if length:
            row.marks.append((0, length, "list-number", text[:length]))

    def tab(self, at: int, *, underlined: bool = False) -> None:
        """Add what a tab at a character of the document comes to: blanks, or the line drawn in its place."""
        row = self.row
        text = row.text
        if text and _NUMBER.fullmatch(text) and not underlined:
            row.put(" ", at, at + 1)
            return
        column = row.length
        place, fill = next(
            (stop for stop in self.stops if stop[0] > column),
            ((column * TWIPS // _USUAL_STOP + 1) * _USUAL_STOP // TWIPS, " "),
        )
        if underlined:
            fill = "_"
        if self.inside and not text and fill == " ":
            return
        row.put(fill * max(place - column, _NARROWEST), at, at + 1)

    def mark(self, start: int, end: int, kind: MarkKind, what: str) -> None:
        """Add a mark to the open line; one that goes on where its like ends makes it longer."""
        marks = self.row.marks
        if marks and marks[-1][1] == start and marks[-1][2] == kind:
            begin, stop, _, before = marks[-1]
            if begin == stop and start == end:
                marks[-1] = (start, end, kind, before + what)
                return
            if begin < stop and start < end and before == what:
                marks[-1] = (begin, end, kind, what)
                return
        marks.append((start, end, kind, what))

    def open_comment(self, comment: str) -> None:
        self.commented.add(comment)
        self.comments[comment] = self.row.length

    def close_comment(self, comment: str) -> None:
        start = self.comments.pop(comment, None)
        if start is not None:
            self.row.marks.append((start, self.row.length, "comment", comment))

    def refer_to_comment(self, comment: str) -> None:
        """The sign of a comment; one without a stretch of words is about this place."""
        row = self.row
        if comment not in self.comments and comment not in self.commented:
            row.marks.append((row.length, row.length, "comment", comment))

    def break_line(self) -> None:
        """Go on with the paragraph on the next line."""
        heading, centred = self.row.heading, self.row.centred
        self.end_line()
        self.row.heading, self.row.centred = heading, centred

    def break_page(self) -> None:
        """Likewise on the next page."""
        if self.row.pieces:
            self.break_line()
        self.page_break = True
        self.gap = max(self.gap, 1)

    def end_line(self) -> None:
        """End the line; one without words leaves a blank line, and its marks to the next."""
        row = self.row
        for comment, start in self.comments.items():
            if start < row.length:
                row.marks.append((start, row.length, "comment", comment))
            self.comments[comment] = 0
        row.strip()
        if not row.pieces:
            self.gap = min(self.gap + 1, _MOST_BLANKS)
            self.row = Row()
            self.row.marks = [(0, 0, kind, what) for _, _, kind, what in row.marks]
            return
        row.gap, self.gap = self.gap, 0
        row.page_break, self.page_break = self.page_break, False
        row.marks = [(min(start, row.length), min(end, row.length), kind, what)
                     for start, end, kind, what in row.marks]  # fmt: skip
        self.rows.append(row)
        self.row = Row()

    def end_paragraph(self) -> None:
        """End the line and the paragraph."""
        self.end_line()
        self.gap = max(self.gap, 1)

    def finish(self) -> None:
        """End the last paragraph; what is marked after all words is marked at their end."""
        self.end_paragraph()
        if self.row.marks and self.rows:
            last = self.rows[-1]
            last.marks += [(last.length, last.length, kind, what) for _, _, kind, what in self.row.marks]


def tab_stops(properties: Element | None) -> list[Stop]:
    """The tab stops that a paragraph sets itself, from left to right."""
    tabs = properties.find(W + "tabs") if properties is not None else None
    found = []
    for tab in tabs.iterfind(W + "tab") if tabs is not None else ():
        place = whole(tab.get(W + "pos"))
        if place is not None and 0 < place <= _WIDEST and tab.get(W + "val") not in ("clear", "bar"):
            found.append((place // TWIPS, _LEADERS.get(tab.get(W + "leader", ""), " ")))
    return sorted(found)


def is_centred(properties: Element | None) -> bool | None:
    alignment = value(properties, "jc")
    return None if alignment is None else alignment == "center"
