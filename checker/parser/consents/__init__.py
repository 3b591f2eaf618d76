"""Consents: whose consent the agreement requires, in what form, and where it says that it was given.

A requirement is a condition when this very agreement needs it to work: the recital of another
contract's gateway ("upon the written consent of A, any holder may become a party"), or a clause that
makes this agreement's effect depend on it. "Shall not assign without the consent of A" is a
requirement of later acts, and no condition.
"""

from __future__ import annotations

from bisect import bisect_right

from msgspec.structs import replace

from checker.model.agreement import Consent, Giving, Party, PartyGroup, Recital, Scope, Section, StatusGate
from checker.model.reading import Reading, Span
from checker.parser.consents.gates import find_gates
from checker.parser.consents.persons import Persons
from checker.parser.consents.requirements import find_requirements
from checker.parser.consents.statements import find_statements
from checker.text.anchors import places
from checker.text.persons import bare_name

_WORDS = ("consent", "approv")
"""Words for a consent, nouns and verbs; permission and agreement in writing are other matters."""


def read_consents(
    reading: Reading,
    scopes: tuple[Scope, ...],
    parties: tuple[Party, ...],
    groups: tuple[PartyGroup, ...],
    recitals: tuple[Recital, ...],
    sections: tuple[Section, ...],
) -> tuple[tuple[Consent, ...], tuple[StatusGate, ...]]:
    """Requirements and statements of consent, and the recited gates, both in reading order.

    Requirements of attachments are no conditions. A gate is a status without which nobody may do what
    this agreement does.
    """
    main = scopes[0].span if scopes else Span(0, len(reading.text))
    recited = _recital_spans(reading, main, recitals)
    headings = [section.heading_span for section in sections if section.heading_span is not None]
    said = tuple(places(reading.folded, *_WORDS))
    persons = Persons.of(parties, groups)
    requirements = find_requirements(reading, said, main, recited, persons, headings)
    statements = find_statements(reading, said, recited)
    consents = list(requirements)
    for statement in statements:
        index = _discharged(consents, statement)
        if index is None and "approved" in reading.folded[statement.span.start : statement.span.end]:
            continue  # approvals are everyday matters, but for the one that is required here
        if index is None:
            consents.append(Consent(span=statement.span, required_of=(), form=(), given=(statement,)))
        else:
            consents[index] = replace(consents[index], given=(*consents[index].given, statement))
    consents.sort(key=lambda consent: consent.span.start)
    return tuple(consents), find_gates(reading, main, recited)


def _recital_spans(reading: Reading, main: Span, recitals: tuple[Recital, ...]) -> tuple[Span, ...]:
    """Where recitals stand: those understood, and every paragraph that opens with "WHEREAS"."""
    spans = {recital.span for recital in recitals}
    understood = sorted(spans)
    for at in places(reading.folded, "whereas", start=main.start, end=main.end):
        paragraph = reading.paragraph_at(at)
        before = bisect_right(understood, at, key=lambda span: span.start) - 1
        inside = before >= 0 and at in understood[before]
        if paragraph and at - paragraph.start < 8 and not inside:
            spans.add(Span(paragraph.start, paragraph.end))
    return tuple(sorted(spans))


def _discharged(consents: list[Consent], statement: Giving) -> int | None:
    """The condition that a statement answers: one that names a person who is said to have consented."""
    given = {bare_name(name) for name in statement.by}
    for index, consent in enumerate(consents):
        if consent.condition and given & {bare_name(name) for name in consent.required_of}:
            return index
    return None
