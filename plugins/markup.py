"""What a word processor left behind: fields that failed, tracked changes, comments, hidden words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.api import (
    Agreement,
    Check,
    CheckResult,
    Hit,
    Mark,
    NoParams,
    Params,
    Related,
    Span,
    check,
    hookimpl,
)
from checker.text.anchors import anchored

API_VERSION = 1

_ERRORS = (
    "error!",
    "error:",
    "fehler!",
    "erreur !",
    "fout!",
    "no table of contents entries found",
    "the table of contents is empty",
)
_FIELD_ERROR = re.compile(
    r"(?:error[!:] (?:reference source not found|bookmark not defined|hyperlink reference not valid|"
    r"main document only|filename not specified|switch argument not specified|not a valid [a-z -]{1,40}|"
    r"no (?:bookmark name given|document variable supplied|text of specified style in document|"
    r"table of contents entries found|index entries found|sequence specified)|"
    r"unknown (?:document property name|switch argument|op code for conditional))"
    r"|fehler! (?:verweisquelle konnte nicht gefunden werden|textmarke nicht definiert)"
    r"|erreur ! (?:source du renvoi introuvable|signet non d[e\u00e9]fini)"
    r"|fout! (?:verwijzingsbron niet gevonden|bladwijzer niet gedefinieerd)"
    r"|no table of contents entries found|the table of contents is empty\. heading styles [^.\n]{1,120})\.?"
)
"""What word processors show for a field whose result they cannot work out, in the language of their user."""
_BALLOON = re.compile(r"comment(?:ed)? \[[a-z]{1,5}\d{1,4}\]:")
"""How Word prints the sign of a comment at the edge of the page."""
_WORD = re.compile(r" ?\S+")
_KINDS = {"insertion": "change", "deletion": "change", "comment": "comment", "hidden": "hidden"}
"""The case that each mark falls under."""
_SHOWN = 5
"""Further places that are listed."""
_LONGEST = 80


class LeftMarkup(Params, frozen=True):
    """Where marks count."""

    formats: tuple[str, ...] = ("docx",)
    """Formats whose marks are looked at. Others strike words out, or hide them, for show."""


@check("markup.field_error", facts=("words",))
def field_error(agreement: Agreement, params: NoParams) -> CheckResult:
    """A field of a word processor that shows an error in place of a number or a title."""
    reading = agreement.reading
    spans = [Span(mark.start, mark.end) for mark in reading.marks if mark.kind == "field-error"]
    spans = [span for span in spans if span.end > span.start]
    spans += [Span(*match.span()) for match in anchored(_FIELD_ERROR, reading.folded, *_ERRORS)]
    end = 0
    for span in sorted(spans):
        if span.start >= end:
            yield Hit(span=span, facts={"words": agreement.words(span)})
        end = max(end, span.end)


@check(
    "markup.left",
    facts=("count", "words"),
    cases=("change", "comment", "hidden", "balloon"),
    params=LeftMarkup,
)
def left(agreement: Agreement, params: LeftMarkup) -> CheckResult:
    """Tracked changes, comments and hidden words, each sort at its first place."""
    reading = agreement.reading
    if reading.document.format in params.formats:
        for case in dict.fromkeys(_KINDS.values()):
            marks = [
                mark for mark in reading.marks if _KINDS.get(mark.kind) == case and _says(agreement, mark)
            ]
            if marks:
                yield _hit(agreement, case, marks)
    balloons = list(_balloons(reading.folded))
    if balloons:
        facts = {"count": str(len(balloons)), "words": agreement.words(balloons[0])}
        yield Hit(span=balloons[0], facts=facts, case="balloon", related=_others(balloons))


def _balloons(folded: str) -> Iterator[Span]:
    at = folded.find("comment")
    while at >= 0:
        match = _BALLOON.match(folded, at)
        if match:
            yield Span(match.start(), match.end())
        at = folded.find("comment", at + 1)


def _says(agreement: Agreement, mark: Mark) -> bool:
    """Whether a mark is about any words."""
    words = agreement.words(Span(mark.start, mark.end)) if mark.kind == "insertion" else mark.value
    return bool(words.strip()) or mark.kind == "comment"


def _hit(agreement: Agreement, case: str, marks: list[Mark]) -> Hit:
    first = marks[0]
    words = agreement.words(Span(first.start, first.end)) if first.kind == "insertion" else first.value
    facts = {"count": str(len(marks)), "words": _short(words)}
    spans = [_place(agreement, mark) for mark in marks]
    return Hit(span=spans[0], facts=facts, case=case, related=_others(spans))


def _place(agreement: Agreement, mark: Mark) -> Span:
    """The words of a mark; for one between words, the word after it, or else the one before."""
    if mark.end > mark.start:
        return Span(mark.start, mark.end)
    text = agreement.text
    after = _WORD.match(text, mark.start)
    if after:
        return Span(*after.span())
    before = text[: mark.start].rstrip()
    return Span(max(before.rfind(" "), before.rfind("\n")) + 1, len(before))


def _others(spans: list[Span]) -> tuple[Related, ...]:
    return tuple(Related(span=span, message="here too") for span in spans[1 : 1 + _SHOWN])


def _short(words: str) -> str:
    words = " ".join(words.split())
    return words if len(words) <= _LONGEST else f"{words[: _LONGEST - 3].rstrip()}..."


@hookimpl
def checker_checks() -> list[Check]:
    """The checks of this module."""
    return [field_error, left]
