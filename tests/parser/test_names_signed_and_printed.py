"""Who signs, where his name stands twice, is that of his father with a suffix, or approves as a lawyer."""

from __future__ import annotations

import made
import pytest
from made import document

from checker.parser import parse

MILLS, BIRCH, JOAN = "Alder Mills, Inc.", "Birch Foods, LLC", 'Joan "J.R." Harrow'
MILLS_SIGN = "ALDER MILLS, INC.\n\nBy: /s/ Ann Oakes\nName: Ann Oakes\nTitle: President"


def signers(text: str, *parties: str) -> list[made.Signer]:
    return made.signers(f"{made.TESTIMONIUM}\n\n{text}", *(parties or (MILLS, BIRCH, JOAN)))


@pytest.mark.parametrize("title", ["Dr.", "Prof."])
def test_a_courtesy_title_before_the_printed_name_is_no_other_signer(title: str) -> None:
    text = f"ALDER MILLS, INC.\n\nBy: /s/ Ann Oakes\nName: {title} Ann Oakes\nTitle: Head of Alliances"
    assert signers(text) == [("ALDER MILLS, INC.", f"{title} Ann Oakes", "Head of Alliances")]


def test_a_name_may_begin_as_a_form_of_address_does() -> None:
    text = "SRI LANKA TEA BOARD\n\nBy: /s/ Sri Oakes\nName: Sri Oakes\nTitle: Chair"
    assert signers(text, "Sri Lanka Tea Board") == [("SRI LANKA TEA BOARD", "Sri Oakes", "Chair")]
    text = "MESSRS. HARROW & SONS\n\nBy: /s/ Ann Oakes\nName: Ann Oakes\nTitle: Partner"
    assert signers(text, "Messrs. Harrow & Sons") == [("MESSRS. HARROW & SONS", "Ann Oakes", "Partner")]


@pytest.mark.parametrize(
    ("line", "signer"),
    [
        ("/s/ Joan Harrow JOAN HARROW", "JOAN HARROW"),
        ("/s/ J. Harrow JOAN HARROW", "JOAN HARROW"),
        ("/s/ J. Harrow Joan Q. Harrow", "Joan Q. Harrow"),
        ('/s/ Joan Harrow JOAN "J.R." HARROW, individually', 'JOAN "J.R." HARROW'),
    ],
)
def test_a_name_signed_and_printed_in_one_line(line: str, signer: str) -> None:
    assert signers(line) == [(signer, signer, None)]


def test_a_name_with_initials_signed_and_printed_with_its_title() -> None:
    text = "ALDER MILLS, INC.\n\nBy: /s/ Ann B. Oakes Ann B. Oakes, President"
    assert signers(text) == [("ALDER MILLS, INC.", "Ann B. Oakes", "President")]


def test_the_son_of_a_party_is_no_party() -> None:
    text = (
        "ALDER MILLS, INC.\n\nBy: /s/ Rufus T. Holm, Jr.\n"
        "    --------------------\n    Rufus T. Holm, Jr.\n    President"
    )
    assert signers(text, MILLS, "Rufus T. Holm") == [("ALDER MILLS, INC.", "Rufus T. Holm, Jr.", "President")]


@pytest.mark.parametrize(
    ("printed", "party"),
    [("Rufus T. Holm Sr. Designer", "Rufus T. Holm"), ("Rufus T. Holm, Sr.", "Rufus T. Holm, Sr.")],
)
def test_a_senior_title_makes_nobody_his_own_father(printed: str, party: str) -> None:
    assert signers(f"{printed}\n\n/s/ Rufus T. Holm", MILLS, "Rufus T. Holm")[0][0] == party


@pytest.mark.parametrize(
    "approval",
    [
        "Approved as to form: /s/ J. Teal, Counsel to Alder",
        "APPROVED AS TO FORM AND LEGALITY:\n\nBy: /s/ J. Teal\nName: J. Teal\nTitle: City Attorney",
        "Approved as to legality:\n\n____________________\nJ. Teal\nCity Attorney",
        "Reviewed and approved as to legal form by:\n\n/s/ J. Teal\nJ. Teal, City Solicitor",
        "Reviewed by counsel: /s/ J. Teal",
    ],
)
def test_who_approves_the_form_signs_for_nobody(approval: str) -> None:
    assert signers(f"{MILLS_SIGN}\n\n{approval}") == [("ALDER MILLS, INC.", "Ann Oakes", "President")]


def test_two_blanks_part_a_long_name_from_the_column_beside_it() -> None:
    text = (
        "ALDER GROWTH TRUST                BIRCH MUNICIPAL SERIES TRUST\n\n"
        "By: /s/ Ann Oakes                 By: /s/ Ann Oakes\n"
        "    ----------------                  ----------------\n"
        "Name:  Ann Oakes                  Name:  Ann Oakes\n"
        "Title: Treasurer                  Title: Treasurer\n\n"
        "CEDAR VARIABLE GROWTH PORTFOLIOS  ELM SHAREHOLDER SERVICES COMPANY\n\n"
        "By: /s/ Ann Oakes                 By: /s/ Tom Elm\n"
        "    ----------------                  ----------------\n"
        "Name:  Ann Oakes                  Name:  Tom Elm\n"
        "Title: Treasurer                  Title: Secretary\n"
    )
    assert sorted(signers(text, "Alder Growth Trust")) == [
        ("ALDER GROWTH TRUST", "Ann Oakes", "Treasurer"),
        ("BIRCH MUNICIPAL SERIES TRUST", "Ann Oakes", "Treasurer"),
        ("CEDAR VARIABLE GROWTH PORTFOLIOS", "Ann Oakes", "Treasurer"),
        ("ELM SHAREHOLDER SERVICES COMPANY", "Tom Elm", "Secretary"),
    ]


def test_blanks_where_the_testimonium_ends_part_nothing() -> None:
    text = (
        "      IN WITNESS WHEREOF, the parties hereto have caused this Agreement to be\nName:  Jane Roe\n"
        f"{' ' * 71}PAGE\nBy:    /s/ Jane Roe                Name:   Jane Roe\n"
    )
    assert parse(document(text)).signatures


@pytest.mark.parametrize("caption", ["Lead Consultant", "Lead Consultant, on his own behalf:"])
def test_a_short_name_above_the_line_to_sign_is_nobodys_name(caption: str) -> None:
    text = f"""SETTLEMENT AGREEMENT

This Settlement Agreement ("Agreement") is entered into by the undersigned (the "Lead Consultant").

1. Release. Lead Consultant releases all claims.

IN WITNESS WHEREOF, this Agreement is signed.

{caption}

By: /s/ Lou Ash
Name: Lou Ash
Date: May 4, 2011
"""
    assert "Consultant" not in " ".join(party.name for party in parse(document(text)).parties)
