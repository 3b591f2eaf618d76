"""Terms and the places that define them; clauses that take meanings from another document."""

from __future__ import annotations

from bisect import bisect_right

from checker.model.agreement import Party, PartyGroup, Scope, Term, TermImport, scope_index
from checker.model.reading import Reading
from checker.parser.terms.definition import Definition
from checker.parser.terms.imports import find_imports
from checker.parser.terms.listed import listed_terms
from checker.parser.terms.quoted import quoted_terms
from checker.parser.terms.unquoted import unquoted_terms


def find_definitions(reading: Reading) -> tuple[Definition, ...]:
    """Definitions by their words alone, in reading order; quotation marks go before capitals."""
    found: dict[int, Definition] = {}
    for definition in quoted_terms(reading.text, reading.folded):
        found.setdefault(definition.span.start, definition)
    for definition in unquoted_terms(reading.text, reading.folded, reading.paragraphs):
        found.setdefault(definition.span.start, definition)
    named = {definition.name.lower() for definition in found.values()}
    for definition in listed_terms(reading):
        if definition.name.lower() not in named:
            found.setdefault(definition.span.start, definition)
    return tuple(sorted(found.values(), key=lambda definition: definition.span))


def read_terms(
    scopes: tuple[Scope, ...],
    parties: tuple[Party, ...],
    groups: tuple[PartyGroup, ...],
    definitions: tuple[Definition, ...],
) -> tuple[Term, ...]:
    """Every definition, in reading order; a term that is defined twice stands there twice."""
    aliases = {alias.span.start: alias for party in parties for alias in party.aliases}
    aliases |= {alias.span.start: alias for group in groups for alias in group.names}
    terms = [_term(definition, scopes, definition.span.start in aliases) for definition in definitions]
    starts = [definition.span.start for definition in definitions]
    for start, alias in aliases.items():
        before = bisect_right(starts, start)
        if not before or start >= definitions[before - 1].span.end:
            scope = scope_index(scopes, start)
            terms.append(
                Term(name=alias.name, span=alias.span, definition=alias.span, form="alias", scope=scope)
            )
    terms.sort(key=lambda term: term.span)
    return tuple(terms)


def _term(definition: Definition, scopes: tuple[Scope, ...], alias: bool) -> Term:
    """A definition as the model has it."""
    return Term(
        name=definition.name,
        span=definition.span,
        definition=definition.definition,
        form="alias" if alias else definition.form,
        scope=scope_index(scopes, definition.span.start),
        by_reference=definition.by_reference,
    )


def read_imports(reading: Reading, definitions: tuple[Definition, ...]) -> tuple[TermImport, ...]:
    """Clauses that let another document define terms used here, in reading order."""
    return find_imports(reading.text, reading.folded, definitions)
