"""Titles of those who sign for others: ``Director``, ``Vice President and Treasurer``."""

from __future__ import annotations

import re
from functools import lru_cache

from checker.parser.signatures.words import OFFICE, OFFICE_RUN

_KEPT = 2048
_UNDONE = re.compile(
    r"(?:&|,|-|\b(?:and|of|for|the|in|as|its|de|chief|senior|vice|joint|assistant|managing|general|deputy|"
    r"human|operating|financial|accounting|administrative|information|portfolio|relationship|corporate|credit))$",
    re.IGNORECASE,
)


@lru_cache(_KEPT)
def is_office(text: str) -> bool:
    """``Director``, ``Vice President and Treasurer``."""
    return OFFICE.search(text) is not None and not text.endswith((" of", " the"))


def is_title(text: str) -> bool:
    """Whether some words are a title and nothing else: ``Authorized Signatory``."""
    return OFFICE_RUN.fullmatch(text) is not None and is_office(text)


def goes_on(words: str) -> bool:
    """Whether some words go on with a title above them: ``and Treasurer``."""
    return words.startswith(("and ", "& ")) and "behalf" not in words


def is_undone(title: str) -> bool:
    """Whether a title asks for more: ``Senior Vice``, ``President and Chief Operating``."""
    return _UNDONE.search(title) is not None
