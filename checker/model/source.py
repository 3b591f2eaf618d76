"""What a reader answers: the text of a source, exactly as it stands there."""

from __future__ import annotations

from msgspec import Struct


class Document(Struct, frozen=True, kw_only=True):
    """One source, decoded.

    ``text`` is the decoded source character for character (line ends included, a byte-order mark
    excluded); every offset in a report counts its characters from 0.
    """

    path: str
    """The path as the user gave it, with forward slashes."""
    format: str
    """The reader's name for the format, for example ``"text"``."""
    text: str
    sha256: str
    """Hex digest of the source's bytes."""
    encoding: str
    """The encoding used to decode, for example ``"utf-8"``."""
    notes: tuple[str, ...] = ()
    """What a user should be told about the reading, one sentence each."""
