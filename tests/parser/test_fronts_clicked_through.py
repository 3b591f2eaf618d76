"""Fronts of terms that nobody signs: they are an agreement between somebody and the reader, "you"."""

from __future__ import annotations

import pytest
from made import document

from checker.parser import parse

REST = """

1. Use. You may use the software only with Harrow Studio, Pine Boards and later Harrow products and services
(collectively, the "Studio Products and Services").

2. Law. These terms are governed by the laws of Ohio.
"""


def named(text: str) -> list[tuple[str, list[str]]]:
    return [(party.name, [alias.name for alias in party.aliases]) for party in parse(document(text)).parties]


@pytest.mark.parametrize(
    "front",
    [
        "These license terms are an agreement between Harrow Mills, Inc. (or one of its affiliates) and you.",
        "These Terms of Use are between you and Harrow Mills, Inc. and apply to the software named above.",
    ],
)
def test_terms_in_the_plural_open(front: str) -> None:
    assert named(f"HARROW SOFTWARE LICENSE TERMS\nHARROW LOOM\n\n{front}{REST}") == [
        ("Harrow Mills, Inc.", [])
    ]


def test_what_terms_will_do_is_no_opening() -> None:
    text = (
        "SUPPLY AGREEMENT\n\nThe Client and Harrow agree to the Order Form.\n\nThese Framework Terms "
        "will start on the Effective Date and go on for a year.\n\n1. Supply. Harrow shall supply.\n"
    )
    title = parse(document(text)).title
    assert title is not None
    assert title.text == "SUPPLY AGREEMENT"


@pytest.mark.parametrize(
    "front",
    [
        'This Boxed License Agreement HARROW(R) Loom Suite (On-Site) ("BLA") is an agreement between you (as '
        'a person or for a company) ("Client") and Harrow Mills, Inc. ("Harrow"), for the enclosed product.',
        'This License Agreement for Loom Two ("BLA") is made between Harrow Mills, Inc. ("Harrow") and you.',
    ],
)
def test_the_product_named_before_between_is_no_party_beside_the_reader(front: str) -> None:
    assert named(f"BOXED LICENSE AGREEMENT\n\n{front}{REST}") == [("Harrow Mills, Inc.", ["Harrow"])]


PRODUCTS = 'HARROW LOOMS, HARROW REEDS, and HARROW DEMO named above, with their documentation ("SOFTWARE")'


@pytest.mark.parametrize(
    ("front", "party"),
    [
        (
            'This Harrow Mills Limited (dba Harrow), ("HARROW") License Agreement ("HLA") is an agreement '
            f'between the software developer ("DEVELOPER") and HARROW for {PRODUCTS}.',
            "Harrow Mills Limited",
        ),
        (
            'This License Agreement for Loom Suite Two ("HLA") is made between Harrow Mills, Inc. ("Harrow") '
            'and the person named in the order ("Licensee").',
            "Harrow Mills, Inc.",
        ),
    ],
)
def test_products_are_no_parties_beside_one_that_is_only_described(front: str, party: str) -> None:
    assert [name for name, _ in named(f"LICENSE AGREEMENT\n\n{front}{REST}")] == [party]


@pytest.mark.parametrize("alias", ["Software", "Loom Products", "Reed Services", "Common Terms", "CHRs"])
def test_what_is_called_a_product_or_a_text_is_introduced_as_no_party(alias: str) -> None:
    front = f'Please read how Harrow Loom Suite and Common Harrow Reeds ("{alias}") are used.'
    assert named(f"LICENSE TERMS\n\n{front}{REST}") == []


def test_an_agreement_is_introduced_as_no_party() -> None:
    front = "The Client agreed to terms set by Elm and the Common Agreement for Free Programs (1-55) applies."
    assert named(f"LICENSE TERMS\n\n{front}{REST}") == []


@pytest.mark.parametrize(
    ("given", "aliases"),
    [
        ('obtains a Contributor License Agreement ("CLA") from each contributor', []),
        ('doing business as Contributors Loom Alliance ("CLA"), obtains a license', ["CLA"]),
    ],
)
def test_initials_of_an_instrument_are_no_short_name_of_who_asks_for_it(
    given: str, aliases: list[str]
) -> None:
    front = f"In order to document the license granted, Harrow LLC {given}."
    assert named(f"CONTRIBUTOR LICENSE AGREEMENT\n\n{front}{REST}") == [("Harrow LLC", aliases)]


def test_what_a_conflict_is_between_are_no_parties() -> None:
    front = (
        "This Cover Page Agreement is made with the Variables set out below. If there is any inconsistency "
        "between this Addendum and the Agreement, the Addendum will control it.\n\nTraining Data"
    )
    assert named(f"DATA ADDENDUM\n\n{front}\n\n[Drafting note: none.]{REST}") == []
