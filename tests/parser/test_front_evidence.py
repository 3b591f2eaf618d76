"""Dates, titles and the recognition of agreements that are written in ways of their own."""

from __future__ import annotations

import datetime

import pytest
from made import document

from checker.parser import parse

BODY = """

1. Services. The first party shall supply the Products to the second in accordance with this Agreement.

2. Term. This Agreement shall continue for three years and may be terminated on ninety days' notice.
"""


@pytest.mark.parametrize(
    "words",
    [
        "dated, for reference purposes only, May 10, 1999",
        "dated for convenience of reference as of May 10, 1999",
        "dated for identification purposes May 10, 1999",
        "dated for ease of reference only, May 10, 1999",
        "dated for reference May 10, 1999",
    ],
)
def test_a_date_for_reference(words: str) -> None:
    text = f"SUBLEASE\n\nThis Sublease, {words}, is made by and between Harrow Inc. and Birch LLC.\n\n"
    text += f"1. MASTER LEASE. Sublessor is the lessee under a lease dated August 1, 1992.{BODY}"
    found = parse(document(text)).date
    assert found is not None
    assert found.value == datetime.date(1999, 5, 10)


@pytest.mark.parametrize(
    "line",
    [
        "Date of signing: 20 July 2018",
        "Date of signature: 20 July 2018",
        "Date of execution: July 20, 2018",
        "Date of this Agreement: 20 July 2018",
        "Date: July 20, Heisei 30 (2018)",
    ],
)
def test_a_labelled_date(line: str) -> None:
    text = "MUTUAL NON-DISCLOSURE AGREEMENT\n\nParty A: Harrow Mills Limited, of Leeds\n\n"
    text += f"Party B: Birch Lane LLC, of Ohio\n\n{line}\n\nParty A and Party B wish to trade.{BODY}"
    found = parse(document(text)).date
    assert found is not None
    assert found.value == datetime.date(2018, 7, 20)


def test_a_term_that_begins_on_a_day_is_not_the_date() -> None:
    text = (
        "FARM BUSINESS TENANCY\n\nDate:       29 September 2014\n\nLandlord:   Joan Harrow of 4 Mill Lane\n\n"
    )
    text += "Tenant:     John Birch of 5 Elm Road\n\nHolding:    23 hectares shown on the plan annexed\n\n"
    text += (
        "Term:       seven years from 11 October 2014\n\n1. The Landlord lets the Holding to the Tenant.\n\n"
    )
    text += "2. The Tenant shall pay the Rent.\n\n3. The Landlord shall repair the barn.\n"
    agreement = parse(document(text))
    assert agreement.title is not None
    assert agreement.title.text == "FARM BUSINESS TENANCY"
    assert agreement.date is not None
    assert agreement.date.value == datetime.date(2014, 9, 29)
    assert agreement.recognised


def test_the_last_of_those_who_sign_each_on_a_day_of_his_own() -> None:
    text = "SUPPLY AGREEMENT\n\nbetween HARROW MILLS LIMITED (the Seller) and BIRCH LANE LIMITED (the Buyer)"
    gap = " " * 39
    text += f"{BODY}\nSIGNED at TZANEEN on 4 MAY 2017        For and on behalf of HARROW MILLS LIMITED\n"
    text += f"{gap}(signed) L. Elm\n{gap}Name: Lou Elm\n\n"
    text += "SIGNED at POLOKWANE on 9 MAY 2017      For and on behalf of BIRCH LANE LIMITED\n"
    text += f"{gap}(signed) S. Oak\n{gap}Name: Sam Oak\n"
    found = parse(document(text)).date
    assert found is not None
    assert found.value == datetime.date(2017, 5, 9)


@pytest.mark.parametrize(
    "title",
    [
        "MAINTENANCE AGREEMENT No. PBH-0614",
        "SUPPLY AGREEMENT NO. 4600001",
        "AGREEMENT NOT TO COMPETE",
        "AGREEMENT OF LIMITED PARTNERSHIP OF HARROW VENTURES, L.P.",
        "FARM BUSINESS TENANCY",
        "GROUNDWORKS SUBCONTRACT",
    ],
)
def test_titles(title: str) -> None:
    text = (
        f'{title}\n\nmade on 4 May 2011 between Harrow Mills Limited (the "First") and Birch Lane LLC{BODY}'
    )
    found = parse(document(text)).title
    assert found is not None
    assert found.text == title


BOUND = [
    "1. Landlord lets it to Tenant.\n\n2. Tenant shall pay the rent.\n\n3. Landlord shall insure.\n",
    "1. The Assignor assigns the Contracts.\n\n2. The Assignee assumes them. The Assignee shall pay.\n",
    "1. Harrow grants the right of use.\n\n2. Harrow shall keep records.\n\n3. Birch agrees to pay.\n",
    "1. The Contractor shall drill.\n\n2. The Customer shall pay.\n\n3. The Contractor warrants it.\n",
    "1. A Participant shall be paid yearly.\n\n2. The Bank shall keep books.\n\n3. The Bank grants none.\n",
]


@pytest.mark.parametrize("sections", BOUND)
def test_those_who_are_bound_make_an_agreement(sections: str) -> None:
    text = "STATEMENT OF WORK No. 4\n\nCustomer:     Harrow Mills Limited, of Leeds\n\n"
    text += f"Contractor:   Birch Lane LLC, of Ohio\n\n{sections}"
    assert parse(document(text)).recognised


def test_news_is_no_agreement() -> None:
    text = "Harrow Mills Limited opens a mill\n\nThey and Birch Lane LLC have opened a mill.\n"
    assert not parse(document(text)).recognised


@pytest.mark.parametrize(
    ("first", "title"),
    [
        ('This Dyeing Services Agreement ("this Agreement") is made', "Dyeing Services Agreement"),
        (
            'This First Amendment ("Amendment") to the Supply Agreement is made',
            "First Amendment to the Supply Agreement",
        ),
    ],
)
def test_a_title_holds_no_short_name(first: str, title: str) -> None:
    parsed = parse(
        document(f"{first} on May 4, 2011 between Alder Mills, Inc. and Tarn Looms Ltd.{BODY}")
    ).title
    assert parsed is not None
    assert parsed.text == title


def test_headings_of_the_contents_with_their_pages_are_no_title() -> None:
    contents = "9.7 Waiver 53 9.8 Severability 53 9.9 Consent 54 9.10 Further Covenant 55"
    made = "This Dyeing Agreement is made on May 4, 2011 between Alder Mills, Inc. and Tarn Looms Ltd."
    parsed = parse(document(f"{contents}\n\n{made}{BODY}")).title
    assert parsed is not None
    assert parsed.text == "Dyeing Agreement"


@pytest.mark.parametrize(
    "title",
    ["FULLY DISCLOSED CLEARING AGREEMENT", "REQUESTED SERVICES AGREEMENT", "AGREEMENT ON OMITTED ASSETS"],
)
def test_a_title_is_not_taken_for_what_was_left_out(title: str) -> None:
    text = f"{title}\n\nThis Agreement is made between Harrow Inc. and Birch LLC.{BODY}"
    found = parse(document(text)).title
    assert found is not None
    assert found.text == title


@pytest.mark.parametrize("words", ["agree to transfer the Shares", "have held a tender for the Products"])
def test_the_day_of_something_that_the_parties_agreed_on(words: str) -> None:
    made = f"This Agreement is between Harrow Inc. and Birch LLC, who {words} on June 1, 2012."
    assert parse(document(f"SALE AGREEMENT\n\n{made}{BODY}")).date is None


@pytest.mark.parametrize(
    ("lines", "title"),
    [
        ("Standard Form of Agreement Between\nOwner and Contractor", "Owner and Contractor"),
        ("STANDARD FORM OF AGREEMENT BETWEEN OWNER AND ENGINEER", "OWNER AND ENGINEER"),
        ("Form of Agreement Between Owner\nand Construction Manager where", "Owner and Construction Manager"),
    ],
)
def test_a_printed_form_says_between_whom_it_is(lines: str, title: str) -> None:
    notice = (
        "This document was printed by the Institute and is used under license until the date of May 1, 2003."
    )
    sides = "BETWEEN the Owner:\n(Name and address)\nHarrow Mills, Inc.\n12 Elm Road\n\n"
    sides += "and the Contractor:\n(Name and address)\nBirch Lane LLC\n14 Elm Road\n"
    found = parse(document(f"{lines}\n\n{notice}\n\nAGREEMENT\nmade as of June 4, 2002\n\n{sides}{BODY}"))
    assert found.title is not None
    assert found.title.text.endswith(title)
    assert [party.name for party in found.parties] == ["Harrow Mills, Inc.", "Birch Lane LLC"]


def test_the_description_of_an_exhibit_is_no_preamble() -> None:
    filed = "Exhibit 10.1 - Sale Agreement Between Harrow Inc. and J. William\n\nBirch Dated May 25, 2005"
    opening = (
        'AGREEMENT dated May 24, 2005 between HARROW INC. (the "Seller") and J. WILLIAM BIRCH (the "Buyer").'
    )
    found = parse(document(f"{filed}\n\nSALE AGREEMENT\n\n{opening}{BODY}"))
    assert [party.name for party in found.parties] == ["HARROW INC.", "J. WILLIAM BIRCH"]
    assert found.date is not None
    assert found.date.value == datetime.date(2005, 5, 24)


def test_terms_in_a_list_of_definitions_are_no_parties() -> None:
    text = "RETIREMENT PLAN\n\nThe Plan is effective as of January 1, 2005.\n\n1. Terms. As used in it:\n\n"
    text += '(a) "Actuarial Equivalent" (or "Equivalent") means a like benefit.\n\n'
    text += '(b) "Associated Company" means any company that the Company owns.\n'
    assert parse(document(text + BODY)).parties == ()


def test_a_recital_that_says_by_this_agreement_opens_nothing() -> None:
    recital = "WHEREAS, Harrow and Birch wish to be bound by this Sale Agreement entered into earlier;"
    made = (
        'This Sale Agreement (this "Agreement") is made as of May 4, 2011 between Harrow Inc. and Birch LLC.'
    )
    found = parse(document(f"SALE AGREEMENT\n\n{recital}\n\n{made}{BODY}"))
    assert [party.name for party in found.parties] == ["Harrow Inc.", "Birch LLC"]
