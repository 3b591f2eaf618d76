"""How far addresses go on behind the words that announce them: up to the next matter."""

from __future__ import annotations

from bisect import bisect_right
from itertools import islice

from checker.model.agreement import Scope, Section
from checker.model.reading import Reading
from checker.parser.notices.address_words import has_city, is_place
from checker.parser.notices.names import Names

MOST_CHARACTERS = 8000
"""Addresses take no more room than that."""
_DETAIL = ("letter", "roman")
_LONGEST_HEADING = 60
_TO_SOMEBODY = ("to ", "if to ", "for the ", "notices to ")
_SIGNING = (
    "in witness whereof", "witness my hand", "/s/", "\nby:", "\nsignatures\n", "\nexecuted as ", "\nsigned ",
)  # fmt: skip


def section_of(sections: tuple[Section, ...], offset: int) -> Section | None:
    """The division with its own heading or number that holds an offset, sub-items of lists left out."""
    index = bisect_right(sections, offset, key=lambda section: section.span.start) - 1
    while index >= 0:
        section = sections[index]
        detail = section.style in _DETAIL and "notice" not in section.heading.lower()
        if offset in section.span and (not detail or section.parent is None):
            return section
        if section.parent is None:
            return None
        index = section.parent
    return None


def reach_of(
    reading: Reading, scopes: tuple[Scope, ...], sections: tuple[Section, ...], names: Names, end: int
) -> int:
    """Up to where addresses may stand that are announced before ``end``."""
    scope = max(bisect_right(scopes, end, key=lambda scope: scope.span.start) - 1, 0)
    limit = min(scopes[scope].span.end, end + MOST_CHARACTERS)
    section = section_of(sections, end)
    if section is not None and not (
        section.style in ("article", "unnumbered") or section.heading.lower().startswith(_TO_SOMEBODY)
    ):
        limit = min(limit, section.span.end)
    index = bisect_right(sections, end, key=lambda section: section.span.start)
    for other in islice(sections, index, None):
        if other.span.start >= limit:
            break
        if _is_another_matter(other, names):
            limit = other.span.start
    for words in _SIGNING:
        at = reading.folded.find(words, end, limit)
        limit = at if at >= 0 else limit
    return limit


def _is_another_matter(section: Section, names: Names) -> bool:
    """Whether a heading opens another clause: it is none of an addressee ("If to the Seller")."""
    heading = section.heading
    if not heading or len(heading) > _LONGEST_HEADING or section.style == "unnumbered":
        return False
    if any(char.isdigit() for char in heading) or is_place(heading) or has_city(heading):
        return False
    words = heading.lower()
    addressee = " to " in f" {words} " or "address" in words or "notice" in words or ":" in heading
    return not addressee and not names.find(heading)
