"""A rule together with the check that it runs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from string import Formatter
from typing import TypeAlias

import msgspec
from msgspec import Struct

from checker.api import Check, Params, Reader, Reporter, RulePack
from checker.host.plugins import Owned
from checker.model.rule import SEVERITIES, Rule, Severity

OwnedCheck: TypeAlias = Owned[Check]


class BoundRule(Struct, frozen=True):
    """A rule, ready to run."""

    rule: Rule
    check: Check
    params: Params
    owner: str
    """Who registered the check: ``"distribution version (module)"``."""
    pack: str
    severities: frozenset[Severity] = frozenset(SEVERITIES)
    """Only findings of these are reported."""


class Host(Struct, frozen=True):
    """All that can be used in a run."""

    rules: tuple[BoundRule, ...]
    """In the order of their ids."""
    checks: Mapping[str, OwnedCheck]
    readers: tuple[Reader, ...]
    reporters: Mapping[str, Reporter]
    packs: tuple[RulePack, ...]


class MisfitError(Exception):
    """A rule does not fit its check. It tells that, not where: the rule file is read again for that."""


def bind(rule: Rule, pack: str, checks: Mapping[str, OwnedCheck]) -> BoundRule:
    """Join a rule and its check. Raises :class:`MisfitError`."""
    owned = checks.get(rule.check)
    if owned is None:
        raise MisfitError(f"unknown check '{rule.check}'")
    check = owned.value
    try:
        params = msgspec.convert(rule.params, type=check.params)
    except msgspec.ValidationError as error:
        raise MisfitError(f"params: {error}") from error
    if unknown := set(rule.cases) - set(check.cases):
        raise MisfitError(f"unknown cases {sorted(unknown)}")
    for message in (rule.message, *(case.message or "" for case in rule.cases.values())):
        if set(placeholders(message)) - set(check.facts):
            raise MisfitError(f"message '{message}'")
    return BoundRule(rule, check, params, owned.owner, pack)


def placeholders(message: str) -> Iterator[str]:
    """The names in braces in a message, as written: whatever stands there besides a name comes with it.

    Raises :class:`MisfitError` when a brace has no counterpart.
    """
    try:
        for _, name, form, conversion in Formatter().parse(message):
            if name is not None:
                yield name + (f"!{conversion}" if conversion else "") + (f":{form}" if form else "")
    except ValueError as error:
        raise MisfitError(f"{error}; a brace that is meant as such is written twice") from error
