"""Which phrases the names of an agreement explain, and which are made of common words."""

from __future__ import annotations

from textwrap import dedent

import pytest

from checker.model.source import Document
from checker.parser import parse
from checker.text.named import Names, names_of
from checker.text.phrases import phrase_key

TEXT = """
    SUPPLY AGREEMENT

    This Supply Agreement is made on May 4, 2009 between Alder River Mills, Inc., an Ohio corporation (the
    "Seller"), and Brixlow Partners, L.L.C., a Texas limited liability company (the "Buyer").

    1. Definitions. "Delivery Date" means the day of delivery. "Base Rate" means five percent. "Advance"
    means a sum paid before its time. "Notice of Default" means a notice under Section 2.

    2. Term. The Buyer shall pay on each Delivery Date.
    """


@pytest.fixture(scope="module")
def names() -> Names:
    agreement = parse(
        Document(path="made.txt", format="text", text=dedent(TEXT), sha256="", encoding="utf-8")
    )
    return names_of(agreement).and_of({phrase_key("Escrow Account")})


@pytest.mark.parametrize(
    "phrase",
    [
        "Delivery Date",
        "DeliveryDate",
        "Alder River",
        "River Mills",
        "Base Rate Advance",
        "Quarterly Delivery Date",
        "Escrow Account",
    ],
)
def test_names_their_short_forms_and_what_they_make_up_are_explained(names: Names, phrase: str) -> None:
    assert names.explain(phrase_key(phrase))


@pytest.mark.parametrize("phrase", ["Delivery Place", "Rate Base", "Special Advance", "Default Notice"])
def test_other_phrases_are_not_explained(names: Names, phrase: str) -> None:
    assert not names.explain(phrase_key(phrase))


@pytest.mark.parametrize(("phrase", "common"), [("Delivery Place", True), ("Quuxly Place", False)])
def test_words_that_no_agreement_writes_in_lower_case_are_not_common(
    names: Names, phrase: str, common: bool
) -> None:
    assert names.leave_common(phrase_key(phrase)) is common


def test_a_partys_own_word_may_stand_before_a_common_one(names: Names) -> None:
    assert names.leave_common(phrase_key("Brixlow Price"))
    assert not names.leave_common(phrase_key("Price Quuxly"))


def test_a_rare_word_of_the_language_is_common_where_names_are_ruled_out(names: Names) -> None:
    phrase = phrase_key("Remittance Place")
    assert not names.leave_common(phrase)
    assert names.leave_common(phrase, rare=True)
    assert not names.leave_common(phrase_key("Quuxly Place"), rare=True)


def test_only_the_own_words_of_a_paper_make_a_phrase_a_name(names: Names) -> None:
    assert "brixlow" in names.words
    assert "supply" not in names.words
