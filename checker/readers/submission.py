"""EDGAR submissions: several documents in one text, each with a header of its own.

Shells (EDGAR Public Dissemination Service specification, 3.2 and 3.3): ``<SEC-DOCUMENT>``, the older
``<IMS-DOCUMENT>``, either after a block ``-----BEGIN PRIVACY-ENHANCED MESSAGE-----``; ``<SUBMISSION>`` in the
feed; and a bare ``<DOCUMENT>``, as a single exhibit comes from the archive. Header tags have no end tags:
a value ends with its line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.api import Part, Reader
from checker.readers.decode import decode

_SHELL = re.compile(rb"(?:\A|[\r\n])[ \t]*<(?:sec-document|ims-document|submission)>", re.IGNORECASE)
_BARE = re.compile(rb"<document>\s{1,20}<type>", re.IGNORECASE)
_PRIVACY = b"-----BEGIN PRIVACY-ENHANCED MESSAGE-----"
_SHELL_REACH = 3_000
"""The feed's control block and the privacy header stand before the shell's first tag."""


def recognises(data: bytes, named: bool) -> bool:
    """Whether a submission, or one document of it, begins here."""
    begins = data[:_SHELL_REACH].lstrip(b"\xef\xbb\xbf \t\r\n")
    if begins.startswith(_PRIVACY) or _BARE.match(begins):
        return True
    return _SHELL.search(begins) is not None or (named and b"<SUBMISSION>" in begins)


def read(data: bytes, path: str, encoding: str | None = None) -> Iterator[Part]:
    """The agreements of a submission, and what was passed over.

    Raises ReadError for bytes that do not decode; the iterator does for a file without documents, and,
    after all others, for a submission that breaks off.
    """
    from checker.readers.submission_parts import parts

    decoded = decode(data, encoding)
    return parts(decoded.text, path, decoded.encoding)


READER = Reader(
    name="submission",
    suffixes=(".nc", ".dissem"),
    read=read,
    recognises=recognises,
    limit=400_000_000,
)
