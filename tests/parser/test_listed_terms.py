"""Terms that tables, particulars and pairs define."""

from __future__ import annotations

from textwrap import dedent

import pytest
from made import reading

from checker.model.agreement import Agreement
from checker.parser import parse
from checker.readers.markdown import read as read_markdown


def names(agreement: Agreement) -> set[str]:
    return {term.name for term in agreement.terms}


def test_the_first_column_of_an_announced_table() -> None:
    table = """
        # Agreement

        This Agreement is made between Holmwood Ltd and Carrow Ltd.

        1. In this Agreement the following expressions have the meanings set opposite:

        | Expression | Meaning |
        |---|---|
        | **Fee** | ten pounds |
        | **Work Plan** | the plan in Schedule 1 |
        | **Parties** | both of them, and **Party** means either |
    """
    found = names(parse(read_markdown(dedent(table).encode(), "a.md")))
    assert {"Fee", "Work Plan", "Parties", "Party"} <= found
    assert "Expression" not in found


def test_the_words_we_use() -> None:
    listed = """
        # Terms

        These Terms are a contract between Holmwood Ltd and the person who opens an account ("you").

        ## 1. The words we use

        * **Plan** \u2013 the set of features that you chose.
        * **Service** \u2013 the software that we make available, with
          * its updates
          * its manuals
          * its help desk
          * the forum
          * the status page
        * **User** \u2013 a person whom you allow in.
        * **Monthly Charge** \u2013 the price of your Plan.
    """
    found = names(parse(read_markdown(dedent(listed).encode(), "a.md")))
    assert {"Plan", "Service", "User", "Monthly Charge"} <= found


_LEASE = """
        LEASE

        PARTICULARS

        Landlord:        Holmwood Limited

        Tenant:          Carrow Limited

        Property:        2 High Street, Wells

        Lease Date:      4 May 2021

        Address:         1 Low Street, Wells

        Base Rent:       ten pounds a month

        {said}

        1. The Landlord lets the Property to the Tenant from the Lease Date.

        2. The Tenant shall pay the Base Rent. The Base Rent is due in advance. The Property is let as it is.
"""


@pytest.mark.parametrize(
    ("said", "terms"),
    [
        (
            "In this lease the words in the left-hand column have the meanings set against them.",
            {"Landlord", "Tenant", "Property", "Lease Date", "Base Rent"},
        ),
        ("The parties named above agree:", {"Property", "Base Rent"}),
        ("The parties agree:", {"Base Rent"}),
    ],
)
def test_particulars_define_what_the_text_uses(said: str, terms: set[str]) -> None:
    found = names(parse(reading(_LEASE.format(said=said)).document))
    assert terms <= found
    assert "Address" not in found


@pytest.mark.parametrize(
    "words",
    [
        'Holm and Carr are each a "Party" and together the "Parties".',
        'Holm and Carr, each a "Party" and, collectively, the "Parties", agree.',
        'Holm and Carr are together the "Parties" and each a "Party".',
        'Holm and Carr are jointly the "Parties" and individually a "Party".',
    ],
)
def test_two_names_in_one_breath(words: str) -> None:
    assert {"Party", "Parties"} <= names(parse(reading(f"AGREEMENT\n\n{words}\n").document))


def test_a_label_that_stands_again_is_an_attribute() -> None:
    text = """
        SHAREHOLDERS

        Number of Shares:   100

        Number of Shares:   200

        Each holder votes its Number of Shares; the Number of Shares may change. Who holds a Number of Shares
        signs below.

        Date of Signing:   4 May 2021
    """
    assert "Number of Shares" not in names(parse(reading(text).document))
