"""Numbers of sections and where they stand: in a heading, set in, or behind a line that breaks off."""

from __future__ import annotations

from textwrap import dedent

import pytest

from checker.parser import parse
from checker.readers.markdown import read

_FRONT = """
        # Supply Agreement

        This Supply Agreement is between Holmwood Mills Ltd ("Seller") and Carrow Foods Ltd ("Buyer").
"""


@pytest.mark.parametrize(
    ("paths", "text"),
    [
        (
            "1 1.1 1.2 1.2.1 1.2.2 1.4 2 2.1",
            """
        1. ### Price
            1.  The Buyer pays the price.

            2.  If the price is lower:

                1.  the Seller repays the rest; or
                2.  nothing is due.

            4.  Each party keeps records.

        2. ### Term
            1.  Either party may end this agreement.
            """,
        ),
        (
            "1 1.1 1.2 1.3 1.4 1.5 1.5.1 1.5.2 1.4 1.5 2 2.1",
            """
        1. ### Price
            1.  The Buyer pays the price.

            2.  The Seller sends invoices.

            3.  Interest runs at two percent.

            4.  Taxes are the Buyer's.

            5.  If the price is lower:

                1.  the Seller repays the rest; or
                2.  nothing is due.

            4.  Payments are made within 30 days.

            5.  Each party keeps records.

        2. ### Term
            1.  Either party may end this agreement.
            """,
        ),
        (
            "1 1.1 2 2.1 22 22.1",
            """
        1. ### Price
            1.  The Buyer pays the price.

        2. ### Headings
            1.  Headings are for reference.

        22. ### Law
            1.  English law governs this agreement.
            """,
        ),
        (
            "1 1.1 2 2.1 3",
            """
        1. The price is agreed as follows:

        1) The Buyer pays the rate.

        2. The goods are delivered as follows:

        1) The Seller delivers to the mill.

        3. English law governs this agreement.
            """,
        ),
        (
            "1 1.1 2 3 3.1 4",
            """
        ### 1. PRICE
        **1.1**	The Buyer pays the price.

        ### 2 DEFINITIONS
        Goods means flour.

        ### 3 DELIVERY
        **3.1**	The Seller delivers the goods.

        ### 4. LAW
        English law governs this agreement.
            """,
        ),
    ],
)
def test_where_a_number_stands_tells_whose_it_is(paths: str, text: str) -> None:
    """Indent and bracket tell its list; a heading goes on with headings, whatever its stop and its gap."""
    agreement = parse(read(dedent(_FRONT + text).encode(), "made.md"))
    assert [section.path for section in agreement.sections] == paths.split()


def test_a_number_without_a_full_stop_that_is_no_heading_begins_no_section() -> None:
    text = (
        _FRONT
        + """
        ### 1. PRICE
        The Buyer pays the price for

        2 Bags of flour.

        ### 2. LAW
        English law governs this agreement.
    """
    )
    agreement = parse(read(dedent(text).encode(), "made.md"))
    assert [section.path for section in agreement.sections] == ["1", "2"]


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("procedures that are attached hereto as Annex", "4. The Seller agrees to them."),
        ("procedures that the Seller publishes under Section", "2.3(b). They are free of charge."),
        ("procedures that are not excluded by paragraph", "(b) of the Seller's rules."),
    ],
)
def test_a_number_broken_off_from_what_it_counts_heads_no_section(words: str, number: str) -> None:
    text = f"""{_FRONT}
        1. Price. The Buyer pays the price.

        2. Tests.

        2.1 All tests of the goods are conducted under the {words}

        {number}

        2.2 The Buyer may attend.

        3. Law. English law governs this agreement.
    """
    agreement = parse(read(dedent(text).encode(), "made.txt"))
    assert [section.path for section in agreement.sections] == ["1", "2", "2.1", "2.2", "3"]
