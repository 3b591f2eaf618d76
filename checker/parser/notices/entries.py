"""From pieces to addresses: which lines belong together, and who is the addressee."""

from __future__ import annotations

import re
from collections.abc import Iterable

from checker.model.agreement import AddressLabel
from checker.model.reading import Span
from checker.parser.notices.pieces import Piece
from checker.text.names import find_entity_names

_CITY_LINE = re.compile(
    r"(?<!Box )(?<!BOX )\b\d{5}(?:-\d{4})?\b|\b[A-Z]\d[A-Z] ?\d[A-Z]\d\b|, [A-Z]{2}\b|"
    r", (?:[A-Z][a-z]+ ?){1,2}$"
)
_NAME_LIKE = re.compile(r"[A-Z\"][\w.,&'()\" -]*")
_NO_NAME = re.compile(
    r"\d|p\.? ?o\.? box|one |two |three |suite|floor|attention|attn|c/o|at (?:the|his|her|its)|\(",
    re.IGNORECASE,
)
_STREET = re.compile(r"\b(?:street|avenue|road|drive|boulevard|suite|floor|parkway)\b", re.IGNORECASE)
_FIRST_DIGIT = re.compile(
    r",? (?=\d)|,? (?=P\.? ?O\.? Box)|,? (?=c/o )|, (?=Attention)|(?<=\w), (?=(?:One|Two|Three) )"
)
_LONGEST_NAME = 90


class Entry:
    """One address while it is being read."""

    __slots__ = ("copy", "fields", "head", "lines")

    def __init__(self, head: Piece | None, copy: bool) -> None:
        self.head = head
        """``If to the Company:``"""
        self.copy = copy
        self.lines: list[Piece] = []
        self.fields: list[Piece] = []

    @property
    def who(self) -> str:
        """Whom its label names."""
        return self.head.text if self.head is not None and self.head.kind == "to" else ""

    @property
    def span(self) -> Span:
        """From its label or first line to its last word."""
        parts = [part for part in (self.head, *self.lines, *self.fields) if part is not None]
        start = min(part.label.span.start if part.label else part.start for part in parts)
        return Span(start, max(part.end for part in parts))

    @property
    def complete(self) -> bool:
        """Whether a city or a labelled number stands there: a new name opens another address."""
        return bool(self.fields) or any(_CITY_LINE.search(line.text) for line in self.lines)

    @property
    def has_figures(self) -> bool:
        """Whether a house number or the like stands in it."""
        return any(char.isdigit() for line in self.lines for char in line.text)

    @property
    def labels(self) -> tuple[AddressLabel, ...]:
        """Its labels in order."""
        return tuple(piece.label for piece in self.fields if piece.label is not None)

    def take(self, piece: Piece) -> None:
        """Add a line, or a field with its label; what stands behind "Address:" is a line."""
        if piece.label is None and self._wanting(piece):
            self.fields.append(piece)
        elif piece.label is None or piece.label.name.lower() == "address":
            if piece.text:
                self.lines.append(piece)
        else:
            self.fields.append(piece)

    def _wanting(self, piece: Piece) -> bool:
        """Whether the line before is a label without its words."""
        last = self.fields[-1] if self.fields else None
        return last is not None and not last.text and 0 <= piece.cell.line - last.cell.line <= 3

    def addressee(self) -> tuple[str, Span] | None:
        """The name at the head of the address, or else whom the label names."""
        for line in self.lines[:2]:
            if not line.text or not self.begins_with_name(line.text):
                continue
            end = self._name_end(line)
            if end:
                following = self.lines[1] if len(self.lines) > 1 and line is self.lines[0] else None
                if following is not None and line.text.count(" ") < 2 and _broken_name(line, following):
                    return f"{line.text} {following.text}", Span(line.start, following.end)
                return line.text[:end].rstrip(" ,"), Span(
                    line.start, line.start + len(line.text[:end].rstrip(" ,"))
                )
        if self.who and self.head is not None:
            return self.who, Span(self.head.start, self.head.end)
        return None

    @staticmethod
    def begins_with_name(text: str) -> bool:
        """Whether a line may begin with the addressee's name rather than with a street."""
        digit = _FIRST_DIGIT.search(text)
        return not _NO_NAME.match(text) and not _STREET.search(text, 0, digit.start() if digit else len(text))

    def _name_end(self, line: Piece) -> int:
        """Length of the name that a line begins with."""
        if len(line.text) <= _LONGEST_NAME and not _FIRST_DIGIT.search(line.text):
            return len(line.text)
        for span in find_entity_names(line.text, 0, len(line.text)):
            if span.start <= 4:
                return span.end
            break
        digit = _FIRST_DIGIT.search(line.text)
        return digit.start() if digit and digit.start() <= _LONGEST_NAME else 0

    def address(self, name: Span | None) -> str:
        """The lines without the name, joined by commas."""
        parts = []
        for line in self.lines:
            text = line.text
            if name is not None and name.start < line.end and line.start < name.end:
                text = text[max(name.end - line.start, 0) :]
            text = text.strip(" ,;")
            if text:
                parts.append(text)
        return ", ".join(parts)


def entries(items: Iterable[Piece]) -> list[Entry]:
    """The addresses that some pieces make up; after a sentence only a label opens another one."""
    found: list[Entry] = []
    current: Entry | None = None
    after_prose = False
    for piece in items:
        if piece.kind == "prose":
            after_prose = True
        elif piece.kind in ("to", "copy"):
            if (
                current is not None
                and not current.lines
                and not current.who
                and not current.copy
                and piece.kind == "to"
            ):
                found.remove(current)  # "If to" in a line of its own
            current = Entry(piece, piece.kind == "copy")
            found.append(current)
            after_prose = False
        elif not after_prose:
            if current is None or (piece.kind == "line" and _opens(current, piece)):
                current = Entry(None, current is not None and current.copy)
                found.append(current)
            current.take(piece)
    return [entry for entry in found if entry.head is not None or entry.complete or entry.has_figures]


def _broken_name(line: Piece, following: Piece) -> bool:
    """Whether a name is broken over two lines: two words, or an entity's in capitals."""
    near = following.cell.line == line.cell.line + 1 and following.cell.blank_before == 0
    name = next(find_entity_names(following.text, 0, len(following.text)), None)
    if near and name is not None and name.start == 0 and line.text.isupper() and following.text.isupper():
        return not any(find_entity_names(line.text, 0, len(line.text)))
    return near and following.text.istitle() and following.text.isalpha() and line.text.istitle()


def _opens(current: Entry, piece: Piece) -> bool:
    """Whether a line begins another address."""
    if not current.complete or not Entry.begins_with_name(piece.text) or not _NAME_LIKE.match(piece.text):
        return False
    if any(find_entity_names(piece.text, 0, len(piece.text))):
        return True
    if _CITY_LINE.search(piece.text):
        return False
    return piece.cell.blank_before > 0 and len(piece.text) < _LONGEST_NAME
