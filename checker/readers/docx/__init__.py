"""DOCX: the words as Word shows them, its automatic numbers among them.

The text is the final view: tracked insertions are in it, deletions are marks. Places are paragraph,
run and character. Formats: ECMA-376 (Office Open XML), part 1, chapter 17; part 2 for the package.
"""

from __future__ import annotations

import io

from checker.api import Reader, ReadError
from checker.model.source import Document

_ZIP = b"PK\x03\x04"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_LOCKED = "EncryptedPackage".encode("utf-16-le")
"""A document behind a password is wrapped up in an OLE file with a stream of this name ([MS-OFFCRYPTO])."""
_LIMIT = 100_000_000
"""Bytes: pictures make such files large, not words."""


def recognises(data: bytes, named: bool) -> bool:
    """Whether this is a package with a Word document in it, also one cut off or behind a password."""
    if data.startswith(_OLE):
        return _LOCKED in data
    if not data.startswith(_ZIP):
        return False
    import zipfile  # not needed for a run over texts

    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            names = package.namelist()
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError, RuntimeError):
        return named or (b"[Content_Types].xml" in data[:4_000] and b"word/" in data)
    if "[Content_Types].xml" in names:
        return named or any(name.startswith("word/") for name in names)
    return named and not any(name.endswith(("content.xml", ".txt", ".htm", ".html")) for name in names)


def read(data: bytes, path: str, encoding: str | None = None) -> Document:
    """The words of a Word document; ``encoding`` is not needed.

    Raises ReadError for a damaged or locked package, one without a document, and one that unpacks to
    more than an agreement can be.
    """
    if data.startswith(_OLE):
        raise ReadError("it is locked with a password: open it, take the password off and save it again")
    from checker.readers.docx.document import read_document  # lxml takes its time to import

    return read_document(data, path)


READER = Reader(
    name="docx",
    suffixes=(".docx", ".docm", ".dotx", ".dotm"),
    read=read,
    recognises=recognises,
    limit=_LIMIT,
)
