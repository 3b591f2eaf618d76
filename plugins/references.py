"""References: numbers cited that do not exist here, and those that only another document can prove."""

from __future__ import annotations

import re
from collections.abc import Iterable

from checker.api import (
    Agreement,
    Check,
    CheckResult,
    Hit,
    Instrument,
    NoParams,
    Reference,
    Related,
    Skip,
    Span,
    check,
    hookimpl,
)

API_VERSION = 1

_FEWEST_RESOLVED = 0.85
"""Below this share of references found, the sections were not understood, and nothing is called missing."""
_MANY_MISSING = 3
_MOST_RELATED = 5
_MOST_NAMED = 12
_CHANGED = "amended agreement"
"""What the parser calls the agreement that an amendment changes without naming it."""
_BINDING = re.compile(
    r"\b(?:agreements?|indenture|(?:sub)?lease|notes?|(?:sub)?contract|guarant(?:y|ee)|deed|mortgage|warrants?"
    r"|amendment|addendum|supplement|joinder|letter|plan|undertaking|bond|licen[cs]e|policy|declaration"
    r"|general conditions|articles|charter|by-?laws|certificate of (?:incorporation|designations?))\b"
)
_NO_PAPER = re.compile(
    r"\b(?:statement|schedule|certificate|form|order|resolution|confirmation)s?(?: no\b.*)?$"
)
_NAMED_REACH = 80
_SHOWN_REACH = 200
_SHOWN = re.compile(
    r"[^.;\n]{0,120}\b(?:shown|reproduced|copied|restated|set out|set forth|(?:copy|text|extract) of which"
    r" (?:is|are) attached)(?: hereto)? (?:in|as|at|on) (?:the )?(?:attached )?[\"']?"
    r"(?P<label>(?:exhibit|schedule|annex|appendix|attachment) [a-z0-9-]{1,5})\b"
)
_TITLE_GOES_ON = re.compile(r"[,:]| (?:for|to|between|by|among|of|with|dated|regarding|relating)\b")
"""What follows an agreement's name in its title; other words make it the name of another paper."""


@check("references.broken", facts=("reference", "target"))
def broken(agreement: Agreement, params: NoParams) -> CheckResult:
    """References of the agreement to a section or article of its own that it does not have."""
    own = [r for r in agreement.references if r.owner_kind == "this" and r.kind != "attachment"]
    missing = [reference for reference in own if reference.resolved is False]
    decided = [reference for reference in own if reference.resolved is not None]
    if not missing:
        return
    share = sum(reference.resolved is True for reference in decided) / len(decided)
    targets = _by_target(missing)
    if share < _FEWEST_RESOLVED and len(targets) >= _MANY_MISSING:
        yield Skip(
            reason=f"only {share:.0%} of the sections cited were found: the numbering was not understood",
            examined=len(decided),
        )
        return
    labels = _labels(own)
    for references in targets.values():
        first = references[0]
        yield Hit(
            span=first.span,
            facts={"reference": labels[first.span], "target": first.target},
            related=tuple(Related(r.span, "cited here too") for r in references[1 : 1 + _MOST_RELATED]),
        )


@check("references.external", facts=("owner", "targets"))
def external(agreement: Agreement, params: NoParams) -> CheckResult:
    """References to sections of another agreement, one finding an agreement."""
    owned: dict[str, list[Reference]] = {}
    folded = agreement.reading.folded
    for reference in agreement.references:
        if reference.owner_kind != "instrument" or reference.kind == "attachment" or not reference.owner:
            continue
        put_in = folded.endswith(" new ", 0, reference.span.start)  # it stands nowhere yet
        if not put_in and not _is_shown(agreement, reference):
            owned.setdefault(reference.owner, []).append(reference)
    labels = _labels(agreement.references) if owned else {}
    for owner, references in owned.items():
        if not _is_agreement(owner) or _is_here(agreement, owner, references):
            continue
        whole = [reference for reference in references if not reference.target.startswith("(")] or references
        named = list({labels[reference.span].lower(): labels[reference.span] for reference in whole}.values())
        targets = ", ".join(named[:_MOST_NAMED]) + (" and others" if len(named) > _MOST_NAMED else "")
        yield Hit(
            span=whole[0].span,
            facts={"owner": owner, "targets": targets},
            related=tuple(Related(r.span, "cited here") for r in whole[1 : 1 + _MOST_RELATED]),
        )
    examined = sum(map(len, owned.values()))
    if examined:
        yield Skip(reason="references to other documents, none of which is at hand", examined=examined)


def _is_shown(agreement: Agreement, reference: Reference) -> bool:
    """Whether the words behind a reference say that an attachment of this file shows what it cites."""
    end = reference.span.end
    match = _SHOWN.match(agreement.reading.folded, end, end + _SHOWN_REACH)
    if match is None:
        return False
    label = " ".join(match["label"].split())
    return any(exhibit.attached and exhibit.label.lower() == label for exhibit in agreement.exhibits)


def _is_agreement(owner: str) -> bool:
    """Whether the paper cited is one that binds somebody, not a list, a form or a resolution."""
    name = owner.lower()
    return name == _CHANGED or (_BINDING.search(name) is not None and _NO_PAPER.search(name) is None)


def _is_here(agreement: Agreement, owner: str, references: list[Reference]) -> bool:
    """Whether a name is this agreement's own.

    The title may say more or less than the name; an attachment names what it is attached to freely
    ("the Loan Agreement", of a Construction Loan and Security Agreement).
    """
    if agreement.title is None:
        return False
    name, title = _plain(owner), _plain(agreement.title.text)
    if title == name or (title.startswith(name) and _TITLE_GOES_ON.match(title, len(name))):
        return True
    if " to " in title or any(other.base for other in agreement.instruments):
        return False
    naming = [reference for reference in references if _names(agreement, reference, name)] or references
    attached = all(agreement.scope_at(reference.span.start) for reference in naming)
    if attached and set(name.split()) <= set(title.split()):
        return True
    instrument = next((other for other in agreement.instruments if other.name == owner), None)
    if instrument is None or instrument.date not in (None, agreement.date and agreement.date.value):
        return False
    return title.endswith(f" {name}") or _adds_party(agreement, instrument, name, title)


def _names(agreement: Agreement, reference: Reference, name: str) -> bool:
    """Whether an owner's name stands beside a reference; others have it by their number alone."""
    start, end = max(reference.span.start - _NAMED_REACH, 0), reference.span.end + _NAMED_REACH
    return agreement.reading.folded.find(name, start, end) >= 0


def _adds_party(agreement: Agreement, instrument: Instrument, name: str, title: str) -> bool:
    """Whether a name is the title behind a party's name, and its short name is this agreement's own."""
    if not name.endswith(f" {title}") or not any(title.endswith(_plain(a.name)) for a in instrument.aliases):
        return False
    added = set(name.removesuffix(title).split())
    return any(added <= set(_plain(party.name).split()) for party in agreement.parties)


def _plain(name: str) -> str:
    """A name as compared."""
    return " ".join(name.lower().replace("&", "and").split()).removeprefix("the ")


def _by_target(references: list[Reference]) -> dict[str, list[Reference]]:
    grouped: dict[str, list[Reference]] = {}
    for reference in references:
        grouped.setdefault(reference.target, []).append(reference)
    return grouped


def _labels(references: Iterable[Reference]) -> dict[Span, str]:
    """How a message names each division cited, also where a row gives the word once ("Sections 2 and 3")."""
    labels: dict[Span, str] = {}
    word = ""
    for reference in references:
        if reference.kind == "attachment":
            continue
        head, blank, number = reference.text.partition(" ")
        if blank and head.isalpha():
            word = head.lower().removesuffix("s").capitalize()
        elif reference.text.startswith("§"):
            word, number = "Section", reference.text.lstrip("§ ")
        else:
            number = reference.text
            word = word or reference.kind.capitalize()
        labels[reference.span] = f"{word} {number}"
    return labels


@hookimpl
def checker_checks() -> list[Check]:
    """The checks of this module."""
    return [broken, external]
