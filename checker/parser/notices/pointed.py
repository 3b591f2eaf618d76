"""Clauses that only point to addresses: "at its address first set forth above", "in the table on page 1".

The addressees are then the parties, and the address of each stands behind its name at the head of the
agreement: in a sentence ("with its office at 12 Elm Road") or in the lines below.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice, pairwise

from msgspec.structs import replace

from checker.model.agreement import Notice, NoticeClause, Party, Scope, Section, Signature
from checker.model.reading import Reading, Span
from checker.parser.notices.address_words import has_address, is_place
from checker.parser.notices.entries import Reader, as_notices, read_stretch
from checker.parser.notices.names import Names
from checker.parser.notices.places import headed, sentence_start
from checker.text.anchors import anchored

_HEAD = (
    r"\b(?:(?:in|on)(?= this (?:agreement|letter|contract)\b)|herein\b(?! (?:provided|required))|"
    r"above|first (?:set|written|stated)|"
    r"(?:at|in|on|of) (?:the|its|their|this) (?:first |front |cover |title |opening |introductory )?"
    r"(?:page|paragraph|sheet|head(?:ing)?|top|front|beginning|outset|start|preamble|caption|introduction|"
    r"commencement|letterhead|table|details|cover|particulars|parties clause)\b|"
    r"(?:in|by) (?:article|section|clause|paragraph|part|box|item) [a-z\d]|on page (?:1|one))"
)
_SIGNED = (
    r"(?:signature|execution) (?:page|block)|(?:beneath|below|under|opposite|beside|with|after|by) "
    r"(?:its|his|her|their|such [a-z]+'s|each [a-z]+'s|the) (?:respective )?(?:name|signature)"
)
ELSEWHERE = re.compile(
    rf"{_HEAD}|{_SIGNED}|\b(?:on|in|at|opposite|under) (?:the )?(?:signature|schedule|exhibit|annex|appendix|"
    r"records|books|(?!this |such |said )[a-z]+ agreement|administrative questionnaire)|"
    r"(?:last|most recent|then current)[a-z ]{0,20} address|on (?:file|record)|records of|last known|"
    r"most recently"
)
POINTS = re.compile(
    r"(?:(?:to|at) )?(?:the|its|his|her|their|such [\w']+) (?:\w+ ){0,4}(?:address(?:es)?|offices?)\b"
    r"[^:]{0,120}?\b(?:set forth|specified|provided|shown|given|listed|stated|indicated|designated|described|"
    r"recorded|on file)\b",
    re.IGNORECASE,
)
"""Words in the place of an address that say where it stands: "its address set forth in Schedule 2"."""
_AT_HEAD = re.compile(
    rf"(?<!change its )(?<!change of )(?<!from the )address(?:es)?\b(?:(?! chang)[^.;:\n]){{0,80}}?{_HEAD}"
)
_ABOVE = re.compile(r"above(?:[ -](?:written|mentioned|stated|named|listed|given))? address(?:es)?\b")
_OWN = re.compile(r"(?<='s )address(?:es)?\b")
"""``Notices shall be delivered to Landlord's Address``, as the particulars of a lease call it."""
_ON_SIGNATURE_PAGE = re.compile(rf"address(?:es)?\b[^.\n]{{0,90}}(?:{_SIGNED})")
_BLOCK_LABEL = re.compile(
    r"(?<=\n)(?:[^\n:]{0,40}\baddress(?:es)?(?: [^\n:]{0,40})?:|address(?:es)? for notices?\b)"
)
BLOCK_REACH = 1200
"""An address under a signature stands within so many characters of the block's first word."""
_PARTS = re.compile(
    r"\([^()]{0,300}\)|[()\n;]"
    r"|,? (?:herein(?:after)?|hereafter|represented|acting|duly|trading|and (?=[A-Z])) "
    r"|(?<=[a-z\d]{3})\. (?=[A-Z])"
)
"""Between an address and other matters: brackets, lines, sentences."""
_SAID = re.compile(
    r"\b(?:address(?:es)?|offices?|business|headquarters|seat|domiciled?|located|situated?|resid\w+|premises)"
    r"(?:,? for [^,]{3,60},)?(?: (?:is|are|located|situated?))*"
    r"(?:(?P<at> ?: ?| at )| (?:of|in|is|are) | (?=\d)|$)",
    re.IGNORECASE,
)
"""Before an address, what it is to somebody: "having its registered office at"."""
_HOUSE = re.compile(r"\b(?:of|at) (?=[\dA-Z])|, (?=\d|One |P\.? ?O)")
_REACH = 600
_LABELS_ABOVE = 2
"""Of the names' columns, lines above them."""
_LONGEST_HEAD = 8000
_LONGEST_ADDRESS = 300
_OF_NOTICES = re.compile(r"\bnotices\b|\b(?:any|an?|every|each|such) notice\b|communication|correspondence")


def find_blocks(reading: Reading, signatures: Sequence[Signature]) -> Iterator[tuple[int, bool]]:
    """Addresses in signature blocks, and whether they have no label.

    Those that are labelled as for notices; any of a party where a clause sends its reader there.
    """
    sent = bool(signatures) and any(anchored(_ON_SIGNATURE_PAGE, reading.folded, "address"))
    parties = {each.block.start for each in signatures if each.scope == 0 and each.role == "party"}
    starts = sorted({each.block.start for each in signatures})
    for start, following in pairwise([*starts, len(reading.text)]):
        stop = min(following, start + BLOCK_REACH)
        label = _BLOCK_LABEL.search(reading.folded, start, stop)
        if label is not None:
            if sent or "notice" in label[0]:
                yield label.start(), False
        elif sent and start in parties:
            yield from islice(((place, True) for place in _places(reading, start, stop)), 1)


def _places(reading: Reading, start: int, stop: int) -> Iterator[int]:
    """The lines of a stretch that are of a place."""
    for line in islice(reading.lines, reading.line_index(start), reading.line_index(stop - 1) + 1):
        words = reading.text[line.start : line.end]
        if is_place(words) and has_address(words):
            yield line.start


def read_pointed(
    reading: Reading,
    scopes: Sequence[Scope],
    sections: tuple[Section, ...],
    parties: Sequence[Party],
    names: Names,
    clauses: Iterable[NoticeClause],
) -> Iterator[NoticeClause]:
    """The clause of the main instrument that points to its head, with the parties that no clause serves."""
    main = scopes[0].span if scopes else Span(0, len(reading.text))
    own = [notice for clause in clauses if clause.span.start in main for notice in clause.notices]
    own = [notice for notice in own if not notice.copy_only]
    left = set(range(len(parties))).difference(*(notice.parties for notice in own))
    if not left or not all(notice.parties for notice in own):
        return
    span, meant = _pointing(reading, sections, names, main)
    if span is None:
        return
    if own or meant:
        left &= meant
    section = headed(sections, span.start)
    end = section.span.start if section is not None else span.start
    head = Span(main.start, min(end, main.start + _LONGEST_HEAD))
    found = list(_set_out(reading, parties, names, head, left))
    found += _told(reading, parties, head, left.difference(*(notice.parties for notice in found)))
    if found:
        yield NoticeClause(span=span, lead_in=span, promised=(), notices=tuple(found), elsewhere=True)


def _pointing(
    reading: Reading, sections: tuple[Section, ...], names: Names, main: Span
) -> tuple[Span | None, set[int]]:
    """The first sentence on notices that points to the head; whom they name, nobody: all are meant."""
    folded = reading.folded
    at_head = anchored(_AT_HEAD, folded, "address", start=main.start, end=main.end)
    above = anchored(_ABOVE, folded, "above", start=main.start, end=main.end)
    spans, meant = [], set()
    own = anchored(_OWN, folded, "address", start=main.start, end=main.end)
    for match in chain(at_head, above, own):
        span = Span(sentence_start(reading, match.start()), match.end())
        if not _OF_NOTICES.search(folded, span.start, span.end) and not headed(sections, span.start):
            continue
        named = names.find(reading.text[span.start : span.end])
        if not named:
            return span, set()
        spans.append(span)
        meant |= named
    return (min(spans) if spans else None), meant


def _told(reading: Reading, parties: Sequence[Party], head: Span, left: set[int]) -> Iterator[Notice]:
    """The addresses behind the names of parties, each up to the next name."""
    order = sorted(range(len(parties)), key=lambda index: parties[index].span.start)
    starts = [parties[index].span.start for index in order]
    for index, (start, stop) in zip(order, pairwise([*starts, head.end]), strict=True):
        if index not in left or start not in head:
            continue
        begin = parties[index].span.end
        end = min(stop, begin + _REACH)
        address = _address(reading.text, begin, end)
        if address is not None:
            words = " ".join(reading.text[address.start : address.end].split())
            yield Notice(
                name=parties[index].name, span=Span(start, address.end), address=words, parties=(index,)
            )


def _set_out(
    reading: Reading, parties: Sequence[Party], names: Names, head: Span, left: set[int]
) -> Iterator[Notice]:
    """The addresses of parties that stand at the head as on a letter: in lines below a name, in columns."""
    wanted = {index for index in left if parties[index].span.start in head}
    if not wanted:
        return
    first = min(_first_place(reading, parties[index], head) for index in wanted)
    start = max(reading.lines[max(reading.line_index(first) - _LABELS_ABOVE, 0)].start, head.start)
    end = min(head.end, max(parties[index].span.end for index in wanted) + _REACH)
    if not has_address(reading.text[start:end]):
        return
    while wanted and start < end:
        reader = Reader(names)
        stop = read_stretch(reading, start, end, reader)
        for entry in reader.entries():
            for notice in as_notices(entry, names, None):
                own = wanted.intersection(notice.parties)
                address = _PARTS.split(notice.address)[0].strip(" ,")
                if len(notice.parties) == len(own) == 1 and _is_clear(address, names):
                    wanted -= own
                    yield replace(notice, name=parties[min(own)].name, address=address)
        start = stop if stop > start else end


def _first_place(reading: Reading, party: Party, head: Span) -> int:
    """Where a party's name first stands: often above the place that calls it a party."""
    at = reading.folded.find(party.name.lower(), head.start, party.span.start)
    return at if at >= 0 else party.span.start


def _is_clear(address: str, names: Names) -> bool:
    """Whether some lines are an address and hold nothing else: no page, no party's name."""
    return len(address) <= _LONGEST_ADDRESS and has_address(address) and not names.find(address)


def _address(text: str, start: int, end: int) -> Span | None:
    """The first address in a stretch: what stands between brackets, lines and sentences."""
    for begin, stop in _parts(text, start, end):
        part = text[begin:stop].removesuffix(", and")
        lead = _lead(part)
        if lead is not None:
            words = part[lead:].strip(" ,.:")
            at = begin + part.index(words, lead)
            return Span(at, at + len(words))
    return None


def _lead(part: str) -> int | None:
    """Where an address begins in some words; None if none does."""
    for cue in chain(reversed(list(_SAID.finditer(part))), _HOUSE.finditer(part)):
        behind = part[cue.end() :]
        if has_address(behind) or ("," in behind and cue.groupdict().get("at")):
            return cue.end()
    return 0 if has_address(part) else None


def _parts(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    at = start
    for match in _PARTS.finditer(text, start, end):
        yield at, match.start()
        at = match.end()
    yield at, end
