"""The rows of a page: where lines, blocks, pages and tables begin and end."""

from __future__ import annotations

from checker.readers.html_pages import find_pages
from checker.readers.tables import Cell, Table, rows_of
from checker.readers.words import Row

_DEEPEST = 30
"""Tables in tables beyond this are read as plain blocks."""
_MOST_BLANKS = 3


class Rows:
    """Collects words to rows. The open row is ``row``."""

    def __init__(self) -> None:
        self.row = Row()
        self.heading = 0
        """Level of the open heading."""
        self.furniture = False
        """What comes stands at the page's edge."""
        self._rows: list[Row] = []
        self._gap = 0
        self._page_break = False
        self._paged = False
        """Page breaks are stated."""
        self._rules: list[int] = []
        """Index in ``_rows`` of the row after each rule."""
        self._tables: list[tuple[Table, Cell | None]] = []
        """The open tables, each with its open cell."""
        self._too_deep = 0

    @property
    def in_table(self) -> bool:
        return bool(self._tables)

    @property
    def in_cells(self) -> bool:
        """Whether cells are cells here, and not plain blocks."""
        return bool(self._tables) and not self._too_deep

    def end_line(self) -> None:
        """End the line, if there is anything on it."""
        row = self.row
        row.strip()
        if not row.pieces:
            self.row = Row()
            self.row.marks = [(0, 0, kind, value) for _, _, kind, value in row.marks]
            return
        row.gap, self._gap = self._gap, 0
        row.page_break, self._page_break = self._page_break, False
        row.furniture = self.furniture
        row.heading = self.heading
        self._target().append(row)
        self.row = Row()

    def end_block(self) -> None:
        if self.row.pieces and not self.row.text.strip():
            self._gap = min(self._gap + 1, _MOST_BLANKS)  # a paragraph of blanks keeps others apart
        self.end_line()
        self._gap = max(self._gap, 1)

    def break_line(self) -> None:
        """A line break; two of them leave a blank line."""
        if self.row.pieces:
            self.end_line()
        else:
            self._gap = min(self._gap + 1, _MOST_BLANKS)

    def break_page(self) -> None:
        self.end_block()
        self._page_break = self._paged = True

    def rule(self) -> None:
        """A rule over the page, which may be a page's end."""
        if not self._tables:
            self._rules.append(len(self._rows))

    def open_table(self) -> None:
        if self._too_deep or len(self._tables) >= _DEEPEST:
            self._too_deep += 1
        else:
            self._tables.append((Table(), None))

    def open_line(self) -> None:
        """A table's next line of cells."""
        self.close_cell()
        table = self._tables[-1][0]
        if not table.lines or table.lines[-1]:
            table.lines.append([])

    def open_cell(self, colspan: int, *, bordered: bool) -> None:
        self.close_cell()
        table = self._tables[-1][0]
        self._tables[-1] = (table, table.open_cell(colspan, bordered))

    def close_cell(self) -> bool:
        """End the open cell; whether there was one."""
        self.end_line()
        table, cell = self._tables[-1]
        self._tables[-1] = (table, None)
        self._gap = 0
        return cell is not None

    def close_table(self) -> None:
        if self._too_deep:
            self._too_deep -= 1
        elif self._tables:
            self.close_cell()
            table, _ = self._tables.pop()
            rows = rows_of(table)
            if rows:
                rows[0].gap = max(rows[0].gap, 1)
                self._target().extend(rows)
            self._gap = 1

    def finish(self) -> list[Row]:
        """All rows, whatever was left open."""
        self.end_line()
        self._too_deep = 0
        while self._tables:
            self.close_table()
        if not self._paged:
            find_pages(self._rows, self._rules)
        if self._rows:
            self._rows[0].page_break = False
        return self._rows

    def _target(self) -> list[Row]:
        for _, cell in reversed(self._tables):
            if cell is not None:
                return cell.rows
        return self._rows
