"""From a check's hits to a report's violations: message, positions, quotes, fingerprints."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Iterable, Sequence

from msgspec import Struct
from msgspec.structs import replace

from checker.engine.places import Places
from checker.model.finding import Hit, Related
from checker.model.report import Fix, RelatedPlace, TextEdit, Violation
from checker.model.rule import Case, Rule

_FINGERPRINT_VERSION = "1"
_TWO_STOPS = re.compile(r"(?<!\.)\.\.(?!\.)")


class Draft(Struct, frozen=True):
    """A violation whose fingerprint is still to come, since that takes all the others of its file."""

    violation: Violation
    identity: str
    """What the fingerprint is made of: rule, words and facts, never a position or a path."""


def draft(rule: Rule, hit: Hit, places: Places) -> Draft:
    """Say a hit as its rule says it.

    Raises KeyError for a fact that the rule's message needs and the hit lacks, ValueError for a span
    outside of the text.
    """
    case = rule.cases.get(hit.case, Case())
    facts = {name: collapsed(value) for name, value in hit.facts.items()}
    span = places.trimmed(hit.span) if hit.span is not None else None
    quote = places.quote(span) if span is not None else None
    violation = Violation(
        rule=rule.id,
        severity=case.severity or rule.severity,
        message=_message(case.message or rule.message, facts),
        location=places.location(span, boxes=True) if span is not None else None,
        quote=quote,
        related=tuple(_related(related, places) for related in hit.related),
        fix=_fix(hit, places),
        fingerprint="",
    )
    named = [f"{name}={facts[name]}" for name in sorted(facts)]
    return Draft(violation, "\n".join([rule.id, hit.case, collapsed(quote or ""), *named]))


def _message(template: str, facts: dict[str, str]) -> str:
    """The message with its facts; one full stop where a fact such as ``Ash, Inc.`` ends a sentence."""
    return _TWO_STOPS.sub(".", collapsed(template.format_map(facts)))


def settle(drafts: Iterable[Draft]) -> tuple[Violation, ...]:
    """Merge duplicates, sort by place and rule, and give each violation its fingerprint.

    Violations of the document as a whole come first. Identical words in several places are told apart
    by their order, so that a fingerprint never depends on a line number.
    """
    unique = {_key(each.violation): each for each in drafts}
    seen: Counter[str] = Counter()
    settled = []
    for key in sorted(unique):
        identity = unique[key].identity
        settled.append(replace(unique[key].violation, fingerprint=_fingerprint(identity, seen[identity])))
        seen[identity] += 1
    return tuple(settled)


def collapsed(text: str) -> str:
    """The text with every run of white space as one blank."""
    return " ".join(text.split())


def _key(violation: Violation) -> tuple[int, str, int, str]:
    place = violation.location
    if place is None:
        return -1, violation.rule, -1, violation.message
    return place.start.offset, violation.rule, place.end.offset, violation.message


def _fingerprint(identity: str, ordinal: int) -> str:
    text = f"{_FINGERPRINT_VERSION}\n{identity}\n{ordinal}"
    return hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()[:16]


def _related(related: Related, places: Places) -> RelatedPlace:
    span = places.trimmed(related.span)
    place = places.location(span, boxes=True)
    return RelatedPlace(collapsed(related.message), place, places.quote(span))


def _fix(hit: Hit, places: Places) -> Fix | None:
    if not hit.edits:
        return None
    edits = [(places.source(edit.span), edit.text) for edit in hit.edits]
    return Fix("suggestion", tuple(TextEdit(span.start, span.end, text) for span, text in sorted(edits)))


def counted(violations: Sequence[Violation]) -> Counter[str]:
    """How many violations there are of each severity."""
    return Counter(violation.severity for violation in violations)
