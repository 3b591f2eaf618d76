"""Notice clauses: whose addresses are promised, and the addresses that follow."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from msgspec.structs import replace

from checker.model.agreement import Notice, NoticeClause, Party, PartyGroup, Scope, Section, Signature
from checker.model.reading import Reading, Span
from checker.parser.cells import Cell
from checker.parser.notices.address_words import has_address, is_title
from checker.parser.notices.addressees import addressee
from checker.parser.notices.announcements import Announcement, find_announcements, lead_of
from checker.parser.notices.entries import Addresses, Entry, entries
from checker.parser.notices.names import Names
from checker.parser.notices.pieces import Piece, pieces
from checker.parser.notices.running import read_running
from checker.parser.notices.stretches import Mentions
from checker.parser.notices.tables import read_tables
from checker.parser.notices.units import unit_streams

_ELSEWHERE = re.compile(
    r"signature (?:page|block)|(?:beneath|below|under|opposite|with|after|by) (?:its|his|her|their|"
    r"such [a-z]+'s|each [a-z]+'s|the) (?:respective )?(?:name|signature)|"
    r"(?:set forth|specified|listed|shown|appearing|provided|given|indicated|contained|stated|designated|"
    r"described) (?:for [a-z ]{0,40})?(?:on|in|at|opposite|under|above) (?:the )?(?:signature|schedule|"
    r"exhibit|annex|appendix|first page|preamble|cover|beginning|introductory|opening|heading|records|"
    r"books|"
    r"(?!this |such |said )[a-z]+ agreement|above|administrative questionnaire)|first (?:above )?(?:written|"
    r"set forth)|set forth above|above written|"
    r"(?:last|most recent|then current)[a-z ]{0,20} address|on (?:file|record)|records of|last known|"
    r"most recently"
)
_KEPT = re.compile(r"\b(?:address|residence)\b.*\b(?:records?|file|last|recent|current|home|below|above)\b")
_NO_ADDRESSEE = re.compile(r"c/o\b|(?:at|in|to|the|same|his|her|its) ", re.IGNORECASE)
"""A line that names someone else: who takes the mail in, or keeps the address on file."""
_BLOCK_REACH = 1200
_MOST_LINES = 140
_FEWEST_LINES = 3
_LONGEST_LINE = 60
_MOST_SENTENCES = 3
"""After so many sentences one upon the other no more addresses are looked for."""
_MOST_TRIES = 8
"""A paragraph that speaks of addresses so often without giving one gives none."""


def read_notices(
    reading: Reading,
    scopes: tuple[Scope, ...],
    sections: tuple[Section, ...],
    parties: tuple[Party, ...],
    groups: tuple[PartyGroup, ...],
    signatures: tuple[Signature, ...] = (),
) -> tuple[NoticeClause, ...]:
    """The notice clauses of the main instrument and its attachments, in order.

    An address in a signature block that names nobody is the signer's.
    """
    names = Names.of(parties, groups)
    mentions = Mentions.of(reading, sections)
    tabled = _led_in(reading, names, read_tables(reading, names))
    announced = find_announcements(reading, scopes, sections, names, signatures, mentions)
    clauses = [*tabled, *_announced(reading, names, announced, signatures, _extents(tabled))]
    own = [clause for clause in clauses if not all(notice.copy_only for notice in clause.notices)]
    running = _led_in(reading, names, read_running(reading, names, mentions, _extents(own)))
    clauses = [each for each in clauses if not any(_is_within(each, clause) for clause in running)]
    return tuple(sorted([*clauses, *running], key=lambda clause: clause.span))


def _extents(clauses: Iterable[NoticeClause]) -> list[Span]:
    """The clauses with their lead-ins."""
    return [Span(clause.lead_in.start, clause.span.end) for clause in clauses]


def _announced(
    reading: Reading,
    names: Names,
    announced: Iterable[Announcement],
    signatures: tuple[Signature, ...],
    taken: Sequence[Span],
) -> Iterator[NoticeClause]:
    """The clauses that announcements lead to, outside of what is read already (``taken``)."""
    floor = 0
    failures: Counter[int] = Counter()
    for announcement in announced:
        at = announcement.end
        paragraph = reading.paragraph_index(at)
        if at < floor or failures[paragraph] >= _MOST_TRIES or any(at in span for span in taken):
            continue
        clause = _clause(reading, names, announcement, _signer(signatures, at))
        if clause is not None:
            yield clause
            floor = clause.span.end
        else:
            failures[paragraph] += 1


def _is_within(clause: NoticeClause, other: NoticeClause) -> bool:
    """Whether all addresses of a clause stand among another's: a copy that was read by itself."""
    return all(notice.span in other.span for notice in clause.notices)


def _led_in(reading: Reading, names: Names, found: Iterable[Addresses]) -> list[NoticeClause]:
    """The clauses of addresses that are known with their lead-ins."""
    clauses = (_whole(reading, names, each.entries, each.lead_in, None) for each in found)
    return [clause for clause in clauses if clause is not None]


def _signer(signatures: tuple[Signature, ...], offset: int) -> Signature | None:
    """The signature in whose block an offset stands."""
    before = [each for each in signatures if each.block.start <= offset < each.block.start + _BLOCK_REACH]
    return max(before, key=lambda each: each.block.start, default=None)


def _clause(
    reading: Reading, names: Names, announcement: Announcement, signer: Signature | None
) -> NoticeClause | None:
    """The clause whose addresses an announcement leads to; None if none follow."""
    found = _read_entries(reading, names, announcement.end, announcement.limit)
    if signer is not None:
        found = _own_block(found)
    first = found[0].span.start if found else announcement.end
    return _whole(reading, names, found, lead_of(announcement, max(first, announcement.begin)), signer)


def _whole(
    reading: Reading, names: Names, found: list[Entry], lead_in: Span, signer: Signature | None
) -> NoticeClause | None:
    """The clause with some addresses; None if nothing of an address stands there."""
    notices = tuple(notice for entry in found for notice in _notices(entry, names, signer))
    listed = any(_is_list(entry, names) for entry in found)
    if not (listed or any(_is_real(notice) for notice in notices) or _by_office(found, notices)):
        return None
    text = reading.folded[lead_in.start : lead_in.end]
    promised, promise = names.promised(text, lead_in.start)
    return NoticeClause(
        span=Span(
            min(lead_in.start, *(notice.span.start for notice in notices)),
            max(notice.span.end for notice in notices),
        ),
        lead_in=lead_in,
        promised=promised,
        promise=promise,
        notices=notices,
        elsewhere=_ELSEWHERE.search(text) is not None,
    )


def _by_office(found: list[Entry], notices: tuple[Notice, ...]) -> bool:
    """Whether every addressee is a party, served through an office alone: "for Alder: the Treasurer"."""
    offices = [entry for entry in found if entry.who and entry.lines and is_title(entry.lines[0].text)]
    return bool(offices) and len(offices) == len(found) and all(notice.parties for notice in notices)


def _is_real(notice: Notice) -> bool:
    """Whether something of an address stands there, or the words that say where a party's is kept."""
    kept = notice.parties and _KEPT.search(notice.address)
    return bool(notice.labels or kept or has_address(notice.address))


def _is_list(entry: Entry, names: Names) -> bool:
    """Whether a party's label stands before several short lines, as an address does in any country."""
    lines = [line.text for line in entry.lines]
    short = all(text[:1].isupper() or text[:1].isdigit() for text in lines if len(text) < _LONGEST_LINE)
    return len(lines) >= _FEWEST_LINES and short and names.is_label(entry.who) and not entry.copy


def _own_block(found: list[Entry]) -> list[Entry]:
    """The address in a signature block and the copies of what goes there."""
    others = (index for index, entry in enumerate(found) if index and not entry.copy)
    return found[: next(others, len(found))]


def _read_entries(reading: Reading, names: Names, start: int, limit: int) -> list[Entry]:
    lines = reading.lines
    start += reading.text.startswith(" ", start)
    first = max(bisect_right(lines, start, key=lambda line: line.start) - 1, 0)
    if start >= lines[first].end:
        first += 1
    last = min(bisect_right(lines, limit - 1, key=lambda line: line.start), first + _MOST_LINES)
    items: list[Piece] = []
    for cells in unit_streams(reading, first, last, start, names.printed):
        told = 0
        for piece in pieces(reading, _clipped(cells, limit), names.printed):
            told = told + 1 if piece.kind == "prose" else 0
            if told > _MOST_SENTENCES:
                break
            if piece.start < limit:
                items.append(piece)
    return entries(items, names)


def _clipped(cells: list[Cell], limit: int) -> list[Cell]:
    """The cells before ``limit``, the last one cut there."""
    return [cell if cell.end <= limit else replace(cell, end=limit) for cell in cells if cell.start < limit]


def _notices(entry: Entry, names: Names, signer: Signature | None) -> Iterator[Notice]:
    """The addressees at an address: mostly one; "Seller and Guarantor" are two."""
    notice = _notice(entry, names, signer)
    if notice is None:
        return
    parts = names.parted(notice.name) if notice.name == entry.who else []
    if len(parts) < 2:
        yield notice
    else:
        yield from (replace(notice, name=part, parties=tuple(sorted(names.find(part)))) for part in parts)


def _notice(entry: Entry, names: Names, signer: Signature | None) -> Notice | None:
    if entry.copy and not entry.fields and len(entry.lines) == 1 and is_title(entry.lines[0].text):
        return None  # a copy within the same house
    named = addressee(entry.head if entry.who else None, entry.lines, names)
    start = entry.span.start
    if named is None and signer is not None and not entry.copy:
        named, start = (signer.party, signer.span), signer.span.start
    if named is None:
        return None
    name, span = named
    return Notice(
        name=name,
        span=Span(start, entry.span.end),
        address=_address(entry, span),
        parties=() if entry.copy else tuple(sorted(_served(entry, name, names))),
        copy_only=entry.copy,
        labels=entry.labels,
    )


def _served(entry: Entry, name: str, names: Names) -> set[int]:
    """The parties that an address serves: whom its label and its first line name, or a line names alone.

    Without either, those whom one of the first lines names, but not as the one who takes the mail in.
    """
    served = names.find(entry.who) | names.find(name)
    for line in entry.lines[:4]:
        if names.is_name(line.text):
            served |= names.find(line.text)
    for line in entry.lines[:4] if not served else ():
        if not _NO_ADDRESSEE.match(line.text):
            served |= names.find(line.text.partition("c/o ")[0])
    return served


def _address(entry: Entry, name: Span) -> str:
    """The lines without the name, joined by commas."""
    parts = []
    for line in () if entry.shared else entry.lines:
        text = line.text
        if name.start < line.end and line.start < name.end:
            text = text[max(name.end - line.start, 0) :]
        parts.append(text.strip(" ,;"))
    return ", ".join(filter(None, parts))
