"""Parties that only the signatures name: "the undersigned", "the persons named on the signature pages"."""

from __future__ import annotations

import re

from checker.model.agreement import Alias, Party, PartyGroup, Signature
from checker.model.reading import Reading, Span
from checker.parser.parties.shortnames import bracket_end, read_bracket
from checker.parser.title_words import NOUN
from checker.text.names import near_miss, same_entity, split_name
from checker.text.roles import ROLE

_OFFICE = re.compile(
    r"(?:\b(?:Officer|Esq\.|Signatory|President|Director|Secretary|Treasurer|Counsel|Manager|Attorney)"
    r"|\A\d{4}) (?=[A-Z])"
)


_DATED = re.compile(r",? (?:dated|u/a/d|u/d/t|u/t/a|under (?:agreement|declaration)) [^,]*\d.*\Z")
"""What follows the name of a trust: "dated November 9, 1991"."""
_ENOUGH = 2
_ON_SIGNATURE_PAGES = re.compile(
    r"(?<![a-z])(?:persons?|individuals?|entit(?:y|ies)|parties|party|holders?|(?:stock|share|security)holders?"
    r"|investors?|purchasers?|sellers?|guarantors?|subscribers?|members|partners|executives?"
    r"|(?P<firms>lenders?|banks|institutions|others))"
    r"(?: and [a-z]+)? (?:[^.;()]{0,60}?signature pages?|whose (?:names?|signatures?) (?:appears?|are|is)\b"
    r"|(?:from time to time )?part(?:y|ies) (?=hereto|to this)"
    r"|(?:listed|named|identified|set forth|set out|described|signing|who (?:sign|execute)|executing this)\b)"
    r"(?: ?(?:hereto|hereof|herein|attached|to this [a-z]+|of this [a-z]+|below|on|in|at|the|foot|end"
    r"|signature|pages?"
    r"|as|(?:schedule|exhibit|annex|appendix)(?: [a-z0-9]{1,3})?))*,? ?(?P<bracket>\()?"
)


def _left_open(reading: Reading, preamble: Span | None) -> re.Match[str] | None:
    """Where the preamble leaves parties to the signature pages: "the persons named there"."""
    if preamble is None:
        return None
    return _ON_SIGNATURE_PAGES.search(reading.folded, preamble.start, preamble.end)


def completed(
    reading: Reading,
    preamble: Span | None,
    parties: tuple[Party, ...],
    groups: tuple[PartyGroup, ...],
    signatures: tuple[Signature, ...],
) -> tuple[tuple[Party, ...], tuple[PartyGroup, ...]]:
    """The parties and groups with those whom only the signatures name.

    Where the preamble leaves a sort of parties to the signature pages, all others who sign; where no party
    is known, those who sign; to a single one the other entities that sign.
    """
    left_open = _left_open(reading, preamble)
    if left_open is not None and parties:
        return _with_signers(reading, left_open, parties, groups, signatories(signatures))
    return _all_signers(parties, signatures), groups


def _with_signers(
    reading: Reading,
    left_open: re.Match[str],
    parties: tuple[Party, ...],
    groups: tuple[PartyGroup, ...],
    signed: tuple[Party, ...],
) -> tuple[tuple[Party, ...], tuple[PartyGroup, ...]]:
    """The parties and those who sign beside them, who share the short names that follow their mention."""
    others = tuple(
        one
        for one in signed
        if all(_is_another(one.name, party.name) for party in parties)
        and (split_name(one.name).suffix is not None or not left_open["firms"])
    )
    names: tuple[Alias, ...] = ()
    if left_open["bracket"]:
        start = left_open.start("bracket")
        shorts = read_bracket(reading, start, bracket_end(reading, start, len(reading.text)))
        names = tuple(Alias(short.name, short.span) for short in shorts)
    members = tuple(range(len(parties), len(parties) + len(others)))
    known = {alias.name for group in groups for alias in group.names}
    if not names or not members or any(name.name in known for name in names):
        return parties + others, groups
    return parties + others, (*groups, PartyGroup(names, members))


def _all_signers(parties: tuple[Party, ...], signatures: tuple[Signature, ...]) -> tuple[Party, ...]:
    """Those who sign, where fewer than two parties are known."""
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
        name = _DATED.sub("", signature.party[offset:])
        if " " not in name and split_name(name).suffix is None and not signature.individual:
            continue  # the caption of a role
        if NOUN.fullmatch(name.split()[-1].lower()):
            continue  # the title of an instrument
        if ROLE.match(name.split()[0]) and name.split()[0].lower().endswith("s"):
            continue  # the caption of those who sign below: "LENDERS AND VOTING PARTICIPANTS"
        if not any(same_entity(name, party.name) for party in parties):
            kind = "individual" if signature.individual else None
            start = signature.span.start + offset
            span = Span(start, min(signature.span.end, start + len(name)))
            parties.append(Party(name=name, span=span, entity_type=kind))
    return tuple(parties)


def _behind_office(name: str) -> int:
    """Where a name begins when the office of the signatory before it has run on into it."""
    offices = list(_OFFICE.finditer(name))
    return offices[-1].end() if offices else 0
