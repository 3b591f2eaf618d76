"""Where the parties are named: behind "between", after a label, in the first recital."""

from __future__ import annotations

import re

from checker.model.agreement import Scope
from checker.model.reading import Reading, Span

_BETWEEN = re.compile(
    r"\b(?:by and between|by and among|by and amongst|by, between and among|b ?e ?t ?w ?e ?e ?n\b|among|amongst"
    r"|(?:entered into|made|executed|given|granted|issued|agreed|signed)(?: and (?:entered into|delivered|executed))?(?: \([^)]{0,40}\))? by(?: and)?"
    r"|is by(?: and)?|concluded by)\b[ :\n,-]*"
)
_LEAD = re.compile(
    r"(?:the following(?: parties)?|the undersigned(?: parties)?|parties|on (?:the )?one hand|(?:by )?(?:and )?(?:between|among)|of|the parties below)[ :,\n]+"
)
_PARTY_LABEL = re.compile(r"(?:^|\n|(?<=[ .]))(?:parties:|party [a1]\b|\(1\) )")


def find_region(reading: Reading, scopes: tuple[Scope, ...], preamble: Span | None) -> Span | None:
    """The part of the text that lists the parties; None if nothing does."""
    if preamble is None:
        return None
    between = _BETWEEN.search(reading.folded, preamble.start, preamble.end)
    start = between.end() if between else preamble.start
    lead = _LEAD.match(reading.folded, start, preamble.end)
    while lead is not None:
        start = lead.end()
        lead = _LEAD.match(reading.folded, start, preamble.end)
    return Span(start, preamble.end)
