"""Ordinary ways to open an agreement: who is a party, whose the date is, what the instrument is called."""

from __future__ import annotations

import datetime

import pytest
from made import document

from checker.parser import parse

BODY = """

1. Services. The first party shall supply the Products to the second in accordance with this Agreement.

2. Term. This Agreement shall continue for three years and may be terminated on ninety days' notice.

IN WITNESS WHEREOF, the parties have executed this Agreement.

HARROW MILLS, INC.

By: /s/ Lou Ash
Name: Lou Ash
Title: President
"""
SIGNED = "\n/s/ {0}\n{0}\n"
HARROW = 'Harrow Mills, Inc., an Ohio corporation ("Harrow"),'

DATES = {
    "joinder": 'THIS JOINDER AGREEMENT, dated as of May 4, 2011 (the "Agreement"), is between Elm and Birch.',
    "termination": 'This Termination Agreement dated May 4, 2011 (the "Agreement") is between Elm and Birch.',
    "assignment": "THIS ASSIGNMENT AND ASSUMPTION AGREEMENT dated May 4, 2011 between Elm and Birch LLC.",
    "behind a suffix": "This Agreement is entered into between Elm, Inc. and Birch Corp. on May 4, 2011.",
    "behind a saint": "This Agreement, made at St. Louis, Missouri, on May 4, 2011, binds Elm and Birch.",
    "closing": "This Agreement, to be effective as of the Closing Date, is made as of May 4, 2011.",
    "under a plan": 'Elm, Inc. grants to Joan Birch under its Plan (the "Plan"), effective May 4, 2011.',
    "incorporated": "This Agreement is made by Birch LLC and Harrow Mills Incorporated as of May 4, 2011.",
}


@pytest.mark.parametrize("front", DATES.values(), ids=DATES)
def test_the_date_is_its_own(front: str) -> None:
    found = parse(document(f"{front.split(' dated')[0][5:40].upper()}\n\n{front}{BODY}")).date
    assert found is not None
    assert found.value == datetime.date(2011, 5, 4)


def test_an_amendment_that_opens_with_a_colon() -> None:
    front = f"This Amendment is made by {HARROW} and Birch LLC, who amend the Lease as follows:"
    first = '1. Premises. Suite 4 (the "Expansion") is let.'
    found = parse(document(f"AMENDMENT NO. 3 TO LEASE\n\n{front}\n\n{first}{BODY}"))
    assert [party.name for party in found.parties] == ["Harrow Mills, Inc.", "Birch LLC"]
    assert [alias.name for party in found.parties for alias in party.aliases] == ["Harrow"]


def test_a_couple_shares_its_short_name() -> None:
    front = f'It is made by Joan Birch and Peter Birch, husband and wife ("Seller"), and {HARROW[:-1]}.'
    found = parse(document(f"DEED\n\n{front}{BODY}"))
    assert [(group.names[0].name, group.members) for group in found.groups] == [("Seller", (0, 1))]


def test_the_undersigned_has_the_short_name() -> None:
    front = f'This Agreement is made between {HARROW} and the undersigned (the "Subscriber").'
    signed = "\nBIRCH CAPITAL LLC\n\nBy: /s/ Lou Ash\nName: Lou Ash\n"
    found = parse(document(f"SUBSCRIPTION AGREEMENT\n\n{front}{BODY}{signed}")).parties
    assert [alias.name for party in found for alias in party.aliases] == ["Harrow", "Subscriber"]


def test_a_note_is_dated_beside_its_sum() -> None:
    pay = 'FOR VALUE RECEIVED, Harrow Mills, Inc. (the "Maker") promises to pay Joan Birch (the "Payee").'
    found = parse(document(f"PROMISSORY NOTE\n\n$50,000                    May 4, 2011\n\n{pay}{BODY}"))
    assert found.date is not None
    assert found.date.value == datetime.date(2011, 5, 4)
    assert [alias.name for party in found.parties for alias in party.aliases] == ["Maker", "Payee"]


def test_a_letter_of_a_firm_without_a_suffix() -> None:
    letter = "May 4, 2011\n\nJoan Birch\n27 Mill Drive\nDayton, Ohio 45402\n\nDear Joan:\n\n"
    letter += 'On behalf of Harrow Therapeutics (the "Company"), I am pleased to offer you a position.'
    found = parse(document(letter + BODY)).parties
    assert [party.name for party in found] == ["Harrow Therapeutics", "Joan Birch"]


def test_a_sentence_that_ends_within_quotation_marks_ends_the_list() -> None:
    front = f'This Agreement is between {HARROW} and Birch LLC, each a "Party" and together the "Parties."'
    text = '2.0 Definitions\n\n2.1 "Affiliate" means any company that controls a Party.\n'
    found = parse(document(f"SERVICES AGREEMENT\n\n{front}\n\n{text}{BODY}")).parties
    assert [party.name for party in found] == ["Harrow Mills, Inc.", "Birch LLC"]


def test_the_name_of_a_class_is_no_partys() -> None:
    classes = 'and the other grantors party hereto (collectively, the "Grantors")'
    front = f"This Agreement is made between Harrow Mills, Inc., {classes}, and Birch Bank, N.A."
    signed = "\nHARROW SUB LLC\n\nBy: /s/ Lou Ash\nName: Lou Ash\n"
    found = parse(document(f"SECURITY AGREEMENT\n\n{front}{BODY}{signed}")).parties
    assert [party.name for party in found] == ["Harrow Mills, Inc.", "Birch Bank, N.A.", "HARROW SUB LLC"]
    assert not any(party.aliases for party in found)


def test_the_date_of_what_is_terminated_is_not_its_own() -> None:
    front = 'This Termination of Lease dated May 4, 2011 (the "Lease") is between Elm, Inc. and Birch LLC.'
    assert parse(document(f"TERMINATION OF LEASE\n\n{front}{BODY}")).date is None


PARTIES = [
    ("June A. Birch", 'and June A. Birch (the "Executive")'),
    ("Paul Elm", "and Paul Elm"),
    ("Joan Birch", 'and Joan Birch, who resides at 2 Elm Road, Leeds (the "Consultant")'),
    ("Joan Birch", 'and Joan Birch, currently residing at 2 Elm Road, Leeds (the "Consultant")'),
    ("Joan Birch", 'and Joan Birch, doing business as Elm Designs (the "Consultant")'),
    ("Joan Birch", 'and Joan Birch, Trustee of the Birch Family Trust (the "Landlord")'),
    ("Peter Bond", 'and Peter Bond (the "Consultant")'),
    ("Elm Employees' Pension Plan", 'and Elm Employees\' Pension Plan (the "Lender")'),
    ("President Elm, Inc.", 'and President Elm, Inc. (the "Manager")'),
    ("President and Fellows of Elm College", 'and President and Fellows of Elm College (the "Licensor")'),
    ("Joan Birch", "and Joan Birch dated May 4, 2011"),
    (
        "Elm Health Network",
        'and Elm Health Network, for itself and on behalf of its affiliates (the "Client")',
    ),
    ("Elm Health Network", 'and Elm Health Network, headquartered in Akron, Ohio (the "Client")'),
    ("Joan Birch", 'and Joan Birch, I.D. No. 012345678, of 12 Elm St., Leeds (the "Consultant")'),
    ("Elm Co., Ltd.", 'and Elm Co., Ltd., represented by its CEO, Mr. Kim Oak (the "Licensor")'),
    ("Elm Co., Ltd.", 'and Elm Co., Ltd., of the People\'s Republic of China (the "PRC") (the "Maker")'),
    ("Joan Birch", 'and Joan Birch\n17 Ocean Vista\nLeeds, Ohio 45402\n(the "Consultant")'),
    ("Joan Birch", 'and Joan Birch, as Representative (the "Representative")'),
    ("Joan Birch", 'and Joan Birch, the Company\'s Chief Financial Officer (the "Executive")'),
]


@pytest.mark.parametrize(("name", "words"), PARTIES, ids=[words for _, words in PARTIES])
def test_the_second_party(name: str, words: str) -> None:
    front = f"This Agreement is made as of May 4, 2011 by and between {HARROW} {words}."
    found = parse(document(f"SERVICES AGREEMENT\n\n{front}{BODY}{SIGNED.format(name)}")).parties
    assert [party.name for party in found] == ["Harrow Mills, Inc.", name]
    given = words.rpartition('"')[0].rpartition('"')[2]
    assert [alias.name for alias in found[1].aliases] == ([given] if given else [])


@pytest.mark.parametrize(
    ("words", "aliases"),
    [
        (
            'made by Harrow Mills, Inc. ("Trustor"), to Elm Title Company ("Trustee"), for the benefit of '
            'Birch Bank, N.A. ("Beneficiary")',
            {
                "Harrow Mills, Inc.": "Trustor",
                "Elm Title Company": "Trustee",
                "Birch Bank, N.A.": "Beneficiary",
            },
        ),
        (
            'made by Joan Birch ("Assignor") to Harrow Mills, Inc. ("Assignee")',
            {"Joan Birch": "Assignor", "Harrow Mills, Inc.": "Assignee"},
        ),
        (
            'made between Harrow Mortgage, Inc. ("Harrow Mortgage") and Birch Charter Bank ("Birch Charter")',
            {"Harrow Mortgage, Inc.": "Harrow Mortgage", "Birch Charter Bank": "Birch Charter"},
        ),
    ],
)
def test_each_has_a_short_name_of_its_own(words: str, aliases: dict[str, str]) -> None:
    found = parse(document(f"DEED OF TRUST\n\nThis Deed is {words} on May 4, 2011.{BODY}")).parties
    assert {party.name: " ".join(alias.name for alias in party.aliases) for party in found} == aliases


LISTS = [
    (
        "Joan Birch, an individual, Paul Elm, an individual, and Oak Capital, L.P.",
        ["Joan Birch", "Paul Elm", "Oak Capital, L.P."],
    ),
    (
        "Birch Ventures, Elm Family Trust, Joan Oak, Peter Ash",
        ["Birch Ventures", "Elm Family Trust", "Joan Oak", "Peter Ash"],
    ),
    (
        "Joan Birch, solely in her capacity as representative of the Sellers, and Elm Bank",
        ["Joan Birch", "Elm Bank"],
    ),
    ("the shareholders of Birch, Joan Birch and Paul Elm", ["Joan Birch", "Paul Elm"]),
]


@pytest.mark.parametrize(("words", "names"), LISTS, ids=[words for words, _ in LISTS])
def test_persons_and_firms_in_a_list(words: str, names: list[str]) -> None:
    front = f'This Agreement is made among {HARROW} {words} (each, an "Investor").'
    signed = "".join(f"\n{name}\n\nBy: /s/ {name}\nName: {name}\n" for name in names)
    found = parse(document(f"VOTING AGREEMENT\n\n{front}{BODY}{signed}")).parties
    assert [party.name for party in found] == ["Harrow Mills, Inc.", *names]


def test_persons_in_a_row_who_sign() -> None:
    front = (
        'This Agreement is made by and among Joan Birch, Paul Elm, and Peter Oak (collectively, "Sellers").'
    )
    signed = "".join(SIGNED.format(name) for name in ("Joan Birch", "Paul Elm", "Peter Oak"))
    text = BODY.partition("HARROW")[0]
    found = parse(document(f"STOCK PURCHASE AGREEMENT\n\n{front}{text}{signed}")).parties
    assert [party.name for party in found] == ["Joan Birch", "Paul Elm", "Peter Oak"]


@pytest.mark.parametrize(
    "title",
    [
        "8% CONVERTIBLE DEBENTURE",
        "BILL OF SALE",
        "ENVIRONMENTAL INDEMNITY",
        "TERM SHEET",
        "POWER OF ATTORNEY",
        "FIRST AMENDMENT TO\nHARROW MILLS, INC.\n2005 STOCK PLAN",
        "HARROW MILLS 401(k) SAVINGS PLAN",
    ],
)
def test_titles(title: str) -> None:
    front = f"THIS INSTRUMENT is made as of May 4, 2011 by {HARROW} in favor of Birch Bank, N.A."
    found = parse(document(f"Exhibit 10.3\n\n{title}\n\n{front}{BODY}")).title
    assert found is not None
    assert found.text == title.replace("\n", " ")


@pytest.mark.parametrize(
    "law",
    [
        "The laws of Ohio, without regard to any rule that would result in other law, govern this Agreement.",
        "The laws of Ohio (excluding any laws that direct otherwise) govern this Agreement.",
        "This Agreement is made in Ohio, and the laws of that State shall control.",
        "It is executed in the State of Ohio, and all matters shall be determined by the laws of such State.",
    ],
)
def test_a_law_behind_what_it_leaves_out(law: str) -> None:
    front = f"This Agreement is made as of May 4, 2011 between {HARROW} and Birch LLC."
    found = parse(
        document(f"SUPPLY AGREEMENT\n\n{front}\n\n1. Supply. Harrow supplies.\n\n3. Law. {law}{BODY[30:]}")
    )
    assert [(each.jurisdiction, each.subject) for each in found.governing_law] == [("Ohio", "agreement")]


def test_an_exception_chooses_no_law() -> None:
    law = "3. Law. This Agreement is governed by the laws of Ohio, except that Utah law governs the lien."
    front = f"This Agreement is made as of May 4, 2011 between {HARROW} and Birch LLC."
    found = parse(document(f"SECURITY AGREEMENT\n\n{front}\n\n1. Grant. Harrow grants.\n\n{law}{BODY[30:]}"))
    assert [each.jurisdiction for each in found.governing_law] == ["Ohio"]


def test_recitals_that_open_the_instrument() -> None:
    recitals = [
        "WHEREAS, Harrow owns a mill in Leeds; and",
        "WHEREAS, Birch wishes to run the mill of Harrow;",
    ]
    front = f"NOW, THEREFORE, this Services Agreement is made on May 4, 2011 between {HARROW} and Birch LLC."
    found = parse(document("SERVICES AGREEMENT\n\n" + "\n\n".join([*recitals, front]) + BODY))
    read = [found.reading.text[recital.span.start : recital.span.end] for recital in found.recitals]
    assert read == recitals


@pytest.mark.parametrize(
    "exception",
    [
        "Except to the extent that the perfection of the security interest is governed by other laws",
        "To the extent that state law is not preempted by federal law",
    ],
)
def test_the_law_behind_an_exception_is_the_agreements(exception: str) -> None:
    law = f"3. Law. {exception}, this Agreement shall be governed by the laws of the State of Ohio."
    front = f"This Agreement is made as of May 4, 2011 between {HARROW} and Birch LLC."
    found = parse(document(f"SECURITY AGREEMENT\n\n{front}\n\n1. Grant. Harrow grants.\n\n{law}{BODY[30:]}"))
    assert [(each.jurisdiction, each.subject) for each in found.governing_law] == [("Ohio", "agreement")]
