"""For whom a block signs that names no entity: officers of a letter's company, labels, names below."""

from __future__ import annotations

import pytest
from made import document

from checker.parser import parse

Block = tuple[str, str | None, str | None]

LETTER = """\
ALDER MILLS, INC.

June 3, 2011

Mr. John Roe
12 Birch Lane

Dear John:

This letter agreement sets out the terms on which Alder Mills, Inc. (the "Company") will employ you.

1. Position. You will be employed by the Company as Controller.

2. Salary. The Company will pay you $90,000 a year.

3. Governing Law. This letter is governed by the laws of the State of Ohio.

"""

CONTRACT = """\
SUPPLY AGREEMENT

This Supply Agreement is made as of June 3, 2011 by and between Alder Mills, Inc., a Delaware corporation
(the "Supplier"), and Birch Stores LLC, an Ohio limited liability company (the "Buyer").

1. Supply. The Supplier shall supply the goods and the Buyer shall pay for them.

2. Term. This Agreement ends on June 3, 2014.

3. Governing Law. This Agreement is governed by the laws of the State of Ohio.

IN WITNESS WHEREOF, the parties have executed this Agreement as of the date first written above.

"""


def _blocks(text: str) -> list[Block]:
    return [
        (block.party, block.signatory, block.title)
        for block in parse(document(text)).signatures
        if block.role != "witness"
    ]


COMPANY = ("Alder Mills, Inc.", "Jane Doe", "Chief Executive Officer")
BUYER = ("Birch Stores LLC", "Ann Poe", "Manager")


@pytest.mark.parametrize(
    "end",
    [
        "Sincerely,\n\n/s/ Jane Doe\nJane Doe\nChief Executive Officer\n\nAgreed:\n\n/s/ John Roe\n",
        "Best regards,\n\nJane Doe\nChief Executive Officer\n\nAccepted and agreed:\n\n_________\nJohn Roe\n",
        "Very truly yours,\n\n/s/ Jane Doe\nJane Doe\nChief Executive Officer\nAlder Mills, Inc.\n\n"
        "AGREED AND ACCEPTED\n\n/s/ John Roe\nJohn Roe\n",
        "Cordially,\n\n/s/ Jane Doe\nJane Doe, Chief Executive Officer\n\nEnclosure: Plan summary\n\n"
        "Accepted:\n\n/s/ John Roe\nJohn Roe\n",
        "Kind regards,\n\nJane Doe Chief Executive Officer Alder Mills, Inc.\n\n"
        "I accept the offer of employment on these terms.\n\nName: John Roe\n",
    ],
)
def test_the_officer_who_writes_a_letter_signs_for_the_company(end: str) -> None:
    assert _blocks(LETTER + end) == [COMPANY, ("John Roe", "John Roe", None)]


def test_an_officer_beside_a_company_that_signs_is_his_own_man() -> None:
    end = (
        "ALDER MILLS, INC.\nBy: /s/ Jane Doe\nName: Jane Doe\nTitle: Chief Executive Officer\n\n"
        "/s/ John Roe\nJohn Roe\nController\n"
    )
    assert _blocks(LETTER + end)[1][:2] == ("John Roe", "John Roe")


@pytest.mark.parametrize(
    "end",
    [
        '"SUPPLIER"\n\nBy: /s/ Jane Doe\nName: Jane Doe\nTitle: Chief Executive Officer\n\n'
        '"BUYER"\n\nBy: /s/ Ann Poe\nName: Ann Poe\nTitle: Manager\n',
        "THE SUPPLIER\n\n/s/ Jane Doe\nBy Jane Doe\nTitle Chief Executive Officer\n\n"
        "THE BUYER\n\n/s/ Ann Poe\nBy Ann Poe\nTitle Manager\n",
        "For the SUPPLIER:\n\nBy: /s/ Jane Doe\nIts: Jane Doe\nTitle: Chief Executive Officer\n\n"
        "For the BUYER:\n\nBy: /s/ Ann Poe\nIts: Ann Poe\nTitle: Manager\n",
        "Supplier:\n\nBy: Jane Doe, as Chief Executive Officer\n\nBuyer:\n\nBy: Ann Poe As its: Manager\n",
        "(Supplier)\nBy: /s/ Jane Doe\n    Jane Doe\n    Its: Chief Executive Officer\n\n"
        "(Buyer)\nBy: /s/ Ann Poe\n    Ann Poe\n    Its: Manager\n",
    ],
)
def test_a_label_alone_is_the_party_that_bears_it(end: str) -> None:
    assert _blocks(CONTRACT + end) == [COMPANY, BUYER]


@pytest.mark.parametrize(
    "name", ["Jane Doe, M.D.", "Jane Doe, MD", "Jane Doe, Ph.D.", "Jane Doe, CPA", "Dr. Jane Doe"]
)
def test_a_degree_is_part_of_a_name(name: str) -> None:
    end = (
        f"ALDER MILLS, INC.\nBy: /s/ {name}\n{name}\nChief Executive Officer\n\n"
        "BIRCH STORES LLC\nBy: /s/ Ann Poe\nAnn Poe\nManager\n"
    )
    assert [block[2] for block in _blocks(CONTRACT + end)] == ["Chief Executive Officer", "Manager"]
    assert (_blocks(CONTRACT + end)[0][1] or "").count("Doe") == 1


@pytest.mark.parametrize(
    "said",
    [
        "A Delaware Corporation",
        ", solely in its role as the paying party named in Section 2 hereof and for no other purpose",
        ", successor by merger with Cedar Works, Inc., and not in any other capacity under this Agreement",
        ", in its capacity as supplier of the goods described in the schedules to this Agreement",
    ],
)
def test_what_is_said_of_an_entity_is_no_other_signer(said: str) -> None:
    name = f"Alder Mills, Inc.{said}" if said[0] == "," else f"Alder Mills, Inc.\n{said}"
    end = (
        f"{name}\nBy: /s/ Jane Doe\nName: Jane Doe\nTitle: Chief Executive Officer\n\n"
        "BIRCH STORES LLC\nBy: /s/ Ann Poe\nName: Ann Poe\nTitle: Manager\n"
    )
    assert [block[0] for block in _blocks(CONTRACT + end)] == ["Alder Mills, Inc.", "BIRCH STORES LLC"]


def test_a_name_may_begin_with_a_small_letter() -> None:
    text = CONTRACT.replace("Alder Mills, Inc.", "i9 Mills, Inc.")
    end = "i9 MILLS, INC., a Delaware corporation\nBy: /s/ Jane Doe\nName: Jane Doe\nTitle: President\n"
    assert _blocks(text + end)[0] == ("i9 MILLS, INC.", "Jane Doe", "President")


@pytest.mark.parametrize(
    "line",
    [
        "Attachment: Price list",
        "Contact:\nZoe Lane\nLane & Partners",
        "Enclosures: two",
        "Alder Mills, Inc. Supply Agreement - Signature Pages",
        "$400,000 Total Commitments",
    ],
)
def test_what_stands_below_the_blocks_is_no_signer(line: str) -> None:
    end = (
        "ALDER MILLS, INC.\nBy: /s/ Jane Doe\nName: Jane Doe\nTitle: Chief Executive Officer\n\n"
        f"BIRCH STORES LLC\nBy: /s/ Ann Poe\nName: Ann Poe\nTitle: Manager\n\n{line}\n"
    )
    assert len(_blocks(CONTRACT + end)) == 2


DEED = (
    CONTRACT.split("IN WITNESS")[0]
    + "IN WITNESS whereof this deed has been executed on the date first above written.\n\n"
)


@pytest.mark.parametrize(
    "end",
    [
        "EXECUTED by Jane Doe in her capacity as director of, and with authority to bind, ALDER MILLS, INC.\n"
        "in the presence of:\n\n/s/ Zoe Lane\nSignature and name of\nwitness\n",
        "SIGNED by JANE DOE for and on behalf of ALDER MILLS, INC.      )  /s/ J Doe\nDirector\n",
        "Signed for ALDER MILLS, INC.\nby: Jane Doe\n(Signature) /s/ Jane Doe\nits: Director\n",
        "SIGNED AND DELIVERED by the within named SUPPLIER ALDER MILLS, INC. )\n"
        "through its director JANE DOE                                       )  Sd/-\n"
        "in the presence of: Sd/- Z. Lane                                    )\n",
        "EXECUTED as a deed on behalf of ALDER MILLS, INC., a company formed in Delaware, by Jane Doe,\n"
        "being a person who, by the laws of that place, acts for the company, in the presence of:\n\n"
        "/s/ Zoe Lane Signature and name of witness\n",
    ],
)
def test_who_signs_a_deed_is_not_its_witness(end: str) -> None:
    found = [(party.upper(), (person or "").upper()) for party, person, _ in _blocks(DEED + end)]
    assert found == [("ALDER MILLS, INC.", "JANE DOE")]


@pytest.mark.parametrize(
    "mark",
    [
        "/s/ Jane Doe",
        "s/ Jane Doe",
        "S/JANE DOE",
        "DocuSigned by:\nJane Doe\n4F0A8E11C2D94B6...",
        "_________",
    ],
)
def test_a_name_below_its_officer(mark: str) -> None:
    end = f"Sincerely,\n\n{mark}\nJane Doe\nChief Executive Officer\nFor Alder Mills, Inc.\n\n"
    assert _blocks(f"{LETTER}{end}Agreed:\n\n____\nJohn Roe\n") == [COMPANY, ("John Roe", "John Roe", None)]


def test_whoever_has_signed_above_a_name_signs_for_it() -> None:
    end = (
        "/s/ Jane Doe\nAlder Mills, Inc.\nBy: Jane Doe, Chief Executive Officer\n\n"
        "/s/ Ann Poe\nBirch Stores LLC\nAnn Poe, Manager\n"
    )
    assert _blocks(CONTRACT + end) == [COMPANY, BUYER]


def test_whom_notices_go_to_has_no_title_on_the_line_above() -> None:
    end = (
        "ALDER MILLS, INC.\nBy: /s/ Jane Doe\nName____________\nTitle___________\n\n"
        "Address:\n12 Mill Road\nAttention:   Senior Manager, Supply\n\n"
    )
    assert _blocks(CONTRACT + end)[0][2] is None


def test_a_seal_beside_a_label() -> None:
    end = (
        "Party A (seal): Alder Mills, Inc.\nLegal representative or authorized person: Jane Doe\nDate:\n\n"
        "Party B (seal): Birch Stores LLC\nLegal representative or authorized person: Ann Poe\nDate:\n"
    )
    found = _blocks(CONTRACT.split("IN WITNESS")[0] + end)
    assert [block[:2] for block in found] == [COMPANY[:2], BUYER[:2]]


def test_one_line_for_two_parties() -> None:
    text = CONTRACT.replace('(the "Supplier")', '("AMI")')
    end = "AMI AND BIRCH STORES LLC\nBy: /s/ Jane Doe\nName: Jane Doe\nTitle: President\n"
    assert _blocks(text + end) == [
        ("Alder Mills, Inc.", "Jane Doe", "President"),
        ("Birch Stores LLC", "Jane Doe", "President"),
    ]


def test_names_above_each_other_sign_through_the_same_tiers() -> None:
    end = (
        "ALDER FUND III, L.P.\nALDER CO-INVESTORS III, L.P.\nBy: Alder Associates LLC, as partner of each\n"
        "By: Alder Capital Inc., its managing member\n\nBy: /s/ Jane Doe\nManaging Director\n"
    )
    tiers = [[tier.entity for tier in block.chain] for block in parse(document(CONTRACT + end)).signatures]
    assert tiers == [["Alder Associates LLC", "Alder Capital Inc."]] * 2


def test_captions_far_below_their_lines_are_the_witnesses() -> None:
    gap = "\n" * 6
    end = (
        f"ALDER MILLS, INC.\n\n/s/ Zoe Lane\n\nBy: /s/ Jane Doe{gap}Witness\n\nIts duly authorized\n\n"
        f"/s/ Tom Hill{gap}Witness\n"
    )
    roles = {block.signatory: block.role for block in parse(document(CONTRACT + end)).signatures}
    assert roles == {"Zoe Lane": "witness", "Jane Doe": "party", "Tom Hill": "witness"}


@pytest.mark.parametrize("head", ["LEVERAGE RATIO (SECTION 8.2)", "SUMMARY OF CHARGES"])
def test_blanks_of_a_certificate_are_no_lines_to_sign_on(head: str) -> None:
    end = (
        "ALDER MILLS, INC.\nBy: /s/ Jane Doe\nName: Jane Doe\nTitle: President\n\n"
        f"EXHIBIT A\nCOMPLIANCE CERTIFICATE\n\n{head}\n\n1. Interest Expense  ____\n\n2. Net Income  ____\n"
    )
    assert [block[0] for block in _blocks(CONTRACT + end)] == ["ALDER MILLS, INC."]


def test_the_foot_of_a_page_names_nobody() -> None:
    foot = "Alder Mills, Inc. Supply Agreement - Signature Pages\n\n"
    end = (
        f"ALDER MILLS, INC.\nBy: /s/ Jane Doe\nName: Jane Doe\nTitle: Chief Executive Officer\n\n{foot}"
        f"BIRCH STORES LLC\nBy: /s/ Ann Poe\nName: Ann Poe\nTitle: Manager\n\n"
        f"By: /s/ Tom Hill\nName: Tom Hill\nTitle: Manager\n\n{foot}"
    )
    assert [block[0] for block in _blocks(CONTRACT + end)] == ["ALDER MILLS, INC.", *["BIRCH STORES LLC"] * 2]


def test_an_entity_below_a_name_whose_signature_stands_in_the_stanza_above() -> None:
    end = "/s/ Ann Poe\n\n/s/ Jane Doe\n\nAnn Poe  Accepted by: Jane Doe\nChairman\nAlder Mills, Inc.\n"
    people = {block[1] for block in _blocks(CONTRACT.split("IN WITNESS")[0] + end)}
    assert people == {"Ann Poe", "Jane Doe"}
