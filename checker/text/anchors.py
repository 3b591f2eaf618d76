"""Patterns held to the places of a literal, which is found ten times as fast as what a pattern describes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

_RARE = re.compile(r"^[gjkmquvwxyz:\n]|[jqxz]")
"""Characters by which a pattern finds a literal sooner than ``str.find``, which looks for the last."""


def places(text: str, *literals: str, start: int = 0, end: int | None = None) -> Iterator[int]:
    """Where any of the literals stands in ``text[start:end]``, in order."""
    end = len(text) if end is None else end
    if len(literals) == 1:
        return _each(text, literals[0], start, end)
    return iter(sorted({at for literal in literals for at in _each(text, literal, start, end)}))


def ending(text: str, *literals: str) -> Iterator[int]:
    """Where any of the literals stands, in order of their ends; all end with one rare mark (``name:``)."""
    for at in _each(text, literals[0][-1], 0, len(text)):
        if text.endswith(literals, 0, at + 1):
            yield from (at + 1 - len(literal) for literal in literals if text.endswith(literal, 0, at + 1))


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
    rare = _RARE.search(literal) if len(literal) > 1 else None
    if rare is not None:
        lead = rare.start()
        yield from (match.start() - lead for match in _led(literal, lead).finditer(text, start + lead, end))
        return
    at = text.find(literal, start, end)
    while at >= 0:
        yield at
        at = text.find(literal, at + 1, end)


@lru_cache(maxsize=512)
def _led(literal: str, lead: int) -> re.Pattern[str]:
    """The rest of a literal from one of its characters. Bounded: some are names of the agreement at hand."""
    before = f"(?<={re.escape(literal[: lead + 1])})" if lead else ""
    return re.compile(re.escape(literal[lead]) + before + re.escape(literal[lead + 1 :]))
