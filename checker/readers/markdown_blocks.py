"""The blocks of Markdown: which lines are headings, lists, tables, quotes, and what of them is markup."""

from __future__ import annotations

import re
from itertools import pairwise

from checker.readers.markdown_inline import pieces
from checker.readers.tables import Table, rows_of
from checker.readers.words import Row

_FRONT_MATTER = re.compile(r"---[ \t]*\r?\n(?:[^\n]*\n){0,200}?(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)")
_TITLE = re.compile(
    r"(?<=\n)title:[ \t]*(?P<quote>[\"']?)(?P<words>\w[^\n]{0,200}?)(?P=quote)[ \t]*\r?\n", re.IGNORECASE
)
"""The page's title in its front matter, which is printed above the first heading."""
_QUOTE = re.compile(r"(?: {0,3}> ?)+")
_ATX = re.compile(r" {0,3}(#{1,6})(?:[ \t]+|$|(?<=##)(?=[^\W\d_]))")
_ATX_END = re.compile(r"(?:[ \t]+#+)?[ \t]*$")
_SETEXT = re.compile(r" {0,3}(=+|-{3,})[ \t]*$")
_RULE = re.compile(r" {0,3}(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$")
_BULLET = re.compile(r"[ \t]{0,20}[-*+][ \t]+(?:\[[ xX]\][ \t]+)?")
_NUMBER = re.compile(r"([ \t]{0,20})(\d{1,9}\\?[.)])(?=[ \t])")
_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")
_REFERENCE = re.compile(r" {0,3}\[[^\[\]^\n][^\[\]\n]{0,200}\]:[ \t]+\S")
_DELIMITER = re.compile(r" {0,3}\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$")
_BAR = re.compile(r"(?<!\\)\|")
_UNDERSCORES = re.compile(r"[_ \t]{3,}$")


_MOST_BLANKS = 3
Lines = list[tuple[int, int]]
"""Extents of lines, without their ends."""


def rows(source: str) -> list[Row]:
    """The words of a file, line by line."""
    return _Blocks(source).read()


class _Blocks:
    """The rows, as the lines come."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.rows: list[Row] = []
        self.paragraph: Lines = []
        """Lines of which the markup inside is still to be read; it may run over line ends."""
        self.gap = 0
        """Blank lines since the last row."""
        self.apart = False
        """A blank line belongs there, whether or not it stands in the source."""

    def read(self) -> list[Row]:
        front = _FRONT_MATTER.match(self.source)
        title = _TITLE.search(front[0]) if front else None
        if title and f"# {title['words']}" not in self.source:
            self._put([title.span("words")], heading=1)
            self.apart = True
        lines = _lines(self.source, front.end() if front else 0)
        number = 0
        while number < len(lines):
            number = self._line(lines, number)
        self._end_paragraph()
        return self.rows

    def _line(self, lines: Lines, number: int) -> int:
        """Take one line, or the lines of a table or of code; returns the number of the next one."""
        start, end = lines[number]
        line = self.source[start:end]
        if not line.strip():
            self._end_paragraph()
            self.gap = min(self.gap + 1, _MOST_BLANKS)
            return number + 1
        if quote := _QUOTE.match(line):
            start += quote.end()
            line = line[quote.end() :]
            if not line.strip():
                self._end_paragraph()
                self.apart = True
                return number + 1
        if fence := _FENCE.match(line):
            return self._code(lines, number, fence[1])
        if self._heading(line, start) or self._markup_only(line):
            return number + 1
        if "|" in line and number + 1 < len(lines) and self._is_delimiter(lines[number + 1]):
            return self._table(lines, number)
        if bullet := _BULLET.match(line):
            self._end_paragraph()
            self.apart = True
            start += bullet.end()
        elif item := _NUMBER.match(line):
            self._end_paragraph()
            if heading := _ATX.match(line, item.end() + 1):
                self._numbered_heading(start, line, item.end(), heading)
                return number + 1
        if start < end:
            self.paragraph.append((start, end))
        return number + 1

    def _heading(self, line: str, start: int) -> bool:
        """Whether the line is a heading, or makes one of the line before."""
        if atx := _ATX.match(line):
            self._end_paragraph()
            closed = _ATX_END.search(line, atx.end())
            stop = start + (closed.start() if closed else len(line))
            self.apart = True
            self._put([(start + atx.end(), max(stop, start + atx.end()))], heading=len(atx[1]))
            self.apart = True
            return True
        if len(self.paragraph) == 1 and (setext := _SETEXT.match(line)):
            self.apart = True
            self._put(self.paragraph, heading=1 if setext[1][0] == "=" else 2)
            self.paragraph = []
            self.apart = True
            return True
        return False

    def _numbered_heading(self, start: int, line: str, number_end: int, heading: re.Match[str]) -> None:
        """A heading that is an item of a list: "1. ### Definitions"."""
        closed = _ATX_END.search(line, heading.end())
        stop = closed.start() if closed else len(line)
        self.apart = True
        row = self._written([(start, start + number_end)])[0]
        for words in self._written([(start + heading.end(), start + stop)]):
            row.append(words, " ")
        row.heading = len(heading[1])
        self._add(row)
        self.apart = True

    def _markup_only(self, line: str) -> bool:
        """Whether the line holds no words: a rule, or the target of a link. A row of underscores is a blank
        to fill in."""
        if (_RULE.match(line) and not _UNDERSCORES.match(line)) or _REFERENCE.match(line):
            self._end_paragraph()
            self.apart = True
            return True
        return False

    def _code(self, lines: Lines, number: int, fence: str) -> int:
        """Lines of code stand as they are."""
        self._end_paragraph()
        for following in range(number + 1, len(lines)):
            start, end = lines[following]
            line = self.source[start:end]
            if line.strip().startswith(fence) and not line.strip().strip(fence[0]):
                return following + 1
            if line.strip():
                row = Row()
                row.put(line.rstrip(), start, start + len(line.rstrip()))
                self._add(row)
            else:
                self.gap = min(self.gap + 1, _MOST_BLANKS)
        return len(lines)

    def _is_delimiter(self, line: tuple[int, int]) -> bool:
        text = self.source[line[0] : line[1]]
        return "-" in text and "|" in text and _DELIMITER.match(text) is not None

    def _table(self, lines: Lines, number: int) -> int:
        """A table; its second line only says that it is one."""
        self._end_paragraph()
        table = Table()
        first = number
        while number < len(lines):
            start, end = lines[number]
            line = self.source[start:end]
            if "|" not in line or not line.strip():
                break
            if number != first + 1:
                self._cells(table, line, start)
            number += 1
        self.apart = True
        for row in rows_of(table):
            self._add(row)
        self.apart = True
        return number

    def _cells(self, table: Table, line: str, start: int) -> None:
        table.lines.append([])
        bars = [bar.start() for bar in _BAR.finditer(line)]
        edges = [-1, *bars, len(line)]
        for left, right in pairwise(edges):
            words = line[left + 1 : right]
            if not words.strip() and (left == -1 or right == len(line)):
                continue
            cell = table.open_cell(1, bordered=False)
            begin = start + left + 1 + len(words) - len(words.lstrip())
            cell.rows += self._written([(begin, begin + len(words.strip()))])

    def _end_paragraph(self) -> None:
        if self.paragraph:
            self._put(self.paragraph)
            self.paragraph = []

    def _put(self, lines: Lines, heading: int = 0) -> None:
        for row in self._written(lines):
            row.heading = heading
            self._add(row)

    def _add(self, row: Row) -> None:
        row.gap = max(row.gap, self.gap, int(self.apart))
        self.gap, self.apart = 0, False
        self.rows.append(row)

    def _written(self, lines: Lines) -> list[Row]:
        """The words of some lines that follow each other; what stands between them is no word."""
        result = [Row()]
        bounds = iter(lines)
        start, _ = next(bounds)
        for text, at, stop in pieces(self.source, start, lines[-1][1]):
            if text == "\n" and at >= start:
                result.append(Row())
                if self.source[at] == "\n":  # and no tag that breaks the line
                    start, _ = next((line for line in bounds if line[0] >= stop), (stop, stop))
                continue
            if at < start:
                # Between two lines: a comment, the mark of a quotation.
                text, at = text[start - at :], start
            if not result[-1].pieces:
                text, at = self._begin(result[-1], text, at)
            if text:
                result[-1].put(text, at, stop)
        for row in result:
            row.strip()
            if number := _NUMBER.match(row.text):
                row.marks.append((number.start(2), number.end(2), "list-number", number[2]))
        return [row for row in result if row.pieces]

    def _begin(self, row: Row, text: str, at: int) -> tuple[str, int]:
        """The first words of a row, without the blanks before them; a number in a list keeps its indent."""
        words = text.lstrip()
        lead = len(text) - len(words)
        if lead and (number := _NUMBER.match(self.source, at)) and number.end(1) == at + lead:
            row.put(text[:lead], at, at + lead)
        return words, at + lead


def _lines(source: str, at: int) -> Lines:
    """The lines after the front matter and without comments' lines."""
    hidden = _comments(source, at)
    lines: Lines = []
    while at < len(source):
        end = source.find("\n", at)
        end = len(source) if end < 0 else end
        lines.append((at, end - source.endswith("\r", at, end)))
        at = end + 1
    return _without(lines, hidden)


def _comments(source: str, start: int) -> Lines:
    """The comments that run over several lines."""
    found: Lines = []
    at = source.find("<!--", start)
    while at >= 0:
        end = source.find("-->", at)
        if end < 0:
            break
        if "\n" in source[at:end]:
            found.append((at, end + 3))
        at = source.find("<!--", end + 3)
    return found


def _without(lines: Lines, hidden: Lines) -> Lines:
    """The lines less the comments in them."""
    if not hidden:
        return lines
    kept: Lines = []
    number = 0
    for start, end in lines:
        while number < len(hidden) and hidden[number][1] <= start:
            number += 1
        following = number
        while following < len(hidden) and hidden[following][0] < end:
            at, stop = hidden[following]
            if start < at:
                kept.append((start, at))
            start = min(stop, end)
            following += 1
        if start < end or following == number:
            kept.append((start, end))
    return kept
