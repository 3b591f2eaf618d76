"""Texts that change another document: their terms and general clauses stand there."""

from __future__ import annotations

import re

_CHANGES = re.compile(r"\bhereby (?:further |also )?(?:amended|deleted|replaced|modified|revised)\b")
_ITSELF = "this amendment"
_LEAST = 2
"""Once, an agreement may replace an older one."""


def amends(folded: str) -> bool:
    """Whether a folded text changes the words of another document in more than one place."""
    return folded.count(_ITSELF) >= _LEAST or sum(1 for _ in _CHANGES.finditer(folded)) >= _LEAST
