"""Tables that are signed: the rows and cells are those that the source states.

Either its first row or its first column says what stands in the others ("Party | Name |
Function | Signature"), and every other row or column is one who signs; or each column is read downwards like
a column of a page.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import Literal, cast

from msgspec import Struct

from checker.model.reading import Reading
from checker.parser.cells import Cell, line_cells
from checker.parser.signatures.blocks import Block
from checker.parser.signatures.kinds import Kind, Token, is_role
from checker.parser.signatures.lines import SignLine
from checker.parser.signatures.page import Head
from checker.parser.signatures.parties import Names
from checker.parser.signatures.words import FOR_PREFIX, LABEL, SIGNED_WORDS

Field = Literal["party", "sig", "name", "title", "other"]

_FIELD = re.compile(
    r"(?:(?P<sig>signature|signed(?: by)?|sign(?: here)?|by|per)|"
    r"(?P<name>(?:(?:full|printed?|print|typed) )?name(?: of (?:the )?(?:signatory|representative|"
    r"officer|signer))?|"
    r"signatory|(?:authori[sz]ed )?representative|represented by|signer)|"
    r"(?P<title>(?:job )?title|position|function|capacity|designation|office(?: held)?|role|its)|"
    r"(?P<party>party|parties|company|entity|organi[sz]ation|institution|legal entity|firm|"
    r"(?:name of (?:the )?)?(?:party|company|entity|organi[sz]ation)|(?:for and )?on behalf of)|"
    r"(?P<other>date(?: signed| of signature)?|place(?:(?: and|/| & ?)? ?date)?|address|e-?mail|"
    r"witness(?:ed by)?|"
    r"(?:company )?(?:stamp|seal)|telephone|phone))(?: \([\w ]{1,30}\))? ?:?",
    re.IGNORECASE,
)
_BLANK = re.compile(r"[\s._\u2026:\[\]\u25cf-]*")
_LABEL_ALONE = 24


class Table(Struct, frozen=True):
    """A table's lines."""

    first: int
    """Index of its first line in ``Reading.lines``."""
    last: int
    """Index after its last line."""


def find_tables(reading: Reading, first: int, last: int) -> list[Table]:
    """The tables among some lines, in order."""
    if not reading.marks or first >= last:
        return []
    begin, end = reading.lines[first].start, reading.lines[last - 1].end
    at = bisect_left(reading.marks, begin, key=lambda mark: mark.start)
    found: list[Table] = []
    for index in range(at, len(reading.marks)):
        mark = reading.marks[index]
        if mark.start >= end:
            break
        if mark.kind != "row" or mark.start >= mark.end:
            continue
        top = reading.line_index(mark.start)
        bottom = bisect_left(reading.line_starts, mark.end)
        if found and found[-1].last >= top:
            found[-1] = Table(found[-1].first, min(bottom, last))
        else:
            found.append(Table(top, min(bottom, last)))
    return [table for table in found if table.last - table.first > 1]


def table_columns(reading: Reading, table: Table) -> list[list[Cell]]:
    """The cells of each column; a label alone and what stands beside it are one column.

    Cells of rows that fill every column are counted; those of other rows stand under the nearest of these.
    """
    rows = [_units(reading, line_cells(reading, index)) for index in range(table.first, table.last)]
    width = max(map(len, rows))
    columns: list[list[Cell]] = [[] for _ in range(width)]
    places = next([unit[0].column for unit in row] for row in rows if len(row) == width)
    for row in rows:
        if len(row) == width:
            places = [unit[0].column for unit in row]
        for index, unit in enumerate(row):
            at = index if len(row) == width else _nearest(places, unit[0].column)
            columns[at] += unit
    return [column for column in columns if column]


def _units(reading: Reading, row: Sequence[Cell]) -> list[list[Cell]]:
    """The cells of a row, each label alone with what fills it in."""
    units: list[list[Cell]] = []
    asks = False
    for cell in row:
        label = LABEL.match(reading.text, cell.start, cell.end)
        if asks and label is None:
            units[-1].append(cell)
        else:
            units.append([cell])
        asks = label is not None and label.end() == cell.end <= cell.start + _LABEL_ALONE
    return units


def _nearest(places: Sequence[int], column: int) -> int:
    return min(range(len(places)), key=lambda index: abs(places[index] - column))


def read_labelled(reading: Reading, table: Table, names: Names) -> list[Block]:
    """The blocks of a table whose first row or column says what stands in the others."""
    rows = [line_cells(reading, index) for index in range(table.first, table.last)]
    fields = [_field(reading, cell) for cell in rows[0]]
    if None not in fields and _says_enough(fields):
        records = [dict(zip(fields, row, strict=True)) for row in rows[1:] if len(row) == len(fields)]
    else:
        records = _columns(reading, rows)
    return [block for record in records if (block := _block(reading, record, names)) is not None]


_Record = dict[Field | None, Cell]


def _columns(reading: Reading, rows: Sequence[list[Cell]]) -> list[_Record]:
    """What each column says, in a table whose first column holds labels."""
    labelled = [(field, row[1:]) for row in rows if len(row) > 1 and (field := _field(reading, row[0]))]
    width = max((len(cells) for _, cells in labelled), default=0)
    if width < 2 or not _says_enough([field for field, _ in labelled]):
        return []
    records: list[_Record] = [{} for _ in range(width)]
    head = rows[0] if _field(reading, rows[0][0]) is None else []
    for field, cells in [("party", head[-width:]), *labelled]:
        if len(cells) == width:
            for record, cell in zip(records, cells, strict=True):
                record.setdefault(field, cell)
    return records


def _says_enough(fields: Sequence[Field | None]) -> bool:
    return "sig" in fields and ("name" in fields or "party" in fields or "title" in fields)


def _field(reading: Reading, cell: Cell) -> Field | None:
    label = _FIELD.fullmatch(reading.text[cell.start : cell.end])
    return cast(Field, label.lastgroup) if label else None  # the groups of _FIELD are its names


def _block(reading: Reading, record: _Record, names: Names) -> Block | None:
    tokens = {field: _token(reading, field, cell) for field, cell in record.items()}
    party, name, signature = tokens.get("party"), tokens.get("name"), tokens.get("sig")
    head = party or name
    if head is None:
        return None
    line = SignLine(head, by=party is not None and name is not None)
    if signature is not None:
        line.sign(signature)
    if name is not None:
        line.set_name(name)
    title = tokens.get("title")
    if title is not None:
        line.set_title(title)
    return Block(Head(head), line, "party", names)


def _token(reading: Reading, field: Field | None, cell: Cell) -> Token | None:
    """A cell's words; None for a blank one."""
    text = reading.text[cell.start : cell.end]
    start = cell.start
    prefix = FOR_PREFIX.match(text) if field == "party" else None
    if prefix:
        start, text = start + prefix.end(), text[prefix.end() :]
    lead = _BLANK.match(text)
    start, text = (
        (start + lead.end(), text[lead.end() :].rstrip(" :_."))
        if lead and field != "title"
        else (start, text)
    )
    if field == "sig":
        signed = SIGNED_WORDS.match(text)
        start, text = (start + signed.end(), text[signed.end() :]) if signed else (start, text)
        return (
            Token("sig", start, start + len(text), text, cell.line, cell.column) if signed or text else None
        )
    if not text or _BLANK.fullmatch(text):
        return None
    kind: Kind = "role" if field == "party" and is_role(text) else "entity" if field == "party" else "person"
    return Token(kind, start, start + len(text), text, cell.line, cell.column)
