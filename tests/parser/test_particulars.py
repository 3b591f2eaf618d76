"""Tables and lists of particulars: the parties and dates that they state."""

from __future__ import annotations

import datetime

import pytest
from made import document

from checker.model.agreement import Agreement
from checker.parser import parse
from checker.parser.layout import read_layout
from checker.parser.particulars import read_particulars
from checker.readers.markdown import read

BODY = """

1. Services

The Supplier shall supply the Products to the Customer in accordance with this Agreement. The Supplier may
invoice the Customer monthly.

2. Law

This Agreement is governed by the laws of England. The Customer submits to the courts of England.
"""
PARTIES = {"Harrow Mills Limited": {"Supplier"}, "Joan M. Birch": {"Customer"}}


def stated(agreement: Agreement) -> dict[str, set[str]]:
    return {party.name: {alias.name for alias in party.aliases} for party in agreement.parties}


MARKDOWN = {
    "role and name": "| Supplier | Harrow Mills Limited (company no. 1234567), 9 Elm Road, Leeds |\n"
    "|---|---|\n"
    "| Customer | Joan M. Birch |\n| Date | 4 May 2011 |\n",
    "header row": "| Item | Detail |\n|---|---|\n"
    "| **Supplier** | Harrow Mills Limited, 9 Elm Road, Leeds |\n"
    "| **Customer** | Joan M. Birch |\n| Effective Date | 4 May 2011 |\n",
    "parties as columns": "| | Supplier | Customer |\n|---|---|---|\n"
    "| Name | Harrow Mills Limited | Joan M. Birch |\n"
    "| Registered office | 9 Elm Road, Leeds | 4 Mill Lane, Dayton |\n| Date | 4 May 2011 | 4 May 2011 |\n",
    "columns without labels": "| Supplier | Customer |\n|---|---|\n| Harrow Mills Limited | Joan M. Birch |\n"
    "| 9 Elm Road, Leeds | 4 Mill Lane, Dayton |\n\nDated 4 May 2011\n",
    "list": "- **Supplier:** Harrow Mills Limited, 9 Elm Road, Leeds\n- **Customer:** Joan M. Birch\n"
    "- **Date:** 4 May 2011\n",
    "under headings": "## Supplier\n\n| Name | Harrow Mills Limited |\n|---|---|\n"
    "| Address | 9 Elm Road |\n\n"
    "## Customer\n\n| Name | Joan M. Birch |\n|---|---|\n| Address | 4 Mill Lane |\n\nDate: 4 May 2011\n",
    "name of": "| Name of Supplier | Harrow Mills Limited |\n|---|---|\n"
    "| Customer's full name | Joan M. Birch |\n"
    "| Date of this Agreement | 4 May 2011 |\n",
}


@pytest.mark.parametrize("table", MARKDOWN.values(), ids=MARKDOWN)
def test_markdown(table: str) -> None:
    agreement = parse(read(f"# Services Agreement\n\n{table}{BODY}".encode(), "a.md"))
    assert stated(agreement) == PARTIES
    assert agreement.date is not None
    assert agreement.date.value == datetime.date(2011, 5, 4)


TEXT = {
    "wide gaps": "Supplier          Harrow Mills Limited, 9 Elm Road, Leeds\n"
    "Customer          Joan M. Birch, 4 Mill Lane, Dayton\nDate              4 May 2011",
    "columns": "                     Supplier                  Customer\n"
    "Name                 Harrow Mills Limited      Joan M. Birch\n"
    "Address              9 Elm Road, Leeds         4 Mill Lane, Dayton",
    "quoted labels": '"Supplier":\nHarrow Mills Limited\n9 Elm Road\n\n'
    '"Customer":\nJoan M. Birch\n4 Mill Lane',
    "labels": "Supplier: Harrow Mills Limited\nAddress: 9 Elm Road\n"
    "Customer: Joan M. Birch\nAddress: 4 Mill Lane",
    "blocks": "SUPPLIER\n\nName: Harrow Mills Limited\nAddress: 9 Elm Road\n\n"
    "CUSTOMER\n\nName: Joan M. Birch\nAddress: 4 Mill Lane",
    "wrapped": "SUPPLIER:      Harrow Mills Limited, a company incorporated in\n"
    "               England of 9 Elm Road\n\n"
    "CUSTOMER:      Joan M. Birch\n               of 4 Mill Lane, Dayton",
    "beside each other": "Supplier: Harrow Mills Limited          Customer: Joan M. Birch",
}


@pytest.mark.parametrize("front", TEXT.values(), ids=TEXT)
def test_text(front: str) -> None:
    assert stated(parse(document(f"SERVICES AGREEMENT\n\n{front}\n{BODY}"))) == PARTIES


def test_several_persons_behind_one_label() -> None:
    front = (
        "Landlord: Mrs Joan Harrow\nof 9 Elm Road\n\n"
        "Tenant: Mr Jack Birch and Miss Zoe Alder (jointly liable)"
    )
    body = "\n\n1. The Landlord lets the House to the Tenant. The Tenant shall pay the Landlord the Rent.\n"
    agreement = parse(document(f"TENANCY AGREEMENT\n\n{front}{body}"))
    assert [party.name for party in agreement.parties] == [
        "Mrs Joan Harrow",
        "Mr Jack Birch",
        "Miss Zoe Alder",
    ]
    assert [(group.names[0].name, group.members) for group in agreement.groups] == [("Tenant", (1, 2))]


@pytest.mark.parametrize("value", ["______________", "[insert]", "TBC", "N/A", "the Supplier's parent"])
def test_what_is_no_name(value: str) -> None:
    agreement = parse(document(f"ORDER FORM\n\nSupplier: {value}\nCustomer: {value}\n{BODY}"))
    assert not agreement.parties


def test_the_values_with_their_labels() -> None:
    reading = read_layout(
        document(
            "            Landlord            Tenant\n"
            "Name        Joan Harrow         Jack Birch\n"
            "Rent:       a peppercorn\n"
        )
    )
    found = read_particulars(reading, 0, len(reading.text))
    words = [
        tuple(
            reading.text[span.start : span.end] if span else None
            for span in (one.label, one.value, one.subject)
        )
        for one in found
    ]
    assert words == [
        ("Name", "Joan Harrow", "Landlord"),
        ("Name", "Jack Birch", "Tenant"),
        ("Rent", "a peppercorn", None),
    ]


def test_an_award_is_of_the_day_of_its_grant() -> None:
    front = (
        "STOCK UNIT AWARD AGREEMENT\n\nHarrow Mills, Inc. grants to the Participant the Units set out"
        " below.\n\n"
        "Participant:\tJoan M. Birch\nEmployee ID:\t20417\nGrant Date:\t4 May 2011\nUnits:\t22,500\n"
        "Vesting Commencement Date:\t15 February 2011\n"
    )
    date = parse(document(f"{front}{BODY}Accepted on: 18 May 2011\n")).date
    assert date is not None
    assert date.value == datetime.date(2011, 5, 4)


@pytest.mark.parametrize(("first", "second"), [("1.1 ", "1.2 "), ("1.1   ", "1.2.   "), ("1.01) ", "1.02) ")])
@pytest.mark.parametrize("mark", [". ", ".  "])
def test_parties_in_the_basic_terms_of_a_lease(first: str, second: str, mark: str) -> None:
    agreement = parse(
        document(
            "OFFICE LEASE\n\nTHIS OFFICE LEASE is made as of its date between Landlord and Tenant.\n\n"
            "1. BASIC TERMS. The key terms of this Lease are as follows:\n\n"
            f"{first}Landlord{mark}E-HARROW OWNER IV, L.L.C., a Delaware limited liability company.\n\n"
            f"{second}Tenant{mark}BIRCH LANE, INC., an Ohio corporation.\n\n1.3 Building. The house.\n\n"
            "2. RENT. Tenant shall pay Landlord the rent. Landlord shall repair what Tenant says.\n"
        )
    )
    assert stated(agreement) == {"E-HARROW OWNER IV, L.L.C.": {"Landlord"}, "BIRCH LANE, INC.": {"Tenant"}}


def test_a_suite_and_a_state_are_no_party_beside_a_label() -> None:
    agreement = parse(
        document(
            "AGREEMENT made as of 4 May 2011\n\n"
            "BETWEEN the Owner: (Name and address) HARROW (ELM), L.L.C. 38 Howard Parkway, "
            "Suite 18 Elm City, NV 89109\n\n"
            "This document is not for bidding.\n\n"
            "and the Contractor: (Name and address) Birch Construction Company 21 Mill Lane Dayton\n\n"
            "The Owner and Contractor agree as follows.\n"
        )
    )
    assert list(stated(agreement)) == ["HARROW (ELM), L.L.C.", "Birch Construction Company"]
