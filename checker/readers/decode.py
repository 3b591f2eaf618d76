"""Bytes to text: byte-order mark, then strict UTF-8, then Windows-1252."""

from __future__ import annotations

import codecs

from msgspec import Struct

from checker.api import ReadError

_MARKS = (
    # UTF-32 before UTF-16: its little-endian mark begins with that of UTF-16.
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_FALLBACK = "cp1252"
_FALLBACK_NOTE = "not UTF-8: read as Windows-1252 (cp1252); give --encoding if words look wrong"


class Decoded(Struct, frozen=True):
    text: str
    """Without byte-order mark."""
    encoding: str
    note: str | None = None
    """What a user should be told about the choice."""


def with_nul(data: bytes, kind: str, advice: str = "convert it to plain text first") -> ReadError:
    """Why NUL bytes are refused; in UTF-16, of which no mark need tell, every other byte of a text is one."""
    for first, name in ((1, "utf-16-le"), (0, "utf-16-be")):
        nul, others = data[first::2].count(0), data[1 - first :: 2].count(0)
        if nul > max(len(data) / 4, 8 * others, 2):
            return ReadError(f"this looks like UTF-16 without a byte-order mark: try --encoding {name}")
    return ReadError(f"this is a binary file, not {kind} (it holds NUL bytes): {advice}")


def decode(data: bytes, encoding: str | None = None) -> Decoded:
    """The text of ``data`` in the encoding asked for, or else in the one found out.

    Without a byte-order mark and not in UTF-8, text is taken for Windows-1252, in which EDGAR filings
    of the nineties and most word processors' exports are written; five bytes mean nothing there.
    Raises ReadError when the bytes do not fit the encoding.
    """
    if encoding is not None:
        return Decoded(_strict(data, encoding), codecs.lookup(encoding).name)
    for mark, name in _MARKS:
        if data.startswith(mark):
            return Decoded(_strict(data[len(mark) :], name), name)
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        return Decoded(_strict(data, _FALLBACK), _FALLBACK, _FALLBACK_NOTE)


def _strict(data: bytes, encoding: str) -> str:
    try:
        text = data.decode(encoding)
    except LookupError:
        raise ReadError(
            f"unknown encoding {encoding!r}: use a name such as utf-8, cp1252 or utf-16"
        ) from None
    except UnicodeError as problem:
        at = f"byte {problem.start}" if isinstance(problem, UnicodeDecodeError) else "some bytes"
        tried = "neither UTF-8 nor cp1252" if encoding == _FALLBACK else f"not {encoding}"
        raise ReadError(f"the text is {tried} ({at}): give its encoding with --encoding") from None
    return text.removeprefix("\ufeff")
