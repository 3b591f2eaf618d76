"""Questions to an agreement's outline that several checks ask: what is sure, what stands under a number."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from itertools import islice

from checker.model.agreement import Agreement, Scope, Section
from checker.model.reading import Span

SURE = 0.8
"""Below this confidence the numbers of a scope are a guess, and nothing is said of them."""

_HEADING = 100
"""A paragraph so short may be a heading."""
_LIST_STYLES = ("letter", "roman", "numeral", "word")
_LEADING_ZERO = re.compile(r"(?<!\d)0+(?=\d)")


def is_sure(agreement: Agreement, scope: int) -> bool:
    """Whether the outline of a scope was understood well enough to find fault with."""
    outlines = agreement.outlines  # one a scope, in their order
    if scope < len(outlines) and outlines[scope].scope == scope:
        return outlines[scope].confidence >= SURE
    return any(outline.scope == scope and outline.confidence >= SURE for outline in outlines)


def opens_division(agreement: Agreement, section: Section) -> bool:
    """Whether a number surely opens a division: no citation at the head of a line, no page number."""
    text = agreement.text
    start, end = section.number_span.start, section.number_span.end
    if start and text[start - 1] != "\n":
        return False
    if text[start:end].isdigit() or text[end : end + 1] == "(" or text[end - 1 : end + 1].isalnum():
        return False
    before = text[max(start - 40, 0) : max(start - 1, 0)].rstrip("\"')] ")
    heads = agreement.reading.paragraph_at(max(start - 2, 0))
    short = heads is not None and heads.end - heads.start < _HEADING and not text[heads.start].islower()
    return before[-1:] in (".", ";", ":", "") or (short and before[-1:].isupper())


def number_key(label: str) -> str:
    """A number as compared: ``"4.02(A)."`` is ``"4.2(a)"``."""
    return _LEADING_ZERO.sub("", label.strip().rstrip(".").lower())


def sections_by_number(agreement: Agreement) -> dict[tuple[int, str], list[Section]]:
    """The sections under each scope and number (as :func:`number_key` has it), in reading order."""
    found: dict[tuple[int, str], list[Section]] = {}
    for section in agreement.sections:
        if section.number:
            found.setdefault((section.scope, number_key(section.path)), []).append(section)
    return found


def whole_section(agreement: Agreement, section: Section) -> Span:
    """A section with all that may be its text."""
    return Span(section.span.start, end_of_text(agreement.sections, agreement.scopes, section))


def end_of_text(sections: Sequence[Section], scopes: Sequence[Scope], section: Section) -> int:
    """Where all that may be a section's text ends: at the next division of its own kind or above."""
    stop = scopes[section.scope].span.end
    first = bisect_right(sections, section.span.start, key=lambda each: each.span.start)
    for other in islice(sections, first, None):
        if other.span.start >= stop:
            break
        if other.scope != section.scope:
            continue
        if other.level <= section.level and (other.style == section.style or other.style not in _LIST_STYLES):
            stop = other.span.start
            break
    return max(stop, section.span.end)
