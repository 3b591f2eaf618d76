"""Where an agreement is signed."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from operator import attrgetter

from msgspec import Struct
from msgspec.structs import replace

from checker.model.agreement import Scope
from checker.model.reading import Reading, Span
from checker.parser.cells import LONGEST_ROW, line_cells
from checker.parser.signatures.attestation import is_finished, may_begin, names_signer
from checker.parser.signatures.attested import is_clause_line
from checker.parser.signatures.kinds import is_prose, is_unfinished
from checker.parser.signatures.words import AS_CAPACITY, CLOSING, DONE, FOR_ALL, LABEL
from checker.text.anchors import ending, places

_SCOPE_START = attrgetter("span.start")
_VERBS = (
    "signed", "executed", "sealed", "duly ", "present when", "common seal", "corporate seal",
    "the common seal", "the corporate seal", "the company seal", "the official seal",
)  # fmt: skip
"""How the attestation clauses begin that open a page of signatures."""
MARKED = ("signature):", "seal):", "chop):", "stamp):")
"""What ends the label of a party that signs below: ``Party A (signature):``"""
_LABELS = (
    "representative:", "signatory:", "person:", "by:", "by :", "name:", "title:", "its:", "per:",
    "signature:", *MARKED,
)  # fmt: skip
_RULE = "____"
_SIGNS = ("/s/", " s/", "\ns/", "sd/", "sd./", "gd/", "gd./")
_HANDS = ("gez.", "w.g.", "(signed", "[signed")
_OPENING = frozenset(
    "very sinc resp your trul cord with best kind warm pers rega gez. w.g. (sig [sig sign exec seal duly comm"
    " corp pres".split()
) | {"the "}
"""First four letters of closings, of hands and of attestation clauses."""
_ALONE = 3
"""``By`` on a line of its own is no longer."""
_SHORT = 60
"""A closing is no longer."""
_WITNESS = tuple(f"witness {words}" for words in ("whereof", "hereof", "thereof", "my hand"))
_ANNOUNCING = (
     "as witness", "executed ", "signed ", "thus ", "done ", "agreed:", "signatures", "execution",
    "signing page", "signature page", "this ", "the parties have ",
)  # fmt: skip
_FIRSTS = frozenset(opening[:2] for opening in (*_OPENING, *_ANNOUNCING)) | {"by"}
_LONGEST_ANNOUNCEMENT = 300
_ANNOUNCED = re.compile(
    r"as witness\b|executed as an? (?:deed|agreement)[^.:]{0,120}[.:]?$|signed (?:by|"
    r"for) the parties\b[^.:]{0,120}[.:]?$|"
    r"signed (?:at|in) [^.:]{0,120}[.:]?$|(?:thus )?(?:agreed|done|made|signed|"
    r"executed)(?:,? (?:and )?(?:agreed|done|made|"
    r"signed|executed|drawn up))*(?: (?:at|in|by|on) [^.:]{0,120})?[.:]?$|"
    r"(?:signatures|execution|(?:execution|signing|signature) pages?):?$|"
    r"(?:this|the) (?:\w+ ){1,3}(?:has|have) (?:been )?(?:duly )?(?:entered into|executed|"
    r"signed)\b[^.]{0,150}(?:\bdate|\bday)[^.]{0,80}\.?$"
)
"""A short sentence or a heading that announces the signatures: ``Executed as a deed.``"""
_EXECUTED = re.compile(r"(?:execut|sign|caus|hand|deliver|seal|affix|enter)[^.:;]*?(?:[.:](?=[\s\"]|$)|;)")
_SENTENCE_END = re.compile(r"[.:](?= *(?:\n|$)|[ \"]+[A-Z\"(\[/_])|(?<=[a-z]{4})[.:](?= +\d)")
_SIGNING_LABELS = ("by", "officer", "sig", "name", "title", "rule")
_LABEL_REACH = 60
_DRAWN_FOR = re.compile(rf"(?!{DONE.pattern})[A-Z][^:_]{{2,60}}_{{10,}} ?(?:Date|DATE)\b ?:? ?_{{4,}}$")
"""``Client ________ Date: ____``; the head of a form may ask so for other things than a signature."""
_COPYRIGHT = ("(c) ", "\u00a9", "copyright ")
_CLAUSE = 8
"""Of so many lines is an attestation clause."""
_SAID_BEFORE = 4
"""Behind more words "by:" is the end of a sentence ("shall be replaced by:")."""
_LONGEST = 2_000
"""Lines that are read together; no page of signatures known has an eighth as many to sign on."""
_CLOSE = 100
"""So near to where a part would be too long a block ends: a label, and a blank line."""
_BACK = 12
_GAP = 12
_AFTER = 10
_SMALL = re.compile(r"[a-z](?![A-Z])")
"""A line that goes on with a sentence; but not the name of "eAlder, Inc."."""
_SECTION = re.compile(r"\d{1,2}\. +[A-Z].{40}")
_STATED = 8
_TESTIMONIUM_LENGTH = 900


class Region(Struct, frozen=True):
    """Lines with signature blocks."""

    first: int
    """Index of the first line in ``Reading.lines``."""
    last: int
    """Index after the last one."""
    start: int
    """Where the blocks begin in the first line."""
    testimonium: Span | None
    scope: int


def find_regions(reading: Reading, scopes: tuple[Scope, ...]) -> list[Region]:
    """The regions of every scope, in order; linear in the number of anchors."""
    begun = _begun(reading)
    heads = _heads(reading, begun)
    clauses = [index for index, head in heads if _begins_clause(reading, index, head)]
    announced = _announced(reading, begun, clauses, heads)
    anchors = _anchors(reading, heads).union(*(_clause(reading, index) for index in clauses))
    regions: list[Region] = []
    floor = 0
    for index in sorted(anchors | announced.keys()):
        if index < floor:
            continue
        line = reading.lines[index]
        number = max(bisect_right(scopes, line.start, key=_SCOPE_START) - 1, 0)
        scope = scopes[number].span
        testimonium = announced.get(index)
        if testimonium is not None:
            first = index if testimonium.end < line.end else index + 1
            last = _last(reading, first, first, scope.end, anchors, announced=True)
            start = testimonium.end
        else:
            first = _first(reading, index, max(floor, _line_at(reading, scope.start)))
            last = _last(reading, first, index, scope.end, anchors, announced=False)
            start = reading.lines[first].start
        if last > first:
            number = number if scopes[number].kind == "attachment" else 0
            regions += _parts(reading, Region(first, last, start, testimonium, number), anchors)
            floor = last
    return regions


def _parts(reading: Reading, region: Region, anchors: set[int]) -> Iterator[Region]:
    """A region in parts of many pages each, so that no more than these is ever held."""
    while region.last - region.first > _LONGEST:
        most = region.first + _LONGEST
        near = range(most, most - _CLOSE, -1)
        cut = next((at for at in near if at - 1 in anchors and reading.lines[at].blank_before), most)
        yield replace(region, last=cut)
        region = replace(region, first=cut, start=reading.lines[cut].start)
    yield region


def _line_at(reading: Reading, offset: int) -> int:
    return max(reading.line_index(offset), 0)


def _begun(reading: Reading) -> list[int]:
    """The lines, by index, whose first two letters may open or announce a block."""
    folded = reading.folded
    return [index for index, start in enumerate(reading.line_starts) if folded[start : start + 2] in _FIRSTS]


def _heads(reading: Reading, begun: Sequence[int]) -> list[tuple[int, str]]:
    """The lines, by index, whose first words may open a block, with these words."""
    folded = reading.folded
    return [
        (index, folded[line.start : line.end])
        for index, line in zip(begun, map(reading.lines.__getitem__, begun), strict=True)
        if (folded[line.start : line.start + 4] in _OPENING and line.end - line.start <= LONGEST_ROW)
        or line.end - line.start <= _ALONE
    ]


def _begins_clause(reading: Reading, index: int, head: str) -> bool:
    """Whether an attestation clause that names who signs begins in a line."""
    if not head.startswith(_VERBS):
        return False
    words = reading.text[reading.lines[index].start : reading.lines[_clause(reading, index)[-1]].end]
    starts = (cell.start - reading.lines[index].start for cell in line_cells(reading, index))
    return any(may_begin(words[at:]) and names_signer(words[at:]) for at in starts)


def _clause(reading: Reading, index: int) -> range:
    """The lines of the clause that begins in a line."""
    most = min(index + _CLAUSE, len(reading.lines))
    ends = (
        at
        for at in range(index + 1, most)
        if reading.lines[at].blank_before or is_finished(_text(reading, at - 1))
    )
    return range(index, next(ends, most))


def _announced(
    reading: Reading, begun: Iterable[int], clauses: Iterable[int], heads: Iterable[tuple[int, str]]
) -> dict[int, Span]:
    """What announces the signatures ("IN WITNESS WHEREOF …"), by the line it ends in."""
    found: dict[int, Span] = {}
    for at in places(reading.folded, "witness "):
        if not reading.folded.startswith(_WITNESS, at):
            continue
        start = reading.folded.rfind("in ", max(at - 6, 0), at)
        end = _sentence_end(reading, at)
        found[_line_at(reading, end - 1)] = Span(at if start < 0 else start, end)
    for index, head in heads:
        if len(head) <= _SHORT and CLOSING.match(head):
            start = reading.lines[index].start
            found.setdefault(index, Span(start, start))
    for index in begun:
        start = reading.line_starts[index]
        if not reading.folded.startswith(_ANNOUNCING, start):
            continue
        paragraph = reading.paragraphs[reading.paragraph_index(start)]
        end = paragraph.end
        announces = start == paragraph.start and end - start <= _LONGEST_ANNOUNCEMENT
        if announces and _ANNOUNCED.match(reading.folded, start, end):
            found.setdefault(paragraph.last_line - 1, Span(start, end))
    for index in clauses:
        start = reading.lines[index].start
        found[index] = Span(start, start)
    return found


def _sentence_end(reading: Reading, at: int) -> int:
    """Where the testimonium ends: at the first full stop or colon behind its verb, or with its paragraph."""
    paragraph = reading.paragraph_at(at)
    limit = min(paragraph.end if paragraph else len(reading.text), at + _TESTIMONIUM_LENGTH)
    verb = _EXECUTED.search(reading.folded, at, limit)
    if verb is None:
        return limit
    stop = _SENTENCE_END.search(reading.text, verb.end() - 1, limit)
    return stop.end() if stop else limit


def _anchors(reading: Reading, heads: Iterable[tuple[int, str]]) -> set[int]:
    """Lines in which a label of a signature block, or a mark that it is signed, opens a cell."""
    marked = {_line_at(reading, at) for at in ending(reading.folded, *_LABELS)}
    marked |= {_line_at(reading, at) for at in ending(reading.folded, *_SIGNS)}
    marked.update(_drawn(reading))
    marked |= {index for index, head in heads if head.startswith(_HANDS)}
    alone = {
        index
        for index, head in heads
        if len(head) <= _ALONE and reading.text.startswith(("By", "BY"), reading.lines[index].start)
    }
    return alone | {index for index in marked if _is_anchor(reading, index)}


def _drawn(reading: Reading) -> Iterator[int]:
    """Lines in which a line to sign on is drawn."""
    at = reading.folded.find(_RULE)
    while at >= 0:
        index = _line_at(reading, at)
        yield index
        at = reading.folded.find(_RULE, max(reading.lines[index].end, at + 1))


def _is_anchor(reading: Reading, index: int) -> bool:
    line = reading.lines[index]
    text = reading.text[line.start : line.end]
    if reading.folded.endswith(MARKED, line.start, line.end):
        return True
    if len(text) > LONGEST_ROW:
        kinds = {label.lastgroup for label in LABEL.finditer(text)}
        return "sig" in kinds or ("by" in kinds and bool(kinds & {"name", "title", "rule"}))
    if _DRAWN_FOR.match(text) and line.start > len(reading.text) // 2:
        return True
    first = LABEL.match(text)
    if first is not None and first.lastgroup in _SIGNING_LABELS:
        return True
    return any(_opens(reading.text[cell.start : cell.end]) for cell in line_cells(reading, index))


def _opens(words: str) -> bool:
    """Whether a label to sign at stands at the head of some words, or behind few of them."""
    label = LABEL.search(words)
    if label is None or label.lastgroup not in _SIGNING_LABELS or label.start() > _LABEL_REACH:
        return False
    if label.lastgroup == "rule":
        return label.start() == 0
    return label.lastgroup != "by" or words.count(" ", 0, label.start()) <= _SAID_BEFORE


def _text(reading: Reading, index: int) -> str:
    line = reading.lines[index]
    return reading.text[line.start : line.end]


def _has_prose(reading: Reading, index: int) -> bool:
    """Whether a line, and a cell of it, is a piece of a sentence."""
    if not is_prose(_text(reading, index)):
        return False
    return any(is_prose(reading.text[cell.start : cell.end]) for cell in line_cells(reading, index))


def _stops(reading: Reading, index: int) -> bool:
    """Whether a line is no part of signature blocks."""
    line = reading.lines[index]
    if _says_capacity(reading, index):
        return False
    if line.end - line.start > LONGEST_ROW or reading.folded.startswith(_COPYRIGHT, line.start):
        return True
    return (
        _has_prose(reading, index)
        and not is_clause_line(reading, index)
        and not FOR_ALL.search(_text(reading, index))
    )


def _is_heading(reading: Reading, index: int) -> bool:
    """Whether the source says that a line is a heading."""
    return bool(reading.paragraphs[reading.paragraph_index(reading.lines[index].start)].heading)


def _says_capacity(reading: Reading, index: int) -> bool:
    """Whether a line, however long, says directly below a name in what role it signs."""
    line = reading.lines[index]
    return not line.blank_before and AS_CAPACITY.match(reading.text, line.start, line.end) is not None


def _first(reading: Reading, index: int, floor: int) -> int:
    """The first line of the blocks that the anchor at ``index`` belongs to."""
    first = index
    while first > max(floor, index - _BACK):
        text = _text(reading, first - 1)
        above = _text(reading, max(first - 2, 0))
        said_on = is_unfinished(above) and not reading.lines[first - 1].blank_before
        if not _says_capacity(reading, first - 1) and (
            len(text) > LONGEST_ROW
            or _has_prose(reading, first - 1)
            or (text.endswith(".") and (_SMALL.match(text) or said_on or _SECTION.match(text)))
        ):
            break
        first -= 1
    return first


def _last(reading: Reading, first: int, index: int, end: int, anchors: set[int], announced: bool) -> int:
    """The line after the last one of the blocks from line ``first`` on, as long as they follow each other.

    ``index`` is the first line that may be an anchor, ``end`` where the scope ends.
    """
    last = at = index
    gap = 0
    while at < len(reading.lines) and reading.lines[at].start < end:
        if at in anchors:
            last, gap = at, 0
        elif at != first and _stops(reading, at):
            if not announced or at - first > _STATED or not anchors.isdisjoint(range(first, at)):
                at -= at - 1 > last and _is_heading(reading, at - 1)  # of the words that stop here
                break
            last = at  # what is said between the testimonium and the signatures
        else:
            gap += 1
            if gap > _GAP + (_AFTER if announced and last == index else 0):
                break
        at += 1
    return min(last + 1 + _AFTER, at)
