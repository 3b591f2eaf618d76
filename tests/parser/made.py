"""Small documents for the parser's tests, written line by line."""

from __future__ import annotations

import hashlib
from textwrap import dedent

from checker.model.agreement import Party
from checker.model.reading import Reading, Span
from checker.model.source import Document
from checker.parser.layout import read_layout
from checker.parser.scopes import find_scopes
from checker.parser.signatures import read_signatures

Signer = tuple[str, str | None, str | None]
"""Of a block: the party, who signs, his title."""
TESTIMONIUM = "IN WITNESS WHEREOF, the parties have executed this Agreement."


NOTICE_FRONT = """\
SUPPLY AGREEMENT

This Supply Agreement, dated as of May 4, 2010, is between Alder Mills, Inc., an Ohio corporation (the
"Company"), and Birch Systems Limited, a company registered in England (the "Supplier").

1. Supply. The Supplier supplies.

2. Notices. {notices}

3. Law. This Agreement is governed by the laws of Ohio.
"""
"""An agreement whose section on notices is to be filled in."""


def document(text: str) -> Document:
    """A document that holds ``text`` exactly."""
    return Document(
        path="made.txt",
        format="text",
        text=text,
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        encoding="utf-8",
    )


def reading(text: str) -> Reading:
    """The reading of an indented text block."""
    return read_layout(document(dedent(text)))


def paragraphs(of: Reading) -> list[str]:
    """The reading's paragraphs."""
    return of.text.split("\n") if of.text else []


def signers(text: str, *parties: str) -> list[Signer]:
    """Who signs in an indented text block for some parties, witnesses left out."""
    got = reading(text)
    named = tuple(Party(name=name, span=Span(0, 1)) for name in parties)
    found = read_signatures(got, find_scopes(got), named)[1]
    return [(block.party, block.signatory, block.title) for block in found if block.role != "witness"]
