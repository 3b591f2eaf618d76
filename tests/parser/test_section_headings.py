"""Headings that cite, what they are about, a statute, an attachment; numbers set apart, or miscounted."""

from __future__ import annotations

import pytest
from made import reading

from checker.parser import parse


@pytest.mark.parametrize(
    ("line", "heading"),
    [
        ("Amendment of Section 1.1. Section 1.1 of the Lease is amended.", "Amendment of Section 1.1"),
        (
            "Amendment to Section 4(p) of the Lease: The following is added.",
            "Amendment to Section 4(p) of the Lease",
        ),
        ("New Section 12.7. The following is added.", "New Section 12.7"),
        ("Schedule 1.50. Schedule 1.50 is replaced.", "Schedule 1.50"),
        ("Section 83(b) Election. None is made.", "Section 83(b) Election"),
        ("Section 409A. Payments are exempt from it.", "Section 409A"),
        ("Section 409A of the Code. It applies.", ""),
        ("Section 2 of the Lease. It stands.", ""),
    ],
)
def test_a_heading_may_cite_what_it_is_about(line: str, heading: str) -> None:
    sections = parse(reading(f"1. Goods. Alder sells.\n\n2. {line}\n\n3. Law. Ohio.\n").document).sections
    assert [section.heading for section in sections] == ["Goods", heading, "Law"]


@pytest.mark.parametrize(
    ("first", "second"),
    [("1 . Goods.", "2. Law."), ("1.1 . Goods.", "1.2 . Law."), ("Section 1 . Goods.", "Section 2 . Law.")],
)
def test_a_number_may_stand_apart_from_its_point(first: str, second: str) -> None:
    sections = parse(reading(f"{first} Alder sells.\n\n{second} Ohio.\n").document).sections
    assert [section.heading for section in sections] == ["Goods", "Law"]


@pytest.mark.parametrize(
    ("last", "numbers"),
    [
        ('(b) "Price" means ten dollars.', ["1", "a", "b", "c", "b", "2"]),
        ("(a) the flour, and\n\n(b) the bran.", ["1", "a", "b", "c", "a", "b", "2"]),
        ('"Cost" means (a) the flour; and\n\n(b) the bran.', ["1", "a", "b", "c", "2"]),
        ("The Mill keeps what is due under paragraphs (a),\n\n(b) and (c) of this Section.",
         ["1", "a", "b", "c", "2"]),
    ],
)  # fmt: skip
def test_a_letter_that_an_item_bears_heads_one_more_if_nothing_leads_to_it(
    last: str, numbers: list[str]
) -> None:
    items = '(a) "Mill" means a mill.\n\n(b) "Day" means a day.\n\n(c) "Goods" means flour.'
    text = f"1. Definitions. In this Agreement:\n\n{items}\n\n{last}\n\n2. Law. Ohio.\n"
    assert [section.number for section in parse(reading(text).document).sections] == numbers
