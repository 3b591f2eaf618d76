"""From the tags and the text between them to rows of words, as a browser would lay them out."""

from __future__ import annotations

import re
from html import unescape

from checker.model.source import MarkKind
from checker.readers.html_elements import Elements
from checker.readers.html_lists import Lists
from checker.readers.html_rows import Rows
from checker.readers.html_tags import (
    ALIGNED,
    BORDERED,
    BREAK_AFTER,
    BREAK_BEFORE,
    CENTRED,
    HIDDEN,
    STRUCK,
    UNDERLINED,
    attributes,
    tags,
)
from checker.readers.html_text import flat, pieces, preformatted
from checker.readers.words import Row

_BLOCKS = frozenset(
    """address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure
    footer form h1 h2 h3 h4 h5 h6 header hr html legend li listing main menu nav ol p plaintext pre section
    summary table tbody td tfoot th thead tr ul xmp document text page caption""".split()
)
_VOID = frozenset("area base br col embed hr img input link meta param source track wbr page".split())
_CELLS = ("td", "th")
_LISTS = ("ol", "ul", "menu", "dir")
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_PRE = frozenset(("pre", "xmp", "listing", "plaintext"))
_OWN_FLAGS = {
    **dict.fromkeys(("center", "caption"), CENTRED),
    **dict.fromkeys(("del", "s", "strike"), STRUCK),
    **dict.fromkeys(("template", "noscript", "ix:header", "select", "textarea"), HIDDEN),
    "table": ALIGNED,
    "u": UNDERLINED,
}
_NOTED = re.compile(r"(?:[A-Za-z]{3}|[.,;:)\"\u201d\u2019])\Z")
"""The end of words after which a number set high is the sign of a footnote, not a power."""


def rows(source: str) -> list[Row]:
    """The words of a page, line by line."""
    flow = _run(source, hiding=True)
    if flow.elements.hidden:
        # Something hidden that is never closed would hide the rest of the agreement.
        flow = _run(source, hiding=False)
    return flow.rows.finish()


def _run(source: str, *, hiding: bool) -> _Flow:
    flow = _Flow(source, hiding=hiding)
    at = 0
    for name, closing, text, opened, after in tags(source):
        if at < opened:
            flow.text(at, opened)
        if name == "!":
            flow.comment(text)
        elif closing:
            flow.close(name)
        else:
            flow.open(name, text)
            if text.endswith("/") and name not in _VOID:
                flow.close(name)  # XHTML's way of writing an empty element
        at = after
    if at < len(source):
        flow.text(at, len(source))
    return flow


class _Flow:
    """The page so far. ``hiding`` is False for one in which something hidden is never closed."""

    def __init__(self, source: str, *, hiding: bool) -> None:
        self.rows = Rows()
        self.elements = Elements()
        self._source = source
        self._flat = flat(source)
        self._hiding = hiding
        self._lists = Lists()
        self._superscript = False
        self._pre = 0
        self._concealed: list[str] = []
        """Words that are hidden or struck out, until they end."""
        self._concealed_kind: MarkKind = "hidden"

    def text(self, start: int, end: int) -> None:
        """The text between two tags."""
        if self.elements.hidden or self.elements.struck:
            self._concealed.append(self._flat[start:end])
            self._concealed_kind = "hidden" if self.elements.hidden else "deletion"
        elif self._pre:
            for piece in preformatted(self._source, start, end):
                if piece is None:
                    self.rows.end_line()
                else:
                    self._put(*piece)
        elif not (self._superscript and self._refers_to_note(start, end)):
            self._words(start, end)

    def _words(self, start: int, end: int) -> None:
        for text, at, stop in pieces(self._flat, start, end):
            before = self.rows.row.pieces
            if not before and (self.rows.in_table or self._lists.pending):
                # No-break blanks before the words of a cell or an item only place them.
                words = text.lstrip()
                text, at = words, at + len(text) - len(words)
            elif text[0] == " " and (not before or before[-1][0][-1] == " "):
                text, at = text[1:], at + 1
            if text:
                self._put(text, at, stop)

    def _refers_to_note(self, start: int, end: int) -> bool:
        """Whether a number set high refers to a footnote; then it is marked, and no part of the words."""
        row = self.rows.row
        sign = self._flat[start:end].strip(" ()[]")
        words = row.pieces[-1][0] if row.pieces else ""
        if not (sign.isdigit() and len(sign) <= 3 and _NOTED.search(words)):
            return False
        row.marks.append((row.length, row.length, "note", sign))
        return True

    def _put(self, text: str, start: int, end: int) -> None:
        row = self.rows.row
        if not row.pieces and self._lists.pending:
            number = self._lists.take()
            row.marks.append((0, len(number) - 1, "list-number", number.strip()))
            row.put(number, start, start)
        if self.elements.underlined:
            row.underlined += len(text)
        elif not text.isspace():
            row.plain += len(text)
        if self.elements.centred:
            row.centred = True
        row.put(text, start, end)

    def comment(self, text: str) -> None:
        """Marks of a program in which many filings are made: the page's footer stands between the two."""
        field = text.strip()
        if field.startswith("Field: Page"):
            self.rows.end_block()
            self.rows.furniture = True
        elif field.startswith("Field: /Page"):
            self.rows.break_page()
            self.rows.furniture = False

    def open(self, name: str, text: str) -> None:
        """A start tag, with the text of its attributes."""
        stated = attributes(name, text)
        flags = stated.flags | _OWN_FLAGS.get(name, 0)
        if not self._hiding:
            flags &= ~HIDDEN
        if name in _BLOCKS:
            self._end("p")
            self.rows.end_block()
        if flags & BREAK_BEFORE or name == "page":
            self.rows.break_page()
        if name == "br":
            self.rows.break_line()
        elif name == "hr" and not stated.narrow:
            self.rows.rule()
        elif name == "table":
            self.rows.open_table()
        elif name in _CELLS and self.rows.in_cells:
            self._end_cell()
            self.rows.open_cell(stated.colspan, bordered=bool(flags & BORDERED))
        elif name == "tr" and self.rows.in_cells:
            self._end_cell()
            self.rows.open_line()
        elif name in _LISTS:
            self._lists.open(name == "ol", stated)
        elif name == "li":
            if self._lists.item_open:
                self._end("li")
            self._lists.item(stated)
        elif name in _PRE:
            self._pre += 1
        elif name == "sup":
            self._superscript = True
        elif name in _HEADINGS:
            self.rows.heading = _HEADINGS[name]
        if name not in _VOID:
            self.elements.open(name, flags)
        elif flags & BREAK_AFTER:
            self.rows.break_page()

    def close(self, name: str) -> None:
        """An end tag, whether or not such an element is open."""
        if name in ("br", "p") and not self.elements.has(name):
            self.rows.end_line()
            return
        if name in _BLOCKS:
            if name != "p":
                self._end("p")
            self.rows.end_block()
        if name == "table":
            if self.rows.in_cells:
                self._end_cell()
            self.rows.close_table()
        elif name in ("tr", *_CELLS) and self.rows.in_cells:
            self._end_cell()
            return
        elif name in _LISTS:
            self._lists.close()
        elif name in _PRE:
            self._pre = max(self._pre - 1, 0)
        elif name == "sup":
            self._superscript = False
        elif name in _HEADINGS:
            self.rows.heading = 0
        self._end(name)

    def _end_cell(self) -> None:
        if self.rows.close_cell():
            self._end("td" if self.elements.has("td") else "th")

    def _end(self, name: str) -> None:
        """Close the innermost element of this name, if there is one."""
        flags = self.elements.close(name)
        if self._concealed and not (self.elements.hidden or self.elements.struck):
            self._reveal()
        if flags & BREAK_AFTER:
            self.rows.break_page()

    def _reveal(self) -> None:
        """Mark where concealed words stood."""
        words = " ".join(unescape("".join(self._concealed)).split())
        if words:
            row = self.rows.row
            row.marks.append((row.length, row.length, self._concealed_kind, words))
        self._concealed = []
