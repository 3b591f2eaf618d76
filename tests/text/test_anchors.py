from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.text.anchors import SOUGHT, anchored, ending, places

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
    assert list(ending("name: x by: y", "name:", "by:")) == [4, 10]


def _naively(text: str, literal: str, start: int, end: int) -> list[int]:
    return [at for at in range(start, end - len(literal) + 1) if text.startswith(literal, at)]


@given(
    st.lists(st.sampled_from([*SOUGHT, "x", "\u2014", "\U0001d4b3", "\ud800", "\n"]), max_size=60),
    st.integers(0, 5_000),
    st.integers(0, 5_000),
)
def test_what_is_sought_in_every_text_is_found_everywhere(words: list[str], begin: int, cut: int) -> None:
    """Also where other words overlap it, behind characters of any width, and within any bounds."""
    text = "".join(words) + " " * 4_001 + "".join(words)
    end = max(begin, len(text) - cut)
    for literal in {word for word in words if word in SOUGHT}:
        assert list(places(text, literal, start=begin, end=end)) == _naively(text, literal, begin, end)


@pytest.mark.parametrize("before", range((1 << 16) - 12, (1 << 16) + 2))
def test_what_is_sought_is_found_across_the_parts_of_a_long_text(before: int) -> None:
    text = "-" * before + "is defined by" + "-" * 99
    assert list(places(text, "is defined ")) == [before]
    assert list(places(text, "is defined ", "defined ")) == [before, before + 3]
