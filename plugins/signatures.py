"""Signatures against the parties: who signs, and under which name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

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
from checker.text.classes import lets_others_sign
from checker.text.names import letters_mixed, near_miss, same_entity, split_name
from checker.text.signers import (
    is_another,
    is_entity,
    is_misprint,
    is_numbered,
    main_blocks,
    owners,
    unmatched_parties,
    unowned,
    whole,
    why_unsure,
)

API_VERSION = 1

_SHORT_WORD = 3
_FEW = 2
"""More strangers than this are a class that the opening speaks of in words not understood."""
_FRONT = re.compile(
    r"(?:\(?\w{1,4}[.)]|[A-Z][\w ,'-]{2,60}[.:]|(?:[A-Za-z]+ ){0,2}[Nn](?:ame|AME)\b ?:?)[ -]+(?=[A-Z\d\"])"
)
"""What is no part of a name: ``B. ``, ``Purpose. ``, ``Company name: ``."""
_WORD = re.compile(r"[^\W_]+")
_IN_WORDS = str.maketrans("", "", ".'")
"""What no name's words hold when they are compared: ``O'Hara's``, ``U.S.``."""
_AS = re.compile(r"[ ,\n]{0,3}(?:individually |solely )?(?:and )?as (?P<words>[^\n;:]{1,80})")
_LEAD_IN = 80
_REPRESENTS = re.compile(
    r"\b(?:(?:represented|managed|acting|signing|executed|signed|vertreten|repr\u00e9sent\u00e9e?|representada"
    r"|rappresentata|vertegenwoordigd)(?: [\w-]+){0,3}? (?:by|through|durch|par|por|da|door)"
    r"|(?:by|through|durch) (?:its|their|seine|ihre)(?: [\w-]+){1,4}?)"
    r"[ ,:\n]*(?:(?:the|die|den|la|el|de) )?\Z"
)
"""What leads from a party to who signs for it: ``represented by``, ``acting by its general partner``."""
_PARTNER_OF = re.compile(
    r"[,. \n(]{0,4}(?:(?:as|its|in its capacity as)(?: its| the)? (?:sole |managing )?"
    r"(?:general partner|managing (?:member|partner)|manager|komplement\u00e4rin)|general partner)\b"
)
_MANAGES = re.compile(
    r"\b(?:gp|general partner|management|verwaltungs|gesch\u00e4ftsf\u00fchrungs|komplement\u00e4r)\b"
)
_PARTNERSHIP = re.compile(
    r"\b(?:KG|OHG|KGaA|L\.?P\.?|L\.?L\.?L\.?P\.?|S\.?C\.?A\.?|SCSp?|C\.?V\.?|Partnership)(?!\w)"
)
"""A partnership, which its general partner represents."""


@check("signatures.name_mismatch", facts=("signed", "named"))
def name_mismatch(agreement: Agreement, params: NoParams) -> CheckResult:
    """Names that sign and are nearly, but not quite, the name of a party that does not sign."""
    blocks = main_blocks(agreement)
    parties = [party for party in unmatched_parties(agreement) if party.name[:1].isalnum()]
    left = unowned(agreement, blocks)
    signing = agreement.signing
    words = agreement.reading.folded[signing.start : signing.end] if signing else ""
    found = False
    for block in left:
        alike = [
            party
            for party in parties
            if is_misprint(party.name, block.party)
            and not (_other_word(party.name, block.party) and _named_in(party.name, words))
        ]
        if not alike and len(left) == len(parties) == 1 and is_entity(block.party):
            alike = [party for party in parties if letters_mixed(party.name, block.party)]
        alike = alike or _signs_elsewhere(agreement, block)
        if len(alike) == 1 and not _is_behind_label(alike[0].name, block.party):
            found = True
            yield Hit(
                span=block.span,
                facts={"signed": block.party, "named": alike[0].name},
                related=(Related(alike[0].span, "the preamble's name"),),
            )
    reason = why_unsure(agreement, blocks)
    if reason and not found:
        yield Skip(reason=reason, examined=len(blocks))


def _is_behind_label(named: str, signed: str) -> bool:
    """Whether the signed name is the rest of the party's name behind a heading, mark or label.

    So it is where the party's name was not understood: ``Purpose. Alder Mills, Inc.``.
    """
    front = _FRONT.match(named)
    return front is not None and same_entity(named[front.end() :], signed)


def _signs_elsewhere(agreement: Agreement, block: Signature) -> list[Party]:
    """Parties of another block whose names differ from this one's by a number or by the suffix alone.

    A sister company may sign too: it must be named nowhere before, and no other may sign unnamed unless
    it signs as that very party.
    """
    if agreement.signing is None or not is_entity(block.party):
        return []
    alike = [
        party
        for party in agreement.parties
        if is_numbered(party.name, block.party)
        or (
            split_name(party.name).core == split_name(block.party).core and near_miss(party.name, block.party)
        )
    ]
    if not alike or _named_in(block.party, agreement.reading.folded[: agreement.signing.start]):
        return []
    labelled = _labelled(agreement, block, *owners(agreement, [block]))
    return [party for party in alike if party in labelled] if lets_others_sign(agreement) else alike


def _labelled(agreement: Agreement, block: Signature, own: Sequence[int]) -> list[Party]:
    """The parties as whom a block is signed: ``own``, by its label; by what follows the name ("as Borrower").

    A short name that stands for a class ("Lender") says nothing.
    """
    folded = agreement.reading.folded
    behind = _AS.match(folded, block.span.end)
    words = behind["words"] if behind else ""
    named = [
        party
        for party in agreement.parties
        for alias in party.aliases
        if re.search(rf"(?<!\w){re.escape(alias.name.lower())}(?!\w)", words)
        and f"{alias.name.lower()}s" not in folded
    ]
    return [*(agreement.parties[index] for index in own), *named]


def _other_word(a: str, b: str) -> bool:
    """Whether two names of as many words differ by a word that is no slip for the other's."""
    first, second = split_name(a).core, split_name(b).core
    apart = [pair for pair in zip(first, second, strict=False) if pair[0] != pair[1]]
    return len(first) == len(second) and any(one[:1] != other[:1] for one, other in apart)


def _named_in(name: str, words: str) -> bool:
    """Whether a whole name stands among some words: then another one is not a slip for it."""
    own = _WORD.findall(name.lower())
    return bool(own) and whole(own).search(words) is not None


@check("signatures.signer_not_party", facts=("signed",))
def signer_not_party(agreement: Agreement, params: NoParams) -> CheckResult:
    """Entities that sign as parties and are named nowhere before."""
    blocks = main_blocks(agreement)
    unsigned = unmatched_parties(agreement)
    left = _cores(
        block for block in unowned(agreement, blocks) if block.role == "party" and not block.individual
    )
    reason = why_unsure(agreement, blocks)
    if reason and not (left and len(left) <= len(unsigned) <= _FEW and agreement.preamble):
        yield Skip(reason=reason, examined=len(blocks))
        return
    closed = 0 < len(left) == len(unsigned) or not lets_others_sign(agreement)
    anyone = closed and not len(left) > len(unsigned) > 0
    strangers = list(_strangers(agreement, blocks, unsigned, anyone=anyone))
    if len(_cores(strangers)) > _FEW:
        yield Skip(reason="several sign whom the agreement does not name", examined=len(blocks))
        return
    for block in strangers:
        yield Hit(span=block.span, facts={"signed": block.party})
    if not (closed or strangers):
        yield Skip(reason="the agreement lets others sign whom it does not name", examined=len(blocks))


def _cores(blocks: Iterable[Signature]) -> set[tuple[str, ...]]:
    """The names under which blocks are signed, without their suffixes."""
    return {split_name(block.party).core for block in blocks}


def _strangers(
    agreement: Agreement, blocks: Sequence[Signature], unsigned: Sequence[Party], *, anyone: bool
) -> Iterator[Signature]:
    """Entities that sign as parties and are nobody's whom the agreement names.

    With ``anyone``, those under no party's label too: where others may sign whom the agreement does not
    name, only one who signs under such a label is out of place.
    """
    assert agreement.signing is not None
    folded = agreement.reading.folded
    before = folded[: agreement.signing.start].translate(_IN_WORDS)
    undersigned = folded.find("undersigned", blocks[0].block.end)
    for block, own in zip(blocks, owners(agreement, blocks), strict=True):
        if block.individual or block.role != "party" or not is_entity(block.party):
            continue
        if _acts_for_party(agreement, block):
            continue
        labelled = _labelled(agreement, block, own)
        if not (labelled or anyone) or 0 <= undersigned < block.block.start:
            continue
        if _is_strange(block, labelled, unsigned, before):
            yield block


def _acts_for_party(agreement: Agreement, block: Signature) -> bool:
    """Whether an entity signs for the party above it: as its general partner, or as who represents it."""
    folded = agreement.reading.folded
    before = folded[max(block.span.start - _LEAD_IN, 0) : block.span.start]
    if _REPRESENTS.search(before) or _PARTNER_OF.match(folded, block.span.end):
        return True
    own = _WORD.findall(block.party.lower())
    return _MANAGES.search(block.party.lower()) is not None and any(
        _PARTNERSHIP.search(party.name) and _WORD.findall(party.name.lower())[:1] == own[:1]
        for party in agreement.parties
    )


def _is_strange(block: Signature, labelled: Sequence[Party], unsigned: Sequence[Party], before: str) -> bool:
    """Whether a block's name is nobody's whom the words before name.

    Where a party has no block, or a label alone ("SELLER:") makes the block a party's, the name may be
    that party's misread or former one: then it must have no word in common, and begin with a new one.
    """
    core = split_name(block.party).core
    if not labelled and not unsigned:
        return not all(word in before for word in core)
    own = next((word for word in core if len(word) > _SHORT_WORD), "")
    doubtful = [*unsigned, *labelled]
    if not own or own in before or not all(is_another(block, party) for party in doubtful):
        return False
    return not any(letters_mixed(block.party, party.name) for party in doubtful)


@hookimpl
def checker_checks() -> list[Check]:
    """The checks of this module."""
    return [name_mismatch, signer_not_party]
