"""The parties at the fronts of agreements of many countries and layouts."""

from __future__ import annotations

import pytest
from made import document

from checker.parser import parse

BODY = """

1. Services. The first party shall supply the Products to the second in accordance with this Agreement.

2. Term. This Agreement shall continue for three years and may be terminated on ninety days' notice.
"""
MADE = "SUPPLY AGREEMENT\n\nThis Agreement is made on 4 May 2011 between "
PARTIES = "SUPPLY AGREEMENT\n\nTHIS AGREEMENT is dated 4 May 2011\n\nPARTIES\n\n"


def named(text: str) -> list[str]:
    return [party.name for party in parse(document(text)).parties]


def aliases(text: str) -> dict[str, set[str]]:
    agreement = parse(document(text))
    found = {party.name: {alias.name for alias in party.aliases} for party in agreement.parties}
    for group in agreement.groups:
        for member in group.members:
            found[agreement.parties[member].name] |= {alias.name for alias in group.names}
    return found


OF_AN_ADDRESS = [
    ("JOAN HARROW of 4 Mill Lane, Leeds LS1 4AB", "JOAN HARROW"),
    ("JOAN HARROW of Mill House, Elm Road, Leeds, West Yorkshire LS1 4AB", "JOAN HARROW"),
    ("Joan Harrow, of Flat 2, Mill House, 9 Elm Road, Leeds", "Joan Harrow"),
    ("Mrs Joan Harrow of Mill Cottage, Upper Elm, Devon EX1 4AB", "Mrs Joan Harrow"),
    ("Joan Harrow of The Old Mill, Elm Lane, Upper Elm, Devon", "Joan Harrow"),
    ("Sean O'Harrow of Unit 3, Mill Yard, Ballina, Co. Mayo", "Sean O'Harrow"),
    ("THE BOROUGH COUNCIL OF ELMSTEAD of Town Hall, High Street, Elmstead EL1 1SH",
     "THE BOROUGH COUNCIL OF ELMSTEAD"),
    ("Harrow Mills Limited of Mill House, Elm Road, Leeds LS1 4AB", "Harrow Mills Limited"),
    ("University of Elmstead of Senate House, High Street, Elmstead EL1 1SH", "University of Elmstead"),
    ("HARROW MILLS LIMITED (a company registered in England under number 123456) of Mill House, Leeds",
     "HARROW MILLS LIMITED"),
]  # fmt: skip


@pytest.mark.parametrize(("words", "name"), OF_AN_ADDRESS)
def test_a_name_ends_where_its_address_begins(words: str, name: str) -> None:
    assert named(f'{MADE}{words} (the "Supplier") and Birch Lane LLC (the "Customer").{BODY}') == [
        name,
        "Birch Lane LLC",
    ]
    assert named(f"{PARTIES}(1) {words} (Supplier); and\n\n(2) Birch Lane LLC (Customer).{BODY}") == [
        name,
        "Birch Lane LLC",
    ]


DESCRIBED = [
    "incorporated and registered in England and Wales with company number 0123456 whose registered office is"
    " at 9 Elm Road, Leeds LS1 4AB",
    "(company number 0123456), whose registered office is at 9 Elm Road, Leeds LS1 4AB",
    "(Company No. 201101028843), a company incorporated in Malaysia, of 22 Jalan Elm, 70200 Seremban",
    "(ACN 123 456 789) of Level 3, 9 Elm Road, Sydney NSW 2000",
    "(UEN 201908812M), a company incorporated in Singapore, having its registered office at 9 Elm Road",
    "(CIN U12345MH2001PTC123456), a company incorporated under the Companies Act, 1956",
    "registered with the commercial register of the local court of Ulm under HRB 731906",
    "Registration Number 1998/012345/07, a private company of the Republic of South Africa",
]
FIRMS = ["Harrow Mills PLC", "Harrow Mills Sdn. Bhd.", "Harrow Mills (RF) (Pty) Ltd",
         "Harrow (No. 4) Limited", "Harrow Mills DAC",
         "Cement\u00e1rna Harrow a.s.", "HARROW DEL SUR, S.A. DE C.V.",
         "Harrow Mills GmbH & Co. KG", "Harrow M\u00fchlen Sp. z o.o.", "Harrow Mills A/S",
         "Shanghai Harrow Mills Co., Ltd."]  # fmt: skip


@pytest.mark.parametrize("description", DESCRIBED)
@pytest.mark.parametrize("firm", FIRMS)
def test_a_firms_name_ends_where_its_description_begins(firm: str, description: str) -> None:
    comma = "" if description[0] == "(" else ","
    first, second = f"{firm}{comma} {description} (Supplier)", "Joan Harrow of 9 Elm Road, Leeds (Buyer)"
    text = f"{PARTIES}(1) {first}; and\n\n(2) {second}.{BODY}"
    assert aliases(text) == {firm: {"Supplier"}, "Joan Harrow": {"Buyer"}}


PEOPLE = [
    'JOAN M. HARROW, PETER S. BIRCH and ALDER TOOLS, INC., an Ohio corporation (the "Buyer")',
    'Joan M. Harrow, Peter S. Birch, individually, and Alder Tools, Inc. (the "Buyer")',
    'JOAN M. HARROW and PETER S. BIRCH, husband and wife (the "Sellers"), and ALDER TOOLS, INC.',
    'JOAN M. HARROW of 4 Mill Lane, Leeds and PETER S. BIRCH of Elm House, Ruthin LL15 1DA (together the'
    ' Sellers and each a Seller) and ALDER TOOLS, INC. (Buyer)',
    'Joan "J.M." Harrow ("Joan"), Peter "Bo" Birch ("Bo") and Alder Tools, Inc.',
]  # fmt: skip


@pytest.mark.parametrize("words", PEOPLE)
def test_several_people(words: str) -> None:
    found = named(f"{MADE}{words}.{BODY}")
    assert [name.split()[-1].strip(".").lower() for name in found] == ["harrow", "birch", "inc"]


def test_a_trust_by_its_trustee() -> None:
    words = (
        "JOAN M. HARROW, individually and as Trustee of the HARROW CHILDREN'S TRUST u/a/d April 4, 1989 (the"
        ' "Trust"), and ALDER TOOLS, INC., an Ohio corporation (the "Buyer")'
    )
    assert named(f"{MADE}{words}.{BODY}") == [
        "JOAN M. HARROW",
        "HARROW CHILDREN'S TRUST",
        "ALDER TOOLS, INC.",
    ]


PUBLIC = [
    "CITY OF ELM SPRINGS, TEXAS, a home-rule municipality",
    "City of Elm Springs, Colorado, a municipal corporation acting by and through its Water Board",
    "Official Committee of Unsecured Creditors appointed in the Debtors' chapter 11 cases",
    "Elm Valley Ethanol Producers Cooperative",
    "Commissioner of Police of the Metropolis",
    "The Secretary of State for Health and Social Care",
    "The Board of Trustees of the University of Elmstead",
    "The Rector and Visitors of the University of Elmstead",
    "Elmstead Gaming Enterprise, a tribal enterprise",
]


@pytest.mark.parametrize("words", PUBLIC)
def test_public_bodies(words: str) -> None:
    name = words
    for mark in (", a ", " appointed"):
        name = name.partition(mark)[0]
    found = named(f'{MADE}{words} (the "Owner"), and Birch Lane LLC (the "Contractor").{BODY}')
    assert found in ([name, "Birch Lane LLC"], [name.removeprefix("The "), "Birch Lane LLC"])


UNQUOTED = [
    ("(Buyer)", {"Buyer"}),
    ("(the Buyer)", {"Buyer"}),
    ("(hereinafter the Buyer)", {"Buyer"}),
    ('(hereinafter called "the Buyer", which expression shall include its successors)', {"Buyer"}),
    ("(the Buyer, which expression shall include its successors)", {"Buyer"}),
]


@pytest.mark.parametrize(("bracket", "expected"), UNQUOTED)
def test_short_names_without_quotation_marks(bracket: str, expected: set[str]) -> None:
    first = f"Harrow Mills Limited of 9 Elm Road, Leeds {bracket}"
    text = f"{PARTIES}(1) {first}; and\n\n(2) Birch Limited (Seller).{BODY}"
    assert aliases(text) == {"Harrow Mills Limited": expected, "Birch Limited": {"Seller"}}


def test_a_shared_short_name_without_quotation_marks() -> None:
    text = (
        f"{PARTIES}(1) JOAN HARROW of 9 Elm Road, Leeds and PETER BIRCH of Elm House, Ruthin (together the"
        f" Sellers and each a Seller);\n\n(2) ALDER PLC (Buyer).{BODY}"
    )
    assert aliases(text) == {
        "JOAN HARROW": {"Sellers", "Seller"},
        "PETER BIRCH": {"Sellers", "Seller"},
        "ALDER PLC": {"Buyer"},
    }


def test_a_party_whose_name_is_left_open() -> None:
    found = aliases(f'{MADE}Harrow plc (the "Company") and [NAME OF OFFICER] (the "Officer").{BODY}')
    assert found == {"Harrow plc": {"Company"}, "[NAME OF OFFICER]": {"Officer"}}


SIGNED = """

IN WITNESS WHEREOF, the parties have signed this Agreement.

HARROW BANCORP, INC.

By: /s/ Ann Alder
Name: Ann Alder
Title: President


/s/ Joan M. Harrow
------------------------
Joan M. Harrow


/s/ Peter S. Birch
------------------------
Peter S. Birch

ELM RANCH, LLC

By: /s/ Tom Elm
Name: Tom Elm
Title: Manager
"""
AMONG = 'VOTING AGREEMENT\n\nThis Agreement is made on May 4, 2011 among Harrow Bancorp, Inc. ("Harrow")'
LEFT_OPEN = [
    'and the persons whose names appear on the signature pages hereof (each a "Holder" and collectively the'
    ' "Holders")',
    'and each of the stockholders listed on the signature pages hereto (each a "Holder" and collectively the'
    ' "Holders")',
    'and the investors that have executed a signature page hereto (each a "Holder" and collectively the'
    ' "Holders")',
]


@pytest.mark.parametrize("words", LEFT_OPEN)
def test_parties_named_on_the_signature_pages(words: str) -> None:
    agreement = parse(document(f"{AMONG} {words}.{BODY}{SIGNED}"))
    assert [party.name for party in agreement.parties] == [
        "Harrow Bancorp, Inc.",
        "Joan M. Harrow",
        "Peter S. Birch",
        "ELM RANCH, LLC",
    ]
    assert [([alias.name for alias in group.names], group.members) for group in agreement.groups] == [
        (["Holder", "Holders"], (1, 2, 3))
    ]


def test_banks_on_the_signature_pages_are_firms() -> None:
    lenders = 'and the lenders listed on the signature pages hereto (the "Lenders")'
    assert named(f"{AMONG} {lenders}.{BODY}{SIGNED}") == ["Harrow Bancorp, Inc.", "ELM RANCH, LLC"]
