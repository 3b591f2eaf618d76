"""The lines of a source, as the layout works on them."""

from __future__ import annotations

from msgspec import Struct

from checker.model.reading import FurnitureKind

SOFT_HYPHEN = "\u00ad"
"""Where a word may be broken at a line's end; no part of it."""


class Row(Struct, gc=False, eq=False):
    """One line that is not blank. Mutable: furniture and tables are marked on it, then it is done with."""

    text: str
    """Without white space at either end."""
    start: int
    """Offset of ``text`` in the source."""
    number: int
    """Line number, from 1."""
    indent: int
    """From the margin of the whole text, which tells nothing."""
    blank_before: int
    page_before: bool = False
    """A page break stands between the row before and this one."""
    furniture: FurnitureKind | None = None
    table: bool = False
    contents: bool = False
    underlined: bool = False
    centred: bool = False
    """The source says so."""
    heading: int = 0
    """Its level, where the source says that it is a heading."""

    @property
    def end(self) -> int:
        """Source offset after the text."""
        return self.start + len(self.text)


def split_lines(folded: str, source: str) -> list[Row]:
    """The lines that are not blank, in order; ``folded`` is ``source`` folded one for one."""
    rows: list[Row] = []
    tabs, feeds, soft = "\t" in source, "\f" in source, SOFT_HYPHEN in source
    offset = blank = 0
    page_break = False
    for number, line in enumerate(folded.split("\n"), 1):
        if not line:
            blank += 1
            offset += 1
            continue
        text = line.strip()
        if soft and not text.strip(f"{SOFT_HYPHEN} "):
            text = ""
        if feeds and "\f" in line:
            page_break = True
        if text:
            lead = 0 if line[0] == text[0] else line.index(text[0])
            indent = len(source[offset : offset + lead].expandtabs(8)) if tabs else lead
            rows.append(Row(text, offset + lead, number, indent, blank, page_break))
            blank = 0
            page_break = False
        else:
            blank += 1
        offset += len(line) + 1
    margin = min([row.indent for row in rows], default=0)
    if margin:
        for row in rows:
            row.indent -= margin
    return rows
