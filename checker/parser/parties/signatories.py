"""Parties of an instrument that names none of them: "the undersigned" are those who sign."""

from __future__ import annotations

import re

from checker.model.agreement import Party, Signature
from checker.model.reading import Span
from checker.text.names import same_entity, split_name

_OFFICE = re.compile(
    r"(?:\b(?:Officer|Esq\.|Signatory|President|Director|Secretary|Treasurer|Counsel|Manager|Attorney)"
    r"|\A\d{4}) (?=[A-Z])"
)


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
        if not any(same_entity(name, party.name) for party in parties):
            kind = "individual" if signature.individual else None
            span = Span(signature.span.start + offset, signature.span.end)
            parties.append(Party(name=name, span=span, entity_type=kind))
    return tuple(parties)


def _behind_office(name: str) -> int:
    """Where a name begins when the office of the signatory before it has run on into it."""
    offices = list(_OFFICE.finditer(name))
    return offices[-1].end() if offices else 0
