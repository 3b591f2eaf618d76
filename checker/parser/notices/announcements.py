"""The words that announce addresses for notices, in their many forms."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Container, Iterator, Sequence
from itertools import islice

from msgspec import Struct

from checker.model.agreement import Scope, Section, Signature
from checker.model.reading import Paragraph, Reading, Span
from checker.parser.notices.address_words import has_address
from checker.parser.notices.addressees import begins_with_entity
from checker.parser.notices.labels import names_addressee
from checker.parser.notices.names import Names
from checker.parser.notices.reach import MOST_CHARACTERS, reach_of, section_of
from checker.parser.notices.stretches import Mentions
from checker.text.anchors import matching, places
from checker.text.names import find_entity_names
from checker.text.windows import window_start

_ANNOUNCED = re.compile(
    r"address(?:es|ed)?\b[^.:\n]{0,240}+(?::|(?=\n)|(?:(?<=follows)|(?<=below)|(?<=following))\.(?=\n))"
)
_QUOTED = re.compile(r"[\"“'](?:attention|attn\.?|for) ?:\Z")
"""Words that letters are to be marked with, and no announcement."""
_COLONS = ("as follows:", "the following:", " to:", "as follows :", " to :")
_SENT = re.compile(
    r"(?:directed|sent|delivered|given|mailed|made|transmitted) to ?:\Z|(?:follows|following) ?:\Z"
)
_NOTICE = re.compile(r"notices?\b(?<!this notice)|communication|correspondence")
_ON_SIGNATURE_PAGE = re.compile(
    r"address(?:es)?\b[^.\n]{0,90}(?:(?:signature|execution) pages?|signature blocks?|"
    r"(?:beneath|below|under|opposite|beside|with|by) (?:its|his|her|their|such [a-z]+'s|each [a-z]+'s|the) "
    r"(?:respective )?(?:names?|signatures?))"
)
_BELOW_REACH = 140
_BELOW = re.compile(r"address(?:es)?\b[^.\n:]{0,120}\bbelow\b")
_STOP = re.compile(r"[.:;)] +|\n")
_STOP_REACH = 700
_ADDRESS_REACH = 240
"""So much of what follows must hold something of an address."""
_ADDRESS_FOR = re.compile(r"address(?:es)? for notices? (?:to|for|of) ")
_OWN_ADDRESS = re.compile(
    r"address(?:(?<='s address)|(?<=' address)|(?<='s mailing address))(?:es)?(?: for notices?)?:(?=\n)"
)
_LONGEST_OWNER = 65
_ITEM = re.compile(r"\(?(?:[a-z]|[ivx]{1,4}|\d{1,2})[.)] ")
_SPOKEN_BACK = 300
_COPY_TO = re.compile(r"with (?:a copy|copies) to ")
_CLAUSE_BACK = 3000
_CHAIN = 900
"""A list of addressees goes on within so many characters."""
_BLOCK_LABEL = re.compile(r"(?<=\n)[^\n:]{0,40}\baddress(?:es)?(?: [^\n:]{0,40})?:")
_BLOCK_REACH = 1200
"""An address under a signature stands within so many characters of the block's first word."""
_SENTENCE_BACK = 700
_HEADING_BACK = 160
_MOST_PARAGRAPHS = 12
_HEAD_ALONE = re.compile(
    r"(?:\(?\w{1,3}[.)] )?(?:(?:[Ii]f|[Nn]otices?) )?(?:to|To|TO|for|For|FOR) (?:the )?"
    r"[A-Z][\w.&'-]*(?: (?:[A-Z][\w.&'-]*|and|or|of|to|the)){0,5}:?"
)
"""A line that says for whom the next ones are: "To the First Party", "(1) To Alder:"."""


class Announcement(Struct, frozen=True):
    """Words after which addresses may follow."""

    begin: int
    """Where their sentence begins."""
    end: int
    limit: int
    """Up to where addresses may stand."""


def find_announcements(
    reading: Reading,
    scopes: tuple[Scope, ...],
    sections: tuple[Section, ...],
    names: Names,
    signatures: tuple[Signature, ...],
    spoken: Mentions,
) -> list[Announcement]:
    """Every place that may announce addresses for notices, in order."""
    mentions = spoken.addresses
    colons = tuple(places(reading.folded, ":"))
    found = [*_said(reading, mentions), *_sent_to(reading, colons), *_conditional(reading)]
    found += _listed(reading, names, colons, {end for _, end in found})
    labelled = _labelled_paragraphs(reading, sections, spoken.stretches, names)
    found += labelled
    found += _copies(reading)
    found += _below(reading, names, mentions, sorted(end for _, end in found))
    signed = [*_in_blocks(reading, signatures, mentions), *_owned(reading, mentions)]
    certain = {end for _, end in (*signed, *labelled)}
    sentences = sorted((_sentence_start(reading, start), end) for start, end in {*found, *signed})
    blocks = sorted(signature.block.start for signature in signatures)
    kept = []
    last = -_CHAIN
    for begin, end in sentences:
        chained = end - last < _CHAIN and reading.folded.startswith("if to ", end)
        if chained or end in certain or _is_about_notices(reading, sections, begin, end):
            limit = min(reach_of(reading, scopes, sections, names, end), _next(blocks, end))
            kept.append(Announcement(begin, end, limit))
            last = end
    return kept


def _said(reading: Reading, mentions: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Words on the addresses behind them: "at the following addresses:", "Address for notices to"."""
    for match in matching(_ANNOUNCED, reading.folded, mentions):
        if not _QUOTED.search(reading.folded, match.end() - 12, match.end()):
            yield match.span()
    for match in matching(_ADDRESS_FOR, reading.folded, mentions):
        yield match.start(), match.start()


def _sent_to(reading: Reading, colons: Sequence[int]) -> Iterator[tuple[int, int]]:
    """The ends of sentences that say where something is sent: "shall be delivered as follows:"."""
    folded = reading.folded
    ends = (colon + 1 for colon in colons if folded.endswith(_COLONS, 0, colon + 1))
    for end in ends:
        at = end - next(len(words) for words in _COLONS if folded.endswith(words, 0, end))
        if _SENT.search(folded, max(at - 12, 0), end) and not folded[end : end + 1].isdigit():
            yield at, end


def _conditional(reading: Reading) -> Iterator[tuple[int, int]]:
    """Heads that open a line or a clause: "If to Alder"."""
    for at in places(reading.folded, "if to "):
        before = reading.folded[max(at - 7, 0) : at].rstrip("( ")
        if not before or before[-1] in ".:;,\n)" or reading.folded[at - 1] == "\n":
            yield at, at


def _next(starts: list[int], offset: int) -> int:
    """The first start behind an offset, or one out of reach."""
    index = bisect_right(starts, offset)
    return starts[index] if index < len(starts) else offset + MOST_CHARACTERS


def _in_blocks(
    reading: Reading, signatures: tuple[Signature, ...], mentions: Sequence[int]
) -> list[tuple[int, int]]:
    """Labels of addresses in signature blocks, where a clause on notices sends its reader there."""
    if not signatures or not any(matching(_ON_SIGNATURE_PAGE, reading.folded, mentions)):
        return []
    starts = sorted(signature.block.start for signature in signatures)
    found = []
    for start in starts:
        end = min(_next(starts, start), start + _BLOCK_REACH)
        if (label := _BLOCK_LABEL.search(reading.folded, start, end)) is not None:
            found.append(label.span())
    return found


def _below(
    reading: Reading, names: Names, mentions: Sequence[int], others: list[int]
) -> list[tuple[int, int]]:
    """Where addresses stand behind the sentence that says so, and nothing else (``others``) leads them in."""
    found = []
    near = [at for at in mentions if reading.folded.find("below", at, at + _BELOW_REACH) >= 0]
    for match in matching(_BELOW, reading.folded, near):
        other = bisect_right(others, match.end())
        limit = min([match.end() + _STOP_REACH, *others[other : other + 1]])
        for stop in _STOP.finditer(reading.folded, match.end(), limit):
            if _is_addressee(reading, names, stop.end()):
                found.append((match.start(), stop.end()))
                break
    return found


def _is_addressee(reading: Reading, names: Names, at: int) -> bool:
    """Whether an addressee and something of an address begin at an offset."""
    item = _ITEM.match(reading.text, at)
    words = reading.text[item.end() if item else at : at + _ADDRESS_REACH]
    named = begins_with_entity(words, names) or names_addressee(words, names.printed)
    return named and has_address(words)


def _owned(reading: Reading, mentions: Sequence[int]) -> list[tuple[int, int]]:
    """Labels that say whose address follows (``Agent's Address:``), behind a clause on notices."""
    folded = reading.folded
    found = []
    for match in matching(_OWN_ADDRESS, folded, mentions):
        line = folded.rfind("\n", 0, match.start()) + 1
        near = match.start() - line <= _LONGEST_OWNER
        if near and folded.rfind("notice", max(line - _CLAUSE_BACK, 0), line) >= 0:
            found.append((line, match.end()))
    return found


def _listed(
    reading: Reading, names: Names, colons: Sequence[int], others: Container[int]
) -> list[tuple[int, int]]:
    """Lists of addressees behind a sentence on notices that ends in a colon: "sent by courier:".

    ``others``: the ends of the announcements that are known.
    """
    found = []
    for at in colons:
        if reading.folded[at + 1 : at + 2] != "\n":
            continue
        line = window_start(reading.folded, at, _SPOKEN_BACK)
        spoken = reading.folded.rfind("notice", line, at)
        if spoken < 0:
            spoken = reading.folded.rfind("communication", line, at)
        if spoken >= 0 and at + 1 not in others and _is_addressee(reading, names, at + 2):
            found.append((spoken, at + 1))
    return found


def _copies(reading: Reading) -> list[tuple[int, int]]:
    """Copies to somebody whose address stands in the same sentence."""
    found = []
    for match in _COPY_TO.finditer(reading.folded):
        words = reading.text[match.end() : match.end() + _ADDRESS_REACH].partition("\n")[0]
        name = next(find_entity_names(words, 0, len(words)), None)
        if name is not None and name.start <= 4 and has_address(words[name.end :]):
            found.append((match.start(), match.start()))
    return found


def _labelled_paragraphs(
    reading: Reading, sections: tuple[Section, ...], stretches: Sequence[Span], names: Names
) -> list[tuple[int, int]]:
    """The first paragraph of each section on notices that is for a party: ``Alder: …``, ``Alder`` alone.

    It may stand behind the section's heading: ``9. Notices. To Alder: …``.
    """
    found = []
    for stretch in stretches:
        index = bisect_left(reading.paragraphs, stretch.start, key=lambda each: each.start)
        for paragraph in islice(reading.paragraphs, index, index + _MOST_PARAGRAPHS):
            if paragraph.start >= stretch.end:
                break
            start = _behind_heading(reading, sections, paragraph)
            if _is_for_party(reading, paragraph, start, names):
                found.append((start, start))
                break
    return found


def _behind_heading(reading: Reading, sections: tuple[Section, ...], paragraph: Paragraph) -> int:
    """Where the words of a paragraph begin, the heading of the section that it opens left out."""
    section = section_of(sections, paragraph.start)
    heading = section.heading_span if section and "notice" in section.heading.lower() else None
    if heading is None or not paragraph.start <= heading.start < heading.end < paragraph.end:
        return paragraph.start
    words = reading.text[heading.end : paragraph.end]
    return paragraph.end - len(words.lstrip(' .:-\u2014_"'))


def _is_for_party(reading: Reading, paragraph: Paragraph, start: int, names: Names) -> bool:
    words = reading.text[start : paragraph.end]
    if names_addressee(words, names.printed) or names.is_label(words) or names.is_name(words):
        return True
    line = reading.lines[paragraph.first_line]
    return _HEAD_ALONE.fullmatch(reading.text, line.start, line.end) is not None


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


def lead_of(announcement: Announcement, first: int) -> Span:
    """The sentence before the addresses, of which the first begins at ``first``."""
    end = min(announcement.end, first) if announcement.end <= first else announcement.end
    return Span(min(announcement.begin, end), end)
