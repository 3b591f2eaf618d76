"""EDGAR submissions: several documents in one text, each with a header of its own.

Shells (EDGAR Public Dissemination Service specification, 3.2 and 3.3): ``<SEC-DOCUMENT>``, the older
``<IMS-DOCUMENT>``, either after a block ``-----BEGIN PRIVACY-ENHANCED MESSAGE-----``; ``<SUBMISSION>`` in the
feed; and a bare ``<DOCUMENT>``, as a single exhibit comes from the archive. Header tags have no end tags:
a value ends with its line.
"""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Iterator
from functools import partial
from itertools import islice

from msgspec import Struct
from msgspec.structs import replace

from checker.api import Part, Reader, ReadError
from checker.model.source import Document, Filing
from checker.readers import html
from checker.readers.decode import decode
from checker.text.lines import LineIndex

_SHELL = re.compile(rb"<(?:sec-document|ims-document|submission)>", re.IGNORECASE)
_BARE = re.compile(rb"\s{0,200}<document>\s{1,20}<type>", re.IGNORECASE)
_PRIVACY = b"-----BEGIN PRIVACY-ENHANCED MESSAGE-----"
_SHELL_REACH = 3_000
"""The feed's control block and the privacy header stand before the shell's first tag."""

_OPENING = re.compile(r"<document>", re.IGNORECASE)
_TAG = re.compile(r"</?document>", re.IGNORECASE)
_TEXT = re.compile(r"<text>[ \t]*(?:\r\n?|\n)?", re.IGNORECASE)
_TEXT_END = re.compile(r"</text>", re.IGNORECASE)
_HEADER = re.compile(r"<(type|sequence|filename|description)>([^\r\n]{0,300})", re.IGNORECASE)
_HEADER_LENGTH = 3_000
_ENDS = {
    "<sec-document>": "</sec-document>",
    "<ims-document>": "</ims-document>",
    "<submission>": "</submission>",
}
_ENCODED = re.compile(r"(?:\A|(?<=[\r\n]))begin [0-7]{3} [^\r\n]{1,200}[\r\n]")
_ENCODED_END = re.compile(r"(?<=[\r\n])end[ \t]*(?=[\r\n]|\Z)")
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


class Filed(Struct, frozen=True):
    """One document's extent and header."""

    filing: Filing
    start: int
    end: int
    complete: bool
    """Its end tag is there."""


def recognises(data: bytes, named: bool) -> bool:
    """Whether a submission, or one document of it, begins here."""
    head = data[:_SHELL_REACH]
    begins = head.lstrip(b"\xef\xbb\xbf \t\r\n")
    if begins.startswith(_PRIVACY) or _BARE.match(begins):
        return True
    found = _SHELL.search(head)
    return found is not None and (
        named or not head[: found.start()].strip() or b"\n" in head[: found.start()]
    )


def read(data: bytes, path: str, encoding: str | None = None) -> Iterator[Part]:
    """The agreements of a submission, and what was passed over.

    Raises ReadError for bytes that do not decode, for a file without documents, and, after all others,
    for a submission that breaks off.
    """
    decoded = decode(data, encoding)
    return _parts(decoded.text, path, decoded.encoding)


def _parts(text: str, path: str, encoding: str) -> Iterator[Part]:
    index: LineIndex | None = None
    names = _Names()
    passed: Counter[str] = Counter()
    filed = None
    count = 0
    only = _only_one(text)
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
    if not filed.complete or not _closed(text):
        raise ReadError("the submission is cut off: its end is missing, and documents with it, perhaps")


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


def _only_one(text: str) -> bool:
    """Whether the file is a single document without a shell: it is checked whatever its type."""
    if not text[:_SHELL_REACH].lstrip().lower().startswith("<document>"):
        return False
    return sum(1 for _ in islice(_OPENING.finditer(text), 2)) == 1


def _no_words(text: str, filed: Filed) -> str | None:
    """Why a document is not read, if it holds no text."""
    head = text[filed.start : min(filed.start + 2_000, filed.end)].lstrip()
    if head.lower().startswith("<pdf>") or filed.filing.filename.lower().endswith(".pdf"):
        return "a PDF in letters, not text"
    if _ENCODED.match(head):
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
    from checker.readers.words import Row, locate, write

    rows = []
    for start, end in _without_encoded(body):
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


def _without_encoded(body: str) -> Iterator[tuple[int, int]]:
    """The extents of a text between the files in letters (uuencode) that stand in it."""
    start = 0
    while begin := _ENCODED.search(body, start):
        end = _ENCODED_END.search(body, begin.end())
        if end is None:
            break
        yield start, begin.start()
        start = end.end()
    yield start, len(body)


def _closed(text: str) -> bool:
    """Whether the shell's end tag is there."""
    head = text[:_SHELL_REACH].lower()
    return all(end in text[-2_000:].lower() for start, end in _ENDS.items() if start in head)


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


READER = Reader(
    name="submission",
    suffixes=(".nc", ".dissem"),
    read=read,
    recognises=recognises,
    limit=400_000_000,
)
