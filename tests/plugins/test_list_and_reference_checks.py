"""Lists inside paragraphs, references to sections under a wrong number, dates, names."""

from __future__ import annotations

import time

import pytest
from checking import hits, words

from checker.plugins.crossrefs import caption, in_itself, term_location
from checker.plugins.dates import order, weekday
from checker.plugins.leftovers import drafting_note
from checker.plugins.listmarks import mark_order
from checker.plugins.misnamed import misnamed
from checker.plugins.style import article

HEAD = """\
SUPPLY AGREEMENT

This Supply Agreement, dated as of May 4, 2010, is between Quillon Mills, Inc., an Ohio corporation
("Quillon"), and Sandpiper Systems, LLC, an Ohio limited liability company ("Sandpiper").

"""


def test_numerals_and_letters_are_told_apart() -> None:
    letters = "1. List. It is (g) one, (h) two, (i) three, (j) four and (k) five.\n"
    assert words(mark_order, HEAD + letters) == []
    numerals = "1. List. It is (i) one, (ii) two, (iv) four and (v) five.\n"
    assert words(mark_order, HEAD + numerals) == ["(iv)"]


def test_lists_in_one_paragraph_are_read_apart() -> None:
    text = "1. List. It is (a) one, (b) two and (c) three. Or it is (a) four, (c) five and (d) six.\n"
    assert words(mark_order, HEAD + text) == ["(c)"]


def test_a_list_that_goes_on_after_one_inside_of_it() -> None:
    text = "1. List. It is (i) one, (ii) of (i) red or (ii) blue, and (iii) three.\n"
    assert words(mark_order, HEAD + text) == []


@pytest.mark.parametrize(
    "text",
    [
        "It is the sum of (i) one for the U.S. Borrower and (iii) without more, two.",
        "It pays the product of (i) the amount of the tax, multiplied by (iii) two.",
        "It tells (i) a spouse, if any, and, for business reasons, (iii) a lawyer.",
        "It may (a) act at once, whatever happens; (c) wait.",
    ],
)
def test_a_pair_that_skips(text: str) -> None:
    assert len(words(mark_order, f"{HEAD}1. List. {text}\n")) == 1


def test_a_mark_far_ahead_ends_the_list() -> None:
    text = "1. List. It is (i) one, (ii) two, and (iv) four, at the (x) of the map.\n"
    assert words(mark_order, HEAD + text) == ["(iv)"]


def test_two_marks_suffice_within_a_sentence() -> None:
    assert words(mark_order, HEAD + "1. List. It is (a) one thing and (c) another.\n") == ["(c)"]
    assert words(mark_order, HEAD + "1. List. It is (a) one. The other is worse and (c) it is.\n") == []


@pytest.mark.parametrize("day", ["Sunday, May 2, 2010", "on Tuesday the 4th day of May, 2010"])
def test_days_that_fit(day: str) -> None:
    assert hits(weekday, HEAD + f"1. Day. It ends {day}.\n") == []


def test_a_day_of_another_year() -> None:
    [hit] = hits(weekday, HEAD + "1. Day. It ends on Tuesday, May 4, 2011.\n")
    assert hit.facts["weekday"] == "Wednesday"


def test_a_period_that_ends_on_its_first_day() -> None:
    assert words(order, HEAD + "1. Term. It begins on May 4, 2010 and ends on May 4, 2010.\n") == [
        "May 4, 2010"
    ]


def test_the_fix_for_a_name_keeps_its_capitals() -> None:
    body = "1. Goods. QUILON pays. Quillon orders. Quillon accepts. Sandpiper delivers.\n"
    [hit] = hits(misnamed, HEAD + body)
    assert [edit.text for edit in hit.edits] == ["QUILLON"]


def test_a_function_word_after_the_article_has_no_fix() -> None:
    [hit] = hits(article, HEAD + "1. Goods. Quillon pays the price an the freight of each order.\n")
    assert hit.edits == ()


@pytest.mark.parametrize(
    "text",
    [
        "(a) " * 20_000,
        "[" * 40_000,
        "this Section 1 (" * 5_000,
        "Monday, " * 15_000,
        "Acme an a " * 10_000,
        "commencing on May 1, 2010 and " * 3_000,
    ],
    ids=["marks", "brackets", "references", "weekdays", "articles", "periods"],
)
def test_hostile_text_takes_no_longer_than_its_length(text: str) -> None:
    start = time.process_time()
    for check in (mark_order, drafting_note, caption, in_itself, term_location, weekday, order, article):
        hits(check, HEAD + "1. Text. " + text)
    assert time.process_time() - start < 20
