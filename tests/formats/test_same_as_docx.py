"""An agreement gives the same result as a Word document with automatic numbers."""

from __future__ import annotations

import pytest

from checker.parser.layout import read_layout
from formats.agreements import ALL
from formats.convert import document
from formats.same import WORD, converted, differences


@pytest.mark.parametrize("name", ALL)
def test_the_result_is_the_same(name: str) -> None:
    assert list(differences(ALL[name], WORD)) == []


@pytest.mark.parametrize("name", ALL)
def test_the_words_are_the_same(name: str) -> None:
    before, after = read_layout(document(ALL[name])), read_layout(converted(ALL[name], WORD))
    assert after.text.split() == before.text.split()


def test_the_numbers_are_automatic() -> None:
    """Or else nothing would be shown by the tests above."""
    read = converted(ALL["supply"], WORD)
    numbers = [mark.value for mark in read.marks if mark.kind == "list-number"]
    assert numbers[:6] == ["ARTICLE I", "1.1", "1.2", "(a)", "(b)", "(c)"]
    assert read.locate is not None
    at = read.text.index("2.1")
    place = read.locate(at, at + 3).start.run
    assert place is not None
    assert (place.run, place.number) == (0, "2.1")
