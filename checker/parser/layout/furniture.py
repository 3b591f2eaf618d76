"""Page furniture: what stands on a page without being part of the agreement's words.

EDGAR's ASCII filings mark pages with ``<PAGE>`` and tables with ``<TABLE>``, ``<S>``, ``<C>`` (EDGAR
Filer Manual, volume II, 5.2.1). Page numbers and running heads are told from the text by where they
stand (at the edge of a page) and by how they recur.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache
from itertools import pairwise

from checker.parser.layout.lines import Row
from checker.parser.layout.pagenumbers import mark_at_edges, mark_beside_heads, mark_counted

_TAGS = re.compile(
    r"(?:</?(?:page|table|caption|s|c|fn|f\d+|text|document)>[ \d]*)+", re.IGNORECASE | re.ASCII
)
_PAGE_TAIL = re.compile(
    r"(?:(?<=[.;:,)\"]) | {2,20})(-? ?\d{1,3} ?-?|page \d{1,3}(?: of \d{1,3})?)$", re.IGNORECASE | re.ASCII
)
_SIGNING_LABEL = re.compile(
    r"(?:by|name|title|its|date|dated|address|attn|attention|per|witness|signed?|telephone|facsimile|phone"
    r"|fax|telecopy|telecopier|telex|e-?mail|tel)\b ?:?|/s/|_{3}",
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
_UNMISTAKABLE = re.compile(
    r"(?P<number>[-\u2013\u2014]{1,2} ?(?:\d{1,3}|[ivxl]{1,5}) ?[-\u2013\u2014]{1,2})"
    r"|Source: .{2,80}, \d{1,2}/\d{1,2}/\d{4}"
)
"""A page's number between dashes, and what a service prints at the foot of a filing: known by themselves."""
_SIGNS = "<*#-\u2013\u2014S"
"""How these, tags and rows of stars begin."""
_RULES = "-=\u2014"
_DIGITS = re.compile(r"[0-9][0-9]*")
"""Led by a class of characters, which is looked for twice as fast as a repetition."""
_PAGED_HEAD = re.compile(r"\b[Pp](?:age|AGE) \d")

_PAGE_GAP = 4
"""So many blank lines are taken for a page break where pages are not marked."""
_WIDE_PAGE_GAP = 12
"""So many are one even where four only set paragraphs apart."""
_OPENING = 15
"""The document's title and the words above it stand in its first so many lines."""
_EDGE = 2
"""Running heads stand in the first or last so many lines of a page."""
_RECURS = 3
_SHORTEST_HEAD, _LONGEST_HEAD = 10, 120
_MOST_WORDS = 16
_BESIDE = 8
"""Within so many lines of a page number its heads and feet stand."""
_CLOSE = 3
"""So many blank lines may stand between a page number and the head or foot that it belongs to."""


def set_aside(rows: list[Row]) -> list[Row]:
    """Mark furniture on the rows; all of them are returned, a page number cut from a line's end apart."""
    _tags_and_rules(rows)
    rows = _cut_page_tails(rows)
    _underlines(rows)
    pages = _pages(rows)
    mark_at_edges(pages)
    mark_counted(rows)
    short = [row for row in rows[:_OPENING] if len(row.text) <= _LONGEST_HEAD]
    opening = frozenset({_key(row.text): row.number for row in reversed(short)}.values())
    _running_heads(pages, opening, 0.3)
    _running_heads(_pages(rows, _WIDE_PAGE_GAP), opening, 0.1)
    mark_beside_heads(rows)
    _beside_numbers(rows)
    _breaks_at_furniture(rows)
    return rows


def _tags_and_rules(rows: list[Row]) -> None:
    """Mark tags, rows of stars and page marks; note which rows lie in a table or after a page break."""
    table = page_break = False
    for row in rows:
        if row.text[0] in _SIGNS and row.furniture is None:
            tags = _mark_sign(row)
            page_break = page_break or "<page>" in tags
            table = (table or "<table>" in tags) and "</table>" not in tags
        if table:
            row.table = True
        if row.furniture is not None:
            page_break = page_break or row.page_before
        elif page_break:
            row.page_before, page_break = True, False


def _mark_sign(row: Row) -> str:
    """Mark a row that begins with a sign, if it is no more than such; returns its text where it has tags."""
    text = row.text
    if tags := _TAGS.match(text):
        lowered = text.lower()
        if tags.end() == len(text):
            row.furniture = "page-mark" if "<page>" in lowered else "tag"
        else:
            row.text = text[tags.end() :].lstrip()
            row.start += len(text) - len(row.text)
            row.indent += len(text) - len(row.text)
        return lowered
    if text[0] in "*#" and not text.strip(f"{text[0]} "):
        row.furniture = "separator"
    elif alone := _UNMISTAKABLE.fullmatch(text):
        row.furniture = "page-number" if alone["number"] else "running-head"
    return ""


def _cut_page_tails(rows: list[Row]) -> list[Row]:
    """Cut a page number off the end of a long line that ends a page (text made from PDF)."""
    numbers: list[Row] = []
    for index, row in enumerate(rows):
        if len(row.text) < 200 or not row.text[-1].isdigit():
            continue
        if index + 1 < len(rows) and rows[index + 1].blank_before < _PAGE_GAP:
            continue
        tail = _PAGE_TAIL.search(row.text, len(row.text) - 20)
        if tail is None:
            continue
        number = Row(tail[1], row.start + tail.start(1), row.number, row.indent, 0)
        number.furniture = "page-number"
        row.text = row.text[: tail.start()].rstrip()
        numbers.append(number)
    return sorted([*rows, *numbers], key=lambda row: row.start) if numbers else rows


def _underlines(rows: list[Row]) -> None:
    """Mark rows of dashes; a row that stands directly under text underlines it."""
    body = [row for row in rows if row.furniture is None]
    for at in reversed([at for at, row in enumerate(body) if row.text[0] in _RULES]):
        row = body[at]
        if len(row.text) < 3 or row.text.strip(f"{_RULES} "):
            continue
        row.furniture = "underline"
        if at and body[at - 1].number + 1 == row.number:
            body[at - 1].underlined = True
        for below in body[at + 1 : at + 2]:
            if below.furniture is None and not below.blank_before:
                below.blank_before = row.blank_before  # what a rule sets apart is a paragraph of its own


def _pages(rows: list[Row], gap: int = _PAGE_GAP) -> list[list[Row]]:
    """The rows that are not furniture, page by page. Without marks, wide gaps stand for page breaks."""
    body = [row for row in rows if row.furniture is None]
    marked = True in [row.page_before for row in rows]
    breaks = [
        at for at, row in enumerate(body) if at and (row.page_before if marked else row.blank_before >= gap)
    ]
    return [body[start:end] for start, end in pairwise((0, *breaks, len(body)))]


def _beside_numbers(rows: list[Row]) -> None:
    """Mark lines that recur beside page numbers: heads and feet of more than one line."""
    near: list[Row] = []
    for index in [at for at, row in enumerate(rows) if row.furniture == "page-number"]:
        for step in (1, -1):
            near += _neighbours(rows, index, step)
    rows_near = {row.number: row for row in near}.values()
    counts = Counter(row.text for row in rows_near)
    for row in rows_near:
        if counts[row.text] >= _RECURS and row.text[0] != "[" and not _BARE_NUMBER.fullmatch(row.text):
            row.furniture = "running-head"


def _neighbours(rows: list[Row], index: int, step: int) -> list[Row]:
    """The lines that stand close after (or before) the page number ``rows[index]``, at most three."""
    found: list[Row] = []
    at = index + step
    while 0 <= at < len(rows) and len(found) < 3 and abs(at - index) <= _BESIDE:
        row, lower = rows[at], rows[max(at, at - step)]
        if lower.blank_before > _CLOSE or len(row.text.split(None, _MOST_WORDS)) > _MOST_WORDS:
            break
        if row.text[-1] == ":" or _SIGNING_LABEL.match(row.text):
            break
        if row.furniture is None:
            found.append(row)
        at += step
    return found


def _running_heads(pages: list[list[Row]], opening: frozenset[int], share: float) -> None:
    """Mark lines that recur, but for their digits, at the edges of three pages or more.

    They recur on a ``share`` of the pages. What stands at the head of the document is what they repeat.
    """
    if len(pages) < _RECURS:
        return
    edges = [
        (before, row, _key(row.text))
        for page in pages
        for before, row in _edges(page)
        if _SHORTEST_HEAD <= len(row.text) <= _LONGEST_HEAD
    ]
    counts = Counter([key for _, _, key in edges])
    kept = opening.difference([page[-1].number for page in pages if len(page) > 1])
    for before, row, key in edges:
        if counts[key] < _RECURS or counts[key] < len(pages) * (0.1 if "#" in key else share):
            continue
        if (row.number in kept or _is_printed_name(before, row)) and not _PAGED_HEAD.search(row.text):
            continue
        sentence = row.text[-1] in ".;:," and len(row.text) > 50
        if not sentence and "...." not in row.text and not _SIGNING_LABEL.match(row.text):
            row.furniture = "running-head"


def _edges(page: list[Row]) -> list[tuple[Row | None, Row]]:
    """The first and the last lines of a page, each with the one before it; furniture not counted."""
    kept = [row for row in page if row.furniture is None]
    places = range(len(kept)) if len(kept) <= 2 * _EDGE else (*range(_EDGE), *range(-_EDGE, 0))
    return [(kept[at - 1] if at else None, kept[at]) for at in places]


def _is_printed_name(before: Row | None, row: Row) -> bool:
    """Whether a line stands right under a signature: the name in print."""
    if before is None or row.blank_before:
        return False
    return "/s/" in before.text or before.text.startswith("___")


def _breaks_at_furniture(rows: list[Row]) -> None:
    """A page number or a running head between two lines is a page break between them."""
    passed = False
    for row in rows:
        if row.furniture is not None:
            passed = passed or row.furniture in ("page-number", "running-head")
        elif passed:
            row.page_before, passed = True, False


@lru_cache(maxsize=1024)
def _key(text: str) -> str:
    """A line with its digits made alike; but "Section 4" and "Section 5" are two headings, not one head."""
    folded = text.lower()
    key = _DIGITS.sub("#", folded)
    return folded if key != folded and _LABELLED_NUMBER.fullmatch(folded) else key
