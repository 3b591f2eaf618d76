"""One list of parties written in the ways of many drafters."""

from __future__ import annotations

import pytest
from made import document

from checker.parser import parse

BODY = """

1. Services. The Supplier shall supply the Products to the Customer. The Customer shall pay the Supplier.

2. Term. This Agreement shall continue for three years and may be ended by the Supplier or the Customer.
"""
MADE = "SUPPLY AGREEMENT\n\nThis Supply Agreement is entered into on 4 May 2011 "
HARROW, BIRCH = "Harrow Mills, Inc.", "Joan B. Harrow"
ROLES = [(HARROW, ["Supplier"]), (BIRCH, ["Customer"])]


def named(text: str) -> list[tuple[str, list[str]]]:
    agreement = parse(document(text))
    return [(party.name, [alias.name for alias in party.aliases]) for party in agreement.parties]


LISTS = [
    f'(the "Effective Date") by {HARROW}, an Ohio company (the "Supplier"), and {BIRCH} (the "Customer").',
    f'by {HARROW} with offices at 4 Mill Lane, Leeds (the "Supplier") with {BIRCH} residing at 9 Elm Road,'
    ' Leeds (the "Customer").',
    f"between the Supplier, {HARROW}, an Ohio corporation; and the Customer, {BIRCH}, an individual.",
    f"between Supplier, {HARROW}, an Ohio corporation and Customer, {BIRCH}, an individual.",
    f'between {HARROW}, an Ohio corporation (the Supplier"), and {BIRCH}, an individual (the "Customer).',
    f'between {HARROW} (the "Supplier") and {BIRCH} (the "Customer"). The parties to this Agreement are'
    ' referred to individually as a "Party" and collectively as the "Parties".',
    f"by and between A) {HARROW}, a private company (besloten vennootschap) organized under the laws of the "
    f'Netherlands ("Supplier") and B) {BIRCH}, residing at 9 Elm Road, Leeds ("Customer").',
    f'between {HARROW}, Tax ID No. 12-3456789 (the "Supplier") and {BIRCH}, also known as Joan Elm (the '
    '"Customer").',
    f'\n\nBETWEEN\n\n{HARROW}\n8910 N. Mill Road, Building C, Leeds\n("Supplier")\n\nAND\n\n{BIRCH}\n45 West'
    ' 57th Street, Leeds\n("Customer")',
    f"between {HARROW}, an Ohio corporation (hereinafter Supplier) and {BIRCH} (hereinafter Customer).",
    f'by {HARROW} ("Supplier") in favor of {BIRCH} ("Customer"), for her own benefit, and the Swap'
    " Counterparties (as defined below).",
    f'between {HARROW}, for the Holders of Pass-Through Certificates, Series 2007-PW17 ("Supplier") and'
    f' {BIRCH} ("Customer").',
    f'between {HARROW}, for Charles "Lanny" Elm ("Supplier"), and {BIRCH} ("Customer").',
    f'between {HARROW} ("Supplier"), and\n\nB.\n\n{BIRCH} ("Customer").',
    f'by and among the following Settling Parties: (i) plaintiff {HARROW} ("Supplier"); and (ii) nominal'
    f' defendant {BIRCH} ("Customer").',
]


def test_a_cover_in_one_line_gives_way_to_the_sentence_that_names_more() -> None:
    cover = (
        "SUPPLY AGREEMENT Entered into by and between ELM LLOYDS BIRCH INSURANCE COMPANY HARROW INSURANCE "
        'COMPANY\n(referred to as "Company") and ALDER AGENCY, INC. (referred to as "Agent")\n\n'
    )
    front = (
        "This Supply Agreement dated as of May 4, 2011 is between Elm Lloyds, a Texan, Birch Insurance "
        'Company, and Harrow Insurance Company (referred to as "Company") and Alder Agency, Inc. ("Agent").'
    )
    names = ["Elm Lloyds", "Birch Insurance Company", "Harrow Insurance Company", "Alder Agency, Inc."]
    assert [name for name, _ in named(f"{cover}SUPPLY AGREEMENT\n\n{front}{BODY}")] == names


def test_a_sentence_about_an_agreement_before_opens_nothing() -> None:
    front = f'SUPPLY AGREEMENT, dated as of 4 May 2011, between {HARROW} ("Harrow") and Birch LLC ("Birch").'
    prior = "1. This Agreement restates the agreement between Elm Inc. and Birch LLC dated 4 May 2009 (the"
    parties = named(f'SUPPLY AGREEMENT\n\n{front}\n\n{prior} "Prior Agreement").{BODY}')
    assert parties == [(HARROW, ["Harrow"]), ("Birch LLC", ["Birch"])]


@pytest.mark.parametrize("words", LISTS)
def test_the_same_parties(words: str) -> None:
    assert named(f"{MADE}{words}{BODY}") == ROLES


@pytest.mark.parametrize("short", ["Party A", "Mill-Harrow", "Harrow's", "Mills & Sons"])
def test_a_short_name_without_quotation_marks(short: str) -> None:
    parties = named(
        f"{MADE}between {HARROW}, an Ohio company ({short}) and {BIRCH}, hereinafter called Customer.{BODY}"
    )
    assert parties == [(HARROW, [short]), (BIRCH, ["Customer"])]


def test_one_whom_a_term_names_is_no_class() -> None:
    parties = named(f"{MADE}between you (as defined below) and Harrow (as defined below).{BODY}")
    assert [name for name, _ in parties] == ["Harrow"]


def test_one_name_to_a_line_of_a_cover() -> None:
    names = ["ELM INVESTMENTS LIMITED", "BIRCH INTERNATIONAL FUND LTD.", "HARROW ACQUISITION CORPORATION"]
    cover = "SUPPLY AGREEMENT\n\nBY AND AMONG\n\n" + "\n".join(names) + "\nAND\nJOHN HARROW\n\n"
    front = "Dated: May 4, 2011\n\nThis Supply Agreement is dated as of May 4, 2011 by the persons above."
    assert [name for name, _ in named(f"{cover}{front}{BODY}")] == [*names, "JOHN HARROW"]


def test_a_name_in_two_lines_of_a_cover_that_stands_again_is_one() -> None:
    name = "ELM TRUST COMPANY HOLDINGS, INC."
    cover = "SUPPLY AGREEMENT\n\nBY AND AMONG\n\nELM TRUST COMPANY\nHOLDINGS, INC.\nAND\nBIRCH LLC\n\n"
    signed = f"\n\n{name}\n\nBy: /s/ Lou Ash\nName: Lou Ash\n"
    assert [each for each, _ in named(f"{cover}Dated: May 4, 2011{BODY}{signed}")] == [name, "BIRCH LLC"]


def test_with_its_successors_a_party_is_still_one() -> None:
    parties = named(
        f'{MADE}between {BIRCH} and {HARROW} (together with its successors, the "Supplier").{BODY}'
    )
    assert parties == [(BIRCH, []), (HARROW, ["Supplier"])]


def test_a_class_before_a_party_is_no_role_of_it() -> None:
    parties = named(
        f'{MADE}among {BIRCH} (the "Customer"), the Suppliers, {HARROW}, as agent, and Alder LLC.{BODY}'
    )
    assert parties == [(BIRCH, ["Customer"]), (HARROW, []), ("Alder LLC", [])]


COVERS = [
    f"SUPPLY AGREEMENT\n\nby and between\n\n{HARROW}\n\nand\n\n{BIRCH}\n\nDated as of 4 May 2011\n\n"
    "This Agreement is entered into between the parties named on the cover page.",
    f"SUPPLY AGREEMENT between {HARROW} and {BIRCH} dated 4 May 2011\n\n"
    "This Agreement is made as of the date above by and between the parties set forth above.",
]


@pytest.mark.parametrize("front", COVERS)
def test_the_cover_alone_names_them(front: str) -> None:
    recital = 'WHEREAS, Alder LLC, an Ohio company (the "Parent"), and Elm Corp. (the "Owner") sold the mill;'
    assert [name for name, _ in named(f"{front}\n\n{recital}{BODY}")] == [HARROW, BIRCH]


def test_a_list_of_those_who_are_the_parties() -> None:
    front = (
        f'1. Parties. The parties to this Supply Agreement are {HARROW} (the "Supplier") and {BIRCH} (the '
    )
    assert (
        named(f'SUPPLY AGREEMENT\n\n{front}"Customer"). 2. Date. This Agreement is dated 4 May 2011.{BODY}')
        == ROLES
    )


OTHERS = [
    "in connection with the Merger Agreement, dated as of 4 May 2001, by and among Elm Parent, Inc., Elm"
    ' Sub, Inc. and Oak Corp. (the "Merger Agreement").',
    "and restates the agreement dated 4 May 2001 between Elm Brothers, Inc. and Oak Corp.",
]


@pytest.mark.parametrize("words", OTHERS)
def test_the_parties_of_another_instrument_are_not_its_own(words: str) -> None:
    assert (
        named(f'{MADE}between {HARROW} (the "Supplier") and {BIRCH} (the "Customer"), {words}{BODY}') == ROLES
    )


def test_a_trustee_under_an_indenture_of_others() -> None:
    trustee = "as trustee under the Indenture dated 4 May 2001 among Elm Funding, Inc. and Oak Bank, N.A."
    parties = named(f'{MADE}between {BIRCH} (the "Customer") and {HARROW}, {trustee} (the "Supplier").{BODY}')
    assert parties == [(BIRCH, ["Customer"]), (HARROW, ["Supplier"])]


@pytest.mark.parametrize(
    "name", ["1st Elm Bank", "de Harrow & Co N.V.", "AB Harrow", "The Harrow Company of Ohio, Inc."]
)
@pytest.mark.parametrize(
    "words",
    ["between {}, an Ohio company, and {}, an Ohio company.", "between the Seller, {}, and the Buyer, {}."],
)
def test_names_of_many_forms(name: str, words: str) -> None:
    bare = name.removeprefix("The ")
    found = [party.removeprefix("The ") for party, _ in named(MADE + words.format(name, "Alder LLC") + BODY)]
    assert found == [bare, "Alder LLC"]
    found = [party.removeprefix("The ") for party, _ in named(MADE + words.format("Alder LLC", name) + BODY)]
    assert found == ["Alder LLC", bare]


def test_the_head_of_a_table_names_nobody() -> None:
    rows = f"Party: Details\nSupplier: {HARROW}\nCustomer: {BIRCH}\n\nThis Agreement is made on 4 May 2011."
    assert [name for name, _ in named(f"SUPPLY AGREEMENT\n\n{rows}{BODY}")] == [HARROW, BIRCH]


def test_a_text_that_names_nobody_has_no_parties() -> None:
    words = 'The parties to this Agreement are referred to individually as a "Party".'
    assert named(f"{MADE}between the parties below. {words}{BODY}") == []


LETTER = (
    f"{HARROW}\n4 Mill Lane\nLeeds\n\n4 May 2011\n\nVIA FACSIMILE\n\n{{block}}\n\nDear {{called}}:\n\n"
    f'This letter agreement states the terms on which {HARROW} (the "Supplier") and {{second}} have agreed '
    "to proceed."
)


@pytest.mark.parametrize(
    ("block", "called", "second", "name"),
    [
        ("Alder Corporation\nElm House, 9 Elm Road\nLeeds", "Sirs", 'Alder Corporation (the "Customer")',
         "Alder Corporation"),
        ("Alder Corporation\nElm House, 9 Elm Road\nLeeds", "Sirs", "you", "Alder Corporation"),
        ("Joan B. Harrow\nElm House, 9 Elm Road\nLeeds", "Ms. Harrow", "you", BIRCH),
        ("Joan B. Harrow\nElm House, 9 Elm Road\nLeeds", "friend", "you", BIRCH),
        ("iMills Technologies, Inc.\n9 Elm Road", "Sirs", "you", "iMills Technologies, Inc."),
        ("Joan Birch\nBirchwood House\nLeeds", "Ms. Birch", "you", "Joan Birch"),
    ],
)  # fmt: skip
def test_whom_a_letter_addresses(block: str, called: str, second: str, name: str) -> None:
    parties = named(LETTER.format(block=block, called=called, second=second) + BODY)
    assert [party for party, _ in parties] == [HARROW, name]


def test_a_company_that_a_letter_addresses_is_no_individual() -> None:
    text = LETTER.format(block="Alder Corporation\n9 Elm Road\nLeeds", called="Sirs", second="you") + BODY
    assert [party.entity_type for party in parse(document(text)).parties] == [None, None]


PRC = f"""
SUPPLY CONTRACT

CHAPTER 1 GENERAL PROVISIONS

Under the Law on Chinese and Foreign Trade (the "Trade Law"), the two agree to set up a plant in Leeds.

CHAPTER 2 PARTIES TO THIS CONTRACT

Article 1 Parties to this Supply Contract

1. {HARROW} (hereinafter referred to as Party A), established under the laws of the State of Ohio ("OH").

Legal Representative of Party A:

Name: Ada Quill

2. Tarn Looms Co., Ltd. (hereinafter referred to as Party B), established under the laws of Norland ("NL").

Legal Representative of Party B:

Name: Ned Tarn
"""


def test_a_contract_with_a_chapter_on_its_parties() -> None:
    assert named(PRC + BODY) == [(HARROW, ["Party A"]), ("Tarn Looms Co., Ltd.", ["Party B"])]


@pytest.mark.parametrize("quoted", ['"{}"', "'{}'", "\u2018{}\u2019", "``{}''", "`{}'"])
def test_short_names_in_marks_of_every_kind(quoted: str) -> None:
    alder, birch, plan = (quoted.format(word) for word in ("Alder", "Birch", "Merger Plan"))
    letter = f"""
    AFFILIATE AGREEMENT

    The undersigned is a shareholder of Alder Supply, Inc. ({alder}), a corporation of Ohio, and will become
    one of Birch Sales, Inc. ({birch}), a corporation of Ohio, by the plan of merger (the {plan}).

    In return the undersigned and Birch agree as follows:
    """
    assert [name for name, _ in named(letter + BODY)] == ["Alder Supply, Inc.", "Birch Sales, Inc."]


def test_a_party_called_by_the_short_name_that_it_was_given_before() -> None:
    front = """
    SPONSORSHIP AGREEMENT

    Alder Champion Media, Inc. ("ACM"), a Delaware company, holds a boxing match, and this Sponsorship
    Agreement (the "Agreement") is made by and between Tarn Looms Ltd. (the "Sponsor") and ACM.
    """
    assert {name for name, _ in named(front + BODY)} == {"Tarn Looms Ltd.", "Alder Champion Media, Inc."}


def test_a_disclaimer_in_capitals_lists_nobody() -> None:
    words = (
        "AS THEY AGREED, ALL THAT STANDS BETWEEN HARROW AND TARN APPLIES, WITH THE LIMITED WARRANTY AND THE"
    )
    disclaimer = f"{words} DISCLAIMER AND LIMITS OF LIABILITY, INCLUDING WHAT IS SAID OF DAMAGES. " * 3
    signed = f"\n\n{HARROW.upper()}\nBy: /s/ A. Quill\n\nTARN LOOMS LTD.\nBy: /s/ N. Tarn\n"
    front = f"MAINTENANCE AGREEMENT\n\nHarrow keeps the looms of Tarn.\n\n{disclaimer}"
    assert [name for name, _ in named(front + BODY + signed)] == [HARROW.upper(), "TARN LOOMS LTD."]


def test_a_party_specified_in_a_schedule_is_who_signs_beside_the_others() -> None:
    front = f"""
    FRANCHISE AGREEMENT

    Between {HARROW}, a company of Ohio ("Harrow")

    AND the party specified as the Franchisee on SCHEDULE 1 attached hereto (the "Franchisee")
    """
    signed = f"\n\n{HARROW}\nBy: /s/ A. Quill\n\nTARN LOOMS LTD.\nBy: /s/ N. Tarn\n"
    assert [name for name, _ in named(front + BODY + signed)] == [HARROW, "TARN LOOMS LTD."]


def test_a_list_of_defined_words_with_their_pages_opens_nothing() -> None:
    index = (
        "This Agreement 25 Distribution 25 Eligible Inventory 26 Insider\n\nInsolvency Action\n\nInventory 29"
    )
    front = f"CREDIT AGREEMENT\n\n{index}\n\nCREDIT AGREEMENT made on May 4, 2011 between {HARROW}, an Ohio"
    assert [
        name for name, _ in named(f'{front} company ("Lender") and Tarn Looms Ltd. ("Borrower").{BODY}')
    ] == [
        HARROW,
        "Tarn Looms Ltd.",
    ]


@pytest.mark.parametrize("greeting", ["Ladies and Gentlemen:", "Gentlemen:", "Ladies & Gentlemen,"])
def test_a_letter_that_greets_without_dear(greeting: str) -> None:
    letter = f"""
    May 4, 2011

    Tarn Looms Ltd.
    1 Mill Lane, Leeds

    {greeting}

    This letter sets out the terms on which {HARROW}, an Ohio corporation ("Harrow"), will dye your yarn. The
    Elm Trust, L.P. ("Trust") has lent Harrow money by its agreement with Dale Bank, N.A. ("Bank").
    """
    assert [name for name, _ in named(letter + BODY)] == [HARROW, "Tarn Looms Ltd."]


def test_for_whose_benefit_a_guaranty_is_made() -> None:
    front = f'GUARANTY\n\nThis Guaranty is made on 4 May 2011 by {HARROW} ("Harrow"), for the'
    parties = [
        name for name, _ in named(f'{front} benefit of FIRST NATIONAL BANK OF LEEDS ("Lender").{BODY}')
    ]
    assert parties == [HARROW, "FIRST NATIONAL BANK OF LEEDS"]


def test_the_agreement_between_those_who_were_named_before_is_another() -> None:
    front = f"""
    AGREEMENT ENDING EMPLOYMENT AGREEMENT

    {HARROW} (the "Company"), Tarn Looms Ltd. (the "Parent") and {BIRCH} (the "Executive") hereby agree:

    FIRST: The Employment Agreement between the Company and the Executive dated April 2, 2001 ends.
    """
    assert [name for name, _ in named(front + BODY)] == [HARROW, "Tarn Looms Ltd.", BIRCH]
