"""Texts that change another document."""

from __future__ import annotations

import pytest

from checker.model.source import Document
from checker.parser import parse
from checker.text.amending import amends, goes_with_another


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("section 1 of the lease is hereby amended. section 2 of the lease is hereby deleted.", True),
        ("section 1 is hereby further amended, and section 2 is hereby replaced.", True),
        ("this amendment ends. this amendment is governed by the laws of ohio.", True),
        ("the lease is hereby amended and restated.", False),
        ("no amendment of this agreement binds the buyer unless it is in writing.", False),
    ],
)
def test_a_text_amends_that_changes_more_than_one_place(text: str, expected: bool) -> None:
    assert amends(text) is expected


@pytest.mark.parametrize(
    ("title", "first", "expected"),
    [
        ("FIRST AMENDMENT TO SUPPLY AGREEMENT", "The Seller sells the mill.", True),
        ("STATEMENT OF WORK", "The Seller sells the mill.", True),
        ("SUPPLY AGREEMENT", "Section 2 is hereby amended. Section 4 is hereby deleted.", True),
        ("AMENDED AND RESTATED SUPPLY AGREEMENT", "The Seller sells the mill.", False),
        ("SUPPLY AGREEMENT", "The Seller sells the mill.", False),
    ],
)
def test_a_paper_goes_with_another_by_its_title_or_by_what_it_changes(
    title: str, first: str, expected: bool
) -> None:
    text = (
        f"{title}\n\nThis agreement is made on May 4, 2009 between Alder Mills, Inc., an Ohio corporation "
        f'(the "Seller"), and Birch Corp., a Texas corporation (the "Buyer").\n\n1. Sale. {first}\n\n'
        "2. Price. The Buyer pays ten dollars.\n"
    )
    made = parse(Document(path="made.txt", format="text", text=text, sha256="", encoding="utf-8"))
    assert goes_with_another(made) is expected
