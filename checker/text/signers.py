"""Who signs, and under which name: what the checks of signatures ask of an agreement's blocks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from checker.model.agreement import Agreement, Party, Signature
from checker.text.names import find_entity_names, near_miss, same_entity, split_name, without_branch
from checker.text.roles import ORGANISATION

__all__ = [
    "is_another", "is_entity", "is_misprint", "is_numbered", "is_person", "main_blocks", "owners",
    "unmatched_parties", "unowned", "whole", "why_unsure",
]  # fmt: skip

_SHORT_WORD = 3
_BETWEEN = r"[\W_]{1,9}"
_NUMERAL = re.compile(r" (?:I{1,3}|IV|VI{0,3}|[1-9])(?=[ ,]|\Z)")
_COMMON = frozenset(
    "american bank banking capital company corporation credit finance financial first fund funding group"
    " holding holdings insurance international investment investments management national partners"
    " services state systems technologies technology trust united".split()
)
"""Words in the names of many: two who share nothing else are two."""
_PERSONAL = frozenset(
    "employee executive consultant participant grantee optionee director officer retiree indemnitee".split()
)
"""What people are called who are parties."""


def main_blocks(agreement: Agreement) -> list[Signature]:
    """The blocks of the main instrument that bind someone."""
    return [block for block in agreement.signatures if block.scope == 0 and block.role != "witness"]


def why_unsure(agreement: Agreement, blocks: list[Signature]) -> str:
    """Why names cannot be compared; empty if they can."""
    if not agreement.parties:
        return "no parties were understood"
    if not blocks:
        return "no signature blocks were understood"
    if not any(block.parties for block in blocks):
        return "no signature block was recognised as a party's"
    return ""


def owners(agreement: Agreement, blocks: Sequence[Signature]) -> list[tuple[int, ...]]:
    """For each block the parties whose block it is.

    What an entity signs is no person's, though his label stands over it.
    """
    parties, certain = agreement.parties, _certain(agreement)
    return [
        block.parties
        if not block.parties or block.individual or not is_entity(block.party)
        else tuple(
            index
            for index in block.parties
            if index in certain and not (is_person(parties[index]) and is_another(block, parties[index]))
        )
        for block in blocks
    ]


def unowned(agreement: Agreement, blocks: Sequence[Signature]) -> list[Signature]:
    """The blocks that are no party's."""
    owned = owners(agreement, blocks)
    return [block for block, parties in zip(blocks, owned, strict=True) if not parties]


def unmatched_parties(agreement: Agreement) -> list[Party]:
    """The parties for whom no block of the main instrument stands."""
    blocks = [block for block in agreement.signatures if block.scope == 0]
    signed = {index for parties in owners(agreement, blocks) for index in parties}
    return [agreement.parties[index] for index in sorted(_certain(agreement) - signed)]


def _certain(agreement: Agreement) -> set[int]:
    """The parties beyond doubt; only those named before the signatures, where one of these has no block.

    A signer whom nothing else names was taken for a party, and may stand in the place of that one.
    """
    everyone = set(range(len(agreement.parties)))
    if agreement.signing is None:
        return everyone
    start = agreement.signing.start
    before = {index for index in everyone if agreement.parties[index].span.start < start}
    signing = {index for block in agreement.signatures if block.scope == 0 for index in block.parties}
    return everyone if before <= signing else before


def is_person(party: Party) -> bool:
    """Whether a party is said to be a human being, or bears a short name that only people bear."""
    if party.entity_type is not None:
        return party.entity_type == "individual"
    if party.jurisdiction is not None or split_name(party.name).suffix is not None:
        return False
    return any(alias.name.lower() in _PERSONAL for alias in party.aliases)


@lru_cache(maxsize=1024)
def is_entity(name: str) -> bool:
    """Whether the whole of a name reads as one entity's."""
    span = next(find_entity_names(name, 0, len(name)), None)
    return span is not None and span.start <= len("The ") and span.end >= len(name) - 1


def is_numbered(named: str, signed: str) -> bool:
    """Whether a name is another one with a number more: another entity of the same family."""
    bare = _NUMERAL.sub("", signed)
    return bare != signed and same_entity(bare, named)


def is_misprint(named: str, signed: str) -> bool:
    """Whether the name in a block is likely a slip for a party's name.

    Names of different kinds of entities with different words are two entities; a name cut short before
    its suffix is a line that was not understood.
    """
    signed = without_branch(signed)
    if is_numbered(named, signed):
        return True
    first, second = split_name(named), split_name(signed)
    if (first.suffix is None) != (second.suffix is None):
        return False
    if first.core != second.core and first.suffix != second.suffix:
        return False
    if second.suffix is None and len(first.core) != len(second.core):
        return False  # a person, and an enterprise that bears his name; or a line cut short
    return near_miss(named, signed)


def is_another(block: Signature, party: Party) -> bool:
    """Whether a block is certainly not the party's: an entity's, and no word of its name is the party's.

    A name without a suffix is an entity's where somebody signs for it in an office. A person who signs
    without an office signs for no entity.
    """
    if block.individual:
        return block.title is None and split_name(party.name).suffix is not None
    office = block.signatory is not None and block.title is not None
    if not (is_entity(block.party) or ORGANISATION.search(block.party) or office):
        return False
    names = [party.name, *(alias.name for alias in party.aliases)]
    known = {word for name in names for word in split_name(name).core} - _COMMON
    words = split_name(block.party).core
    if any("".join(split_name(name).core) == "".join(words) for name in names):
        return False  # blanks lost or won
    return any(len(word) > _SHORT_WORD for word in words) and known.isdisjoint(words)


def whole(words: Iterable[str]) -> re.Pattern[str]:
    """A name's words, in lower case, one after the other in folded text, whatever stands between them."""
    return re.compile(rf"(?<!\w){_BETWEEN.join(map(re.escape, words))}(?!\w)")
