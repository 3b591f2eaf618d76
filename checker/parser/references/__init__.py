"""References: which numbers and attachments the agreement cites, whose they are, and whether they exist."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from msgspec.structs import replace

from checker.model.agreement import Instrument, Outline, Reference, Scope, Section, Term, Title
from checker.model.reading import Reading
from checker.parser.references.lookup import Outlines, split_number
from checker.parser.references.owners import BARE, DOCUMENT_NOUNS, Names, Owner, read_owner
from checker.text.citations import Citation, find_citations

_CHAIN = re.compile(
    r"(?:\([^()\n]{0,60}\))?(?:,|;)? ?(?:(?:and/or|and|or|nor|through|to|&) ?)?(?:(?:in|under|of|with|by"
    r"|the|provisions|also|both|this|either) ?){0,3}"
)
_WITHIN = re.compile(r",? ?(?:\([^()\n]{0,60}\) )?(?:of|to|in|under) (?:this |the )?")
_AMENDING = re.compile(
    r"\b(?:amendment|amending|supplement|supplemental|joinder|waiver|consent|addendum|modification"
    r"|extension|forbearance"
    r"|assumption|reaffirmation|amended|change order|restatement|termination|assignment|ratification"
    r"|accession)\b"
)
_CHANGES = re.compile(
    r"\b(?:amend|delet|replac|restat|revis|modif|insert|add(?:ed|ing) |striking|stricken|substitut|waive)"
)
_AMENDS = re.compile(
    r"(?:section|article|paragraph)s? \d[\w.()]*(?:,? (?:and )?\d[\w.()]*){0,6}(?: of the [a-z ]{3,40})? "
    r"(?:is|are|shall be) (?:hereby )?"
    r"(?:amended|deleted|replaced|revised|modified|restated)"
)
_OF_THE_CHANGE = re.compile(
    r",? ?(?:of|to) this (?:\w+ ){0,2}(?:amendment|supplement|joinder|waiver|consent|assignment|addendum"
    r"|modification)"
)
_THIS_NOUN = re.compile(r"this ([a-z-]+)")
_STATUTE_NUMBERS = frozenset(
    "3(a) 4(2) 4(a)(2) 5(b) 6(b) 8(a) 9 10(b) 11 12 12(b) 12(g) 13 13(a) 13(d) 13(g) 14 14(a) 14(c) "
    "14(d) 14(e) 15(d) 16 16(a)"
    " 16(b) 83 83(b) 18(b) 27a 21e 3(8) 3(37) 406".split()
)
_LEADS = re.compile(r"\b(?:in|under|to|of|by|see|with|this|per|from)\b")
_SHORTEST = 45
"""So short a paragraph, with no word that leads up to a citation, is a heading or a table's cell."""
_HEADS_RESOLVED = ("section", "article", "subsection")


def read_references(
    reading: Reading,
    scopes: tuple[Scope, ...],
    title: Title | None,
    sections: tuple[Section, ...],
    outlines: tuple[Outline, ...],
    instruments: tuple[Instrument, ...],
    terms: tuple[Term, ...],
) -> tuple[Reference, ...]:
    """Every citation of a division or an attachment, in reading order; headings are none."""
    heads = _Headings(reading, sections, scopes)
    citations = [c for c in find_citations(reading.text, reading.folded) if not heads.covers(c)]
    names = _names(reading, title, instruments, terms)
    owners = _owners(reading, citations, names)
    base = next((instrument.name for instrument in instruments if instrument.base), None)
    amending = base is not None or _amends(reading, scopes, title)
    labels = {scope.label for scope in scopes}
    starts = [scope.span.start for scope in scopes]
    known = Outlines(reading, sections, outlines)
    for citation in citations:
        if reading.folded.startswith("this ", citation.start - 5) and citation.kind != "attachment":
            known.note(_scope(starts, citation), citation.items[0].label)
    memory = _remember(citations, owners)
    references: list[Reference] = []
    for citation, owner in zip(citations, owners, strict=True):
        scope = _scope(starts, citation)
        if amending and scope == 0 and owner.name is None and not _carried(labels, citation):
            owner = _of_base(reading, citation, owner, base or "the amended agreement", known)
        for index, item in enumerate(citation.items):
            whose = owner
            if (
                whose == BARE
                and citation.kind != "attachment"
                and not _stands(known, scope, item.label, citation)
            ):
                whose = memory.get(item.label) or memory.get(_number(item.label)) or _by_number(item.label)
            span = citation.span(index)
            resolved = _resolve(known, scope, citation, item.label, whose)
            references.append(
                Reference(
                    text=reading.text[span.start : span.end],
                    span=span,
                    kind=citation.kind,
                    target=_target(citation, item.label),
                    owner=whose.name,
                    owner_kind=whose.kind,
                    resolved=resolved,
                )
            )
    return tuple(_without_lost_lists(references))


def _without_lost_lists(references: list[Reference]) -> Iterator[Reference]:
    """The same, undecided where several subdivisions of one section are missing: its marks were lost."""
    missing: dict[str, set[str]] = {}
    for reference in references:
        if reference.resolved is False and "(" in reference.target:
            missing.setdefault(_number(reference.target), set()).add(reference.target)
    for reference in references:
        lost = reference.resolved is False and len(missing.get(_number(reference.target), ())) > 1
        yield replace(reference, resolved=None) if lost else reference


def _carried(labels: set[str | None], citation: Citation) -> bool:
    """Whether an attachment that is cited stands in the file."""
    return citation.kind == "attachment" and _target(citation, citation.items[0].label) in labels


def _scope(starts: list[int], citation: Citation) -> int:
    """Index of the scope in which a citation stands."""
    return max(bisect_right(starts, citation.start) - 1, 0)


def _amends(reading: Reading, scopes: tuple[Scope, ...], title: Title | None) -> bool:
    """Whether the main instrument changes another document, whose numbers it then cites as if its own."""
    if title and _AMENDING.search(title.text.lower()):
        return True
    return bool(_AMENDS.search(reading.folded, 0, scopes[0].span.end if scopes else len(reading.folded)))


class _Headings:
    """Places where a number heads a division instead of citing it."""

    def __init__(self, reading: Reading, sections: tuple[Section, ...], scopes: tuple[Scope, ...]) -> None:
        self._reading = reading
        self._numbers = sorted((s.number_span.start, s.number_span.end) for s in sections if s.number)
        self._labels = {scope.heading.start for scope in scopes if scope.heading}

    def covers(self, citation: Citation) -> bool:
        """Whether a citation is a heading, a row of a table of contents, or the label of an attachment."""
        at = bisect_right(self._numbers, (citation.start, 1 << 60)) - 1
        if at >= 0 and citation.start < self._numbers[at][1]:
            return True
        if citation.start in self._labels:
            return True
        paragraph = self._reading.paragraph_at(citation.start)
        if paragraph is None or paragraph.kind == "contents":
            return paragraph is not None
        return self._opens(citation, paragraph.start, paragraph.end)

    def _opens(self, citation: Citation, start: int, end: int) -> bool:
        """Whether a citation opens a paragraph or a sentence as a heading would: ``Section 5. Term``."""
        text = self._reading.text
        if end - start <= _SHORTEST and not _LEADS.search(self._reading.folded, start, citation.start):
            return True
        before = text[max(citation.start - 3, start) : citation.start].rstrip(" \"'")
        if before and before[-1] not in ".;:]-":
            return False
        if text[citation.start].islower() or len(citation.items) > 1:
            return False
        after = text[citation.end : min(citation.end + 4, end)].lstrip(' .:-\u2014")')
        if not after:
            return not before or citation.kind == "attachment"
        return after[0].isupper() or after[0] in '"[('


def _names(
    reading: Reading, title: Title | None, instruments: tuple[Instrument, ...], terms: tuple[Term, ...]
) -> Names:
    """How this document and the other instruments are called."""
    others: dict[str, str] = {}
    for instrument in instruments:
        for name in (instrument.name, *(alias.name for alias in instrument.aliases)):
            others.setdefault(" ".join(name.lower().split()), instrument.name)
    own = set(_THIS_NOUN.findall(reading.folded[:60_000])) & DOCUMENT_NOUNS
    if title:
        words = title.text.lower().rstrip(".").split()
        own.update(" ".join(words[first:]) for first in range(len(words)))
    for term in terms:
        if term.form == "parenthetical" and reading.folded.startswith("this ", term.definition.start):
            own.add(term.name.lower())
    return Names(frozenset(name for name in own if name and name not in others), others)


def _owners(reading: Reading, citations: list[Citation], names: Names) -> list[Owner]:
    """The owner of each citation; in a row of citations the last one's "of the …" holds for all."""
    owners: list[Owner] = [BARE] * len(citations)
    following: Owner = BARE
    for index in range(len(citations) - 1, -1, -1):
        citation = citations[index]
        owner = read_owner(reading.text, reading.folded, citation, names)
        if owner is None and index + 1 < len(citations):
            gap = reading.folded[citation.end : citations[index + 1].start]
            if len(gap) < 90 and _WITHIN.fullmatch(gap):
                owner = following
                if (
                    citations[index + 1].kind == "attachment"
                    and citation.kind != "attachment"
                    and owner.name is None
                ):
                    owner = Owner(
                        "unknown", _target(citations[index + 1], citations[index + 1].items[0].label)
                    )
            elif len(gap) < 110 and _CHAIN.fullmatch(gap) and citation.kind == citations[index + 1].kind:
                owner = following
        owners[index] = following = owner or BARE
    return owners


def _remember(citations: list[Citation], owners: list[Owner]) -> dict[str, Owner]:
    """Numbers that are once said to be another document's: bare, they are so too if not found here."""
    memory: dict[str, Owner] = {}
    for citation, owner in zip(citations, owners, strict=True):
        if owner.name is not None and citation.kind != "attachment":
            for item in citation.items:
                memory.setdefault(item.label, Owner(owner.kind, owner.name, False))
                memory.setdefault(_number(item.label), Owner(owner.kind, owner.name, False))
    return memory


def _by_number(label: str) -> Owner:
    """The owner of a bare number that this document does not have: 409A and 401(k) are a statute's."""
    number = _number(label)
    first = re.match(r"\d+", number)
    if label in _STATUTE_NUMBERS or (first and int(first[0]) >= 100):
        return Owner("statute", "a statute", False)
    return BARE


def _number(label: str) -> str:
    return label.partition("(")[0]


def _of_base(reading: Reading, citation: Citation, owner: Owner, base: str, known: Outlines) -> Owner:
    """Whose a citation is in a document that changes another: mostly the other's."""
    if _quoted(reading, citation.start):
        return Owner("instrument", base, False)
    if _OF_THE_CHANGE.match(reading.folded, citation.end):
        return owner
    begin = max(reading.text.rfind("\n", 0, citation.start) + 1, citation.start - 200)
    end = reading.text.find("\n", citation.end)
    around = reading.folded[begin : min(end if end >= 0 else len(reading.text), citation.end + 200)]
    if _CHANGES.search(around) or not all(
        known.has(0, item.label, citation.kind == "article") for item in citation.items
    ):
        return Owner("instrument", base, False)
    return owner


def _quoted(reading: Reading, at: int) -> bool:
    """Whether a place stands between quotation marks that opened in its paragraph."""
    start = reading.text.rfind("\n", 0, at) + 1
    return reading.text.count('"', start, at) % 2 == 1


def _stands(known: Outlines, scope: int, label: str, citation: Citation) -> bool:
    article = citation.kind == "article"
    number = split_number(label)[0]
    return any(known.has(s, label, article) or (number and known.has(s, number, article)) for s in {scope, 0})


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
    if resolved is False and doubtful:
        return None
    return resolved


def _target(citation: Citation, label: str) -> str:
    if citation.kind != "attachment":
        return label
    return f"{citation.head.capitalize()} {label}"
