"""One name, read from its first word on."""

from __future__ import annotations

import re

from msgspec import Struct

from checker.model.reading import Reading, Span
from checker.text.names import ENTITY_SUFFIX
from checker.text.places import place_name
from checker.text.roles import GENERIC_WORDS


class NameRead(Struct, frozen=True):
    """A name as printed."""

    span: Span
    suffix: bool
    """Whether it ends in an entity suffix."""


_SUFFIX = re.compile(ENTITY_SUFFIX)
_SUFFIXES = re.compile(rf"(?:,? ?\(?{ENTITY_SUFFIX}\)?){{1,4}}")
_SUFFIX_END = re.compile(rf"(?:{ENTITY_SUFFIX}|Jr\.|Sr\.|Esq\.)\Z")
_SEAT = re.compile(rf", (?P<seat>[A-Z][A-Za-z]+(?: [A-Z][a-z]+)?),? {ENTITY_SUFFIX}")
_TOKEN = re.compile(r"[^\s,;()\"]+")
_INSERT = re.compile(r" ?\((?!the\b|each|collect|herein|\")[A-Za-z][A-Za-z. &-]{0,30}\)(?=[ ,]? ?[A-Za-z])")
_CONNECTORS = frozenset(
    [
        *("of", "the", "for", "de", "del", "di", "do", "da", "du", "la", "le", "van", "von", "der"),
        *("den", "in", "on", "at", "y", "et", "und", "e"),
    ]
)
_JUNIOR = re.compile(
    r"(?:,? ?(?:(?:Jr|Sr|III|II|IV|M\.?D|Ph\.? ?D|Esq|CPA|MBA|JD)\b\.?|(?:[A-Z]\.){2,3})(?=[,; )(\n]|$)){1,3}"
)
_STOPS = frozenset(
    [
        *("a", "an", "as", "with", "whose", "having", "hereinafter", "and", "&", "acting", "located"),
        *("residing", "formerly", "between", "dated", "is", "are", "agree", "agrees", "hereby", "by"),
        *("through", "address", "address:", "on", "made", "party", "its"),
    ]
)
_LONGEST = 150


def read_name(reading: Reading, start: int, end: int) -> NameRead | None:
    """The name that begins at ``start``; None if no capitalised word stands there."""
    text = reading.text
    place = start
    if text[place : place + 1] == '"':
        place = start = place + 1
    if reading.folded.startswith("the ", place) and end - place > 5:
        place += 4
    first = _TOKEN.match(text, place, end)
    if first is None or not (_opens_name(first[0]) or _SUFFIX.match(text, first.end() + 1, end)):
        return None
    last = place
    suffix = False
    while place < min(end, start + _LONGEST):
        token = _TOKEN.match(text, place, end)
        if token is None:
            break
        word = token[0]
        lowered = word.lower()
        if last > start and _SUFFIX.match(text, place, end) and not _is_noun(reading, place):
            run = _SUFFIXES.match(text, place, end)
            last = run.end() if run else token.end()
            suffix = True
            if not _more_name(reading, last, end):
                break
            place = last + 1
            continue
        if lowered in _STOPS and not (
            lowered in ("and", "&") and _and_goes_on(reading, token.end(), end, word)
        ):
            break
        if word[-1] == ":" or (
            word[0].islower() and place > start and lowered not in _CONNECTORS and not _opens_name(word)
        ):
            break
        if _opens_name(word) and lowered not in _CONNECTORS:
            last = token.end()
        place = token.end()
        insert = _INSERT.match(text, place, end)
        if insert is not None:
            place = last = insert.end()
        if text.startswith(" ,", place, end):
            place += 1
        if place < end and text[place] == ",":
            entity = _SUFFIXES.match(text, place, end) or _seated(text, place, end)
            tail = entity or _JUNIOR.match(text, place, end)
            if tail is None:
                break
            place = last = tail.end()
            suffix = suffix or entity is not None
            break
        if place >= end or text[place] != " ":
            break
        place += 1
    last = _trimmed(text, start, last)
    return NameRead(Span(start, last), suffix) if last - start > 1 else None


def _is_noun(reading: Reading, at: int) -> bool:
    """Whether a suffix word is an everyday noun: "officer of the Company"."""
    return reading.folded.endswith((" the ", " such ", " each ", " its "), 0, at)


def _seated(text: str, place: int, end: int) -> re.Match[str] | None:
    """``, Texas, N.A.``: the seat of a bank between its name and its suffix."""
    tail = _SEAT.match(text, place, end)
    return tail if tail is not None and place_name(tail["seat"]) else None


def _opens_name(word: str) -> bool:
    """A capital, a figure, or a brand like ``iVillage``, ``e-centives``, ``drkoop.com``."""
    if word[0].isupper():
        return True
    if word[0].isdigit():
        return any(char.isupper() for char in word) or word.isdigit()
    return word[0].isalpha() and bool(re.match(r"[a-z][\w-]*(?:[A-Z0-9]|\.[a-z]{2,}|-[a-z])", word))


def _more_name(reading: Reading, at: int, end: int) -> bool:
    """Whether a name goes on behind a suffix word: "The Limited Stores, Inc.", "Company of America"."""
    rest = reading.text[at : min(end, at + 60)]
    return re.match(rf" (?:[A-Z][\w.&'-]+ ?){{1,5}},? {ENTITY_SUFFIX}| of [A-Z]", rest) is not None


def _and_goes_on(reading: Reading, at: int, end: int, word: str) -> bool:
    """Whether a name goes on behind "and": always behind "&", and before a word that names a trade."""
    rest = reading.text[at + 1 : min(end, at + 90)]
    if word == "&":
        return rest[:1].isupper()
    first = re.match(r"[A-Za-z]+", rest)
    if first is not None and first[0][0].isupper() and first[0].lower() in GENERIC_WORDS:
        return True
    return re.match(rf"{ENTITY_SUFFIX}(?=[ ,(])", rest) is not None


def _trimmed(text: str, start: int, last: int) -> int:
    while last > start and text[last - 1] in " ,;:-":
        last -= 1
    if (
        text[last - 1] == "."
        and text[last - 4 : last - 1].islower()
        and not _SUFFIX_END.search(text, start, last)
    ):
        last -= 1
    return last
