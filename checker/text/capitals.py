"""Runs of capitalized words: names, titles, terms. One pass over a text, shared by all who ask."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from checker.model.reading import Span

_WORD = r"[A-Z][\w&'/-]{0,60}+(?:\.\w[\w&'/-]{0,60}+){0,12}+"
"""Bounded: a search that fails is tried again at every capital inside the word."""
_NEXT = rf"(?: (?:(?:of|and|or|for|in|to|on|the|&) ){{0,2}}(?:{_WORD}|\d[\w.-]{{0,6}}(?= [A-Z])))"
_RUN = re.compile(rf"{_WORD}{_NEXT}*+")
_PHRASE = re.compile(rf"{_WORD}{_NEXT}++")


@lru_cache(maxsize=2)
def capital_phrases(text: str) -> tuple[Span, ...]:
    """Every run of two capitalized words or more, small joining words inside included, in order.

    ``Amended and Restated Credit Agreement`` and ``Events of Default`` are one phrase each; so is
    ``The Borrower`` at the head of a sentence. A full stop, comma or line end ends a phrase.
    """
    return tuple([Span(*phrase.span()) for phrase in _PHRASE.finditer(text)])


def capital_runs(text: str) -> Iterator[Span]:
    """The same with single capitalized words."""
    return (Span(*run.span()) for run in _RUN.finditer(text))
