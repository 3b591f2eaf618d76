"""Which reader reads what: by content first, then by the name's suffix."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import PurePath

from checker.api import Reader, ReadError
from checker.host import HostError

UNREAD_FORMATS = (".doc", ".docx", ".odt", ".pdf", ".rtf", ".wpd")
"""Suffixes under which agreements are kept: without a reader for them they are errors, never passed over."""

_CONVERT = "save it as DOCX or PDF (in Word or LibreOffice: File, Save As), then check that"
_REFUSED = (
    (b"{\\rtf", f"this is RTF, which is not read: {_CONVERT}"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", f"this is an old Word or Office file (DOC): {_CONVERT}"),
    (b"\xffWPC", f"this is a WordPerfect file: {_CONVERT}"),
    (b"\x89PNG", "this is a picture (PNG), not text: give the text, or a PDF with a text layer"),
    (b"\xff\xd8\xff", "this is a picture (JPEG), not text: give the text, or a PDF with a text layer"),
    (b"GIF8", "this is a picture (GIF), not text: give the text, or a PDF with a text layer"),
    (b"II*\0", "this is a picture (TIFF), not text: give the text, or a PDF with a text layer"),
    (b"MM\0*", "this is a picture (TIFF), not text: give the text, or a PDF with a text layer"),
    (b"\x1f\x8b", "this is a gzip archive: unpack it first"),
    (b"7z\xbc\xaf", "this is a 7z archive: unpack it first"),
    (b"Rar!", "this is a RAR archive: unpack it first"),
    (b"mimetypeapplication/vnd.oasis.opendocument", f"this is an OpenDocument file (ODT): {_CONVERT}"),
)
_MIMETYPE = slice(30, 120)
"""Where an OpenDocument's zip states what it is: its first member, stored."""


def reader_for(path: str, data: bytes, readers: Sequence[Reader], form: str | None = None) -> Reader:
    """The reader for some content under some name.

    One that the user names; else one that recognises the content (the name's suffix decides between
    two); else the one that claims the suffix, unless it would have recognised the content; else the
    text reader. Raises ReadError for formats that are known and not read, HostError for no such reader.
    """
    if form is not None:
        return _forced(form, readers)
    suffix = _suffix(path)
    knowing = [reader for reader in readers if _recognises(reader, data, suffix)]
    if knowing:
        return min(knowing, key=lambda reader: (suffix not in reader.suffixes, reader.name))
    for magic, message in _REFUSED:
        if data.startswith(magic) or data[_MIMETYPE].startswith(magic):
            raise ReadError(message)
    for reader in readers:
        if suffix in reader.suffixes and reader.recognises is None:
            return reader
    claimed = any(suffix in reader.suffixes for reader in readers)
    if suffix in UNREAD_FORMATS and not claimed and (b"\0" in data[:100_000] or data.startswith(b"PK")):
        raise ReadError(f"{suffix} files are not read: convert it to text, HTML or DOCX first")
    return next(reader for reader in readers if reader.name == "text")


def named(path: str, data: bytes, readers: Sequence[Reader]) -> bool:
    """Whether a file in an archive may be an agreement: by its name, or because a reader knows it."""
    suffix = _suffix(path)
    return suffix in suffixes(readers) or any(_recognises(reader, data, suffix) for reader in readers)


def suffixes(readers: Sequence[Reader]) -> set[str]:
    """The suffixes of files that count in a folder."""
    return {*UNREAD_FORMATS, *(suffix for reader in readers for suffix in reader.suffixes)}


def _suffix(path: str) -> str:
    return PurePath(path).suffix.lower()


def _recognises(reader: Reader, data: bytes, suffix: str) -> bool:
    return reader.recognises is not None and reader.recognises(data, suffix in reader.suffixes)


def _forced(form: str, readers: Sequence[Reader]) -> Reader:
    for reader in readers:
        if reader.name == form:
            return reader
    names = ", ".join(sorted(reader.name for reader in readers))
    raise HostError(f"--format-in {form}: no such format; choose from {names}")
