"""Who signs beside another, without a line, or says in a sentence how he signs."""

from __future__ import annotations

import pytest
from made import TESTIMONIUM, signers


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


@pytest.mark.parametrize(
    "text",
    [
        "Yours faithfully\n\n/s/\n\nJane Doe\nDirector\nfor and on behalf of\nAlder Mills Limited",
        "Yours faithfully\n\nJane Doe\nDirector\nfor and on behalf of\nAlder Mills Limited",
        "Yours sincerely\n\nJane Doe\n\nJane Doe\nDirector\nFor and on behalf of\nAlder Mills Limited",
        "Yours truly\n\nJane Doe, Director\non behalf of\nAlder Mills Limited",
        "Yours faithfully,\n\nJane Doe\nDirector\nOn behalf of\nALDER MILLS LIMITED",
    ],
)
def test_an_entity_may_be_named_below_who_signs_a_letter(text: str) -> None:
    found = signers(f"Please sign and return a copy.\n\n{text}\n", "Alder Mills Limited", "Richard Roe")
    assert [(party.lower(), person, title) for party, person, title in found] == [
        ("alder mills limited", "Jane Doe", "Director")
    ]


@pytest.mark.parametrize(
    "words",
    [
        "By: First Bank of Birch, Executor",
        "By: Birch Trust Company, N.A.,\n            Executor",
        "By: The Birch Savings Bank, its Executor",
        "By: Birch Capital Partners, Trustee",
        "By: County Bank of Birch, Agent",
    ],
)
def test_an_office_behind_an_entitys_name_makes_it_a_tier(words: str) -> None:
    found = signers(
        f"""
        {TESTIMONIUM}

        ESTATE OF ALDER ROE
        {words}
        By: /s/ Jane Doe
            Jane Doe, Trust Officer
        """,
        "Estate of Alder Roe",
    )
    assert found == [("ESTATE OF ALDER ROE", "Jane Doe", "Trust Officer")]


@pytest.mark.parametrize(
    "words",
    [
        "as general partner of",
        "acting as general partner of",
        "as manager for and on behalf of",
        "in its capacity as general partner of",
        "as the management company of",
    ],
)
def test_a_clause_names_who_signs_behind_its_agent(words: str) -> None:
    found = signers(
        f"""
        {TESTIMONIUM}

        Signed by JANE DOE,                ..................................
        Director, for and on behalf of     Director
        BIRCH GP LIMITED
        {words}
        BIRCH FUND II LP
        """,
        "Birch Fund II LP",
    )
    assert found == [("BIRCH FUND II LP", "JANE DOE", "Director")]


@pytest.mark.parametrize(
    "words",
    [
        "GIVEN under my hand and seal, this the 15th day of November, 1993.",
        "Given under my hand and official seal this 3rd day of May, 2001.",
        "Sworn to before me this 3rd day of May, 2001.",
        "Subscribed and sworn to before me on May 3, 2001.",
        "WITNESS my hand and official seal.",
    ],
)
def test_who_certifies_is_no_signer(words: str) -> None:
    found = signers(
        f"""
        {TESTIMONIUM}

        ALDER MILLS, INC.

        By: /s/ Jane Doe
            Jane Doe, President

        STATE OF MISSISSIPPI
        COUNTY OF BIRCH

        Personally appeared before me, the undersigned authority, the within named Jane Doe, who
        acknowledged that she signed and delivered the foregoing instrument on the day and year therein
        mentioned, being first duly authorized so to do.

        {words}

                                  /s/ Ann Poe
                                  Chancery Clerk
        """,
        "Alder Mills, Inc.",
    )
    assert found == [("ALDER MILLS, INC.", "Jane Doe", "President")]


@pytest.mark.parametrize(
    "label",
    [
        "Legal representative",
        "Legal Representative",
        "Authorized representative",
        "Authorised signatory",
        "Authorized representative (name)",
    ],
)
def test_particulars_of_a_party_are_no_signature(label: str) -> None:
    found = signers(
        f"""
        Party A: Alder State Farm Corporation
        Registered address: No. 18 Birch Road, Korla City
        {label}: Li Wen     Title: Chairman     Nationality: Chinese

        Party B: Birch Technologies Ltd.
        Registered address: Industrial Zone, Sapir
        {label}: Jane Doe     Title: Managing Director     Nationality: Israeli
        """,
        "Alder State Farm Corporation",
        "Birch Technologies Ltd.",
    )
    assert found == []


def test_parties_in_one_line_sign_one_after_the_other() -> None:
    names = ("Alder Mills, Inc.", "Birch Systems Ltd", "Cedar Farms LLC")
    text = (
        f"{TESTIMONIUM} Alder Mills, Inc. Birch Systems Ltd Cedar Farms LLC "
        "By: /s/ Ann Oak Name: Ann Oak Title: President\n\n"
        "By: /s/ Ben Elm Name: Ben Elm Title: Director\n\n"
        "By: /s/ Carl Ash Name: Carl Ash Title: Manager\n\n[SIGNATURE PAGE TO SUPPLY AGREEMENT]\n"
    )
    assert signers(text, *names) == [
        ("Alder Mills, Inc.", "Ann Oak", "President"),
        ("Birch Systems Ltd", "Ben Elm", "Director"),
        ("Cedar Farms LLC", "Carl Ash", "Manager"),
    ]


def test_a_legend_of_redactions_is_no_title() -> None:
    block = "By: /s/ Ann Oak Name: Ann Oak Title: [***] Confidential treatment requested."
    text = f"{TESTIMONIUM} Alder Mills, Inc.\n\n{block}"
    assert signers(text, "Alder Mills, Inc.") == [("Alder Mills, Inc.", "Ann Oak", None)]


def test_of_more_names_than_lines_the_parties_sign() -> None:
    text = f"""
        {TESTIMONIUM}

        Alder Mills, Inc. Escrow Services, Inc. Birch Systems Ltd

        By: /s/ Ann Oak       By: /s/ Ben Elm

        Name: Ann Oak         Name: Ben Elm
        """
    assert signers(text, "Alder Mills, Inc.", "Birch Systems Ltd") == [
        ("Alder Mills, Inc.", "Ann Oak", None),
        ("Birch Systems Ltd", "Ben Elm", None),
    ]


def test_what_fills_in_a_label_is_no_column_of_its_own() -> None:
    text = f"""
        {TESTIMONIUM}

        ALDER MILLS, INC.                        BIRCH SYSTEMS LTD

        By      /s/ Ann Oak                      By      /s/ Ben Elm
                ------------------------                 ------------------------
        Name    Ann Oak                          Name    Ben Elm
                ------------------------                 ------------------------
        Title   President                        Title   Director
                ------------------------                 ------------------------
        """
    assert signers(text, "Alder Mills, Inc.", "Birch Systems Ltd") == [
        ("ALDER MILLS, INC.", "Ann Oak", "President"),
        ("BIRCH SYSTEMS LTD", "Ben Elm", "Director"),
    ]


def test_a_hand_stands_beside_its_label_however_wide_the_gap_is() -> None:
    text = f"""
        {TESTIMONIUM}

        ATTEST:                               ALDER MILLS, INC.

        /s/ C. D. Ash                         BY:    /s/ Ann Oak
        ---------------------------                  ---------------------------------
        Assistant Secretary                          Ann Oak
                                                     Vice President - Sales
        """
    assert signers(text, "Alder Mills, Inc.") == [("ALDER MILLS, INC.", "Ann Oak", "Vice President - Sales")]


def test_a_page_may_end_between_a_label_and_the_hand() -> None:
    text = f"""
        {TESTIMONIUM}

        ALDER MILLS, INC.

        By:

        - 3 -


        /s/ Ann Oak

        Name: Ann Oak

        Title: President

        - 4 -
        """
    assert signers(text, "Alder Mills, Inc.") == [("ALDER MILLS, INC.", "Ann Oak", "President")]
