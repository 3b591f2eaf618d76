"""What some words of a signing page are for themselves: a label, an entity, an office, a capacity, prose."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

from msgspec import Struct

from checker.parser.signatures import words as lexicon
from checker.parser.signatures.words import is_office
from checker.text.names import find_entity_names

_MADE = re.compile(rf"\b{lexicon.MADE}$", re.IGNORECASE)
_NOTED = re.compile(r"\[s\]|(?<=[a-z\]])\d{1,3}$", re.IGNORECASE)
"""At a role in a form: that it may be several, and the number of a note."""
_FORM = re.compile(
    r"(?:an? )?(?:[\w.]+ ){0,5}(?:corporation|company|partnership|association|trust|bank)", re.IGNORECASE
)
"""What an entity is, its name in the line above: ``limited liability company``"""
_BOUND = re.compile(r"[a-z] (?:shall|will|must|may) (?:not )?[a-z][^:]*\.$")
"""A sentence however short: ``The Supplier shall provide the services.``"""
_NEAR = 40
"""So long is a word at most, with what parts it from "by"."""
_KEPT = 2048
"""The same words are asked about again and again: so many answers are kept."""
Kind = Literal[
    "all", "by", "officer", "sig", "rule", "name", "title", "date", "address", "aside", "role", "ack",
    "witness",
    "capacity", "description", "office", "entity", "person", "other", "prose", "break",
]  # fmt: skip


class Token(Struct, frozen=True, gc=False):
    """One thing on a signing page. ``text`` is what stands in it, or after it for a label."""

    kind: Kind
    start: int
    """Of ``text`` in the reading text; of the label if there is no text."""
    end: int
    text: str
    line: int
    column: int
    blank_before: int = 0
    run_on: bool = False
    top: int = -1
    """The first of its lines; -1 where it has but one."""

    @property
    def first_line(self) -> int:
        """Line number of its first line."""
        return self.line if self.top < 0 else self.top


BREAK = Token("break", 0, 0, "", 0, 0)
"""Between two columns or pages, and before the first thing and behind the last one."""


@lru_cache(_KEPT)
def find_labels(text: str) -> tuple[re.Match[str], ...]:
    """The labels in some words; "by" at the end of a heading is none."""
    if (
        lexicon.LABEL_MARKS.isdisjoint(text)
        and ".." not in text
        and lexicon.LABEL_WORDS.isdisjoint(text.lower().replace(".", "").split())
    ):
        return ()
    heading = lexicon.ACK.match(text)
    labels = lexicon.LABEL.finditer(text, heading.end() if heading else 0)
    return tuple(label for label in labels if not _ends_heading(text, label))


def _ends_heading(text: str, label: re.Match[str]) -> bool:
    """Whether "by" is the end of some words that are no name: ``Notation Made By``, ``Prepared By:``"""
    if label[0].rstrip(" :").lower() != "by":
        return False
    if _MADE.search(text[max(0, label.start() - _NEAR) : label.start()].rstrip()):
        return True
    if ":" in label[0] or label.end() < len(text.rstrip(". ")):
        return False
    before = text[: label.start()].strip()
    return bool(before) and not names_entity(before)


@lru_cache(_KEPT)
def is_prose(text: str) -> bool:
    """Whether some words are a piece of a sentence rather than of a signature block."""
    if _BOUND.search(text):
        return True
    if len(text) <= 45 or lexicon.ACK.match(text) or lexicon.SECOND.match(text):
        return False
    said = len(lexicon.LOWER_WORD.findall(text)) >= 6 or len(lexicon.SENTENCE_WORD.findall(text)) >= 4
    return said and not _is_capacity_of_name(text)


def is_unfinished(text: str) -> bool:
    """Whether some words are a piece of a sentence that goes on in the next line."""
    return text[-1:] not in (".", ":", ";") and is_prose(text)


def _is_capacity_of_name(text: str) -> bool:
    """Whether some words are a name or its description and, behind it, in what role it signs."""
    capacity = lexicon.TAIL_CAPACITY.search(text, 2)
    if capacity is None:
        return False
    if lexicon.ENTITY_OFFICE.fullmatch(capacity["words"]) and _FORM.fullmatch(text, 0, capacity.start()):
        return True
    if capacity["words"].lower().startswith("individually"):
        return lexicon.PERSON.fullmatch(text, 0, capacity.start()) is not None
    head = lexicon.ALIAS.split(text[: capacity.start()])[0]
    name = next(find_entity_names(head, 0, len(head)), None)
    return head.isupper() if name is None else name.end == len(head)


@lru_cache(_KEPT)
def classify(text: str, named: bool) -> Kind:
    """What some words without a label are; ``named``: the name of an entity ends in them."""
    if lexicon.WITNESS.match(text):
        return "witness"
    if is_prose(text) and not lexicon.AS_CAPACITY.match(text):
        return "prose"
    if is_aside(text) or lexicon.PAGE_LABEL.search(text):
        return "aside"
    if (ack := lexicon.ACK.match(text)) and ack.end() >= len(text) - 1:
        return "ack"
    if lexicon.ENTITY_OFFICE.fullmatch(text) or lexicon.AS_CAPACITY.match(text):
        return "capacity"
    if lexicon.DESCRIPTION.match(text) or (named and text[0] == "("):
        return "description"
    if is_role(text):
        return "role"
    if lexicon.DATE.match(text):
        return "date"
    if lexicon.ADDRESS.match(text):
        return "address"
    if is_office(text) and not named:
        return "office"
    return "entity" if named or (lexicon.BODY_WORDS.search(text) and text[0].isupper()) else "other"


@lru_cache(_KEPT)
def is_role(text: str) -> bool:
    """``BORROWER:``, ``THE COMPANY``, ``Party A:``."""
    words = _NOTED.sub("", text).rstrip(": ").strip("\"'()[]").split()
    if len(words) > 6:
        return False
    lower = [word.lower().strip(",&") for word in words]
    if all(word in lexicon.ROLE_WORDS or word in ("and", "the", "") for word in lower):
        return not lexicon.ROLE_WORDS.isdisjoint(lower)
    if not (text.endswith(":") and text[0].isupper()):
        return False
    return not (is_aside(text) or lexicon.ATTACHMENT.match(text) or names_entity(text))


@lru_cache(_KEPT)
def is_aside(text: str) -> bool:
    """``[Signature page follows]``, ``(SEAL)``, ``Very truly yours,``"""
    return lexicon.ASIDE.match(text) is not None


@lru_cache(_KEPT)
def names_entity(text: str) -> bool:
    """Whether the name of an entity, with its suffix, stands in some words."""
    return any(find_entity_names(text, 0, len(text)))


@lru_cache(_KEPT)
def is_person_name(text: str) -> bool:
    """``Jane Q. Doe``, ``JANE DOE, M.D.``; capitals that end in a full stop are a sentence."""
    if text.isupper() and text.endswith(".") and len(text) > 3 and text[-3].isalpha() and text[-4].isalpha():
        return False
    return not text.endswith((" By", " BY")) and lexicon.PERSON.fullmatch(text.strip(",.")) is not None
