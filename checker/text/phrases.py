"""Phrases without their inflection, so that "Joining Parties" is a use of "Joining Party"."""

from __future__ import annotations

import re
from functools import lru_cache

_WORD = re.compile(r"[a-z0-9&$]+(?:[-'/.][a-z0-9]+)*")

_ALIKE = frozenset(("series", "species", "means", "news"))
"""Words that are the same in the singular and the plural."""

Key = tuple[str, ...]
"""The stems of a phrase's words, in order."""


@lru_cache(maxsize=20_000)
def stem(word: str) -> str:
    """A folded word without possessive and plural endings, in American spelling."""
    word = word.replace("isation", "ization")
    if word.endswith(("'s", "s'")):
        word = word[:-2] if word.endswith("'s") else word[:-1]
    if len(word) < 4 or word.endswith(("ss", "us", "is")) or word in _ALIKE:
        return word
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "xes", "ches", "shes", "nuses", "tuses")):
        return word[:-2]
    return word[:-1] if word.endswith("s") else word


@lru_cache(maxsize=20_000)
def phrase_key(phrase: str) -> Key:
    """The stems of a phrase: equal for singular and plural, for any case."""
    folded = phrase.lower().replace("(s)", "s").replace("(es)", "es").replace("\u00ad", "")
    return tuple(map(stem, _WORD.findall(folded)))
