"""For whom the blocks of an agreement sign, when all of them and all parties are known.

A block tells who signs by what it prints; the agreement tells more. A label alone ("THE COMPANY") is the
party that bears it; an officer who names no entity signs for the one that else does not sign, as in the
letters of a company; the heading of an acknowledgment ends where a party signs again.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from functools import lru_cache

from msgspec.structs import replace

from checker.model.agreement import Party, Signature
from checker.parser.signatures.page import PERSONAL
from checker.parser.signatures.parties import People, is_person, same_words
from checker.parser.signatures.words import is_office
from checker.text.names import near_miss, same_entity, split_name

_AND = re.compile(r" (?:and|&) ", re.IGNORECASE)
_KEPT = 2048
"""The same names are compared again and again: so many answers are kept."""
_ARTICLE = re.compile(r"(?:the|each|an?) ", re.IGNORECASE)
_ASIDE = re.compile(
    r" ?(?:\([^()]*\)|(?:,| -) (?:[\w.]+ (?:and )?){1,5}(?:branch(?:es)?|agency)\b|"
    r",? (?:d/?b/?a|f/?k/?a|a/?k/?a|formerly|doing business as|on behalf of)\b.*)",
    re.IGNORECASE,
)


class Owners:
    """The parties, by the names under which they sign."""

    def __init__(self, parties: Sequence[Party]) -> None:
        self.parties = parties
        self._people = People(party.name if is_person(party) else "" for party in parties)
        self._called: dict[str, set[int]] = defaultdict(set)
        self._named: dict[str, set[int]] = defaultdict(set)
        for index, party in enumerate(parties):
            for alias in party.aliases:
                self._called[_key(alias.name)].add(index)
            for name in (party.name, _bare(party.name)):
                self._named[_core(name)].add(index)

    def find(self, name: str, label: str = "", person: str = "") -> tuple[int, ...]:
        """Indexes of the parties whose block it is.

        ``name`` is who signs as printed, ``label`` what stands before it (``BORROWER:``), ``person`` who
        signs if the block is a person's own.
        """
        alike = {index for each in (name, _bare(name)) for index in self._named.get(_core(each), ())}
        found = {index for index in alike if _is_named(self.parties[index].name, name)}
        found = found or (self._people.find(person) if person else set())
        if not found:
            called = {
                index for key in (_key(label), _key(name)) if key for index in self._called.get(key, ())
            }
            found = {index for index in called if not name or not near_miss(self.parties[index].name, name)}
        return tuple(sorted(found))


@lru_cache(_KEPT)
def _is_named(party: str, name: str) -> bool:
    """Whether ``name`` is the party's."""
    if same_entity(party, name) or _differ_in_blanks(party, name):
        return True
    bare, own = _bare(name), _bare(party)
    return (bare != name or own != party) and bool(bare) and same_entity(own, bare)


def _is_labelled(party: Party, name: str) -> bool:
    """Whether ``name`` is but what the party is called: its label, or a short name of other words."""
    key = _key(name)
    return (
        any(_key(alias.name) == key and split_name(alias.name).suffix is None for alias in party.aliases)
        and not _is_named(party.name, name)
        and split_name(party.name).core[:1] != split_name(name).core[:1]
    )


def _differ_in_blanks(a: str, b: str) -> bool:
    """``MailBoxes`` and ``Mail Boxes``: a blank lost or won, as texts made from other formats have it."""
    return _core(a) == _core(b) != "" and split_name(a).suffix == split_name(b).suffix


def _core(name: str) -> str:
    """A name without its suffix and without blanks; who signs has it in common with the party."""
    return "".join(split_name(name).core)


@lru_cache(_KEPT)
def _bare(name: str) -> str:
    """A name without what is said beside it: a branch, another name."""
    return _ASIDE.sub("", name).strip(" ,")


def _key(name: str) -> str:
    return _ARTICLE.sub("", name.strip(" :\"'()[]").lower(), count=1)


def settle(blocks: Sequence[Signature], owners: Owners) -> tuple[Signature, ...]:
    """The blocks of a text, each with the name of the party that signs."""
    parties = owners.parties
    named = _accepting([_named(each, parties) for block in blocks for each in _apart(block, owners)])
    signing = {index for block in named if block.scope == 0 for index in block.parties}
    absent = [index for index, party in enumerate(parties) if index not in signing and not is_person(party)]
    if len(absent) != 1:
        return tuple(named)
    owner = parties[absent[0]].name
    return tuple(
        replace(block, party=owner, parties=(absent[0],), individual=False) if _is_officer(block) else block
        for block in named
    )


def _accepting(blocks: list[Signature]) -> list[Signature]:
    """The blocks; where nobody signs but parties under "Accepted:", they acknowledge nothing of another's."""
    main = [block for block in blocks if block.scope == 0 and block.role != "witness"]
    signing = {block.parties for block in main if block.parties}
    if len(signing) <= 1 or any(block.role == "party" for block in main):
        return blocks
    return [
        replace(each, role="party") if each.parties and each.role != "witness" and not each.scope else each
        for each in blocks
    ]


def _is_officer(block: Signature) -> bool:
    """Whether somebody signs for another whom he does not name: he is no party, and has an office."""
    if block.scope or not block.individual or block.parties or block.role == "witness" or block.title is None:
        return False
    return is_office(block.title) and block.title.lower() not in PERSONAL


def _apart(block: Signature, owners: Owners) -> list[Signature]:
    """The blocks of two parties that sign on one line: ``ALDER AND BIRCH, INC.``"""
    both = [] if block.parties else _AND.split(block.party, maxsplit=1)
    found = list(map(owners.find, both)) if len(both) > 1 else []
    if not found or not all(found):
        return [block]
    return [replace(block, party=owners.parties[one[0]].name, parties=one) for one in found]


def _named(block: Signature, parties: Sequence[Party]) -> Signature:
    """A block under a label alone, with the name of the party that is called so."""
    if len(block.parties) != 1 or block.individual:
        return block
    party = parties[block.parties[0]]
    if not _is_labelled(party, block.party):
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
