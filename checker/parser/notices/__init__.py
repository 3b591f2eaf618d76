"""Notice clauses: whose addresses are promised, and the addresses that follow."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter

from msgspec.structs import replace

from checker.model.agreement import Notice, NoticeClause, Party, PartyGroup, Scope, Section
from checker.model.reading import Reading, Span
from checker.parser.cells import Cell, streams
from checker.parser.notices.entries import Entry, entries
from checker.parser.notices.names import Names
from checker.parser.notices.pieces import pieces
from checker.text.anchors import ending, places

_ANNOUNCED = re.compile(r"address(?:es|ed)?\b[^.:\n]{0,240}(?::|(?:follows|below|following)\.?(?=\n)|(?=\n))")
_COLONS = ("as follows:", "the following:", " to:", "as follows :", " to :")
_SENT = re.compile(
    r"(?:directed|sent|delivered|given|mailed|made|transmitted) to ?:\Z|(?:follows|following) ?:\Z"
)
_ELSEWHERE = re.compile(
    r"signature (?:page|block)|(?:beneath|below|under|opposite|with|after|by) (?:its|his|her|their|"
    r"such [a-z]+'s|each [a-z]+'s|the) (?:respective )?(?:name|signature)|"
    r"(?:set forth|specified|listed|shown|appearing|provided|given|indicated|contained|stated|designated|"
    r"described) (?:for [a-z ]{0,40})?(?:on|in|at|opposite|under|above) (?:the )?(?:signature|schedule|"
    r"exhibit|annex|appendix|first page|preamble|cover|beginning|introductory|opening|heading|records|"
    r"books|"
    r"[a-z]+ agreement|purchase agreement|above|administrative questionnaire)|first (?:above )?(?:written|"
    r"set forth)|set forth above|above written|"
    r"(?:last|most recent|then current)[a-z ]{0,20} address|on (?:file|record)|records of|last known|"
    r"most recently"
)
_REAL = re.compile(
    r"\b\d{5}\b|\b(?:Street|Avenue|Road|Drive|Boulevard|Blvd|Floor|Suite|Box|Plaza|Lane|Square|St|Ave|"
    r"Rd)\b|\b[A-Z]\d[A-Z] ?\d[A-Z]\d\b|@",
    re.IGNORECASE,
)
_COLUMN_HEADS = re.compile(
    r"(?:if to|to\b|with|copy|attention|attn|fax|facsimile|tel|phone|e-?mail)|.{0,150}\b\d{5}\b",
    re.IGNORECASE,
)
_NO_ADDRESSEE = re.compile(r"c/o\b|(?:at|in|to|the|same|his|her|its) ", re.IGNORECASE)
"""A line that names someone else: who takes the mail in, or keeps the address on file."""
_NOTICE_WORDS = ("notice", "communication", "correspondence")
_SENTENCE_BACK = 700
_HEADING_BACK = 160
_MOST_LINES = 140
_MOST_CHARACTERS = 8000
"""Addresses take no more room than that."""
_MOST_TRIES = 8
"""A paragraph that speaks of addresses so often without giving one gives none."""
_DETAIL = ("letter", "roman")


def read_notices(
    reading: Reading,
    scopes: tuple[Scope, ...],
    sections: tuple[Section, ...],
    parties: tuple[Party, ...],
    groups: tuple[PartyGroup, ...],
) -> tuple[NoticeClause, ...]:
    """The notice clauses of the main instrument and its attachments, in order."""
    names = Names.of(parties, groups)
    clauses: list[NoticeClause] = []
    floor = 0
    failures: Counter[int] = Counter()
    for begin, end in _announcements(reading):
        paragraph = reading.paragraph_index(end)
        if end < floor or failures[paragraph] >= _MOST_TRIES:
            continue
        clause = _clause(reading, scopes, sections, names, begin, end)
        if clause is not None:
            clauses.append(clause)
            floor = clause.span.end
        else:
            failures[paragraph] += 1
    return tuple(clauses)


def _announcements(reading: Reading) -> list[tuple[int, int]]:
    """Where addresses may begin: start of the sentence that announces them, and its end."""
    found = [match.span() for match in _ANNOUNCED.finditer(reading.folded)]
    for at in ending(reading.folded, *_COLONS):
        end = reading.folded.index(":", at) + 1
        if _SENT.search(reading.folded, max(at - 12, 0), end) and not reading.folded[end : end + 1].isdigit():
            found.append((at, end))
    for at in places(reading.folded, "if to "):
        before = reading.folded[max(at - 7, 0) : at].rstrip("( ")
        if not before or before[-1] in ".:;,\n)" or reading.folded[at - 1] == "\n":
            found.append((at, at))
    return sorted((_sentence_start(reading, start), end) for start, end in found)


def _sentence_start(reading: Reading, at: int) -> int:
    paragraph = reading.paragraph_at(at)
    floor = max(paragraph.start if paragraph else 0, at - _SENTENCE_BACK)
    stop = reading.text.rfind(". ", floor, at)
    return stop + 2 if stop >= 0 else floor


def _clause(
    reading: Reading,
    scopes: tuple[Scope, ...],
    sections: tuple[Section, ...],
    names: Names,
    begin: int,
    end: int,
) -> NoticeClause | None:
    """The clause whose addresses begin at ``end``; None if none follow, or none for notices."""
    section = _section(sections, begin)
    near = begin if "address" not in reading.folded[begin:end] else max(begin - _HEADING_BACK, 0)
    if not any(word in reading.folded[near:end] for word in _NOTICE_WORDS) and not (
        section and "notice" in section.heading.lower()
    ):
        return None
    limit = _limit(reading, scopes, section, end)
    found = _read_entries(reading, names, end, limit)
    notices = tuple(notice for entry in found if (notice := _notice(entry, names)) is not None)
    if not any(notice.labels or _REAL.search(notice.address) for notice in notices):
        return None
    lead_end = min(end, notices[0].span.start) if end <= notices[0].span.start else end
    lead_in = Span(min(begin, lead_end), lead_end)
    text = reading.folded[lead_in.start : lead_in.end]
    promised, promise = names.promised(text, lead_in.start)
    return NoticeClause(
        span=Span(lead_in.start, max(notice.span.end for notice in notices)),
        lead_in=lead_in,
        promised=promised,
        promise=promise,
        notices=notices,
        elsewhere=_ELSEWHERE.search(text) is not None,
    )


def _section(sections: tuple[Section, ...], offset: int) -> Section | None:
    """The division with its own heading or number that holds an offset, sub-items of lists left out."""
    index = bisect_right(sections, offset, key=lambda section: section.span.start) - 1
    while index >= 0:
        section = sections[index]
        if offset in section.span and (section.style not in _DETAIL or section.parent is None):
            return section
        if section.parent is None:
            return None
        index = section.parent
    return None


def _limit(reading: Reading, scopes: tuple[Scope, ...], section: Section | None, end: int) -> int:
    """Up to where addresses may stand."""
    scope = max(bisect_right(scopes, end, key=lambda scope: scope.span.start) - 1, 0)
    limit = min(scopes[scope].span.end, end + _MOST_CHARACTERS)
    if section is not None and section.style not in ("article", "unnumbered"):
        limit = min(limit, section.span.end)
    for words in ("in witness whereof", "witness my hand", "/s/", "\nby:"):
        at = reading.folded.find(words, end, limit)
        limit = at if at >= 0 else limit
    return limit


def _read_entries(reading: Reading, names: Names, start: int, limit: int) -> list[Entry]:
    lines = reading.lines
    first = max(bisect_right(lines, start, key=lambda line: line.start) - 1, 0)
    if start >= lines[first].end:
        first += 1
    last = min(bisect_right(lines, limit - 1, key=lambda line: line.start), first + _MOST_LINES)
    items = [
        piece
        for cells in streams(reading, first, last, start, _COLUMN_HEADS)
        for piece in pieces(reading, _clipped(cells, limit), names.pattern)
        if piece.start < limit
    ]
    return entries(items)


def _clipped(cells: list[Cell], limit: int) -> list[Cell]:
    """The cells before ``limit``, the last one cut there."""
    return [cell if cell.end <= limit else replace(cell, end=limit) for cell in cells if cell.start < limit]


def _notice(entry: Entry, names: Names) -> Notice | None:
    named = entry.addressee()
    if named is None:
        return None
    name, span = named
    address = entry.address(span)
    served = names.find(entry.who) | names.find(name)
    for line in entry.lines[:4]:
        if not _NO_ADDRESSEE.match(line.text):
            served |= names.find(line.text)
    return Notice(
        name=name,
        span=entry.span,
        address=address,
        parties=() if entry.copy else tuple(sorted(served)),
        copy_only=entry.copy,
        labels=entry.labels,
    )
