"""What a reader answers: the words of a source, what the source says about them, and the way back."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from msgspec import Struct

MarkKind = Literal[
    "page-break",
    "heading",
    "list-number",
    "row",
    "cell",
    "centred",
    "underlined",
    "header",
    "footer",
    "note",
    "insertion",
    "deletion",
    "comment",
    "hidden",
    "field-error",
]
"""What a source may state besides its words:

- ``page-break``: a page begins here (empty span at its first character).
- ``heading``: the span is a heading; the value is its level, ``"1"`` to ``"9"``.
- ``list-number``: the span is a number that the program or the markup gives, as shown (``"2.1(a)"``).
- ``row``: a row of a table that holds data (not one that only places a paragraph beside its number);
  ``cell``: one of its cells.
- ``centred``, ``underlined``: the whole of a line is.
- ``header``, ``footer``: repeated at the edge of the pages; page numbers too. Not words of the agreement.
- ``note``: the words of a footnote or endnote, or an empty span where its sign stood; the value is the
  sign (``"1"``).
- ``insertion``: words inserted under tracked changes; the value is the author. ``deletion``: an empty
  span where words were deleted; the value is those words.
- ``comment``: the words that a comment is about; the value is the comment.
- ``hidden``: an empty span where words stand that nobody sees; the value is those words.
- ``field-error``: a field whose result is an error (``Error! Reference source not found.``).
"""


class Mark(Struct, frozen=True, gc=False):
    """Something that the source states about a stretch of its words."""

    start: int
    """Offset in ``Document.text``."""
    end: int
    kind: MarkKind
    value: str = ""


class RunPoint(Struct, frozen=True, omit_defaults=True):
    """A character as a word processor counts it."""

    paragraph: int
    """From 1, in the order of the part, those in tables and text boxes counted."""
    run: int
    """Run of text in its paragraph, from 1; 0 is the number that the program gives it."""
    character: int
    """In its run, from 0."""
    number: str = ""
    """The paragraph's number as shown, for example ``"2.1"``; empty without one."""
    part: str = ""
    """Where not in the body: ``"footnote 3"``, ``"header 1"``."""


class Point(Struct, frozen=True):
    """A character as a person finds it in the file."""

    line: int
    """From 1."""
    column: int
    """Characters, from 1."""
    run: RunPoint | None = None


class Box(Struct, frozen=True):
    """A rectangle on a page, in points (1/72 inch) from the page's left and upper edges."""

    page: int
    """From 1."""
    left: float
    top: float
    right: float
    bottom: float


class Place(Struct, frozen=True):
    """Where words stand in the file that a person knows."""

    start: Point
    """Of the first character."""
    end: Point
    """After the last character."""
    page: int | None = None
    """From 1, where the format itself has pages."""


class Filing(Struct, frozen=True):
    """How a document was filed: its header in an EDGAR submission."""

    type: str
    """For example ``"EX-10.3"``."""
    sequence: str = ""
    filename: str = ""
    description: str = ""


class Document(Struct, frozen=True, kw_only=True):
    """One document, decoded.

    For text, ``text`` is the decoded source character for character (line ends included, a byte-order
    mark excluded). For a document inside a larger text it is that part of it. For formats in which
    words stand between markup (HTML, Markdown, DOCX, PDF) it holds the words in reading order, one
    paragraph a line with a blank line between two, the cells of a table's row apart by three blanks or
    more. Every offset in a report counts its characters from 0.
    """

    path: str
    """The path as the user gave it, with forward slashes; ``FILE!NAME`` for one of several in a file."""
    format: str
    """The reader's name for the format, for example ``"text"``."""
    text: str
    sha256: str
    """Hex digest of the source's bytes."""
    encoding: str
    """The encoding used to decode, for example ``"utf-8"``."""
    notes: tuple[str, ...] = ()
    """What a user should be told about the reading, one sentence each."""
    marks: tuple[Mark, ...] = ()
    """In the order of their starts; empty for text, where the layout finds what can be found."""
    locate: Callable[[int, int], Place] | None = None
    """The way back: ``locate(start, end)`` tells where the characters of ``text`` from ``start`` to
    before ``end`` stand in the file. A pure function, cheap, made with ``functools.partial`` from a
    module's function and plain values. None: lines and columns are those of ``text``."""
    boxes: Callable[[int, int], tuple[Box, ...]] | None = None
    """Likewise the boxes on the page, one a line of words. It may be slow (it may open the file's bytes
    again): it is asked for findings only. None: the format has no boxes."""
    filing: Filing | None = None
    """For a document of an EDGAR submission."""
    optional: bool = False
    """It came along with others and may well be no agreement: then that is no error."""
