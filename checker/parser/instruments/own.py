"""What a document calls itself."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from checker.model.agreement import Title
from checker.parser.instruments.names import DOCUMENT_NOUNS, is_agreement_name, plain_name
from checker.parser.terms.definition import Definition

_THIS = ("this ", "this (", 'this "', 'this ("')
_THIS_NOUN = re.compile(r"this ([a-z-]+)")
_OPENING = 20_000
"""Here a document calls itself "this Agreement", "this Lease"."""
_WORDS = re.compile(r"(?:(?:no\.|[\w&'/-]{1,24}) ){1,12}")
_OF_ANOTHER = re.compile(r"(?<!\S)(?:to|of|under|that|certain|the|in|my|our|his|her|their|its|your) ")
"""Behind "this Amendment" such words lead to the agreement that it amends."""
_LEADS_ON = re.compile(r",? (?:to|of|for|under|with|between|by|regarding|re)\b")
"""What stands before these in a title says of what kind the document is."""
_ENTERED = re.compile(
    r"(?:that certain|(?:delivered|entered into|parties to)(?: to the \w+)? an?) "
    r"(?![^.;\n]*\bthis\b)[^.;()\n]{0,200}\Z"
)
"""Before "(the "Lease")": another one, made before."""
_PARTICULARS = re.compile(r"\b(?:that certain|dated|as of|between|among|with)\b")
"""Before "(the "Lease")" or right behind it: what sets an agreement made before apart from this one."""
_OFTEN = 0.1
"""A word used less often of itself than this share of the commonest stands in a quotation or a form."""
_LONGEST = 90
_NEAR_TITLE = 400
_BEHIND = 20


def own_names(
    folded: str, main_end: int, title: Title | None, definitions: Iterable[Definition]
) -> frozenset[str]:
    """What this document calls itself, in lower case.

    Its title and what kind of document that names; names given as in ``this Lease Agreement (the "Lease")``
    or ``(this "Lease")``; and its kind as in "this Lease", unless that is defined to be another's name.
    """
    given = _titles(title) if title is not None else set()
    kinds = _kinds(folded, min(main_end, _OPENING))
    for definition in definitions:
        if definition.form != "parenthetical" or definition.span.start > main_end:
            continue
        name = definition.name.lower()
        if _is_own(folded, definition, name):
            given.add(name)
        elif name in given | kinds and " " not in name and title is not None:
            before = folded[max(definition.span.start - _NEAR_TITLE, 0) : definition.definition.start]
            entered = _ENTERED.search(before) if definition.span.start < _OPENING else None
            end = definition.definition.end
            if entered and not _PARTICULARS.search(entered[0] + folded[end : end + _BEHIND]):
                entered = None
            if entered and (name != "agreement" or entered[0].startswith("that certain")):
                given.discard(name)
                kinds.discard(name)
            elif "this " not in before and definition.span.start > title.span.end + _NEAR_TITLE:
                kinds.discard(name)
    return frozenset(given | kinds)


def _titles(title: Title) -> set[str]:
    """A title's name and its noun: ``"lease"`` of "Lease for the Second Floor"."""
    name = plain_name(title.text.lower())
    head = _LEADS_ON.split(name, maxsplit=1)[0]
    return {name, *[word for word in head.split() if word in DOCUMENT_NOUNS][-1:]}


def _kinds(folded: str, end: int) -> set[str]:
    """The words that a document uses of itself for what it is; "agreement" if it uses none."""
    calls = Counter(word for word in _THIS_NOUN.findall(folded, 0, end) if word in DOCUMENT_NOUNS)
    most = max(calls.values(), default=0)
    return {word for word in calls if calls[word] >= _OFTEN * most} or {"agreement"}


def is_this(folded: str, start: int) -> bool:
    """Whether "this" stands before a name: it is the document's own."""
    return folded.endswith(_THIS, max(start - 8, 0), start)


def _is_own(folded: str, definition: Definition, name: str) -> bool:
    """Whether a name in parentheses is given to this document."""
    if is_this(folded, definition.span.start):
        return definition.name.isupper() or name.rpartition(" ")[2] in DOCUMENT_NOUNS
    at = definition.definition.start
    _, this, words = folded[max(at - _LONGEST, 0) : at].rpartition("this ")
    if not this or _WORDS.fullmatch(words) is None or not is_agreement_name(words.rstrip()):
        return False
    return words.startswith(f"{name} ") or _OF_ANOTHER.search(words) is None
