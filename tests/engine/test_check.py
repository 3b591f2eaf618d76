"""Rules over one agreement: which ones run, and what a crash costs."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from made_agreement import agreement_of, rule_of
from msgspec.structs import replace

from checker.engine.check import check
from checker.engine.timing import Timing
from checker.model.agreement import Agreement
from checker.model.finding import Hit, Skip
from checker.model.reading import Span
from checker.model.rule import AppliesTo, Severity


@pytest.fixture
def agreement() -> Agreement:
    return agreement_of()


def one_hit(agreement: Agreement, params: Any) -> Iterator[Hit]:
    yield Hit(span=Span(0, 6))


@pytest.mark.parametrize(
    ("to", "runs"),
    [
        (AppliesTo(), True),
        (AppliesTo(kind=("joinder", "lease")), True),
        (AppliesTo(kind=("joinder",)), False),
        (AppliesTo(not_kind=("lease",)), False),
        (AppliesTo(not_kind=("joinder",)), True),
        (AppliesTo(status=("draft", "form")), False),
        (AppliesTo(status=("executed",)), True),
        (AppliesTo(kind=("lease",), status=("draft",)), False),
    ],
)
def test_a_rule_runs_where_it_applies(to: AppliesTo, runs: bool) -> None:
    agreement = agreement_of(kind="lease", status="executed")
    found = check(agreement, [rule_of(one_hit, applies_to=to)]).violations
    assert bool(found) is runs


@pytest.mark.parametrize(("wanted", "runs"), [("error", False), ("warning", True)])
def test_of_a_rules_findings_those_of_the_severities_chosen_are_kept(
    agreement: Agreement, wanted: Severity, runs: bool
) -> None:
    rule = replace(rule_of(one_hit, severity="warning"), severities=frozenset([wanted]))
    assert bool(check(agreement, [rule]).violations) is runs


class Gone(BaseException):
    """Something that no check may swallow."""


def crashing(problem: BaseException) -> Any:
    def run(agreement: Agreement, params: Any) -> Iterator[Hit]:
        yield Hit(span=Span(0, 6))
        raise problem

    return run


@pytest.mark.parametrize(
    "problem", [ValueError("bad\nluck"), RecursionError("too deep"), MemoryError(), SystemExit(0)]
)
def test_a_crash_costs_one_rule_its_answer(agreement: Agreement, problem: BaseException) -> None:
    rules = [rule_of(crashing(problem), name="a-rule"), rule_of(one_hit, name="b-rule")]
    outcome = check(agreement, rules)
    crash, found = outcome.violations
    assert (crash.rule, crash.severity, crash.location) == ("internal-error", "error", None)
    assert found.rule == "b-rule"
    [error] = outcome.errors
    assert error.path == "a.txt"
    assert "a.txt" in crash.message
    for part in ("a-rule", "some.check", "invented 1.0 (invented.plugin)", type(problem).__name__):
        assert part in crash.message
        assert part in error.message
    assert "\n" not in crash.message


def test_runaway_recursion_is_survived(agreement: Agreement) -> None:
    def run(agreement: Agreement, params: Any) -> list[Hit]:
        return run(agreement, params)

    [found] = check(agreement, [rule_of(run)]).violations
    assert "RecursionError" in found.message


def test_ctrl_c_is_no_crash(agreement: Agreement) -> None:
    with pytest.raises(KeyboardInterrupt):
        check(agreement, [rule_of(crashing(KeyboardInterrupt()))])


def test_an_answer_that_is_no_hit_is_a_crash(agreement: Agreement) -> None:
    for answer in (["text"], None):
        [found] = check(agreement, [rule_of(lambda *_, answer=answer: answer)]).violations
        assert "TypeError" in found.message


def test_a_missing_fact_is_a_crash(agreement: Agreement) -> None:
    [found] = check(agreement, [rule_of(one_hit, message="{name}")]).violations
    assert found.rule == "internal-error"
    assert "KeyError" in found.message


def test_what_was_not_examined_is_said_once(agreement: Agreement) -> None:
    skip = Skip(reason="the other\n document is not here", examined=2)
    outcome = check(agreement, [rule_of(lambda *_: [skip, skip])])
    assert outcome.violations == ()
    [skipped] = outcome.skipped
    assert (skipped.rule, skipped.examined) == ("some-rule", 2)
    assert skipped.reason == "the other document is not here"


def test_time_is_counted_by_rule(agreement: Agreement) -> None:
    timing = Timing()
    check(agreement, [rule_of(one_hit, name="a-rule"), rule_of(one_hit, name="b-rule")], timing)
    assert sorted(timing.rules) == ["a-rule", "b-rule"]
