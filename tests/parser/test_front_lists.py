"""What is numbered before the provisions begin, and lists that restart, in other countries and layouts."""

from __future__ import annotations

from textwrap import dedent

import pytest
from made import reading

from checker.parser import parse
from checker.readers.markdown import read as read_markdown

_PROVISIONS = """
        1. Supply. The Seller shall sell the goods to the Buyer.

        2. Price. The Buyer shall pay the price.

        3. Law. This Agreement is governed by the law of Scotland.
"""


def top(text: str) -> list[str]:
    agreement = parse(reading(text).document)
    return [section.number for section in agreement.sections if section.level == 1 and section.scope == 0]


@pytest.mark.parametrize(
    "front",
    [
        """
        THIS AGREEMENT is dated 4 May 2021

        PARTIES

        (1) HOLMWOOD MILLS LIMITED, incorporated in England with company number 01234567 (Seller); and

        (2) ANNE CARROW of 4 Priory Row, Wells (Buyer).

        BACKGROUND

        (A) The Seller owns the goods.

        (B) The Buyer wants them.

        AGREED TERMS
        """,
        """
        THIS AGREEMENT is made on 4 May 2021 BETWEEN:-

        1. Holmwood Mills Pty Ltd (ACN 001 002 003) of 4 George Street, Sydney ("Seller"); and

        2. Carrow Foods Pty Ltd (ACN 003 002 001) of 9 Queen Street, Brisbane ("Buyer").

        WHEREAS:-

        A. The Seller owns the goods.

        B. The Buyer wants them.

        THE PARTIES AGREE:
        """,
        """
        SUPPLY AGREEMENT

        THE UNDERSIGNED:

        1. HOLMWOOD B.V., having its registered office in Utrecht, hereinafter called "Seller"; and

        2. CARROW GMBH, having its registered office in Ulm, hereinafter called "Buyer";

        HAVE AGREED AS FOLLOWS:
        """,
        """
        This Supply Agreement is entered into by:

        I. Molinos Holmwood, S.A. de C.V., represented by Lic. Juan Carro ("Seller"); and

        II. Carrow Foods, Inc., a Texas corporation ("Buyer").

        DECLARATIONS

        a) The Seller declares that it owns the goods.

        b) The Buyer declares that it wants them.

        CLAUSES
        """,
        """
        This Supply Agreement is made as of May 4, 2021 by and between Holmwood Mills, Inc., an Ohio
        corporation ("Seller"), and Carrow Foods, LLC, an Iowa limited liability company ("Buyer").

        A. The Seller owns the goods.

        B. The Buyer wants them.

        The parties therefore agree as follows:
        """,
    ],
)
def test_lists_of_parties_and_recitals_are_no_sections(front: str) -> None:
    assert top(front + _PROVISIONS) == ["1", "2", "3"]


def test_the_parties_on_a_cover_are_no_sections() -> None:
    cover = """
        DATED 4 MAY 2021

        (1) HOLMWOOD MILLS LIMITED

        (2) CARROW FOODS LIMITED

        SUPPLY AGREEMENT

        THIS AGREEMENT is made on 4 May 2021 between Holmwood Mills Limited (the "Seller") and Carrow
        Foods Limited (the "Buyer").
    """
    assert top(cover + _PROVISIONS) == ["1", "2", "3"]


def test_a_first_list_that_says_what_to_do_is_one_of_sections() -> None:
    assert top("""
        This Agreement is made between Holmwood Mills, Inc. ("Seller") and Carrow Foods, LLC ("Buyer").

        A. Sale. The Seller shall sell the goods.

        B. Price. The Buyer shall pay for them, as follows.

        1. Half on signing.

        2. Half on delivery.
    """)[:2] == ["A", "B"]


def test_clauses_counted_in_words() -> None:
    assert top("""
        By this instrument Usina Holmwood S.A. (the "Mill") and Ana Carrow (the "Grower") agree:

        CLAUSE ONE - OBJECT

        1.1. The Grower sells the cane to the Mill.

        CLAUSE TWO - PRICE

        2.1. The Mill shall pay the price.

        CLAUSE THREE - TERM

        3.1. This contract lasts one year.
    """) == ["ONE", "TWO", "THREE"]


def markdown(text: str) -> list[tuple[str, int]]:
    agreement = parse(read_markdown(dedent(text).encode(), "agreement.md"))
    return [(section.path, section.level) for section in agreement.sections]


def test_a_nested_list_in_markdown_does_not_swallow_the_outer_one() -> None:
    assert markdown("""
        # Consulting Agreement

        This Agreement is made between Holmwood Ltd ("Client") and Ana Carrow ("Consultant").

        1. **Work.** The Consultant will draw the plan.
        2. **Fee.** The Client will pay in three parts:
           1. A third on signing;
           2. A third on delivery; and
           3. A third on approval.
        3. **Term.** The work ends in May.
        4. **Law.** Irish law applies.
    """) == [("1", 1), ("2", 1), ("2.1", 2), ("2.2", 2), ("2.3", 2), ("3", 1), ("4", 1)]


def test_items_that_restart_under_each_heading_are_its_own() -> None:
    assert markdown("""
        # Terms of Service

        These Terms ("**Terms**") are a contract between **Holmwood Ltd** and the person who
        opens an account ("**you**").

        ## 1\\. Using it

        1. You may use the service.
        2. You must keep your password.

        ## 2\\. Paying

        1. You shall pay each month.
        2. Half is due at once.
        3. Half is due later.

        ## 3\\. Law

        Irish law applies.
    """) == [("1", 1), ("1.1", 2), ("1.2", 2), ("2", 1), ("2.1", 2), ("2.2", 2), ("2.3", 2), ("3", 1)]


def test_items_that_count_on_under_lettered_headings() -> None:
    paths = markdown("""
        # Order

        This Order is made between Holmwood Ltd ("Supplier") and Carrow Ltd ("Customer").

        ## A. What is ordered

        1. The Supplier shall supply pumps.
        2. The Customer shall collect them.

        ## B. Payment

        3. The Customer shall pay in May.

        ## C. Law

        4. Irish law applies.
    """)
    assert [path for path, level in paths if level == 1] == ["(A)", "(B)", "(C)"]
    assert [path for path, level in paths if level == 2][-1] == "4"


def test_a_heading_that_is_an_item_of_a_list() -> None:
    assert markdown("""
        # Deed

        This Deed is made between Holmwood Pty Ltd (the "Seller") and Carrow Pty Ltd (the "Buyer").

        1. ### Sale

           The Seller shall sell.

        2. ### Price

           The Buyer shall pay.
    """) == [("1", 1), ("2", 1)]


@pytest.mark.parametrize(
    ("heads", "numbers"),
    [
        (("Art. 1 Object", "Art. 2 Price", "Art. 3 Law"), ["1", "2", "3"]),
        (("§ 1 Object", "§ 2 Price", "§ 3 Law"), ["1", "2", "3"]),
        (("Article 1 - Object", "Article 2 - Price", "Article 3 - Law"), ["1", "2", "3"]),
        (("SECTION ONE. OBJECT", "SECTION TWO. PRICE", "SECTION THREE. LAW"), ["ONE", "TWO", "THREE"]),
        (("Clause 1: Object", "Clause 2: Price", "Clause 3: Law"), ["1", "2", "3"]),
    ],
)
def test_heads_of_other_countries(heads: tuple[str, ...], numbers: list[str]) -> None:
    body = "\n\n".join(f"        {head}\n\n        The Seller shall do as it says." for head in heads)
    assert top(f"        This Agreement is made between Holm Ltd and Carr Ltd.\n\n{body}") == numbers
