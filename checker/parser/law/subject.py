"""What a choice of law is for: this agreement, a part of it, or another instrument."""

from __future__ import annotations

import re
from typing import Literal

from checker.model.reading import Reading, Span
from checker.parser.law.choice import ACTIVE

_OBJECTLESS = re.compile(
    r"(?: (?:it|them|exclusively|only|hereto|in all respects|to it))*"
    r"(?:,? (?:without|excluding|and|but|except|leaving|regardless|irrespective|notwithstanding"
    r"|other|to the exclusion)\b[^.;]*)?(?:;|\.?\s*\Z)"
)
"""What an active verb governs where nothing is named: "Ohio law governs." """
NOT_CHOICE = re.compile(
    r"\bnot (?:to )?be (?:governed|construed|interpreted|subject)(?!.*\b(?:but|instead)\b)"
    r"|\bcompl(?:y|iance) with(?! and be governed)",
    re.DOTALL,
)
OF_THIS = re.compile(
    r"\b(?:(?:loan|credit|transaction|operative|financing|contract) documents?|the present (?:contract"
    r"|agreement)|this|hereof|hereunder|hereto|herein|hereby|these|(?:the|such|both) (?:agreement|contract"
    r"|plan|parties|lease|license|note|award|option|letter)|agreement shall|agreement will|validity"
    r"|construction|governing law|(?:applicable|proper) law (?:is|shall be|will be)|interpretation|disputes?"
    r"|claims?|controvers(?:y|ies)|questions?|matters|rights and (?:obligations|duties|liabilities)"
    r"|(?:any|such|the) arbitration)\b|\A(?:(?:it|they) (?:shall|will|is|are)|governed)\b"
    r"|\bcontracts? made under\b|this agreement"
)
_PART = re.compile(
    r"\Ato the extent (?:that )?[a-z ]{1,40}laws? (?:is|are|appl|govern)"
    r"|\A(?:(?:in|for|(?:in|with) respect (?:of|to)|option [\da-z]{1,3} (?:in|of)) )?(?:the )?"
    r"(?:provisions? of )?(?:sections?|articles?|paragraphs?|clauses?) [\divx]"
    r"|\bstandard contractual clauses (?:shall|will|is|are)\b"
    r"|\bperfection\b|\bthe (?:internal affairs|arbitration)\b|\bforeclos"
    r"|\bthis (?:provision|(?:sub)?(?:section|paragraph|clause))(?: [\d.]{1,6})?(?:\([a-z\d]{1,4}\))?"
    r" (?:shall|is)\b"
    r"|\bany such (?:dispute|action|suit|claim|proceeding)|\binvolving the (?:lenders?|financing)"
)
_EXCEPTION = re.compile(
    r"(?:except|to the extent|unless|other than|notwithstanding)\b[^;]{0,600}, "
    r"(?=(?:this|the|such) (?:[a-z]+ ){1,4}(?:shall be|will be|is) (?:govern|constru|interpret|enforce))"
)
"""What the sentence excepts, before it says what is governed."""
_SUBJECT_REACH = 100
"""So far before the verb what is governed may be named."""


def subject_of(
    reading: Reading, sentence: Span, choice: Span, place: Span, own: frozenset[str]
) -> Literal["agreement", "part", "other"]:
    """What the sentence says is governed: the words up to the place, or behind an active verb."""
    words = reading.folded[sentence.start : max(choice.end, place.start)]
    objectless = False
    if ACTIVE.match(reading.folded, choice.start, choice.end):
        words += reading.folded[choice.end : sentence.end]
        objectless = _OBJECTLESS.match(reading.folded, choice.end, sentence.end) is not None
    head = _EXCEPTION.match(words)
    if _PART.search(words, head.end() if head else 0):
        return "part"
    its_own = objectless or choice == sentence or OF_THIS.search(words) is not None
    before = reading.folded[max(sentence.start, choice.start - _SUBJECT_REACH) : choice.start]
    its_own = its_own or any(f"the {name} " in before for name in own)
    return "agreement" if its_own and not NOT_CHOICE.search(words) else "other"
