"""Clauses that agreements of a kind usually have."""

from __future__ import annotations

import re
from collections.abc import Mapping

from msgspec import field

from checker.api import Agreement, Check, CheckResult, Hit, Params, Skip, check, hookimpl
from checker.text.amending import goes_with_another

API_VERSION = 1

_SURE = 0.8
_CONDITIONS = re.compile(r"\b(?:conditions|terms|provisions|consists? of|incorporated)\b")
_AROUND = 100


class Profiles(Params, frozen=True):
    """What agreements of each kind are asked for."""

    profiles: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """Kind of agreement -> names of the clauses."""
    clauses: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """Name of a clause -> words, in lower case, any one of which shows that it is there."""
    general: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """Name of a general provision -> words, in lower case, any one of which shows that it is there."""
    least_general: int = 3
    """With fewer general provisions an agreement was meant to be short, and leaves the rest to the law."""
    least_sections: int = 8
    """Shorter agreements leave much to the law, or to another agreement."""
    most: int = 2
    """Where more are missing, the agreement was made that way, or was not understood."""


@check("clauses.missing", facts=("clause", "kind"), params=Profiles)
def missing(agreement: Agreement, params: Profiles) -> CheckResult:
    """A clause that agreements of this kind usually have is not there."""
    wanted = params.profiles.get(agreement.kind, ())
    sections = sum(section.scope == 0 for section in agreement.sections)
    sure = any(outline.scope == 0 and outline.confidence >= _SURE for outline in agreement.outlines)
    if not wanted or sections < params.least_sections or not sure or agreement.title is None:
        return  # a letter without a title leaves much unsaid
    based = any(instrument.base for instrument in agreement.instruments) or agreement.open_imports
    if based or goes_with_another(agreement):
        yield Skip(reason="the agreement that this one goes with may hold its general clauses")
        return
    folded = agreement.reading.folded
    if sum(_holds(folded, params.general, name) for name in params.general) < params.least_general:
        return  # its author did not write general provisions out: that one is not there says nothing
    absent = [name for name in wanted if not _holds(folded, params.clauses, name)]
    if absent and _may_stand_in_attachment(agreement):
        yield Skip(reason="an attachment that is not in this file may hold the general clauses")
    elif len(absent) <= params.most:
        for name in absent:
            yield Hit(span=agreement.title.span, facts={"clause": name, "kind": agreement.kind})


def _may_stand_in_attachment(agreement: Agreement) -> bool:
    """Whether an attachment that is not in the file is said to hold terms or conditions."""
    places = [span for exhibit in agreement.exhibits if not exhibit.attached for span in exhibit.references]
    folded = agreement.reading.folded
    return any(_CONDITIONS.search(folded, max(p.start - _AROUND, 0), p.end + _AROUND) for p in places)


def _holds(folded: str, clauses: Mapping[str, tuple[str, ...]], name: str) -> bool:
    return any(words in folded for words in clauses.get(name, ()))


@hookimpl
def checker_checks() -> list[Check]:
    """The check of this module."""
    return [missing]
