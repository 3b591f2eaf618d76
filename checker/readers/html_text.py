"""Pieces of text between tags: white space folded as a browser folds it, entities resolved."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

from checker.readers.words import Piece

_WHITE = str.maketrans("\t\n\r\f", "    ")
_BITS = re.compile(
    r"(?:&(?:nbsp|#160|#xa0);){2,}"
    r"|&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});?"
    r"|[^ &]+(?: [^ &]+)* ?|&| +"
)


_UNSEEN = ("\u200b", "\u00ad", "\ufeff")
"""Characters without width, which only say where a word may be broken."""


def flat(source: str) -> str:
    """The source with its white space as blanks, of the same length."""
    return source.translate(_WHITE) if source.isascii() else _flat(source)


def _flat(source: str) -> str:
    # One look for each character is many times as fast as str.translate on text that is not ASCII.
    for char in "\t\n\r\f":
        source = source.replace(char, " ")
    return source


def pieces(flattened: str, start: int, end: int) -> Iterator[Piece]:
    """The text between two offsets of a flattened source; runs of blanks give one blank.

    Windows-1252 numbers (``&#146;``), which EDGAR's own table has, stand for what was meant.
    """
    chunk = flattened[start:end]
    if "&" not in chunk and "  " not in chunk:
        yield chunk, start, end
        return
    for match in _BITS.finditer(chunk):
        bit = match[0]
        at = start + match.start()
        if bit[0] == " ":
            yield " ", at, at + 1
        elif bit[0] == "&" and len(bit) > 1:
            yield from _entity(bit, at)
        else:
            yield bit, at, at + len(bit)


def _entity(bit: str, at: int) -> Iterator[Piece]:
    end = at + len(bit)
    if bit.count("&") > 1:
        yield "\u00a0" * bit.count("&"), at, end
        return
    value = unescape(bit)
    if value == bit:
        # No entity, such as the middle of "AT&T": text, which may hold an entity's name no more.
        yield bit, at, end
    elif value and value not in _UNSEEN:
        yield value.replace("\n", " ").replace("\r", " ").replace("\t", " "), at, end


def preformatted(source: str, start: int, end: int) -> Iterator[Piece | None]:
    """The text between two offsets, blanks kept; None for a line end."""
    first = True
    at = start
    for line in source[start:end].split("\n"):
        if not first:
            yield None
        first = False
        for match in _PRE_BITS.finditer(line):
            bit = match[0]
            begin = at + match.start()
            if bit[0] == "&" and len(bit) > 1:
                yield from _entity(bit, begin)
            elif bit != "\r":
                yield bit, begin, begin + len(bit)
        at += len(line) + 1


_PRE_BITS = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});?|[^&\r]+|&|\r")
