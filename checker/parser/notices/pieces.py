"""The pieces of an address: whom it is for, its lines, its labels, and the sentence that ends it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Literal

from msgspec import Struct

from checker.model.agreement import AddressLabel
from checker.model.reading import Reading, Span
from checker.parser.cells import Cell, join_open
from checker.parser.notices.labels import LOWER, find_labels
from checker.parser.notices.printed import Printed
from checker.text.names import find_entity_names

PieceKind = Literal["to", "copy", "field", "line", "prose"]
_ITEM_ALONE = re.compile(r"\(?(?:[a-z]|[ivx]{1,4}|\d{1,2})[.)]")
_SENTENCE = re.compile(
    r"(?:\(?\b(?:or|and) (?:(?:in (?:either|each|any) case )?,? ?(?:to|at) )?(?:such|any|another) other\b|"
    r"\bor (?:to|at) (?:such|any)\b|(?:(?<=[\w.);\"] )|\A)(?:[Aa]ny (?:such )?(?:notice|party|Party|of )|"
    r"(?:Each|Every) (?:such|notice|party|Party|of)|All (?:such )?(?:notices|communications)|"
    r"Notices? (?:(?:to|for) [^:.\n]{2,50} (?:shall|will|must|may|can|are|is) [^:\n]{3,80}\.|"
    r"shall|will|given|may|sent|is|are|delivered)|"
    r"(?:Either|A|The|Such|No) (?:notice|party|Party|parties|Parties|address)|Except|Unless|Every notice))"
)
_OPEN_LINE = re.compile(
    r"(?<![\w.])(?:an?|the|to|of|with|copy|copies|if|required|duplicate|additional)$", re.IGNORECASE
)
"""Words that no line of an address ends with: the line was broken where it happened to be full."""
_KNOWN_ADDRESS = re.compile(
    r"[ ,(]*(?:[Tt]o |[Aa]t |[Ii]n )?(?:the|The|his|her|its|their|such|Same|same|"
    r"last)\b[^.;:\n]{0,120}?\b(?:address(?:es)?|file|records?|above|below|signature pages?|residence|"
    r"[Oo]ffices?)\b"
    r"(?:(?! or (?:to |at )?such)[^.;:\n]){0,60}"
)
"""An address that stands elsewhere: "at the address on file with the Company"."""
_FULL_SENTENCE = 6
"""So many words in lower case close together are a sentence, not an address."""
_VALUE = re.compile(
    r"[ :#]*(?:\(?\+?\d[\d ()./-]{5,}(?:(?:x|ext\.?|extension) ?\d+)?|\[\*+\]|"
    r"[^\s@]+@[^\s@,;]+(?:(?:,|;| and| or)? [^\s@]+@[^\s@,;]+)*)[ ;,.]*"
)
"""A number or an e-mail address, where a label asks for one."""
_PERSON_LABELS = ("att", "address", "to the", "for the")


class Piece(Struct, frozen=True, gc=False):
    """A part of a line under a notice clause."""

    kind: PieceKind
    start: int
    end: int
    text: str
    """Whom ("to"), the content behind a label ("field"), the words themselves."""
    label: AddressLabel | None
    cell: Cell


def pieces(reading: Reading, cells: Sequence[Cell], named: Printed) -> Iterator[Piece]:
    """The pieces of a stream of cells; ``named`` finds parties, aliases and groups of parties."""
    for cell in join_open(reading, cells, _OPEN_LINE, lower=False):
        if not (cell.rule or _ITEM_ALONE.fullmatch(reading.text, cell.start, cell.end)):
            yield from _cell_pieces(reading.text[cell.start : cell.end], cell, named)


def _cell_pieces(text: str, cell: Cell, named: Printed) -> Iterator[Piece]:
    labels = find_labels(text, named)
    starts = [*(label.start for label in labels), len(text)]
    yield from _words("line", text, 0, starts[0], None, cell)
    for label, stop in zip(labels, starts[1:], strict=True):
        begin = label.end
        if label.kind == "field":
            at = cell.start + label.start
            name = AddressLabel(label.names, Span(at, at + len(label.names)))
            begin = _value_end(text, label.end, stop, label.names, named) if cell.run_on else stop
            yield from _words("field", text, label.end, begin, name, cell)
        else:
            yield Piece(label.kind, cell.start + label.start, cell.start + label.end, label.names, None, cell)
        yield from _words("line", text, begin, stop, None, cell)


def _value_end(text: str, begin: int, stop: int, label: str, named: Printed) -> int:
    """Where what a label asks for ends in text that runs on: before a name that opens the next address."""
    value = None if label.lower().startswith(_PERSON_LABELS) else _VALUE.match(text, begin, stop)
    if value is None:
        return stop
    name = next(find_entity_names(text, value.end(), stop), None)
    if name is not None and name.start <= value.end() + 1:
        return value.end()
    return value.end() if named.end_at(text, value.end(), stop) else stop


def _words(
    kind: PieceKind, text: str, begin: int, end: int, label: AddressLabel | None, cell: Cell
) -> Iterator[Piece]:
    """The words of an address in a part of a cell, and the sentence behind them."""
    known = _KNOWN_ADDRESS.match(text, begin, end)
    stop = known.end() if known else _address_end(text, begin, end)
    words = text[begin:stop]
    lead = len(words) - len(words.lstrip(" ,;:.-_"))
    words = words.strip(" ,;:-_").lstrip(".")
    if words:
        start = cell.start + begin + lead
        yield Piece(kind, start, start + len(words), words, label, cell)
    elif label is not None:
        yield Piece(kind, label.span.start, label.span.end, "", label, cell)
    if stop < end:
        yield Piece("prose", cell.start + stop, cell.start + end, text[stop:end], None, cell)


def _address_end(text: str, begin: int, end: int) -> int:
    """Where an address ends and a sentence begins; ``end`` if none does."""
    sentence = _SENTENCE.search(text, begin, end)
    stop = sentence.start() if sentence else end
    lowers = [match.start() for match in LOWER.finditer(text, begin, stop)]
    for index in range(len(lowers) - _FULL_SENTENCE + 1):
        if lowers[index + _FULL_SENTENCE - 1] - lowers[index] < 12 * _FULL_SENTENCE:
            head = text.rfind(". ", begin, lowers[index])
            return head + 2 if head >= begin else begin
    return stop
