"""The law that governs: ``This Agreement shall be governed by the laws of the State of New York``."""

from __future__ import annotations

import re

from msgspec.structs import replace

from checker.model.agreement import GoverningLaw, Scope, scope_index
from checker.model.reading import Reading, Span
from checker.parser.law.choice import choice_of
from checker.parser.law.described import place_unnamed
from checker.parser.law.sentences import sentences_on_law
from checker.parser.law.subject import subject_of
from checker.text.sentences import sentence_at

_TRIBUNAL = re.compile(r"\b(?:arbitrat|tribunal|panel\b|court of competent)")
_FEDERAL = frozenset(["United States", "Canada", "Australia"])


def read_governing_law(
    reading: Reading, scopes: tuple[Scope, ...], own: frozenset[str] = frozenset()
) -> tuple[GoverningLaw, ...]:
    """Every statement of the law that governs, in order; ``own`` is what the document calls itself."""
    found: list[GoverningLaw] = []
    for sentence, stated in sentences_on_law(reading):
        choice, places = (sentence, [stated]) if stated else choice_of(reading, sentence)
        if not places:
            choice, places = place_unnamed(reading, sentence)
        if not places:
            continue
        sentence = _to_the_place(reading, sentence, places[-1].span)
        subject = subject_of(reading, sentence, choice, places[0].span, own)
        scope = scope_index(scopes, sentence.start)
        found += [
            GoverningLaw(
                jurisdiction=place.name, span=sentence, place=place.span, scope=scope, subject=subject
            )
            for place in places
        ]
    return _weighed(reading, found)


def _weighed(reading: Reading, found: list[GoverningLaw]) -> tuple[GoverningLaw, ...]:
    """What a tribunal applies, federal law, and an unnamed place's, are chosen only where nothing else is."""
    weak = [
        not law.jurisdiction
        or law.jurisdiction in _FEDERAL
        or _TRIBUNAL.search(reading.folded, law.span.start, law.place.start) is not None
        for law in found
    ]
    chosen = {
        law.scope for law, aside in zip(found, weak, strict=True) if law.subject == "agreement" and not aside
    }
    return tuple(
        replace(law, subject="part") if aside and law.subject == "agreement" and law.scope in chosen else law
        for law, aside in zip(found, weak, strict=True)
    )


def _to_the_place(reading: Reading, sentence: Span, place: Span) -> Span:
    """The sentence, and the rest of it where a page broke it off before the place."""
    if place.end <= sentence.end:
        return sentence
    return Span(sentence.start, sentence_at(reading.text, place.start, place.end).end)
