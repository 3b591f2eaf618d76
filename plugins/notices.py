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
    Notice,
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
_LABELLED = re.compile(
    r"(?:\(?(?:[a-z]|[ivx]{1,4}|\d{1,2})[.)] ?)?(?:and |or )?"
    r"(?:if,? (?:[a-z]+ ){0,3}to|to|for|as to|notices? to)\b|[^\n:]{2,60}:"
)
"""How an address in a list begins: ``(a) If to the Seller``, ``BANK:``."""
_ADDRESSEE = (
    r"(?:\bif,? (?:[a-z]+ ){{0,3}}to|case of|as to|\n(?:[(a-z0-9)]{{1,4}} )?(?:to|for)?|[:;,(] ?to) ?"
    r"(?:the |each )?(?:{names})\b|\b(?:{names})(?:'s address| ?:|,? at\b|,? addressed)"
)
"""A short name where an addressee stands."""


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
    """The one party whom a list of addresses ("If to the Seller: …") passes over in silence."""
    served = {index for notice in clause.notices if not notice.copy_only for index in notice.parties}
    section = agreement.section_at(clause.span.start)
    missing = [index for index in range(len(agreement.parties)) if index not in served]
    if len(missing) != 1 or not served or _unsure(agreement, clause) or section is None:
        return
    left = agreement.parties[missing[0]]
    end = max(section.span.end, clause.span.end)
    folded = agreement.reading.folded
    words = folded[section.span.start : end]
    given = [notice for notice in clause.notices if not notice.copy_only and notice.parties]
    several = len(served) > 1 and any(len(notice.parties) > 1 for notice in given)
    listed = not several and all(_LABELLED.match(folded, notice.span.start) for notice in given)
    if not listed or _ELSEWHERE.search(words) or _addressed(left, words):
        return
    yield Hit(
        span=given[0].span,
        case="one-of-two",
        facts={"parties": left.name, "promised": _names(agreement, sorted(served))},
        related=(Related(left.span, "the party"),),
    )


def _addressed(party: Party, words: str) -> bool:
    """Whether the words of a section speak of a party as one of the addressees."""
    core = split_name(party.name).core
    if all(word in words for word in core):
        return True
    names = "|".join(re.escape(alias.name.lower()) for alias in party.aliases)
    return bool(names) and re.search(_ADDRESSEE.format(names=names), words) is not None


def _mentioned(party: Party, words: str) -> bool:
    """Whether a party's name stands among the addresses after all, where it was not understood."""
    core = split_name(party.name).core
    if all(word in words for word in core):
        return True
    return any(re.search(rf"\b{re.escape(alias.name.lower())}\b", words) for alias in party.aliases)


def _unsure(agreement: Agreement, clause: NoticeClause) -> str:
    """Why the addresses of a clause cannot be told apart; empty if they can."""
    own = [notice for notice in clause.notices if not notice.copy_only]
    own = [notice for notice in own if notice.parties or not _is_title(agreement, notice)]
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


def _is_title(agreement: Agreement, notice: Notice) -> bool:
    """Whether nothing but an officer's title was read, behind the address that it belongs to."""
    labelled = _LABELLED.match(agreement.reading.folded, notice.span.start)
    return not (notice.address or notice.labels or labelled)


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
