"""Defined terms written in lower case."""

from __future__ import annotations

import re

from checker.api import Agreement, Check, CheckResult, Hit, Params, Related, Span, Term, check, hookimpl

API_VERSION = 1

_BEFORE = re.compile(r"\b(?:the|such|this|said) $")
_AFTER = re.compile(
    r"[,;)]|\.(?= |\n)| (?:shall|will|must|may|hereunder|pursuant to|in accordance|as provided|set forth)\b"
)
"""What follows a phrase that stands for itself; "the effective date of the merger" is another one."""


class Drift(Params, frozen=True):
    """How often each form stands."""

    least_capital: int = 5
    """The term stands at least so often as it is defined."""
    most_lower: int = 2
    """In lower case it stands at most so often: more, and both are meant."""


@check("terms.case_drift", facts=("term", "count"), params=Drift)
def case_drift(agreement: Agreement, params: Drift) -> CheckResult:
    """A defined term of several words stands in lower case after "the", "such" or the like."""
    text = agreement.text
    done: set[str] = set()
    for term in agreement.terms:
        if term.name in done or not _is_plain(term):
            continue
        done.add(term.name)
        lower = term.name.lower()
        first = text.find(lower)
        if first < 0 or text.count(term.name) < params.least_capital:
            continue
        places = [span for span in _whole(text, lower, first) if agreement.scope_at(span.start) == term.scope]
        meant = [
            span
            for span in places
            if _BEFORE.search(text, max(span.start - 8, 0), span.start)
            and _AFTER.match(text, span.end)
            and span not in term.definition
        ]
        if meant and len(places) <= params.most_lower:
            yield Hit(
                span=meant[0],
                facts={"term": term.name, "count": str(len(meant))},
                related=(Related(term.span, "defined here"),),
            )


def _is_plain(term: Term) -> bool:
    """Whether a term has two words or more, each with a capital, so that lower case is a departure."""
    words = term.name.split()
    return term.form == "means" and len(words) > 1 and all(w[0].isupper() and w.isalpha() for w in words)


def _whole(text: str, words: str, start: int) -> list[Span]:
    found = []
    while start >= 0:
        end = start + len(words)
        if not text[start - 1 : start].isalnum() and not text[end : end + 1].isalnum():
            found.append(Span(start, end))
        start = text.find(words, end)
    return found


@hookimpl
def checker_checks() -> list[Check]:
    """The check of this module."""
    return [case_drift]
