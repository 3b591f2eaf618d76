"""The source line with the words marked."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from made_report import SOURCE, location

from checker.model.report import Location, Position
from checker.report.excerpt import Excerpt, excerpt
from checker.report.terminal import cells


def shown(words: str, source: str, width: int = 80) -> Excerpt:
    return excerpt(source, location(words, source), width)


def marked(found: Excerpt) -> str:
    """The shown characters that stand over the marks (for text one column a character)."""
    return "".join(
        char
        for char, mark in zip(found.line, found.marks.ljust(len(found.line)), strict=False)
        if mark == "^"
    )


def test_the_words_are_marked() -> None:
    found = shown("Acorn Mills, Inc.", SOURCE)
    assert (found.number, found.last) == (3, 3)
    assert found.line == "     This Supply Agreement is made between Acorn Mills, Inc., a Delaware"
    assert marked(found) == "Acorn Mills, Inc."


def test_words_over_several_lines_are_marked_on_the_first() -> None:
    found = shown("Ohio limited\nliability company", SOURCE)
    assert (found.number, found.last) == (4, 5)
    assert marked(found) == "Ohio limited"


@pytest.mark.parametrize("line_end", ["\r\n", "\r", "\n"])
def test_any_line_end_ends_the_line(line_end: str) -> None:
    source = f"One two{line_end}three"
    start = location("two", "One two")
    assert excerpt(source, start, 80).line == "One two"


@pytest.mark.parametrize("words", ["start", "middle words", "end", "start and go on " * 10])
def test_a_long_line_is_cut_around_the_words(words: str) -> None:
    filler = "and so forth with many words " * 20
    line = f"start {filler}middle words {filler}{'start and go on ' * 10}{filler}end"
    found = shown(words, line, 60)
    assert len(found.line) <= 60
    assert marked(found)
    assert words.startswith(marked(found).rstrip("."))
    assert found.line.startswith("...") is (words[:5] != "start" or len(words) > 5)
    assert found.line.endswith("...") is (words != "end")


def test_of_a_line_without_end_no_more_is_read_than_is_shown() -> None:
    source = "and so forth with many words " * 300_000
    place = location("forth", source)
    began = time.process_time()
    lines = {excerpt(source, place, 80).line for _ in range(500)}
    assert lines == {excerpt(source[:400], place, 80).line}
    assert time.process_time() - began < 2


@given(
    before=st.text("ab \t\x1b漢", max_size=150),
    words=st.text("ab \t漢", min_size=1, max_size=150),
    after=st.text("ab \t\x1b漢", max_size=150),
    width=st.integers(40, 90),
)
def test_a_line_takes_no_more_columns_than_there_are(before: str, words: str, after: str, width: int) -> None:
    start, end = len(before), len(before + words)
    place = Location(Position(start, 1, start + 1), Position(end, 1, end + 1))
    found = excerpt(before + words + after, place, width)
    assert cells(found.line)[1] <= width
    assert len(found.marks) <= width
    assert found.marks.strip(" ").strip("^") == ""
    assert "^" in found.marks


def test_tabs_are_shown_as_far_as_they_reach() -> None:
    found = shown("Birch Road LLC", SOURCE)
    assert found.line == "        Birch Road LLC  in Columbus."
    assert found.marks == "        ^^^^^^^^^^^^^^"


def test_wide_and_combining_characters_keep_the_marks_in_place() -> None:
    found = shown("東京", "甲は東京に")
    assert found.marks == "    ^^^^"
    found = shown("x", "Cafe\u0301 x")
    assert found.marks == "     ^"


def test_control_characters_are_written_out_and_counted() -> None:
    found = shown("x", "a\x1bb x")
    assert found.line == "a\\x1bb x"
    assert found.marks == "       ^"


def test_a_place_without_words_gets_one_mark() -> None:
    at = location("two", "one two")
    empty = type(at)(at.start, at.start)
    assert excerpt("one two", empty, 80).marks == "    ^"
