"""How far a party's name reaches, and the short name behind it."""

from __future__ import annotations

import pytest
from made import document

from checker.parser import parse

NAMED = {
    "the number of a company": (
        'Harrow Limited, Company No. 05123456, whose office is in Leeds ("Harrow")',
        "Harrow Limited",
        ["Harrow"],
    ),
    "its registration": (
        'Harrow Pte Ltd, Co. Reg. No. 199901234K, of 5 Oak Road, Singapore ("Harrow")',
        "Harrow Pte Ltd",
        ["Harrow"],
    ),
    "its number right behind": (
        'Harrow Limited Company Number 512345 ("Harrow")',
        "Harrow Limited",
        ["Harrow"],
    ),
    "a role in brackets": ("Harrow Mills, Inc. (Company)", "Harrow Mills, Inc.", ["Company"]),
    "its town": (
        'Harrow Corporation of Akron, Ohio ("Harrow")',
        "Harrow Corporation",
        ["Harrow"],
    ),
    "no town": (
        'Harrow Company of America, a New York company ("Harrow")',
        "Harrow Company of America",
        ["Harrow"],
    ),
    "a land in its name": (
        'Harrow Motor Sales, U.S.A., Inc. ("Harrow")',
        "Harrow Motor Sales, U.S.A., Inc.",
        ["Harrow"],
    ),
    "a house of several": ('Harrow, Weld & Co. ("Harrow")', "Harrow, Weld & Co.", ["Harrow"]),
    "an abbreviation": ('Harrow Mfg., a partnership ("Harrow")', "Harrow Mfg.", ["Harrow"]),
    "brothers": ('Geo. Harrow & Bros., an association ("Harrow")', "Geo. Harrow & Bros.", ["Harrow"]),
}


@pytest.mark.parametrize(("front", "name", "called"), NAMED.values(), ids=NAMED)
def test_the_name_and_no_more(front: str, name: str, called: list[str]) -> None:
    text = f'LEASE\n\nThis Lease is made between {front} and Birch LLC ("Birch").\n\n1. Term. One year.'
    found = parse(document(text)).parties
    assert [party.name for party in found] == [name, "Birch LLC"]
    assert [alias.name for alias in found[0].aliases] == called


@pytest.mark.parametrize("name", ["Merritt Elm, Pine, Ash & Birch Incorporated", "Pier\n1 Mills, Inc."])
def test_a_name_that_stands_again(name: str) -> None:
    text = f"""AGENCY AGREEMENT

This Agreement is made as of May 4, 2011 between Harrow LLC ("Harrow") and {name} (the "Agent").

1. Agency. The Agent sells.

{" ".join(name.split()).upper()}

By: /s/ Lou Ash
Name: Lou Ash
Title: President
"""
    assert [party.name for party in parse(document(text)).parties] == ["Harrow LLC", " ".join(name.split())]


def test_parties_below_each_other_without_and() -> None:
    text = """SERVICES AGREEMENT

This Agreement is made as of May 4, 2011 between
Harrow Corporation, 1 Main Street, Akron, Ohio ("Client")
Birch Mills, Inc., 2 Oak Road, Dayton, Ohio ("Vendor")

1. Services. Vendor serves Client.
"""
    found = [(party.name, [alias.name for alias in party.aliases]) for party in parse(document(text)).parties]
    assert found == [("Harrow Corporation", ["Client"]), ("Birch Mills, Inc.", ["Vendor"])]
