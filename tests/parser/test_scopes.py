"""Scopes: where the main instrument ends and what is attached to it."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from made import reading

from checker.parser.scopes import find_scopes


def labels(text: str) -> list[tuple[str | None, bool]]:
    return [(scope.label, scope.form) for scope in find_scopes(reading(text))]


_MAIN = """
        EXHIBIT 10.4

        LOAN AGREEMENT

        This Agreement is made between Ash Corp. and Elm Bank. The note is attached as
        Exhibit A. The rates stand in Schedule 1.1(b) hereto.

        ASH CORP.

        By: /s/ A. Ash
"""


def test_the_number_under_which_a_filing_is_made_is_no_attachment() -> None:
    assert labels(_MAIN) == [(None, False)]


def test_attachments_after_the_signatures() -> None:
    text = (
        _MAIN
        + """
        <PAGE>
        EXHIBIT A

        FORM OF NOTE

        The undersigned promises to pay.

        <PAGE>
        Schedule 1.1(b)

        Rates
        """
    )
    assert labels(text) == [(None, False), ("Exhibit A", True), ("Schedule 1.1(b)", False)]


def test_a_list_of_attachments_opens_none() -> None:
    text = (
        _MAIN
        + """
        EXHIBITS

        Exhibit A - Form of Note

        Exhibit B - Form of Opinion

        Schedule 1 - Rates
        """
    )
    assert labels(text) == [(None, False)]


def test_a_list_goes_on_below_the_caption_of_another_kind() -> None:
    text = """
        LOAN AGREEMENT

        EXHIBITS:

        Exhibit A Form of Note

        Exhibit B Wire Instructions

        ANNEXES



        Annex I Eligibility



        LOAN AGREEMENT, dated as of May 1, 2005, among Ash Corp. and Elm Bank.

        The parties agree as follows:
        """
    assert labels(text) == [(None, False)]


def test_a_label_repeated_on_a_later_page_opens_nothing_new() -> None:
    text = (
        _MAIN
        + """
        <PAGE>
        ANNEX I

        The first page of the annex.

        <PAGE>
        ANNEX I

        The second page of it.
        """
    )
    assert labels(text) == [(None, False), ("Annex I", False)]


def test_scopes_tile_the_text() -> None:
    got = reading(_MAIN + "\n        <PAGE>\n        EXHIBIT B\n\n        Deeds\n")
    scopes = find_scopes(got)
    assert scopes[0].span.start == 0
    assert scopes[-1].span.end == len(got.text)
    assert all(a.span.end == b.span.start for a, b in pairwise(scopes))


_TEXT = (
    "The supplier keeps a stock of spare parts that covers three months of use and tells the buyer of every "
    "change in it. The buyer may look through the stock in the hours of business."
)


@pytest.mark.parametrize(
    "head",
    [
        "EXHIBIT A SERVICES AND FEES",
        'EXHIBIT "A" Services',
        "EXHIBIT A: Services 1.",
        "EXHIBIT A (Attached to the Agreement)",
        "Exhibit A SERVICES AND SPARE PARTS",
    ],
)
def test_a_page_run_on_in_one_line_opens_with_its_label(head: str) -> None:
    text = _MAIN + f"\n        <PAGE>\n        {head} {_TEXT}\n"
    assert labels(text) == [(None, False), ("Exhibit A", False)]


@pytest.mark.parametrize("head", ["Exhibit A Services", "EXHIBIT A SHALL PREVAIL.", "EXHIBITS A - Services"])
def test_a_sentence_or_a_list_run_on_opens_nothing(head: str) -> None:
    assert labels(_MAIN + f"\n        {head} {_TEXT}\n") == [(None, False)]


def test_schedules_of_one_line_are_no_list() -> None:
    text = _MAIN + "\n        SCHEDULE 1 Rent: 310 a metre.\n\n        SCHEDULE 2 Air, 71%; road, 24%.\n"
    assert [label for label, _ in labels(text)] == [None, "Schedule 1", "Schedule 2"]


def test_the_number_of_the_filing_opens_nothing_on_a_later_page() -> None:
    text = "\n        EXHIBIT 10.4\n\n        Form 8-K\n" + "\n        <PAGE>\n        " + _MAIN.lstrip()
    assert [label for label, _ in labels(text + f"\n        <PAGE>\n        {_TEXT}\n")] == [None]


@pytest.mark.parametrize(
    ("printed", "label"),
    [("SCHEDULE2", "Schedule 2"), ("Annexure B", "Annexure B"), ('EXHIBIT "C"', "Exhibit C")],
)
def test_labels_as_they_are_printed(printed: str, label: str) -> None:
    text = _MAIN + f"\n        <PAGE>\n        {printed}\n\n        Spare parts in stock.\n"
    assert labels(text) == [(None, False), (label, False)]


def test_labels_in_capitals_above_their_titles_open_short_attachments() -> None:
    heads = "SCHEDULE 1\n\n[***]\n\nSCHEDULE 2\n\nPrices\n\nSCHEDULE 3\n\nPlaces\n\n[***]\n"
    text = _MAIN + "".join(f"        {line}\n" for line in heads.split("\n"))
    assert [label for label, _ in labels(text)] == [None, "Schedule 1", "Schedule 2", "Schedule 3"]


@pytest.mark.parametrize(
    ("heads", "found"),
    [
        ("SCHEDULE 1\n\nEXHIBIT A\n\nMODEL CLAUSES\n\nElm exports.", ["Schedule 1", "Exhibit A"]),
        ("EXHIBIT A\nMODEL CLAUSES\n\nANNEX 1 TO THE CLAUSES\n\nElm exports.", ["Exhibit A", "Annex 1"]),
        ("EXHIBIT A - NOTE\n\nSCHEDULE 1 - RATES\n\nANNEX I - BANKS", []),
        ("ANNEX 2\n\nEXHIBIT A\n\n1. Elm lends.\n\nANNEX 2\n\nEXHIBIT A\n\n2. Ash pays.", []),  # on each page
        ("EXHIBIT A - NOTE\n\nEXHIBIT B - BILL\n\nSCHEDULE 1 - RATES", []),
    ],
)
def test_two_labels_of_different_words_are_no_list(heads: str, found: list[str]) -> None:
    text = _MAIN + "".join(f"        {line}\n" for line in heads.split("\n"))
    assert [label for label, _ in labels(text)] == [None, *found]


def test_the_foot_of_a_page_is_no_list_with_the_head_of_the_next() -> None:
    text = _MAIN + "\n        Schedule 1\n\n        <PAGE>\n        SCHEDULE 2\n\n        (see attached)\n"
    assert [label for label, _ in labels(text)][-1] == "Schedule 2"


def test_many_labels_without_a_number_are_read_in_linear_time() -> None:
    text = (
        "Some words of a text.\n\n" * 2000 + "EXHIBIT\n\nSome words.\n\nSCHEDULES\n\nMore words.\n\n" * 2000
    )
    got = reading(text)
    started = time.process_time()
    assert len(find_scopes(got)) == 1
    assert time.process_time() - started < 2


def test_the_number_under_which_an_agreement_is_filed_may_stand_between_two_titles() -> None:
    text = """
        EX-10.4

        5

        ex10-4.htm

        SUPPLY AGREEMENT


        Exhibit 10.4


        SUPPLY AGREEMENT

        This Agreement is made on May 4, 2011 between Alder Mills, Inc. and Birch Systems Ltd.
        """
    assert labels(text) == [(None, False)]
