"""Before and after: what is found at the planted place, and what else changed."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Sequence
from random import Random

from msgspec import Struct
from msgspec.structs import replace

from checker.api import Span
from checker.engine.check import check
from checker.host import BoundRule
from checker.model.report import Location, Violation
from checker.parser import parse
from planting.model import Clean, Plant, Planted

_NEAR = 60
"""A finding so many characters beside the place still points at it."""

Said = tuple[str, str, str]
"""Rule, message and quote."""


class Trial(Struct, frozen=True):
    """One defect in one agreement."""

    kind: str
    file: str
    note: str
    rules: tuple[str, ...]
    found: bool
    by: tuple[str, ...]
    """The rules that found it."""
    gained: tuple[Said, ...]
    """What else was said only afterwards."""
    lost: tuple[Said, ...]
    before: int
    """Findings before."""
    seen: str = ""
    """The text around the place, for a defect that was missed."""


def trials(
    kind: str, plant: Plant, pool: Iterable[Clean], rules: Sequence[BoundRule], count: int, seed: int
) -> list[Trial]:
    """Plant one kind into agreements of the pool until ``count`` of them have taken it."""
    done: list[Trial] = []
    for clean in pool:
        digest = hashlib.sha256(f"{seed} {kind} {clean.file}".encode()).hexdigest()
        planted = plant(clean, Random(digest))
        if planted is not None:
            done.append(_trial(kind, clean, planted, rules))
        if len(done) >= count:
            break
    return done


def _trial(kind: str, clean: Clean, planted: Planted, rules: Sequence[BoundRule]) -> Trial:
    agreement = parse(replace(clean.document, text=planted.text))
    after = check(agreement, rules).violations if agreement.recognised else ()
    said = Counter(map(_said, clean.violations))
    news = Counter(map(_said, after)) - said
    gone = said - Counter(map(_said, after))
    hits = [
        each for each in after if _said(each) in news and each.rule in planted.rules and _near(each, planted)
    ]
    known = {*planted.rules, *planted.also}
    return Trial(
        kind=kind,
        file=clean.file,
        note=planted.note,
        rules=planted.rules,
        found=bool(hits),
        by=tuple(sorted({each.rule for each in hits})),
        gained=tuple(each for each in news.elements() if each[0] not in known),
        lost=tuple(each for each in gone.elements() if each[0] not in known),
        before=len(clean.violations),
        seen="" if hits else _around(planted),
    )


def _said(violation: Violation) -> Said:
    return violation.rule, violation.message, " ".join((violation.quote or "").split())


def _near(violation: Violation, planted: Planted) -> bool:
    if not planted.places:
        return True
    where = [violation.location, *(related.location for related in violation.related)]
    return any(_overlaps(location, place) for location in where if location for place in planted.places)


def _overlaps(location: Location, place: Span) -> bool:
    return location.start.offset <= place.end + _NEAR and location.end.offset >= place.start - _NEAR


def _around(planted: Planted) -> str:
    if not planted.places:
        return ""
    place = planted.places[0]
    before, after = (
        planted.text[max(place.start - 150, 0) : place.start],
        planted.text[place.end : place.end + 150],
    )
    return f"{before}>>>{planted.text[place.start : min(place.end, place.start + 400)]}<<<{after}"
