"""An agreement's text turned into a Word document with automatic numbers, as a person would write it."""

from __future__ import annotations

import re

from checker.readers.docx.numerals import letters, roman
from formats.convert import _CELLS, Block, _cells, _edges, blocks
from formats.made_docx import abstract, docx, instance, level, override, p, r, style, t, table

_LABEL = re.compile(
    r"(?P<before>(?:ARTICLE |Article |SECTION |Section |\(|(?P<major>\d{1,2}\.(?:\d{1,2}\.)?)?)?)"
    r"(?P<number>\d{1,3}|[ivxl]{1,6}|[IVXL]{1,6}|[a-z]{1,2}|[A-Z])"
    r"(?P<after>\.\)|\)|\.|:|(?=$|\s))(?:\s+|$)"
)
"""The number that a paragraph begins with."""
_FORMS = {"lowerRoman": roman, "lowerLetter": letters}
_CENTRED = '<w:jc w:val="center"/>'


class _Lists:
    """The lists of a document: one for each way in which numbers are written, counted as Word will."""

    def __init__(self) -> None:
        self.abstracts: dict[tuple[str, str, str], int] = {}
        self.last: dict[tuple[str, str, str], int] = {}
        self.instances: dict[tuple[str, str, str], int] = {}
        self.definitions: dict[int, str] = {}
        self.uses: list[str] = []

    def number(self, line: str) -> tuple[int, int, str] | None:
        """Instance, level, and what is left of a line that begins with a number; None for other lines."""
        match = _LABEL.match(line)
        if match is None:
            return None
        before, after = match["before"], match["after"]
        if not (before.strip() or after) or (before == "" and match["number"].isalpha() and after != "."):
            return None
        if match["major"] is None and before == "" and after == "":
            return None
        if (before.strip().isalpha() or match["major"]) and not match["number"].isalnum():
            return None
        for form, value in self._readings(match["number"]):
            key = (before, form, after)
            if self.last.get(key) == value - 1 or value == 1:
                break
        index = 1 if match["major"] else 0
        if key not in self.instances or self.last.get(key) != value - 1:
            self._start(key, index, value)
        self.last[key] = value
        return self.instances[key], index, line[match.end() :]

    def _readings(self, number: str) -> list[tuple[str, int]]:
        """The formats in which a number may be, each with its value."""
        if number.isdecimal():
            return [("decimalZero" if number[0] == "0" else "decimal", int(number))]
        case = "upper" if number.isupper() else "lower"
        low = number.lower()
        found = [(name, value) for name in _FORMS for value in range(1, 60) if _FORMS[name](value) == low]
        return [(name.replace("lower", case), value) for name, value in found]

    def _start(self, key: tuple[str, str, str], index: int, value: int) -> None:
        before, form, after = key
        number = self.abstracts.setdefault(key, len(self.abstracts))
        levels = "".join(level(each, f"{before}%{each + 1}{after}", form) for each in range(index + 1))
        self.definitions[number] = abstract(number, levels)
        self.instances[key] = len(self.uses) + 1
        self.uses.append(instance(len(self.uses) + 1, number, override(index, start=value)))

    def xml(self) -> str:
        return "".join([*self.definitions.values(), *self.uses])


def word(text: str) -> bytes:
    """The text as a package."""
    lists = _Lists()
    edges = [line for block in blocks(text) if block.edge for line in block.lines]
    body = "".join(_block(block, lists) for block in blocks(text) if not block.edge)
    footer = "".join(p(line) for line in edges[:1])
    section = '<w:sectPr><w:footerReference w:type="default" r:id="footer1"/></w:sectPr>'
    return docx(body, section=section, numbering=lists.xml(), styles=style("Normal"), footer1=footer)


def _block(block: Block, lists: _Lists) -> str:
    if block.lines == ("",):
        return p(r('<w:br w:type="page"/>'))
    if any(_CELLS.search(line) for line in block.lines):
        edges = _edges(block.lines)
        return table(*(_cells(line, edges) for line in block.lines))
    numbered = None if block.centred else lists.number(block.lines[0])
    first = numbered[2] if numbered else block.lines[0]
    content = [t(first)]
    for line, joined in zip(block.lines[1:], block.joined, strict=True):
        content += [t(f" {line}")] if joined else ["<w:br/>", t(line)]
    return p(
        r(*content),
        num=numbered[:2] if numbered else None,
        properties=_CENTRED if block.centred else "",
    )
