"""Agreements that this one amends, joins or takes its terms from."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from checker.model.agreement import TermImport, Title
from checker.parser.instruments.names import plain_name
from checker.text.anchors import anchored

_DEPENDENT = re.compile(
    r"\b(?:amendment|supplement|joinder|consent|waiver|addendum|modification|accession|extension|assignment|"
    r"termination)\b"
)
_OF = re.compile(r"\b(?:to|of|under) (?:the |that certain |a )?")
_CHANGED = re.compile(r"hereby (?:further |also )?(?:amended|supplemented|modified)\b")
_SUBJECT = re.compile(
    r"((?:[a-z&-]{1,30} ){1,5}(?:agreement|indenture|lease|note|plan|contract)) (?:is|are|shall be|be) $"
)
_JOINED = re.compile(
    r"party to (?:and [^.;]{0,80} under )?the ((?:[a-z&-]+ ){1,6}(?:agreement|indenture|lease|contract))\b"
)


def titled_base(title: Title | None) -> Iterator[str]:
    """The folded name of the agreement that a title says is amended or joined."""
    if title is not None and _DEPENDENT.search(words := title.text.lower()) and (lead := _OF.search(words)):
        yield plain_name(words[lead.end() :])


def find_bases(
    folded: str, title: Title | None, main_end: int, imports: Sequence[TermImport]
) -> frozenset[str]:
    """Folded names (long or short, as used) of the agreements that this one stands on."""
    names = {found.source.lower() for found in imports if not found.terms and found.span.start < main_end}
    names.update(titled_base(title))
    for change in anchored(_CHANGED, folded, "hereby ", end=main_end):
        subject = _SUBJECT.search(folded[max(change.start() - 100, 0) : change.start()])
        if subject:
            names.add(plain_name(subject[1]))
    names.update(joined[1] for joined in anchored(_JOINED, folded, "party to ", end=main_end))
    return frozenset(names)
