"""Stretches on notices: the sections whose heading says so, and what stands below any other such heading."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.model.agreement import Section
from checker.model.reading import Reading, Span
from checker.text.anchors import places
from checker.text.windows import window_start

_SUBJECT = re.compile(r"notice|communications|correspondence|^contacts?\b|domicile")
_LONGEST_HEADING = 36
_REACH = 600
"""Behind a heading that opens no section the addresses follow within so many characters."""


def stretches(reading: Reading, sections: tuple[Section, ...]) -> Iterator[Span]:
    """Where addresses may be listed without a sentence that announces them."""
    for section in sections:
        if _SUBJECT.search(section.heading.lower()):
            yield section.span
    for at in places(reading.folded, "notices"):
        begin = window_start(reading.folded, at, _LONGEST_HEADING)
        end = reading.folded.find("\n", at, begin + _LONGEST_HEADING)
        if end >= 0 and reading.folded[begin - 1 : begin] == "\n":
            yield Span(end + 1, end + _REACH)
