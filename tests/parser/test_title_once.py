"""Titles that stand twice, or go on: the cover's and the first page's, what an amendment amends."""

from __future__ import annotations

import pytest
from made import document

from checker.parser import parse

BODY = """
This Agreement is made as of May 4, 2011 between Harrow Mills, Inc. and Birch Lane LLC.

1. Supply. Harrow shall supply.

2. Law. This Agreement is governed by the laws of Ohio.
"""


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("CONTENT LICENSE AGREEMENT CONTENT LICENSE AGREEMENT\n", "CONTENT LICENSE AGREEMENT"),
        ("MASTER SERVICES AGREEMENT\nAGREEMENT\n", "MASTER SERVICES AGREEMENT"),
        (
            "EX-10.2\nFIRST AMENDMENT\n\nFIRST AMENDMENT TO SUPPLY AGREEMENT\n",
            "FIRST AMENDMENT TO SUPPLY AGREEMENT",
        ),
        ("HARROW ACCIDENT AND INDEMNITY COMPANY\nAGENCY AGREEMENT\n", "AGENCY AGREEMENT"),
        ("STANDARD INDUSTRIAL LEASE -- NET\n", "STANDARD INDUSTRIAL LEASE -- NET"),
        (
            "SUPPLY AGREEMENT AND RELEASE WITH NON-DISPARAGEMENT CLAUSE\n",
            "SUPPLY AGREEMENT AND RELEASE WITH NON-DISPARAGEMENT CLAUSE",
        ),
        (
            "ORDER NO. 7 TO CONTRACT FOR GUARANTEE MAXIMUM PRICE\n",
            "ORDER NO. 7 TO CONTRACT FOR GUARANTEE MAXIMUM PRICE",
        ),
        ("MASTER SERVICES AGREEMENT\nAGREEMENT PARTICULARS\n", "MASTER SERVICES AGREEMENT"),
        (
            "ASSIGNMENT OF LEASE\nWITH CONSENT OF LANDLORD\n\nFOR GOOD AND VALUABLE CONSIDERATION, it.\n",
            "ASSIGNMENT OF LEASE WITH CONSENT OF LANDLORD",
        ),
        ("SUPPLY AGREEMENT HARROW MILLS, INC.\n", "SUPPLY AGREEMENT"),
        ("CONFIDENTIAL SUPPLY AGREEMENT\n", "SUPPLY AGREEMENT"),
        ("FRAMEWORK AGREEMENT ON TECHNICAL COOPERATION\n", "FRAMEWORK AGREEMENT ON TECHNICAL COOPERATION"),
        ("SECTION 106 AGREEMENT\n", "SECTION 106 AGREEMENT"),
        ("ARTICLE 9 SALE AGREEMENT\n", "ARTICLE 9 SALE AGREEMENT"),
        ("AGREEMENT TO MAKE A WILL\n", "AGREEMENT TO MAKE A WILL"),
        (
            "BUILDING WORKS WITH SPECIAL CONDITIONS CONTRACT BETWEEN OWNER AND CONTRACTOR\n",
            "BUILDING WORKS WITH SPECIAL CONDITIONS CONTRACT BETWEEN OWNER AND CONTRACTOR",
        ),
        (
            "[*] LEFT OUT PURSUANT TO A REQUEST FOR CONFIDENTIAL TREATMENT SUPPLY AGREEMENT\n",
            "SUPPLY AGREEMENT",
        ),
        ("EX-10.1 copy.htm COPY OF MASTER SUPPLY AGREEMENT\n", "MASTER SUPPLY AGREEMENT"),
        ("Exhibit\n10.2\nAMENDMENT\nNO. 1 TO SUPPLY AGREEMENT\n", "AMENDMENT NO. 1 TO SUPPLY AGREEMENT"),
        (
            "FIRST AMENDMENT\nTO THE SUPPLY AGREEMENT\nOF ELM NO. 1 MILLS,\nAN OHIO GENERAL PARTNERSHIP\n",
            "FIRST AMENDMENT TO THE SUPPLY AGREEMENT OF ELM NO. 1 MILLS, AN OHIO GENERAL PARTNERSHIP",
        ),
        (
            "EXECUTIVE RETENTION\nAND SEVERANCE AGREEMENT\nAND SEVERANCE AGREEMENT\n",
            "EXECUTIVE RETENTION AND SEVERANCE AGREEMENT",
        ),
    ],
)
def test_a_title_is_taken_whole_and_once(head: str, title: str) -> None:
    found = parse(document(head + BODY)).title
    assert found is not None
    assert found.text == title


def test_a_word_that_the_agreement_says_of_itself_is_no_legend() -> None:
    body = BODY.replace("This Agreement", 'This Confidential Supply Agreement ("Agreement")', 1)
    found = parse(document("CONFIDENTIAL SUPPLY AGREEMENT\n" + body)).title
    assert found is not None
    assert found.text == "CONFIDENTIAL SUPPLY AGREEMENT"


SENTENCE = "BY USING THE PROGRAM, LICENSEE AGREES TO THE TERMS OF THIS AGREEMENT."
DISCLAIMER = (
    "ANY DIRECT\nDAMAGES) HOWEVER CAUSED AND ON ANY THEORY OF\nLIABILITY, WHETHER IN CONTRACT, OR TORT."
)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (f"License Agreement for Free Programs\n\n{SENTENCE}\n", "License Agreement for Free Programs"),
        (
            f"This software is licensed under the Elm Terms.\n\nTHE OWNER IS NOT LIABLE FOR {DISCLAIMER}\n",
            None,
        ),
    ],
)
def test_what_stands_in_a_sentence_is_no_title(text: str, title: str | None) -> None:
    found = parse(document(text)).title
    assert (found and found.text) == title


@pytest.mark.parametrize(
    "title",
    ["Licence agreement", "Amendment and restatement agreement", "Deed of release", "Agreement for lease"],
)
def test_a_title_may_be_set_as_a_sentence_is(title: str) -> None:
    found = parse(document(f"{title}\n\nDated 4 May 2011\n{BODY}")).title
    assert found is not None
    assert found.text == title


def test_a_title_in_a_text_of_one_line_ends_before_the_parties() -> None:
    title = "AGREEMENT FOR FIRM CARRIAGE OF NATURAL GAS AND OIL IN THE STATE OF OHIO"
    text = f"Exhibit 10.1 {title} BETWEEN HARROW MILLS, INC. AND BIRCH LANE LLC {' '.join(BODY.split())}"
    found = parse(document(text)).title
    assert found is not None
    assert found.text == title
