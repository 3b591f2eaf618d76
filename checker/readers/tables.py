"""Tables of marked-up text as lines of text.

Filers lay out whole agreements with tables: a number in one cell and its paragraph in the next, signature
blocks side by side, addresses beside the party's name. What belongs together is put on one line; columns
stand under each other, as on the page.
"""

from __future__ import annotations

import re

from checker.readers.words import Row

_GAP = "   "
_WIDEST = 160
"""Characters of a line with columns; wider ones are running text."""
_BESIDE = 70
"""Characters of a line that stands beside others."""
_LONG_ITEM = 40
_NUMBER = re.compile(
    r"\(?(?:[A-Za-z]|[ivxlIVXL]{1,6}|\d{1,3})\)|(?:\d{1,3}\.)+(?:\d{1,3})?\)?|[A-Za-z]\.|[ivxlIVXL]{1,6}\."
    r"|(?:section|article|sec\.|\u00a7) ?[\divxlc.]{1,8}"
    r"|[\u2022\u25cf\u00b7\u25aa\u25e6\u25cb\u25a0\u2013\u2014\u2751\u00a7*o-]",
    re.IGNORECASE,
)
_BARE = re.compile(r"\d{1,2}")
_LABEL = re.compile(
    r"(?:by|name|title|its|date|dated|address|attention|attn|fax|facsimile|telephone|phone|e-?mail|to|re|"
    r"telecopy|print name|signature|with a copy to)(?: no\.?)?\s?:?",
    re.IGNORECASE,
)
_CURRENCY = re.compile(r"\(?(?:[A-Z]{0,3}\$|[\u20ac\u00a3\u00a5])\(?")
_TAILS = (")", "%", ")%", ".")


class Cell:
    """A cell of a table, while it is being collected."""

    __slots__ = ("after", "bordered", "column", "rows")

    def __init__(self, column: int, span: int, bordered: bool) -> None:
        self.rows: list[Row] = []
        self.column = column
        self.after = column + span
        """The next cell's column."""
        self.bordered = bordered
        """A line is drawn under it."""


class Table:
    """A table, while it is being collected."""

    __slots__ = ("lines",)

    def __init__(self) -> None:
        self.lines: list[list[Cell]] = []

    def open_cell(self, colspan: int, bordered: bool) -> Cell:
        if not self.lines:
            self.lines.append([])
        line = self.lines[-1]
        cell = Cell(line[-1].after if line else 0, colspan, bordered)
        line.append(cell)
        return cell


def rows_of(table: Table) -> list[Row]:
    """The table as rows of words."""
    merged: dict[int, int] = {}
    lines = [joined for line in table.lines if (joined := _joined(line, merged))]
    for cell in (cell for line in lines for cell in line):
        while cell.column in merged:
            cell.column = merged[cell.column]
    several = [line for line in lines if len(line) > 1]
    starts = _column_starts(several)
    result: list[Row] = []
    for line in lines:
        if len(line) == 1 and not _in_columns(line[0], starts):
            rows = line[0].rows
            rows[0].gap = max(rows[0].gap, 1)
        elif len(line) > 1 and _one_after_another(line, several):
            rows = []
            for cell in line:
                cell.rows[0].gap = 1
                rows += cell.rows
        else:
            rows = _beside(line, starts)
        result += rows
    return result


def _in_columns(cell: Cell, starts: dict[int, int]) -> bool:
    """Whether a cell alone on its line keeps its column, as in one of two signature blocks."""
    return bool(starts) and all(row.length <= _BESIDE for row in cell.rows)


def _joined(line: list[Cell], merged: dict[int, int]) -> list[Cell]:
    """The cells that hold words; numbers, labels and signs of currency joined with what they belong to.

    ``merged`` notes for a column into which other it went.
    """
    for number, cell in enumerate(line):
        if not cell.rows and cell.bordered and number and _labels(line[:number]):
            _draw(cell, line[number - 1])
    full = [cell for cell in line if cell.rows]
    result: list[Cell] = []
    while full:
        cell = full.pop(0)
        if full and _leads(cell, full[0], alone=len(full) == 1):
            cell.rows[0].append(full[0].rows[0], _between(cell.rows[0].text))
            full[0].rows[0] = cell.rows[0]
            merged[full[0].column] = cell.column
            full[0].column = cell.column
        elif result and len(cell.rows) == 1 and cell.rows[0].text in _TAILS:
            result[-1].rows[-1].append(cell.rows[0], "")
        else:
            result.append(cell)
    return result


def _between(text: str) -> str:
    """What stands between a number, label or sign of currency and the words that it leads."""
    if _CURRENCY.fullmatch(text):
        return ""
    return _GAP if text[-1].isalpha() and not _NUMBER.fullmatch(text) else " "


def _labels(line: list[Cell]) -> bool:
    """Whether the last words before are a label such as "By:"."""
    texts = [cell.rows[-1].text for cell in line if cell.rows]
    return bool(texts) and _LABEL.fullmatch(texts[-1]) is not None


def _draw(cell: Cell, before: Cell) -> None:
    """Put a line to sign on into an empty cell with a border."""
    at = before.rows[-1].pieces[-1][2] if before.rows else 0
    row = Row()
    row.put("____________", at, at)
    cell.rows.append(row)


def _leads(cell: Cell, following: Cell, *, alone: bool) -> bool:
    """Whether a cell belongs to the words of the next one."""
    if len(cell.rows) > 1:
        return False
    text, next_text = cell.rows[0].text, following.rows[0].text
    if _NUMBER.fullmatch(text):
        _note_number(cell.rows[0])
        return not next_text[0].isdigit() or len(next_text) > _LONG_ITEM
    if _CURRENCY.fullmatch(text):
        return next_text[0].isdigit() or next_text[0] in "_[("
    if _LABEL.fullmatch(text):
        if _LABEL.fullmatch(next_text) or (text[-1] == ":" and next_text.startswith(text)):
            return False  # the label of the next column
        return len(following.rows) == 1 or len(text) < 10
    return alone and _BARE.fullmatch(text) is not None and len(next_text) > _LONG_ITEM


def _note_number(row: Row) -> None:
    row.marks.append((0, row.length, "list-number", row.text))


def _one_after_another(line: list[Cell], several: list[list[Cell]]) -> bool:
    """Whether the cells of a line are read each as a whole: a caption and its text, two signature blocks."""
    high = [cell for cell in line if len(cell.rows) > 1]
    if not high:
        return False
    if len(high) == 1 and high[0] is line[-1]:
        return True
    if any(row.length > _BESIDE for cell in line for row in cell.rows):
        return True
    return len(several) == 1


def _column_starts(several: list[list[Cell]]) -> dict[int, int]:
    """Where each column of the table begins, if its lines stand beside each other."""
    widths: dict[int, int] = {}
    for line in several:
        for cell in line:
            widest = max(row.length for row in cell.rows)
            widths[cell.column] = max(widths.get(cell.column, 0), widest)
    if sum(widths.values()) + len(_GAP) * len(widths) > _WIDEST:
        return {}
    starts = {}
    at = 0
    for column in sorted(widths):
        starts[column] = at
        at += widths[column] + len(_GAP)
    return starts


def _beside(line: list[Cell], starts: dict[int, int]) -> list[Row]:
    """The lines of some cells, side by side."""
    rows = []
    for number in range(max(len(cell.rows) for cell in line)):
        row = Row(gap=0)
        for cell in line:
            if number < len(cell.rows):
                between = " " * (starts.get(cell.column, 0) - row.length)
                if row.pieces and len(between) < len(_GAP):
                    between = _GAP
                start = row.length + len(between)
                row.append(cell.rows[number], between)
                row.cells.append((start, row.length))
        rows.append(row)
    return rows
