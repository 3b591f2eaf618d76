"""What can be the name of a defined term."""

from __future__ import annotations

import re

from checker.model.reading import Span

_ARTICLE = re.compile(r"(?:[Tt]he|THE|an?|[Tt]his|THIS|each|any|such) (?=[A-Z]|said [A-Z])")
_ABOUT_WORDS = frozenset(
    """herein hereof hereto hereunder hereby hereafter hereinafter thereof therein thereto thereunder
    include includes including or and and/or shall will may must should can not any all such this that
    either only writing written without limitation but if person's his her he she it its they them from to
    through until over above below""".split()
)
_SENTENCE = re.compile(r"[.;:?!] [A-Z]|\b(?:shall|is|are|was|were|has|have|will|hereby|does|must|may not)\b")
_LETTER = re.compile(r"[A-Za-z]")
_ABBREVIATIONS = ("Co.", "Inc.", "Corp.", "Ltd.")


def trim_name(text: str, start: int, end: int) -> Span:
    """The name's own span: without article, white space or the stop that stands inside quotation marks."""
    while end > start and (text[end - 1] in ",;:" or text[end - 1].isspace()):
        end -= 1
    name = text[start:end]
    if (
        name.endswith(".")
        and name.count(".") == 1
        and not name.isupper()
        and not name.endswith(_ABBREVIATIONS)
    ):
        end -= 1
    either = text.find(" or ", start, end)
    if either > start and text[either + 4].isupper() and text.find(text[start:end], end) < 0:
        end = either  # two names, unless both are used as one
    article = _ARTICLE.match(text, start, end)
    return Span(article.end() if article else start, end)


def is_term_name(name: str) -> bool:
    """Whether words can be the name of a defined term."""
    words = name.split()
    if not _LETTER.search(name):
        return False
    if all(word.strip(",.").lower() in _ABOUT_WORDS for word in words):
        return False
    return len(words) <= 3 or _SENTENCE.search(name) is None
