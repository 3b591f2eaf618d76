from __future__ import annotations

import re

import pytest

from checker.text.anchors import anchored, ending, places

TEXT = "whereas a note, whereas: used, reused; used"


@pytest.mark.parametrize("literal", ["whereas", "used", "note", ":", "as a"])
def test_places_are_all_places(literal: str) -> None:
    assert list(places(TEXT, literal)) == [match.start() for match in re.finditer(literal, TEXT)]


def test_places_of_several_literals_are_in_order_and_within_bounds() -> None:
    assert list(places(TEXT, "used", "note", start=5, end=len(TEXT) - 1)) == [10, 25, 33]


def test_what_a_pattern_matches_at_its_literals() -> None:
    assert [match[0] for match in anchored(re.compile(r"whereas\b[:,]?"), TEXT, "whereas")] == [
        "whereas",
        "whereas:",
    ]


def test_literals_by_their_ends() -> None:
    assert list(ending("name: x by: y", "name:", "by:")) == [0, 8]
