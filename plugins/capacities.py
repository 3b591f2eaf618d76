"""Capacities: through whom an entity signs, in which office, under which title."""

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
    Related,
    Signature,
    Span,
    Tier,
    check,
    hookimpl,
)
from checker.text.names import same_entity, split_name

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
_DEGREES = frozenset(("MD", "PHD", "JD", "CPA", "ESQ", "MBA", "RN", "DDS", "DVM"))
"""They stand behind a name and are no office."""
_ABBREVIATION = re.compile(r"[A-Z]{2,4}")


@check("signatures.capacity_conflict", facts=("entity", "office", "holder", "others"))
def capacity_conflict(agreement: Agreement, params: NoParams) -> CheckResult:
    """Different entities in one single-holder office of the same entity."""
    holders: dict[tuple[int, tuple[str, ...], str], list[tuple[str, Tier]]] = defaultdict(list)
    named: dict[tuple[int, tuple[str, ...], str], set[Span]] = defaultdict(set)
    for block in agreement.signatures:
        for entity, tier in _offices(block):
            office = tier.capacity.lower()
            if office in _SINGLE_OFFICES:
                key = (block.scope, split_name(entity).core, office)
                holders[key].append((entity, tier))
                named[key].add(block.span)
    for key, places in holders.items():
        if len(named[key]) > 1:  # two who sign below one name are its several members
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
    return [capacity_conflict, tier_missing, title_abbreviated]
