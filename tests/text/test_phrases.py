"""Phrases without their inflection."""

from __future__ import annotations

import pytest

from checker.model.reading import Span
from checker.text.capitals import capital_phrases, capital_runs
from checker.text.phrases import phrase_key


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Joining Party", "JOINING PARTIES"),
        ("Permitted Lien", "Permitted Liens"),
        ("Seller's Address", "Seller Addresses"),
        ("Tax", "Taxes"),
        ("Lender(s)", "Lenders"),
        ("Series B Share", "Series B Shares"),
    ],
)
def test_singular_and_plural_have_one_key(one: str, other: str) -> None:
    assert phrase_key(one) == phrase_key(other)


@pytest.mark.parametrize(("one", "other"), [("Basis", "Basi"), ("Loan", "Loan Note"), ("Pass", "Pas")])
def test_other_words_have_other_keys(one: str, other: str) -> None:
    assert phrase_key(one) != phrase_key(other)


def test_runs_of_capitals_hold_small_joining_words() -> None:
    text = "If an Event of Default occurs, the Amended and Restated Loan Agreement (No. 2) ends."
    found = [text[span.start : span.end] for span in capital_runs(text)]
    assert found == ["If", "Event of Default", "Amended and Restated Loan Agreement", "No"]
    phrases = [text[start:end] for start, end in capital_phrases(text)]
    assert phrases == ["Event of Default", "Amended and Restated Loan Agreement"]
    assert not list(capital_runs(""))
    assert list(capital_runs("none here, Sir")) == [Span(11, 14)]
