"""What a party is said to be: ``a Delaware limited partnership``."""

from __future__ import annotations

import re

from checker.model.reading import Reading, Span
from checker.text.places import find_places

_TYPES = [
    (name, re.compile(rf"\b(?:{forms})(?![a-z])"))
    for name, forms in (
        ("individual", r"\Aan? (?:[a-z-]+ ){0,2}(?:director|officer|employee|executive|physician) of"),
        ("limited liability company", r"limited[- ]liability[- ]company|l\.?l\.?c\.?"),
        ("limited liability partnership", r"limited liability partnership"),
        ("limited partnership", r"limited partnership"),
        ("general partnership", r"general partnership"),
        ("statutory trust", r"(?:statutory|business) trust"),
        ("national banking association", r"national (?:banking )?association"),
        ("corporation", r"corporation|corp\."),
        ("company", r"company|soci[ée]t[ée]|gmbh|aktiengesellschaft"),
        ("partnership", r"partnership|joint venture"),
        ("trust", r"trust"),
        ("association", r"association"),
        ("bank", r"bank|savings institution"),
        ("sole proprietorship", r"sole proprietor(?:ship)?"),
        ("university", r"university"),
        ("individual", r"individual|natural person|resident|citizen|(?:married|single) (?:man|woman)"),
        ("organization", r"organi[sz]ation|institution|foundation|agency|authority|municipality"),
        ("organization", r"political subdivision|society|cooperative|entity"),
    )
]
"""Kinds of entities, each before those whose words its own contain."""
_DESCRIPTION = re.compile(r"(?: ?,? ?\([^()\n]{1,200}\)){0,2},? ?(?P<words>an? [^,;(\n\"]{2,200})")
"""Behind the name, or behind its short names: ``Alder, Inc. ("Alder"), an Ohio corporation``."""
_ENDS = re.compile(
    r" (?:with|having|whose|located|acting|hereinafter|and its|doing business|d/b/a|f/k/a|that|which|who|by"
    r"|as|at|of \d)\b"
)
_JURISDICTION = re.compile(
    r"\blaws? of\b|\b(?:organi[sz]ed|incorporated|existing|formed|established|registered)\b.{0,20}?\b(?:in"
    r"|under)\b"
)


def describe(reading: Reading, tail: Span) -> tuple[Span | None, str | None, str | None]:
    """Span of the description, kind of entity and place, from the words behind a name."""
    match = _DESCRIPTION.match(reading.text, tail.start, tail.end)
    if match is None:
        return None, None, None
    start, end = match.span("words")
    stop = _ENDS.search(reading.folded, start, end)
    if stop is not None and not _JURISDICTION.search(reading.folded, start, stop.start()):
        end = stop.start()
    end = start + len(reading.text[start:end].rstrip(" ."))
    words = reading.folded[start:end]
    kind = next((name for name, form in _TYPES if form.search(words)), None)
    place = next(find_places(reading.text, start, end), None)
    return Span(start, end), kind, place.name if place else None
