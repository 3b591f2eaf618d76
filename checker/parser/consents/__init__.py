"""Consents: whose consent the agreement requires, in what form, and where it says that it was given.

A requirement is a condition when this very agreement needs it to work: the recital of another
contract's gateway ("upon the written consent of A, any holder may become a party"), or a clause that
makes this agreement's effect depend on it. "Shall not assign without the consent of A" is a
requirement of later acts, and no condition.

Each question has its place: who somebody is (:mod:`persons`), what requires a consent around the noun
(:mod:`requirements`) and the verb (:mod:`verbs`), what says that it was given (:mod:`given`), and what the
sentence around makes of it (:mod:`clauses`).
"""

from __future__ import annotations

from msgspec.structs import replace

from checker.model.agreement import Consent, Party, PartyGroup, Recital, Scope, Section, StatusGate
from checker.model.reading import Reading
from checker.parser.consents.gates import find_gates
from checker.parser.consents.given import find_givings
from checker.parser.consents.persons import Persons
from checker.parser.consents.requirements import find_requirements
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
    main = scopes[0].span
    recited = sorted(recital.span for recital in recitals)
    headings = [section.heading_span for section in sections if section.heading_span is not None]
    said = tuple(places(reading.folded, *_WORDS))
    consents = find_requirements(reading, said, main, recited, Persons.of(parties, groups), headings)
    conditions = _conditions(consents)
    for giving in find_givings(reading, said, recited):
        answered = [conditions[name] for name in map(bare_name, giving.by) if name in conditions]
        if answered:
            index = min(answered)
            consents[index] = replace(consents[index], given=(*consents[index].given, giving))
        elif "approved" not in reading.folded[giving.span.start : giving.span.end]:
            # approvals are everyday matters, but for the one that is required here
            consents.append(Consent(span=giving.span, required_of=(), form=(), given=(giving,)))
    consents.sort(key=lambda consent: consent.span.start)
    return tuple(consents), find_gates(reading, main, recited, headings)


def _conditions(consents: list[Consent]) -> dict[str, int]:
    """Each person who must have consented -> the first condition that a statement of it answers."""
    first: dict[str, int] = {}
    for index, consent in enumerate(consents):
        for name in consent.required_of if consent.condition else ():
            first.setdefault(bare_name(name), index)
    return first
