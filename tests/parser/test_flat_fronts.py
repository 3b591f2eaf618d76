"""Fronts that lost their lines: the title runs in with what stands above it and with the preamble."""

from __future__ import annotations

import pytest
from made import document

from checker.parser import parse

PARTIES = (
    'between Harrow Mills, Inc. ("Harrow") and Birch Lane LLC ("Birch").\n\n1. Supply. Harrow shall supply.'
)
BARE = f"This Agreement is made as of May 4, 2011, {PARTIES}"
SUPPLY = f'This Supply Agreement (the "Agreement") is made as of May 4, 2011, {PARTIES}'


def title(text: str) -> str | None:
    found = parse(document(text)).title
    return found.text if found else None


@pytest.mark.parametrize(
    "above",
    [
        "Contract No.: 151315UD0081",
        "Harrow File No. 952",
        "12 High Street, Dayton, Ohio, 45402",
        "t: 832.555.4888",
        "Case 18-10248 Doc 632-1 Filed 04/18/18 Page 2 of 60",
        "Confidential Treatment Requested Under 17 C.F.R. Sections 200.80(b)(4) and 240.24b-2",
        "[HARROW LETTERHEAD]",
        "[LOGO]",
        "12 High Street Dayton, Ohio 45402 (937) 555-0101",
    ],
)
@pytest.mark.parametrize("opening", [BARE, SUPPLY])
def test_what_stands_above_a_title_is_no_part_of_it(above: str, opening: str) -> None:
    assert title(f"{above} SUPPLY AGREEMENT {opening}") == "SUPPLY AGREEMENT"


def test_a_legend_in_capitals_ends_before_a_title_that_is_not() -> None:
    legend = "MATERIAL OMITTED HAS BEEN FILED UNDER THE ACT OF 1934, AS AMENDED"
    assert title(f"{legend} Supply Agreement {BARE}") == "Supply Agreement"


@pytest.mark.parametrize("between", [" ", "\n", " --------------------- "])
@pytest.mark.parametrize("again", ["SUPPLY AGREEMENT", "Supply Agreement"])
def test_a_preamble_that_opens_with_the_title_does_not_double_it(between: str, again: str) -> None:
    text = f"SUPPLY AGREEMENT{between}{again}, dated as of May 4, 2011, {PARTIES}"
    found = parse(document(text))
    assert found.title is not None
    assert found.title.text.upper() == "SUPPLY AGREEMENT"
    assert found.date is not None


def test_a_legend_that_speaks_of_this_exhibit_is_no_preamble() -> None:
    legend = (
        "CERTAIN INFORMATION HAS BEEN OMITTED FROM THIS EXHIBIT BECAUSE IT WOULD BE HARMFUL IF DISCLOSED."
    )
    opening = SUPPLY.replace("This Supply Agreement", "THIS SUPPLY AGREEMENT")
    assert title(f"EXHIBIT 10.1 {legend} SUPPLY AGREEMENT {opening}") == "SUPPLY AGREEMENT"


def test_a_sentence_that_names_this_agreement_is_no_title() -> None:
    text = f"RESELLER AGREEMENT\n\nTHE EFFECTIVE DATE OF THIS RESELLER AGREEMENT IS MAY 4, 2011.\n\n{BARE}"
    assert title(text) == "RESELLER AGREEMENT"


def test_a_party_s_name_ends_a_title() -> None:
    text = f"Alliance Agreement Harrow Mills, Inc. 12 Fox Road and Birch Lane LLC AGREEMENT {BARE}"
    assert title(text) == "Alliance Agreement"


def test_the_number_of_a_contract_says_less_than_its_title() -> None:
    assert (
        title(f"CONTRACT NO. 1513\n\nSUPPLY AND MAINTENANCE TERMS\n\n{BARE}")
        == "SUPPLY AND MAINTENANCE TERMS"
    )
