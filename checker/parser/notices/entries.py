"""From pieces to addresses, which lines belong together; and from these to notices: whom they serve."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import takewhile

from msgspec import Struct, field
from msgspec.structs import replace

from checker.model.agreement import AddressLabel, Notice, Signature
from checker.model.reading import Reading, Span
from checker.parser.cells import Cell
from checker.parser.notices.address_words import has_city, is_place, is_title
from checker.parser.notices.addressees import addressee, entity_end, is_person, officer_end
from checker.parser.notices.names import Names
from checker.parser.notices.pieces import Piece, pieces
from checker.parser.notices.units import unit_streams

_NAME_LIKE = re.compile(r"[A-Z\"][\w.,&'()\" -]*")
_LABELS = ("to", "named", "copy")
_LONGEST_NAME = 90
_FEWEST_LETTERS = 2
_REMARK = re.compile(r"\([a-z][^()]{3,120}\)")
"""A line in brackets before the name: "(which shall not constitute notice)"."""
_CARE_OF = re.compile(r"c/o (?P<who>[^,]{3,90})", re.IGNORECASE)
_MOST_LINES = 140
_MOST_IDLE = 3
"""After so many paragraphs without an address no more are looked for."""
_ANNOUNCES = re.compile(r"(?:\b(?:follow(?:s|ing)?|below)|:)\W{0,8}\Z")
"""Words behind which a list stands."""


class Entry(Struct):
    """One address while it is being read."""

    head: Piece | None
    """``If to the Company:``"""
    copy: bool
    lines: list[Piece] = field(default_factory=list)
    fields: list[Piece] = field(default_factory=list)

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
        """Whether a city, a labelled number or an e-mail stands there: a new name opens another address."""
        return bool(self.fields) or any("@" in line.text or has_city(line.text) for line in self.lines)

    @property
    def is_one(self) -> bool:
        """Whether it has a label and, within a sentence, more than that; or a house number or the like."""
        if self.head is None:
            return self.complete or any(char.isdigit() for line in self.lines for char in line.text)
        return not (self.empty and (self.head.kind == "named" or self.head.cell.run_on))

    @property
    def labels(self) -> tuple[AddressLabel, ...]:
        """Its labels in order."""
        return tuple(piece.label for piece in self.fields if piece.label is not None)

    def take(self, piece: Piece) -> None:
        """Add a line, or a field with its label; what stands behind "Address:" is a line."""
        if not self.lines and _REMARK.fullmatch(piece.text):
            return
        is_line = piece.label.name.lower() == "address" if piece.label else not self._goes_on(piece)
        if not is_line:
            self.fields.append(piece)
        elif piece.text:
            self.lines.append(piece)

    def _goes_on(self, piece: Piece) -> bool:
        """Whether a line fills in the label before it: with an office, another person or another address."""
        last = self.fields[-1] if self.fields else None
        if last is None or not 0 <= piece.cell.line - last.cell.line <= 4:
            return False
        if not last.text or is_title(piece.text):
            return True
        label = next((each.label.name.lower() for each in reversed(self.fields) if each.label), "")
        if "mail" in label:
            return "@" in piece.text
        located = any(has_city(line.text) for line in self.lines)
        return label.startswith("att") and located and is_person(piece.text)


class Reader:
    """What is read of addresses, piece by piece.

    Where labels say whose addresses follow ("If to the Company:"), a line without a label opens another
    address only if it begins with the name of a party or an entity. Behind a sentence that announces
    addresses, or a label for an address, any line opens one.
    """

    def __init__(self, names: Names, opened: bool = False) -> None:
        self.names = names
        self.found: list[Entry] = []
        self.lead: list[Piece] = []
        """What stands before the first address."""
        self.current: Entry | None = None
        self.beside: Entry | None = None
        """The address before the current one, where their labels stand side by side: "If to A: If to B:"."""
        self.labelled = False
        self.opened = opened

    def take(self, piece: Piece) -> bool:
        """Take in a piece; whether it belongs to an address."""
        if piece.label is not None and piece.label.name.lower() == "address":
            self.opened = True
        if not self.labelled and piece.kind == "line" and self.names.is_label(piece.text):
            self._open(replace(piece, kind="named"))
        elif piece.kind in _LABELS:
            self._open(piece)
            self.labelled = True
        elif piece.kind != "prose" and (
            self.opened or (piece.kind == "line" and entity_end(piece.text, self.names))
        ):
            current = self.current
            if current is None or (piece.kind == "line" and self._begins(current, piece)):
                goes_on = current is not None and current.copy and not self.names.opening(piece.text)
                self.current = current = Entry(None, goes_on)
                self.found.append(current)
            if (own := self._dealt(piece)) is not None:
                current.take(own)
            self.opened = True
        else:
            self.opened, self.current = _ANNOUNCES.search(piece.text) is not None, None
            if not self.found:
                self.lead.append(piece)
            return False
        return True

    def _begins(self, current: Entry, piece: Piece) -> bool:
        """Whether a line begins another address."""
        if not current.complete or not _NAME_LIKE.match(piece.text):
            return False
        if current.head is not None and (not current.lines or _is_own(current, piece, self.names)):
            return False
        if entity_end(piece.text, self.names):
            return True
        if self.labelled or is_place(piece.text) or is_title(piece.text) or has_city(piece.text):
            return False
        return piece.cell.blank_before > 0 and len(piece.text) < _LONGEST_NAME

    def _dealt(self, piece: Piece) -> Piece | None:
        """A line behind two labels side by side, without the name that is the first one's."""
        first, self.beside = self.beside, None
        end = entity_end(piece.text, self.names) if first is not None else 0
        if first is None or not end:
            return piece
        rest = piece.text[end:].lstrip(" ,.")
        own, named = (self.names.find(words) for words in (first.who, piece.text[:end]))
        if not (own and own == named) and not (self._is_row(first) and entity_end(rest, self.names)):
            return piece
        first.take(replace(piece, end=piece.start + end, text=piece.text[:end]))
        return replace(piece, start=piece.start + len(piece.text) - len(rest), text=rest) if rest else None

    def _is_row(self, first: Entry) -> bool:
        """Whether an address's label and that of the current one stand in one line."""
        last = self.current.head if self.current is not None else None
        return first.head is not None and last is not None and first.head.cell.line == last.cell.line

    def _open(self, piece: Piece) -> None:
        """Begin the address behind a label."""
        bare = self.current if self.current is not None and self.current.empty else None
        if bare is not None and piece.text and self.names.find(bare.who) and not self.names.find(piece.text):
            return  # "The Seller:", and below it "Notices and correspondence:"
        labelled = bare is not None and bare.head is not None and bare.head.kind == "to"
        self.beside = bare if labelled and piece.kind != "named" else None
        self.current = Entry(piece, piece.kind == "copy")
        self.found.append(self.current)
        self.opened = True

    def entries(self) -> list[Entry]:
        """The addresses."""
        return [each for each in self.found if each.is_one]


def _is_own(current: Entry, piece: Piece, names: Names) -> bool:
    """Whether a line names the one party of a label, behind an address that does not name it yet."""
    own = names.find(current.who) if current.who else set()
    if len(own) != 1 or own != names.find(piece.text):
        return False
    return not any(own & names.find(line.text) for line in current.lines)


def read_stretch(reading: Reading, start: int, limit: int, reader: Reader) -> int:
    """Read from ``start`` on up to ``limit`` or to some paragraphs without an address; returns the end."""
    while start < limit and reading.text[start].isspace():
        start += 1
    first = max(reading.line_index(start), 0)
    last = min(reading.line_index(limit - 1) + 1, first + _MOST_LINES)
    end = start
    idle, paragraph = 0, -1
    for cells in unit_streams(reading, first, last, start, reader.names):
        if cells[0].start < end:
            idle, paragraph = 0, -1  # the next column
        if idle > _MOST_IDLE:
            break
        for piece in pieces(reading, _clipped(cells, limit), reader.names):
            if reader.take(piece):
                idle = 0
            elif (here := reading.paragraph_index(piece.start)) != paragraph:
                idle, paragraph = idle + 1, here
            if idle > _MOST_IDLE:
                break
            end = max(end, piece.end)
    return end


def _clipped(cells: list[Cell], limit: int) -> list[Cell]:
    """The cells before ``limit``, the last one cut there."""
    return [cell if cell.end <= limit else replace(cell, end=limit) for cell in cells if cell.start < limit]


def as_notices(entry: Entry, names: Names, signer: Signature | None) -> Iterator[Notice]:
    """The addressees at an address: mostly one; "Seller and Guarantor" are two."""
    notice = _notice(entry, names, signer)
    if notice is None:
        return
    others = names.parted(notice.name) if notice.name == entry.who else []
    if len(others) < 2:
        others = _named_below(entry, notice, names)
        notice = replace(notice, address=notice.address.removeprefix(", ".join(others)).lstrip(" ,"))
        yield notice
    yield from (replace(notice, name=name, parties=tuple(sorted(names.find(name)))) for name in others)


def _named_below(entry: Entry, notice: Notice, names: Names) -> list[str]:
    """The other parties whose names stand in lines of their own between an entity's name and the address."""
    lines = [line.text.rstrip(" ,;") for line in entry.lines]
    if entry.copy or notice.name not in lines or entity_end(notice.name, names) < len(notice.name):
        return []
    below = lines[lines.index(notice.name) + 1 :]
    return list(takewhile(lambda line: names.opening(line) == len(line) and line != notice.name, below))


def _notice(entry: Entry, names: Names, signer: Signature | None) -> Notice | None:
    if entry.copy and not entry.fields and len(entry.lines) == 1:
        office = entry.lines[0].text
        if is_title(office) and not officer_end(office):
            return None  # a copy within the same house
    named = addressee(entry.head if entry.who else None, entry.lines, names)
    start = entry.span.start
    if named is None and signer is not None and not entry.copy:
        named, start = (signer.party, signer.span), signer.span.start
    if named is None and entry.copy and entry.lines and (care := _CARE_OF.match(entry.lines[0].text)):
        named = care["who"], Span(entry.lines[0].start, entry.lines[0].start + care.end())
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
    """The parties that an address serves: whom its label and its first line name.

    Without either, those whom one of the first lines names, but not as the one who takes the mail in.
    """
    served = names.find(entry.who) | names.find(name)
    for line in entry.lines[:4] if not served else ():
        served |= names.find(line.text.partition("c/o ")[0])
    return served


def _address(entry: Entry, name: Span) -> str:
    """The lines without the name, joined by commas."""
    parts = []
    for line in entry.lines:
        text = line.text
        if name.start < line.end and line.start < name.end:
            text = text[max(name.end - line.start, 0) :].lstrip(" ,;").removeprefix("at ")
        parts.append(text.strip(" ,;"))
    return ", ".join(filter(None, parts))
