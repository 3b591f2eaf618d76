"""Recitals: however they are marked, one each."""

from __future__ import annotations

import pytest
from made import reading

from checker.model.reading import Span
from checker.parser.recitals import read_recitals
from checker.parser.scopes import find_scopes

HEAD = "This Agreement is made between Oak LLC and Elm LLC as follows, the parties being known."
END = "NOW, THEREFORE, the parties agree as follows:\n\n1. Sale. Oak LLC sells.\n\n2. Price. Elm LLC pays."


def recitals(text: str) -> list[str]:
    got = reading(f"{HEAD}\n\n{text}\n\n{END}")
    return [
        got.text[found.span.start : found.span.end].removesuffix("and").strip(" ;\n")
        for found in read_recitals(got, find_scopes(got), Span(0, len(HEAD)))
    ]


@pytest.mark.parametrize(
    "text",
    [
        "WHEREAS, Oak owns land; and\n\nWHEREAS, Elm wants land;",
        "WHEREAS, Oak owns land\n\nand\n\nWHEREAS, Elm wants land;",
        "WHEREAS, Oak owns land; and WHEREAS, Elm wants land;",
    ],
)
def test_whereas(text: str) -> None:
    assert recitals(text) == ["WHEREAS, Oak owns land", "WHEREAS, Elm wants land"]


@pytest.mark.parametrize(
    "marks", [("A.", "B.", "C."), ("(1)", "(2)", "(3)"), ("1.", "2.", "3."), ("(i)", "(ii)", "(iii)")]
)
@pytest.mark.parametrize("heading", ["RECITALS", "WHEREAS:"])
def test_a_list_under_a_heading(marks: tuple[str, ...], heading: str) -> None:
    words = ("Oak LLC owns land.", "Elm LLC wants land.", "Both have talked it over.")
    items = [f"{mark} {text}" for mark, text in zip(marks, words, strict=True)]
    assert recitals(f"{heading}\n\n" + "\n\n".join(items)) == items


def test_recitals_stand_behind_a_table_of_contents() -> None:
    contents = "\n".join(
        f"{number}.   Matter of the {number}th kind ........ {number}" for number in range(1, 15)
    )
    assert recitals(
        f"TABLE OF CONTENTS\n\n{contents}\n\nWHEREAS, Oak owns land; and\n\nWHEREAS, Elm wants land;"
    ) == [
        "WHEREAS, Oak owns land",
        "WHEREAS, Elm wants land",
    ]


def test_a_recital_on_the_cover_and_those_behind_the_preamble() -> None:
    cover = "LEASE\n\nWHEREAS, the board of Oak LLC has met;"
    got = reading(f"{cover}\n\n{HEAD}\n\nWHEREAS, Oak owns land;\n\n{END}")
    start = got.text.index(HEAD)
    found = read_recitals(got, find_scopes(got), Span(start, start + len(HEAD)))
    assert [got.text[it.span.start : it.span.end] for it in found] == ["WHEREAS, Oak owns land;"]


def test_numbers_behind_whereas_in_one_line() -> None:
    assert recitals("WHEREAS: 1. Oak owns the land by the river. 2. Elm wants the land by the river.") == [
        "1. Oak owns the land by the river.",
        "2. Elm wants the land by the river.",
    ]
