"""Whether an "and" joins two words of one name: ``Alder Lime and Stone Company``, or two names."""

from __future__ import annotations

import re

from checker.model.reading import Reading, Span
from checker.text.roles import ORGANISATION
from checker.text.suffixes import ENTITY_SUFFIX

_SECOND = re.compile(
    r" [A-Z][^\s,;()\"]*(?: (?:(?:of|the|for|in|OF|THE|FOR|IN) ){0,2}[A-Z][^\s,;()\"]*){0,6}"
)
_SUFFIX = re.compile(rf"(?<= ){ENTITY_SUFFIX}")
_LEAST = 2


def is_one_name(reading: Reading, start: int, joint: Span, end: int) -> bool:
    """Whether the "and" at ``joint`` stands inside the name that begins at ``start``.

    Two parties stand on their own elsewhere, where they sign and where they are written to; the halves of one
    name are only ever met together. A single word before the "and" is no name of its own. An "and" in small
    letters among names in capitals parts them.
    """
    text, folded = reading.text, reading.folded
    second = _SECOND.match(text, joint.end, end)
    first = text[start : joint.start].rstrip()
    if second is None or not first or (first.isupper() and text[joint.start].islower()):
        return False
    rest = second[0].lower().rstrip(".")
    if ORGANISATION.search(rest) is None and _SUFFIX.search(second[0]) is None:
        return False
    before = folded[start : joint.start].rstrip().removeprefix("the ")
    together = folded.count(f"{before} {folded[joint.start : joint.end]}{rest}")
    if together < _LEAST or folded.count(rest) > together:
        return False
    return " " not in before or folded.count(before) == together
