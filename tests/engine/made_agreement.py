"""Agreements and rules made by hand, so that the engine is tested apart from parser and plug-ins."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from checker.api import Check, Hit, NoParams, Skip
from checker.host import BoundRule
from checker.model.agreement import Agreement, Scope
from checker.model.reading import Span
from checker.model.rule import Rule
from checker.model.source import Document
from checker.parser.layout import read_layout

TEXT = """\
SUPPLY AGREEMENT

This Agreement is made between Acorn Mills, Inc. and
Beech   Road LLC.

1.  Price.  The price is fixed. The price is fixed.
<PAGE>
2.  Term.  The term is one year.
"""


_SINGLES = ("exhibit", "title", "date", "preamble", "signing")
_LISTS = tuple(set(Agreement.__struct_fields__) - {*_SINGLES, "reading", "recognised", "kind", "status"})


def agreement_of(text: str = TEXT, **parts: Any) -> Agreement:
    """The text as laid out by the parser, with nothing understood of it but the parts given."""
    document = Document(path="a.txt", format="text", text=text, sha256="0", encoding="utf-8")
    reading = read_layout(document)
    whole = Span(0, len(reading.text))
    nothing: dict[str, Any] = dict.fromkeys(_LISTS, ()) | dict.fromkeys(_SINGLES)
    fixed = {"recognised": True, "kind": "other", "status": "executed"}
    scopes = (Scope("main", whole),)
    return Agreement(**{**nothing, **fixed, "reading": reading, "scopes": scopes, **parts})


def words(agreement: Agreement, text: str, nth: int = 0) -> Span:
    """The span of the n-th (from 0) occurrence of words in the reading text."""
    start = -1
    for _ in range(nth + 1):
        start = agreement.text.index(text, start + 1)
    return Span(start, start + len(text))


def rule_of(
    run: Callable[[Agreement, Any], Iterable[Hit | Skip]], name: str = "some-rule", **fields: Any
) -> BoundRule:
    """A rule whose check is a function."""
    rule = Rule(
        **{
            "id": name,
            "title": "Some rule",
            "severity": "error",
            "check": "some.check",
            "message": "Something is wrong.",
            "rationale": "It matters.",
            **fields,
        }
    )
    check = Check(name=rule.check, run=run)
    return BoundRule(rule, check, NoParams(), "invented 1.0 (invented.plugin)", "some")
