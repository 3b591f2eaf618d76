"""Lists of addressees: where one ends and the next begins, what is a copy, and what is in no address."""

from __future__ import annotations

from textwrap import dedent

import pytest
from made import NOTICE_FRONT, document

from checker.parser import parse

OAK, KILN, COURT = "14 Oak Street", "5 Kiln Road", "1 Court Street"
ALDER, BIRCH = (
    f"Alder Mills, Inc.\n{OAK}\nReno, Nevada 89501",
    f"Birch Systems Limited\n{KILN}\nAkron, Ohio 44308",
)
FIRM = f"Poe & Loe LLP\n{COURT}\nReno, Nevada 89501"
AT_OAK = ("Alder Mills, Inc.", f"{OAK}, Reno, Nevada 89501")
AT_KILN = ("Birch Systems Limited", f"{KILN}, Akron, Ohio 44308")
AT_COURT = ("copy: Poe & Loe LLP", f"{COURT}, Reno, Nevada 89501")


def written(notices: str, signed: str = "") -> list[tuple[str, str]]:
    """Each addressee with the address."""
    made = document(NOTICE_FRONT.format(notices=notices) + dedent(signed))
    return [
        (f"copy: {notice.name}" if notice.copy_only else notice.name, notice.address)
        for clause in parse(made).notice_clauses
        for notice in clause.notices
    ]


@pytest.mark.parametrize(
    "copy",
    [
        "with a copy (which shall not constitute notice to the Company) to:",
        "with a copy (which shall not constitute notice to Company) to:",
        "with a copy to (but which shall not be notice to Company):",
        "with a copy, which shall not constitute notice to Company, to:",
    ],
)
def test_a_copy_that_is_said_to_be_no_notice(copy: str) -> None:
    notices = f"Notices go to:\n\nIf to the Company:\n\n{ALDER}\n\n{copy}\n\n{FIRM}\n\n"
    notices += f"If to the Supplier:\n\n{BIRCH}"
    assert written(notices) == [AT_OAK, AT_COURT, AT_KILN]


def test_a_party_below_a_copy_is_an_addressee_again() -> None:
    notices = f"Notices shall be sent to the following:\n\n{ALDER}\n\nWith a copy to:\n\n{FIRM}\n\n{BIRCH}"
    assert written(notices) == [AT_OAK, AT_COURT, AT_KILN]


@pytest.mark.parametrize(
    "fields",
    [
        "Attention: Jane Q. Doe\nMary Smith\nEmail: jane@alder.com\nmary@alder.com",
        "Attention:   Jane Q. Doe\n             Mary Smith, Esq.\nEmail:       jane@alder.com\n"
        "             mary@alder.com",
        "Attn: President\nElectronic mail: jane@alder.com",
        "Facsimile: 315-555-0100\nConfirmation: 315-555-0101\nCell: 315-555-0102",
        "Tel. 315-555-0100\nFax 315-555-0101",
    ],
    ids=["persons", "in a column", "electronic mail", "numbers", "without a colon"],
)
def test_what_a_label_asks_for_is_no_part_of_the_address(fields: str) -> None:
    found = written(
        f"Notices go to:\n\nIf to the Company:\n\n{ALDER}\n{fields}\n\nIf to the Supplier:\n\n{BIRCH}"
    )
    assert found == [AT_OAK, AT_KILN]


@pytest.mark.parametrize("between", ["and", "or", "in each case", "(b)"])
def test_words_between_two_addresses(between: str) -> None:
    notices = f"Any notice shall be sent to:\n\n{ALDER}\n\n{between}\n\n{BIRCH}\n\nas the case may be."
    assert written(notices) == [AT_OAK, AT_KILN]


def test_an_office_over_two_lines_keeps_its_and() -> None:
    lines = ALDER.replace("\n", "\nExecutive Vice President and\nGeneral Counsel\n", 1)
    ((name, address), _) = written(
        f"Notices go to:\n\nIf to the Company:\n\n{lines}\n\nIf to the Supplier:\n\n{BIRCH}"
    )
    assert (name, address[:44]) == ("Alder Mills, Inc.", "Executive Vice President and, General Counse")


@pytest.mark.parametrize(
    "notices",
    [
        "All notices shall be addressed as follows:\n\n(a) {0}, {1}, Attn: President; and\n\n(b) {2}, {3}.",
        "Notices shall be sent to: (a) {0}, {1}, Attn: President; and (b) {2}, {3}.",
        "Notices shall be sent to:\n\n(i) {0} at {1}; and\n\n(ii) {2} at {3}.",
        "Notices go as follows: (a) Company: {0}, {1}; (b) Supplier: {2}, {3}.",
        "Any notice shall be mailed to {0}, Attention: President, {1} and to {2}, Attention: Clerk, {3}.",
        "Notices go to the Company: {0} {1} Attn: Jane Doe (jane@alder.com) and {2} {3}",
    ],
    ids=["lines", "running text", "at", "labelled", "attention first", "and"],
)
def test_a_list_by_marks(notices: str) -> None:
    text = notices.format(*AT_OAK, *AT_KILN)
    assert written(text) == [AT_OAK, AT_KILN]


def test_an_email_alone_makes_an_address_whole() -> None:
    notices = (
        "All notices shall be given at these addresses:\n\nAlder Mills, Inc. Jane Doe jane@alder.com\n\n"
        "Birch Systems Limited John Roe john@birch.com"
    )
    assert written(notices) == [
        ("Alder Mills, Inc.", "Jane Doe jane@alder.com"),
        ("Birch Systems Limited", "John Roe john@birch.com"),
    ]


@pytest.mark.parametrize(
    "place", ["residence", "principal office", "last known address", "place of business"]
)
def test_at_somebodys_own_place(place: str) -> None:
    notices = (
        f"Any notice shall be sent to the Company's {place} at {OAK}, Reno, Nevada 89501, or to the "
        f"Supplier's principal office at {KILN}, Akron, Ohio 44308."
    )
    assert written(notices) == [("the Company", AT_OAK[1]), ("the Supplier", AT_KILN[1])]


def test_a_condition_names_nobody() -> None:
    notices = f"All notices go to:\n\nTO SUPPLIER:      Prior to the Commencement Date:\n\n{BIRCH}"
    assert written(notices) == [AT_KILN]


def test_words_for_a_known_address_are_no_name() -> None:
    notices = (
        "Notices go as follows:\n\nIf to the Supplier:\n\nTo the last address on file with the Company\n\n"
        f"If to the Company:\n\n{ALDER}"
    )
    clause = parse(document(NOTICE_FRONT.format(notices=notices))).notice_clauses[0]
    assert [(notice.name, notice.parties) for notice in clause.notices] == [
        ("the Supplier", (1,)),
        ("Alder Mills, Inc.", (0,)),
    ]


def test_a_label_over_several_lines_beside_the_address() -> None:
    notices = dedent("""\
        Notices shall be sent to:

        If to Company:        Alder Mills, Inc.
                              14 Oak Street
                              Reno, Nevada 89501

        With a copy to        Poe & Loe LLP
        (which shall not      1 Court Street
        constitute notice):   Reno, Nevada 89501
        """)
    assert written(notices) == [AT_OAK, AT_COURT]


def test_labels_in_small_letters() -> None:
    notices = f"Notices shall be sent as follows:\n\nsupplier: {KILN}, Akron, Ohio 44308."
    assert written(notices) == [("supplier", AT_KILN[1])]


SIGNED = """
IN WITNESS WHEREOF, the parties have executed this Agreement.

ALDER MILLS, INC.

By: /s/ Jane Doe
Name: Jane Doe
Title: President

{oak}

BIRCH SYSTEMS LIMITED

By: /s/ John Roe
Name: John Roe
Title: Director

{kiln}
"""
OAK_LINES, KILN_LINES = f"{OAK}\nReno, Nevada 89501", f"{KILN}\nAkron, Ohio 44308"
ON_THE_PAGE = [("ALDER MILLS, INC.", AT_OAK[1]), ("BIRCH SYSTEMS LIMITED", AT_KILN[1])]


def test_addresses_without_a_label_where_a_clause_sends_its_reader_to_the_signatures() -> None:
    signed = SIGNED.format(oak=OAK_LINES, kiln=KILN_LINES)
    assert (
        written("Notices go to the address below each party's name on the signature page.", signed)
        == ON_THE_PAGE
    )
    assert written("Notices shall be in writing.", signed) == []


@pytest.mark.parametrize(
    "below",
    [
        "Number of Shares: 50,000\nPurchase Price: $500,000",
        "[Signature Page to Supply Agreement]",
        "Commitment: $25,000,000",
    ],
)
def test_other_matters_below_an_address_in_a_signature_block(below: str) -> None:
    signed = SIGNED.format(
        oak=f"Address for notices:\n{OAK_LINES}\n{below}", kiln=f"Address for notices:\n{KILN_LINES}"
    )
    assert written("Notices shall be in writing.", signed) == ON_THE_PAGE


@pytest.mark.parametrize(
    "office", ["Authorized Representative", "Managing Executive", "V.P./Corporate Sales"]
)
def test_an_office_below_a_persons_name_is_no_line_of_the_address(office: str) -> None:
    lines = f"{ALDER}\nAttn: Jane Doe\n{office}"
    found = written(f"Notices go to:\n\nIf to the Company:\n\n{lines}\n\nIf to the Supplier:\n\n{BIRCH}")
    assert found == [AT_OAK, AT_KILN]


def test_in_case_of_somebody() -> None:
    notices = f"Notices shall be sent:\n\nin case of the Company to:\n\n{ALDER}\n\n"
    notices += f"in the case of the Supplier to:\n\n{BIRCH}"
    assert written(notices) == [AT_OAK, AT_KILN]


def test_the_letter_of_the_next_paragraph_is_no_line_of_the_address() -> None:
    notices = (
        "a. Each party bears its own costs.\n\nb. All notices shall be given at the following addresses:\n\n"
        f"If to the Company, to:\n\n{ALDER}\n\nIf to the Supplier, to:\n\n{BIRCH}\n\n"
        "c. This Agreement is governed by the laws of the State of Ohio, and by no other law of any kind."
    )
    assert written(notices) == [AT_OAK, AT_KILN]
