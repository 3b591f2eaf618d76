"""The agreements of an EDGAR submission: which documents are read, as what, and under what names."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Iterator
from functools import partial

from msgspec.structs import replace

from checker.api import Part, ReadError
from checker.model.source import Document, Filing
from checker.readers import html
from checker.readers.submission_split import (
    Filed,
    begins_encoded,
    closed,
    only_one,
    split,
    without_encoded,
)
from checker.readers.words import Row, locate, write
from checker.text.lines import LineIndex

_SAMPLE = 50_000
_AGREEMENTS = re.compile(
    r"EX-(?:1|2|4|9|10)(?:[.(\-A-Z].*)?|EX1A-(?:1|3|4|5|6|7|8)(?: .*|\..*)?", re.IGNORECASE
)
"""Exhibits that are agreements (Regulation S-K, Item 601; Form 1-A, Part III)."""
_PERHAPS = re.compile(r"EX-(?:3|7|8|24|28|99|16|25|33|34)(?:[.(\-A-Z].*)?|EX1A-(?:2|13|15).*", re.IGNORECASE)
"""Exhibits that may be: charters and partnership agreements, joint filing agreements, advisory contracts."""
_TYPES_NAMED = 4
_MOST = 2_000
"""Documents; EDGAR numbers them with three digits."""


def parts(text: str, path: str, encoding: str) -> Iterator[Part]:
    """The documents one by one; see :func:`checker.readers.submission.read`."""
    index: LineIndex | None = None
    names = _Names()
    passed: Counter[str] = Counter()
    filed = None
    count = 0
    only = only_one(text)
    for filed in split(text):
        count += 1
        if count > _MOST:
            raise ReadError(f"more than {_MOST} documents in one submission: split it")
        type_ = filed.filing.type
        sure = only or _AGREEMENTS.fullmatch(type_) is not None
        if not sure and not _PERHAPS.fullmatch(type_):
            passed[type_ or "no type"] += 1
            continue
        name = names.of(filed.filing)
        if not filed.complete:
            yield Part(name, ReadError("cut off: the end of this document is missing (no </DOCUMENT>)"))
            continue
        if (other := _no_words(text, filed)) is not None:
            yield Part("", f"{name} ({type_}) passed over: {other}")
            continue
        index = index or LineIndex.of(text)
        try:
            document = _document(text, filed, path, encoding, index)
        except ReadError as problem:
            yield Part(name, problem)
            continue
        yield Part(name, replace(document, filing=filed.filing, optional=not sure))
    if filed is None:
        raise ReadError("this looks like an EDGAR submission, but there is no document in it (cut off?)")
    if passed:
        yield Part("", _passed_over(passed, count))
    if not filed.complete or not closed(text):
        raise ReadError("the submission is cut off: its end is missing, and documents with it, perhaps")


def _no_words(text: str, filed: Filed) -> str | None:
    """Why a document is not read, if it holds no text."""
    head = text[filed.start : min(filed.start + 2_000, filed.end)].lstrip()
    if head.lower().startswith("<pdf>") or filed.filing.filename.lower().endswith(".pdf"):
        return "a PDF in letters, not text"
    if begins_encoded(head):
        return "a picture or another file in letters, not text"
    if head.lower().startswith("<xml>"):
        return "XML data, not text"
    return None


def _document(text: str, filed: Filed, path: str, encoding: str, index: LineIndex) -> Document:
    """One document, as text or as HTML. Raises ReadError where there are no words."""
    body = text[filed.start : filed.end]
    sha256 = hashlib.sha256(body.encode("utf-8", "surrogatepass")).hexdigest()
    named = filed.filing.filename.lower().endswith((".htm", ".html"))
    if html.recognises(body[:_SAMPLE].encode("utf-8", "replace"), named):
        return html.document(
            body, path=path, sha256=sha256, encoding=encoding, index=index, shift=filed.start
        )
    rows = []
    for start, end in without_encoded(body):
        row = Row()
        row.put(body[start:end], start, end)
        rows.append(row)
    written = write(rows, index, filed.start)
    if not written.text.strip():
        raise ReadError("the document is empty")
    return Document(
        path=path,
        format="text",
        text=written.text,
        sha256=sha256,
        encoding=encoding,
        locate=partial(locate, written.source_map),
    )


def _passed_over(passed: Counter[str], count: int) -> str:
    types = [type_ for type_, _ in passed.most_common()]
    named = ", ".join(types[:_TYPES_NAMED]) + (", ..." if len(types) > _TYPES_NAMED else "")
    return f"{passed.total()} of {count} documents passed over: no agreements by their type ({named})"


class _Names:
    """A name for each document: what it was filed as, told apart from others of that name."""

    def __init__(self) -> None:
        self.taken: Counter[str] = Counter()

    def of(self, filing: Filing) -> str:
        name = " ".join((filing.filename or filing.type or "document").split())
        if not filing.filename:
            name = name.lower()
        self.taken[name] += 1
        return name if self.taken[name] == 1 else f"{name}#{self.taken[name]}"
