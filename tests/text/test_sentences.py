"""Sentences in running text."""

from __future__ import annotations

import pytest

from checker.text.sentences import begin_of, clause_at, sentence_at


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("One thing. This X ends. Another.", "This X ends."),
        ("Sold by Alder, Inc. under No. 5 is X here. Another.", "Sold by Alder, Inc. under No. 5 is X here."),
        ("First.\nThe X of the U.S. counts\nLast.", "The X of the U.S. counts"),
        ('It says "so." (b) The X follows. (c) More.', "(b) The X follows."),
        ("B. This X is new.", "This X is new."),
        ("It ends here. X begins the next. Another.", "X begins the next."),
        ('Sold to Alder Corp. Terms like X count. "More."', "Terms like X count."),
    ],
)
def test_sentence_at(text: str, sentence: str) -> None:
    at = text.index("X")
    span = sentence_at(text, at, at + 1)
    assert text[span.start : span.end] == sentence


@pytest.mark.parametrize(
    ("text", "clause"),
    [
        ("One. If it is due; the X is paid; later no more. Two.", "the X is paid"),
        ("Under No. 5; X is paid, and Alder, Inc. ends it. Two.", "X is paid, and Alder, Inc. ends it."),
        ("One; two. Three X four. Five; six.", "Three X four."),
    ],
)
def test_a_clause_is_what_stands_between_semicolons(text: str, clause: str) -> None:
    at = text.index("X")
    span = clause_at(text, at, at + 1)
    assert text[span.start : span.end] == clause


def test_the_blank_behind_a_sentence_is_not_yet_the_next_one() -> None:
    text = "One. Two. Three."
    assert begin_of(text, text.index(" Three")) == text.index("Two")
