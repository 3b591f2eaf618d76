"""Signers side by side on pages that came out row by row: who signs where, wherever the lines are broken."""

from __future__ import annotations

import time

import made
import pytest
from made import document

from checker.parser import parse

ALDER = ("ALDER MILLS, INC.", "Jane Roe", "President")
BIRCH = ("BIRCH FOODS, LLC", "Adam B. Miller", "Managing Member")
RULE = "-" * 24
GAP = " " * 10


def signers(text: str) -> list[made.Signer]:
    return made.signers(f"{made.TESTIMONIUM}\n\n{text}", "Alder Mills, Inc.", "Birch Foods, LLC")


@pytest.mark.parametrize(
    "text",
    [
        "ALDER MILLS, INC.     BIRCH FOODS, LLC Signed: /s/ Jane Roe     Signed: /s/ Adam B. Miller "
        "Name: Jane Roe     Name: Adam B. Miller Title: President     Title: Managing Member "
        "Date: May 3, 2014     Date: May 3, 2014",
        "ALDER MILLS, INC. BIRCH FOODS, LLC\n\nBy: ____________________ By: ____________________ "
        "Name: Jane Roe Name: Adam B. Miller Title: President Title: Managing Member Date: ____ Date: ____",
        "ALDER MILLS, INC.   BIRCH FOODS, LLC\n\n/s/Jane Roe   /s/Adam B. Miller   Name: Jane Roe   "
        "Name: Adam B. Miller   Title: President   Title: Managing Member",
        "ALDER MILLS, INC.     BIRCH FOODS, LLC\n\nBy:     By:\n\nName: Jane Roe     Name: Adam B. Miller\n\n"
        "Title: President     Title: Managing Member\n\nDate: May 3, 2014     Date: May 3, 2014",
        f"ALDER MILLS, INC.{GAP}BIRCH FOODS, LLC\n\nSignature: /s/ Jane Roe{GAP}"
        f"Signature: /s/ Adam B. Miller Name: Jane Roe{GAP}Name: Adam B. Miller "
        f"Title: President{GAP}Title: Managing Member",
        f"ALDER MILLS, INC.{GAP}BIRCH FOODS, LLC /s/ Jane Roe{GAP}/s/ Adam B. Miller "
        f"Print Name: Jane Roe{GAP}Print Name: Adam B. Miller Title: President{GAP}Title: Managing Member",
        f"ALDER MILLS, INC.{GAP}BIRCH FOODS, LLC Signature: /s/Jane Roe{GAP}Signature: /s/Adam B. Miller "
        f"Print Name: Jane Roe{GAP}Print Name: Adam B. Miller Title: President{GAP}Title: Managing Member "
        f"Dated:{GAP}Dated:",
    ],
    ids=["in one line", "under two names", "without By", "gaps of one width", "wide", "unlabelled", "dated"],
)
def test_the_first_of_each_row_is_the_first_signers(text: str) -> None:
    assert signers(text) == [ALDER, BIRCH]


def test_rows_of_three() -> None:
    text = (
        "ALDER MILLS, INC.   BIRCH FOODS, LLC   CEDAR BANK, N.A.   By: /s/ Jane Roe   "
        "By: /s/ Adam B. Miller   By: /s/ Ann Poe   Name: Jane Roe   Name: Adam B. Miller   Name: Ann Poe   "
        "Title: President   Title: Managing Member   Title: Vice President"
    )
    assert signers(text) == [ALDER, BIRCH, ("CEDAR BANK, N.A.", "Ann Poe", "Vice President")]


def test_a_row_that_holds_fewer_leaves_the_page_as_it_is() -> None:
    text = (
        "ALDER MILLS, INC.\nBIRCH FOODS, LLC\n\nBy: /s/ Jane Roe\nName: Jane Roe\nTitle: President\n\n"
        "By: /s/ Adam B. Miller\nName: Adam B. Miller\n"
    )
    assert signers(text) == [ALDER, ("BIRCH FOODS, LLC", "Adam B. Miller", None)]


@pytest.mark.parametrize(
    "text",
    [
        f"Signed: /s/ Jane Roe                      Signed: /s/ Adam B. Miller     {RULE}     {RULE}\n\n"
        "Jane Roe                                  Adam B. Miller Its: President"
        "                            Its: Managing Member",
        "By: /s/ Jane Roe                          By: /s/ Adam B. Miller\n\n"
        "Name: Jane Roe                            Name: Adam B. Miller\n\n"
        "Title: President                          Title: Managing"
        "                                           Member",
    ],
    ids=["at the margin", "a title that goes on"],
)
def test_lines_joined_to_less_than_a_pages_width(text: str) -> None:
    head = "ALDER MILLS, INC.                         BIRCH FOODS, LLC\n\n"
    assert signers(head + text) == [ALDER, BIRCH]


def test_names_that_go_on_side_by_side() -> None:
    text = (
        "ALDER                       BIRCH MILLS, INC.                   FOODS, LLC\n\n"
        "By: /s/ Jane Roe            By: /s/ Adam B. Miller\n\n"
        "Title: President            Title: Managing Member\n"
    )
    assert signers(text) == [ALDER, BIRCH]


def test_a_partys_whole_name_lacks_nothing_and_loses_nothing() -> None:
    rows = (
        "ALDER                       CEDAR BANK HOLDINGS LLC\nBy: /s/ Jane Roe            By: /s/ Ann Poe\n"
    )
    found = made.signers(
        f"{made.TESTIMONIUM}\n\n{rows}", "Alder Holdings LLC", "Cedar Bank", "Cedar Bank Holdings LLC"
    )
    assert [name for name, _, _ in found] == ["ALDER", "CEDAR BANK HOLDINGS LLC"]


def test_one_word_does_not_begin_a_name_that_lacks_its_first() -> None:
    rows = "Company                     BIRCH FOODS, INC.\nBy: /s/ Jane Roe            By: /s/ Ann Poe\n"
    found = made.signers(f"{made.TESTIMONIUM}\n\n{rows}", "Alder Company, Inc.", "Birch Foods")
    assert found[-1][:2] == ("BIRCH FOODS, INC.", "Ann Poe")


def test_a_long_row_of_cells_is_read_in_linear_time() -> None:
    started = time.process_time()
    for words in ("a    ", "By:    ", "a\t"):
        signers(words * 40_000)
    parse(document("ALDER MILLS, INC.     " * 60_000))
    assert time.process_time() - started < 15


def test_a_partys_name_ends_what_stands_before_it() -> None:
    text = (
        "RESELLER ALDER MILLS, INC.            Ohio, May 3, 2014 BIRCH FOODS, LLC\n"
        "By: /s/ Jane Roe                      By: /s/ Adam B. Miller\n"
        "Title: President                      Title: Managing Member\n"
    )
    assert signers(text) == [ALDER, BIRCH]


def test_what_is_said_of_a_name_in_its_line() -> None:
    text = (
        "ALDER MILLS, INC. A Delaware Corporation\nBy: /s/ Jane Roe\nTitle: President\n\n"
        'BIRCH FOODS, LLC (the "Buyer")\nBy: /s/ Adam B. Miller\nTitle: Managing Member\n'
    )
    assert signers(text) == [ALDER, BIRCH]


def test_a_label_for_who_may_sign_is_no_title() -> None:
    text = "Party A: ALDER MILLS, INC.\nAuthorized signatory: /s/ Jane Roe\nTitle:\n"
    assert signers(text) == [("ALDER MILLS, INC.", "Jane Roe", None)]


def test_a_line_below_two_signers_may_be_the_firsts() -> None:
    text = (
        "ALDER MILLS, INC.        BIRCH FOODS, LLC\n\nBy: /s/ Jane Roe         By: /s/ Adam B. Miller\n\n"
        "Jane Roe                 Adam B. Miller\nPresident                Vice President\n\n"
        "By: /s/ David Green\n\nDavid Green\nChief Financial Officer\n"
    )
    assert ("ALDER MILLS, INC.", "David Green", "Chief Financial Officer") in signers(text)


def test_a_title_behind_a_name_and_its_comma_is_that_persons() -> None:
    text = (
        "ALDER MILLS, INC.\n\nBIRCH FOODS, LLC\n\nBy: /s/ Jane Roe\n\nBy: /s/ Adam B. Miller\n\n"
        "Name: Jane Roe\n\nAdam B. Miller, Vice President\n\nTitle: President\n"
    )
    assert signers(text) == [ALDER, ("BIRCH FOODS, LLC", "Adam B. Miller", "Vice President")]


def test_hands_apart_from_their_labels_and_titles_over_two_lines() -> None:
    text = """
ALDER MILLS, INC.                         BIRCH FOODS, LLC

By:    /s/ Jane Roe                       By:    /s/ Adam B. Miller
Name:  Jane Roe                           Name:  Adam B. Miller
Title: VP, Corporate Development          Title: Representative Director and
       and General Counsel                       President
"""
    assert [block[2] for block in signers(text)] == [
        "VP, Corporate Development and General Counsel",
        "Representative Director and President",
    ]


def test_its_before_a_title_is_no_part_of_it() -> None:
    text = """
    ALDER MILLS, INC.

    By: /s/ Jane Roe
        Jane Roe, its President
        Hereunto duly authorized
    """
    assert signers(text) == [ALDER]


@pytest.mark.parametrize(
    ("label", "below", "who"),
    [("", "", "Adam B. Miller"), ("By: ", "\n" + " " * 41 + "Secretary", "BIRCH FOODS, LLC")],
)
def test_who_signs_below_one_of_two_alone(label: str, below: str, who: str) -> None:
    text = f"""
ALDER MILLS, INC.                        BIRCH FOODS, LLC

By: /s/ Jane Roe                         By: /s/ Adam B. Miller
   ------------------------                 ------------------------
   Jane Roe                                 Adam B. Miller
   President                                Managing Member

                                         {label}/s/ Adam B. Miller
                                         ---------------------------
                                         Adam B. Miller{below}
"""
    found = signers(text)
    assert (found[:2], found[2][0]) == ([ALDER, BIRCH], who)


def test_offices_below_names_without_labels() -> None:
    page = (
        "ALDER MILLS, INC.     BIRCH FOODS, LLC\n\n/s/ Jane Roe     /s/ Adam B. Miller\n\n"
        "Jane Roe     Adam B. Miller\n\nManaging Director     President\n"
    )
    found = made.signers(f"Read and signed\n\n{page}", "Alder Mills, Inc.", "Birch Foods, LLC")
    assert found == [(*ALDER[:2], "Managing Director"), (*BIRCH[:2], "President")]


def test_a_brand_in_small_letters_opens_a_row() -> None:
    page = (
        "The parties have caused their officers to execute this Agreement.\n\neAlder.com, inc.     Birch"
        " Foods, L.L.C."
        "\n\nBy: /s/ Jane Roe     By: /s/ Adam B. Miller\n\nPrint Name: Jane Roe     Print Name: Adam B."
        " Miller\n\n"
        "Title: CEO     Title: Manager\n"
    )
    assert made.signers(page, "eAlder.com, inc.", "Birch Foods, L.L.C.") == [
        ("eAlder.com, inc.", "Jane Roe", "CEO"),
        ("Birch Foods, L.L.C.", "Adam B. Miller", "Manager"),
    ]
