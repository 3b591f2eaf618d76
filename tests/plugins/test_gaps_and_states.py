"""Gaps at which a sentence asks for something, and short names of states with a letter wrong."""

from __future__ import annotations

import pytest
from checking import hits, words

from checker.plugins.law import place_misspelt
from checker.plugins.notices import address_malformed
from checker.plugins.placeholders import unfilled

HEAD = """\
SUPPLY AGREEMENT

This Supply Agreement, dated as of May 4, 2010, is between Quillon Mills, Inc., an Ohio corporation
("Quillon"), and Sandpiper Systems, LLC, an Ohio limited liability company ("Sandpiper").

"""


@pytest.mark.parametrize(
    "sentence",
    [
        "The Company pays the fees under its other letter agreement with the Agent dated ____________, 20__.",
        "This Agreement shall go on for a period of ____ (__) years thereafter (the \"Initial Term\").",
        "The term shall mean the time from the Effective Date through _____ __, ____ and any renewal of it.",
    ],
)  # fmt: skip
def test_a_gap_at_which_the_sentence_asks_for_something(sentence: str) -> None:
    assert len(hits(unfilled, f"{HEAD}1. Terms. {sentence}\n")) == 1


@pytest.mark.parametrize(
    ("printed", "found"), [("Txeas", True), ("Ohoi", True), ("Utah", False), ("Perak", False)]
)
def test_a_short_state_misspelt(printed: str, found: bool) -> None:
    text = f"{HEAD}1. Law. This Agreement is governed by the laws of the State of {printed}.\n"
    assert (words(place_misspelt, text) == [printed]) is found


@pytest.mark.parametrize("city", ["Pleasant, Grove", "Cedar, Valley", "Mission, Viejo"])
def test_a_comma_inside_a_city_by_its_words(city: str) -> None:
    text = f"{HEAD}1. Notices. Notices go to 12 Mill Road, {city}, CA 92691.\n"
    assert words(address_malformed, text) == [city]
