"""Writing the reading text, piece by piece, with the map back to the source."""

from __future__ import annotations

import re
from bisect import bisect_left

from checker.model.reading import Furniture, Line, Paragraph, ParagraphKind, Reading, SourceMap
from checker.model.source import Document
from checker.parser.layout.lines import SOFT_HYPHEN, Row
from checker.parser.layout.marks import read_marks
from checker.text.dates import MONTHS
from checker.text.fold import lower

_WORD_HEAD = re.compile(r"[A-Za-z]+")
_WORD_TAIL = re.compile(r"[A-Za-z]+$")
_WIDE_GAP = "   "
_LONGEST_WORD = 60
_LONGEST = 10_000
"""So many characters are joined over hyphens at most: each line behind them costs as much again."""
_AROUND = "\"'()[]{}<>.,;:!?*_/"
"""What may stand before or after a word without a blank."""


class _Writer:
    """Collects the reading text: paragraphs of words that single blanks set apart."""

    def __init__(self, folded: str) -> None:
        self.folded = folded
        self.soft = SOFT_HYPHEN in folded
        self.vocabulary: list[str] | None = None
        """The document's words, sorted; listed when they are first asked for."""
        self.paragraphs: list[str] = []
        self.lines: list[Line] = []
        self.page_starts: list[int] = []
        self.words: list[str] = []
        """Of the paragraph that is being written, as far as no blank has to be put between them."""
        self.length = 0
        """Where the next words begin, a blank or a line feed behind the last ones counted."""
        self.reading: list[int] = []
        self.source: list[int] = []

    def put_paragraph(self, group: list[Row]) -> None:
        """Add the rows of a paragraph, joined by blanks, and the line feed behind them."""
        words = self.words = []
        lines, reading, source = self.lines, self.reading, self.source
        for row in group:
            text, begin = row.text, self.length
            if self.soft or (words and words[-1][-1] == "-"):
                begin = self._put_broken(text, row.start)
            elif "  " in text:
                self._put_apart(text, row.start)
            else:  # most lines
                words.append(text)
                reading.append(begin)
                source.append(row.start)
                self.length = begin + len(text) + 1
            lines.append(Line(begin, self.length - 1, row.number, row.indent, row.blank_before))
            if row.page_before and begin:
                self.page_starts.append(begin)
        self.paragraphs.append(" ".join(words))

    def _put_broken(self, text: str, start: int) -> int:
        """Add a line behind a hyphen, or one that may hold soft hyphens; returns where it begins."""
        joined = bool(self.words) and self.words[-1][-1] == "-" and self._is_joined(self.words[-1], text)
        begin = self.length - joined
        for part in text.split(SOFT_HYPHEN) if self.soft else (text,):
            if part:
                self._put_apart(part, start, joined)
                joined = True
            start += len(part) + 1
        return begin

    def _put_apart(self, text: str, start: int, joined: bool = False) -> None:
        """Add words, the runs of blanks between them folded; ``joined`` to the last ones without a blank.

        ``start`` is their offset in the source.
        """
        length = self.length
        for part in text.split("  "):
            piece = part if joined else part.lstrip(" ")
            if piece:
                if joined:
                    self.words[-1] += piece
                    length -= 1
                else:
                    self.words.append(piece)
                self.reading.append(length)
                self.source.append(start + len(part) - len(piece))
                length += len(piece) + 1
            joined = False
            start += len(part) + 2
        self.length = length

    def _is_joined(self, last: str, text: str) -> bool:
        """Whether a hyphen at a line's end joins it to the next one; one that breaks a word is taken away."""
        if not 1 < len(last) <= _LONGEST or not _joins(last[-2], text[0]):
            return False
        if text[0].islower() and self._is_one_word(last, text):
            self.words[-1] = last[:-1]
            self.length -= 1
        return True

    def _is_one_word(self, last: str, text: str) -> bool:
        """Whether a hyphen at a line's end was put there to break one word.

        It was, if the document writes the word without the hyphen elsewhere and never with it.
        """
        head, tail = _WORD_TAIL.search(last[-_LONGEST_WORD:-1]), _WORD_HEAD.match(text)
        if head is None or tail is None:
            return False
        if self.vocabulary is None:
            printed = set(self.folded.split())
            self.vocabulary = sorted({word.strip(_AROUND).lower() for word in printed})
        joined, hyphened = (head[0] + tail[0]).lower(), f"{head[0]}-{tail[0]}".lower()
        written = joined in MONTHS or _holds(self.vocabulary, joined)
        return written and not _holds(self.vocabulary, hyphened)


def _holds(vocabulary: list[str], word: str) -> bool:
    """Whether a word is among sorted words, also with an ending: "agreement" for "agreements"."""
    at = bisect_left(vocabulary, word)
    return at < len(vocabulary) and vocabulary[at].startswith(word)


def _joins(before: str, after: str) -> bool:
    """Whether a hyphen between two characters, at a line's end, joins them: "confi-dence", "Long-Acting",
    "409A-1"; but not after a capital before another, where it may stand for a dash: "EXHIBIT A- FORM"."""
    if after.isupper():
        return before.islower()
    return before.isalpha() if after.islower() else before.isalnum() and after.isdigit()


def write_reading(document: Document, folded: str, rows: list[Row], groups: list[list[Row]]) -> Reading:
    """The reading of a document whose rows were grouped to paragraphs."""
    writer = _Writer(folded)
    paragraphs: list[Paragraph] = []
    page_width = max([row.indent + len(row.text) for row in rows], default=0)
    for group in groups:
        start, first_line = writer.length, len(writer.lines)
        writer.put_paragraph(group)
        end, last_line = writer.length - 1, len(writer.lines)
        paragraphs.append(_paragraph(group, start, end, first_line, last_line, page_width))
    text = "\n".join(writer.paragraphs)
    source_map = SourceMap(tuple(writer.reading), tuple(writer.source))
    return Reading(
        document=document,
        text=text,
        folded=lower(text),
        source_map=source_map,
        lines=tuple(writer.lines),
        paragraphs=tuple(paragraphs),
        line_starts=tuple([line.start for line in writer.lines]),
        paragraph_starts=tuple([paragraph.start for paragraph in paragraphs]),
        furniture=tuple(
            [Furniture(row.start, row.end, row.furniture) for row in rows if row.furniture is not None]
        ),
        page_starts=tuple(writer.page_starts),
        marks=read_marks(document.marks, source_map, len(text)),
    )


def _paragraph(group: list[Row], start: int, end: int, first: int, last: int, page_width: int) -> Paragraph:
    """One paragraph's value."""
    row = group[0]
    kind: ParagraphKind = "text"
    if row.contents:
        kind = "contents"
    elif row.table or (len(group) == 1 and _is_row(row)):
        kind = "table"
    if len(group) == 1:
        centred, underlined = _is_centred(row, page_width), row.underlined
    else:
        centred = _is_centred(row, page_width) and all(_is_centred(each, page_width) for each in group[1:])
        underlined = True in [each.underlined for each in group]
    return Paragraph(start, end, first, last, kind, centred, underlined, row.heading)


def _is_centred(row: Row, page_width: int) -> bool:
    """Whether the source says so, or as much room stands before as behind it."""
    if row.centred:
        return True
    return page_width <= 160 and row.indent >= 8 and abs(page_width - 2 * row.indent - len(row.text)) <= 12


def _is_row(row: Row) -> bool:
    """Whether a line by itself looks like a row of a table: cells with figures, far apart."""
    return _WIDE_GAP in row.text and row.text[-1].isdigit() and len(row.text) < 132
