"""Parties for whom nobody signs."""

from __future__ import annotations

import re

from checker.api import Agreement, Check, CheckResult, Hit, NoParams, Party, Signature, Skip, check, hookimpl
from checker.text.anchors import anchored
from checker.text.names import letters_mixed, split_name
from checker.text.signers import (
    is_another,
    is_misprint,
    is_person,
    main_blocks,
    unmatched_parties,
    whole,
    why_unsure,
)

API_VERSION = 1

_OF_A_PARTY = re.compile(r"\b[Tt]he (?:Company|Corporation|Bank|Partnership|Trust|Board)\.?\Z")
"""``Secretary of the Company``: an office, not a party."""
_WORD = re.compile(r"[^\W_]+")
_RECEIVES = re.compile(
    r"\b(?:to the order of|in favou?r of|unto|to induce|for the benefit of|guarantees? to) (?:the )?\Z"
)
"""Whom a maker or a guarantor promises need not sign."""
_IS = re.compile(r" is ?:")
_ARRANGES = re.compile(
    r"[^;\n]{0,60}\bas (?:the )?(?:[\w-]+ ){0,4}"
    r"(?:arrangers?|bookrunners?|book managers?|(?:co-)?(?:documentation|syndication) agents?)\b"
)
"""After a party's name: one who brings lenders together and mostly signs nothing."""
_IN_SENTENCE = re.compile(r", | and | or |[a-z] [a-z]")
"""Between the head of a paragraph and a name: more than the mark of an item or a label."""
_DESCRIBED = 60
_SHORT = 3
_ARTICLES = frozenset(("the", "and"))
_LONGEST_LINE = 25
"""Words in a line of a block."""
_PARTY = re.compile(
    r"\bpart(?:y|ies)\b|\bundersigned\b|\btheir respective\b|"
    r"\band [^.;\n]{1,80} have (?:\w+ )?(?:caused|executed)\b"
)
"""Of the sentence that leads to the blocks: more than one signs."""
_PAGES_OMITTED = re.compile(
    r"signature pages? (?:\w+ ){0,3}(?:omitted|intentionally|not included|on file|filed separately)|"
    r"signatures? (?:omitted|on file|intentionally)|counterpart signature"
)
_TESTIMONIUM = re.compile(
    r"in witness (?:where|there)of|\b(?:have|has)(?: (?:each|hereunto|duly|caused|set))*"
    r"(?: this| the| executed| signed| their| his| her)\b|hereunto"
)
"""In the sentence that leads to the blocks, and says who signs."""
_SLASHED = re.compile(r"/ ?s ?/")
_SIGN = re.compile(r"/ ?s ?/|\bby ?:")


_FOR_EACH = re.compile(r"\beach of (?:the|its|their) (?:above|foregoing|below|following|aforesaid)")
"""In a title below a hand: whose block it is stands elsewhere."""


@check("signatures.party_not_signing", facts=("party",))
def party_not_signing(agreement: Agreement, params: NoParams) -> CheckResult:
    """Parties of the preamble for whom no signature block stands in an executed agreement."""
    blocks = main_blocks(agreement)
    reason = why_unsure(agreement, blocks) or _incomplete(agreement, blocks)
    unsigned = unmatched_parties(agreement)
    if not reason and 2 * len(unsigned) > len(agreement.parties):
        reason = "most parties have no block in this file"
    if reason:
        yield Skip(reason=reason, examined=len(blocks))
        return
    lead, end = _signing(agreement)
    shown = sum(block.signed for block in agreement.signatures)
    if len(_SLASHED.findall(end)) > shown or _FOR_EACH.search(end):
        yield Skip(reason="a signature was not understood", examined=len(blocks))
        return
    left = [block for block in blocks if not block.parties and (block.signed or block.role == "party")]
    strangers = [block for block in left if block.role == "party" and not block.individual]
    alone = len(agreement.parties) - len(unsigned) < 2
    unclear = 0
    for party in unsigned:
        if any(_alike(party, block) for block in left):
            continue  # party-signature-mismatch says so
        replaced = alone and 0 < len(strangers) <= len(unsigned)  # signer-not-party says so
        # a person whose name alone is shown may be an officer of the one party that is left
        if replaced or not all(is_another(it, party) and not (alone and it.individual) for it in left):
            unclear += 1
        elif _must_sign(agreement, party, lead if alone else "parties") and not _seen(agreement, party, end):
            yield Hit(span=party.span, facts={"party": party.name})
    if unclear:
        yield Skip(reason="a signature block was not recognised as a party's", examined=len(blocks))


def _alike(party: Party, block: Signature) -> bool:
    """Whether a block is signed under a name that is nearly the party's."""
    return is_misprint(party.name, block.party) or letters_mixed(party.name, block.party)


def _incomplete(agreement: Agreement, blocks: list[Signature]) -> str:
    """Why blocks may be missing from the file rather than from the agreement."""
    if not any(block.signed for block in blocks):
        return "no signature is shown"
    folded, opening = agreement.reading.folded, agreement.preamble
    if any(anchored(_PAGES_OMITTED, folded, "signature", "counterpart ")):
        return "signature pages were left out of the file"
    if opening is None or folded.startswith("dear ", opening.start):
        return "no opening lists the parties"
    return ""


def _signing(agreement: Agreement) -> tuple[str, str]:
    """The sentences that say who signs, and the words among which a block would stand; in lower case.

    The attachments are no place for a block unless signed ones stand there.
    """
    assert agreement.signing is not None
    folded, start = agreement.reading.folded, agreement.signing.start
    behind = any(block.signed for block in agreement.signatures if block.scope)
    apart = start >= agreement.scopes[0].span.end  # the signatures stand behind the schedules
    end = len(folded) if behind or apart else agreement.scopes[0].span.end
    prose: list[str] = []
    blocks: list[str] = []
    for line in folded[start:end].split("\n"):
        (prose if _is_prose(line) else blocks).append(line)
    return "\n".join(line for line in prose if _TESTIMONIUM.search(line)), "\n".join(blocks)


def _is_prose(line: str) -> bool:
    """Whether a line is a sentence rather than a part of a block."""
    said = _TESTIMONIUM.search(line) is not None or line.count(" ") > _LONGEST_LINE
    return said and _SIGN.search(line) is None


def _must_sign(agreement: Agreement, party: Party, lead: str) -> bool:
    """Whether a party is one beyond doubt, and its signature is asked for.

    ``lead``: who is said to sign, where but one party does; empty if nothing is said. A person must be
    said to sign there: he may only be spoken to.
    """
    person = is_person(party)
    certain = party.entity_type or party.jurisdiction or split_name(party.name).suffix
    if _OF_A_PARTY.search(party.name) or not (person or certain):
        return False
    names = [party.name, *(alias.name for alias in party.aliases)]
    said = _PARTY.search(lead) is not None or any(name.lower() in lead for name in names)
    if not said and (person or lead):
        return False
    text, at = agreement.text, party.span.start
    if agreement.preamble is None or at not in agreement.preamble:
        return False
    if _IS.search(text, max(at - _DESCRIBED, 0), at):
        return False  # a form that says who someone is: "the Architect is: ..."
    if _RECEIVES.search(agreement.reading.folded, max(at - _DESCRIBED, 0), at):
        return False
    return (
        _opens_or_lists(agreement, party)
        and _ARRANGES.match(agreement.reading.folded, party.span.end) is None
    )


def _opens_or_lists(agreement: Agreement, party: Party) -> bool:
    """Whether the preamble's own sentence names a party, or a paragraph behind it opens with the name.

    Another sentence may name those who sign another agreement: "Parent and Alder Corp. are signing a plan".
    """
    text, at = agreement.text, party.span.start
    start = text.rfind("\n", 0, at) + 1
    earlier = any(other.span.start < start for other in agreement.parties)
    if not earlier or text[start - 2 : start - 1] != ".":
        return True
    return _IN_SENTENCE.search(text, start, at) is None


def _seen(agreement: Agreement, party: Party, words: str) -> bool:
    """Whether the party's name, or a short name of his as who signs, is among the words.

    The names of the others do not count; a name all of whose words are theirs too is looked for as a whole.
    """
    core = split_name(party.name).core
    if not core:
        return True
    others = [other for other in agreement.parties if other is not party]
    for name in _printed(agreement, others):
        words = words.replace(name, " ")
    shared = {word for other in others for word in split_name(other.name).core}
    if shared.issuperset(core):
        if whole(core).search(words):
            return True
    elif set(_WORD.findall(words)).issuperset(core):
        return True
    if is_person(party) and any(word in words for word in core if len(word) > _SHORT):
        return True
    return any(_signs_as(alias.name.lower(), words, agreement) for alias in party.aliases)


def _printed(agreement: Agreement, parties: list[Party]) -> list[str]:
    """The names of some parties, as the opening and their blocks print them, the longest first."""
    indexes = {agreement.parties.index(party) for party in parties}
    names = {party.name.lower() for party in parties}
    names.update(
        block.party.lower() for block in agreement.signatures if not indexes.isdisjoint(block.parties)
    )
    return sorted((name for name in names if split_name(name).suffix), key=len, reverse=True)


def _signs_as(name: str, words: str, agreement: Agreement) -> bool:
    """Whether a short name stands where one says who signs: as a label, or behind "as" or "for"."""
    label = re.escape(name)
    if re.search(rf"(?<!\w){label}[\"')]{{0,2}} ?:|\b(?:as|for) (?:[a-z, ]{{0,40}} )?{label}(?!\w)", words):
        return True
    labels = {word for party in agreement.parties for it in party.aliases for word in it.name.lower().split()}
    return any(set(_WORD.findall(line)) <= labels | _ARTICLES for line in words.split("\n") if name in line)


@hookimpl
def checker_checks() -> list[Check]:
    """The check of this module."""
    return [party_not_signing]
