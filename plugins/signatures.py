"""Signatures against the parties: who signs, under which name, through whom, in which office."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise

from checker.api import (
    Agreement,
    Check,
    CheckResult,
    Hit,
    NoParams,
    Params,
    Party,
    Related,
    Signature,
    Skip,
    Span,
    Tier,
    check,
    hookimpl,
)
from checker.text.anchors import anchored
from checker.text.names import find_entity_names, near_miss, same_entity, split_name

API_VERSION = 1

_SINGLE_OFFICES = frozenset(
    ("general partner", "sole general partner", "managing general partner", "managing member", "sole member")
)
"""Offices that one entity holds at a time, unless the agreement says that there are several."""
_OFFICER = re.compile(
    r"president|secretary|treasurer|officer|director|manager|member|partner|trustee|chair|signatory|"
    r"counsel|controller|"
    r"representative|attorney|agent|authori[sz]ed|principal|\b(?:ceo|cfo|coo|cto|evp|svp|avp|vp|gc)\b|"
    r"v\. ?p\.",
    re.IGNORECASE,
)
_SHORT_WORD = 3
_DEGREES = frozenset(("MD", "PHD", "JD", "CPA", "ESQ", "MBA", "RN", "DDS", "DVM"))
"""They stand behind a name and are no office."""
_ABBREVIATION = re.compile(r"[A-Z]{2,4}")
_OPEN_PARTIES = re.compile(
    r"(?:party|parties|signator(?:y|ies)|lenders?|banks?|holders?|purchasers?|investors?|guarantors?|"
    r"sellers?|stockholders?|shareholders?|members?) "
    r"(?:from time to time )?(?:(?:who (?:are|is|become)|that (?:are|is|become)) )?(?:parties |party |"
    r"a party |signatory |signatories )?(?:hereto|thereto|hereunder|named|listed|identified|set forth|"
    r"signing|executing|whose names)|"
    r"signature pages? (?:hereof|hereto|attached|to this)|(?:the|each|other) (?:undersigned|signator)|"
    r"(?:several|various|certain) (?:other )?(?:lenders|banks|financial|institutions|guarantors|"
    r"subsidiaries|holders|investors|persons|parties|entities)"
)
_MEMBERS = re.compile(
    r"\b(?:all|each|any|every|one or more|and)(?: of)? (?:its|their|his|the|such|said|\w+'s)?(?: \w+){0,3}? ?"
    r"(?:subsidiaries|affiliates|affiliated \w+|guarantors)\b|\btogether with (?:all|its|their)\b"
)
_CLASS = re.compile(
    r"(?:\band|\btogether with|,) (?:(?:all|each|every|any)(?: of)? )?(?:its|their|the) "
    r"(?:\w+ ){0,3}subsidiaries\b"
)
"""In a preamble: who is named stands for his subsidiaries too."""
_OF_A_PARTY = re.compile(r"\b[Tt]he (?:Company|Corporation|Bank|Partnership|Trust|Board)\.?\Z")
"""``Secretary of the Company``: an office, not a party."""
_IS = re.compile(r" is ?:")
_DESCRIBED = 60
_PAGES_OMITTED = re.compile(
    r"signature pages? (?:\w+ ){0,3}(?:omitted|intentionally|not included|on file|filed separately)|"
    r"signatures? (?:omitted|on file|intentionally)|counterpart signature"
)


def _main(agreement: Agreement) -> list[Signature]:
    """The blocks of the main instrument that bind someone."""
    return [sign for sign in agreement.signatures if sign.scope == 0 and sign.role != "witness"]


def _unsure(agreement: Agreement, blocks: list[Signature]) -> str:
    """Why names cannot be compared; empty if they can."""
    if not agreement.parties:
        return "no parties were understood"
    if not blocks:
        return "no signature blocks were understood"
    if not any(block.parties for block in blocks):
        return "no signature block was recognised as a party's"
    return ""


def _unmatched_parties(agreement: Agreement) -> list[Party]:
    signed = {index for block in agreement.signatures if block.scope == 0 for index in block.parties}
    return [party for index, party in enumerate(agreement.parties) if index not in signed]


@check("signatures.name_mismatch", facts=("signed", "named"))
def name_mismatch(agreement: Agreement, params: NoParams) -> CheckResult:
    """Names that sign and are nearly, but not quite, the name of a party that does not sign."""
    blocks = _main(agreement)
    reason = _unsure(agreement, blocks)
    if reason:
        yield Skip(reason=reason, examined=len(blocks))
        return
    parties = _unmatched_parties(agreement)
    for block in blocks:
        if block.parties:
            continue
        alike = [party for party in parties if _slip(party, block)]
        if len(alike) == 1:
            yield Hit(
                span=block.span,
                facts={"signed": block.party, "named": alike[0].name},
                related=(Related(alike[0].span, "the preamble's name"),),
            )


def _slip(party: Party, block: Signature) -> bool:
    """Whether a block's name is likely a slip for the party's.

    Names of different kinds of entities with different words are two entities; a name cut short before
    its suffix is a line that was not understood.
    """
    named, signed = split_name(party.name), split_name(block.party)
    if (named.suffix is None) != (signed.suffix is None):
        return False
    if named.core != signed.core and named.suffix != signed.suffix:
        return False
    if signed.suffix is None and len(named.core) != len(signed.core):
        return False  # a person, and an enterprise that bears his name; or a line cut short
    return near_miss(party.name, block.party)


@check("signatures.party_not_signing", facts=("party",))
def party_not_signing(agreement: Agreement, params: NoParams) -> CheckResult:
    """Parties of the preamble for whom no signature block stands in an executed agreement."""
    blocks = _main(agreement)
    reason = _unsure(agreement, blocks) or _incomplete(agreement, blocks)
    if reason:
        yield Skip(reason=reason, examined=len(blocks))
        return
    end = agreement.reading.folded[agreement.signing.start :] if agreement.signing else ""
    unsigned = _unmatched_parties(agreement)
    if 2 * len(unsigned) > len(agreement.parties):
        yield Skip(reason="most parties have no block in this file", examined=len(blocks))
        return
    signing = len(agreement.parties) - len(unsigned)
    for party in unsigned:
        if party.entity_type == "individual" and signing < 2:
            continue  # a notice to a person, signed by its sender alone
        if _is_certain(party) and not _only_described(agreement, party) and not _seen(party, end):
            yield Hit(span=party.span, facts={"party": party.name})


def _incomplete(agreement: Agreement, blocks: list[Signature]) -> str:
    """Why blocks may be missing from the file rather than from the agreement."""
    if not any(block.signed for block in blocks):
        return "no signature is shown"
    if any(anchored(_PAGES_OMITTED, agreement.reading.folded, "signature", "counterpart ")):
        return "signature pages were left out of the file"
    if not all(block.parties for block in blocks):
        return "a signature block was not recognised as a party's"
    return ""


def _is_certain(party: Party) -> bool:
    """Whether a name is an entity's or a person's beyond doubt, not a role or a heading."""
    if _OF_A_PARTY.search(party.name):
        return False
    suffix = split_name(party.name).suffix
    return suffix is not None or party.jurisdiction is not None or party.entity_type == "individual"


def _only_described(agreement: Agreement, party: Party) -> bool:
    """Whether a form says who someone is ("the Architect is: ...") without making him a party."""
    return _IS.search(agreement.text, max(party.span.start - _DESCRIBED, 0), party.span.start) is not None


def _seen(party: Party, words: str) -> bool:
    """Whether the party's name or a short name of his is anywhere from the signatures on."""
    core = split_name(party.name).core
    if not core or all(word in words for word in core):
        return True
    if party.entity_type == "individual" and any(word in words for word in core if len(word) > 3):
        return True
    return any(alias.name.lower() in words for alias in party.aliases)


@check("signatures.signer_not_party", facts=("signed",))
def signer_not_party(agreement: Agreement, params: NoParams) -> CheckResult:
    """Entities that sign as parties and are named nowhere before."""
    blocks = _main(agreement)
    reason = _unsure(agreement, blocks)
    if not reason and _unmatched_parties(agreement) and not _stands_for_another(agreement, blocks):
        reason = "not every party's block was recognised"
    if not reason and _open_to_others(agreement):
        reason = "the agreement lets others sign whom it does not name"
    if reason:
        yield Skip(reason=reason, examined=len(blocks))
        return
    assert agreement.signing is not None
    before = agreement.reading.folded[: agreement.signing.start]
    for block in blocks:
        if block.parties or block.individual or block.role != "party" or not _is_entity(block.party):
            continue
        core = split_name(block.party).core
        if not all(word in before for word in core):
            yield Hit(span=block.span, facts={"signed": block.party})


def _stands_for_another(agreement: Agreement, blocks: list[Signature]) -> bool:
    """Whether one block and one party are left over, and neither name is known where the other stands.

    Then a stranger signs in the party's place; otherwise a name was more likely misread.
    """
    parties = _unmatched_parties(agreement)
    left = [block for block in blocks if not block.parties]
    if len(parties) != 1 or len(left) != 1 or agreement.signing is None:
        return False
    party, block = parties[0], left[0]
    folded = agreement.reading.folded
    before, end = folded[: agreement.signing.start], folded[agreement.signing.start :]
    if split_name(party.name).suffix is None or split_name(block.party).suffix is None:
        return False
    strange = [word for word in split_name(block.party).core if len(word) > _SHORT_WORD]
    return bool(strange) and not any(word in before for word in strange) and not _seen(party, end)


def _open_to_others(agreement: Agreement) -> bool:
    """Whether the opening or the testimonium speaks of parties whom it does not name."""
    if agreement.signing is None or agreement.preamble is None:
        return True
    folded = agreement.reading.folded
    if _is_class(agreement):
        return True
    return (
        _OPEN_PARTIES.search(folded, 0, agreement.preamble.end) is not None
        or _OPEN_PARTIES.search(folded, agreement.signing.start, agreement.signing.end) is not None
    )


def _is_class(agreement: Agreement) -> bool:
    """Whether a party's short name stands for more: ``"Borrower" means the Parent and its Subsidiaries``."""
    names = {alias.name for party in agreement.parties for alias in party.aliases}
    names.update(alias.name for group in agreement.groups for alias in group.names)
    folded = agreement.reading.folded
    return any(
        term.name in names and _MEMBERS.search(folded, term.definition.start, term.definition.end)
        for term in agreement.terms
        if term.form == "means" and agreement.scopes[term.scope].kind == "main"
    ) or (
        agreement.preamble is not None
        and _CLASS.search(folded, agreement.preamble.start, agreement.preamble.end) is not None
    )


def _is_entity(name: str) -> bool:
    """Whether the whole of a name reads as one entity's."""
    span = next(find_entity_names(name, 0, len(name)), None)
    return span is not None and span.start <= len("The ") and span.end >= len(name) - 1


@check("signatures.capacity_conflict", facts=("entity", "office", "holder", "others"))
def capacity_conflict(agreement: Agreement, params: NoParams) -> CheckResult:
    """Different entities in one single-holder office of the same entity."""
    holders: dict[tuple[int, tuple[str, ...], str], list[tuple[str, Tier]]] = defaultdict(list)
    for block in agreement.signatures:
        for entity, tier in _offices(block):
            office = tier.capacity.lower()
            if office in _SINGLE_OFFICES:
                holders[(block.scope, split_name(entity).core, office)].append((entity, tier))
    for places in holders.values():
        yield from _conflict(places)


def _offices(block: Signature) -> Iterator[tuple[str, Tier]]:
    """Each tier of a block with the entity whose office it holds."""
    if block.chain:
        yield block.party, block.chain[0]
    for above, below in pairwise(block.chain):
        yield above.entity, below


def _conflict(places: list[tuple[str, Tier]]) -> Iterator[Hit]:
    """The holder who stands alone, or else the last one, against the others."""
    kinds: list[list[tuple[str, Tier]]] = []
    for place in places:
        kind = next((kind for kind in kinds if same_entity(kind[0][1].entity, place[1].entity)), None)
        if kind is None:
            kinds.append([place])
        else:
            kind.append(place)
    if len(kinds) < 2:
        return
    fewest = min(len(kind) for kind in kinds)
    odd = [kind for kind in kinds if len(kind) == fewest][-1]
    entity, tier = odd[0]
    others = [other for kind in kinds if kind is not odd for _, other in kind]
    yield Hit(
        span=tier.span,
        facts={
            "entity": entity,
            "office": tier.capacity,
            "holder": tier.entity,
            "others": " and ".join(dict.fromkeys(other.entity for other in others)),
        },
        related=tuple(Related(other.span, f"signs here as {other.capacity}") for other in others),
    )


@check("signatures.tier_missing", facts=("entity", "signatory"))
def tier_missing(agreement: Agreement, params: NoParams) -> CheckResult:
    """Partnerships and limited liability companies for which a person signs with no capacity shown."""
    by_scope: dict[int, list[Signature]] = defaultdict(list)
    for block in agreement.signatures:
        if not block.individual and block.role == "party":
            by_scope[block.scope].append(block)
    for blocks in by_scope.values():
        tiered = [block for block in blocks if block.chain]
        for block in blocks:
            if block.chain or not block.signatory or not _needs_tier(block.party):
                continue
            siblings = [other for other in tiered if other.signatory == block.signatory]
            titles = " ".join(other.title or "" for other in blocks if same_entity(other.party, block.party))
            if siblings and not _OFFICER.search(titles):
                yield Hit(
                    span=block.span,
                    facts={"entity": block.party, "signatory": block.signatory},
                    related=(Related(siblings[0].span, "here the capacity is shown"),),
                )


def _needs_tier(name: str) -> bool:
    suffix = split_name(name).suffix or ""
    return any(kind in ("lp", "llc", "llp", "lllp") for kind in suffix.split())


class KnownTitles(Params, frozen=True):
    """Abbreviations that need no explanation."""

    known: tuple[str, ...] = (
        "CEO", "CFO", "COO", "CTO", "CIO", "CLO", "CMO", "CAO", "CPO", "CRO", "EVP", "SVP", "AVP", "VP", "GC",
        "PRES", "SEC", "DIR", "MGR",
    )  # fmt: skip


@check("signatures.title_abbreviated", facts=("title", "count"), params=KnownTitles)
def title_abbreviated(agreement: Agreement, params: KnownTitles) -> CheckResult:
    """Titles of signatories that are initials of no known office, once a title."""
    places: dict[str, list[Span]] = defaultdict(list)
    for block in agreement.signatures:
        title = block.title or ""
        if not block.title_span or title in params.known or title in _DEGREES:
            continue
        if _ABBREVIATION.fullmatch(title):
            places[title].append(block.title_span)
    for title, spans in places.items():
        yield Hit(
            span=spans[0],
            facts={"title": title, "count": str(len(spans))},
            related=tuple(Related(span, "also here") for span in spans[1:]),
        )


@hookimpl
def checker_checks() -> list[Check]:
    """The checks of this module."""
    return [
        name_mismatch,
        party_not_signing,
        signer_not_party,
        capacity_conflict,
        tier_missing,
        title_abbreviated,
    ]
