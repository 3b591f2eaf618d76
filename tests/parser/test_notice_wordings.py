"""Notices in running text and on narrow pages: whose address it is, and what is none."""

from __future__ import annotations

import pytest
from made import document

from checker.parser import parse

FRONT = """\
CREDIT AGREEMENT

This Credit Agreement, dated as of May 4, 2010, is between Alder Mills, Inc., an Ohio corporation (the
"Borrower"), and Birch Systems Operating Limited, a company registered in England (the "Agent").

1. Loan. The Agent lends.

2. Notices. {notices}

3. Law. This Agreement is governed by the laws of Ohio.
"""
BORROWER = "All notices shall be mailed, if to the Borrower, at 100 Main Street, Columbus, Ohio 43215"


def addressees(notices: str) -> list[str]:
    found = parse(document(FRONT.format(notices=notices))).notice_clauses
    return [
        f"copy: {notice.name}" if notice.copy_only else notice.name
        for clause in found
        for notice in clause.notices
    ]


@pytest.mark.parametrize(
    "pointer",
    [
        "if to any Lender, at its lending office specified in its questionnaire",
        "if to a Lender, to it at its address (or telecopy number) set forth in Schedule 2.01",
        "if to any other Lender, at its Domestic Lending Office specified opposite its name on Schedule I",
    ],
)
def test_who_has_no_address_but_where_to_find_it_is_no_addressee(pointer: str) -> None:
    assert addressees(f"{BORROWER}; and {pointer}.") == ["the Borrower"]


def test_an_address_behind_the_word_is_one() -> None:
    notices = f"{BORROWER}; and if to the Agent, at its address at 60 Wall Street, Dayton, Ohio 45402."
    found = parse(document(FRONT.format(notices=notices))).notice_clauses
    addresses = [notice.address for clause in found for notice in clause.notices]
    assert addresses[-1].startswith("60 Wall Street")


@pytest.mark.parametrize(
    ("lines", "names"),
    [
        ("Harrow Systems\nSA, 42 Elm Road\nLeeds, Ohio 45402", ["Harrow Systems SA"]),
        (
            "Birch Systems\nOperating Limited\n42 Elm Road\nLeeds, Ohio 45402",
            ["Birch Systems Operating Limited"],
        ),
        ("Stephen\nE. Harrow, Esq.\n42 Elm Road\nLeeds, Ohio 45402", ["Stephen E. Harrow, Esq."]),
        ("Alder Mills, Inc.\n42 Elm Road\nReno,\n\nNV 89521", ["Alder Mills, Inc."]),
    ],
)
def test_names_and_cities_broken_over_lines(lines: str, names: list[str]) -> None:
    assert (
        addressees(f"Notices shall be sent to the following address:\n\nIf to the Agent:\n\n{lines}") == names
    )


@pytest.mark.parametrize(
    ("copy", "names"),
    [
        ("with a copy to Craig A. Elm, Treasurer, at the same address", ["copy: Craig A. Elm"]),
        ("with copies to it at the same address, Attention: General Counsel", []),
    ],
)
def test_copies_in_running_text(copy: str, names: list[str]) -> None:
    assert addressees(f"{BORROWER}, {copy}.") == ["the Borrower", *names]


def test_what_a_copy_is_not_is_no_name() -> None:
    lines = "Alder Mills, Inc.\n12 Elm Road\nLeeds, Ohio 45402\n\nwith a copy to:\n\n"
    lines += "(which shall not constitute notice)\nHarrow Gould\n14 Elm Road\nLeeds, Ohio 45402"
    assert addressees(f"Notices shall be sent as follows:\n\nIf to the Borrower:\n\n{lines}") == [
        "Alder Mills, Inc.",
        "copy: Harrow Gould",
    ]
