"""Signature blocks: trees of entity, capacity, entity, person and title.

A signing page is read as a person reads it:

1. ``regions`` finds the lines on which an agreement is signed; ``cells`` reads them column by column, with
   names put together that ``broken`` finds in parts.
2. ``runs`` joins lines that are one: the words over a line to sign on are NAME, description, capacity,
   wherever they are broken; whether a line goes on is told by its words, by the parties' names, by case.
3. ``parts`` takes words apart and ``kinds`` says what each part is; ``tokens`` does so for a run, its labels
   with what stands behind them (``hands``: where the next name begins that is signed near it). ``wraps``
   joins what is written under a line, ``captions`` says what it is, and ``abreast`` puts signers side by side
   one below the other.
4. ``stanzas`` gathers names (``naming``) and, below them, the lines with what is written on and under them
   (``writing``, ``lines``, ``page``) until the next name.
   ``attested`` and ``entries`` do so for what stands beside an attestation clause, which names who signs.
5. ``pairing`` says, when a stanza is complete, who signs on which line; ``blocks`` makes of it the blocks of
   the page, and ``owners`` says whose these are. ``parties`` finds the parties' names everywhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from msgspec.structs import replace

from checker.model.agreement import Party, Scope, Signature, Tier
from checker.model.reading import Reading, Span
from checker.parser.cells import Cell
from checker.parser.cells.columns import streams
from checker.parser.signatures.abreast import one_by_one
from checker.parser.signatures.attested import may_attest, read_attested
from checker.parser.signatures.blocks import Block, join_beside, read_run
from checker.parser.signatures.broken import apart_beside, join_broken
from checker.parser.signatures.captions import with_captions
from checker.parser.signatures.kinds import BREAK, Token
from checker.parser.signatures.owners import Owners, back_to_parties, settle
from checker.parser.signatures.page import Head
from checker.parser.signatures.parties import Names, is_person
from checker.parser.signatures.regions import MARKED, Region, find_regions
from checker.parser.signatures.runs import read_runs
from checker.parser.signatures.stanzas import read_stanzas
from checker.parser.signatures.tables import find_tables, read_labelled, table_columns
from checker.parser.signatures.tokens import tokens
from checker.parser.signatures.words import SIGNING
from checker.parser.signatures.wraps import join_wrapped
from checker.text.names import same_entity
from checker.text.roles import COURTESY

_INITIALS = re.compile(r"[A-Z]\.? ?[A-Z]?\.? ?[A-Z]\.?")
"""Beside a change or at a page's foot: ``/s/ JD``."""
_CERTIFYING = ("given under my hand", "witness my hand", "subscribed and sworn", "sworn to before me")
_CERTIFIED = 160
_WORD = re.compile(r"\b(?!by\b)[^\W\d_]{2}")
"""Marks and lines to sign on without a word beside them name nobody."""
_COURTESY = re.compile(
    rf"\A(?:{'|'.join(COURTESY)})\b\.? (?=\S)|,? [\[(]?(?:L\.S\.|seal)[\])]?\Z", re.IGNORECASE
)
_NOTARY = re.compile(r"notary public|justice of the peace", re.IGNORECASE)
_ITS = re.compile(r"\A(?:its|the) ", re.IGNORECASE)
_CONSENTS = re.compile(
    r"undersigned\b[^.]{0,80}\b(?:consent|acknowledge|reaffirm|ratif)(?:s|y|ies)?\b[^.]{0,120}"
    r"\b(?:foregoing|above|attached|amendment)\b|\bspouse of\b[^;]{0,160}\b(?:consent|approve|join)"
    r"|\bundersigned\b[^.]{0,160}\bas to form\b"
)
_BOUND = re.compile(r"\bagrees? to be bound\b")
"""Who says so joins as a party, whatever else it consents to."""
_SENTENCE = 400


def read_signatures(
    reading: Reading, scopes: tuple[Scope, ...], parties: tuple[Party, ...]
) -> tuple[Span | None, tuple[Signature, ...]]:
    """Where the main instrument is signed, and every signature block in reading order.

    The first value is None where no block of the main instrument was found.
    """
    names, owners = Names(parties), Owners(parties)
    signatures: list[Signature] = []
    begin: int | None = None
    # Above the parties a bare "by" is a cover's, unless they are named only where they sign.
    front = min((party.span.start for party in parties), default=0)
    front = front if front < len(reading.text) // 2 else 0
    for region in find_regions(reading, scopes):
        notarial = _is_notarial(reading, region)
        found = [
            signature
            for block in _blocks(reading, region, names)
            if (signature := _signature(block, owners, region.scope, notarial)) is not None
            and (signature.block.end > front or signature.signed or signature.signatory)
        ]
        found = back_to_parties(found)
        signatures += _consenting(found) if signatures and _is_consent(reading, region) else found
        if found and region.scope == 0 and begin is None:
            begin = (
                region.testimonium.start if region.testimonium else min(block.block.start for block in found)
            )
    signatures.sort(key=lambda signature: signature.span.start)
    main = [signature.block.end for signature in signatures if signature.scope == 0]
    signing = Span(begin, max(main)) if begin is not None else None
    return signing, settle(signatures, owners)


def name_signers(
    signatures: tuple[Signature, ...], known: tuple[Party, ...], parties: tuple[Party, ...]
) -> tuple[Signature, ...] | None:
    """The blocks of a text whose parties have become more, with whose they are.

    None where it must be read again: a name that is a person's, or another order, changes the blocks.
    """
    if parties[: len(known)] != known or any(map(is_person, parties[len(known) :])):
        return None
    owners = Owners(parties)
    return settle([each if each.parties else _owned(each, owners) for each in signatures], owners)


def _owned(signature: Signature, owners: Owners) -> Signature:
    person = (signature.signatory or "") if signature.individual else ""
    return replace(signature, parties=owners.find(signature.party, person=person))


def _blocks(reading: Reading, region: Region, names: Names) -> Iterator[Block]:
    """The blocks of one region: those of its attestation clauses, and of the lines between them."""
    end = reading.lines[region.last - 1].end
    if _WORD.search(reading.folded, region.start, end) is None:
        return
    first = region.first
    if may_attest(reading, region.first, region.last):
        for lines, blocks in read_attested(reading, region.first, region.last, region.start, names):
            yield from _written(reading, replace(region, first=first, last=lines.start), names)
            yield from blocks
            first = lines.stop
    yield from _written(reading, replace(region, first=first), names)


def _written(reading: Reading, region: Region, names: Names) -> Iterator[Block]:
    """The blocks of lines without attestation clauses."""
    columns: list[list[Cell]] = []
    first = region.first
    for table in find_tables(reading, first, region.last):
        labelled = read_labelled(reading, table, names)
        columns += _columns(reading, replace(region, first=first, last=table.start), names)
        columns += [] if labelled else table_columns(reading, table)
        yield from labelled
        first = table.stop
    columns += _columns(reading, replace(region, first=first), names)
    read = (join_wrapped(tokens(read_runs(reading, column, names), names)) for column in columns)
    pages = [one_by_one(page) for page in _rejoined([with_captions(page) for page in read])]
    if region.testimonium is None and not any(_is_signed(page, names) for page in pages):
        return
    runs = read_stanzas([token for page in pages for token in (*page, BREAK)], names)
    blocks = [block for run in runs for block in read_run(run, names)]
    yield from (block for block in join_beside(blocks, names) if region.testimonium or block.certain)


def _is_signed(page: list[Token], names: Names) -> bool:
    """Whether somebody signs on a page.

    A label says so, or a line is drawn for an officer (``Authorized Officer: Jane Doe``) or directly above
    the name of a person who is a party.
    """
    kinds = {token.kind for token in page}
    return (
        not kinds.isdisjoint(("by", "sig"))
        or {"officer", "rule"} <= kinds
        or any(_is_marked(token) for token in page)
        or any(
            line.kind == "rule" and token.line == line.line + 1 and names.is_person(token.text)
            for line, token in pairwise(page)
            if token.kind == "person"
        )
    )


def _is_marked(token: Token) -> bool:
    """Whether a label says that a party signs there: ``Party A (signature):``."""
    text = f"{token.text.removesuffix(':')}:" if token.kind == "role" else token.text
    return text.lower().endswith(MARKED)


def _columns(reading: Reading, region: Region, names: Names) -> list[list[Cell]]:
    """The columns of lines without tables."""
    found = streams(reading, region.first, region.last, region.start, SIGNING, strict=True)
    return join_broken(reading, apart_beside(reading, found, names), names)


def _rejoined(pages: list[list[Token]]) -> list[list[Token]]:
    """The columns of a page, put together where a long line parted what is below it from what is above."""
    result: list[list[Token]] = []
    for index, page in enumerate(pages):
        beside = pages[index : index + 2]
        if len(beside) == 2 and all(map(_is_field, beside)) and len(result) >= 2:
            result[-2] = [*result[-2], *page]
            result[-1] = [*result[-1], *pages[index + 1]]
            pages[index + 1] = []
        elif page:
            result.append(page)
    return result


def _is_field(page: list[Token]) -> bool:
    return bool(page) and page[0].kind in ("name", "title")


def _is_notarial(reading: Reading, region: Region) -> bool:
    """Whether a notary or a clerk signs what he certifies: ``Given under my hand and seal``."""
    begin = max(region.start - _CERTIFIED, 0)
    return any(words in reading.folded[begin : region.start] for words in _CERTIFYING)


def _consenting(blocks: Iterable[Signature]) -> list[Signature]:
    """The blocks, those of outsiders as such."""
    return [
        replace(block, role="acknowledgment") if block.role == "party" and not block.parties else block
        for block in blocks
    ]


def _is_consent(reading: Reading, region: Region) -> bool:
    """Whether they sign who say that they consent to what others have signed above."""
    end = region.testimonium.start if region.testimonium else region.start
    paragraph = reading.paragraph_at(end - 1)
    begin = max(paragraph.start if paragraph else end, end - _SENTENCE)
    consents = _CONSENTS.search(reading.folded, begin, end) is not None
    return consents and _BOUND.search(reading.folded, begin, end) is None


def _signature(block: Block, owners: Owners, scope: int, notarial: bool = False) -> Signature | None:
    """A block as a value; None for one that says nobody's name."""
    head, line = block.head, block.line
    if head is None and line.chain:
        head = Head(line.chain.pop(0)[0])  # an entity behind "By:", with nobody above it
        block.individual = False
    name = head.token if head and head.token.kind not in ("role", "witness") else None
    label = head.label or (head.token if head.token.kind == "role" else None) if head else None
    person = line.person or (name if block.individual else None)
    who = name or (person if block.individual else None) or label
    if who is None or not who.text:
        return None
    if block.individual and person is not None and _INITIALS.fullmatch(person.text):
        return None
    title = line.title or (head.title if head and block.individual else None)
    if title is not None and title.kind == "officer" and (person is None or block.individual):
        title = None  # the label of an empty line
    own = person if block.individual else None
    parts = [token for token in (label, who) if token]
    return Signature(
        party=_bare_name(who.text),
        span=Span(who.start, who.end),
        block=Span(
            min(line.start, *(token.start for token in parts)), max(line.end, *(token.end for token in parts))
        ),
        chain=tuple(
            Tier(entity=token.text.rstrip(" ,"), span=Span(token.start, token.end), capacity=capacity)
            for token, capacity in line.chain or (head.chain if head else ())
            if capacity or not same_entity(token.text, who.text)  # who signs for several, in his own name
        ),
        signatory=_bare_name(person.text) or None if person else None,
        title=_bare(title.text) if title else None,
        title_span=Span(title.start, title.end) if title else None,
        signed=line.signed,
        individual=block.individual,
        role="witness" if block.witness or notarial or _NOTARY.search(who.text) else block.mode,
        parties=owners.find(*(token.text if token else "" for token in (name, label, own))),
        scope=scope,
    )


def _bare_name(text: str) -> str:
    """A name without what is but courtesy: ``Mr.``, ``Smt.``"""
    return _COURTESY.sub("", " ".join(text.split()).strip(" ,;").rstrip(":"))


def _bare(title: str) -> str:
    """A title without the parentheses around it or a word that leads to nothing."""
    title = _ITS.sub("", title.strip(" ,").removesuffix(" of"))
    return title[1:-1] if title.startswith("(") and title.endswith(")") else title
