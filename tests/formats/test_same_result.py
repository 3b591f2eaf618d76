"""An agreement gives the same result as text, as three kinds of HTML, and as Markdown."""

from __future__ import annotations

import pytest

from checker.parser.layout import read_layout
from formats.agreements import ALL, SUPPLY
from formats.convert import STYLES, document
from formats.same import converted, differences, facts

_OF_PAGES = ("violation: orphan-heading",)
"""Rules about pages, which Markdown does not have."""


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("name", ALL)
def test_the_result_is_the_same(name: str, style: str) -> None:
    found = list(differences(ALL[name], style))
    if style == "markdown":
        found = [line for line in found if not line[2:].startswith(_OF_PAGES)]
    assert found == []


def test_there_is_something_to_compare() -> None:
    found = facts(document(SUPPLY))
    fields = {line.partition(":")[0] for line in found}
    assert {"parties", "sections", "terms", "references", "notices", "signatures", "violation"} <= fields


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("name", ALL)
def test_the_words_are_the_same(name: str, style: str) -> None:
    before, after = read_layout(document(ALL[name])), read_layout(converted(ALL[name], style))
    assert after.text.replace("\n", " ").split() == before.text.replace("\n", " ").split()


@pytest.mark.parametrize("style", [style for style in STYLES if style != "markdown"])
def test_pages_are_the_same(style: str) -> None:
    before, after = read_layout(document(SUPPLY)), read_layout(converted(SUPPLY, style))
    assert [after.text[at : at + 20] for at in after.page_starts] == [
        before.text[at : at + 20] for at in before.page_starts
    ]
    assert len(after.page_starts) == 3


@pytest.mark.parametrize("style", STYLES)
def test_places_are_those_of_the_file(style: str) -> None:
    convert, _ = STYLES[style]
    lines = convert(SUPPLY).split("\n")
    read = converted(SUPPLY, style)
    assert read.locate is not None
    for words in ("Affiliate", "Governing", "Schedule", "Ann"):
        at = read.text.index(words)
        place = read.locate(at, at + len(words))
        assert place.start.line == place.end.line
        assert lines[place.start.line - 1][place.start.column - 1 : place.end.column - 1] == words
