"""Parties that only the signatures name: "the undersigned", "the persons named on the signature pages"."""

from __future__ import annotations

import re

import msgspec

from checker.model.agreement import Alias, Party, PartyGroup, Signature
from checker.model.reading import Reading, Span
from checker.parser.opening import is_letter
from checker.parser.parties.mentions import with_short_names
from checker.parser.parties.name import REGISTERS
from checker.parser.parties.shortnames import read_bracket
from checker.parser.title_words import NOUN
from checker.text.names import letters_mixed, same_entity, split_name, without_branch
from checker.text.roles import OFFICER, ORGANISATION, ROLE, party_label

_TRAILER = re.compile(
    r"(?:,? (?:dated|u/a/d|u/d/t|u/t/a|under (?:agreement|declaration)) [^,]*"
    rf"|,? (?i:{REGISTERS})[.:]? ?)\d.*\Z|, an? [A-Z].*\Z"
)
"""What follows a name: "dated November 9, 1991" a trust's, a number in a register, a state."""
_ENOUGH = 2
_FIRMS = r"lenders|banks|institutions|guarantors|noteholders|obligors|grantors|pledgors|debtors|borrowers"
_UNNAMED = re.compile(
    r"(?=[,;)abeghilmnopsw])"
    r"(?:(?<![a-z])(?:persons?|individuals?|entit(?:y|ies)|parties|party|holders?|(?:stock|share|security)holders?"
    r"|investors?|purchasers?|sellers?|subscribers?|members|partners|executives?|subsidiaries|others|"
    rf"(?P<firms>lenders?|guarantors?|{_FIRMS}))"
    r"(?: and [a-z]+)?(?: of (?:the )?[a-z]{3,30})? (?:[^.;()]{0,60}?signature pages?"
    r"|whose (?:names?|signatures?) (?:appears?|are|is)\b"
    r"|(?:from time to time )?part(?:y|ies) (?=hereto|to this)|as (?:herein)?after defined"
    r"|referred to (?=herein)"
    r"|(?:listed|named|identified|specified|set forth|set out|described|signing|who (?:sign|execute)"
    r"|executing this)\b"
    r"(?! (?:above|on the (?:cover|title|first) page)))"
    r"|(?:[,;)]|\b(?:and|among|amongst|between|with))\s(?:\(\w{1,3}\) )?"
    r"(?:(?:each|all|certain|several|various|the|those|other|undersigned) ){1,3}(?:of )?(?:the )?"
    rf"(?:(?!for |of |to |on )[a-z'-]+ ){{0,3}}(?P<sort>{_FIRMS})(?![a-z]))"
)
"""A sort of parties in place of names: "the persons listed below", and banks and guarantors in any words."""
_UNDERSIGNED = re.compile(
    r"\b[Tt]he undersigned(?: [a-z]+){0,3},? \((?:the |an? |each,? an? )?\"(?P<name>[^\"\n]{2,40})\"\)"
)
_ITS_NAME, _HEAD = 250, 12_000
_ORGANISATION = re.compile(rf"{ORGANISATION.pattern}|\b(?:branch(?:es)?|agency)\Z")
_NO_NAME = re.compile(r"(?:and|or|of)\b|\d+\.\d", re.IGNORECASE)
_ANNEXED = re.compile(
    r"\n(?:(?:[a-z']+ ){0,3}(?:consent|reaffirmation|acknowledge?ment|ratification|confirmation)s?"
    r"(?: (?:and|of|by|to)\b[a-z ]{0,40})?:?\n[^\n]{0,500}undersigned\b"
    r"|(?:each of )?the undersigned\b[^\n]{0,150}?\b(?:acknowledges?|consents?|reaffirms?|ratif(?:y|ies))\b)"
)
"""A consent of others below the signatures: they are no parties."""


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
    signatures = _of_this(reading, signatures)
    left_open = _UNNAMED.search(reading.folded, preamble.start, preamble.end) if preamble else None
    if left_open is not None and parties:
        known, groups = _with_signers(reading, left_open, parties, groups, signatures)
    elif len(parties) == 1 and is_letter(reading, preamble):
        known = (*parties, *_accepting(parties[0], signatures))
    else:
        known = _all_signers(parties, signatures)
        if preamble is not None and len(known) == len(parties) + 1:
            known = (*parties, _undersigned(reading, preamble, known[-1]))
    return (known if known == parties else with_short_names(reading, known, groups)), groups


def _undersigned(reading: Reading, preamble: Span, signer: Party) -> Party:
    """The only one who signs besides the party named, with the short name of ``the undersigned``."""
    called = _UNDERSIGNED.search(reading.text, preamble.start, preamble.end)
    if called is None:
        return signer
    return msgspec.structs.replace(signer, aliases=(Alias(called["name"], Span(*called.span("name"))),))


def _accepting(sender: Party, signatures: tuple[Signature, ...]) -> tuple[Party, ...]:
    """Those who sign a letter beside its sender, for themselves or below its acceptance.

    Where only the person is known to whom it is addressed, its sender is who signs it by an officer.
    """
    addressed = sender.entity_type == "individual"
    signed = tuple(
        msgspec.structs.replace(one, role="party")
        for one in signatures
        if _accepts(one) or (addressed if one.title else one.individual)
    )
    return tuple(party for party in signatories(signed) if _is_another(party.name, sender.name))


def _accepts(signature: Signature) -> bool:
    return signature.role == "acknowledgment"


def _of_this(reading: Reading, signatures: tuple[Signature, ...]) -> tuple[Signature, ...]:
    """The signatures above the consent that others annex, and not below a short name that stands for one.

    ``Consultant, on his own behalf:``, where nobody is named whom the text calls "Consultant".
    """
    if not signatures:
        return signatures
    annexed = _ANNEXED.search(reading.folded, signatures[0].span.end, signatures[-1].span.end)
    return tuple(
        one
        for one in signatures
        if (annexed is None or one.span.start < annexed.start())
        and reading.text.find(f'"{one.party.partition(",")[0]}")', 0, _HEAD) < 0
    )


def _with_signers(
    reading: Reading,
    left_open: re.Match[str],
    parties: tuple[Party, ...],
    groups: tuple[PartyGroup, ...],
    signatures: tuple[Signature, ...],
) -> tuple[tuple[Party, ...], tuple[PartyGroup, ...]]:
    """The parties and those who sign beside them, who share the short names that follow their mention."""
    if left_open["firms"] or left_open["sort"]:
        signatures = tuple(one for one in signatures if _is_firm(one))
    others = tuple(
        one
        for one in signatories(signatures, by_officers=True)
        if all(_is_another(one.name, party.name) for party in parties)
    )
    since = left_open.end()
    next_ones = (party.span.start for party in parties if party.span.start > since)
    names = _names(reading, since, min([since + _ITS_NAME, *next_ones]))
    members = tuple(range(len(parties), len(parties) + len(others)))
    known = {alias.name for group in groups for alias in group.names}
    if not names or not members or any(name.name in known for name in names):
        return parties + others, groups
    return parties + others, (*groups, PartyGroup(names, members))


def _names(reading: Reading, start: int, end: int) -> tuple[Alias, ...]:
    """The short names in the first bracket that gives any."""
    while (start := reading.text.find("(", start, end)) >= 0:
        start, shorts = read_bracket(reading, start, len(reading.text))
        if any(short.shared or short.name[-1] in "sS" for short in shorts):
            return tuple(Alias(short.name, short.span) for short in shorts)
    return ()


def _is_firm(signature: Signature) -> bool:
    """Whether somebody signs for the name of a block, or the name is an organisation's."""
    return (
        _suffixed(signature.party)
        or not signature.individual
        or _ORGANISATION.search(signature.party.lower()) is not None
    )


def _all_signers(parties: tuple[Party, ...], signatures: tuple[Signature, ...]) -> tuple[Party, ...]:
    """Those who sign, where fewer than two parties are known."""
    if len(parties) >= _ENOUGH:
        return parties
    signed = signatories(signatures)
    if not (parties or signed):  # all stand below "ACCEPTED:"
        return signatories(
            tuple(msgspec.structs.replace(one, role="party") for one in signatures if _accepts(one))
        )
    entities = tuple(party for party in signed if _suffixed(party.name))
    if not parties:
        return signed
    only = parties[0]
    is_entity = _suffixed(only.name) or only.entity_type is not None
    if entities and not is_entity and all(_is_another(other.name, only.name) for other in signed):
        return entities  # what was taken for the only party neither is called like an entity nor signs
    return (only, *(party for party in entities if _is_another(party.name, only.name)))


def _is_another(name: str, known: str) -> bool:
    """Whether a name is not the known one in other words."""
    name, known = (without_branch(it) for it in (name, known))
    first, second = split_name(name), split_name(known)
    one, other = (f" {' '.join(it.core)} " for it in (first, second))
    if one != other and first.suffix and second.suffix and first.suffix != second.suffix:
        return True  # "Alder AG" and "Alder Securities LLC"
    return one not in other and other not in one and not letters_mixed(name, known)


def _suffixed(name: str) -> bool:
    return split_name(name).suffix is not None


def signatories(signatures: tuple[Signature, ...], by_officers: bool = False) -> tuple[Party, ...]:
    """One party for each entity or person that signs the main instrument for itself.

    A single word is a name if it has a suffix; with ``by_officers`` also if an officer signs for it.
    """
    parties: list[Party] = []
    known: dict[tuple[str, ...], list[str]] = {}
    for signature in signatures:
        if signature.scope != 0 or signature.role != "party" or len(signature.party) < 3:
            continue
        name = _TRAILER.sub("", signature.party)
        officer = by_officers and signature.signatory and signature.title and party_label(name) is None
        if _NO_NAME.match(name) or (" " not in name and not _suffixed(name) and not officer):
            continue  # the rest of a name, a section's number, the caption of a role
        if NOUN.fullmatch(name.split()[-1].lower()) or name.lower().endswith(("commitment", "commitments")):
            continue  # the title of an instrument, the head of a column
        if ROLE.match(name.split()[0]) and name.split()[0].lower().endswith("s"):
            continue  # the caption of those who sign below: "LENDERS AND VOTING PARTICIPANTS"
        if signature.individual and OFFICER.match((signature.title or "").lower()):
            continue  # who signs for an entity whose name was not read
        alike = known.setdefault(split_name(name).core, [])
        if not any(same_entity(name, other) for other in alike):
            alike.append(name)
            kind = "individual" if signature.individual else None
            start = signature.span.start
            span = Span(start, min(signature.span.end, start + len(name)))
            parties.append(Party(name=name, span=span, entity_type=kind))
    return tuple(parties)
