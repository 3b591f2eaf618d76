"""Layout: from a document's characters to the text as a person reads it.

Lines are read off the source, page furniture is set aside (never deleted: it keeps its place in
``Reading.furniture``), and the lines that remain are joined to paragraphs.
"""

from __future__ import annotations

from checker.model.reading import Reading
from checker.model.source import Document
from checker.parser.layout.contents import find_contents
from checker.parser.layout.furniture import set_aside
from checker.parser.layout.lines import split_lines
from checker.parser.layout.marks import apply_marks
from checker.parser.layout.paragraphs import group_lines
from checker.parser.layout.write import write_reading
from checker.text.fold import fold


def read_layout(document: Document) -> Reading:
    """The document's reading text, with the way back to the source."""
    folded = fold(document.text)
    rows = split_lines(folded, document.text)
    apply_marks(rows, document.marks)
    rows = set_aside(rows)
    body = [row for row in rows if row.furniture is None]
    find_contents(body)
    return write_reading(document, folded, rows, group_lines(body))
