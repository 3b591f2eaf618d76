"""Terms that are defined twice, with different words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations

from msgspec import Struct

from checker.api import Agreement, Check, CheckResult, Hit, NoParams, Related, Skip, Term, check, hookimpl
from checker.text.dates import find_dates
from checker.text.outline import number_key

API_VERSION = 1

_COMPARED = 60
"""So many words of two definitions are compared."""
_OTHER_THAN_WORD = re.compile(r"[^a-z0-9]+")

_PART = (
    r"(?:this|the foregoing|such|the preceding|the immediately|the previous) (?:section|paragraph|clause|"
    r"article|subsection|sentence|definition|schedule|exhibit|provision|item|part|subparagraph|annex|appendix)"
)
_LOCAL = re.compile(rf"(?:for (?:the )?(?:limited )?purposes? of|used in|solely for) {_PART}")
"""What limits all definitions of a paragraph to one part of the agreement."""
_LOCAL_HERE = re.compile(rf"\b(?:in|under) {_PART}")
"""What limits a definition in the same sentence."""
_LOCAL_REACH = 2000
_POINTER = re.compile(
    r"(?:set forth|specified|described|identified|referred to|stated|defined|given) "
    r"(?:above|below|(?:in|on) (?:the |this )?(?:(?:sub)?section|article|paragraph|clause)? ?"
    r"(?P<number>\d[\w.]*|(?<=article )[ivxl]+\b)?)"
)
_AT_ONCE = 60
"""A pointer stands within so many characters of the verb; later on it is part of a meaning."""
_STARTS = re.compile(
    r"(?:(?:^|\n|[.;:)] |\d )(?:the (?:term|word|expression) )?|"
    r"\n\"[^\"\n]{1,40}\" or )\"?$"
)
_OPENING = 70
"""What opens a definition stands within so many characters before its term."""
_MEANS = re.compile(r",?\"?,? ?(?:as used (?:herein|in this \w+),? )?(?:shall )?means?\b,?:?")
_SAID_AGAIN = re.compile(r"\b(?:successors?|assigns?|heirs?|owners?|from time to time|defined)\b")
"""In what a party's name means: the clause says again who is meant."""
_SAME_DAY = re.compile(r"\b(?:above|hereof|of this \w+|hereto)\b")
"""Before a date's name: it is the day that the agreement's front tells."""
_DAY_REACH = 120
_CASE = re.compile(
    r" ?(?:in relation to|with (?:respect|reference|regard) to|as to|for|in the case of|when)\b"
)
"""What begins a meaning for one case among several: ``means, with respect to any Loan``."""
_MANY = 4
"""With more terms defined twice than this the file holds two instruments."""


class _Meaning(Struct, frozen=True):
    """What a definition says."""

    term: Term
    words: str
    """The meaning, folded."""
    division: str
    """The number of the section in which the meaning stands, where this only points there."""


@check("terms.defined_twice", facts=("term",))
def defined_twice(agreement: Agreement, params: NoParams) -> CheckResult:
    """One term has two definitions with different words in one instrument."""
    parties = {alias.name.lower() for party in agreement.parties for alias in party.aliases}
    places: dict[tuple[int, str], list[Term]] = {}
    for term in agreement.terms:
        if term.form == "means":
            places.setdefault((term.scope, term.name), []).append(term)
    twice = []
    for (_, name), terms in places.items():
        found = [meaning for term in terms if (meaning := _meaning(agreement, term))] if terms[1:] else []
        if name.lower() in parties:
            found = [meaning for meaning in found if not _SAID_AGAIN.search(meaning.words)]
        if (pair := _conflict(agreement, found)) is not None:
            twice.append(pair)
    twice += _other_days(agreement)
    if len(twice) > _MANY:
        yield Skip(
            reason="so many terms are defined twice that the file may hold two instruments",
            examined=len(places),
        )
        return
    for first, other in twice:
        yield Hit(
            span=other.span,
            facts={"term": other.name},
            related=(Related(first.span, "the first definition"),),
        )


def _other_days(agreement: Agreement) -> Iterator[tuple[Term, Term]]:
    """Dates that brackets in the preamble name, each with another that brackets in the terms name so.

    Where the agreement's own date stands before the second, or is pointed at, it is only said again.
    """
    preamble, folded = agreement.preamble, agreement.reading.folded
    day = agreement.date.value if agreement.date else None
    named = [term for term in agreement.terms if term.form == "parenthetical" and not term.scope]
    dates = [term for term in named if term.name.endswith(" Date")]
    first = {term.name: term for term in dates if preamble and term.span in preamble}
    for term in dates:
        start, end = max(term.span.start - _DAY_REACH, 0), term.span.start
        written = find_dates(folded, start, end)
        again = _SAME_DAY.search(folded, start, end) or any(date.value == day for date in written)
        if not again and term.name in first and first[term.name].span.end < start:
            yield first[term.name], term


def _conflict(agreement: Agreement, found: Sequence[_Meaning]) -> tuple[Term, Term] | None:
    """The first two meanings of a name that differ, and are not each for a case of its own."""
    if all(_CASE.match(meaning.words) for meaning in found):
        return None
    for first, other in combinations(found, 2):
        both_point = first.division and other.division
        if first.words != other.words and not (
            both_point or _points_at(agreement, first, other) or _points_at(agreement, other, first)
        ):
            return first.term, other.term
    return None


def _points_at(agreement: Agreement, pointer: _Meaning, full: _Meaning) -> bool:
    """Whether one definition says that the meaning stands in the section of another."""
    section = agreement.section_at(full.term.span.start)
    return bool(pointer.division) and (
        section is None or number_key(section.path).startswith(number_key(pointer.division))
    )


def _meaning(agreement: Agreement, term: Term) -> _Meaning | None:
    """What a definition says; None when it holds for a part only or for a party, or points out of sight."""
    folded = agreement.reading.folded
    line = folded.rfind("\n", 0, term.span.start) + 1
    if not _STARTS.search(folded, max(line - 1, term.span.start - _OPENING, 0), term.span.start):
        return None
    verb = _MEANS.match(folded, term.span.end)
    if verb is None:
        return None
    said = folded[verb.end() : term.definition.end]
    paragraph = max(line, term.span.start - _LOCAL_REACH)
    sentence = max(folded.rfind(". ", paragraph, term.span.start), paragraph)
    pointer = _POINTER.search(said[:_AT_ONCE])
    if (
        _LOCAL.search(folded, paragraph, term.span.start)
        or _LOCAL_HERE.search(folded, sentence, term.span.start)
        or _LOCAL.search(said[:200])
        or _LOCAL_HERE.search(said[:200])
        or (pointer and not pointer["number"])
    ):
        return None
    words = " ".join(_OTHER_THAN_WORD.split(said, maxsplit=_COMPARED)[:_COMPARED])
    return _Meaning(term, words, pointer["number"] if pointer else "")


@hookimpl
def checker_checks() -> list[Check]:
    """The check of this module."""
    return [defined_twice]
