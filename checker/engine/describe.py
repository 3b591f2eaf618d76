"""An agreement as ``checker parse`` prints it: source positions for spans, names for indexes."""

from __future__ import annotations

from collections.abc import Iterable

from checker.engine.places import Places
from checker.engine.violations import collapsed
from checker.model import parsed
from checker.model.agreement import Agreement, Alias, Party, Signature
from checker.model.parsed import ParsedAgreement, Words
from checker.model.reading import Span
from checker.model.report import Location


def describe(agreement: Agreement) -> ParsedAgreement:
    """Everything that was understood. The order of every list is the agreement's."""
    return _Description(agreement).whole()


class _Description:
    """The parts of one agreement's description; they share its places."""

    def __init__(self, agreement: Agreement) -> None:
        self.agreement = agreement
        self.places = Places.of(agreement)

    def whole(self) -> ParsedAgreement:
        agreement = self.agreement
        document = agreement.reading.document
        dated = agreement.date
        return ParsedAgreement(
            path=document.path,
            format=document.format,
            sha256=document.sha256,
            encoding=document.encoding,
            recognised=agreement.recognised,
            title=agreement.title.text if agreement.title else None,
            kind=agreement.kind,
            status=agreement.status,
            exhibit=agreement.exhibit,
            date=dated.value.isoformat() if dated and dated.value else None,
            title_at=self.at(agreement.title.span) if agreement.title else None,
            date_at=self.at(dated.span) if dated else None,
            preamble=self.words(agreement.preamble) if agreement.preamble else None,
            signing=self.at(agreement.signing) if agreement.signing else None,
            scopes=self.scopes(),
            parties=tuple(self.party(party) for party in agreement.parties),
            groups=tuple(
                parsed.ParsedGroup(names=_names(group.names), members=self.party_names(group.members))
                for group in agreement.groups
            ),
            recitals=tuple(
                parsed.ParsedRecital(self.text(recital.span), self.at(recital.span))
                for recital in agreement.recitals
            ),
            sections=self.sections(),
            outlines=tuple(
                parsed.ParsedOutline(outline.scope, outline.confidence, outline.reason)
                for outline in agreement.outlines
            ),
            instruments=self.instruments(),
            terms=self.terms(),
            imports=tuple(
                parsed.ParsedImport(source=each.source, terms=each.terms, location=self.at(each.span))
                for each in agreement.imports
            ),
            references=self.references(),
            consents=self.consents(),
            gates=tuple(
                parsed.ParsedGate(
                    status=gate.status,
                    recited=self.words(gate.recited) if gate.recited else None,
                    location=self.at(gate.span),
                )
                for gate in agreement.gates
            ),
            notices=self.notices(),
            notice_clauses=self.notice_clauses(),
            governing_law=self.governing_law(),
            signatures=tuple(self.signature(signature) for signature in agreement.signatures),
            exhibits=self.exhibits(),
            notes=document.notes,
        )

    def at(self, span: Span) -> Location:
        return self.places.location(self.places.trimmed(span))

    def text(self, span: Span) -> str:
        return collapsed(self.agreement.words(span))

    def words(self, span: Span) -> Words:
        return Words(self.text(span), self.at(span))

    def party_names(self, indexes: Iterable[int]) -> tuple[str, ...]:
        return tuple(self.agreement.parties[index].name for index in indexes)

    def party(self, party: Party) -> parsed.ParsedParty:
        return parsed.ParsedParty(
            name=party.name,
            aliases=_names(party.aliases),
            entity_type=party.entity_type,
            jurisdiction=party.jurisdiction,
            description=self.text(party.description) if party.description else None,
            location=self.at(party.span),
        )

    def scopes(self) -> tuple[parsed.ParsedScope, ...]:
        return tuple(
            parsed.ParsedScope(
                kind=scope.kind, label=scope.label, form=scope.form, location=self.at(scope.span)
            )
            for scope in self.agreement.scopes
        )

    def sections(self) -> tuple[parsed.ParsedSection, ...]:
        sections = self.agreement.sections
        return tuple(
            parsed.ParsedSection(
                number=section.number,
                path=section.path,
                heading=section.heading,
                level=section.level,
                style=section.style,
                parent=sections[section.parent].path if section.parent is not None else None,
                scope=section.scope,
                location=self.at(section.span),
            )
            for section in sections
        )

    def instruments(self) -> tuple[parsed.ParsedInstrument, ...]:
        return tuple(
            parsed.ParsedInstrument(
                name=each.name,
                aliases=_names(each.aliases),
                date=each.date.isoformat() if each.date else None,
                as_amended=each.as_amended,
                parties_named=each.parties_named,
                base=each.base,
                location=self.at(each.span),
            )
            for each in self.agreement.instruments
        )

    def terms(self) -> tuple[parsed.ParsedTerm, ...]:
        return tuple(
            parsed.ParsedTerm(
                term=term.name,
                form=term.form,
                definition=self.text(term.definition),
                by_reference=term.by_reference,
                scope=term.scope,
                location=self.at(term.span),
            )
            for term in self.agreement.terms
        )

    def references(self) -> tuple[parsed.ParsedReference, ...]:
        return tuple(
            parsed.ParsedReference(
                text=collapsed(each.text),
                kind=each.kind,
                target=each.target,
                owner=each.owner,
                owner_kind=each.owner_kind,
                resolved=each.resolved,
                location=self.at(each.span),
            )
            for each in self.agreement.references
        )

    def consents(self) -> tuple[parsed.ParsedConsent, ...]:
        return tuple(
            parsed.ParsedConsent(
                required_of=consent.required_of,
                form=consent.form,
                given_by=tuple(dict.fromkeys(name for giving in consent.given for name in giving.by)),
                given=tuple(
                    parsed.ParsedGiving(
                        by=giving.by,
                        form=giving.form,
                        operative=giving.operative,
                        location=self.at(giving.span),
                    )
                    for giving in consent.given
                ),
                condition=consent.condition,
                location=self.at(consent.span),
            )
            for consent in self.agreement.consents
        )

    def notices(self) -> tuple[parsed.ParsedNotice, ...]:
        return tuple(
            parsed.ParsedNotice(
                party=notice.name,
                address=notice.address,
                parties=self.party_names(notice.parties),
                copy_only=notice.copy_only,
                labels=tuple(label.name for label in notice.labels),
                location=self.at(notice.span),
            )
            for clause in self.agreement.notice_clauses
            for notice in clause.notices
        )

    def notice_clauses(self) -> tuple[parsed.ParsedNoticeClause, ...]:
        return tuple(
            parsed.ParsedNoticeClause(
                text=self.text(clause.lead_in),
                promised=self.party_names(clause.promised),
                elsewhere=clause.elsewhere,
                location=self.at(clause.span),
            )
            for clause in self.agreement.notice_clauses
        )

    def governing_law(self) -> tuple[parsed.ParsedLaw, ...]:
        return tuple(
            parsed.ParsedLaw(
                jurisdiction=law.jurisdiction,
                text=self.text(law.span),
                subject=law.subject,
                scope=law.scope,
                location=self.at(law.span),
            )
            for law in self.agreement.governing_law
        )

    def signature(self, signature: Signature) -> parsed.ParsedSignature:
        return parsed.ParsedSignature(
            party=signature.party,
            chain=tuple(parsed.ParsedTier(tier.entity, tier.capacity) for tier in signature.chain),
            signatory=signature.signatory,
            title=signature.title,
            signed=signature.signed,
            individual=signature.individual,
            role=signature.role,
            parties=self.party_names(signature.parties),
            location=self.at(signature.span),
        )

    def exhibits(self) -> tuple[parsed.ParsedExhibit, ...]:
        return tuple(
            parsed.ParsedExhibit(
                label=exhibit.label,
                attached=exhibit.attached,
                promised=exhibit.promised is not None,
                omitted=exhibit.omitted,
                references=len(exhibit.references),
                location=self.at(exhibit.span),
            )
            for exhibit in self.agreement.exhibits
        )


def _names(aliases: Iterable[Alias]) -> tuple[str, ...]:
    return tuple(alias.name for alias in aliases)
