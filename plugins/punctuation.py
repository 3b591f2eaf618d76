"""Brackets and quotation marks without their partner."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from checker.api import Agreement, Check, CheckResult, Hit, NoParams, Skip, Span, check, hookimpl
from checker.text.anchors import places
from checker.text.brackets import lonely_brackets
from checker.text.lookalikes import looks_scanned
from checker.text.quotes import lonely_quotes
from checker.text.words import is_garbled

API_VERSION = 1

_PARTNERS = {"(": ")", ")": "(", "[": "]", "]": "[", '"': '"'}
_CUT_OUT = ("**", "[*", "*]", "&#", "\u25cf", "[.")
"""Signs of words left out or damaged: the partner may have gone with them."""
_MOST = 12
"""With more lonely marks than this a text is taken for damaged."""
_WORDS_SHOWN = re.compile(r"\S+(?: \S+){0,3}")
_LETTER = re.compile(r"[a-z]{3}")


@check("punctuation.unpaired", facts=("mark", "partner", "words"))
def unpaired(agreement: Agreement, params: NoParams) -> CheckResult:
    """A bracket or a quotation mark whose partner is missing."""
    cut = {agreement.reading.paragraph_index(at) for at in places(agreement.text, *_CUT_OUT)}
    marks = list(islice((at for at in _lonely(agreement) if _is_prose(agreement, at, cut)), _MOST + 1))
    if len(marks) > _MOST:
        reason = f"over {_MOST} brackets and quotation marks without a partner: the text seems to be damaged"
        return [Skip(reason=reason, examined=len(agreement.reading.paragraphs))]
    if marks and (looks_scanned(agreement.text) or is_garbled(agreement.text)):
        return [Skip(reason="the text seems to be a bad scan", examined=len(agreement.reading.paragraphs))]
    return [_hit(agreement, at) for at in marks]


def _lonely(agreement: Agreement) -> Iterator[int]:
    """Marks without a partner; in a form square brackets hold prompts."""
    for at in lonely_brackets(agreement.reading):
        if agreement.text[at] not in "[]" or not agreement.scopes[agreement.scope_at(at)].form:
            yield at
    yield from lonely_quotes(agreement.reading)


def _hit(agreement: Agreement, at: int) -> Hit:
    mark, span = agreement.text[at], _shown(agreement.text, at)
    facts = {"mark": mark, "partner": _PARTNERS[mark], "words": agreement.words(span)}
    return Hit(span=span, facts=facts)


def _is_prose(agreement: Agreement, at: int, cut: set[int]) -> bool:
    """Whether the mark stands in whole running text: no signature block, no redaction, no row of figures.

    ``cut``: indexes of the paragraphs from which words were left out.
    """
    if agreement.signing is not None and at in agreement.signing:
        return False
    if agreement.reading.paragraph_index(at) in cut:
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


def _shown(text: str, at: int) -> Span:
    """The mark with the words that it should hold together."""
    if text[at] in "([" or (text[at] == '"' and text[at - 1] in " ([\n"):
        words = _WORDS_SHOWN.match(text, at)
        return Span(at, words.end() if words else at + 1)
    start, floor = at, text.rfind("\n", 0, at) + 1
    for _ in range(3):
        start = max(text.rfind(" ", floor, start), floor)
    return Span(start + (text[start] == " "), at + 1)


@hookimpl
def checker_checks() -> list[Check]:
    """The check of this module."""
    return [unpaired]
