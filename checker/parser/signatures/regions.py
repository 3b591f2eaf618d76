"""Where an agreement is signed."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator

from msgspec import Struct

from checker.model.agreement import Scope
from checker.model.reading import Line, Reading, Span
from checker.parser.cells import LONGEST_ROW, line_cells
from checker.parser.signatures.attestation import is_finished, may_begin, names_signer
from checker.parser.signatures.attested import is_clause_line
from checker.parser.signatures.kinds import is_prose
from checker.parser.signatures.words import AS_CAPACITY, CLOSING, FOR_ALL, LABEL
from checker.text.anchors import ending, places

_VERBS = ("signed", "executed", "seal of")
"""One of them stands in every attestation clause that opens a page of signatures."""
MARKED = ("signature):", "seal):", "chop):", "stamp):")
"""What ends the label of a party that signs below: ``Party A (signature):``"""
_LABELS = (
    "representative:",
    "signatory:",
    "person:",
    "by:",
    "by :",
    "name:",
    "title:",
    "its:",
    "per:",
    "signature:",
    *MARKED,
)
_SIGNS = (("/s/", "/-"), ("____",))
_HANDS = ("gez.", "w.g.")
_OPENING = frozenset("vysgwbrkct")
"""First letters of closings, of hands, and of "by"."""
_SHORT = 60
"""A closing, and a line that begins with a hand, are no longer."""
_SIGNED = ("(signed", "[signed")
_WITNESS = tuple(f"witness {words}" for words in ("whereof", "hereof", "thereof", "my hand"))
_ANNOUNCING = (
     "as witness", "executed ", "signed ", "thus ", "done ", "agreed:", "signatures", "execution",
    "signing page", "signature page", "this ", "the parties have ",
)  # fmt: skip
_LONGEST_ANNOUNCEMENT = 300
_ANNOUNCED = re.compile(
    r"as witness\b|executed as an? (?:deed|agreement)[^.:]{0,120}[.:]?$|signed (?:by|"
    r"for) the parties\b[^.:]{0,120}[.:]?$|"
    r"signed (?:at|in) [^.:]{0,120}[.:]?$|(?:thus )?(?:agreed|done|made|signed|"
    r"executed)(?:,? (?:and )?(?:agreed|done|made|"
    r"signed|executed|drawn up))*(?: (?:at|in|by|on) [^.:]{0,120})?[.:]?$|"
    r"(?:signatures|execution|(?:execution|signing|signature) pages?)$|"
    r"(?:this|the) (?:\w+ ){1,3}(?:has|have) (?:been )?(?:duly )?(?:entered into|executed|"
    r"signed)\b[^.]{0,150}"
    r"(?:\bdate|\bday)[^.]{0,80}\.?$"
)
"""A short sentence or a heading that announces the signatures: ``Executed as a deed.``"""
_EXECUTED = re.compile(r"(?:execut|sign|caus|hand|deliver|seal|affix|enter)[^.:;]*?(?:[.:](?=[\s\"]|$)|;)")
_SENTENCE_END = re.compile(r"[.:](?= *(?:\n|$)|[ \"]+[A-Z\"(\[/_])")
_SIGNING_LABELS = ("by", "officer", "sig", "name", "title", "rule")
_LABEL_REACH = 60
_COPYRIGHT = ("(c) ", "\u00a9", "copyright ")
_CLAUSE = 8
"""Of so many lines is an attestation clause."""
_SAID_BEFORE = 4
"""Behind more words "by:" is the end of a sentence ("shall be replaced by:")."""
_BACK = 12
_GAP = 12
_AFTER = 10
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
    verbs = list(places(reading.folded, *_VERBS))
    clauses = _clause_lines(reading, verbs)
    folded = reading.folded
    short = [
        (index, line)
        for index, line in enumerate(reading.lines)
        if line.end - line.start <= _SHORT and folded[line.start : line.start + 1] in _OPENING
    ]
    testimonia = _testimonia(reading, clauses, short)
    anchors = _anchor_lines(reading, verbs, short).union(*(_clause(reading, index) for index in clauses))
    regions: list[Region] = []
    marks = sorted({*anchors, *(index for index, _ in testimonia)})
    by_line = dict(testimonia)
    position = 0
    floor = 0
    while position < len(marks):
        index = marks[position]
        scope = _scope_at(scopes, reading.lines[index].start)
        number = scope if scopes[scope].kind == "attachment" else 0
        if index in by_line:
            region = _forward(reading, index, by_line[index], scopes[scope], number, anchors)
        else:
            first = _backward(reading, index, max(floor, _first_line(reading, scopes[scope])))
            start = reading.lines[first].start
            region = _extend(reading, first, index, scopes[scope], number, anchors, None, start)
        if region is not None:
            regions.append(region)
            floor = region.last
        while position < len(marks) and (marks[position] <= index or marks[position] < floor):
            position += 1
    return regions


def _scope_at(scopes: tuple[Scope, ...], offset: int) -> int:
    return max(bisect_right(scopes, offset, key=lambda scope: scope.span.start) - 1, 0)


def _first_line(reading: Reading, scope: Scope) -> int:
    return max(bisect_right(reading.lines, scope.span.start, key=lambda line: line.start) - 1, 0)


def _line_at(reading: Reading, offset: int) -> int:
    return max(bisect_right(reading.lines, offset, key=lambda line: line.start) - 1, 0)


def _clause_lines(reading: Reading, verbs: Iterable[int]) -> set[int]:
    """Lines in which an attestation clause begins; ``verbs`` are the places of what it has."""
    text = reading.text
    marks = (at for at in verbs if text[at].isupper() or text.startswith("seal", at))
    found = {index for index in {_line_at(reading, at) for at in marks} if is_clause_line(reading, index)}
    return {index for index in found if names_signer(_clause_text(reading, index))}


def _clause(reading: Reading, index: int) -> range:
    """The lines of the clause that begins in a line."""
    last = index + 1
    for last in range(index + 1, min(index + _CLAUSE, len(reading.lines)) + 1):
        if (
            last == len(reading.lines)
            or reading.lines[last].blank_before
            or is_finished(_text(reading, last - 1))
        ):
            break
    return range(index, last)


def _clause_text(reading: Reading, index: int) -> str:
    """The words of the clause that begins in a line, from its first word on."""
    lines = _clause(reading, index)
    text = reading.text[reading.lines[index].start : reading.lines[lines[-1]].end]
    begun = next(
        (cell.start for cell in line_cells(reading, index) if may_begin(reading.text[cell.start : cell.end])),
        0,
    )
    return text[max(begun - reading.lines[index].start, 0) :]


def _testimonia(
    reading: Reading, clauses: Iterable[int], short: Iterable[tuple[int, Line]]
) -> list[tuple[int, Span]]:
    """The sentences that announce the signatures ("IN WITNESS WHEREOF …"), by the line they end in."""
    found: dict[int, Span] = {}
    for at in places(reading.folded, "witness "):
        if not reading.folded.startswith(_WITNESS, at):
            continue
        start = reading.folded.rfind("in ", max(at - 6, 0), at)
        start = at if start < 0 else start
        if reading.text[start].isupper() or reading.text[at].isupper():
            end = _sentence_end(reading, at)
            found[_line_at(reading, end - 1)] = Span(start, end)
    for index, line in short:
        if CLOSING.match(reading.folded, line.start):
            found.setdefault(index, Span(line.start, line.start))
    for paragraph in reading.paragraphs:
        start, end = paragraph.start, paragraph.end
        if end - start > _LONGEST_ANNOUNCEMENT or not reading.folded.startswith(_ANNOUNCING, start):
            continue
        if _ANNOUNCED.match(reading.folded, start, end):
            found.setdefault(paragraph.last_line - 1, Span(start, end))
    for index in clauses:
        start = reading.lines[index].start
        if index not in found or found[index].start >= start:
            found[index] = Span(start, start)
    return sorted(found.items())


def _sentence_end(reading: Reading, at: int) -> int:
    """Where the testimonium ends: at the first full stop or colon behind its verb, or with its paragraph."""
    paragraph = reading.paragraph_at(at)
    limit = min(paragraph.end if paragraph else len(reading.text), at + _TESTIMONIUM_LENGTH)
    verb = _EXECUTED.search(reading.folded, at, limit)
    if verb is None:
        return limit
    stop = _SENTENCE_END.search(reading.text, verb.end() - 1, limit)
    return stop.end() if stop else limit


def _anchor_lines(reading: Reading, verbs: Iterable[int], short: Iterable[tuple[int, Line]]) -> set[int]:
    """Lines in which a label of a signature block, or a mark that it is signed, opens a cell."""
    folded = reading.folded
    labelled = {_line_at(reading, at) for at in ending(folded, *_LABELS)}
    signed = {index for signs in _SIGNS for index in _lines_with(reading, signs)}
    signed |= {_line_at(reading, at) for at in verbs if folded.startswith(_SIGNED, at - 1)}
    signed |= {_line_at(reading, at + 1) for at in places(folded, " s/", "\ns/")}
    signed |= {index for index, line in short if folded.startswith(_HANDS, line.start)}
    alone = {
        index
        for index, line in short
        if line.end - line.start <= 3 and reading.text.startswith(("By", "BY"), line.start)
    }
    return alone | {index for index in labelled | signed if _is_anchor(reading, index)}


def _lines_with(reading: Reading, signs: tuple[str, ...]) -> Iterator[int]:
    """The lines in which one of some signs stands, each once; their first mark is rare."""
    folded, mark = reading.folded, signs[0][0]
    at = folded.find(mark)
    while at >= 0:
        end = at + 1
        if folded.startswith(signs, at):
            index = _line_at(reading, at)
            yield index
            end = max(reading.lines[index].end, end)
        at = folded.find(mark, end)


def _is_anchor(reading: Reading, index: int) -> bool:
    line = reading.lines[index]
    if reading.folded.endswith(MARKED, line.start, line.end):
        return True
    if line.end - line.start > LONGEST_ROW:
        text = reading.text[line.start : line.end]
        kinds = {label.lastgroup for label in LABEL.finditer(text)}
        return "sig" in kinds or ("by" in kinds and bool(kinds & {"name", "title", "rule"}))
    for cell in line_cells(reading, index):
        label = LABEL.search(reading.text[cell.start : cell.end])
        if label is None or label.lastgroup not in _SIGNING_LABELS or label.start() > _LABEL_REACH:
            continue
        if label.lastgroup == "rule" and label.start() > 0:
            continue
        if (
            label.lastgroup != "by"
            or reading.text.count(" ", cell.start, cell.start + label.start()) <= _SAID_BEFORE
        ):
            return True
    return False


def _text(reading: Reading, index: int) -> str:
    line = reading.lines[index]
    return reading.text[line.start : line.end]


def _has_prose(reading: Reading, index: int) -> bool:
    """Whether a cell of a line is a piece of a sentence."""
    return any(is_prose(reading.text[cell.start : cell.end]) for cell in line_cells(reading, index))


def _stops(reading: Reading, index: int, anchors: set[int]) -> bool:
    """Whether a line is no part of signature blocks."""
    if index in anchors:
        return False
    line = reading.lines[index]
    if _says_capacity(reading, index):
        return False
    if line.end - line.start > LONGEST_ROW or reading.folded.startswith(_COPYRIGHT, line.start):
        return True
    return (
        is_prose(_text(reading, index))
        and _has_prose(reading, index)
        and not is_clause_line(reading, index)
        and not FOR_ALL.search(_text(reading, index))
    )


def _says_capacity(reading: Reading, index: int) -> bool:
    """Whether a line, however long, says directly below a name in what role it signs."""
    line = reading.lines[index]
    return not line.blank_before and AS_CAPACITY.match(reading.text, line.start, line.end) is not None


def _backward(reading: Reading, index: int, floor: int) -> int:
    """The first line of the blocks that the anchor at ``index`` belongs to."""
    first = index
    while first > max(floor, index - _BACK):
        text = _text(reading, first - 1)
        if _says_capacity(reading, first - 1):
            first -= 1
            continue
        if len(text) > LONGEST_ROW or (is_prose(text) and _has_prose(reading, first - 1)):
            break
        if text.endswith(".") and text[0].islower():
            break
        first -= 1
    return first


def _forward(
    reading: Reading, index: int, testimonium: Span, scope: Scope, number: int, anchors: set[int]
) -> Region | None:
    """The region behind a testimonium."""
    first = index if testimonium.end < reading.lines[index].end else index + 1
    start = testimonium.end
    if first >= len(reading.lines):
        return None
    return _extend(reading, first, first, scope, number, anchors, testimonium, start)


def _extend(
    reading: Reading,
    first: int,
    index: int,
    scope: Scope,
    number: int,
    anchors: set[int],
    testimonium: Span | None,
    start: int,
) -> Region | None:
    """The region that begins at line ``first`` and goes on as long as blocks follow each other."""
    last = index
    gap = 0
    at = index
    while at < len(reading.lines) and reading.lines[at].start < scope.span.end:
        if at in anchors:
            last, gap = at, 0
        elif _stops(reading, at, anchors) and at != first:
            if testimonium is None or at - first > _STATED or not anchors.isdisjoint(range(first, at)):
                break
            last = at  # what is said between the testimonium and the signatures
        else:
            gap += 1
            if gap > _GAP + (_AFTER if testimonium and last == index else 0):
                break
        at += 1
    end = min(last + 1 + _AFTER, at) if last >= first else at
    if end <= first:
        return None
    return Region(first, end, start, testimonium, number)
