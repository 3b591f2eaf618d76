"""Signing pages as forms print them: captions and labels, signatures, several names over one line."""

from __future__ import annotations

from textwrap import dedent

import made
import pytest
from made import document

from checker.parser import parse

ALDER, BIRCH = "Alder Mills, Inc.", "Birch Foods, LLC"
PREAMBLE = (
    "SUPPLY AGREEMENT\n\nThis Agreement is made as of May 3, 2016 by and between Alder Mills, Inc., a "
    'Delaware corporation ("Seller"), and Birch Foods, LLC, an Ohio limited liability company ("Buyer").\n\n'
    "1. Sale. Seller shall sell and Buyer shall pay.\n\n"
)
JANE = ("ALDER MILLS, INC.", "Jane Roe", "President")


def signers(text: str, *people: str) -> list[made.Signer]:
    return made.signers(f"{made.TESTIMONIUM}\n\n{dedent(text)}", ALDER, BIRCH, *people)


def roles(text: str) -> list[tuple[str, str]]:
    """Who signs below a contract of two parties, and in what role."""
    page = f"{PREAMBLE}{dedent(text)}"
    return [(each.party, each.role) for each in parse(document(page)).signatures]


def tiers(text: str) -> list[tuple[str, list[tuple[str, str]]]]:
    """Who signs, and through whom."""
    found = parse(document(f"{PREAMBLE}{made.TESTIMONIUM}\n\n{dedent(text)}")).signatures
    return [(each.party, [(tier.entity, tier.capacity) for tier in each.chain]) for each in found]


@pytest.mark.parametrize(
    "lines",
    [
        "NAME: Jane Roe\nTITLE: President\nSIGNATURE: /s/ Jane Roe\nDATE: May 3, 2016",
        "Name: Jane Roe\nTitle: President\nDate: __________\nSignature: __________",
        "By\n\n/s/    J\n\nANE\n\nR\n\nOE\n\nName:\n\nJane Roe\n\nTitle:\n\nPresident",
        "________________________\nBy: Jane Roe\nIts: President",
        "JANE ROE\n------------------------\nBy: Jane Roe\nTitle: President",
        "By /s/ Jane Roe\n  (Authorized Signature)\n\nJane Roe\n(Print or Type Name)\n\nPresident\n(Title)",
        "By: /s/ Jane Roe\n    (Jane Roe)\n    (President)",
        "By: /s/ Jane Roe\nTitle: Jane Roe, President",
        "By: /s/ Jane Roe\nName: Jane Roe\nTitle: Its President",
        "By: /s/ Jane Roe\nJane Roe\nPresident\nDate Executed: May 3, 2016",
        "By: /s/ Jane Roe\nJane Roe\nEmail: jane@alder.example\nPresident",
        "/s/ Jane Roe\n________________\n(Authorized Signatory)\n\nName: Jane Roe\nDesignation: President",
        "Per: /s/ Jane Roe Name: Jane Roe Title: President I have authority to bind the corporation.",
        "By: Jane Roe /s/\n    Jane Roe\n    President",
        "By: Jane Roe (signed)\n    Jane Roe\n    President",
        "By: DocuSigned by: Jane Roe\n    Jane Roe\n    President",
        "By: <signed> Jane Roe\n    Jane Roe\n    President",
        "By: /Jane Roe/\n    Jane Roe\n    President",
        "By: //signed// Jane Roe\nJane Roe, President",
        "By: /s/ Jane Roe\nName: Jane Roe\nTitle: President\n(who warrants her authority so to sign)",
        "By: /s/ Jane Roe\nName: Jane Roe\nRole: President",
    ],
    ids=[
        "name and title first", "dated before", "small capitals", "line above By", "typed above By",
        "print or type", "in brackets",
        "name before the title", "Its behind Title", "executed on", "address between", "designation",
        "authority to bind", "mark behind", "signed behind", "DocuSign", "angle", "slashes", "double slashes",
        "who warrants", "role",
    ],
)  # fmt: skip
def test_however_a_form_puts_it_an_officer_signs_with_his_title(lines: str) -> None:
    assert signers(f"ALDER MILLS, INC.\n\n{lines}\n") == [JANE]


@pytest.mark.parametrize("words", ["for the\n    Pay Committee", "on behalf of the Board"])
def test_for_whom_an_officer_acts_is_no_title(words: str) -> None:
    text = f"ALDER MILLS, INC.\n\nBy: /s/ Jane Roe\n    Jane Roe, {words}\n"
    assert signers(text) == [("ALDER MILLS, INC.", "Jane Roe", None)]


def test_a_title_stands_below_its_label_as_the_name_does() -> None:
    text = "ALDER MILLS, INC.\n\nBy:\n/s/ Jane Roe\n\nName:\nJane Roe\n\nTitle:\nPublisher\n\nDate:\n"
    assert signers(text) == [("ALDER MILLS, INC.", "Jane Roe", "Publisher")]


def test_an_officer_s_office_may_have_a_foreign_name() -> None:
    clause = "SIGNED by )\nJane Roe, Geschäftsführerin ) /s/ Jane Roe\nfor and on behalf of )"
    text = f"{clause}\nALDER MILLS, INC. )\n"
    assert signers(text) == [("ALDER MILLS, INC.", "Jane Roe", "Geschäftsführerin")]


@pytest.mark.parametrize(
    "text",
    [
        "ALDER MILLS, INC.                EMPLOYEE:\n\n"
        "/s/ Jane Roe                     /s/ Ann Oak\n"
        "------------------------         ------------------------\n"
        "By                               Signature\n\n"
        "President                        Ann Oak\n"
        "------------------------         ------------------------\n"
        "Title                            Print Name\n\n"
        "                                 12 Oak Lane, Utica, NY\n"
        "                                 ------------------------\n"
        "                                 Residence Address\n",
        "ALDER MILLS, INC.\n\nBy: /s/ Jane Roe\nJane Roe\nPresident\n\n/s/ ANN OAK\nExecutive's Signature\n\n"
        "Ann Oak\nExecutive's Printed Name\n",
        "ALDER MILLS, INC.\n\nBy: /s/ Jane Roe\nJane Roe\nPresident\n\n/s/ Ann Oak\nEmployee Signature\n\n"
        "Ann Oak\nEmployee Name (Print)\n",
    ],
    ids=["an address", "an owner", "printed"],
)
def test_captions_name_nobody(text: str) -> None:
    found = [
        (party.title(), person.title(), title) for party, person, title in signers(text, "Ann Oak") if person
    ]
    assert found == [("Alder Mills, Inc.", "Jane Roe", "President"), ("Ann Oak", "Ann Oak", None)]


def test_conditions_and_kinship_are_no_names() -> None:
    text = """
        If an individual:

        ____________________________
        (Signature)

        If a second signature is necessary:

        By: ________________________

        /s/ Mary Oak
        Spouse of Ann Oak
        """
    assert [(party, person) for party, person, _ in signers(text, "Ann Oak")][-1] == ("Mary Oak", "Mary Oak")
    assert not any(party.startswith(("If", "Spouse")) for party, _, _ in signers(text, "Ann Oak"))


def test_a_second_line_is_the_same_signers() -> None:
    line = "For any institution requiring a second signature line:"
    first, second = (f"By: /s/ {who}\n" for who in ("Adam Elm\nTitle: Manager", "Paul Loe\nTitle: Director"))
    text = f"BIRCH FOODS, LLC\n\n{first}\n{line}\n\n{second}"
    assert signers(text) == [
        ("BIRCH FOODS, LLC", "Adam Elm", "Manager"),
        ("BIRCH FOODS, LLC", "Paul Loe", "Director"),
    ]


def test_what_a_party_is_called_is_no_title_of_who_signs_above() -> None:
    text = (
        "PAYING AGENCY AGREEMENT\n\nTHIS AGREEMENT is made on 3 May 2016 BETWEEN:\n\n(1) ALDER WATER PLC "
        '(the "Issuer"); and\n\n(2) BIRCH BANK S.A. (the "Principal Paying Agent").\n\n1. Appointment. The '
        "Issuer appoints the Principal Paying Agent.\n\nSIGNATURES\n\nThe Issuer\n\nALDER WATER PLC\n\n"
        "By: /s/ Jane Roe\n\nThe Principal Paying Agent\n\nBIRCH BANK S.A.\n\nBy: /s/ P. Elm\n"
    )
    assert [each.title for each in parse(document(text)).signatures] == [None, None]


def test_unofficial_witnesses_in_georgia() -> None:
    text = (
        "ALDER MILLS, INC.\n\nBy: /s/ Jane Roe\nTitle: President\n\nSigned, sealed and delivered\nin the "
        "presence of:\n\n/s/ Mary Elm\nUnofficial Witness\n\n/s/ Carol Ash\nNotary Public\n"
    )
    found = parse(document(f"{PREAMBLE}{made.TESTIMONIUM}\n\n{text}")).signatures
    assert [(each.signatory, each.role) for each in found] == [
        ("Jane Roe", "party"),
        ("Mary Elm", "witness"),
        ("Carol Ash", "witness"),
    ]


@pytest.mark.parametrize(
    "names",
    [
        "CEDAR REALTY, LLC\n\nELM TRUCKING, INC.\n\nOAK FOODS CORP.",
        "CEDAR REALTY, LLC           ELM TRUCKING, INC.\nOAK FOODS CORP.",
    ],
    ids=["blank lines", "two columns"],
)
def test_names_over_one_line_sign_together(names: str) -> None:
    assert signers(f"{names}\n\nBy: /s/ Jane Roe\nName: Jane Roe\nTitle: Treasurer\n") == [
        (name, "Jane Roe", "Treasurer")
        for name in ("CEDAR REALTY, LLC", "ELM TRUCKING, INC.", "OAK FOODS CORP.")
    ]


LINE = "By: /s/ Jane Roe\nName: Jane Roe\nTitle: Treasurer\n"
PARTNER = [("Cedar GP, LLC", "general partner")]


@pytest.mark.parametrize(
    ("names", "chains"),
    [
        (
            "CEDAR I, L.P.\nCEDAR II, L.P.\n\nBy: Cedar GP, LLC, general partner of each of the foregoing",
            [PARTNER, PARTNER],
        ),
        (
            "CEDAR REALTY, LLC\nCEDAR MILLS, INC.\nCEDAR II, L.P.\n\nBy: Cedar GP, LLC, its general partner",
            [[], [], PARTNER],
        ),
        (
            "CEDAR REALTY, LLC\nBy: Alder Mills, Inc., its sole member\n\nCEDAR II, L.P.\nBy: Cedar GP, LLC, "
            "its general partner\n\nCEDAR MILLS, INC.",
            [[("Alder Mills, Inc.", "sole member")], PARTNER, []],
        ),
        (
            "CEDAR I, L.P.\nCEDAR REALTY, LLC\nBy: Cedar GP, LLC, as general partner of each",
            [[("Cedar GP, LLC", "general partner of each")]] * 2,
        ),
        (
            "CEDAR II, L.P.\n\nBy: Cedar GP, LLC,\n   an Ohio limited liability company, its general partner",
            [PARTNER],
        ),
        ("CEDAR II, L.P.,\nacting by and through its general partner\n\nBy: Cedar GP, LLC", [PARTNER]),
        ("CEDAR II, L.P., by Cedar GP, LLC, its general partner", [PARTNER]),
        ("CEDAR II, L.P., by its General Partner, Cedar GP, LLC", [[("Cedar GP, LLC", "General Partner")]]),
    ],
    ids=["of the foregoing", "its", "each its own", "of each", "described", "acting by", "by", "by its"],
)  # fmt: skip
def test_the_general_partner_is_the_partnership_s(names: str, chains: list[list[tuple[str, str]]]) -> None:
    assert [chain for _, chain in tiers(f"{names}\n\n{LINE}")] == chains


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("AGREED AND ACCEPTED:", "AGREED AND ACCEPTED:"),
        ("Accepted by:", "Accepted by:"),
        ("AGREED TO:", "ACCEPTED:"),
    ],
)
def test_one_heading_over_each_party_is_no_acknowledgment(first: str, second: str) -> None:
    text = f"""
        {made.TESTIMONIUM}

        {first:30}{second}
        Alder Mills, Inc.             Birch Foods, LLC

        By: /s/ Jane Roe              By: /s/ Adam Elm
        Title: President              Title: Manager
        """
    assert roles(text) == [("Alder Mills, Inc.", "party"), ("Birch Foods, LLC", "party")]


def test_the_same_heading_again_below_the_first_party() -> None:
    blocks = (f"AGREED AND ACCEPTED:\n\n{name}\n\nBy: /s/ Jane Roe\n" for name in (ALDER, BIRCH))
    assert [role for _, role in roles(f"{made.TESTIMONIUM}\n\n" + "\n".join(blocks))] == ["party", "party"]


def test_where_both_parties_accept_neither_answers_to_another() -> None:
    blocks = (f"Accepted this date: May 4, 2016\n\n{name}\n\nBy: /s/ Jane Roe\n" for name in (ALDER, BIRCH))
    assert [role for _, role in roles("\n".join(blocks))] == ["party", "party"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Each of the undersigned hereby consents to the foregoing Amendment and reaffirms its Guaranty.",
        "The undersigned guarantors acknowledge and agree to the foregoing:",
        "I, Ann Oak, spouse of Carl J. Oak, have read the foregoing Agreement and consent to its terms.",
        "Each of the undersigned counsel of both acknowledges that it approves this Agreement as to form:",
    ],
)
def test_outsiders_who_consent_below_do_not_sign_as_parties(sentence: str) -> None:
    text = (
        f"{made.TESTIMONIUM}\n\nALDER MILLS, INC.\n\nBy: /s/ Jane Roe\nTitle: President\n\n"
        f"BIRCH FOODS, LLC\n\nBy: /s/ Adam Elm\nTitle: Manager\n\nCONSENT\n\n{sentence}\n\n"
        "CEDAR REALTY, LLC\n\nBy: /s/ Jane Roe\n"
    )
    assert roles(text) == [
        ("ALDER MILLS, INC.", "party"),
        ("BIRCH FOODS, LLC", "party"),
        ("CEDAR REALTY, LLC", "acknowledgment"),
    ]


def test_a_section_above_the_signatures_is_no_part_of_them() -> None:
    text = (
        '     This Agreement is made by and between Alder Mills, Inc. (the "Company") and Ann Oak.\n\n'
        "     1.   Separation.  Employment ended on February 28, 2007.\n\n"
        "     2.   Payment.  The Company shall pay Employee $62,500 in two parts.\n\n"
        "Dated: May 3, 2016                /s/ Ann Oak\n                                  Ann Oak\n"
    )
    assert [each.party for each in parse(document(text)).signatures] == ["Ann Oak"]


def test_whose_signature_it_is_may_stand_below() -> None:
    text = "ALDER MILLS, INC.\n\nBy: /s/ Jane Roe\nTitle: President\n\n/s/ Ann Oak\n\nSignature of Ann Oak\n"
    assert signers(text, "Ann Oak") == [JANE, ("Ann Oak", "Ann Oak", None)]


def test_a_lender_may_be_called_after_a_certificate() -> None:
    text = "CEDAR CERTIFICATE TRUST 2001-A\n\nBy: /s/ Ann Oak\nName: Ann Oak\nTitle: Trustee\n"
    assert signers(text) == [("CEDAR CERTIFICATE TRUST 2001-A", "Ann Oak", "Trustee")]


@pytest.mark.parametrize("by", ["", "By: "])
@pytest.mark.parametrize("labels", [("Employer:", "Employee:"), ("Company:", "Executive:")])
def test_an_entity_is_nobodys_employee(labels: tuple[str, str], by: str) -> None:
    rows = [
        labels,
        ("Alder Mills, Inc.", ""),
        (f"{by}/s/ Jane Roe", f"{by}/s/ Ann Oak"),
        ("Jane Roe", "Ann Oak"),
    ]
    text = "\n\n".join(f"{left:40}{right}".strip() for left, right in rows)
    assert signers(f"{text}\nPresident\n", "Ann Oak") == [
        ("Alder Mills, Inc.", "Jane Roe", "President"),
        ("Ann Oak", "Ann Oak", None),
    ]


def test_the_sum_before_a_lender_is_no_part_of_its_name() -> None:
    text = "$25,000,000 THE BANK OF THE BIRCHES\nBy: /s/ Ann Oak\nTitle: Vice President\n"
    assert signers(text) == [("THE BANK OF THE BIRCHES", "Ann Oak", "Vice President")]


def test_whose_consent_it_is_stands_in_its_heading() -> None:
    text = (
        "TENANT:\n\nALDER MILLS, INC.\n\nBy: /s/ Jane Roe\nTitle: President\n\n\n"
        "                  CONSENT OF MASTER LANDLORD\n\n"
        "     The undersigned consents to the foregoing Sublease.\n\n"
        "                                        BIRCH ASSOCIATES\n\n"
        "                                        By: /s/ Ben Elm\n"
        "                                           General Partner\n"
    )
    assert [party for party, _, _ in signers(text, "Alder Mills, Inc.")] == [
        "ALDER MILLS, INC.",
        "BIRCH ASSOCIATES",
    ]


def test_a_line_drawn_for_an_officer_is_to_be_signed() -> None:
    text = "ALDER MILLS, INC.\n\n____________________\nAuthorized Officer: Jane Roe\n"
    assert signers(text, "Alder Mills, Inc.") == [("ALDER MILLS, INC.", "Jane Roe", None)]


def test_the_name_again_between_slashes_is_the_hand() -> None:
    text = "ALDER MILLS, INC.\n\nBy: Jane Roe /Jane Roe/\nTitle: President\n"
    assert signers(text, "Alder Mills, Inc.") == [JANE]


def test_who_agrees_to_be_bound_is_a_party() -> None:
    text = (
        "ALDER MILLS, INC.\n\nBy: /s/ Jane Roe\nTitle: President\n\n"
        "The undersigned hereby joins in and agrees to be bound by the above Agreement and consents "
        "to the foregoing terms.\n\n"
        "BIRCH CORP.\n\nBy: /s/ Ben Elm\nTitle: Director\n"
    )
    found = parse(document(f"JOINDER AGREEMENT\n\nThis Agreement is made by Alder Mills, Inc.\n\n{text}"))
    assert [each.role for each in found.signatures] == ["party", "party"]


def test_a_label_that_ends_as_companies_do_signs_nothing() -> None:
    text = "Sponsor Company:\n\nALDER MILLS, INC.\n\nBy:\n\n/s/ Jane Roe\n\nIts:\n\nPresident\n"
    assert signers(text) == [JANE]


def test_small_capitals_may_break_behind_an_initial() -> None:
    text = "ALDER MILLS, INC.\n\nBy\n\n/s/ J\n\nANE\n\nQ. R\n\nOE\n\nName:\n\nJane Q. Roe\n"
    assert signers(text, "Alder Mills, Inc.") == [("ALDER MILLS, INC.", "Jane Q. Roe", None)]


@pytest.mark.parametrize("gap", ["", "\n"])
def test_a_description_with_capitals_is_no_entity(gap: str) -> None:
    lines = "By: /s/ Jane Roe\n(Name: Jane Roe)\n(Title: President)\n"
    assert signers(f"ALDER MILLS, INC.\n{gap}a Delaware Corporation\n\n{lines}") == [JANE]


@pytest.mark.parametrize("mark", ["NOTARY PUBLIC\nANN ASH\n", "", "ANN ASH\nState of Ohio\n"])
@pytest.mark.parametrize("expires", ["MY COMMISSION EXPIRES", "COMMISSION EXPIRES"])
def test_who_signs_below_a_notarys_stamp_is_no_witness(mark: str, expires: str) -> None:
    text = (
        f"{made.TESTIMONIUM}\n\nALDER MILLS, INC.\n\nBy: /s/ Jane Roe\n\nState of Ohio\n\n"
        "On this 15th day of May, 2016, before me, personally appeared Jane Roe, and acknowledged it.\n\n"
        f"/s/ Ann Ash\nNotary Public\n\n{mark}{expires}\nMay 15, 2018\n\n"
        "By: /s/ Adam B. Elm\nName: Adam B. Elm\n"
    )
    assert [(who.title(), role) for who, role in roles(text)] == [
        ("Alder Mills, Inc.", "party"),
        ("Ann Ash", "witness"),
        ("Adam B. Elm", "party"),
    ]
