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
