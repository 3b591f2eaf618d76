"""Where addresses for notices may stand: behind the words that announce them, up to the next matter."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from itertools import islice

from msgspec import Struct

from checker.model.agreement import Scope, Section, Signature
from checker.model.reading import Reading, Span
from checker.parser.notices.addressees import is_place
from checker.parser.notices.names import Names
from checker.parser.notices.pieces import names_addressee
from checker.text.anchors import ending, places

_ANNOUNCED = re.compile(r"address(?:es|ed)?\b[^.:\n]{0,240}(?::|(?:follows|below|following)\.?(?=\n)|(?=\n))")
_COLONS = ("as follows:", "the following:", " to:", "as follows :", " to :")
_SENT = re.compile(
    r"(?:directed|sent|delivered|given|mailed|made|transmitted) to ?:\Z|(?:follows|following) ?:\Z"
)
_NOTICE = re.compile(r"\b(?<!this )notices?\b|communication|correspondence")
_ON_SIGNATURE_PAGE = re.compile(
    r"address(?:es)?\b[^.\n]{0,90}(?:(?:signature|execution) pages?|signature blocks?|"
    r"(?:beneath|below|under|opposite|beside|with|by) (?:its|his|her|their|such [a-z]+'s|each [a-z]+'s|the) "
    r"(?:respective )?(?:names?|signatures?))"
)
_BLOCK_LABEL = re.compile(r"(?<=\n)[^\n:]{0,40}\baddress(?:es)?(?: [^\n:]{0,40})?:")
_BLOCK_REACH = 1200
"""An address under a signature stands within so many characters of the block's first word."""
_SENTENCE_BACK = 700
_HEADING_BACK = 160
_MOST_CHARACTERS = 8000
"""Addresses take no more room than that."""
_DETAIL = ("letter", "roman")
_LONGEST_HEADING = 60


class Announcement(Struct, frozen=True):
    """Words after which addresses may follow."""

    begin: int
    """Where their sentence begins."""
    end: int
    limit: int
    """Up to where addresses may stand."""


def announcements(
    reading: Reading,
    scopes: tuple[Scope, ...],
    sections: tuple[Section, ...],
    names: Names,
    signatures: tuple[Signature, ...],
) -> list[Announcement]:
    """Every place that may announce addresses for notices, in order."""
    found = [match.span() for match in _ANNOUNCED.finditer(reading.folded)]
    for at in ending(reading.folded, *_COLONS):
        end = reading.folded.index(":", at) + 1
        if _SENT.search(reading.folded, max(at - 12, 0), end) and not reading.folded[end : end + 1].isdigit():
            found.append((at, end))
    for at in places(reading.folded, "address for notices to ", "addresses for notices to "):
        found.append((at, at))
    for at in places(reading.folded, "if to "):
        before = reading.folded[max(at - 7, 0) : at].rstrip("( ")
        if not before or before[-1] in ".:;,\n)" or reading.folded[at - 1] == "\n":
            found.append((at, at))
    found += _labelled_paragraphs(reading, sections, names)
    signed = set(_in_blocks(reading, signatures))
    sentences = sorted((_sentence_start(reading, start), end) for start, end in {*found, *signed})
    ends = {end for _, end in signed}
    blocks = sorted(signature.block.start for signature in signatures)
    return [
        Announcement(begin, end, min(_limit(reading, scopes, sections, names, end), _next(blocks, end)))
        for begin, end in sentences
        if end in ends or _is_about_notices(reading, sections, begin, end)
    ]


def _next(starts: list[int], offset: int) -> int:
    """The first start behind an offset, or one out of reach."""
    index = bisect_right(starts, offset)
    return starts[index] if index < len(starts) else offset + _MOST_CHARACTERS


def _in_blocks(reading: Reading, signatures: tuple[Signature, ...]) -> list[tuple[int, int]]:
    """Labels of addresses in signature blocks, where a clause on notices sends its reader there."""
    if not signatures or _ON_SIGNATURE_PAGE.search(reading.folded) is None:
        return []
    starts = sorted(signature.block.start for signature in signatures)
    found = []
    for start in starts:
        end = min(_next(starts, start), start + _BLOCK_REACH)
        if (label := _BLOCK_LABEL.search(reading.folded, start, end)) is not None:
            found.append(label.span())
    return found


def _labelled_paragraphs(
    reading: Reading, sections: tuple[Section, ...], names: Names
) -> list[tuple[int, int]]:
    """The first paragraph of each section on notices that is for a party: ``Alder: …``, ``Alder`` alone."""
    found = []
    for section in sections:
        if "notice" not in section.heading.lower():
            continue
        index = bisect_left(reading.paragraphs, section.span.start, key=lambda each: each.start)
        for paragraph in islice(reading.paragraphs, index, None):
            if paragraph.start >= section.span.end:
                break
            words = reading.text[paragraph.start : paragraph.end]
            if names_addressee(words, names.pattern) or names.is_label(words) or names.is_name(words):
                found.append((paragraph.start, paragraph.start))
                break
    return found


def _is_about_notices(reading: Reading, sections: tuple[Section, ...], begin: int, end: int) -> bool:
    """Whether the sentence, a short heading above it, or its section's heading speaks of notices."""
    if _NOTICE.search(reading.folded, begin, end):
        return True
    section = section_of(sections, begin)
    if section is not None and "notice" in section.heading.lower():
        return True
    if "address" not in reading.folded[begin:end]:
        return False
    index = reading.paragraph_index(begin)
    paragraph = reading.paragraphs[index]
    near = max(begin - _HEADING_BACK, paragraph.start)
    if index > 0 and begin == paragraph.start:
        above = reading.paragraphs[index - 1]
        if above.end - above.start <= _HEADING_BACK:
            near = above.start
    return _NOTICE.search(reading.folded, near, end) is not None


def _sentence_start(reading: Reading, at: int) -> int:
    paragraph = reading.paragraph_at(at)
    floor = max(paragraph.start if paragraph else 0, at - _SENTENCE_BACK)
    stop = reading.text.rfind(". ", floor, at)
    return stop + 2 if stop >= 0 else floor


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


def _limit(
    reading: Reading, scopes: tuple[Scope, ...], sections: tuple[Section, ...], names: Names, end: int
) -> int:
    """Up to where addresses may stand."""
    scope = max(bisect_right(scopes, end, key=lambda scope: scope.span.start) - 1, 0)
    limit = min(scopes[scope].span.end, end + _MOST_CHARACTERS)
    section = section_of(sections, end)
    if section is not None and section.style not in ("article", "unnumbered"):
        limit = min(limit, section.span.end)
    index = bisect_right(sections, end, key=lambda section: section.span.start)
    for other in islice(sections, index, None):
        if other.span.start >= limit:
            break
        if _is_another_matter(other, names):
            limit = other.span.start
    for words in ("in witness whereof", "witness my hand", "/s/", "\nby:"):
        at = reading.folded.find(words, end, limit)
        limit = at if at >= 0 else limit
    return limit


def _is_another_matter(section: Section, names: Names) -> bool:
    """Whether a heading opens another clause: it is none of an addressee ("If to the Seller")."""
    heading = section.heading
    if not heading or len(heading) > _LONGEST_HEADING or section.style == "unnumbered":
        return False
    if any(char.isdigit() for char in heading) or is_place(heading) or is_place(heading, city=True):
        return False
    words = heading.lower()
    addressee = " to " in f" {words} " or "address" in words or "notice" in words or ":" in heading
    return not addressee and not names.find(heading)


def lead_of(announcement: Announcement, first: int) -> Span:
    """The sentence before the addresses, of which the first begins at ``first``."""
    end = min(announcement.end, first) if announcement.end <= first else announcement.end
    return Span(min(announcement.begin, end), end)
