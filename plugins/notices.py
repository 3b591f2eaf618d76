"""Notices: parties without an address, addresses that cannot be right, labels that change."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.api import (
    AddressLabel,
    Agreement,
    Check,
    CheckResult,
    Hit,
    NoParams,
    NoticeClause,
    Party,
    Related,
    Skip,
    check,
    hookimpl,
)
from checker.text.addresses import malformed_addresses
from checker.text.names import split_name

API_VERSION = 1

_LABEL_FIELDS = {
    "fax": "fax number",
    "facsimile": "fax number",
    "telefax": "fax number",
    "telecopy": "fax number",
    "telecopier": "fax number",
    "e-mail": "e-mail address",
    "email": "e-mail address",
    "telephone": "telephone number",
    "phone": "telephone number",
    "tel": "telephone number",
}
"""A label in lower case -> what it labels. "Attn." for "Attention" is a usual abbreviation."""

_ELSEWHERE = re.compile(
    r"last known|books and records|on file|first (?:page|above)|signature page|above written"
    r"|(?:opposite|below|under) (?:its|his|her|their) (?:name|signature)|at (?:its|his|her|the) (?:then )?"
    r"(?:current |principal |home |residence |most recent )*(?:address|residence|office)"
)
"""Words that say where another address stands."""


@check("notices.address_missing", facts=("parties", "promised"), cases=("one-of-two",))
def address_missing(agreement: Agreement, params: NoParams) -> CheckResult:
    """Parties whose address a notice clause announces and does not give."""
    for clause in agreement.notice_clauses:
        if not clause.promised and not clause.elsewhere:
            yield from _one_of_two(agreement, clause)
        if not clause.promised or clause.elsewhere:
            continue
        reason = _unsure(agreement, clause)
        if reason:
            yield Skip(reason=reason, examined=len(clause.promised))
            continue
        served = {index for notice in clause.notices if not notice.copy_only for index in notice.parties}
        words = agreement.reading.folded[clause.lead_in.end : clause.span.end]
        missing = [
            index
            for index in clause.promised
            if index not in served and not _mentioned(agreement.parties[index], words)
        ]
        if missing:
            given = next(notice for notice in clause.notices if not notice.copy_only)
            yield Hit(
                span=clause.promise or clause.lead_in,
                facts={
                    "parties": _names(agreement, missing),
                    "promised": agreement.words(clause.promise or clause.lead_in),
                },
                related=(Related(given.span, f"the address of {given.name}"),),
            )


def _one_of_two(agreement: Agreement, clause: NoticeClause) -> Iterator[Hit]:
    """The one of two parties whom a list of addresses ("If to the Seller: …") passes over in silence."""
    served = {index for notice in clause.notices if not notice.copy_only for index in notice.parties}
    section = agreement.section_at(clause.span.start)
    if len(agreement.parties) != 2 or len(served) != 1 or _unsure(agreement, clause) or section is None:
        return
    left = next(index for index in (0, 1) if index not in served)
    end = max(section.span.end, clause.span.end)
    words = agreement.reading.folded[section.span.start : end]
    if "if to" not in words or _ELSEWHERE.search(words) or _mentioned(agreement.parties[left], words):
        return
    given = next(notice for notice in clause.notices if not notice.copy_only)
    yield Hit(
        span=given.span,
        case="one-of-two",
        facts={"parties": agreement.parties[left].name, "promised": given.name},
        related=(Related(agreement.parties[left].span, "the party"),),
    )


def _mentioned(party: Party, words: str) -> bool:
    """Whether a party's name stands among the addresses after all, where it was not understood."""
    core = split_name(party.name).core
    if all(word in words for word in core):
        return True
    return any(re.search(rf"\b{re.escape(alias.name.lower())}\b", words) for alias in party.aliases)


def _unsure(agreement: Agreement, clause: NoticeClause) -> str:
    """Why the addresses of a clause cannot be told apart; empty if they can."""
    own = [notice for notice in clause.notices if not notice.copy_only]
    if not own or not all(notice.parties for notice in own):
        return "an addressee of the notice clause was not recognised as a party"
    if not all(notice.address or notice.labels for notice in own):
        return "an address of the notice clause was left blank or not understood"
    announced = agreement.words(clause.promise or clause.lead_in).lower()
    if "part" in announced and any(len(notice.parties) > 1 for notice in own):
        return "one address serves several parties"
    if agreement.scope_at(clause.span.start) != 0:
        return "the notice clause stands in an attachment"
    return ""


def _names(agreement: Agreement, indexes: list[int]) -> str:
    names = [agreement.parties[index].name for index in indexes]
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"


@check("notices.address_malformed", facts=("found", "expected"), cases=("city", "state", "zip"))
def address_malformed(agreement: Agreement, params: NoParams) -> CheckResult:
    """Addresses in the United States with a broken city, a misspelt state or a ZIP code of another state."""
    for fault in malformed_addresses(agreement.text):
        yield Hit(span=fault.span, case=fault.fault, facts={"found": fault.found, "expected": fault.expected})


@check("notices.label_inconsistent", facts=("label", "other", "field"))
def label_inconsistent(agreement: Agreement, params: NoParams) -> CheckResult:
    """Two labels for one thing among the addresses for notices."""
    for clause in agreement.notice_clauses:
        yield from _two_labels([label for notice in clause.notices for label in notice.labels])


def _two_labels(labels: list[AddressLabel]) -> Iterator[Hit]:
    """The first label that departs from the one used before it, once a field."""
    first: dict[str, AddressLabel] = {}
    reported: set[str] = set()
    for label in labels:
        field = _LABEL_FIELDS.get(label.name.lower().rstrip(". "))
        if field is None:
            continue
        before = first.setdefault(field, label)
        if before.name.lower() != label.name.lower() and field not in reported:
            reported.add(field)
            yield Hit(
                span=label.span,
                facts={"label": label.name, "other": before.name, "field": field},
                related=(Related(before.span, "the other label"),),
            )


@hookimpl
def checker_checks() -> list[Check]:
    """The checks of this module."""
    return [address_missing, address_malformed, label_inconsistent]
