"""Papers that change another one or go with it: terms and general clauses stand there."""

from __future__ import annotations

import re
from functools import lru_cache

from checker.model.agreement import Agreement
from checker.text.anchors import anchored

_TITLES = re.compile(
    r"\b(?:amendment|amending|supplement|addendum|waiver|consent|joinder|modification|extension|side letter|"
    r"(?:change|work|task|purchase|call-off) order|order form|statement of work|termination of)\b"
)
"""Titles of papers that go with an agreement."""
_KINDS = ("amendment", "joinder", "consent")
_CHANGES = re.compile(r"(?<![a-z])hereby (?:further |also )?(?:amended|deleted|replaced|modified|revised)\b")
_ITSELF = "this amendment"
_LEAST = 2
"""Once, an agreement may replace an older one."""


def goes_with_another(agreement: Agreement) -> bool:
    """Whether an agreement goes with another one: terms and clauses that it lacks may stand there."""
    title = agreement.title.text.lower() if agreement.title else ""
    return bool(_TITLES.search(title)) or agreement.kind in _KINDS or amends(agreement.reading.folded)


@lru_cache(maxsize=1)
def amends(folded: str) -> bool:
    """Whether a folded text changes the words of another document in more than one place."""
    return folded.count(_ITSELF) >= _LEAST or len(list(anchored(_CHANGES, folded, "hereby "))) >= _LEAST
