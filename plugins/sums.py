"""Sums: rows of a table that do not make the total under them."""

from __future__ import annotations

import re

from msgspec import Struct

from checker.api import (
    Agreement,
    Check,
    CheckResult,
    Hit,
    NoParams,
    Paragraph,
    Related,
    Span,
    check,
    hookimpl,
)

API_VERSION = 1

_TOTAL = ("total", "grand total")
_TAKEN_OFF = re.compile(r"(?:less|minus|deduct\w{0,6})\b(?! than)|credits?(?::| for\b| ?\Z)")
_FIGURE = re.compile(
    r"\$ ?(?P<amount>\d[\d,]*(?:\.\d+)?)|(?P<share>\d{1,3}(?:\.\d+)?) ?%"
    r"|(?<![\w./-])(?P<plain>\d{1,3}(?:,\d{3})+)(?![\w/.-])"
)
_OTHER_FIGURE = re.compile(r"\d")
_MOST_ROWS = 60
_LEAST_ROWS = 2
_LONGEST_ROW = 200
_ROUNDING = 0.011
"""Each row may be rounded by about so much."""


class Figure(Struct, frozen=True):
    """A number in a row: its kind (an amount, a share, plain) and its value."""

    kind: str
    value: float
    span: Span


@check("sums.total", facts=("total", "sum"))
def total(agreement: Agreement, params: NoParams) -> CheckResult:
    """The rows above the row "Total" do not make what it says, in some column."""
    folded, paragraphs = agreement.reading.folded, agreement.reading.paragraphs
    for index, paragraph in enumerate(paragraphs):
        if not folded.startswith(_TOTAL, paragraph.start):
            continue
        stated = _figures(folded, paragraph)
        rows = _rows(folded, paragraphs[max(index - _MOST_ROWS, 0) : index], stated) if stated else []
        if len(rows) < _LEAST_ROWS:
            continue
        for column, figure in enumerate(stated):
            made = sum(row[column].value * _sign(folded, row) for row in rows)
            if abs(made - figure.value) > _ROUNDING * len(rows):
                facts = {
                    "total": agreement.words(figure.span),
                    "sum": f"{made:,.2f}".removesuffix(".00"),
                }
                related = (
                    Related(rows[-1][column].span, "the first of the rows"),
                    Related(rows[0][column].span, "the last of the rows"),
                )
                yield Hit(span=figure.span, facts=facts, related=related)


def _rows(folded: str, above: tuple[Paragraph, ...], stated: list[Figure]) -> list[list[Figure]]:
    """The rows above a total, from the last up to a heading without figures; none if that is not sure."""
    rows: list[list[Figure]] = []
    for paragraph in reversed(above):
        row = _figures(folded, paragraph)
        if not row:
            heading = _OTHER_FIGURE.search(folded, paragraph.start, paragraph.end) is None
            return rows if heading or paragraph.end - paragraph.start > _LONGEST_ROW else []
        if [figure.kind for figure in row] != [figure.kind for figure in stated]:
            return []
        if "total" in folded[paragraph.start : paragraph.end]:
            return []
        rows.append(row)
    return []


def _sign(folded: str, row: list[Figure]) -> int:
    """-1 for a row that is taken off: "Less: deposit", "($50,000)"."""
    line = folded[folded.rfind("\n", 0, row[0].span.start) + 1 : row[0].span.start]
    return -1 if _TAKEN_OFF.match(line) or line.endswith("(") else 1


def _figures(folded: str, paragraph: Paragraph) -> list[Figure]:
    """The figures that end a row; none if words follow them."""
    if paragraph.end - paragraph.start > _LONGEST_ROW:
        return []
    found = [
        Figure(
            match.lastgroup or "", float(match[match.lastgroup or 0].replace(",", "")), Span(*match.span())
        )
        for match in _FIGURE.finditer(folded, paragraph.start, paragraph.end)
    ]
    return found if found and found[-1].span.end >= paragraph.end - 1 else []


@hookimpl
def checker_checks() -> list[Check]:
    """The check of this module."""
    return [total]
