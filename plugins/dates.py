"""Dates that no calendar holds."""

from __future__ import annotations

from checker.api import Agreement, Check, CheckResult, Hit, NoParams, check, hookimpl
from checker.text.dates import find_impossible_dates

API_VERSION = 1


@check("dates.impossible", facts=("date",))
def impossible(agreement: Agreement, params: NoParams) -> CheckResult:
    """A day that its month does not have: "November 31, 2006"."""
    for date in find_impossible_dates(agreement.reading.folded):
        yield Hit(span=date.span, facts={"date": agreement.words(date.span)})


@hookimpl
def checker_checks() -> list[Check]:
    return [impossible]
