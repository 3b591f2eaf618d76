"""Texts that change another document: their terms and general clauses stand there."""

from __future__ import annotations

import re
from functools import lru_cache

from checker.text.anchors import anchored

_CHANGES = re.compile(r"(?<![a-z])hereby (?:further |also )?(?:amended|deleted|replaced|modified|revised)\b")
_ITSELF = "this amendment"
_LEAST = 2
"""Once, an agreement may replace an older one."""


@lru_cache(maxsize=1)
def amends(folded: str) -> bool:
    """Whether a folded text changes the words of another document in more than one place."""
    return folded.count(_ITSELF) >= _LEAST or len(list(anchored(_CHANGES, folded, "hereby "))) >= _LEAST
