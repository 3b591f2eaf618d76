"""The sentence in which an agreement begins: what is one, what only looks like one, what it reads."""

from __future__ import annotations

import datetime

import pytest
from made import document

from checker.parser import parse

BODY = "\n\n1. Services. The first party shall supply the Products to the second.\n"


def test_the_noun_that_ends_a_title_is_no_word_of_the_sentence() -> None:
    """``LEASE TERMINATION AGREEMENT`` is about no termination to come."""
    front = (
        'LEASE TERMINATION AGREEMENT\n\nThis LEASE TERMINATION AGREEMENT ("Agreement") is dated for '
        "reference "
        "purposes only March 27, 2003 and is to be effective as of the date of the last signature hereon "
        "(the "
        '"Effective Date"), and is entered into by and among ELM PARK COMPANY II, LLC, a Delaware limited '
        'liability company ("Elm Park"), BIRCH PROPERTY, L.P., a Delaware limited partnership ("Birch", and '
        'together with Elm Park, the "Landlords") and HARROW, INC., a Delaware corporation ("Tenant").\n\n'
        "WHEREAS, the parties wish to end the leases;"
    )
    found = parse(document(front + BODY))
    assert [party.name for party in found.parties] == [
        "ELM PARK COMPANY II, LLC",
        "BIRCH PROPERTY, L.P.",
        "HARROW, INC.",
    ]
    assert [group.members for group in found.groups] == [(0, 1)]


def test_a_short_name_may_stand_apart_from_its_quotes() -> None:
    front = (
        "TENTH AMENDMENT TO CREDIT AGREEMENT\n\nTENTH AMENDMENT TO CREDIT AGREEMENT, dated as of August 5, "
        "2008 (this \u201c Amendment \u201d), to the Credit Agreement, dated as of April 30, 2007 (as "
        "amended, restated, supplemented or modified from time to time, the \u201c Credit Agreement \u201d), "
        "by and among Elm Company, a Michigan corporation (\u201c Holdings \u201d), Birch Services "
        "Company, a Michigan corporation (\u201c Services \u201d), certain subsidiaries of Holdings that "
        "are referred to individually as a \u201c Borrower \u201d and collectively, jointly and "
        "severally, as \u201c Borrowers \u201d, certain other subsidiaries of Holdings that are (together "
        "with Holdings) referred to individually as a \u201c Guarantor \u201d, and the lenders party "
        "hereto (\u201c Lenders \u201d), and Harrow Finance, LLC (\u201c Harrow \u201d), as "
        "administrative agent for Lenders (in such capacity, the \u201c Administrative Agent \u201d)."
    )
    found = parse(document(front + BODY))
    assert found.date is not None
    assert found.date.value == datetime.date(2008, 8, 5)
    assert [party.name for party in found.parties] == [
        "Elm Company",
        "Birch Services Company",
        "Harrow Finance, LLC",
    ]


def test_the_last_sentence_is_not_the_first() -> None:
    """``entered into as of the day and year first written above`` closes what begins without a sentence."""
    front = (
        "AGREEMENT\n\nMade this 5th day of April in the year of Two Thousand and "
        "Seven.\n\nBETWEEN:\n\nELM, INC., 12 Houston Street, Dover, Ohio 74012, the Owner\nand\n\nBirch "
        "Builders, Inc., 19 Yew Ave, Dover, Ohio 74012, the Contractor."
    )
    closing = (
        "\nThis Agreement entered into as of the day and year first written above.\n\nAccepted this date: "
        "May 14, 2007\n\nELM, INC.\n\nBy: /s/ Lou Ash\nTitle: President\n"
    )
    found = parse(document(front + BODY + closing))
    assert found.date is not None
    assert found.date.value == datetime.date(2007, 4, 5)


@pytest.mark.parametrize(
    "front",
    [
        'The parties to this Lease Agreement ("Lease"), entered into on May 4, 2011, between Elm Financial '
        '("Landlord") and Birch Oaks LLC ("Tenant"), hereby agree as follows:',
        "Dated May 4, 2011\n\nThis Lease is made as of the date first above written, between Elm Financial "
        '("Landlord") and Birch Oaks LLC ("Tenant").',
    ],
)
def test_first_sentences(front: str) -> None:
    found = parse(document(f"LEASE AGREEMENT\n\n{front}{BODY}"))
    assert found.date is not None
    assert found.date.value == datetime.date(2011, 5, 4)
    assert [(party.name, party.aliases[0].name) for party in found.parties] == [
        ("Elm Financial", "Landlord"),
        ("Birch Oaks LLC", "Tenant"),
    ]
