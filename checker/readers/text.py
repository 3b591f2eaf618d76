"""Plain text, as typed or as filed on EDGAR: decodes it and refuses what is not text."""

from __future__ import annotations

import hashlib

from checker.api import Reader, ReadError
from checker.model.source import Document
from checker.readers.decode import decode, with_nul

_FORMATS = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a ZIP archive or a word processor's file (DOCX, ODT)"),
    (b"{\\rtf", "an RTF file"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Word file (DOC)"),
)
_CONTROLS = bytes(code for code in [*range(0x20), 0x7F] if chr(code) not in "\t\n\v\f\r\x1a")
_CONTROLS_ALLOWED = 0.02
"""Share of control characters above which a source is no text (old filings carry a few)."""
_ADVICE = "convert it to plain text first"


def read(data: bytes, path: str, encoding: str | None = None) -> Document:
    """Decode a text. Line ends stay as they are.

    Raises ReadError for an empty source, another format, binary data, and undecodable bytes.
    """
    _refuse_other_formats(data, wide=encoding is not None)
    decoded = decode(data, encoding)
    text = decoded.text
    if not text or text.isspace():
        raise ReadError("the file is empty" if not data else "the file holds nothing but white space")
    if _share_of_controls(text) > _CONTROLS_ALLOWED:
        raise ReadError(f"this is not text (too many control characters): {_ADVICE}")
    return Document(
        path=path,
        format="text",
        text=text,
        sha256=hashlib.sha256(data).hexdigest(),
        encoding=decoded.encoding,
        notes=(decoded.note,) if decoded.note else (),
    )


def _refuse_other_formats(data: bytes, *, wide: bool) -> None:
    """Raise ReadError for known formats and, unless an encoding is given or marked, for NUL bytes."""
    for magic, name in _FORMATS:
        if data.startswith(magic):
            raise ReadError(f"this is {name}, not text: {_ADVICE}")
    marked = data.startswith((b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff"))
    if not wide and not marked and b"\0" in data:
        raise with_nul(data, "text", f"{_ADVICE}, or give its --encoding if it is text")


def _share_of_controls(text: str) -> float:
    raw = text.encode("utf-8", "replace")
    return (len(raw) - len(raw.translate(None, _CONTROLS))) / len(raw)


READER = Reader(name="text", suffixes=(".txt", ".text"), read=read)
