"""Where a text speaks of notices: the words for it, and the stretches under a heading on them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from msgspec import Struct

from checker.model.agreement import Section
from checker.model.reading import Reading, Span
from checker.text.anchors import places

_OTHER_HEADING = re.compile(r"communications|correspondence|contacts?|addresses")
_LONGEST_OTHER = 24
_LONGEST_HEADING = 36
_REACH = 600
"""Behind a heading that opens no section the addresses follow within so many characters."""


class Mentions(Struct, frozen=True):
    """What is looked for in a text once, in order of the text."""

    notices: tuple[int, ...]
    """Where "notice" stands."""
    addresses: tuple[int, ...]
    """Where "address" stands."""
    stretches: tuple[Span, ...]
    """Where addresses may be listed without a sentence that announces them."""

    @classmethod
    def of(cls, reading: Reading, sections: tuple[Section, ...]) -> Mentions:
        """The mentions of a text."""
        notices = tuple(places(reading.folded, "notice"))
        addresses = tuple(places(reading.folded, "address"))
        return cls(notices, addresses, tuple(_stretches(reading, sections, notices)))

    def in_stretch(self, offset: int) -> bool:
        """Whether an offset stands under a heading on notices."""
        return any(offset in stretch for stretch in self.stretches)


def _stretches(reading: Reading, sections: tuple[Section, ...], notices: Sequence[int]) -> Iterator[Span]:
    """The sections on notices by their heading, and what stands below any other heading on them."""
    for section in sections:
        heading = section.heading
        if heading and len(heading) <= _LONGEST_OTHER and _OTHER_HEADING.fullmatch(heading.lower()):
            yield section.span
    starts = [section.span.start for section in sections]
    last = -1
    for at in notices:
        index = bisect_right(starts, at) - 1
        heading_span = sections[index].heading_span if index >= 0 else None
        if heading_span is not None and at in heading_span:
            if index != last:
                yield sections[index].span
            last = index
            continue
        before = reading.folded.rfind("\n", max(at - _LONGEST_HEADING, 0), at)
        if before >= 0 and (end := reading.folded.find("\n", at, before + _LONGEST_HEADING)) >= 0:
            yield Span(end + 1, end + _REACH)
