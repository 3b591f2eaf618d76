"""Headings that name what the text does not know."""

from __future__ import annotations

import re

from checker.api import Agreement, Check, CheckResult, Hit, NoParams, Section, Span, check, hookimpl
from checker.text.phrases import Key, phrase_key

API_VERSION = 1

_KINDS = frozenset(
    """Other Special Additional New Second Third Further Replacement Substitute Junior Senior Subordinated
    Supplemental Original Existing Prior Remaining""".split()
)
"""Words that make another thing of any term."""
_ACTS = "|".join(
    """Acquisition Assignment Cancellation Contribution Conversion Delivery Distribution Exchange Exercise
    Grant Issuance Issue Offer Offering Pledge Purchase Redemption Registration Release Repurchase Sale
    Subscription Surrender Transfer""".split()
)
_THING = re.compile(
    rf"\b(?:{_ACTS}) of (?:the |any |all )?((?:[A-Z][\w-]* ){{1,5}}[A-Z][\w-]*)"
    r"(?=$|[;,.:\n]| (?:and|or|to|by)\b)"
)
_NO_KIND = frozenset(("Certain", "All", "Any", "The", "Such", "Each", "Its", "Their", "No"))


@check("terms.heading_only", facts=("term", "base"))
def heading_only(agreement: Agreement, params: NoParams) -> CheckResult:
    """A heading names a kind of a defined thing that neither its section nor any other text speaks of.

    ``Release of Special Shares`` over a section that is not about shares, in an agreement that knows
    only "Shares".
    """
    folded = agreement.reading.folded
    known = {phrase_key(term.name) for term in agreement.terms}
    known.update(phrase_key(term) for clause in agreement.imports for term in clause.terms)
    for section in agreement.sections:
        if section.heading_span is None or agreement.scopes[section.scope].kind != "main":
            continue
        for thing in _THING.finditer(agreement.text, section.heading_span.start, section.heading_span.end):
            kind, _, base = thing[1].partition(" ")
            key = phrase_key(thing[1])
            if kind in _NO_KIND or key in known or not _is_term(agreement, kind, base, known):
                continue
            if _is_spoken_of(agreement, section, base) or _stands_elsewhere(folded, thing[1], thing.start(1)):
                continue
            yield Hit(span=Span(*thing.span(1)), facts={"term": thing[1], "base": base})


def _is_term(agreement: Agreement, kind: str, base: str, known: set[Key]) -> bool:
    """Whether the shorter name is a term: two words with capitals in mid-sentence, or defined."""
    if " " not in base:
        return kind in _KINDS and phrase_key(base) in known
    text = agreement.text
    at = text.find(" " + base)
    while at >= 0:
        if text[at - 1].islower() and not text[at + 1 + len(base)].isupper():
            return True
        at = text.find(" " + base, at + 1)
    return False


def _is_spoken_of(agreement: Agreement, section: Section, base: str) -> bool:
    """Whether a section's own text speaks of the thing: as a term, or in plain words."""
    last = base.split()[-1]
    body = agreement.words(section.body)
    return last.rstrip("s") in body or re.search(rf"\b{re.escape(last.lower())}\b", body) is not None


def _stands_elsewhere(folded: str, words: str, start: int) -> bool:
    """Whether a phrase stands anywhere but at ``start``."""
    phrase = words.lower().rstrip("s")
    return folded.find(phrase) != start or folded.find(phrase, start + len(phrase)) >= 0


@hookimpl
def checker_checks() -> list[Check]:
    """The checks of this module."""
    return [heading_only]
