"""Who signs beside another, without a line, or says in a sentence how he signs."""

from __future__ import annotations

import pytest
from made import reading

from checker.model.agreement import Party
from checker.model.reading import Span
from checker.parser.scopes import find_scopes
from checker.parser.signatures import read_signatures

Row = tuple[str, str | None, str | None]
TESTIMONIUM = "IN WITNESS WHEREOF, the parties have executed this Agreement."


def signers(text: str, *parties: str) -> list[Row]:
    got = reading(text)
    named = tuple(Party(name=name, span=Span(0, 1)) for name in parties)
    found = read_signatures(got, find_scopes(got), named)[1]
    return [(block.party, block.signatory, block.title) for block in found if block.role != "witness"]


@pytest.mark.parametrize(
    "text",
    [
        """
        ALDER MASCHINENBAU AG

        /s/ Urs Meier                           /s/ Rita Hug
        Urs Meier                               Rita Hug
        Direktor                                Prokuristin
        """,
        """
        ALDER MASCHINENBAU AG

        By: /s/ Urs Meier                       By: /s/ Rita Hug
        Name: Urs Meier                         Name: Rita Hug
        Title: Direktor                         Title: Prokuristin
        """,
        """
        ALDER MASCHINENBAU AG

        By: /s/ Urs Meier                       /s/ Rita Hug
            -----------------                   -----------------
            Urs Meier                           Rita Hug
            Direktor                            Prokuristin
        """,
        """
        For and on behalf of
        ALDER MASCHINENBAU AG

        /s/ Urs Meier                           ppa. /s/ Rita Hug
        Urs Meier                               Rita Hug
        Direktor                                Prokuristin
        """,
        """
        ALDER MASCHINENBAU AG
        represented by Birch Verwaltungs-GmbH

        /s/ Urs Meier                           /s/ Rita Hug
        Urs Meier, Direktor                     Rita Hug, Prokuristin
        """,
    ],
)
def test_two_officers_in_a_row_sign_for_the_name_above_it(text: str) -> None:
    found = signers(f"{TESTIMONIUM}\n{text}", "Alder Maschinenbau AG")
    assert found == [
        ("ALDER MASCHINENBAU AG", "Urs Meier", "Direktor"),
        ("ALDER MASCHINENBAU AG", "Rita Hug", "Prokuristin"),
    ]


def test_a_party_in_an_entitys_row_signs_for_himself() -> None:
    found = signers(
        f"""
        {TESTIMONIUM}

        ALDER MILLS, INC.

        By: /s/ Jane Doe                        /s/ Richard Roe
        Name: Jane Doe                          Richard Roe
        Title: President
        """,
        "Alder Mills, Inc.",
        "Richard Roe",
    )
    assert [party for party, _, _ in found] == ["ALDER MILLS, INC.", "Richard Roe"]


@pytest.mark.parametrize(
    "text",
    [
        """
        Alder Kogyo Kabushiki Kaisha

        Taro Yama, Representative Director     (seal)

        Birch Trading Co., Ltd.

        Li Wen, General Manager     (seal)
        """,
        """
        Alder Kogyo Kabushiki Kaisha
        (seal) Taro Yama
        Representative Director

        Birch Trading Co., Ltd.
        (seal) Li Wen
        General Manager
        """,
        """
        Party A (signature):

        Alder Kogyo Kabushiki Kaisha

        Taro Yama, Representative Director

        Party B (signature):

        Birch Trading Co., Ltd.

        Li Wen, General Manager
        """,
        """
        Party A (company chop):  Alder Kogyo Kabushiki Kaisha

        Taro Yama
        Representative Director

        Party B (company chop):  Birch Trading Co., Ltd.

        Li Wen
        General Manager
        """,
        """
        Alder Kogyo Kabushiki Kaisha
        (signed) Taro Yama
        Representative Director

        Birch Trading Co., Ltd.
        (signed) Li Wen
        General Manager
        """,
    ],
)
def test_an_officer_below_a_party_signs_without_a_line(text: str) -> None:
    found = signers(f"{TESTIMONIUM}\n{text}", "Alder Kogyo Kabushiki Kaisha", "Birch Trading Co., Ltd.")
    assert found == [
        ("Alder Kogyo Kabushiki Kaisha", "Taro Yama", "Representative Director"),
        ("Birch Trading Co., Ltd.", "Li Wen", "General Manager"),
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "I have authority to bind the corporation.",
        "We have authority to bind the municipality.",
        "I am duly authorized by the corporation.",
        "I have read this contract and accept it.",
        "We agree to the terms of the above letter.",
    ],
)
def test_a_sentence_of_who_signs_is_no_name(sentence: str) -> None:
    found = signers(
        f"""
        {TESTIMONIUM}

        ALDER MILLS INC.

        Per: /s/ Jane Doe
        Name: Jane Doe
        Title: President
        {sentence}

        THE CORPORATION OF THE TOWN OF BIRCH

        Per: /s/ Richard Roe
        Name: Richard Roe
        Title: Mayor

        Per: /s/ Ann Poe
        Name: Ann Poe
        Title: Clerk
        {sentence}
        """,
        "Alder Mills Inc.",
        "The Corporation of the Town of Birch",
    )
    assert found == [
        ("ALDER MILLS INC.", "Jane Doe", "President"),
        ("THE CORPORATION OF THE TOWN OF BIRCH", "Richard Roe", "Mayor"),
        ("THE CORPORATION OF THE TOWN OF BIRCH", "Ann Poe", "Clerk"),
    ]
