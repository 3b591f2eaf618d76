"""Signature pages whose columns or lines a conversion has lost: who signs where, all the same."""

from __future__ import annotations

import made
import pytest


def signers(text: str, *parties: str) -> list[made.Signer]:
    return made.signers(f"{made.TESTIMONIUM}\n\n{text}", *parties)


@pytest.mark.parametrize(
    "text",
    [
        """
THE
ALDER MILLS, INC.

/s/
Jane Roe

Name:
Jane Roe

Title:
President

/s/
Adam Miller

Adam
B. Miller
""",
        """
ALDER
MILLS, INC.

By:
/s/ Jane
Q. Roe

Jane
Q. Roe

President

/s/
Adam Miller

Adam
B. Miller
""",
    ],
)
def test_lines_broken_behind_the_first_word(text: str) -> None:
    (company, officer, title), (person, _, none) = signers(text, "Alder Mills, Inc.", "Adam B. Miller")
    assert company.endswith("ALDER MILLS, INC.")
    assert officer in ("Jane Roe", "Jane Q. Roe")
    assert title == "President"
    assert (person, none) == ("Adam B. Miller", None)


def test_a_word_alone_above_a_partys_name_is_its_label() -> None:
    text = """
SUBLESSOR
ALDER MILLS, INC.

By: /s/ Jane Roe

SUBLESSEE
BIRCH FOODS, INC.

By: /s/ Adam Miller
"""
    found = signers(text, "Alder Mills, Inc.", "Birch Foods, Inc.")
    assert [row[:2] for row in found] == [
        ("ALDER MILLS, INC.", "Jane Roe"),
        ("BIRCH FOODS, INC.", "Adam Miller"),
    ]


ENTITY_AND_PERSON = [
    """
ALDER MILLS, INC.                           ADAM B. MILLER

By: /s/ Jane Roe
Name: Jane Roe
Title: President
""",
    """
ALDER MILLS, INC.                           EXECUTIVE

By:
Jane Roe                                Adam B. Miller
President
""",
    """
EXECUTIVE                          ALDER MILLS, INC.

/s/ Adam B. Miller
By:
Adam B. Miller
Its:
""",
    """
ALDER MILLS, INC.
EXECUTIVE:

By:
/s/ Jane Roe, President
/s/ Adam B. Miller

Jane Roe, President
Adam B. Miller
""",
    """
/s/ Adam B. Miller

ALDER MILLS, INC.

Adam B. Miller

By: /s/ Jane Roe
Its: President
""",
]


@pytest.mark.parametrize("text", ENTITY_AND_PERSON)
def test_an_entity_beside_a_person_who_signs_for_himself(text: str) -> None:
    found = {
        party: (person, title)
        for party, person, title in signers(text, "Alder Mills, Inc.", "Adam B. Miller")
    }
    assert set(map(str.upper, found)) == {"ALDER MILLS, INC.", "ADAM B. MILLER"}
    assert found["ALDER MILLS, INC."] in (("Jane Roe", "President"), (None, None))
    assert all(title is None for party, (_, title) in found.items() if party != "ALDER MILLS, INC.")


def test_two_empty_lines_in_one_row() -> None:
    text = """
ALDER MILLS, INC.                      BIRCH FOODS, INC.
(BUYER)                                     (BUILDER)

By:                                    By:
Name: Jane Roe                         Name: Adam Miller
Title: President                       Title: Director
"""
    found = signers(text, "Alder Mills, Inc.", "Birch Foods, Inc.")
    assert found == [
        ("ALDER MILLS, INC.", "Jane Roe", "President"),
        ("BIRCH FOODS, INC.", "Adam Miller", "Director"),
    ]


@pytest.mark.parametrize(
    "caption",
    [
        "Secretary                               Name: Jane Roe",
        "Adam Miller, Secretary                  Jane Roe",
    ],
)
def test_who_attests_in_the_left_column_signs_for_nobody(caption: str) -> None:
    text = f"""
ATTEST:                                 ALDER MILLS, INC.

/s/ Adam Miller                         By: /s/ Jane Roe
{caption}
Title: President
"""
    assert signers(text, "Alder Mills, Inc.") == [("ALDER MILLS, INC.", "Jane Roe", "President")]


def test_the_witnesses_column_goes_on_below() -> None:
    text = """
WITNESSES:                              ALDER MILLS, INC.

/s/ Carol Hill                          By: /s/ Jane Roe
Name: Carol Hill                           Name: Jane Roe
Title: President

BIRCH FOODS, INC.

/s/ Dan Wood                            By: /s/ Adam Miller
Name: Dan Wood                             Name: Adam Miller
Title: Director
"""
    found = signers(text, "Alder Mills, Inc.", "Birch Foods, Inc.")
    assert found == [
        ("ALDER MILLS, INC.", "Jane Roe", "President"),
        ("BIRCH FOODS, INC.", "Adam Miller", "Director"),
    ]


@pytest.mark.parametrize(
    "title",
    [
        "Chairman of the Compensation\nCommittee of the Board of Directors",
        "Chairman, Compensation and Management\nSuccession Committee",
    ],
)
def test_a_body_of_the_company_below_a_title_signs_for_nobody(title: str) -> None:
    text = f"""
ALDER MILLS, INC.

By: /s/ Jane Roe
Jane Roe
{title}

By: /s/ Adam Miller
Adam Miller
President
"""
    found = signers(text, "Alder Mills, Inc.")
    assert found == [
        ("ALDER MILLS, INC.", "Jane Roe", title.replace("\n", " ")),
        ("ALDER MILLS, INC.", "Adam Miller", "President"),
    ]


@pytest.mark.parametrize(
    ("written", "title"),
    [
        (
            "Title: Senior Vice President and\n\n\nGeneral Counsel",
            "Senior Vice President and General Counsel",
        ),
        ("Title: Joint\nGeneral Manager", "Joint General Manager"),
        ("President and Chief\n\nExecutive Officer", "President and Chief Executive Officer"),
        ("Vice President & Senior Portfolio\nManager", "Vice President & Senior Portfolio Manager"),
        ("Senior Vice President Human\nResources\n\nand Corporate\nCommunications", None),
    ],
)
def test_a_title_that_asks_for_more_goes_on_below(written: str, title: str | None) -> None:
    officer = f"ALDER MILLS, INC.\n\nBy: /s/ Jane Roe\nJane Roe\n{written}"
    text = f"{officer}\n\nBIRCH FOODS, INC.\n\nBy: /s/ Adam Miller\n"
    found = signers(text, "Alder Mills, Inc.", "Birch Foods, Inc.")
    title = title or "Senior Vice President Human Resources and Corporate Communications"
    assert found == [("ALDER MILLS, INC.", "Jane Roe", title), ("BIRCH FOODS, INC.", "Adam Miller", None)]
