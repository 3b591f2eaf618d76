"""The pieces of an address: whom it is for, its lines, its labels, and the sentence that ends it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from checker.model.agreement import AddressLabel
from checker.model.reading import Reading, Span
from checker.parser.cells import Cell, join_open
from checker.parser.notices.address_words import is_title
from checker.parser.notices.heads import LOWER
from checker.parser.notices.labels import find_labels
from checker.parser.notices.names import Names

PieceKind = Literal["to", "named", "copy", "field", "line", "prose"]
_ITEM_ALONE = re.compile(r"\(?(?:[a-z]|[ivx]{1,4}|\d{1,2})[.)]")
_BEFORE_NAME = re.compile(rf" ?(?:(?:and|or) )?(?:{_ITEM_ALONE.pattern} )?")
"""Before a name in a list: "and (b) Alder Mills, Inc."."""
_OPEN_LINE = re.compile(
    r"(?<![\w.])(?:an?|the|to|of|with|copy|copies|if|required|duplicate|additional)$", re.IGNORECASE
)
"""Words that no line of an address ends with: the line was broken where it happened to be full."""
_KNOWN_ADDRESS = re.compile(
    r"[ ,(]*(?:[Tt]o |[Aa]t |[Ii]n )?(?:the|The|his|her|its|their|such|Same|same|"
    r"last)\b[^.;:\n]{0,120}?\b(?:address(?:es)?|file|records?|above|below|signature pages?|residence|"
    r"[Oo]ffices?)\b"
    r"(?:(?! or (?:to |at )?such)[^.;:\n]){0,120}"
)
"""An address that stands elsewhere: "at the address on file with the Company"."""
_FULL_SENTENCE = 6
"""So many words in lower case close together are a sentence, not an address."""
_FULL_STOP = re.compile(r"(?<=[a-z\d)]{4})\.\Z")
"""Behind a word that is no abbreviation."""
_COPYRIGHT = re.compile(r" ?(?:copyright (?:\(c\) |\u00a9 ?)?|\(c\) |\u00a9 ?)(?:19|20)\d\d\b", re.IGNORECASE)
"""Whose a work is; nobody is written to there."""
_BREAK = re.compile(
    r"; |(?<=[\w)]{3})\. |, (?=and |or |with |which |but |unless |at (?:the|its|his|her|their) )"
)
"""Where a sentence or a part of one ends."""
_SENTENCE = re.compile(
    r"(?<=\. )[A-Z][a-z]+ (?:[a-z-]+ ){0,4}(?:is|are|shall|will|must|may|takes?|counts?)\b"
    r"|(?<!\w)(?:or|and) (?:(?:to|at) )?(?:such|any)(?: other\b|\Z)"
    r"|(?:(?<=[\w.,;)] )|\A)(?:Each|Every|Any|All) (?:such )?(?:notice|communication)s?\b"
)
"""A short sentence behind an address: "Notices are effective upon receipt"; "or such other address"."""
_JOINING = re.compile(
    r"(?:(?:\A|[,;] |(?:and|or) )\((?:[a-zA-Z]|[ivx]{1,4}|\d{1,2})\)"
    r"|(?:\A|[ ,;])(?:and|or|as the case may be|[Ii]n (?:each|either) case))\.?\Z"
)
"""Behind an address, what joins it to the next one."""
_NEXT = re.compile(r"; (?:and |or )?(?:\([a-z\d]{1,3}\) ?)?")
_AND = re.compile(r" and (?=[A-Z])")
_NAME_LABEL = re.compile(r" ?N(?:ame|AME) ?: ")
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
    """Whom ("to", "named"), the content behind a label ("field"), the words themselves."""
    label: AddressLabel | None
    cell: Cell


def pieces(reading: Reading, cells: Sequence[Cell], names: Names) -> Iterator[Piece]:
    """The pieces of a stream of cells; ``names``: the parties'."""
    for cell in join_open(reading, cells, _OPEN_LINE, lower=False):
        if not (cell.rule or _ITEM_ALONE.fullmatch(reading.text, cell.start, cell.end)):
            for part in _parts(reading, cell, names):
                yield from _cell_pieces(reading.text[part.start : part.end], part, names)


def _parts(reading: Reading, cell: Cell, names: Names) -> Iterator[Cell]:
    """A cell, in parts where a semicolon parts one addressee from the next: "…, Ohio 43215; and Alder"."""
    start = cell.start
    for match in _NEXT.finditer(reading.text, cell.start, cell.end):
        if names.addressee_end(reading.text, match.end()):
            yield replace(cell, start=start, end=match.start())
            start = match.end()
    yield replace(cell, start=start) if start > cell.start else cell


def _cell_pieces(text: str, cell: Cell, names: Names) -> Iterator[Piece]:
    labels = find_labels(text, names)
    starts = [*(label.start for label in labels), len(text)]
    yield from _words("line", text, 0, starts[0], None, cell, names)
    for label, stop in zip(labels, starts[1:], strict=True):
        begin = label.end
        if label.kind == "field":
            at = cell.start + label.start
            name = AddressLabel(label.names, Span(at, at + len(label.names)))
            begin = _value_end(text, label.end, stop, label.names, names) if cell.run_on else stop
            yield from _words("field", text, label.end, begin, name, cell, names)
        else:
            yield Piece(label.kind, cell.start + label.start, cell.start + label.end, label.names, None, cell)
        yield from _words("line", text, begin, stop, None, cell, names)


def _value_end(text: str, begin: int, stop: int, label: str, names: Names) -> int:
    """Where what a label asks for ends in text that runs on: before a name that opens the next address."""
    value = None if label.lower().startswith(_PERSON_LABELS) else _VALUE.match(text, begin, stop)
    if value is not None:
        return value.end() if names.name_end(text, value.end()) else stop
    others = (match for match in _AND.finditer(text, begin, stop) if names.addressee_end(text, match.end()))
    return next((match.start() for match in others), stop)


def _words(
    kind: PieceKind, text: str, begin: int, end: int, label: AddressLabel | None, cell: Cell, names: Names
) -> Iterator[Piece]:
    """The words of an address in a part of a cell, and the sentence behind them."""
    if label is None:
        if begin >= end:
            return
        named = _NAME_LABEL.match(text, begin, end)
        begin = named.end() if named else begin
    known = _KNOWN_ADDRESS.match(text, begin, end)
    stop = known.end() if known else _address_end(text, begin, end)
    joined = _BEFORE_NAME.match(text, begin, stop) if kind == "line" else None
    if joined and joined.end() > begin and names.addressee_end(text, joined.end()):
        begin = joined.end()
    words = text[begin:stop]
    lead = len(words) - len(words.lstrip(' ",;:.-_'))
    announced = kind == "line" and end == len(text) and words.rstrip().endswith(":")
    if announced and names.is_label(words):
        yield Piece("named", cell.start + begin, cell.start + end, words.strip(" :"), None, cell)
        return  # "… addressed as follows: (a) Company:"
    words = words.strip(' ",;:-_').lstrip(".")
    words = "" if _ITEM_ALONE.fullmatch(words) else _FULL_STOP.sub("", words)
    while kind == "line" and (joined := _JOINING.search(words)) and not is_title(words[: joined.start()]):
        words = words[: joined.start()].rstrip(" ,;")
    if words and announced:
        yield Piece("prose", cell.start + begin, cell.start + end, text[begin:end], None, cell)
    elif words:
        start = cell.start + begin + lead
        yield Piece(kind, start, start + len(words), words, label, cell)
    elif label is not None:
        yield Piece(kind, label.span.start, label.span.end, "", label, cell)
    if stop < end:
        colon = text.find(": ", stop, end)
        told = colon + 1 if colon >= 0 else end
        yield Piece("prose", cell.start + stop, cell.start + told, text[stop:told], None, cell)
        if told < end:
            yield from _words("line", text, told, end, None, cell, names)


def _address_end(text: str, begin: int, end: int) -> int:
    """Where an address ends and a sentence begins; ``end`` if none does."""
    if _COPYRIGHT.match(text, begin, end):
        return begin
    lowers: list[int] = []
    for match in LOWER.finditer(text, begin, end):
        lowers.append(match.start())
        if len(lowers) >= _FULL_SENTENCE and lowers[-1] - lowers[-_FULL_SENTENCE] < 12 * _FULL_SENTENCE:
            breaks = [each.end() for each in _BREAK.finditer(text, begin, lowers[2 - _FULL_SENTENCE])]
            end = breaks[-1] if breaks else begin
            break
    sentence = _SENTENCE.search(text, begin, end)
    return sentence.start() if sentence else end
