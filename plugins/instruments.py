"""Other agreements that this one names."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator

from msgspec import Struct

from checker.api import Agreement, Check, CheckResult, Hit, NoParams, Related, Span, check, hookimpl
from checker.text.dates import find_month_dates

API_VERSION = 1

_NAME = re.compile(
    r"((?:[A-Z][\w&'-]{1,30},? (?:(?:of|and|for|to) )?){1,7}"
    r"(?:Agreement|Lease|Indenture|Note|Mortgage|Guaranty|Contract|Deed))"
    r"(?: \([^()]{1,60}\))?,? (?:was |is |executed and |made and )?\Z"
)
_ANOTHER = re.compile(r"amend|restat|supplement|modif|replac|supersed|prior|former|predecessor")
_SENTENCE_ENDS = re.compile(r"[.;] [A-Z(]|\n")
"""Two agreements named in one sentence are two, whatever they are called."""
_NEAR = 80
"""Words so near tell that two agreements, or two versions of one, are meant."""
_REACH = 160
_LONGEST_DATE = 44


class Citation(Struct, frozen=True):
    """An agreement cited with its date."""

    name: str
    """In lower case."""
    span: Span
    """From the name to the date."""
    date: datetime.date


@check("instruments.two_dates", facts=("name", "first", "second"))
def two_dates(agreement: Agreement, params: NoParams) -> CheckResult:
    """Another agreement is cited under two dates."""
    own = " ".join(agreement.title.text.lower().split()) if agreement.title else ""
    cited: dict[str, list[Citation]] = {}
    for citation in _citations(agreement):
        if not own.endswith(citation.name):
            cited.setdefault(citation.name, []).append(citation)
    for citations in cited.values():
        first = citations[0]
        other = next((one for one in citations if one.date != first.date), None)
        between = agreement.text[first.span.end : other.span.start] if other else ""
        if other is None or not _SENTENCE_ENDS.search(between) or len({one.date for one in citations}) > 2:
            continue
        facts = {"name": first.name.title(), "first": _long(first.date), "second": _long(other.date)}
        yield Hit(
            span=other.span, facts=facts, related=(Related(first.span, "cited here under the other date"),)
        )


def _citations(agreement: Agreement) -> Iterator[Citation]:
    """Agreements cited with a whole date, where no word around speaks of another version."""
    text, folded = agreement.text, agreement.reading.folded
    at = folded.find(" dated ")
    while at >= 0:
        base = max(at + 1 - _REACH, 0)
        named = _NAME.search(text[base : at + 1])
        if named is not None and len(named[1].split()) > 1:
            date = next(find_month_dates(folded, at, min(at + _LONGEST_DATE, len(text))), None)
            if date is not None and date.value is not None:
                article = len("The ") if named[1].startswith("The ") else 0
                span = Span(base + named.start(1) + article, date.span.end)
                if not _ANOTHER.search(folded, max(span.start - _NEAR, 0), span.end + _NEAR):
                    yield Citation(_bare(named[1]), span, date.value)
        at = folded.find(" dated ", at + 1)


def _bare(name: str) -> str:
    """A name in lower case, without an article at the head of a sentence."""
    return " ".join(name.lower().split()).removeprefix("the ")


def _long(date: datetime.date) -> str:
    return f"{date:%B} {date.day}, {date.year}"


@hookimpl
def checker_checks() -> list[Check]:
    """The check of this module."""
    return [two_dates]
