"""Who signs beside and below an attestation clause: each with his hand, name and title, or as a witness.

One clause has one signer, so what stands there needs no names above it: each column is read downwards, and a
signature or another name begins another entry.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from checker.parser.signatures.kinds import BREAK, Token
from checker.parser.signatures.lines import SignLine
from checker.parser.signatures.parties import same_words
from checker.parser.signatures.words import is_title

CAPTION = re.compile(
    r"[(*\[]?(?:(?:full |block |printed? |company )?(?:signatures?|signed|name|print|title|position|"
    r"office held|capacity|designation|seal|delete|please|affix|date|address|occupation|description|usual)"
    r"\b)",
    re.IGNORECASE,
)
"""What a line is for, written below it: no name and no title."""
_SIGNATURE_OF = re.compile(r"\(?signature of (?:(?:the|an?|its) )?(?P<office>[^()]+?)\)?", re.IGNORECASE)
"""The caption of a line that says who signs on it: ``Signature of director``."""
_WITNESSED = re.compile(r"\bwitness\b", re.IGNORECASE)


class Entry:
    """One who signs there, or a witness."""

    __slots__ = ("line", "witness")

    def __init__(self, token: Token, witness: bool) -> None:
        self.line = SignLine(token, by=False)
        self.witness = witness

    @property
    def is_signed(self) -> bool:
        """Whether anybody's hand or name stands there."""
        return self.line.signed or self.line.person is not None


class Column:
    """What stands below each other beside or under a clause."""

    def __init__(self) -> None:
        self.entries: list[Entry] = []
        self.witness = False
        """From here on it is witnesses who sign."""
        self.closed = False
        """An address or an occupation stands there: words that follow are no names."""

    @property
    def last(self) -> Entry | None:
        return self.entries[-1] if self.entries else None

    def open(self, token: Token, witness: bool = False) -> Entry:
        entry = Entry(token, witness or self.witness)
        self.entries.append(entry)
        self.closed = False
        return entry

    def read(self, token: Token, witnessed: bool) -> None:
        """Another token; ``witnessed``: the words about witnesses stand in its row or above."""
        witnessed = witnessed and bool(self.entries)
        said = _WITNESSED.search(token.text) if token.kind in ("name", "person", "other") else None
        if said is not None:
            self._say_witness(token, token.text[: said.start()].rstrip(" (,"))
            return
        match token.kind:
            case "by" | "sig" | "officer":
                self._sign(token, witnessed)
            case "rule":
                self._draw(token, witnessed)
            case "name" | "person":
                self._name(token, witnessed)
            case "title" | "office" | "capacity" | "role":
                self._title(token)
            case "entity" if is_title(token.text):
                self._title(token)
            case "other" if _is_name(token.text) and not self._is_titled_below():
                self._name(token, witnessed)
            case "other":
                self._title(token)
            case "witness":
                self._witness(token)
            case "aside" if _WITNESSED.search(token.text) and self.last is not None:
                self.last.witness = True
            case "address" | "date" | "prose":
                self.closed = True

    def _sign(self, token: Token, witnessed: bool) -> None:
        """A signature, on the line drawn last or on one of its own."""
        entry = self.last
        if entry is None or not _lacks_hand(entry, token):
            entry = self.open(token, witnessed)
        if token.kind == "sig":
            entry.line.sign(token)

    def _draw(self, token: Token, witnessed: bool) -> None:
        if self.last is None or self.last.line.title is not None:
            self.open(token, witnessed)

    def _witness(self, token: Token) -> None:
        """Words about a witness: below his line, or over it and those that follow."""
        last = self.last
        below = last is not None and _WITNESSED.match(token.text) is not None and ":" not in token.text
        if not below:
            self.witness = True
        if last is not None and ((below and not self.witness) or not last.is_signed):
            last.witness = True

    def _say_witness(self, token: Token, name: str) -> None:
        """``Signature of witness`` below a line or before one, ``P. Roe (witness)``."""
        if CAPTION.match(token.text) is None:
            self._name(replace(token, text=name, end=token.start + len(name)), True)
            self.witness = True
        elif self.last is not None:
            self.last.witness = True
        else:
            self.witness = True

    def _is_titled_below(self) -> bool:
        """Whether the last one's name stands there, and his title does not yet."""
        return self.last is not None and self.last.line.name is not None and self.last.line.title is None

    def _title(self, token: Token) -> None:
        entry = self.last
        caption = _SIGNATURE_OF.fullmatch(token.text)
        if caption is not None:
            token = replace(token, text=caption["office"], start=token.start + caption.start("office"))
        taken = entry is None or entry.line.title is not None or entry.witness or self.closed
        if entry is not None and not (taken or CAPTION.match(token.text)):
            entry.line.set_title(token)

    def _name(self, token: Token, witnessed: bool) -> None:
        """A name, with a label or without one."""
        entry = self.last
        labelled = token.kind == "name"
        if not labelled and (self.closed or CAPTION.match(token.text)):
            return
        known = None if entry is None else entry.line.name if labelled else entry.line.person
        if entry is None or (known and token.text and not same_words(known.text, token.text)):
            entry = self.open(token, witnessed)
        if token.text:
            entry.line.set_name(token)


def with_hands(items: Sequence[Token]) -> Iterator[Token]:
    """The tokens; a name behind "Signature:" is a hand, and its label no other."""
    for before, token, after in zip([BREAK, *items], items, [*items[1:], BREAK], strict=False):
        if _signs(before, token):
            yield replace(token, kind="sig")
        elif not _signs(token, after):
            yield token


def _signs(label: Token, token: Token) -> bool:
    return label.kind == "by" and token.kind in ("person", "other") and token.line == label.line


def _is_name(words: str) -> bool:
    """Whether some words may be a person's name: two to six, the first and the last with capitals."""
    parts = words.split()
    return 2 <= len(parts) <= 6 and all(part[0].isupper() for part in (parts[0], parts[-1]))


def _lacks_hand(entry: Entry, token: Token) -> bool:
    """Whether a signature may be that of someone whose name or title stands above it."""
    line = entry.line
    if line.person is not None:
        return same_words(line.person.text, token.text)
    return not line.signed and line.title is None
