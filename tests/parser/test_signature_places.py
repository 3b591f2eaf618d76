"""What stands at a line to sign on, told by its place: a title below a name, a name over "By:"."""

from __future__ import annotations

import made
import pytest


def signers(text: str, *parties: str) -> list[made.Signer]:
    return made.signers(f"{made.TESTIMONIUM}\n\n{text}", *parties)


@pytest.mark.parametrize(
    ("below", "title"),
    [
        ("Harbour Reeve of Eastmere", "Harbour Reeve of Eastmere"),
        ("Class B Manager", "Class B Manager"),
        ("As its Trust Advisor", "Trust Advisor"),
        ("Vice President -\nMarine", "Vice President - Marine"),
        ("Human Resources\nDirector", "Human Resources Director"),
    ],
)
def test_below_an_officers_name_stands_his_title(below: str, title: str) -> None:
    text = f"ALDER MILLS, INC.\n\nBy: /s/ Jane Roe\n    ------------\nJane Roe\n{below}\n"
    assert signers(text, "ALDER MILLS, INC.") == [("ALDER MILLS, INC.", "Jane Roe", title)]


@pytest.mark.parametrize(
    ("below", "title"),
    [
        ("Title: Group Managing\nDirector", "Group Managing Director"),
        ("Title: Authorised\nsignatory", "Authorised signatory"),
    ],
)
def test_a_title_goes_on_until_a_blank_line(below: str, title: str) -> None:
    text = f"ALDER MILLS, INC.\n\nBy: /s/ Jane Roe\n    ------------\nName: Jane Roe\n{below}\n"
    assert signers(text, "ALDER MILLS, INC.") == [("ALDER MILLS, INC.", "Jane Roe", title)]


def test_a_title_behind_the_signed_name_and_a_comma() -> None:
    text = "ALDER MILLS, INC.\n\nBy: /s/ Jane Roe\n    ------------\nJane Roe, Commercial\nLoan Officer\n"
    assert signers(text, "ALDER MILLS, INC.") == [
        ("ALDER MILLS, INC.", "Jane Roe", "Commercial Loan Officer")
    ]


def test_the_second_part_of_a_signed_name_is_no_title() -> None:
    text = (
        "ALDER MILLS, INC.\n\nBy: /s/ Jane B. Roe\n    ------------\nName: Jane B.\nRoe\nTitle: President\n"
    )
    assert signers(text, "ALDER MILLS, INC.") == [("ALDER MILLS, INC.", "Jane B. Roe", "President")]


@pytest.mark.parametrize(
    "name",
    ["The North Eastmere\nRowing League", "ELM RIVER\nTRUST AND SAVINGS\nSOCIETY"],
)
def test_the_lines_over_a_line_to_sign_on_are_one_name(name: str) -> None:
    text = f"{name}\n\nBy: /s/ Jane Roe\n    ------------\nName: Jane Roe\nTitle: President\n"
    assert signers(text) == [(name.replace("\n", " "), "Jane Roe", "President")]


def test_a_name_signed_and_printed_on_one_line() -> None:
    text = (
        "Alder Mills, Inc. By: /s/ Jane Roe Jane Roe, President BORROWER: Birch Harbor, LLC "
        "By: /s/ Ann Poe Name: Ann Poe Title: Manager LENDER: Cedar Lake, LLC By: /s/ Lou Doe Name: Lou Doe "
        "Title: Vice President"
    )
    assert signers(text, "Alder Mills, Inc.", "Birch Harbor, LLC", "Cedar Lake, LLC") == [
        ("Alder Mills, Inc.", "Jane Roe", "President"),
        ("Birch Harbor, LLC", "Ann Poe", "Manager"),
        ("Cedar Lake, LLC", "Lou Doe", "Vice President"),
    ]


def test_columns_that_tabs_part() -> None:
    text = (
        "ALDER MILLS, INC.\tBIRCH HARBOR\n\tLLC\nBy: /s/ Jane Roe\tBy: /s/ Ann Poe\n"
        "Name: Jane Roe\tName: Ann Poe\nTitle: Chief Executive\tTitle: Chair of the\nOfficer\tBoard\n"
    )
    assert signers(text, "ALDER MILLS, INC.", "BIRCH HARBOR LLC") == [
        ("ALDER MILLS, INC.", "Jane Roe", "Chief Executive Officer"),
        ("BIRCH HARBOR LLC", "Ann Poe", "Chair of the Board"),
    ]
