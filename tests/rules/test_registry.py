"""Every rule that ships comes with examples that come out, and every check has a rule."""

from __future__ import annotations

import pytest

from checker.engine.examples import run_examples
from checker.host import BoundRule, load_host

HOST = load_host()
SHIPPED = [bound for bound in HOST.rules if bound.owner.startswith("agreement-checker ")]
BY_ID = [pytest.param(bound, id=bound.rule.id) for bound in SHIPPED]


def test_every_check_has_a_rule() -> None:
    used = {bound.check.name for bound in HOST.rules}
    idle = [name for name in HOST.checks if name not in used]
    assert idle == []


@pytest.mark.parametrize("bound", BY_ID)
def test_a_rule_has_examples_of_both_sorts(bound: BoundRule) -> None:
    found = sum(bool(example.violations) for example in bound.rule.examples)
    left_alone = len(bound.rule.examples) - found
    assert found >= 2, "it needs two examples that it finds"
    assert left_alone >= 3, "it needs three examples that it leaves alone, near misses among them"


@pytest.mark.parametrize("bound", BY_ID)
def test_the_examples_of_a_rule_come_out(bound: BoundRule) -> None:
    told = [(failure.name, failure.problems) for failure in run_examples(bound)]
    assert told == []


@pytest.mark.parametrize("bound", BY_ID)
def test_no_two_examples_of_a_rule_share_a_name(bound: BoundRule) -> None:
    names = [example.name for example in bound.rule.examples]
    assert sorted(set(names)) == sorted(names)


_LEAST = {"error": 0.95, "warning": 0.85, "info": 0.0}
"""The share of the violations that were read that must be right, by severity; one may always be wrong."""


@pytest.mark.parametrize("bound", BY_ID)
def test_a_measured_rule_is_as_precise_as_its_severity_asks(bound: BoundRule) -> None:
    measured = bound.rule.precision
    if measured is not None and measured.read:
        assert measured.true <= measured.read <= measured.hits
        wrong = measured.read - measured.true
        assert wrong <= max(1, measured.read * (1 - _LEAST[bound.rule.severity]))
