"""The exhibit: exactly its real defects, also when its names, numbers and order are changed."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from checker.engine import check_text
from checker.host import BoundRule, load_host, select
from checker.model.report import FileReport, Violation

SEED = Path(__file__).resolve().parents[3] / "shared" / "seed"
pytestmark = pytest.mark.skipif(not SEED.is_dir(), reason="the exhibit is not there (../shared/seed)")

NOTES = {
    "base-amendment-omitted",
    "consent-only-in-recital",
    "entity-suffix-type-conflict",
    "external-reference-unverified",
    "imported-term-unverified",
    "label-inconsistent",
    "number-agreement",
    "orphan-heading",
    "signatory-title-abbreviated",
}
"""What the exhibit may yield at info level, and nothing else."""


@cache
def exhibit() -> str:
    return (SEED / "ex10-3.txt").read_text(encoding="utf-8")


@cache
def expected() -> tuple[dict[str, Any], ...]:
    return tuple(YAML(typ="safe").load(SEED / "expected.yaml")["violations"])


@cache
def rules() -> tuple[BoundRule, ...]:
    return select(load_host().rules, (), ())


def lint(text: str) -> FileReport:
    return check_text(text, rules())


def grave(report: FileReport) -> list[Violation]:
    return [violation for violation in report.violations if violation.severity != "info"]


def kinds(report: FileReport) -> Counter[str]:
    return Counter(violation.rule for violation in grave(report))


ALL_KINDS = Counter(
    "entity-description-truncated party-signature-mismatch legal-typo legal-confusable address-malformed "
    "consent-not-evidenced consent-form-downgraded required-status-not-recited notice-address-missing "
    "heading-body-mismatch term-heading-only signatory-capacity-conflict signature-tier-missing "
    "agreement-term-undefined number-agreement".split()
)


def test_every_expected_violation_and_no_other() -> None:
    report = lint(exhibit())
    found = [(v.rule, v.severity) for v in grave(report)]
    assert sorted(found) == sorted((item["rule"], item["severity"]) for item in expected())
    by_rule = {violation.rule: violation for violation in grave(report)}
    for item in expected():
        violation = by_rule[item["rule"]]
        assert violation.location is not None
        assert abs(violation.location.start.line - item["line"]) <= 1, item
        related = [place.location.start.line for place in violation.related]
        for line in item.get("related", ()):
            assert any(abs(line - other) <= 1 for other in related), (item, related)


def test_notes_are_only_those_that_are_due() -> None:
    notes = {violation.rule for violation in lint(exhibit()).violations if violation.severity == "info"}
    assert notes <= NOTES


def test_one_violation_names_the_three_parties_without_an_address() -> None:
    [missing] = [v for v in lint(exhibit()).violations if v.rule == "notice-address-missing"]
    for words in ("Offshore II", "Employee Fund IV", "CVC Partners"):
        assert words in missing.message


def changed(text: str, *pairs: tuple[str, str]) -> str:
    """The text with words changed, in capitals too; words broken over a line end are not looked for."""
    for old, new in pairs:
        assert old in text, old
        text = text.replace(old, new).replace(old.upper(), new.upper())
    return text


OTHER_NAMES = (
    ("SAVVIS", "Quillon"),
    ("WCAS", "Meridian"),
    ("Constellation Venture Capital Offshore", "Sandpiper Growth Partners Offshore"),
    ("Constellation Venture Capital", "Sandpiper Growth Partners"),
    ("Constellation Ventures Management", "Sandpiper Fund Advisers"),
    ("BSC Employee Fund", "Curlew Staff Fund"),
    ("BSCGP", "Curlew Holdings"),
    ("Bear Stearns Companies", "Sandpiper Group"),
)


def other_names(text: str) -> str:
    """Other parties. Names that the exhibit breaks over a line end are joined first."""
    text = text.replace("The\nBSC Employee", "\nThe BSC Employee").replace(
        "CVC Partners,\nL.L.C.", "\nCVC Partners, L.L.C."
    )
    text = changed(text, *OTHER_NAMES)
    return text.replace("CVC II PARTNERS", "CURLEW II PARTNERS").replace("CVC Partners", "Curlew Partners")


def other_places(text: str) -> str:
    text = text.replace("Delaware", "Nevada").replace("Cayman Islands", "Bermuda")
    text = text.replace("State of New York", "State of Ohio").replace(
        "New, York, New York 10178", "Los, Angeles, California 90017"
    )
    return text.replace("New York, New York 10179", "Los Angeles, California 90071")


def other_numbers(text: str) -> str:
    text = text.replace("Section 10 of", "Section 7.4 of").replace("Section 12(g)", "Section 9.2(c)")
    return re.sub(r"(?m)^( {18})(\d)\. ", lambda found: f"{found[1]}{'ABCDEF'[int(found[2]) - 1]}. ", text)


def recitals(text: str) -> tuple[str, list[str], str]:
    """What stands before the recitals, the recitals, and what follows."""
    head, *middle = re.split(r"(?m)^(?= {18}WHEREAS)", text)
    last, tail = re.split(r"(?m)^(?= {18}NOW, THEREFORE)", middle[-1])
    return head, [*middle[:-1], last], tail


def other_order(text: str) -> str:
    """The recital that says consent was given before the one that requires it."""
    head, (first, second, third), tail = recitals(text)
    return head + first + third + second + tail


@pytest.mark.parametrize(
    "change", [other_names, other_places, other_numbers, other_order], ids=lambda change: change.__name__
)
def test_the_same_defects_under_other_circumstances(change: Any) -> None:
    assert kinds(lint(change(exhibit()))) == ALL_KINDS


def test_all_changes_together() -> None:
    assert kinds(lint(other_order(other_numbers(other_places(other_names(exhibit())))))) == ALL_KINDS


def test_without_the_recital_no_consent_is_claimed() -> None:
    head, (first, second, _), tail = recitals(exhibit())
    left = kinds(lint(head + first + second + tail))
    assert not left - ALL_KINDS
    assert "consent-form-downgraded" not in left


def test_without_any_recital_of_consent_none_is_missed() -> None:
    head, (first, _, _), tail = recitals(exhibit())
    left = kinds(lint(head + first + tail))
    assert not left - ALL_KINDS
    assert not {"consent-not-evidenced", "consent-form-downgraded", "required-status-not-recited"} & set(left)


WCAS_BLOCK = """
                                 CONSENTED TO:

                                 WCAS

                                 By: /s/ Patrick Smith
                                     Name: Patrick Smith
                                     Title: Managing Member

"""


def test_a_signature_of_the_consenting_person_is_evidence() -> None:
    text = exhibit().replace(
        "\n\n                                 CONSTELLATION VENTURE CAPITAL II, L.P.\n\n",
        f"\n{WCAS_BLOCK}\n                                 CONSTELLATION VENTURE CAPITAL II, L.P.\n\n",
        1,
    )
    assert text != exhibit()
    assert kinds(lint(text)) == ALL_KINDS - Counter(["consent-not-evidenced"])


def test_addresses_for_all_fill_the_gap() -> None:
    address = (
        "                                    383 Madison Avenue\n"
        "                                    New York, New York 10179\n\n"
    )
    names = (
        "Constellation Venture Capital Offshore II, L.P.",
        "The BSC Employee Fund IV, L.P.",
        "CVC Partners, L.L.C.",
    )
    blocks = "".join(f"                           Address: {name}\n{address}" for name in names)
    text = exhibit().replace(
        "                  with a copy to:", f"{blocks}                  with a copy to:"
    )
    assert kinds(lint(text)) == ALL_KINDS - Counter(["notice-address-missing"])


def test_a_full_description_is_no_defect() -> None:
    text = exhibit().replace("a Cayman Islands Limited,", "a Cayman Islands limited partnership,")
    assert kinds(lint(text)) == ALL_KINDS - Counter(["entity-description-truncated"])


def test_the_same_name_in_preamble_and_signature_is_no_defect() -> None:
    text = exhibit().replace("CVC II PARTNERS", "CVC PARTNERS")
    assert kinds(lint(text)) == ALL_KINDS - Counter(["party-signature-mismatch"])


def test_the_program_names_nobody_of_the_exhibit() -> None:
    """Neither code nor rules know a name or a turn of phrase of the exhibit."""
    root = Path(__file__).resolve().parents[2]
    names = (
        "savvis",
        "wcas",
        "constellation",
        "bsc ",
        "bscgp",
        "bear stearns",
        "cvc",
        "blumenfeld",
        "friedman",
        "celmer",
    )
    phrases = (
        "investor rights agreement",
        "other investor",
        "preferred stock may become",
        "can each such counterpart",
    )
    found = [
        (str(path.relative_to(root)), words)
        for folder in ("checker", "plugins", "rules", "schemas", "examples")
        for path in sorted((root / folder).rglob("*"))
        if path.suffix in {".py", ".yaml", ".json", ".txt"} and path.stat().st_size < 200_000
        for words in (*names, *phrases)
        if words in path.read_text(encoding="utf-8").lower()
    ]
    assert found == []
