"""Notices: parties without an address, addresses that cannot be right, labels that change."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

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
from checker.text.names import listed, split_name
from checker.text.signers import is_person

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
    r"last known|books and records|on file|on record|records of|first (?:page|above)|signature page|"
    r"above written|address(?:es)?,? (?:as |is |are )?(?:set forth|specified|stated|given|listed) above|"
    r"(?:opposite|below|beneath|under) (?:its|his|her|their) (?:respective )?(?:name|signature)|"
    r"\b(?:then|current|home|residence|residential|recent|principal|registered|business) (?:mailing )?"
    r"(?:address|residence|office|place)"
)
"""Words that say where another address stands."""
_SEVERAL = re.compile(
    r"\baddresses\b|\brespective|\bthe parties\b|\b(?:each|either|the|a|such|other) party\b"
)
"""Words of a lead-in that announce more than one address."""
_LABELLED = re.compile(
    r"(?:\(?(?:[a-z]|[ivx]{1,4}|\d{1,2})[.)] ?|(?:\d{1,2}\.){1,4}\d{0,2} )?(?:and |or )?"
    r"(?:if,? (?:[a-z]+ ){0,3}to|to|for|as to|in the case of|notices? to (?=[^\n:]{2,60}:))\b|[^\n:]{2,60}:"
)
"""How an address in a list begins: ``(a) If to the Seller``, ``BANK:``."""
_HEAD = re.compile(r"(?:\(?[a-z0-9]{1,4}[.)] ?)?(?:and |or )?(?:if,? |(?:(?! at )[^\n:\d]){2,60}:)")
"""A head that names its addressee before anything else."""
_TOLD = re.compile(r"[^\n:]{2,60} (?:shall|must|will|may|should|can|are|is|goe?s?) ")
"""A sentence on one addressee: "Notices to the Trustee shall be sent to:"."""
_ROLE = re.compile(
    r"(?:\([a-z]+\) )?(?:and )?(?:[Ii]f|IF|[Ii]n the case of)(?: to| TO)? (?:(?:the|an?|any|each) )?[A-Z]\w+"
)
_ADDRESSEE = (
    r"(?:\bif,? (?:[a-z]+ ){{0,3}}to|case of|as to|\n(?:[(a-z0-9)]{{1,4}} )?(?:to|for)?|"
    r"[:;,(] ?(?:and )?to|notices? to) ?(?:the |each )?(?:{names})\b|"
    r"\b(?:{names})(?:'s address| ?:|,? at (?:the|its|his|her|their|\d)|,? addressed)"
)
"""A short name where an addressee stands."""
_CONSENTS = re.compile(
    r"\b(?:consents?|acknowledg(?:e[sd]?|e?ments?)|joins? in|joinder|approv(?:es?|ed|al)|subordinates?)\b"
)
_REPRESENTS = re.compile(r"[^\n:]{0,40}\brepresentatives?\b")
"""The head of an address at which somebody stands for others: "Sellers' Representative:"."""
_FOR_ANOTHER = re.compile(
    r"\bas (?:[a-z-]+ )?(?:co-)?trustees? (?:of|for|under)\b|"
    r"\bthrough its (?:[a-z]+ )?(?:division|branch|office)\b"
)
_DESCRIBED = 250
"""Between a trustee's name and that of the trust, or a house's and that of its division."""
_FEW = 6
"""Of more parties a list speaks by groups."""
_AROUND = 600
"""Without a section to end it, the matter of a list of addresses goes on for so many characters."""


@check("notices.address_missing", facts=("parties", "promised"), cases=("passed-over",))
def address_missing(agreement: Agreement, params: NoParams) -> CheckResult:
    """Parties whose address a notice clause announces and does not give."""
    clauses = [clause for clause in agreement.notice_clauses if _in_body(agreement, clause)]
    served = {
        index
        for clause in agreement.notice_clauses
        if agreement.scope_at(clause.span.start) == 0
        for notice in clause.notices
        if not notice.copy_only
        for index in notice.parties
    }
    for clause in clauses:
        reason = "" if clause.elsewhere else _unsure(agreement, clause)
        if reason and clause.promised:
            yield Skip(reason=reason, examined=len(clause.promised))
        elif not (clause.elsewhere or reason):
            yield from _promised(agreement, clause, served) or _passed_over(agreement, clause, served)


def _in_body(agreement: Agreement, clause: NoticeClause) -> bool:
    """Whether a clause stands in the main instrument before its signatures."""
    at = clause.span.start
    return agreement.scope_at(at) == 0 and (agreement.signing is None or at < agreement.signing.start)


def _promised(agreement: Agreement, clause: NoticeClause, served: set[int]) -> list[Hit]:
    """The parties whom the lead-in names and for whom no address follows."""
    words = agreement.reading.folded[clause.lead_in.end : clause.span.end]
    missing = [
        index
        for index in clause.promised
        if index not in served and not _mentioned(agreement.parties[index], words)
    ]
    if not missing or (len(clause.promised) == len(agreement.parties) > _FEW and len(missing) > 1):
        return []
    given = next(notice for notice in clause.notices if not notice.copy_only)
    announced = agreement.words(clause.promise or clause.lead_in)
    return [
        Hit(
            span=clause.promise or clause.lead_in,
            facts={"parties": _names(agreement, missing), "promised": announced},
            related=(Related(given.span, f"the address of {given.name}"),),
        )
    ]


def _passed_over(agreement: Agreement, clause: NoticeClause, served: set[int]) -> list[Hit]:
    """The parties whom a list of addresses ("If to the Seller: …") passes over in silence.

    A list of one address has left somebody out; of a longer one it is sure only where it leaves out one.
    """
    own = [notice for notice in clause.notices if not notice.copy_only]
    given = sorted({index for notice in own for index in notice.parties})
    spoken_for = _with_side(agreement, served)
    missing = [index for index in range(len(agreement.parties)) if index not in spoken_for]
    alone = len({notice.parties for notice in own}) == 1
    if not missing or not served or (len(missing) > 1 and not alone) or len(missing) > _FEW:
        return []
    if any(agreement.parties[index].span.start > clause.span.start for index in missing):
        return []  # a party that only its signature shows
    if len(agreement.parties) > 2 and not alone and not _signs(agreement, missing[0]):
        return []
    words = _matter(agreement, clause)
    lead_in = agreement.reading.folded[clause.lead_in.start : clause.lead_in.end]
    listed = all(_is_listed(agreement.reading.folded, notice.span.start, alone) for notice in own)
    if clause.promised or not (listed or _SEVERAL.search(lead_in)):
        return []
    if _ELSEWHERE.search(_matter(agreement, clause, own)):
        return []
    if any(_addressed(agreement.parties[index], words) for index in missing):
        return []
    if any(_stands_for_more(agreement.parties[index]) for index in given) or any(
        _REPRESENTS.match(agreement.reading.folded, notice.span.start) for notice in own
    ):
        return []
    if any(_only_consents(agreement, index) or _is_trustee(agreement, index, served) for index in missing):
        return []
    return [
        Hit(
            span=own[0].span,
            case="passed-over",
            facts={"parties": _names(agreement, missing), "promised": _names(agreement, given)},
            related=(Related(agreement.parties[missing[0]].span, "the party"),),
        )
    ]


def _is_listed(folded: str, start: int, alone: bool) -> bool:
    """Whether an address is one of a list; ``alone`` within a sentence it is none: "to Alder at 2 Elm"."""
    if not _LABELLED.match(folded, start) or _TOLD.match(folded, start):
        return False
    return not alone or folded[start - 1 : start] == "\n" or _HEAD.match(folded, start) is not None


def _with_side(agreement: Agreement, served: set[int]) -> set[int]:
    """The parties served, and those who stand with one of them on a side: in a group that is not all."""
    sides = [set(group.members) for group in agreement.groups if len(group.members) < len(agreement.parties)]
    return served.union(*(side for side in sides if side & served))


def _signs(agreement: Agreement, index: int) -> bool:
    """Whether a party has a signature block of its own."""
    return any(signature.parties == (index,) for signature in agreement.signatures)


def _stands_for_more(party: Party) -> bool:
    """Whether a party bears the name of its class besides its own: "Sellers" and "Seller"."""
    names = {alias.name for alias in party.aliases}
    return any(f"{name}s" in names for name in names)


def _only_consents(agreement: Agreement, index: int) -> bool:
    """Whether a party signs only apart from the others, below words by which it consents or joins in."""
    blocks = [block for block in agreement.signatures if index in block.parties]
    ends = [block.block.end for block in agreement.signatures if index not in block.parties]
    folded = agreement.reading.folded
    for block in blocks:
        start = max((end for end in ends if end <= block.block.start), default=-1)
        apart = start >= 0 and _CONSENTS.search(folded, start, block.block.start)
        if not (block.role == "acknowledgment" or apart):
            return False
    return bool(blocks)


def _is_trustee(agreement: Agreement, index: int, served: set[int]) -> bool:
    """Whether a party is named as trustee of one whose address is given, or acts through its own division."""
    start = agreement.parties[index].span.end
    return any(
        start < agreement.parties[other].span.start <= start + _DESCRIBED
        and _FOR_ANOTHER.search(agreement.reading.folded, start, agreement.parties[other].span.start)
        for other in served
    )


def _matter(agreement: Agreement, clause: NoticeClause, without: Sequence[Notice] = ()) -> str:
    """The words of the clause and of what its section says besides, in lower case; some notices left out."""
    section = agreement.section_at(clause.span.start)
    start, end = clause.span.start - _AROUND, clause.span.end + _AROUND
    if section is not None and section.span.end >= clause.span.end:
        start, end = max(section.span.start, start), min(section.span.end, end)
    words, at = [], max(start, 0)
    for notice in sorted(without, key=lambda notice: notice.span):
        words.append(agreement.reading.folded[at : max(notice.span.start, at)])
        at = max(notice.span.end, at)
    return "".join([*words, agreement.reading.folded[at:end]])


def _addressed(party: Party, words: str) -> bool:
    """Whether the words of a section speak of a party as one of the addressees."""
    core = split_name(party.name).core
    if (len(core) > 1 and all(word in words for word in core)) or party.name.lower() in words:
        return True
    called = [alias.name.lower() for alias in party.aliases]
    if is_person(party):
        called += core[-1:]
    names = "|".join(map(re.escape, called))
    return bool(names) and re.search(_ADDRESSEE.format(names=names), words) is not None


def _mentioned(party: Party, words: str) -> bool:
    """Whether a party's name stands among the addresses after all, where it was not understood."""
    core = split_name(party.name).core
    if all(word in words for word in core) or party.name.lower() in words:
        return True
    return any(re.search(rf"\b{re.escape(alias.name.lower())}\b", words) for alias in party.aliases)


def _unsure(agreement: Agreement, clause: NoticeClause) -> str:
    """Why the addresses of a clause cannot be told apart; empty if they can."""
    own = [notice for notice in clause.notices if not notice.copy_only]
    own = [notice for notice in own if notice.parties or not _is_title(agreement, notice)]
    if not any(notice.parties for notice in own) or not all(
        notice.parties or _is_other(agreement, notice) for notice in own
    ):
        return "an addressee of the notice clause was not recognised as a party"
    if not all(notice.address or notice.labels for notice in own):
        return "an address of the notice clause was left blank or not understood"
    return ""


def _is_other(agreement: Agreement, notice: Notice) -> bool:
    """Whether a label gives an addressee a role that no party has: ``If to the Trustee:``."""
    role = _ROLE.match(agreement.text, notice.span.start, notice.span.end)
    return role is not None and all(party.aliases for party in agreement.parties)


def _is_title(agreement: Agreement, notice: Notice) -> bool:
    """Whether nothing but an officer's title was read, behind the address that it belongs to."""
    labelled = _LABELLED.match(agreement.reading.folded, notice.span.start)
    return not (notice.address or notice.labels or labelled)


def _names(agreement: Agreement, indexes: list[int]) -> str:
    return listed([agreement.parties[index].name for index in indexes])


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
