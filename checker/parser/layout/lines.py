"""The lines of a source, as the layout works on them."""

from __future__ import annotations

from checker.model.reading import FurnitureKind


class Row:
    """One line that is not blank. Mutable: furniture and tables are marked on it, then it is done with."""

    __slots__ = (
        "blank_before",
        "centred",
        "contents",
        "furniture",
        "heading",
        "indent",
        "number",
        "page_before",
        "start",
        "table",
        "text",
        "underlined",
    )

    def __init__(self, text: str, start: int, number: int, indent: int, blank_before: int) -> None:
        self.text = text
        """Without white space at either end."""
        self.start = start
        """Offset of ``text`` in the source."""
        self.number = number
        """Line number, from 1."""
        self.indent = indent
        self.blank_before = blank_before
        self.page_before = False
        """A page break stands between the row before and this one."""
        self.furniture: FurnitureKind | None = None
        self.table = False
        self.contents = False
        self.underlined = False
        self.centred = False
        """The source says so."""
        self.heading = 0
        """Its level, where the source says that it is a heading."""

    @property
    def end(self) -> int:
        """Source offset after the text."""
        return self.start + len(self.text)

    def __repr__(self) -> str:
        return f"Row({self.number}, {self.text!r}, {self.furniture})"


def split_lines(folded: str, source: str) -> list[Row]:
    """The lines that are not blank, in order; ``folded`` is ``source`` folded one for one."""
    rows: list[Row] = []
    tabs = "\t" in source
    offset = blank = 0
    page_break = False
    for number, line in enumerate(folded.split("\n"), 1):
        text = line.strip()
        if "\f" in line:
            page_break = True
        if text:
            lead = line.index(text[0])
            indent = len(source[offset : offset + lead].expandtabs(8)) if tabs else lead
            row = Row(text, offset + lead, number, indent, blank)
            row.page_before = page_break
            rows.append(row)
            blank = 0
            page_break = False
        else:
            blank += 1
        offset += len(line) + 1
    return rows
