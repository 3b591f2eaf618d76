"""For whom the blocks of an agreement sign, when all of them and all parties are known.

A block tells who signs by what it prints; the agreement tells more. A label alone ("THE COMPANY") is the
party that bears it; an officer who names no entity signs for the one that else does not sign, as in the
letters of a company; the heading of an acknowledgment ends where a party signs again.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec.structs import replace

from checker.model.agreement import Party, Signature
from checker.parser.signatures.page import PERSONAL
from checker.parser.signatures.parties import find_parties, is_labelled, is_person, same_words
from checker.parser.signatures.words import is_office

_AND = re.compile(r" (?:and|&) ", re.IGNORECASE)


def settle(blocks: Sequence[Signature], parties: Sequence[Party]) -> tuple[Signature, ...]:
    """The blocks of a text, each with the name of the party that signs."""
    named = [_named(each, parties) for block in blocks for each in _apart(block, parties)]
    signing = {index for block in named if block.scope == 0 for index in block.parties}
    absent = [index for index, party in enumerate(parties) if index not in signing and not is_person(party)]
    if len(absent) != 1:
        return tuple(named)
    owner = parties[absent[0]].name
    return tuple(
        replace(block, party=owner, parties=(absent[0],), individual=False) if _is_officer(block) else block
        for block in named
    )


def _is_officer(block: Signature) -> bool:
    """Whether somebody signs for another whom he does not name: he is no party, and has an office."""
    if block.scope or not block.individual or block.parties or block.role == "witness" or block.title is None:
        return False
    return is_office(block.title) and block.title.lower() not in PERSONAL


def _apart(block: Signature, parties: Sequence[Party]) -> list[Signature]:
    """The blocks of two parties that sign on one line: ``ALDER AND BIRCH, INC.``"""
    both = [] if block.parties else _AND.split(block.party, maxsplit=1)
    found = [find_parties(parties, name, "", "") for name in both]
    if len(both) < 2 or not all(found):
        return [block]
    return [replace(block, party=parties[one[0]].name, parties=one) for one in found]


def _named(block: Signature, parties: Sequence[Party]) -> Signature:
    """A block under a label alone, with the name of the party that is called so."""
    if len(block.parties) != 1 or block.individual:
        return block
    party = parties[block.parties[0]]
    if not is_labelled(party, block.party):
        return block
    own = is_person(party) and (block.signatory is None or same_words(block.signatory, party.name))
    return replace(block, party=party.name, individual=own)


def back_to_parties(blocks: Sequence[Signature]) -> list[Signature]:
    """The blocks, those of parties again that follow an outsider's acknowledgment.

    A heading ("Consented to:") has no end; where it stands over a block of someone who is no party, the
    next block of a party is under it no longer, nor are those behind it.
    """
    result: list[Signature] = []
    outsider = ended = False
    for block in blocks:
        acknowledged = block.role == "acknowledgment"
        ended = acknowledged and (ended or (outsider and bool(block.parties)))
        outsider = acknowledged and (outsider or not block.parties)
        result.append(replace(block, role="party") if ended else block)
    return result
