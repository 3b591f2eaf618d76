"""A definition as its words give it, before anything is known of parties and scopes."""

from __future__ import annotations

import re
from typing import Literal

from msgspec import Struct

from checker.model.reading import Span

Form = Literal["parenthetical", "means", "caption"]


class Definition(Struct, frozen=True):
    """A term where it is defined. Spans count characters of the reading text."""

    name: str
    span: Span
    """The name."""
    definition: Span
    """The words that define it, the name included."""
    form: Form
    by_reference: bool = False
    """It only points to another place."""


_POINTS = re.compile(
    r"(?:meanings?|defin\w+|described)\b[^.;\n]{0,80}?\b(?:in|to|by|under|pursuant to)"
    r"(?: it| them| such terms?| that term| thereto)?(?: in| by| under)? (?:the )?"
    r"(?:(?:(?:sub)?sections?|articles?|clauses?|paragraphs?|exhibit|schedule|annex|preamble|recitals?|"
    r"introductory|"
    r"first|opening|background)\b|[a-z' -]{0,40}(?:agreement|indenture|lease|plan|note|code|act|contract|"
    r"documents?|"
    r"rules?|regulations?|ucc|deed|mortgage|guaranty)\b)"
)
_SAYS = re.compile(r"\b(?:means?|includ(?:es?|ing))\b,? ")


def refers(folded: str, start: int, end: int, name: str = "") -> bool:
    """Whether a definition only points to another place: ``has the meaning given in Section 2``.

    One that says what it means points there for some of its words alone, unless it means just those of
    its name: ``"Lien" means a Lien as defined in the Indenture``.
    """
    sentence = folded.find(". ", start, end)
    points = _POINTS.search(folded, start, sentence if sentence >= 0 else end)
    if points is None:
        return False
    says = _SAYS.search(folded, start, points.start())
    own = name.lower().removesuffix("s")
    return says is None or (own != "" and own in folded[says.end() : points.start()])
