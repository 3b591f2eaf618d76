"""What an amendment takes from elsewhere, terms that a stray phrase recalls, and numbers in brackets."""

from __future__ import annotations

import pytest
from checking import hits, words

from checker.plugins.capitals import undefined
from checker.plugins.imports import unverified
from checker.plugins.punctuation import unpaired

AMENDMENT = """\
SECOND AMENDMENT TO SERVICE AGREEMENT

This Second Amendment to Service Agreement (this "Amendment"), dated as of May 4, 2010, is between Alder
Mills, Inc., an Ohio corporation (the "Company"), and Jane Quillon, an individual (the "Executive").

WHEREAS, the parties entered into the Service Agreement dated as of June 1, 2005 (the "Service Agreement").

1. Terms. Capitalized terms used and not defined herein have the meanings given in the Service Agreement.

2. Pay. Half of the fee of the year is paid on each Payment Date, and the rest a month later.

"""


@pytest.mark.parametrize(
    "sentence",
    [
        "The Executive serves as Senior Vice President, Clinical Operations and Regulatory Affairs.",
        "She is the General Manager, Field Services and Customer Support of the group.",
        "Her pay is set by the Audit Committee and told to the Department of Labor on time.",
        'Section 1 now reads: "The term begins on May 1, 2010 (the "Starting Date") and lasts a year."',
        'Hollis Yards (whose name was changed to Hollis Docks, "HLDX") pays half, and HLDX agrees.',
        'Section 8 now reads:\n\n"Options, Units and Restricted Shares. All of these vest at once."',
    ],
)
def test_what_is_given_here_or_names_an_office_is_not_taken_from_elsewhere(sentence: str) -> None:
    [hit] = hits(unverified, f"{AMENDMENT}3. More. {sentence}\n")
    assert hit.facts["terms"] == "Payment Date"


def test_a_name_quoted_as_an_example_is_not_given_here() -> None:
    sentence = (
        'If she leaves (without cause, i.e., "Good Cause"), the Company pays her for any Good Cause shown.'
    )
    [hit] = hits(unverified, f"{AMENDMENT}3. More. {sentence}\n")
    assert hit.facts["terms"] == "Payment Date and Good Cause"


def test_a_role_of_the_preamble_is_not_taken_from_elsewhere() -> None:
    text = AMENDMENT.replace("an individual", "an individual, as Paying Agent and Escrow Agent")
    [hit] = hits(unverified, f"{text}3. More. Any notice goes to the Escrow Agent first.\n")
    assert hit.facts["terms"] == "Payment Date"


CONTRACT = """\
CONSTRUCTION CONTRACT

This Construction Contract (this "Contract") is made as of May 4, 2010, between Alder Mills, Inc., an Ohio
corporation (the "Owner"), and Birch Systems, LLC, an Ohio limited liability company (the "Builder").

"""


def test_a_definition_that_points_to_this_very_contract_takes_nothing() -> None:
    text = f'{CONTRACT}1. Words. "Punch List" has the meaning given in Section 4 of the Contract.\n'
    assert hits(unverified, text) == []
    elsewhere = text.replace("Section 4 of the Contract", "Section 4 of the Master Lease Agreement")
    assert [hit.facts["terms"] for hit in hits(unverified, elsewhere)] == ["Punch List"]


def test_a_statute_by_its_initials_is_public() -> None:
    text = (
        f'{CONTRACT}1. Words. "TFCA" means the Timber and Fibre Control Act, as amended.\n\n'
        "2. Permits. The Builder obtains each Cutting Permit (as defined in the TFCA) in time.\n"
    )
    assert hits(unverified, text) == []
    assert (
        len(hits(unverified, text.replace("Timber and Fibre Control Act", "Third Facility Agreement"))) == 1
    )


TERMS = (
    f'{CONTRACT}1. Words. "Purchase Order" means an order of the Owner. "Product Price" means ten dollars. '
    '"Leaves from Service" means that she works no more. "Fellow" means Jane Quillon.\n\n'
)


def test_the_term_that_names_the_same_thing_is_the_nearer_one() -> None:
    text = (
        f"{TERMS}2. Pay. The Owner pays the Purchase Price in May, and any Purchase Price due later at once. "
        "No bank holds the Purchase Price back. Purchase Price and freight are paid in dollars.\n"
    )
    [hit] = hits(undefined, text)
    assert (hit.facts["near"], hit.facts["count"]) == ("Product Price", "4")


def test_a_term_before_a_verb_that_begins_another_term_is_two() -> None:
    sentence = "the month in which the Fellow Leaves from Service"
    text = f"{TERMS}2. Pay. It ends in {sentence}, not before {sentence}, and no year after {sentence}.\n"
    assert hits(undefined, text) == []


def test_words_that_are_mostly_written_small_are_no_term() -> None:
    uses = (
        "Each Price Notice is sent by mail. A copy of the Price Notice is kept. No Price Notice is late.\n\n"
    )
    small = "3. More. " + "The Owner reads the price notice and files that price notice. " * 7
    assert len(hits(undefined, f"{TERMS}2. Pay. {uses}")) == 1
    assert hits(undefined, f"{TERMS}2. Pay. {uses}{small}\n") == []


@pytest.mark.parametrize(
    ("uses", "count"),
    [
        ("He pays on each Remittance Date. On any Remittance Date he pays. No Remittance Date is late.", 1),
        ("The Remittance House pays. He trusts the Remittance House. Ask the Remittance House first.", 0),
        (
            "He repays all 364-Day Pay Loans. Any 364-Day Pay Loan is due. Each 364-Day Pay Loan counts.",
            0,
        ),
    ],
)
def test_words_that_names_are_made_of_need_a_use_as_a_kind(uses: str, count: int) -> None:
    assert len(hits(undefined, f"{TERMS}2. Pay. {uses}\n")) == count


def test_an_attachment_that_defines_and_can_be_read_is_no_other_document() -> None:
    uses = "The Owner pays on each Price Day. Any Price Day may be moved, and no Price Day is a Sunday.\n\n"
    clause = "Capitalized terms have the meanings set forth in Schedule A.\n\n"
    schedule = (
        'SCHEDULE A\n\n"Alpha Rate" means five percent.\n\n"Beta Rate" means six percent.\n\n'
        '"Gamma Rate" means seven percent.\n'
    )
    signing = (
        "IN WITNESS WHEREOF, the parties have signed.\n\nBy: /s/ Ann Doe\nName: Ann Doe\nTitle: President\n\n"
    )
    text = f"{TERMS}2. Pay. {uses}3. Terms. {clause}{signing}"
    assert hits(undefined, text) == []
    assert [hit.facts["term"] for hit in hits(undefined, f"{text}{schedule}")] == ["Price Day"]


def test_a_bracket_that_closes_behind_a_number_is_a_partner() -> None:
    first = "The goods are sold as they stand (unless the Buyer says otherwise under Subsection\n\n"
    second = "9.2) and the Seller delivers them to the place that the Buyer has named before.\n"
    assert words(unpaired, first + second) == []


def test_a_number_of_a_list_is_no_partner() -> None:
    first = "The goods are sold as they stand (unless the Buyer says otherwise in the order.\n\n"
    second = "b) The Seller delivers them to the place that the Buyer has named in writing before.\n"
    assert words(unpaired, first + second) == ["(unless the Buyer says"]


def test_a_number_with_a_letter_inside_of_brackets() -> None:
    text = "All other prices of the goods, those of spares left out (see 1 a) above), hold from June on.\n"
    assert words(unpaired, text) == []
    assert len(hits(unpaired, text.replace("above)", "above"))) == 0
