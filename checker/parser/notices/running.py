"""Addresses within sentences: "a notice to the Tenant shall be posted to Abbey Street, Ballyhaunis".

A sentence says whom its address serves in a few ways: the notice is to somebody and goes to a place, the
address of somebody is a place, or something is sent to somebody at a place.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct

from checker.model.reading import Reading, Span
from checker.parser.cells import Cell
from checker.parser.notices.address_words import has_address
from checker.parser.notices.entries import Entry, entries
from checker.parser.notices.names import Names
from checker.parser.notices.pieces import Piece, pieces
from checker.parser.notices.stretches import Mentions
from checker.text.anchors import places
from checker.text.names import find_entity_names

_WHO = r"(?P<who>[^,;:.\n]{2,70}?)"
_PLACE = r"(?P<place>(?:c/o|in care of|p\.? ?o\.? box|post office|\[|\w))"
_SENT = r"(?:shall|must|will|may|should|is to|are to|are|is|go(?:es)?)(?: \w+){0,4}? "
_IT = r"(?:(?:it|him|her|them|its office|the following address) )?(?:at )?"
_NOTICE_TO = re.compile(
    rf"notices? (?:to|for) {_WHO} "
    rf"(?:{_SENT})?(?:to|at) {_IT}(?:(?P=who),? (?:at )?)?{_PLACE}"
)
_ADDRESS_OF = re.compile(
    rf"address(?:es)? (?:of|for) {_WHO} (?:for [^,;:.\n]{{3,40}}? )?(?:is|are|shall be) {_IT}{_PLACE}"
)
_TO_AT = re.compile(
    rf"(?<!\w)(?:to|upon) {_WHO}(?:,? (?:at|c/o|addressed to|(?:in )?care of)|,(?= \d)) "
    rf"(?:its (?:[a-z]+ )*office at |the following address:? )?{_PLACE}"
)
_HEADS = (_NOTICE_TO, _ADDRESS_OF, _TO_AT)
"""Patterns for the heads; the last only where the sentence speaks of notices."""
_ROLE = re.compile(r"[A-Z]\w+(?: [A-Z]\w+)?")
_SHORT = 3
_STRETCH_REACH = 1500
_RECURS = 4
"""So often the short name of a party stands in an agreement, at the least."""
_ARTICLE = re.compile(r"(?:the|each|any|either|every|all|an?) (?:of the )?", re.IGNORECASE)
_STOP = re.compile(
    r"(?<=[a-z\d)]{3})(?<!Messrs)\.(?= [A-Z]|\n|\Z)|;|\n|(?:,| and| or)+ (?:to|at) (?:such|any) other|"
    r",? or (?:such|any) other|"
    r",? and (?:to|for|upon) (?:(?:an?|the|each|any) )?[A-Z]\w+(?: [A-Z]\w+)? at (?:the|its|his|her)\b"
)
_TAIL = re.compile(r"[ ,;]*(?:\b(?:and|a|an|any|all|the|notices?|copies|to) ?)*\Z")
_REACH = 260
_LONGEST_WHO = 75
_ADDRESS_REACH = 120


class Sentence(Struct, frozen=True):
    """Addresses read from a sentence."""

    lead_in: Span
    entries: list[Entry]


class _Head(Struct, frozen=True):
    start: int
    who: Span
    place: int
    """Where the address begins."""


def read_running(
    reading: Reading, names: Names, mentions: Mentions, taken: Sequence[Span]
) -> Iterator[Sentence]:
    """The addresses in sentences on notices, outside of what is read already (``taken``), in order."""
    floor = -1
    for head in _heads(reading, names, mentions, taken):
        if head.start < floor or any(head.start in span for span in taken):
            continue
        paragraph = reading.paragraph_at(head.start)
        end = paragraph.end if paragraph is not None else head.place + _REACH
        heads = [head, *_following(reading, names, head.place, end)]
        found = _entries(reading, names, heads, end)
        if found:
            floor = max(entry.span.end for entry in found)
            yield Sentence(Span(head.start, head.place), found)


def _heads(reading: Reading, names: Names, mentions: Mentions, taken: Sequence[Span]) -> Iterator[_Head]:
    """The first heads of sentences, in order."""
    folded = reading.folded
    found: list[re.Match[str] | None] = []
    for at in mentions.addresses:
        if folded.startswith("address of ", at):
            found.append(_ADDRESS_OF.match(folded, at))
    for at in mentions.notices:
        if folded.startswith(("notices ", "notice to "), at) and not any(at in span for span in taken):
            found.append(_NOTICE_TO.match(folded, at) or _to_at(folded, at))
    for stretch in mentions.stretches:
        end = min(stretch.end, stretch.start + _STRETCH_REACH)
        if not any(span.start < end and stretch.start < span.end for span in taken):
            found += _TO_AT.finditer(folded, stretch.start, end)
    heads = {head.start: head for match in found if (head := _head(reading, names, match)) is not None}
    yield from (heads[start] for start in sorted(heads))


def _to_at(folded: str, begin: int) -> re.Match[str] | None:
    """ "To Alder at 4 Mill Lane", in a sentence that begins to speak of notices."""
    stop = folded.find(". ", begin, begin + _REACH)
    for at in places(
        folded, " at ", " care of ", " addressed to ", start=begin, end=stop if stop >= 0 else begin + _REACH
    ):
        start = folded.rfind(" to ", max(begin, at - _LONGEST_WHO), at) + 1
        if start > 0 and (match := _TO_AT.match(folded, start)) is not None:
            return match
    return None


def _following(reading: Reading, names: Names, start: int, end: int) -> Iterator[_Head]:
    """The heads of the same paragraph behind an address."""
    at = start
    while at < end:
        stop = min(end, at + _REACH)
        found = [
            head
            for pattern in _HEADS
            for match in pattern.finditer(reading.folded, at, stop)
            if (head := _head(reading, names, match)) is not None
        ]
        if not found:
            return
        head = min(found, key=lambda head: head.start)
        yield head
        at = head.place + 1


def _head(reading: Reading, names: Names, match: re.Match[str] | None) -> _Head | None:
    """A head that names somebody certain, and behind which an address begins."""
    if match is None:
        return None
    if reading.folded.endswith(("copy ", "copies "), 0, match.start()):
        return None
    who = reading.text[match.start("who") : match.end("who")]
    place = match.start("place")
    first = reading.text[place : place + 1]
    first = (
        reading.text[place + 4 : place + 5]
        if match["place"] == "t" and reading.text.startswith("the ", place)
        else first
    )
    email = "@" in reading.text[place : place + _ADDRESS_REACH].partition(" ")[0]
    blank = first in "[_"
    if not (
        first.isupper() or first.isdigit() or email or blank or match["place"].startswith(("c/o", "in care"))
    ):
        return None
    article = _ARTICLE.match(who)
    bare = who[article.end() :] if article else who
    entity = next(find_entity_names(bare, 0, len(bare)), None)
    parts = names.parted(bare)
    bare = parts[0] if len(parts) > 1 else bare
    role = _ROLE.fullmatch(bare) and (article or reading.text.count(f" {bare}") >= _RECURS)
    certain = names.is_name(bare) or names.is_label(bare) or role
    short = len(bare.split()) <= _SHORT and names.find(bare)
    if not (certain or short or (entity is not None and entity.start == 0)):
        return None
    stop = _STOP.search(reading.text, place, place + _ADDRESS_REACH)
    address = reading.text[place : stop.start() if stop else place + _ADDRESS_REACH]
    real = blank or has_address(address) or " addressed to " in match[0]
    return _Head(match.start(), Span(*match.span("who")), place) if real else None


def _entries(reading: Reading, names: Names, heads: Sequence[_Head], end: int) -> list[Entry]:
    """The addresses behind some heads, each up to the next head or the end of its sentence."""
    items: list[Piece] = []
    bounds = [*(head.start for head in heads[1:]), end]
    for line, (head, bound) in enumerate(zip(heads, bounds, strict=True)):
        stop = _STOP.search(reading.text, head.place, bound)
        limit = stop.start() if stop else bound
        tail = _TAIL.search(reading.text, head.place, limit)
        limit = tail.start() if tail else limit
        cell = Cell(head.place, limit, 10 * line, 0, 0, run_on=True)
        items.append(
            Piece("to", head.start, head.place, reading.text[head.who.start : head.who.end], None, cell)
        )
        items += pieces(reading, [cell], names.printed)
    return entries(items, names)
