"""Parties: names, short names, descriptions, groups, in every way of listing them."""

from __future__ import annotations

import pytest
from made import document

from checker.model.agreement import Agreement
from checker.parser import parse


def parsed(text: str) -> Agreement:
    return parse(
        document(f"SUPPLY AGREEMENT\n\n{text}\n\n1. Sale. Flour is sold.\n\n2. Law. Ohio law governs.\n")
    )


def names(text: str) -> list[str]:
    return [party.name for party in parsed(text).parties]


def test_names_short_names_descriptions_and_groups() -> None:
    agreement = parsed(
        "This Agreement, dated as of May 4, 2010, is between ALDER Mills Corporation, a Delaware "
        'corporation (the "Company") '
        "and Birch Fund II, L.P., a Delaware limited partnership, Birch Offshore II, L.P., a Cayman Islands"
        " Limited, The Cedar "
        'Fund IV, L.P., and Dogwood, L.L.C. (each a "Joining Party" and, collectively, the "Joining '
        'Parties").'
    )
    first, second, *_, last = agreement.parties
    assert [party.name for party in agreement.parties] == [
        "ALDER Mills Corporation",
        "Birch Fund II, L.P.",
        "Birch Offshore II, L.P.",
        "The Cedar Fund IV, L.P.",
        "Dogwood, L.L.C.",
    ]
    assert [alias.name for alias in first.aliases] == ["Company"]
    assert (first.entity_type, first.jurisdiction) == ("corporation", "Delaware")
    assert second.description is not None
    assert agreement.words(second.description) == "a Delaware limited partnership"
    assert last.aliases == ()
    (group,) = agreement.groups
    assert [alias.name for alias in group.names] == ["Joining Party", "Joining Parties"]
    assert group.members == (1, 2, 3, 4)
    assert all(agreement.words(party.span) == party.name for party in agreement.parties)
    assert all(agreement.words(alias.span) == alias.name for alias in first.aliases + group.names)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "This Agreement is made by and between Alder, Inc., with its principal place of business at 12"
            " Hill Street, Suite 4, "
            'Dallas, Texas 75001 ("Alder"), and Carla B. Cedar, an individual residing in Reno, '
            'Nevada ("Cedar").',
            ["Alder, Inc.", "Carla B. Cedar"],
        ),
        (
            "BETWEEN:\n\nALDER MILLS LTD., a company of British Columbia\n(the "
            '"Buyer")\n\nAND:\n\nBIRCH CORP. (the "Seller")',
            ["ALDER MILLS LTD.", "BIRCH CORP."],
        ),
        (
            "Party A (Buyer): Alder (Shanghai) Co., Ltd.\nAddress: 4 Mill Road\nParty B (Seller): Birch"
            " Trading Ltd.\nAddress: 5 Hill Road",
            ["Alder (Shanghai) Co., Ltd.", "Birch Trading Ltd."],
        ),
        (
            "This Agreement is made among (1) Alder AB, a Swedish corporation, (2) Birch & Sons GmbH & Co."
            " KG, and (3) the "
            'University of Ohio ("University").',
            ["Alder AB", "Birch & Sons GmbH & Co. KG", "University of Ohio"],
        ),
        (
            "This Agreement is entered into as of May 4, 2010 by Alder, Inc., as successor by merger "
            'to Fir, Inc. ("Alder"), and '
            'Birch Bank, National Association, formerly known as Elm Bank, N.A. ("Bank").',
            ["Alder, Inc.", "Birch Bank, National Association"],
        ),
        (
            'This Agreement is between i-Alder, Inc. ("i-Alder") and Birch Fire and Casualty Company '
            '("Insurer"). i-Alder and '
            'Insurer may be referred to as the "Parties".',
            ["i-Alder, Inc.", "Birch Fire and Casualty Company"],
        ),
        (
            'WHEREAS, Alder Mills, Inc. (the "Company") and the Trustees of the Birch Family Trust '
            '(the "Trust") wish to sell;',
            ["Alder Mills, Inc.", "the Trustees of the Birch Family Trust"],
        ),
        (
            'This Agreement is between Alder, Inc. (the "Company") and ____________ (the "Executive").',
            ["Alder, Inc."],
        ),
        (
            "This Agreement is made by and among Alder Company, Birch Bank, N.A. and the lenders listed on"
            " Schedule 1.",
            ["Alder Company", "Birch Bank, N.A."],
        ),
    ],
)
def test_ways_of_listing(text: str, found: list[str]) -> None:
    assert [name.removeprefix("the ") for name in names(text)] == [
        name.removeprefix("the ") for name in found
    ]


def test_a_blank_between_names_takes_its_own_short_name() -> None:
    agreement = parsed(
        'This Agreement is between Alder, Inc. (the "Company") and ____________ (the "Executive").'
    )
    assert [[alias.name for alias in party.aliases] for party in agreement.parties] == [["Company"]]


def test_together_with() -> None:
    agreement = parsed(
        'This Agreement is between Alder, Inc. ("Seller"), Birch, LLC ("Licensing" and together with '
        'Seller, "Alder Group") and '
        'Cedar, Inc. ("Buyer") (each a "Party" and collectively the "Parties").'
    )
    assert [([alias.name for alias in group.names], group.members) for group in agreement.groups] == [
        (["Alder Group"], (0, 1)),
        (["Party", "Parties"], (0, 1, 2)),
    ]


def test_letter() -> None:
    agreement = parse(
        document(
            "May 4, 2010\n\nMr. Ben Birch\n12 Hill Street\nReno, Nevada 89501\n\nDear Ben:\n\nThis letter"
            " confirms the terms of your "
            'employment with Alder Mills, Inc., an Ohio corporation (the "Company").\n\n1. Salary. '
            "Your salary is $50,000.\n"
        )
    )
    assert [party.name for party in agreement.parties] == ["Alder Mills, Inc.", "Ben Birch"]
    assert agreement.parties[1].entity_type == "individual"
    assert agreement.date is not None
    assert str(agreement.date.value) == "2010-05-04"


def test_only_the_signatures_name_the_parties() -> None:
    agreement = parse(
        document(
            "JOINT FILING AGREEMENT\n\nThe undersigned hereby agree to file one statement.\n\n"
            "ALDER MILLS, INC.\n\nBy: /s/ Ann Alder\nName: Ann Alder\nTitle: President\n\n"
            "BIRCH FUND, L.P.\n\nBy: /s/ Ben Birch\nName: Ben Birch\nTitle: Partner\n"
        )
    )
    assert [party.name for party in agreement.parties] == ["ALDER MILLS, INC.", "BIRCH FUND, L.P."]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            'This Agreement is between Alder Railway Company, an Ohio corporation ("ARC"), Alder Southern, a'
            ' Delaware corporation ("AS") and Bo Carr ("Executive").',
            ["Alder Railway Company", "Alder Southern", "Bo Carr"],
        ),
        (
            "This Agreement is between Alder Companies, Inc., Alder, Inc. and Birch, LLC.",
            ["Alder Companies, Inc.", "Alder, Inc.", "Birch, LLC"],
        ),
        (
            'This Agreement is between: ALDER DESIGN AND CONSTRUCTION LTD. (the "Builder") and Birch, LLC.',
            ["ALDER DESIGN AND CONSTRUCTION LTD.", "Birch, LLC"],
        ),
        (
            'This Agreement is between Alder, Inc. and Robert Carl "Bob" Cedar ("Executive").',
            ["Alder, Inc.", 'Robert Carl "Bob" Cedar'],
        ),
        (
            "This Agreement is between Alder, Inc. and Ann Reed, Executive Vice President and Group President"
            ' of the Company (the "Executive").',
            ["Alder, Inc.", "Ann Reed"],
        ),
        (
            "This Agreement is between Alder, Inc. and JAMES S. CEDAR 4827 MILLER HIGHWAY RENO, NEVADA.",
            ["Alder, Inc.", "JAMES S. CEDAR"],
        ),
        (
            "This Agreement between owner, contractor and developer is made by and between Alder Co., an Ohio"
            ' corporation ("Owner"), Birch, LLC ("Contractor") and Cedar, Inc. ("Developer").',
            ["Alder Co.", "Birch, LLC", "Cedar, Inc."],
        ),
        (
            "This Agreement is between Alder, Inc. and Birch, LLC\n\nThe Project is: a mill\n\n"
            "The Architect is: Cedar Plans, Inc.",
            ["Alder, Inc.", "Birch, LLC"],
        ),
    ],
)
def test_names_that_hold_or_follow_other_words(text: str, found: list[str]) -> None:
    assert names(text) == found


def test_a_short_name_belongs_to_those_it_names() -> None:
    agreement = parsed(
        'This Agreement is among Alder, LLC ("AL"), Birch, LLC ("BL"; AL and BL are collectively the '
        '"Borrowers" and individually a "Borrower"), the banks listed below (the "Lenders") and Cedar Bank, '
        'N.A. (together with its successors, the "Agent").'
    )
    assert [[alias.name for alias in party.aliases] for party in agreement.parties] == [
        ["AL"],
        ["BL"],
        ["Agent"],
    ]
    (group,) = agreement.groups
    assert [alias.name for alias in group.names] == ["Borrowers", "Borrower"]
    assert group.members == (0, 1)


def test_a_group_has_members_that_it_names_in_full() -> None:
    agreement = parsed(
        'This Agreement is among Alder Mills, Inc., a Utah corporation, Birch, LLC ("Birch"), and Cedar, LLC '
        '("Cedar") (Alder Mills, Inc., Birch and Cedar, collectively, the "Borrowers"), and Elm Bank, N.A.'
    )
    assert [group.members for group in agreement.groups] == [(0, 1, 2)]


def test_an_agreement_that_gives_no_short_names_opens_where_it_names_the_parties() -> None:
    paragraphs = (
        "CREDIT AGREEMENT",
        "dated as of May 4, 2010",
        "among Alder, Inc.",
        "and Birch Bank, N.A.",
        "AGREEMENT dated as of May 4, 2010 among ALDER, INC., the LENDERS party hereto and BIRCH BANK, N.A.,"
        " as Agent.",
        "The parties hereto agree as follows:",
        "ARTICLE 1",
        "Section 1.01. Terms. Terms are used as follows.",
    )
    agreement = parse(document("\n\n".join(paragraphs)))
    assert [party.name for party in agreement.parties] == ["ALDER, INC.", "BIRCH BANK, N.A."]
