"""Runs: the words of a paragraph, with what tracked changes, fields and fonts make of them."""

from __future__ import annotations

from collections.abc import Callable

from checker.readers.docx.fields import Fields, is_error
from checker.readers.docx.lines import Lines
from checker.readers.docx.markup import ALTERNATE, FALLBACK, MATH, Element, W, choice, switch, value
from checker.readers.docx.places import Trail
from checker.readers.docx.styles import Styles
from checker.readers.docx.symbols import symbol

_BOXES = W + "txbxContent"
_BLANKS = str.maketrans("\t\n\r", "   ")
_DRAWN = 3
"""So many underlined blanks are a line to write on."""
_SOFT_HYPHEN = "\u00ad"


class Runs:
    """Puts the words of runs on the lines. ``heeds_fields`` False: takes fields' instructions for text."""

    def __init__(self, lines: Lines, trail: Trail, styles: Styles, *, heeds_fields: bool) -> None:
        self.lines = lines
        self.trail = trail
        self.styles = styles
        self.fields = Fields()
        self.heeds_fields = heeds_fields
        self.count = 0
        """Runs of the paragraph so far."""
        self.hidden_style = False
        """The paragraph's style hides its words."""
        self.author: str | None = None
        """Whose insertion the words are."""
        self.deleted = False
        self.notes: list[tuple[str, str]] = []
        """Kind and id of each note referred to, in order."""
        self.boxes: list[Element] = []
        """Text boxes of the paragraph, which are read after it."""
        self._hidden = False
        self._underlined = False
        self._content: dict[str, Callable[[Element], None]] = {
            W + "t": self._text, MATH + "t": self._text, W + "delText": self._text,
            W + "tab": self._tab, W + "ptab": self._tab, W + "br": self._break, W + "cr": self._break,
            W + "noBreakHyphen": self._hyphen, W + "softHyphen": self._drop, W + "sym": self._symbol,
            W + "fldChar": self._field, W + "instrText": self._instruction,
            W + "footnoteReference": self._note, W + "endnoteReference": self._note,
            W + "commentReference": self._comment, W + "lastRenderedPageBreak": self._page,
            W + "drawing": self._drawing, W + "pict": self._drawing, W + "object": self._drawing,
            W + "ruby": self._ruby,
        }  # fmt: skip

    def read(self, run: Element) -> None:
        """All that a run holds."""
        self.count += 1
        self.trail.open_run(self.count)
        properties = run.find(W + "rPr")
        self._hidden = self._is_hidden(properties)
        self._underlined = value(properties, "u") not in (None, "none")
        self._each(run)

    def begin_simple_field(self) -> None:
        self.fields.begin()
        self.fields.separate(self.lines.row.length)

    def end_field(self) -> None:
        """The innermost field ends; an error is marked where it stands."""
        field = self.fields.end()
        if field is not None and is_error(field):
            row = self.lines.row
            start = field.start if field.start < row.length else 0
            row.marks.append((start, row.length, "field-error", "".join(field.result).strip()))

    def _each(self, parent: Element) -> None:
        for child in parent:
            handler = self._content.get(child.tag)
            if handler:
                handler(child)
            elif child.tag == ALTERNATE:
                self._each(choice(child))

    def _is_hidden(self, properties: Element | None) -> bool:
        own = switch(properties, "vanish")
        if own is not None:
            return own
        style = value(properties, "rStyle")
        return self.hidden_style or (style is not None and self.styles.hidden(style))

    def _put(self, text: str, length: int) -> None:
        """Words that stand for ``length`` characters of the run: shown, or marked where they are not."""
        start = self.trail.at
        self.trail.at += length
        if self.fields.silent and self.heeds_fields:
            return
        lines = self.lines
        at = lines.row.length
        if self.deleted:
            lines.mark(at, at, "deletion", text)
            return
        if self._hidden:
            lines.mark(at, at, "hidden", text)
            return
        self.fields.show(text)
        if text == "\t":
            lines.tab(start, underlined=self._underlined)
        else:
            if self._underlined and len(text) >= _DRAWN and text.isspace():
                text = "_" * len(text)  # a line to write on
            lines.put(text, start, start + length, underlined=self._underlined)
        if self.author is not None:
            lines.mark(at, lines.row.length, "insertion", self.author)

    def _text(self, element: Element) -> None:
        text = (element.text or "").translate(_BLANKS)
        first, *others = text.split(_SOFT_HYPHEN)
        if first:
            self._put(first, len(first))
        for piece in others:
            self.trail.at += 1
            if piece:
                self._put(piece, len(piece))

    def _tab(self, element: Element) -> None:
        self._put("\t", 1)

    def _hyphen(self, element: Element) -> None:
        self._put("\u2011", 1)

    def _drop(self, element: Element) -> None:
        self.trail.at += 1

    def _symbol(self, element: Element) -> None:
        self._put(symbol(element.get(W + "char", ""), element.get(W + "font", "")), 1)

    def _break(self, element: Element) -> None:
        self.trail.at += 1
        if self.deleted or self._hidden or (self.fields.silent and self.heeds_fields):
            return
        if element.get(W + "type") == "page":
            self.lines.break_page()
        else:
            self.lines.break_line()

    def _page(self, element: Element) -> None:
        self.trail.pages.append(self.trail.at)

    def _field(self, element: Element) -> None:
        kind = element.get(W + "fldCharType")
        if kind == "begin":
            box = element.find(f"{W}ffData/{W}checkBox")
            if box is not None:
                ticked = switch(box, "checked")
                ticked = switch(box, "default") if ticked is None else ticked
                self._put("\u2612" if ticked else "\u2610", 0)
            self.fields.begin()
        elif kind == "separate":
            self.fields.separate(self.lines.row.length)
        elif kind == "end":
            self.end_field()

    def _instruction(self, element: Element) -> None:
        if self.heeds_fields:
            self.trail.at += len(element.text or "")
            self.fields.instruct(element.text or "")
        else:
            self._text(element)

    def _note(self, element: Element) -> None:
        if not self.deleted:
            kind = "footnote" if element.tag == W + "footnoteReference" else "endnote"
            self.notes.append((kind, element.get(W + "id", "")))

    def _comment(self, element: Element) -> None:
        self.lines.refer_to_comment(element.get(W + "id", ""))

    def _drawing(self, element: Element) -> None:
        if not self.deleted:
            self.boxes += [box for box in element.iter(_BOXES) if _outermost(box, element)]

    def _ruby(self, element: Element) -> None:
        for base in element.iterfind(f"{W}rubyBase/{W}r"):
            self._each(base)


def _outermost(box: Element, drawing: Element) -> bool:
    """Whether a text box lies in no other one, and is not the older form of one."""
    parent = box.getparent()
    while parent is not None and parent is not drawing:
        if parent.tag in (_BOXES, FALLBACK):
            return False
        parent = parent.getparent()
    return True
