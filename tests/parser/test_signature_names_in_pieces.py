"""Names that a signing page breaks over lines, and words beside them that are no names."""

from __future__ import annotations

import made
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


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        (
            "Title: General Secretary and\n\nSecretary to the Board",
            "General Secretary and Secretary to the Board",
        ),
        (
            "Title:\n\nDirector, Chairman of\n\nCompensation Committee",
            "Director, Chairman of Compensation Committee",
        ),
        ("Title: Jane Roe\nVice President", "Vice President"),
        (
            "Title: Vice President\nDomestic Lending Office\n12 Birch Avenue\nAlderton, NY 10018",
            "Vice President",
        ),
        ("Title: Vice President\nAttention: Corporate Banking\nDepartment", "Vice President"),
        ("Title: ]", None),
    ],
)
def test_where_a_title_ends(title: str, expected: str | None) -> None:
    (block,) = blocks(f"ALDER MILLS, INC.\n\nBy: /s/ Jane Roe\nName: Jane Roe\n{title}\n")
    assert (block.signatory, block.title) == ("Jane Roe", expected)


def test_a_title_begins_over_its_label() -> None:
    (block,) = blocks(
        "ALDER MILLS, INC.\n\nBy: /s/ JANE ROE\nVice President, Finance\nTitle: and Treasurer\n"
    )
    assert block.title == "Vice President, Finance and Treasurer"


def test_whom_to_ask_for_has_a_title_of_his_own() -> None:
    (block,) = blocks(
        "ALDER MILLS, INC.\n\nBy:__________\n\nTitle:__________\n\n12 Birch Avenue\n\n"
        "Attention: Mr. John Poe,\nVice President & Treasurer\nTelephone No.: (205) 555-2051\n"
    )
    assert (block.signatory, block.title) == (None, None)


def test_a_printed_name_in_two_lines_is_the_one_signed_above_it() -> None:
    (block,) = blocks(
        "ALDER MILLS, INC.\n\nBy: /s/ Jane W. Roe\nJane W.\nRoe\nChairman and Chief\nExecutive Officer\n"
    )
    assert (block.signatory, block.title) == ("Jane W. Roe", "Chairman and Chief Executive Officer")


@pytest.mark.parametrize(
    "below", ["DIRECT COSTS", "ATTACHMENT TO", "Indirect Costs", "LOAN RATIO PRICING GRID"]
)
@pytest.mark.parametrize("form", ["By\nName\nTitle", "Signed:\nDated:\n\nits:", "By:___________"])
def test_a_blank_form_is_not_filled_from_far_below(form: str, below: str) -> None:
    (block,) = blocks("\n".join(["ALDER MILLS, INC.\n", form, *[""] * 13, below, ""]))
    assert (block.party, block.signatory, block.title) == ("ALDER MILLS, INC.", None, None)


@pytest.mark.parametrize("name", ["[SIGNATURE APPEARS HERE]", "[SIGNATURE OF JANE ROE]"])
def test_what_is_said_of_a_signature_is_nobodys_name(name: str) -> None:
    (block,) = blocks(f"ALDER MILLS, INC.\n\nBy: {name}\nName: {name}\nTitle: Vice President\n")
    assert (block.signatory, block.title) == (None, "Vice President")


@pytest.mark.parametrize("capacity", ["sole General Partner", "Manager and Class A Member"])
@pytest.mark.parametrize("its", ["its", "it's"])
def test_in_what_capacity_an_entity_acts(its: str, capacity: str) -> None:
    (block,) = blocks(
        "ALDER RESIDENTIAL, L.P.,\na Delaware limited partnership\n\nBy: Birch Investors, LLC,\n"
        f"a Delaware limited liability company,\n{its} {capacity}\n\nBy: /s/ Jane Roe\n"
    )
    assert [(tier.entity, tier.capacity) for tier in block.chain] == [("Birch Investors, LLC", capacity)]


def test_one_line_with_two_labels() -> None:
    assert names("ALDER MILLS, INC.\n\nSigned:\n\n\nBy:\n\n\nTitle:\n\n\nDate:\n") == ["ALDER MILLS, INC."]


def test_who_has_prepared_a_paper_does_not_sign_it() -> None:
    text = "ALDER MILLS, INC.\n\nBy: /s/ Jane Roe\nTitle: President\n\nTHE WILLOWS\nPrepared By:\nAnn Poe\n"
    assert names(text) == ["ALDER MILLS, INC."]


def test_a_certificates_heading_is_no_name() -> None:
    said = "I, Jane Roe, am the General Counsel of\nAlder Mills, Inc.\n"
    assert not names(f"\n\nVery truly yours,\n\n\nCOMPANY'S CERTIFICATE\n\n{said}")


def test_a_label_over_a_witness_belongs_to_the_name_beside_him() -> None:
    found = blocks(
        "LENDER:\n\nWITNESS:                               ALDER BANK\n\n\n"
        "/s/ Ann Poe                               By:/s/ Jane Roe\nJane Roe, Senior Vice President\n"
    )
    assert [(block.party, block.signatory, block.role) for block in found] == [
        ("ALDER BANK", "Jane Roe", "party"),
        ("Ann Poe", "Ann Poe", "witness"),
    ]


@pytest.mark.parametrize("note", ["", "21", "[S]", "[S]21"])
def test_a_role_in_a_form_may_have_a_note(note: str) -> None:
    text = f"ASSIGNOR{note}\n[NAME OF ASSIGNOR]\n\n\nBy:______________\nTitle:\n"
    assert names(text) == ["[NAME OF ASSIGNOR]"]


def test_a_title_ends_below_itself_and_not_beside() -> None:
    found = blocks(
        "ALDER TELECOM, INC.\n\n\nBy: /s/ Jane L. Roe                             /s/ John E. Poe\n"
        "Jane L. Roe, Senior Vice                     John E. Poe\nPresident\n"
    )
    assert [(block.signatory, block.title) for block in found] == [
        ("Jane L. Roe", "Senior Vice President"),
        ("John E. Poe", None),
    ]


@pytest.mark.parametrize("heading", ["ACCEPTED\nAND AGREED TO:", "Acknowledged, Accepted and\nAgreed"])
def test_a_heading_in_two_lines(heading: str) -> None:
    found = blocks(f"{heading}\n\nALDER MILLS, INC.\n\nBy: /s/ Jane Roe\nTitle: President\n")
    assert [block.role for block in found] == ["party"]


def test_names_with_their_roles_below_each_other() -> None:
    text = """
    HARROW CORP., as Borrower
    HARROW WEST LLC, as Guarantor
    HARROW EAST LLC, as Guarantor

    By: /s/ Jane Roe
    Name: Jane Roe
    Title: Treasurer
    """
    found = made.signers(TESTIMONIUM + text, "Harrow Corp.")
    assert found == [
        (name, "Jane Roe", "Treasurer") for name in ("HARROW CORP.", "HARROW WEST LLC", "HARROW EAST LLC")
    ]


@pytest.mark.parametrize(
    "text",
    [
        """
        ALDER FUND II, L.P.
        By:    Alder Fund II GP, L.P., its general partner
        By:    Alder Fund II GP, Inc., its general partner
        By:    /s/ Jane Roe
        """,
        """
        ALDER FUND II, L.P.
        By:
        Alder Fund II GP, L.P.
        Its:
        General Partner
        By:
        Alder Fund II GP, Inc.
        Its:
        General Partner
        By:
        /s/ Jane Roe
        """,
    ],
)
def test_tiers_in_lines_that_follow_each_other(text: str) -> None:
    found = blocks(text)
    assert [(block.party, block.signatory) for block in found] == [("ALDER FUND II, L.P.", "Jane Roe")]
    assert [(tier.entity, tier.capacity.lower()) for tier in found[0].chain] == [
        ("Alder Fund II GP, L.P.", "general partner"),
        ("Alder Fund II GP, Inc.", "general partner"),
    ]


def test_who_signs_for_several_in_his_own_name() -> None:
    text = """
    ALDER SECURITIES INC.
    ELM & CO. LLC

         As Representatives of the several Underwriters

    By: ALDER SECURITIES INC.

    By:  /s/ Jane Roe

    By: ELM & CO. LLC

    By:  /s/ Adam Miller
    """
    found = blocks(text)
    assert [(block.party, block.chain) for block in found] == [
        ("ALDER SECURITIES INC.", ()),
        ("ELM & CO. LLC", ()),
    ]


def test_the_date_of_a_trust_below_its_name_and_co_trustees_who_are_parties() -> None:
    text = """
    JANE ROE REVOCABLE TRUST
    U/A/D MAY 3, 1994

    By:  /s/ Jane Roe
    Name: Jane Roe
    Title: Co-Trustee

    By:  /s/ Adam Roe
    Name: Adam Roe
    Title: Co-Trustee

    /s/ Jane Roe
    Jane Roe
    """
    found = made.signers(TESTIMONIUM + text, "Jane Roe Revocable Trust", "Jane Roe")
    assert found == [
        ("JANE ROE REVOCABLE TRUST", "Jane Roe", "Co-Trustee"),
        ("JANE ROE REVOCABLE TRUST", "Adam Roe", "Co-Trustee"),
        ("Jane Roe", "Jane Roe", None),
    ]
