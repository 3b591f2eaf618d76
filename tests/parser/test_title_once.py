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
        ("FRAMEWORK AGREEMENT ON TECHNICAL COOPERATION\n", "FRAMEWORK AGREEMENT ON TECHNICAL COOPERATION"),
    ],
)
def test_a_title_is_taken_whole_and_once(head: str, title: str) -> None:
    found = parse(document(head + BODY)).title
    assert found is not None
    assert found.text == title
