"""Small documents for the parser's tests, written line by line."""

from __future__ import annotations

import hashlib
from textwrap import dedent

from checker.model.reading import Reading
from checker.model.source import Document
from checker.parser.layout import read_layout


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
