"""Who is a party beside those whom the preamble names, and what the parties are called."""

from __future__ import annotations

import pytest
from test_party_fronts import BODY, aliases, named

MADE = "CREDIT AGREEMENT\n\nThis Agreement is made as of May 4, 2011 among "
BANKS = """

IN WITNESS WHEREOF, the parties have executed this Agreement.

HARROW MILLS, INC.

By: /s/ Joan Harrow
Name: Joan Harrow
Title: President

ELM BANK AND TRUST COMPANY, as Agent

By: /s/ Tom Elm
Name: Tom Elm
Title: Vice President

BANQUE DU HETRE

By: /s/ Luc Hetre
Name: Luc Hetre
Title: Vice President

THE BANK OF OAKHAM

By: /s/ Ann Oak
Name: Ann Oak
Title: Vice President

ROWAN BANK AG, NEW YORK BRANCH

By: /s/ Rex Rowan
Name: Rex Rowan
Title: Director
"""
CLASSES = [
    'the Lenders party hereto (the "Lenders")',
    'the several banks and other financial institutions from time to time parties hereto (the "Lenders")',
    'each of the lending institutions identified on Schedule 1 (each a "Lender" and together the "Lenders")',
    'the BANKS referred to herein (collectively, the "Lenders")',
    'the undersigned lenders (the "Lenders")',
    'the financial institutions (the "Lenders") listed on Schedule II hereof',
    'the various financial institutions as are, or may become, parties hereto (the "Lenders")',
]


@pytest.mark.parametrize("words", CLASSES)
def test_banks_that_only_sign(words: str) -> None:
    front = f'{MADE}HARROW MILLS, INC., an Ohio corporation (the "Borrower"), {words}, and '
    found = aliases(f'{front}ELM BANK AND TRUST COMPANY, as agent (the "Agent").{BODY}{BANKS}')
    assert list(found)[2:] == ["BANQUE DU HETRE", "THE BANK OF OAKHAM", "ROWAN BANK AG, NEW YORK BRANCH"]
    assert found["HARROW MILLS, INC."] == {"Borrower"}
    assert all("Lenders" in called for name, called in list(found.items())[2:])


ANNEXED = [
    "CONSENT AND REAFFIRMATION\n\nEach of the undersigned consents to the foregoing Agreement.",
    "REAFFIRMATION OF GUARANTORS\n\nThe undersigned hereby reaffirm their guaranties.",
    "ACKNOWLEDGMENT AND CONSENT\n\nThe undersigned guarantor acknowledges the foregoing.",
    "The undersigned Guarantor hereby acknowledges the foregoing Agreement and reaffirms its guaranty.",
    "RATIFICATION BY GUARANTORS:\n\nEach of the undersigned ratifies its guaranty.",
]


@pytest.mark.parametrize("consent", ANNEXED)
def test_who_signs_an_annexed_consent_is_no_party(consent: str) -> None:
    front = f'{MADE}HARROW MILLS, INC. (the "Borrower") and the banks listed on the signature pages hereof.'
    guarantor = "BEECH HOLDINGS, INC.\n\nBy: /s/ Bea Beech\nName: Bea Beech\nTitle: President\n"
    found = named(f"{front}{BODY}{BANKS}\n\n{consent}\n\n{guarantor}")
    assert found[-1] == "ROWAN BANK AG, NEW YORK BRANCH"


SHARED = [
    ('Alder, Inc. (the "Parent") and Birch LLC (the "Bank") (collectively, "Employers")', "Employers"),
    ('Alder, Inc. ("Alder"), Birch LLC ("Birch", and together with Alder, the "Borrowers")', "Borrowers"),
    ('Alder, Inc. ("Alder"), Birch LLC ("Birch" and, collectively with Alder, the "Company")', "Company"),
    ('Alder, Inc. and Birch LLC (jointly, the "Sellers")', "Sellers"),
    ('Alder, Inc. and Birch LLC (together, the "SPVs")', "SPVs"),
    ('Alder, Inc. ("Alder") and Birch LLC ("Birch") and, together with Alder, the "Borrowers"', "Borrowers"),
]


@pytest.mark.parametrize(("words", "name"), SHARED)
def test_a_name_that_several_share(words: str, name: str) -> None:
    found = aliases(f'{MADE}{words}, and Joan Harrow (the "Executive").{BODY}')
    assert name in found["Alder, Inc."]
    assert name in found["Birch LLC"]
    assert name not in found["Joan Harrow"]


OF_OTHERS = [
    ', an indirect subsidiary of Oak Group, Inc., a Delaware corporation ("Oak")',
    ', as successor in interest to Oak Financial Corporation ("Oak")',
    ', having its yard at 4 Mill Road, Leeds ("the Shipyard")',
    ' of P.O. Box 103, Elmstead, Ohio (Address)',
    ', the assignee of Oak Mills LLC ("Oak")',
]  # fmt: skip


@pytest.mark.parametrize("words", OF_OTHERS)
def test_a_short_name_of_something_else(words: str) -> None:
    found = aliases(f'{MADE}Alder, Inc. (the "Company"){words}, and Joan Harrow (the "Executive").{BODY}')
    assert found["Alder, Inc."] == {"Company"}


def test_a_former_name_is_none() -> None:
    words = 'Alder, Inc. (formerly Oak, Inc. ("Oak")), an Ohio corporation ("Alder")'
    assert aliases(f'{MADE}{words}, and Joan Harrow (the "Executive").{BODY}')["Alder, Inc."] == {"Alder"}


CAPACITIES = [
    ('("Alder"), in its separate capacity as agent for itself and all other banks (in such capacity, the'
     ' "Agent")', {"Alder", "Agent"}),
    ('(in its individual capacity, "Alder"), for itself, as lender, and as agent for the lenders ("Agent")',
     {"Alder", "Agent"}),
    ("(hereinafter referred to as Alder or Company)", {"Alder", "Company"}),
    ('(the "Alder Co.")', {"Alder Co."}),
    ('(the "Bank."),', {"Bank"}),
]  # fmt: skip


@pytest.mark.parametrize(("words", "called"), CAPACITIES)
def test_what_a_party_is_called(words: str, called: set[str]) -> None:
    found = aliases(f'{MADE}Joan Harrow (the "Executive") and Alder Company, N.A. {words}.{BODY}')
    assert found["Alder Company, N.A."] == called


NAMES = [
    ("as sole owner of Alder Lime & Sons, Inc.", "Alder Lime & Sons, Inc."),
    ("and Mr. John Farrow", "John Farrow"),
    ("and Ms. Jane Q. Farrow", "Jane Q. Farrow"),
    ("and John Farrow, the President of the Company", "John Farrow"),
    ("and employs Jane FARROW", "Jane FARROW"),
]


@pytest.mark.parametrize(("words", "name"), NAMES)
def test_second_parties(words: str, name: str) -> None:
    assert name in named(f'{MADE}Birch LLC (the "Company") {words} ("Employee").{BODY}')


LABELS = [
    "Party A (Employer): Alder Co., Ltd.\n\nParty B (Employee): Joan Harrow",
    "Party A: Alder Co., Ltd., a company of Ohio\n\nParty B: Joan Harrow, a resident of Ohio",
]


@pytest.mark.parametrize("words", LABELS)
def test_a_label_is_a_short_name(words: str) -> None:
    body = "\n\n1. Work. Party A employs Party B. Party B shall work for Party A.\n\n2. Term. One year.\n"
    found = aliases(f"CONTRACT\n\nThis Agreement is made by the following parties:\n\n{words}\n{body}")
    assert [sorted(called)[-1] for called in found.values()] == ["Party A", "Party B"]


LATER = [
    'WHEREAS, Alder Mills Corporation (the "Company") made an agreement with Joan Harrow (the "Executive");',
    'APPEARING: Alder Mills, Corp. (hereinafter, the "Company") and Joan Harrow (hereinafter, the'
    ' "Executive").',
    'Alder Mills Corp., an Ohio corporation ("Company"), employs Joan Harrow, CPA ("Executive").',
    'Alder Mills Corp. d/b/a "Mill Town" (hereinafter the "Company") and Joan Harrow, an individual residing'
    ' in Ohio (the "Executive"), agree.',
    'Alder Mills Corp., represented by its President, hereinafter called the "Company", and Joan Harrow, born'
    ' on May 4, 1950, hereinafter called the "Executive".',
]  # fmt: skip


@pytest.mark.parametrize("words", LATER)
def test_the_first_mention_that_gives_a_short_name(words: str) -> None:
    title = "EMPLOYMENT AGREEMENT BETWEEN\n\nALDER MILLS CORP.\n\nAND\n\nJOAN HARROW\n\n"
    found = aliases(f"{title}{words}{BODY}")
    assert [sorted(called) for called in found.values()] == [["Company"], ["Executive"]]


LETTERS = [
    ("Mr. John (Jack) Farrow\n4 Mill Road\nLeeds, Ohio 44101\n\nDear Jack:", "John (Jack) Farrow"),
    ("Copy: John Farrow\n\nMr. John Q. Farrow\n4 Mill Road\n\nDear John:", "John Q. Farrow"),
    (f"John Farrow {'X' * 8} {'X' * 8}\n\nDear John,", "John Farrow"),  # his address is blacked out
    ("Dear John:", "John Farrow"),
]


@pytest.mark.parametrize(("head", "name"), LETTERS)
def test_the_reader_of_a_letter(head: str, name: str) -> None:
    offer = 'Alder Mills, Inc. (the "Company") and you ("Executive") have agreed as follows.'
    signed = "Sincerely,\n\nALDER MILLS, INC.\n\nBy: /s/ Ann Oak\nAnn Oak\nPresident\n\nAccepted:\n\n"
    text = f"May 4, 2011\n\n{head}\n\n{offer}{BODY}\n\n{signed}/s/ John Farrow\nJohn Farrow\n"
    assert named(text) == ["Alder Mills, Inc.", name]


ROWS = [
    ("ELM BANK, OAK TRUST and ASH BANK USA, as agents", ["ELM BANK", "OAK TRUST", "ASH BANK USA"]),
    ("Elm One, Ohio, an Ohio banking corporation, as agent", ["Elm One, Ohio"]),
    ('Elm Bank, as the Issuing Bank, the Swing Line Bank and the Agent (the "Agent")', ["Elm Bank"]),
    ("Elm Trust Bank", ["Elm Trust Bank"]),
]


@pytest.mark.parametrize(("words", "names"), ROWS)
def test_banks_without_a_suffix(words: str, names: list[str]) -> None:
    assert named(f'{MADE}Alder, Inc. (the "Borrower"), the Lenders and {words}.{BODY}') == [
        "Alder, Inc.",
        *names,
    ]


def test_i_and_another_agree() -> None:
    assert named(
        f"JOINDER\n\nI, Joan Harrow, and ELM TRUST BANK hereby agree that I join the Plan.{BODY}"
    ) == [
        "Joan Harrow",
        "ELM TRUST BANK",
    ]


def test_agents_named_together() -> None:
    words = 'Alder, Inc. (the "Borrower"), ELM BANK and OAK BANK, N.A., as syndication agents (the "Agents")'
    assert aliases(f"{MADE}{words}.{BODY}")["ELM BANK"] == {"Agents"}


OF_A_THING = {
    "a team": 'Birch Sports, LLC ("Birch"), owner of the Akron Aces professional hockey team (the "Team")',
    "its series": 'Birch Sports, LLC ("Birch"), for each of its series (each, a "Fund")',
    "a joint venture": 'Birch Sports, LLC ("Birch") for the formation of Elm Aces LLC (the "Company")',
    "its parent": 'Birch Sports, LLC, a subsidiary of Elm Holdings plc ("Elm Holdings"), of Akron ("Birch")',
}


@pytest.mark.parametrize("words", OF_A_THING.values(), ids=OF_A_THING)
def test_the_short_name_of_a_thing_is_not_the_partys(words: str) -> None:
    found = aliases(f'{MADE}Harrow Mills, Inc. ("Harrow") and {words}.{BODY}')
    assert found["Birch Sports, LLC"] == {"Birch"}


@pytest.mark.parametrize(
    "words",
    [
        '(the "Agent" or "Birch")',
        '("Birch") ("Agent")',
        '("Birch"), with offices at 5 Main Street, Akron (the "Agent")',
        '("Agent"), a Delaware company (sometimes also "Birch")',
    ],
)
def test_two_short_names_of_one_party(words: str) -> None:
    found = aliases(f'{MADE}Harrow Mills, Inc. ("Harrow") and Birch Sports, LLC {words}.{BODY}')
    assert found["Birch Sports, LLC"] == {"Birch", "Agent"}


def test_the_parent_whose_name_is_the_only_one_given() -> None:
    words = 'Birch Sports, LLC, a subsidiary of Elm Holdings plc ("Elm")'
    assert aliases(f'{MADE}Harrow Mills, Inc. ("Harrow") and {words}.{BODY}')["Birch Sports, LLC"] == {"Elm"}


def test_short_names_that_go_round() -> None:
    given = '("Harrow" and "Birch", respectively)'
    found = aliases(f"{MADE}Harrow Mills, Inc. and Birch Sports, LLC {given}.{BODY}")
    assert found == {"Harrow Mills, Inc.": {"Harrow"}, "Birch Sports, LLC": {"Birch"}}
