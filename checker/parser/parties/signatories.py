"""Parties that only the signatures name: "the undersigned", "the Reseller identified below"."""

from __future__ import annotations

import re

from checker.model.agreement import Party, Signature
from checker.model.reading import Span
from checker.parser.title_words import NOUN
from checker.text.names import near_miss, same_entity, split_name

_OFFICE = re.compile(
    r"(?:\b(?:Officer|Esq\.|Signatory|President|Director|Secretary|Treasurer|Counsel|Manager|Attorney)"
    r"|\A\d{4}) (?=[A-Z])"
)


_ENOUGH = 2


def completed(parties: tuple[Party, ...], signatures: tuple[Signature, ...]) -> tuple[Party, ...]:
    """The parties; where there is none, those who sign, and to a single one the other entities that sign."""
    if len(parties) >= _ENOUGH:
        return parties
    signed = signatories(signatures)
    entities = tuple(party for party in signed if split_name(party.name).suffix is not None)
    if not parties:
        return signed
    if entities and _is_doubtful(parties[0], signed):
        return entities
    return (*parties, *(party for party in entities if _is_another(party.name, parties[0].name)))


def _is_doubtful(party: Party, signed: tuple[Party, ...]) -> bool:
    """Whether what was taken for the only party is neither called like an entity nor signs."""
    if split_name(party.name).suffix is not None or party.entity_type is not None:
        return False
    return all(_is_another(other.name, party.name) for other in signed)


def _is_another(name: str, known: str) -> bool:
    """Whether a name is not the known one in other words."""
    one, other = split_name(name), split_name(known)
    apart = not (set(one.core) <= set(other.core) or set(other.core) <= set(one.core))
    return apart and not near_miss(name, known)


def signatories(signatures: tuple[Signature, ...]) -> tuple[Party, ...]:
    """One party for each entity or person that signs the main instrument for itself."""
    parties: list[Party] = []
    for signature in signatures:
        if signature.scope != 0 or signature.role != "party" or len(signature.party) < 3:
            continue
        offset = _behind_office(signature.party)
        name = signature.party[offset:]
        if " " not in name and split_name(name).suffix is None and not signature.individual:
            continue  # the caption of a role
        if NOUN.fullmatch(name.split()[-1].lower()):
            continue  # the title of an instrument
        if not any(same_entity(name, party.name) for party in parties):
            kind = "individual" if signature.individual else None
            span = Span(signature.span.start + offset, signature.span.end)
            parties.append(Party(name=name, span=span, entity_type=kind))
    return tuple(parties)


def _behind_office(name: str) -> int:
    """Where a name begins when the office of the signatory before it has run on into it."""
    offices = list(_OFFICE.finditer(name))
    return offices[-1].end() if offices else 0
