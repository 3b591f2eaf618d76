"""From addresses to notices: who is the addressee, and which parties an address serves."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec.structs import replace

from checker.model.agreement import Notice, Signature
from checker.model.reading import Span
from checker.parser.notices.address_words import is_title
from checker.parser.notices.addressees import addressee
from checker.parser.notices.entries import Entry
from checker.parser.notices.names import Names

_FEWEST_LETTERS = 2
_NO_ADDRESSEE = re.compile(r"c/o\b|(?:at|in|to|the|same|his|her|its) ", re.IGNORECASE)
"""A line that names someone else: who takes the mail in, or keeps the address on file."""


def as_notices(entry: Entry, names: Names, signer: Signature | None) -> Iterator[Notice]:
    """The addressees at an address: mostly one; "Seller and Guarantor" are two."""
    notice = _notice(entry, names, signer)
    if notice is None:
        return
    parts = names.parted(notice.name) if notice.name == entry.who else []
    if len(parts) < 2:
        yield notice
    else:
        yield from (replace(notice, name=part, parties=tuple(sorted(names.find(part)))) for part in parts)


def _notice(entry: Entry, names: Names, signer: Signature | None) -> Notice | None:
    if entry.copy and not entry.fields and len(entry.lines) == 1 and is_title(entry.lines[0].text):
        return None  # a copy within the same house
    named = addressee(entry.head if entry.who else None, entry.lines, names)
    start = entry.span.start
    if named is None and signer is not None and not entry.copy:
        named, start = (signer.party, signer.span), signer.span.start
    if named is None:
        return None
    name, span = named
    if ":" in name or "$" in name or sum(char.isalpha() for char in name) < _FEWEST_LETTERS:
        return None
    return Notice(
        name=name,
        span=Span(min(start, entry.span.start), entry.span.end),
        address=_address(entry, span),
        parties=() if entry.copy else tuple(sorted(_served(entry, name, names))),
        copy_only=entry.copy,
        labels=entry.labels,
    )


def _served(entry: Entry, name: str, names: Names) -> set[int]:
    """The parties that an address serves: whom its label and its first line name, or a line names alone.

    Without either, those whom one of the first lines names, but not as the one who takes the mail in.
    """
    served = names.find(entry.who) | names.find(name)
    for line in entry.lines[:4]:
        if names.is_name(line.text):
            served |= names.find(line.text)
    for line in entry.lines[:4] if not served else ():
        if not _NO_ADDRESSEE.match(line.text):
            served |= names.find(line.text.partition("c/o ")[0])
    return served


def _address(entry: Entry, name: Span) -> str:
    """The lines without the name, joined by commas."""
    parts = []
    for line in () if entry.shared else entry.lines:
        text = line.text
        if name.start < line.end and line.start < name.end:
            text = text[max(name.end - line.start, 0) :]
        parts.append(text.strip(" ,;"))
    return ", ".join(filter(None, parts))
