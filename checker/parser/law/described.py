"""Clauses that choose a law and name no place: described, left blank, or the law of another instrument."""

from __future__ import annotations

import re

from checker.model.reading import Reading, Span
from checker.parser.law.choice import CHOICE
from checker.text.places import Place

_KIND_OF_PLACE = (
    r"(?:state|commonwealth|province|country|county|jurisdiction|place|territory|locality|location)"
)
_DESCRIBED = re.compile(
    r"\blaws?(?: [a-z]+){0,3} (?:of|in|at) (?P<place>(?:the|that|each|any|whichever) "
    rf"(?:relevant |applicable )?{_KIND_OF_PLACE}s?(?:,? (?:or|and) {_KIND_OF_PLACE})? "
    r"(?:where|wherein|indicated|specified|designated|named|identified|set (?:forth|out)|stated|shown|chosen"
    r"|selected|listed|(?:in|to|under|of|from) (?:which|whose|the [^.;,]{3,60}?\b(?:office|residence|domicile"
    r"|business|address|site|premises|property|project)))\b(?:(?! (?:shall|will) )[^.;,]){0,120})"
)
"""``the laws of the state in which the Premises are located``."""
_BLANK = re.compile(
    rf"\blaws? of (?:the )?(?:{_KIND_OF_PLACE} of )?(?P<place>_{{2,}}|\.{{4,}}|\[[^\]\n]{{0,40}}\]|\*{{2,}})"
)
"""``the laws of the State of ________``, and of a place cut out of a copy for the public."""
_ANOTHERS = re.compile(
    r"\bsame (?:governing )?laws? (?P<same>(?:as|that|which) [^.;,]{3,80})"
    r"|\blaws? (?P<place>(?:that|which) govern[^.;,]{3,80}"
    r"|(?:set (?:forth|out)|specified|stated|provided|designated|chosen|named|identified|indicated)"
    r" (?:for )?in [^.;,]{3,100})"
)
"""``governed by the same law as governs the Lease``, ``by the law specified in the Master Agreement``."""
_BY_ANOTHERS_CLAUSE = re.compile(
    r"\bgoverning law\b[^.;()]{0,60}?\b(?:provisions?|sections?|articles?|clauses?|terms) "
    r"(?P<place>(?:of|in) the [^.;]{3,100}?\b(?:agreement|contract|lease|plan|indenture|note|terms)) "
    r"(?:shall |will )?(?:also )?(?:appl(?:y|ies)|govern)\b"
)
"""``The governing law provisions of the Distribution Agreement will apply to this Addendum``."""
_REACH = 80


def place_unnamed(reading: Reading, sentence: Span) -> tuple[Span, list[Place]]:
    """The words that choose in a sentence that names no place, and what stands in its stead."""
    folded = reading.folded
    clause = _BY_ANOTHERS_CLAUSE.search(folded, sentence.start, sentence.end)
    if clause is not None:
        return sentence, [Place("", Span(*clause.span("place")))]
    for choice in CHOICE.finditer(folded, sentence.start, sentence.end):
        end = min(choice.end() + _REACH, sentence.end)
        for pattern in (_DESCRIBED, _BLANK, _ANOTHERS):
            match = pattern.search(folded, choice.start(), sentence.end)
            if match is not None and match.start() < end:
                return Span(*choice.span()), [Place("", Span(*match.span(match.lastgroup or 0)))]
    return Span(sentence.start, sentence.start), []
