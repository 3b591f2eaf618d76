"""Sentences in running text."""

from __future__ import annotations

import pytest

from checker.text.sentences import sentence_at


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("One thing. This X ends. Another.", "This X ends."),
        ("Sold by Alder, Inc. under No. 5 is X here. Another.", "Sold by Alder, Inc. under No. 5 is X here."),
        ("First.\nThe X of the U.S. counts\nLast.", "The X of the U.S. counts"),
        ('It says "so." (b) The X follows. (c) More.', "(b) The X follows."),
        ("B. This X is new.", "This X is new."),
    ],
)
def test_sentence_at(text: str, sentence: str) -> None:
    at = text.index("X")
    span = sentence_at(text, at, at + 1)
    assert text[span.start : span.end] == sentence
