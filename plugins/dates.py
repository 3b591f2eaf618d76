"""Dates that no calendar holds, on the wrong day of the week, or in the wrong order."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.api import Agreement, Check, CheckResult, Hit, NoParams, Related, Span, Term, check, hookimpl
from checker.text.anchors import places
from checker.text.dates import WrittenDate, find_impossible_dates, find_month_dates

API_VERSION = 1

_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_ON = re.compile(r"(?:,| the|, the|, on| on|, being|, i\.e\.,?)? \(?")
"""Between the day of the week and the date."""
_DATE_LENGTH = 40
_BEGINS = frozenset(
    ("effective date", "commencement date", "start date", "term commencement date", "closing date")
)
_ENDS = frozenset(("expiration date", "expiry date", "end date"))
"""A "Termination Date" or a "Maturity Date" may be that of another agreement, and lie before this one."""
_MEANING = 160
"""The date of a term stands within so many characters of its definition's verb."""
_FROM_TO = re.compile(
    r"(?:(?:commenc|begin|start|effective)\w*[^.;()]{0,40}?\bon|from)(?: and (?:as of|including|after))? "
    r"(?=[a-z0-9])"
)
_UNTIL = re.compile(
    r"(?:,? (?:and|but)\b[^.;()]{0,60}?)?(?: (?:to|shall|will))? ?"
    r"(?:\b(?:end|expir|terminat|conclud|continu|remain|run)\w*[^.;()]{0,40}?\b(?:on|to|at midnight on|until"
    r"|through)|\b(?:to|until|through))(?: and including)? $"
)
"""Between the two dates of one clause, whose subject both have."""
_LASTS = re.compile(
    r"(?:[\n.:;] ?|\b(?:periods?|terms?|years?|months?|runs?|running|valid|effective|in (?:force|effect)"
    r"|lasts?|extends?|is|are|be|employed|continues?)(?: \([^()\n]{1,40}\))?,? )$"
)
"""Right before "from one day to another" that is a time; a day may also be "brought forward from" one."""
_BETWEEN = 120


@check("dates.impossible", facts=("date",))
def impossible(agreement: Agreement, params: NoParams) -> CheckResult:
    """A day that its month does not have: "November 31, 2006"."""
    for date in find_impossible_dates(agreement.reading.folded):
        yield Hit(span=date.span, facts={"date": agreement.words(date.span)})


@check("dates.weekday", facts=("date", "written", "weekday"))
def weekday(agreement: Agreement, params: NoParams) -> CheckResult:
    """A date that does not fall on the day of the week written beside it."""
    for day, place, date in _weekdays(agreement.reading.folded):
        assert date.value is not None
        right = _WEEKDAYS[date.value.weekday()]
        if right == day:
            continue
        span = Span(min(place.start, date.span.start), max(place.end, date.span.end))
        facts = {
            "date": agreement.words(date.span),
            "written": agreement.words(place),
            "weekday": right.title(),
        }
        yield Hit(span=span, facts=facts)


def _weekdays(folded: str) -> Iterator[tuple[str, Span, WrittenDate]]:
    """Days of the week, each with the whole date right after it or, in parentheses, right before it."""
    for at in places(folded, "day"):
        end = at + len("day")
        if not folded.endswith(_WEEKDAYS, 0, end):
            continue
        day = next(day for day in _WEEKDAYS if folded.endswith(day, 0, end))
        start = end - len(day)
        date = _date_after(folded, end) or _date_before(folded, start)
        if date is not None and date.value is not None and not folded[start - 1 : start].isalpha():
            yield day, Span(start, end), date


def _date_after(folded: str, end: int) -> WrittenDate | None:
    """``Monday, June 28, 2002``."""
    joint = _ON.match(folded, end)
    if joint is None:
        return None
    date = next(find_month_dates(folded, joint.end(), joint.end() + _DATE_LENGTH), None)
    return date if date is not None and date.span.start == joint.end() else None


def _date_before(folded: str, start: int) -> WrittenDate | None:
    """``June 28, 2002 (Monday)``."""
    if not folded.endswith(" (", 0, start):
        return None
    dates = list(find_month_dates(folded, max(start - _DATE_LENGTH, 0), start))
    return dates[-1] if dates and dates[-1].span.end == start - len(" (") else None


@check("dates.order", facts=("start", "end"))
def order(agreement: Agreement, params: NoParams) -> CheckResult:
    """A term that ends before it begins."""
    for begins, ends in (*_periods(agreement), *_defined(agreement)):
        if begins.value is not None and ends.value is not None and ends.value <= begins.value:
            facts = {"start": agreement.words(begins.span), "end": agreement.words(ends.span)}
            yield Hit(span=ends.span, facts=facts, related=(Related(begins.span, "the beginning"),))


def _periods(agreement: Agreement) -> Iterator[tuple[WrittenDate, WrittenDate]]:
    """``commencing on May 1, 2004 and ending on April 30, 2003``: both dates of one sentence."""
    folded = agreement.reading.folded
    for lead in ("commenc", "begin", "start", "from "):
        at = folded.find(lead)
        while at >= 0:
            first = _FROM_TO.match(folded, at)
            begins = _date_at(folded, first.end()) if first else None
            lasts = lead != "from " or _LASTS.search(folded, max(at - _BETWEEN, 0), at)
            if begins is not None and lasts:
                for ends in find_month_dates(folded, begins.span.end, begins.span.end + _BETWEEN):
                    if ends.value and _UNTIL.fullmatch(folded, begins.span.end, ends.span.start):
                        yield begins, ends
                    break
            at = folded.find(lead, at + len(lead))


def _date_at(folded: str, at: int) -> WrittenDate | None:
    """The whole date that begins at ``at``."""
    date = next(find_month_dates(folded, at, at + _DATE_LENGTH), None)
    return date if date is not None and date.value is not None and date.span.start == at else None


def _defined(agreement: Agreement) -> Iterator[tuple[WrittenDate, WrittenDate]]:
    """The dates of "Effective Date" and "Expiration Date" and the like, where each is defined as a day."""
    begins = [date for term in agreement.terms if (date := _date_of(agreement, term, _BEGINS)) is not None]
    for term in agreement.terms:
        ends = _date_of(agreement, term, _ENDS)
        if ends is not None and begins:
            yield begins[0], ends


def _date_of(agreement: Agreement, term: Term, names: frozenset[str]) -> WrittenDate | None:
    """The day that a term of one of the names is defined to be, in the main instrument."""
    if term.scope or term.name.lower() not in names:
        return None
    folded, end = agreement.reading.folded, term.span.end
    if term.form != "means":
        dates = list(find_month_dates(folded, max(term.span.start - _DATE_LENGTH, 0), term.span.start))
        near = bool(dates) and folded[dates[-1].span.end : term.span.start].strip(' ("') in ("", "the")
        return dates[-1] if near and dates[-1].value is not None else None
    date = next(find_month_dates(folded, end, min(end + _MEANING, len(folded))), None)
    said = folded[end : date.span.start] if date is not None else ""
    plain = re.fullmatch(r'[" ,]*(?:shall )?(?:means?|be|is)[ :]*', said) is not None
    return date if date is not None and date.value is not None and plain else None


@hookimpl
def checker_checks() -> list[Check]:
    """The checks of this module."""
    return [impossible, weekday, order]
