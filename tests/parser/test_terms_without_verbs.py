"""Terms that a table, a list or the end of a sentence defines, without a verb that says so."""

from __future__ import annotations

from textwrap import dedent

import pytest
from made import reading

from checker.parser import parse
from checker.readers.markdown import read as read_markdown

_FRONT = """
        SUPPLY AGREEMENT

        This Agreement is made on 4 May 2021 between Holmwood Mills, Inc., an Ohio corporation (the
        "Seller"), and Carrow Foods, LLC, an Iowa limited liability company (the "Buyer").
"""


def terms(text: str) -> set[str]:
    return {term.name for term in parse(reading(_FRONT + text).document).terms} - {"Seller", "Buyer"}


def test_names_in_the_first_column_and_meanings_in_the_second() -> None:
    assert terms(
        """
        1.   Interpretation

             "Freezer"           the blast freezer to be bought by the
                                 Buyer;

             "Instalment Date"   the last day of each month;

             "Loan"              the sum of $1,600; and

             "Prime"             the rate of the bank.

        2.   Loan

             The Seller lends the Loan for the Freezer.
        """
    ) == {"Freezer", "Instalment Date", "Loan", "Prime"}


def test_quoted_words_at_the_head_of_lines_define_nothing_unannounced() -> None:
    assert (
        terms(
            """
        1. The signs shall read:

        "Mind" the step

        "Shut" the gate

        "Keep" the path
        """
        )
        == set()
    )


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ('The Buyer pays ten dollars (as adjusted under Section 3, the "Price").', "Price"),
        ('The Buyer deposits ten dollars which, with the income on it, is the "Fund". It stays.', "Fund"),
        ('The Seller sells the following, together the "Assets":', "Assets"),
        ('The land and the mill on it, including fixtures, are the "Premises".', "Premises"),
        ('The Seller sells the mill, the mules and the cart, collectively, the "Assets":', "Assets"),
    ],
)
def test_a_name_at_the_end_of_what_it_names(sentence: str, name: str) -> None:
    assert terms(f"\n        1. First. {sentence}\n\n        2. The {name} is due.\n") == {name}


@pytest.mark.parametrize(
    "sentence",
    [
        'The mill is known as the "Old Mill" to all.',
        'The Buyer signs a form (as defined in the Plan, the "Form" of May) and sends it.',
        'The mark reads "Holmwood". It is red.',
    ],
)
def test_words_that_are_only_spoken_of(sentence: str) -> None:
    assert terms(f"\n        1. First. {sentence}\n\n        2. The Seller is bound.\n") == set()


def test_labels_of_notices_and_signatures_are_no_rows_of_definitions() -> None:
    assert terms(
        """
        FIRST:  Definitions.

        "Planter" means a machine.

        SECOND:  Assignment.

        The Seller assigns the Planter.

        THIRD:  Price.

        The Buyer pays.

        FOURTH:  Term.

        One year.

        FIFTH:  Notices.

        To the Seller:   1 Mill Road, Lima, Ohio

        To the Buyer:    2 Mill Road, Ames, Iowa

        Attn:  Millers

        SIXTH:  Law.

        Ohio law governs.
        """
    ) == {"Planter"}


def test_a_table_under_a_heading_of_definitions() -> None:
    document = read_markdown(
        dedent("""
        # Distribution Agreement

        This Agreement is made on 4 May 2021 between Holmwood Ltd ("Maker") and Carrow Ltd ("Dealer").

        ### 1) Definitions

        | | |
        |---|---|
        | **Goods** | the scales in Annex 1 |
        | **Territory** | Ohio and Iowa |
        | **Season** | May to June |

        ### 2) Appointment

        a) The Maker sells the Goods in the Territory in each Season.
        """).encode(),
        "distribution.md",
    )
    assert {"Goods", "Territory", "Season"} <= {term.name for term in parse(document).terms}


def test_a_table_of_particulars_at_the_front_names_terms_that_the_text_uses() -> None:
    document = read_markdown(
        dedent("""
        # Statement of Work

        | | |
        |---|---|
        | **Start Day** | 1 June 2019 |
        | **Site** | the mill at Lima |
        | **Site Manager** | Joan Harrow |
        | **Harrow Mills Limited** | of Lima |

        1. Holmwood Ltd ("Supplier") and Carrow Ltd ("Customer") agree that work begins on the Start Day.

        2. The Site Manager opens the Site on the Start Day. The Site Manager is of Harrow Mills Limited.

        3. The Supplier leaves the Site clean. Harrow Mills Limited is no party.
        """).encode(),
        "work.md",
    )
    names = {term.name for term in parse(document).terms}
    assert {"Start Day", "Site", "Site Manager"} <= names
    assert "Harrow Mills Limited" not in names
