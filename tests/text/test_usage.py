"""How capitalized phrases stand in a text."""

from __future__ import annotations

import pytest

from checker.model.reading import Span
from checker.text.capitals import phrases
from checker.text.phrases import phrase_key
from checker.text.usage import Usage, usages


def usage(text: str, phrase: str, headings: tuple[Span, ...] = ()) -> Usage:
    return usages(text, phrases(text, len(text)), 0, len(text), headings).get(phrase_key(phrase), Usage())


def counted(text: str, phrase: str) -> tuple[int, int, int]:
    found = usage(text, phrase)
    return len(found.kind), len(found.own), len(found.bare)


@pytest.mark.parametrize(
    ("text", "uses"),
    [
        ("He shall pay on any Delivery Date that is left.", (1, 0, 0)),
        ("He shall pay on the Delivery Date, and not later.", (0, 1, 0)),
        ("Each Delivery Date falls on a Monday.", (1, 0, 0)),
        ("They ship. These Delivery Dates end, and Those Delivery Dates begin.", (0, 2, 0)),
        ("The Delivery Date and its Delivery Dates count, and no other Delivery Date.", (1, 2, 0)),
        ("He waits for Delivery Date after date.", (0, 0, 1)),
        ("He ships goods on the Delivery Date or the Escrow Date.", (0, 1, 0)),
        ("He ships on the Seller's Delivery Date.", (0, 0, 1)),
        ("He ships after the Delivery Date, Buyer pays before.", (0, 1, 0)),
        ("He ships on Delivery Date, Buyer pays before.", (0, 0, 0)),
        ("It holds shares of the Delivery Date, Inc. for long.", (0, 0, 0)),
        ("He names the Delivery Date and the Seller before it.", (0, 1, 0)),
        ("It may end on a day (which shall be a Delivery Date) at noon.", (1, 0, 0)),
        ("See Section 3 (Duties Upon a Delivery Date).", (0, 0, 0)),
    ],
)
def test_a_use_is_of_a_kind_of_one_thing_or_bare(text: str, uses: tuple[int, int, int]) -> None:
    assert counted(text, "Delivery Date") == uses


@pytest.mark.parametrize(
    "text",
    [
        "Delivery Date means the day of delivery.",
        "The Delivery Date is the day on which the goods arrive.",
        "He ships on the Delivery Date (as defined in Section 2).",
        "This Delivery Date runs.",
        "He has a Delivery Date (DD) to keep.",
        'He has Delivery Dates (or "DDs") to keep.',
        "A Delivery Date of goods shall be deemed to have occurred when they arrive.",
        "The Delivery Date under this Order shall commence in May.",
        "It shall be a Delivery Date if he says so.",
        "He acts as Delivery Date.",
        "He ships on the Delivery Date set forth in Section 2.",
        "He pays the Delivery Date calculated in accordance with Exhibit A.",
        "He ships on Delivery Date 2 and rests.",
        'He writes "Delivery Date" on it.',
    ],
)
def test_words_that_say_the_meaning_explain(text: str) -> None:
    assert usage(f"They agree.\n{text}", "Delivery Date").explained


@pytest.mark.parametrize(
    "text", ["Ship on the Delivery Date (as defined below).", "The Delivery Date is set."]
)
def test_a_promise_of_a_meaning_explains_nothing(text: str) -> None:
    assert not usage(f"They agree.\n{text}", "Delivery Date").explained


def test_headings_are_no_uses() -> None:
    text = "They agree.\nDelivery Date. The goods arrive.\n2. Change of the Delivery Date\nThey go."
    assert usage(text, "Delivery Date").headed
    at = text.index("Change")
    assert usage(text, "Delivery Date", (Span(at, text.index("\nThey go")),)).places == []


def test_a_glossary_row_explains_the_beginnings_of_its_phrase() -> None:
    text = "They agree.\nEscrow Account Bank a bank in Ohio\nHe pays into the Escrow Account daily."
    assert usage(text, "Escrow Account").explained


@pytest.mark.parametrize(
    ("text", "described"),
    [
        ("He runs a Returns Program, under which goods come back. The Returns Program ends.", True),
        ("He runs the Returns Program, under which goods come back.", False),
        ("He runs any Returns Program. Then he runs a Returns Program, whereby goods come back.", False),
    ],
)
def test_what_is_introduced_with_a_is_described(text: str, described: bool) -> None:
    assert usage(f"They agree.\n{text}", "Returns Program").described is described


def test_a_promise_of_a_meaning_is_noted() -> None:
    assert usage("They agree.\nShip on the Delivery Date (as defined below).", "Delivery Date").promised
