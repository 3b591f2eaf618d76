"""What ``checker parse`` prints: the JSON interface. Fields are only ever added, never renamed or dropped.

It says what :class:`checker.model.agreement.Agreement` says, in the source's positions instead of the
reading text's, and by name instead of by index where a person or a script reads it on its own.
"""

from __future__ import annotations

from msgspec import Struct, field

from checker.model.report import Location


class Words(Struct, frozen=True):
    """Some words and where they stand."""

    text: str
    """White space collapsed."""
    location: Location


class ParsedScope(Struct, frozen=True, kw_only=True):
    kind: str
    """``"main"`` or ``"attachment"``."""
    label: str | None
    form: bool
    location: Location


class ParsedParty(Struct, frozen=True, kw_only=True):
    name: str
    aliases: tuple[str, ...]
    """Short names for this party alone."""
    entity_type: str | None
    jurisdiction: str | None
    description: str | None
    location: Location


class ParsedGroup(Struct, frozen=True, kw_only=True):
    names: tuple[str, ...]
    members: tuple[str, ...]
    """Names of the parties."""


class ParsedRecital(Struct, frozen=True):
    text: str
    location: Location


class ParsedSection(Struct, frozen=True, kw_only=True):
    number: str
    path: str
    heading: str
    level: int
    style: str
    parent: str | None
    """Path of the division that holds it."""
    scope: int
    location: Location


class ParsedOutline(Struct, frozen=True):
    scope: int
    confidence: float
    reason: str


class ParsedInstrument(Struct, frozen=True, kw_only=True):
    name: str
    aliases: tuple[str, ...]
    date: str | None
    as_amended: bool
    parties_named: bool
    base: bool
    """This agreement amends it, joins it or takes its terms from it."""
    location: Location


class ParsedTerm(Struct, frozen=True, kw_only=True):
    term: str
    form: str
    definition: str
    by_reference: bool
    """The definition only points to another place."""
    scope: int
    location: Location


class ParsedImport(Struct, frozen=True, kw_only=True, rename={"source": "from"}):
    source: str
    terms: tuple[str, ...]
    location: Location


class ParsedReference(Struct, frozen=True, kw_only=True):
    text: str
    kind: str
    target: str
    owner: str | None
    """None: this document."""
    owner_kind: str
    resolved: bool | None
    location: Location


class ParsedGiving(Struct, frozen=True, kw_only=True):
    by: tuple[str, ...]
    form: tuple[str, ...]
    operative: bool
    location: Location


class ParsedConsent(Struct, frozen=True, kw_only=True):
    required_of: tuple[str, ...]
    form: tuple[str, ...]
    given_by: tuple[str, ...]
    given: tuple[ParsedGiving, ...]
    condition: bool
    location: Location


class ParsedGate(Struct, frozen=True, kw_only=True):
    status: str
    recited: Words | None
    location: Location


class ParsedNotice(Struct, frozen=True, kw_only=True):
    party: str
    """The addressee as printed."""
    address: str
    parties: tuple[str, ...]
    """Names of the parties that it serves."""
    copy_only: bool
    labels: tuple[str, ...]
    location: Location


class ParsedNoticeClause(Struct, frozen=True, kw_only=True):
    text: str
    """The sentence before the addresses."""
    promised: tuple[str, ...]
    elsewhere: bool
    location: Location


class ParsedLaw(Struct, frozen=True, kw_only=True):
    jurisdiction: str
    """Empty where the clause names no place."""
    text: str
    subject: str
    scope: int
    location: Location


class ParsedTier(Struct, frozen=True):
    entity: str
    capacity: str


class ParsedSignature(Struct, frozen=True, kw_only=True):
    party: str
    chain: tuple[ParsedTier, ...]
    signatory: str | None
    title: str | None
    signed: bool
    individual: bool
    role: str
    parties: tuple[str, ...]
    """Names of the parties whose block it is."""
    location: Location


class ParsedExhibit(Struct, frozen=True, kw_only=True):
    label: str
    attached: bool
    promised: bool
    omitted: bool
    references: int
    location: Location


class ParsedAgreement(Struct, frozen=True, kw_only=True):
    """One file, understood."""

    path: str
    format: str
    sha256: str
    encoding: str
    recognised: bool
    """False: this is no agreement."""
    title: str | None
    kind: str
    status: str
    exhibit: str | None
    date: str | None
    """``YYYY-MM-DD``."""
    title_at: Location | None
    date_at: Location | None
    preamble: Words | None
    signing: Location | None
    """From the testimonium or the first signature block to the last block."""
    scopes: tuple[ParsedScope, ...]
    parties: tuple[ParsedParty, ...]
    groups: tuple[ParsedGroup, ...]
    recitals: tuple[ParsedRecital, ...]
    sections: tuple[ParsedSection, ...]
    outlines: tuple[ParsedOutline, ...]
    instruments: tuple[ParsedInstrument, ...]
    terms: tuple[ParsedTerm, ...]
    imports: tuple[ParsedImport, ...]
    references: tuple[ParsedReference, ...]
    consents: tuple[ParsedConsent, ...]
    gates: tuple[ParsedGate, ...]
    notices: tuple[ParsedNotice, ...]
    notice_clauses: tuple[ParsedNoticeClause, ...]
    governing_law: tuple[ParsedLaw, ...]
    signatures: tuple[ParsedSignature, ...]
    exhibits: tuple[ParsedExhibit, ...]
    notes: tuple[str, ...] = field(default_factory=tuple)
    """What a user should be told about the reading."""
