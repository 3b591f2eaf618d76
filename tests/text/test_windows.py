"""A window before a place is bounded by its line and by its reach."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from checker.text.windows import window_start


def test_it_stops_at_the_line_or_at_its_reach() -> None:
    text = "first line\nsecond line"
    at = len(text)
    assert text[window_start(text, at, 100) : at] == "second line"
    assert text[window_start(text, at, 4) : at] == "line"
    assert window_start(text, 5, 100) == 0


@given(st.text(alphabet="ab\n", max_size=40), st.integers(0, 40), st.integers(0, 40))
def test_it_is_the_longest_stretch_without_a_line_end(text: str, at: int, reach: int) -> None:
    at = min(at, len(text))
    start = window_start(text, at, reach)
    assert 0 <= at - start <= reach
    assert "\n" not in text[start:at]
    assert start == 0 or at - start == reach or text[start - 1] == "\n"
