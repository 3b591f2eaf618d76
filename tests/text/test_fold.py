"""Folding keeps every character in its place."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from checker.text.fold import fold, lower


@given(st.text())
def test_one_for_one(text: str) -> None:
    assert len(fold(text)) == len(text)
    assert lower(text) == "".join(low if len(low := char.lower()) == 1 else char for char in text)


def test_many_capitals_of_another_alphabet() -> None:
    greek = "".join(map(chr, range(0x391, 0x3AA))).replace("\u03a2", "")
    text = f"{greek}{'ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞ'} Company"
    assert lower(text).endswith(" company")
    assert lower(text).startswith("\u03b1\u03b2")
    assert len(lower(f"{text} \u0130")) == len(text) + 2
