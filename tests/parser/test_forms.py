"""Forms as they are published to be filled in: fields in brackets and braces, open parties."""

from __future__ import annotations

import pytest
from made import document

from checker.model.agreement import Agreement
from checker.parser import parse
from checker.readers.markdown import read

BODY = """
1. Work. The Maker shall print the cards for the Client.

2. Law. This Contract is governed by the laws of Ohio.
"""


def parsed(front: str, end: str = "") -> Agreement:
    return parse(document(f"PRINTING CONTRACT\n\n{front}\n{BODY}{end}"))


NAMED = 'between Alder Press, Inc. (the "Maker") and Birch Cards LLC (the "Client")'


@pytest.mark.parametrize(
    ("front", "status"),
    [
        ("Date: {{contract-date}}\nClient: {{client}}\nMaker: {{my_name}}", "form"),
        ('You, [client name], hire Alder Press, Inc. (the "Maker") at [rate] an hour.', "form"),
        ('This Contract is between [Full Legal Name] (the "Maker") and Joan Elm (the "Client").', "form"),
        ("This Contract is made as of [DATE] between [MAKER'S NAME] and [CLIENT NAME].", "form"),
        ("This Contract is made on {start_day} between {MAKER} and {CLIENT}.", "form"),
        (f"This Contract is {NAMED}. The price is [amount].", "draft"),
        ('This Contract is between you and Alder Press, Inc. (the "Maker"). The price is [amount].', "form"),
        (f"This Contract is made as of [DATE] {NAMED}. The price is $[___].", "draft"),
        (f"This Contract is made as of 4 May 2021 {NAMED}. The price is {{{{price}}}}.", "executed"),
        (f"This Contract is made as of 4 May 2021 {NAMED}. The price is $[_____].", "executed"),
        (f"This Contract is {NAMED}. The price is four dollars.", "executed"),
        ("I ask for cards for ____________ (name of child) and agree to this Contract.", "form"),
        (f"This Contract is {NAMED}.\n\nE-mail of the Client: __________", "draft"),
        (f"This Contract is {NAMED}.\n\n____________________\n\nThe price is four dollars.", "executed"),
        (f"This Contract is made as of 4 May 2021 {NAMED}. The price is $____ a card.", "executed"),
        (f"This Contract is {NAMED}, who sell [Card Name] at {{shop}}. [Trade names redacted]", "executed"),
        (f"This Contract is {NAMED} and [others' names omitted].", "executed"),
        (f"This Contract is made as of 4 May 2021 {NAMED} and [guarantor's name].", "executed"),
        ("This Contract is made as of 4 May 2021 between {MAKER} and {CLIENT}.", "executed"),
        ("This Contract is made as of [DATE] between {client_name} and [MAKER NAME, ADDRESS].", "form"),
        (f"Template for printers\n\nThis Contract is {NAMED}.", "form"),
        (f"This Contract is {NAMED}, who make a template for cards.", "executed"),
        (f"Template for printers\n\nThis Contract is made as of 4 May 2021 {NAMED}.", "executed"),
    ],
)
def test_status_by_fields(front: str, status: str) -> None:
    assert parsed(front).status == status


def test_who_signs_has_left_a_blank() -> None:
    front = f"Date of Contract: [_________]\n\nThis Contract is {NAMED}. The price is $[_____] a card."
    assert parsed(front).status == "draft"
    assert parsed(front, "\nALDER PRESS, INC.\n\nBy: /s/ Joan Elm\nName: Joan Elm\n").status == "executed"


@pytest.mark.parametrize(
    ("top", "front", "status"),
    [
        ("DRAFT (2): 11/07/23", f"This Contract is made on 4 May 2021 {NAMED}.", "draft"),
        (
            "",
            'Dated the ____ day of ____, 20__\n\nAMONG:\n\nAlder Press, Inc. ("Maker")\n\n- and -\n\n'
            '______________, of Ohio ("Client")',
            "form",
        ),
    ],
)
def test_status_of_what_is_made_out_to_be_signed(top: str, front: str, status: str) -> None:
    assert parse(document(f"{top}\n\nPRINTING CONTRACT\n\n{front}\n{BODY}")).status == status


def test_what_nobody_is_seen_to_sign_may_end_with_blanks() -> None:
    far = 30 * "\n4. Post. The Maker shall send the cards to the Client.\n"
    front = f"This Contract is {NAMED}."
    assert parsed(front, f"{far}\nFull name: ______________\n\nSignature: ____________\n").status == "draft"
    assert parsed(front, far).status == "executed"
    assert parsed(front, f"{far}\nName: [Printer-name]\nSignature: ____________\n").status == "draft"
    assert parsed(front, far.replace("cards", "XXXXX") + "\nSignature: ____________\n").status == "draft"


def test_a_blank_above_the_lines_to_sign_on() -> None:
    front, blank = f"This Contract is {NAMED}.", "\n3. Price. The Client shall pay $____ a card.\n"
    lines = "\nALDER PRESS, INC.\n\nBy: __________\nName: Joan Elm\n"
    assert (
        parsed(
            front, blank + 30 * "\n4. Post. The Maker shall send the cards to the Client.\n" + lines
        ).status
        == "draft"
    )
    assert parsed(front, lines).status == "executed"
    for hand in ("/s/ Joan Elm", "Joan Elm"):
        assert parsed(front, blank + lines.replace("__________", hand)).status == "executed"
    assert parsed(front, blank + lines.replace("__________", "")).status == "draft"


@pytest.mark.parametrize(
    ("front", "parties"),
    [
        (
            'made between {{first_party}}, of {{first_address}} ("Maker"); and\n\n{{other_party}}, of'
            ' {{other_address}} ("Client").',
            ["{{first_party}}", "{{other_party}}"],
        ),
        (
            'made between [ALDER\'S NAME] of [TOWN, COUNTRY] ("Maker") and [Client 2 Name] ("Client").',
            ["[ALDER'S NAME]", "[Client 2 Name]"],
        ),
        (
            'made between:\n\nMAKER:\n[Full Legal Name]\n[City, State, Postal Code]\n("Maker")\n\nAND'
            '\n\nCLIENT:\n[Company Name]\n[City, State, Postal Code]\n("Client")',
            ["[Full Legal Name]", "[Company Name]"],
        ),
        (
            'made between {ALDER} Ltd ("Maker") and [Birch Cards, Inc.], an Ohio corporation ("Client").',
            ["{ALDER} Ltd", "[Birch Cards, Inc.]"],
        ),
        (
            'made between Alder Press ("Maker")\nand\n[CLIENT NAME] ("Client")\n[Contact Name], [Title]',
            ["Alder Press", "[CLIENT NAME]"],
        ),
    ],
)
def test_a_field_is_one_name_or_none(front: str, parties: list[str]) -> None:
    assert [party.name for party in parsed(f"This Contract is {front}").parties] == parties


def test_labels_before_fields() -> None:
    front = "Client: {{client}}, represented by {{contact}}\nContractor: [Maker Name]\n\nWe agree."
    assert [party.name for party in parsed(front).parties] == ["{{client}}", "[Maker Name]"]


def test_the_company_is_no_name() -> None:
    front = (
        "This Contract is made by and among the members of [Insert LLC Name].\n\nDistributions of the Company"
    )
    assert parsed(front + " agreed upon by the members are made each year.").parties == ()


def markdown(text: str) -> Agreement:
    return parse(read(text.encode(), "made.md"))


LISTED = """# MEMORANDUM OF UNDERSTANDING

**Between**

**Harrow Teaching Hospital (HTH)**
12 Mill Road, Leeds
(Hereinafter referred to as "HTH")

**And**

**Alder Tests Limited**
4 Quay Street, York
(Hereinafter referred to as "Partner")

## 1. PURPOSE

This Memorandum of Understanding sets out the collaboration between HTH and the Partner on better tests.

## 2. SCOPE OF COLLABORATION

The parties agree to work together.

## 3. LAW

The law of England governs this Memorandum.
"""


def test_a_list_with_short_names_comes_before_a_sentence_with_none() -> None:
    found = [(party.name, party.aliases[0].name) for party in markdown(LISTED).parties]
    assert found == [("Harrow Teaching Hospital", "HTH"), ("Alder Tests Limited", "Partner")]


SECTIONED = """# Service Contract

## 1. Parties

This Service Contract ("Contract") is entered into by and between:

**Harrow Mills** (ABN 12 345 678 901) ("Provider"), and the entity identified in the Order Form ("Client").

## 2. Definitions

| Term | Meaning |
|------|---------|
| **Data Terms (DT)** | The data terms in force from time to time |

## 3. Services

3.1. Provider shall deliver the services.
"""


def test_the_section_of_the_parties_ends_where_the_next_begins() -> None:
    assert [party.name for party in markdown(SECTIONED).parties] == ["Harrow Mills"]


def test_no_heading_is_a_party() -> None:
    given = "* Party A:\n  * Identity:\n* Party B:\n  * Identity:\n\nEach is a **Party**.\n\n## Wherfor"
    assert markdown(f"# Mutual Secrecy Contract\n\n## Given\n\n{given}\n\nA. They agree.").parties == ()


@pytest.mark.parametrize(
    ("front", "parties"),
    [
        (
            "made by and between Joan Mary Elm, residing at 12 Pond Rd, Akron, OH 44301, Peter Birch, "
            "residing at 9 Walnut Lane, Dayton, OH 45401, and Ruth Alder, residing at 3 Oak Road, Kent.",
            ["Joan Mary Elm", "Peter Birch", "Ruth Alder"],
        ),
        (
            'entered into by Joan Elm (the "Maker") on 4 May 2021 for the benefit of the Joint Venture and of'
            " each Joint Venturer.",
            ["Joan Elm"],
        ),
        ('LEGAL. IF YOU DO NOT AGREE, DO NOT CLICK "I AGREE" AND DO NOT JOIN HARROW CO.', []),
        (
            'made among the members (the "Members") and the Persons who become members, and replaces the'
            " Original Company Agreement.",
            [],
        ),
        ("between Party A and Party B. Jurisdiction: Central London Court", []),
    ],
)
def test_persons_and_no_persons(front: str, parties: list[str]) -> None:
    assert [party.name for party in parsed(f"This Contract is {front}").parties] == parties
