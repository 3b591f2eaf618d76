"""Brackets and quotation marks without their partner."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain, islice

from msgspec import Struct

from checker.api import Agreement, Check, CheckResult, Hit, NoParams, Paragraph, Skip, Span, check, hookimpl
from checker.text.lookalikes import looks_scanned
from checker.text.words import is_garbled

API_VERSION = 1

_PAIRS = {")": "(", "]": "["}
_CLOSING = {opening: closing for closing, opening in _PAIRS.items()}
_BRACKET = re.compile(r"[()\[\]]")
_LIST_MARK = re.compile(
    r"(?:^|[\s;:,.)\u2014\"-])(?:[a-zA-Z]{1,2}|[ivxlIVXL]{1,6}|\d{1,3}(?:\.\d{1,2})*)\.?$"
)
_REACH = 25
"""A bracket or a quotation may run on over so many paragraphs."""
_CUT_OUT = ("**", "[*", "*]", "&#", "\u25cf", "[.")
"""Signs of words left out or damaged: the partner may have gone with them."""
_WINDOW = 1_500
_MOST = 12
"""With more lonely marks than this a text is taken for damaged."""
_DEEPEST = 40
"""Brackets are not nested deeper; those opened before are given up."""
_WORDS_SHOWN = re.compile(r"\S+(?: \S+){0,3}")
_CLOSED_NEAR = 80
_INCHES = re.compile(r"\d\"")
_QUOTE = re.compile('"')
_LETTER = re.compile(r"[a-z]{3}")
_LEAD = r"(?:(?:the|an?|each,? an?|each|collectively|collectively,? the|together,? the|hereinafter|herein) )?"
_IN_PARENTHESES = re.compile(
    rf"\({_LEAD}(?:(?P<opened>\")[A-Z][^\"()\n]{{1,50}}[\w.](?=\))|[A-Z][\w' &-]{{2,50}}(?P<closed>\")(?=\)))"
)
_AT_HEAD = re.compile(
    r"\n(?:\(?[\da-zA-Z.]{1,6}\)?\.? )?"
    r"(?:(?P<opened>\")[A-Z][\w/&' -]{2,50}|[A-Z][\w/&' -]{2,50}(?P<closed>\"))"
    r"(?= (?:means|shall mean|has the meaning|shall have the meaning)\b)"
)
"""A term that is defined, with one of its two quotation marks."""


class Mark(Struct, frozen=True):
    """A mark that has no partner in its paragraph."""

    sign: str
    at: int
    paragraph: int


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
    for index, paragraph in enumerate(agreement.reading.paragraphs):
        if paragraph.kind == "text":
            lonely += _lonely_brackets(text, paragraph, index)
    for mark in _without_partner(lonely):
        if _is_prose(agreement, mark.at):
            partner = _PAIRS.get(mark.sign) or _CLOSING[mark.sign]
            span = _shown(agreement, mark)
            yield Hit(
                span=span, facts={"mark": mark.sign, "partner": partner, "words": agreement.words(span)}
            )


def _lonely_brackets(text: str, paragraph: Paragraph, index: int) -> list[Mark]:
    """Brackets of one paragraph that find no partner in it; marks of lists (``a)``) need none."""
    start, end = paragraph.start, paragraph.end
    if text.count("(", start, end) == text.count(")", start, end) and (
        text.count("[", start, end) == text.count("]", start, end)
    ):
        return []
    open_marks: list[Mark] = []
    lonely: list[Mark] = []
    for match in _BRACKET.finditer(text, start, end):
        mark = Mark(match[0], match.start(), index)
        if _quoted_alone(text, mark.at):
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
        elif text[mark.at - 1 : mark.at].isspace() or mark.at == start:
            continue  # a column of brackets beside a venue or a signature
        elif not (mark.sign == ")" and _LIST_MARK.search(text, max(start - 1, mark.at - 12, 0), mark.at)):
            lonely.append(mark)
    return sorted(lonely + open_marks, key=lambda mark: mark.at)


def _quoted_alone(text: str, at: int) -> bool:
    """Whether a quotation begins or ends with a lone bracket: a piece of text is quoted."""
    if text[at] in _CLOSING:
        return text[at - 1 : at] == '"'
    opening = text.rfind(_PAIRS[text[at]], max(text.rfind('"', max(at - 200, 0), at), 0), at)
    return text[at + 1 : at + 2] == '"' and opening < 0


def _without_partner(lonely: list[Mark]) -> Iterator[Mark]:
    """The marks that find no partner in the paragraphs around either."""
    open_marks: list[Mark] = []
    for mark in lonely:
        if mark.sign in _CLOSING:
            open_marks.append(mark)
            continue
        near = [
            other
            for other in open_marks
            if other.sign == _PAIRS[mark.sign] and mark.paragraph - other.paragraph <= _REACH
        ]
        if near:
            open_marks.remove(near[-1])
        else:
            yield mark
    yield from open_marks


def _quotes(agreement: Agreement) -> Iterator[Hit]:
    """Quotation marks that open and are never closed, or close and were never opened."""
    text = agreement.text
    paragraphs = agreement.reading.paragraphs
    odd = [
        index
        for index, paragraph in enumerate(paragraphs)
        if paragraph.kind == "text" and text.count('"', paragraph.start, paragraph.end) % 2
    ]
    seen = set()
    for mark in _halves(agreement):
        seen.add(mark.paragraph)
        if _is_prose(agreement, mark.at):
            yield _hit_of_quote(agreement, mark)
    for place, index in enumerate(odd):
        around = odd[max(place - 1, 0) : place] + odd[place + 1 : place + 2]
        if any(abs(other - index) <= _REACH for other in around):
            continue
        lonely = _lonely_quote(text, paragraphs[index], index) if index not in seen else None
        if lonely is not None and _is_prose(agreement, lonely.at):
            yield _hit_of_quote(agreement, lonely)


def _hit_of_quote(agreement: Agreement, mark: Mark) -> Hit:
    span = _shown(agreement, mark)
    return Hit(span=span, facts={"mark": '"', "partner": '"', "words": agreement.words(span)})


def _halves(agreement: Agreement) -> Iterator[Mark]:
    """Marks whose place tells that they are one of two: ``(the "Company)``, ``Company" means``."""
    for pattern in (_IN_PARENTHESES, _AT_HEAD):
        for match in pattern.finditer(agreement.text):
            at = match.start("opened" if match["opened"] else "closed")
            index = agreement.reading.paragraph_index(at)
            paragraph = agreement.reading.paragraphs[index]
            inside = paragraph.kind == "text" and paragraph.start <= at
            if inside and agreement.text.count('"', paragraph.start, paragraph.end) % 2:
                yield Mark('"', at, index)


def _lonely_quote(text: str, paragraph: Paragraph, index: int) -> Mark | None:
    """The one mark that breaks the alternation of opening and closing marks; None when in doubt."""
    start, end = paragraph.start, paragraph.end
    if text[start] == '"' or text[end - 1] == '"' or _INCHES.search(text, start, end):
        return None
    opened: int | None = None
    lonely: list[int] = []
    for match in _QUOTE.finditer(text, start, end):
        at = match.start()
        before, after = text[at - 1 : at], text[at + 1 : at + 2]
        opens = before in (" ", "(", "[", "\u2014", "-", "/") and not after.isspace()
        closes = not before.isspace() and before not in ("(", "[") and not after.isalnum()
        if opens == closes:
            return None
        if opens:
            if opened is not None:
                lonely.append(opened)
            opened = at
        elif opened is None:
            lonely.append(at)
        else:
            opened = None
    if opened is not None:
        lonely.append(opened)
    if len(lonely) != 1 or "''" in text[lonely[0] : min(lonely[0] + _CLOSED_NEAR, end)]:
        return None  # two apostrophes close it
    return Mark('"', lonely[0], index)


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
