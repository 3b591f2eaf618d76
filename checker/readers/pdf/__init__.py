"""PDF: the words of the text layer, line by line as they stand on the pages.

Places are pages and boxes on them. There is no recognition of pictures of text.
"""

from __future__ import annotations

from checker.api import Reader
from checker.model.source import Document

_MAGIC = b"%PDF-"
_HEAD = 1024
"""The magic may stand anywhere in so many bytes (PDF 1.7, ISO 32000-1, Annex H, note 13)."""
_LIMIT = 100_000_000
"""Bytes: pictures make such files large, not words."""


def recognises(data: bytes, named: bool) -> bool:
    """Whether this is a PDF, or at least begins as one."""
    at = data.find(_MAGIC, 0, _HEAD)
    return at == 0 or (at > 0 and (named or not data[:at].strip()))


def read(data: bytes, path: str, encoding: str | None = None) -> Document:
    """The words of a PDF; ``encoding`` is not needed.

    Raises ReadError for a damaged or locked file, one without a text layer, and one of absurd size.
    """
    from checker.readers.pdf.document import read_document  # loads a large library

    return read_document(data, path)


READER = Reader(name="pdf", suffixes=(".pdf",), read=read, recognises=recognises, limit=_LIMIT)
