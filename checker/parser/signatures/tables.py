"""Tables that are signed: the rows and cells are those that the source states.

Either its first row or its first column says what stands in the others ("Party | Name |
Function | Signature"), and every other row or column is one who signs; or each column is read downwards like
a column of a page.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Sequence
from itertools import islice, takewhile
from typing import Literal, cast

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
_BLANKS = " \n._\u2026:[]\u25cf-"
_LEADS: dict[Field | None, re.Pattern[str]] = {"party": FOR_PREFIX, "sig": SIGNED_WORDS}
"""What stands before who signs, and before his hand."""
_LABEL_ALONE = 24


def find_tables(reading: Reading, first: int, last: int) -> list[range]:
    """The lines of each table among some lines, as indexes of ``Reading.lines``, in order."""
    if not reading.marks or first >= last:
        return []
    begin, end = reading.lines[first].start, reading.lines[last - 1].end
    at = bisect_left(reading.marks, begin, key=lambda mark: mark.start)
    found: list[range] = []
    for mark in takewhile(lambda mark: mark.start < end, islice(reading.marks, at, None)):
        if mark.kind == "row" and mark.start < mark.end:
            top = reading.line_index(mark.start)
            if found and found[-1].stop >= top:
                top = found.pop().start
            found.append(range(top, min(bisect_left(reading.line_starts, mark.end), last)))
    return [table for table in found if len(table) > 1]


def table_columns(reading: Reading, table: range) -> list[list[Cell]]:
    """The cells of each column; a label alone and what stands beside it are one column.

    Cells of rows that fill every column are counted; those of other rows stand under the nearest of these.
    """
    rows = [_units(reading, line_cells(reading, index)) for index in table]
    width = max(map(len, rows))
    columns: list[list[Cell]] = [[] for _ in range(width)]
    places = next([unit[0].column for unit in row] for row in rows if len(row) == width)
    for row in rows:
        if len(row) == width:
            places = [unit[0].column for unit in row]
        for unit in row:
            columns[_nearest(places, unit[0].column)] += unit
    return columns


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


def read_labelled(reading: Reading, table: range, names: Names) -> list[Block]:
    """The blocks of a table whose first row or column says what stands in the others."""
    rows = [line_cells(reading, index) for index in table]
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
    tokens = {field: token for field, cell in record.items() if (token := _token(reading, field, cell))}
    head = tokens.get("party") or tokens.get("name")
    if head is None:
        return None
    line = SignLine(head, by="party" in tokens and "name" in tokens)
    writers: dict[Field, Callable[[Token], None]]
    writers = {"sig": line.sign, "name": line.set_name, "title": line.set_title}
    for field, write in writers.items():
        if field in tokens:
            write(tokens[field])
    return Block(Head(head), line, "party", names)


def _token(reading: Reading, field: Field | None, cell: Cell) -> Token | None:
    """A cell's words; None for a blank one."""
    words = reading.text[cell.start : cell.end].rstrip(" :_.")
    text = words.lstrip(_BLANKS)
    lead = _LEADS[field].match(text) if field in _LEADS else None
    text = text[lead.end() :] if lead else text
    signed = field == "sig" and lead is not None
    if not (text or signed):
        return None
    kind: Kind = "person" if field != "party" else "role" if is_role(text) else "entity"
    start = cell.start + len(words) - len(text)
    return Token(kind, start, start + len(text), text, cell.line, cell.column)
