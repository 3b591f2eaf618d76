"""From the elements of a part to lines of words: paragraphs, tables, tracked changes, content controls."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from checker.api import ReadError
from checker.readers.docx.lines import Lines, is_centred, tab_stops
from checker.readers.docx.markup import ALTERNATE, MATH, Element, W, choice, number, switch, value
from checker.readers.docx.numbering import Label, Numbering
from checker.readers.docx.places import Trail
from checker.readers.docx.runs import Runs
from checker.readers.docx.styles import Styles
from checker.readers.docx.tables import Tables
from checker.readers.words import Row

_DEEPEST = 60
"""Elements in elements: beyond this a document is made to exhaust its reader."""
_PARAGRAPH, _TABLE = W + "p", W + "tbl"
_RUNS = (W + "r", MATH + "r")
_INSERTED = (W + "ins", W + "moveTo")
_DELETED = (W + "del", W + "moveFrom")
_CONTAINERS = frozenset(W + name for name in "bdo customXml dir hyperlink sdt sdtContent smartTag".split())
_FORMULAS = frozenset(
    MATH + name
    for name in "oMath oMathPara d deg den e f fName func lim num rad sSub sSubSup sSup sub sup".split()
)
_WORDS = tuple(W + name for name in "t sym noBreakHyphen drawing pict object".split())
_INLINE = _CONTAINERS | _FORMULAS
"""Elements that hold runs, and have no words or looks of their own."""


class Flow:
    """The lines of one part of a document."""

    def __init__(
        self,
        styles: Styles,
        numbering: Numbering,
        trail: Trail,
        part: str = "",
        *,
        heeds_fields: bool = True,
    ) -> None:
        self.styles = styles
        self.numbering = numbering
        self.trail = trail
        self.part = part
        self.lines = Lines()
        self.tables = Tables(self.lines)
        self.runs = Runs(self.lines, trail, styles, heeds_fields=heeds_fields)
        self.paragraphs = 0
        self.embedded = 0
        """Documents put in as a whole, which are not read."""
        self.section_breaks: list[bool] = []
        """For each section after the first whether it begins a page."""
        self._joined: Literal["", "deleted", "hidden"] = ""
        """The paragraph goes on with the one before it: what became of that one's mark."""

    def blocks(self, parent: Element, depth: int = 0) -> None:
        """All that a body, a cell, a note, a text box or a content control holds.

        Raises ReadError when elements are nested beyond all sense.
        """
        _refuse_depth(depth)
        for element in parent:
            tag = element.tag
            if tag == _PARAGRAPH:
                self._paragraph(element, depth)
            elif tag == _TABLE:
                self._table(element, depth)
            elif tag in _INSERTED:
                self._inserted(element, self.blocks, depth)
            elif tag in _CONTAINERS:
                self.blocks(element, depth + 1)
            elif tag == ALTERNATE:
                self.blocks(choice(element), depth + 1)
            elif tag == W + "altChunk":
                self.embedded += 1
            else:
                self._between(element)

    def finish(self) -> list[Row]:
        """All lines."""
        self.lines.finish()
        return self.lines.rows

    # Paragraphs

    def _paragraph(self, element: Element, depth: int) -> None:
        properties = element.find(W + "pPr")
        mark = properties.find(W + "rPr") if properties is not None else None
        style = value(properties, "pStyle")
        deleted = self.runs.deleted or _has(mark, "del") or _has(mark, "moveFrom")
        unnumbered = deleted or self._joined == "hidden" or _is_section_break(element, properties)
        label = None if unnumbered else self.numbering.label(properties, style)
        self._open(properties, style, label)
        self._each(element, depth + 1)
        if mark is not None and (inserted := mark.find(W + "ins")) is not None and not deleted:
            at = self.lines.row.length
            self.lines.mark(at, at, "insertion", inserted.get(W + "author", ""))
        boxes, self.runs.boxes = self.runs.boxes, []
        hidden = switch(mark, "vanish") or _is_dropped_capital(properties)
        self._joined = "" if boxes else "deleted" if deleted else "hidden" if hidden else ""
        if not self._joined:
            self.lines.end_paragraph()
        for box in boxes:
            self.blocks(box, depth + 1)
        if _has(properties, "sectPr") and self.section_breaks:
            self.lines.page_break = self.section_breaks.pop(0) or self.lines.page_break

    def _open(self, properties: Element | None, style: str | None, label: Label | None) -> None:
        self.paragraphs += 1
        self.runs.count = 0
        self.runs.hidden_style = self.styles.hidden(style)
        shown = label.text.strip() if label and not label.bullet else ""
        self.trail.open_paragraph(self.paragraphs, shown, self.part)
        lines, row = self.lines, self.lines.row
        lines.stops = tab_stops(properties)
        row.heading = row.heading or self.styles.heading(style, number(properties, "outlineLvl"))
        centred = is_centred(properties)
        row.centred = self.styles.centred(style) if centred is None else centred
        breaks = switch(properties, "pageBreakBefore")
        if self.styles.page_break(style) if breaks is None else breaks:
            lines.page_break = True
        if label:
            self.trail.open_run(0)
            words = label.text + label.separator
            lines.number(words, self.trail.at, 0 if label.bullet else len(label.text))
            self.trail.at += len(words)

    def _each(self, parent: Element, depth: int) -> None:
        """What stands in a paragraph, or in what wraps some of its runs."""
        _refuse_depth(depth)
        for element in parent:
            tag = element.tag
            if tag in _RUNS:
                self.runs.read(element)
            elif tag in _INLINE:
                self._each(element, depth + 1)
            elif tag in _INSERTED:
                self._inserted(element, self._each, depth)
            elif tag in _DELETED:
                before, self.runs.deleted = self.runs.deleted, True
                self._each(element, depth + 1)
                self.runs.deleted = before
            elif tag == W + "fldSimple":
                self.runs.begin_simple_field()
                self._each(element, depth + 1)
                self.runs.end_field()
            elif tag == ALTERNATE:
                self._each(choice(element), depth + 1)
            elif tag == W + "subDoc":
                self.embedded += 1
            else:
                self._between(element)

    def _inserted(self, element: Element, read: Callable[[Element, int], None], depth: int) -> None:
        before, self.runs.author = self.runs.author, element.get(W + "author", "")
        read(element, depth + 1)
        self.runs.author = before

    def _between(self, element: Element) -> None:
        """What may stand between paragraphs and between runs alike."""
        if element.tag == W + "commentRangeStart":
            self.lines.open_comment(element.get(W + "id", ""))
        elif element.tag == W + "commentRangeEnd":
            self.lines.close_comment(element.get(W + "id", ""))

    # Tables

    def _table(self, element: Element, depth: int) -> None:
        self._end_joined()
        self.tables.open()
        for row in _children(element, W + "tr"):
            runs, properties = self.runs, row.find(W + "trPr")
            before = runs.deleted, runs.author
            inserted = properties.find(W + "ins") if properties is not None else None
            runs.deleted = runs.deleted or _has(properties, "del")
            runs.author = inserted.get(W + "author", "") if inserted is not None else runs.author
            self.tables.open_line()
            for cell in _children(row, W + "tc"):
                self.tables.open_cell(number(cell.find(W + "tcPr"), "gridSpan") or 1)
                self.blocks(cell, depth + 1)
                self._end_joined()
                self.tables.close_cell()
            runs.deleted, runs.author = before
        self.tables.close()

    def _end_joined(self) -> None:
        """A paragraph cannot go on past the edge of a table or a cell."""
        if self._joined:
            self.lines.end_paragraph()
            self._joined = ""


def _refuse_depth(depth: int) -> None:
    if depth > _DEEPEST:
        raise ReadError(f"its tables or controls are nested more than {_DEEPEST} deep: this is no agreement")


def _has(parent: Element | None, name: str) -> bool:
    return parent is not None and parent.find(W + name) is not None


def _is_section_break(paragraph: Element, properties: Element | None) -> bool:
    """Whether a paragraph is there only to end a section: Word does not number it, whatever its style."""
    return _has(properties, "sectPr") and next(paragraph.iter(*_WORDS), None) is None


def _is_dropped_capital(properties: Element | None) -> bool:
    """Whether the paragraph is but the large first letter of the next."""
    frame = properties.find(W + "framePr") if properties is not None else None
    return frame is not None and frame.get(W + "dropCap", "none") != "none"


def _children(parent: Element, tag: str) -> list[Element]:
    """The rows of a table or the cells of a row, also where controls or tracked changes wrap them."""
    found = []
    for child in parent:
        if child.tag == tag:
            found.append(child)
        elif child.tag in _CONTAINERS or child.tag in _INSERTED:
            found += _children(child, tag)
    return found
