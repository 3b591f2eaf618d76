"""What the parser understood of an agreement.

Every ``span`` counts characters of ``Agreement.reading.text``. Indexes (``scope``, ``parent``,
``party`` …) point into the tuple of that name in :class:`Agreement`.
"""

from __future__ import annotations

import datetime
from bisect import bisect_right
from typing import Literal

from msgspec import Struct

from checker.model.reading import Reading, Span

Kind = Literal[
    "joinder", "amendment", "consent", "credit", "employment", "severance", "licence", "lease",
    "construction", "purchase", "services", "plan", "letter", "other",
]  # fmt: skip
Status = Literal["executed", "draft", "form"]


class Scope(Struct, frozen=True):
    """An instrument of its own inside the file. Scopes follow each other without gap or overlap.

    The first is the main instrument. Where its signatures stand behind its attachments, they are a second
    scope of kind ``main``, the last; whatever stands there counts as the first scope's.
    """

    kind: Literal["main", "attachment"]
    span: Span
    label: str | None = None
    """``"Exhibit A"``, ``"Schedule 1.1(b)"``; None for the main instrument."""
    heading: Span | None = None
    """The label where it stands at the attachment's head."""
    form: bool = False
    """A form to be filled in later ("Form of Note")."""


def scope_index(scopes: tuple[Scope, ...], offset: int) -> int:
    """Index of the scope that holds an offset; 0 for all of the main instrument, its last pages too."""
    if len(scopes) == 1:
        return 0
    index = max(bisect_right(scopes, offset, key=lambda scope: scope.span.start) - 1, 0)
    return index if index and scopes[index].kind == "attachment" else 0


class Title(Struct, frozen=True):
    text: str
    """As printed, white space collapsed: ``"JOINDER AGREEMENT"``."""
    span: Span


class AgreementDate(Struct, frozen=True):
    """The "dated as of" or "made as of" date."""

    value: datetime.date | None
    """None when blank or partial."""
    span: Span


class Alias(Struct, frozen=True):
    """A short name that the preamble gives to a party or to a group of parties."""

    name: str
    span: Span


class Party(Struct, frozen=True, kw_only=True):
    name: str
    """Legal name alone, as printed at its first mention, white space collapsed."""
    span: Span
    """The name at its first mention."""
    aliases: tuple[Alias, ...] = ()
    """Short names for this party alone (``"Company"``), without article or quotation marks."""
    description: Span | None = None
    """The words that describe the entity: ``a Delaware limited partnership``."""
    entity_type: str | None = None
    """``"limited partnership"``, ``"corporation"``, ``"individual"`` …, lower case."""
    jurisdiction: str | None = None
    """``"Delaware"``."""


class PartyGroup(Struct, frozen=True):
    """Parties with one name in common: ``each a "Joining Party", collectively the "Joining Parties"``."""

    names: tuple[Alias, ...]
    """Singular and plural name, as far as they are given."""
    members: tuple[int, ...]
    """Indexes into ``Agreement.parties``."""


class Recital(Struct, frozen=True):
    span: Span


class Section(Struct, frozen=True, kw_only=True):
    """A numbered (or, at level 1, capitals-only) division."""

    number: str
    """As cited: ``"1"``, ``"4.02"``, ``"IV"``, ``"a"``; empty for an unnumbered heading."""
    path: str
    """The full citation within its scope: ``"4.02(a)(i)"``."""
    heading: str
    """Heading without the final full stop; empty if there is none."""
    level: int
    """1 for the outermost."""
    span: Span
    """From the number to the end of the last subdivision."""
    number_span: Span
    heading_span: Span | None
    parent: int | None
    scope: int
    style: Literal["article", "section", "decimal", "numeral", "letter", "roman", "word", "unnumbered"]

    @property
    def body(self) -> Span:
        """What follows number and heading."""
        head = self.heading_span or self.number_span
        return Span(min(head.end, self.span.end), self.span.end)


class Outline(Struct, frozen=True):
    """How sure the section tree of one scope is."""

    scope: int
    confidence: float
    """From 0 to 1; at 0.8 and above a missing number is a finding, below it is a guess."""
    reason: str
    """Why it is not higher; empty at 1."""


class Instrument(Struct, frozen=True, kw_only=True):
    """Another agreement that this one names."""

    name: str
    """``"Stockholders Agreement"``."""
    span: Span
    aliases: tuple[Alias, ...] = ()
    date: datetime.date | None = None
    as_amended: bool = False
    """Cited "as amended"."""
    parties_named: bool = False
    base: bool = False
    """This agreement amends it, joins it or takes its terms from it."""


class Term(Struct, frozen=True, kw_only=True):
    """A term and the place that defines it."""

    name: str
    """``"Permitted Lien"``, without quotation marks and article."""
    span: Span
    """The name where it is defined."""
    definition: Span
    """The words that define it, the name included."""
    form: Literal["parenthetical", "means", "alias", "caption"]
    """``(the "X")``; ``"X" means``; alias of a party or a group of parties; a definition by its layout."""
    scope: int
    by_reference: bool = False
    """The definition only points to another place: ``has the meaning given in Section 2``."""


class TermImport(Struct, frozen=True, kw_only=True):
    """A clause that lets another document define terms used here."""

    source: str
    """Name of the other document as used here: ``"Stockholders Agreement"``."""
    span: Span
    terms: tuple[str, ...] = ()
    """The terms it names; empty: all capitalized terms not defined here."""


class Reference(Struct, frozen=True, kw_only=True):
    """A mention of a numbered division or of an attachment."""

    text: str
    span: Span
    kind: Literal["section", "article", "attachment"]
    target: str
    """``"12(g)"``, ``"IV"``, ``"Exhibit A"``."""
    owner: str | None = None
    """None: this document; else the name of the other instrument or statute."""
    owner_kind: Literal["this", "instrument", "statute", "unknown"] = "this"
    resolved: bool | None = None
    """Whether the target exists here; None if that cannot be decided here."""


class Giving(Struct, frozen=True, kw_only=True):
    """A statement that consent was given."""

    by: tuple[str, ...]
    form: tuple[str, ...]
    span: Span
    operative: bool
    """False when it stands in a recital only."""
    documented: bool = False
    """It names the paper that holds the consent: "by letter dated May 1"."""


class Consent(Struct, frozen=True, kw_only=True):
    """A consent that the agreement requires, speaks of as given, or both."""

    span: Span
    """The requirement; where there is none, the statement."""
    required_of: tuple[str, ...]
    """Names or aliases as printed (``"the Company"``); empty when nothing here requires it."""
    form: tuple[str, ...]
    """``"prior"``, ``"express"``, ``"written"``: what the requirement asks for."""
    given: tuple[Giving, ...] = ()
    condition: bool = False
    """Required for this very agreement to work (joining, assigning here), not for later acts."""


class StatusGate(Struct, frozen=True, kw_only=True):
    """A status that someone must hold to do what this agreement does: "any holder of Notes may join"."""

    status: str
    """``"holder of Preferred Stock"``."""
    span: Span
    recited: Span | None = None
    """Where a party is said to hold it."""


class AddressLabel(Struct, frozen=True):
    """A label in an address block: ``Facsimile:``."""

    name: str
    span: Span


class Notice(Struct, frozen=True, kw_only=True):
    """One address for notices."""

    name: str
    """The addressee as printed."""
    span: Span
    address: str
    """The address lines, joined by ``", "``."""
    parties: tuple[int, ...] = ()
    """The parties that it serves (its own name, a group, a c/o line, "each of")."""
    copy_only: bool = False
    labels: tuple[AddressLabel, ...] = ()


class NoticeClause(Struct, frozen=True, kw_only=True):
    """A place that says where notices go."""

    span: Span
    lead_in: Span
    """The sentence before the addresses."""
    promised: tuple[int, ...]
    """Parties whose addresses the lead-in announces; empty when it names none."""
    notices: tuple[Notice, ...]
    elsewhere: bool = False
    """Addresses stand elsewhere too (signature pages, a schedule, another agreement).

    Where they stand at the head, ``notices`` holds them, each with its span there.
    """
    promise: Span | None = None
    """The words of the lead-in that announce whose addresses follow."""


class GoverningLaw(Struct, frozen=True, kw_only=True):
    jurisdiction: str
    """``"New York"``, ``"England and Wales"``; empty where the clause names no place."""
    span: Span
    """The sentence that states it."""
    place: Span
    """The place's name, or what stands in its stead: "the state in which the Premises are located"."""
    scope: int
    subject: Literal["agreement", "part", "other"] = "agreement"
    """What it governs: this agreement, a part or carve-out of it, another instrument."""


class Tier(Struct, frozen=True, kw_only=True):
    """An entity between the party and the person who signs."""

    entity: str
    span: Span
    capacity: str
    """``"General Partner"``; empty when none is stated."""


class Signature(Struct, frozen=True, kw_only=True):
    """One signature block."""

    party: str
    """Who signs, as printed, white space collapsed; the party's own name where its label stands alone
    (``THE COMPANY``), or but the name of an officer who signs for it."""
    span: Span
    """The name, the label or the officer's name that stands there."""
    block: Span
    """The whole block."""
    chain: tuple[Tier, ...] = ()
    signatory: str | None = None
    title: str | None = None
    title_span: Span | None = None
    signed: bool = False
    """A conformed signature (``/s/``) stands there."""
    individual: bool = False
    role: Literal["party", "acknowledgment", "witness"] = "party"
    parties: tuple[int, ...] = ()
    """The parties whose block it is."""
    scope: int = 0


class Exhibit(Struct, frozen=True, kw_only=True):
    """An attachment that the agreement refers to or carries."""

    label: str
    """``"Exhibit A"``."""
    attached: bool
    span: Span
    """Its heading, or else the first reference."""
    references: tuple[Span, ...] = ()
    promised: Span | None = None
    """Where it is said to be attached ("attached hereto as")."""
    omitted: bool = False
    """Listed as left out of the filing."""


class Agreement(Struct, frozen=True, kw_only=True):
    """One agreement, understood."""

    reading: Reading
    recognised: bool
    """False: this is no agreement, and rules for agreements do not apply."""
    kind: Kind
    status: Status
    exhibit: str | None
    """Exhibit number under which it is filed: ``"10.3"``."""
    title: Title | None
    date: AgreementDate | None
    preamble: Span | None
    """From the first words of the agreement to the first recital or section."""
    signing: Span | None
    """Where the main instrument is signed: from the testimonium or the first block to the last block."""
    scopes: tuple[Scope, ...]
    parties: tuple[Party, ...]
    groups: tuple[PartyGroup, ...]
    recitals: tuple[Recital, ...]
    sections: tuple[Section, ...]
    """In reading order; a parent stands before its children."""
    outlines: tuple[Outline, ...]
    """One a scope."""
    instruments: tuple[Instrument, ...]
    terms: tuple[Term, ...]
    imports: tuple[TermImport, ...]
    references: tuple[Reference, ...]
    consents: tuple[Consent, ...]
    gates: tuple[StatusGate, ...]
    notice_clauses: tuple[NoticeClause, ...]
    governing_law: tuple[GoverningLaw, ...]
    signatures: tuple[Signature, ...]
    exhibits: tuple[Exhibit, ...]

    @property
    def text(self) -> str:
        """The reading text, which every span counts."""
        return self.reading.text

    def words(self, span: Span) -> str:
        """The words of the reading text in a span."""
        return self.reading.text[span.start : span.end]

    @property
    def open_imports(self) -> tuple[TermImport, ...]:
        """Clauses of the main instrument that give every term not defined here another document's meaning.

        An attachment that takes its terms from this very agreement ("… in the Credit Agreement") is none.
        """
        title = " ".join(self.title.text.lower().split()) if self.title else ""
        short = {alias.name.lower() for instrument in self.instruments for alias in instrument.aliases}
        return tuple(
            clause
            for clause in self.imports
            if not clause.terms
            and self.scope_at(clause.span.start) == 0
            and not (title.endswith(clause.source.lower()) and " to " not in title)
            and (clause.source.lower() != "agreement" or "agreement" in short)
        )

    def scope_at(self, offset: int) -> int:
        """Index of the scope that holds an offset."""
        return scope_index(self.scopes, offset)

    def section_at(self, offset: int) -> Section | None:
        """The innermost section that holds an offset."""
        index = bisect_right(self.sections, offset, key=lambda section: section.span.start) - 1
        while index >= 0:
            section = self.sections[index]
            if offset in section.span:
                return section
            if section.parent is None and section.scope != self.scope_at(offset):
                return None
            index = section.parent if section.parent is not None else index - 1
        return None
