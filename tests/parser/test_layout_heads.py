"""Heads of attachments and notes in brackets in text without blank lines."""

from __future__ import annotations

import pytest
from made import paragraphs, reading

_SIGNED = """
        IN WITNESS WHEREOF the parties have signed this agreement by their officers on the day first above
        written in the city of Lima.
        By: /s/ Bruce Okafor
        Name: Bruce Okafor
        Title: Portfolio Manager
"""


@pytest.mark.parametrize("head", ["ANNEX A", "SCHEDULE 2.01", "EXHIBIT B-1", "APPENDIX IV", "ATTACHMENT 3"])
def test_the_head_of_an_attachment_opens_a_paragraph(head: str) -> None:
    read = paragraphs(reading(f"{_SIGNED}        {head}\n        COMMITMENTS\n        Lender  Amount\n"))
    assert any(line.startswith(head) for line in read)


@pytest.mark.parametrize(
    "note",
    ["[Signature Page to Third Amendment]", "[Remainder of page left blank]", "[SIGNATURE PAGE FOLLOWS]"],
)
def test_a_note_in_brackets_stands_alone(note: str) -> None:
    read = paragraphs(reading(f"{_SIGNED}        {note}\n        GOLDEN MEADOW COMPANY, as a Lender\n"))
    assert note in read


def test_a_note_within_a_sentence_does_not_break_it() -> None:
    read = paragraphs(
        reading("""
        The Buyer shall pay to the Seller, at the end of each month in which it has taken goods, and of
        [*** confidential treatment ***]
        the sum that the Seller asks for.
        """)
    )
    assert len(read) == 1


def test_a_clause_opens_below_a_line_of_text() -> None:
    rows = ["CLAUSE 1 - PRICE", "The Buyer pays fifty dollars for each crate that it takes from the Seller."]
    rows += [row.replace("1 - PRICE", "2 - TERM").replace("pays", "pays again") for row in rows]
    read = paragraphs(reading("\n".join(rows)))
    assert [line.split(" - ")[0] for line in read] == ["CLAUSE 1", "CLAUSE 2"]


def test_text_with_a_blank_line_after_every_line() -> None:
    rows = [
        'This First Amendment to the Supply Agreement of the parties ("Amendment") is',
        "entered into this 12th day of March, 2019 by and between Harrow Orchards,",
        'Inc., a Delaware corporation, hereinafter referred to as "Harrow", and Tall',
        "Birch Mills of Elmland, Inc., an Elmland corporation.",
    ]
    heading = "Supply of Goods and of Services"
    assert paragraphs(reading("\n\n".join((*rows, heading)))) == [" ".join(rows), heading]


def test_a_blank_line_between_long_lines_parts_paragraphs() -> None:
    first = (
        "Harrow Mills, Inc., a company that is organized and existing under the laws of Elmland and has its"
    )
    rows = [
        f"{first} seat at Lima,",
        "sells to the buyer named below",
        "Birch Mills of Elmland, Inc., of Lima, the buyer",
    ]
    assert paragraphs(reading("\n\n".join(rows)))[-1] == rows[-1]
