"""A parsed agreement for people: a readable outline of what was understood."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from checker.model.parsed import (
    ParsedAgreement,
    ParsedConsent,
    ParsedNotice,
    ParsedParty,
    ParsedReference,
    ParsedSection,
    ParsedSignature,
)
from checker.model.report import Location
from checker.report.terminal import one_line

_TEXT = 90
"""Characters of a recital or clause shown."""


def render(agreement: ParsedAgreement) -> str:
    """One heading a part of the agreement, one line a thing; ``:12`` is a line number of the source."""
    lines = [*_head(agreement)]
    for name, part in _parts(agreement):
        items = list(part)
        if items:
            lines += [f"  {name}", *(f"    {item}" for item in items)]
    return "".join(f"{one_line(line)}\n" for line in lines)


def _head(agreement: ParsedAgreement) -> Iterator[str]:
    yield agreement.path
    if not agreement.recognised:
        yield "  does not look like an agreement"
    yield f"  title      {agreement.title or 'none found'}{_line(agreement.title_at)}"
    yield f"  kind       {agreement.kind}, {agreement.status}"
    yield f"  date       {agreement.date or 'none, blank or partial'}{_line(agreement.date_at)}"
    if agreement.exhibit:
        yield f"  exhibit    {agreement.exhibit}"
    yield from (f"  note       {note}" for note in agreement.notes)


def _parts(agreement: ParsedAgreement) -> Iterator[tuple[str, Iterable[str]]]:
    yield "scopes", (_scope(label, form) + _line(at) for label, form, at in _attachments(agreement))
    yield "parties", map(_party, agreement.parties)
    yield "groups", (f"{_quoted(group.names)}: {'; '.join(group.members)}" for group in agreement.groups)
    yield "recitals", (_short(recital.text) + _line(recital.location) for recital in agreement.recitals)
    yield "sections", _sections(agreement)
    yield "instruments", (
        each.name + (f" {_quoted(each.aliases)}" if each.aliases else "") + _dated(each.date)
        + (" (base)" if each.base else "") + _line(each.location)
        for each in agreement.instruments
    )  # fmt: skip
    yield "terms", (f"{term.term} ({term.form}){_line(term.location)}" for term in agreement.terms)
    yield (
        "terms from elsewhere",
        (
            f"{', '.join(each.terms) or 'all not defined here'}: {each.source}{_line(each.location)}"
            for each in agreement.imports
        ),
    )
    yield "references", map(_reference, agreement.references)
    yield "consents", map(_consent, agreement.consents)
    yield (
        "required status",
        (
            f"{gate.status}: {'recited' + _line(gate.recited.location) if gate.recited else 'not recited'}"
            f"{_line(gate.location)}"
            for gate in agreement.gates
        ),
    )
    yield "notices", map(_notice, agreement.notices)
    yield (
        "governing law",
        (
            f"{law.jurisdiction or 'no place named'} ({law.subject}): {_short(law.text)}{_line(law.location)}"
            for law in agreement.governing_law
        ),
    )
    yield "signatures", (line for signature in agreement.signatures for line in _signature(signature))
    yield (
        "exhibits",
        (
            each.label
            + (" attached" if each.attached else " not attached")
            + (", left out of the filing" if each.omitted else "")
            + _line(each.location)
            for each in agreement.exhibits
        ),
    )


def _attachments(agreement: ParsedAgreement) -> Iterator[tuple[str, bool, Location]]:
    if len(agreement.scopes) > 1:
        for scope in agreement.scopes:
            yield scope.label or "main instrument", scope.form, scope.location


def _scope(label: str, form: bool) -> str:
    return f"{label} (form)" if form else label


def _party(party: ParsedParty) -> str:
    what = ", ".join(filter(None, [party.entity_type, party.jurisdiction]))
    aliases = f" {_quoted(party.aliases)}" if party.aliases else ""
    return f"{party.name}{aliases}{f' [{what}]' if what else ''}{_line(party.location)}"


def _sections(agreement: ParsedAgreement) -> Iterator[str]:
    for outline in agreement.outlines:
        if outline.reason:
            yield f"(scope {outline.scope}: {outline.confidence:.0%} sure: {outline.reason})"
    yield from map(_section, agreement.sections)


def _section(section: ParsedSection) -> str:
    indent = "  " * (section.level - 1)
    return f"{indent}{' '.join(filter(None, [section.number, section.heading]))}{_line(section.location)}"


def _reference(reference: ParsedReference) -> str:
    owner = reference.owner or {"this": "this document"}.get(reference.owner_kind, reference.owner_kind)
    resolved = {True: "found", False: "not found", None: "not decided"}[reference.resolved]
    return f"{reference.text} of {owner}: {resolved}{_line(reference.location)}"


def _consent(consent: ParsedConsent) -> str:
    required = (
        f"{' '.join(consent.form)} consent of {', '.join(consent.required_of) or 'nobody named'}".strip()
    )
    given = f"given by {', '.join(consent.given_by)}" if consent.given_by else "not said to be given"
    return f"{required}: {given}{_line(consent.location)}"


def _notice(notice: ParsedNotice) -> str:
    copy = " (copy)" if notice.copy_only else ""
    serves = f" for {', '.join(notice.parties)}" if notice.parties else ""
    return f"{notice.party}{copy}{serves}: {notice.address}{_line(notice.location)}"


def _signature(signature: ParsedSignature) -> Iterator[str]:
    role = "" if signature.role == "party" else f" ({signature.role})"
    yield f"{signature.party}{role}{_line(signature.location)}"
    for depth, tier in enumerate(signature.chain, 1):
        yield f"{'  ' * depth}by {tier.entity}{f', {tier.capacity}' if tier.capacity else ''}"
    signed = "signed" if signature.signed else "not signed"
    who = ", ".join(filter(None, [signature.signatory, signature.title])) or "no name"
    yield f"{'  ' * (len(signature.chain) + 1)}by {who} ({signed})"


def _quoted(names: Iterable[str]) -> str:
    return ", ".join(f'"{name}"' for name in names)


def _dated(date: str | None) -> str:
    return f" of {date}" if date else ""


def _short(text: str) -> str:
    return text if len(text) <= _TEXT else f"{text[:_TEXT].rsplit(' ', 1)[0]} ..."


def _line(location: Location | None) -> str:
    return f" :{location.start.line}" if location else ""
