"""Runs of capitalized words: names, titles, terms. One pass over a text, shared by all who ask."""

from __future__ import annotations

import re
from functools import lru_cache

from checker.model.reading import Span

_RUN = re.compile(
    r"[A-Z](?:[\w&'/-]|\.(?=\w))*"
    r"(?: (?:(?:of|and|or|for|in|to|on|the|&) ){0,2}(?:[A-Z](?:[\w&'/-]|\.(?=\w))*|\d[\w.-]{0,6}(?= [A-Z])))*"
)


@lru_cache(maxsize=2)
def capital_runs(text: str) -> tuple[Span, ...]:
    """Every run of capitalized words, small joining words inside included, in order.

    ``Amended and Restated Credit Agreement`` and ``Events of Default`` are one run each; so is
    ``The Borrower`` at the head of a sentence. A full stop, comma or line end ends a run.
    """
    return tuple(Span(run.start(), run.end()) for run in _RUN.finditer(text))
