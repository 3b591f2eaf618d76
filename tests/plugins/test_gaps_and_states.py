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
        "From the Effective Time until the date that is ____ (__) months after it the Company helps.",
        "Fees are payable by the Buyer to the Seller within ____ (__) days of the date of the invoice.",
        "Notice goes out within a period not to exceed ____ (__) days after the initial sign of trouble.",
        "Since ____________, 20__, there has been no change in the business of the Company.",
        "The Company will tell the Buyer when the costs exceed $XXX,XXX, and why they do.",
        "Section 3 of the Lease is replaced with the following: \"The rent is due within ____ (__) days.\"",
        "The Buyer keeps secrets that receive confidential treatment for a period of XX years.",
    ],
)  # fmt: skip
def test_a_gap_at_which_the_sentence_asks_for_something(sentence: str) -> None:
    assert len(hits(unfilled, f"{HEAD}1. Terms. {sentence}\n")) == 1


@pytest.mark.parametrize(
    ("kind", "found"), [("Pakistani", False), ("Jamaican", False), ("Zambian", False), ("Deleware", True)]
)
def test_who_is_of_a_country_is_no_misspelling(kind: str, found: bool) -> None:
    text = HEAD.replace("an Ohio corporation", f"a {kind} corporation", 1)
    assert (words(place_misspelt, text) == [kind]) is found


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


@pytest.mark.parametrize(
    "sentence",
    [
        'Each notice reads: "We ask for goods of the kind ______ to be sent to us in ____ days."',
        'Section 3 is replaced with: "Each notice asks for a loan of $______ '
        'which is to be lent at once and paid in ____ days."',
        'Section 3 is amended by deleting the words "within ____ (__) days" therein.',
        "Initial here if this machine is to be placed under the plan of its maker. ________ (Price apart)",
        "Words were omitted at the request for confidential treatment; it runs for XX years.",
    ],
)
def test_a_gap_that_is_a_pattern_or_taken_out(sentence: str) -> None:
    assert hits(unfilled, f"{HEAD}1. Terms. {sentence}\n") == []


def test_terms_behind_the_signatures_are_read_too() -> None:
    front = "Signed: Quillon Mills, Inc.\n\nBy: /s/ Ann Reed\nName: Ann Reed\nTitle: President\n\n"
    terms = "1. Fees. The Buyer pays the fees within ____ (__) days of the invoice.\n\n2. Law. Ohio.\n"
    text = f"{HEAD}{front}TERMS\n\n{terms}"
    assert len(hits(unfilled, text)) == 1


@pytest.mark.parametrize(
    "above",
    [
        "Quillon Title Agency\n24 Mill Road, Suite 150\nDayton, OH 45402\n{line}\n Space above for use\n",
        "Recorded at the request of and to be returned to:\nJane Doe at Quillon Title Agency\n{line}\n\n",
        "After recording return to: Jane Doe, 24 Mill Road, Dayton, Ohio\n{line} (Above this line: clerk)\n",
    ],
)  # fmt: skip
def test_a_rule_above_the_title_is_no_blank(above: str) -> None:
    assert hits(unfilled, f"{above.format(line=72 * '_')}\n{HEAD}1. Terms. The Seller sells goods.\n") == []


def test_a_blank_within_a_sentence_stays_one_however_long_it_is() -> None:
    text = (
        f"1. Terms. The Seller keeps all goods that are sold at {72 * '_'} until the Buyer calls for them.\n"
    )
    assert len(hits(unfilled, f"{HEAD}{text}")) == 1
