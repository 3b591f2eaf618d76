"""Patterns held to the places of a literal, which is found ten times as fast as what a pattern describes.

The literals that are looked for in every agreement are found in one pass over its text, all together.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from functools import lru_cache

from ahocorasick_rs import BytesAhoCorasick

SOUGHT = (
    "\nexecuted|\nfor and on behalf|\ngiven under|\nname:|\nper:|\nsealed|\nsigned|\nthe common seal"
    "| corporation| guaranty| indenture| law| lease| limited | mortgage| sublease|/s/|above|address|annex"
    "|appendi|approv|article|attachment|been omitted|by:"
    "|clause|confidential treatment|consent|construed|counterpart |defined |definition|definitions"
    "|drafter's note|drafting note|each term|ed term|exhibit|filed separately|following |furnish"
    "|general conditions|glossary|govern|hereafter|hereby |herein|if to |interpretation|interpreted"
    "|is defined |mean|not attached|not been |not filed|not included|note to draft|notice|ny term|omitted"
    "|ommonwealth of |paragraph|party to |redacted|schedule|sec. |section|secs. |signature|sincerely"
    "|tate of |terms|used |very term|we use|whereas|witness |yours faithfully|yours truly"
).split("|")
"""What is looked for in every agreement's folded text. Not what may be repeated without end (``___``)."""
_SOUGHT = frozenset(SOUGHT)
_FINDER = BytesAhoCorasick([literal.encode() for literal in SOUGHT])
_LONGEST = max(map(len, SOUGHT))
_PART = 1 << 16
"""So many characters are searched at a time: hostile texts hold more finds than memory does."""
_SHORT = 4_000
"""In shorter texts, parts of an agreement mostly, each literal is looked for by itself."""
_RARE = re.compile(r"^[gjkmquvwxyz:\n]|[jqxz]")
"""Characters by which a pattern finds a literal sooner than ``str.find``, which looks for the last."""


def either(words: str) -> str:
    """Words of a list as a pattern for any of them; ``@`` stands for a blank."""
    return "|".join(word.replace("@", " ") for word in words.split())


def places(text: str, *literals: str, start: int = 0, end: int | None = None) -> Iterator[int]:
    """Where any of the literals stands in ``text[start:end]``, in order."""
    end = len(text) if end is None else end
    if len(literals) == 1:
        return _each(text, literals[0], start, end)
    return iter(sorted({at for literal in literals for at in _each(text, literal, start, end)}))


@lru_cache(maxsize=2)
def _sought(text: str) -> dict[str, list[int]]:
    """Every place of each of the literals :data:`SOUGHT`, in order."""
    found: dict[str, list[int]] = {literal: [] for literal in SOUGHT}
    by_number = list(found.values())
    plain = text.encode("ascii", "replace")  # one byte a character: the literals are plain letters
    for begin in range(0, len(text), _PART):
        part = plain[begin : begin + _PART + _LONGEST - 1]
        for number, at, _ in _FINDER.find_matches_as_indexes(part, overlapping=True):
            if at < _PART:
                by_number[number].append(begin + at)
    return found


def ending(text: str, *literals: str) -> Iterator[int]:
    """Where any of the literals has its last character, in order; all end with one rare mark (``name:``)."""
    return (at for at in _search(text, literals[0][-1], 0, len(text)) if text.endswith(literals, 0, at + 1))


def anchored(
    pattern: re.Pattern[str], text: str, *literals: str, start: int = 0, end: int | None = None
) -> Iterator[re.Match[str]]:
    """What ``pattern.finditer(text, start, end)`` finds; every match begins with one of the literals."""
    return matching(pattern, text, places(text, *literals, start=start, end=end), end)


def matching(
    pattern: re.Pattern[str], text: str, offsets: Iterable[int], end: int | None = None
) -> Iterator[re.Match[str]]:
    """What ``pattern`` matches in ``text[:end]`` at some offsets, given in order, without overlap."""
    end = len(text) if end is None else end
    floor = 0
    for at in offsets:
        if at >= floor and (match := pattern.match(text, at, end)) is not None:
            floor = match.end()
            yield match


def _each(text: str, literal: str, start: int, end: int) -> Iterator[int]:
    if literal in _SOUGHT and len(text) > _SHORT:
        found = _sought(text)[literal]
        first, last = bisect_left(found, start), bisect_right(found, end - len(literal))
        return iter(found[first:last])
    return _search(text, literal, start, end)


def _search(text: str, literal: str, start: int, end: int) -> Iterator[int]:
    led = _led(literal)
    if led is not None:
        lead, pattern = led
        yield from (match.start() - lead for match in pattern.finditer(text, start + lead, end))
        return
    at = text.find(literal, start, end)
    while at >= 0:
        yield at
        at = text.find(literal, at + 1, end)


@lru_cache(maxsize=512)
def _led(literal: str) -> tuple[int, re.Pattern[str]] | None:
    """Where a literal has a rare character, and a pattern led by that; None if it has none.

    Bounded: some literals are names of the agreement at hand.
    """
    rare = _RARE.search(literal) if len(literal) > 1 else None
    if rare is None:
        return None
    lead = rare.start()
    before = f"(?<={re.escape(literal[: lead + 1])})" if lead else ""
    return lead, re.compile(re.escape(literal[lead]) + before + re.escape(literal[lead + 1 :]))
