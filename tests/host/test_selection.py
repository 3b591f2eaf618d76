from __future__ import annotations

import pytest
from msgspec.structs import replace
from plugged import CHECKS

from checker.host import BoundRule, HostError, select
from checker.host.bound import bind
from checker.model.rule import Case, Rule, Severity


def bound(name: str, severity: Severity, pack: str, *, enabled: bool = True) -> BoundRule:
    rule = Rule(
        id=name,
        title="A parcel",
        severity=severity,
        check="parcels.lost",
        message="Lost.",
        rationale="It is gone.",
        enabled=enabled,
    )
    return bind(rule, pack, CHECKS)


RULES = (
    bound("parcel-bent", "info", "post"),
    bound("parcel-lost", "error", "post"),
    bound("stamp-missing", "error", "stamps"),
    bound("stamp-rare", "info", "stamps", enabled=False),
)


@pytest.mark.parametrize(
    ("chosen", "ignored", "expected"),
    [
        ((), (), "parcel-bent parcel-lost stamp-missing"),
        (("parcel-lost",), (), "parcel-lost"),
        (("parcel-*",), (), "parcel-bent parcel-lost"),
        (("*-[lm]*",), (), "parcel-lost stamp-missing"),
        (("stamps",), (), "stamp-missing"),
        (("error",), (), "parcel-lost stamp-missing"),
        (("warning", "info"), (), "parcel-bent"),
        (("stamp-rare",), (), "stamp-rare"),
        (("stamp-*", "stamp-rare"), (), "stamp-missing stamp-rare"),
        ((), ("post",), "stamp-missing"),
        ((), ("parcel-b*", "stamp-rare"), "parcel-lost stamp-missing"),
        (("post",), ("parcel-lost",), "parcel-bent"),
        (("parcel-lost", "stamp-missing"), ("error", "warning")[1:], "parcel-lost stamp-missing"),
    ],
)
def test_rules_are_chosen_by_id_pattern_pack_and_severity(
    chosen: tuple[str, ...], ignored: tuple[str, ...], expected: str
) -> None:
    assert " ".join(each.rule.id for each in select(RULES, chosen, ignored)) == expected


@pytest.mark.parametrize(
    ("chosen", "ignored", "message"),
    [
        (("parcel-lots",), (), "no rule, pack or severity 'parcel-lots'; did you mean 'parcel-lost'"),
        ((), ("stmaps",), "no rule, pack or severity 'stmaps'; did you mean 'stamps'"),
        (("eror",), (), "did you mean 'error'"),
        (("zzz",), (), "no rule, pack or severity 'zzz' .checker rules lists them.$"),
        (("letter-*",), (), r"no rule fits the pattern 'letter-\*'"),
        (("parcel-lost",), ("error",), "no rule is left to run"),
        (("warning",), (), "no rule is left to run"),
    ],
)
def test_a_selection_that_means_nothing_is_refused(
    chosen: tuple[str, ...], ignored: tuple[str, ...], message: str
) -> None:
    with pytest.raises(HostError, match=message):
        select(RULES, chosen, ignored)


WEIGHED = bind(replace(RULES[0].rule, cases={"at-sea": Case(severity="warning")}), "post", CHECKS)


@pytest.mark.parametrize(
    ("chosen", "ignored", "severities"),
    [
        ((), (), "info warning"),
        (("warning",), (), "warning"),
        (("error", "info"), ("warning",), "info"),
        (("warning", "parcel-bent"), (), "info warning"),
        (("post",), ("info",), "warning"),
    ],
)
def test_severities_are_those_of_findings(
    chosen: tuple[str, ...], ignored: tuple[str, ...], severities: str
) -> None:
    (found,) = select([WEIGHED], chosen, ignored)
    assert " ".join(sorted(found.severities)) == severities


def test_a_rule_without_a_finding_of_the_severity_does_not_run() -> None:
    with pytest.raises(HostError, match="no rule is left to run"):
        select([WEIGHED], ("error",))


def test_without_any_rule_nothing_can_be_selected() -> None:
    with pytest.raises(HostError, match="no rule is left to run"):
        select(())
