"""An example plug-in: words that a firm avoids, and violations as CSV."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from pathlib import Path

from checker.api import (
    Agreement,
    Check,
    Hit,
    Params,
    RenderContext,
    Report,
    Reporter,
    RulePack,
    Span,
    check,
    hookimpl,
)

API_VERSION = 1


class Avoided(Params, frozen=True):
    words: tuple[str, ...] = ()
    """The words to avoid, in any mix of capitals."""


@check("house_style.avoided_word", params=Avoided, facts=("word",))
def avoided_word(agreement: Agreement, params: Avoided) -> Iterator[Hit]:
    """Finds words that the house style avoids."""
    for word in params.words:
        start = agreement.reading.folded.find(word.lower())
        while start >= 0:
            span = Span(start, start + len(word))
            yield Hit(span=span, facts={"word": agreement.words(span)})
            start = agreement.reading.folded.find(word.lower(), span.end)


def render(report: Report, context: RenderContext) -> str:
    """One line a violation: path, line, rule, message."""
    out = io.StringIO()
    rows = csv.writer(out, lineterminator="\n")
    for file in report.files:
        for violation in file.violations:
            line = violation.location.start.line if violation.location else 1
            rows.writerow([file.path, line, violation.rule, violation.message])
    return out.getvalue()


@hookimpl
def checker_checks() -> list[Check]:
    return [avoided_word]


@hookimpl
def checker_reporters() -> list[Reporter]:
    return [Reporter(name="csv", render=render)]


@hookimpl
def checker_rule_packs() -> list[RulePack]:
    return [RulePack("house-style", Path(__file__).parent / "rules")]
