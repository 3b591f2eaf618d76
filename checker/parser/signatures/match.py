"""Whose block it is: signature blocks and the parties of the preamble."""

from __future__ import annotations

import re
from collections.abc import Sequence

from checker.model.agreement import Party
from checker.parser.signatures.people import same_words
from checker.parser.signatures.words import BODY_WORDS
from checker.text.names import near_miss, same_entity, split_name

_ARTICLE = re.compile(r"(?:the|each|an?) ", re.IGNORECASE)
_ASIDE = re.compile(
    r" ?(?:\([^()]*\)|, (?:[\w.]+ (?:and )?){1,5}(?:branch(?:es)?|agency)\b|"
    r",? (?:d/?b/?a|f/?k/?a|a/?k/?a|formerly|doing business as|on behalf of)\b.*)",
    re.IGNORECASE,
)


def find_parties(parties: Sequence[Party], name: str, label: str, person: str) -> tuple[int, ...]:
    """Indexes of the parties whose block it is.

    ``name`` is who signs as printed, ``label`` what stands before it (``BORROWER:``), ``person`` who
    signs if the block is a person's own.
    """
    found = [index for index, party in enumerate(parties) if name and is_named(party, name)]
    if not found and person:
        found = [
            index
            for index, party in enumerate(parties)
            if is_person(party) and same_words(party.name, person)
        ]
    if not found:
        short = [key for key in (_key(label), _key(name)) if key]
        labelled = [
            index
            for index, party in enumerate(parties)
            if any(_key(alias.name) in short for alias in party.aliases)
        ]
        found = [index for index in labelled if not name or not near_miss(parties[index].name, name)]
    return tuple(found)


def is_named(party: Party, name: str) -> bool:
    """Whether ``name`` is the party's."""
    if same_entity(party.name, name) or _differ_in_blanks(party.name, name):
        return True
    bare = _ASIDE.sub("", name).strip(" ,")
    own = _ASIDE.sub("", party.name).strip(" ,")
    return (bare != name or own != party.name) and bool(bare) and same_entity(own, bare)


def _differ_in_blanks(a: str, b: str) -> bool:
    """``MailBoxes`` and ``Mail Boxes``: a blank lost or won, as texts made from other formats have it."""
    first, second = split_name(a), split_name(b)
    return "".join(first.core) == "".join(second.core) != "" and first.suffix == second.suffix


def is_person(party: Party) -> bool:
    """Whether a party is a human being, as far as its name tells."""
    if party.entity_type is not None:
        return party.entity_type == "individual"
    if split_name(party.name).suffix is not None or party.jurisdiction is not None:
        return False
    return len(party.name.split()) <= 5 and BODY_WORDS.search(party.name) is None


def _key(name: str) -> str:
    return _ARTICLE.sub("", name.strip(" :\"'()[]").lower(), count=1)
