"""Signature blocks: trees of entity, capacity, entity, person and title.

``regions`` finds where an agreement is signed, ``cells`` reads those pages column by column, ``kinds``
and ``tokens`` say what each cell is, ``blocks`` puts the blocks together, ``match`` says whose they are.
"""

from __future__ import annotations

import re

from msgspec.structs import replace

from checker.model.agreement import Party, Scope, Signature, Tier
from checker.model.reading import Reading, Span
from checker.parser.cells import streams
from checker.parser.signatures.blocks import Assembler
from checker.parser.signatures.drafts import Draft
from checker.parser.signatures.kinds import BREAK, Token
from checker.parser.signatures.match import find_parties, is_person
from checker.parser.signatures.regions import find_regions
from checker.parser.signatures.tokens import join_wrapped, tokens
from checker.parser.signatures.words import SIGNING


def read_signatures(
    reading: Reading, scopes: tuple[Scope, ...], parties: tuple[Party, ...]
) -> tuple[Span | None, tuple[Signature, ...]]:
    """Where the main instrument is signed, and every signature block in reading order.

    The first value is None where no block of the main instrument was found.
    """
    known = _pattern([party.name for party in parties])
    individuals = [party.name for party in parties if is_person(party)]
    signatures: list[Signature] = []
    begin: int | None = None
    for region in find_regions(reading, scopes):
        assembler = Assembler(individuals)
        pages = [
            join_wrapped(tokens(reading, cells, known), known)
            for cells in streams(reading, region.first, region.last, region.start, SIGNING)
        ]
        if region.testimonium is None and not any(
            token.kind in ("by", "sig") for page in pages for token in page
        ):
            continue
        assembler.read([token for page in pages for token in (*page, BREAK)])
        found = _back_to_parties(
            [
                signature
                for draft in assembler.blocks
                if (region.testimonium or draft.certain)
                and (signature := _signature(draft, parties, region.scope)) is not None
            ]
        )
        signatures += found
        if found and region.scope == 0 and begin is None:
            begin = (
                region.testimonium.start if region.testimonium else min(block.block.start for block in found)
            )
    signatures.sort(key=lambda signature: signature.span.start)
    main = [signature.block.end for signature in signatures if signature.scope == 0]
    signing = Span(begin, max(main)) if begin is not None and main else None
    return signing, tuple(signatures)


def _back_to_parties(blocks: list[Signature]) -> list[Signature]:
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


def _pattern(names: list[str]) -> re.Pattern[str] | None:
    """Finds any of some names, however their words are spaced or capitalised."""
    sources = ["[ ,]{1,3}".join(map(re.escape, re.split(r"[ ,]+", name))) for name in names if len(name) > 3]
    if not sources:
        return None
    sources.sort(key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(sources)})(?!\w)\.?", re.IGNORECASE)


def _signature(draft: Draft, parties: tuple[Party, ...], scope: int) -> Signature | None:
    """A block as a value; None for one that says nobody's name."""
    person = draft.name or draft.signature
    head = draft.head
    individual = draft.individual or (head is None and draft.label is None)
    if individual and head is None:
        head = person
    who = head or draft.label
    if who is None or not who.text:
        return None
    label = draft.label.text if draft.label else ""
    own = (person or head) if individual else None
    return Signature(
        party=" ".join(who.text.split()).rstrip(" ,;:"),
        span=Span(who.start, max(who.end, who.start + 1)),
        block=Span(min(draft.block_start, who.start), max(draft.block_end, who.end)),
        chain=tuple(
            Tier(entity=token.text.rstrip(" ,"), span=Span(token.start, token.end), capacity=capacity)
            for token, capacity in draft.chain
        ),
        signatory=_person(person or (head if individual else None)),
        title=draft.title.text.strip(" ,") if draft.title else None,
        title_span=Span(draft.title.start, draft.title.end) if draft.title else None,
        signed=draft.signed,
        individual=individual,
        role=draft.mode,
        parties=find_parties(parties, draft.head.text if draft.head else "", label, own.text if own else ""),
        scope=scope,
    )


def _person(token: Token | None) -> str | None:
    return token.text.strip(" ,;") or None if token else None
