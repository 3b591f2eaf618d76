"""What stands at a line to sign on, told by its place: a title below a name, a name over "By:"."""

from __future__ import annotations

import made
import pytest

from checker.model.agreement import Party
from checker.model.reading import Span
from checker.parser.scopes import find_scopes
from checker.parser.signatures import read_signatures


def signers(text: str, *parties: str) -> list[made.Signer]:
    return made.signers(f"{made.TESTIMONIUM}\n\n{text}", *parties)


@pytest.mark.parametrize(
    ("below", "title"),
    [
        ("Harbour Reeve of Eastmere", "Harbour Reeve of Eastmere"),
        ("Class B Manager", "Class B Manager"),
        ("As its Trust Advisor", "Trust Advisor"),
        ("Vice President -\nMarine", "Vice President - Marine"),
        ("Human Resources\nDirector", "Human Resources Director"),
    ],
)
def test_below_an_officers_name_stands_his_title(below: str, title: str) -> None:
    text = f"ALDER MILLS, INC.\n\nBy: /s/ Jane Roe\n    ------------\nJane Roe\n{below}\n"
    assert signers(text, "ALDER MILLS, INC.") == [("ALDER MILLS, INC.", "Jane Roe", title)]


@pytest.mark.parametrize(
    ("below", "title"),
    [
        ("Title: Group Managing\nDirector", "Group Managing Director"),
        ("Title: Authorised\nsignatory", "Authorised signatory"),
    ],
)
def test_a_title_goes_on_until_a_blank_line(below: str, title: str) -> None:
    text = f"ALDER MILLS, INC.\n\nBy: /s/ Jane Roe\n    ------------\nName: Jane Roe\n{below}\n"
    assert signers(text, "ALDER MILLS, INC.") == [("ALDER MILLS, INC.", "Jane Roe", title)]


def test_a_title_behind_the_signed_name_and_a_comma() -> None:
    text = "ALDER MILLS, INC.\n\nBy: /s/ Jane Roe\n    ------------\nJane Roe, Commercial\nLoan Officer\n"
    assert signers(text, "ALDER MILLS, INC.") == [
        ("ALDER MILLS, INC.", "Jane Roe", "Commercial Loan Officer")
    ]


def test_the_second_part_of_a_signed_name_is_no_title() -> None:
    text = (
        "ALDER MILLS, INC.\n\nBy: /s/ Jane B. Roe\n    ------------\nName: Jane B.\nRoe\nTitle: President\n"
    )
    assert signers(text, "ALDER MILLS, INC.") == [("ALDER MILLS, INC.", "Jane B. Roe", "President")]


@pytest.mark.parametrize(
    "name",
    ["The North Eastmere\nRowing League", "ELM RIVER\nTRUST AND SAVINGS\nSOCIETY"],
)
def test_the_lines_over_a_line_to_sign_on_are_one_name(name: str) -> None:
    text = f"{name}\n\nBy: /s/ Jane Roe\n    ------------\nName: Jane Roe\nTitle: President\n"
    assert signers(text) == [(name.replace("\n", " "), "Jane Roe", "President")]


def test_a_name_signed_and_printed_on_one_line() -> None:
    text = (
        "Alder Mills, Inc. By: /s/ Jane Roe Jane Roe, President BORROWER: Birch Harbor, LLC "
        "By: /s/ Ann Poe Name: Ann Poe Title: Manager LENDER: Cedar Lake, LLC By: /s/ Lou Doe Name: Lou Doe "
        "Title: Vice President"
    )
    assert signers(text, "Alder Mills, Inc.", "Birch Harbor, LLC", "Cedar Lake, LLC") == [
        ("Alder Mills, Inc.", "Jane Roe", "President"),
        ("Birch Harbor, LLC", "Ann Poe", "Manager"),
        ("Cedar Lake, LLC", "Lou Doe", "Vice President"),
    ]


def test_columns_that_tabs_part() -> None:
    text = (
        "ALDER MILLS, INC.\tBIRCH HARBOR\n\tLLC\nBy: /s/ Jane Roe\tBy: /s/ Ann Poe\n"
        "Name: Jane Roe\tName: Ann Poe\nTitle: Chief Executive\tTitle: Chair of the\nOfficer\tBoard\n"
    )
    assert signers(text, "ALDER MILLS, INC.", "BIRCH HARBOR LLC") == [
        ("ALDER MILLS, INC.", "Jane Roe", "Chief Executive Officer"),
        ("BIRCH HARBOR LLC", "Ann Poe", "Chair of the Board"),
    ]


CONSENT = """
{TESTIMONIUM}

{ABOVE}

                         {HEADING}

     {SAID}
the foregoing amendment and reaffirms all of its obligations under the guaranty dated
as of June 3, 2012.

                                         HARROW SEEDS, LLC

                                         By: /s/ Jane Roe
                                             -------------------------
                                         Name: Jane Roe
                                         Title: Manager
"""
ONE_COLUMN = """HARROW MILLS, INC.

By: /s/ Jane Roe
    -------------------------
Name: Jane Roe
Title: President

BIRCH BANK

By: /s/ Adam Miller
    -------------------------
Name: Adam Miller
Title: Director"""
TWO_COLUMNS = """BIRCH BANK                               HARROW MILLS, INC.

By: /s/ Adam Miller                      By: /s/ Jane Roe
    -------------------------                -------------------------
Name: Adam Miller                        Name: Jane Roe
Title: Director                          Title: President"""


@pytest.mark.parametrize("above", [ONE_COLUMN, TWO_COLUMNS])
@pytest.mark.parametrize(
    ("heading", "said"),
    [
        ("CONSENT AND REAFFIRMATION", 'The undersigned, HARROW SEEDS, LLC ("Guarantor"), hereby consents to'),
        ("ACKNOWLEDGMENT AND CONSENT OF GUARANTOR", "Harrow Seeds, LLC, the guarantor, hereby consents to"),
        ("JOINDER BY ESCROW AGENT", "The undersigned, as the holder of the money, joins in and consents to"),
        ("SPOUSAL CONSENT", "The undersigned, who is the wife of the president, hereby consents to"),
    ],
)
def test_what_is_said_over_a_consent_is_no_signer(above: str, heading: str, said: str) -> None:
    text = CONSENT.format(TESTIMONIUM=made.TESTIMONIUM, ABOVE=above, HEADING=heading, SAID=said)
    assert sorted(made.signers(text, "Harrow Mills, Inc.", "Birch Bank")) == [
        ("BIRCH BANK", "Adam Miller", "Director"),
        ("HARROW MILLS, INC.", "Jane Roe", "President"),
        ("HARROW SEEDS, LLC", "Jane Roe", "Manager"),
    ]


def test_the_end_of_a_sentence_above_the_names_is_no_signer() -> None:
    text = """
         9. Effective Date. This Agreement is effective when signed by all parties (the
    "Effective Date").

    HARROW MILLS, INC.

    By: /s/ Jane Roe
    Name: Jane Roe

    /s/ Adam Miller
    Adam Miller
    """
    assert [block[:2] for block in made.signers(text, "Harrow Mills, Inc.", "Adam Miller")] == [
        ("HARROW MILLS, INC.", "Jane Roe"),
        ("Adam Miller", "Adam Miller"),
    ]


def test_a_line_is_drawn_for_a_party_below_what_he_acknowledges() -> None:
    text = """
    HARROW MILLS, INC.

    By:____________________________

         The optionee acknowledges receipt of a copy of the plan and agrees to be bound by it.

    Dated: _______________                  _______________________________
                                            Adam Miller, Optionee
    """
    found = signers(text, "Harrow Mills, Inc.", "Adam Miller")
    assert [block[0] for block in found] == ["HARROW MILLS, INC.", "Adam Miller"]


def test_the_labels_of_a_form_are_no_names() -> None:
    text = """
    HARROW MILLS, INC.

    By: /s/ Jane Roe
    Name: Jane Roe
    Title: President

    Name of Purchaser: Alder Opportunity Fund, L.P.

    Signature of Authorized Signatory of Purchaser: /s/ Adam Miller

    Name of Authorized Signatory: Adam Miller

    Title of Authorized Signatory: Manager

    Email Address of Authorized Signatory: adam@alder.example

    Facsimile Number of Authorized Signatory: 555-0100

    Number of Shares: 10,000

    Name of Institution: ELM STREET SAVINGS BANK

    By: /s/ Mary Poe
    Name: Mary Poe
    Title: Officer
    Holder's Signature: _______________
    """
    assert signers(text, "Harrow Mills, Inc.")[:3] == [
        ("HARROW MILLS, INC.", "Jane Roe", "President"),
        ("Alder Opportunity Fund, L.P.", "Adam Miller", "Manager"),
        ("ELM STREET SAVINGS BANK", "Mary Poe", "Officer"),
    ]


def test_a_label_of_a_form_without_a_name() -> None:
    text = """
    Name of Lender: ________________________

    By: ________________________
        Name:
        Title:
    """
    assert signers(text) == []


def test_witnesses_below_who_signs_by() -> None:
    text = """
    HARROW MILLS, INC.                        BIRCH FOODS, LLC

    By: ____________________                  By: ____________________
    Name: Jane Roe                            Name: Adam Miller
    Title: Legal Representative               Title: President

              WITNESS                                   WITNESS

    By: ____________________                  By: ____________________
    Name: Rose Day                            Name: Mary Poe
    """
    assert signers(text, "Harrow Mills, Inc.", "Birch Foods, LLC") == [
        ("HARROW MILLS, INC.", "Jane Roe", "Legal Representative"),
        ("BIRCH FOODS, LLC", "Adam Miller", "President"),
    ]


def test_what_stands_in_the_margin_beside_a_label_is_nobodys_name() -> None:
    text = """\
                              ALDER MILLS, INC.

    Revolving Credit          By: /s/ Jane Roe
    Commitment:  $15,000          ------------
    Term Loan                 Name: Jane Roe
    Commitment:  $20,000          ------------
                              Its Duly Authorized Signatory
    """
    assert signers(text, "ALDER MILLS, INC.") == [
        ("ALDER MILLS, INC.", "Jane Roe", "Duly Authorized Signatory")
    ]


def test_whose_member_a_tier_is_says_its_capacity_and_heads_no_block() -> None:
    text = f"""\
{made.TESTIMONIUM}

BIRCH CARE, LTD.

By: Alder Mills II, LLC, its Sole
General Partner

By: Alder Mills, Inc., the
Sole Member of Alder Mills II, LLC

By: /s/ Jane Roe
Name: Jane Roe
Title: Treasurer
"""
    got = made.reading(text)
    parties = ("Alder Mills, Inc.", "Alder Mills II, LLC", "Birch Care, Ltd.")
    named = tuple(Party(name=name, span=Span(0, 1)) for name in parties)
    (block,) = read_signatures(got, find_scopes(got), named)[1]
    assert (block.party, block.signatory) == ("BIRCH CARE, LTD.", "Jane Roe")
    assert [(tier.entity, tier.capacity) for tier in block.chain] == [
        ("Alder Mills II, LLC", "General Partner"),
        ("Alder Mills, Inc.", "Sole Member"),
    ]


def test_banks_and_accounts_to_which_is_paid_do_not_sign() -> None:
    text = """\
    ALDER MILLS, INC.

    By: /s/ Jane Roe
        ------------
        Name: Jane Roe
              ------------

    BORROWER'S ACCOUNT DESIGNATION:

    Second Vale Bank, NA
    ------------
    Austin, Texas
    ------------
    ABA No.:
             ------------
    Account Name: Alder Mills, Inc.
                  ------------
    Reference:
             ------------

    CEDAR CAPITAL CORPORATION, as Agent

    By: /s/ Rex Rowan
        ------------
        Name: Rex Rowan

    WIRE INSTRUCTIONS:

    Elm Bank/Trust
    ABA#
    Ref:
    ------------
    """
    assert signers(text, "ALDER MILLS, INC.") == [
        ("ALDER MILLS, INC.", "Jane Roe", None),
        ("CEDAR CAPITAL CORPORATION", "Rex Rowan", None),
    ]


def test_the_seat_behind_a_name_signs_for_nobody() -> None:
    text = "ALDER KGaA, Lund, Sweden\n\nBy: /s/ Jane Roe\nName: Dr. Jane Roe\nTitle: Head of Alliances\n"
    assert signers(text, "Alder KGaA") == [("ALDER KGaA", "Dr. Jane Roe", "Head of Alliances")]
