"""Offsets to lines and columns, and back.

A line ends with ``\\n``, ``\\r\\n`` or ``\\r``, as in editors; a form feed is a page break, not a line end.
"""

from __future__ import annotations

import re
from bisect import bisect_right

from msgspec import Struct

from checker.model.reading import Span

_LINE_END = re.compile("\n")


class LineIndex(Struct, frozen=True):
    """Where the lines of a text begin."""

    text: str
    starts: tuple[int, ...]
    """Offset of the first character of each line; there is always a first line."""

    @classmethod
    def of(cls, text: str) -> LineIndex:
        """Index a text; takes time in proportion to its length."""
        lines = text.replace("\r\n", " \n").replace("\r", "\n")
        return cls(text, (0, *(end.end() for end in _LINE_END.finditer(lines))))

    def position(self, offset: int) -> tuple[int, int]:
        """Line and column (both from 1, in characters) of an offset from 0 to the text's length."""
        line = bisect_right(self.starts, offset)
        return line, offset - self.starts[line - 1] + 1

    def span(self, line: int) -> Span:
        """The characters of a line (from 1) without its line end. Raises IndexError for no such line."""
        if line < 1:
            raise IndexError(line)
        start = self.starts[line - 1]
        end = self.starts[line] if line < len(self.starts) else len(self.text)
        return Span(start, start + len(self.text[start:end].rstrip("\r\n")))
