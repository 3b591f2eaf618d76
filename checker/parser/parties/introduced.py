"""Parties that nothing lists: introduced where they first act."""

from __future__ import annotations

import re

from checker.model.reading import Reading, Span
from checker.parser.parties.scan import Named, Scanned, scan
from checker.parser.parties.shortnames import INTRODUCED, ShortName, bracket_end
from checker.text.names import find_entity_names

_WHEREAS = re.compile(r"(?:and )?whereas[,:;]? *")
_AND = re.compile(r"\band,? \Z")


def introductions(reading: Reading, lines: list[Span]) -> Scanned:
    """The entities to which one line gives short names, or which open one recital each and get one."""
    opening: list[Scanned] = []
    for line in lines:
        if reading.text.find('"', line.start, line.end) < 0:
            continue
        recital = _WHEREAS.match(reading.folded, line.start, line.end)
        found = [
            scan(reading, Span(name.start, _bracket_behind(reading, match, line.end)))
            for name in find_entity_names(reading.text, line.start, line.end)
            if (match := INTRODUCED.match(reading.text, name.end, line.end)) is not None
            and (
                recital is None
                or name.start == recital.end()
                or _AND.search(reading.folded, name.start - 6, name.start)
            )
        ]
        if len(found) > 1:
            return _joined(found)
        if recital:
            opening += found
    return _joined(opening)


def _bracket_behind(reading: Reading, match: re.Match[str], end: int) -> int:
    return bracket_end(reading, reading.text.index("(", match.start(), match.end()), end)


def _joined(parts: list[Scanned]) -> Scanned:
    named: list[Named] = []
    short: list[tuple[int, ShortName]] = []
    for part in parts:
        short += [(count + len(named), name) for count, name in part.short]
        named += part.named
    return Scanned(named, short)
