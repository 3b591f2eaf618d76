"""From pieces to addresses: which lines belong together."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct, field
from msgspec.structs import replace

from checker.model.agreement import AddressLabel
from checker.model.reading import Span
from checker.parser.notices.address_words import has_city, is_place, is_title
from checker.parser.notices.addressees import begins_with_entity
from checker.parser.notices.names import Names
from checker.parser.notices.pieces import Piece

_NAME_LIKE = re.compile(r"[A-Z\"][\w.,&'()\" -]*")
_LABELS = ("to", "named", "copy")
_LONGEST_NAME = 90
_ANNOUNCES = re.compile(r":\W*$|\b(?:follow(?:s|ing)?|below)\W*$")
"""Words behind which a list stands."""


class Entry(Struct):
    """One address while it is being read."""

    head: Piece | None
    """``If to the Company:``"""
    copy: bool
    lines: list[Piece] = field(default_factory=list)
    fields: list[Piece] = field(default_factory=list)
    shared: bool = False
    """Its lines stand among those of another address, and only the names are told apart."""

    @property
    def who(self) -> str:
        """Whom its label names."""
        return self.head.text if self.head is not None and self.head.kind != "copy" else ""

    @property
    def span(self) -> Span:
        """From its label or first line to its last word."""
        parts = [part for part in (self.head, *self.lines, *self.fields) if part is not None]
        start = min(part.label.span.start if part.label else part.start for part in parts)
        return Span(start, max(part.end for part in parts))

    @property
    def empty(self) -> bool:
        """Whether nothing stands behind its label."""
        return not self.lines and not self.fields

    @property
    def complete(self) -> bool:
        """Whether a city or a labelled number stands there: a new name opens another address."""
        return bool(self.fields) or any(has_city(line.text) for line in self.lines)

    @property
    def has_figures(self) -> bool:
        """Whether a house number or the like stands in it."""
        return any(char.isdigit() for line in self.lines for char in line.text)

    @property
    def is_one(self) -> bool:
        """Whether it has a label and, within a sentence, more than that; or something of an address."""
        if self.head is None:
            return self.complete or self.has_figures
        return self.shared or not (self.empty and (self.head.kind == "named" or self.head.cell.run_on))

    @property
    def labels(self) -> tuple[AddressLabel, ...]:
        """Its labels in order."""
        return tuple(piece.label for piece in self.fields if piece.label is not None)

    def take(self, piece: Piece) -> None:
        """Add a line, or a field with its label; what stands behind "Address:" is a line."""
        if piece.label is None and self._goes_on(piece):
            self.fields.append(piece)
        elif piece.label is None or piece.label.name.lower() == "address":
            if piece.text:
                self.lines.append(piece)
        else:
            self.fields.append(piece)

    def _goes_on(self, piece: Piece) -> bool:
        """Whether a line fills in the label before it, or says the office of the person named there."""
        last = self.fields[-1] if self.fields else None
        if last is None or not 0 <= piece.cell.line - last.cell.line <= 4:
            return False
        return not last.text or is_title(piece.text)


class Addresses(Struct, frozen=True):
    """Addresses and the words that lead them in."""

    lead_in: Span
    entries: list[Entry]


class Reader:
    """What is read of addresses, piece by piece.

    Where labels say whose addresses follow ("If to the Company:"), a line without a label opens another
    address only if it begins with the name of a party or an entity. Behind a sentence that announces
    addresses, or a label for an address, any line opens one.
    """

    def __init__(self, names: Names) -> None:
        self.names = names
        self.found: list[Entry] = []
        self.lead: list[Piece] = []
        """What stands before the first address."""
        self.current: Entry | None = None
        self.labelled = False
        self.opened = False

    def take(self, piece: Piece) -> bool:
        """Take in a piece; whether it belongs to an address."""
        if piece.label is not None and piece.label.name.lower() == "address":
            self.opened = True
        if not self.labelled and piece.kind == "line" and self.names.is_label(piece.text):
            self._open(replace(piece, kind="named"))
        elif piece.kind in _LABELS:
            self._open(piece)
            self.labelled = True
        elif piece.kind != "prose" and (self.opened or self._is_name(piece)):
            current = self.current
            if current is None or (
                piece.kind == "line" and _opens(current, piece, self.names, self.labelled)
            ):
                self.current = current = Entry(None, current is not None and current.copy)
                self.found.append(current)
            current.take(piece)
            self.opened = True
        else:
            self.opened, self.current = _announces(piece), None
            if not self.found:
                self.lead.append(piece)
            return False
        return True

    def _is_name(self, piece: Piece) -> bool:
        return piece.kind == "line" and begins_with_entity(piece.text, self.names)

    def _open(self, piece: Piece) -> None:
        """Begin the address behind a label."""
        current = self.current
        if current is not None and piece.kind != "copy" and current.empty and not current.copy:
            if not current.who:
                self.found.remove(current)  # "If to" in a line of its own
            elif piece.text and self.names.find(current.who) and not self.names.find(piece.text):
                return  # "The Seller:", and below it "Notices and correspondence:"
            elif current.head is not None and current.head.cell.line == piece.cell.line:
                current.shared = True
        self.current = Entry(piece, piece.kind == "copy")
        self.found.append(self.current)
        self.opened = True

    def entries(self) -> list[Entry]:
        """The addresses."""
        kept = [each for each in self.found if each.is_one]
        return list(_parted(kept, self.names))


def _announces(piece: Piece) -> bool:
    return _ANNOUNCES.search(piece.text, max(len(piece.text) - 60, 0)) is not None


def _opens(current: Entry, piece: Piece, names: Names, labelled: bool) -> bool:
    """Whether a line begins another address."""
    if not current.complete or not _NAME_LIKE.match(piece.text):
        return False
    if current.head is not None and (not current.lines or _is_own(current, piece, names)):
        return False
    if begins_with_entity(piece.text, names):
        return True
    if labelled or is_place(piece.text) or is_title(piece.text) or has_city(piece.text):
        return False
    return piece.cell.blank_before > 0 and len(piece.text) < _LONGEST_NAME


def _is_own(current: Entry, piece: Piece, names: Names) -> bool:
    """Whether a line names the one party of a label, behind an address that does not name it yet."""
    own = names.find(current.who) if current.who else set()
    if len(own) != 1 or own != names.find(piece.text):
        return False
    return not any(own & names.find(line.text) for line in current.lines)


def _parted(found: list[Entry], names: Names) -> Iterator[Entry]:
    """The entries; those whose labels stand in one row, and their words after it, get their own again."""
    row: list[Entry] = []
    for entry in found:
        row.append(entry)
        if not entry.shared:
            yield from _dealt(row, names)
            row = []
    yield from row


def _dealt(row: list[Entry], names: Names) -> list[Entry]:
    """The entries of a row: their lines stand by turns, as their names do, or are not told apart."""
    size = len(row)
    lines, fields = row[-1].lines, row[-1].fields
    whose = [names.find(entry.who) for entry in row]
    if size == 1 or not lines:
        return row
    by_turns = len(lines) >= size and all(
        names.find(line.text) & own for own, line in zip(whose, lines, strict=False)
    )
    if not by_turns and not all(own & names.find(lines[0].text) for own in whose):
        return row
    return [
        Entry(
            entry.head,
            entry.copy,
            lines[index::size] if by_turns else [],
            fields[index::size],
            shared=not by_turns,
        )
        for index, entry in enumerate(row)
    ]
