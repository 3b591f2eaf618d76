"""Dates, titles and short names at the fronts of letters, warrants, awards and deeds."""

from __future__ import annotations

import datetime

import pytest
from made import document

from checker.model.agreement import Agreement
from checker.parser import parse

BODY = """

1. Grant. The Company grants to the Holder the rights in this Agreement. This Agreement is binding.

2. Law. This Agreement is governed by the laws of England.
"""


def parsed(text: str) -> Agreement:
    return parse(document(text))


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Share purchase agreement relating to Harrow Limited\n\nTHIS AGREEMENT is dated 4 May 2011\n",
         "Share purchase agreement relating to Harrow Limited"),
        ("WARRANT TO PURCHASE COMMON STOCK\n\nWarrant No.: 7\n\nHarrow, Inc. (the \"Company\") agrees:",
         "WARRANT TO PURCHASE COMMON STOCK"),
        ("HARROW, INC.\n2018 INCENTIVE PLAN\n\nRESTRICTED STOCK UNIT AWARD AGREEMENT\n\nThe Company grants:",
         "RESTRICTED STOCK UNIT AWARD AGREEMENT"),
        ("HARROW, INC.\nSTOCK UNIT AWARD GRANT NOTICE\n\n2018 INCENTIVE PLAN\n\nThe Company grants:",
         "STOCK UNIT AWARD GRANT NOTICE"),
        ("HARROW, INC.\n2018 INCENTIVE PLAN\n\nNOTICE OF STOCK OPTION GRANT\n\nThe Company grants:",
         "NOTICE OF STOCK OPTION GRANT"),
        ("4 May 2011\n\nDear Dr Alder,\n\nAPPOINTMENT AS HEAD OF LABORATORY\n\nWe are pleased to offer:",
         "APPOINTMENT AS HEAD OF LABORATORY"),
        ("4 May 2011\n\nDear Joan:\n\nRe: Planting of Elm Park\n\nThis letter sets out our terms.",
         "Planting of Elm Park"),
    ],
)  # fmt: skip
def test_titles(text: str, title: str) -> None:
    found = parsed(text + BODY).title
    assert found is not None
    assert found.text == title


@pytest.mark.parametrize(
    "text", ["4 May 2011\n\nDear Joan:\n\n1. POSITION\n\nYou are:", "Dear Joan:\n\nAGREEMENT\n\nWe"]
)
def test_a_letter_without_a_subject(text: str) -> None:
    assert parsed(text + BODY).title is None


@pytest.mark.parametrize(
    "text",
    [
        "WARRANT TO PURCHASE COMMON STOCK\n\nDate of Issuance: May 4, 2011\n\nHarrow, Inc. agrees:",
        "PROMISSORY NOTE\n\nIssue Date: May 4, 2011\n\nHarrow, Inc. agrees:",
        "STOCK OPTION AGREEMENT\n\nGrant Date: May 4, 2011\n\nHarrow, Inc. agrees:",
        "SERVICES AGREEMENT\n\nDate of this Agreement: 4 May 2011\n\nHarrow, Inc. agrees:",
    ],
)
def test_dates(text: str) -> None:
    date = parsed(text + BODY).date
    assert date is not None
    assert date.value == datetime.date(2011, 5, 4)


def test_the_issue_date_of_shares_is_not_a_leases() -> None:
    assert parsed("OFFICE LEASE\n\nIssue Date: May 4, 2011\n\nHarrow, Inc. agrees:" + BODY).date is None


@pytest.mark.parametrize(
    ("tail", "names"),
    [
        (' ("Harrow"), under the Master Agreement between them ("MSA")', {"Harrow"}),
        (' (the "Company"), acting through its special committee (the "Committee")', {"Company"}),
        (' ("Harrow"), a company existing under the laws of England (the "Company")', {"Harrow", "Company"}),
        (' (Hallo Harrow GmbH), a company duly organized and existing under the laws of Japan ("Principal")',
         {"Hallo Harrow GmbH", "Principal"}),
        (' (formerly Hallo Harrow GmbH) ("Principal")', {"Principal"}),
    ],
)  # fmt: skip
def test_short_names_of_the_party_and_of_other_things(tail: str, names: set[str]) -> None:
    head = (
        "SUPPLY AGREEMENT\n\nThis Agreement is made on 4 May 2011 between Birch Limited and Harrow Mills AG"
    )
    text = f"{head}{tail}."
    parties = {party.name: {alias.name for alias in party.aliases} for party in parsed(text + BODY).parties}
    assert parties == {"Birch Limited": set(), "Harrow Mills AG": names}


def test_an_award_names_the_participant_above() -> None:
    text = (
        "HARROW, INC.\n\nAWARD AGREEMENT\n\nParticipant:\tJoan Alder\nGrant Date:\tMay 4, 2011\n\n"
        'Harrow, Inc. (the "Company") grants to the participant named above ("you") the units shown above. '
        "By clicking you agree to be bound by this notice."
    )
    agreement = parsed(text + BODY)
    assert [party.name for party in agreement.parties] == ["Harrow, Inc.", "Joan Alder"]
    assert [alias.name for alias in agreement.parties[0].aliases] == ["Company"]


def test_an_addressee_above_an_address() -> None:
    text = (
        "HARROW MILLS PTE LTD\n\n4 May 2011\n\nDr Joan Alder\nBlock 4 Elm Avenue 1\nSingapore 120412\n\n"
        'Dear Dr Alder,\n\nWe are pleased to offer you employment with Harrow Mills Pte Ltd (the "Company").'
    )
    assert [party.name for party in parsed(text + BODY).parties] == ["Harrow Mills Pte Ltd", "Joan Alder"]


@pytest.mark.parametrize(
    ("preamble", "parties"),
    [
        (
            "This Agreement is made on May 4, 2011 between Harrow Bank (USA), a state bank "
            '("Bank"), and Elm Ltd.',
            ["Harrow Bank (USA)", "Elm Ltd."],
        ),
        (
            "This Agreement is made on May 4, 2011 between Ann B. Oak and Ben Elm, individuals "
            "who live in Ohio, and Harrow, Inc.",
            ["Ann B. Oak", "Ben Elm", "Harrow, Inc."],
        ),
        (
            'This Release Agreement (this "Termination Agreement") is made by and between Harrow, Inc. '
            "and Elm Ltd, effective May 4, 2011.",
            ["Harrow, Inc.", "Elm Ltd"],
        ),
        (
            'THIS AGREEMENT\n\n(the "Agreement") is executed on May 4, 2011 by and between Harrow, Inc. '
            "and Elm Ltd, an English company.",
            ["Harrow, Inc.", "Elm Ltd"],
        ),
        (
            "This Agreement is executed by the following parties in Elmstadt, in the Free State of "
            'Birchland ("Birchland"), on May 4, 2011:\n\nParty A: Harrow, Inc.\n\nParty B: Elm Ltd',
            ["Harrow, Inc.", "Elm Ltd"],
        ),
        (
            "May 4, 2011\n\nDear Ann:\n\nYou retire as Vice President, Supply Chain of Harrow, Inc. "
            '(the "Company").',
            ["Harrow, Inc."],
        ),
    ],
)
def test_fronts_as_filed(preamble: str, parties: list[str]) -> None:
    agreement = parsed(f"SUPPLY AGREEMENT\n\n{preamble}{BODY}")
    assert [party.name for party in agreement.parties] == parties
    assert agreement.date is not None
    assert agreement.date.value == datetime.date(2011, 5, 4)


@pytest.mark.parametrize("between", ["\n", " "])
def test_a_letter_without_blank_lines_or_on_one_line(between: str) -> None:
    lines = (
        "SIDE LETTER AGREEMENT",
        "May 4, 2011",
        "Elm Ltd",
        "12 Mill Road, Elmstadt",
        "Gentlemen and Ladies:",
    )
    text = between.join((*lines, 'Harrow, Inc. (the "Company") agrees with Elm Ltd as follows.')) + BODY
    found = parsed(text)
    assert found.date is not None
    assert found.date.value == datetime.date(2011, 5, 4)
    assert "Harrow, Inc." in [party.name for party in found.parties]


def test_a_director_of_a_company_is_no_company() -> None:
    made = 'AGREEMENT made May 4, 2011 between Harrow, Inc. (the "Company")'
    found = parsed(f"OPTION AGREEMENT\n\n{made} and ANN B. OAK, a director of the Company.{BODY}")
    assert [party.entity_type for party in found.parties][1:] == ["individual"]


CITED = (
    'the Credit Agreement dated as of May 4, 2011 (the "Credit Agreement"), among the Borrower, the lenders'
    ' party thereto (the "Lenders") and Birch Bank, as agent.'
)


@pytest.mark.parametrize(
    ("opens", "further"),
    [
        ("For value received, the", f"This Note is one of the Notes referred to in {CITED}"),
        ("The", f"This Note is one of the Notes referred to in {CITED}"),
        (
            "For value received, the",
            f"This Note is given in renewal of Notes, each dated May 1, and of {CITED}",
        ),
    ],
)
def test_a_note_opens_with_its_promise(opens: str, further: str) -> None:
    text = f"""PROMISSORY NOTE

May 4, 2011

{opens} undersigned HARROW MILLS, INC., a Utah corporation (the "Borrower"), hereby promises to pay
to the order of BIRCH BANK, a Utah bank (the "Payee"), the principal amount of $500.

{further}

Except as specifically provided in the Credit Agreement, the Borrower waives presentment.
"""
    found = parsed(text)
    assert {party.name: party.aliases[0].name for party in found.parties} == {
        "HARROW MILLS, INC.": "Borrower",
        "BIRCH BANK": "Payee",
    }
    assert found.groups == ()
    assert found.preamble is None or found.preamble.start < found.reading.text.index(further)


def test_a_note_to_be_filled_in() -> None:
    front = 'the undersigned, [Borrower-name], a Utah company ("Borrower"), promises to pay to [Lender-name]'
    found = parsed(f'PROMISSORY NOTE\n\nFOR VALUE RECEIVED, {front}, a Utah bank ("Lender"), the sum of $5.')
    assert [(party.name, party.aliases[0].name) for party in found.parties] == [
        ("[Borrower-name]", "Borrower"),
        ("[Lender-name]", "Lender"),
    ]
