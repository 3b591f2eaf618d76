"""Headings that name what the text does not know."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.api import Agreement, Check, CheckResult, Hit, NoParams, Section, Span, check, hookimpl
from checker.text.phrases import Key, phrase_key

API_VERSION = 1

_KINDS = frozenset(
    """other special additional new second third further replacement substitute junior senior subordinated
    supplemental original existing prior remaining""".split()
)
"""Words that make another thing of a term."""
_KIND_OF_THING = re.compile(
    rf"\bof (?:the |any |all )?((?:{'|'.join(sorted(_KINDS)).title()})(?: [A-Z][a-z]+){{1,4}})"
    r"(?=$|[;,.:\n]| (?:and|or|to|by)\b)"
)


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
        for span in _named_in_heading(agreement, section.heading_span):
            key = phrase_key(agreement.words(span))
            base = agreement.words(span).partition(" ")[2]
            if key in known or not _is_term(agreement, base, key[1:], known):
                continue
            if _is_spoken_of(folded, section, base) or _stands_elsewhere(folded, agreement.words(span), span):
                continue
            yield Hit(span=span, facts={"term": agreement.words(span), "base": base})


def _named_in_heading(agreement: Agreement, heading: Span) -> Iterator[Span]:
    """What a heading's act is about, where that is a kind of a thing: ``Sale of Special Shares``."""
    for match in _KIND_OF_THING.finditer(agreement.text, heading.start, heading.end):
        yield Span(*match.span(1))


def _is_term(agreement: Agreement, base: str, key: Key, known: set[Key]) -> bool:
    """Whether the shorter name is a term: defined, or two words or more with capitals in mid-sentence."""
    if key in known:
        return True
    text = agreement.text
    at = text.find(" " + base) if len(key) > 1 else -1
    while at >= 0:
        if text[at - 1].islower() and not text[at + 1 + len(base)].isupper():
            return True
        at = text.find(" " + base, at + 1)
    return False


def _is_spoken_of(folded: str, section: Section, base: str) -> bool:
    """Whether a section's own text speaks of the thing."""
    last = base.lower().split()[-1].rstrip("s")
    return folded.find(last, section.body.start, section.body.end) >= 0


def _stands_elsewhere(folded: str, words: str, span: Span) -> bool:
    """Whether a phrase stands anywhere else."""
    phrase = words.lower().rstrip("s")
    return folded.find(phrase) != span.start or folded.find(phrase, span.end) >= 0


@hookimpl
def checker_checks() -> list[Check]:
    """The checks of this module."""
    return [heading_only]
