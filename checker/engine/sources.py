"""Bytes and documents: how much of a file is read, and the documents in it one by one."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import BinaryIO

from msgspec import Struct
from msgspec.structs import replace

from checker.api import Part, Reader, ReadError
from checker.engine.formats import named, reader_for
from checker.model.report import RunError
from checker.model.source import Document

SIZE_LIMIT = 20_000_000
"""Bytes that are read before the format is known, and the usual limit."""

_DEPTH = 2
"""Files in files: a submission in a zip, and no more."""


class Note(Struct, frozen=True):
    """Something a user should be told that does not make the answer incomplete."""

    path: str
    message: str


Read = Document | RunError | Note
"""What comes out of a file of several documents, in order."""


class Readers(Struct, frozen=True):
    """How to read: the readers, and what the user asked for."""

    readers: Sequence[Reader]
    encoding: str | None = None
    format: str | None = None
    """Name of the reader that must be taken (``--format-in``); members of an archive choose their own."""


def read(
    path: str, readers: Sequence[Reader], encoding: str | None = None, form: str | None = None
) -> Document | Iterator[Read]:
    """The document in a file, or all of them where a file holds several.

    Raises ReadError, or OSError when the system cannot open it; an iterator yields what happens on its
    way instead.
    """
    with Path(path).open("rb") as file:
        return read_stream(file, path, Readers(readers, encoding, form))


def documents(path: str, readers: Sequence[Reader]) -> Iterator[Document]:
    """The documents of a file that can be read, for measurements. Raises ReadError or OSError."""
    answer = read(path, readers)
    each: Iterable[Read] = (answer,) if isinstance(answer, Document) else answer
    return (document for document in each if isinstance(document, Document))


def read_stream(file: BinaryIO, path: str, how: Readers) -> Document | Iterator[Read]:
    """Likewise from an open file; all of it is read before this returns."""
    data = file.read(SIZE_LIMIT + 1)
    reader = reader_for(path, data, how.readers, how.format)
    if len(data) > SIZE_LIMIT and reader.limit > SIZE_LIMIT:
        data += file.read(reader.limit + 1 - len(data))
    return _read(data, shown(path), reader, how, depth=1)


def _read(data: bytes, path: str, reader: Reader, how: Readers, depth: int) -> Document | Iterator[Read]:
    if len(data) > reader.limit:
        raise ReadError(f"larger than {reader.limit // 1_000_000} MB: split it into one file an agreement")
    answer = reader.read(data, path, how.encoding)
    return answer if isinstance(answer, Document) else _documents(answer, path, how, depth)


def _documents(parts: Iterator[Part], path: str, how: Readers, depth: int) -> Iterator[Read]:
    """What the parts of a file come to. Whatever goes wrong with one leaves the others alone."""
    passed_over = 0
    try:
        for part in parts:
            name = f"{path}!{part.name}" if part.name else path
            content = part.content
            if isinstance(content, Document):
                yield replace(content, path=name)
            elif isinstance(content, ReadError):
                yield RunError(name, str(content))
            elif isinstance(content, str):
                yield Note(name, content)
            elif not named(part.name, content, how.readers):
                passed_over += 1
            else:
                yield from _member(content, name, how, depth)
    except ReadError as problem:
        yield RunError(path, str(problem))
    except Exception as crash:
        yield crashed(path, crash)
    if passed_over:
        yield Note(path, f"{passed_over} of its files passed over: not in a format of agreements")


def _member(data: bytes, path: str, how: Readers, depth: int) -> Iterator[Read]:
    try:
        reader = reader_for(path, data, how.readers)
        answer = _read(data, path, reader, how, depth + 1)
    except ReadError as problem:
        yield RunError(path, str(problem))
        return
    except Exception as crash:
        yield crashed(path, crash)
        return
    if isinstance(answer, Document):
        yield replace(answer, path=path)
    elif depth < _DEPTH:
        yield from answer
    else:
        yield RunError(path, "too many files in files: unpack it first")


def crashed(path: str, crash: Exception) -> RunError:
    """The error that stands for a reader's own fault."""
    return RunError(path, f"not checked: its reader crashed with {type(crash).__name__}: {crash}")


def shown(path: str) -> str:
    """The path as reports show it: forward slashes, and any bytes that are no UTF-8 replaced."""
    if os.sep != "/":
        path = path.replace(os.sep, "/")
    return path.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
