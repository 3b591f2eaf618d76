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
]


@pytest.mark.parametrize("words", LISTS)
def test_the_same_parties(words: str) -> None:
    assert named(f"{MADE}{words}{BODY}") == ROLES


@pytest.mark.parametrize("short", ["Party A", "Mill-Harrow", "Harrow's", "Mills & Sons"])
def test_a_short_name_without_quotation_marks(short: str) -> None:
    parties = named(
        f"{MADE}between {HARROW}, an Ohio company ({short}) and {BIRCH}, hereinafter called Customer.{BODY}"
    )
    assert parties == [(HARROW, [short]), (BIRCH, ["Customer"])]


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
