"""Schedules that stand before the signatures, and labels of schedules as other countries print them."""

from __future__ import annotations

import pytest
from made import reading

from checker.model.agreement import Scope
from checker.parser import parse
from checker.parser.scopes import find_scopes

_LEASE = """
        LEASE

        THIS LEASE is made on 4 May 2021 between HOLMWOOD LIMITED ("the Landlord") and CARROW LIMITED
        ("the Tenant").

        1. The Landlord lets the Premises described in the First Schedule and in the Schedule.

        2. The Tenant shall pay the rent set out in the Second Schedule and in Schedule 1.

        3. This Lease is governed by the laws of Ireland.
"""
_SIGNED = """
        SIGNED as a DEED by JOAN HOLM for HOLMWOOD LIMITED

        SIGNED as a DEED by ANA CARR for CARROW LIMITED
"""


def scopes(text: str) -> list[tuple[str, str | None]]:
    return [(scope.kind, scope.label) for scope in find_scopes(reading(text))]


@pytest.mark.parametrize(
    ("attached", "labels"),
    [
        (
            "FIRST SCHEDULE\n\nAll that house.\n\nSECOND SCHEDULE\n\nOne pound.",
            ["First Schedule", "Second Schedule"],
        ),
        ("THE FIRST SCHEDULE ABOVE REFERRED TO:\n\nAll that house known as Number 2.", ["First Schedule"]),
        ("SCHEDULE\n\nConditions precedent to the letting of the Premises.", ["Schedule"]),
        ("THE SCHEDULE ABOVE REFERRED TO\n\nAll that house known as Number 2.", ["Schedule"]),
        ("Schedule 1 - Rent\n\nThe rent is one pound a year.", ["Schedule 1"]),
    ],
)
def test_schedules_stand_before_the_signatures(attached: str, labels: list[str]) -> None:
    attached = "\n\n".join(f"        {line}" for line in attached.split("\n\n"))
    found = scopes(f"{_LEASE}\n{attached}\n{_SIGNED}")
    assert found == [("main", None), *(("attachment", label) for label in labels), ("main", None)]


def test_signature_pages_behind_the_schedules_count_as_the_main_instrument() -> None:
    agreement = parse(
        reading(f"{_LEASE}\n        FIRST SCHEDULE\n\n        All that house.\n{_SIGNED}").document
    )
    assert isinstance(agreement.scopes[-1], Scope)
    assert agreement.scope_at(len(agreement.text) - 1) == 0
    assert agreement.scope_at(agreement.scopes[1].span.start) == 1
    assert all(signature.scope == 0 for signature in agreement.signatures)
    assert len(agreement.outlines) == len(agreement.scopes)
    assert [section.number for section in agreement.sections] == ["1", "2", "3"]


def test_an_attachment_that_is_signed_itself_keeps_its_signatures() -> None:
    signed = _LEASE + "        By: /s/ Joan Holm\n"
    assert (
        scopes(f"{signed}\n        FIRST SCHEDULE\n\n        All that house.\n{_SIGNED}")[-1][0]
        == "attachment"
    )


def test_a_schedule_of_which_nothing_speaks_is_none() -> None:
    text = "\n".join(line for line in _LEASE.split("\n") if "Schedule" not in line)
    assert scopes(f"{text}\n        SCHEDULE\n\n        Monday to Friday.\n{_SIGNED}") == [("main", None)]


def test_an_attachment_named_in_words_is_referred_to() -> None:
    agreement = parse(
        reading(f"{_LEASE}\n        FIRST SCHEDULE\n\n        All that house.\n{_SIGNED}").document
    )
    assert [
        (exhibit.label, len(exhibit.references)) for exhibit in agreement.exhibits if exhibit.attached
    ] == [("First Schedule", 1)]
