"""What tells a party's name from the words around it: recurrence, labels, suffixes, descriptions."""

from __future__ import annotations

import pytest
from made import document

from checker.parser import parse

BODY = """

1. Services. The first party shall supply the Products to the second in accordance with this Agreement.

2. Term. This Agreement shall continue for three years and may be terminated on ninety days' notice.
"""
MADE = "SUPPLY AGREEMENT\n\nThis Agreement is made on 4 May 2011 between "


def named(text: str) -> list[str]:
    return [party.name for party in parse(document(text)).parties]


def aliases(text: str) -> dict[str, list[str]]:
    return {party.name: [alias.name for alias in party.aliases] for party in parse(document(text)).parties}


ONE_NAME = [
    "Harrow Lime and Stone Company",
    "HARROW LIME AND STONE COMPANY",
    "Elm County Fair and Rodeo Commission",
    "Harrow Glass and Ceramics LLP",
    "Elmstead Docks and Harbour Board",
    "Harrow Sports and Exposition Authority",
    "Harrow Seed and Genetics, Inc.",
    "Elm Valley Generation and Transmission Cooperative",
]


@pytest.mark.parametrize("name", ONE_NAME)
def test_halves_that_never_stand_alone_are_one_name(name: str) -> None:
    signed = (
        f"\nIN WITNESS WHEREOF the parties have signed.\n\n{name}\n\nBy: ____________\n\nBIRCH LANE LLC\n"
    )
    text = f'{MADE}{name}, of Leeds (the "Supplier"), and Birch Lane LLC (the "Customer").{BODY}{signed}'
    assert named(text) == [name, "Birch Lane LLC"]


def test_the_first_half_of_a_name_may_begin_others() -> None:
    name = "Harrow Gas Light and Coke Company"
    others = "Harrow Gas Light Stores Company and Harrow Gas Light & Coke are told of."
    text = f'{MADE}{name} (the "Supplier") and Birch Lane LLC.{BODY}{others}\n\n{name} signs.\n'
    assert named(text) == [name, "Birch Lane LLC"]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Harrow Family Trust", "Birch Lane Bank"),
        ("HARROW FAMILY TRUST", "BIRCH LANE BANK"),
        ("Joan Harrow", "Birch Lane Company"),
        ("Elmstead College", "Harrow Stone Foundation"),
        ("City of Elmstead", "Birch Lane Authority"),
    ],
)
def test_halves_that_sign_apart_are_two_names(first: str, second: str) -> None:
    signed = f"\nIN WITNESS WHEREOF the parties have signed.\n\n{first}\n\nBy: ____\n\n{second}\n\nBy: ____\n"
    assert named(f"{MADE}{first} and {second}.{BODY}{signed}") == [first, second]


OTHER_SUFFIXES = [
    "Harrow Geotelemetry CC",
    "Comhlucht Harrow Teoranta",
    "Agencia Harrow Ltda.",
    "Harrow Ürünleri Sanayi ve Ticaret A.Ş.",
    "HARROW VESSEL ONE AS",
    "HARROW RAHASTO KY",
    "Harrow Boot Co. PBC",
    "Harrow Growers Co-operative Limited",
    "Studio Harrow Godo Kaisha",
    "Harrow Gazeteleri VOF",
    "Harrow Handel GmbH & Co. OHG",
]


@pytest.mark.parametrize("name", OTHER_SUFFIXES)
def test_suffixes_of_other_countries(name: str) -> None:
    assert named(f'{MADE}{name} (the "Supplier") and Birch Lane LLC (the "Customer").{BODY}') == [
        name,
        "Birch Lane LLC",
    ]


TITLE_PAGES = [
    'between\n\nHarrow Mills Limited, of Leeds (the "Supplier")\n\nand\n\n'
    'Birch Lane LLC, of Ohio (the "Customer")',
    'AMONG:\n\nHARROW MILLS LIMITED, a company formed in Alberta\n\n("Supplier")\n\n- and -\n\n'
    'BIRCH LANE LLC, a company formed under the laws of Ohio\n\n("Customer")',
    "between\n\nHarrow Mills Limited, 4 Elm Road, Leeds (the Supplier)\n\nand\n\n"
    "Birch Lane LLC, 1 Main Street, Ohio (the Customer)",
    'between\n\n(1) HARROW MILLS LIMITED, company number 123456, of 4 Elm Road, Leeds ("Supplier"); and\n\n'
    '(2) BIRCH LANE LLC, of 1 Main Street, Ohio ("Customer").',
    'between\n\nHarrow Mills Limited, 4 Elm Road, Leeds,\n\n- hereinafter "Supplier" -\n\nand\n\n'
    'Birch Lane LLC, 1 Main Street, Ohio,\n\n- hereinafter "Customer" -',
    "PARTIES\n\n(1) HARROW MILLS LIMITED, a company incorporated in New Zealand (Supplier); and\n\n"
    "(2) BIRCH LANE LLC, a company organized in Ohio (Customer).",
]


@pytest.mark.parametrize("front", TITLE_PAGES)
def test_a_title_page_that_lists_the_parties_is_the_preamble(front: str) -> None:
    agreement = parse(
        document(f"LINER AGENCY AGREEMENT\n\n{front}\n\nBACKGROUND\n\nThe parties wish to trade.{BODY}")
    )
    assert agreement.preamble is not None
    found = {party.name.lower(): [alias.name for alias in party.aliases] for party in agreement.parties}
    assert found == {"harrow mills limited": ["Supplier"], "birch lane llc": ["Customer"]}


@pytest.mark.parametrize(
    "words",
    [
        "by its administrator, Elm Management Limited",
        "acting by its general partner Elm Management GmbH",
        "represented by its general partner, Elm Verwaltung mbH,",
        "a general partnership whose partners are Joan Elm and Elm Radio, Inc.",
        "represented by its manager, Mr. John Elm",
    ],
)
def test_who_acts_for_a_party_is_none(words: str) -> None:
    assert named(
        f'{MADE}Harrow Mills L.P., {words} (the "Supplier"), and Birch Lane LLC (the "Customer").{BODY}'
    ) == [
        "Harrow Mills L.P.",
        "Birch Lane LLC",
    ]


@pytest.mark.parametrize(
    ("label", "value", "name"),
    [
        ("Escrow Agent", "Harrow Custodians Pty Ltd ACN 087 415 226 of 61 Mill Place, Adelaide SA 5000",
         "Harrow Custodians Pty Ltd"),
        ("Licensor", "[Ó Harrow Machines Limited] [South Mall, Cork]", "Ó Harrow Machines Limited"),
        ("Contractor", "Harrow Geotelemetry CC, registration number 2004/081190/23, Rustenburg",
         "Harrow Geotelemetry CC"),
        ("Employee", "Captain Joan Mary Harrow, National ID No. 137, of P.O. Box 309, Londiani",
         "Captain Joan Mary Harrow"),
        ("Landlord", "Joan Harrow", "Joan Harrow"),
    ],
)  # fmt: skip
def test_the_value_beside_a_label_opens_with_the_name(label: str, value: str, name: str) -> None:
    pad = " " * (16 - len(label))
    text = f"AGREEMENT\n\nDate            19 August 2009\n\nParties\n\n{label}{pad}{value}\n\n"
    text += (
        f"Customer        Birch Lane LLC of 8 Elm Road, Leeds\n\nBackground\n\nA   The Customer trades.{BODY}"
    )
    assert named(text) == [name, "Birch Lane LLC"]


def test_a_bank_signs_by_its_branch() -> None:
    assert named(
        f'{MADE}HARROW BANK ASA, NEW YORK BRANCH, as agent (the "Agent"), and Birch Lane LLC.{BODY}'
    ) == [
        "HARROW BANK ASA, NEW YORK BRANCH",
        "Birch Lane LLC",
    ]


CLASSES = [
    ("each of the persons whose name appears on Exhibit 1 (each, a \"Holder\")", ["Joan Harrow", "Sam Oak"]),
    ("the persons listed on Schedule A (the \"Holders\")", ["Joan Harrow", "Sam Oak"]),
    ("the investors whose signatures appear below (the \"Investors\")", ["Elm Capital LLC", "Sam Oak"]),
    ("the lenders party hereto (the \"Lenders\")", ["Elm Bank, N.A.", "Oak Bank PLC"]),
    ("the holders executing this Agreement below", ["Joan Harrow", "Elm Capital LLC"]),
    ("the stockholders named in Annex 2 hereto (the \"Stockholders\")", ["Joan Harrow", "Sam Oak"]),
]  # fmt: skip


@pytest.mark.parametrize(("words", "names"), CLASSES)
def test_a_class_that_the_preamble_leaves_open_is_those_who_sign(words: str, names: list[str]) -> None:
    text = f'VOTING AGREEMENT\n\nThis Agreement is made among Birch Lane LLC (the "Company") and {words}.'
    text += f"{BODY}\nIN WITNESS WHEREOF the parties have signed.\n\nBIRCH LANE LLC\n\nBy: /s/ Ann Birch\n"
    text += "Name: Ann Birch\nTitle: President\n"
    for name in names:
        person = name in ("Joan Harrow", "Sam Oak")
        text += (
            f"\n/s/ {name}\n{name}\n" if person else f"\n{name.upper()}\n\nBy: /s/ Lou Ash\nName: Lou Ash\n"
        )
    assert [name.lower() for name in named(text)] == ["birch lane llc", *(name.lower() for name in names)]


@pytest.mark.parametrize("name", ["CREDIT HARROW", "ELMONT", "SOCIETE DE BOIS"])
def test_a_lender_without_a_suffix(name: str) -> None:
    text = "CREDIT AGREEMENT\n\nThis Agreement is made among Birch Lane LLC and the lenders party hereto."
    by = (
        "By: /s/ Lou Ash\nName: Lou Ash\nTitle: Director" if " " not in name else "By: ________\nTitle: _____"
    )
    text += f"{BODY}\nIN WITNESS WHEREOF the parties have signed.\n\nBIRCH LANE LLC\n\nBy: /s/ Ann Birch\n"
    assert named(f"{text}\nLENDERS:\n\n{name}\n\n{by}\n\n{name}\n\n{by}\n") == ["Birch Lane LLC", name]


@pytest.mark.parametrize(
    ("part", "name"),
    [
        ("of the ONE PART", "MESSRS. HARROW ELM BIRCH & NEPHEWS"),
        ("of the FIRST PART", "MESSRS. HARROW ELM BIRCH & SONS"),
        ("of the First Part", "Messrs. Harrow Elm Birch & Co."),
        ("of the one part", "Joan Mary Elizabeth Harrow Elm"),
        ("of the first part", "The Harrow Elm Birch Oak Trustees"),
    ],
)
def test_of_the_one_part_opens_no_address(part: str, name: str) -> None:
    text = "AGREEMENT OF AGENCY\n\nTHIS AGREEMENT made this 9th day of November 1987\n\nBETWEEN\n\n"
    text += "ELM TEA COMPANY LIMITED, a company having its office at Leeds (hereinafter referred to as "
    text += f'"the Principal", which expression shall include its successors) {part};\n\nAND\n\n'
    text += f"{name}, a firm carrying on business at 14, Mill Road, Leeds (hereinafter referred to as "
    text += f'"the Agent") of the OTHER PART.\n\nWHEREAS the Principal owns an estate;{BODY}'
    found = [one.removeprefix("The ") for one in named(text)]
    assert found == ["ELM TEA COMPANY LIMITED", name.removeprefix("The ")]


def test_a_bracket_in_the_name_of_an_act_gives_no_short_name() -> None:
    text = (
        "CONTRACT OF EMPLOYMENT\n\nEmployer: Harrow Rescue Trust, incorporated under the Trustees (Perpetual "
    )
    text += 'Succession) Act, Nanyuki ("HRT")\n\nEmployee: Captain Joan Mary Harrow, of Leeds ("you")\n\n'
    text += "Dated: 30 September 2011\n\n1. HRT employs you as pilot.\n\n2. You shall fly for HRT.\n"
    assert aliases(text)["Harrow Rescue Trust"] == ["HRT"]


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("HOLLIS HARROW and wife, MAVIS HARROW, residents of Elm County", ["HOLLIS HARROW", "MAVIS HARROW"]),
        ("HOLLIS HARROW and MAVIS HARROW, his wife", ["HOLLIS HARROW", "MAVIS HARROW"]),
        ("HOLLIS HARROW and husband, SAM OAK", ["HOLLIS HARROW", "SAM OAK"]),
        ("Joan Harrow and her husband, Sam Oak", ["Joan Harrow", "Sam Oak"]),
        ("Joan Harrow and Sam Oak, her husband", ["Joan Harrow", "Sam Oak"]),
    ],
)
def test_husband_and_wife(words: str, names: list[str]) -> None:
    assert named(f'{MADE}Birch Lane LLC (the "Seller") and {words} (together, the "Buyers").{BODY}') == [
        "Birch Lane LLC",
        *names,
    ]


PAYS = "to pay to the order of"
NOTES = [
    f'the undersigned, JOAN HARROW and SAM OAK ("Maker"), promise {PAYS} BIRCH LANE LLC, a company ("Payee")',
    f'HARROW MILLS INC., an Ohio corporation (the "Maker"), promises {PAYS} BIRCH LANE LLC ("Payee")',
    f'Harrow Mills Limited (the "Borrower") promises {PAYS} Birch Lane Bank plc (the "Lender")',
    f'the undersigned, Harrow Mills Limited, hereby promises {PAYS} Birch Lane LLC (the "Holder")',
    f'JOAN HARROW and husband, SAM OAK ("Makers"), promise {PAYS} BIRCH LANE BANK, N.A. ("Payee")',
]


@pytest.mark.parametrize("words", NOTES)
def test_the_maker_and_the_payee_of_a_note(words: str) -> None:
    text = f"PROMISSORY NOTE\n\nLeeds, May 1, 1996\n\nFOR VALUE RECEIVED, {words} the principal sum of TEN "
    text += (
        "AND NO/100 DOLLARS.\n\n1. Default. If an installment is not paid the Note is due.\n\n2. Law. Ohio.\n"
    )
    found = named(text)
    assert 2 <= len(found) <= 3
    assert found[-1].lower().startswith("birch lane")
    assert all(name in words for name in found)


@pytest.mark.parametrize(
    "name",
    [
        "Contract Freighters, Inc.",
        "Elm Contract Manufacturing Limited",
        "GOOD WILL MILLS, INC.",
        "MARK PRICE, an individual",
        "CREDIT HARROW FIRST LEEDS",
        "DOWN UNDER MILLS LIMITED",
        "ALL THAT HARROW, INC.",
        "Fellow of the Elm Limited",
        "Harrow 24 Hour 7 Days Limited",
        "Reed, Holland and Harrow, LLP",
    ],
)
def test_a_name_of_everyday_words(name: str) -> None:
    text = f'{MADE}{name} (the "Licensor"), and BIRCH LANE LLC.\n\nA mark has a price.{BODY}'
    assert named(text) == [name.removesuffix(", an individual"), "BIRCH LANE LLC"]


@pytest.mark.parametrize(
    "capacity", ["Sole Lead Arranger", "the Custodian", "Sole Lead Arranger and Sole Bookrunner"]
)
def test_what_a_party_is_besides_its_capacity_is_nobodys_name(capacity: str) -> None:
    text = (
        f"{MADE}HARROW MILLS, INC., a Utah corporation, and ELM BANK, N.A., as Administrative Agent (in such "
        f'capacity, the "Agent") and {capacity}.{BODY}'
    )
    assert named(text) == ["HARROW MILLS, INC.", "ELM BANK, N.A."]


def test_who_signs_behind_the_capacity_of_another_is_a_party() -> None:
    text = (
        f'{MADE}HARROW MILLS, INC. and ELM BANK, N.A., as Agent (in such capacity, the "Agent") and '
        f"Joan Rowan.{BODY}\nIN WITNESS WHEREOF, the parties have signed.\n\n/s/ Joan Rowan\nJOAN ROWAN\n"
    )
    assert named(text) == ["HARROW MILLS, INC.", "ELM BANK, N.A.", "Joan Rowan"]


def test_captions_and_places_between_the_labels_of_a_form_are_no_parties() -> None:
    text = (
        "AGREEMENT made as of May 4, 2011\n\nBETWEEN the Owner:\n(Name and address)\n\n"
        "ADDITIONS AND DELETIONS:\nThe author of this document has added information.\n\n"
        "HARROW GATE, LLC\n12 Lake Plaza Dr.\nElm Springs, CO 80906\n\n"
        "and the Contractor:\n(Name and address)\n\n"
        "Birch Builders, Inc., Subchapter S Corporation\n30 Mill St.\n\nThe Project is:\nA mill\n"
    )
    assert named(text) == ["HARROW GATE, LLC", "Birch Builders, Inc."]
