"""Parties that nothing lists: introduced where they first act."""

from __future__ import annotations

import re

from checker.model.reading import Reading, Span
from checker.parser.parties.region import WHEREAS
from checker.parser.parties.scan import Scanned, joined, scan
from checker.parser.parties.shortnames import INTRODUCED, read_bracket
from checker.text.names import find_entity_names

_AND = re.compile(r"\band,? \Z")


def introductions(reading: Reading, lines: list[Span]) -> Scanned:
    """The entities to which one line gives short names, or which open one recital each and get one."""
    text, opening = reading.text, list[Scanned]()
    for line in lines:
        if text.find("(", line.start, line.end) < 0:
            continue
        recital = WHEREAS.match(reading.folded, line.start, line.end)
        found = [
            scan(reading, Span(name.start, read_bracket(reading, text.index("(", name.end), line.end)[0]))
            for name in find_entity_names(text, line.start, line.end)
            if INTRODUCED.match(text, name.end, line.end)
            and (
                recital is None
                or name.start == recital.end()
                or _AND.search(reading.folded, name.start - 6, name.start)
            )
        ]
        if len(found) > 1:
            return joined(found)
        if recital:
            opening += found
    return joined(opening)
