"""Markdown: the words without the markup, line by line as written.

Numbers of lists stay as they are typed. Lines stay lines, so that clauses numbered by hand read as they do
in a text; the layout joins those that belong together. Sources: CommonMark 0.31, GitHub's tables.
"""

from __future__ import annotations

import hashlib
from functools import partial

from checker.api import Reader, ReadError
from checker.model.source import Document
from checker.readers.decode import decode, with_nul


def read(data: bytes, path: str, encoding: str | None = None) -> Document:
    """The words of a Markdown file. Raises ReadError for an empty source, binary data, undecodable bytes."""
    from checker.readers.markdown_blocks import rows
    from checker.readers.words import locate, write
    from checker.text.lines import LineIndex

    decoded = decode(data, encoding)
    if "\0" in decoded.text:
        raise with_nul(data, "Markdown")
    written = write(rows(decoded.text), LineIndex.of(decoded.text))
    if not written.text:
        raise ReadError("the file is empty" if not data else "the file holds no words")
    return Document(
        path=path,
        format="markdown",
        text=written.text,
        sha256=hashlib.sha256(data).hexdigest(),
        encoding=decoded.encoding,
        notes=(decoded.note,) if decoded.note else (),
        marks=written.marks,
        locate=partial(locate, written.source_map),
    )


READER = Reader(name="markdown", suffixes=(".md", ".markdown", ".mkd"), read=read)
