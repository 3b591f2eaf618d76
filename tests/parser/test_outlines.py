"""Which list is the agreement's outline, in the numberings and layouts of other countries."""

from __future__ import annotations

from textwrap import dedent

import pytest
from made import reading

from checker.model.agreement import Section
from checker.parser import parse
from checker.readers.markdown import read as read_markdown

_FRONT = """
        SUPPLY AGREEMENT

        This Supply Agreement is made on 4 May 2021 between Holmwood Mills, Inc., an Ohio corporation (the
        "Seller"), and Carrow Foods, LLC, an Iowa limited liability company (the "Buyer").
"""


def sections(text: str) -> tuple[Section, ...]:
    return tuple(section for section in parse(reading(text).document).sections if section.scope == 0)


def top(text: str) -> list[str]:
    return [section.number for section in sections(text) if section.level == 1]


def tree(text: str) -> list[tuple[str, int]]:
    return [(section.number, section.level) for section in sections(text)]


@pytest.mark.parametrize(
    ("numbers", "text"),
    [
        (
            "I II III IV",
            """
        I.      DEFINITIONS

                "Goods" means flour.

        II.     DUTIES OF THE SELLER

                1.      The Seller shall mill the goods.

                2.      The Seller shall sell them.

        III.    DUTIES OF THE BUYER

                1.      The Buyer shall pay.

        IV.     LAW

                Ohio law governs this agreement.
            """,
        ),
        (
            "1 2 3",
            """
        1.   GOODS.
             A company of the Seller mills the goods.

        2.   PRICE.

             (a)  The price is ten dollars.

             (b)  The Buyer shall pay it.

        3.   LAW.
             Ohio law governs this agreement.
            """,
        ),
        (
            "A B C",
            """
        A.   GOODS

        B.   PRICE

             1.   The price is ten dollars.

             2.   The Buyer shall pay it.

        C.   LAW

             Ohio law governs this agreement.
            """,
        ),
        (
            "1 2 3",
            """
        1    SALE

        2    PRICE

             (i)   Ten dollars a ton.

             (ii)  Delivery is free.

        3    LAW

             Ohio law governs this agreement.
            """,
        ),
        (
            "I II III",
            """
             I.   PURPOSE. This is a plan of Holmwood Mills, Inc., an Ohio corporation.

            II.   DEFINITIONS.

             A.   "Account" means the account kept for the Buyer.

             B.   "Clerk" means the clerk of the Seller.

             C.   "Goods" means flour.

           III.   LAW.  Ohio law governs.
            """,
        ),
    ],
)
def test_the_first_of_a_list_that_goes_on_behind_its_items_are_kept(numbers: str, text: str) -> None:
    assert top(_FRONT + text) == numbers.split()


@pytest.mark.parametrize(
    "mark", ["ss.{}. ", "SS. {}. ", "§ {}. ", "Section {}. ", "Sec. {}. ", "SECTION {} - "]
)
def test_the_sign_of_a_section_in_words_and_figures(mark: str) -> None:
    text = "".join(f"\n        {mark.format(number)}Matter. The Seller may act.\n" for number in (1, 2, 3))
    assert top(_FRONT + text) == ["1", "2", "3"]


@pytest.mark.parametrize(
    "marks",
    [
        ("(FIRST)", "(SECOND)", "(THIRD)"),
        ("FIRST.", "SECOND.", "THIRD."),
        ("First.-", "Second.-", "Third.-"),
        ("FIRST:", "SECOND:", "THIRD:"),
        ("(First)", "(Second)", "(Third)"),
    ],
)
def test_sections_counted_by_ordinals(marks: tuple[str, ...]) -> None:
    text = "".join(f"\n        {mark}     The Seller shall mill the goods.\n" for mark in marks)
    assert len(top(_FRONT + text)) == 3


@pytest.mark.parametrize(
    ("marks", "last"),
    [
        (("一、", "二、", "三、"), "三"),
        (("一. ", "二. ", "三. "), "三"),
        (("第一条 ", "第二条 ", "第三条 "), "三"),
        (("第一章 ", "第二章 ", "第三章 "), "三"),
        (("一．", "二．", "三．"), "三"),
    ],
)
def test_sections_counted_in_chinese_numerals(marks: tuple[str, ...], last: str) -> None:
    text = "".join(f"\n        {mark}Matter\n\n        The Seller may act.\n" for mark in marks)
    assert top(_FRONT + text)[-1] == last


def test_a_number_apart_from_its_heading_by_a_dot() -> None:
    document = read_markdown(
        dedent("""
        # Contract of Employment

        This contract is made between **Holmwood Ltd** ("**Employer**") and Ana Carrow ("**you**").

        ## 1 · Your post

        You will mill flour.

        ## 2 · Hours

        (i) You will work by day.

        (ii) You will not work by night.

        ## 3 · Law

        The laws of Kenya govern this contract.
        """).encode(),
        "contract.md",
    )
    assert [section.number for section in parse(document).sections if section.level == 1] == ["1", "2", "3"]


def test_articles_that_count_on_through_chapters() -> None:
    assert tree(
        _FRONT
        + """
        Chapter 1 General Provisions

        Article 1 The Seller sells flour.

        Article 2 The Buyer buys it.

        Chapter 2 Price

        Article 3 The price is ten dollars.

        Chapter 3 Law

        Article 4 The law of Ohio governs this agreement.
        """
    ) == [("1", 1), ("1", 2), ("2", 2), ("2", 1), ("3", 2), ("3", 1), ("4", 2)]


def test_articles_that_restart_in_each_chapter() -> None:
    assert tree(
        _FRONT
        + """
        CHAPTER I GOODS

        Article 1 The Seller sells flour.

        Article 2 The Buyer buys it.

        CHAPTER II PRICE

        Article 1 The price is ten dollars.

        Article 2 The Buyer shall pay it.
        """
    ) == [("I", 1), ("1", 2), ("2", 2), ("II", 1), ("1", 2), ("2", 2)]


def test_sections_with_the_letter_of_their_part() -> None:
    assert top(
        _FRONT
        + """
        C1   Supply

             1.1   The Seller shall sell the goods.

             1.2   The Buyer shall buy them.

        C2   Price

             2.1   The price is ten dollars.

        C3   Law

             3.1   Ohio law governs this agreement.
        """
    )[:3] == ["C1", "C2", "C3"]


@pytest.mark.parametrize("head", ["SECTION 2.", "2.", "Section 2.", "ARTICLE 2."])
def test_a_heading_may_begin_with_a_year(head: str) -> None:
    mark = head.replace("2", "{}")
    text = (
        f"\n        {mark.format(1)} Sale. The Seller sells flour.\n"
        f"\n        {mark.format(2)} 1991 Contract. The old contract ends.\n"
        f"\n        {mark.format(3)} Law. Ohio law governs.\n"
    )
    assert top(_FRONT + text) == ["1", "2", "3"]


def test_page_numbers_between_sections_are_none() -> None:
    assert top(
        """
        SUPPLY AGREEMENT

        12 July 2013

        1

        PARTIES

        (1) HOLMWOOD MILLS LIMITED, a company incorporated in New Zealand (Seller); and

        (2) CARROW FOODS LIMITED, a company incorporated in Fiji (Buyer).

        BACKGROUND

        (A) The Seller mills flour.

        AGREED TERMS

        1.
        Sale

        The Seller shall sell the goods.

        2.
        Price

        The price is ten dollars.

        2

        3.
        Law

        This agreement is governed by New Zealand law.
        """
    ) == ["1", "2", "3"]


def test_a_table_of_particulars_before_the_articles_is_no_list_of_sections() -> None:
    document = read_markdown(
        dedent("""
        # Joint Research Agreement

        Holmwood University ("**HU**") and Carrow Limited ("**CL**") enter into this agreement.

        | Item | Content |
        |---|---|
        | 1. Title of research | Flour |
        | 2. Place | Kochi |
        | 3. Period | 2024 |

        ## Article 1 (Work)

        1. HU shall grind.
        2. CL shall sift.

        ## Article 2 (Price)

        CL shall pay.

        ## Article 3 (Law)

        This agreement is governed by the laws of Japan.
        """).encode(),
        "research.md",
    )
    assert [section.style for section in parse(document).sections if section.level == 1] == ["article"] * 3


def test_an_annex_under_a_heading_of_markdown_has_its_own_outline() -> None:
    document = read_markdown(
        dedent("""
        # Order Form

        This order is made between Holmwood Ltd ("Supplier") and Carrow Ltd ("Customer").

        ## A. What is ordered

        Pumps, on the Conditions attached as the Annex.

        ## B. Payment

        The Customer shall pay.

        ## C. Law

        Scots law applies.

        # Annex - Conditions

        **C1 Supply.** The Supplier shall supply the pumps.

        **C2 Gauges.** The Customer shall keep the gauges.
        """).encode(),
        "order.md",
    )
    agreement = parse(document)
    assert [scope.label for scope in agreement.scopes] == [None, "Annex"]
    assert [section.number for section in agreement.sections if section.scope == 0] == ["A", "B", "C"]


def test_names_of_companies_are_no_captions() -> None:
    assert [
        section.heading
        for section in sections(
            _FRONT
            + """
        The parties have dealt with each other for many years, and wish to go on to do so on the terms that
        follow, which take the place of all that they agreed before, in writing or by word of mouth, at any
        time and in any place.

        PRICE

        The Buyer shall pay ten dollars for each ton that it takes.

        HOLMWOOD MILLS, INC.

        The name under which the Buyer signs is written below in ink.

        CHOICE OF LAW

        Ohio law governs this agreement and whatever arises out of it.
        """
        )
    ] == ["PRICE", "CHOICE OF LAW"]
