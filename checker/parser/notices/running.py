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
from checker.parser.notices.entries import Addresses, Entry, entries
from checker.parser.notices.names import Names
from checker.parser.notices.pieces import Piece, pieces
from checker.parser.notices.stretches import Mentions
from checker.text.anchors import places
from checker.text.names import find_entity_names

_CLAUSE_ENDS = (". ", "; ", ", and ", "\n")
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
_HIS_ADDRESS = re.compile(
    rf"(?P<who>[^;:\n]{{2,70}}?)(?:'s|(?<=s)') (?:[a-z]+ )?address (?:is|shall be) {_IT}{_PLACE}"
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


class _Head(Struct, frozen=True):
    """The words of a sentence that say whom an address serves, up to the address."""

    start: int
    who: Span
    place: int
    """Where the address begins."""


def read_running(
    reading: Reading, names: Names, mentions: Mentions, taken: Sequence[Span]
) -> Iterator[Addresses]:
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
            yield Addresses(Span(head.start, head.place), found)


def _heads(reading: Reading, names: Names, mentions: Mentions, taken: Sequence[Span]) -> Iterator[_Head]:
    """The first heads of sentences, in order."""
    folded = reading.folded
    found: list[re.Match[str] | None] = []
    for at in mentions.addresses:
        if folded.startswith("address of ", at):
            found.append(_ADDRESS_OF.match(folded, at))
        elif folded.startswith(("address is ", "address shall be "), at) and mentions.in_stretch(at):
            floor = max(at - _LONGEST_WHO, 0)
            begin = max(floor, *(folded.rfind(stop, floor, at) + len(stop) for stop in _CLAUSE_ENDS))
            found.append(_HIS_ADDRESS.match(folded, begin))
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
    if match is None or reading.folded.endswith(("copy ", "copies "), 0, match.start()):
        return None
    who = Span(*match.span("who"))
    if not _opens_address(reading, match) or not _is_certain(reading, names, who):
        return None
    return _Head(match.start(), who, match.start("place"))


def _opens_address(reading: Reading, match: re.Match[str]) -> bool:
    """Whether what stands at the place of a head is an address, or the blank left for one."""
    text, place = reading.text, match.start("place")
    first = place + 4 if text.startswith("the ", place) else place
    if text.startswith(("[", "_"), first):
        return True
    email = "@" in text[place : place + _ADDRESS_REACH].partition(" ")[0]
    care = match["place"].startswith(("c/o", "in care"))
    if not (text[first : first + 1].isupper() or text[first : first + 1].isdigit() or email or care):
        return False
    stop = _STOP.search(text, place, place + _ADDRESS_REACH)
    address = text[place : stop.start() if stop else place + _ADDRESS_REACH]
    return has_address(address) or " addressed to " in match[0]


def _is_certain(reading: Reading, names: Names, span: Span) -> bool:
    """Whether some words name a party, an entity, or somebody by a role: "the Tenant"."""
    who = reading.text[span.start : span.end]
    article = _ARTICLE.match(who)
    bare = who[article.end() :] if article else who
    entity = next(find_entity_names(bare, 0, len(bare)), None)
    if entity is not None and entity.start == 0:
        return True
    first = names.parted(bare)[0]
    if names.is_name(first) or (len(first.split()) <= _SHORT and names.find(first)):
        return True
    role = _ROLE.fullmatch(first) is not None
    return role and (article is not None or reading.text.count(f" {first}") >= _RECURS)


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
