"""Chooses the rules of a run."""

from __future__ import annotations

from collections.abc import Sequence
from fnmatch import fnmatchcase

from msgspec.structs import replace

from checker.host.bound import BoundRule
from checker.host.errors import HostError, did_you_mean
from checker.model.rule import SEVERITIES, Severity


def select(
    rules: Sequence[BoundRule], select: tuple[str, ...] = (), ignore: tuple[str, ...] = ()
) -> tuple[BoundRule, ...]:
    """The rules to run, in the order given.

    A selector is a rule's id, a pattern of ids (``term-*``), a pack, or the severity of findings, which a
    rule's cases may weigh differently; no selector at all means every rule. What is ignored stays out
    whatever selects it. A rule that is not enabled runs only when its id is selected. Raises
    :class:`HostError` for a selector that means nothing and when no rule is left.
    """
    for selector in (*select, *ignore):
        _refuse_unknown(selector, rules)
    chosen = tuple(
        replace(bound, severities=severities)
        for bound in rules
        if (severities := _chosen(bound, select) - _meant(bound, ignore))
    )
    if not chosen:
        raise HostError("no rule is left to run: all that is selected is ignored or not enabled")
    return chosen


def _chosen(bound: BoundRule, select: tuple[str, ...]) -> frozenset[Severity]:
    """The severities of a rule's findings that are selected."""
    if bound.rule.id in select or (bound.rule.enabled and not select):
        return frozenset(bound.rule.severities)
    return _meant(bound, select) if bound.rule.enabled else frozenset()


def _meant(bound: BoundRule, selectors: tuple[str, ...]) -> frozenset[Severity]:
    """The severities of a rule's findings that selectors mean: all of them where they mean the rule."""
    if any(_matches(bound, selector) for selector in selectors):
        return frozenset(bound.rule.severities)
    return frozenset(bound.rule.severities).intersection(selectors)


def _matches(bound: BoundRule, selector: str) -> bool:
    if selector in (bound.rule.id, bound.pack):
        return True
    return _is_pattern(selector) and fnmatchcase(bound.rule.id, selector)


def _is_pattern(selector: str) -> bool:
    return any(sign in selector for sign in "*?[")


def _refuse_unknown(selector: str, rules: Sequence[BoundRule]) -> None:
    if selector in SEVERITIES or any(_matches(bound, selector) for bound in rules):
        return
    if _is_pattern(selector):
        raise HostError(f"no rule fits the pattern '{selector}'")
    known = {*(bound.rule.id for bound in rules), *(bound.pack for bound in rules), *SEVERITIES}
    near = did_you_mean(selector, known) or " (checker rules lists them)"
    raise HostError(f"there is no rule, pack or severity '{selector}'{near}")
