"""Texts that change another document."""

from __future__ import annotations

import pytest

from checker.text.amending import amends


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
