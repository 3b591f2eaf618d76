"""Where the list of parties ends and the text goes on."""

from __future__ import annotations

import re

from checker.model.reading import Reading, Span
from checker.text.names import find_entity_names
from checker.text.roles import LABEL

_SENTENCE = re.compile(
    r"[^.;(]{0,120}?\b(?:are|is|may|shall|will|hereby|has|have|agrees?|desires?|wish(?:es)?|sets? forth"
    r"|means?|was|were|provides?)\b"
)
_TELLS = re.compile(
    r"[^;\n]{0,300}?\b(?:sign(?:s|ed|ing)|execut(?:e[sd]?|ing)|enter(?:s|ed|ing)? into|part(?:y|ies) to"
    r"|conclud(?:ed|ing)|propose to|intend to|(?:have|has) agreed) (?:(?:today|concurrently|simultaneously"
    r"|also|previously|enter into|sign)\b[a-z ,]{0,40} )?(?:an?|that certain|certain|the following"
    r"|another) (?:[a-z-]+ ){0,6}(?:agreement|plan|lease|contract|indenture|deed|mortgage|note|merger)\b"
)
"""A sentence that tells of another instrument, and of who signs that one."""
_CLASS = re.compile(
    r"\b(?:and|with) (?:(?:each|all|any|certain|several|the|those|such|its) ){1,2}(?:of )?(?:the )?"
    r"(?:[a-z]+ ){0,3}"
    r"(?:persons|part(?:y|ies)|entities|individuals|stockholders|shareholders|holders|investors|lenders|banks"
    r"|purchasers|sellers|members|guarantors|undersigned|signatories|optionees|participants|owners|partners|trustees)\b"
)
"""Others than those named: "and the persons listed on Schedule 1"."""
_NEW_SENTENCE = re.compile(r"(?:This|The [Pp]arties|Each of|It is|Unless|All|Capitalized|Certain) ")
_ITEM = re.compile(r"\(?\w{1,4}[.)] |[-*\u2022]|(?:and|AND|And|&)\b|[A-Z]{2}|\(")
"""How an item of a list opens: a mark, "and", a name in capitals, a short name."""

_TOLD = re.compile(r",? an? ")
_REACH = 100


def is_new_sentence(reading: Reading, place: int, end: int) -> bool:
    """Whether what follows a full stop says something instead of naming another party."""
    return any(pattern.match(reading.folded, place, end) for pattern in (_SENTENCE, _TELLS))


def list_ends(reading: Reading, last: Span, count: int, step: re.Match[str]) -> bool:
    """Whether the paragraph behind a step is no longer part of the list of parties.

    ``last``: the last name, ``count``: how many were named. So it is when a new sentence opens the paragraph,
    or when the one before ended and it opens as no item of a list or tells of another instrument. One name
    alone makes a list only with a class: "and the persons listed on Schedule 1".
    """
    before = reading.text[max(0, step.start() - 3) : step.start()].rstrip("\"')")  # as a "Party."
    ended = before.endswith(".") and step.start() > last.end + 1
    if ended and _TELLS.match(reading.folded, step.end()):
        return True
    if count == 1 and not _CLASS.search(reading.folded, last.end, step.start()):
        return False
    if _NEW_SENTENCE.match(reading.text, step.end()):
        return True
    return (
        ended
        and _ITEM.match(reading.text, step.end()) is None
        and not LABEL.match(reading.text, step.end())
        and not _names_next(reading, step.end())
    )


def _names_next(reading: Reading, at: int) -> bool:
    """Whether an entity that is described opens a paragraph."""
    name = next(find_entity_names(reading.text, at, at + _REACH), None)
    return name is not None and name.start == at and _TOLD.match(reading.folded, name.end) is not None
