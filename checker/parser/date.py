"""The agreement's own date: "dated as of", "made this … day of", else what its cover or letterhead bears."""

from __future__ import annotations

import datetime
import re

from checker.model.agreement import AgreementDate, Scope, Title
from checker.model.reading import Reading, Span
from checker.text.dates import WrittenDate, find_dates

_MADE = re.compile(
    r"\b(?:made|entered|executed|signed|concluded|effective|agreement|amendment|contract|lease"
    r"|plan)\b[^.;]{0,60}?(?:\bas of|\bon|\bthis|\bdated|\beffective|\bdate[:)]?)?"
    r"[ :\"(]{0,4}(?:\bthe |\bthis |\bthat |\bday of |\bof )*\Z"
)
_DATED = re.compile(r"\b(?:dated(?: for reference)?|as of|this|effective)\b[^.;]{0,20}\Z|\bdate[:)]* ?\Z")
_OTHERS = re.compile(
    r"\b(?:that certain|certain|the|an?) (?:[^ ]+ ){0,9}?(?:agreement|plan|lease|contract|note"
    r"|indenture)s?\b"
    r"(?:(?!\b(?:is|are|made|entered|executed|effective)\b)[^.;]){0,80}\Z"
)
_SIGNED = re.compile(
    r"\b(?:executed|signed|delivered|agreement|entered|effective|made)\b[^.;]{0,50}\b(?:as of|on|this|dated"
    r"|effective|of)(?: the| this| date| day| of)*:? ?\Z"
)
_AMENDS = re.compile(
    r"\b(?:amendment|addendum|supplement|waiver|consent|joinder|termination|extension|modification"
    r"|assignment)\b"
)
_SHORT_NAME = re.compile(
    r"[^()]{0,40}\((?:the|as amended[^()\"]{0,60}|hereinafter,? (?:the)?) ?\"(?P<name>[^\"]{1,60})\""
)
_SUBJECT = re.compile(r"\bdated\b[^.\n]{0,20}\Z|\bre:[^\n]{0,38}\Z")
_WHEREAS = re.compile(r"\bwhereas[,:]? ")
_CUE = 110
_TOP = 1500
_SIGNATURE = re.compile(r"\bdated?:|\bsign(?:ature|ed)\b|\bs/ ")
_TAIL = 1500
_JUST_BEFORE = 60
_TESTIMONIUM = 700
_SIGNING_LEAD = 400
_SIGNING = 4000


def read_date(
    reading: Reading, scopes: tuple[Scope, ...], title: Title | None, preamble: Span | None
) -> AgreementDate | None:
    """The date with its place; without value when it was left blank."""
    if preamble is not None and reading.folded.startswith("dear ", preamble.start):
        found = _in_letterhead(reading, preamble.start) or _at_signing(reading, scopes)
        return AgreementDate(found.value, found.span) if found else None
    own, others = _in_preamble(reading, preamble, title) if preamble is not None else (None, None)
    found = own or _above(reading, scopes, title, preamble) or _at_signing(reading, scopes) or others
    return AgreementDate(found.value, found.span) if found else None


def _in_preamble(
    reading: Reading, preamble: Span, title: Title | None
) -> tuple[WrittenDate | None, WrittenDate | None]:
    """The date that the first sentence gives the agreement, and one that it gives another instrument."""
    amends = title is not None and _AMENDS.search(title.text.lower()) is not None
    others: WrittenDate | None = None
    for date in find_dates(reading.folded, preamble.start, preamble.end):
        before = reading.folded[max(preamble.start, date.span.start - _CUE) : date.span.start]
        cued = _MADE.search(before) or _DATED.search(before) or before.endswith("\n")
        if not cued or date.state == "impossible":
            continue
        if not _OTHERS.search(before) and not (amends and _names_another(reading, date, preamble.end)):
            return date, others
        others = others or date
    return None, others


def _names_another(reading: Reading, date: WrittenDate, end: int) -> bool:
    """Whether the short name behind a date is that of the instrument that is amended."""
    short = _SHORT_NAME.match(reading.folded, date.span.end, end)
    return short is not None and not _AMENDS.search(short["name"])


def _in_letterhead(reading: Reading, salutation: int) -> WrittenDate | None:
    """The last date above the salutation that the subject line does not give to another instrument."""
    for date in reversed(find_dates(reading.folded, 0, salutation)):
        before = reading.folded[max(0, date.span.start - 40) : date.span.start]
        if date.state in ("full", "blank") and not _SUBJECT.search(before):
            return date
    return None


def _above(
    reading: Reading, scopes: tuple[Scope, ...], title: Title | None, preamble: Span | None
) -> WrittenDate | None:
    """A date on the cover."""
    stop = preamble.start if preamble else min(scopes[0].span.end, (title.span.end if title else 0) + _TOP)
    recital = _WHEREAS.search(reading.folded, 0, stop)
    stop = recital.start() if recital and not preamble else stop
    for date in find_dates(reading.folded, 0, stop):
        before = reading.folded[max(0, date.span.start - 40) : date.span.start]
        if date.state in ("full", "blank") and (
            _DATED.search(before)
            or _alone(reading, date.span)
            or (preamble and stop - date.span.end < _JUST_BEFORE)
        ):
            return date
    return None


def _alone(reading: Reading, span: Span) -> bool:
    """Whether nothing else stands in a date's paragraph."""
    paragraph = reading.paragraph_at(span.start)
    return paragraph is not None and paragraph.end - paragraph.start <= span.end - span.start + 3


def _at_signing(reading: Reading, scopes: tuple[Scope, ...]) -> WrittenDate | None:
    """The date of the testimonium, or else the last day on which someone signed."""
    folded, end = reading.folded, scopes[0].span.end
    witness = folded.rfind("witness whereof", 0, end)
    signed = folded.find("/s/", max(witness, 0), end)
    if witness < 0 and signed < 0:
        return _last_signed(reading, max(0, end - _TAIL), end)
    start = witness if witness >= 0 else max(0, signed - _SIGNING_LEAD)
    last = folded.rfind("/s/", start, min(end, start + _SIGNING))
    stop = min(end, max(start + _TESTIMONIUM, last + _SIGNING_LEAD))
    dates = [
        date for date in find_dates(folded, start, stop) if date.state == "full" and date.value is not None
    ]
    for date in dates:
        if _SIGNED.search(folded, max(start, date.span.start - 80), date.span.start):
            return date
    return max(dates, key=lambda date: date.value or datetime.date.min, default=None)


def _last_signed(reading: Reading, start: int, end: int) -> WrittenDate | None:
    """The last day on which someone signed, in the tail of a text without marks of conformed signatures."""
    signed = [
        date
        for date in find_dates(reading.folded, start, end)
        if date.value and _SIGNATURE.search(reading.folded, max(start, date.span.start - 60), date.span.start)
    ]
    return max(signed, key=lambda date: date.value or datetime.date.min, default=None)
