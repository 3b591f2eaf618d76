"""An agreement's text turned into HTML, as three programs would write it, and into Markdown.

The text's own layout says which lines make a paragraph, which stand apart, and where pages end; the rest
is markup. What comes out holds the same words in the same order.
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterator, Sequence

from msgspec import Struct

from checker.model.reading import Furniture, Line, Paragraph, Reading
from checker.model.source import Document
from checker.parser.layout import read_layout

_CELLS = re.compile(r" {3,}|\t+")
_COLUMNS = re.compile(r" {5}|\t")
"""Wider than a gap that only fills a line; one after a number does not count."""
_NUMBERED = re.compile(r"(\(?(?:[a-z]{1,4}|[ivx]{1,5}|\d{1,2})\)|(?:\d{1,2}\.)+\d{0,2})\s+(?=\S)")
_PAGED = ("page-mark", "page-number", "running-head")
_FULL = 0.5
"""A line of running text is at least so long, compared with the longest of its paragraph."""
_RUNNING = 45
"""Characters; where no line is longer, they are lines of an address or a signature."""


class Block(Struct, frozen=True):
    """A paragraph, a row of dashes, a page's edge."""

    lines: tuple[str, ...]
    """Each as it stands, gaps between columns included; ``""`` for a page break."""
    centred: bool = False
    joined: tuple[bool, ...] = ()
    """For each line but the last: it runs on into the next one."""
    edge: bool = False
    """It stands at a page's edge: a number, a running head."""


def document(text: str, name: str = "a.txt") -> Document:
    return Document(path=name, format="text", text=text, sha256="", encoding="utf-8")


def blocks(text: str) -> list[Block]:
    """The parts of a text in their order."""
    reading = read_layout(document(text))
    found = [
        (reading.source_map.offset(lines[0].start), _paragraph(reading, each, lines))
        for each in reading.paragraphs
        for lines in _by_page(reading, each)
    ]
    found += [(each.start, block) for each in reading.furniture for block in _furniture(text, each)]
    if "\f" in text or any(each.kind in _PAGED for each in reading.furniture):
        found += [(reading.source_map.offset(at) - 1, Block(("",))) for at in reading.page_starts]
    found.sort(key=lambda pair: pair[0])
    return [block for _, block in found]


def _by_page(reading: Reading, paragraph: Paragraph) -> Iterator[list[Line]]:
    """The lines of a paragraph, apart where a page ends among them."""
    lines: list[Line] = []
    for line in reading.lines[paragraph.first_line : paragraph.last_line]:
        if lines and line.start in reading.page_starts:
            yield lines
            lines = []
        lines.append(line)
    yield lines


def _paragraph(reading: Reading, paragraph: Paragraph, lines: Sequence[Line]) -> Block:
    texts = tuple(_source_line(reading, line) for line in lines)
    shown = [" ".join(text.split()) for text in texts]
    longest = max(map(len, shown))
    columns = any(_COLUMNS.search(text, 12) for text in texts)
    if paragraph.kind == "text" and longest > _RUNNING and len(texts) > 1 and not columns:
        # Running text, whose gaps only fill its lines.
        full = tuple(len(text) >= longest * _FULL or not text[:1].isupper() for text in shown)
        return Block(tuple(shown), paragraph.centred, full[:-1])
    return Block(texts, paragraph.centred, (False,) * (len(texts) - 1))


def _source_line(reading: Reading, line: Line) -> str:
    start = reading.source_map.offset(line.start)
    end = reading.source_map.offset(line.end - 1) + 1
    return reading.document.text[start:end].expandtabs(8)


def _furniture(text: str, piece: Furniture) -> Iterator[Block]:
    if piece.kind not in ("tag", "page-mark"):
        edge = piece.kind in ("page-number", "running-head")
        yield Block((text[piece.start : piece.end],), edge=edge)


# HTML


def ordinary(text: str) -> str:
    """As anyone writes it: paragraphs, line breaks, tables where columns stand."""
    body = "\n".join(_ordinary(block) for block in blocks(text))
    head = "<!DOCTYPE html>\n<html>\n<head><title>An agreement</title></head>"
    return f"{head}\n<body>\n{body}\n</body>\n</html>\n"


def _ordinary(block: Block) -> str:
    if block.lines == ("",):
        return '<hr style="page-break-after: always">'
    if any(_CELLS.search(line) for line in block.lines):
        return _table(block, html.escape, "<td>")
    attributes = ' style="text-align: center"' if block.centred else ""
    return f"<p{attributes}>{_flowing(block, html.escape)}</p>"


def runs(text: str) -> str:
    """As programs for annual reports write it: divisions, font runs, numbers in cells of tables."""
    body = "".join(_run_block(block) for block in blocks(text))
    return f"<html><head>\n<title>exhibit</title></head><body>{body}</body></html>"


def _run_block(block: Block) -> str:
    if block.lines == ("",):
        return '<div style="page-break-after:always"></div>'
    if any(_CELLS.search(line) for line in block.lines):
        return _table(block, _decimal, '<td style="padding:2px">')
    number = _NUMBERED.match(block.lines[0])
    if number and not block.centred:
        first = block.lines[0][number.end() :]
        rest = Block((first, *block.lines[1:]), joined=block.joined)
        return (
            '<table style="width:100%"><tr><td style="width:4%"><div><font style="font-size:10pt">'
            f"{number[1]}</font></div></td><td><div>{_in_runs(rest)}</div></td></tr></table>"
        )
    align = "center" if block.centred else "justify"
    return f'<div style="text-align:{align};padding-top:6pt">{_in_runs(block)}</div>'


def _in_runs(block: Block) -> str:
    """Words in font runs that break wherever it happens."""
    words = _flowing(block, _decimal)
    parts = re.split(r"(?<=[a-z]{4}) (?=[a-z]{4})", words, maxsplit=6)
    font = "<font style=\"font-family:'Times New Roman',serif;font-size:10pt\">"
    return f"{font}{f' </font>{font}'.join(parts)}</font>"


def filed(text: str) -> str:
    """As filing agents wrote it in the nineties: capitals, fonts, no-break spaces, Windows-1252 numbers."""
    body = "\n\n".join(_filed_block(block) for block in blocks(text))
    return f'<HTML><HEAD>\n<TITLE>EX-10.1</TITLE>\n</HEAD>\n <BODY BGCOLOR="WHITE">\n{body}\n</BODY></HTML>\n'


def _filed_block(block: Block) -> str:
    if block.lines == ("",):
        rule = '<HR  SIZE="3" style="COLOR:#999999" WIDTH="100%" ALIGN="CENTER">'
        return f"<p Style='page-break-before:always'>\n{rule}"
    if any(_CELLS.search(line) for line in block.lines):
        return _table(
            block, _windows, '<TD VALIGN="bottom"><FONT SIZE="1">&nbsp;</FONT></TD>\n<TD VALIGN="top">'
        )
    align = ' ALIGN="center"' if block.centred else ""
    words = _flowing(block, _windows)
    if number := _NUMBERED.match(words):
        words = f"{number[1]}&nbsp;&nbsp;&nbsp;&nbsp;{words[number.end() :]}"
    return f'<P STYLE="margin-top:12px;margin-bottom:0px"{align}><FONT SIZE="2">{words}</FONT></P>'


def _table(block: Block, escaped: Callable[[str], str], cell: str) -> str:
    rows = []
    edges = _edges(block.lines)
    for line in block.lines:
        cells = _cells(line, edges)
        rows.append(
            "<tr>" + "".join(f"{cell}{escaped(words) or '&nbsp;'}</td>\n" for words in cells) + "</tr>\n"
        )
    return f'<table cellspacing="0" border="0">\n{"".join(rows)}</table>'


def _edges(lines: tuple[str, ...]) -> list[int]:
    """Where columns begin."""
    starts = sorted({found.end() for line in lines for found in _CELLS.finditer(line)})
    edges: list[int] = []
    for start in starts:
        if not edges or start - edges[-1] > 6:
            edges.append(start)
    return edges


def _cells(line: str, edges: list[int]) -> list[str]:
    cells = [""] * (len(edges) + 1)
    at = 0
    for words in _CELLS.split(line):
        start = line.index(words, at)
        at = start + len(words)
        column = sum(1 for edge in edges if edge <= start)
        cells[column] = f"{cells[column]} {words}".strip()
    return cells


def _flowing(block: Block, escaped: Callable[[str], str]) -> str:
    """Lines that run on have the source's line end between them, others a line break."""
    words = escaped(block.lines[0])
    for line, joined in zip(block.lines[1:], block.joined, strict=True):
        words += ("\n" if joined else "<br>\n") + escaped(line)
    return words


def _decimal(text: str) -> str:
    return "".join(char if char.isascii() else f"&#{ord(char)};" for char in html.escape(text, quote=False))


def _windows(text: str) -> str:
    """Characters as Windows-1252 numbers them, which EDGAR allows."""
    shown = []
    for char in html.escape(text, quote=False):
        code = char.encode("cp1252", "xmlcharrefreplace")
        shown.append(char if char.isascii() else f"&#{code[0]};" if len(code) == 1 else code.decode())
    return "".join(shown)


# Markdown

_MARKUP = re.compile(r"[\\`*_\[\]<>#&|]")


def markdown(text: str) -> str:
    """Paragraphs with blank lines between, tables with bars; pages are not for Markdown."""
    parts = (_markdown(block) for block in blocks(text) if not block.edge and block.lines != ("",))
    return "\n\n".join(parts) + "\n"


def _markdown(block: Block) -> str:
    if any(_CELLS.search(line) for line in block.lines):
        edges = _edges(block.lines)
        rows = ["| " + " | ".join(map(_marked_down, _cells(line, edges))) + " |" for line in block.lines]
        return "\n".join([rows[0], "|" + " --- |" * (len(edges) + 1), *rows[1:]])
    words = _marked_down(block.lines[0])
    for line, joined in zip(block.lines[1:], block.joined, strict=True):
        words += ("\n" if joined else "\\\n") + _marked_down(line)
    return words


def _marked_down(text: str) -> str:
    escaped = _MARKUP.sub(r"\\\g<0>", text)
    return re.sub(r"^([-+])(?=\s)", r"\\\1", escaped)


STYLES: dict[str, tuple[Callable[[str], str], str]] = {
    "ordinary": (ordinary, "a.html"),
    "runs": (runs, "a.htm"),
    "filed": (filed, "a.htm"),
    "markdown": (markdown, "a.md"),
}
"""Each conversion, and the name that its result goes by."""
