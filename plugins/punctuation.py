"""Brackets and quotation marks without their partner."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import chain, islice

from msgspec import Struct

from checker.api import (
    Agreement,
    Check,
    CheckResult,
    Hit,
    NoParams,
    Paragraph,
    Reading,
    Skip,
    Span,
    check,
    hookimpl,
)
from checker.text.lookalikes import looks_scanned
from checker.text.words import is_garbled

API_VERSION = 1

_PAIRS = {")": "(", "]": "["}
_CLOSING = {opening: closing for closing, opening in _PAIRS.items()}
_BRACKET = re.compile(r"[()\[\]]")
_ALL_BUT_BRACKETS = bytes(code for code in range(256) if code not in b"()[]\n")
_LIST_MARK = re.compile(
    r"(?:^|[\s;:)\u2014\"-]|(?<!\d)[,.])(?:[a-zA-Z]{1,2}|[ivxlIVXL]{1,6}|\d{1,3}(?:\.\d{1,2})*)\.?$"
)
_INNER = re.compile(r"(?<=\d )[a-z]\)(?=[^()\n]{0,200}\))")
"""``(see 1 a) above)``: a number with its letter inside of brackets that another sign closes."""
_ENDED = re.compile(r"[.;:]\n")
"""The sentence ended with its paragraph: what follows may be an item of a list."""
_REACH = 25
"""A bracket or a quotation may run on over so many paragraphs."""
_REACH_OF_NUMBER = 4
"""One that closes behind a number is the partner of a bracket so many paragraphs before at the most."""
_CUT_OUT = ("**", "[*", "*]", "&#", "\u25cf", "[.")
"""Signs of words left out or damaged: the partner may have gone with them."""
_MOST = 12
"""With more lonely marks than this a text is taken for damaged."""
_DEEPEST = 40
"""Brackets are not nested deeper; those opened before are given up."""
_WORDS_SHOWN = re.compile(r"\S+(?: \S+){0,3}")
_CLOSED_NEAR = 80
_INCHES = re.compile(r"\d\"")
_QUOTE = re.compile('"')
_LETTER = re.compile(r"[a-z]{3}")
_IN_PARENTHESES = re.compile(r"\((?:[a-z]+,? ){0,6}[A-Z][\w' &-]{1,50}[A-Za-z.](?P<closed>\")(?=\)[^\"])")
_BEFORE_PARENTHESIS = re.compile(r"(?P<opened>\")(?<=[ (]\")[A-Z][^\"()\n]{1,50}[\w.](?=\)[^\"'])")
_AT_HEAD = re.compile(
    r"(?:\(?[\da-zA-Z.]{1,6}\)?\.? )?"
    r"(?:(?P<opened>\")[A-Z][\w/&' -]{2,50}|[A-Z][\w/&' -]{2,50}(?P<closed>\"))"
    r"(?= (?:means|shall mean|has the meaning|shall have the meaning)\b)"
)
"""A term that is defined, with one of its two quotation marks."""
_BEFORE_OPENING = (" ", "(", "[", "\u2014", "-", "/")
_OPENS, _CLOSES, _UNSURE = 1, -1, 0


class Mark(Struct, frozen=True):
    """A mark that has no partner in its paragraph."""

    sign: str
    at: int
    paragraph: int
    listed: bool = False
    """It may close the number of an item (``9.2)``), which no bracket opens."""


class Odd(Struct, frozen=True):
    """A paragraph with a quotation mark that has no partner in it."""

    paragraph: int
    side: int
    """Whether that mark opens or closes a quotation, or cannot be told."""
    mark: Mark | None = None
    """It, where it stands among words and cannot be the head or the end of a longer quotation."""


@check("punctuation.unpaired", facts=("mark", "partner", "words"))
def unpaired(agreement: Agreement, params: NoParams) -> CheckResult:
    """A bracket or a quotation mark whose partner is missing."""
    hits = list(islice(chain(_brackets(agreement), _quotes(agreement)), _MOST + 1))
    if len(hits) > _MOST:
        reason = f"over {_MOST} brackets and quotation marks without a partner: the text seems to be damaged"
        return [Skip(reason=reason, examined=len(agreement.reading.paragraphs))]
    if hits and (looks_scanned(agreement.text) or is_garbled(agreement.text)):
        return [Skip(reason="the text seems to be a bad scan", examined=len(agreement.reading.paragraphs))]
    return hits


def _brackets(agreement: Agreement) -> Iterator[Hit]:
    """Brackets without a partner in their own and the neighbouring paragraphs."""
    text = agreement.text
    lonely: list[Mark] = []
    for index in _uneven_lines(text):
        if agreement.reading.paragraphs[index].kind == "text":
            lonely += _lonely_brackets(agreement.reading, index)
    for mark in _without_partner(lonely, text):
        prompt = mark.sign in "[]" and agreement.scopes[agreement.scope_at(mark.at)].form
        if not prompt and _is_prose(agreement, mark.at):
            partner = _PAIRS.get(mark.sign) or _CLOSING[mark.sign]
            span = _shown(agreement, mark)
            yield Hit(
                span=span, facts={"mark": mark.sign, "partner": partner, "words": agreement.words(span)}
            )


def _uneven_lines(text: str) -> Iterator[int]:
    """Indexes of the lines, each a paragraph, whose brackets do not close each other."""
    signs = text.encode("latin-1", "replace").translate(None, _ALL_BUT_BRACKETS)
    for pair in (b"()", b"[]", b"()"):
        signs = signs.replace(pair, b"")
    return (index for index, line in enumerate(signs.split(b"\n")) if line)


def _lonely_brackets(reading: Reading, index: int) -> list[Mark]:
    """Brackets of one paragraph that find no partner in it."""
    text, start, end = reading.text, reading.paragraphs[index].start, reading.paragraphs[index].end
    open_marks: list[Mark] = []
    lonely: list[Mark] = []
    for match in _BRACKET.finditer(text, start, end):
        mark = Mark(match[0], match.start(), index)
        if _quoted_alone(text, mark.at) or _INNER.match(text, max(mark.at - 1, start), end):
            continue
        if mark.sign in _CLOSING:
            open_marks.append(mark)
            continue
        partner = next(
            (other for other in reversed(open_marks[-_DEEPEST:]) if other.sign == _PAIRS[mark.sign]), None
        )
        if partner is not None:
            lonely += open_marks[open_marks.index(partner) + 1 :]
            del open_marks[open_marks.index(partner) :]
        elif text[mark.at - 1 : mark.at].isspace() or mark.at == start or _in_column(reading, mark.at):
            continue  # a column of brackets beside a venue or a signature
        else:
            listed = mark.sign == ")" and _LIST_MARK.search(text, max(start - 1, mark.at - 12, 0), mark.at)
            lonely.append(Mark(mark.sign, mark.at, index, listed=bool(listed)))
    return sorted(lonely + open_marks, key=lambda mark: mark.at)


def _in_column(reading: Reading, at: int) -> bool:
    """Whether a bracket closes its line, and one without a partner closes a line beside it.

    Such a column stands between the words of a signature or a venue and the blank beside them.
    """
    lines = reading.lines
    index = bisect_right(lines, at, key=lambda line: line.start) - 1
    if index < 0 or reading.text[at + 1 : lines[index].end].strip():
        return False
    near = (
        reading.text[line.start : line.end]
        for line in (*lines[max(index - 2, 0) : index], *lines[index + 1 : index + 3])
    )
    return any(words.count(")") > words.count("(") for words in near)


def _quoted_alone(text: str, at: int) -> bool:
    """Whether a bracket stands alone in a quotation: a piece of text is quoted."""
    if text[at] in _CLOSING:
        before, quote, _ = text[max(at - _CLOSED_NEAR, 0) : at][::-1].partition('"')
        opens = bool(quote) and text[at - len(before) - 2 : at - len(before) - 1] in (" ", "(", "\n")
        quoted, quote, _ = text[at + 1 : at + 200].partition('"')
        return opens and bool(quote) and _CLOSING[text[at]] not in quoted and "\n" not in before + quoted
    opening = text.rfind(_PAIRS[text[at]], max(text.rfind('"', max(at - 200, 0), at), 0), at)
    return text[at + 1 : at + 2] == '"' and opening < 0


def _without_partner(lonely: list[Mark], text: str) -> Iterator[Mark]:
    """The marks that find no partner in the paragraphs around either; marks of lists (``a)``) need none."""
    open_marks: list[Mark] = []
    for mark in lonely:
        if mark.sign in _CLOSING:
            open_marks.append(mark)
            continue
        near = [
            other
            for other in open_marks
            if other.sign == _PAIRS[mark.sign]
            and mark.paragraph - other.paragraph <= (_REACH_OF_NUMBER if mark.listed else _REACH)
            and not (mark.listed and _ENDED.search(text, other.at, mark.at))
        ]
        if near:
            open_marks.remove(near[-1])
        elif not mark.listed:
            yield mark
    yield from open_marks


def _quotes(agreement: Agreement) -> Iterator[Hit]:
    """Quotation marks that open and are never closed, or close and were never opened."""
    uneven = _with_odd_quotes(agreement)
    sure = {mark.at: mark for mark in _halves(agreement, uneven)}
    seen = {mark.paragraph for mark in sure.values()}
    odd = [_odd(agreement.text, agreement.reading.paragraphs[index], index) for index in uneven]
    for place, one in enumerate(odd):
        if one.mark is None or one.mark.paragraph in seen:
            continue
        if _is_alone(odd, place):
            sure[one.mark.at] = one.mark
    for _, mark in sorted(sure.items()):
        if _is_prose(agreement, mark.at):
            span = _shown(agreement, mark)
            yield Hit(span=span, facts={"mark": '"', "partner": '"', "words": agreement.words(span)})


def _is_alone(odd: Sequence[Odd], place: int) -> bool:
    """Whether no paragraph within reach, on the side where its partner would stand, has the other half."""
    one = odd[place]
    step = 1 if one.side == _OPENS else -1
    at = place + step
    while 0 <= at < len(odd) and abs(odd[at].paragraph - one.paragraph) <= _REACH:
        if odd[at].side != one.side:
            return False
        at += step
    return True


def _with_odd_quotes(agreement: Agreement) -> list[int]:
    """Indexes of the paragraphs with an odd number of quotation marks."""
    return [
        index
        for index, each in enumerate(agreement.reading.paragraphs)
        if agreement.text.count('"', each.start, each.end) % 2 and each.kind == "text"
    ]


def _halves(agreement: Agreement, uneven: Sequence[int]) -> Iterator[Mark]:
    """Marks whose place tells that they are one of two: ``(the "Company)``, ``Company" means``."""
    text, paragraphs = agreement.text, agreement.reading.paragraphs
    for index in uneven:
        if match := _AT_HEAD.match(text, paragraphs[index].start):
            yield Mark('"', match.start("opened" if match["opened"] else "closed"), index)
    for mark, pattern in (("closed", _IN_PARENTHESES), ("opened", _BEFORE_PARENTHESIS)):
        for match in pattern.finditer(text):
            index = agreement.reading.paragraph_index(match.start(mark))
            if paragraphs[index].kind == "text":
                yield Mark('"', match.start(mark), index)


def _odd(text: str, paragraph: Paragraph, index: int) -> Odd:
    """Which mark of a paragraph with an odd number of them is the lonely one."""
    start, end = paragraph.start, paragraph.end
    lonely = None if _INCHES.search(text, start, end) else _lonely_quotes(text, start, end)
    if lonely is None or len(lonely) != 1:
        return Odd(index, _UNSURE)
    ((at, side),) = lonely
    if "''" in text[at : min(at + _CLOSED_NEAR, end)]:
        return Odd(index, _UNSURE)  # apostrophes close it
    if at in (start, end - 1):
        return Odd(index, side)  # a quotation of several paragraphs
    return Odd(index, side, Mark('"', at, index))


def _lonely_quotes(text: str, start: int, end: int) -> list[tuple[int, int]] | None:
    """The marks that break the alternation of opening and closing ones; None where one could be either."""
    opened: int | None = None
    lonely: list[tuple[int, int]] = []
    for match in _QUOTE.finditer(text, start, end):
        at = match.start()
        before, after = text[at - 1 : at], text[at + 1 : at + 2]
        opens = (at == start or before in _BEFORE_OPENING) and not after.isspace()
        closes = not before.isspace() and before not in ("(", "[") and not after.isalnum()
        if opens == closes:
            return None
        if opens:
            if opened is not None:
                lonely.append((opened, _OPENS))
            opened = at
        elif opened is None:
            lonely.append((at, _CLOSES))
        else:
            opened = None
    return lonely if opened is None else [*lonely, (opened, _OPENS)]


def _is_prose(agreement: Agreement, at: int) -> bool:
    """Whether the mark stands in whole running text: no signature block, no redaction, no row of figures."""
    if agreement.signing is not None and at in agreement.signing:
        return False
    paragraph = agreement.reading.paragraph_at(at)
    if paragraph is None or any(
        agreement.text.find(sign, paragraph.start, paragraph.end) >= 0 for sign in _CUT_OUT
    ):
        return False
    if agreement.reading.folded.startswith("(seal", at) or _is_low_mark(agreement, at):
        return False
    around = agreement.reading.folded[max(at - 80, 0) : at + 80]
    return len(_LETTER.findall(around)) >= 12


def _is_low_mark(agreement: Agreement, at: int) -> bool:
    """Whether a low quotation mark stands behind a word: two commas, run into one sign."""
    place = agreement.reading.source_map.span(Span(at, at + 1))
    return (
        agreement.reading.document.text[place.start : place.end] == "\u201e" and agreement.text[at - 1] != " "
    )


def _shown(agreement: Agreement, mark: Mark) -> Span:
    """The mark with the words that it should hold together."""
    text = agreement.text
    paragraph = agreement.reading.paragraphs[mark.paragraph]
    if mark.sign in _CLOSING or (mark.sign == '"' and text[mark.at - 1] in " ([\n"):
        match = _WORDS_SHOWN.match(text, mark.at, paragraph.end)
        return Span(mark.at, match.end() if match else mark.at + 1)
    start = mark.at
    for _ in range(3):
        start = max(text.rfind(" ", paragraph.start, start), paragraph.start)
    return Span(start + (text[start] == " "), mark.at + 1)


@hookimpl
def checker_checks() -> list[Check]:
    """The check of this module."""
    return [unpaired]
