"""Markdown: the words without the markup, line by line as written.

Numbers of lists stay as they are typed. Lines stay lines, so that clauses numbered by hand read as they do
in a text; the layout joins those that belong together. Sources: CommonMark 0.31, GitHub's tables.
"""

from __future__ import annotations

import hashlib
import re
from functools import partial

from checker.api import Reader, ReadError
from checker.model.source import Document
from checker.readers import html, submission
from checker.readers.decode import decode, with_nul

_OTHERS = (b"%PDF", b"PK\x03\x04", b"{\\rtf", b"\xd0\xcf\x11\xe0")
_MARKED_UP = re.compile(
    rb"(?:\A|\n[ \t]{0,20}\r?\n)(?=(\*\*[A-Za-z][^*\n]{1,100}[^\s*]\*\*|#{2,6} [A-Z][^\n]{1,100})"
    rb"[ \t]{0,20}\r?\n[ \t]{0,20}\r?\n)"
)
"""A paragraph bold as a whole, or a heading; a redaction's stars hold no words, or are in brackets."""
_SAMPLE = 100_000
_FEW = 3


def recognises(data: bytes, named: bool) -> bool:
    """Whether paragraphs are marked up as a typist's are not; with the name of Markdown, no mark is needed.

    A legend in stars may stand on each page of a text, and counts once.
    """
    if data.startswith(_OTHERS) or html.recognises(data, False) or submission.recognises(data, False):
        return False
    return named or len(set(_MARKED_UP.findall(data[:_SAMPLE]))) >= _FEW


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


READER = Reader(name="markdown", suffixes=(".md", ".markdown", ".mkd"), read=read, recognises=recognises)
