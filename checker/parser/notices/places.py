"""Where addresses for notices may stand: under a heading on notices, behind a sentence that speaks of them;
and how far they may go on.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import islice

from checker.model.agreement import Scope, Section
from checker.model.reading import Reading
from checker.parser.notices.address_words import has_address, has_city, is_place
from checker.parser.notices.names import Names
from checker.text.anchors import places
from checker.text.sentences import begin_of

MOST_CHARACTERS = 8000
"""Addresses take no more room than that."""
_TOPIC = re.compile(r"notices?\b(?<!this notice)|communication|correspondence")
_HEADING = re.compile(
    r"notices\b|\A(?:[\W\divx]|section|article)*notice\W*\Z|communications|correspondence|\Acontacts\Z|addresses|domicil|"
    r"notice (?:details|addresses|provisions?)|(?:addresses|details|particulars) for notices?"
)
_LONGEST_HEADING = 36
_ABOVE = 160
_SENTENCE_BACK = 700
_CHAIN = 900
"""A list of addressees goes on within so many characters."""
_RUNNING = 300
_OPENS = 6
"""A sentence on notices to somebody begins so: "Any notice to the Tenant"."""
_ANNOUNCING = re.compile(r":(?:\n|(?:(?<=to:)|(?<=follows:)|(?<=following:)) )")
_NOTICE_TO = re.compile(r"notices? (?:to|for) ")
_DETAIL = ("letter", "roman")
_LONGEST_OTHER = 60
_TO_SOMEBODY = ("to ", "if to ", "for the ", "notices to ")
_SIGNING = (
    "in witness whereof", "witness my hand", "/s/", "\nby:", "\nsignatures\n", "\nexecuted as ", "\nsigned ",
)  # fmt: skip


def find_places(reading: Reading, sections: tuple[Section, ...]) -> set[int]:
    """Every place where addresses for notices may begin."""
    notices = tuple(places(reading.folded, "notice"))
    addresses = tuple(places(reading.folded, "address"))
    return {
        *_under_headings(reading, sections, notices),
        *_sentences(reading, sections, addresses),
        *_lists(reading, sections),
        *_running(reading, notices),
    }


def _under_headings(reading: Reading, sections: tuple[Section, ...], notices: Sequence[int]) -> Iterator[int]:
    """What stands under a section's heading on notices, and below any short line on them."""
    for section in sections:
        if section.heading and _HEADING.search(section.heading.lower()):
            span = section.heading_span or section.span
            yield span.end
    for at in notices:
        before = reading.folded.rfind("\n", max(at - _LONGEST_HEADING, 0), at)
        end = reading.folded.find("\n", at, before + _LONGEST_HEADING) if before >= 0 else -1
        if end >= 0 and _HEADING.search(reading.folded[before + 1 : end]):
            yield end + 1


def _sentences(reading: Reading, sections: tuple[Section, ...], addresses: Sequence[int]) -> Iterator[int]:
    """Sentences on notices that speak of addresses."""
    last = -1
    for at in addresses:
        if at < last:
            continue
        begin, last = sentence_start(reading, at), reading.folded.find("\n", at)
        end = min(at + _RUNNING, last) if last >= 0 else at + _RUNNING
        if _is_about_notices(reading, sections, begin, end):
            yield begin


def _lists(reading: Reading, sections: tuple[Section, ...]) -> Iterator[int]:
    """Sentences on notices that end in a colon before a list, and lists of conditions: "If to Alder"."""
    folded = reading.folded
    for colon in _ANNOUNCING.finditer(folded):
        at = colon.start()
        if folded.rfind("notice", max(at - _SENTENCE_BACK, 0), at) < 0:
            continue
        begin = sentence_start(reading, at)
        if _TOPIC.search(folded, begin, at) and has_address(reading.text[at : at + _RUNNING]):
            yield begin
    for at in places(folded, "if to "):
        before = folded[max(at - 7, 0) : at].rstrip("( ")
        if before and before[-1] not in ".:;,\n)" and folded[at - 1] != "\n":
            continue
        if _is_about_notices(reading, sections, max(at - _CHAIN, 0), at):
            yield sentence_start(reading, at)


def _running(reading: Reading, notices: Sequence[int]) -> Iterator[int]:
    """Sentences on notices in which an address stands."""
    for at in notices:
        if not _NOTICE_TO.match(reading.folded, at) or at - (begin := sentence_start(reading, at)) > _OPENS:
            continue
        end = reading.folded.find("\n", at, at + _RUNNING)
        if has_address(reading.text[at : end if end >= 0 else at + _RUNNING]):
            yield begin


def _is_about_notices(reading: Reading, sections: tuple[Section, ...], begin: int, end: int) -> bool:
    """Whether some words, a short line above them, or their section's heading speak of notices."""
    index = reading.paragraph_index(begin)
    paragraph = reading.paragraphs[index]
    above = reading.paragraphs[index - 1] if index > 0 and begin == paragraph.start else paragraph
    near = above.start if paragraph.start - above.start <= _ABOVE else paragraph.start
    if _TOPIC.search(reading.folded, max(near, begin - _ABOVE), end):
        return True
    return headed(sections, begin) is not None


def headed(sections: tuple[Section, ...], at: int) -> Section | None:
    """The section on notices in which a place stands."""
    section = section_of(sections, at)
    return section if section is not None and "notice" in section.heading.lower() else None


def sentence_start(reading: Reading, at: int) -> int:
    """Where the sentence begins in which an offset stands."""
    paragraph = reading.paragraph_at(at)
    floor = max(paragraph.start if paragraph else 0, at - _SENTENCE_BACK)
    return begin_of(reading.text, at + 1, floor)


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
    reading: Reading, scopes: tuple[Scope, ...], sections: tuple[Section, ...], names: Names, start: int
) -> int:
    """Up to where addresses may stand that begin at ``start``: up to the next matter."""
    scope = max(bisect_right(scopes, start, key=lambda scope: scope.span.start) - 1, 0)
    limit = min(scopes[scope].span.end, start + MOST_CHARACTERS)
    section = section_of(sections, start)
    if section is not None and not (
        section.style in ("article", "unnumbered") or section.heading.lower().startswith(_TO_SOMEBODY)
    ):
        limit = min(limit, section.span.end)
    index = bisect_right(sections, start, key=lambda section: section.span.start)
    for other in islice(sections, index, None):
        if other.span.start >= limit:
            break
        if _is_another_matter(other, names):
            limit = other.span.start
    for words in _SIGNING:
        at = reading.folded.find(words, start, limit)
        limit = at if at >= 0 else limit
    return limit


def _is_another_matter(section: Section, names: Names) -> bool:
    """Whether a heading opens another clause: it is none of an addressee ("If to the Seller")."""
    heading = section.heading
    if not heading or len(heading) > _LONGEST_OTHER or section.style == "unnumbered":
        return False
    if any(char.isdigit() for char in heading) or is_place(heading) or has_city(heading):
        return False
    words = heading.lower()
    addressee = " to " in f" {words} " or "address" in words or "notice" in words or ":" in heading
    return not addressee and not names.find(heading)
