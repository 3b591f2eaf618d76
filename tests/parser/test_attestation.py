"""Attestation clauses: deeds, seals and powers, and who signs beside and below their words."""

from __future__ import annotations

from textwrap import dedent

import pytest
from made import reading

from checker.model.agreement import Alias, Party, Signature
from checker.model.reading import Span
from checker.parser.scopes import find_scopes
from checker.parser.signatures import read_signatures

Row = tuple[str, str | None, str | None]


def party(name: str, *aliases: str) -> Party:
    return Party(name=name, span=Span(0, 1), aliases=tuple(Alias(alias, Span(0, 1)) for alias in aliases))


def blocks(text: str, *parties: Party) -> tuple[Signature, ...]:
    got = reading(dedent(text))
    return read_signatures(got, find_scopes(got), parties)[1]


def signers(text: str, *parties: Party) -> list[Row]:
    """Who signs, witnesses left out."""
    found = blocks(text, *parties)
    return [(block.party, block.signatory, block.title) for block in found if block.role != "witness"]


ALDER = party("ALDER MILLS LIMITED")
STONE = party("MARY ELIZABETH STONE")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            """
            Executed as a deed by ALDER MILLS LIMITED
            acting by PETER OWEN, a director, in the
            presence of:
                                                          ............................
                                                          Director

            Signature of witness: .......................
            Name (in BLOCK CAPITALS): RUTH ALLEN
            Address: 2 Mill Lane, Bath
            """,
            [("ALDER MILLS LIMITED", "PETER OWEN", "Director")],
        ),
        (
            """
            Signed as a deed on behalf of ALDER           )
            MILLS LIMITED, a company under Manx law,      )
            by HENRY FORD-JONES and SUSAN MARSH           )   ___________________
            acting jointly                                )   Director
                                                          )   ___________________
                                                          )   Director
            """,
            [
                ("ALDER MILLS LIMITED", "HENRY FORD-JONES", "Director"),
                ("ALDER MILLS LIMITED", "SUSAN MARSH", "Director"),
            ],
        ),
        (
            """
            SIGNED as a deed by MARY                      )
            ELIZABETH STONE in the presence of:           )   M E Stone
                                                              .........................

            Witness signature:   J. Blow
            Witness name:        Joseph Blow
            Occupation:          Plumber
            """,
            [("MARY ELIZABETH STONE", "MARY ELIZABETH STONE", None)],
        ),
        (
            """
            SIGNED by JOHN KWOK, Director          )
            for and on behalf of                   )   (Sd.) John Kwok
            ALDER MILLS LIMITED                    )
            in the presence of: (Sd.) Y. M. Chow   )
            """,
            [("ALDER MILLS LIMITED", "JOHN KWOK", "Director")],
        ),
        (
            """
            GIVEN UNDER the COMMON SEAL of
            ALDER MILLS LIMITED
            and DELIVERED as a DEED:-                 Padraic Moran, Director
                                                      Noreen Moran, Secretary
            """,
            [
                ("ALDER MILLS LIMITED", "Padraic Moran", "Director"),
                ("ALDER MILLS LIMITED", "Noreen Moran", "Secretary"),
            ],
        ),
        (
            """
            PRESENT when the Common Seal of
            ALDER MILLS LIMITED
            was affixed hereto:-

                                              ______________________
                                              Director  SEAMUS BRADY

                                              ______________________
                                              Secretary  UNA BRADY
            """,
            [
                ("ALDER MILLS LIMITED", "SEAMUS BRADY", "Director"),
                ("ALDER MILLS LIMITED", "UNA BRADY", "Secretary"),
            ],
        ),
        (
            """
            The Common Seal of                            )
            ALDER MILLS LIMITED                           )
            was hereunto affixed in the presence of:      )

            ____________________                          ____________________
            Director                                      Director/Secretary
            Name: Tan Wei Ming                            Name: Lim Siew Lan
            """,
            [
                ("ALDER MILLS LIMITED", "Tan Wei Ming", "Director"),
                ("ALDER MILLS LIMITED", "Lim Siew Lan", "Director/Secretary"),
            ],
        ),
        (
            """
            SIGNED AND DELIVERED BY THE WITHIN NAMED "SELLER"
            ALDER MILLS LIMITED
            by the hand of its director Mr. Anil Rao
            in the presence of:                          Sd/-
            1. Sd/- Sunil Nair
            2. Sd/- Meera Nair
            """,
            [("ALDER MILLS LIMITED", "Anil Rao", "director")],
        ),
        (
            """
            Signed for and on behalf of ALDER MILLS LIMITED by:

            Name: Ruth Allen
            Position: Head of Contracts
            Signature: R. Allen
            """,
            [("ALDER MILLS LIMITED", "Ruth Allen", "Head of Contracts")],
        ),
    ],
)
def test_one_clause(text: str, expected: list[Row]) -> None:
    assert signers("Executed as a deed on the date stated above.\n" + dedent(text), ALDER, STONE) == expected


def test_clauses_side_by_side() -> None:
    found = signers("""
        EXECUTED by BANKSIA FOODS PTY LTD             EXECUTED by COOLABAH STORES LIMITED
        ABN 11 222 333 444 in accordance with         ACN 123 456 789 by its duly authorised
        section 127(1) of the Corporations Act:       attorney under power dated 1 May 2018:


        _____________________________                 _____________________________
        Director                                      Signature of Attorney

        Helen Mary Briggs                             Colin Tran
        _____________________________                 _____________________________
        Name (please print)                           Name of Attorney

        _____________________________
        Director/Company Secretary

        Ross Briggs
        _____________________________
        Name (please print)
        """)
    assert found == [
        ("BANKSIA FOODS PTY LTD", "Helen Mary Briggs", "Director"),
        ("BANKSIA FOODS PTY LTD", "Ross Briggs", "Director/Company Secretary"),
        ("COOLABAH STORES LIMITED", "Colin Tran", "Attorney"),
    ]


def test_a_partnership_signs_through_its_general_partner() -> None:
    (block,) = blocks("""
        EXECUTED as a DEED by                             )
        BIRCH GROWTH FUND II LP                           )
        acting by its general partner                     )
        BIRCH GP II LIMITED                               )
        acting by a director                              )      /s/ Nicolas Brook
                                                          )      ....................
        in the presence of:                                      Nicolas Brook, Director
        """)
    assert [(tier.entity, tier.capacity) for tier in block.chain] == [
        ("BIRCH GP II LIMITED", "general partner")
    ]
    assert (block.party, block.signatory, block.title) == (
        "BIRCH GROWTH FUND II LP",
        "Nicolas Brook",
        "Director",
    )


def test_roles_sign_for_themselves() -> None:
    found = blocks("""
        Signed as a deed by the Landlord    W. Adler-Clark
        in the presence of                  G. Clark (witness)
                                            14 Mill Close, Kettle

        Signed as a deed by the Tenant      J R Turner
                                            Zofia Kamin
        in the presence of                  P. Osgood (witness)
                                            Mill Lettings, Kettle
        """)
    assert [(block.party, block.individual) for block in found if block.role != "witness"] == [
        ("W. Adler-Clark", True),
        ("J R Turner", True),
        ("Zofia Kamin", True),
    ]


def test_a_name_says_what_signs_where_the_verb_is_lost() -> None:
    found = signers("""
        Executed as a deed.

        ALDER MILLS LIMITED by its directors:

        Signed H. Tanner                      Signed R. Potter
        Hana Tanner, Director                 Rex Potter, Director
        """)
    assert found == [
        ("ALDER MILLS LIMITED", "Hana Tanner", "Director"),
        ("ALDER MILLS LIMITED", "Rex Potter", "Director"),
    ]


def test_what_is_below_is_another_block() -> None:
    found = signers(
        """
        EXECUTED as a DEED by
        ALDER MILLS LIMITED
        acting by a director           /s/ Ruth Allen
                                       Director

        BIRCH CORP.

        By: /s/ John Roe
        Name: John Roe
        Title: President
        """,
        ALDER,
        party("BIRCH CORP."),
    )
    assert found == [
        ("ALDER MILLS LIMITED", "Ruth Allen", "Director"),
        ("BIRCH CORP.", "John Roe", "President"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Signed copies of this Agreement shall be kept by the Company for six years.",
        "Executed by the parties, this Agreement may be amended in writing.",
        "The contract was signed and the deed executed under seal by their\nduly authorised officers.",
        'The definition of "Last Day" shall be deleted and replaced by:\n\n"Last Day" means 30 June 2027.',
    ],
)
def test_sentences_are_no_clauses(text: str) -> None:
    assert blocks(text, ALDER) == ()


@pytest.mark.parametrize(
    "caption", ["Signature and name of witness", "Signature and name of\nwitness", "Signature of witness"]
)
def test_a_caption_says_that_a_witness_signs(caption: str) -> None:
    text = "ALDER MILLS LIMITED\n\nBy: /s/ Jane Roe\nName: Jane Roe\n\n\nIn the presence of:\n\n/s/ Ann Poe\n"
    found = blocks(f"IN WITNESS WHEREOF, it has signed this Deed.\n\n{text}{caption}\n", ALDER)
    assert [(block.signatory, block.role) for block in found] == [
        ("Jane Roe", "party"),
        ("Ann Poe", "witness"),
    ]


def test_what_a_form_says_of_a_signature_is_no_part_of_a_clause() -> None:
    text = "Signed as a deed by MARY STONE          /s/ Mary Stone\n[SIGNATURE OF MARY STONE]\n\n"
    assert signers(f"{text}in the presence of\n") == [("MARY STONE", "MARY STONE", None)]
