"""Forms as they are published to be filled in: fields in brackets and braces, open parties."""

from __future__ import annotations

import pytest
from made import document

from checker.model.agreement import Agreement
from checker.parser import parse

BODY = """
1. Work. The Maker shall print the cards for the Client.

2. Law. This Contract is governed by the laws of Ohio.
"""


def parsed(front: str, end: str = "") -> Agreement:
    return parse(document(f"PRINTING CONTRACT\n\n{front}\n{BODY}{end}"))


NAMED = 'between Alder Press, Inc. (the "Maker") and Birch Cards LLC (the "Client")'


@pytest.mark.parametrize(
    ("front", "status"),
    [
        ("Date: {{contract-date}}\nClient: {{client}}\nMaker: {{my_name}}", "form"),
        ('You, [client name], hire Alder Press, Inc. (the "Maker") at [rate] an hour.', "form"),
        ('This Contract is between [Full Legal Name] (the "Maker") and Joan Elm (the "Client").', "form"),
        ("This Contract is made as of [DATE] between [MAKER'S NAME] and [CLIENT NAME].", "form"),
        ("This Contract is made on {start_day} between {MAKER} and {CLIENT}.", "form"),
        (f"This Contract is {NAMED}. The price is [amount].", "form"),
        (f"This Contract is made as of [DATE] {NAMED}. The price is $[___].", "draft"),
        (f"This Contract is made as of 4 May 2021 {NAMED}. The price is {{{{price}}}}.", "executed"),
        (f"This Contract is made as of 4 May 2021 {NAMED}. The price is $[_____].", "executed"),
        (f"This Contract is {NAMED}. The price is four dollars.", "executed"),
    ],
)
def test_status_by_fields(front: str, status: str) -> None:
    assert parsed(front).status == status


def test_who_signs_has_left_a_blank() -> None:
    front = f"Date of Contract: [_________]\n\nThis Contract is {NAMED}. The price is $[_____] a card."
    assert parsed(front).status == "form"
    assert parsed(front, "\nALDER PRESS, INC.\n\nBy: /s/ Joan Elm\nName: Joan Elm\n").status == "executed"
