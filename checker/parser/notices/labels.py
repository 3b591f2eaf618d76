"""Labels in addresses: for whom one is, to whom a copy goes, and what a number or a line is.

A label may stand at the head of a line or in the middle of text that runs on.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from checker.parser.notices.address_words import FIELD
from checker.parser.notices.heads import LOWER, Label, find_heads
from checker.parser.notices.names import Names
from checker.text.fold import lower

_ASKED = ("fax", "facsimile", "tel", "phone", "att", "mail", "address", "cell", "mobile", "confirm")
"""What the labels of fields hold, in lower case."""
_COPY = re.compile(
    r"(?:cop(?:y|ies)|duplicate notices?)"
    r"(?: of [a-z]+ notices? to (?:the )?(?-i:[A-Z])[^,:;\n]{1,40}? (?=sent|to|shall|given))?"
    r"(?P<rest>(?:,? which [^,:\n]{3,80},)?(?:\([^()\n]{3,120}\)|[^:\n(]|\((?![^()\n]{3,120}\))){0,140}?)"
    r"(?::(?!//)| to(?: [:;]|(?=,? (?-i:[A-Z]))|$))|cc ?:",
    re.IGNORECASE,
)
_COPIED = re.compile(r"copy|copies|duplicate|cc")
_WITH = re.compile(
    r"\(?(?:with|and|plus)(?: an?)?(?: additional| required| simultaneous| courtesy| duplicate)?(?: like)? \Z"
)
_WITH_REACH = 30
_COPY_FOR = re.compile(r" (?:the )?[A-Z]\w+(?: [A-Z]\w+)?:")
"""The role of whom a copy is for: "with a copy to Asset Advisor:"."""
_MOST_LOWER = 12
"""With more words in lower case, what stands behind "copy" is a sentence and no label."""


def find_labels(text: str, names: Names) -> list[Label]:
    """The labels in a line, in order; where two overlap, the one of the kind that is looked for first."""
    folded = lower(text)
    found: list[Label] = []
    for label in chain(_copies(text, folded), find_heads(text, folded, names), _fields(text, folded)):
        if not any(label.start < other.end and other.start < label.end for other in found):
            found.append(label)
    return sorted(found, key=lambda label: label.start)


def _copies(text: str, folded: str) -> Iterator[Label]:
    """``with a copy to:``"""
    for word in _COPIED.finditer(folded):
        at = word.start()
        match = _COPY.match(text, at) if at == 0 or not text[at - 1].isalpha() else None
        if match is None or len(LOWER.findall(match["rest"] or "")) > _MOST_LOWER:
            continue
        if any(field.end() == match.end() for field in FIELD.finditer(text, at, match.end())):
            continue  # "with copies to it, Attention: General Counsel"
        lead = _WITH.search(folded, max(at - _WITH_REACH, 0), at)
        whose = _COPY_FOR.match(text, match.end())
        end = whose.end() if whose and not FIELD.match(text, match.end() + 1) else match.end()
        yield Label(lead.start() if lead else at, end, "copy", "")


def _fields(text: str, folded: str) -> Iterator[Label]:
    """``Fax:``, ``Attention:``"""
    for match in FIELD.finditer(text) if any(map(folded.__contains__, _ASKED)) else ():
        yield Label(*match.span(), "field", match["label"] or match["care"])
