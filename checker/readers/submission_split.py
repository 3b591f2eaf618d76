"""Where the documents of an EDGAR submission begin and end, and what their headers say."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from msgspec import Struct

from checker.model.source import Filing

_OPENING = re.compile(r"<document>", re.IGNORECASE)
_TAG = re.compile(r"</?document>", re.IGNORECASE)
_TEXT = re.compile(r"<text>[ \t]*(?:\r\n?|\n)?", re.IGNORECASE)
_TEXT_END = re.compile(r"</text>", re.IGNORECASE)
_HEADER = re.compile(r"<(type|sequence|filename|description)>([^\r\n]{0,300})", re.IGNORECASE)
_HEADER_LENGTH = 3_000
_HEAD = 3_000
_ENDS = {
    "<sec-document>": "</sec-document>",
    "<ims-document>": "</ims-document>",
    "<submission>": "</submission>",
}
_ENCODED = re.compile(r"(?:\A|(?<=[\r\n]))begin [0-7]{3} [^\r\n]{1,200}[\r\n]")
_ENCODED_END = re.compile(r"(?<=[\r\n])end[ \t]*(?=[\r\n]|\Z)")


class Filed(Struct, frozen=True):
    """One document's extent and header."""

    filing: Filing
    start: int
    end: int
    complete: bool
    """Its end tag is there."""


def split(text: str) -> Iterator[Filed]:
    """The documents in order. One ends where its end tag stands, or else where the next begins."""
    begun: int | None = None
    for tag in _TAG.finditer(text):
        at = tag.start()
        if tag[0][1] == "/":
            if begun is not None:
                yield _filed(text, begun, at, complete=True)
                begun = None
        elif begun is None:
            begun = tag.end()
        elif text[at - 1] in "\r\n" and text[tag.end() : tag.end() + 20].lstrip().lower().startswith(
            "<type>"
        ):
            yield _filed(text, begun, at, complete=False)
            begun = tag.end()
    if begun is not None:
        yield _filed(text, begun, len(text), complete=False)


def _filed(text: str, start: int, end: int, *, complete: bool) -> Filed:
    """The document that begins after its tag at ``start``."""
    header = text[start : min(start + _HEADER_LENGTH, end)]
    words = _TEXT.search(header)
    stated = header[: words.start()] if words else header
    values = {key.lower(): " ".join(value.split()) for key, value in _HEADER.findall(stated)}
    begin = start + words.end() if words else start
    return Filed(
        Filing(values.get("type", ""), **_rest(values)), begin, _before_text_end(text, begin, end), complete
    )


def _rest(values: dict[str, str]) -> dict[str, str]:
    return {name: values.get(name, "") for name in ("sequence", "filename", "description")}


def _before_text_end(text: str, start: int, end: int) -> int:
    """Where the words end: at the last ``</TEXT>``, for there may be one in them."""
    tail = max(start, end - 200)
    ends = [found.start() for found in _TEXT_END.finditer(text, tail, end)]
    return ends[-1] if ends else end


def only_one(text: str) -> bool:
    """Whether the file is a single document without a shell: it is checked whatever its type."""
    if not text[:_HEAD].lstrip().lower().startswith("<document>"):
        return False
    return sum(1 for _ in islice(_OPENING.finditer(text), 2)) == 1


def begins_encoded(text: str) -> bool:
    """Whether a file in letters (uuencode) begins a text."""
    return _ENCODED.match(text) is not None


def without_encoded(body: str) -> Iterator[tuple[int, int]]:
    """The extents of a text between the files in letters (uuencode) that stand in it."""
    start = 0
    while begin := _ENCODED.search(body, start):
        end = _ENCODED_END.search(body, begin.end())
        if end is None:
            break
        yield start, begin.start()
        start = end.end()
    yield start, len(body)


def closed(text: str) -> bool:
    """Whether the shell's end tag is there."""
    head = text[:_HEAD].lower()
    return all(end in text[-2_000:].lower() for start, end in _ENDS.items() if start in head)
