"""HTML, as filed on EDGAR and as anyone writes it.

The document's text is what a reader of the page sees, one paragraph a line; places are lines and columns
of the file. EDGAR's quirks: tables and font runs for layout, Windows-1252 numbers for characters, page
numbers in the flow, comments and styles for page breaks (EDGAR Filer Manual, volume II, 5.2.2).
"""

from __future__ import annotations

import codecs
import hashlib
import re
from functools import partial

from checker.api import Reader, ReadError
from checker.model.source import Document
from checker.readers.decode import decode, with_nul
from checker.text.lines import LineIndex

_SURE = re.compile(
    rb"<(?:!doctype\s+html|html[\s>]|body[\s>]|\?xml[^>]{0,200}\?>\s{0,20}<html)", re.IGNORECASE
)
_TAGS = re.compile(
    rb"</?(?:p|div|br|font|tr|td|span|b|i|u|center|h[1-6]|li|ul|ol|a|hr)\b[^<>]*>", re.IGNORECASE
)
_ANY_TAG = re.compile(rb"<(?:!--|/?[a-zA-Z][a-zA-Z0-9]{0,10}[\s/>])")
_CHARSET = re.compile(rb"<meta[^<>]{0,200}charset\s{0,3}=\s{0,3}[\"']?([\w.:-]{2,40})", re.IGNORECASE)
_HEAD = 4_000
_SAMPLE = 50_000
_DENSE = 20
"""So many tags for layout in the first 50,000 bytes make HTML, whatever the file begins with."""
_SGML = (b"<document>", b"<sec-document>", b"<submission>")


def recognises(data: bytes, named: bool) -> bool:
    """Whether this is HTML: it begins so, or is full of tags; with the name of HTML, one tag will do."""
    head = data[:_HEAD]
    if head[:2] in (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE):
        head = head.replace(b"\0", b"")
    if b"\0" in head or head.startswith((b"%PDF", b"{\\rtf", b"PK\x03\x04")):
        return False
    begins = head.lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n").lower()
    if begins.startswith(_SGML) or begins.startswith(b"-----begin privacy"):
        return False
    if begins.startswith((b"<!doctype html", b"<html")):
        return True
    sample = data[:_SAMPLE]
    if named:
        return _ANY_TAG.search(sample) is not None
    if begins.startswith((b"<?xml", b"<!--")) and _SURE.search(head):
        return True
    return begins.startswith(b"<") and len(_TAGS.findall(sample)) >= _DENSE


def read(data: bytes, path: str, encoding: str | None = None) -> Document:
    """The words of a page. Raises ReadError for an empty source, binary data and undecodable bytes."""
    if not data.strip():
        raise ReadError("the file is empty" if not data else "the file holds nothing but white space")
    decoded = decode(data, encoding or _stated(data))
    if decoded.text.count("\0") > 0:
        raise with_nul(data, "HTML")
    return document(
        decoded.text,
        path=path,
        sha256=hashlib.sha256(data).hexdigest(),
        encoding=decoded.encoding,
        notes=(decoded.note,) if decoded.note else (),
    )


def document(
    source: str,
    *,
    path: str,
    sha256: str,
    encoding: str,
    notes: tuple[str, ...] = (),
    index: LineIndex | None = None,
    shift: int = 0,
) -> Document:
    """The words of a page, which may begin at ``shift`` in the larger file that ``index`` is of.

    Raises ReadError where there are none.
    """
    # Imported late: a run over texts does not need them.
    from checker.readers.html_flow import rows
    from checker.readers.words import locate, write

    written = write(rows(source), index or LineIndex.of(source), shift)
    if not written.text:
        raise ReadError("the page holds no words (pictures only?)")
    return Document(
        path=path,
        format="html",
        text=written.text,
        sha256=sha256,
        encoding=encoding,
        notes=notes,
        marks=written.marks,
        locate=partial(locate, written.source_map),
    )


def _stated(data: bytes) -> str | None:
    """The encoding that the page states, where it must be believed: no mark, no UTF-8, no Latin letters."""
    found = _CHARSET.search(data[:_HEAD])
    if found is None or data.startswith((codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return None
    name = found[1].decode("ascii", "replace").lower()
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    else:
        return None
    if name in ("utf-8", "utf8", "utf-16", "iso-8859-1", "latin1", "us-ascii", "ascii", "windows-1252"):
        return None
    try:
        data.decode(name)
    except (LookupError, UnicodeError):
        return None
    return name


READER = Reader(name="html", suffixes=(".htm", ".html", ".xhtml"), read=read, recognises=recognises)
