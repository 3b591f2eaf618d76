"""Names of parties behind the mark, heading or label of their line, and where their list ends."""

from __future__ import annotations

import pytest
from made import document

from checker.parser import parse

BODY = """

1. Services. The first party shall supply the Products to the second in accordance with this Agreement.

2. Term. This Agreement shall continue for three years and may be terminated on ninety days' notice.
"""


def named(text: str) -> list[str]:
    return [party.name for party in parse(document(text)).parties]


@pytest.mark.parametrize(
    "front",
    [
        "1.\nPurpose. ",
        "1. Purpose. ",
        "1. Establishment of the Plan.-- ",
        "Section 1. PURPOSE. ",
        "1.1 Plan. ",
    ],
)
def test_a_heading_is_no_part_of_the_name_behind_it(front: str) -> None:
    text = (
        f"ALDER MILLS DEFERRED FEE PLAN\n\n{front}Alder Mills & Lime Company, Limited, an Ohio "
        f"corporation (the "
        '"Company"), maintains this plan (the "Plan") for its directors.\n\n2. Election. A '
        "director may elect "
        "to defer the fees of a year before it begins.\n"
    )
    assert named(text) == ["Alder Mills & Lime Company, Limited"]


RECITALS = """
SECOND AMENDMENT TO AGREEMENT OF LIMITED PARTNERSHIP

The undersigned make this amendment (this "Amendment") effective December 31, 1990.

{a} The Partnership is governed by an Agreement of Limited Partnership dated June 6, 1986.

{b} ALDER CABLE CORPORATION, a Colorado corporation (the "Corporate Partner"), and JOAN W. HARROW (the
"Individual Partner") wish to extend the time for the sale of the systems.

NOW, THEREFORE, the date of sale is changed.
"""


@pytest.mark.parametrize(
    ("a", "b"), [("A.", "B."), ("(A)", "(B)"), ("1.", "2."), ("I.", "II."), ("C.", "D.")]
)
def test_an_item_mark_is_no_part_of_the_name_behind_it(a: str, b: str) -> None:
    assert named(RECITALS.format(a=a, b=b)) == ["ALDER CABLE CORPORATION", "JOAN W. HARROW"]


@pytest.mark.parametrize(
    "name",
    ["B. Harrow & Sons, Inc.", "21 Elm Holdings LLC", "St. Alder Mills, Inc.", "Harrow Bros. Lumber, Inc."],
)
def test_an_initial_or_a_figure_belongs_to_the_name(name: str) -> None:
    parties = f'{name} (the "Seller") and\nBirch Lane LLC (the "Buyer")'
    text = f"SUPPLY AGREEMENT\n\nThis Agreement is made on 4 May 2011 between\n{parties}.{BODY}"
    assert named(text) == [name, "Birch Lane LLC"]


@pytest.mark.parametrize("label", ["Name", "Full name", "Company name", "Legal Name:", "Supplier name"])
def test_the_label_of_a_row_is_no_part_of_the_name_behind_it(label: str) -> None:
    text = (
        f"SERVICES AGREEMENT\n\nDate 8 August 2018\n\nParties\n\n{label} Elmstead Parks Pty "
        f"Ltd\nABN 61 884 207 355\n"
        f"Short name Customer\n\n{label} Harrow Grounds Pty Ltd\nACN 142 660 918\nShort name Contractor\n\n"
        f"Background\n\nA The Customer wishes to have its parks maintained.{BODY}"
    )
    assert named(text) == ["Elmstead Parks Pty Ltd", "Harrow Grounds Pty Ltd"]


OPEN = """
VOTING AGREEMENT

VOTING AGREEMENT dated November 12, 2003 among HARROW HOLDINGS CORP., a Nebraska corporation ("Parent"), and
{others}.

{following}

The parties therefore agree:

Section 1. Voting. Each Stockholder shall vote its shares for the merger.
"""
OTHERS = [
    'the persons listed on Schedule 1 (each a "Stockholder")',
    'each of the stockholders whose names appear below (the "Stockholders")',
    "the undersigned holders of its common stock",
    'certain shareholders of the Target named in Annex A (each, a "Stockholder")',
]


@pytest.mark.parametrize("others", OTHERS)
@pytest.mark.parametrize(
    "following",
    [
        'Parent, Elm Merger Sub, Inc. and The Birch Lane Company (the "Target") are signing '
        'an Agreement and Plan of Merger today (the "Merger Agreement").',
        'Parent, ELM MERGER SUB, INC. and BIRCH LANE COMPANY (the "Target") have entered into '
        'an Agreement and Plan of Merger (the "Merger Agreement").',
        "Elm Merger Sub, Inc. and The Birch Lane Company are parties to a credit agreement of the same date.",
    ],
)
def test_a_paragraph_about_another_agreement_names_no_parties(others: str, following: str) -> None:
    assert named(OPEN.format(others=others, following=following)) == ["HARROW HOLDINGS CORP."]


@pytest.mark.parametrize(
    "listed",
    [
        '(1) Alder Mills, Inc., an Ohio corporation (the "Seller").\n\n(2) Birch Lane LLC, of '
        'Dayton (the "Buyer").',
        'Alder Mills, Inc., an Ohio corporation (the "Seller").\n\nBirch Lane LLC, a Delaware '
        'limited liability company (the "Buyer").',
        'Alder Mills, Inc., of 1 Elm Road, Dayton (the "Seller").\n\nand\n\nBirch Lane LLC, '
        'of Dayton (the "Buyer").',
    ],
)
def test_full_stops_do_not_end_a_list_of_parties(listed: str) -> None:
    text = f"SUPPLY AGREEMENT\n\nThis Agreement is made on 4 May 2011 between:\n\n{listed}{BODY}"
    assert named(text) == ["Alder Mills, Inc.", "Birch Lane LLC"]
