"""Lists inside a paragraph whose marks skip or repeat: ``(a) ...; (b) ...; and (d) ...``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from checker.api import Agreement, Check, CheckResult, Hit, NoParams, Related, Span, check, hookimpl

API_VERSION = 1

_MARK = re.compile(r"\(([a-z]{1,2}|[ivx]{1,5}|\d{1,2})\) (?=[A-Za-z\"$\[])")
_LISTED = re.compile(r"(?:[;,:]|[;,:] ?(?:and|or|and/or|provided that|but|then))$")
"""Before a mark that stands in a list, rather than in a citation: "; and (b)", not "clause (b)"."""
_CITED = re.compile(
    r"\(\w{1,4}\)(?:,|;| and| or|, and|, or)$|\b(?:clauses?|sections?|paragraphs?|items?)\b[^.;]{0,30}$"
)
_ROMANS = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv")
_LETTERS = tuple("abcdefghijklmnopqrstuvwxyz")
_FIGURES = tuple(str(number) for number in range(1, 30))
_FEWEST = 3
_BEFORE = 48
_LEFT_OUT = ("*", "reserved", "omitted", "[", "deleted")


class Mark(Struct, frozen=True, gc=False):
    """One mark: what it says and where it stands, its parentheses included."""

    name: str
    span: Span


@check("lists.mark_order", facts=("mark", "before", "expected"), cases=("repeated",))
def mark_order(agreement: Agreement, params: NoParams) -> CheckResult:
    """A mark that skips or repeats in a list inside a paragraph."""
    for marks in _rows(agreement.text):
        yield from _breaks(agreement, marks)


def _rows(text: str) -> Iterator[list[Mark]]:
    """The marks of each paragraph that has any, in order."""
    row: list[Mark] = []
    end = -1
    for match in _MARK.finditer(text):
        start = match.start()
        if start > end:
            yield row
            row = []
            stop = text.find("\n", start)
            end = stop if stop >= 0 else len(text)
        if text[start - 1 : start] in (" ", "\n", ""):
            row.append(Mark(match[1], Span(start, match.end() - 1)))
    yield row


def _breaks(agreement: Agreement, row: list[Mark]) -> Iterator[Hit]:
    """The one place where a paragraph's only list with letters, with numerals or with figures breaks."""
    folded = agreement.reading.folded
    for signs, marks in _lists(row):
        ranks = [signs.index(mark.name) for mark in marks]
        wrong = [index for index in range(1, len(ranks)) if ranks[index] != ranks[index - 1] + 1]
        if len(wrong) != 1 or ranks.count(0) != 1 or ranks[0] != 0:
            continue  # two lists, one perhaps inside of the other
        before, mark = marks[wrong[0] - 1], marks[wrong[0]]
        step = ranks[wrong[0]] - ranks[wrong[0] - 1]
        expected = signs[ranks[wrong[0] - 1] + 1]
        between = folded[before.span.end : mark.span.start]
        if step not in (0, 2) or not _is_listed(folded, mark) or not _is_prose(agreement, mark):
            continue
        if step == 2 and (f"{expected})" in between or any(sign in between for sign in _LEFT_OUT)):
            continue
        if step == 0 and not (_is_listed(folded, before) and ";" in between[-8:]):
            continue
        facts = {"mark": f"({mark.name})", "before": f"({before.name})", "expected": f"({expected})"}
        related = (Related(before.span, "the mark before"),)
        yield Hit(span=mark.span, facts=facts, related=related, case="" if step else "repeated")


def _lists(row: list[Mark]) -> Iterator[tuple[tuple[str, ...], list[Mark]]]:
    """A paragraph's marks parted by their kind: "(i)" is a numeral where "(ii)" stands too."""
    numerals = _ROMANS if any(mark.name == "ii" for mark in row) else ()
    for signs, others in ((numerals, ()), (_LETTERS, numerals), (_FIGURES, ())):
        marks = [mark for mark in row if mark.name in signs and mark.name not in others]
        if len(marks) >= _FEWEST:
            yield signs, marks


def _is_listed(folded: str, mark: Mark) -> bool:
    head = folded[max(mark.span.start - _BEFORE, 0) : mark.span.start].rstrip()
    return _LISTED.search(head) is not None and _CITED.search(head) is None


def _is_prose(agreement: Agreement, mark: Mark) -> bool:
    paragraph = agreement.reading.paragraph_at(mark.span.start)
    return paragraph is not None and paragraph.kind == "text"


@hookimpl
def checker_checks() -> list[Check]:
    """The check of this module."""
    return [mark_order]
