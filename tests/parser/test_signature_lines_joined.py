"""Signature pages whose lines a source has joined to one: who signs where, all the same."""

from __future__ import annotations

import made
import pytest

from checker.parser import parse
from checker.parser.cells import line_cells
from checker.parser.cells.joined import unjoin

RULE = "-" * 26
ALDER = ("ALDER MILLS, INC.", "Jane Roe", "President")
BIRCH = ("BIRCH FOODS, LLC", "Adam B. Miller", "Managing Member")


def signers(text: str) -> list[made.Signer]:
    return made.signers(f"{made.TESTIMONIUM}\n\n{text}", "Alder Mills, Inc.", "Birch Foods, LLC")


def beside(*rows: tuple[str, str], width: int = 42) -> list[str]:
    return [f"{left:<{width}}{right}".rstrip() for left, right in rows]


def test_rows_of_two_columns_joined_to_one_line() -> None:
    head = beside(("ALDER MILLS, INC.", "BIRCH FOODS, LLC"))
    below = beside(
        ("By: /s/ Jane Roe", "By: /s/ Adam B. Miller"),
        ("    " + RULE, "    " + RULE),
        ("Name: Jane Roe", "Name: Adam B. Miller"),
        ("      " + RULE, "      " + RULE),
        ("Title: President", "Title: Managing Member"),
    )
    assert signers("\n\n".join([*head, " ".join(below)])) == [ALDER, BIRCH]


def test_names_broken_in_joined_columns() -> None:
    names = beside(("     Alder Mills", "     Birch Foods and"), ("     Holdings, Inc.", "     Seeds, LLC"))
    below = beside(("By:  /s/ Jane Roe", "By:  /s/ Adam B. Miller"), ("     " + RULE, "     " + RULE))
    found = signers("\n\n".join([" ".join(names), " ".join(below)]))
    assert [block[:2] for block in found] == [
        ("Alder Mills Holdings, Inc.", "Jane Roe"),
        ("Birch Foods and Seeds, LLC", "Adam B. Miller"),
    ]


def test_one_column_joined_to_lines() -> None:
    def joined(*lines: str) -> str:
        return " ".join(" " * 36 + line for line in lines)

    text = "\n\n".join(
        [
            joined("ALDER MILLS, INC."),
            joined("By: /s/ Jane Roe", "    " + RULE, "Name: Jane Roe", "      " + RULE, "Title: President"),
            joined("BIRCH FOODS, LLC"),
            joined("By: BIRCH SEEDS", "    HOLDINGS, INC., its manager"),
            joined("By: /s/ Adam B. Miller", "    " + RULE, "    Adam B. Miller", "    Managing Member"),
        ]
    )
    assert signers(text) == [ALDER, BIRCH]


def test_gaps_between_columns_are_no_lines_ends() -> None:
    spots = [(3, 23), (26, 60), (71, 98), (101, 130), (133, 160)]
    assert unjoin(spots) == [[begin for begin, _ in spots]]


@pytest.mark.parametrize(
    "text",
    [
        "ALDER MILLS, INC. By: /s/ Jane Roe Name: Jane Roe Title: President "
        "[Signature Page to Supply Agreement] BIRCH FOODS, LLC By: /s/ Adam B. Miller "
        "Name: Adam B. Miller Title: Managing Member 12 | Page",
        "ALDER MILLS, INC.\n\nBy: /s/ Jane Roe Name: Jane Roe Title: President BIRCH FOODS, LLC\n\n"
        "By: /s/ Adam B. Miller Name: Adam B. Miller Title: Managing Member",
        "ALDER MILLS, INC. BIRCH FOODS, LLC\n\nBy: /s/ Jane Roe By: /s/ Adam B. Miller\n\n"
        "Jane Roe Adam B. Miller\n\nPresident Managing Member",
        "ALDER MILLS, INC. BIRCH FOODS, LLC\n\nBy: /s/ Jane Roe By: /s/ Adam B. Miller\n\n"
        "Jane Roe, President Adam B. Miller, Managing Member",
        "ALDER MILLS, INC. BIRCH FOODS, LLC By: By: Name: Jane Roe Name: Adam B. Miller Title: President "
        "Title: Managing Member",
        "ALDER MILLS, INC. BIRCH FOODS, LLC\n\nBy: /s/ Jane Roe By: Adam B. Miller\n\n"
        "Title: President Title: Managing Member",
    ],
)
def test_columns_and_lines_run_together(text: str) -> None:
    assert signers(text) == [ALDER, BIRCH]


def test_captions_below_lines_say_what_is_written_on_them() -> None:
    text = "\n".join(
        beside(
            ("ALDER MILLS, INC.", "BIRCH FOODS, LLC"),
            ("", ""),
            ("By: /s/ Jane Roe", "By: /s/ Adam B. Miller"),
            (RULE, RULE),
            ("Signature", "Signature"),
            ("", ""),
            ("Jane Roe", "Adam B. Miller"),
            (RULE, RULE),
            ("Print Name", "Print Name"),
            ("", ""),
            ("Seeds and Flour", "Managing Member"),
            (RULE, RULE),
            ("Title", "Title"),
        )
    )
    assert signers(text) == [("ALDER MILLS, INC.", "Jane Roe", "Seeds and Flour"), BIRCH]


def test_a_label_behind_a_name_is_the_next_signer() -> None:
    found = signers(
        "ALDER MILLS, INC. LICENSEE\n\nBy: /s/ Jane Roe By: /s/ Adam B. Miller\n\nTitle: President"
    )
    assert [block[:2] for block in found] == [
        ("ALDER MILLS, INC.", "Jane Roe"),
        ("LICENSEE", "Adam B. Miller"),
    ]


def test_a_long_capacity_is_no_prose() -> None:
    text = """
    ALDER MILLS, INC., on behalf of itself and the other entities comprising the group of sellers

    By: /s/ Jane Roe

    BIRCH PARTNERSHIP d/b/a BIRCH WIRELESS, solely with respect to the obligations set forth in Section 7.1

    By: /s/ Adam B. Miller
    """
    assert [block[0] for block in signers(text)] == ["ALDER MILLS, INC.", "BIRCH PARTNERSHIP"]


def test_blocks_of_a_form_that_follow_each_other_in_one_line() -> None:
    text = (
        "This Agreement is made among ALDER CLEARING CORPORATION, BIRCH SERVICES, INC., CEDAR NATIONAL BANK, "
        "MAPLE BANK PLC and ALDER OWNER TRUST 2020-A.\n\n1. Loan. The loan is made.\n\n"
        "IN WITNESS WHEREOF, the parties hereto have caused this Agreement to be duly executed.\n\n"
        "ALDER CLEARING CORPORATION, as the Borrower By Name: Title: BIRCH SERVICES, INC., as the Lender "
        "By Name: "
        "Title:\n\nCEDAR NATIONAL BANK By: Title: MAPLE BANK PLC NEW YORK BRANCH By: Title:\n\n"
        "Name: Title: ALDER OWNER TRUST 2020-A, as Issuer By:\n"
    )
    assert [(each.party, each.signatory, each.title) for each in parse(made.document(text)).signatures] == [
        ("ALDER CLEARING CORPORATION", None, None),
        ("BIRCH SERVICES, INC.", None, None),
        ("CEDAR NATIONAL BANK", None, None),
        ("MAPLE BANK PLC NEW YORK BRANCH", None, None),
        ("ALDER OWNER TRUST 2020-A", None, None),
    ]


def test_a_known_name_ends_the_signature_before_it() -> None:
    text = (
        "This Agreement is made between ALDER EXPLORATIONS LTD. and BIRCH MANAGEMENT CORP., on the terms "
        "below.\n\n"
        "1. Work. The work is done. IN WITNESS WHEREOF the parties have executed this Agreement as of the "
        "day and year "
        "first above written. ALDER EXPLORATIONS LTD. Per: /s/ Jane Roe Authorized Signatory BIRCH "
        "MANAGEMENT CORP. "
        "Per: /s/ John Doe Authorized Signatory\n"
    )
    assert [(each.party, each.signatory, each.title) for each in parse(made.document(text)).signatures] == [
        ("ALDER EXPLORATIONS LTD.", "Jane Roe", "Authorized Signatory"),
        ("BIRCH MANAGEMENT CORP.", "John Doe", "Authorized Signatory"),
    ]


@pytest.mark.parametrize(("reach", "found"), [(None, ["Alder Mills", "Birch"]), (11, ["Alder Mills"])])
def test_of_a_line_without_end_as_much_is_parted_as_is_asked_for(reach: int | None, found: list[str]) -> None:
    got = made.reading("Alder Mills    Birch")
    cells = [got.text[cell.start : cell.end] for cell in line_cells(got, 0, 0, reach)]
    assert cells == found
