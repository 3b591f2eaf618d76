"""Tables as lines, laid out as those of HTML are."""

from __future__ import annotations

from checker.readers.docx.lines import Lines
from checker.readers.tables import Cell, Table, rows_of
from checker.readers.words import Row

_WIDEST = 60
"""Columns that a cell may span."""


class Tables:
    """The tables that are open: what is read goes to the innermost cell."""

    def __init__(self, lines: Lines) -> None:
        self.lines = lines
        self._open: list[tuple[Table, list[Row]]] = []
        """Each with the lines collected around it."""
        self._cells: list[Cell] = []

    def open(self) -> None:
        if self.lines.row.pieces:
            self.lines.end_paragraph()
        self._open.append((Table(), self.lines.rows))
        self.lines.inside += 1

    def open_line(self) -> None:
        self._open[-1][0].lines.append([])

    def open_cell(self, span: int) -> None:
        self._cells.append(self._open[-1][0].open_cell(min(span, _WIDEST), bordered=False))
        self.lines.rows = []
        self.lines.gap = 0

    def close_cell(self) -> None:
        self.lines.end_line()
        self._cells.pop().rows = self.lines.rows
        self.lines.gap = 0

    def close(self) -> None:
        table, around = self._open.pop()
        rows = rows_of(table)
        if rows:
            rows[0].gap = max(rows[0].gap, 1)
        self.lines.rows = around + rows
        self.lines.inside -= 1
        self.lines.gap = 1
