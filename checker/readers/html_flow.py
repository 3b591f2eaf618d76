"""From the tags and the text between them to rows of words, as a browser would lay them out."""

from __future__ import annotations

from collections import defaultdict
from html import unescape

from checker.model.source import MarkKind
from checker.readers.html_lists import Lists
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
from checker.readers.tables import Cell, Table, rows_of
from checker.readers.words import Row

_BLOCKS = frozenset(
    """address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure
    footer form h1 h2 h3 h4 h5 h6 header hr html legend li listing main menu nav ol p plaintext pre section
    summary table tbody td tfoot th thead tr ul xmp document text page caption""".split()
)
_VOID = frozenset("area base br col embed hr img input link meta param source track wbr page".split())
_CELLS = ("td", "th")
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_PRE = frozenset(("pre", "xmp", "listing", "plaintext"))
_OWN_FLAGS = {
    "u": UNDERLINED, "center": CENTRED,
    "del": STRUCK, "s": STRUCK, "strike": STRUCK, "caption": CENTRED, "table": ALIGNED,
    "template": HIDDEN, "noscript": HIDDEN, "ix:header": HIDDEN, "select": HIDDEN, "textarea": HIDDEN,
}  # fmt: skip
_INHERITED = HIDDEN | UNDERLINED | STRUCK
_ALIGNMENTS = CENTRED | ALIGNED
_DEEPEST = 30
"""Tables in tables beyond this are read as plain blocks."""
_MOST_BLANKS = 3


class Flow:
    """The rows, as they come. ``hiding`` is False for a file in which something hidden is never closed."""

    def __init__(self, source: str, *, hiding: bool) -> None:
        self.source = source
        self.flat = flat(source)
        self.hiding = hiding
        self.rows: list[Row] = []
        self.lists = Lists()
        self.breaks: list[int] = []
        """Index in ``rows`` of the row after each ``<hr>``; pages, if nothing else marks pages."""
        self.row = Row()
        self.gap = 0
        self.page_break = False
        self.paged = False
        """Page breaks are stated."""
        self.furniture = False
        self.open: dict[str, list[int]] = defaultdict(list)
        """The flags of the open elements, by name, outermost first."""
        self.counts: dict[int, int] = defaultdict(int)
        """How many open elements have a flag that their content inherits."""
        self.centred: list[bool] = []
        """Of the open elements that align their content."""
        self.pre = 0
        self.heading = 0
        self.tables: list[tuple[Table, Cell | None]] = []
        """The open tables, each with its open cell."""
        self.plain_tables = 0
        self.concealed: list[str] = []
        """Words that are hidden or struck out, until they end."""
        self.concealed_kind: MarkKind = "hidden"

    # Text

    def text(self, start: int, end: int) -> None:
        """The text between two tags."""
        if self.counts[HIDDEN] or self.counts[STRUCK]:
            self._conceal(start, end)
            return
        if self.pre:
            for piece in preformatted(self.source, start, end):
                if piece is None:
                    self.end_line()
                else:
                    self._put(*piece)
            return
        for text, at, stop in pieces(self.flat, start, end):
            if text[0] == " ":
                pieces_before = self.row.pieces
                if not pieces_before or pieces_before[-1][0][-1] == " ":
                    text, at = text[1:], at + 1
                    if not text:
                        continue
            self._put(text, at, stop)

    def _put(self, text: str, start: int, end: int) -> None:
        row = self.row
        if not row.pieces and self.lists.pending and not text.isspace():
            number = self.lists.take()
            row.marks.append((0, len(number) - 1, "list-number", number.strip()))
            row.put(number, start, start)
        if self.counts[UNDERLINED]:
            row.underlined += len(text)
        elif not text.isspace():
            row.plain += len(text)
        if self.centred and self.centred[-1]:
            row.centred = True
        row.put(text, start, end)

    def _conceal(self, start: int, end: int) -> None:
        self.concealed.append(self.flat[start:end])
        self.concealed_kind = "hidden" if self.counts[HIDDEN] else "deletion"

    def _reveal(self) -> None:
        """Mark where concealed words stood."""
        words = " ".join(unescape("".join(self.concealed)).split())
        if words:
            at = self.row.length
            self.row.marks.append((at, at, self.concealed_kind, words))
        self.concealed = []

    # Lines and blocks

    def end_line(self) -> None:
        """End the line, if there is anything on it."""
        row = self.row
        row.strip()
        if not row.pieces or not row.text.strip():
            if row.pieces:
                self.gap = min(self.gap + 1, _MOST_BLANKS)
            self.row = Row()
            self.row.marks = [(0, 0, kind, value) for _, _, kind, value in row.marks]
            return
        row.gap = self.gap
        row.page_break, self.page_break = self.page_break, False
        row.furniture = self.furniture
        row.heading = self.heading
        self._target().append(row)
        self.row = Row()
        self.gap = 0

    def end_block(self) -> None:
        self.end_line()
        self.gap = max(self.gap, 1)

    def break_page(self) -> None:
        self.end_block()
        self.page_break = self.paged = True

    def _target(self) -> list[Row]:
        for _, cell in reversed(self.tables):
            if cell is not None:
                return cell.rows
        return self.rows

    # Tags

    def tag(self, name: str, closing: bool, text: str) -> None:
        """A tag or a comment."""
        if name == "!":
            self._comment(text)
        elif closing:
            self._close(name)
        else:
            self._open(name, text)

    def _comment(self, text: str) -> None:
        """Marks of a program in which many filings are made: the page's footer stands between the two."""
        field = text.strip()
        if field.startswith("Field: Page"):
            self.end_block()
            self.furniture = True
        elif field.startswith("Field: /Page"):
            self.break_page()
            self.furniture = False

    def _open(self, name: str, text: str) -> None:
        stated = attributes(name, text)
        flags = stated.flags | _OWN_FLAGS.get(name, 0)
        if not self.hiding:
            flags &= ~HIDDEN
        if name in _BLOCKS:
            if self.open["p"]:
                self._pop("p")
            self.end_block()
        if flags & BREAK_BEFORE or name == "page":
            self.break_page()
        if name == "br":
            self._line_break()
        elif name == "hr":
            self._rule(flags, narrow=stated.narrow)
        elif name == "table":
            self._open_table()
        elif name in ("tr", *_CELLS) and self.tables and not self.plain_tables:
            self._close_cell(name)
            if name != "tr":
                table = self.tables[-1][0]
                self.tables[-1] = (table, table.open_cell(stated.colspan, bool(flags & BORDERED)))
        elif name in ("ol", "ul", "menu", "dir"):
            self.lists.open(name == "ol", stated)
        elif name == "li":
            if self.open["li"] and self.lists.item_open:
                self._pop("li")
            self.lists.item(stated)
        elif name in _PRE:
            self.pre += 1
        elif name in _HEADINGS:
            self.heading = _HEADINGS[name]
        if name not in _VOID:
            self._push(name, flags)

    def _close(self, name: str) -> None:
        if name in ("br", "p") and not self.open[name]:
            self.end_line()
            return
        if name in _BLOCKS:
            if name != "p" and self.open["p"]:
                self._pop("p")
            self.end_block()
        if name == "table":
            self._close_table()
        elif name in ("tr", *_CELLS) and self.tables and not self.plain_tables:
            self._close_cell(name)
            return
        elif name in ("ol", "ul", "menu", "dir"):
            self.lists.close()
        elif name in _PRE:
            self.pre = max(self.pre - 1, 0)
        elif name in _HEADINGS:
            self.heading = 0
        if self.open[name]:
            self._pop(name)

    def _push(self, name: str, flags: int) -> None:
        self.open[name].append(flags)
        if flags & _INHERITED:
            self._count(flags, 1)
        if flags & _ALIGNMENTS:
            self.centred.append(bool(flags & CENTRED))

    def _pop(self, name: str) -> None:
        flags = self.open[name].pop()
        if flags & _INHERITED:
            self._count(flags, -1)
            if self.concealed and not self.counts[HIDDEN] and not self.counts[STRUCK]:
                self._reveal()
        if flags & _ALIGNMENTS:
            self.centred.pop()
        if flags & BREAK_AFTER:
            self.break_page()

    def _count(self, flags: int, by: int) -> None:
        for flag in (HIDDEN, UNDERLINED, STRUCK):
            if flags & flag:
                self.counts[flag] += by

    def _line_break(self) -> None:
        if self.row.pieces:
            self.end_line()
        else:
            self.gap = min(self.gap + 1, _MOST_BLANKS)

    def _rule(self, flags: int, *, narrow: bool) -> None:
        if flags & BREAK_AFTER:
            self.break_page()
        elif not narrow and not self.tables:
            self.breaks.append(len(self.rows))

    # Tables

    def _open_table(self) -> None:
        if self.plain_tables or len(self.tables) >= _DEEPEST:
            self.plain_tables += 1
        else:
            self.tables.append((Table(), None))

    def _close_cell(self, name: str) -> None:
        """End the open cell, and the line of cells where ``name`` is a row's."""
        self.end_line()
        table, cell = self.tables[-1]
        if cell is not None:
            for each in _CELLS:
                if self.open[each]:
                    self._pop(each)
                    break
            self.tables[-1] = (table, None)
        if name == "tr" and (not table.lines or table.lines[-1]):
            table.lines.append([])
        self.gap = 0

    def _close_table(self) -> None:
        if self.plain_tables:
            self.plain_tables -= 1
            return
        if not self.tables:
            return
        self._close_cell("table")
        table, _ = self.tables.pop()
        rows = rows_of(table)
        if rows:
            rows[0].gap = max(rows[0].gap, 1)
            self._target().extend(rows)
        self.gap = 1

    def finish(self) -> list[Row]:
        """All rows, whatever was left open."""
        self.end_line()
        self.plain_tables = 0
        while self.tables:
            self._close_table()
        if not self.paged:
            for index in self.breaks:
                if 0 < index < len(self.rows):
                    self.rows[index].page_break = True
        if self.rows:
            self.rows[0].page_break = False
        return self.rows


def rows(source: str) -> list[Row]:
    """The words of a page, line by line."""
    flow = _run(source, hiding=True)
    if flow.counts[HIDDEN] > 0:
        # Something hidden that is never closed would hide the rest of the agreement.
        flow = _run(source, hiding=False)
    return flow.finish()


def _run(source: str, *, hiding: bool) -> Flow:
    flow = Flow(source, hiding=hiding)
    at = 0
    for name, closing, text, opened, after in tags(source):
        if at < opened:
            flow.text(at, opened)
        flow.tag(name, closing, text)
        at = after
    if at < len(source):
        flow.text(at, len(source))
    return flow
