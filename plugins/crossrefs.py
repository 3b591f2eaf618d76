"""References that lead to another place than their words say."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from checker.api import (
    Agreement,
    Check,
    CheckResult,
    Hit,
    NoParams,
    Reference,
    Related,
    Section,
    Span,
    Term,
    check,
    hookimpl,
)
from checker.text.outline import is_sure, number_key, opens_division, sections_by_number, whole_section
from checker.text.phrases import Key, phrase_key

API_VERSION = 1

_CAPTION = re.compile(
    r" \((?P<brackets>[A-Z][^()\n\"]{2,80})\)"
    r"|,? (?:entitled|captioned|titled|headed),? \"(?P<quotes>[^\"\n]{3,80}?),?\""
)
"""After a reference: the caption that it gives to what is cited."""
_SMALL = frozenset("the of and or a an to for in on by with no other certain general".split())
_DEFINED_IN = re.compile(
    r"(?P<comma>,?) ?\(?(?:as |each as |each |both as |all as )?(?:such term is |that term is |is |are )?"
    r"defined in $"
)
_MEANING_IN = re.compile(
    r"(?:has|have) the (?:respective )?meanings? (?:set forth|given|ascribed|assigned|specified|provided)"
    r"(?: to (?:it|them|such terms?|that term))? (?:in|under) $"
)
_TERM_BEFORE = re.compile(r"(?:[A-Z][\w-]*)(?: (?:(?:of|and|or|for|in) )?[A-Z][\w-]*){0,5}\Z")
_DIVISIONS = (
    "Section",
    "section",
    "SECTION",
    "Article",
    "ARTICLE",
    "article",
    "Subsection",
    "subsection",
    "§",
)
"""A "paragraph" or a "clause" is often cited as seen from where the reader is."""
_BEFORE = 120


@check("references.caption", facts=("reference", "caption", "heading", "meant"))
def caption(agreement: Agreement, params: NoParams) -> CheckResult:
    """A reference gives a section the caption of another one."""
    sections: dict[tuple[int, str], list[Section]] = {}
    for reference in _own(agreement):
        match = _CAPTION.match(agreement.text, reference.span.end)
        if match is None:
            continue
        sections = sections or sections_by_number(agreement)
        words = match["brackets"] or match["quotes"]
        scope = agreement.scope_at(reference.span.start)
        target = _only(sections, scope, reference)
        if target is None or not target.heading or not is_sure(agreement, scope):
            continue
        meant = _captioned(agreement, scope, words)
        if meant is None or number_key(meant.path) == number_key(target.path) or _shares(words, target):
            continue
        facts = {
            "reference": reference.text,
            "caption": words,
            "heading": target.heading,
            "meant": meant.path,
        }
        related = (
            Related(target.number_span, "the section cited"),
            Related(meant.number_span, "the section with this caption"),
        )
        yield Hit(span=Span(reference.span.start, match.end()), facts=facts, related=related)


def _captioned(agreement: Agreement, scope: int, words: str) -> Section | None:
    """The one section whose heading is ``words``."""
    named = _caption_key(words)
    found = [
        section
        for section in agreement.sections
        if section.scope == scope and section.number and named and _caption_key(section.heading) == named
    ]
    return found[0] if len(found) == 1 else None


def _shares(words: str, section: Section) -> bool:
    """Whether a caption has a word of the section's own heading."""
    return not set(_caption_key(section.heading)).isdisjoint(_caption_key(words))


def _caption_key(words: str) -> Key:
    return tuple(word for word in phrase_key(words) if word not in _SMALL)


@check("references.self", facts=("reference", "section"))
def in_itself(agreement: Agreement, params: NoParams) -> CheckResult:
    """A section that speaks of itself under another section's number: "this Section 3.4" in 3.5."""
    folded = agreement.reading.folded
    sections: dict[tuple[int, str], list[Section]] = {}
    seen: set[tuple[str, str]] = set()
    for reference in _own(agreement):
        if not folded.endswith("this ", 0, reference.span.start) or reference.target.startswith("("):
            continue
        sections = sections or sections_by_number(agreement)
        at = reference.span.start
        scope = agreement.scope_at(at)
        target = _only(sections, scope, reference)
        if target is None or not is_sure(agreement, scope) or at in whole_section(agreement, target):
            continue
        named = _CAPTION.match(agreement.text, reference.span.end)
        if named is not None and not _shares(named["brackets"] or named["quotes"], target):
            continue  # another section bears the number too
        around = _division(agreement, at, target)
        if around is None or (around.path, target.path) in seen:
            continue
        seen.add((around.path, target.path))
        yield Hit(
            span=Span(at - len("this "), reference.span.end),
            facts={"reference": reference.text, "section": around.path},
            related=(Related(around.number_span, "it stands in this section"),),
        )


def _division(agreement: Agreement, at: int, target: Section) -> Section | None:
    """The division around ``at`` of the kind of ``target``; None where its number is not beyond doubt."""
    around = agreement.section_at(at)
    while around is not None and (around.style, around.level) != (target.style, target.level):
        around = agreement.sections[around.parent] if around.parent is not None else None
    if around is None or around.scope != target.scope or at not in whole_section(agreement, around):
        return None
    if not (opens_division(agreement, around) and opens_division(agreement, target)):
        return None
    mine, its = number_key(around.path), number_key(target.path)
    return None if mine == its else around


@check("references.term_location", facts=("term", "reference", "place"))
def term_location(agreement: Agreement, params: NoParams) -> CheckResult:
    """A term said to be defined in a section that does not define it, while another place does."""
    sections: dict[tuple[int, str], list[Section]] = {}
    sites: dict[Key, list[Term]] = {}
    for reference in _own(agreement):
        name = _pointing_term(agreement, reference)
        if not name or not reference.text.startswith(_DIVISIONS):
            continue
        sections = sections or sections_by_number(agreement)
        sites = sites or _definitions(agreement)
        scope = agreement.scope_at(reference.span.start)
        target = _only(sections, scope, reference)
        places = [term for term in sites.get(phrase_key(name), ()) if term.scope == scope]
        if target is None or not places or not is_sure(agreement, scope):
            continue
        if any(reference.span in term.definition for term in places):
            continue
        whole = whole_section(agreement, target)
        if _is_named(agreement, name, whole) or any(term.span in whole for term in places):
            continue
        around = agreement.section_at(places[0].span.start)
        if around is not None and not _apart(number_key(target.path), number_key(around.path)):
            continue
        yield Hit(
            span=reference.span,
            facts={
                "term": name,
                "reference": reference.text,
                "place": f"in {around.path}" if around and around.path else "elsewhere",
            },
            related=tuple(Related(term.span, "defined here") for term in places[:3]),
        )


def _apart(cited: str, around: str) -> bool:
    """Whether a section surely lies outside of another: not above it, nor of an unknown one."""
    return not cited.startswith(around) and cited[:1].isdigit() == around[:1].isdigit()


def _is_named(agreement: Agreement, name: str, place: Span) -> bool:
    """Whether a section speaks of the term at all: then it may define it in a way not understood."""
    return agreement.reading.folded.find(name.lower().rstrip("s"), place.start, place.end) >= 0


def _pointing_term(agreement: Agreement, reference: Reference) -> str:
    """The term that words before a reference say is defined there; empty if none is."""
    start = reference.span.start
    before = agreement.text[max(start - _BEFORE, 0) : start]
    if before.endswith("defined in ") and (said := _DEFINED_IN.search(before)):
        head = before[: said.start()]
        if head.endswith('"'):
            return head[:-1].rpartition('"')[2]
        named = _TERM_BEFORE.search(head)
        return named[0].removeprefix("The ") if named else ""
    if before.endswith((" in ", " under ")) and _MEANING_IN.search(before):
        index = bisect_right(agreement.terms, start, key=lambda term: term.span.start) - 1
        term = agreement.terms[index] if index >= 0 else None
        between = agreement.text[term.span.end : start] if term else "\n"
        if term and term.by_reference and len(between) < _BEFORE and not set(between) & {"\n", ";"}:
            return term.name
    return ""


def _definitions(agreement: Agreement) -> dict[Key, list[Term]]:
    """The places that define each term in so many words."""
    sites: dict[Key, list[Term]] = {}
    for term in agreement.terms:
        if not term.by_reference:
            sites.setdefault(phrase_key(term.name), []).append(term)
    return sites


def _own(agreement: Agreement) -> Iterator[Reference]:
    """References to sections of this document that stand in it."""
    for reference in agreement.references:
        if reference.owner_kind == "this" and reference.resolved and reference.kind != "attachment":
            yield reference


def _only(sections: dict[tuple[int, str], list[Section]], scope: int, reference: Reference) -> Section | None:
    """The one section with the number cited."""
    found = sections.get((scope, number_key(reference.target)), ())
    return found[0] if len(found) == 1 else None


@hookimpl
def checker_checks() -> list[Check]:
    """The checks of this module."""
    return [caption, in_itself, term_location]
