"""Page furniture: what stands on a page without being part of the agreement's words.

EDGAR's ASCII filings mark pages with ``<PAGE>`` and tables with ``<TABLE>``, ``<S>``, ``<C>`` (EDGAR
Filer Manual, volume II, 5.2.1). Page numbers and running heads are told from the text by where they
stand (at the edge of a page) and by how they recur.
"""

from __future__ import annotations

import re
from collections import Counter

from checker.parser.layout.lines import Row

_TAGS = re.compile(
    r"(?:</?(?:page|table|caption|s|c|fn|f\d+|text|document)>[ \d]*)+", re.IGNORECASE | re.ASCII
)
_PAGE_NUMBER = re.compile(
    r"[-~\u2014 ]*(?:page|pg\.?)?[-\u2014 ]*\(?(?:[a-z]{1,3}-)?"
    r"(?P<number>\d{1,4}|[ivxl]{1,7})(?:-\d{1,3})?\)?(?: ?(?:of|/) ?\d{1,4})?[-~\u2014 ]*",
    re.IGNORECASE | re.ASCII,
)
_PAGE_TAIL = re.compile(
    r"(?:(?<=[.;:,)\"]) |  +)(?:-? ?\d{1,3} ?-?|page \d{1,3}(?: of \d{1,3})?)$", re.IGNORECASE | re.ASCII
)
_SIGNING_LABEL = re.compile(
    r"(?:by|name|title|its|date|dated|address|attn|attention|per|witness|signed?)\b ?:?|/s/|_{3}",
    re.IGNORECASE | re.ASCII,
)
_BARE_NUMBER = re.compile(
    r"\(?(?:\d{1,3}|[a-zA-Z]|[ivxlIVXL]{1,6})(?:\.\d{1,3}){0,4}[.)]{1,2}|\d{1,3}(?:\.\d{1,3}){1,4}"
)
"""The number of a section, alone on its line."""
_LABELLED_NUMBER = re.compile(
    r"(?:article|section|sec\.|clause|paragraph|part|chapter|\u00a7) ?[\divxl.]{1,8}|"
    r"(?:exhibit|schedule|annex|appendix|attachment) (?:no\. )?[\divxl.()a-z]{1,9}"
)
_DIGITS = re.compile(r"\d+")

_PAGE_GAP = 4
"""So many blank lines are taken for a page break where pages are not marked."""
_EDGE = 2
"""Running heads stand in the first or last so many lines of a page."""
_RECURS = 3
_LONGEST_HEAD = 120


def set_aside(rows: list[Row]) -> list[Row]:
    """Mark furniture on the rows; all of them are returned, a page number cut from a line's end apart."""
    _tags_and_rules(rows)
    rows = _cut_page_tails(rows)
    _underlines(rows)
    pages = _pages(rows)
    _page_numbers(pages)
    _running_heads(pages)
    _breaks_at_furniture(rows)
    return rows


def _tags_and_rules(rows: list[Row]) -> None:
    """Mark tags, rows of stars and page marks; note which rows lie in a table or after a page break."""
    table = page_break = False
    for row in rows:
        text = row.text
        if row.furniture is not None:
            pass
        elif text[0] == "<" and (tags := _TAGS.match(text)):
            lowered = text.lower()
            if "<page>" in lowered:
                page_break = True
            if "<table>" in lowered:
                table = True
            if "</table>" in lowered:
                table = False
            if tags.end() == len(text):
                row.furniture = "page-mark" if "<page>" in lowered else "tag"
            else:
                row.text = text[tags.end() :].lstrip()
                row.start += len(text) - len(row.text)
                row.indent += len(text) - len(row.text)
        elif text[0] in "*#" and not text.strip(f"{text[0]} "):
            row.furniture = "separator"
        row.table = row.table or table
        if row.furniture is None:
            row.page_before = row.page_before or page_break
            page_break = False
        elif row.page_before:
            page_break = True


def _cut_page_tails(rows: list[Row]) -> list[Row]:
    """Cut a page number off the end of a long line that ends a page (text made from PDF)."""
    result: list[Row] = []
    for index, row in enumerate(rows):
        result.append(row)
        gap = rows[index + 1].blank_before if index + 1 < len(rows) else _PAGE_GAP
        if gap < _PAGE_GAP or len(row.text) < 200 or not row.text[-1].isdigit():
            continue
        tail = _PAGE_TAIL.search(row.text, len(row.text) - 20)
        if tail is None:
            continue
        start = tail.start() + len(tail[0]) - len(tail[0].lstrip())
        number = Row(row.text[start:], row.start + start, row.number, row.indent, 0)
        number.furniture = "page-number"
        row.text = row.text[: tail.start()].rstrip()
        result.append(number)
    return result


def _underlines(rows: list[Row]) -> None:
    """Mark rows of dashes; a row that stands directly under text underlines it."""
    before: Row | None = None
    for row in rows:
        if row.furniture is not None:
            continue
        text = row.text
        if text[0] in "-=\u2014" and len(text) > 2 and not text.strip("-=\u2014 "):
            row.furniture = "underline"
            if before is not None and row.number == before.number + 1:
                before.underlined = True
        before = row


def _pages(rows: list[Row]) -> list[list[Row]]:
    """The rows that are not furniture, page by page. Without marks, wide gaps stand for page breaks."""
    marked = any(row.page_before for row in rows)
    pages: list[list[Row]] = [[]]
    for row in rows:
        if row.furniture is not None:
            continue
        breaks = row.page_before if marked else row.blank_before >= _PAGE_GAP
        if breaks and pages[-1]:
            pages.append([])
        pages[-1].append(row)
    return pages


def _page_numbers(pages: list[list[Row]]) -> None:
    """Mark numbers that stand alone at the edge of a page, if they count up from page to page."""
    found: list[tuple[int, Row, int]] = []
    marked = any(page[0].page_before for page in pages[1:])
    for index, page in enumerate(pages):
        for row in (*page[:1], *page[-1:]):
            match = _PAGE_NUMBER.fullmatch(row.text)
            item = row.text[-1] == ")" and not marked  # a list's number, alone on its line
            if match and len(row.text) <= 24 and not item:
                found.append((index, row, _value(match["number"])))
    if len(pages) == 1:
        return
    for position, (index, row, value) in enumerate(found):
        neighbours = found[max(position - 3, 0) : position] + found[position + 1 : position + 4]
        counts_up = any(value - other == index - page and value != other for page, _, other in neighbours)
        worded = "page" in row.text.lower() or not row.text.isalnum()
        follows = any(0 < (value - other) * (1 if index > page else -1) <= 3 for page, _, other in neighbours)
        only = len(found) == 1 and value == index + 1
        if counts_up or only or (worded and follows) or (follows and row.blank_before > 0):
            row.furniture = "page-number"


def _value(number: str) -> int:
    """The number of a page in digits or roman numerals."""
    if number.isdigit():
        return int(number)
    values = {"i": 1, "v": 5, "x": 10, "l": 50}
    digits = [values[char] for char in number.lower()]
    return sum(-a if a < b else a for a, b in zip(digits, [*digits[1:], 0], strict=True))


def _running_heads(pages: list[list[Row]]) -> None:
    """Mark lines that recur, but for their digits, at the edges of three pages or more."""
    if len(pages) < _RECURS:
        return
    edges: list[Row] = []
    for page in pages:
        kept = [row for row in page if row.furniture is None]
        kept = kept if len(kept) <= 2 * _EDGE else kept[:_EDGE] + kept[-_EDGE:]
        edges += [row for row in kept if len(row.text) <= _LONGEST_HEAD]
    keys = [_key(row) for row in edges]
    counts = Counter(keys)
    for row, key in zip(edges, keys, strict=True):
        if _BARE_NUMBER.fullmatch(row.text):
            continue
        enough = counts[key] >= max(_RECURS, len(pages) * (0.1 if "#" in key else 0.3))
        sentence = row.text[-1] in ".;:," and len(row.text) > 50
        if enough and not sentence and not _SIGNING_LABEL.match(row.text):
            row.furniture = "running-head"


def _breaks_at_furniture(rows: list[Row]) -> None:
    """A page number or a running head between two lines is a page break between them."""
    passed = False
    for row in rows:
        if row.furniture in ("page-number", "running-head"):
            passed = True
        elif row.furniture is None:
            row.page_before = row.page_before or passed
            passed = False


def _key(row: Row) -> str:
    """A line with its digits made alike; but "Section 4" and "Section 5" are two headings, not one head."""
    folded = row.text.lower()
    return folded if _LABELLED_NUMBER.fullmatch(folded) else _DIGITS.sub("#", folded)
