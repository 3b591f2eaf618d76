"""Names that a signing page breaks over lines, and words beside them that are no names."""

from __future__ import annotations

import pytest
from made import reading

from checker.model.agreement import Signature
from checker.parser.scopes import find_scopes
from checker.parser.signatures import read_signatures

TESTIMONIUM = "IN WITNESS WHEREOF, the parties have executed this Agreement.\n\n"


def blocks(text: str) -> tuple[Signature, ...]:
    got = reading(TESTIMONIUM + text)
    return read_signatures(got, find_scopes(got), ())[1]


def names(text: str) -> list[str]:
    return [block.party for block in blocks(text)]


@pytest.mark.parametrize(
    ("row", "below", "expected"),
    [
        (
            "ALDER BANK, N.A.                        CREDIT BIRCHOIS CAYMAN",
            "ISLAND BRANCH",
            ["ALDER BANK, N.A.", "CREDIT BIRCHOIS CAYMAN ISLAND BRANCH"],
        ),
        (
            "ALDER BANK                              THE FIRST CEDAR BANK,",
            "LIMITED, NEW YORK BRANCH",
            ["ALDER BANK", "THE FIRST CEDAR BANK, LIMITED, NEW YORK BRANCH"],
        ),
        (
            "FIRST ALDER BANK                        THE SECOND NATIONAL BANK",
            "OF CEDARVILLE",
            ["FIRST ALDER BANK", "THE SECOND NATIONAL BANK OF CEDARVILLE"],
        ),
        (
            "BIRCH BANK OF UTOPIA                    LONG-TERM ALDER BANK",
            "OF ERUNDIA, LIMITED",
            ["BIRCH BANK OF UTOPIA", "LONG-TERM ALDER BANK OF ERUNDIA, LIMITED"],
        ),
    ],
)
def test_in_a_text_without_indentation_a_line_ends_the_name_that_is_not_complete(
    row: str, below: str, expected: list[str]
) -> None:
    labels = (
        "By /s/                                  By /s/\nTitle:                                  Title:\n"
    )
    assert names(f"{row}\n{below}\n\n{labels}") == expected


def test_an_amount_beside_a_name_is_no_name() -> None:
    assert names(
        "$22,750,000                         ALDER NATIONAL TRUST\nAND SAVINGS ASSOCIATION\n\n\n"
        "By:   /s/ Jane Doe\nTitle: Vice President\n"
    ) == ["ALDER NATIONAL TRUST AND SAVINGS ASSOCIATION"]


def test_a_place_may_be_cut_in_two() -> None:
    assert names("ALDER TRUST COMPANY OF NEW\nYORK\n\n\n\nBy:   /s/ Jane Doe\nTitle: Vice President\n") == [
        "ALDER TRUST COMPANY OF NEW YORK"
    ]


def test_a_trust_whose_kind_stands_below_its_nature() -> None:
    assert names("Jane Doe Irrevocable\nTrust for Children\n\nBy: /s/ Jane Doe\nJane Doe, Trustee\n") == [
        "Jane Doe Irrevocable Trust for Children"
    ]


def test_a_tier_behind_by_without_a_colon() -> None:
    (block,) = blocks(
        "CEDAR CABLE OF UTOPIA,\nA LIMITED PARTNERSHIP\n\n"
        "By  CEDAR CABLE OF OLD\nTOWN, INC., General Partner\n\n"
        "By /s/ Jane Doe\nVice President and Treasurer\n"
    )
    assert block.party == "CEDAR CABLE OF UTOPIA, A LIMITED PARTNERSHIP"
    assert [(tier.entity, tier.capacity) for tier in block.chain] == [
        ("CEDAR CABLE OF OLD TOWN, INC.", "General Partner")
    ]
    assert (block.signatory, block.title) == ("Jane Doe", "Vice President and Treasurer")


def test_what_an_office_is_for_stands_below_it() -> None:
    found = blocks(
        "ALDER AG,\nSTAMFORD BRANCH\n\nBy:   /s/ Jane Doe\nTitle: Associate Director\n"
        "Loan Portfolio Support, US\n\nBy:   /s/ Max Roe\nTitle: Director\n"
    )
    assert [(block.party, block.signatory, block.title) for block in found] == [
        ("ALDER AG, STAMFORD BRANCH", "Jane Doe", "Associate Director Loan Portfolio Support, US"),
        ("ALDER AG, STAMFORD BRANCH", "Max Roe", "Director"),
    ]


def test_a_signature_may_stand_before_its_label() -> None:
    found = blocks("ALDER, INC.\n\n     /s/ Jane Doe BY:_________________________\n")
    assert [(block.party, block.signatory) for block in found] == [("ALDER, INC.", "Jane Doe")]


def test_the_entity_may_be_named_behind_its_officer() -> None:
    found = blocks(
        "/s/ Jane Doe\n\nJane Doe Chief Executive Officer Alder Media, Inc.\n\n"
        "/s/ Max Roe\n\nMax Roe, Director, Birch Print Ltd\n"
    )
    assert [(block.party, block.signatory, block.title) for block in found] == [
        ("Alder Media, Inc.", "Jane Doe", "Chief Executive Officer"),
        ("Birch Print Ltd", "Max Roe", "Director"),
    ]


@pytest.mark.parametrize(
    "words",
    ["(who warrants his authority to so sign)", "name illegible", "THUS DONE AND SIGNED at Cedarville"],
)
def test_words_beside_a_signature_are_nobodys_name(words: str) -> None:
    found = blocks(f"ALDER LIMITED\n\n/s/ {words}\n")
    assert [(block.party, block.signatory) for block in found] == [("ALDER LIMITED", None)]
