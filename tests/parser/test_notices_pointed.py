"""Notice clauses that point to addresses which stand elsewhere: at the head, in a sentence or in lines."""

from __future__ import annotations

from textwrap import dedent

import pytest
from made import document

from checker.parser import parse


def told(text: str) -> list[tuple[str, str]]:
    """The addressees and their addresses."""
    clauses = parse(document(dedent(text).lstrip("\n"))).notice_clauses
    return [(notice.name, notice.address) for clause in clauses for notice in clause.notices]


def agreement(first: str, second: str, notices: str) -> str:
    return (
        "SUPPLY AGREEMENT\n\n"
        f"This Supply Agreement is made as of May 1, 2019 between {first}, and {second}.\n\n"
        "1. Supply. The Supplier shall deliver the Goods to the Company, which shall pay for them.\n\n"
        "2. Assignment. Neither party may assign this Agreement.\n\n"
        f"3. Notices. {notices}\n\n"
        "4. Governing Law. This Agreement is governed by the law of Ohio.\n"
    )


COMPANY = (
    "Alder Mills, Inc., an Ohio corporation with its principal office at 12 Elm Street, Akron, Ohio 44308"
)
SUPPLIER = "Birch Systems Limited, whose registered office is at Carr House, Mill Lane, Leeds"
NAMED = (f'{COMPANY} (the "Company")', f'{SUPPLIER} (the "Supplier")')
BOTH = [
    ("Alder Mills, Inc.", "12 Elm Street, Akron, Ohio 44308"),
    ("Birch Systems Limited", "Carr House, Mill Lane, Leeds"),
]


@pytest.mark.parametrize(
    "notices",
    [
        "Notices shall be sent to a party at its address set forth above.",
        "Any notice may be posted to the address of the recipient stated at the head of this Agreement.",
        "All notices shall be delivered to the addresses in the preamble.",
        "A notice is to be sent to the above addresses.",
        "Notices go to the party's address first written above, or to such other address as it gives.",
        "Notices to the Company and to the Supplier shall be sent to their addresses on the first page.",
        "A notice shall be posted to the address of the party appearing herein.",
    ],
)
def test_addresses_at_the_head(notices: str) -> None:
    assert told(agreement(*NAMED, notices)) == BOTH


@pytest.mark.parametrize(
    "notices",
    [
        "The Company shall give notice of any change of its address.",
        "A party may change its address by notice as stated above.",
        "Notices shall be sent to the last known address of a party.",
        "The Supplier shall give prior written notice before it moves from the address in Section 1.",
    ],
)
def test_sentences_that_point_nowhere(notices: str) -> None:
    assert told(agreement(*NAMED, notices)) == []


def test_only_those_whom_the_sentence_names() -> None:
    notices = "Notices to the Company shall be sent to its address above."
    assert told(agreement(*NAMED, notices)) == BOTH[:1]


def test_one_above_and_one_as_follows() -> None:
    notices = (
        "Notices shall be sent to the Company at its address above and to the Supplier as follows:\n\n"
        "Birch Systems Limited\n4 Harbour Road\nLeeds LS1 4AB"
    )
    assert told(agreement(*NAMED, notices)) == [
        BOTH[0],
        ("Birch Systems Limited", "4 Harbour Road, Leeds LS1 4AB"),
    ]


@pytest.mark.parametrize(
    ("described", "address"),
    [
        ("Alder Mills, Inc., 12 Elm Street, Akron, Ohio 44308", "12 Elm Street, Akron, Ohio 44308"),
        ("Alder Mills, Inc. of 12 Elm Street, Akron, Ohio 44308", "12 Elm Street, Akron, Ohio 44308"),
        (
            "Alder Mills, Inc., whose address, for all purposes hereof, is P.O. Box 12, Akron, Ohio 44308",
            "P.O. Box 12, Akron, Ohio 44308",
        ),
        (
            "Alder Mills, Inc., registered under number 10984430 with registered address 8 Elm Square,"
            " Akron, Ohio 44308, trading as Alder",
            "8 Elm Square, Akron, Ohio 44308",
        ),
        ("Alder Mills, Inc. (registered number 123456), 7 N. Elm Street, Akron", "7 N. Elm Street, Akron"),
    ],
)
def test_ways_to_say_an_address(described: str, address: str) -> None:
    text = agreement(
        f'{described} (the "Company")', NAMED[1], "Notices are sent to the addresses set out above."
    )
    assert told(text)[0] == ("Alder Mills, Inc.", address)


def test_no_address_is_made_up() -> None:
    text = agreement(
        'Alder Mills, Inc., an Ohio corporation (the "Company")',
        'Birch Systems Limited, a company with its principal place of business in Leeds (the "Supplier")',
        "Notices shall be sent to the addresses set forth above.",
    )
    assert told(text) == []


def test_labelled_lines() -> None:
    text = """
        COOPERATION AGREEMENT

        Party A: Alder Mills Co., Ltd.
        Address: Room 12, East Tower, Harbour Road

        Party B: Birch Systems Co., Ltd.
        Address: No. 10, Mill Lane, Leeds

        Party A and Party B agree as follows:

        1. Services. Party B shall serve Party A.

        2. Notices. All notices shall be sent to the address in the preamble hereof.
        """
    assert told(text) == [
        ("Alder Mills Co., Ltd.", "Room 12, East Tower, Harbour Road"),
        ("Birch Systems Co., Ltd.", "No. 10, Mill Lane, Leeds"),
    ]


def test_columns_at_the_head() -> None:
    text = """
        RESELLER AGREEMENT

        VENDOR                                 RESELLER

        Alder Software, Inc.                   Birch Systems Limited
        1420 Fifth Avenue, 22nd Floor          22 Fernbrook Lane
        Seattle, WA 98101                      Plymouth, Minnesota 55447

        Alder Software, Inc. ("Vendor") and Birch Systems Limited ("Reseller") agree as follows:

        1. Notices. Notices must be sent by courier to the address of the recipient in the table above.

        2. Law. This Agreement is governed by the law of Ohio.
        """
    assert told(text) == [
        ("Alder Software, Inc.", "1420 Fifth Avenue, 22nd Floor, Seattle, WA 98101"),
        ("Birch Systems Limited", "22 Fernbrook Lane, Plymouth, Minnesota 55447"),
    ]


LEASE = """
    LEASE AGREEMENT

    This Lease Agreement is made as of May 3, 2016 between Alder Properties, L.P., a Delaware limited
    partnership ("Landlord"), and Birch Foods, Inc., an Illinois corporation ("Tenant").

    1. Basic Terms.

    {basic}

    2. Notices. All notices shall be sent {to}.

    3. Premises. Landlord leases the Premises to Tenant.
    """
COLUMNS = """\
    Landlord's Address:     100 Mill Road
                            Utica, New York 13501

    Tenant's Address:       5 Lake Street
                            Chicago, Illinois 60601"""
NAMED_COLUMNS = COLUMNS.replace("100", "Alder Properties, L.P.\n                            100").replace(
    "5 L", "Birch Foods, Inc.\n                            5 L"
)
LETTERED = """\
    (a) Address of Landlord: 100 Mill Road, Utica, New York 13501

    (b) Address of Tenant: 5 Lake Street, Chicago, Illinois 60601"""


@pytest.mark.parametrize("basic", [COLUMNS, NAMED_COLUMNS, LETTERED], ids=["columns", "named", "lettered"])
@pytest.mark.parametrize(
    "to",
    ["to the parties at the addresses set forth in Section 1", "to Landlord's Address or Tenant's Address"],
)
def test_each_has_the_address_that_its_own_label_announces(basic: str, to: str) -> None:
    assert told(LEASE.format(basic=basic.strip(), to=to)) == [
        ("Alder Properties, L.P.", "100 Mill Road, Utica, New York 13501"),
        ("Birch Foods, Inc.", "5 Lake Street, Chicago, Illinois 60601"),
    ]
