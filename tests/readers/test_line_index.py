"""Offsets to lines and columns."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.text.lines import LineIndex


def test_all_line_ends_count_and_a_form_feed_does_not() -> None:
    text = "a\nbb\r\nccc\rd\x0cd\x0b\u2028e\n"
    index = LineIndex.of(text)
    lines = [text[index.span(n).start : index.span(n).end] for n in range(1, len(index.starts) + 1)]
    assert lines == ["a", "bb", "ccc", "d\x0cd\x0b\u2028e", ""]


def test_positions_count_from_one() -> None:
    index = LineIndex.of("a\nbb\r\nc")
    assert index.position(0) == (1, 1)
    assert index.position(2) == (2, 1)
    assert index.position(3) == (2, 2)
    assert index.position(6) == (3, 1)
    assert index.position(7) == (3, 2)


def test_an_empty_text_has_one_line() -> None:
    assert LineIndex.of("").position(0) == (1, 1)


@pytest.mark.parametrize("line", [0, -1, 3])
def test_a_line_that_is_not_there(line: int) -> None:
    with pytest.raises(IndexError):
        LineIndex.of("a\nb").span(line)


@given(st.text(alphabet="ab\r\n\x0c"))
def test_every_offset_lies_where_its_line_says(text: str) -> None:
    index = LineIndex.of(text)
    lines = re.split(r"\r\n|\r|\n", text)
    assert len(index.starts) == len(lines)
    for offset in range(len(text) + 1):
        line, column = index.position(offset)
        assert index.starts[line - 1] + column - 1 == offset
        span = index.span(line)
        assert text[span.start : span.end] == lines[line - 1]
