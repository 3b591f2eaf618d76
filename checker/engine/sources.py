"""Bytes and documents: which reader reads what, and how much of it."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from checker.api import Reader, ReadError
from checker.model.source import Document

SIZE_LIMIT = 20_000_000
"""Bytes. The longest credit agreements come to 3 MB; beyond this it is a dump of many."""

UNREAD_FORMATS = (".doc", ".docx", ".htm", ".html", ".nc", ".odt", ".pdf", ".rtf")
"""Suffixes under which agreements are kept: without a reader for them they are errors, never passed over."""


def read(path: str, readers: Sequence[Reader], encoding: str | None = None) -> Document:
    """Read one file. Raises ReadError, or OSError when the system cannot open it."""
    reader = reader_for(path, readers)
    return reader.read(read_bytes(path), shown(path), encoding)


def reader_for(path: str, readers: Sequence[Reader]) -> Reader:
    """The reader that claims the path's suffix, or else the text reader.

    Raises ReadError for a suffix of agreements that no reader claims.
    """
    suffix = Path(path).suffix.lower()
    for reader in readers:
        if suffix in reader.suffixes:
            return reader
    if suffix in UNREAD_FORMATS:
        raise ReadError(f"{suffix} files are not read yet: convert it to plain text (.txt) first")
    return next(reader for reader in readers if reader.name == "text")


def read_bytes(path: str) -> bytes:
    """The file's bytes. Raises ReadError above the limit without reading all of it; OSError."""
    with Path(path).open("rb") as file:
        return limited(file.read(SIZE_LIMIT + 1))


def limited(data: bytes) -> bytes:
    """The data as it is. Raises ReadError above the limit."""
    if len(data) > SIZE_LIMIT:
        raise ReadError(f"larger than {SIZE_LIMIT // 1_000_000} MB: split it into one file an agreement")
    return data


def shown(path: str) -> str:
    """The path as reports show it: forward slashes, and any bytes that are no UTF-8 replaced."""
    if os.sep != "/":
        path = path.replace(os.sep, "/")
    return path.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
