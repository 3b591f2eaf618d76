"""How far a party's name reaches, and the short name behind it."""

from __future__ import annotations

import pytest
from made import document

from checker.parser import parse

SIGNED = "\nBy: /s/ Lou Ash\nName: Lou Ash\nTitle: President\n"
BLANK = "\n\n"

NAMED = {
    "the number of a company": (
        'Harrow Limited, Company No. 05123456, whose office is in Leeds ("Harrow")',
        "Harrow Limited",
        ["Harrow"],
    ),
    "its number in a line of its own": (
        'Harrow Ltd.\nPrivate Company No. 51-218834-7\nof 5 Oak Road, Leeds ("Harrow")',
        "Harrow Ltd.",
        ["Harrow"],
    ),
    "its number in small letters": (
        'HARROW FUND ii, LLC, a Utah limited liability company ("Harrow II")',
        "HARROW FUND ii, LLC",
        ["Harrow II"],
    ),
    "a branch": (
        'Banque de l\'Harrow, Leeds Branch, as agent ("Harrow")',
        "Banque de l'Harrow, Leeds Branch",
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
    "a surname that is a small word": (
        'Anita Das, an individual ("Consultant")',
        "Anita Das",
        ["Consultant"],
    ),
    "one before an address": (
        'Dr. Rowan L. Dei hereinafter referred to as ("Director"), of 5 Oak Road, Leeds,',
        "Dr. Rowan L. Dei",
        ["Director"],
    ),
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


WHO = {
    "a division": (
        'Harrow Mills, Inc., Plastics Division ("Harrow"), and Birch, Inc., Oak Group, of Elm ("Birch")',
        ["Harrow Mills, Inc.", "Birch, Inc."],
    ),
    "the division of": (
        'the Plastics Division of Harrow Mills, Inc. ("Harrow"), and Birch, Inc. ("Birch")',
        ["Harrow Mills, Inc.", "Birch, Inc."],
    ),
    "a subsidiary's neighbour": (
        'Birch, Inc., a subsidiary of Elm Holdings Corp. and Joan Harrow, an individual (the "Executive")',
        ["Birch, Inc.", "Joan Harrow"],
    ),
    "directors who are none": (
        'Directors Guild of Elmland, a non-profit association (the "Guild"), and Birch, Inc. ("Birch")',
        ["Directors Guild of Elmland", "Birch, Inc."],
    ),
    "a performer": (
        'Birch, Inc. ("Birch") and Danny Harrow, professionally known as "D-Ha" ("Artist")',
        ["Birch, Inc.", "Danny Harrow"],
    ),
    "by another name": (
        'Birch, Inc. ("Birch") and Danny Harrow, p/k/a "D-Ha" ("Artist")',
        ["Birch, Inc.", "Danny Harrow"],
    ),
    "a trade name": (
        'Birch, Inc. ("Birch") and Harrow Oak PLLC, d/b/a AB Process Works ("Harrow")',
        ["Birch, Inc.", "Harrow Oak PLLC"],
    ),
    "of two, whom it serves": (
        'Birch, Inc. ("Birch") and Harrow LLC ("Harrow") and tells how Harrow serves Elm Inc. and Ash LLC',
        ["Birch, Inc.", "Harrow LLC"],
    ),
    "of two, whose parent it is": (
        'Birch, Inc. ("Birch") and Harrow LLC, parent company of Elm Inc. and Ash LLC ("Harrow")',
        ["Birch, Inc.", "Harrow LLC"],
    ),
}


@pytest.mark.parametrize("name", ["Birch Capital Group", "The Birch Group", "Department of Transportation"])
def test_who_signs_is_no_part_of_the_one_before(name: str) -> None:
    text = f"""LEASE

This Lease is made as of May 4, 2011, by and among Harrow LLC, {name}, and Elm Mills, Inc.

1. Term. One year.

{name}

By: /s/ Lou Ash
"""
    names = [party.name for party in parse(document(text)).parties]
    assert names == ["Harrow LLC", name, "Elm Mills, Inc."]


@pytest.mark.parametrize("unit", ["Plastics Division", "Oak Group", "Department of Yarns"])
def test_a_unit_that_signs_below_its_owner_is_a_part(unit: str) -> None:
    text = f"""LEASE

This Lease is made May 4, 2011 by and between Harrow Mills, Inc., {unit} ("Harrow"), and Birch LLC.

1. Term. One year.

Harrow Mills, Inc.
{unit}

By: /s/ Lou Ash
"""
    assert [party.name for party in parse(document(text)).parties] == ["Harrow Mills, Inc.", "Birch LLC"]


def test_who_signs_is_a_party_beside_the_owner_of_another() -> None:
    text = """LEASE

This Lease is made May 4, 2011 by and between Harrow LLC, parent of Elm Corp. and Birch Inc. (the "Tenant").

1. Term. One year.

BIRCH INC.

By: /s/ Lou Ash
"""
    found = [(party.name, [alias.name for alias in party.aliases]) for party in parse(document(text)).parties]
    assert found == [("Harrow LLC", []), ("Birch Inc.", ["Tenant"])]


HOUSE = "Joan Harrow\n12 Quai du Mont\nGeneva"


def test_an_address_that_stands_again_is_no_name() -> None:
    text = f"""LEASE

This Lease is made as of May 4, 2011, by and between Birch Mills, Inc., and
{HOUSE} (the "Lender").

1. Notices. Notices shall be sent to:

{HOUSE}
"""
    found = [(party.name, [alias.name for alias in party.aliases]) for party in parse(document(text)).parties]
    assert found == [("Birch Mills, Inc.", []), ("Joan Harrow", ["Lender"])]


@pytest.mark.parametrize("again", ["", "Birch Lime Company of Dayton, Ohio serves Harrow."])
def test_the_town_is_part_of_the_name_where_it_stands_again(again: str) -> None:
    text = f"""LEASE

This Lease is made as of May 4, 2011 between Birch Lime Company of Dayton, Ohio and Harrow LLC.

1. Term. One year. {again}
"""
    first = parse(document(text)).parties[0].name
    assert first == ("Birch Lime Company of Dayton" if again else "Birch Lime Company")


def test_a_party_that_signs_with_its_suffix_in_full_is_one() -> None:
    text = """LEASE SUMMARY

Landlord: Harrow Mills, Inc.

Tenant: Birch LLC

Subtenant: Elm Foods Corp.

1. Rent. The Tenant shall pay the Landlord $10 a month.

LANDLORD:

HARROW MILLS, INC.

By: ____________

TENANT:

BIRCH LLC

By: ___________

SUBTENANT:

ELM FOODS CORPORATION

By: _________
"""
    names = [party.name for party in parse(document(text)).parties]
    assert names == ["Harrow Mills, Inc.", "Birch LLC", "Elm Foods Corp."]


@pytest.mark.parametrize(("front", "names"), WHO.values(), ids=WHO)
def test_who_is_a_party(front: str, names: list[str]) -> None:
    text = f"LEASE\n\nThis Lease is made May 4, 2011 by and between {front}.\n\n1. Term. One year."
    assert [party.name for party in parse(document(text)).parties] == names


@pytest.mark.parametrize("name", ["William B. Harrow, Jr.", "Anna Harrow, M.D.", 'Robert "Bob" Harrow'])
def test_a_person_who_signs_with_all_of_the_name(name: str) -> None:
    text = f"""LEASE

This Lease is made May 4, 2011 by and among Birch, Inc. (the "Company"), {name}
and Alan Q. Elm (each, a "Holder").

1. Term. One year.

/s/ {name}
{name}

/s/ Alan Q. Elm
Alan Q. Elm
"""
    assert [party.name for party in parse(document(text)).parties] == ["Birch, Inc.", name, "Alan Q. Elm"]


def test_paragraphs_that_name_a_party_each() -> None:
    rows = (f'{name} Mills, Inc., an Ohio company ("{name}").' for name in ("Harrow", "Birch", "Elm"))
    text = (
        f"LEASE\n\nThis Lease is made May 4, 2011 by and between:\n\n{BLANK.join(rows)}\n\n1. Term. One year."
    )
    assert len(parse(document(text)).parties) == 3


@pytest.mark.parametrize(
    "words", ["on the terms set out below", "with these provisions", "on the basis stated"]
)
def test_a_colon_before_the_first_section_lists_no_parties(words: str) -> None:
    front = f'This Lease is made May 4, 2011 between Harrow LLC ("Harrow") and Birch, Inc. ("Birch") {words}:'
    text = (
        f"LEASE\n\n{front}\n\n1. Group. Birch, Inc., Elm, Inc. and Ash LLC are members.\n\n2. Term. A year."
    )
    assert [party.name for party in parse(document(text)).parties] == ["Harrow LLC", "Birch, Inc."]


@pytest.mark.parametrize("label", ["Broker", "Escrow Agent", "Manager"])
def test_who_is_stated_and_never_spoken_of_is_no_party(label: str) -> None:
    text = f"""LEASE

Landlord: Harrow Mills, Inc., an Ohio corporation
Tenant: Birch LLC, a Utah company
{label}: Elm Realty Advisors

THIS LEASE is entered into by Landlord and Tenant as of May 4, 2011.

1. Premises. Landlord lets the Premises to Tenant, and Tenant pays rent to Landlord.
"""
    assert [party.name for party in parse(document(text)).parties] == ["Harrow Mills, Inc.", "Birch LLC"]


def test_a_plan_that_signs() -> None:
    text = f"""SERVICES AGREEMENT

This Agreement is made May 4, 2011 between Birch, Inc. ("Birch") and Harrow Mill Hands Plan (the "Plan").

1. Term. A year.

BIRCH, INC.{SIGNED}
HARROW MILL HANDS PLAN
{SIGNED}"""
    found = [(party.name, [alias.name for alias in party.aliases]) for party in parse(document(text)).parties]
    assert found == [("Birch, Inc.", ["Birch"]), ("Harrow Mill Hands Plan", ["Plan"])]


def test_who_writes_a_letter_by_an_officer() -> None:
    text = f"""Harrow Electric
Akron, Ohio 44301

May 4, 2011

Mr. John A. Birch
24 Elm Street

Dear John:

We offer you employment with Harrow Electric. Your salary is $200,000 a year.

Sincerely,

HARROW ELECTRIC
{SIGNED}
Accepted and agreed:

/s/ John A. Birch
John A. Birch
"""
    assert {party.name for party in parse(document(text)).parties} == {"John A. Birch", "HARROW ELECTRIC"}
