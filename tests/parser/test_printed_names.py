"""Names of parties found in the words of an address."""

from __future__ import annotations

from checker.parser.notices.printed import Printed

NAMES = Printed.of(["alder mills inc", "alder", "birch & co", "the buyer"])


def _found(text: str) -> list[str]:
    return [text[span.start : span.end] for span in NAMES.find(text)]


def test_names_are_found_in_any_case_and_with_commas() -> None:
    assert _found("To ALDER MILLS, INC. and Birch  & Co (the Buyer)") == [
        "ALDER MILLS, INC",
        "Birch  & Co",
        "the Buyer",
    ]


def test_the_longest_name_counts() -> None:
    assert _found("Alder Mills Inc, Alder") == ["Alder Mills Inc", "Alder"]
    assert NAMES.end_at("If to Alder Mills, Inc.:", 6) == len("If to Alder Mills, Inc")


def test_a_name_is_whole_words() -> None:
    assert _found("Alderman, Calder, Birch & Company") == []


def test_a_name_and_nothing_else() -> None:
    assert NAMES.is_all("alder mills inc")
    assert not NAMES.is_all("Alder Mills")
    assert not NAMES.is_all("")


def test_without_names_nothing_is_found() -> None:
    nobody = Printed.of([])
    assert not list(nobody.find("Alder"))
    assert nobody.end_at("Alder") == 0
    assert not nobody.is_all("Alder")
