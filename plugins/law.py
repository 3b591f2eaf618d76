"""The law that governs: whether one is chosen, and only one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.api import (
    Agreement,
    Check,
    CheckResult,
    GoverningLaw,
    Hit,
    NoParams,
    Params,
    Related,
    Skip,
    check,
    hookimpl,
)

API_VERSION = 1

_HINTS = (
    "governing law",
    "governed by",
    "choice of law",
    "applicable law",
    "laws of",
    "law of",
    "construed",
    "law governs",
)


_QUOTED = re.compile(
    r"\b(?:substituted|in lieu thereof|deleted in its entirety|amended (?:and restated )?(?:to read"
    r"|as follows))\b"
)
_REACH = 300


class MissingParams(Params, frozen=True):
    """Which agreements are asked for a choice of law."""

    least_sections: int = 3
    """Agreements with fewer sections are left alone."""


@check("law.missing", params=MissingParams)
def missing(agreement: Agreement, params: MissingParams) -> CheckResult:
    """No clause says which law governs."""
    sections = sum(section.scope == 0 for section in agreement.sections)
    if any(law.subject == "agreement" for law in agreement.governing_law):
        return
    if sections < params.least_sections:
        return
    hint = next((hint for hint in _HINTS if hint in agreement.reading.folded), None)
    if hint is not None:
        yield Skip(
            reason=f'the words "{hint}" stand somewhere, but no choice of law was understood', examined=1
        )
        return
    yield Hit(span=agreement.title.span if agreement.title else None)


@check("law.conflict", facts=("first", "second"))
def conflict(agreement: Agreement, params: NoParams) -> CheckResult:
    """Two clauses of one instrument choose different laws for it."""
    first: GoverningLaw | None = None
    for law in _choices(agreement):
        if first is None:
            first = law
        elif law.span != first.span and law.jurisdiction != first.jurisdiction:
            yield Hit(
                span=law.place,
                facts={"first": first.jurisdiction, "second": law.jurisdiction},
                related=(Related(first.place, "the other choice"),),
            )
            return


def _choices(agreement: Agreement) -> Iterator[GoverningLaw]:
    """The choices of one law for the main instrument.

    A clause that names several is an option among them; one that another instrument is to have is not
    this one's.
    """
    main = [law for law in agreement.governing_law if law.scope == 0 and law.subject == "agreement"]
    for law in main:
        before = agreement.reading.folded[max(0, law.span.start - _REACH) : law.span.start]
        if _QUOTED.search(before):
            continue
        if not any(other.span == law.span and other.jurisdiction != law.jurisdiction for other in main):
            yield law


@hookimpl
def checker_checks() -> list[Check]:
    return [missing, conflict]
