"""Signatures against the parties: who signs, and under which name."""

from __future__ import annotations

import re
from collections.abc import Sequence

from checker.api import (
    Agreement,
    Check,
    CheckResult,
    Hit,
    NoParams,
    Party,
    Related,
    Signature,
    Skip,
    check,
    hookimpl,
)
from checker.text.anchors import anchored
from checker.text.names import find_entity_names, letters_mixed, near_miss, same_entity, split_name

API_VERSION = 1

_SHORT_WORD = 3
_FEW = 2
"""More strangers than this are a class that the opening speaks of in words not understood."""
_CLASS_NOUN = (
    r"(?:lenders?|banks?|holders?|purchasers?|investors?|guarantors?|borrowers?|sellers?|stockholders?|"
    r"shareholders?|members?|institutions?|subsidiaries|affiliates|persons?|entities|companies)"
)
_OPEN_PARTIES = re.compile(
    rf"\b{_CLASS_NOUN} (?:\([^()]{{1,60}}\) )?"
    r"(?:(?:as are |as may be )?from time to time |(?:who|that|which) (?:are|is|become) )?"
    r"(?:(?:a )?part(?:y|ies)\b|signator(?:y|ies)\b|named|listed|identified|set forth|described|signing|"
    r"referred to|executing|whose names|from time to time|who sign|on the signature)|"
    r"\bparties (?:named|listed|identified|set forth|whose names|signing|executing|who (?:are|become|sign))|"
    r"\bsignature pages? (?:hereof|hereto|attached|to this)|\bother (?:undersigned|signator|parties)|"
    rf"\b(?:several|various|certain|each of the|all of the|other|undersigned) (?:\w+ ){{0,2}}{_CLASS_NOUN}"
)
"""In a preamble: others sign whom it does not name. "The parties hereto" alone are those it names."""
_MEMBERS = re.compile(
    r"\b(?:all|each|any|every|one or more|and)(?: of)? (?:its|their|his|the|such|said|\w+'s)?(?: \w+){0,3}? ?"
    r"(?:subsidiaries|affiliates|affiliated \w+|guarantors)\b|\btogether with (?:all|its|their)\b"
)
_CLASS = re.compile(
    r"(?:\band|\btogether with|,) (?:(?:all|each|every|any)(?: of)? )?(?:its|their|the) "
    r"(?:\w+ ){0,3}subsidiaries\b"
)
"""In a preamble: who is named stands for his subsidiaries too."""
_OF_A_PARTY = re.compile(r"\b[Tt]he (?:Company|Corporation|Bank|Partnership|Trust|Board)\.?\Z")
"""``Secretary of the Company``: an office, not a party."""
_WORD = re.compile(r"[^\W_]+")
_NUMERAL = re.compile(r" (?:I{1,3}|IV|VI{0,3}|[1-9])(?=[ ,]|\Z)")
_BRANCH = re.compile(r",? (?:[\w.]+ ){1,5}(?:BRANCH(?:ES)?|Branch(?:es)?|AGENCY|Agency)\Z")
_CLASS_LABEL = re.compile(
    r"\n(?:the )?(?:\w+ )?(?:lenders|banks|purchasers|investors|holders|sellers|guarantors|stockholders|"
    r"shareholders|members|subsidiaries)\b[ :]*(?=\n)"
)
"""Over blocks: a class signs, whose members the preamble may not name."""
_IS = re.compile(r" is ?:")
_ARRANGES = re.compile(r"[^;\n]{0,60}\bas (?:the )?(?:\w+ ){0,4}(?:arrangers?|bookrunners?|book managers?)\b")
"""After a party's name: one who brings lenders together and mostly signs nothing."""
_DESCRIBED = 60
_PAGES_OMITTED = re.compile(
    r"signature pages? (?:\w+ ){0,3}(?:omitted|intentionally|not included|on file|filed separately)|"
    r"signatures? (?:omitted|on file|intentionally)|counterpart signature"
)


def _main(agreement: Agreement) -> list[Signature]:
    """The blocks of the main instrument that bind someone."""
    return [sign for sign in agreement.signatures if sign.scope == 0 and sign.role != "witness"]


def _unsure(agreement: Agreement, blocks: list[Signature]) -> str:
    """Why names cannot be compared; empty if they can."""
    if not agreement.parties:
        return "no parties were understood"
    if not blocks:
        return "no signature blocks were understood"
    if not any(block.parties for block in blocks):
        return "no signature block was recognised as a party's"
    return ""


def _unmatched_parties(agreement: Agreement) -> list[Party]:
    signed = {index for block in agreement.signatures if block.scope == 0 for index in block.parties}
    return [party for index, party in enumerate(agreement.parties) if index not in signed]


@check("signatures.name_mismatch", facts=("signed", "named"))
def name_mismatch(agreement: Agreement, params: NoParams) -> CheckResult:
    """Names that sign and are nearly, but not quite, the name of a party that does not sign."""
    blocks = _main(agreement)
    parties = [party for party in _unmatched_parties(agreement) if party.name[:1].isalnum()]
    left = [block for block in blocks if not block.parties]
    signing = agreement.signing
    words = agreement.reading.folded[signing.start : signing.end] if signing else ""
    found = False
    for block in left:
        alike = [
            party
            for party in parties
            if _slip(party, block) and not (_other_word(party.name, block.party) and _named_in(party, words))
        ]
        if not alike and len(left) == len(parties) == 1 and _is_entity(block.party):
            alike = [party for party in parties if letters_mixed(party.name, block.party)]
        if len(alike) == 1:
            found = True
            yield Hit(
                span=block.span,
                facts={"signed": block.party, "named": alike[0].name},
                related=(Related(alike[0].span, "the preamble's name"),),
            )
    reason = _unsure(agreement, blocks)
    if reason and not found:
        yield Skip(reason=reason, examined=len(blocks))


def _slip(party: Party, block: Signature) -> bool:
    """Whether a block's name is likely a slip for the party's.

    Names of different kinds of entities with different words are two entities; a name cut short before
    its suffix is a line that was not understood.
    """
    name = _BRANCH.sub("", block.party)
    bare = _NUMERAL.sub("", name)
    if bare != name and same_entity(bare, party.name):
        return True  # a number more: another entity of the same family
    named, signed = split_name(party.name), split_name(name)
    if (named.suffix is None) != (signed.suffix is None):
        return False
    if named.core != signed.core and named.suffix != signed.suffix:
        return False
    if signed.suffix is None and len(named.core) != len(signed.core):
        return False  # a person, and an enterprise that bears his name; or a line cut short
    return near_miss(party.name, name)


def _other_word(a: str, b: str) -> bool:
    """Whether two names of as many words differ by a word that is no slip for the other's."""
    first, second = split_name(a).core, split_name(b).core
    apart = [pair for pair in zip(first, second, strict=False) if pair[0] != pair[1]]
    return len(first) == len(second) and any(one[:1] != other[:1] for one, other in apart)


def _named_in(party: Party, words: str) -> bool:
    """Whether the party's own name stands among the signatures: then another one is not a slip for it."""
    own = r"[\W_]{1,9}".join(map(re.escape, _WORD.findall(party.name.lower())))
    return bool(own) and re.search(rf"(?<!\w){own}(?!\w)", words) is not None


@check("signatures.party_not_signing", facts=("party",))
def party_not_signing(agreement: Agreement, params: NoParams) -> CheckResult:
    """Parties of the preamble for whom no signature block stands in an executed agreement."""
    blocks = _main(agreement)
    reason = _unsure(agreement, blocks) or _incomplete(agreement, blocks)
    if reason:
        yield Skip(reason=reason, examined=len(blocks))
        return
    end = _end(agreement, blocks)
    unsigned = _unmatched_parties(agreement)
    if 2 * len(unsigned) > len(agreement.parties):
        yield Skip(reason="most parties have no block in this file", examined=len(blocks))
        return
    signing = len(agreement.parties) - len(unsigned)
    left = [block for block in blocks if not block.parties]
    unclear = 0
    for party in unsigned:
        if party.entity_type == "individual" and signing < 2:
            continue  # a notice to a person, signed by its sender alone
        if any(_slip(party, block) or letters_mixed(party.name, block.party) for block in left):
            continue  # party-signature-mismatch says so
        replaced = signing < 2 and 0 < len(left) <= len(unsigned)  # signer-not-party says so
        if replaced or not all(_is_another(block, party) for block in left):
            unclear += 1
            continue
        others = [other for other in agreement.parties if other is not party]
        if not _is_certain(party) or _only_described(agreement, party) or _seen(party, others, end):
            continue
        if _ARRANGES.match(agreement.reading.folded, party.span.end):
            continue
        yield Hit(span=party.span, facts={"party": party.name})
    if unclear:
        yield Skip(reason="a signature block was not recognised as a party's", examined=len(blocks))


def _end(agreement: Agreement, blocks: list[Signature]) -> str:
    """The words among which an unsigned party's block would stand, in lower case.

    The attachments are no such place where "the parties" are said to sign, each once, before them.
    """
    if agreement.signing is None:
        return ""
    folded, start = agreement.reading.folded, agreement.signing.start
    signers = [index for block in blocks for index in block.parties]
    elsewhere = {index for block in agreement.signatures if block.scope for index in block.parties}
    alike = len(set(signers)) == len(signers) and elsewhere <= set(signers)
    if alike and "parties" in folded[start : blocks[0].block.start]:
        return folded[start : agreement.scopes[0].span.end]
    return folded[start:]


def _incomplete(agreement: Agreement, blocks: list[Signature]) -> str:
    """Why blocks may be missing from the file rather than from the agreement."""
    if not any(block.signed for block in blocks):
        return "no signature is shown"
    if any(anchored(_PAGES_OMITTED, agreement.reading.folded, "signature", "counterpart ")):
        return "signature pages were left out of the file"
    return ""


def _is_another(block: Signature, party: Party) -> bool:
    """Whether a block is certainly not the party's: an entity's, and no word of its name is the party's.

    A name without a suffix is an entity's where somebody signs for it in an office.
    """
    if block.individual or not (_is_entity(block.party) or (block.signatory and block.title)):
        return False
    names = [party.name, *(alias.name for alias in party.aliases)]
    known = {word for name in names for word in split_name(name).core}
    words = split_name(block.party).core
    return any(len(word) > _SHORT_WORD for word in words) and known.isdisjoint(words)


def _is_certain(party: Party) -> bool:
    """Whether a name is an entity's or a person's beyond doubt, not a role or a heading."""
    if _OF_A_PARTY.search(party.name):
        return False
    suffix = split_name(party.name).suffix
    return suffix is not None or party.jurisdiction is not None or party.entity_type == "individual"


def _only_described(agreement: Agreement, party: Party) -> bool:
    """Whether a form says who someone is ("the Architect is: ...") without making him a party."""
    return _IS.search(agreement.text, max(party.span.start - _DESCRIBED, 0), party.span.start) is not None


def _seen(party: Party, others: Sequence[Party], words: str) -> bool:
    """Whether the party's name or a short name of his is anywhere from the signatures on.

    A name all of whose words are in other parties' names too is looked for as a whole.
    """
    core = split_name(party.name).core
    if not core:
        return True
    shared = {word for other in others for word in split_name(other.name).core}
    if len(core) > 1 and shared.issuperset(core):
        if re.search(r"[\W_]{1,9}".join(map(re.escape, core)), words):
            return True
    elif set(_WORD.findall(words)).issuperset(core):
        return True
    if party.entity_type == "individual" and any(word in words for word in core if len(word) > 3):
        return True
    return any(alias.name.lower() in words for alias in party.aliases)


@check("signatures.signer_not_party", facts=("signed",))
def signer_not_party(agreement: Agreement, params: NoParams) -> CheckResult:
    """Entities that sign as parties and are named nowhere before."""
    blocks = _main(agreement)
    reason = _unsure(agreement, blocks)
    unsigned = _unmatched_parties(agreement)
    left = {
        split_name(block.party).core
        for block in blocks
        if not (block.parties or block.individual) and block.role == "party"
    }
    replaced = 0 < len(left) == len(unsigned)
    if not reason and _open_to_others(agreement) and not replaced:
        reason = "the agreement lets others sign whom it does not name"
    if reason:
        yield Skip(reason=reason, examined=len(blocks))
        return
    assert agreement.signing is not None
    folded = agreement.reading.folded
    before = folded[: agreement.signing.start]
    strangers = [
        block
        for block in blocks
        if not block.individual
        and block.role == "party"
        and _is_entity(block.party)
        # else names were misread, or a class signs ("LENDERS:")
        and (block.parties or not len(left) > len(unsigned) > 0)
        and "undersigned" not in folded[blocks[0].block.end : block.block.start]
        and _is_strange(block, agreement.parties, unsigned, before)
    ]
    if len({split_name(block.party).core for block in strangers}) > _FEW:
        yield Skip(reason="several sign whom the agreement does not name", examined=len(blocks))
        return
    for block in strangers:
        yield Hit(span=block.span, facts={"signed": block.party})


def _is_strange(block: Signature, parties: Sequence[Party], unsigned: Sequence[Party], before: str) -> bool:
    """Whether a block's name is nobody's whom the words before name.

    Where a party has no block, or a label alone ("SELLER:") makes the block a party's, the name may be
    that party's misread or former one: then it must have no word in common, and begin with a new one.
    """
    core = split_name(block.party).core
    if not block.parties and not unsigned:
        return not all(word in before for word in core)
    own = next((word for word in core if len(word) > _SHORT_WORD), "")
    doubtful = [*unsigned, *(parties[index] for index in block.parties)]
    if not own or own in before or not all(_is_another(block, party) for party in doubtful):
        return False
    return not any(letters_mixed(block.party, party.name) for party in doubtful)


def _open_to_others(agreement: Agreement) -> bool:
    """Whether the opening, or a label over blocks, speaks of parties whom it does not name."""
    if agreement.signing is None or agreement.preamble is None:
        return True
    folded = agreement.reading.folded
    if _is_class(agreement):
        return True
    return (
        _OPEN_PARTIES.search(folded, 0, agreement.preamble.end) is not None
        or _CLASS_LABEL.search(folded, agreement.signing.start, agreement.signing.end) is not None
    )


def _is_class(agreement: Agreement) -> bool:
    """Whether a party's short name stands for more: ``"Borrower" means the Parent and its Subsidiaries``."""
    names = {alias.name for party in agreement.parties for alias in party.aliases if alias.name.endswith("s")}
    names.update(alias.name for group in agreement.groups for alias in group.names)
    folded = agreement.reading.folded
    return any(
        term.name in names and _MEMBERS.search(folded, term.definition.start, term.definition.end)
        for term in agreement.terms
        if term.form == "means" and agreement.scopes[term.scope].kind == "main"
    ) or (
        agreement.preamble is not None
        and _CLASS.search(folded, agreement.preamble.start, agreement.preamble.end) is not None
    )


def _is_entity(name: str) -> bool:
    """Whether the whole of a name reads as one entity's."""
    span = next(find_entity_names(name, 0, len(name)), None)
    return span is not None and span.start <= len("The ") and span.end >= len(name) - 1


@hookimpl
def checker_checks() -> list[Check]:
    """The checks of this module."""
    return [name_mismatch, party_not_signing, signer_not_party]
