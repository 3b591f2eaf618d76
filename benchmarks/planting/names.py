"""Slips in the names and descriptions of parties, and in the signature blocks.

Names are found by their suffix in the text's head, without the parser; a name counts as a party's when
it stands in the signature blocks too, over a line to sign on.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from random import Random

from msgspec import Struct

from checker.api import Span
from checker.text.words import known_words
from planting.blocks import as_printed, blocks, can_go, introduced, signs_at
from planting.model import Clean, Planted, is_prose, misspelt, replaced

_SUFFIX = (
    r"(?:Inc|INC|Corp|CORP|Ltd|LTD|LLC|L\.L\.C|L\.P|LP|N\.A|Corporation|CORPORATION|Limited|LIMITED|"
    r"Company|COMPANY)"
)
_NAME = re.compile(rf"\b(?:[A-Z][\w&'./-]*,?\s{{1,2}}(?:(?:&|of|for)\s)?){{1,5}}?{_SUFFIX}\b\.?")
_WHOLE_SUFFIX = re.compile(rf"(?:,?\s(?:{_SUFFIX}|Pte|PTE|Pty|PTY|Co|CO)\.?)+\Z")
_NO_NAME = re.compile(r"agreement|\bdate\b", re.IGNORECASE)
_FORMER = re.compile(r"(?:formerly|previously)(?:\s+known\s+as)?\s+|\b[fn]/k/a\s+", re.IGNORECASE)
_LONGEST_LEAD = 6
"""Words that a name may have before the ones that were found."""
_NOT_SIGNING = re.compile(r"(?:\bSource:|(?<!behalf )\bof)\s+\Z")
"""Before a name among the signatures that signs nothing: in a page's foot, or in a notary's certificate."""
_ARRANGES = re.compile(
    r"[^;]{0,60}?\bas\s+(?:the\s+)?(?:[\w-]+\s+){0,4}?(?:arrangers?|bookrunners?|(?:co-)?(?:documentation|"
    r"syndications?)\s+agents?)\b",
    re.IGNORECASE,
)
_DESCRIBED = re.compile(
    r"(?P<article>\ban?\s+)(?P<place>[A-Z][a-z]+(?:\s[A-Z][a-z]+)?)\s+"
    r"(?P<type>corporation|limited\s+liability\s+company|limited\s+partnership)(?=[,;]?\s)"
)
_SUFFIXES = {
    "inc": "LLC",
    "llc": "Inc.",
    "lp": "LLC",
    "corp": "LLC",
    "corporation": "LLC",
    "ltd": "Inc.",
    "limited": "Inc.",
}
_GOES_ON = re.compile(r",?\s[A-Z]|['’]")
_BEGINS_BEFORE = re.compile(r"(?:\b[A-Z]\w*[&'’.]*|\d+|[&'’])\s?$")
"""Words beside a name that may be a part of it: then it is not taken."""
_NUMBERS = ("II", "III")
_MISMATCH = ("party-signature-mismatch", "entity-name-typo", "entity-name-variant")
_CONSEQUENCES = (
    "party-not-signing", "signer-not-party", "party-signature-mismatch", "signature-tier-missing",
    "notice-address-missing", "entity-name-variant", "entity-name-typo", "signature-incomplete",
)  # fmt: skip
_STRANGERS = ("Tamarind Harbor Holdings, Inc.", "Quillback Ventures, LLC", "Ostrava Mercantile Corp.")


class Named(Struct, frozen=True):
    """A party as the eye finds it: its name in the head, and where it signs."""

    head: Span
    name: str
    signed: Span
    printed: str
    """The name where it signs."""


def parties(clean: Clean) -> list[Named]:
    """Names with an entity suffix that stand in the head and in the signature blocks."""
    found: dict[str, Named] = {}
    for match in _NAME.finditer(clean.text, clean.head.start, clean.head.end):
        key = _folded(match[0])
        if key not in found and _is_whole(clean.text, match) and (named := _signing(clean, match)):
            found[key] = named
    return list(found.values())


def _is_whole(text: str, match: re.Match[str]) -> bool:
    """Whether what was found is plainly a whole name, and no other name of one who is named already."""
    before = text[max(match.start() - 25, 0) : match.start()]
    return not (
        len(match[0].split()) < 2
        or _NO_NAME.search(match[0])
        or _FORMER.search(before)
        or _GOES_ON.match(text, match.end())
        or _BEGINS_BEFORE.search(text, max(match.start() - 20, 0), match.start())
    )


def _signing(clean: Clean, match: re.Match[str]) -> Named | None:
    """A name of the head with the first place where it signs."""
    text = clean.text
    for signed in as_printed(match[0]).finditer(text, clean.signing.start, clean.signing.end):
        before = text[max(signed.start() - 25, 0) : signed.start()]
        if signs_at(text, signed.end()) and not (_FORMER.search(before) or _NOT_SIGNING.search(before)):
            more = _lead(text, match.start(), signed.start())
            head = Span(match.start() - more, match.end())
            place = Span(signed.start() - more, signed.end())
            return Named(head, text[head.start : head.end], place, text[place.start : place.end])
    return None


def _lead(text: str, head: int, signed: int) -> int:
    """Characters that stand before a name in both places and belong to it: "Alder Science and ...".

    Only where both are set alike; the first of the words has a capital.
    """
    before, other = text[max(head - 80, 0) : head], text[max(signed - 80, 0) : signed]
    more = 0
    for match in list(re.finditer(r"[\w&'-]+\s", before))[: -_LONGEST_LEAD - 1 : -1]:
        words = before[match.start() :]
        if other.lower().endswith(words.lower()) and "\n" not in words:
            more = len(words) if words[0].isupper() else more
        else:
            break
    return more


def _folded(name: str) -> str:
    return re.sub(r"\W", "", name.lower())


def _shuffled(clean: Clean, rng: Random) -> list[Named]:
    found = parties(clean)
    rng.shuffle(found)
    return found


def _with_slip(name: str, rng: Random) -> str | None:
    """A name with a slip in its longest word; None where all its words are short or say its kind."""
    words = [word for word in re.findall(r"[A-Za-z]{5,}", name) if re.fullmatch(_SUFFIX, word) is None]
    if not words:
        return None
    longest = max(words, key=len)
    return name.replace(longest, misspelt(longest, rng), 1)


def misspelt_in_signature(clean: Clean, rng: Random) -> Planted | None:
    """A letter wrong in the name under which a party signs."""
    for party in _shuffled(clean, rng):
        new = _with_slip(party.printed, rng)
        if new:
            return replaced(clean, party.signed, new, _MISMATCH, also=_CONSEQUENCES)
    return None


def misspelt_in_preamble(clean: Clean, rng: Random) -> Planted | None:
    """A letter wrong in a party's name where the agreement first names it."""
    for party in _shuffled(clean, rng):
        new = _with_slip(party.name, rng)
        if new:
            planted = replaced(clean, party.head, new, (*_MISMATCH, "legal-typo"), also=_CONSEQUENCES)
            return _or_where_it_signs(planted, party, len(new) - len(party.name))
    return None


def number_in_signature(clean: Clean, rng: Random) -> Planted | None:
    """The name of a sister company in the block: a word more before the suffix."""
    for party in _shuffled(clean, rng):
        match = _WHOLE_SUFFIX.search(party.printed)
        if match:
            cut = match.start()
            new = f"{party.printed[:cut]} {rng.choice(_NUMBERS)}{party.printed[cut:]}"
            return replaced(clean, party.signed, new, _MISMATCH, also=_CONSEQUENCES)
    return None


def suffix_in_signature(clean: Clean, rng: Random) -> Planted | None:
    """Another kind of entity signs: LLC for Inc."""
    for party in _shuffled(clean, rng):
        match = re.search(rf"{_SUFFIX}\.?$", party.printed, re.IGNORECASE)
        other = _SUFFIXES.get(match[0].lower().replace(".", "")) if match else None
        if match and other:
            new = party.printed[: match.start()] + (other.upper() if match[0].isupper() else other)
            if as_printed(new).search(clean.text) is None:  # else a sister company's own name
                return replaced(clean, party.signed, new, _MISMATCH, also=_CONSEQUENCES)
    return None


def misspelt_in_body(clean: Clean, rng: Random) -> Planted | None:
    """The own word of a party's name with a slip, where the body speaks of it."""
    for party in _shuffled(clean, rng):
        own = next((word for word in re.findall(r"[A-Za-z]{5,}", party.name)), "")
        if not own or own.lower() in known_words():
            continue
        pattern = re.compile(rf"\b(?:{own}|{own.title()})\b")
        places = [
            match for match in pattern.finditer(clean.text, clean.body.start, clean.body.end)
            if is_prose(clean, match.start())
        ]  # fmt: skip
        if len(places) >= 2:
            match = rng.choice(places)
            rules = ("entity-name-typo", "entity-name-variant", "legal-typo")
            return replaced(clean, Span(*match.span()), misspelt(match[0], rng), rules, also=_CONSEQUENCES)
    return None


def description_cut(clean: Clean, rng: Random) -> Planted | None:
    """The description of an entity without its last word."""
    for match in _descriptions(clean, rng):
        words = match[0].split()
        keep = words[: -2 if words[-1] == "company" else -1]
        new = " ".join(keep)
        rules = ("entity-description-truncated",)
        return replaced(clean, Span(*match.span()), new, rules, also=("entity-suffix-type-conflict",))
    return None


def type_changed(clean: Clean, rng: Random) -> Planted | None:
    """A description of another kind of entity than the suffix says."""
    for match in _descriptions(clean, rng):
        before = clean.text[max(match.start() - 60, 0) : match.start()]
        suffix = re.search(rf"({_SUFFIX})\.?,?\s*(?:\([^)]*\),?\s*)?$", before)
        kind = suffix[1].lower().replace(".", "") if suffix else ""
        if kind in ("inc", "corp", "corporation"):
            new = "limited liability company" if rng.random() < 0.5 else "limited partnership"
        elif kind in ("llc", "lp"):
            new = "corporation"
        else:
            continue
        at = match.start("type")
        return replaced(clean, Span(at, match.end("type")), new, ("entity-suffix-type-conflict",))
    return None


def _descriptions(clean: Clean, rng: Random) -> Iterator[re.Match[str]]:
    found = list(_DESCRIBED.finditer(clean.text, clean.head.start, clean.head.end))
    rng.shuffle(found)
    return iter(found)


def block_removed(clean: Clean, rng: Random) -> Planted | None:
    """The signature block of one party left out, with its label; the others stay.

    Not of one who is named only for having brought the lenders together: such a bank often signs nothing.
    """
    names = [*(party.name for party in parties(clean)), *introduced(clean)]
    found = blocks(clean, names)
    able = [block for block in found if can_go(clean, block, found) and not _only_arranges(clean, block.name)]
    if not able:
        return None
    planted = replaced(clean, rng.choice(able).span, "\n", ("party-not-signing",), also=_CONSEQUENCES)
    return Planted(planted.text, (), planted.rules, planted.note, planted.also)


def _only_arranges(clean: Clean, name: str) -> bool:
    """Whether the head names a bank "as syndication agent" or the like."""
    named = as_printed(name).search(clean.text, clean.head.start, clean.head.end)
    return named is not None and _ARRANGES.match(clean.text, named.end()) is not None


def block_of_stranger(clean: Clean, rng: Random) -> Planted | None:
    """The block of one who is nowhere named stands in a party's place."""
    for party in _shuffled(clean, rng):
        stranger = rng.choice(_STRANGERS)
        new = stranger.upper() if party.printed.isupper() else stranger
        rules = ("signer-not-party", "party-not-signing")
        planted = replaced(clean, party.signed, new, rules, also=_CONSEQUENCES)
        return _or_where_it_signs(planted, party, 0)
    return None


def _or_where_it_signs(planted: Planted, party: Named, grown: int) -> Planted:
    """A finding may point at the name in the head or in the block."""
    signed = Span(party.signed.start + grown, party.signed.end + grown)
    places = (*planted.places, party.head, signed)
    return Planted(planted.text, places, planted.rules, planted.note, planted.also)
