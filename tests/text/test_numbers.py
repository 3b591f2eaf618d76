"""Numbers in words and in figures."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.text.numbers import figures_of, number_of

_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
).split()
_TENS = "- - twenty thirty forty fifty sixty seventy eighty ninety".split()


def spelt(number: int, link: list[str]) -> list[str]:
    """A number in words; ``link`` stands after "hundred": nothing, or "and"."""
    if number < 20:
        return [_ONES[number]]
    if number < 100:
        return [_TENS[number // 10], *([_ONES[number % 10]] if number % 10 else [])]
    for worth, name in ((10**9, "billion"), (10**6, "million"), (10**3, "thousand"), (100, "hundred")):
        if number >= worth:
            rest = number % worth
            tail = [*(link if rest < 100 else []), *spelt(rest, link)] if rest else []
            return [*spelt(number // worth, link), name, *tail]
    raise AssertionError(number)


@given(st.integers(0, 10**12 - 1), st.sampled_from([[], ["and"]]))
def test_every_number_in_words_is_read_back(number: int, link: list[str]) -> None:
    assert number_of(spelt(number, link)) == number


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("two million five hundred thousand", 2_500_000),
        ("twenty five hundred", 2_500),
        ("a hundred", 100),
        ("hundred", 100),
        ("fifteenth", 15),
        ("one hundred twentieth", 120),
        ("one half", 0.5),
        ("two thirds", 2 / 3),
        ("two and three quarters", 2.75),
        ("thirty three and one third", 33 + 1 / 3),
        ("five thousand and 50/100", 5_000.5),
        ("one hundred and no/100", 100),
    ],
)
def test_ways_to_write_a_number(words: str, value: float) -> None:
    assert number_of(words.split()) == pytest.approx(value)


@pytest.mark.parametrize(
    "words",
    [
        "",
        "and",
        "one twelve",
        "nineteen ninety nine",
        "one hundred and",
        "million million",
        "two the",
        "and five",
    ],
)
def test_what_is_no_number(words: str) -> None:
    assert number_of(words.split()) is None


@pytest.mark.parametrize(
    ("figures", "value"),
    [
        ("1,250,000", 1_250_000),
        ("90", 90),
        (".25", 0.25),
        ("1.50", 1.5),
        ("2 1/2", 2.5),
        ("2-1/2", 2.5),
        ("3/4", 0.75),
        ("1,00", None),
        ("13/4", None),
        ("1/0", None),
        ("", None),
        ("12a", None),
    ],
)
def test_figures(figures: str, value: float | None) -> None:
    assert figures_of(figures) == value
