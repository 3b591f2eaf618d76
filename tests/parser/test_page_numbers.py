"""Numbers of pages in text made from PDF, where nothing but the numbers tells the pages apart."""

from __future__ import annotations

import time

import pytest
from made import document

from checker.parser import parse
from checker.parser.layout import read_layout

SENTENCE = "The Seller delivers the goods that the Buyer orders, as ordered. "
PAGE = SENTENCE * 30


def numbers(text: str) -> list[str]:
    """The numbers of pages that were found, as printed."""
    got = read_layout(document(text))
    return [text[piece.start : piece.end] for piece in got.furniture if piece.kind == "page-number"]


@pytest.mark.parametrize(
    "form",
    ["{n}", "- {n} -", "-{n}-", "Page {n}", "Page {n} of 9", "{n}/9", "-{n}-    {next}", "{n} - {n} -"],
)
def test_forms(form: str) -> None:
    text = "".join(f"{PAGE}\n\n{form.format(n=n, next=n + 1)}\n\n" for n in range(1, 7))
    assert len(numbers(text)) == 6


def test_the_foot_of_a_page_and_the_head_of_the_next_one_count_side_by_side() -> None:
    text = "".join(f"{PAGE}\n\n{n}\n\n{n + 1}\n\n" for n in range(1, 6))
    assert len(numbers(text)) == 10


def test_some_pages_may_bear_no_number() -> None:
    text = "".join(f"{PAGE}\n\n" + (f"{n}\n\n" if n % 3 else "") for n in range(1, 12))
    assert len(numbers(text)) == 8


def test_short_pages_count_where_the_number_stands_beside_a_running_head() -> None:
    feet = [f"{n}\n\nSource: OAK MILLS, INC., 10-K, 3/21/2019\n\n\n\n\n" for n in range(1, 9)]
    text = "".join(f"{PAGE if n < 5 else 'Price list'}\n\n{foot}" for n, foot in enumerate(feet))
    assert len(numbers(text)) == 8


def test_rows_of_a_table_behind_the_last_page_are_no_pages() -> None:
    text = "".join(f"{PAGE}\n\n{n}\n\n" for n in range(1, 6))
    rows = "".join(f"{n}\n\nrod of {n} inches, {SENTENCE * 4}\n\n" for n in range(6, 12))
    assert numbers(text + rows) == ["1", "2", "3", "4", "5"]


def test_the_number_of_a_section_under_its_label_is_no_page() -> None:
    text = "".join(f"SECTION\n{n}\n{PAGE}\n\n" for n in range(1, 8))
    assert numbers(text) == []


def test_months_are_no_pages() -> None:
    text = "".join(f"{PAGE}\n\n{n}/07\n\n" for n in range(1, 8))
    assert numbers(text) == []


def test_figures_that_recur_are_no_heads() -> None:
    text = "".join(f"0\n{PAGE}\n\n2014\n<PAGE>\n" for _ in range(6))
    assert "2014" in read_layout(document(text)).text


def test_nothing_but_numbers_is_read_in_linear_time() -> None:
    started = time.process_time()
    parse(document("Page 1 of 2\n\n" * 40_000))
    parse(document("12\n\n" * 80_000))
    assert time.process_time() - started < 15
