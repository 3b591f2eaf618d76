"""References: which numbers and attachments the agreement cites, whose they are, and whether they exist."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec.structs import replace

from checker.model.agreement import Instrument, Outline, Party, Reference, Scope, Section, Title, scope_index
from checker.model.reading import Reading
from checker.parser.references.context import (
    Context,
    another_before,
    another_behind,
    changes_another,
    number_of,
    remember,
    target_of,
    words_used,
)
from checker.parser.references.headings import Headings
from checker.parser.references.lookup import Outlines
from checker.parser.references.naming import BARE, Names, Owner
from checker.parser.references.owners import read_owner
from checker.text.citations import Citation, find_citations
from checker.text.numbering import split_number

_CHAIN = re.compile(
    r"(?: ?\([^()\n]{0,120}\))?(?:,|;)? ?(?:(?:and/or|and|or|nor|through|to|&) ?)?"
    r"(?:(?:in|under|of|with|by|the|provisions|also|both|this|either"
    r"|(?:first|second|third|last|final|penultimate) (?:\w+ )?(?:sentence|paragraph|clause|proviso)) ?){0,3}"
)
"""What may stand between two citations of one row: "Section 2, Article V and under Section 3 of …"."""
_LONGEST_CHAIN = 190
_WITHIN = re.compile(r",? ?(?:\([^()\n]{0,120}\) )?(?:of|to|in|under) (?:this |the )?")
"""What stands between a citation and the one it lies within: "clause (ii) of Section 2"."""
_PART_OF = re.compile(r",? ?(?:\([^()\n]{0,120}\) )?(?:of|to|in|under) (?:the )?")
_HEADS_RESOLVED = ("section", "article", "subsection")


def read_references(
    reading: Reading,
    scopes: tuple[Scope, ...],
    title: Title | None,
    sections: tuple[Section, ...],
    outlines: tuple[Outline, ...],
    instruments: tuple[Instrument, ...],
    own: frozenset[str],
    parties: tuple[Party, ...] = (),
) -> tuple[Reference, ...]:
    """Every citation of a division or an attachment, in reading order; headings are none.

    ``own``: what this document calls itself, as :func:`checker.parser.instruments.own_names` has it.
    """
    headings = Headings(reading, sections, scopes)
    cited = find_citations(reading.text, reading.folded)
    citations = [citation for citation in cited if not headings.covers(citation)]
    names = _names(own, instruments, parties)
    owners = _owners(reading, citations, names)
    known = Outlines(reading, scopes, sections, outlines, cited)
    for citation in citations:
        if citation.this and citation.kind != "attachment":
            broken_off = reading.text[citation.end : citation.end + 1] == "\n"  # the page's number, perhaps
            known.note(scope_index(scopes, citation.start), citation.items[0].label, certain=broken_off)
    base = next((instrument.name for instrument in instruments if instrument.base), None)
    changing = changes_another(reading, scopes, title, citations, base)
    changed = (base or "amended agreement") if changing else None
    usage = words_used(known, citations, owners)
    labels = frozenset(scope.label for scope in scopes if scope.label and scope.kind != "main")
    context = Context(reading, known, labels, changed, remember(citations, owners), usage)
    references: list[Reference] = []
    following = zip([*citations[1:], None], [*owners[1:], BARE], strict=True)
    for citation, stated, after in zip(citations, owners, following, strict=False):
        scope = scope_index(scopes, citation.start)
        for index, item in enumerate(citation.items):
            if citation.kind == "attachment":
                owner = context.attachment(citation, item.label, stated, scope)
            else:
                owner = context.owner(citation, item.label, scope, stated)
            resolved = _resolve(known, scope, citation, item.label, owner)
            in_row = index > 0 and references[-1].resolved  # with one that stands here
            missing = resolved is False or context.lacks(citation, item.label)
            if missing and not owner.explicit and not in_row:
                other = another_before(reading, citation, references[-1] if references else None, names)
                other = other or another_behind(reading, citation, *after)
                owner, resolved = (other, None) if other else (owner, resolved)
            span = citation.span(index)
            references.append(
                Reference(
                    text=reading.text[span.start : span.end],
                    span=span,
                    kind=citation.kind,
                    target=target_of(citation, item.label),
                    owner=owner.name,
                    owner_kind=owner.kind,
                    resolved=resolved,
                )
            )
    return tuple(_without_lost_lists(references))


def _names(own: frozenset[str], instruments: tuple[Instrument, ...], parties: tuple[Party, ...]) -> Names:
    """How this document and the other instruments are called; a name that both have is the other's."""
    others: dict[str, str] = {}
    for instrument in instruments:
        for name in (instrument.name, *(alias.name for alias in instrument.aliases)):
            others.setdefault(" ".join(name.lower().split()), instrument.name)
    amends = any(instrument.base for instrument in instruments)
    called = frozenset(
        name.lower() for party in parties for name in (party.name, *(alias.name for alias in party.aliases))
    )
    return Names(own - others.keys(), others, amends, called)


def _owners(reading: Reading, citations: list[Citation], names: Names) -> list[Owner]:
    """The owner that words state for each citation; in a row, the last one's "of the …" holds for all."""
    owners: list[Owner] = [BARE] * len(citations)
    following: Owner = BARE
    for index in range(len(citations) - 1, -1, -1):
        citation = citations[index]
        after = citations[index + 1] if index + 1 < len(citations) else None
        owner = _of_attachment(reading, citation, after, following) if after else None
        owner = owner or read_owner(reading.text, reading.folded, citation, names)
        if owner is None and after:
            owner = _inherited(reading, citation, after, following)
        owners[index] = following = owner or BARE
    return owners


def _of_attachment(reading: Reading, citation: Citation, after: Citation, owner: Owner) -> Owner | None:
    """The owner of a division of an attachment ("Section 4 of Exhibit B to the Lease")."""
    near = after.kind == "attachment" and after.start - citation.end <= _LONGEST_CHAIN
    if not near or citation.this:
        return None
    if not _PART_OF.fullmatch(reading.folded, citation.end, after.start):
        return None
    return owner if owner.name else Owner("instrument", target_of(after, after.items[0].label))


def _inherited(reading: Reading, citation: Citation, after: Citation, owner: Owner) -> Owner | None:
    """The owner that a citation takes from the next one: the one it lies within, or the end of its row."""
    if after.start - citation.end > _LONGEST_CHAIN:
        return None
    if _WITHIN.fullmatch(reading.folded, citation.end, after.start):
        return owner
    between = reading.folded[citation.end : after.start]
    if citation.kind == "article" and between == ", ":  # "Article XI, Section 2 of the Bylaws"
        within = after.items[0].label.startswith(f"{split_number(citation.items[-1].label)[0]}.")
        return owner if within else replace(owner, guessed=owner.name is not None)
    named = owner.kind in ("instrument", "statute") and citation.kind != "attachment"
    if named and (between in (" and ", ", and ") or (between == ", " and len(citation.items) > 1)):
        return owner  # "Sections 1.1 and 2.2, and Exhibit C thereof"
    in_row = citation.kind == after.kind and _CHAIN.fullmatch(reading.folded, citation.end, after.start)
    return owner if in_row else None


def _resolve(known: Outlines, scope: int, citation: Citation, label: str, owner: Owner) -> bool | None:
    """Whether what is cited stands here; None for another's, for attachments and for what is relative."""
    if owner.kind != "this" or citation.kind == "attachment":
        return None
    article = citation.kind == "article"
    resolved = known.resolve(scope, label, article)
    if resolved is not True and scope != 0:
        in_main = known.resolve(0, label, article)
        resolved = True if in_main else None if in_main is None or not owner.explicit else resolved
    doubtful = citation.head not in _HEADS_RESOLVED or citation.sign or owner.named
    return None if resolved is False and doubtful else resolved


def _without_lost_lists(references: list[Reference]) -> Iterator[Reference]:
    """The same, undecided where several subdivisions of one section are missing: its marks were lost."""
    missing: dict[str, set[str]] = {}
    for reference in references:
        if reference.resolved is False and "(" in reference.target:
            missing.setdefault(number_of(reference.target), set()).add(reference.target)
    for reference in references:
        lost = reference.resolved is False and len(missing.get(number_of(reference.target), ())) > 1
        yield replace(reference, resolved=None) if lost else reference
