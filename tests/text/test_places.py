"""Names of places."""

from __future__ import annotations

import pytest

from checker.text.places import find_places, is_adjective, place_name


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("the laws of the State of New York, U.S.A.", ["New York", "United States"]),
        ("the Commonwealth of Massachusetts", ["Massachusetts"]),
        ("England and Wales", ["England and Wales"]),
        ("English law", ["England"]),
        ("the PRC and the People's Republic of China", ["China", "China"]),
        ("a Cayman Islands limited partnership", ["Cayman Islands"]),
        ("West Virginia and Virginia", ["West Virginia", "Virginia"]),
        ("THE STATE OF NEW JERSEY", ["New Jersey"]),
        ("tell us in turkey", []),
        ("New\nYork", []),
    ],
)
def test_find_places(text: str, names: list[str]) -> None:
    assert [place.name for place in find_places(text, 0, len(text))] == names


def test_place_name_is_the_whole_phrase() -> None:
    assert place_name("Delaware") == "Delaware"
    assert place_name("a Delaware") is None


def test_adjectives() -> None:
    assert is_adjective("Canadian")
    assert not is_adjective("Delaware")
