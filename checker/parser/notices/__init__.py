"""Notice clauses: whose addresses are promised, and the addresses that follow."""

from __future__ import annotations

import re
from bisect import bisect_right

from checker.model.agreement import Notice, NoticeClause, Party, PartyGroup, Scope, Section, Signature
from checker.model.reading import Reading, Span
from checker.parser.notices.address_words import has_address, is_title
from checker.parser.notices.entries import Entry, Reader, as_notices, read_stretch
from checker.parser.notices.names import Names
from checker.parser.notices.pieces import Piece
from checker.parser.notices.places import find_places, reach_of
from checker.parser.notices.pointed import BLOCK_REACH, ELSEWHERE, POINTS, find_blocks, read_pointed
from checker.parser.notices.tables import read_tables

_OTHER_MATTER = re.compile(r"\[|[^:$]{3,40}[:$][ $]*[\d_]|(?:By|Its|Name|Title|Date)\b")
"""A line below the address of who signs: the next line to sign on, a sum, a legend of the page."""
_SPOKEN = re.compile(r"notices|address")


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
    found = (_whole(reading, names, entries, lead, None) for lead, entries in read_tables(reading, names))
    tabled = [clause for clause in found if clause is not None]
    taken = [Span(clause.lead_in.start, clause.span.end) for clause in tabled]
    stops = sorted([each.block.start for each in signatures] + [span.start for span in taken])
    floor = 0
    clauses = []
    blocks = dict(find_blocks(reading, signatures))
    for start in sorted({*find_places(reading, sections), *blocks}):
        if start < floor or any(start in span for span in taken):
            continue
        after = bisect_right(stops, start)
        limit = min([reach_of(reading, scopes, sections, names, start), *stops[after : after + 1]])
        if reading.text.find(":", start, limit) < 0 and not has_address(reading.text[start:limit]):
            continue  # neither a label for somebody nor anything of an address
        signer = _signer(signatures, start)
        clause, floor = _clause(reading, Reader(names, blocks.get(start, False)), start, limit, signer)
        if clause is not None:
            clauses.append(clause)
    clauses += tabled
    clauses += read_pointed(reading, scopes, sections, parties, names, clauses)
    return tuple(sorted(clauses, key=lambda clause: clause.span))


def _signer(signatures: tuple[Signature, ...], offset: int) -> Signature | None:
    """The signature in whose block an offset stands."""
    before = [each for each in signatures if each.block.start <= offset < each.block.start + BLOCK_REACH]
    return max(before, key=lambda each: each.block.start, default=None)


def _clause(
    reading: Reading, reader: Reader, start: int, limit: int, signer: Signature | None
) -> tuple[NoticeClause | None, int]:
    """The clause whose addresses begin at a place, None if none do; and up to where was read."""
    end = read_stretch(reading, start, limit, reader)
    found = reader.entries()
    if signer is not None:
        found = _own_block(found)
    first = found[0].span.start if found else end
    clause = _whole(reading, reader.names, found, _lead(reading, reader.lead, start, first), signer)
    return clause, clause.span.end if clause is not None else end


def _lead(reading: Reading, items: list[Piece], start: int, first: int) -> Span:
    """The sentence before the first address: the last that speaks of addresses, or else the last."""
    end = start
    for piece in items:
        if piece.start >= first:
            break
        end = min(piece.end, first)
    words = reading.folded[start:end]
    at = words.rfind("address")
    stop = words.rfind(". ", 0, at if at >= 0 else max(len(words) - 2, 0))
    return Span(start + stop + 2 if stop >= 0 else start, end)


def _whole(
    reading: Reading, names: Names, found: list[Entry], lead_in: Span, signer: Signature | None
) -> NoticeClause | None:
    """The clause with some addresses; None if nothing of an address stands there."""
    read = [(entry, notice) for entry in found for notice in as_notices(entry, names, signer)]
    idle = _pointers([notice for _, notice in read])
    read = [(entry, notice) for entry, notice in read if notice not in idle]
    if not (any(_is_sure(notice) for _, notice in read) or _by_office(found, [notice for _, notice in read])):
        return None
    notices = tuple(
        notice
        for entry, notice in read
        if notice.parties or (entry.head is not None and entry.head.kind != "named") or _is_sure(notice)
    )
    text = reading.folded[lead_in.start : lead_in.end]
    if all(notice.copy_only for notice in notices) and not _SPOKEN.search(text):
        return None
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
        elsewhere=ELSEWHERE.search(text) is not None or bool(idle),
    )


def _is_sure(notice: Notice) -> bool:
    """Whether something of an address stands there."""
    return bool(notice.labels) or has_address(notice.address)


def _pointers(notices: list[Notice]) -> list[Notice]:
    """Those that have no address but where to find it, and no party to serve that no other serves.

    "if to any Lender, at its address set forth in Schedule 2".
    """
    bare = [each for each in notices if POINTS.match(each.address or each.name) and not _is_sure(each)]
    given = {index for each in notices if each not in bare for index in each.parties}
    return [each for each in bare if given.issuperset(each.parties)]


def _by_office(found: list[Entry], notices: list[Notice]) -> bool:
    """Whether every addressee is a party, served through an office alone: "for Alder: the Treasurer"."""
    offices = all(entry.who and entry.lines and is_title(entry.lines[0].text) for entry in found)
    return offices and bool(notices) and all(notice.parties for notice in notices)


def _own_block(found: list[Entry]) -> list[Entry]:
    """The address in a signature block and the copies of what goes there; "If to …" behind it is a list."""
    for entry in found[:1]:
        entry.lines = [line for line in entry.lines if not _OTHER_MATTER.match(line.text)]
    if sum(entry.head is not None and entry.head.kind == "to" for entry in found) > 1:
        return found
    others = (index for index, entry in enumerate(found) if index and not entry.copy)
    return found[: next(others, len(found))]
