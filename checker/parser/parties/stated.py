"""Parties that a table or a list at the front states: ``Landlord: Joan Harrow``."""

from __future__ import annotations

import re
from itertools import pairwise, takewhile

from checker.model.reading import Reading, Span
from checker.parser.particulars import Particular, read_particulars
from checker.parser.parties.name import NameRead, read_name
from checker.parser.parties.scan import Named, Scanned, joined, scan
from checker.parser.parties.shortnames import role_names
from checker.text.fillins import OPEN_NAME
from checker.text.roles import party_label
from checker.text.suffixes import SUFFIXES_BEHIND

_NAME = re.compile(
    r"(?:(?:full|legal|registered|company|corporate|entity|business|trading) )*"
    r"(?:name|company|entity|organi[sz]ation|corporation)(?: of (?:the )?(?:party|company|entity))? ?[:]?\Z"
)
_JOINS = re.compile(r"[^\n]*;\s*(?:and )?|(?:, an? [a-z][^,;()\n]{2,60})?,? (?:and|&) ")
_BLANK = re.compile(
    r"(?![\[{])[\W_]|(?:n/a|tbd|tbc|none|seal|stamp|signature|signed)\b"
    r"|(?:[a-z]+ )?(?:details|names?|address|roles?|information|particulars|description|entity)\Z"
)
"""Nothing, or the head of a column: "Party | Details"."""
_OPENS = re.compile(rf"\"|(?!{OPEN_NAME.pattern})\[|\((?:\d|[a-z]{{1,3}})\) ")
_ENDS = re.compile(r"[,(;\n\]]")
_MOST_WORDS = 8
_ENOUGH = 2
_APART = 1500
"""Farther on, such labels stand over signatures and addresses."""


def stated(reading: Reading, zone: Span) -> Scanned:
    """The names beside the labels of roles in the zone, each with the role as its short name.

    The role is the short name where the text uses it so and gives no other.
    """
    parts: list[Scanned] = []
    spoken_of: list[Scanned] = []
    known: set[str] = set()
    last = zone.end
    for particular in read_particulars(reading, zone.start, zone.end):
        role = _role(reading, particular)
        words = reading.folded[role.start : role.end] if role else ""
        if role is None or words in known or role.start - last > _APART:
            continue
        known.add(words)
        last = particular.value.end
        names = _names(reading, particular.value)
        if not names.named:
            continue
        if not names.short:
            count = len(names.named)
            names.short.extend((count, short) for short in role_names(reading, role, count > 1))
        parts.append(names)
        if names.short or any(_stands_again(reading, it.name.span) for it in names.named):
            spoken_of.append(names)
    enough = sum(len(names.named) for names in spoken_of) >= _ENOUGH
    return joined(spoken_of if enough else parts)  # others whom nothing speaks of are none


def _stands_again(reading: Reading, name: Span) -> bool:
    """Whether a name stands below once more, with its suffix or with another spelling of it."""
    core = SUFFIXES_BEHIND.sub("", reading.text[name.start : name.end])
    return reading.folded.find(core.lower(), name.end) >= 0


def _role(reading: Reading, particular: Particular) -> Span | None:
    """The role of the party whose name a particular states."""
    subject = particular.subject
    label = particular.label
    if subject is not None and subject != label:
        return subject if _NAME.match(reading.folded, label.start, label.end) else None
    return label if party_label(reading.text[label.start : label.end]) is not None else None


def _names(reading: Reading, value: Span) -> Scanned:
    """The name that a value opens with, those joined to it, and their short names.

    What stands farther on in a value is its description and address: "…, 27 Mill Drive, Leeds".
    """
    opens = _OPENS.match(reading.text, value.start, value.end)
    value = Span(opens.end() if opens else value.start, value.end)
    if _BLANK.match(reading.folded, value.start, value.end):
        return Scanned([], [])
    found = scan(reading, value)
    head = _head(reading, value)
    spans = [named.name.span for named in found.named]
    if spans and spans[0].start <= (head.span.end if head else value.start):
        together = takewhile(
            lambda it: _JOINS.fullmatch(reading.text, it[0].end, it[1].start), pairwise(spans)
        )
        count = 1 + len(list(together))
        return Scanned(found.named[:count], [(of, short) for of, short in found.short if of <= count])
    if head is None:
        return Scanned([], [])
    behind = scan(reading, Span(head.span.end, value.end)).short
    return Scanned(
        [Named(head, Span(head.span.end, value.end))], [(1, short) for count, short in behind if count == 0]
    )


def _head(reading: Reading, value: Span) -> NameRead | None:
    """The words of a value up to the first comma, bracket or full line, where all of them make a name."""
    words = " ".join(_ENDS.split(reading.text[value.start : value.end], maxsplit=1)[0].split())
    name = read_name(reading, value.start, value.end)
    if name is None or not 0 < words.count(" ") < _MOST_WORDS or name.span.end < value.start + len(words):
        return None
    return name
