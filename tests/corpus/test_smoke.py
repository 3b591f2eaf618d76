"""Every rule over every agreement of the corpus: no crash, and every quote is what stands there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

import pytest

from checker.engine.check import check
from checker.engine.sources import documents
from checker.host import Host, load_host, select
from checker.model.report import Location, Violation
from checker.parser import parse
from checker.text.lines import LineIndex

CORPUS = Path(__file__).resolve().parents[3] / "shared" / "corpus"
FILES = [
    str(path.relative_to(CORPUS))
    for folder in ("edgar-text", "cuad/txt")
    for path in sorted((CORPUS / folder).rglob("*.txt"))
]
ABSENT = pytest.mark.skip(reason="the corpus is not there (../shared/corpus)")


@cache
def host() -> Host:
    return load_host()


@pytest.mark.parametrize("name", FILES or [pytest.param("", marks=ABSENT)])
def test_every_rule_runs_and_every_quote_is_what_stands_there(name: str) -> None:
    document = next(documents(str(CORPUS / name), host().readers))
    outcome = check(parse(document), select(host().rules, (), ()))
    assert outcome.errors == ()
    index = LineIndex.of(document.text)
    for location, quote in quoted(outcome.violations):
        start, end = location.start, location.end
        assert document.text[start.offset : end.offset] == quote
        assert quote.strip() == quote != ""
        assert (start.line, start.column) == index.position(start.offset)
        assert (end.line, end.column) == index.position(end.offset)


def quoted(violations: Iterable[Violation]) -> Iterator[tuple[Location, str]]:
    for violation in violations:
        if violation.location is not None:
            assert violation.quote is not None
            yield violation.location, violation.quote
        for related in violation.related:
            yield related.location, related.quote
